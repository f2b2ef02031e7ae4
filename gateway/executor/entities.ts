import type { Answer, Ask } from '../../schema/identity.ts'
import { type Data, objectsAt } from './data-path.ts'
import { copy, merge } from './merge.ts'
import { identityOf } from './representations.ts'
import { isMet } from './request.ts'
import type { Entry, Part, Run } from './run.ts'
import type { Unit } from './unit.ts'

/** The fetches of one text, whose entities are asked for under one name. */
export interface Group {
  query: string
  units: readonly Unit[]
  /** Whether the plan also makes this fetch elsewhere: then what has come, or is coming, is not asked for again. */
  repeated: boolean
  /** Asks for these entities alone. */
  ask(): Ask
}

/** Gathers what these fetches need: what has to be asked for, and what others are being asked for already. */
export function gather(group: Group, run: Run): { entries: Entry[]; coming: Promise<void>[] } {
  const known = group.repeated ? entitiesOf(run, group) : new Map<string, Entry>()
  const entries: Entry[] = []
  const coming = new Set<Promise<void>>()
  for (const unit of group.units) {
    if (!unit.represent || !isMet(unit, run.variables)) continue
    const objects = objectsAt(run.data, unit.steps)
    for (let at = 0; at < objects.length; at++) {
      const object = objects[at] as Data // below the length
      const representation = unit.represent(object)
      if (!representation) continue
      const before = known.size
      const entry = own(known, representation, { unit, at, object })
      if (known.size > before) entries.push(entry)
      else if (entry.entity) merge(object, copy(entry.entity))
      else if (entry.coming) coming.add(entry.coming)
    }
  }
  return { entries, coming: [...coming] }
}

function entitiesOf({ entities }: Run, { query, units }: Group): Map<string, Entry> {
  const key = `${units[0]?.source}\n${query}`
  const known = entities.get(key) ?? new Map<string, Entry>()
  entities.set(key, known)
  return known
}

/** The entry of a representation, which one more owner needs. */
export function own(known: Map<string, Entry>, representation: Data, owner: Entry['owners'][number]): Entry {
  const key = identityOf(representation)
  const entry = known.get(key)
  if (entry) {
    entry.owners.push(owner)
    return entry
  }
  const made: Entry = { representation, owners: [owner], coming: undefined, entity: null }
  known.set(key, made)
  return made
}

/** Gives each entity to all who need it. Owners of one path may share it, since whatever is done later is done to all. */
export function land({ alias = '', entries }: Part, { data }: Answer, keep: boolean): void {
  const entities = data?.[alias]
  if (!Array.isArray(entities)) return
  for (let index = 0; index < entries.length; index++) {
    const { owners } = entries[index] as Entry // below the length
    const entity: unknown = entities[index]
    if (typeof entity !== 'object' || entity === null) continue
    owners[0]?.unit.rewrite?.(entity)
    const came = entity as Data // an object
    if (keep) (entries[index] as Entry).entity = came
    let shared = came
    let unit = keep ? undefined : owners[0]?.unit
    for (const owner of owners) {
      if (owner.unit !== unit) {
        unit = owner.unit
        shared = copy(came)
      }
      merge(owner.object, shared)
    }
  }
}

/** What a subgraph is told of an entity. */
export function representation(entry: Entry): Data {
  return entry.representation
}
