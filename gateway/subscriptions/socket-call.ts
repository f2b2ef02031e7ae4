import { answerOperation } from '../prepared-answer.ts'
import type { ReadRequest } from '../requests.ts'
import type { OperationContext } from '../federation.ts'
import type { Caller } from '../identity.ts'
import type { Connection } from './connection.ts'

/** Who asks for it. */
interface Asked {
  caller: Caller
  requestId: string
}

/** One query or mutation of a WebSocket. */
export class SocketCall {
  readonly #connection: Connection
  readonly #id: string
  readonly #given = new AbortController()

  constructor(connection: Connection, id: string) {
    this.#connection = connection
    this.#id = id
  }

  /** Answers it, unless it is cancelled before. Rejects with what the client may read. */
  async run({ operation, variables }: ReadRequest, { caller, requestId }: Asked): Promise<void> {
    const started = performance.now()
    const { host, wishes } = this.#connection
    const { identity, purpose } = caller
    const deadline = Date.now() + host.operationTimeoutMs
    const call = { identity, purpose, requestId, deadline, signal: this.#given.signal }
    const context: OperationContext = { ...wishes, call, execution: {} }
    const answer = await answerOperation(host.federation, operation, variables, context)
    const { done } = context.execution
    const ms = performance.now() - started
    host.metrics.observe({ operation: done && { name: done.operation.name, outcome: done.outcome }, ms })
    if (this.#given.signal.aborted) return
    const id = JSON.stringify(this.#id)
    this.#connection.say(`{"id":${id},"type":"next","payload":${answer}}`)
    this.#connection.say(`{"id":${id},"type":"complete"}`)
    this.#connection.drop(this.#id)
  }

  /** Its client wants no answer any more. */
  cancel(): void {
    this.#given.abort()
  }

  /** It has one answer, and nothing to say before. */
  conclude(): void {}

  drained(): void {}
}
