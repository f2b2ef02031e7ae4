import { readFileSync, statSync } from 'node:fs'

/** The largest file of a secret, in bytes: a URL or some keys. */
const MAX_BYTES = 65_536

/** The trimmed text of a file with a secret; or what is wrong with the file, to follow the setting's name. */
export function readSecretFile(file: string): { text: string } | { problem: string } {
  const wrong = (problem: string) => ({ problem: `is "${file}": ${problem}` })
  try {
    const found = statSync(file)
    if (!found.isFile()) return wrong('it is no file.')
    if (found.size > MAX_BYTES) return wrong(`it is larger than ${MAX_BYTES} bytes, and holds no secret.`)
    const text = readFileSync(file, 'utf8').trim()
    return text === '' ? wrong('it is empty.') : { text }
  } catch {
    return wrong('it cannot be read.')
  }
}
