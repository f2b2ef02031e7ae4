import type { CallLimits } from './outcome.ts'

/** What a document may hold in a field that is compared, sorted or indexed. Instants and dates are ISO strings. */
export type Scalar = string | number | boolean | null

/** The values that a condition on a field sees: for an array, its elements. */
type Compared<Value> = Value extends readonly (infer Element)[] ? Compared<Element> : Extract<Value, Scalar>

/** Ranges only on fields that are no arrays: NeDB and MongoDB disagree on arrays. */
type Range<Value> = Value extends readonly unknown[]
  ? { readonly $lt?: never; readonly $lte?: never; readonly $gt?: never; readonly $gte?: never }
  : {
      readonly $lt?: Compared<Value>
      readonly $lte?: Compared<Value>
      readonly $gt?: Compared<Value>
      readonly $gte?: Compared<Value>
    }

type Operators<Value> = Range<NonNullable<Value>> & {
  readonly $in?: readonly (Compared<Value> | null)[]
  readonly $nin?: readonly (Compared<Value> | null)[]
  readonly $ne?: Compared<Value> | null
  readonly $exists?: boolean
  readonly $regex?: RegExp
}

/** A value, or operators that must all hold. `null` also means: the field is missing. On an array: one element matches. */
export type Condition<Value> = Compared<Value> | null | (Operators<Value> & { readonly $not?: Operators<Value> })

/**
 * What NeDB, MongoDB and FerretDB all support, with MongoDB's meaning. All conditions must hold. Dotted paths reach into
 * objects and arrays of objects ('sharing.countries'); through an array of objects, use neither null nor $exists, on which
 * the databases disagree. NeDB takes the index of the LAST equality, otherwise of the last `$in`, otherwise of a range: put
 * the most selective one last.
 */
export type Filter<Doc> = { readonly [Field in keyof Doc]?: Condition<Doc[Field]> } & {
  readonly [path: `${string}.${string}`]: Condition<Scalar>
} & { readonly $or?: readonly Filter<Doc>[]; readonly $and?: readonly Filter<Doc>[] }

/**
 * Fields in order of weight, 1 ascending and -1 descending; strings by code unit. End with `_id`, or ties come in any
 * order.
 */
export type Sort<Doc> = { readonly [Field in keyof Doc]?: 1 | -1 } & { readonly [path: `${string}.${string}`]: 1 | -1 }

type ElementOf<Value> = NonNullable<Value> extends readonly (infer Element)[] ? Element : never

export interface Update<Doc> {
  readonly $set?: { readonly [Field in keyof Doc]?: Doc[Field] } & { readonly [path: `${string}.${string}`]: unknown }
  readonly $unset?: { readonly [Field in keyof Doc]?: true } & { readonly [path: `${string}.${string}`]: true }
  readonly $inc?: { readonly [field: string]: number }
  readonly $push?: { readonly [Field in keyof Doc]?: ElementOf<Doc[Field]> }
  readonly $addToSet?: { readonly [Field in keyof Doc]?: ElementOf<Doc[Field]> }
}

export interface FindOptions<Doc, Field extends keyof Doc = keyof Doc> {
  sort?: Sort<Doc>
  /** At most so many; 0 is none. */
  limit?: number
  /** Only these fields, and `_id`. */
  projection?: readonly Field[]
}

export interface IndexOptions {
  unique?: boolean
  sparse?: boolean
  /**
   * For NeDB, which otherwise has only the first field of a non-unique index: a pair indexes the first two together, and
   * reads a range of the second within each value of the first. Both are scalars, in alphabetical order.
   */
  pair?: boolean
}

/** A change of a document: as it is now, or the id of one that is gone. Only for reading, until `take` resolves. */
export type DocumentChange<Doc> = Doc | { _id: string; $$deleted: true }

/** What only a database has whose documents are in the memory of this process. */
export interface InMemory<Doc> {
  /**
   * Calls `take` with every document there is, one after the other, then with those of every change before the change is
   * told to whoever made it. Resolves when `take` has had all that were there.
   */
  follow(take: (change: DocumentChange<Doc>) => Promise<void>): Promise<void>
  /** Compiles a filter. */
  matcher(filter: Filter<Doc>): (doc: Partial<Doc>) => boolean
}

/** What a document subgraph needs of its database: MongoDB and NeDB both provide it. Results are never shared. */
export interface Collection<Doc extends { _id: string }> {
  /**
   * The same collection for one call: it starts nothing, and stops reading, when nobody waits any more (SOURCE_TIMEOUT,
   * SOURCE_UNAVAILABLE).
   */
  within(limits: CallLimits): Collection<Doc>
  find<Field extends keyof Doc = keyof Doc>(
    filter: Filter<Doc>,
    options?: FindOptions<Doc, Field>,
  ): Promise<Pick<Doc, Field | '_id'>[]>
  findOne(filter: Filter<Doc>): Promise<Doc | null>
  /** If a key is taken (`isDuplicateKey`), some of the others may have been inserted. */
  insertMany(docs: readonly Doc[]): Promise<void>
  /**
   * Inserts each document, or replaces the one with its `_id` if that matches `replaceable(doc)`: `{}`, the default, always
   * matches; null never does. Returns the ids that it left unchanged.
   */
  upsertMany(docs: readonly Doc[], replaceable?: (doc: Doc) => Filter<Doc> | null): Promise<string[]>
  /** Returns whether a document matched. */
  updateOne(filter: Filter<Doc>, update: Update<Doc>): Promise<boolean>
  /** Returns how many were deleted. */
  deleteMany(filter: Filter<Doc>): Promise<number>
  /** `limit`: counting stops there. */
  count(filter: Filter<Doc>, options?: { limit?: number }): Promise<number>
  /**
   * Paths may go through one array (of scalars or of objects). Several fields make one compound index; for NeDB see
   * `IndexOptions`.
   */
  ensureIndex(fields: string | readonly string[], options?: IndexOptions): Promise<void>
  /** Removes the index that `ensureIndex` created for the same fields and options; does nothing if there is none. */
  dropIndex(fields: string | readonly string[], options?: IndexOptions): Promise<void>
  /** Only of embedded databases. */
  readonly inMemory?: InMemory<Doc>
  /** MongoDB only: the stages of the winning plan, e.g. ['FETCH', 'IXSCAN']. */
  explain?(filter: Filter<Doc>, options?: FindOptions<Doc>): Promise<string[]>
}

export interface Documents {
  /** Whether no other process can use it: true for an embedded database. */
  readonly exclusive: boolean
  collection<Doc extends { _id: string }>(name: string): Collection<Doc>
  /** Fails with SOURCE_UNAVAILABLE if the database cannot be reached. */
  ping(): Promise<void>
  /** Fails with SOURCE_UNAVAILABLE if it accepts no changes: its disk is full, or it is a standby. */
  checkChanges(): Promise<void>
  close(): Promise<void>
}
