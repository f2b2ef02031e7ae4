import type { Transport } from '../counts.ts'

/** The stream that a client would take. */
export interface AcceptedStream {
  transport: Exclude<Transport, 'websocket'>
  /** Whether it would take nothing else: a query is then answered as a stream as well. */
  only: boolean
}

/** Reads the stream that an `Accept` header names first; undefined where it names none. */
export function acceptedStream(accept: string | undefined): AcceptedStream | undefined {
  if (accept === undefined) return undefined
  const ranges = accept.toLowerCase().split(',').map(readRange)
  const only = !ranges.some(({ type }) => type === 'application/json' || type === 'application/graphql-response+json')
  for (const { type, parameters } of ranges) {
    if (type === 'text/event-stream') return { transport: 'sse', only }
    if (type === 'multipart/mixed' && parameters.includes('subscriptionspec=1.0')) {
      return { transport: 'multipart', only }
    }
  }
  return undefined
}

function readRange(range: string): { type: string; parameters: readonly string[] } {
  const [type = '', ...parameters] = range.split(';').map((part) => part.replace(/[\s"]/g, ''))
  return { type, parameters }
}
