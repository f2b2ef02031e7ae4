import type { IncomingMessage } from 'node:http'
import type { GraphQLError } from 'graphql'
import { failure } from '../schema/errors.ts'
import type { HttpLimits } from './http-limits.ts'
import { closing } from './http-refusal.ts'

/** Why a request is refused before it is read. */
export function refusalOf({ url = '', rawHeaders }: IncomingMessage, { maxUrl, maxHeaders }: HttpLimits) {
  if (url.length > maxUrl) {
    return failure('REQUEST_TOO_LARGE', `The URL is longer than ${maxUrl} bytes. Send the query by POST.`, closing(414))
  }
  if (rawHeaders.length / 2 <= maxHeaders) return undefined
  return failure('REQUEST_TOO_LARGE', `The request has more than ${maxHeaders} headers. Send fewer.`, closing(431))
}

/** The error for a request that Node gave up: it is no HTTP, too large or too slow. */
export function brokenRequest(
  { code, rawPacket }: NodeJS.ErrnoException & { rawPacket?: Buffer },
  { maxUrl, maxHead, headersMs, requestMs }: HttpLimits,
): GraphQLError {
  if (code === 'HPE_HEADER_OVERFLOW') {
    // The packet that broke the limit contains the first line, unless the request came in several packets.
    const [line = ''] = rawPacket?.toString('latin1').split('\n', 1) ?? []
    const inUrl = line.length > maxUrl && /^[A-Z]+ /.test(line)
    const sentence = `The URL and the headers are larger than ${maxHead} bytes together. Send less.`
    return failure('REQUEST_TOO_LARGE', sentence, closing(inUrl ? 414 : 431))
  }
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') {
    return failure('REQUEST_TOO_LARGE', 'The body has more chunk extensions than the server takes.', closing(413))
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    const [headers, whole] = [headersMs / 1000, requestMs / 1000]
    const sentence = `The request did not come in time: ${headers} s for its headers, ${whole} s for all of it.`
    return failure('BAD_REQUEST', sentence, closing(408))
  }
  return failure('BAD_REQUEST', 'What was sent is no HTTP/1.1 request.', closing(400))
}
