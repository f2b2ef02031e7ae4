import { callerBounds } from '../../process/request-bounds.ts'

/** The limits of subscribers. Times are in milliseconds. */
export interface SubscriptionLimits {
  /** Concurrent operations of one WebSocket. */
  perConnection: number
  /** Subscriptions of one user. */
  perIdentity: number
  /** The time in which a WebSocket must send `connection_init`. */
  initMs: number
  /** The largest message, in bytes. */
  maxMessage: number
  /** The longest id of an operation, in characters. */
  maxId: number
  /**
   * Messages of one WebSocket that are handled at once; while there are more, the socket is not read. Half of the running
   * operations of one identity: a client that sends more on one connection then has to wait, but is not refused.
   */
  maxBusy: number
  /** Bytes that wait to be sent on one WebSocket; while there are more, the socket is not read. */
  maxWaiting: number
  /** How often a WebSocket is pinged. One that sends nothing for two periods counts as gone. */
  pingMs: number
  /** How often a stream over HTTP sends a heartbeat. */
  heartbeatMs: number
  /** How long a client may take none of the data that waits for it. */
  stuckMs: number
  /** How long a connection may take to close. */
  closeMs: number
}

export const defaultLimits: SubscriptionLimits = {
  perConnection: 100,
  perIdentity: 1000,
  initMs: 3000,
  maxMessage: callerBounds.bytes,
  maxId: 200,
  maxBusy: 16,
  maxWaiting: 1_000_000,
  pingMs: 20_000,
  heartbeatMs: 12_000,
  stuckMs: 300_000,
  closeMs: 2000,
}
