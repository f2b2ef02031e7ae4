import { setMaxListeners } from 'node:events'
import {
  type Document,
  MongoBulkWriteError,
  MongoClient,
  MongoServerError,
  MongoWriteConcernError,
  type Collection as NativeCollection,
  type Filter as NativeFilter,
  type UpdateFilter,
} from 'mongodb'
import { refuseGivenUp } from '../../process/deadline.ts'
import { StartError } from '../../process/start-error.ts'
import { type WaitOptions, waitForServer, withoutPassword } from '../../process/wait-for-server.ts'
import type { Collection, Documents, Filter, FindOptions, IndexOptions, Update } from './collection.ts'
import { checkDocuments, checkFilter, checkUpdate } from './document-checks.ts'
import { mongoFailure } from './mongodb-failure.ts'
import { type CallLimits, watched } from './outcome.ts'
import { storeFailure } from './store-failure.ts'

/** The longest time that one command may take on the server. */
const COMMAND_MS = 5000

/** The most documents that one command inserts, so that it ends in time on a slow server. */
const INSERTS = 500

/** Acknowledged writes survive the loss of a server, or of its memory. The URL's own settings take precedence. */
const DURABLE = { w: 'majority', journal: true } as const

/** The server's code for a key that is taken. */
const DUPLICATE_KEY = 11000
/** The server's codes for a collection, and for an index, that is not there. */
const NOTHING_THERE = [26, 27]

/** The database that the URL names; waits for the server. */
export async function openMongo(url: string, options: WaitOptions = {}): Promise<Documents> {
  const client = newClient(url)
  const database = client.db(undefined, { writeConcern: { ...DURABLE, ...client.writeConcern } })
  const collections = new Map<string, MongoCollection>()
  const documents: Documents = {
    exclusive: false,
    collection<Doc extends { _id: string }>(name: string): Collection<Doc> {
      const known = collections.get(name) ?? new MongoCollection(database.collection(name))
      collections.set(name, known)
      return known as unknown as Collection<Doc> // the caller knows what this collection holds
    },
    async ping() {
      await asked(database.command({ ping: 1 }))
    },
    async checkChanges() {
      const { isWritablePrimary = true } = await asked(database.command({ hello: 1 }))
      if (!isWritablePrimary) throw storeFailure('read-only', 'The database takes no changes: it is a standby.')
    },
    close: () => client.close(),
  }
  try {
    // Explicitly: a client whose first command found no server stays closed.
    await waitForServer(url, async () => void (await asked(client.connect())), options)
    await documents.ping()
    return documents
  } catch (error) {
    await client.close()
    throw error
  }
}

/** What a client does unless its URL says otherwise: the driver would let these win over the URL. Times in milliseconds. */
const DEFAULTS = {
  appName: 'ncb-graph',
  serverSelectionTimeoutMS: 2000,
  connectTimeoutMS: 2000,
  socketTimeoutMS: COMMAND_MS + 2000, // for a silent server
  waitQueueTimeoutMS: COMMAND_MS,
} as const

