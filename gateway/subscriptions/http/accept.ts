import { mediaRanges, takesJson } from '../../http/accept.ts'
import type { Transport } from '../counts.ts'

/** The stream that a client accepts. */
export interface AcceptedStream {
  transport: Exclude<Transport, 'websocket'>
  /** Whether it accepts nothing else: then queries are answered as a stream too. */
  only: boolean
}

/**
 * The stream that an `Accept` header prefers (RFC 9110, section 12.5.1), the first of those it likes as much; undefined if
 * it names none, or none that it takes.
 */
export function acceptedStream(accept: string | undefined): AcceptedStream | undefined {
  if (accept === undefined) return undefined
  const ranges = mediaRanges(accept)
  const only = !takesJson(ranges)
  for (const { type, parameters } of ranges) {
    if (type === 'text/event-stream') return { transport: 'sse', only }
    if (type === 'multipart/mixed' && parameters.includes('subscriptionspec=1.0')) {
      return { transport: 'multipart', only }
    }
  }
  return undefined
}
