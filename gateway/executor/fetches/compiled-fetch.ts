import type { FetchNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { compilePath, type Data, type Path, type Steps } from '../data-path.ts'
import { type ContextualArgument, compileContextual } from '../representations/context.ts'
import { keyedTypes } from '../representations/keyed-types.ts'
import { lackingIn } from '../representations/lacking.ts'
import { Partials } from '../representations/partial.ts'
import { compileRepresentation, compileRewrites, type Represent } from '../representations/representations.ts'
import { type AskedField, readAsked } from './asked.ts'

/** A variable of the operation that must be true, or false, for a fetch to be made. */
export interface Condition {
  variable: string
  is: boolean
}

/** Where a node stands in its plan. */
export interface Place {
  path: Path
  conditions: readonly Condition[]
}

/** One fetch of a plan, compiled. */
export interface Unit {
  /** Its place in the order of the plan. */
  index: number
  source: string
  query: string
  kind: 'query' | 'mutation'
  /** Where the objects lie that it completes; empty: the answer itself. */
  steps: Steps
  path: Path
  conditions: readonly Condition[]
  /** The operation's variables that its text names. */
  variables: readonly string[]
  /** Null for a fetch of root fields. */
  represent: Represent | null
  /** The path of what an entity lacks for its representation. */
  lacking(entity: Data): Path | undefined
  /** What its text asks for. */
  asked(): readonly AskedField[]
  /** What can be asked for of an entity that lacks something; undefined: nothing. */
  partFor(entity: Data): Unit | undefined
  /** The fetch of the plan that this is a part of; undefined: it is one itself. */
  whole: Unit | undefined
  contextual: readonly ContextualArgument[]
  rewrite: ((value: unknown) => void) | null
  /** Whether other fetches give objects together with this one. */
  isSharing: boolean
}

/** Compiles one fetch. `schema` is the supergraph's. */
export function compileUnit(fetch: FetchNode, place: Place, index: number, schema: GraphQLSchema): Unit {
  const { serviceName, operation, operationKind, requires, inputRewrites, outputRewrites, contextRewrites } = fetch
  const partials = once(() => new Partials(fetch, schema))
  const parts = new Map<string, Unit>()
  const unit: Unit = {
    index,
    source: serviceName,
    query: operation,
    kind: operationKind === 'mutation' ? 'mutation' : 'query',
    steps: compilePath(place.path),
    path: place.path,
    conditions: place.conditions,
    variables: fetch.variableUsages ?? [],
    represent: requires ? compileRepresentation(requires, inputRewrites, schema, keyedTypes(fetch, schema)) : null,
    lacking: (entity) => (requires ? lackingIn(requires, entity, schema) : undefined),
    asked: once(() => readAsked(operation, requires !== undefined, schema)),
    contextual: compileContextual(contextRewrites ?? [], schema),
    rewrite: compileRewrites(outputRewrites, schema),
    isSharing: false,
    whole: undefined,
    partFor(entity) {
      const partial = requires && partials().of(entity)
      if (!partial) return undefined
      const part = parts.get(partial.id) ?? { ...compileUnit(partial.fetch, place, index, schema), whole: unit }
      parts.set(partial.id, part)
      const represented = part.represent?.(entity)
      return represented && !partial.hasKey(represented) ? undefined : part
    },
  }
  return unit
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
