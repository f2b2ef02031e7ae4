import type { GraphQLError } from 'graphql'
import { answeredError } from '../../../schema/errors.ts'
import type { SourceError } from '../../../schema/identity.ts'
import { formatError } from '../../apollo.ts'
import { readError } from '../../executor/answer/errors.ts'
import type { CompiledOperation } from '../../executor/compile.ts'
import { completeAll, type ExecuteOptions } from '../../executor/execute.ts'
import { answerText } from '../../federation.ts'
import { Delivery } from './delivery.ts'
import type { LogRange, Source } from './source.ts'

/**
 * Adds the fields of other subgraphs to the events of a range, with one request per subgraph. A source that fails leaves
 * nulls, with errors, in the events that need it.
 */
export async function completeRange(
  compiled: CompiledOperation,
  source: Source,
  { events }: LogRange,
  options: ExecuteOptions,
): Promise<Delivery[]> {
  const values = events.map(({ event }) => event)
  const completed = await completeAll(compiled, source.key, values, options)
  return events.map(({ position, cursor, errors }, index) => {
    const { data, errors: others, given } = completed[index] ?? { data: 'null', errors: [] } // one for each
    const own = errors.map((error) => errorOf(error, () => options.onUnexpected(source.name, error)))
    return new Delivery({ position, cursor, result: resultText(data, [...own, ...others]), given })
  })
}

function errorOf(error: SourceError, unexpected: () => GraphQLError): GraphQLError {
  const read = readError(error, unexpected)
  const { message, extensions } = read
  return answeredError(message, { path: error.path ?? null, extensions, originalError: read })
}

/** A result without data, for subscribers of a source that cannot be read. */
export function failureText(error: GraphQLError): string {
  return resultText('null', [error])
}

function resultText(data: string, errors: readonly GraphQLError[]): string {
  return answerText({ data, errors }, undefined, (error) => formatError(error.toJSON(), error))
}
