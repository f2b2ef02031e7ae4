/**
 * `npm run soak -- writers`: many writers at once on two processes of the product that share a PostgreSQL server, and a
 * poller that follows `alertUpdates` by its cursor. It is told each change that was acknowledged, once and in order.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomOf } from '../subgraphs/seed/story.ts'
import { openSql } from '../subgraphs/stores/sql.ts'
import { createJournal, type Journal } from './journal.ts'
import { createLine, type Line } from './line.ts'
import { type Poller, poll } from './poller.ts'
import { startProduct } from './product.ts'
import { verifyLog } from './verify.ts'
import { write } from './writer.ts'

export interface WritersOptions {
  writers: number
  seconds: number
  seed: number
  /** A PostgreSQL server, as a user that may create databases. */
  url: string
}
export interface WritersOutcome {
  journal: Journal
  /** How long was written, until the last answer. */
  seconds: number
  /** What the poller was told while it was written, and what whoever comes afterwards is told. */
  polled: Poller
  late: Poller
  /** Rows of the log in the database. */
  rows: number
}

const PROCESSES = 2
/** An NCB without alerts of its own, with which every alert of the writers is shared. */
const WATCHER = 'NLD'
const PAGE = 50

/** Plays on a database of its own, which is dropped at the end; `journal.violations` says what was wrong. */
export async function writers({ writers, seconds, seed, url }: WritersOptions): Promise<WritersOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-writers-'))
  const name = `ncb_soak_${randomBytes(6).toString('hex')}`
  const database = new URL(url)
  database.pathname = `/${name}`
  await ask(url, `CREATE DATABASE ${name}`)
  const products: Awaited<ReturnType<typeof startProduct>>[] = []
  let over = false
  try {
    const lines: Line[] = []
    for (let n = 0; n < PROCESSES; n++) {
      const home = join(folder, String(n))
      const product = await startProduct(home, { stores: { 'financial-alerts': database.href } })
      products.push(product)
      const line = createLine(home)
      line.up(product.origin)
      lines.push(line)
    }
    const line = inTurn(lines)
    const journal = createJournal()
    const began = performance.now()
    const writing = Promise.all(
      Array.from({ length: writers }, (_, writer) =>
        write({ line, journal, writer, random: randomOf(seed + writer), ended: () => over, alertsOnly: true }),
      ),
    )
    let written = false
    const ended = writing.then(() => {
      written = true
      return (performance.now() - began) / 1000
    })
    const polling = poll(line, WATCHER, PAGE, () => written)
    const working = Promise.all([ended, polling])
    await Promise.race([sleep(seconds * 1000), working]) // which ends before only by what is wrong
    over = true
    const [took, polled] = await working
    const late = await poll(line, WATCHER, 200, () => true)
    verifyLog(journal, [], late.seen, polled.seen)
    const [log] = await ask<{ rows: number }>(database.href, 'SELECT count(*) AS rows FROM alert_log')
    const rows = log?.rows ?? 0
    const changes = changesIn(journal)
    if (rows !== changes) journal.violations.push(`the log has ${rows} rows, acknowledged were ${changes} changes`)
    return { journal, seconds: took, polled, late, rows }
  } finally {
    over = true
    for (const product of products) await product.kill()
    await ask(url, `DROP DATABASE ${name} WITH (FORCE)`)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Asks one process after the other: a request that is sent twice meets both, and a cursor is read where it was not made. */
function inTurn(lines: readonly Line[]): Pick<Line, 'ask'> {
  let asked = 0
  return {
    ask(...question) {
      const line = lines[asked++ % lines.length]
      if (!line) throw new TypeError('no process to ask')
      return line.ask(...question)
    },
  }
}

function changesIn({ alerts }: Journal): number {
  return [...alerts.values()].reduce((sum, { changes }) => sum + changes.length, 0)
}

async function ask<Row>(url: string, text: string): Promise<Row[]> {
  const sql = await openSql(url)
  return sql.query<Row>({ name: '', text }).finally(() => sql.close())
}

/** Plays, prints a table and what was wrong; answers whether nothing was. */
export async function report(options: WritersOptions): Promise<boolean> {
  console.log(`seed ${options.seed}: ${options.writers} writers, ${options.seconds} s, ${PROCESSES} processes`)
  const { journal, seconds, polled, late, rows } = await writers(options)
  const changes = changesIn(journal)
  const [told, there] = [polled, late].map(({ seen }) => new Set(seen.map(({ cursor }) => cursor))) as [
    Set<string>,
    Set<string>,
  ] // of two
  console.table(journal.acknowledged)
  console.table({
    'changes acknowledged': changes,
    'writes a second': Math.round(changes / seconds),
    'rows of the log': rows,
    'pages polled': polled.pages,
    'events polled': polled.seen.length,
    missed: [...there].filter((cursor) => !told.has(cursor)).length,
    repeated: polled.seen.length - told.size,
    violations: journal.violations.length,
  })
  for (const violation of journal.violations.slice(0, 50)) console.error(violation)
  return journal.violations.length === 0
}
