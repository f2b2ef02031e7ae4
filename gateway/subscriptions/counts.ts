export const transports = ['websocket', 'sse', 'multipart'] as const
export type Transport = (typeof transports)[number]

/** What one transport does. */
export interface TransportCounts {
  /** Open subscriptions. */
  open: number
  /** Results handed to sockets since the start. */
  deliveries: number
}

export type SubscriptionCounts = Record<Transport, TransportCounts>

/** The counts of a gateway that has just started. */
export function noCounts(): SubscriptionCounts {
  const none = () => ({ open: 0, deliveries: 0 })
  return { websocket: none(), sse: none(), multipart: none() }
}
