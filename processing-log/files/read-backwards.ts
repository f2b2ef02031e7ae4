import type { FileHandle } from 'node:fs/promises'

const CHUNK_BYTES = 262_144

/**
 * Reads the whole lines of a file that end before `end`, the last one first, without their line ends. Lines longer than
 * `longest` bytes are left out.
 */
export async function* linesBackwards(handle: FileHandle, end: number, longest: number): AsyncGenerator<Buffer> {
  /**
   * The pieces of a line whose beginning has not been read yet; none are kept of a line that is too long. Undefined
   * before the last line end: there is no whole line after it.
   */
  let tail: Buffer[] | undefined
  let length = 0
  for (let position = end; position > 0; ) {
    const bytes = Math.min(CHUNK_BYTES, position)
    position -= bytes
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(bytes), 0, bytes, position)
    if (bytesRead < bytes) return // the file was cut in the meantime
    let stop = bytes
    for (
      let at = buffer.lastIndexOf(0x0a, stop - 1);
      at >= 0;
      at = stop > 0 ? buffer.lastIndexOf(0x0a, stop - 1) : -1
    ) {
      const first = buffer.subarray(at + 1, stop)
      // The text after the last line end is no whole line.
      if (tail && length + first.length <= longest) yield tail.length > 0 ? Buffer.concat([first, ...tail]) : first
      tail = []
      length = 0
      stop = at
    }
    if (!tail) continue
    length += stop
    if (length <= longest) tail.unshift(buffer.subarray(0, stop))
    else tail = []
  }
  if (tail && end > 0 && length <= longest) yield Buffer.concat(tail)
}
