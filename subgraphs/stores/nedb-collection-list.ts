import { mkdirSync, readFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DamagedFile } from './nedb-failure.ts'

/** Lists the collections of a folder, in a file of its own: otherwise a lost file would look like an empty collection. */
export class CollectionList {
  readonly #file: string
  readonly #names: Set<string>
  #writing: Promise<void> = Promise.resolve()

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.#file = join(folder, 'collections.json')
    this.#names = new Set(namesIn(this.#file))
  }

  get names(): readonly string[] {
    return [...this.#names]
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  /** Adds a collection whose file exists. */
  add(name: string): Promise<void> {
    const writing = this.#writing.then(async () => {
      if (this.#names.has(name)) return
      await replace(this.#file, `${JSON.stringify({ version: 1, collections: [...this.#names, name] })}\n`)
      this.#names.add(name)
    })
    this.#writing = writing.catch(() => undefined) // the caller gets the error
    return writing
  }
}

/** Replaces the file atomically. */
async function replace(file: string, content: string): Promise<void> {
  const draft = `${file}~`
  try {
    const handle = await open(draft, 'w')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined) // only the first error counts
    throw error
  }
}

function namesIn(file: string): string[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    // A folder of an earlier version, or a new one.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  const { collections } = parsed(text) ?? {}
  if (!Array.isArray(collections) || !collections.every((name) => typeof name === 'string' && /^[\w-]+$/.test(name)))
    throw new DamagedFile(`${file} is damaged`)
  return collections
}

function parsed(text: string): { collections?: unknown } | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
