import type { Answer, Ask, Operation, Variables } from '../../schema/identity.ts'
import { ancestorsAt, type Data, objectsAt } from './data-path.ts'
import { aliasOf, mergeEntitiesQueries, REPRESENTATIONS, representationsOf } from './entities-query.ts'
import { copy, merge } from './merge.ts'
import { identityOf } from './representations.ts'
import type { Entry, Part, Run, Step } from './run.ts'
import type { Unit } from './unit.ts'

/** Readies an operation for one subgraph. */
export type Prepare = (source: string, operation: Operation) => Ask

/** Asks one subgraph for root fields. */
export function rootFetch(unit: Unit, prepare: Prepare): Step {
  const ask = prepare(unit.source, { query: unit.query, kind: unit.kind })
  const part: Part = { alias: undefined, units: [unit], entries: [] }
  return (run) => {
    if (!isMet(unit, run.variables)) return undefined
    const targets = unit.steps.length > 0 ? objectsAt(run.data, unit.steps) : [run.data]
    if (targets.length === 0) return undefined
    return request(run, unit.source, ask, variablesOf(unit, run.variables), [part], 0).then(({ data }) => {
      if (!data) return
      unit.rewrite?.(data)
      for (const [index, target] of targets.entries()) merge(target, index === 0 ? data : copy(data))
    })
  }
}

/** The fetches of one text, whose entities are asked for under one name. */
interface Group {
  query: string
  units: readonly Unit[]
  /** Whether the plan also makes this fetch elsewhere: then what has come, or is coming, is not asked for again. */
  repeated: boolean
  /** Asks for these entities alone. */
  ask(): Ask
}

/**
 * Asks one subgraph for the entities of several fetches that the plan makes at the same time, all in one request.
 * `isRepeated` tells whether a plan makes a fetch of this text and source elsewhere too.
 */
export function entitiesFetch(units: readonly Unit[], isRepeated: (unit: Unit) => boolean, prepare: Prepare): Step {
  const groups = groupsOf(units, isRepeated, prepare)
  const [first] = groups
  if (!first) return () => undefined
  const { source } = first.units[0] as Unit // a group has one at least
  if (groups.length === 1) {
    const ask = first.ask()
    const { contextual } = first.units[0] as Unit
    if (contextual.length > 0) return contextualFetch(first, ask)
    return (run) => {
      const { entries, coming } = gather(first, run)
      if (entries.length === 0) return waitFor(coming)
      const variables = {
        ...variablesOfAll(first.units, run.variables),
        [REPRESENTATIONS]: entries.map(representation),
      }
      const part = { alias: '_entities', units: first.units, entries }
      const done = request(run, source, ask, variables, [part], entries.length).then((answer) =>
        land(part, answer, first.repeated),
      )
      for (const entry of entries) entry.coming = done
      return coming.length > 0 ? waitFor([...coming, done]) : done
    }
  }
  const ask = prepare(source, { query: mergeEntitiesQueries(groups.map(({ query }) => query)), kind: 'query' })
  return (run) => {
    const variables: Record<string, unknown> = variablesOfAll(units, run.variables)
    const waiting: Promise<void>[] = []
    let keys = 0
    const parts = groups.map((group, index) => {
      const { entries, coming } = gather(group, run)
      waiting.push(...coming)
      keys += entries.length
      variables[representationsOf(index)] = entries.map(representation)
      return { alias: aliasOf(index), units: group.units, entries }
    })
    if (keys === 0) return waitFor(waiting)
    const done = askTogether(run, source, ask, variables, groups, parts, keys)
    for (const { entries } of parts) for (const entry of entries) entry.coming = done
    return waiting.length > 0 ? waitFor([...waiting, done]) : done
  }
}

/** When one fetch of several fails as a whole, the answer has no data: the others are then asked alone. */
async function askTogether(
  run: Run,
  source: string,
  ask: Ask,
  variables: Variables,
  groups: readonly Group[],
  parts: readonly Part[],
  keys: number,
): Promise<void> {
  const asked = parts.filter(({ entries }) => entries.length > 0)
  const answer = await request(run, source, ask, variables, asked, keys)
  const spoilt = !answer.data && asked.length > 1 && answer.errors?.some(({ path }) => path !== undefined)
  if (!spoilt) {
    for (const [index, part] of parts.entries()) land(part, answer, groups[index]?.repeated ?? false)
    return
  }
  run.requests.pop()
  await Promise.all(
    groups.map(async (group, index) => {
      const entries = parts[index]?.entries ?? []
      if (entries.length === 0) return
      const own = { ...variablesOfAll(group.units, run.variables), [REPRESENTATIONS]: entries.map(representation) }
      const part = { alias: '_entities', units: group.units, entries }
      land(part, await request(run, source, group.ask(), own, [part], entries.length), group.repeated)
    }),
  )
}

