import { MAX_BODY } from '../../process/request-body.ts'

/** What a subscriber may do, and how long it is waited for. Times are in milliseconds. */
export interface SubscriptionLimits {
  /** Operations that one WebSocket may have going on. */
  perConnection: number
  /** Subscriptions that one user may have. */
  perIdentity: number
  /** Until when a WebSocket must have sent `connection_init`. */
  initMs: number
  /** The largest message, in bytes. */
  maxMessage: number
  /** Characters of the id of an operation. */
  maxId: number
  /**
   * Messages of one WebSocket that are worked on at once; while there are more, it is not read. Half of the operations
   * that one identity may have: whoever sends more on one connection is then answered in turn, and not refused.
   */
  maxBusy: number
  /** Bytes that wait to be sent on one WebSocket; while there are more, it is not read. */
  maxWaiting: number
  /** How often a WebSocket is pinged. From which nothing came for two of them is gone. */
  pingMs: number
  /** How often a stream over HTTP shows that it lives. */
  heartbeatMs: number
  /** How long a client may take nothing of what waits for it. */
  stuckMs: number
  /** How long a connection may take to close. */
  closeMs: number
}

export const defaultLimits: SubscriptionLimits = {
  perConnection: 100,
  perIdentity: 1000,
  initMs: 3000,
  maxMessage: MAX_BODY,
  maxId: 200,
  maxBusy: 16,
  maxWaiting: 1_000_000,
  pingMs: 20_000,
  heartbeatMs: 12_000,
  stuckMs: 300_000,
  closeMs: 2000,
}
