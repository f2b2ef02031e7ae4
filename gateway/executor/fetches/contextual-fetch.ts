import type { Ask } from '../../../schema/identity.ts'
import { ancestorsAt, objectsAt } from '../data-path.ts'
import { contextValue } from '../representations/context.ts'
import { giveNulls } from './asked.ts'
import type { Unit } from './compiled-fetch.ts'
import { type Group, land, own, representation } from './entities.ts'
import { REPRESENTATIONS } from './entities-query.ts'
import { isMet, request, variablesOf, waitFor } from './request.ts'
import type { Entry, Step } from './run.ts'

/** A fetch with arguments that are read above each entity: one request for each set of values. */
export function contextualFetch({ units, repeated }: Group, ask: Ask): Step {
  const unit = units[0] as Unit // contextual fetches are not grouped
  return (run) => {
    if (!isMet(unit, run.variables) || !unit.represent) return undefined
    const sets = new Map<string, { values: Record<string, unknown>; entries: Map<string, Entry> }>()
    const numbers = new Numbers()
    const above = ancestorsAt(run.data, unit.steps)
    for (const [at, object] of objectsAt(run.data, unit.steps).entries()) {
      const representation = unit.represent(object)
      if (!representation) {
        if (representation === null) giveNulls(unit.asked(), object)
        continue
      }
      const values: Record<string, unknown> = {}
      for (const argument of unit.contextual) values[argument.variable] = contextValue(argument, above[at] ?? [])
      const given = Object.values(values)
      // What the context should have had was lost: without it the subgraph would be asked another question.
      if (given.includes(undefined)) continue
      const key = given.map((value) => numbers.of(value)).join()
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

/** Numbers values of JSON, equal ones alike. What many entities have above them is written as a text once. */
class Numbers {
  #byText = new Map<string, number>()
  #byObject = new Map<object, number>()

  of(value: unknown): number {
    if (typeof value !== 'object' || value === null) return this.#ofText(value)
    const number = this.#byObject.get(value) ?? this.#ofText(value)
    this.#byObject.set(value, number)
    return number
  }

  #ofText(value: unknown): number {
    const text = JSON.stringify(value)
    const number = this.#byText.get(text) ?? this.#byText.size
    this.#byText.set(text, number)
    return number
  }
}
