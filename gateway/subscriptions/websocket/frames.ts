/** The first byte of a text message that is one frame. */
const WHOLE_TEXT = 0x81

/**
 * WebSocket text messages in one buffer, each a single unmasked frame, as servers send them (RFC 6455, section 5.2). Each
 * message is `prefix` plus one of `tails`.
 */
export function textFrames(prefix: Buffer, tails: readonly Buffer[]): Buffer {
  let size = 0
  for (const tail of tails) size += headSize(prefix.length + tail.length) + prefix.length + tail.length
  const bytes = Buffer.allocUnsafe(size)
  let at = 0
  for (const tail of tails) {
    at = writeHead(bytes, at, prefix.length + tail.length)
    at += prefix.copy(bytes, at)
    at += tail.copy(bytes, at)
  }
  return bytes
}

function headSize(length: number): number {
  if (length < 126) return 2
  return length < 65_536 ? 4 : 10
}

function writeHead(bytes: Buffer, at: number, length: number): number {
  bytes[at] = WHOLE_TEXT
  if (length < 126) {
    bytes[at + 1] = length
    return at + 2
  }
  if (length < 65_536) {
    bytes[at + 1] = 126
    return bytes.writeUInt16BE(length, at + 2)
  }
  bytes[at + 1] = 127
  return bytes.writeBigUInt64BE(BigInt(length), at + 2)
}
