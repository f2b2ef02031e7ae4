import { join } from 'node:path'
import { developmentTokens } from '../../gateway/identity.ts'
import { developmentToken } from '../../gateway/token.ts'
import { keptKey } from '../../process/settings.ts'
import { countryCodes } from '../../schema/countries.ts'
import { isNcb } from '../../schema/ncbs.ts'
import { roles } from '../../schema/roles.ts'
import { freePort } from '../processes.ts'
import { startChild } from './child.ts'
import { type FeedServer, PROBED, usageOf } from './server.ts'
import { createWriter } from './writer.ts'

/** What an integrator follows: three persons of another subgraph with every update. A checkpoint is its name alone. */
const query = `subscription Feed($after: Cursor) { alertUpdates(after: $after) { __typename ... on AlertUpdate {
  cursor at kind status alert { reference severity subjects { person { name { full } } } } } } }`

/** The product on stores of this run. */
export interface OurSurroundings {
  /** Starts it; its groups are so many countries. */
  start(groups: number): Promise<OurServer>
}

export interface OurServer extends FeedServer {
  /** The cursor of the end of the log. */
  end(): Promise<string>
}

/** The product in one process: alerts on TEST_POSTGRES_URL where that is set, all else embedded. */
export async function oursAt(folder: string): Promise<OurSurroundings> {
  const dataDir = join(folder, 'data')
  const settings: Record<string, string> = {
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    SEED: 'always',
    LOG_LEVEL: 'warn',
    SUBSCRIPTIONS_PER_IDENTITY: '1000000',
    // All subscribers have one address here, and all writers one identity.
    CONNECTIONS: '100000',
    CONNECTIONS_PER_ADDRESS: '100000',
    OPERATIONS_PER_IDENTITY: '1000',
    COST_PER_SECOND: '1000000000',
  }
  const postgresUrl = process.env.TEST_POSTGRES_URL
  if (postgresUrl) {
    const { recreateDatabase } = await import('../postgresql.ts')
    settings.STORE_FINANCIAL_ALERTS_URL = await recreateDatabase(postgresUrl, 'ncb_bench_feed')
  } else console.error('no TEST_POSTGRES_URL: alerts are in an embedded database, in the process of the gateway')
  return {
    async start(groups) {
      const port = await freePort()
      const origin = `http://127.0.0.1:${port}`
      const child = await startChild([...PROBED, 'gateway/main.ts'], { ...settings, PORT: String(port) }, () =>
        isReady(`${origin}/ready?all`),
      )
      const key = keptKey(developmentTokens.keyFile(dataDir))
      const tokenOf = (country: string) =>
        developmentToken(key, { country, organisation: 'bench', user: 'subscriber', roles }, 1)
      const tokens = await Promise.all([...countryCodes()].filter(isNcb).slice(0, groups).map(tokenOf))
      const writer = await createWriter(origin, await tokenOf('ISL'))
      return {
        peer: 'ours',
        port,
        inits: tokens.map((token) => JSON.stringify({ authorization: `Bearer ${token}` })),
        subscribe: (after) => JSON.stringify({ query, variables: { after } }),
        update: writer.update,
        end: writer.end,
        // Whoever is told that it is live has nothing left to wait for.
        subscribed: async (count, checkpoints) => checkpoints >= count,
        usage: (order) => usageOf(child, order),
        async stop() {
          await writer.close()
          await child.stop()
        },
      }
    },
  }
}

/** Resolves when `url` answers 200. */
async function isReady(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url).catch(() => undefined)
    await response?.arrayBuffer()
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
