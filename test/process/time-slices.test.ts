import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mapInSlices, restIfDue } from '../../process/time-slices.ts'
import { asFailure } from '../../schema/errors.ts'
import { inShortSlices } from '../support/turns.ts'

const never = new AbortController().signal
const codeOf = (error: unknown) => asFailure(error)?.extensions.code

/** The clock of these tests: it goes on with the work alone, however busy the machine is. */
let clock = 0
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => clock)
})
afterEach(() => vi.restoreAllMocks())

/** Works on for so many milliseconds. */
function work(ms: number): void {
  clock += ms
}

describe('work in slices', () => {
  test('goes on without a promise until its slice has passed, then waits for another turn', async () => {
    await new Promise(setImmediate)
    expect(restIfDue()).toBeUndefined()
    work(4)
    let rested = false
    const rest = restIfDue()?.then(() => {
      rested = true
    })
    expect(rest).toBeInstanceOf(Promise)
    await Promise.resolve()
    await new Promise(process.nextTick)
    expect(rested).toBe(false)
    await rest
    expect(restIfDue()).toBeUndefined()
  })

  test('shares the slice of a turn among all who work, whoever began first', async () => {
    const inTurn: number[] = []
    let turn = 0
    let working = 20
    const one = async () => {
      await mapInSlices([1, 2, 3], () => {
        inTurn[turn] = (inTurn[turn] ?? 0) + 1
        work(4)
      })
      working -= 1
    }
    const all = Promise.all(Array.from({ length: 20 }, one))
    while (working > 0) {
      await new Promise(setImmediate)
      turn += 1
    }
    await all
    // Each step takes longer than a slice: were each given its own, twenty would follow one another.
    expect(Math.max(...inTurn.slice(1).map((steps) => steps ?? 0))).toBeLessThanOrEqual(2)
    expect(turn).toBeGreaterThanOrEqual(30)
  })

  test('lets whoever has worked least go first, and what is soon done wait for nobody', async () => {
    const callOf = () => ({ deadline: Number.POSITIVE_INFINITY, signal: never })
    const ended: string[] = []
    const long = ['one', 'two', 'three'].map((name) =>
      mapInSlices(Array(20).fill(0), () => work(1), callOf()).then(() => ended.push(name)),
    )
    await new Promise(setImmediate)
    // The slice of this turn is worked off, and the three wait for the next ones.
    const limits = callOf()
    const short = mapInSlices([1, 2], () => undefined, limits).then(() => ended.push('short'))
    await Promise.resolve()
    await short
    const middle = mapInSlices(Array(4).fill(0), () => work(1), callOf()).then(() => ended.push('middle'))
    await Promise.all([...long, middle])
    expect(ended.slice(0, 2)).toEqual(['short', 'middle'])
  })

  test('ends when its deadline has passed, and when nobody waits any more', async () => {
    const late = { deadline: Date.now() - 1, signal: never }
    const gone = { deadline: Number.POSITIVE_INFINITY, signal: AbortSignal.abort() }
    let steps = 0
    const ended = (limits: typeof late) =>
      inShortSlices(() => mapInSlices(Array(1000).fill(0), () => ++steps, limits)).catch(codeOf)
    expect(await ended(late)).toBe('SOURCE_TIMEOUT')
    expect(await ended(gone)).toBe('SOURCE_UNAVAILABLE')
    expect(steps).toBe(0)
  })

  test('maps in order', async () => {
    const { result, turns } = await inShortSlices(() => mapInSlices([1, 2, 3], (n, at) => n * 10 + at))
    expect(result).toEqual([10, 21, 32])
    expect(turns).toBeGreaterThanOrEqual(3)
  })
})
