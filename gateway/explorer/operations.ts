import { readdirSync, readFileSync } from 'node:fs'

/** A sample operation: a file of operations/, whose first comment says what it shows. */
export interface SampleOperation {
  /** The file name without number and extension. */
  name: string
  text: string
}

/** The sample operations in the order of their files. They run without variables: each has defaults. */
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
