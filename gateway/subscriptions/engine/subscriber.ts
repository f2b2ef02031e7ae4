import type { GraphQLError } from 'graphql'
import type { LogEntry } from '../../../processing-log/entry.ts'
import type { RequestId } from '../../../schema/request-id.ts'
import type { Caller } from '../../identity.ts'
import type { GraphqlRequest, ReadRequest } from '../../requests.ts'
import type { Supergraph } from '../../supergraph.ts'
import type { Delivery } from './delivery.ts'

/** How one subscriber is reached, over any transport. Its functions never throw. */
export interface Sink {
  /**
   * Sends deliveries in one write, in their order. False: they are sent, but the next ones have to wait for `resume`, which
   * the transport calls once its buffer is empty.
   */
  send(deliveries: readonly Delivery[]): boolean
  /** Says why the subscription ends, and ends it. `error.extensions.cursor`: where to resume. Called at most once. */
  end(error: GraphQLError): void
}

/** What a transport may do with a subscription that it has begun. */
export interface Subscription {
  /** The sink can take more. */
  resume(): void
  /** The subscriber has gone, or wants no more: its sink is not called again. */
  cancel(): void
  /** Gives the subscriber new rights; without the right to subscribe, the subscription ends with FORBIDDEN. */
  admit(caller: Caller): void
  /** Ends the subscription through `Sink.end`, with `code` and the last cursor. */
  end(code: 'TOKEN_EXPIRED' | 'RECONNECT'): void
}

export interface SubscriptionRequest extends ReadRequest {
  /** As the client sent it: compiled again when the supergraph changes. */
  asked: GraphqlRequest
  /** A cursor that replaces the argument `after`. */
  lastEventId?: string | undefined
  caller: Caller
  /** For the log, and for errors. */
  requestId: RequestId
  /** The client's name for itself. */
  client?: LogEntry['client']
}

/** All subscriptions of a gateway. */
export interface Feeds {
  /**
   * Begins a subscription. Rejects with an error for the client: BAD_CURSOR, BAD_USER_INPUT and other refusals of its
   * source, FORBIDDEN, TOO_MANY_SUBSCRIPTIONS, or RECONNECT once the gateway stops. The sink may be called before it
   * resolves.
   */
  subscribe(request: SubscriptionRequest, sink: Sink): Promise<Subscription>
  /**
   * Moves all subscriptions to another supergraph, each at its position. If an operation does not fit, its subscription
   * ends with the error and its last cursor.
   */
  takeOver(next: Supergraph): void
  /** The number of open subscriptions. */
  readonly size: number
  /** Ends all with RECONNECT and their last cursors, and accepts no more. */
  stop(): void
}
