import type { IncomingMessage, ServerResponse } from 'node:http'
import { acceptedCoding } from '../../process/content-encoding.ts'
import type { Page } from './page.ts'

/** Makes a page at its first request, since pages are large, and keeps it. */
export function once(make: () => Promise<Page>): () => Promise<Page> {
  let made: Promise<Page> | undefined
  return () => {
    made ??= make().catch((error) => {
      made = undefined
      throw error
    })
    return made
  }
}

/** Sends a page, compressed as the client can read it, or 304 to whoever has it. */
export function sendPage(
  { text, encoded, etag, headers }: Page,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  // A browser asks each time whether it has the newest page, and need not load it again.
  const told = { 'cache-control': 'no-cache', vary: 'accept-encoding', ...headers, etag }
  if (isKnown(request.headers['if-none-match'], etag)) {
    response.writeHead(304, told).end()
    return
  }
  const coding = acceptedCoding(request.headers['accept-encoding'], encoded.keys())
  const body = (coding && encoded.get(coding)) ?? text
  response
    .writeHead(200, {
      ...told,
      'content-length': Buffer.byteLength(body),
      ...(coding && { 'content-encoding': coding }),
    })
    .end(body)
}

/** Whether `If-None-Match` names a page by its tag (RFC 9110, section 13.1.2): a proxy may have made the tag a weak one. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}
