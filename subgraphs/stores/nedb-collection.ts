import { refuseGivenUp } from '../../process/deadline.ts'
import { restIfDue } from '../../process/time-slices.ts'
import { failure } from '../../schema/errors.ts'
import type { Collection, DocumentChange, Filter, FindOptions, IndexOptions, InMemory, Update } from './collection.ts'
import { checkDocuments, checkFilter, checkUpdate } from './document-checks.ts'
import { NedbChange } from './nedb-change.ts'
import type { CollectionList } from './nedb-collection-list.ts'
import { documentFailure, isFileError } from './nedb-failure.ts'
import type { DocumentFile } from './nedb-file.ts'
import { matcherOf } from './nedb-filter.ts'
import { copyOf, countOf, firstOf } from './nedb-find.ts'
import { loadStore, valuesOf } from './nedb-load.ts'
import type { Store } from './nedb-store.ts'
import { type CallLimits, watched } from './outcome.ts'

/** The file keeps every version of a document: it is rewritten after this many more changes than documents. */
const COMPACT_AFTER = 1000
/** Erased content stays in the file until it is rewritten: at most this long, or until the store is closed or opened. */
const ERASE_AFTER_MS = 600_000

interface Stored {
  _id: string
}

/** The documents of one file, in memory. Changes become visible once they are in the file. */
export class NedbCollection implements Collection<Stored> {
  private readonly file: DocumentFile
  private readonly name: string
  private readonly list: CollectionList
  private store: Promise<Store> | undefined
  private lastWrite: Promise<unknown> = Promise.resolve()
  /** Resolves when the running write ends. */
  private writing: Promise<void> | undefined
  private changes = 0
  /** The number of changes at which documents are counted next: counting visits each, so it must be rare. */
  private countAt = COMPACT_AFTER
  /** Set while erased content may still be in the file. */
  private erasing: NodeJS.Timeout | undefined
  private closed = false
  private readonly followers: ((change: DocumentChange<Stored>) => Promise<void>)[] = []
  readonly inMemory: InMemory<Stored> = { follow: (take) => this.follow(take), matcher: (filter) => matcherOf(filter) }

  constructor(file: DocumentFile, name: string, list: CollectionList) {
    this.file = file
    this.name = name
    this.list = list
  }

  /** Reads the file, and rewrites it if it has more than the documents, or no checksums yet. */
  async load(): Promise<void> {
    await this.open()
  }

  within(limits: CallLimits): Collection<Stored> {
    return new LimitedCollection(this, limits)
  }

  async find<Field extends '_id'>(
    filter: Filter<Stored>,
    options: FindOptions<Stored, Field> = {},
    limits?: CallLimits,
  ) {
    checkFilter(filter)
    refuseGivenUp(limits)
    const found = options.limit === 0 ? [] : await firstOf(await this.settled(), filter, options, limits)
    const copies: Stored[] = []
    for (const doc of found) {
      const rest = restIfDue(limits)
      if (rest) await rest
      copies.push(copyOf(doc, options.projection))
    }
    return copies
  }

  async findOne(filter: Filter<Stored>, limits?: CallLimits) {
    const [found] = await this.find(filter, { limit: 1 }, limits)
    return found ?? null
  }

  async count(filter: Filter<Stored>, { limit }: { limit?: number } = {}, limits?: CallLimits) {
    checkFilter(filter)
    refuseGivenUp(limits)
    return limit === 0 ? 0 : countOf(await this.settled(), filter, limit, limits)
  }

  async insertMany(docs: readonly Stored[], limits?: CallLimits) {
    checkDocuments(docs)
    if (docs.length > 0) await this.write(docs.length, (change) => change.insert(docs), limits)
  }

  async upsertMany(
    docs: readonly Stored[],
    replaceable: (doc: Stored) => Filter<Stored> | null = () => ({}),
    limits?: CallLimits,
  ) {
    checkDocuments(docs)
    const last = new Map(docs.map((doc) => [doc._id, doc]))
    const work = async (change: NedbChange) => {
      const there = await firstOf(change.store, { _id: { $in: [...last.keys()] } }, {}, limits)
      const known = new Set(there.map((doc) => doc._id))
      const fresh = [...last.values()].filter((doc) => !known.has(doc._id))
      if (fresh.length > 0) await change.insert(fresh)
      const left: string[] = []
      for (const old of there) {
        const doc = last.get(old._id) as Stored // it was asked for
        const filter = replaceable(doc)
        if (filter) checkFilter(filter)
        if (filter && matcherOf(filter)(old)) await change.update(old, doc)
        else left.push(old._id)
      }
      return left
    }
    return this.write(docs.length, work, limits)
  }

