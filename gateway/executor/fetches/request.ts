import type { Answer, Ask, Operation, SourceError, Variables } from '../../../schema/identity.ts'
import type { CompiledFetch } from './compiled-fetch.ts'
import type { Part, Run } from './run.ts'

/** Prepares an operation for one subgraph. */
export type Prepare = (source: string, operation: Operation) => Ask

/** Sends a request, checks that the answer fits, and notes both. */
export async function request(
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
  if (answer.errors) forgetNulls(answer, run.takers)
  onAnswer?.(answer)
  run.requests.push({ source, parts, answer, ms: performance.now() - started, keys })
  return answer
}

/**
 * A null that an error explains is no answer: it is removed, so that no later fetch relies on it, and its fields count as
 * missing.
 */
function forgetNulls({ data, errors = [] }: Answer, takers: Set<SourceError>): void {
  for (const error of errors) {
    let holder: unknown = data
    for (const key of error.path ?? []) {
      if (typeof holder !== 'object' || holder === null) break
      const known = holder as Record<string | number, unknown> // an object or a list
      if (!Object.hasOwn(known, key)) break
      const value = known[key]
      if (value === null && Array.isArray(holder)) known[key] = undefined
      else if (value === null) delete known[key]
      if (value === null || value === undefined) {
        takers.add(error)
        break
      }
      holder = value
    }
  }
}

/** Refuses lists of entities whose length differs from that of the representations. */
function checked(answer: Answer, source: string, parts: readonly Part[]): Answer {
  const { data } = answer
  if (!data) return answer
  const fits = parts.every(({ alias, entries }) => {
    if (alias === undefined) return true
    const entities = data[alias]
    return Array.isArray(entities) && entities.length === entries.length
  })
  return fits ? answer : unfit(source)
}

function unfit(source: string): Answer {
  const error = {
    message: `${source} gave an answer that does not fit what it was asked. Ask again later.`,
    extensions: { code: 'SOURCE_INVALID_RESPONSE', source },
  }
  return { data: null, errors: [error] }
}

/** Merges an answer into the data. Refuses one that is nested too deeply: no query asks for that. */
export function takeIn({ requests }: Run, answer: Answer, land: () => void): void {
  try {
    land()
  } catch (error) {
    const request = requests.find((made) => made.answer === answer)
    if (!(error instanceof RangeError) || !request) throw error
    request.answer = unfit(request.source)
  }
}

/** Whether the conditions of a fetch hold. */
export function isMet({ conditions }: CompiledFetch, variables: Variables): boolean {
  for (const { variable, is } of conditions) if ((variables[variable] === true) !== is) return false
  return true
}

/** The variables of the operation that a fetch uses. */
export function variablesOf(fetch: CompiledFetch, given: Variables): Record<string, unknown> {
  return variablesOfAll([fetch], given)
}

/** The variables that any of several fetches uses. */
export function variablesOfAll(fetches: readonly CompiledFetch[], given: Variables): Record<string, unknown> {
  const variables: Record<string, unknown> = {}
  for (const fetch of fetches) {
    for (const name of fetch.variables) if (given[name] !== undefined) variables[name] = given[name]
  }
  return variables
}

/** One promise for all; undefined if there is nothing to wait for. */
export function waitFor(promises: readonly Promise<void>[]): Promise<void> | undefined {
  return promises.length > 0 ? Promise.all(promises).then(() => undefined) : undefined
}
