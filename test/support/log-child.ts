/** The writing process of the suites about the processing log: `log-child.ts ROLE FOLDER`. Each line is acknowledged work. */
import { writeSync } from 'node:fs'
import { createLog } from '../../process/log.ts'
import { logKeys } from '../../processing-log/chain/keys.ts'
import { openProcessingLog } from '../../processing-log/processing-log.ts'
import { asFailure } from '../../schema/errors.ts'

const [role, folder = ''] = process.argv.slice(2)
const keys = logKeys(folder, { hashKey: Buffer.alloc(32, 7), signingSeed: Buffer.alloc(32, 9) })
const log = await openProcessingLog({
  ...{ url: folder, keys, log: createLog('silent') },
  ...{ segmentBytes: role === 'write' ? 100_000 : 10_000_000, headEveryMs: role === 'hundred' ? 3_600_000 : 50 },
})

/** Out before the next step, whatever happens to this process. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}

const refusalOf = (work: Promise<void>) => work.then(() => undefined, asFailure)
const append = (requestId: string) =>
  refusalOf(log.append({ requestId, country: 'FRA', outcome: 'ANSWERED', given: { persons: ['x'.repeat(500)] } }))

const roles: Record<string, () => Promise<void>> = {
  /** Eight at a time, until it is killed. */
  async write() {
    const writers = Array.from({ length: 8 }, async (_none, writer) => {
      for (let number = 0; ; number++) {
        const requestId = `${process.pid}/${writer}/${number}`
        if (!(await append(requestId))) say(requestId)
      }
    })
    await Promise.all(writers)
  },
  /** Ends as by `kill -9` as soon as the log is open. */
  async open() {
    process.kill(process.pid, 'SIGKILL')
  },
  /** Ends as by `kill -9` as soon as the first entry is acknowledged. */
  async one() {
    say(String(await append('first')))
    process.kill(process.pid, 'SIGKILL')
  },
  /** A hundred, one after the other: what became of each. */
  async hundred() {
    for (let number = 0; number < 100; number++) {
      const failure = await append(String(number))
      say(failure ? `refused: ${failure.message}` : String(number))
    }
    await log.close()
  },
  /** Until there is no room, and then some more. */
  async fill() {
    let number = 0
    for (;;) {
      const all = await Promise.all(
        [1, 2, 3].map(async (of) => [`${number}/${of}`, await append(`${number}/${of}`)] as const),
      )
      number += 1
      const refused = all.flatMap(([, failure]) => failure ?? [])
      for (const [requestId, failure] of all) if (!failure) say(requestId)
      if (refused.length > 0) {
        say(`refused: ${refused[0]?.extensions.code}: ${refused[0]?.message}`)
        break
      }
    }
    say(`counts: ${JSON.stringify(log.counts())}`)
    await log.close()
  },
}

await roles[role ?? '']?.()
