import type { GraphQLError } from 'graphql'
import { answeredError } from '../../../schema/errors.ts'
import type { SourceError } from '../../../schema/identity.ts'
import { formatError } from '../../apollo.ts'
import { readError } from '../../executor/answer/errors.ts'
import type { CompiledOperation } from '../../executor/compile.ts'
import { completeAll, type ExecuteOptions } from '../../executor/execute.ts'
import { answerText } from '../../federation.ts'
import { Delivery } from './delivery.ts'
import type { Source, Stretch } from './source.ts'

/**
 * Completes the events of a stretch by what the other subgraphs add to them, each subgraph asked once for all. A source
 * that fails leaves nulls, with errors, in the events that it concerns.
 */
export async function completeStretch(
  compiled: CompiledOperation,
  source: Source,
  { events }: Stretch,
  options: ExecuteOptions,
): Promise<Delivery[]> {
  const told = events.map(({ event }) => event)
  const completed = await completeAll(compiled, source.key, told, options)
  return events.map(({ place, cursor, errors }, index) => {
    const { data, errors: others } = completed[index] ?? { data: 'null', errors: [] } // one for each
    const own = errors.map((error) => placedError(error, () => options.onUnexpected(source.name, error)))
    return new Delivery({ place, cursor, result: resultText(data, [...own, ...others]) })
  })
}

function placedError(error: SourceError, unexpected: () => GraphQLError): GraphQLError {
  const read = readError(error, unexpected)
  const { message, extensions } = read
  return answeredError(message, { path: error.path ?? null, extensions, originalError: read })
}

/** A result without data, for whoever waits for a source that cannot be read. */
export function failureText(error: GraphQLError): string {
  return resultText('null', [error])
}

function resultText(data: string, errors: readonly GraphQLError[]): string {
  return answerText({ data, errors, requests: [] }, undefined, (error) => formatError(error.toJSON(), error))
}
