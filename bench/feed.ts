/**
 * `npm run bench -- feed`: the live feed over WebSocket. Updates are made at a rate, and every subscriber gets each of
 * them with its alert and the three persons that it links. `ours`: the product, all in one process, the updates made by
 * mutations at the same gateway; groups are countries. The peer: PubSub of graphql-subscriptions behind stock graphql-ws,
 * records in memory. Then, ours alone: all come back at once with a cursor from 1,000 updates ago.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuseFewFiles } from './feed/limits.ts'
import { type Load, startLoad } from './feed/load.ts'
import { connectAll, type FeedRow, measureRate } from './feed/measure.ts'
import { type OurServer, type OurSurroundings, oursAt } from './feed/ours.ts'
import { startPeer } from './feed/peer.ts'
import { measureReplay, type ReplayRow } from './feed/replay.ts'
import type { FeedServer } from './feed/server.ts'
import { install } from './gateways/install.ts'

export interface FeedOptions {
  json: boolean
  seconds: number
  subscribers: number[]
  groups: number[]
  rates: number[]
  /** Which of `ours`, `peer` and `replay`. */
  parts: string[]
  /** A folder for a CPU profile of the server at each rate; undefined: none are taken. */
  profiles: string | undefined
}

/** Updates that nobody measures, before each set-up. */
const WARM_UP = { rate: 20, seconds: 2 }

/** Measures the feed, ours and the peer's; says on standard error how much of a core each side took. */
export async function feed(options: FeedOptions): Promise<void> {
  const { json, subscribers, groups, parts } = options
  refuseFewFiles(Math.max(...subscribers))
  if (options.profiles !== undefined) mkdirSync(options.profiles, { recursive: true })
  if (parts.includes('peer')) install({ peers: false })
  const folder = mkdtempSync(join(tmpdir(), 'ncb-bench-'))
  const load = await startLoad()
  try {
    let surroundings: Promise<OurSurroundings> | undefined
    const startOurs = async (groupCount: number) => {
      surroundings ??= oursAt(folder)
      return (await surroundings).start(groupCount)
    }
    const rows: FeedRow[] = []
    const replays: ReplayRow[] = []
    for (const count of subscribers) {
      for (const groupCount of groups) {
        if (parts.includes('ours')) await withServer(() => startOurs(groupCount), count, load, options, rows)
        if (parts.includes('peer')) await withServer(() => startPeer(groupCount), count, load, options, rows)
      }
    }
    if (parts.includes('replay')) {
      for (const groupCount of groups)
        await replayed(await startOurs(groupCount), Math.max(...subscribers), load, options, replays)
    }
    if (!json) for (const table of [rows, replays].filter(({ length }) => length > 0)) console.table(table)
  } finally {
    await load.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All rates at one server; what follows an overload is left out. */
async function withServer(
  start: () => Promise<FeedServer>,
  subscribers: number,
  load: Load,
  { rates, seconds, profiles, json }: FeedOptions,
  rows: FeedRow[],
): Promise<void> {
  const server = await start()
  try {
    const kibPerConnection = await connectAll(server, load, subscribers)
    const groups = server.inits.length
    // A peer that this is too much for is warmed up by as much as it can take.
    const warmUp = { rate: Math.min(WARM_UP.rate, 20_000 / subscribers), seconds: WARM_UP.seconds }
    let first = 0
    const measure = async (rate: number, duration: number) => {
      const measured = await measureRate(server, load, { subscribers, rate, seconds: duration, first })
      first += Math.ceil(rate * duration) + 1
      return measured
    }
    await measure(warmUp.rate, warmUp.seconds)
    for (const rate of rates) {
      if (profiles !== undefined) await server.usage({ profile: 'start' })
      const { shares, peer, overloaded, ...figures } = await measure(rate, seconds)
      const file = `${server.peer.replace(/ .*/, '')}-${subscribers}-${groups}-${rate}.cpuprofile`
      if (profiles !== undefined) await server.usage({ profile: join(profiles, file) })
      const { subscribers: count, updatesPerSecond, ...others } = figures
      const row = { peer, subscribers: count, groups, updatesPerSecond, ...others, kibPerConnection }
      tell(overloaded ? { ...row, overloaded } : row, rows, json)
      console.error(
        `${peer}, ${count} subscribers, ${groups} groups, ${rate}/s: the server took ${percent(shares.server)} of a core, ` +
          `the load client ${percent(shares.client)}${overloaded ? '; OVERLOADED, higher rates are left out' : ''}`,
      )
      if (overloaded) break
    }
  } catch (error) {
    fail(error)
  } finally {
    await load.close()
    await server.stop()
  }
}

async function replayed(
  server: OurServer,
  subscribers: number,
  load: Load,
  { json }: FeedOptions,
  rows: ReplayRow[],
): Promise<void> {
  try {
    tell(await measureReplay(server, load, subscribers), rows, json)
  } catch (error) {
    fail(error)
  } finally {
    await load.close()
    await server.stop()
  }
}

const percent = (share: number) => `${Math.round(share * 100)} %`

/** As JSON at once: a run that is cut short has told what it had. */
function tell<Row>(row: Row, rows: Row[], json: boolean): void {
  rows.push(row)
  if (json) console.log(JSON.stringify(row))
}

/** What cannot be measured costs no other figure. */
function fail(error: unknown): void {
  console.error(error)
  process.exitCode = 1
}
