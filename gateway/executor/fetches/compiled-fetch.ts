import type { FetchNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { compilePath, type Data, type Path, type Steps } from '../data-path.ts'
import { type ContextualArgument, compileContextual } from '../representations/context.ts'
import { keyedTypes } from '../representations/keyed-types.ts'
import { missingRequiredField } from '../representations/missing-required-fields.ts'
import { Partials } from '../representations/partial.ts'
import { compileRepresentation, compileRewrites, type Represent } from '../representations/representations.ts'
import { readSelectedFields, type SelectedField } from './selected-fields.ts'

/** A variable of the operation that must be true, or false, for a fetch to run. */
export interface Condition {
  variable: string
  is: boolean
}

/** The position of a node in its plan. */
export interface PlanPosition {
  path: Path
  conditions: readonly Condition[]
}

/** One fetch of a plan, compiled. */
export interface CompiledFetch {
  /** Its position in the order of the plan. */
  index: number
  source: string
  query: string
  kind: 'query' | 'mutation'
  /** The path of the objects that it completes; empty for the answer itself. */
  steps: Steps
  path: Path
  conditions: readonly Condition[]
  /** The operation's variables that its text uses. */
  variables: readonly string[]
  /** Null for a fetch of root fields. */
  represent: Represent | null
  /** The path of the first value that an entity lacks for its representation. */
  missingPath(entity: Data): Path | undefined
  /** The fields that its text selects. */
  selectedFields(): readonly SelectedField[]
  /** What can be fetched of an entity that lacks something; undefined if nothing can. */
  partialFor(entity: Data): CompiledFetch | undefined
  /** The fetch of the plan that this partial fetch comes from; undefined if this is a whole fetch. */
  whole: CompiledFetch | undefined
  contextual: readonly ContextualArgument[]
  rewrite: ((value: unknown) => void) | null
  /** Whether other fetches give fields of the same objects. */
  isSharing: boolean
}

/** Compiles one fetch. `schema` is the supergraph's. */
export function compileFetch(
  node: FetchNode,
  position: PlanPosition,
  index: number,
  schema: GraphQLSchema,
): CompiledFetch {
  const { serviceName, operation, operationKind, requires, inputRewrites, outputRewrites, contextRewrites } = node
  const partials = once(() => new Partials(node, schema))
  const parts = new Map<string, CompiledFetch>()
  const compiled: CompiledFetch = {
    index,
    source: serviceName,
    query: operation,
    kind: operationKind === 'mutation' ? 'mutation' : 'query',
    steps: compilePath(position.path),
    path: position.path,
    conditions: position.conditions,
    variables: node.variableUsages ?? [],
    represent: requires ? compileRepresentation(requires, inputRewrites, schema, keyedTypes(node, schema)) : null,
    missingPath: (entity) => (requires ? missingRequiredField(requires, entity, schema) : undefined),
    selectedFields: once(() => readSelectedFields(operation, requires !== undefined, schema)),
    contextual: compileContextual(contextRewrites ?? [], schema),
    rewrite: compileRewrites(outputRewrites, schema),
    isSharing: false,
    whole: undefined,
    partialFor(entity) {
      const partial = requires && partials().of(entity)
      if (!partial) return undefined
      const part = parts.get(partial.id) ?? { ...compileFetch(partial.fetch, position, index, schema), whole: compiled }
      parts.set(partial.id, part)
      const represented = part.represent?.(entity)
      return represented && !partial.hasKey(represented) ? undefined : part
    },
  }
  return compiled
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
