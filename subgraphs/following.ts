import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql'
import type { Answer, Call, Follow } from '../schema/identity.ts'
import type { Context } from './context.ts'

/** What a subgraph provides for following. */
export interface Source<Store, Loaders> {
  schema: GraphQLSchema
  /** The context of resolvers, new for each event: data loaded for one event may be out of date for the next. */
  contextOf(call: Call): Context<Store, Loaders>
  toAnswer(result: ExecutionResult, call: Call): Answer
}

/**
 * Follows a subscription with graphql-js. A refusal or failure is the last answer. Returning while the next event is
 * awaited ends it at once, and so does the call's signal.
 */
export function following<Store, Loaders>(document: DocumentNode, source: Source<Store, Loaders>): Follow {
  const { schema, contextOf, toAnswer } = source

  async function* answers(variableValues: Record<string, unknown>, call: Call): AsyncGenerator<Answer> {
    const stream = await createSourceEventStream({ schema, document, variableValues, contextValue: contextOf(call) })
    if (!(Symbol.asyncIterator in stream)) {
      const { errors } = stream
      const begun = errors?.some(({ path }) => path) // then a resolver refused, not graphql-js
      yield toAnswer(begun ? { data: null, ...stream } : stream, call)
      return
    }
    try {
      for await (const rootValue of stream) {
        if (call.signal.aborted) return
        const contextValue = contextOf(call)
        const result = await execute({ schema, document, rootValue, variableValues, contextValue })
        // Nobody waits any more: its errors come from that.
        if (call.signal.aborted) return
        yield toAnswer(result, call)
      }
    } catch (error) {
      const originalError = error instanceof Error ? error : new Error(String(error))
      yield toAnswer({ data: null, errors: [new GraphQLError(originalError.message, { originalError })] }, call)
    }
  }

  return (variables, call) => {
    const ended = new AbortController()
    const end = () => ended.abort()
    if (call.signal.aborted) end()
    else call.signal.addEventListener('abort', end, { once: true })
    // A subscription has no deadline.
    const generator = answers(variables, { ...call, deadline: Number.POSITIVE_INFINITY, signal: ended.signal })
    const leave = () => {
      call.signal.removeEventListener('abort', end)
      end()
    }
    const followed: AsyncIterableIterator<Answer> = {
      [Symbol.asyncIterator]: () => followed,
      async next() {
        try {
          const result = await generator.next()
          if (result.done) leave()
          return result
        } catch (error) {
          leave()
          throw error
        }
      },
      return(value?: unknown) {
        leave()
        return generator.return(value)
      },
    }
    return followed
  }
}
