import type { GraphQLError } from 'graphql'
import type { Caller } from '../../identity.ts'
import type { GraphqlRequest, ReadRequest } from '../../requests.ts'
import type { Supergraph } from '../../supergraph.ts'
import type { Delivery } from './delivery.ts'

/** The way to one subscriber, whatever the transport. None of its functions throws. */
export interface Sink {
  /**
   * Sends deliveries in one write, in their order. False: they are sent, and the next only after `resume`, which the
   * transport calls once they have left.
   */
  send(deliveries: readonly Delivery[]): boolean
  /** Says why the subscription ends, and ends it. `error.extensions.cursor`: where to go on. Called at most once. */
  end(error: GraphQLError): void
}

/** What a transport may do with a subscription that it has begun. */
export interface Subscription {
  /** The sink can take more. */
  resume(): void
  /** The subscriber has gone, or wants no more: its sink is not called again. */
  cancel(): void
  /** Ends it as `Sink.end` says, with `code` and the last cursor. */
  end(code: 'TOKEN_EXPIRED' | 'RECONNECT'): void
}

export interface SubscriptionRequest extends ReadRequest {
  /** As the client sent it: read again where another supergraph takes over. */
  asked: GraphqlRequest
  /** A cursor that counts instead of the argument `after`. */
  lastEventId?: string | undefined
  caller: Caller
  /** For the log, and for errors. */
  requestId: string
}

/** All subscriptions of a gateway. */
export interface Feeds {
  /**
   * Begins a subscription. Rejects with what the client may read: BAD_CURSOR, BAD_USER_INPUT and whatever else its
   * source refuses, TOO_MANY_SUBSCRIPTIONS, RECONNECT once the gateway stops. The sink may be called before it resolves.
   */
  subscribe(request: SubscriptionRequest, sink: Sink): Promise<Subscription>
  /**
   * Goes on with all subscriptions on another supergraph, each from where it is. One whose operation does not fit it is
   * ended with what is wrong, and its last cursor.
   */
  takeOver(next: Supergraph): void
  /** How many there are. */
  readonly size: number
  /** Ends all with RECONNECT and their last cursors, and takes no more. */
  stop(): void
}
