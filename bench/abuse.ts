/**
 * `npm run bench -- abuse [--json] [--seconds N] [--abuses a,b]`: what one caller can take from another. A victim asks the
 * product at a steady rate, alone and then beside each abuser, which is a user of its own in a process of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { developmentTokens } from '../gateway/identity.ts'
import { developmentToken } from '../gateway/token.ts'
import { keptKey } from '../process/settings.ts'
import { roles } from '../schema/roles.ts'
import type { Order, Tally } from './abuse/abuser.ts'
import { requests } from './abuse/requests.ts'
import { checksAndAlerts, everything, measureVictim } from './abuse/victim.ts'
import { type Child, startChild } from './feed/child.ts'
import { hasKey, PROBED, usageOf } from './feed/server.ts'
import { load } from './load.ts'
import { operations } from './operations.ts'
import { freePort } from './processes.ts'

export interface AbuseOptions {
  json: boolean
  seconds: number
  /** Parts of their names; undefined: all. */
  abuses: string[] | undefined
}

/** What an abuse does to a victim. */
export interface AbuseRow {
  abuse: string
  victimP50Ms: number
  victimP99Ms: number
  /** Just before. */
  aloneP99Ms: number
  /** Of the abuser's requests. */
  refused: number
  answered: number
  /** Requests of the victim that were not answered as they should be. */
  wronged: number
  /** How long the event loop stood still at most. */
  maxLoopDelayMs: number
  rssMB: number
}

type Abuse = Pick<Order, 'request' | 'connections' | 'perSecond'> & { where?: 'sound' | 'failing' }

const abuses: Record<string, Abuse> = {
  ...Object.fromEntries(Object.keys(requests).map((request): [string, Abuse] => [request, { request }])),
  'documents x 3 with holders, persons dead': { request: 'documents x 3 with holders, allowed', where: 'failing' },
  'documents x 160 with holders, persons dead': { request: 'documents x 160 with holders', where: 'failing' },
  'checks of a slow source': { request: 'checks of a slow source', connections: 64, where: 'failing' },
  'cheap checks, 64 at once': { request: 'cheap checks', connections: 64 },
  'cheap checks, 256 connections': { request: 'cheap checks', connections: 256 },
  'new shapes, 4 at once': { request: 'new shapes', connections: 4 },
  'new shapes, 200 a second': { request: 'new shapes', perSecond: 200 },
  'subscriptions x 1,000, each with its variables': { request: 'subscriptions', connections: 1000 },
}
for (const name of ['cheap checks', 'new shapes']) delete abuses[name]

/** How long the process may take to end, and an abuser to get going, in milliseconds. */
const MAX_END_MS = 5000
const WARM_UP_MS = 1000

