import type { GraphQLFormattedError } from 'graphql'
import type { StreamFormat } from './http-stream.ts'

const COMPLETE = 'event: complete\ndata:\n\n'

/** Server-sent events, as in graphql-sse's distinct connections mode. */
export const sse: StreamFormat = {
  transport: 'sse',
  type: 'text/event-stream; charset=utf-8',
  opening: Buffer.from(':\n\n'),
  heartbeat: Buffer.from(':\n\n'),
  encode: (result, cursor) => Buffer.from(`event: next\n${idOf(cursor)}data: ${result}\n\n`),
  ending: (error) => {
    const { cursor } = error.extensions ?? {}
    return next({ errors: [error] }, idOf(cursor)) + COMPLETE
  },
}

/** The whole stream of an operation with one answer. */
export function sseAnswer(answer: string): string {
  return `event: next\ndata: ${answer}\n\n${COMPLETE}`
}

/** The whole stream of a refused operation. */
export function sseRefusal(errors: readonly GraphQLFormattedError[]): string {
  return next({ errors }) + COMPLETE
}

/** The cursor as the id of an event: a client that reconnects sends it as `Last-Event-ID`. */
function idOf(cursor: unknown): string {
  return typeof cursor === 'string' && cursor !== '' ? `id: ${cursor}\n` : ''
}

function next(result: object, id = ''): string {
  return `event: next\n${id}data: ${JSON.stringify(result)}\n\n`
}
