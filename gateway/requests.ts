import { type DocumentNode, GraphQLError, parse } from 'graphql'
import { asFailure, type ErrorCode } from '../schema/errors.ts'
import { parseOptions, refuseTooComplex } from './limits.ts'
import type { PreparedOperation } from './operations.ts'
import type { Supergraph } from './supergraph.ts'
import { validateDocument } from './validation/document.ts'

/** A GraphQL request whose members are all of the types they should have. */
export interface GraphqlRequest {
  query: string
  operationName: string | undefined
  variables: Readonly<Record<string, unknown>>
}

/** A request that is ready to be executed. */
export interface ReadRequest {
  operation: PreparedOperation
  /** Coerced, with defaults and the literals of the text. */
  variables: Record<string, unknown>
}

/** Reads the body of a request; undefined where one of its members is of a wrong type. */
export function readRequest(body: unknown): (GraphqlRequest & { extensions: unknown }) | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined
  const { query, operationName, variables, extensions } = body as Record<string, unknown> // an object
  if (typeof query !== 'string') return undefined
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return undefined
  if (typeof (variables ?? {}) !== 'object' || Array.isArray(variables)) return undefined
  return {
    query,
    operationName: operationName ?? undefined,
    variables: (variables ?? {}) as Record<string, unknown>, // neither null nor a list
    extensions,
  }
}

/**
 * Readies a request without Apollo Server, which knows neither subscriptions nor WebSockets; or says why not, as it would.
 */
export function prepareRequest(
  { apiSchema, operations }: Supergraph,
  { query, operationName, variables }: GraphqlRequest,
): ReadRequest | { errors: readonly GraphQLError[] } {
  const read = (operation: PreparedOperation) => {
    const values = operation.readVariables(variables)
    return 'errors' in values ? values : { operation, variables: values.values }
  }
  const known = operations.find(query, operationName)
  if (known) return read(known)
  let document: DocumentNode
  try {
    document = parse(query, parseOptions)
  } catch (error) {
    return { errors: [parseError(error)] }
  }
  try {
    refuseTooComplex(document)
    const errors = validateDocument(apiSchema, document)
    if (errors.length > 0) return { errors }
    return read(operations.prepare(query, document, operationName))
  } catch (error) {
    const refusal = asFailure(error)
    if (refusal) return { errors: [refusal] }
    throw error
  }
}

function parseError(error: unknown): GraphQLError {
  const known = error instanceof GraphQLError ? error : new GraphQLError(String(error))
  const { message, source = null, positions = null } = known
  const extensions = { code: 'GRAPHQL_PARSE_FAILED' satisfies ErrorCode }
  return new GraphQLError(message, { source, positions, extensions, originalError: known })
}
