import type { Ask } from '../../schema/identity.ts'
import { giveNulls } from './asked.ts'
import { contextValue } from './context.ts'
import { ancestorsAt, objectsAt } from './data-path.ts'
import { type Group, land, own, representation } from './entities.ts'
import { REPRESENTATIONS } from './entities-query.ts'
import { isMet, request, variablesOf, waitFor } from './request.ts'
import type { Entry, Step } from './run.ts'
import type { Unit } from './unit.ts'

/** A fetch with arguments that are read above each entity: one request for each set of values. */
export function contextualFetch({ units, repeated }: Group, ask: Ask): Step {
  const unit = units[0] as Unit // contextual fetches are not grouped
  return (run) => {
    if (!isMet(unit, run.variables) || !unit.represent) return undefined
    const sets = new Map<string, { values: Record<string, unknown>; entries: Map<string, Entry> }>()
    const above = ancestorsAt(run.data, unit.steps)
    for (const [at, object] of objectsAt(run.data, unit.steps).entries()) {
      const representation = unit.represent(object)
      if (!representation) {
        if (representation === null) giveNulls(unit.asked(), object)
        continue
      }
      const values: Record<string, unknown> = {}
      for (const argument of unit.contextual) values[argument.variable] = contextValue(argument, above[at] ?? [])
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
      land(run, part, await request(run, unit.source, ask, variables, [part], part.entries.length), repeated)
    })
    return waitFor(requests)
  }
}
