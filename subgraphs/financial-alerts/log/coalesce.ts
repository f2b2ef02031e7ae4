import { setImmediate as turn } from 'node:timers/promises'

/**
 * Does the same work for all who ask for it in the same moment. It begins after each of them has asked, and never while
 * it is being done for others: those who ask meanwhile share the next.
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
