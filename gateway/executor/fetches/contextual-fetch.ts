import type { Ask } from '../../../schema/identity.ts'
import { ancestorsAt, objectsAt } from '../data-path.ts'
import { contextValue } from '../representations/context.ts'
import type { CompiledFetch } from './compiled-fetch.ts'
import { type Group, own, requestEntities } from './entities.ts'
import { isMet, variablesOf, waitFor } from './request.ts'
import type { Entry, Step } from './run.ts'
import { setNulls } from './selected-fields.ts'

/** A fetch whose arguments are read from the ancestors of each entity: one request for each set of values. */
export function contextualFetch({ fetches, repeated }: Group, ask: Ask): Step {
  const fetch = fetches[0] as CompiledFetch // contextual fetches are not grouped
  return (run) => {
    if (!isMet(fetch, run.variables) || !fetch.represent) return undefined
    const sets = new Map<string, { values: Record<string, unknown>; entries: Map<string, Entry> }>()
    const numbers = new Numbers()
    const above = ancestorsAt(run.data, fetch.steps)
    for (const [at, object] of objectsAt(run.data, fetch.steps).entries()) {
      const representation = fetch.represent(object)
      if (!representation) {
        if (representation === null) setNulls(fetch.selectedFields(), object)
        continue
      }
      const values: Record<string, unknown> = {}
      for (const argument of fetch.contextual) values[argument.variable] = contextValue(argument, above[at] ?? [])
      const given = Object.values(values)
      // The context's value was lost: without it, the subgraph would answer another question.
      if (given.includes(undefined)) continue
      const key = given.map((value) => numbers.of(value)).join()
      const set = sets.get(key) ?? { values, entries: new Map<string, Entry>() }
      sets.set(key, set)
      own(set.entries, representation, { fetch, at, object })
    }
    const requests = [...sets.values()].map(({ values, entries: known }) => {
      const { source } = fetch
      const variables = { ...variablesOf(fetch, run.variables), ...values }
      return requestEntities(run, { source, ask, variables, fetches, entries: [...known.values()], keep: repeated })
    })
    return waitFor(requests)
  }
}

/** Numbers JSON values, equal ones alike. A value that many entities have above them is serialised once. */
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
