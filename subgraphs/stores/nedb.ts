import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import nedbModule from '@seald-io/nedb'
import { refuseGivenUp } from '../../process/patience.ts'
import { restIfDue } from '../../process/time-slices.ts'
import { asFailure, failure } from '../../schema/errors.ts'
import type { Collection, Documents, Filter, FindOptions, Update } from './collection.ts'
import { checkDocuments, checkFilter, checkUpdate } from './document-checks.ts'
import { lockFolder } from './folder-lock.ts'
import { cutTornLine, isFileError, unwritable, withoutLineEnds } from './nedb-file.ts'
import { matcherOf } from './nedb-filter.ts'
import { copyOf, countOf, firstOf } from './nedb-find.ts'
import { type CallLimits, watched } from './outcome.ts'
import { StartError } from './wait-for-server.ts'

// Its types declare a default export inside of what is, in Node, the class itself.
const Nedb = nedbModule as unknown as typeof nedbModule.default
type Store = InstanceType<typeof Nedb>

/** The file keeps each version of a document: it is written anew after so many more changes than documents. */
const COMPACT_AFTER = 1000
/** What was erased stays in the file until it is written anew: so long at most, or until the store is closed or opened. */
const ERASE_AFTER_MS = 600_000

/** A folder with one file per collection, held by this process alone. Documents live in memory. */
export async function openNedb(folder: string): Promise<Documents> {
  const unlock = await lockFolder(folder)
  const collections = new Map<string, NedbCollection>()
  let closed = false
  try {
    const names = readdirSync(folder).filter((file) => file.endsWith('.db'))
    for (const name of names) collections.set(name.slice(0, -3), new NedbCollection(join(folder, name)))
    await Promise.all([...collections.values()].map((collection) => collection.count({}))) // what is damaged shows now
  } catch (error) {
    unlock()
    if (error instanceof StartError) throw error
    const reason = asFailure(error)?.cause ?? error
    throw new StartError(`${folder} cannot be used: ${(reason as Error).message}`, { cause: error }) // of node:fs
  }
  return {
    exclusive: true,
    collection<Doc extends { _id: string }>(name: string): Collection<Doc> {
      if (closed) throw new Error(`${folder} is closed`)
      const known = collections.get(name) ?? new NedbCollection(join(folder, `${name}.db`))
      collections.set(name, known)
      return known as unknown as Collection<Doc> // the caller knows what this collection holds
    },
    async ping() {
      if (closed) throw failure('SOURCE_UNAVAILABLE', 'The database is closed.')
    },
    async close() {
      closed = true
      await Promise.all([...collections.values()].map((collection) => collection.close()))
      unlock()
    },
  }
}

interface Stored {
  _id: string
}

class NedbCollection implements Collection<Stored> {
  private readonly file: string
  private store: Promise<Store> | undefined
  private lastWrite: Promise<unknown> = Promise.resolve()
  /** Ends with the write that is under way. */
  private writing: Promise<void> | undefined
  private changes = 0
  /** At how many changes the documents are counted the next time: that visits each, so it must be rare. */
  private countAt = COMPACT_AFTER
  /** Set while something that was erased may still stand in the file. */
  private erasing: NodeJS.Timeout | undefined
  private closed = false

