import type { IncomingMessage, ServerResponse } from 'node:http'
import { acceptedCoding, answerCodings, compress, PLAIN_CHARACTERS } from '../../process/content-encoding.ts'
import { send } from '../../process/http-server.ts'

/** The compressed body of an answer; undefined where it is sent as it is. */
export type Compressed = { coding: string; body: Buffer } | undefined

/** Compresses the text of an answer if it is long, and as the client accepts it. */
export function compressedAnswer({ headers }: IncomingMessage, text: string): Promise<Compressed> | undefined {
  if (text.length <= PLAIN_CHARACTERS) return undefined
  const coding = acceptedCoding(headers['accept-encoding'], answerCodings)
  return coding && compress(text, coding).then((body) => ({ coding, body }))
}

/** Sends a whole answer, compressed or not. A cache or a proxy must not take one for the other. */
export function sendAnswer(
  response: ServerResponse,
  { status, type, text }: { status: number; type: string; text: string },
  compressed: Compressed,
  headers: Record<string, string>,
): void {
  if (text.length > PLAIN_CHARACTERS) response.appendHeader('vary', 'accept-encoding')
  if (compressed) send(response, status, type, compressed.body, { ...headers, 'content-encoding': compressed.coding })
  else send(response, status, type, text, headers)
}
