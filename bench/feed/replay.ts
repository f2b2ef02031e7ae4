import type { Load } from './load.ts'
import { openAll, round, until } from './measure.ts'
import type { OurServer } from './ours.ts'
import { pace } from './pace.ts'

/** What it takes when everybody comes back at once. */
export interface ReplayRow {
  peer: string
  /** How many come back, and how many updates each of them missed. */
  reconnects: number
  groups: number
  updatesEach: number
  /** From the first connection until everybody has everything. */
  seconds: number
  replayedPerSecond: number
  cpuUsPerDelivery: number
  /** Resident memory of the server: before, and the most meanwhile. */
  rssMB: number
  peakRssMB: number
}

const UPDATES = 1000
const UPDATES_PER_SECOND = 200

/** Cuts all subscribers off, makes 1,000 updates, and lets all of them come back with the cursor that they had. */
export async function measureReplay(server: OurServer, load: Load, subscribers: number): Promise<ReplayRow> {
  await openAll(server, load, subscribers)
  const cursor = await server.end()
  await load.close()
  await pace(UPDATES_PER_SECOND, UPDATES, 0, (n) => server.update(n))
  const before = await server.usage({ collect: true, forget: true })
  const start = performance.now()
  await load.open(server, subscribers, cursor)
  const all = await until(`everybody has ${UPDATES} updates`, async () => {
    const tally = await load.tally()
    if (tally.most > UPDATES) throw new Error(`somebody has ${tally.most} updates of ${UPDATES}`)
    return tally.least === UPDATES && tally
  })
  const seconds = (performance.now() - start) / 1000
  const after = await server.usage()
  return {
    peer: server.peer,
    reconnects: subscribers,
    groups: server.inits.length,
    updatesEach: UPDATES,
    seconds: round(seconds),
    replayedPerSecond: Math.round(all.updates / seconds),
    cpuUsPerDelivery: round((after.cpuUs - before.cpuUs) / all.updates),
    rssMB: Math.round(before.rssKib / 1024),
    peakRssMB: Math.round(after.peakRssKib / 1024),
  }
}
