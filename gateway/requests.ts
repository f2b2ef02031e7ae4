import type { GraphQLError } from 'graphql'
import type { PreparedOperation } from './operations.ts'
import type { PlanningCall } from './planning/planning.ts'
import type { Supergraph } from './supergraph.ts'

/** A GraphQL request whose members are all of the types they should have. */
export interface GraphqlRequest {
  query: string
  operationName: string | undefined
  variables: Readonly<Record<string, unknown>>
}

/** A request that is ready to be executed. */
export interface ReadRequest {
  /** What it was read against. */
  supergraph: Supergraph
  operation: PreparedOperation
  /** Coerced, with defaults and the literals of the text. */
  variables: Record<string, unknown>
}

/** What is wrong with a request. */
export interface RefusedRequest {
  errors: readonly GraphQLError[]
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

/** Readies a request, or says what is wrong with it. Rejects as `Planning` does. */
export async function prepareRequest(
  supergraph: Supergraph,
  { query, operationName, variables }: GraphqlRequest,
  call: PlanningCall,
): Promise<ReadRequest | RefusedRequest> {
  const { operations } = supergraph
  const operation = operations.find(query, operationName) ?? (await operations.prepare(query, operationName, call))
  if ('errors' in operation) return operation
  const read = operation.readVariables(variables)
  return 'errors' in read ? read : { supergraph, operation, variables: read.values }
}
