/** `npm run soak -- NAME [options]`: long tests that try to break the product, one a file. */
import { parseArgs } from 'node:util'
import { environment } from '../subgraphs/config.ts'

const USAGE = `npm run soak -- crash   [--rounds 20] [--seconds-per-round 5] [--seed N]
npm run soak -- writers [--seconds 60] [--writers 32] [--url postgres://...] [--seed N]    # else TEST_POSTGRES_URL`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '20' },
    'seconds-per-round': { type: 'string', default: '5' },
    seconds: { type: 'string', default: '60' },
    writers: { type: 'string', default: '32' },
    url: { type: 'string', default: environment().TEST_POSTGRES_URL ?? '' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const { url } = values
const [rounds, secondsPerRound, seconds, writers, seed] = [
  values.rounds,
  values['seconds-per-round'],
  values.seconds,
  values.writers,
  values.seed,
].map(Number) as [number, number, number, number, number] // of five

/** Each answers whether all went well; null where its options make no sense. */
const soaks: Record<string, () => Promise<boolean> | null> = {
  crash: () =>
    rounds > 0 && secondsPerRound > 0
      ? import('./crash.ts').then(({ report }) => report({ rounds, secondsPerRound, seed }))
      : null,
  writers: () =>
    seconds > 0 && writers > 0 && /^postgres(ql)?:/.test(url)
      ? import('./writers.ts').then(({ report }) => report({ seconds, writers, seed, url }))
      : null,
}

const outcome = Number.isInteger(seed) ? soaks[positionals[0] ?? '']?.() : null
if (!outcome) console.error(USAGE)
if (!(await outcome)) process.exitCode = 1
