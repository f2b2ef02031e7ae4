/** The writer of `npm run soak -- log`: `log-writer.ts URL DATA_DIR`. Each line is an entry that was acknowledged. */
import { writeSync } from 'node:fs'
import { createLog } from '../process/log.ts'
import { logKeys } from '../processing-log/chain/keys.ts'
import { openProcessingLog } from '../processing-log/processing-log.ts'

const WRITERS = 16
const sleeping = new Int32Array(new SharedArrayBuffer(4))
const [url = '', dataDir = ''] = process.argv.slice(2)
const keys = logKeys(dataDir)
const log = await openProcessingLog({ url, keys, log: createLog('silent'), segmentBytes: 1_000_000, headEveryMs: 100 })

await Promise.all(
  Array.from({ length: WRITERS }, async (_none, writer) => {
    for (let number = 0; ; number++) {
      const requestId = `${process.pid}/${writer}/${number}`
      // Some are long, and stand in several parts.
      const account = Array.from({ length: number % 100 === 0 ? 2000 : 1 }, (_one, at) =>
        keys.hashOf('account', `${requestId}/${at}`),
      )
      await log.append({ requestId, country: 'FRA', user: 'soak', asked: { account }, outcome: 'ANSWERED' })
      tell(requestId)
    }
  }),
)

/** Out before the next step, whatever happens to this process; whoever reads may be slow. */
function tell(line: string): void {
  for (;;) {
    try {
      writeSync(1, `${line}\n`)
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
      Atomics.wait(sleeping, 0, 0, 1)
    }
  }
}
