import { unwatchFile, watchFile } from 'node:fs'

/** How often files are checked for changes, in milliseconds. */
const LOOK_MS = 1000

/**
 * Calls `changed` each time one of the files has changed or been replaced, until the returned function is called. Checks
 * run off the event loop, by path: the target of a link may change, as when containers replace secrets. Keeps no process
 * alive.
 */
export function watchFiles(files: readonly string[], changed: () => void): () => void {
  for (const file of files) watchFile(file, { interval: LOOK_MS, persistent: false }, changed)
  return () => {
    for (const file of files) unwatchFile(file, changed)
  }
}
