import { openFileReader } from '../files/file-reader.ts'
import { isPostgres } from '../log-url.ts'
import type { LogReader } from './reader.ts'

/** Opens the log in a folder, or at `postgres://...`, for reading. */
export async function openLogReader(url: string): Promise<LogReader> {
  if (!isPostgres(url)) return openFileReader(url)
  const { openPostgresReader } = await import('../postgres/postgres-reader.ts')
  return openPostgresReader(url)
}
