/** `npm run soak -- NAME [--rounds N] [--seconds-per-round S] [--seed N]`: long tests that try to break the product, one a file. */
import { parseArgs } from 'node:util'

interface SoakOptions {
  rounds: number
  secondsPerRound: number
  seed: number
}

/** Each answers whether all went well. */
const soaks: Record<string, (options: SoakOptions) => Promise<boolean>> = {
  crash: async (options) => (await import('./crash.ts')).report(options),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '20' },
    'seconds-per-round': { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const [rounds = 0, secondsPerRound = 0, seed = 0] = [values.rounds, values['seconds-per-round'], values.seed].map(
  Number,
)
const soak = soaks[positionals[0] ?? '']
if (soak && rounds > 0 && secondsPerRound > 0 && Number.isInteger(seed)) {
  if (!(await soak({ rounds, secondsPerRound, seed }))) process.exitCode = 1
} else {
  console.error(`npm run soak -- ${Object.keys(soaks).join(' | ')} [--rounds N] [--seconds-per-round S] [--seed N]`)
  process.exitCode = 1
}
