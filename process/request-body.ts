import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { GraphQLError } from 'graphql'
import { failure } from '../schema/errors.ts'
import { decompress } from './content-encoding.ts'
import { callerBounds } from './request-bounds.ts'

/** How much of a body that is too large is read and discarded, in bytes, so that the sender can read the refusal. */
const MAX_DISCARDED = 16 * callerBounds.bytes

/** Functions that end the reading of a body, by connection. */
const readers = new WeakMap<Duplex, (error: GraphQLError) => void>()

/** Makes the reading of a connection's body fail with `error`; false if none is being read. */
export function giveUpReading(socket: Duplex, error: GraphQLError): boolean {
  const giveUp = readers.get(socket)
  giveUp?.(error)
  return giveUp !== undefined
}

/**
 * The body as text, of `most` bytes, also where it is compressed. Fails with REQUEST_TOO_LARGE, or with BAD_REQUEST if it
 * is not UTF-8, or not compressed as `coding` says.
 */
export async function readBody(
  request: IncomingMessage,
  most = callerBounds.bytes,
  coding = 'identity',
): Promise<string> {
  const sent = await readBytes(request, most)
  const body = coding === 'identity' ? sent : await decompress(sent, coding, most)
  if (!isUtf8(body)) throw failure('BAD_REQUEST', 'The body is not UTF-8.')
  return body.toString()
}

function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    readers.set(request.socket, reject)
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= most) chunks.push(chunk)
      else if (size > MAX_DISCARDED) {
        reject(tooLarge(most))
        request.destroy()
      }
    })
    request.once('error', (error) => {
      readers.delete(request.socket)
      reject(error)
    })
    request.once('end', () => {
      readers.delete(request.socket)
      if (size > most) return reject(tooLarge(most))
      const [first = Buffer.alloc(0), ...others] = chunks
      resolve(others.length === 0 ? first : Buffer.concat(chunks))
    })
  })
}

function tooLarge(most: number): GraphQLError {
  return failure('REQUEST_TOO_LARGE', `The body is larger than ${most} bytes. Split the request.`)
}
