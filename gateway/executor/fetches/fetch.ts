import type { Ask, Variables } from '../../../schema/identity.ts'
import { objectsAt } from '../data-path.ts'
import type { Unit } from './compiled-fetch.ts'
import { contextualFetch } from './contextual-fetch.ts'
import { type Group, gather, give, land, representation } from './entities.ts'
import { aliasOf, mergeEntitiesQueries, REPRESENTATIONS, representationsOf } from './entities-query.ts'
import { copy } from './merge.ts'
import { partFetches } from './part-fetch.ts'
import { isMet, type Prepare, request, takeIn, variablesOf, variablesOfAll, waitFor } from './request.ts'
import type { Part, Run, Step } from './run.ts'

/** Asks one subgraph for root fields. */
export function rootFetch(unit: Unit, prepare: Prepare): Step {
  const ask = prepare(unit.source, { query: unit.query, kind: unit.kind })
  const part: Part = { alias: undefined, units: [unit], entries: [] }
  return (run) => {
    if (!isMet(unit, run.variables)) return undefined
    const targets = unit.steps.length > 0 ? objectsAt(run.data, unit.steps) : [run.data]
    if (targets.length === 0) return undefined
    return request(run, unit.source, ask, variablesOf(unit, run.variables), [part], 0).then((answer) => {
      const { data } = answer
      if (!data) return
      takeIn(run, answer, () => {
        unit.rewrite?.(data)
        for (const [index, target] of targets.entries())
          give(run, unit, target, index === 0 ? data : copy(data), answer)
      })
    })
  }
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
  const askParts = partFetches(prepare)
  if (groups.length === 1) {
    const ask = first.ask()
    const { contextual } = first.units[0] as Unit
    if (contextual.length > 0) return contextualFetch(first, ask)
    return (run) => {
      const { entries, coming, lacking } = gather(first, run)
      if (lacking.length > 0) coming.push(...askParts(run, lacking))
      if (entries.length === 0) return waitFor(coming)
      const variables = {
        ...variablesOfAll(first.units, run.variables),
        [REPRESENTATIONS]: entries.map(representation),
      }
      const part = { alias: '_entities', units: first.units, entries }
      const done = request(run, source, ask, variables, [part], entries.length).then((answer) =>
        land(run, part, answer, first.repeated),
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
      const { entries, coming, lacking } = gather(group, run)
      waiting.push(...coming)
      if (lacking.length > 0) waiting.push(...askParts(run, lacking))
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
    for (const [index, part] of parts.entries()) land(run, part, answer, groups[index]?.repeated ?? false)
    return
  }
  // Others may have been answered meanwhile: this one is told of by its parts.
  run.requests.splice(
    run.requests.findIndex((made) => made.parts === asked),
    1,
  )
  await Promise.all(
    groups.map(async (group, index) => {
      const entries = parts[index]?.entries ?? []
      if (entries.length === 0) return
      const own = { ...variablesOfAll(group.units, run.variables), [REPRESENTATIONS]: entries.map(representation) }
      const part = { alias: '_entities', units: group.units, entries }
      land(run, part, await request(run, source, group.ask(), own, [part], entries.length), group.repeated)
    }),
  )
}

function groupsOf(units: readonly Unit[], isRepeated: (unit: Unit) => boolean, prepare: Prepare): Group[] {
  const byQuery = new Map<string, Unit[]>()
  for (const unit of units) {
    const same = byQuery.get(unit.query)
    if (same) same.push(unit)
    else byQuery.set(unit.query, [unit])
  }
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
