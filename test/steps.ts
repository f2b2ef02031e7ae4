import { Session } from 'node:inspector/promises'

/** Counts the steps that `run` takes, whatever it gives or throws away; the same at every time and on every machine. */
export type CountSteps = (run: () => unknown) => Promise<number>

/** Arrays that are shorter add nothing to a product of two sizes, and whatever else runs in this process has many of them. */
const LONG = 32

/**
 * Begins to count in this process. Call it before anything else of a test file: what has run before is not counted
 * block by block. Steps are how often each block of the source files is executed (V8's precise coverage) whose address
 * `of` fits, and the elements of long arrays that the engine itself walks, in a spread or in `includes`, which no block tells of.
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
    const engine = watchArrays()
    try {
      await run()
    } finally {
      engine.restore()
    }
    return engine.elements() + (await blocks())
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

function watchArrays() {
  let elements = 0
  const seen = (length: number) => {
    if (length >= LONG) elements += length
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
    elements: () => elements,
    restore() {
      for (const [name, descriptor] of before) Object.defineProperty(prototype, name, descriptor)
    },
  }
}
