import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allScenarios, type Outcome, onStock, type Request, type Supergraph, startSupergraph } from './runner.ts'
import type { Case } from './scenario.ts'
import { lostPaths, type Path } from './told-nulls.ts'

const scenarios = (await allScenarios()).map((scenario) => ({
  ...scenario,
  // Those whose answer is whole, so that what is missing after a fault is missing by it; and what mutations answer
  // tells what has been done before them.
  cases: scenario.cases.filter(
    ({ query, errors, down, instead }: Case) => !errors && !down && !instead && !query.startsWith('mutation'),
  ),
}))

// Apollo's executor does not tell which fields are missing where what they need could not be fetched.
describe.skipIf(onStock).each(scenarios.filter(({ cases }) => cases.length > 0))('$name', ({ subgraphs, cases }) => {
  let supergraph: Supergraph
  beforeAll(async () => {
    supergraph = await startSupergraph(subgraphs)
  })
  afterAll(() => supergraph.stop())

  it.each(cases)('is never silent of a request that fails: $it', async (operation) => {
    const asker = { roles: operation.roles ?? [], purpose: operation.purpose }
    const whole = await supergraph.run(operationOf(operation), undefined, {}, asker)
    for (const { index } of whole.requests) {
      const failed: Request[] = []
      const isDown = (request: Request) => {
        if (request.index === index) failed.push(request)
        return request.index === index
      }
      const outcome = await supergraph.run(operationOf(operation), isDown, {}, asker)
      for (const { source } of failed) expectFault(outcome, whole, source)
    }
  })
})

function operationOf({ query, variables, operationName }: Case) {
  return { query, ...(variables && { variables }), ...(operationName && { operationName }) }
}

/** What is left of the answer is as it was, and what is missing is told of, and that `source` is missing. */
function expectFault(outcome: Outcome, whole: Outcome, source: string): void {
  const { data } = outcome
  const errors = outcome.errors.filter(
    ({ extensions: { omitted, code } }) => omitted === undefined && code !== 'FORBIDDEN',
  )
  const [leftOut] = outcome.errors.filter(({ extensions }) => extensions.omitted !== undefined)
  expect(errors.map(({ extensions }) => extensions)).toEqual(errors.map(() => ({ code: 'SOURCE_UNAVAILABLE', source })))
  expect(errors).not.toEqual([])
  // A request that nothing depended on has failed all the same: that is told, of no field.
  const placed = outcome.text === whole.text ? [] : errors
  for (const { path } of placed) expect({ path, null: leadsToNull(data, path ?? []) }).toEqual({ path, null: true })
  const paths = errors.map(({ path }) => path ?? [])
  const allLost = lostPaths(whole.data, data, [])
  if (leftOut) {
    expect(leftOut.extensions).toEqual({ code: 'SOURCE_UNAVAILABLE', omitted: allLost.length - errors.length })
    return
  }
  for (const lost of allLost) {
    expect(paths, `an error of ${lost.join('.')}`).toSatisfy(() => paths.some((path) => isAlong(path, lost)))
  }
}

/** Whether one of the two leads to the other. */
function isAlong(a: Path, b: Path): boolean {
  return Array.from({ length: Math.min(a.length, b.length) }).every((_, index) => a[index] === b[index])
}

/** Whether there is a null at the path, before its end or behind it. */
function leadsToNull(data: unknown, [key, ...rest]: Path): boolean {
  if (data === null) return true
  if (typeof data !== 'object') return false
  if (key === undefined) return Object.values(data).some((value) => leadsToNull(value, []))
  return leadsToNull((data as Record<string, unknown>)[key] ?? null, rest)
}
