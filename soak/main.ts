/** `npm run soak -- NAME [options]`: long tests that try to break the product, one a file. */
import { parseArgs } from 'node:util'
import { environment } from '../process/environment.ts'

const USAGE = `npm run soak -- crash      [--rounds 20] [--seconds-per-round 5] [--seed N]
npm run soak -- feed       [--rounds 20] [--seconds-per-kill 3] [--seed N]
npm run soak -- log        [--rounds 100] [--seconds-per-round 5] [--seed N]
                           [--postgres [--url postgres://...]]    # else TEST_POSTGRES_URL, or a server of its own
npm run soak -- operations [--requests 1000000] [--distinct 20000]
npm run soak -- writers    [--seconds 60] [--writers 32] [--url postgres://...] [--seed N]    # else TEST_POSTGRES_URL`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    'seconds-per-round': { type: 'string', default: '5' },
    'seconds-per-kill': { type: 'string', default: '3' },
    seconds: { type: 'string', default: '60' },
    writers: { type: 'string', default: '32' },
    postgres: { type: 'boolean', default: false },
    url: { type: 'string', default: environment().TEST_POSTGRES_URL ?? '' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    requests: { type: 'string', default: '1000000' },
    distinct: { type: 'string', default: '20000' },
  },
})
const { url } = values
const number = (name: Exclude<keyof typeof values, 'url' | 'postgres'>) => Number(values[name])
const rounds = Number(values.rounds ?? (positionals[0] === 'log' ? 100 : 20))
const [secondsPerRound, seed] = [number('seconds-per-round'), number('seed')]
const secondsPerKill = number('seconds-per-kill')
const [seconds, writers] = [number('seconds'), number('writers')]
const [requests, distinct] = [number('requests'), number('distinct')]

/** Each answers whether all went well; null where its options make no sense. */
const soaks: Record<string, () => Promise<boolean> | null> = {
  crash: () =>
    rounds > 0 && secondsPerRound > 0
      ? import('./crash.ts').then(({ report }) => report({ rounds, secondsPerRound, seed }))
      : null,
  feed: () =>
    rounds > 0 && secondsPerKill > 0
      ? import('./feed.ts').then(({ report }) => report({ rounds, secondsPerKill, seed }))
      : null,
  log: () =>
    rounds > 0 && secondsPerRound > 0
      ? import('./log.ts').then(({ report }) =>
          report({ rounds, secondsPerRound, seed, postgres: values.postgres ? url : undefined }),
        )
      : null,
  operations: () =>
    requests > 0 && distinct > 0
      ? import('./operations.ts').then(({ report }) => report({ requests, distinct }))
      : null,
  writers: () =>
    seconds > 0 && writers > 0 && /^postgres(ql)?:/.test(url)
      ? import('./writers.ts').then(({ report }) => report({ seconds, writers, seed, url }))
      : null,
}

const outcome = Number.isInteger(seed) ? soaks[positionals[0] ?? '']?.() : null
if (!outcome) console.error(USAGE)
if (!(await outcome)) process.exitCode = 1
