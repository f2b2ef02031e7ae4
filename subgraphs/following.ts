import { createSourceEventStream, type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql'
import type { Answer, Call, Follow } from '../schema/identity.ts'
import type { Context } from './context.ts'

/** What following takes of a subgraph. */
export interface Source<Store, Loaders> {
  schema: GraphQLSchema
  /** What resolvers are given: a new one for each event, since what was loaded for one does not count for the next. */
  contextOf(call: Call): Context<Store, Loaders>
  toAnswer(result: ExecutionResult, call: Call): Answer
}

/**
 * Follows a subscription with graphql-js. Where it is refused, the refusal is the one answer. To return while the next
 * event is being waited for ends it at once, as the call's signal does.
 */
export function following<Store, Loaders>(document: DocumentNode, source: Source<Store, Loaders>): Follow {
  const { schema, contextOf, toAnswer } = source

  async function* answers(variableValues: Record<string, unknown>, call: Call): AsyncGenerator<Answer> {
    const stream = await createSourceEventStream({ schema, document, variableValues, contextValue: contextOf(call) })
    if (!(Symbol.asyncIterator in stream)) {
      yield toAnswer(stream, call)
      return
    }
    for await (const rootValue of stream) {
      if (call.signal.aborted) return
      yield toAnswer(
        await execute({ schema, document, rootValue, variableValues, contextValue: contextOf(call) }),
        call,
      )
    }
  }

  return (variables, call) => {
    const ended = new AbortController()
    const end = () => ended.abort()
    if (call.signal.aborted) end()
    else call.signal.addEventListener('abort', end, { once: true })
    const generator = answers(variables, { ...call, signal: ended.signal })
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
