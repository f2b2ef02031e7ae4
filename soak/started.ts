import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const EXTENSION = extname(import.meta.url)
const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * What Node needs to start a program of ours, by its path without `.ts`: the sources by tsx, or compiled as this file is. To
 * start what is compiled takes half as long, and many rounds consist of starting.
 */
export function programOf(path: string): string[] {
  const file = `${join(ROOT, path)}${EXTENSION}`
  return EXTENSION === '.ts' ? ['--import', 'tsx', file] : [file]
}
