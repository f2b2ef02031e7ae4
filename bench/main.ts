/** `npm run bench -- NAME [--json] [--seconds N]`: the benchmarks, one a file. */
import { parseArgs } from 'node:util'

const benches: Record<string, (options: { json: boolean; seconds: number }) => Promise<void>> = {
  product: async (options) => (await import('./product.ts')).product(options),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, seconds: { type: 'string', default: '3' } },
})
const bench = benches[positionals[0] ?? '']
if (bench) await bench({ json: values.json, seconds: Number(values.seconds) })
else {
  console.error(`npm run bench -- ${Object.keys(benches).join(' | ')} [--json] [--seconds N]`)
  process.exitCode = 1
}
