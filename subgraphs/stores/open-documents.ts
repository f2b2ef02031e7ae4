import type { WaitOptions } from '../../process/wait-for-server.ts'
import type { Documents } from './collection.ts'

/** `mongodb://...` opens a server, anything else is the folder of an embedded database. */
export async function openDocuments(url: string, options: WaitOptions = {}): Promise<Documents> {
  if (/^mongodb(\+srv)?:/.test(url)) return (await import('./mongodb.ts')).openMongo(url, options)
  return (await import('./nedb.ts')).openNedb(url)
}
