import type { GraphQLError } from 'graphql'
import { failure } from '../../schema/errors.ts'
import type { BucketSize } from './bucket.ts'
import type { Share } from './share.ts'

/** The headers that tell a caller its own use (draft-ietf-httpapi-ratelimit-headers-06, which clients read today). */
export type RateLimitHeaders = Record<'ratelimit-limit' | 'ratelimit-remaining' | 'ratelimit-reset', string>

/** The limit, what is left of it, and the seconds until all of it is available again. */
export function rateLimitHeaders(share: Share, { perSecond, burst }: BucketSize, now: number): RateLimitHeaders {
  const left = Math.floor(Math.min(share.bucket.left(now), share.shared.left(now)))
  return {
    'ratelimit-limit': String(burst),
    'ratelimit-remaining': String(left),
    'ratelimit-reset': String(Math.ceil((burst - left) / perSecond)),
  }
}

/** `retryAfter`: seconds. The headers are where Apollo Server and `sendRefusal` look for them; clients do not see `http`. */
export function refusal(
  code: 'RATE_LIMITED' | 'OVERLOADED',
  sentence: string,
  retryAfter: number,
  headers: RateLimitHeaders,
): GraphQLError {
  const http = { headers: new Map(Object.entries({ ...headers, 'retry-after': String(retryAfter) })) }
  return failure(code, `${sentence} Nothing was carried out.`, { retryAfter, http })
}
