import type { Socket } from 'node:net'
import type { GraphQLError } from 'graphql'
import type { WebSocket } from 'ws'
import { asFailure, failure } from '../../../schema/errors.ts'
import { newRequestId } from '../../../schema/request-id.ts'
import type { Caller, CallerHeaders } from '../../identity.ts'
import { formatted } from '../../prepared-answer.ts'
import type { RecordedRequest } from '../../processing-log/recorder.ts'
import { RefusedRequestError, readable } from '../../refusal.ts'
import { ExpiryTimer } from '../expiry-timer.ts'
import type { SubscriptionLimits } from '../limits.ts'
import { closeCodes } from './close-codes.ts'
import { type ClientMessage, readMessage } from './messages.ts'
import type { ConnectionHost, OperationHolder, Upgrade } from './operation-holder.ts'
import { SocketCall } from './socket-call.ts'
import { SocketPreparation } from './socket-preparation.ts'
import { SocketSubscriber } from './socket-subscriber.ts'
import { SocketTransport } from './socket-transport.ts'
import { badMessage, Violation } from './violation.ts'

type SubscribeMessage = Extract<ClientMessage, { type: 'subscribe' }>

/** One WebSocket that speaks graphql-transport-ws. */
export class Connection implements OperationHolder {
  readonly host: ConnectionHost
  readonly transport: SocketTransport
  readonly upgrade: Upgrade
  readonly #operations = new Map<string, SocketSubscriber | SocketCall | SocketPreparation>()
  #initialisation: NodeJS.Timeout | undefined
  readonly #expiry = new ExpiryTimer(() => this.#expire())
  #state: 'new' | 'initialised' | 'closed' = 'new'
  #caller: Caller | undefined
  #stopping = false