  async updateOne(filter: Filter<Stored>, update: Update<Stored>, limits?: CallLimits) {
    checkFilter(filter)
    checkUpdate(update)
    const work = async (change: NedbChange) => {
      const [found] = await firstOf(change.store, filter, { limit: 1 }, limits)
      if (found) await change.update(found, update)
      return found !== undefined
    }
    const updated = await this.write(1, work, limits)
    if (update.$unset && updated) this.eraseSoon()
    return updated
  }

  async deleteMany(filter: Filter<Stored>, limits?: CallLimits) {
    checkFilter(filter)
    const work = async (change: NedbChange) => {
      const found = await firstOf(change.store, filter, {}, limits)
      for (const doc of found) await change.remove(doc)
      return found.length
    }
    const deleted = await this.write(1, work, limits)
    if (deleted > 0) this.eraseSoon()
    return deleted
  }

  async ensureIndex(fields: string | readonly string[], options: IndexOptions = {}) {
    const { pair, ...others } = options
    await this.write(0, (change) => change.index({ ...others, fieldName: indexedFields(fields, options) }))
  }

  async dropIndex(fields: string | readonly string[], options: IndexOptions = {}) {
    const name = [...indexedFields(fields, options)].sort().join()
    await this.write(0, async (change) => {
      if (await change.dropIndex(name)) await this.file.rewrite(valuesOf(change.store))
    })
  }

  async close() {
    if (this.erasing) await this.erase()
    clearTimeout(this.erasing)
    this.closed = true
    await Promise.allSettled([this.store, this.lastWrite]) // their callers got the errors
    await this.file.close()
  }

  /** Writes wait until the follower has had everything. */
  private async follow(take: (change: DocumentChange<Stored>) => Promise<void>): Promise<void> {
    await this.write(0, async ({ store }) => {
      for (const doc of store.getAllData<Stored>()) {
        const rest = restIfDue()
        if (rest) await rest
        await take(doc)
      }
      this.followers.push(take)
    })
  }

  /** After a change, in slices: meanwhile readers wait. */
  private async tellFollowers(lines: readonly object[]): Promise<void> {
    for (const line of this.followers.length > 0 ? lines : []) {
      if (!('_id' in line)) continue // an index
      const rest = restIfDue()
      if (rest) await rest
      for (const take of this.followers) await take(line as DocumentChange<Stored>) // as NedbChange has it
    }
  }

  private eraseSoon(): void {
    this.erasing ??= setTimeout(() => this.erase(), ERASE_AFTER_MS).unref()
  }

  private async erase(): Promise<void> {
    const work = async ({ store }: NedbChange) => this.compact(store)
    await this.write(0, work).catch(() => undefined) // otherwise the next start erases
  }

  private async compactIfWorthwhile(store: Store): Promise<void> {
    const documents = store.getAllData().length
    if (this.changes > COMPACT_AFTER + documents) await this.compact(store)
    else this.countAt = this.changes + documents / 10
  }

  private async compact(store: Store): Promise<void> {
    const erasing = this.erasing !== undefined
    clearTimeout(this.erasing)
    this.erasing = undefined
    this.changes = 0
    this.countAt = COMPACT_AFTER
    await this.file.rewrite(valuesOf(store)).catch(() => {
      if (erasing) this.eraseSoon() // the old file is complete: try again later
    })
  }

  private open(): Promise<Store> {
    if (this.closed) return Promise.reject(failure('SOURCE_UNAVAILABLE', 'The database is closed.'))
    if (!this.store) {
      const loading = this.loaded().catch((error) => {
        throw documentFailure(error, 'reads-fail')
      })
      this.store = loading
      loading.catch(() => {
        if (this.store === loading) this.store = undefined // the next caller tries again
      })
    }
    return this.store
  }

  private async loaded(): Promise<Store> {
    const { store, outdated } = await loadStore(this.file, this.list.has(this.name))
    // On a full disk it is read as it is, and rewritten before the first write.
    if (outdated) await this.file.rewrite(valuesOf(store)).catch(unlessFileError)
    if (this.file.current) await this.list.add(this.name).catch(unlessFileError)
    return store
  }

