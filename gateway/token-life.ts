import type { JWTPayload } from 'jose'

/** The default longest token life, in seconds. */
export const DEFAULT_MAX_LIFE_SECONDS = 86_400

/**
 * Why the times of a token that is valid now are refused, as a sentence; undefined if they are accepted. Without `iat`
 * its life is unknown: it may have been issued years ago. `clock`: the tolerated difference between the clocks. Times
 * are in seconds.
 */
export function lifeProblem(
  { iat, exp = 0 }: JWTPayload,
  maxLifeSeconds: number,
  { now, clock }: { now: number; clock: number },
): string | undefined {
  if (iat === undefined) return 'The token has no claim `iat`, when it was issued.'
  if (iat > now + clock) return 'The token is issued in the future.'
  if (exp - iat > maxLifeSeconds) {
    return `The token lives longer than the ${maxLifeSeconds} seconds that this server takes. Get one that expires sooner.`
  }
  return undefined
}