  constructor(webSocket: WebSocket, socket: Socket, upgrade: Upgrade, host: ConnectionHost) {
    this.host = host
    this.upgrade = upgrade
    this.transport = new SocketTransport(webSocket, socket, host.limits, {
      message: (text, isBinary) => this.#receive(text, isBinary),
      drained: () => {
        for (const operation of this.#operations.values()) operation.drained()
      },
      closed: () => this.#finish(),
    })
    this.#initialisation = setTimeout(() => {
      this.transport.close(closeCodes.CONNECTION_INITIALISATION_TIMEOUT, 'connection_init did not come in time.')
    }, host.limits.initMs).unref()
  }

  /** Accepts no more operations, and closes once the last has ended. */
  stop(): void {
    this.#stopping = true
    this.#closeIfIdle()
  }

  /** Ends an operation with errors for its client. */
  refuse(id: string, errors: readonly GraphQLError[]): void {
    this.transport.send(JSON.stringify({ id, type: 'error', payload: errors.map(formatted) }))
  }

  /** Forgets an operation that has ended. */
  drop(id: string): void {
    this.#operations.delete(id)
    this.#closeIfIdle()
  }

  #receive(text: string, isBinary: boolean): void {
    try {
      if (isBinary) throw badMessage('A message is binary: send JSON as text.')
      this.#handle(readMessage(text, this.host.limits.maxId))
    } catch (error) {
      this.#fail(error)
    }
  }

  /** Throws a Violation. */
  #handle(message: ClientMessage): void {
    switch (message.type) {
      case 'connection_init':
        this.#initialise(message.credentials)
        break
      case 'ping':
        this.#pong(message.credentials)
        break
      case 'subscribe':
        this.#subscribe(message)
        break
      case 'complete':
        this.#operations.get(message.id)?.cancel()
        this.drop(message.id)
    }
  }

  #initialise(credentials: Partial<CallerHeaders>): void {
    if (this.#state === 'initialised') {
      throw new Violation(closeCodes.TOO_MANY_INITIALISATION_REQUESTS, 'connection_init came twice.')
    }
    this.#state = 'initialised'
    clearTimeout(this.#initialisation)
    this.#initialisation = undefined
    const { headers } = this.upgrade
    refuseContradiction(headers, credentials)
    this.#admit('connection_ack', { ...headers, ...credentials })
  }

  #pong({ authorization, 'x-purpose': purpose }: Partial<CallerHeaders>): void {
    if (authorization === undefined) this.transport.send('{"type":"pong"}')
    else if (this.#caller) this.#admit('pong', { authorization, 'x-purpose': purpose ?? this.#caller.purpose })
    else throw new Violation(closeCodes.UNAUTHORIZED, 'A fresh token comes after connection_ack.')
  }

  /** Authenticates the caller, and returns until when that is valid. A fresh token must belong to the same user. */
  #admit(type: 'connection_ack' | 'pong', headers: CallerHeaders): void {
    this.#work(async () => {
      const caller = await this.host.authenticate(headers, this.upgrade.certificate).catch(async (error) => {
        if (!asFailure(error)) throw error
        const requestId = newRequestId()
        const { message, extensions } = readable(error, requestId, this.host.log)
        await this.host.recorder.refused({ requestId, call: undefined, client: this.upgrade.client }, error)
        throw new Violation(closeCodes.FORBIDDEN, `${extensions.code}: ${message}`)
      })
      if (this.#state === 'closed') return
      if (this.#caller && !isSame(caller, this.#caller)) {
        const reason = 'UNAUTHENTICATED: The token is of another user, or for another purpose.'
        throw new Violation(closeCodes.FORBIDDEN, reason)
      }
      const { expiresAt } = caller
      this.#caller = caller
      for (const operation of this.#operations.values()) operation.admit(caller)
      this.#expiry.set(expiresAt)
      const payload = expiresAt === undefined ? undefined : { expiresAt: new Date(expiresAt).toISOString() }
      this.transport.send(JSON.stringify({ type, payload }))
    })
  }

  #subscribe(message: SubscribeMessage): void {
    const { id } = message
    const caller = this.#caller
    if (!caller) throw new Violation(closeCodes.UNAUTHORIZED, 'Subscribe once the connection is acknowledged.')
    if (this.#operations.has(id)) {
      throw new Violation(closeCodes.SUBSCRIBER_ALREADY_EXISTS, `Subscriber for ${id} already exists`)
    }
    if (this.#stopping) {
      this.refuse(id, [failure('RECONNECT', 'This server stops. Connect again, and subscribe there.')])
    } else this.#work(() => this.#begin(message, caller))
  }

  /** Begins an operation. It is in `#operations` before the first await. */
  async #begin({ id, request, readingCost }: SubscribeMessage, caller: Caller): Promise<void> {
    const { federation, admit, chargeRefusal, recorder, limits, log, operationTimeoutMs } = this.host
    const requestId = newRequestId()
    const { identity, purpose } = caller
    const preparation = new SocketPreparation()
    const { signal } = preparation
    const call = { identity, purpose, requestId, deadline: Date.now() + operationTimeoutMs, signal }
    const { client } = this.upgrade
    const recorded: RecordedRequest = { requestId, call, client, query: request.query }
    let leave = () => {}
    let operation: SocketSubscriber | SocketCall | SocketPreparation = preparation
    const isOneTooMany = this.#operations.size >= limits.perConnection
    this.#operations.set(id, operation)
    try {
      if (isOneTooMany) throw tooMany(limits)
      const ready = await federation.prepare(request, call)
      if (this.#operations.get(id) !== preparation) return
      if ('errors' in ready) throw new RefusedRequestError(ready.errors)
      recorded.ready = ready
      const admitted = await admit(ready, call, readingCost)
      leave = () => admitted.leave()
      if (this.#operations.get(id) !== preparation) return
      const { kind } = ready.operation
      log.tell('asked-over-websocket', { requestId, operation: ready.operation.label, kind })
      operation = kind === 'subscription' ? new SocketSubscriber(this, id) : new SocketCall(this, id)
      this.#operations.set(id, operation)
      await operation.begin({ ...ready, asked: request, caller: this.#caller ?? caller, requestId, client })
    } catch (error) {
      leave()
      const refusal = await chargeRefusal(error, { call, address: undefined, readingCost, signal })
      await recorder.refused(recorded, refusal)
      operation.cancel()
      if (this.#operations.get(id) !== operation) return
      const isOfText = refusal instanceof RefusedRequestError
      this.refuse(id, isOfText ? refusal.errors : [readable(refusal, requestId, log)])
      this.drop(id)
    } finally {
      leave()
    }
  }

  #expire(): void {
    for (const operation of [...this.#operations.values()]) operation.conclude('TOKEN_EXPIRED')
    this.transport.close(closeCodes.TOKEN_EXPIRED, 'TOKEN_EXPIRED: Connect again with a new token.')
  }

  #work(what: () => Promise<void>): void {
    const done = what().catch((error) => this.#fail(error))
    this.transport.work(done)
    done.finally(() => this.#closeIfIdle())
  }

  #fail(error: unknown): void {
    if (error instanceof Violation) {
      this.transport.close(error.code, error.message)
      return
    }
    const { message, extensions } = readable(error, newRequestId(), this.host.log)
    this.transport.close(closeCodes.INTERNAL_SERVER_ERROR, `${extensions.code}: ${message}`)
  }

  #closeIfIdle(): void {
    if (!this.#stopping || this.#operations.size > 0 || !this.transport.idle) return
    this.transport.close(closeCodes.SERVICE_RESTART, 'RECONNECT: This server stops. Connect again.')
  }

  #finish(): void {
    this.#state = 'closed'
    clearTimeout(this.#initialisation)
    this.#expiry.set(undefined)
    for (const operation of this.#operations.values()) operation.cancel()
    this.#operations.clear()
  }
}

/** Refuses contradicting headers: a proxy may have read the other one. */
function refuseContradiction(headers: CallerHeaders, credentials: Partial<CallerHeaders>): void {
  for (const name of ['authorization', 'x-purpose'] as const) {
    const [one, other] = [headers[name], credentials[name]]
    if (one === undefined || other === undefined || one === other) continue
    throw badMessage(`Say ${name} once: connection_init has another than the header.`)
  }
}

function tooMany({ perConnection }: SubscriptionLimits) {
  const sentence = `This connection has ${perConnection} operations, and may have no more. End some of them first.`
  return failure('TOO_MANY_SUBSCRIPTIONS', sentence)
}

function isSame(one: Caller, other: Caller): boolean {
  const { country, organisation, user } = one.identity
  const same = country === other.identity.country && organisation === other.identity.organisation
  return same && user === other.identity.user && one.purpose === other.purpose
}
