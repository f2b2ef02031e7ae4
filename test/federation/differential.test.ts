import fc from 'fast-check'
import { execute, parse } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { operations } from './operations.ts'
import { onStock, type Supergraph, startSupergraph } from './runner.ts'
import { nullsOf } from './told-nulls.ts'
import { type Row, resolveField, world } from './world.ts'

/** As many as take some seconds. */
const RUNS = 150
/** How long a failing query is made smaller. */
const PATIENCE_MS = 15_000

/** What ids, numbers and switches are asked with: some that are found, and some that are not. */
const values = {
  ID: ['p1', 'p3', 'w1', 'w2', 'w3', 's1', 's2', 'x'],
  Int: [0, 1, 2, 4],
  Boolean: [true, false],
}

/** Two that mean nothing, and names of keys and of required fields: those must not be taken for these. */
const aliases = ['a', 'b', 'id', 'code', 'name', 'pages', 'born', 'owner', 'minutes']

let supergraph: Supergraph
beforeAll(async () => {
  supergraph = await startSupergraph(world)
})
afterAll(() => supergraph.stop())

// Where Apollo's executor answers otherwise is in the scenarios: conditions, fragments on interfaces, the order of keys.
it.skipIf(onStock)('answers any query as one schema of all subgraphs would', async () => {
  await fc.assert(
    fc.asyncProperty(operations(supergraph.apiSchema, values, aliases), async (operation) => {
      const expected = await execute({
        schema: supergraph.apiSchema,
        document: parse(operation.query),
        variableValues: operation.variables,
        rootValue: {},
        fieldResolver: (row: Row, args, _, { parentType, fieldName }) =>
          resolveField(parentType.name, fieldName, row, args),
      })
      const outcome = await supergraph.run(operation)
      expect(outcome.text).toBe(JSON.stringify(expected.data ?? null))
      expect(nullsOf(outcome.data, outcome.errors)).toEqual(nullsOf(expected.data, expected.errors ?? []))
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: PATIENCE_MS },
  )
})
