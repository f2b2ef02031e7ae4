import { type FieldNode, Kind, parse, type SelectionNode } from 'graphql'
import type { Data, Path } from './data-path.ts'
import { clientKey } from './response-keys.ts'
import type { Unit } from './unit.ts'

/** The fields that a fetch asks for; those of fragments among them, whatever their type. */
export type Selections = readonly FieldNode[]

const known = new WeakMap<Unit, Selections>()

/** What a fetch asks for: of its entities, or of the root. Its text is read once, when something has gone wrong with it. */
export function askedBy(unit: Unit): Selections {
  const asked = known.get(unit) ?? readAsked(unit)
  known.set(unit, asked)
  return asked
}

function readAsked({ query, represent }: Unit): Selections {
  const operation = parse(query).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  const fields = fieldsOf(operation?.selectionSet.selections ?? [])
  return represent ? fields.flatMap((node) => fieldsOf(node.selectionSet?.selections ?? [])) : fields
}

/** The first null on each way down. What is missing was asked for as a key only, not by the client. */
export function lostFields(fields: Selections, data: Data, at: Path): Path[] {
  return fields.flatMap((field) => {
    const key = keyOf(field)
    return lostIn(data[key], fieldsOf(field.selectionSet?.selections ?? []), [...at, key])
  })
}

function lostIn(value: unknown, fields: Selections, at: Path): Path[] {
  if (value === null) return [at]
  if (Array.isArray(value)) return value.flatMap((element, index) => lostIn(element, fields, [...at, index]))
  if (typeof value !== 'object' || value === undefined) return []
  return lostFields(fields, value as Data, at) // neither null nor a list
}

/** The key that the client knows a field of a fetch by. */
export function keyOf(field: FieldNode): string {
  return clientKey(field.alias?.value ?? field.name.value)
}

/** Walks as far as there is something; also gives the path of where it ended. */
export function follow(data: Data, path: Path): [value: unknown, reached: Path] {
  let value: unknown = data
  for (const [index, key] of path.entries()) {
    if (typeof value !== 'object' || value === null) return [value, path.slice(0, index)]
    value = (value as Record<string | number, unknown>)[key] // an object or a list
  }
  return [value, path]
}

/** Fields, those of inline fragments among them. */
export function fieldsOf(selections: readonly SelectionNode[]): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node]
    return node.kind === Kind.INLINE_FRAGMENT ? fieldsOf(node.selectionSet.selections) : []
  })
}
