import type { Answer, Call, SourceError } from '../../../schema/identity.ts'
import type { Data } from '../data-path.ts'
import type { CompiledFetch } from './compiled-fetch.ts'
import type { SharedNulls } from './shared-nulls.ts'

/** One operation while it is executed. */
export interface Run {
  /** What the subgraphs have given so far, keys included. */
  data: Data
  /** The operation's variables, coerced, with their defaults. */
  variables: Readonly<Record<string, unknown>>
  call: Call
  /** The requests to subgraphs, in the order of their answers. */
  requests: Request[]
  /** Entities of fetches that a plan makes more than once, by the fetch's text, then by representation. */
  entities: Map<string, Map<string, Entry>>
  /** Nulls that one subgraph answered for objects that others give too. */
  nulls: SharedNulls
  /** The names of interfaces and anything else that is no object type. */
  abstract: ReadonlySet<unknown>
  /** The errors that explain a null. The fields below these nulls count as not answered. */
  takers: Set<SourceError>
  onFetch: OnFetch | undefined
  /** Called when a fetch has ended, also one that had nothing to ask for. Only of a plan that is `watched`. */
  onEnd?: ((fetch: number) => void) | undefined
}

/** Called when a request to a subgraph is sent; returns a function that is called with the answer. */
export type OnFetch = (source: string, keys: number) => (answer: Answer) => void

/** A part of an execution: returns a promise only if there is something to wait for. */
export type Step = (run: Run) => Promise<void> | undefined

/** One entity to request from a subgraph, once for all who need it. */
export interface Entry {
  representation: Data
  owners: Owner[]
  /** The request that brings it. */
  coming: Promise<void> | undefined
  /** The entity as it came, kept if others may need it; null: the subgraph does not know it; undefined: it has not come. */
  entity: Data | null | undefined
}

/** An object that an entity is merged into: number `at` of the objects at the fetch's path. */
export interface Owner {
  fetch: CompiledFetch
  at: number
  object: Data
}

/** What a request asks for under one name of its answer: `_entities`, an alias of it, or root fields. */
export interface Part {
  alias: string | undefined
  fetches: readonly CompiledFetch[]
  /** In the order of the representations; empty for root fields. */
  entries: readonly Entry[]
}

/** One request to a subgraph, and its answer. */
export interface Request {
  source: string
  parts: readonly Part[]
  answer: Answer
  /** Milliseconds. */
  ms: number
  /** How many representations it carried. */
  keys: number
}
