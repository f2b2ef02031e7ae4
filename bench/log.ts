/**
 * `npm run bench -- log`: entries a second and CPU an entry of the processing log, in files and (with TEST_POSTGRES_URL)
 * in PostgreSQL, written by so many at once; and what it takes to hash what was asked.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environment } from '../process/environment.ts'
import { createLog } from '../process/log.ts'
import { type LogKeys, logKeys } from '../processing-log/chain/keys.ts'
import type { LogEntry } from '../processing-log/entry.ts'
import { openProcessingLog, type ProcessingLog } from '../processing-log/processing-log.ts'
import { percentile } from './load.ts'
import { recreateDatabase } from './postgresql.ts'

const WRITERS = [1, 8, 64]
const ROUNDS = 3

interface Figures {
  place: string
  asked: number
  writers: number
  entriesPerSecond: number
  p50Ms: number
  p99Ms: number
  cpuUs: number
}

/** Prints a table, or JSON. CPU is that of this process, the system's part included. */
export async function log({ json, seconds }: { json: boolean; seconds: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-bench-log-'))
  try {
    const keys = logKeys(folder)
    const places = new Map([['files', join(folder, 'log')]])
    const { TEST_POSTGRES_URL: server } = environment()
    if (server) places.set('PostgreSQL', await recreateDatabase(server, 'ncb_bench_log'))
    const figures: Figures[] = []
    for (const [place, url] of places) {
      const opened = await openProcessingLog({ url, keys, log: createLog('warn') })
      for (const asked of [1, 500])
        for (const writers of WRITERS) {
          figures.push({ place, asked, writers, ...(await measure(opened, { asked, writers, seconds })) })
        }
      await opened.close()
    }
    const hashUs = hashing(keys)
    if (json) console.log(JSON.stringify({ figures, hashUs }))
    else {
      console.table(figures)
      console.log(`hashing one identifier: ${hashUs} us of CPU`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Load {
  /** Identifiers in an entry. */
  asked: number
  writers: number
  seconds: number
}

/** The best of some rounds: what else runs on the machine only takes. */
async function measure(opened: ProcessingLog, load: Load): Promise<Omit<Figures, 'place' | 'asked' | 'writers'>> {
  await slice(opened, load)
  const slices = []
  for (let round = 0; round < ROUNDS; round++) slices.push(await slice(opened, load))
  const latencies = slices.flatMap(({ latenciesMs }) => latenciesMs).sort((one, other) => one - other)
  return {
    entriesPerSecond: Math.round(Math.max(...slices.map(({ perSecond }) => perSecond))),
    p50Ms: round(percentile(latencies, 0.5)),
    p99Ms: round(percentile(latencies, 0.99)),
    cpuUs: round(Math.min(...slices.map(({ cpuUs }) => cpuUs))),
  }
}

async function slice(opened: ProcessingLog, { asked, writers, seconds }: Load) {
  const latenciesMs: number[] = []
  const before = process.cpuUsage()
  const start = performance.now()
  const until = start + seconds * 1000
  await Promise.all(
    Array.from({ length: writers }, async (_none, writer) => {
      for (let number = 0; performance.now() < until; number++) {
        const began = performance.now()
        await opened.append(entryOf(opened, `${writer}-${number}`, asked))
        latenciesMs.push(performance.now() - began)
      }
    }),
  )
  const { user, system } = process.cpuUsage(before)
  const perSecond = (latenciesMs.length * 1000) / (performance.now() - start)
  return { latenciesMs, perSecond, cpuUs: (user + system) / latenciesMs.length }
}

/** As the gateway writes that of a check of documents, hashing included. */
function entryOf(opened: ProcessingLog, requestId: string, count: number): LogEntry {
  const asked = Array.from({ length: count }, (_none, at) => ({
    kind: 'travelDocument',
    canonical: `FRA|${requestId}-${at}`,
  }))
  return {
    requestId,
    country: 'FRA',
    organisation: 'Police nationale',
    user: 'officer-7',
    roles: ['officer'],
    purpose: 'BORDER_CONTROL',
    operation: { kind: 'query', name: 'Check', hash: 'x'.repeat(64) },
    ...opened.asked(asked),
    given: { 'stolen-documents': ['StolenDocument/5b0f2c1e-6f0a-4b8e-9a53-0d5b8f6f3a10'] },
    outcome: 'ANSWERED',
    cost: 6,
  }
}

function hashing(keys: LogKeys): number {
  const count = 50_000
  const costs = Array.from({ length: ROUNDS + 1 }, () => {
    const before = process.cpuUsage()
    for (let number = 0; number < count; number++) keys.hashOf('travelDocument', `FRA|12AB${number}`)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / count
  })
  return round(Math.min(...costs))
}

const round = (value: number) => Number(value.toPrecision(3))
