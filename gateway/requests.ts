import type { GraphQLError } from 'graphql'
import { DEFERS } from './executor/deferred/directive.ts'
import { introspectionRefusal, mayIntrospect } from './explorer/access.ts'
import type { PreparedOperation } from './operations.ts'
import type { PlanningCall } from './planning/planning.ts'
import type { Supergraph } from './supergraph.ts'

/** A GraphQL request whose members have the right types. */
export interface GraphqlRequest {
  /** Empty if the request names its text by its hash alone. */
  query: string
  /** `extensions.persistedQuery`, as the client sent it. */
  persistedQuery?: object | undefined
  /** The id of its text (GraphQL over HTTP, persisted documents). */
  documentId?: string | undefined
  operationName: string | undefined
  variables: Readonly<Record<string, unknown>>
  /** Whether the client takes an answer in parts (`@defer`). */
  takesParts?: boolean
}

/** A request that is ready to run. */
export interface ReadRequest {
  /** The text of the operation. */
  query: string
  /** The supergraph that the request was prepared for. */
  supergraph: Supergraph
  operation: PreparedOperation
  /** Coerced, with defaults and the literals of the text. */
  variables: Record<string, unknown>
}

/** The errors of a request. */
export interface RefusedRequest {
  errors: readonly GraphQLError[]
}

/** Reads the body of a request; undefined if a member has a wrong type. */
export function readRequest(body: unknown): (GraphqlRequest & { extensions: unknown }) | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined
  const { query, documentId, operationName, variables, extensions } = body as Record<string, unknown> // an object
  if (typeof query !== 'string' && query !== undefined && query !== null) return undefined
  const { persistedQuery, ...others } = (extensions ?? {}) as { persistedQuery?: unknown } // `in` and spread take any value
  const isPersisted = typeof persistedQuery === 'object' && persistedQuery !== null
  const id = typeof documentId === 'string' && documentId !== '' ? documentId : undefined
  if (documentId !== undefined && documentId !== null && id === undefined) return undefined
  if (typeof query !== 'string' && !isPersisted && id === undefined) return undefined
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return undefined
  if (typeof (variables ?? {}) !== 'object' || Array.isArray(variables)) return undefined
  return {
    query: query ?? '',
    persistedQuery: isPersisted ? persistedQuery : undefined,
    documentId: id,
    operationName: operationName ?? undefined,
    variables: (variables ?? {}) as Record<string, unknown>, // neither null nor a list
    extensions: isPersisted && Object.keys(others).length === 0 ? undefined : extensions,
  }
}

/** Prepares a request, or returns its errors. Its text must be in `query`. Rejects as `Planning` does. */
export async function prepareRequest(
  supergraph: Supergraph,
  { query, operationName, variables, takesParts = false }: GraphqlRequest,
  call: PlanningCall,
): Promise<ReadRequest | RefusedRequest> {
  const { operations } = supergraph
  const operation = operations.find(query, operationName) ?? (await operations.prepare(query, operationName, call))
  if ('errors' in operation) return operation
  if (operation.introspects && !mayIntrospect(supergraph.explorer, call.identity)) {
    return { errors: [introspectionRefusal()] }
  }
  const read = operation.readVariables(variables)
  if ('errors' in read) return read
  if (takesParts && operation.mayDefer) read.values[DEFERS] = true
  return { supergraph, query, operation, variables: read.values }
}
