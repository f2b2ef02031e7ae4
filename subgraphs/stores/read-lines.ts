import type { FileHandle } from 'node:fs/promises'

const CHUNK_BYTES = 1024 * 1024

/** The lines of a file as bytes, without their ends. `ended`: false of what stands behind the last line end. */
export async function* linesOf(handle: FileHandle): AsyncGenerator<{ bytes: Buffer; ended: boolean }> {
  let begun: Buffer[] = []
  for (let position = 0; ; ) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, position)
    if (bytesRead === 0) break
    position += bytesRead
    let start = 0
    for (let end = lineEnd(buffer, start, bytesRead); end >= 0; end = lineEnd(buffer, start, bytesRead)) {
      const last = buffer.subarray(start, end)
      yield { bytes: begun.length > 0 ? Buffer.concat([...begun, last]) : last, ended: true }
      begun = []
      start = end + 1
    }
    if (start < bytesRead) begun.push(buffer.subarray(start, bytesRead))
  }
  if (begun.length > 0) yield { bytes: Buffer.concat(begun), ended: false }
}

function lineEnd(buffer: Buffer, from: number, length: number): number {
  const end = buffer.indexOf(0x0a, from)
  return end < length ? end : -1
}
