import type { FileHandle } from 'node:fs/promises'

const CHUNK_BYTES = 1024 * 1024

/**
 * The lines of a file as bytes, without their ends. `ended`: false for a last line without an end. A line longer than
 * `longest` bytes is cut there, as if the file ended. `start`: where a line begins.
 */
export async function* linesOf(
  handle: FileHandle,
  longest = Number.POSITIVE_INFINITY,
  start = 0,
): AsyncGenerator<{ bytes: Buffer; ended: boolean }> {
  let begun: Buffer[] = []
  let length = 0
  const { size } = await handle.stat()
  const chunk = Math.min(CHUNK_BYTES, Math.max(0, size - start) + 1)
  for (let position = start; ; ) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(chunk), 0, chunk, position)
    if (bytesRead === 0) break
    position += bytesRead
    let begin = 0
    for (let end = lineEnd(buffer, begin, bytesRead); end >= 0; end = lineEnd(buffer, begin, bytesRead)) {
      const last = buffer.subarray(begin, end)
      yield { bytes: begun.length > 0 ? Buffer.concat([...begun, last]) : last, ended: true }
      begun = []
      length = 0
      begin = end + 1
    }
    if (begin < bytesRead) begun.push(buffer.subarray(begin, bytesRead))
    length += bytesRead - begin
    if (length > longest) break
  }
  if (begun.length > 0) yield { bytes: Buffer.concat(begun), ended: false }
}

function lineEnd(buffer: Buffer, from: number, length: number): number {
  const end = buffer.indexOf(0x0a, from)
  return end < length ? end : -1
}