/** A client for a URL, which is not connected yet. Throws a StartError if it is no address of MongoDB. */
export function newClient(url: string): MongoClient {
  const said = [...url.matchAll(/[?&]([a-z]+)=/gi)].map(([, name = '']) => name.toLowerCase())
  const unsaid = Object.entries(DEFAULTS).filter(([name]) => !said.includes(name.toLowerCase()))
  try {
    return new MongoClient(url, {
      ...Object.fromEntries(unsaid),
      ignoreUndefined: true, // as NeDB's file does
    })
  } catch (error) {
    throw new StartError(`${withoutPassword(url)} is no address of MongoDB: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

interface Stored extends Document {
  _id: string
}

class MongoCollection implements Collection<Stored> {
  private readonly native: NativeCollection<Stored>
  private readonly limits: CallLimits | undefined

  constructor(native: NativeCollection<Stored>, limits?: CallLimits) {
    this.native = native
    this.limits = limits
  }

  within(limits: CallLimits): Collection<Stored> {
    return new MongoCollection(this.native, limits)
  }

  async find(filter: Filter<Stored>, options: FindOptions<Stored> = {}) {
    if (options.limit === 0) return [] // MongoDB reads 0 as no limit
    return this.asked(() => this.cursor(filter, options).toArray())
  }

  async findOne(filter: Filter<Stored>) {
    const [found] = await this.find(filter, { limit: 1 })
    return found ?? null
  }

  async count(filter: Filter<Stored>, { limit }: { limit?: number } = {}) {
    if (limit === 0) return 0 // MongoDB reads 0 as no limit
    const most = limit === undefined ? {} : { limit }
    return this.asked(() => this.native.countDocuments(checked(filter), { ...this.readLimits(), ...most }))
  }

  async insertMany(docs: readonly Stored[]) {
    checkDocuments(docs)
    if (docs.length > 0) await this.written(() => this.native.insertMany([...docs]))
  }

  async upsertMany(docs: readonly Stored[], replaceable: (doc: Stored) => Filter<Stored> | null = () => ({})) {
    checkDocuments(docs)
    const last = [...new Map(docs.map((doc) => [doc._id, doc])).values()]
    const taken: Stored[] = []
    for (const some of chunks(last, INSERTS)) taken.push(...(await this.asked(() => this.insertFree(some))))
    const left: string[] = []
    for (const doc of taken) if (!(await this.asked(() => this.replace(doc, replaceable(doc))))) left.push(doc._id)
    return left
  }

  async updateOne(filter: Filter<Stored>, update: Update<Stored>) {
    checkUpdate(update)
    const change = update as UpdateFilter<Stored> // ours is a subset of MongoDB's
    const updated = await this.written(() => this.native.updateOne(checked(filter), change))
    return updated.matchedCount > 0
  }

  async deleteMany(filter: Filter<Stored>) {
    return (await this.written(() => this.native.deleteMany(checked(filter)))).deletedCount
  }

  async ensureIndex(fields: string | readonly string[], { pair, ...options }: IndexOptions = {}) {
    const names = typeof fields === 'string' ? [fields] : fields
    await this.asked(() => this.native.createIndex(Object.fromEntries(names.map((name) => [name, 1])), options))
  }

  async dropIndex(fields: string | readonly string[]) {
    const name = (typeof fields === 'string' ? [fields] : fields).map((field) => `${field}_1`).join('_')
    await this.asked(() => this.native.dropIndex(name).catch(unlessMissing))
  }

  async explain(filter: Filter<Stored>, options: FindOptions<Stored> = {}) {
    const plan = await this.asked(() => this.cursor(filter, options).explain('queryPlanner'))
    return stagesOf(plan.queryPlanner?.winningPlan)
  }

  /** Inserts documents with free keys, and returns the others: upserting all would cost the server many times as much. */
  private async insertFree(docs: readonly Stored[]): Promise<Stored[]> {
    const taken = await this.native.insertMany(docs, { ordered: false }).then((): number[] => [], duplicates)
    return docs.filter((_, index) => taken.includes(index))
  }

  /** Returns whether the document is written. */
  private async replace(doc: Stored, filter: Filter<Stored> | null): Promise<boolean> {
    const { _id } = doc
    if (filter && (await this.native.replaceOne({ ...checked(filter), _id }, doc)).matchedCount > 0) return true
    if (await this.native.findOne({ _id }, { projection: { _id: 1 }, maxTimeMS: COMMAND_MS })) return false
    await this.native.insertOne(doc) // fails if another key was taken
    return true
  }

  /** How long server and driver continue reading. Writes are never cancelled. */
  private readLimits(): { maxTimeMS: number; signal?: AbortSignal } {
    if (!this.limits) return { maxTimeMS: COMMAND_MS }
    const { deadline, signal } = this.limits
    setMaxListeners(0, signal) // each running command of a call listens to it
    return { maxTimeMS: Math.min(COMMAND_MS, Math.max(1, deadline - Date.now())), signal }
  }

  private written<T extends object>(write: () => Promise<T>): Promise<T> {
    const hasWritten = (result: T) =>
      !('matchedCount' in result && result.matchedCount === 0) &&
      !('deletedCount' in result && result.deletedCount === 0)
    return this.asked(() => watched(this.limits, write, { hasWritten, isUndone: isRefusal }))
  }

  private async asked<T>(ask: () => Promise<T>): Promise<T> {
    refuseGivenUp(this.limits)
    try {
      return await ask()
    } catch (error) {
      if (this.limits?.signal.aborted && error === this.limits.signal.reason) refuseGivenUp(this.limits)
      throw mongoFailure(error)
    }
  }

  private cursor(filter: Filter<Stored>, { sort, limit, projection }: FindOptions<Stored>) {
    const cursor = this.native.find(checked(filter), this.readLimits())
    if (sort) cursor.sort(Object.entries(sort).map(([field, direction]) => [field, direction ?? 1] as const))
    if (limit !== undefined) cursor.limit(limit)
    if (projection) cursor.project(Object.fromEntries(['_id', ...projection].map((field) => [field, 1])))
    return cursor
  }
}

/** Ignores that there is no such collection or index. */
function unlessMissing(error: unknown): void {
  if (!(error instanceof MongoServerError) || !NOTHING_THERE.includes(Number(error.code))) throw error
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size))
}

function checked(filter: Filter<Stored>): NativeFilter<Stored> {
  checkFilter(filter)
  return filter as NativeFilter<Stored> // ours is a subset of MongoDB's
}

/** Which documents of a bulk insert have a taken key; throws any other error. */
function duplicates(error: unknown): number[] {
  if (!(error instanceof MongoBulkWriteError)) throw error
  const refused = [error.writeErrors].flat()
  if (refused.length === 0 || refused.some(({ code }) => code !== DUPLICATE_KEY)) throw error
  return refused.map(({ index }) => index)
}

/** Whether the server has refused a write: after any other failure, it may have been written. */
function isRefusal(error: unknown): boolean {
  return error instanceof MongoServerError && !(error instanceof MongoWriteConcernError) && error.code !== undefined
}

/** The stages of a plan, outermost first. */
function stagesOf(plan: Document | undefined): string[] {
  if (!plan) return []
  const inner = [plan.inputStage, ...(plan.inputStages ?? []), plan.queryPlan].filter(Boolean)
  return [...(plan.stage ? [plan.stage] : []), ...inner.flatMap(stagesOf)]
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw mongoFailure(error)
  }
}
