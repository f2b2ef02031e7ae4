import type { IncomingMessage } from 'node:http'
import { formatError } from './apollo.ts'
import { answerText, extensionsOf, type Federation, type OperationContext } from './federation.ts'

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
  const asked = type === undefined ? undefined : readAsked(body)
  if (type === undefined || !asked) return undefined
  const operation = federation.supergraph.operations.find(asked.query, asked.operationName)
  const read = operation?.readVariables(asked.variables)
  if (!operation || !read || 'errors' in read) return undefined
  const outcome = await federation.run(operation, read.values, context)
  const text = answerText(outcome, extensionsOf(outcome, context), (error) => formatError(error.toJSON(), error))
  return { status: 200, type, text }
}

/** What is answered to an `Accept` header without weighing anything. */
const plainTypes: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/graphql-response+json', GRAPHQL_TYPE],
])

interface Asked {
  query: string
  operationName: string | undefined
  variables: Readonly<Record<string, unknown>>
}

/** A body whose members are all of the types they should have. */
function readAsked(body: unknown): Asked | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined
  const { query, operationName, variables, extensions } = body as Record<string, unknown> // an object
  if (typeof query !== 'string' || extensions !== undefined) return undefined
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return undefined
  if (typeof (variables ?? {}) !== 'object' || Array.isArray(variables)) return undefined
  return {
    query,
    operationName: operationName ?? undefined,
    variables: (variables ?? {}) as Record<string, unknown>, // neither null nor a list
  }
}
