import { setImmediate as turn } from 'node:timers/promises'

/**
 * Shares one run of the same work among all who ask for it at the same moment. A run starts after all of them have asked;
 * calls during a run share the next one.
 */
export function coalesce<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let doing: Promise<unknown> = Promise.resolve()
  let next: Promise<Result> | undefined
  return () => {
    next ??= (async () => {
      await doing
      await turn()
      next = undefined
      const result = work()
      doing = result.catch(() => undefined)
      return result
    })()
    return next
  }
}
