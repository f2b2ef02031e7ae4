import type { Ask } from '../../../schema/identity.ts'
import type { CompiledFetch } from './compiled-fetch.ts'
import { own, requestEntities } from './entities.ts'
import { type Prepare, variablesOf } from './request.ts'
import type { Entry, Owner, Run } from './run.ts'
import { setNulls } from './selected-fields.ts'

/** Fetches what it can of entities that lack something that the whole fetch requires. */
export function partialFetches(prepare: Prepare): (run: Run, owners: readonly Owner[]) => Promise<void>[] {
  const asks = new WeakMap<CompiledFetch, Ask>()

  function askOf(part: CompiledFetch): Ask {
    const ask = asks.get(part) ?? prepare(part.source, { query: part.query, kind: 'query' })
    asks.set(part, ask)
    return ask
  }

  return (run, owners) => {
    const parts = new Map<CompiledFetch, Map<string, Entry>>()
    for (const { fetch, at, object } of owners) {
      const part = fetch.partialFor(object)
      const represented = part?.represent?.(object)
      if (part && represented === null) setNulls(part.selectedFields(), object)
      if (!part || !represented) continue
      const known = parts.get(part) ?? new Map<string, Entry>()
      parts.set(part, known)
      own(known, represented, { fetch: part, at, object })
    }
    return [...parts].map(([fetch, known]) => {
      const { source } = fetch
      const variables = variablesOf(fetch, run.variables)
      const entries = [...known.values()]
      return requestEntities(run, { source, ask: askOf(fetch), variables, fetches: [fetch], entries, keep: false })
    })
  }
}
