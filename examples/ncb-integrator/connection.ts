import type { FollowSubscription, FollowSubscriptionVariables } from './generated.ts'

/** An error as the gateway tells it. Branch on `code`; `cursor`: where to go on, where a subscription ends with it. */
export interface FeedError {
  message: string
  path?: (string | number)[]
  extensions: { code: string; source?: string; cursor?: string }
}

/** One result. `data` null: no event but a refusal, an end, or a source that cannot be read at the moment. */
export interface FeedResult {
  data?: FollowSubscription | null
  errors?: FeedError[]
}

export interface FeedRequest {
  /** `https://gateway/graphql`, whatever the transport. */
  url: string
  /** A bearer token; none in development mode. */
  token: string | undefined
  purpose: string
  query: string
  variables: FollowSubscriptionVariables
  signal: AbortSignal
}

/**
 * Subscribes once, over one connection: its results in order. A refusal or an end that the gateway gives a reason for is
 * a result too, the last one. Throws where the connection is lost, or nothing came for SILENCE_MS.
 */
export type Connect = (request: FeedRequest) => AsyncIterable<FeedResult>

/** The gateway says something every 20 seconds at least: whoever hears nothing for so long is not connected any more. */
export const SILENCE_MS = 45_000
