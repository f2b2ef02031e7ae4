import fc from 'fast-check'
import { execute, parse } from 'graphql'
import { expect, it } from 'vitest'
import { type GeneratedWorld, generateWorld, type Row } from './generated-world.ts'
import { type GeneratedOperation, operations } from './operations.ts'
import { type Outcome, onStock, type Request, type Supergraph, startSupergraph } from './runner.ts'
import { lostPaths, nullsOf } from './told-nulls.ts'

/** As many as take some seconds; by hand, `TEST_SUPERGRAPHS=1000` and another `TEST_SEED`. */
const SUPERGRAPHS = Number(process.env.TEST_SUPERGRAPHS ?? 8)
const SEED = Number(process.env.TEST_SEED ?? 1)
const OPERATIONS = 20

it.skipIf(onStock)(
  'any supergraph answers any query as one schema of all its subgraphs would',
  { timeout: 24 * 3_600_000 },
  async () => {
    let composed = 0
    let asked = 0
    for (let seed = SEED; composed < SUPERGRAPHS; seed++) {
      const [world] = fc.sample(fc.gen().map(generateWorld), { seed, numRuns: 1 })
      const supergraph = world && (await startIfComposed(world))
      if (!supergraph) continue
      composed++
      const generated = operations(supergraph.apiSchema, {}, ['a', 'b', 'id', 'f0', 'n'])
      for (const operation of fc.sample(generated, { seed, numRuns: OPERATIONS })) {
        asked++
        await expectAsOne(supergraph, world, operation).catch((error: Error) => {
          throw new Error(
            `seed ${seed}: ${operation.query}\n${JSON.stringify(operation.variables)}\n${sdlOf(world)}\n${error.message}`,
            { cause: error },
          )
        })
      }
      await supergraph.stop()
    }
    expect(asked).toBe(SUPERGRAPHS * OPERATIONS)
  },
)

async function startIfComposed({ subgraphs }: GeneratedWorld): Promise<Supergraph | undefined> {
  return startSupergraph(subgraphs).catch(() => undefined)
}

function sdlOf({ subgraphs }: GeneratedWorld): string {
  return Object.entries(subgraphs)
    .map(([name, { sdl }]) => `--- ${name}\n${sdl}`)
    .join('\n')
}

/** The same data, and an error for each null by a failure, and for no other; whichever request fails. */
async function expectAsOne(
  supergraph: Supergraph,
  world: GeneratedWorld,
  operation: GeneratedOperation,
): Promise<void> {
  const expected = await execute({
    schema: supergraph.apiSchema,
    document: parse(operation.query),
    variableValues: operation.variables,
    rootValue: {},
    fieldResolver: (row: Row, _, __, { parentType, fieldName }) => world.resolve(parentType.name, fieldName, row),
  })
  const whole = await supergraph.run(operation)
  expect(whole.text).toBe(JSON.stringify(expected.data ?? null))
  const told = nullsOf(whole.data, whole.errors)
  const failed = nullsOf(expected.data, expected.errors ?? [])
  if (omitted(whole) > 0) expect(failed).toEqual(expect.arrayContaining(told))
  else expect(told).toEqual(failed)
  const { index: last = -1 } = whole.requests.at(-1) ?? {}
  for (const failing of new Set([0, last])) {
    const failed: Request[] = []
    const outcome = await supergraph.run(operation, (request) => request.index === failing && failed.push(request) > 0)
    if (failed.length > 0) expectTold(whole, outcome)
  }
}

/** Whatever is lost is told of, and nothing else has changed. */
function expectTold(whole: Outcome, outcome: Outcome): void {
  const { data, errors } = outcome
  const told = new Set(nullsOf(data, errors))
  const lost = lostPaths(whole.data, data, [])
  if (omitted(outcome) > 0) expect(errors.length - 1 + omitted(outcome)).toBeGreaterThanOrEqual(lost.length)
  else for (const path of lost) expect(told, `${path.join('.')} is lost`).toContain(JSON.stringify(path))
}

/** How many errors an answer has no room for. */
function omitted({ errors }: Outcome): number {
  return errors.reduce((sum, { extensions }) => sum + (extensions.omitted ?? 0), 0)
}
