/** Asks at most every `ms` milliseconds, and never twice at once: calls in between get the same answer. */
export function atMostEvery<T>(ms: number, ask: () => Promise<T>): () => Promise<T> {
  let last: Promise<T> | undefined
  let freshUntil = 0
  return () => {
    if (last && performance.now() < freshUntil) return last
    freshUntil = Number.POSITIVE_INFINITY
    last = ask().finally(() => {
      freshUntil = performance.now() + ms
    })
    return last
  }
}