/** A fetch with arguments that are read above each entity: one request for each set of values. */
function contextualFetch({ units, repeated }: Group, ask: Ask): Step {
  const unit = units[0] as Unit // contextual fetches are not grouped
  return (run) => {
    if (!isMet(unit, run.variables) || !unit.represent) return undefined
    const sets = new Map<string, { values: Record<string, unknown>; entries: Map<string, Entry> }>()
    const above = ancestorsAt(run.data, unit.steps)
    for (const [at, object] of objectsAt(run.data, unit.steps).entries()) {
      const representation = unit.represent(object)
      if (!representation) continue
      const values: Record<string, unknown> = {}
      for (const { variable, read } of unit.contextual) values[variable] = read(above[at] ?? [])
      // What the context should have had was lost: without it the subgraph would be asked another question.
      if (Object.values(values).includes(undefined)) continue
      const key = JSON.stringify(values)
      const set = sets.get(key) ?? { values, entries: new Map<string, Entry>() }
      sets.set(key, set)
      own(set.entries, representation, { unit, at, object })
    }
    const requests = [...sets.values()].map(async ({ values, entries }) => {
      const part = { alias: '_entities', units, entries: [...entries.values()] }
      const variables = {
        ...variablesOf(unit, run.variables),
        ...values,
        [REPRESENTATIONS]: part.entries.map(representation),
      }
      land(part, await request(run, unit.source, ask, variables, [part], part.entries.length), repeated)
    })
    return waitFor(requests)
  }
}

function groupsOf(units: readonly Unit[], isRepeated: (unit: Unit) => boolean, prepare: Prepare): Group[] {
  const byQuery = new Map<string, Unit[]>()
  for (const unit of units) byQuery.set(unit.query, [...(byQuery.get(unit.query) ?? []), unit])
  return [...byQuery].map(([query, same]) => {
    const { source } = same[0] as Unit // just put there
    let alone: Ask | undefined
    return {
      query,
      units: same,
      repeated: same.some(isRepeated),
      ask: () => {
        alone ??= prepare(source, { query, kind: 'query' })
        return alone
      },
    }
  })
}

/** Gathers what these fetches need: what has to be asked for, and what others are being asked for already. */
function gather(group: Group, run: Run): { entries: Entry[]; coming: Promise<void>[] } {
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

function own(known: Map<string, Entry>, representation: Data, owner: Entry['owners'][number]): Entry {
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
function land({ alias = '', entries }: Part, { data }: Answer, keep: boolean): void {
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

async function request(
  run: Run,
  source: string,
  ask: Ask,
  variables: Variables,
  parts: readonly Part[],
  keys: number,
): Promise<Answer> {
  const started = performance.now()
  const onAnswer = run.onFetch?.(source, keys)
  const answer = checked(await ask(variables, run.call), source, parts)
  onAnswer?.(answer)
  run.requests.push({ source, parts, answer, ms: performance.now() - started, keys })
  return answer
}

/** Takes no list of entities that is not one for each representation. */
function checked(answer: Answer, source: string, parts: readonly Part[]): Answer {
  const { data } = answer
  if (!data) return answer
  const fits = parts.every(({ alias, entries }) => {
    if (alias === undefined) return true
    const entities = data[alias]
    return Array.isArray(entities) && entities.length === entries.length
  })
  if (fits) return answer
  const error = {
    message: `${source} gave an answer that does not fit what it was asked. Ask again later.`,
    extensions: { code: 'SOURCE_INVALID_RESPONSE', source },
  }
  return { data: null, errors: [error] }
}

function isMet({ conditions }: Unit, variables: Variables): boolean {
  for (const { variable, is } of conditions) if ((variables[variable] === true) !== is) return false
  return true
}

function variablesOf(unit: Unit, given: Variables): Record<string, unknown> {
  return variablesOfAll([unit], given)
}

function variablesOfAll(units: readonly Unit[], given: Variables): Record<string, unknown> {
  const variables: Record<string, unknown> = {}
  for (const unit of units) {
    for (const name of unit.variables) if (given[name] !== undefined) variables[name] = given[name]
  }
  return variables
}

function representation(entry: Entry): Data {
  return entry.representation
}

function waitFor(promises: readonly Promise<void>[]): Promise<void> | undefined {
  return promises.length > 0 ? Promise.all(promises).then(() => undefined) : undefined
}
