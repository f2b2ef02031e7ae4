import { failure } from '../../schema/errors.ts'
import { objectOf, textOf } from './lenient-values.ts'

export type Properties = Record<string, unknown>

/** An entity of FollowTheMoney. */
export interface Entity {
  id: string
  schema: string
  properties: Properties
}

/** A line of FollowTheMoney: an entity, or, in a delta, a change of one. */
export interface Line {
  /** STANDS: the file is no delta. With DEL, the entity has only its id. */
  op: 'STANDS' | 'ADD' | 'MOD' | 'DEL'
  entity: Entity
}

/**
 * Reads a line: `{id, schema, properties}`, or `{op: "ADD"
 *
 * "MOD"
 *
 * "DEL", entity: {id, schema, properties}}` as in the deltas of OpenSanctions. Throws BAD_USER_INPUT otherwise.
 */
export function lineOf(value: unknown): Line {
  const line = objectOf(value)
  if (!isDeltaLine(line)) return { op: 'STANDS', entity: whole(entityOf(line)) }
  const entity = entityOf(objectOf(line.entity))
  const op = textOf(line.op)?.toUpperCase()
  if (op === 'ADD' || op === 'MOD') return { op, entity: whole(entity) }
  if (op !== 'DEL') throw failure('BAD_USER_INPUT', '`op` is none of ADD, MOD and DEL.')
  if (entity.id === '') throw failure('BAD_USER_INPUT', 'It has no `entity.id`, so nobody knows what DEL is about.')
  return { op, entity }
}

/** Whether an object looks like a line of FollowTheMoney, even an invalid one. */
export function isFollowTheMoney(value: unknown): boolean {
  const line = objectOf(value)
  return isDeltaLine(line) || ('schema' in line && 'properties' in line)
}

function isDeltaLine(line: Record<string, unknown>): boolean {
  return 'op' in line && 'entity' in line
}

function entityOf({ id, schema, properties }: Record<string, unknown>): Entity {
  return { id: textOf(id) ?? '', schema: textOf(schema) ?? '', properties: objectOf(properties) }
}

function whole(entity: Entity): Entity {
  if (entity.schema === '') throw failure('BAD_USER_INPUT', 'It has no `schema`, so it is no entity of FollowTheMoney.')
  return entity
}
