import type { GraphQLError } from 'graphql'
import type { Log } from '../../../process/log.ts'
import { answeredError, asFailure } from '../../../schema/errors.ts'
import type { Call, SourceError } from '../../../schema/identity.ts'
import { newRequestId } from '../../../schema/request-id.ts'
import { readError } from '../../executor/answer/errors.ts'
import type { CompiledOperation } from '../../executor/compile.ts'
import { clientKey } from '../../executor/response-keys.ts'
import { faultOf, subgraphFault } from '../../federation.ts'
import type { Caller } from '../../identity.ts'
import { completeRange } from './completion.ts'
import type { ReadyRange } from './group.ts'
import { type From, type Source, SourceFailure } from './source.ts'

/** What all subscribers of a group share. */
export interface Shared {
  compiled: CompiledOperation
  source: Source
  variables: Readonly<Record<string, unknown>>
  viewer: Pick<Caller, 'identity' | 'purpose'>
}

export interface LogReaderOptions {
  /** How long reading a range may take, including what other subgraphs add. */
  operationTimeoutMs: number
  log: Log
}

/** Updates that are read at once. */
const MAX_EVENTS = 100

/** The viewer of a group: what its members may see depends on their country and purpose, which are equal. */
export function viewerOf({ identity: { country }, purpose }: Caller): Shared['viewer'] {
  return { identity: { country, organisation: 'ncb-graph', user: 'subscriptions', roles: [] }, purpose }
}

/** Reads ranges of a log as a group's subscribers see them. Rejects unless the range is complete. */
export function rangeReader({ compiled, source, variables, viewer }: Shared, options: LogReaderOptions) {
  const { operationTimeoutMs, log } = options
  const { signal } = new AbortController()

  return async (from: From, checkpoint: boolean): Promise<ReadyRange> => {
    const call: Call = { ...viewer, requestId: newRequestId(), deadline: Date.now() + operationTimeoutMs, signal }
    const range = await source.read(variables, from, { first: MAX_EVENTS, checkpoint }, call)
    const onUnexpected = unexpected(log, call)
    const deliveries = await completeRange(compiled, source, range, { variables, call, onUnexpected })
    const { end, live } = range
    return { end, live, checkpoint: checkpoint ? deliveries.pop() : undefined, deliveries, requestId: call.requestId }
  }
}

/** Why a log could not be read, in the words that subscribers may read. */
export function logReadError(error: unknown, { source }: Shared, { log }: LogReaderOptions): GraphQLError {
  const known = asFailure(error)
  if (known) return known
  const call = { requestId: newRequestId() }
  if (!(error instanceof SourceFailure)) {
    log.tell('log-unreadable', { requestId: call.requestId, error })
    return faultOf(call)
  }
  const read = readError(error.error, () => unexpected(log, call)(source.name, error.error))
  const { message, extensions } = read
  return answeredError(message, { path: [clientKey(source.key)], extensions, originalError: read })
}

function unexpected(log: Log, call: Pick<Call, 'requestId'>) {
  return (source: string, error: SourceError) => subgraphFault(log, call, source, error)
}
