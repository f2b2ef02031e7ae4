import type { IncomingMessage } from 'node:http'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { formatError } from './apollo.ts'
import { answerText, extensionsOf, type Federation, type OperationContext } from './federation.ts'
import type { ReadRequest } from './requests.ts'

export const JSON_TYPE = 'application/json; charset=utf-8'
export const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8'

/** A complete HTTP answer. */
export interface HttpAnswer {
  status: number
  type: string
  text: string
  /** More headers. */
  others?: Record<string, string>
}

/** Answers an ordinary request; undefined if Apollo Server must answer it. */
export async function answerPrepared(
  federation: Federation,
  { method, headers: { accept } }: IncomingMessage,
  ready: ReadRequest,
  context: OperationContext,
): Promise<HttpAnswer | undefined> {
  const type = plainTypes.get(accept)
  if (method !== 'POST' || type === undefined) return undefined
  return { status: 200, type, text: await answerOperation(federation, ready, context) }
}

/** Runs a query or a mutation; returns its answer as JSON, in the format of Apollo Server. */
export async function answerOperation(
  federation: Federation,
  ready: ReadRequest,
  context: OperationContext,
): Promise<string> {
  const outcome = await federation.run(ready, context)
  return answerText(outcome, extensionsOf(outcome, context), formatted)
}

/** An error as clients read it. */
export function formatted(error: GraphQLError): GraphQLFormattedError {
  return formatError(error.toJSON(), error)
}

/** The media types of answers to the usual `Accept` headers, which need no content negotiation. */
const plainTypes: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/graphql-response+json', GRAPHQL_TYPE],
])
