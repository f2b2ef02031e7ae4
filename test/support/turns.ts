import { slice } from '../../process/time-slices.ts'

/** Runs `work` with slices that end at every look at the clock, and counts the turns of the event loop that it takes. */
export async function inShortSlices<Result>(work: () => Promise<Result>): Promise<{ result: Result; turns: number }> {
  const { ms } = slice
  slice.ms = 0
  let turns = 0
  let done = false
  const count = () => {
    turns += 1
    if (!done) setImmediate(count)
  }
  setImmediate(count)
  try {
    return { result: await work(), turns }
  } finally {
    done = true
    slice.ms = ms
  }
}
