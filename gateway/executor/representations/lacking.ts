import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import { type GraphQLSchema, getNamedType, isNonNullType } from 'graphql'
import type { Data, Path } from '../data-path.ts'
import { fieldType, typesOf } from './representations.ts'

type QueryPlanFieldNode = Extract<QueryPlanSelectionNode, { kind: 'Field' }>
type QueryPlanFragmentNode = Extract<QueryPlanSelectionNode, { kind: 'InlineFragment' }>

/**
 * The path, from an entity, of the first thing that it lacks for its representation; undefined where it lacks nothing, or
 * is of another type.
 */
export function lackingIn(
  requires: readonly QueryPlanSelectionNode[],
  entity: Data,
  schema: GraphQLSchema,
): Path | undefined {
  if (typeof entity.__typename !== 'string') return ['__typename']
  return lackingOf(requires, undefined, entity, schema)
}

function lackingOf(
  selections: readonly QueryPlanSelectionNode[],
  parent: string | undefined,
  source: Data,
  schema: GraphQLSchema,
): Path | undefined {
  for (const selection of selections) {
    const path =
      selection.kind === 'Field'
        ? lackingOfField(selection, parent, source, schema)
        : lackingOfFragment(selection, parent, source, schema)
    if (path) return path
  }
  return undefined
}

function lackingOfFragment(
  { typeCondition, selections }: QueryPlanFragmentNode,
  parent: string | undefined,
  source: Data,
  schema: GraphQLSchema,
): Path | undefined {
  const applies = typeCondition === undefined || typesOf(typeCondition, schema).has(String(source.__typename))
  return applies ? lackingOf(selections, typeCondition ?? parent, source, schema) : undefined
}

function lackingOfField(
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
    return lackingOf(selections, type && getNamedType(type).name, value as Data, schema) // neither null nor a list
  }
  const value = source[key]
  const path = value === null && isNonNullType(type) ? [] : below(value)
  return path && [key, ...path]
}
