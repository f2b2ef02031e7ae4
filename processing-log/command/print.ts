import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Writes to standard output at the reader's speed. The reader may stop early. */
export async function print(lines: AsyncIterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), process.stdout, { end: false }).catch((error) => {
    if (error.code !== 'EPIPE') throw error
  })
}
