import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Whether a module (its `import.meta.url`) is what Node was started with, by whatever path: links are followed in its URL. */
export function isProgram(url: string): boolean {
  const [, path] = process.argv
  return path !== undefined && existsSync(path) && realpathSync(path) === fileURLToPath(url)
}
