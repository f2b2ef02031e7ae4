import type { GraphQLError } from 'graphql'
import type { Caller } from '../../identity.ts'
import type { Delivery, Encode } from '../engine/delivery.ts'
import { PendingSubscription } from '../engine/pending-subscription.ts'
import type { Sink, SubscriptionRequest } from '../engine/subscriber.ts'
import { textFrames } from './frames.ts'
import type { OperationHolder } from './operation-holder.ts'

/** What follows an operation's prefix in its `next` messages. */
const encode: Encode = (result) => Buffer.from(`${result}}`)

/** One subscription of a WebSocket. */
export class SocketSubscriber implements Sink {
  readonly #connection: OperationHolder
  readonly #id: string
  readonly #prefix: Buffer
  readonly #subscription = new PendingSubscription()
  /** Whether the socket takes no more for now. */
  #full = false
  #over = false

  constructor(connection: OperationHolder, id: string) {
    this.#connection = connection
    this.#id = id
    this.#prefix = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`)
    connection.host.counts.open++
  }

  /** Rejects as `Feeds.subscribe` does. */
  begin(request: SubscriptionRequest): Promise<void> {
    return this.#subscription.begin(this.#connection.host.feeds, request, this)
  }

  send(deliveries: readonly Delivery[]): boolean {
    if (this.#over) return true
    const { transport: line, host } = this.#connection
    host.counts.deliveries += deliveries.length
    const tails = deliveries.map((delivery) => delivery.encoded(encode))
    const more = line.write(textFrames(this.#prefix, tails))
    if (!more) this.#full = true
    return more
  }

  end(error: GraphQLError): void {
    if (this.#over) return
    this.#finish()
    this.#connection.refuse(this.#id, [error])
    this.#connection.drop(this.#id)
  }

  /** Ends it from the server's side, and tells the client. */
  conclude(code: 'TOKEN_EXPIRED' | 'RECONNECT'): void {
    this.#subscription.end(code)
  }

  /** The client has sent a fresh token. */
  admit(caller: Caller): void {
    this.#subscription.admit(caller)
  }

  /** Ends it silently: the client has gone, or wants no more. */
  cancel(): void {
    if (this.#over) return
    this.#finish()
    this.#subscription.cancel()
  }

  /** The socket has sent everything. */
  drained(): void {
    if (!this.#full) return
    this.#full = false
    this.#subscription.resume()
  }

  #finish(): void {
    this.#over = true
    this.#connection.host.counts.open--
  }
}
