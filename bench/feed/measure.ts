import { percentile } from '../load.ts'
import type { Load } from './load.ts'
import { pace } from './pace.ts'
import type { FeedServer } from './server.ts'

/** One rate of updates at one server with its subscribers. */
export interface FeedRow {
  peer: string
  subscribers: number
  groups: number
  updatesPerSecond: number
  deliveriesPerSecond: number
  p50Ms: number
  p99Ms: number
  /** User and system time of the server's process, the mutations that make the updates included. */
  cpuUsPerDelivery: number
  /** By how much its memory grew for each connection that is subscribed and idle. */
  kibPerConnection: number
  /** There where deliveries came later than their rate: latencies are then those of a queue. */
  overloaded?: true
}

/** Shares of one core, for standard error. */
export interface Shares {
  server: number
  client: number
}

/** Whoever has not received everything by then, in seconds after the last update, has lost it. */
const MAX_LAG_SECONDS = 60
/** A run that takes so many times its time is an overload. */
const OVERLOAD = 1.25

/** So many connect and go before memory is read, so that what the first ones bring with them is not counted. */
const FIRST_ONES = 200

/** Subscribes `count`, and resolves with the KiB that each takes once all are live and the garbage is collected. */
export async function connectAll(server: FeedServer, load: Load, count: number): Promise<number> {
  await openAll(server, load, FIRST_ONES)
  await load.close()
  const before = await settledKib(server)
  await openAll(server, load, count)
  return round(((await settledKib(server)) - before) / count)
}

/** Subscribes so many, and resolves once all are live. */
export async function openAll(server: FeedServer, load: Load, count: number): Promise<void> {
  await until('nobody is left', () => server.subscribed(0, 0))
  await load.open(server, count)
  await until('all subscribers are live', async () => server.subscribed(count, (await load.tally()).checkpoints))
}

/** Resident memory once collections find no more. */
async function settledKib(server: FeedServer): Promise<number> {
  let { rssKib } = await server.usage({ collect: true })
  for (let times = 0; times < 10; times++) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    const next = await server.usage({ collect: true })
    if (Math.abs(next.rssKib - rssKib) < 256) return next.rssKib
    rssKib = next.rssKib
  }
  return rssKib
}

/** Makes `rate` updates a second for `seconds`, and waits until everybody has all of them. */
export async function measureRate(
  server: FeedServer,
  load: Load,
  at: { subscribers: number; rate: number; seconds: number; first: number },
): Promise<Omit<FeedRow, 'groups' | 'kibPerConnection'> & { shares: Shares }> {
  const { subscribers, rate, seconds, first } = at
  const { cpuUs: clientBefore } = await load.reset()
  const { cpuUs: serverBefore } = await server.usage()
  const count = Math.max(1, Math.round(rate * seconds))
  const start = performance.now()
  await pace(rate, count, first, (n) => server.update(n))
  const last = await until(`everybody has ${count} updates`, async () => {
    const tally = await load.tally()
    if (tally.most > count) throw new Error(`somebody has ${tally.most} updates of ${count}`)
    return tally.least === count && tally
  })
  const took = (performance.now() - start) / 1000
  const { cpuUs } = await server.usage()
  const { latenciesMs } = await load.reset()
  const sorted = latenciesMs.sort((a, b) => a - b)
  return {
    peer: server.peer,
    subscribers,
    updatesPerSecond: rate,
    deliveriesPerSecond: Math.round(last.updates / Math.max(took, count / rate)),
    p50Ms: percentile(sorted, 0.5),
    p99Ms: percentile(sorted, 0.99),
    cpuUsPerDelivery: round((cpuUs - serverBefore) / last.updates),
    ...(took > OVERLOAD * (count / rate) + 0.25 && { overloaded: true }),
    shares: { server: (cpuUs - serverBefore) / took / 1e6, client: (last.cpuUs - clientBefore) / took / 1e6 },
  }
}

/** Asks until it is so. Rejects when that takes too long. */
export async function until<Value>(what: string, ask: () => Promise<Value | false>): Promise<Value> {
  const patient = performance.now() + MAX_LAG_SECONDS * 1000
  for (;;) {
    const answer = await ask()
    if (answer !== false) return answer
    if (performance.now() > patient) throw new Error(`In ${MAX_LAG_SECONDS} s it did not come to be that ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Three digits that count. */
export const round = (value: number) => Number(value.toPrecision(3))
