/**
 * `npm run soak -- crash`: kill -9 of the real product under writers, again and again on one folder. What was
 * acknowledged is there, once; the log has one row for each change; a poller misses nothing and is told nothing twice.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomOf } from '../subgraphs/seed/story.ts'
import { createJournal, type Journal } from './journal.ts'
import { createLine } from './line.ts'
import { poll } from './poller.ts'
import { type ProductOptions, startProduct } from './product.ts'
import { verifyLog, verifyRecords } from './verify.ts'
import { write } from './writer.ts'

export interface CrashOptions {
  rounds: number
  /** The longest that a round writes until it is killed, in seconds. */
  secondsPerRound: number
  /** Of all that is left to chance, but for the machine's own timing. */
  seed: number
  /** Called with each line of progress. */
  say?: (line: string) => void
  /** Puts databases into the folder before the product starts. */
  prepare?: (folder: string) => Promise<void>
  product?: Pick<ProductOptions, 'program' | 'seed'>
}
export interface Round {
  round: number
  killedAfterMs: number
  /** All mutations so far. */
  acknowledged: number
  restartMs: number
}
export interface CrashOutcome {
  rounds: Round[]
  journal: Journal
  /** How many events the log tells by the end, and how many of them were there before. */
  log: number
  before: number
}

const WRITERS = 8
/** Mutations that are acknowledged before a round may be killed, on however slow a machine. */
const LEAST_PER_ROUND = 24
/** An NCB without alerts of its own, with which every alert of the writers is shared. */
const WATCHER = 'NLD'

/** Plays the rounds on a folder of its own; `journal.violations` says what was wrong. */
export async function crash(options: CrashOptions): Promise<CrashOutcome> {
  const { rounds, secondsPerRound, seed, say = () => {}, product: launch } = options
  const folder = mkdtempSync(join(tmpdir(), 'ncb-crash-'))
  const random = randomOf(seed)
  const journal = createJournal()
  const line = createLine(folder)
  let over = false
  await options.prepare?.(folder)
  let product = await startProduct(folder, launch)
  try {
    line.up(product.origin)
    const before = await poll(line, WATCHER, 200, () => true)
    const writers = Array.from({ length: WRITERS }, (_, writer) =>
      write({ line, journal, writer, random: randomOf(seed + 1 + writer), ended: () => over }),
    )
    let written = false
    const writing = Promise.all(writers).finally(() => {
      written = true
    })
    const polling = poll(line, WATCHER, 20, () => written, before)
    const working = Promise.all([writing, polling])
    working.catch(() => {}) // met at each await below
    const played: Round[] = []
    for (let round = 1; round <= rounds; round++) {
      const killedAfterMs = Math.round(secondsPerRound * 1000 * (0.2 + 0.8 * random()))
      await Promise.race([progress(journal).then(() => sleep(killedAfterMs)), working])
      line.down()
      await product.kill()
      const acknowledged = countOf(journal)
      const started = performance.now()
      product = await startProduct(folder, launch)
      const restartMs = Math.round(performance.now() - started)
      line.up(product.origin)
      played.push({ round, killedAfterMs, acknowledged, restartMs })
      say(`round ${round}: killed after ${killedAfterMs} ms, ${acknowledged} acknowledged, back after ${restartMs} ms`)
    }
    await Promise.race([sleep(500), working]) // what was cut off by the last kill is sent again
    over = true
    const [, polled] = await working
    const log = await poll(line, WATCHER, 200, () => true)
    verifyLog(journal, before.seen, log.seen, polled.seen)
    await verifyRecords(line, journal)
    return { rounds: played, journal, log: log.seen.length, before: before.seen.length }
  } finally {
    over = true
    await product.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

function countOf({ acknowledged }: Journal): number {
  return Object.values(acknowledged).reduce((sum, count) => sum + count, 0)
}

/** Once so much was acknowledged from now on: a product that is killed before it has got on proves little. */
async function progress(journal: Journal): Promise<void> {
  const enough = countOf(journal) + LEAST_PER_ROUND
  while (countOf(journal) < enough) await sleep(10)
}

/** Plays, prints a table and what was wrong; answers whether nothing was. */
export async function report(options: CrashOptions): Promise<boolean> {
  console.log(`seed ${options.seed}: ${options.rounds} rounds, ${WRITERS} writers`)
  const { rounds, journal, log, before } = await crash({ ...options, say: console.log })
  const { alerts, documents, vehicles, persons, acknowledged, violations } = journal
  console.table(rounds)
  console.table(acknowledged)
  const records = {
    alerts: alerts.size,
    documents: documents.length,
    vehicles: vehicles.length,
    persons: persons.length,
  }
  console.table({
    ...records,
    'sent again': journal.sentAgain,
    'rows of the log': log - before,
    violations: violations.length,
  })
  for (const violation of violations.slice(0, 50)) console.error(violation)
  return violations.length === 0
}
