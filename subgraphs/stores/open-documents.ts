import type { Documents } from './collection.ts'
import type { WaitOptions } from './wait-for-server.ts'

/** `mongodb://...` opens a server, anything else is the folder of an embedded database. */
export async function openDocuments(url: string, options: WaitOptions = {}): Promise<Documents> {
  if (/^mongodb(\+srv)?:/.test(url)) return (await import('./mongodb.ts')).openMongo(url, options)
  return (await import('./nedb.ts')).openNedb(url)
}
