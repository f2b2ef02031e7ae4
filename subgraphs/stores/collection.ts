import type { CallLimits } from './outcome.ts'

/** What a document may hold in a field that is compared, sorted or indexed. Moments and dates are ISO strings. */
export type Scalar = string | number | boolean | null

/** The values that a condition on a field sees: of an array, its elements. */
type Compared<Value> = Value extends readonly (infer Element)[] ? Compared<Element> : Extract<Value, Scalar>

/** Ranges only where the field is no array: NeDB and MongoDB disagree on arrays. */
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

/** A value, or operators of which all must hold. `null` also means: the field is missing. On an array: one element matches. */
export type Condition<Value> = Compared<Value> | null | (Operators<Value> & { readonly $not?: Operators<Value> })

/**
 * What NeDB, MongoDB and FerretDB all understand, with MongoDB's meaning on each. All conditions must hold.
 * Dotted paths reach into objects and arrays of objects ('sharing.countries'); through an array of objects ask neither for
 * null nor for $exists, on which the databases disagree. NeDB takes the index of the LAST equality, else of the last
 * `$in`, else of a range: put the most selective one last.
 */
export type Filter<Doc> = { readonly [Field in keyof Doc]?: Condition<Doc[Field]> } & {
  readonly [path: `${string}.${string}`]: Condition<Scalar>
} & { readonly $or?: readonly Filter<Doc>[]; readonly $and?: readonly Filter<Doc>[] }

/** Fields in order of weight, 1 upwards and -1 downwards; strings by code unit. End with `_id`, or ties come in any order. */
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

/** What a document subgraph needs of its database: MongoDB and NeDB both have it. Nothing that is returned is shared. */
export interface Collection<Doc extends { _id: string }> {
  /**
   * The same for one call: nothing is begun, and reading does not go on, when nobody waits for it any more
   * (SOURCE_TIMEOUT, SOURCE_UNAVAILABLE).
   */
  within(limits: CallLimits): Collection<Doc>
  find<Field extends keyof Doc = keyof Doc>(
    filter: Filter<Doc>,
    options?: FindOptions<Doc, Field>,
  ): Promise<Pick<Doc, Field | '_id'>[]>
  findOne(filter: Filter<Doc>): Promise<Doc | null>
  /** Where a key is taken (`isDuplicateKey`), some of the others may have been inserted. */
  insertMany(docs: readonly Doc[]): Promise<void>
  /**
   * Inserts each document, or replaces the one of its `_id` if that matches `replaceable(doc)`: `{}`, which is the default,
   * always; null never. Gives the ids of those that it left as they are.
   */
  upsertMany(docs: readonly Doc[], replaceable?: (doc: Doc) => Filter<Doc> | null): Promise<string[]>
  /** Whether a document matched. */
  updateOne(filter: Filter<Doc>, update: Update<Doc>): Promise<boolean>
  /** How many were deleted. */
  deleteMany(filter: Filter<Doc>): Promise<number>
  count(filter: Filter<Doc>): Promise<number>
  /** Paths may go through one array (of scalars or of objects). Several fields make one compound index. */
  ensureIndex(fields: string | readonly string[], options?: { unique?: boolean; sparse?: boolean }): Promise<void>
  /** MongoDB only: the stages of the winning plan, e.g. ['FETCH', 'IXSCAN']. */
  explain?(filter: Filter<Doc>, options?: FindOptions<Doc>): Promise<string[]>
}

export interface Documents {
  /** Whether no other process can be at work on it: true of an embedded database. */
  readonly exclusive: boolean
  collection<Doc extends { _id: string }>(name: string): Collection<Doc>
  /** Fails with SOURCE_UNAVAILABLE where the database cannot be reached. */
  ping(): Promise<void>
  /** Fails with SOURCE_UNAVAILABLE where no changes are taken: its disk is full, or it is a standby. */
  checkChanges(): Promise<void>
  close(): Promise<void>
}
