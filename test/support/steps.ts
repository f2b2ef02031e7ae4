import { Session } from 'node:inspector/promises'
import { expect } from 'vitest'

/** Counts the steps that `run` takes, whatever it gives or throws away; the same at every time and on every machine. */
export type CountSteps = (run: () => unknown) => Promise<number>

/** What is to be counted for a size; what it takes to make it ready is not. */
type Work = (size: number) => (() => unknown) | Promise<() => unknown>

/**
 * Requires that what is done for `size`, and for two, four and eight times as much, takes steps that grow like
 * n log n, and no faster. A tenth is left to what has nothing to do with the size.
 */
export async function expectLinear(count: CountSteps, size: number, work: Work): Promise<void> {
  const sizes = [1, 2, 4, 8].map((times) => times * size)
  const steps: number[] = []
  for (const n of sizes) steps.push(await count(await work(n)))
  const growth = steps.map((now, index) => now / (steps[index - 1] ?? now))
  const allowed = sizes.map((n, index) => (index === 0 ? 1 : (2.2 * Math.log(n)) / Math.log(n / 2)))
  expect(steps[0], 'what takes hardly a step shows nothing').toBeGreaterThan(size)
  expect(
    growth.every((by, index) => by <= (allowed[index] ?? 0)),
    `${steps} steps for ${sizes}`,
  ).toBe(true)
}

/** Arrays that are shorter add nothing to a product of two sizes, and whatever else runs in this process has many of them. */
const LONG = 32

/**
 * Begins to count in this process. Call it before anything else of a test file: what has run before is not counted
 * block by block. Steps are how often each block of the source files is executed (V8's precise coverage) whose address
 * `of` fits, and what the engine itself walks, which no block tells of: the elements of long arrays, in a spread or in
 * `includes`, and JSON.
 */
export async function startCounting(of: RegExp): Promise<CountSteps> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  // It is never stopped: a function loses its counters then, and gets no new ones.
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

  async function blocks(): Promise<number> {
    const { result } = await session.post('Profiler.takePreciseCoverage') // sets the counters back
    let total = 0
    for (const { url, functions } of result) {
      if (!of.test(url)) continue
      for (const { ranges } of functions) for (const { count } of ranges) total += count
    }
    return total
  }

  return async (run) => {
    await blocks()
    const engine = watchEngine()
    try {
      await run()
    } finally {
      engine.restore()
    }
    return engine.steps() + (await blocks())
  }
}

/** What walks an array without a block of anybody's source. */
const walkers = [
  'includes',
  'indexOf',
  'lastIndexOf',
  'slice',
  'concat',
  'join',
  'flat',
  'splice',
  'shift',
  'unshift',
] as const

/** Characters of JSON that are a step. */
const JSON_STEP = 8

function watchEngine() {
  let steps = 0
  const seen = (length: number) => {
    if (length >= LONG) steps += length
  }
  const { parse, stringify } = JSON
  JSON.stringify = (...given: [unknown]) => {
    const text = stringify(...given)
    seen((text?.length ?? 0) / JSON_STEP)
    return text
  }
  JSON.parse = (...given) => {
    seen(given[0].length / JSON_STEP)
    return parse(...given)
  }
  const { prototype } = Array
  const before = new Map<PropertyKey, PropertyDescriptor>()
  function replace(name: PropertyKey, make: (original: (...given: unknown[]) => unknown) => unknown) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name)
    if (!descriptor) throw new Error(`Arrays have no ${String(name)}.`)
    before.set(name, descriptor)
    Object.defineProperty(prototype, name, { ...descriptor, value: make(descriptor.value) })
  }
  for (const name of walkers) {
    replace(
      name,
      (original) =>
        function (this: unknown[], ...given: unknown[]) {
          const result = original.apply(this, given)
          seen(name === 'slice' && Array.isArray(result) ? result.length : this.length)
          return result
        },
    )
  }
  replace(
    Symbol.iterator,
    () =>
      function* (this: unknown[]) {
        seen(this.length)
        for (let index = 0; index < this.length; index++) yield this[index]
      },
  )
  return {
    steps: () => steps,
    restore() {
      Object.assign(JSON, { parse, stringify })
      for (const [name, descriptor] of before) Object.defineProperty(prototype, name, descriptor)
    },
  }
}
