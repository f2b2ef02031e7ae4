/**
 * `npm run bench -- product [--json] [--seconds N]`: the product as a user runs it, on three set-ups in one run, in alternating slices.
 * `embedded`: all in one process. `postgresql`: the SQL stores on TEST_POSTGRES_URL. `http`: each subgraph a process of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { subgraphSetting } from '../process/settings.ts'
import { subgraphNames } from '../schema/sdl.ts'
import { measureInTurn, type Setup } from './measure.ts'
import { operations } from './operations.ts'
import { pidsOf, rssMB, type Started, start } from './processes.ts'

export interface Row {
  gateway: string
  operation: string
  opsPerSecond: number
  p50Ms: number
  p99Ms: number
  /** CPU milliseconds per operation, over all processes of the set-up, its database servers included. */
  cpuMs: number
  rssMB: number
}

async function startAll(folder: string): Promise<Setup[]> {
  const setups = [await embedded(folder), await overHttp(folder)]
  const postgresUrl = process.env.TEST_POSTGRES_URL
  if (postgresUrl) setups.push(await onPostgres(folder, postgresUrl))
  else console.error('no TEST_POSTGRES_URL: the set-up `postgresql` is left out')
  return setups
}

function setup(gateway: string, port: number, processes: Started[], more: () => number[] = () => []): Setup {
  return {
    gateway,
    origin: `http://127.0.0.1:${port}`,
    gatewayPids: () => processes.slice(-1).map(({ pid }) => pid), // it is started when its subgraphs are up
    otherPids: () => [...processes.slice(0, -1).map(({ pid }) => pid), ...more()],
    stop: async () => {
      for (const process of [...processes].reverse()) await process.stop()
    },
  }
}

async function embedded(folder: string): Promise<Setup> {
  const settings = { PORT: '4810', DATA_DIR: join(folder, 'embedded') }
  return setup('embedded', 4810, [await start([], settings, 'http://127.0.0.1:4810/ready?all')])
}

async function overHttp(folder: string): Promise<Setup> {
  const settings: Record<string, string> = { DATA_DIR: join(folder, 'http') }
  const processes: Started[] = []
  for (const [index, name] of subgraphNames.entries()) {
    const port = 4821 + index
    processes.push(
      await start(['--subgraph', name, '--port', String(port)], settings, `http://127.0.0.1:${port}/ready?all`),
    )
  }
  for (const [index, name] of subgraphNames.entries()) {
    settings[subgraphSetting('SUBGRAPH', name, 'URL')] = `http://127.0.0.1:${4821 + index}`
  }
  processes.push(await start([], { ...settings, PORT: '4820' }, 'http://127.0.0.1:4820/ready?all'))
  return setup('http', 4820, processes)
}

async function onPostgres(folder: string, url: string): Promise<Setup> {
  const { recreateDatabase } = await import('./postgresql.ts')
  const settings = {
    PORT: '4830',
    DATA_DIR: join(folder, 'postgresql'),
    SEED: 'always',
    STORE_STOLEN_DOCUMENTS_URL: await recreateDatabase(url, 'ncb_bench_documents'),
    STORE_FINANCIAL_ALERTS_URL: await recreateDatabase(url, 'ncb_bench_alerts'),
  }
  return setup('postgresql', 4830, [await start([], settings, 'http://127.0.0.1:4830/ready?all')], () =>
    pidsOf('postgres'),
  )
}

/** Measures every operation on every set-up. */
export async function product({ json, seconds }: { json: boolean; seconds: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-bench-'))
  const setups = await startAll(folder)
  let number = 0
  const next = () => number++
  try {
    const rows: Row[] = []
    for (const [name, operation] of Object.entries(operations)) {
      await operation.prepare?.(setups[0]?.origin ?? '')
      for (const [at, { opsPerSecond, p50Ms, p99Ms, cpuMs }] of await measureInTurn(setups, operation, seconds, next)) {
        const pids = [...at.gatewayPids(), ...at.otherPids()]
        rows.push({ gateway: at.gateway, operation: name, opsPerSecond, p50Ms, p99Ms, cpuMs, rssMB: rssMB(pids) })
      }
    }
    if (json) for (const row of rows) console.log(JSON.stringify(row))
    else console.table(rows)
  } finally {
    for (const at of setups) await at.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
