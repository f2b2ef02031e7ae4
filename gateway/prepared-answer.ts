import type { IncomingMessage } from 'node:http'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { formatError } from './apollo.ts'
import { answerText, extensionsOf, type Federation, type OperationContext } from './federation.ts'
import type { PreparedOperation } from './operations.ts'
import { readRequest } from './requests.ts'

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

/** Answers an operation that has been prepared; undefined for whatever Apollo Server should look at. */
export async function answerPrepared(
  federation: Federation,
  { headers: { accept } }: IncomingMessage,
  body: unknown,
  context: OperationContext,
): Promise<HttpAnswer | undefined> {
  const type = plainTypes.get(accept)
  const asked = type === undefined ? undefined : readRequest(body)
  if (type === undefined || !asked || asked.extensions !== undefined) return undefined
  const operation = federation.supergraph.operations.find(asked.query, asked.operationName)
  const read = operation?.readVariables(asked.variables)
  if (!operation || !read || 'errors' in read) return undefined
  return { status: 200, type, text: await answerOperation(federation, operation, read.values, context) }
}

/** Runs a query or a mutation; gives its answer as Apollo Server would write it. */
export async function answerOperation(
  federation: Federation,
  operation: PreparedOperation,
  variables: Record<string, unknown>,
  context: OperationContext,
): Promise<string> {
  const outcome = await federation.run(operation, variables, context)
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
