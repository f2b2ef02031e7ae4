import type { ServerResponse } from 'node:http'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { formatted } from '../../prepared-answer.ts'
import { Backpressure } from '../backpressure.ts'
import type { SubscriptionCounts, TransportCounts } from '../counts.ts'
import type { Delivery, Encode } from '../engine/delivery.ts'
import { PendingSubscription } from '../engine/pending-subscription.ts'
import type { Feeds, Sink, SubscriptionRequest } from '../engine/subscriber.ts'
import { ExpiryTimer } from '../expiry-timer.ts'
import { Heartbeat } from '../heartbeat.ts'
import type { SubscriptionLimits } from '../limits.ts'
import type { AcceptedStream } from './accept.ts'

/** The format of a stream over HTTP. */
export interface StreamFormat {
  transport: AcceptedStream['transport']
  /** The content type. */
  type: string
  /** What the stream begins with. */
  opening: Buffer
  /** Shows that the stream is alive. */
  heartbeat: Buffer
  encode: Encode
  /** What the stream ends with. */
  ending(error: GraphQLFormattedError): string
}

/** Headers that keep caches and proxies from holding a stream back. */
export const streamHeaders = { 'cache-control': 'no-store', 'x-accel-buffering': 'no' }

/** Streams over HTTP. */
export interface HttpStreams {
  /**
   * Subscribes, and from then on streams to `response`. Rejects as `Feeds.subscribe` does, with nothing sent. `headers`:
   * additional ones.
   */
  open(
    response: ServerResponse,
    format: StreamFormat,
    request: SubscriptionRequest,
    headers: Readonly<Record<string, string>>,
  ): Promise<void>
  /** Stops the heartbeat. `Feeds.stop` ends the streams. */
  stop(): void
}

/** Creates the streams of a gateway; none is open yet. */
export function createHttpStreams(feeds: Feeds, counts: SubscriptionCounts, limits: SubscriptionLimits): HttpStreams {
  const heartbeat = new Heartbeat<HttpStream>(limits.heartbeatMs, (stream) => stream.beat())
  return {
    async open(response, format, request, headers) {
      if (response.destroyed) return
      const sink = new HttpStream(response, format, { headers, limits, counts: counts[format.transport] })
      response.once('close', () => {
        heartbeat.delete(sink)
        sink.gone()
      })
      response.on('error', () => sink.gone()) // its reader has gone
      try {
        await sink.begin(feeds, request)
      } catch (error) {
        sink.gone()
        throw error
      }
      sink.start()
      if (!response.destroyed) heartbeat.add(sink)
    },
    stop: () => heartbeat.stop(),
  }
}

interface StreamOptions {
  headers: Readonly<Record<string, string>>
  limits: SubscriptionLimits
  counts: TransportCounts
}

/** One subscriber over HTTP. */
class HttpStream implements Sink {
  readonly #response: ServerResponse
  readonly #format: StreamFormat
  readonly #options: StreamOptions
  readonly #expiry = new ExpiryTimer(() => this.#subscription.end('TOKEN_EXPIRED'))
  readonly #subscription = new PendingSubscription()
  #backpressure: Backpressure | undefined
  #over = false

  constructor(response: ServerResponse, format: StreamFormat, options: StreamOptions) {
    this.#response = response
    this.#format = format
    this.#options = options
    options.counts.open++
  }

  /** Rejects as `Feeds.subscribe` does. */
  begin(feeds: Feeds, request: SubscriptionRequest): Promise<void> {
    this.#expiry.set(request.caller.expiresAt)
    this.#response.on('drain', () => {
      if (!this.#over) this.#subscription.resume()
    })
    return this.#subscription.begin(feeds, request, this)
  }

  /** Sends the head, unless it is sent already. */
  start(): void {
    if (this.#response.headersSent || this.#over) return
    this.#response.writeHead(200, {
      ...this.#options.headers,
      ...streamHeaders,
      'content-type': this.#format.type,
      'x-content-type-options': 'nosniff',
    })
    this.#response.write(this.#format.opening)
    if (this.#response.socket) this.#backpressure = new Backpressure(this.#response.socket)
  }

  send(deliveries: readonly Delivery[]): boolean {
    if (this.#over) return true
    this.start()
    this.#options.counts.deliveries += deliveries.length
    const parts = deliveries.map((delivery) => delivery.encoded(this.#format.encode))
    const [only] = parts
    return this.#response.write(parts.length === 1 && only ? only : Buffer.concat(parts))
  }

  end(error: GraphQLError): void {
    if (this.#over) return
    this.start()
    this.#finish()
    this.#response.end(this.#format.ending(formatted(error)))
    const cut = setTimeout(() => this.#response.destroy(), this.#options.limits.closeMs).unref()
    this.#response.once('close', () => clearTimeout(cut))
  }

  /** Shows that the stream is alive; ends it if its client takes no more. */
  beat(): void {
    const { stuckMs } = this.#options.limits
    if (this.#over || !this.#backpressure) return
    if (this.#backpressure.stuckMs() > stuckMs) this.#response.destroy()
    else if (!this.#backpressure.slow) this.#response.write(this.#format.heartbeat)
  }

  /** Its reader has gone, or it never began. */
  gone(): void {
    if (this.#over) return
    this.#finish()
    this.#subscription.cancel()
  }

  #finish(): void {
    this.#over = true
    this.#options.counts.open--
    this.#expiry.set(undefined)
  }
}
