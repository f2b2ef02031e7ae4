/**
 * `npm run soak -- log`: kill -9 of a process that writes the processing log, and of the whole product under load, again
 * and again on one log. What was acknowledged or answered is in the log, and the log is whole after each kill.
 */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { recreateDatabase } from '../bench/postgresql.ts'
import { logKeys } from '../processing-log/chain/keys.ts'
import { openLogReader } from '../processing-log/reading/open-reader.ts'
import { verifyLog } from '../processing-log/verification/verify.ts'
import { randomOf } from '../subgraphs/seed/story.ts'
import { createLine } from './line.ts'
import { startPostgres } from './postgres.ts'
import { type Product, startProduct } from './product.ts'
import { programOf } from './started.ts'

export interface LogSoakOptions {
  /** Of each of both parts. */
  rounds: number
  secondsPerRound: number
  seed: number
  /**
   * The log is in PostgreSQL: in a database of its own on the server of this URL, or without one (`''`) on a server of its
   * own. Undefined: it is in files.
   */
  postgres?: string | undefined
  say?: (line: string) => void
}

export interface LogSoakOutcome {
  /** Entries that were acknowledged to the writer, and answers that clients got. */
  acknowledged: number
  answered: number
  violations: string[]
}

const CLIENTS = 8
/** Before a process is killed, on however slow a machine. */
const LEAST_PER_ROUND = 50

/** Something that writes the log until it is killed. */
interface Life {
  /** Ids of requests whose entries have to be in the log. */
  known: string[]
  /** Resolves when it is gone, killed or not. */
  ended: Promise<unknown>
  kill(): Promise<void>
}

/** Plays the rounds on a folder of its own. */
export async function soakLog(options: LogSoakOptions): Promise<LogSoakOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-log-soak-'))
  const violations: string[] = []
  const place = await placeOf(folder, options.postgres)
  const of = { ...options, random: randomOf(options.seed), url: place.url, folder, violations }
  try {
    let [acknowledged, answered] = [0, 0]
    for (let round = 1; round <= options.rounds; round++) {
      acknowledged += await play(`writer, round ${round}`, () => startWriter(place.url, folder), of)
      answered += await play(`product, round ${round}`, () => startLoaded(place.url, folder), of)
    }
    return { acknowledged, answered, violations }
  } finally {
    await place.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Where the log is: a folder, or a database. */
async function placeOf(folder: string, postgres: string | undefined): Promise<{ url: string; end(): Promise<void> }> {
  if (postgres === undefined) return { url: join(folder, 'log'), end: async () => undefined }
  if (postgres !== '') return { url: await recreateDatabase(postgres, 'ncb_log_soak'), end: async () => undefined }
  chmodSync(folder, 0o755) // PostgreSQL's own user has to come through
  const server = await startPostgres(join(folder, 'postgres'))
  if (!server) throw new Error('there is no PostgreSQL on this machine: name one by --url, or install it')
  return { url: server.url, end: () => server.kill() }
}

/** Starts something, kills it, and looks at the log; answers how much was acknowledged. */
async function play(
  what: string,
  start: () => Promise<Life>,
  of: LogSoakOptions & { random: () => number; url: string; folder: string; violations: string[] },
): Promise<number> {
  const { secondsPerRound, random, url, folder, violations, say = () => {} } = of
  const from = new Date().toISOString()
  const life = await start()
  let over = false
  life.ended.then(() => {
    over = true
  })
  while (life.known.length < LEAST_PER_ROUND && !over) await sleep(5)
  await sleep(secondsPerRound * 1000 * random())
  const wrong = over ? ['it ended before it was killed'] : []
  await life.kill()
  wrong.push(...(await wrongWith(url, folder, { known: life.known, from })))
  violations.push(...wrong.map((sentence) => `${what}: ${sentence}`))
  say(`${what}: ${life.known.length} acknowledged, ${wrong.length} violations`)
  return life.known.length
}

/** What is not as it has to be, in words. */
async function wrongWith(url: string, folder: string, of: { known: readonly string[]; from: string }) {
  const keys = logKeys(folder, { make: false })
  const found = await verifyLog(url, keys, { trusted: [keys.signing], anchors: [] })
  const there = new Set<string>()
  const reader = await openLogReader(url)
  for await (const { json } of reader.records({ from: of.from })) there.add(JSON.parse(json).requestId)
  await reader.close()
  const missing = of.known.filter((requestId) => !there.has(requestId))
  return [
    ...found.faults.map(({ where, seq, what }) => `${where}, seq ${seq}: ${what}`),
    ...missing.map((requestId) => `${requestId} was answered, and is not in the log`),
  ]
}

async function startWriter(url: string, folder: string): Promise<Life> {
  const child = spawn(process.execPath, [...programOf('soak/log-writer'), url, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const known: string[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => known.push(line))
  const ended = new Promise((resolve) => lines.once('close', resolve)) // and all its lines are in
  return {
    known,
    ended,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

const CHECK = `query Check($documents: [TravelDocumentInput!]!) {
  checkTravelDocuments(documents: $documents) { verdict records { id } }
}`
const WITHDRAW = 'mutation Withdraw($id: ID!) { withdrawAlert(id: $id, reason: "soak") { __typename } }'

async function startLoaded(url: string, folder: string): Promise<Life> {
  const product = await startProduct(folder, { processingLog: url })
  const line = createLine(folder)
  const token = await line.token('FRA')
  const known: string[] = []
  let over = false
  product.exited.then(() => {
    over = true
  })
  const clients = Array.from({ length: CLIENTS }, async (_none, client) => {
    for (let number = 0; !over; number++) {
      const requestId = await answered(product, token, number * CLIENTS + client)
      if (requestId) known.push(requestId)
    }
  })
  return {
    known,
    ended: product.exited,
    async kill() {
      await product.kill()
      await Promise.all(clients)
    },
  }
}

/** The id of a request that a whole answer came for: what is refused may be counted together with others. */
async function answered({ origin }: Product, token: string, number: number): Promise<string | undefined> {
  const documents = [{ number: `12AB${number}`, type: 'PASSPORT', issuedBy: 'FRA' }]
  const check = { query: CHECK, variables: { documents } }
  const body = number % 5 === 4 ? { query: WITHDRAW, variables: { id: `none-${number}` } } : check
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    'x-purpose': 'CRIMINAL_INVESTIGATION',
  }
  try {
    const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })
    const { data } = await response.json()
    return response.status === 200 && data !== undefined ? (response.headers.get('x-request-id') ?? 'none') : undefined
  } catch {
    return undefined // it was killed
  }
}

/** Plays, and prints what was wrong; answers whether nothing was. */
export async function report(options: LogSoakOptions): Promise<boolean> {
  const place = options.postgres === undefined ? 'files' : 'PostgreSQL'
  console.log(`seed ${options.seed}: ${options.rounds} rounds each, of a writer and of the product, on ${place}`)
  const { acknowledged, answered, violations } = await soakLog({ ...options, say: console.log })
  console.table({ acknowledged, answered, violations: violations.length })
  for (const violation of violations.slice(0, 50)) console.error(violation)
  return violations.length === 0
}