  constructor(file: string) {
    this.file = file
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

  async count(filter: Filter<Stored>, limits?: CallLimits) {
    checkFilter(filter)
    refuseGivenUp(limits)
    return countOf(await this.settled(), filter, limits)
  }

  async insertMany(docs: readonly Stored[], limits?: CallLimits) {
    checkDocuments(docs)
    if (docs.length > 0) await this.write(docs.length, (store) => store.insertAsync([...docs]), limits)
  }

  async upsertMany(
    docs: readonly Stored[],
    replaceable: (doc: Stored) => Filter<Stored> | null = () => ({}),
    limits?: CallLimits,
  ) {
    checkDocuments(docs)
    const last = new Map(docs.map((doc) => [doc._id, doc]))
    const work = async (store: Store) => {
      const there = await firstOf(store, { _id: { $in: [...last.keys()] } }, {}, limits)
      const known = new Set(there.map((doc) => doc._id))
      const fresh = [...last.values()].filter((doc) => !known.has(doc._id))
      if (fresh.length > 0) await store.insertAsync(fresh) // one write; updates cost one each
      const left: string[] = []
      for (const old of there) {
        const { _id } = old
        const doc = last.get(_id) as Stored // it was asked for
        const filter = replaceable(doc)
        if (filter) checkFilter(filter)
        if (filter && matcherOf(filter)(old)) await store.updateAsync({ _id }, doc, {})
        else left.push(_id)
      }
      return left
    }
    return this.write(docs.length, work, limits)
  }

  async updateOne(filter: Filter<Stored>, update: Update<Stored>, limits?: CallLimits) {
    checkFilter(filter)
    checkUpdate(update)
    const work = async (store: Store) => {
      const [found] = await firstOf(store, filter, { limit: 1 }, limits)
      if (found) await store.updateAsync({ _id: found._id }, update, {})
      return found !== undefined
    }
    const updated = await this.write(1, work, limits)
    if (update.$unset && updated) this.eraseSoon()
    return updated
  }

  async deleteMany(filter: Filter<Stored>, limits?: CallLimits) {
    checkFilter(filter)
    const work = async (store: Store) => {
      const found = await firstOf(store, filter, {}, limits)
      for (const { _id } of found) await store.removeAsync({ _id }, {})
      return found.length
    }
    const deleted = await this.write(1, work, limits)
    if (deleted > 0) this.eraseSoon()
    return deleted
  }

  /** Of several fields only a unique index is compound: NeDB's finds no arrays, nor the first field alone. */
  async ensureIndex(fields: string | readonly string[], options: { unique?: boolean; sparse?: boolean } = {}) {
    const [first, ...others] = typeof fields === 'string' ? [fields] : fields
    if (first === undefined) throw new TypeError('an index needs a field')
    const fieldName = options.unique && others.length > 0 ? [first, ...others] : first
    await this.write(0, (store) => store.ensureIndexAsync({ ...options, fieldName }))
  }

  async close() {
    if (this.erasing) await this.erase()
    clearTimeout(this.erasing)
    this.closed = true
    await this.lastWrite.catch(() => undefined) // its caller was told
  }

  private eraseSoon(): void {
    this.erasing ??= setTimeout(() => this.erase(), ERASE_AFTER_MS).unref()
  }

  private async erase(): Promise<void> {
    await this.write(0, (store) => this.compact(store)).catch(() => undefined) // the next start erases
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
    await store.compactDatafileAsync().catch(() => {
      if (erasing) this.eraseSoon() // the old file is whole, and this is tried again later
    })
  }

  private open(): Promise<Store> {
    if (this.closed) return Promise.reject(failure('SOURCE_UNAVAILABLE', 'The database is closed.'))
    if (!this.store) {
      const loading = load(this.file)
      this.store = loading
      loading.catch(() => {
        if (this.store === loading) this.store = undefined // the next caller tries again
      })
    }
    return this.store
  }

  /** The documents when no write is under way: those of one may still be lost, where its file cannot be written. */
  private async settled(): Promise<Store> {
    for (;;) {
      const store = await this.open()
      if (!this.writing) return store
      await this.writing
    }
  }

  /** One after the other: after a write that failed, the next one must not append to half a line. */
  private write<T>(changes: number, work: (store: Store) => Promise<T>, limits?: CallLimits): Promise<T> {
    const write = this.lastWrite.then(async () => {
      const store = await this.open()
      refuseGivenUp(limits)
      const working = watched(limits, () => work(store), {
        hasWritten: (result) => result !== false && result !== 0,
        isUndone: () => true, // half a line is cut off
      })
      // Whoever waits to read is told before the next write begins.
      this.writing = working.then(
        () => this.written(),
        (error) => this.written(error),
      )
      const result = await working.catch((error) => {
        throw isFileError(error) ? unwritable(error) : error
      })
      this.changes += changes
      if (this.changes > this.countAt) await this.compactIfWorthwhile(store)
      return result
    })
    this.lastWrite = write.catch(() => undefined) // its caller is told
    return write
  }

  private written(error?: unknown): void {
    this.writing = undefined
    if (isFileError(error)) this.store = undefined // memory is ahead of the file: load what the file holds
  }
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
  count(filter: Filter<Stored>) {
    return this.all.count(filter, this.limits)
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
  ensureIndex(fields: string | readonly string[], options?: { unique?: boolean; sparse?: boolean }) {
    return this.all.ensureIndex(fields, options)
  }
}

/** What a line of the file holds. NeDB waits for it, so that a file of many lines is written anew in slices. */
function serialized(line: string): string {
  const rest = restIfDue()
  const text = withoutLineEnds(line)
  return rest ? (rest.then(() => text) as unknown as string) : text // its types do not say that it waits
}

async function load(file: string): Promise<Store> {
  const store = new Nedb({
    filename: file,
    corruptAlertThreshold: 0, // else it drops up to a tenth of the documents without a word
    afterSerialization: serialized,
    beforeDeserialization: (line) => line,
  })
  try {
    await cutTornLine(file)
    await store.loadDatabaseAsync()
    return store
  } catch (error) {
    if (isFileError(error)) throw unwritable(error)
    throw new StartError(
      `${file} is damaged: restore it from a backup, or move it away. (${(error as Error).message})`,
      {
        cause: error,
      },
    )
  }
}
