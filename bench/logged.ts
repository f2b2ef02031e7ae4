/**
 * `npm run bench -- logged [--json] [--seconds N] [--operations check,list,bulk] [--connections 8]`: what the processing log costs. The product
 * on embedded stores, without the log, with it in files, and (TEST_POSTGRES_URL) in PostgreSQL, in one run, in alternating
 * slices.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environment } from '../process/environment.ts'
import { measureInTurn, type Setup } from './measure.ts'
import { operations } from './operations.ts'
import { recreateDatabase } from './postgresql.ts'
import { start } from './processes.ts'

export interface LoggedOptions {
  json: boolean
  seconds: number
  operations: readonly string[] | undefined
  /** Requests in flight: the callers of one moment share a write to the disk. */
  connections: number
}

export async function logged({ json, seconds, operations: chosen, connections }: LoggedOptions): Promise<void> {
  const names = chosen ?? ['check', 'join', 'list', 'bulk', 'screen']
  const folder = mkdtempSync(join(tmpdir(), 'ncb-bench-'))
  const setups: Setup[] = []
  try {
    const { TEST_POSTGRES_URL: server } = environment()
    const url = server && (await recreateDatabase(server, 'ncb_bench_logged'))
    const logs: Record<string, Record<string, string>> = {
      off: { PROCESSING_LOG: 'off' },
      files: { PROCESSING_LOG_ANCHOR: 'none' },
      ...(url !== undefined && { postgresql: { PROCESSING_LOG_ANCHOR: 'none', PROCESSING_LOG_URL: url } }),
    }
    for (const [index, [name, settings]] of Object.entries(logs).entries()) {
      const port = 4860 + index
      const origin = `http://127.0.0.1:${port}`
      const all = { PORT: String(port), DATA_DIR: join(folder, name), ...settings }
      const { pid, stop } = await start([], all, `${origin}/ready?all`)
      setups.push({ gateway: name, origin, gatewayPids: () => [pid], otherPids: () => [], stop })
    }
    const rows: object[] = []
    let n = 0
    for (const name of names) {
      const operation = operations[name]
      if (!operation) throw new Error(`there is no operation ${name}: ${Object.keys(operations).join(', ')}`)
      for (const { origin } of setups) await operation.prepare?.(origin)
      const measured = [...(await measureInTurn(setups, operation, seconds, () => n++, connections))]
      const without = measured[0]?.[1].cpuMs ?? Number.NaN
      for (const [{ gateway }, { opsPerSecond, p50Ms, p99Ms, cpuMs }] of measured) {
        const addedUs = Math.round((cpuMs - without) * 1000)
        const ratio = Number((cpuMs / without).toFixed(2))
        rows.push({
          operation: name,
          log: gateway,
          opsPerSecond: Math.round(opsPerSecond),
          p50Ms,
          p99Ms,
          cpuMs,
          addedUs,
          ratio,
        })
      }
    }
    if (json) console.log(JSON.stringify(rows))
    else console.table(rows)
  } finally {
    for (const setup of setups) await setup.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
