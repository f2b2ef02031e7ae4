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

  /** Executes and answers it, unless it is cancelled first. Rejects with an error for the client. */
  async begin({ caller, requestId, client, ...ready }: SubscriptionRequest): Promise<void> {
    const started = performance.now()
    const { host, transport: line, upgrade } = this.#connection
    const { identity, purpose } = caller
    const { signal } = this.#givenUp
    const call = { identity, purpose, requestId, deadline: Date.now() + host.operationTimeoutMs, signal }
    const recorded = { requestId, call, client, ready }
    const beforeChange = () => host.recorder.begins(recorded)
    const context: OperationContext = { ...upgrade.wishes, call, execution: {}, beforeChange }
    const answer = await answerOperation(host.federation, ready, context).finally(() => host.running.end(this.#givenUp))
    await host.recorder.answered(recorded, context.execution)
    host.metrics.observe(context.execution, performance.now() - started)
    if (this.#isCancelled) return
    const id = JSON.stringify(this.#id)
    line.send(`{"id":${id},"type":"next","payload":${answer}}`)
    line.send(`{"id":${id},"type":"complete"}`)
    this.#connection.drop(this.#id)
  }

  /** The client wants no answer any more. */
  cancel(): void {
    this.#isCancelled = true
    this.#givenUp.abort()
    this.#connection.host.running.end(this.#givenUp)
  }

  /** It has one answer: there is nothing to conclude. */
  conclude(): void {}

  /** It keeps the rights that it was sent with. */
  admit(): void {}

  drained(): void {}
}
