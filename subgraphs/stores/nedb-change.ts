import type { Update } from './collection.ts'
import { indexesOf, type Store } from './nedb-store.ts'

interface Stored {
  _id: string
}

/** What one write changes in memory, what its file is to be told of it, and the way back where the file cannot be written. */
export class NedbChange {
  readonly store: Store
  /** What stands in the file for it. */
  readonly lines: object[] = []
  readonly #backwards: (() => Promise<unknown>)[] = []

  constructor(store: Store) {
    this.store = store
  }

  async insert(docs: readonly Stored[]): Promise<void> {
    await this.store.insertAsync([...docs]) // all, or where a key is taken, none
    this.#backwards.push(async () => {
      for (const { _id } of docs) await this.store.removeAsync({ _id }, {})
    })
    for (const doc of docs) this.lines.push(doc)
  }

  /** `update`: or the document that takes its place. */
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

  /** Has all stand as it stood. */
  async undo(): Promise<void> {
    for (const step of this.#backwards.reverse()) await step()
  }
}
