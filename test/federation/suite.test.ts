import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GraphqlError } from '../support/gateway-harness.ts'
import { allScenarios, type Outcome, onStock, representations, type Supergraph, startSupergraph } from './runner.ts'
import type { Case, ExpectedError } from './scenario.ts'

const scenarios = await allScenarios()

describe.each(scenarios)('$name', ({ subgraphs, cases }) => {
  let supergraph: Supergraph
  beforeAll(async () => {
    supergraph = await startSupergraph(subgraphs)
  })
  afterAll(() => supergraph.stop())

  for (const expected of cases) {
    const test = onStock && expected.stockDiffers ? it.fails : it
    test(expected.it, async () => {
      const { query, variables, operationName, down = [], instead } = expected
      const operation = { query, ...(variables && { variables }), ...(operationName && { operationName }) }
      const outcome = await supergraph.run(operation, ({ source }) => down.includes(source), instead, expected)
      expectOutcome(outcome, expected)
      // Whatever a subgraph has answered: no object has anything of it that it was not given.
      for (const key in {}) expect.unreachable(`Object.prototype has ${key}.`)
    })
  }
})

function expectOutcome(outcome: Outcome, expected: Case): void {
  expect(outcome.text).toBe(JSON.stringify(expected.data))
  const unexplained = matchErrors(outcome, expected.errors ?? [])
  expect(unexplained).toEqual({ missing: [], unexpected: [] })
  if (expected.requests) {
    const counts: Record<string, number> = {}
    for (const { source } of outcome.requests) counts[source] = (counts[source] ?? 0) + 1
    expect(counts).toEqual(expected.requests)
  }
  for (const field of expected.unasked ?? []) {
    for (const { query } of outcome.requests) expect(query).not.toMatch(new RegExp(`\\b${field}\\b`))
  }
  if (expected.representations) expect(representations(outcome.requests)).toEqual(expected.representations)
}

/** What is left of both lists. Fields that a bubbling null took away together may share one error. */
function matchErrors({ data, errors }: Outcome, expected: readonly ExpectedError[]) {
  const matches = ({ path, extensions }: GraphqlError, error: ExpectedError) =>
    (!error.path || isSameNull(path ?? [], error.path, data)) &&
    (!error.code || error.code === extensions.code) &&
    (!error.source || error.source === extensions.source)
  const told = new Set<string>()
  const isNews = ({ path, extensions }: GraphqlError) => {
    const key = JSON.stringify([path, extensions])
    return told.size < told.add(key).size
  }
  return {
    missing: expected.filter((error) => !errors.some((actual) => matches(actual, error))),
    unexpected: errors.filter((actual) => !expected.some((error) => matches(actual, error)) || !isNews(actual)),
  }
}

/** Whether `path` is the expected one, or leads to, or through, the same null as that. */
function isSameNull(path: readonly unknown[], expected: readonly unknown[], data: unknown): boolean {
  const end = expected.findIndex((_, index) => (valueAt(data, expected.slice(0, index)) ?? null) === null)
  const seen = end < 0 ? expected : expected.slice(0, end)
  const isThere = seen.every((key, index) => key === path[index])
  return isThere && (end >= 0 || path.length === expected.length)
}

function valueAt(data: unknown, path: readonly unknown[]): unknown {
  return path.reduce((value, key) => (value as Record<string, unknown> | null)?.[String(key)], data)
}
