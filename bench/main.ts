/** `npm run bench -- NAME [--json] [--seconds N]`: the benchmarks, one a file. */
import { parseArgs } from 'node:util'
import type { GatewaysOptions } from './gateways.ts'

const benches: Record<string, (options: GatewaysOptions) => Promise<void>> = {
  product: async (options) => (await import('./product.ts')).product(options),
  gateways: async (options) => (await import('./gateways.ts')).compareGateways(options),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '3' },
    operations: { type: 'string' },
    gateways: { type: 'string' },
    peers: { type: 'boolean', default: false },
  },
})
const bench = benches[positionals[0] ?? '']
if (bench) {
  await bench({
    json: values.json,
    seconds: Number(values.seconds),
    operations: values.operations?.split(','),
    gateways: values.gateways?.split(','),
    peers: values.peers,
  })
} else {
  console.error(`npm run bench -- ${Object.keys(benches).join(' | ')} [--json] [--seconds N]
  gateways: [--operations lookup,join,list,bulk] [--gateways stock,stock-lean,ours-http,ours-local]`)
  process.exitCode = 1
}
