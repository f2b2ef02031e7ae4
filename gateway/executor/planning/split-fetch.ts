import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { pathBelow, type RequiredArguments, type Requirement } from './required-arguments.ts'

/** Fields of one fetch that can share a representation, and what they require. */
interface Part {
  fields: Set<FieldNode>
  /** The types of the entities that have these fields. */
  types: Set<string>
  required: Map<string, ReadonlySet<string>>
}

/**
 * Splits a fetch into parallel ones. A representation has room for one `price`: fields that require it with different
 * arguments need separate fetches.
 */
export function splitFetch(fetch: FetchNode, required: RequiredArguments): FetchNode[] {
  const { requires, serviceName } = fetch
  if (!requires) return [fetch]
  const document = parse(fetch.operation, { noLocation: true })
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  const [entities] = operation?.selectionSet.selections ?? []
  if (!operation || entities?.kind !== Kind.FIELD || !entities.selectionSet) return [fetch]
  const { selectionSet } = entities
  const parts: Part[] = []
  for (const [field, type] of entityFields(selectionSet, '')) {
    const requirement = required.requirementOf(serviceName, type, fieldName(field.name.value, required)) ?? new Map()
    let part = parts.find((part) => isCompatible(part, requirement))
    if (!part) {
      part = { fields: new Set(), types: new Set(), required: new Map() }
      parts.push(part)
    }
    part.fields.add(field)
    part.types.add(type)
    for (const [path, names] of requirement) part.required.set(path, names)
  }
  if (parts.length < 2) return [fetch]
  return parts.map((part) => {
    const own = { ...entities, selectionSet: onlyFields(part.fields, selectionSet) }
    const text = { ...operation, selectionSet: { ...operation.selectionSet, selections: [own] } }
    return { ...withText(fetch, text), requires: onlyRequired(part, onlyAsked(part, parts, requires), '', required) }
  })
}

/** Drops entities that only the other parts ask for. The text may name a type by its interface. */
function onlyAsked(
  { types }: Part,
  parts: readonly Part[],
  requires: readonly QueryPlanSelectionNode[],
): readonly QueryPlanSelectionNode[] {
  const typeOf = (node: QueryPlanSelectionNode) => (node.kind === 'InlineFragment' ? (node.typeCondition ?? '') : '')
  const represented = new Set(requires.map(typeOf))
  if ([...types].some((type) => !represented.has(type))) return requires
  return requires.filter((node) => types.has(typeOf(node)) || !parts.some((part) => part.types.has(typeOf(node))))
}

/**
 * The fields of entities, and the types that they are selected on. Nested fields are not yielded: their objects have no
 * representation.
 */
export function* entityFields(set: SelectionSetNode, type: string): Generator<[FieldNode, string]> {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) yield [node, type]
    if (node.kind === Kind.INLINE_FRAGMENT)
      yield* entityFields(node.selectionSet, node.typeCondition?.name.value ?? type)
  }
}

function isCompatible({ required }: Part, requirement: Requirement): boolean {
  return [...requirement].every(([path, names]) => {
    const known = required.get(path)
    return !known || (known.size === names.size && [...names].every((name) => known.has(name)))
  })
}

/** A selection set with only these of its fields. */
export function onlyFields(fields: ReadonlySet<FieldNode>, set: SelectionSetNode): SelectionSetNode {
  const selections = set.selections.flatMap((node): SelectionNode[] => {
    if (node.kind === Kind.FIELD) return fields.has(node) ? [node] : []
    if (node.kind === Kind.FRAGMENT_SPREAD) return []
    const selectionSet = onlyFields(fields, node.selectionSet)
    return selectionSet.selections.length > 0 ? [{ ...node, selectionSet }] : []
  })
  return { ...set, selections }
}

function onlyRequired(
  part: Part,
  selections: readonly QueryPlanSelectionNode[],
  above: string,
  required: RequiredArguments,
): QueryPlanSelectionNode[] {
  return selections.flatMap((node) => {
    const path = node.kind === 'Field' ? pathBelow(above, fieldName(node.name, required)) : above
    if (node.kind === 'Field') {
      const names = part.required.get(path)
      const isWanted = names ? names.has(node.name) : !required.standIns.has(node.name)
      if (!isWanted) return []
    }
    if (!node.selections) return [node]
    const inner = onlyRequired(part, node.selections, path, required)
    return inner.length > 0 ? [{ ...node, selections: inner }] : []
  })
}

/** A fetch with another text and the variables that this text uses. */
export function withText(fetch: FetchNode, operation: OperationDefinitionNode): FetchNode {
  const used = new Set<string>()
  visit({ ...operation, variableDefinitions: [] }, { Variable: ({ name }) => void used.add(name.value) })
  const definitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value))
  const { variableUsages, contextRewrites } = fetch
  return {
    ...fetch,
    operation: print({ ...operation, variableDefinitions: definitions }),
    ...(variableUsages && { variableUsages: variableUsages.filter((name) => used.has(name)) }),
    ...(contextRewrites && { contextRewrites: contextRewrites.filter((rewrite) => used.has(rewrite.renameKeyTo)) }),
  }
}

function fieldName(name: string, { standIns }: RequiredArguments): string {
  return standIns.get(name)?.name ?? name
}
