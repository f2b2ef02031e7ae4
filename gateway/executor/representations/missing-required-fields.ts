import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import { type GraphQLSchema, getNamedType, isNonNullType } from 'graphql'
import type { Data, Path } from '../data-path.ts'
import { fieldType, typesOf } from './representations.ts'

type QueryPlanFieldNode = Extract<QueryPlanSelectionNode, { kind: 'Field' }>
type QueryPlanFragmentNode = Extract<QueryPlanSelectionNode, { kind: 'InlineFragment' }>

/**
 * The path, from an entity, of the first thing that it lacks for its representation; undefined if nothing is missing or the
 * entity is of another type.
 */
export function missingRequiredField(
  requires: readonly QueryPlanSelectionNode[],
  entity: Data,
  schema: GraphQLSchema,
): Path | undefined {
  if (typeof entity.__typename !== 'string') return ['__typename']
  return missingOf(requires, undefined, entity, schema)
}

function missingOf(
  selections: readonly QueryPlanSelectionNode[],
  parent: string | undefined,
  source: Data,
  schema: GraphQLSchema,
): Path | undefined {
  for (const selection of selections) {
    const path =
      selection.kind === 'Field'
        ? missingOfField(selection, parent, source, schema)
        : missingOfFragment(selection, parent, source, schema)
    if (path) return path
  }
  return undefined
}

function missingOfFragment(
  { typeCondition, selections }: QueryPlanFragmentNode,
  parent: string | undefined,
  source: Data,
  schema: GraphQLSchema,
): Path | undefined {
  const applies = typeCondition === undefined || typesOf(typeCondition, schema).has(String(source.__typename))
  return applies ? missingOf(selections, typeCondition ?? parent, source, schema) : undefined
}

function missingOfField(
  { name, alias, selections }: QueryPlanFieldNode,
  parent: string | undefined,
  source: Data,
  schema: GraphQLSchema,
): Path | undefined {
  const key = alias ?? name
  const type = fieldType(parent, name, schema)
  const below = (value: unknown): Path | undefined => {
    if (value === undefined) return []
    if (Array.isArray(value)) {
      for (const [index, element] of value.entries()) {
        const path = below(element)
        if (path) return [index, ...path]
      }
      return undefined
    }
    if (!selections || typeof value !== 'object' || value === null) return undefined
    return missingOf(selections, type && getNamedType(type).name, value as Data, schema) // neither null nor a list
  }
  const value = source[key]
  const path = value === null && isNonNullType(type) ? [] : below(value)
  return path && [key, ...path]
}
