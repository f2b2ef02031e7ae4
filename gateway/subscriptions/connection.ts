import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import type { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import type { WebSocket } from 'ws'
import { asFailure, failure } from '../../schema/errors.ts'
import type { Federation, OperationContext } from '../federation.ts'
import type { Caller, CallerHeaders } from '../identity.ts'
import type { Metrics } from '../metrics.ts'
import { formatted } from '../prepared-answer.ts'
import { readable } from '../refusal.ts'
import { type GraphqlRequest, prepareRequest } from '../requests.ts'
import { Alarm } from './alarm.ts'
import { type CloseCode, closeCodes } from './close-codes.ts'
import type { TransportCounts } from './counts.ts'
import type { SubscriptionLimits } from './limits.ts'
import { readMessage } from './messages.ts'
import { Outflow } from './outflow.ts'
import { SocketCall } from './socket-call.ts'
import { SocketSubscriber } from './socket-subscriber.ts'
import type { Feeds } from './subscriber.ts'

/** What all connections of a gateway share. */
export interface ConnectionHost {
  authenticate(headers: CallerHeaders): Promise<Caller>
  federation: Federation
  feeds: Feeds
  metrics: Metrics
  counts: TransportCounts
  limits: SubscriptionLimits
  operationTimeoutMs: number
  log: Logger
}

/** What the request of the upgrade said. */
export interface Upgrade {
  headers: CallerHeaders
  wishes: Pick<OperationContext, 'includeSources' | 'showPlan'>
}

/** Pings that a client may leave without any sign. */
const MOST_SILENT = 2
/** Bytes of a close frame that are left for its reason (RFC 6455, section 5.5). */
const MAX_REASON = 123

/** One WebSocket that speaks graphql-transport-ws. */
export class Connection {
  readonly host: ConnectionHost
  /** For frames that are written without `ws`: each a whole one, while `open`. */
  readonly socket: Socket
  readonly #webSocket: WebSocket
  readonly #upgrade: Upgrade
  readonly #operations = new Map<string, SocketSubscriber | SocketCall>()
  readonly #outflow: Outflow
  readonly #initialisation: NodeJS.Timeout
  readonly #expiry = new Alarm(() => this.#expire())
  #initialised = false
  #caller: Caller | undefined
  #over = false
  #stopping = false
  /** Messages that are worked on. */
  #busy = 0
  #bytesRead = 0
  #silent = 0

  constructor(webSocket: WebSocket, socket: Socket, upgrade: Upgrade, host: ConnectionHost) {
    this.host = host
    this.socket = socket
    this.#webSocket = webSocket
    this.#upgrade = upgrade
    this.#outflow = new Outflow(socket)
    this.#initialisation = setTimeout(() => {
      this.close(closeCodes.CONNECTION_INITIALISATION_TIMEOUT, 'connection_init did not come in time.')
    }, host.limits.initMs).unref()
    webSocket.on('message', (data, isBinary) => this.#receive(String(data), isBinary))
    webSocket.on('ping', () => this.#throttle())
    webSocket.on('error', (error) => {
      host.log.debug({ err: error }, 'a WebSocket failed')
      this.#finish()
    })
    webSocket.on('close', () => this.#finish())
    socket.on('drain', () => {
      this.#throttle()
      for (const operation of this.#operations.values()) operation.drained()
    })
  }

  /** Whether frames may be sent. */
  get open(): boolean {
    return this.#webSocket.readyState === this.#webSocket.OPEN
  }

  get wishes(): Upgrade['wishes'] {
    return this.#upgrade.wishes
  }

  /** Ends whatever goes on, and closes; only the first call counts. `reason`: what does not fit is left out. */
  close(code: CloseCode, reason: string): void {
    if (this.#over) return
    this.#finish()
    let fitting = reason
    while (Buffer.byteLength(fitting) > MAX_REASON) fitting = fitting.slice(0, -1)
    this.#webSocket.close(code, fitting)
  }

  /** Takes no more operations, and closes once none goes on. */
  stop(): void {
    this.#stopping = true
    this.#closeIfIdle()
  }

  /** Pings, and ends what has gone or is stuck. Called on a clock. */
  beat(): void {
    if (this.#over) return
    if (this.#outflow.stuckMs() > this.host.limits.stuckMs) {
      this.#webSocket.terminate()
      return
    }
    const { bytesRead } = this.socket
    // A client that has much to read, or whose messages are worked on, is not asked for signs.
    const excused = this.#outflow.slow || this.#webSocket.isPaused
    this.#silent = excused || bytesRead !== this.#bytesRead ? 0 : this.#silent + 1
    this.#bytesRead = bytesRead
    if (this.#silent >= MOST_SILENT) this.close(closeCodes.GONE, 'No ping was answered.')
    else if (!excused) this.#webSocket.ping()
  }

  /** Sends a message. */
  say(message: string): void {
    if (this.open) this.#webSocket.send(message)
  }

  /** Ends an operation with errors, for its client. */
  refuse(id: string, errors: readonly GraphQLError[]): void {
    this.say(JSON.stringify({ id, type: 'error', payload: errors.map(formatted) }))
  }

  /** Forgets an operation that has ended. */
  drop(id: string): void {
    this.#operations.delete(id)
    this.#closeIfIdle()
  }

  #receive(text: string, isBinary: boolean): void {
    if (this.#over) return
    const message = isBinary ? 'A message is binary: send JSON as text.' : readMessage(text, this.host.limits.maxId)
    if (typeof message === 'string') return this.close(closeCodes.BAD_REQUEST, message)
    if (message.type === 'connection_init') this.#initialise(message.credentials)
    else if (message.type === 'ping') this.#pong(message.credentials)
    else if (message.type === 'subscribe') this.#subscribe(message.id, message.request)
    else if (message.type === 'complete') this.#complete(message.id)
    this.#throttle()
  }

  #initialise(credentials: Partial<CallerHeaders>): void {
    if (this.#initialised) {
      return this.close(closeCodes.TOO_MANY_INITIALISATION_REQUESTS, 'connection_init came twice.')
    }
    this.#initialised = true
    clearTimeout(this.#initialisation)
    this.#admit({ ...this.#upgrade.headers, ...credentials }, (caller, payload) => {
      this.#caller = caller
      this.say(JSON.stringify({ type: 'connection_ack', payload }))
    })
  }

  #pong(credentials: Partial<CallerHeaders>): void {
    const { authorization, 'x-purpose': purpose } = credentials
    if (authorization === undefined) return this.say('{"type":"pong"}')
    const before = this.#caller
    if (!before) return this.close(closeCodes.UNAUTHORIZED, 'A fresh token comes after connection_ack.')
    this.#admit({ authorization, 'x-purpose': purpose ?? before.purpose }, (caller, payload) => {
      if (!isSame(caller, before)) {
        return this.close(closeCodes.FORBIDDEN, 'UNAUTHENTICATED: The token is of another user, or for another purpose.')
      }
      this.#caller = caller
      this.say(JSON.stringify({ type: 'pong', payload }))
    })
  }

  /** Reads who asks, until when; or closes. */
  #admit(headers: CallerHeaders, then: (caller: Caller, payload: { expiresAt: string } | undefined) => void): void {
    const admitted = this.host.authenticate(headers).then(
      (caller) => {
        if (this.#over) return
        const { expiresAt } = caller
        then(caller, expiresAt === undefined ? undefined : { expiresAt: new Date(expiresAt).toISOString() })
        if (!this.#over) this.#expiry.set(expiresAt)
      },
      (error) => this.#forbid(error),
    )
    this.#work(admitted)
  }

  #forbid(error: unknown): void {
    const { message, extensions } = readable(error, randomUUID(), this.host.log)
    const code = asFailure(error) ? closeCodes.FORBIDDEN : closeCodes.INTERNAL_SERVER_ERROR
    this.close(code, `${extensions.code}: ${message}`)
  }

  #subscribe(id: string, request: GraphqlRequest): void {
    const { limits } = this.host
    const caller = this.#caller
    if (!caller) return this.close(closeCodes.UNAUTHORIZED, 'Subscribe once the connection is acknowledged.')
    if (this.#operations.has(id)) {
      return this.close(closeCodes.SUBSCRIBER_ALREADY_EXISTS, `Subscriber for ${id} already exists`)
    }
    if (this.#stopping) {
      return this.refuse(id, [failure('RECONNECT', 'This server stops. Connect again, and subscribe there.')])
    }
    if (this.#operations.size >= limits.perConnection) {
      const sentence = `This connection has ${limits.perConnection} operations, the most there may be. End some of them first.`
      return this.refuse(id, [failure('TOO_MANY_SUBSCRIPTIONS', sentence)])
    }
    this.#work(this.#begin(id, request, caller))
  }

  /** Begins an operation, and has it in `#operations` before anything is waited for. */
  async #begin(id: string, request: GraphqlRequest, caller: Caller): Promise<void> {
    const { federation, feeds, log } = this.host
    const requestId = randomUUID()
    let begun: SocketSubscriber | SocketCall | undefined
    try {
      const ready = prepareRequest(federation.supergraph, request)
      if ('errors' in ready) return this.refuse(id, ready.errors)
      const { operation, variables } = ready
      const { kind } = operation.compiledFor(variables)
      log.debug({ requestId, operation: operation.name, kind }, 'asked over a WebSocket')
      if (kind === 'subscription') {
        begun = new SocketSubscriber(this, id)
        this.#operations.set(id, begun)
        await begun.begin(feeds, { operation, variables, caller, requestId })
      } else {
        begun = new SocketCall(this, id)
        this.#operations.set(id, begun)
        await begun.run(ready, { requestId, caller })
      }
    } catch (error) {
      const refusal = readable(error, requestId, log)
      begun?.cancel()
      if (begun && this.#operations.get(id) !== begun) return
      this.refuse(id, [refusal])
      this.drop(id)
    }
  }

  #complete(id: string): void {
    this.#operations.get(id)?.cancel()
    this.drop(id)
  }

  #expire(): void {
    for (const operation of [...this.#operations.values()]) operation.conclude('TOKEN_EXPIRED')
    this.close(closeCodes.TOKEN_EXPIRED, 'TOKEN_EXPIRED: Connect again with a new token.')
  }

  #work(done: Promise<void>): void {
    this.#busy++
    done
      .catch((error) => {
        this.host.log.error({ err: error }, 'a WebSocket message could not be worked on')
        this.close(closeCodes.INTERNAL_SERVER_ERROR, 'INTERNAL_SERVER_ERROR: A fault of ours.')
      })
      .finally(() => {
        this.#busy--
        this.#throttle()
        this.#closeIfIdle()
      })
  }

  /** Reads no more while enough is worked on, or waits to be sent. */
  #throttle(): void {
    const { maxBusy, maxWaiting } = this.host.limits
    const enough = !this.#over && (this.#busy > maxBusy || this.socket.writableLength > maxWaiting)
    if (enough === this.#webSocket.isPaused) return
    if (enough) this.#webSocket.pause()
    else this.#webSocket.resume()
  }

  #closeIfIdle(): void {
    if (!this.#stopping || this.#operations.size > 0 || this.#busy > 0) return
    this.close(closeCodes.SERVICE_RESTART, 'RECONNECT: This server stops. Connect again.')
  }

  #finish(): void {
    if (this.#over) return
    this.#over = true
    clearTimeout(this.#initialisation)
    this.#expiry.set(undefined)
    for (const operation of this.#operations.values()) operation.cancel()
    this.#operations.clear()
    this.#throttle()
  }
}

function isSame(one: Caller, other: Caller): boolean {
  const { country, organisation, user } = one.identity
  const same = country === other.identity.country && organisation === other.identity.organisation
  return same && user === other.identity.user && one.purpose === other.purpose
}
