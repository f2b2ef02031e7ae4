import type { IncomingMessage } from 'node:http'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { formatError } from './apollo.ts'
import { answerText, extensionsOf, type Federation, type OperationContext } from './federation.ts'
import type { ReadRequest } from './requests.ts'

export const JSON_TYPE = 'application/json; charset=utf-8'
export const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8'

/** A whole answer. */
export interface HttpAnswer {
  status: number
  type: string
  text: string
  /** Further headers. */
  others?: Record<string, string>
}

/** Answers a request that is like most; undefined for whatever Apollo Server should look at. */
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

/** Runs a query or a mutation; gives its answer as Apollo Server would write it. */
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

/** What is answered to an `Accept` header without weighing anything. */
const plainTypes: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/graphql-response+json', GRAPHQL_TYPE],
])
