/** `npm run bench -- NAME [--json] [--seconds N]`: the benchmarks, one a file. */
import { parseArgs } from 'node:util'
import type { AbuseOptions } from './abuse.ts'
import type { CandidatesOptions } from './candidates.ts'
import type { FeedOptions } from './feed.ts'
import type { GatewaysOptions } from './gateways.ts'
import type { LoggedOptions } from './logged.ts'
import type { MatchingOptions } from './matching.ts'
import { CONNECTIONS } from './measure.ts'
import type { PartsOptions } from './parts.ts'
import type { TimingOptions } from './timing.ts'

const benches: Record<
  string,
  (
    options: GatewaysOptions &
      FeedOptions &
      AbuseOptions &
      TimingOptions &
      LoggedOptions &
      CandidatesOptions &
      MatchingOptions &
      PartsOptions,
  ) => Promise<void>
> = {
  product: async (options) => (await import('./product.ts')).product(options),
  gateways: async (options) => (await import('./gateways.ts')).compareGateways(options),
  feed: async (options) => (await import('./feed.ts')).feed(options),
  abuse: async (options) => (await import('./abuse.ts')).abuse(options),
  log: async (options) => (await import('./log.ts')).log(options),
  timing: async (options) => (await import('./timing.ts')).timing(options),
  candidates: async (options) => (await import('./candidates.ts')).candidates(options),
  logged: async (options) => (await import('./logged.ts')).logged(options),
  parts: async (options) => (await import('./parts.ts')).parts(options),
  matching: async (options) => (await import('./matching.ts')).matching(options),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string' },
    operations: { type: 'string' },
    gateways: { type: 'string' },
    peers: { type: 'boolean', default: false },
    subscribers: { type: 'string', default: '1000,10000' },
    groups: { type: 'string', default: '1,100' },
    rates: { type: 'string', default: '1,10,50,100' },
    parts: { type: 'string', default: 'ours,peer,replay' },
    profiles: { type: 'string' },
    abuses: { type: 'string' },
    questions: { type: 'string' },
    persons: { type: 'string', default: '50000,1000000' },
    only: { type: 'string' },
    ways: { type: 'string' },
    connections: { type: 'string' },
  },
})
const name = positionals[0] ?? ''
const bench = benches[name]
const numbers = (list: string) => list.split(',').map(Number)
if (bench) {
  await bench({
    json: values.json,
    seconds: Number(values.seconds ?? (name === 'feed' || name === 'abuse' ? 5 : name === 'log' ? 2 : 3)),
    operations: values.operations?.split(','),
    gateways: values.gateways?.split(','),
    peers: values.peers,
    subscribers: numbers(values.subscribers),
    groups: numbers(values.groups),
    rates: numbers(values.rates),
    parts: values.parts.split(','),
    profiles: values.profiles,
    abuses: values.abuses?.split(','),
    questions: Number(values.questions ?? (name === 'candidates' ? 1000 : 10_000)),
    persons: numbers(values.persons),
    only: values.only?.split(','),
    ways: values.ways?.split(','),
    connections: Number(values.connections ?? CONNECTIONS),
  })
} else {
  console.error(`npm run bench -- ${Object.keys(benches).join(' | ')} [--json] [--seconds N]
  gateways: [--operations lookup,join,list,bulk] [--gateways stock,stock-lean,ours-http,ours-local] [--peers]
  feed: [--subscribers 1000,10000] [--groups 1,100] [--rates 1,10,50,100] [--parts ours,peer,replay] [--profiles FOLDER]
  abuse: [--abuses PART-OF-A-NAME,...]
  candidates: [--persons 50000,1000000] [--questions 1000]
  timing: [--questions 10000] [--only PART-OF-A-NAME,...] [--ways 'not shared,under review,humanitarian,administrative']
  matching: [--questions 10000]
  parts: [--questions 300]
  logged: [--operations check,join,list,bulk,screen] [--connections 8]`)
  process.exitCode = 1
}
