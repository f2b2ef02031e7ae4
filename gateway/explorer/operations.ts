import { readdirSync, readFileSync } from 'node:fs'

/** A sample operation: a file of operations/, whose first comment says what it shows. */
export interface SampleOperation {
  /** The file's name without number and ending. */
  name: string
  text: string
}

/** The sample operations in the order of their files. They need no variables: each has its defaults. */
export function sampleOperations(): SampleOperation[] {
  const folder = new URL('operations/', import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({
      name: file.replace(/^[0-9]+-|\.graphql$/g, ''),
      text: readFileSync(new URL(file, folder), 'utf8').trimEnd(),
    }))
}
