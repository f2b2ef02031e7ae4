import type { GraphQLError } from 'graphql'
import { failure } from '../../schema/errors.ts'
import type { BucketSize } from './bucket.ts'
import type { Share } from './share.ts'

/** The fields that tell a caller of its own use (draft-ietf-httpapi-ratelimit-headers-06, which clients read today). */
export type RateLimitHeaders = Record<'ratelimit-limit' | 'ratelimit-remaining' | 'ratelimit-reset', string>

/** What an identity may use at once, what of it is left, and the seconds until all of it is there again. */
export function rateLimitHeaders(share: Share, { perSecond, burst }: BucketSize, now: number): RateLimitHeaders {
  const left = Math.floor(Math.min(share.bucket.left(now), share.shared.left(now)))
  return {
    'ratelimit-limit': String(burst),
    'ratelimit-remaining': String(left),
    'ratelimit-reset': String(Math.ceil((burst - left) / perSecond)),
  }
}

/** `retryAfter`: seconds. The headers are where Apollo Server looks for them, and `sendRefusal`; no client sees `http`. */
export function refusal(
  code: 'RATE_LIMITED' | 'OVERLOADED',
  sentence: string,
  retryAfter: number,
  headers: RateLimitHeaders,
): GraphQLError {
  const http = { headers: new Map(Object.entries({ ...headers, 'retry-after': String(retryAfter) })) }
  return failure(code, `${sentence} Nothing was carried out.`, { retryAfter, http })
}
