import { type CarriedOut, withCarriedOut } from '../../schema/carried-out.ts'
import { type ErrorCode, failure } from '../../schema/errors.ts'
import type { Answer, Ask, Call, Follow, Operation } from '../../schema/identity.ts'
import type { SourceHealth } from '../../schema/source-health.ts'

/** How the gateway reaches one subgraph, in this process or another. */
export interface SubgraphClient {
  /** The subgraph's name in the supergraph. */
  name: string
  /**
   * Prepares one operation; keep the result for as long as the operation is used. Never throws: an operation that
   * cannot be asked is answered with the error. The returned function never rejects: if the subgraph gives no answer,
   * it resolves with `data: null` and one error, whose code is a key of `sentences`. Every error names the subgraph
   * under `extensions.source`.
   */
  prepare(operation: Operation): Ask
  /** Prepares one subscription. Missing: this subgraph has none. */
  follow?(query: string): Follow
  /** Resolves when the subgraph and its store answer; rejects when they do not, or when `signal` aborts. */
  ping(signal: AbortSignal): Promise<void>
  /**
   * The health of the subgraph's store; rejects if it is unknown, or when `signal` aborts. Missing: `ping` shows it.
   */
  health?(signal: AbortSignal): Promise<SourceHealth>
  close(): Promise<void>
}

/** The errors for a subgraph that gave no answer. */
const sentences = {
  SOURCE_UNAVAILABLE: (name: string) => `${name} could not be asked. Ask again later.`,
  SOURCE_TIMEOUT: (name: string) => `${name} did not answer in time. Ask again later.`,
  SOURCE_OVERLOADED: (name: string) => `${name} is asked more than it can answer. Ask again later.`,
  SOURCE_INVALID_RESPONSE: (name: string) => `${name} gave an answer that cannot be read. Ask again later.`,
  INTERNAL_SERVER_ERROR: (name: string, requestId: string) =>
    `A fault in ${name}. Report it with the request id ${requestId}.`,
} satisfies Partial<Record<ErrorCode, (name: string, requestId: string) => string>>

/**
 * The answer for a subgraph that gave none. `carriedOut`: whether a mutation was carried out; undefined for a query.
 */
export function noAnswer(
  name: string,
  code: keyof typeof sentences,
  { requestId }: Call,
  carriedOut?: CarriedOut,
): Answer {
  const error = { message: sentences[code](name, requestId), extensions: { code, source: name } }
  return { data: null, errors: [carriedOut === undefined ? error : withCarriedOut(error, carriedOut)] }
}

/** Rejects when `signal` aborts, even if `work` goes on. */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(failure('SOURCE_UNAVAILABLE', 'The request was given up.'))
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
  })
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', onAbort))
}
