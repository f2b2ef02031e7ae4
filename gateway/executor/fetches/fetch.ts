import { MAX_REPRESENTATIONS } from '../../../process/request-bounds.ts'
import type { Ask, Variables } from '../../../schema/identity.ts'
import { objectsAt } from '../data-path.ts'
import type { CompiledFetch } from './compiled-fetch.ts'
import { contextualFetch } from './contextual-fetch.ts'
import { type Group, gather, give, land, representation, requestEntities } from './entities.ts'
import { aliasOf, mergeEntitiesQueries, representationsOf } from './entities-query.ts'
import { copy } from './merge.ts'
import { partialFetches } from './partial-fetches.ts'
import { isMet, type Prepare, request, takeIn, variablesOf, variablesOfAll, waitFor } from './request.ts'
import type { Part, Run, Step } from './run.ts'

/** Asks one subgraph for root fields. */
export function rootFetch(fetch: CompiledFetch, prepare: Prepare): Step {
  const ask = prepare(fetch.source, { query: fetch.query, kind: fetch.kind })
  const part: Part = { alias: undefined, fetches: [fetch], entries: [] }
  return (run) => {
    if (!isMet(fetch, run.variables)) return undefined
    const targets = fetch.steps.length > 0 ? objectsAt(run.data, fetch.steps) : [run.data]
    if (targets.length === 0) return undefined
    return request(run, fetch.source, ask, variablesOf(fetch, run.variables), [part], 0).then((answer) => {
      const { data } = answer
      if (!data) return
      takeIn(run, answer, () => {
        fetch.rewrite?.(data)
        for (const [index, target] of targets.entries())
          give(run, fetch, target, index === 0 ? data : copy(data), answer)
      })
    })
  }
}

/**
 * Asks one subgraph, in one request, for the entities of several fetches that start at the same time. `isRepeated` says
 * whether the plan also makes a fetch with this text and source elsewhere.
 */
export function entitiesFetch(
  fetches: readonly CompiledFetch[],
  isRepeated: (fetch: CompiledFetch) => boolean,
  prepare: Prepare,
): Step {
  const groups = groupsOf(fetches, isRepeated, prepare)
  const [first] = groups
  if (!first) return () => undefined
  const { source } = first.fetches[0] as CompiledFetch // a group has one at least
  const askParts = partialFetches(prepare)
  if (groups.length === 1) {
    const ask = first.ask()
    const { contextual } = first.fetches[0] as CompiledFetch
    if (contextual.length > 0) return contextualFetch(first, ask)
    return (run) => {
      const { entries, coming, incomplete } = gather(first, run)
      if (incomplete.length > 0) coming.push(...askParts(run, incomplete))
      if (entries.length === 0) return waitFor(coming)
      const variables = variablesOfAll(first.fetches, run.variables)
      const { fetches, repeated: keep } = first
      const done = requestEntities(run, { source, ask, variables, fetches, entries, keep })
      for (const entry of entries) entry.coming = done
      return coming.length > 0 ? waitFor([...coming, done]) : done
    }
  }
  const ask = prepare(source, { query: mergeEntitiesQueries(groups.map(({ query }) => query)), kind: 'query' })
  return (run) => {
    const variables: Record<string, unknown> = variablesOfAll(fetches, run.variables)
    const waiting: Promise<void>[] = []
    let keys = 0
    const parts = groups.map((group, index) => {
      const { entries, coming, incomplete } = gather(group, run)
      waiting.push(...coming)
      if (incomplete.length > 0) waiting.push(...askParts(run, incomplete))
      keys += entries.length
      variables[representationsOf(index)] = entries.map(representation)
      return { alias: aliasOf(index), fetches: group.fetches, entries }
    })
    if (keys === 0) return waitFor(waiting)
    const done =
      keys > MAX_REPRESENTATIONS
        ? askApart(run, source, groups, parts)
        : askTogether(run, source, ask, variables, groups, parts, keys)
    for (const { entries } of parts) for (const entry of entries) entry.coming = done
    return waiting.length > 0 ? waitFor([...waiting, done]) : done
  }
}

/** If one of several merged fetches fails as a whole, the answer has no data: then each of the others is asked on its own. */
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
  // Other requests may have been answered meanwhile: replace this one by its parts.
  run.requests.splice(
    run.requests.findIndex((made) => made.parts === asked),
    1,
  )
  await askApart(run, source, groups, parts)
}

/** Asks for the entities of each group on their own. */
async function askApart(run: Run, source: string, groups: readonly Group[], parts: readonly Part[]): Promise<void> {
  await Promise.all(
    groups.map((group, index) => {
      const entries = parts[index]?.entries ?? []
      if (entries.length === 0) return undefined
      const { fetches, repeated: keep } = group
      const variables = variablesOfAll(fetches, run.variables)
      return requestEntities(run, { source, ask: group.ask(), variables, fetches, entries, keep })
    }),
  )
}

function groupsOf(
  fetches: readonly CompiledFetch[],
  isRepeated: (fetch: CompiledFetch) => boolean,
  prepare: Prepare,
): Group[] {
  const byQuery = new Map<string, CompiledFetch[]>()
  for (const fetch of fetches) {
    const same = byQuery.get(fetch.query)
    if (same) same.push(fetch)
    else byQuery.set(fetch.query, [fetch])
  }
  return [...byQuery].map(([query, same]) => {
    const { source } = same[0] as CompiledFetch // just put there
    let alone: Ask | undefined
    return {
      query,
      fetches: same,
      repeated: same.some(isRepeated),
      ask: () => {
        alone ??= prepare(source, { query, kind: 'query' })
        return alone
      },
    }
  })
}
