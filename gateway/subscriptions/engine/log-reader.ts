import { randomUUID } from 'node:crypto'
import type { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { answeredError } from '../../../schema/errors.ts'
import type { Call, SourceError } from '../../../schema/identity.ts'
import { readError } from '../../executor/answer/errors.ts'
import type { CompiledOperation } from '../../executor/compile.ts'
import { clientKey } from '../../executor/response-keys.ts'
import { fault } from '../../federation.ts'
import type { Caller } from '../../identity.ts'
import { completeStretch } from './completion.ts'
import type { ReadyStretch } from './group.ts'
import { type From, type Source, SourceFailure } from './source.ts'

/** What all subscribers of a group have in common. */
export interface Shared {
  compiled: CompiledOperation
  source: Source
  variables: Readonly<Record<string, unknown>>
  viewer: Pick<Caller, 'identity' | 'purpose'>
}

export interface ReadingOptions {
  /** How long a stretch may take, with what other subgraphs add to it. */
  operationTimeoutMs: number
  log: Logger
}

/** Updates that are read at once. */
const STRETCH = 100

/** Who asks for a group: what its members may see goes by their country, and they have named one purpose. */
export function viewerOf({ identity: { country }, purpose }: Caller): Shared['viewer'] {
  return { identity: { country, organisation: 'ncb-graph', user: 'subscriptions', roles: [] }, purpose }
}

/** Reads stretches of a log as the subscribers of a group see them: whole, or it rejects. */
export function stretchReader({ compiled, source, variables, viewer }: Shared, options: ReadingOptions) {
  const { operationTimeoutMs, log } = options
  const { signal } = new AbortController()

  return async (from: From, checkpoint: boolean): Promise<ReadyStretch> => {
    const call: Call = { ...viewer, requestId: randomUUID(), deadline: Date.now() + operationTimeoutMs, signal }
    const stretch = await source.read(variables, from, { first: STRETCH, checkpoint }, call)
    const onUnexpected = unexpected(log, call)
    const deliveries = await completeStretch(compiled, source, stretch, { variables, call, onUnexpected })
    const { end, live } = stretch
    return { end, live, checkpoint: checkpoint ? deliveries.pop() : undefined, deliveries }
  }
}

/** Why a log could not be read, as its subscribers may read it. */
export function readingError(error: unknown, { source }: Shared, { log }: ReadingOptions): GraphQLError {
  const call = { requestId: randomUUID() }
  if (!(error instanceof SourceFailure)) return fault(log, call, { err: error }, 'a log could not be read')
  const read = readError(error.error, () => unexpected(log, call)(source.name, error.error))
  const { message, extensions } = read
  return answeredError(message, { path: [clientKey(source.key)], extensions, originalError: read })
}

function unexpected(log: Logger, call: Pick<Call, 'requestId'>) {
  return (source: string, error: SourceError) =>
    fault(log, call, { source, error }, 'a subgraph gave an unexpected error')
}
