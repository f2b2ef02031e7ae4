import { failure } from '../../../schema/errors.ts'
import { identityKey } from '../../../schema/identity.ts'
import type { Caller } from '../../identity.ts'

/** Limits the subscriptions of each user. */
export interface Quota {
  /** Counts one more. If that is too many, throws TOO_MANY_SUBSCRIPTIONS and counts none. */
  take(caller: Caller): void
  /** Counts one less. */
  give(caller: Caller): void
}

/** `most`: for one user of one organisation of one country, over all its connections to this process. */
export function createQuota(most: number): Quota {
  const counts = new Map<string, number>()
  return {
    take(caller) {
      const key = identityKey(caller.identity)
      const count = counts.get(key) ?? 0
      if (count >= most) {
        const sentence = `You have ${most} subscriptions, and may have no more. End some of them first.`
        throw failure('TOO_MANY_SUBSCRIPTIONS', sentence)
      }
      counts.set(key, count + 1)
    },
    give(caller) {
      const key = identityKey(caller.identity)
      const count = (counts.get(key) ?? 0) - 1
      if (count > 0) counts.set(key, count)
      else counts.delete(key)
    },
  }
}
