import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core'
import { CombinedGraphQLErrors, CombinedProtocolErrors } from '@apollo/client/errors'
import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import { expect } from 'vitest'
import { WebSocket } from 'ws'
import { noteSent } from './told.ts'

/** How long a test waits for what has to come. */
export const PATIENCE = { timeout: 60_000, interval: 5 }

export interface ToldError {
  message: string
  path?: readonly (string | number)[]
  extensions?: { code?: string; cursor?: string; [name: string]: unknown }
}
/** One result of an operation. */
export interface Result {
  data?: Record<string, unknown> | null
  errors?: readonly ToldError[]
}
/** What a client has been told so far. */
export interface Following {
  results: Result[]
  /** Why it ended: [] where the operation was complete, undefined where it goes on. */
  ended: readonly ToldError[] | undefined
  close(): void
}
export interface Operation {
  query: string
  variables?: Record<string, unknown>
}
/** Headers, or what stands for them. */
export type Credentials = Record<string, string>

/** A client that somebody else has written, of one transport. */
export interface ClientOf {
  transport: 'websocket' | 'sse' | 'multipart'
  follow(url: string, operation: Operation, credentials?: Credentials): Following
}

/** The rest of what is made of callbacks, whatever they are called with. */
function following(): Following & { next(result: Result): void; fail(error: unknown): void; complete(): void } {
  const one = {
    results: [] as Result[],
    ended: undefined as readonly ToldError[] | undefined,
    close: () => {},
    next: (result: Result) => {
      one.results.push(result)
    },
    fail: (error: unknown) => {
      one.ended ??= Array.isArray(error) ? error : [{ message: String(error) }]
    },
    complete: () => {
      one.ended ??= []
    },
  }
  return one
}

const graphqlWs: ClientOf = {
  transport: 'websocket',
  follow(url, operation, credentials = {}) {
    noteSent(operation, credentials)
    const client = createWsClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: credentials,
      retryAttempts: 0,
    })
    const one = following()
    const sink = { next: (result: unknown) => one.next(result as Result), error: one.fail, complete: one.complete }
    const unsubscribe = client.subscribe(operation, sink)
    one.close = () => {
      unsubscribe()
      void client.dispose()
    }
    return one
  },
}

/** A result with errors and no data is the last of a stream. */
function nextOfStream(one: ReturnType<typeof following>, result: Result): void {
  if (result.errors && result.data === undefined) one.fail(result.errors)
  else one.next(result)
}

const graphqlSse: ClientOf = {
  transport: 'sse',
  follow(url, operation, credentials = {}) {
    noteSent(operation, credentials)
    const client = createSseClient({ url, headers: credentials, retryAttempts: 0 })
    const one = following()
    const next = (result: unknown) => nextOfStream(one, result as Result)
    const unsubscribe = client.subscribe(operation, { next, error: one.fail, complete: one.complete })
    one.close = () => {
      unsubscribe()
      client.dispose()
    }
    return one
  },
}

const apolloClient: ClientOf = {
  transport: 'multipart',
  follow(url, { query, variables = {} }, credentials = {}) {
    const link = new HttpLink({ uri: url, headers: credentials })
    const client = new ApolloClient({ link, cache: new InMemoryCache() })
    const one = following()
    const options = { variables, fetchPolicy: 'no-cache', errorPolicy: 'all' } as const
    if (!/^\s*subscription\b/.test(query)) {
      const asked = /^\s*mutation\b/.test(query)
        ? client.mutate({ mutation: gql(query), ...options })
        : client.query({ query: gql(query), ...options })
      asked.then(
        ({ data, error }) => {
          one.next({ data: data as Result['data'], ...(error && { errors: errorsOf(error) }) })
          one.complete()
        },
        (error) => one.fail(errorsOf(error)),
      )
      return one
    }
    const subscription = client.subscribe({ query: gql(query), ...options }).subscribe({
      next: ({ data, error }) => {
        const errors = error && errorsOf(error)
        if (error instanceof CombinedProtocolErrors || (errors && data === undefined)) one.fail(errors)
        else one.next({ data: data as Result['data'], ...(errors && { errors }) })
      },
      error: (error) => one.fail(errorsOf(error)),
      complete: one.complete,
    })
    one.close = () => subscription.unsubscribe()
    return one
  },
}

function errorsOf(error: unknown): readonly ToldError[] {
  const known = error instanceof CombinedProtocolErrors || error instanceof CombinedGraphQLErrors
  return known ? (error.errors as readonly ToldError[]) : [{ message: String(error) }]
}

export const clients = [graphqlWs, graphqlSse, apolloClient]

/** Waits until a condition holds of what has been told. */
export async function until(one: Following, condition: (one: Following) => boolean): Promise<Following> {
  await expect.poll(() => condition(one) || one.ended !== undefined, PATIENCE).toBe(true)
  return one
}

/** Waits for the end; gives its errors. */
export async function endOf(one: Following): Promise<readonly ToldError[]> {
  await expect.poll(() => one.ended, PATIENCE).toBeDefined()
  return one.ended ?? []
}
