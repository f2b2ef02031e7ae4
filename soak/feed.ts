/**
 * `npm run soak -- feed`: kill -9 of the gateway, of the alerts subgraph and of its PostgreSQL server, in random order and
 * under writers that hide alerts and show them again, while followers' connections are cut in the middle of a frame. What
 * each follower handled is what it may see of the log, in order and each once.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomOf } from '../subgraphs/seed/story.ts'
import { startWorld } from './feed-world.ts'
import { createFollower, type FollowerOptions, nameOf, type RunningFollower } from './follower.ts'
import { createJournal, type Journal } from './journal.ts'
import { poll } from './poller.ts'
import type { ProductOptions } from './product.ts'
import { verifyLog } from './verify.ts'
import { verifyFollower } from './verify-followers.ts'
import { write } from './writer.ts'

export interface FeedOptions {
  rounds: number
  /** The longest that is written between two kills, in seconds. */
  secondsPerKill: number
  /** Of all that is left to chance, but for the machine's own timing. */
  seed: number
  /** Called with each line of progress. */
  say?: (line: string) => void
  /** Puts databases into the folder before the product starts. */
  prepare?: (folder: string) => Promise<void>
  product?: Pick<ProductOptions, 'program' | 'seed'>
}
export interface FeedOutcome {
  journal: Journal
  followers: RunningFollower[]
  /** What was killed, in order. */
  killed: string[]
  /** How many entries the log has by the end. */
  log: number
  cuts: number
  /** Whether the alerts were on PostgreSQL, or embedded since there is none on this machine. */
  onPostgres: boolean
}

const WRITERS = 6
/** Mutations that are acknowledged between two kills, on however slow a machine. */
const LEAST_PER_KILL = 12
/** An NCB that sees every alert: what it polls is the whole log. */
const WITNESS = 'FRA'
const hides = { always: [WITNESS], sometimes: ['NLD', 'SWE', 'DEU', 'KOR', 'BRA'] }
const followed: readonly Pick<FollowerOptions, 'country' | 'transport' | 'filter'>[] = [
  { country: WITNESS, transport: 'websocket', filter: null },
  { country: 'NLD', transport: 'websocket', filter: null },
  { country: 'NLD', transport: 'sse', filter: null },
  { country: 'NLD', transport: 'multipart', filter: null },
  { country: 'DEU', transport: 'websocket', filter: { own: true } },
  { country: 'BRA', transport: 'sse', filter: { statuses: ['FROZEN', 'CLOSED', 'WITHDRAWN'] } },
  { country: 'KOR', transport: 'multipart', filter: { countries: ['DEU'] } },
  { country: 'SWE', transport: 'sse', filter: { kinds: ['RAISED', 'CORRECTED', 'WITHDRAWN'] } },
]
/** How long a follower may take to come to the end once nothing is killed any more. */
const CATCH_UP_MS = 120_000

/** Plays the rounds on a folder of its own; `journal.violations` says what was wrong. */
export async function feed(options: FeedOptions): Promise<FeedOutcome> {
  const { rounds, secondsPerKill, seed, say = () => {} } = options
  const folder = mkdtempSync(join(tmpdir(), 'ncb-feed-'))
  chmodSync(folder, 0o755) // PostgreSQL's own user has to come through
  const random = randomOf(seed)
  const journal = createJournal()
  const stop = new AbortController()
  await options.prepare?.(folder)
  const world = await startWorld(folder, random, options.product)
  const { line, cutter } = world
  let over = false
  try {
    const before = await poll(line, WITNESS, 200, () => true)
    const followers = followed.map((options) => {
      const url = `http://127.0.0.1:${cutter.port}/graphql`
      return createFollower({ ...options, url, token: () => line.token(options.country), after: before.after ?? '' })
    })
    const following = Promise.all(followers.map((follower) => follower.follow(stop.signal)))
    const writing = Promise.all(
      Array.from({ length: WRITERS }, (_, writer) =>
        write({
          line,
          journal,
          writer,
          random: randomOf(seed + 1 + writer),
          ended: () => over,
          alertsOnly: true,
          hides,
        }),
      ),
    )
    const working = Promise.all([writing, following])
    working.catch(() => {}) // met at each await below
    const killed: string[] = []
    for (let round = 1; round <= rounds; round++) {
      for (const part of shuffled(world.parts, random)) {
        const [writeMs, goneMs] = [secondsPerKill * 1000 * random(), 500 * random()].map(Math.round) as [number, number]
        await Promise.race([progress(journal).then(() => sleep(writeMs)), working])
        await part.kill()
        await sleep(goneMs)
        await part.start()
        killed.push(part.name)
        const handled = followers.map((follower) => follower.handled.length).join(' ')
        say(`round ${round}: ${part.name} was killed; ${countOf(journal)} acknowledged, handled ${handled}`)
      }
    }
    await Promise.race([progress(journal), working])
    over = true
    await Promise.race([writing, following]) // followers end by what is wrong only
    await writing
    cutter.spare()
    stop.abort()
    await following
    const patience = AbortSignal.timeout(CATCH_UP_MS)
    const ends = await Promise.all(
      followers.map(async (follower) => ({
        follower,
        live: await follower.follow(patience, true),
        at: performance.now(),
      })),
    )
    const { seen: log } = await poll(line, WITNESS, 200, () => true, { ...before, seen: [] })
    verifyLog(journal, [], log, log)
    for (const { follower, live, at } of ends) {
      const { country, filter } = follower
      if (!live) journal.violations.push(`${nameOf(follower)}: does not come to the end: ${follower.said.slice(-3)}`)
      const from = { ...before, seen: [], ...(filter && { filter }) }
      // What a filter lets through is the same for everybody, but for `own`.
      const asked = await poll(line, filter?.own ? country : WITNESS, 200, () => true, from)
      verifyFollower(journal, log, new Set(asked.seen.map(({ cursor }) => cursor)), follower, at)
    }
    return { journal, followers, killed, log: log.length, cuts: cutter.cuts, onPostgres: world.onPostgres }
  } finally {
    over = true
    stop.abort()
    await world.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
}

function countOf({ acknowledged }: Journal): number {
  return Object.values(acknowledged).reduce((sum, count) => sum + count, 0)
}

/** Once so much was acknowledged from now on: what is killed before all is back proves little. */
async function progress(journal: Journal): Promise<void> {
  const enough = countOf(journal) + LEAST_PER_KILL
  while (countOf(journal) < enough) await sleep(10)
}

/** Plays, prints a table and what was wrong; answers whether nothing was. */
export async function report(options: FeedOptions): Promise<boolean> {
  console.log(`seed ${options.seed}: ${options.rounds} rounds, ${WRITERS} writers, ${followed.length} followers`)
  const { journal, followers, killed, log, cuts, onPostgres } = await feed({ ...options, say: console.log })
  console.table(journal.acknowledged)
  console.table(
    Object.fromEntries(
      followers.map((follower) => [
        nameOf(follower),
        { handled: follower.handled.length, connections: follower.connections },
      ]),
    ),
  )
  console.table({
    alerts: onPostgres ? 'on PostgreSQL' : 'embedded',
    kills: killed.length,
    'connections cut': cuts,
    'sent again': journal.sentAgain,
    'rows of the log': log,
    violations: journal.violations.length,
  })
  for (const violation of journal.violations.slice(0, 50)) console.error(violation)
  return journal.violations.length === 0
}
