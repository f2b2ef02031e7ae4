/** WebSocket frames (RFC 6455): as much of them as a load client needs. */

export const opcodes = { TEXT: 1, CLOSE: 8, PING: 9, PONG: 10 } as const

/** A frame from a client. The key of the mask is zero, so that masking costs nothing. */
export function clientFrame(opcode: number, payload: Buffer): Buffer {
  const long = payload.length > 125
  const head = Buffer.alloc(long ? 8 : 6)
  head[0] = 0x80 | opcode
  if (long) {
    head[1] = 0x80 | 126
    head.writeUInt16BE(payload.length, 2)
  } else {
    head[1] = 0x80 | payload.length
  }
  return Buffer.concat([head, payload])
}

/**
 * Calls `visit` for every whole frame from `start` to `end` of `bytes`, with its opcode and where its payload lies;
 * returns where the first frame begins that is not whole.
 */
export function readFrames(
  bytes: Buffer,
  start: number,
  end: number,
  visit: (opcode: number, from: number, to: number) => void,
): number {
  let at = start
  while (end - at >= 2) {
    let from = at + 2
    let length = (bytes[at + 1] ?? 0) & 127
    if (length === 126) {
      if (end - at < 4) break
      length = bytes.readUInt16BE(at + 2)
      from = at + 4
    } else if (length === 127) {
      if (end - at < 10) break
      length = Number(bytes.readBigUInt64BE(at + 2))
      from = at + 10
    }
    if (end - from < length) break
    visit((bytes[at] ?? 0) & 15, from, from + length)
    at = from + length
  }
  return at
}
