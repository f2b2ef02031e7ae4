import type { Answer, Call, SourceError } from '../../../schema/identity.ts'
import type { Data } from '../data-path.ts'
import type { Unit } from './compiled-fetch.ts'
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
  /** What one subgraph has answered of an object that others may give. */
  nulls: SharedNulls
  /** The names of interfaces, and whatever else is no object's type. */
  abstract: ReadonlySet<unknown>
  /** The errors that say why something is null. What they take away counts as not answered. */
  takers: Set<SourceError>
  onFetch: OnFetch | undefined
}

/** Called when a request to a subgraph leaves; what it gives is called with the answer. */
export type OnFetch = (source: string, keys: number) => (answer: Answer) => void

/** A part of an execution: a promise only where there is something to wait for. */
export type Step = (run: Run) => Promise<void> | undefined

/** One entity that a subgraph is asked for, once for all who need it. */
export interface Entry {
  representation: Data
  owners: Owner[]
  /** The request that brings it. */
  coming: Promise<void> | undefined
  /** As it came, where others may want it, too; null: the subgraph knows none. Undefined: it has not come. */
  entity: Data | null | undefined
}

/** Whose part an entity is: the object that stands at place `at` among those of the unit's path. */
export interface Owner {
  unit: Unit
  at: number
  object: Data
}

/** What a request asked for under one name of its answer: `_entities`, an alias of it, or root fields. */
export interface Part {
  alias: string | undefined
  units: readonly Unit[]
  /** In the order of the representations; none for root fields. */
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
