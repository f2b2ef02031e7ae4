import type { Answer, Ask } from '../../../schema/identity.ts'
import { type Data, objectsAt } from '../data-path.ts'
import { identityOf } from '../representations/representations.ts'
import { giveNulls } from './asked.ts'
import type { Unit } from './compiled-fetch.ts'
import { copy, merge } from './merge.ts'
import { isMet, takeIn } from './request.ts'
import type { Entry, Owner, Part, Run } from './run.ts'
import { mergeShared } from './shared-nulls.ts'

/** The fetches of one text, whose entities are asked for under one name. */
export interface Group {
  query: string
  units: readonly Unit[]
  /** Whether the plan also makes this fetch elsewhere: then what has come, or is coming, is not asked for again. */
  repeated: boolean
  /** Asks for these entities alone. */
  ask(): Ask
}

/** What some fetches need. */
interface Gathered {
  /** What has to be asked for. */
  entries: Entry[]
  /** What others are being asked for already. */
  coming: Promise<void>[]
  /** The objects that lack something, or are of other types. */
  lacking: Owner[]
}

/** Gathers what these fetches need. */
export function gather(group: Group, run: Run): Gathered {
  const known = group.repeated ? entitiesOf(run, group) : new Map<string, Entry>()
  const entries: Entry[] = []
  const coming = new Set<Promise<void>>()
  const lacking: Owner[] = []
  for (const unit of group.units) {
    if (!unit.represent || !isMet(unit, run.variables)) continue
    const objects = objectsAt(run.data, unit.steps)
    for (let at = 0; at < objects.length; at++) {
      const object = objects[at] as Data // below the length
      const representation = unit.represent(object)
      if (!representation) {
        if (representation === null) giveNulls(unit.asked(), object)
        else lacking.push({ unit, at, object })
        continue
      }
      const before = known.size
      const entry = own(known, representation, { unit, at, object })
      if (known.size > before) entries.push(entry)
      else if (entry.entity) merge(object, copy(entry.entity), run.abstract)
      else if (entry.entity === null) giveNulls(unit.asked(), object)
      else if (entry.coming) coming.add(entry.coming)
    }
  }
  return { entries, coming: [...coming], lacking }
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
  const made: Entry = { representation, owners: [owner], coming: undefined, entity: undefined }
  known.set(key, made)
  return made
}

/**
 * Gives each entity to all who need it. Owners of one path may share it, since whatever is done later is done to all.
 * Where the subgraph knows none, what was asked of it is null.
 */
export function land(run: Run, part: Part, answer: Answer, keep: boolean): void {
  takeIn(run, answer, () => landEntities(run, part, answer, keep))
}

function landEntities(run: Run, { alias = '', entries }: Part, answer: Answer, keep: boolean): void {
  const { data, errors } = answer
  const { abstract } = run
  const entities = data?.[alias]
  if (!Array.isArray(entities)) return
  const isTrusted = !errors?.some(({ path }) => path === undefined || (path[0] === alias && path.length === 1))
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index] as Entry // below the length
    const { owners } = entry
    const entity: unknown = entities[index]
    if (entity === null) {
      if (!isTrusted) continue
      if (keep) entry.entity = null
      for (const { unit, object } of owners) giveNulls(unit.asked(), object)
      continue
    }
    if (typeof entity !== 'object' || Array.isArray(entity)) continue
    owners[0]?.unit.rewrite?.(entity)
    const came = entity as Data // an object
    if (keep) entry.entity = came
    let shared = came
    let unit = keep ? undefined : owners[0]?.unit
    for (const owner of owners) {
      if (owner.unit !== unit) {
        unit = owner.unit
        shared = copy(came)
      }
      if (unit?.isSharing) mergeShared(owner.object, shared, unit.asked(), run, answer)
      else merge(owner.object, shared, abstract)
    }
  }
}

/** Makes what a fetch has given part of an object. */
export function give(run: Run, unit: Unit, object: Data, given: Data, answer: Answer): void {
  if (unit.isSharing) mergeShared(object, given, unit.asked(), run, answer)
  else merge(object, given, run.abstract)
}

/** What a subgraph is told of an entity. */
export function representation(entry: Entry): Data {
  return entry.representation
}
