import fc from 'fast-check'
import { Kind, type OperationDefinitionNode, parse, print, type SelectionSetNode, visit } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from './operations.ts'
import { type Assembled, allScenarios, type Outcome, onStock, type Supergraph, startSupergraph } from './runner.ts'
import type { Case } from './scenario.ts'
import { world } from './world.ts'

const scenarios = await allScenarios()
/** How often each operation is deferred in another way, and its subgraphs answer in another order. */
const WAYS = 4
const RUNS = 100

/** Numbers that look random, always the same ones (a linear congruential generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed + 1
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** The operation with some selections in deferred fragments, also within each other. */
function deferred(query: string, next: (below: number) => number): string {
  let labels = 0
  function some({ selections, ...set }: SelectionSetNode): SelectionSetNode {
    const moved = selections.filter(() => next(3) === 0)
    if (moved.length === 0) return { ...set, selections }
    const fragment = parse(`{ ... @defer(label: "l${labels++}") { a } }`).definitions[0] as OperationDefinitionNode
    const [inline] = fragment.selectionSet.selections
    if (inline?.kind !== Kind.INLINE_FRAGMENT) throw new Error('no fragment')
    const within = { ...inline, selectionSet: { kind: Kind.SELECTION_SET as const, selections: moved } }
    const left = selections.filter((selection) => !moved.includes(selection))
    return { ...set, selections: next(2) === 0 ? [within, ...left] : [...left, within] }
  }
  const document = visit(parse(query), {
    Field: { leave: (node) => (node.selectionSet ? { ...node, selectionSet: some(node.selectionSet) } : undefined) },
    OperationDefinition: {
      leave: (node) => (node.operation === 'query' ? { ...node, selectionSet: some(node.selectionSet) } : undefined),
    },
  })
  return print(document)
}

/**
 * What a client has in the end is the answer that it would have had at once. A null moves up to the deferred fragment
 * only: where the whole answer has a null, the parts may have more, also errors.
 */
function expectSame(parts: Assembled, whole: Outcome): void {
  expectPart(parts.data, whole.data, [])
  const sources = (errors: Outcome['errors']) =>
    [...new Set(errors.map(({ extensions: { code, source } }) => JSON.stringify([code, source])))].sort()
  if (!whole.errors.some(({ extensions }) => 'omitted' in extensions)) {
    const told = sources(parts.errors)
    expect(told).toEqual(expect.arrayContaining(sources(whole.errors)))
    if (whole.errors.length === 0) expect(told).toEqual([])
  }
}

function expectPart(now: unknown, whole: unknown, path: readonly string[]): void {
  if (whole === null) return
  if (typeof whole !== 'object') {
    expect(now, path.join('.')).toBe(whole)
    return
  }
  expect(typeof now === 'object' && now !== null, path.join('.')).toBe(true)
  expect(Object.keys(now as object).sort(), path.join('.')).toEqual(Object.keys(whole).sort())
  for (const [key, value] of Object.entries(whole))
    expectPart(Object.getOwnPropertyDescriptor(now, key)?.value, value, [...path, key])
}

describe.skipIf(onStock).each(scenarios)('$name, in parts', ({ subgraphs, cases }) => {
  let supergraph: Supergraph
  beforeAll(async () => {
    supergraph = await startSupergraph(subgraphs)
  })
  afterAll(() => supergraph.stop())

  it.each(cases.filter(({ query }: Case) => !query.trimStart().startsWith('subscription')))(
    'is the same: $it',
    async (one) => {
      const { query, variables = {}, operationName, down = [], instead = {} } = one
      const isDown = ({ source }: { source: string }) => down.includes(source)
      const named = operationName ? { operationName } : {}
      const whole = await supergraph.run({ query, variables, ...named }, isDown, instead, one)
      for (let way = 0; way < WAYS; way++) {
        const next = numbers(way)
        const text = deferred(query, next)
        const options = { isDown, instead, turns: () => next(4), asker: one }
        const parts = await supergraph.runInParts({ query: text, variables, ...named }, options)
        if (parts) expectSame(parts, whole)
      }
    },
  )
})

describe.skipIf(onStock)('any query, in parts', () => {
  let supergraph: Supergraph
  beforeAll(async () => {
    supergraph = await startSupergraph(world)
  })
  afterAll(() => supergraph.stop())

  const values = { ID: ['p1', 'p3', 'w1', 's1', 'x'], Int: [0, 1, 2], Boolean: [true, false] }

  it('is the same, whatever is deferred, whoever answers first, and whoever does not', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(
        operations(supergraph.apiSchema, values, ['a', 'id', 'name']),
        fc.nat({ max: 10_000 }),
        async (operation, seed) => {
          const next = numbers(seed)
          const lost = next(3) === 0 ? next(4) : -1
          // By source and text: what is asked second in one order is asked first in another.
          const sources = new Set<string>()
          const isDown = ({ source }: { source: string }) => {
            sources.add(source)
            return lost >= 0 && source === Object.keys(world)[lost % Object.keys(world).length]
          }
          const whole = await supergraph.run(operation, isDown)
          const text = deferred(operation.query, next)
          const options = { isDown, instead: {}, turns: () => next(4), asker: {} }
          const parts = await supergraph.runInParts({ ...operation, query: text }, options)
          if (!parts) return
          count += parts.parts
          try {
            expectSame(parts, whole)
          } catch (error) {
            throw new Error(`${text} ${JSON.stringify([parts, whole.text, whole.errors])}`, { cause: error })
          }
        },
      ),
      { numRuns: RUNS },
    )
    expect(count).toBeGreaterThan(RUNS)
  })
})
