import type { OperationContext } from '../../federation.ts'
import { answerOperation } from '../../prepared-answer.ts'
import type { SubscriptionRequest } from '../engine/subscriber.ts'
import type { OperationHolder } from './operation-holder.ts'

/** One query or mutation of a WebSocket. */
export class SocketCall {
  readonly #connection: OperationHolder
  readonly #id: string
  readonly #givenUp: AbortController
  #isCancelled = false

  constructor(connection: OperationHolder, id: string) {
    this.#connection = connection
    this.#id = id
    this.#givenUp = connection.host.running.begin()
  }

  /** Answers it, unless it is cancelled before. Rejects with what the client may read. */
  async begin({ caller, requestId, ...ready }: SubscriptionRequest): Promise<void> {
    const started = performance.now()
    const { host, line, upgrade } = this.#connection
    const { identity, purpose } = caller
    const { signal } = this.#givenUp
    const call = { identity, purpose, requestId, deadline: Date.now() + host.operationTimeoutMs, signal }
    const context: OperationContext = { ...upgrade.wishes, call, execution: {} }
    const answer = await answerOperation(host.federation, ready, context).finally(() => host.running.end(this.#givenUp))
    host.metrics.observe(context.execution, performance.now() - started)
    if (this.#isCancelled) return
    const id = JSON.stringify(this.#id)
    line.say(`{"id":${id},"type":"next","payload":${answer}}`)
    line.say(`{"id":${id},"type":"complete"}`)
    this.#connection.drop(this.#id)
  }

  /** Its client wants no answer any more. */
  cancel(): void {
    this.#isCancelled = true
    this.#givenUp.abort()
    this.#connection.host.running.end(this.#givenUp)
  }

  /** It has one answer, and nothing to say before. */
  conclude(): void {}

  drained(): void {}
}
