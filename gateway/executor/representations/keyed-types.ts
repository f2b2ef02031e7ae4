import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { Needs } from './needs.ts'
import { typesOf } from './representations.ts'

/**
 * The entity types that a fetch has a key of; undefined: all of them. An interface that its subgraph has as an object is
 * represented in parts: a type may be in the required fields of the interface and not in its keys.
 */
export function keyedTypes(
  { serviceName, requires = [], operation }: FetchNode,
  schema: GraphQLSchema,
): ((type: string) => boolean) | undefined {
  if (requires.length < 2) return undefined
  const needs = Needs.of(schema)
  const asked = [...operation.matchAll(/\.\.\. ?on (\w+)/g)].map(([, name = '']) => name)
  const known = new Map<string, boolean>()
  return (type) => {
    const isKnown = known.get(type)
    if (isKnown !== undefined) return isKnown
    const names = new Set([type, ...asked.filter((name) => typesOf(name, schema).has(type))])
    const keys = [...names].flatMap((name) => needs.keysOf(serviceName, name))
    const given = pathsFor(requires, type, schema)
    const isKeyed = keys.length === 0 || keys.some((key) => [...key].every((path) => given.has(path)))
    known.set(type, isKeyed)
    return isKeyed
  }
}

/** The paths that a representation of a type contains. */
function pathsFor(selections: readonly QueryPlanSelectionNode[], type: string, schema: GraphQLSchema): Set<string> {
  const paths = new Set<string>()
  function add(nodes: readonly QueryPlanSelectionNode[], above: string): void {
    for (const node of nodes) {
      if (node.kind === 'InlineFragment') {
        const applies = above !== '' || !node.typeCondition || typesOf(node.typeCondition, schema).has(type)
        if (applies) add(node.selections, above)
      } else {
        paths.add(`${above}${node.name}`)
        add(node.selections ?? [], `${above}${node.name}.`)
      }
    }
  }
  add(selections, '')
  return paths
}
