import { copyFileSync, linkSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The databases of an engine that are only there to be copied (`template1`, `template0`): nobody writes to them. */
const TEMPLATES = /[\\/]base[\\/](1|4)$/

/**
 * Copies the folder of a stopped embedded store. Two thirds of the files of a PostgreSQL are its templates', which the copy
 * shares with the original by hard links where it is on the same disk.
 */
export function copyDatabase(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  const shares = TEMPLATES.test(from) && statSync(from).dev === statSync(to).dev
  const copy = shares ? linkSync : copyFileSync
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyDatabase(source, target)
    else copy(source, target)
  }
}
