import { MAX_REPRESENTATIONS } from '../../../process/request-bounds.ts'
import type { Answer, Ask, Variables } from '../../../schema/identity.ts'
import { type Data, objectsAt } from '../data-path.ts'
import { identityOf } from '../representations/representations.ts'
import type { CompiledFetch } from './compiled-fetch.ts'
import { REPRESENTATIONS } from './entities-query.ts'
import { copy, merge } from './merge.ts'
import { isMet, request, takeIn } from './request.ts'
import type { Entry, Owner, Part, Run } from './run.ts'
import { setNulls } from './selected-fields.ts'
import { mergeShared } from './shared-nulls.ts'

/** Fetches with the same text, whose entities are requested under one alias. */
export interface Group {
  query: string
  fetches: readonly CompiledFetch[]
  /**
   * Whether the plan makes this fetch elsewhere too: then entities that have come, or are coming, are not requested again.
   */
  repeated: boolean
  /** Asks for the entities of this group only. */
  ask(): Ask
}

/** What some fetches need. */
interface Gathered {
  /** The entities to request. */
  entries: Entry[]
  /** Entities that other requests bring already. */
  coming: Promise<void>[]
  /** The objects that lack something or have other types. */
  incomplete: Owner[]
}

/** Gathers what these fetches need. */
export function gather(group: Group, run: Run): Gathered {
  const known = group.repeated ? entitiesOf(run, group) : new Map<string, Entry>()
  const entries: Entry[] = []
  const coming = new Set<Promise<void>>()
  const incomplete: Owner[] = []
  for (const fetch of group.fetches) {
    if (!fetch.represent || !isMet(fetch, run.variables)) continue
    const objects = objectsAt(run.data, fetch.steps)
    for (let at = 0; at < objects.length; at++) {
      const object = objects[at] as Data // below the length
      const representation = fetch.represent(object)
      if (!representation) {
        if (representation === null) setNulls(fetch.selectedFields(), object)
        else incomplete.push({ fetch, at, object })
        continue
      }
      const before = known.size
      const entry = own(known, representation, { fetch, at, object })
      if (known.size > before) entries.push(entry)
      else if (entry.entity) merge(object, copy(entry.entity), run.abstract)
      else if (entry.entity === null) setNulls(fetch.selectedFields(), object)
      else if (entry.coming) coming.add(entry.coming)
    }
  }
  return { entries, coming: [...coming], incomplete }
}

function entitiesOf({ entities }: Run, { query, fetches }: Group): Map<string, Entry> {
  const key = `${fetches[0]?.source}\n${query}`
  const known = entities.get(key) ?? new Map<string, Entry>()
  entities.set(key, known)
  return known
}

/** The entry of a representation, with one more owner. */
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

/** Entities that one text asks for. */
export interface Wanted {
  source: string
  ask: Ask
  /** Without the representations. */
  variables: Variables
  fetches: readonly CompiledFetch[]
  entries: readonly Entry[]
  /** Whether they are kept for the fetches that ask for them again. */
  keep: boolean
}

/** Requests entities, in as many requests as a subgraph takes, and gives them to their owners as they come. */
export function requestEntities(run: Run, wanted: Wanted): Promise<void> {
  const { entries } = wanted
  if (entries.length <= MAX_REPRESENTATIONS) return requestBatch(run, wanted)
  const batches: Promise<void>[] = []
  for (let at = 0; at < entries.length; at += MAX_REPRESENTATIONS) {
    batches.push(requestBatch(run, { ...wanted, entries: entries.slice(at, at + MAX_REPRESENTATIONS) }))
  }
  return Promise.all(batches).then(() => undefined)
}

function requestBatch(run: Run, { source, ask, variables, fetches, entries, keep }: Wanted): Promise<void> {
  const part = { alias: '_entities', fetches, entries }
  const given = { ...variables, [REPRESENTATIONS]: entries.map(representation) }
  return request(run, source, ask, given, [part], entries.length).then((answer) => land(run, part, answer, keep))
}

/**
 * Gives each entity to all its owners. Owners with the same path may share it, since later steps change all of them alike.
 * If the subgraph does not know the entity, the fields asked of it are null.
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
      for (const { fetch, object } of owners) setNulls(fetch.selectedFields(), object)
      continue
    }
    if (typeof entity !== 'object' || Array.isArray(entity)) continue
    owners[0]?.fetch.rewrite?.(entity)
    const came = entity as Data // an object
    if (keep) entry.entity = came
    let shared = came
    let fetch = keep ? undefined : owners[0]?.fetch
    for (const owner of owners) {
      if (owner.fetch !== fetch) {
        fetch = owner.fetch
        shared = copy(came)
      }
      if (fetch?.isSharing) mergeShared(owner.object, shared, fetch.selectedFields(), run, answer)
      else merge(owner.object, shared, abstract)
    }
  }
}

/** Merges what a fetch has given into an object. */
export function give(run: Run, fetch: CompiledFetch, object: Data, given: Data, answer: Answer): void {
  if (fetch.isSharing) mergeShared(object, given, fetch.selectedFields(), run, answer)
  else merge(object, given, run.abstract)
}

/** The representation that a subgraph gets of an entity. */
export function representation(entry: Entry): Data {
  return entry.representation
}
