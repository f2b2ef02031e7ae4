import type { Purpose } from '../../schema/identity.ts'

/** What lives as long as one operation, the same in all of its subgraphs: where mutations write, and later reads see it. */
export interface Context {
  memory: Map<string, unknown>
}

/** `never`: each resolver names the shapes that it expects. A `__resolveReference` gets its reference and the context. */
type Resolver = (parent: never, args: never, context: Context) => unknown

export interface Subgraph {
  /** Federation 2, everything that its specification has being imported; federation 1 with `federation1`. */
  sdl: string
  federation1?: true
  /** Type -> field -> resolver. What has none is read from the parent. */
  resolvers: Record<string, Record<string, Resolver>>
}

/** An error of an answer. A part that is not told is not compared. */
export interface ExpectedError {
  /** Where the null comes from. The answer may tell a prefix instead, if the null that the client sees is there. */
  path?: readonly (string | number)[]
  code?: string
  source?: string
}

/** One operation, and what the specifications of GraphQL and federation say of its answer. */
export interface Case {
  /** A sentence: the rule that it shows. */
  it: string
  query: string
  variables?: Record<string, unknown>
  operationName?: string
  /** Subgraphs that cannot be asked while it runs. */
  down?: readonly string[]
  /** What subgraphs answer instead of what is right, as JSON texts; with each text that they should have sent. */
  instead?: Record<string, (right: string) => string>
  /** Who asks: what a rule's scopes name, and its policies; none and CRIMINAL_INVESTIGATION where they are left out. */
  roles?: readonly string[]
  purpose?: Purpose
  /** Fields that no request to a subgraph may name. */
  unasked?: readonly string[]
  /** Compared as JSON text: the order of keys counts. */
  data: unknown
  /** All of them, in any order; none where it is left out. */
  errors?: readonly ExpectedError[]
  /** Requests to each subgraph that is asked, and how many representations they carry: the least that is possible. */
  requests?: Record<string, number>
  representations?: Record<string, number>
  /** Why Apollo's executor answers otherwise. */
  stockDiffers?: string
}

/** A small supergraph, for one construct. */
export interface Scenario {
  subgraphs: Record<string, Subgraph>
  cases: readonly Case[]
  /** Why Apollo's gateway does not load it. */
  stockDiffers?: string
}

type Row = Readonly<Record<string, unknown>>

/**
 * A `__resolveReference` over rows in memory: the row that has the reference's values of `keys` (`id` if none is
 * named), with what else the reference tells; null where there is no such row.
 */
export function rowOf(rows: readonly Row[], ...keys: readonly string[]): (reference: Row) => Row | null {
  const compared = keys.length > 0 ? keys : ['id']
  return (reference) => {
    const row = rows.find((row) => compared.every((key) => JSON.stringify(row[key]) === JSON.stringify(reference[key])))
    return row ? { ...reference, ...row } : null
  }
}
