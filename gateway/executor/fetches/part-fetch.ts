import type { Ask } from '../../../schema/identity.ts'
import { giveNulls } from './asked.ts'
import type { Unit } from './compiled-fetch.ts'
import { land, own, representation } from './entities.ts'
import { REPRESENTATIONS } from './entities-query.ts'
import { type Prepare, request, variablesOf } from './request.ts'
import type { Entry, Owner, Run } from './run.ts'

/** Asks for what can be asked for of entities that lack something of what a whole fetch requires. */
export function partFetches(prepare: Prepare): (run: Run, owners: readonly Owner[]) => Promise<void>[] {
  const asks = new WeakMap<Unit, Ask>()

  function askOf(part: Unit): Ask {
    const ask = asks.get(part) ?? prepare(part.source, { query: part.query, kind: 'query' })
    asks.set(part, ask)
    return ask
  }

  return (run, owners) => {
    const parts = new Map<Unit, Map<string, Entry>>()
    for (const { unit, at, object } of owners) {
      const part = unit.partFor(object)
      const represented = part?.represent?.(object)
      if (part && represented === null) giveNulls(part.asked(), object)
      if (!part || !represented) continue
      const known = parts.get(part) ?? new Map<string, Entry>()
      parts.set(part, known)
      own(known, represented, { unit: part, at, object })
    }
    return [...parts].map(async ([unit, known]) => {
      const part = { alias: '_entities', units: [unit], entries: [...known.values()] }
      const variables = { ...variablesOf(unit, run.variables), [REPRESENTATIONS]: part.entries.map(representation) }
      land(run, part, await request(run, unit.source, askOf(unit), variables, [part], part.entries.length), false)
    })
  }
}