/** Measures every abuse; says in the end how long the product took to end under the last one. */
export async function abuse({ json, seconds, abuses: chosen }: AbuseOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-bench-'))
  const rows: AbuseRow[] = []
  try {
    for (const where of ['sound', 'failing'] as const) {
      const here = Object.entries(abuses).filter(
        ([name, abuse]) => (abuse.where ?? 'sound') === where && (chosen?.some((part) => name.includes(part)) ?? true),
      )
      if (here.length === 0) continue
      const world = await openWorld(join(folder, where), where)
      try {
        await world.victim(3) // warm
        for (const [name, abuse] of here) {
          const row = await beside(world, name, abuse, seconds)
          rows.push(row)
          if (json) console.log(JSON.stringify(row))
          else console.error(`${name}: p99 ${row.aloneP99Ms} -> ${row.victimP99Ms} ms`)
        }
        await endUnder(world, where)
      } finally {
        await world.close()
      }
    }
    if (!json) console.table(rows)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface World {
  origin: string
  server: Child
  token(user: string): Promise<string>
  victim(seconds: number): ReturnType<typeof measureVictim>
  close(): Promise<void>
}

/** The product on embedded stores; `failing`: persons at a port where nobody listens, vehicles that answer after 1.9 s. */
async function openWorld(dataDir: string, where: 'sound' | 'failing'): Promise<World> {
  const slow = createServer((_, response) => void setTimeout(() => response.end('{"data":null}'), 1900))
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
  const { port: slowPort } = slow.address() as AddressInfo // it listens at a port
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const failing = {
    SUBGRAPH_PERSONS_URL: `http://127.0.0.1:${await freePort()}`,
    SUBGRAPH_VEHICLES_URL: `http://127.0.0.1:${slowPort}`,
  }
  const settings = { NODE_ENV: 'production', LOG_LEVEL: 'error', PORT: String(port), DATA_DIR: dataDir }
  const server = await startChild(
    [...PROBED, 'gateway/main.ts'],
    where === 'failing' ? { ...settings, ...failing } : settings,
    () => isUp(`${origin}/health`),
  )
  await operations.join?.prepare?.(origin)
  const key = keptKey(developmentTokens.keyFile(dataDir))
  const token = (user: string) => developmentToken(key, { country: 'FRA', organisation: 'bench', user, roles }, 1)
  const victimToken = await token('victim')
  let number = 0
  const names = where === 'sound' ? everything : checksAndAlerts
  return {
    origin,
    server,
    token,
    victim: (seconds) => measureVictim(origin, victimToken, names, seconds, () => number++),
    async close() {
      await server.stop()
      slow.closeAllConnections()
      slow.close()
    },
  }
}

async function beside(world: World, name: string, abuse: Abuse, seconds: number): Promise<AbuseRow> {
  const { p99Ms: aloneP99Ms } = await world.victim(seconds)
  const abuser = await startAbuser(world, abuse)
  try {
    await usageOf(world.server, { forget: true })
    // Whoever follows alerts is told something.
    const told = abuse.request === 'subscriptions' ? raise(world, seconds) : undefined
    const { p50Ms, p99Ms, wronged } = await world.victim(seconds)
    const { longestDelayMs, rssKib } = await usageOf(world.server)
    await told
    const { refused, answered } = await abuser.ask({ do: 'stop' }, isTally)
    return {
      abuse: name,
      victimP50Ms: p50Ms,
      victimP99Ms: p99Ms,
      aloneP99Ms,
      refused,
      answered,
      wronged,
      maxLoopDelayMs: Math.round(longestDelayMs * 10) / 10,
      rssMB: Math.round(rssKib / 1024),
    }
  } finally {
    await abuser.stop()
    await sleep(WARM_UP_MS) // what it has begun ends
  }
}

async function startAbuser({ origin, token }: World, abuse: Abuse): Promise<Child> {
  const { request, connections, perSecond } = abuse
  const order: Order = {
    do: 'start',
    origin,
    token: await token('abuser'),
    request,
    ...(connections !== undefined && { connections }),
    ...(perSecond !== undefined && { perSecond }),
  }
  const started = (answer: unknown): answer is object => hasKey(answer, 'started')
  const child = await startChild(['--import', 'tsx', 'bench/abuse/abuser.ts'], {}, (child) => child.ask(order, started))
  await sleep(WARM_UP_MS)
  return child
}

/** Raises alerts at the pace of one caller, for as long as the victim is measured. */
async function raise({ origin }: World, seconds: number): Promise<void> {
  const operation = operations.raise
  if (!operation) return
  let n = 0
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await sleep(200)) {
    await load(origin, operation, 1, 1, () => n++)
  }
}

/** Ends the product while it is abused, and says how long that took. */
async function endUnder(world: World, where: 'sound' | 'failing'): Promise<void> {
  const request = where === 'sound' ? 'searches x 9, allowed' : 'checks of a slow source'
  const abuser = await startAbuser(world, { request, connections: 64 })
  const since = performance.now()
  await world.server.stop()
  const ms = Math.round(performance.now() - since)
  await abuser.stop()
  console.error(`SIGTERM under ${request}: ended after ${ms} ms${ms > MAX_END_MS ? ': TOO LATE' : ''}`)
}

async function isUp(url: string): Promise<void> {
  while (!(await fetch(url).catch(() => undefined))?.ok) await sleep(50)
}

const isTally = (answer: unknown): answer is Tally => hasKey(answer, 'refused')