  /** The documents while no write is running: a running write may be undone, if its file cannot be written. */
  private async settled(): Promise<Store> {
    for (;;) {
      const store = await this.open()
      if (!this.writing) return store
      await this.writing
    }
  }

  /** Runs writes one after the other. */
  private write<T>(changes: number, work: (change: NedbChange) => Promise<T>, limits?: CallLimits): Promise<T> {
    const write = this.lastWrite.then(async () => {
      const store = await this.open()
      refuseGivenUp(limits)
      const working = watched(limits, () => this.carryOut(store, work), {
        hasWritten: (result) => result !== false && result !== 0,
        isUndone: () => this.file.clean,
      })
      // Waiting readers continue before the next write begins.
      const settle = () => {
        this.writing = undefined
      }
      this.writing = working.then(settle, settle)
      const result = await working.catch((error) => {
        throw documentFailure(error, 'writes-fail')
      })
      this.changes += changes
      if (this.changes > this.countAt) await this.compactIfWorthwhile(store)
      return result
    })
    this.lastWrite = write.catch(() => undefined) // the caller gets the error
    return write
  }

  /** Writes to memory first, which checks unique keys, then to the file: both, or neither. */
  private async carryOut<T>(store: Store, work: (change: NedbChange) => Promise<T>): Promise<T> {
    const change = new NedbChange(store)
    const result = await this.inMemoryAndFile(change, work).catch(async (error) => {
      await change.undo()
      throw error
    })
    await this.tellFollowers(change.lines)
    return result
  }

  private async inMemoryAndFile<T>(change: NedbChange, work: (change: NedbChange) => Promise<T>): Promise<T> {
    if (!this.file.current) await this.file.rewrite(valuesOf(change.store))
    await this.list.add(this.name)
    const result = await work(change)
    if (change.lines.length > 0) await this.file.append(change.lines)
    return result
  }
}

/**
 * Of several fields, only a unique index and a pair are compound: NeDB's compound indexes find neither arrays nor the first
 * field alone.
 */
function indexedFields(fields: string | readonly string[], { unique, pair }: IndexOptions): string[] {
  const [first, ...others] = typeof fields === 'string' ? [fields] : fields
  if (first === undefined) throw new TypeError('an index needs a field')
  const [second] = others
  // NeDB compares compound keys in alphabetical order of their fields.
  if (pair && (second === undefined || first >= second)) throw new TypeError('a pair is of two fields, a before b')
  return [first, ...(unique ? others : pair && second !== undefined ? [second] : [])]
}

function unlessFileError(error: unknown): void {
  if (!isFileError(error)) throw error
}

/** A collection for one call. */
class LimitedCollection implements Collection<Stored> {
  private readonly all: NedbCollection
  private readonly limits: CallLimits

  constructor(all: NedbCollection, limits: CallLimits) {
    this.all = all
    this.limits = limits
  }

  within(limits: CallLimits) {
    return this.all.within(limits)
  }
  find<Field extends '_id'>(filter: Filter<Stored>, options?: FindOptions<Stored, Field>) {
    return this.all.find(filter, options, this.limits)
  }
  findOne(filter: Filter<Stored>) {
    return this.all.findOne(filter, this.limits)
  }
  count(filter: Filter<Stored>, options?: { limit?: number }) {
    return this.all.count(filter, options, this.limits)
  }
  insertMany(docs: readonly Stored[]) {
    return this.all.insertMany(docs, this.limits)
  }
  upsertMany(docs: readonly Stored[], replaceable?: (doc: Stored) => Filter<Stored> | null) {
    return this.all.upsertMany(docs, replaceable, this.limits)
  }
  updateOne(filter: Filter<Stored>, update: Update<Stored>) {
    return this.all.updateOne(filter, update, this.limits)
  }
  deleteMany(filter: Filter<Stored>) {
    return this.all.deleteMany(filter, this.limits)
  }
  ensureIndex(fields: string | readonly string[], options?: IndexOptions) {
    return this.all.ensureIndex(fields, options)
  }
  dropIndex(fields: string | readonly string[], options?: IndexOptions) {
    return this.all.dropIndex(fields, options)
  }
  get inMemory() {
    return this.all.inMemory
  }
}
