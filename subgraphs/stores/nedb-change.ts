import type { Update } from './collection.ts'
import { indexesOf, type Store } from './nedb-store.ts'

interface Stored {
  _id: string
}

/** The changes of one write in memory, the lines for its file, and how to undo them if the file cannot be written. */
export class NedbChange {
  readonly store: Store
  /** The lines for the file. */
  readonly lines: object[] = []
  readonly #backwards: (() => Promise<unknown>)[] = []

  constructor(store: Store) {
    this.store = store
  }

  async insert(docs: readonly Stored[]): Promise<void> {
    await this.store.insertAsync([...docs]) // all, or none if a key is taken
    this.#backwards.push(async () => {
      for (const { _id } of docs) await this.store.removeAsync({ _id }, {})
    })
    for (const doc of docs) this.lines.push(doc)
  }

  /** `update`: may be the document that replaces the old one. */
  async update(old: Stored, update: Update<Stored> | Stored): Promise<void> {
    const { _id } = old
    const { affectedDocuments } = await this.store.updateAsync<Stored, { returnUpdatedDocs: true }>({ _id }, update, {
      returnUpdatedDocs: true,
    })
    this.#backwards.push(() => this.store.updateAsync({ _id }, old, {}))
    if (affectedDocuments) this.lines.push(affectedDocuments)
  }

  async remove(old: Stored): Promise<void> {
    const { _id } = old
    await this.store.removeAsync({ _id }, {})
    this.#backwards.push(() => this.store.insertAsync(old))
    this.lines.push({ $$deleted: true, _id })
  }

  async index(options: { fieldName: string | string[]; unique?: boolean; sparse?: boolean }): Promise<void> {
    const before = new Set(Object.keys(indexesOf(this.store)))
    await this.store.ensureIndexAsync(options as Parameters<Store['ensureIndexAsync']>[0]) // its types know one field
    const [added] = Object.keys(indexesOf(this.store)).filter((name) => !before.has(name))
    if (added === undefined) return
    this.#backwards.push(() => this.store.removeIndexAsync(added))
    this.lines.push({ $$indexCreated: { ...options, fieldName: added } })
  }

  /** The file is to be rewritten: there is no line for it. */
  async dropIndex(name: string): Promise<boolean> {
    const known = indexesOf(this.store)[name]
    if (!known) return false
    const { fieldName, unique, sparse } = known
    await this.store.removeIndexAsync(name)
    const fields = fieldName.split(',') as unknown as string // its types know one field
    this.#backwards.push(() => this.store.ensureIndexAsync({ fieldName: fields, unique, sparse }))
    return true
  }

  /** Restores the state before the write. */
  async undo(): Promise<void> {
    for (const step of this.#backwards.reverse()) await step()
  }
}
