import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Whether a module (its `import.meta.url`) is the program that Node was started with. Both paths have their links resolved.
 */
export function isProgram(url: string): boolean {
  const [, path] = process.argv
  return path !== undefined && existsSync(path) && realpathSync(path) === fileURLToPath(url)
}
