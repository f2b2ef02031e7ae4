/** `npm run soak -- NAME [options]`: long tests that try to break the product, one a file. */
import { parseArgs } from 'node:util'
import { environment } from '../subgraphs/config.ts'

interface SoakOptions {
  rounds: number
  secondsPerRound: number
  seed: number
  /** How many operations with variables that differ, and how many operations that differ themselves. */
  requests: number
  distinct: number
}

/** Each answers whether all went well. */
const soaks: Record<string, (options: SoakOptions) => Promise<boolean>> = {
  crash: async (options) => (await import('./crash.ts')).report(options),
  operations: async (options) => (await import('./operations.ts')).report(options),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '20' },
    'seconds-per-round': { type: 'string', default: '5' },
    seconds: { type: 'string', default: '60' },
    writers: { type: 'string', default: '32' },
    url: { type: 'string', default: environment().TEST_POSTGRES_URL ?? '' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    requests: { type: 'string', default: '1000000' },
    distinct: { type: 'string', default: '20000' },
  },
})
const soak = soaks[positionals[0] ?? '']
const options: SoakOptions = {
  rounds: Number(values.rounds),
  secondsPerRound: Number(values['seconds-per-round']),
  seed: Number(values.seed),
  requests: Number(values.requests),
  distinct: Number(values.distinct),
}
const { seed, ...sizes } = options
if (soak && Number.isInteger(seed) && Object.values(sizes).every((size) => size > 0)) {
  if (!(await soak(options))) process.exitCode = 1
} else {
  console.error(`npm run soak -- crash [--rounds N] [--seconds-per-round S] [--seed N]
npm run soak -- operations [--requests N] [--distinct N]`)
  process.exitCode = 1
}

const outcome = Number.isInteger(seed) ? soaks[positionals[0] ?? '']?.() : null
if (!outcome) console.error(USAGE)
if (!(await outcome)) process.exitCode = 1
