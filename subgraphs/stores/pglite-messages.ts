/** PostgreSQL's wire protocol, as far as the bridge to PGlite reads and writes it (PostgreSQL manual, chapter 54). */

export function message(type: string, body: string | Buffer = ''): Buffer {
  const head = Buffer.alloc(5, type)
  head.writeInt32BE(4 + Buffer.byteLength(body), 1)
  return Buffer.concat([head, typeof body === 'string' ? Buffer.from(body) : body])
}

export function simpleQuery(text: string): Buffer {
  return message('Q', `${text}\0`)
}

export function closeStatement(name: string): Buffer {
  return message('C', `S${name}\0`)
}

export function errorResponse(sqlstate: string, text: string): Buffer {
  return message('E', `SERROR\0VERROR\0C${sqlstate}\0M${text}\0\0`)
}

/** A server's messages to a new connection: no password needed, its parameters, the key, ready. */
export function welcome(parameters: Record<string, string>, connection: number): Buffer {
  const statuses = Object.entries(parameters).map(([name, value]) => message('S', `${name}\0${value}\0`))
  const key = Buffer.alloc(8)
  key.writeInt32BE(connection)
  return Buffer.concat([message('R', Buffer.alloc(4)), ...statuses, message('K', key), READY])
}

export const SYNC = message('S')
export const READY = message('Z', 'I')

/**
 * COPY FROM STDIN reads on in the batch, and the engine exits at its end. With this message after each command, it refuses
 * the COPY instead; after any other command PostgreSQL ignores the message.
 */
export const COPY_FAIL = message('f', 'COPY FROM STDIN is not supported here, use INSERT ... SELECT FROM unnest(...)\0')

/** The messages of an answer: type, start and end of each. */
export function* messagesOf(answer: Buffer): Generator<{ type: string; start: number; end: number }> {
  for (let start = 0, end = 0; start < answer.length; start = end) {
    end = start + 1 + answer.readInt32BE(start + 1)
    yield { type: String.fromCharCode(answer[start] ?? 0), start, end }
  }
}
