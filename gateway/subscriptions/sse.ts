import type { GraphQLFormattedError } from 'graphql'
import type { StreamFormat } from './http-stream.ts'

const COMPLETE = 'event: complete\ndata:\n\n'

/** Server-sent events, as graphql-sse has them in its mode of distinct connections. */
export const sse: StreamFormat = {
  transport: 'sse',
  type: 'text/event-stream; charset=utf-8',
  opening: Buffer.from(':\n\n'),
  heartbeat: Buffer.from(':\n\n'),
  encode: (result, cursor) => Buffer.from(`event: next\nid: ${cursor}\ndata: ${result}\n\n`),
  ending: (error) => {
    const { cursor } = error.extensions ?? {}
    return next({ errors: [error] }, typeof cursor === 'string' ? `id: ${cursor}\n` : '') + COMPLETE
  },
}

/** The whole stream of an operation that has one answer. */
export function sseAnswer(answer: string): string {
  return `event: next\ndata: ${answer}\n\n${COMPLETE}`
}

/** The whole stream of an operation that is refused. */
export function sseRefusal(errors: readonly GraphQLFormattedError[]): string {
  return next({ errors }) + COMPLETE
}

function next(result: object, id = ''): string {
  return `event: next\n${id}data: ${JSON.stringify(result)}\n\n`
}
