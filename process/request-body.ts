import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { GraphQLError } from 'graphql'
import { failure } from '../schema/errors.ts'

/** The largest body of a request, in bytes: 500 checks take a tenth of it. */
export const MAX_BODY = 1_000_000
/** What is read and thrown away of a larger one, so that its sender gets to read the refusal. */
const MAX_DISCARDED = 16 * MAX_BODY

/** Ends the reading of the body that is being sent on a connection. */
const readers = new WeakMap<Duplex, (error: GraphQLError) => void>()

/** Has whoever reads a body from a connection fail with `error`; false: nobody does. */
export function giveUpReading(socket: Duplex, error: GraphQLError): boolean {
  const giveUp = readers.get(socket)
  giveUp?.(error)
  return giveUp !== undefined
}

/** The body as text. Fails with REQUEST_TOO_LARGE, or with BAD_REQUEST where it is not UTF-8. */
export function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    readers.set(request.socket, reject)
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= MAX_BODY) chunks.push(chunk)
      else if (size > MAX_DISCARDED) {
        reject(tooLarge())
        request.destroy()
      }
    })
    request.once('error', (error) => {
      readers.delete(request.socket)
      reject(error)
    })
    request.once('end', () => {
      readers.delete(request.socket)
      if (size > MAX_BODY) return reject(tooLarge())
      const [first = Buffer.alloc(0), ...others] = chunks
      const body = others.length === 0 ? first : Buffer.concat(chunks)
      if (isUtf8(body)) resolve(body.toString())
      else reject(failure('BAD_REQUEST', 'The body is not UTF-8.'))
    })
  })
}

function tooLarge(): GraphQLError {
  return failure('REQUEST_TOO_LARGE', `The body is larger than ${MAX_BODY} bytes. Split the request.`)
}
