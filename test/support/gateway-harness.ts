import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { httpClient } from '../../gateway/clients/http.ts'
import { localClient } from '../../gateway/clients/local.ts'
import type { SubgraphClient } from '../../gateway/clients/subgraph-client.ts'
import { DEFAULT_MAX_COST } from '../../gateway/cost/refuse.ts'
import { type Explorer, suggestsNames } from '../../gateway/explorer/access.ts'
import { CLOCK_SECONDS, developmentAuthenticator } from '../../gateway/identity.ts'
import { planInProcess } from '../../gateway/planning/in-process.ts'
import type { Planning } from '../../gateway/planning/planning.ts'
import { type GatewayOptions, startGateway } from '../../gateway/server.ts'
import { developmentToken } from '../../gateway/token.ts'
import type { Log } from '../../process/log.ts'
import { createSettings } from '../../process/settings.ts'
import { identityReader } from '../../process/signed-identity.ts'
import { fixedKeys } from '../../process/signing-keys.ts'
import type { LogKeys } from '../../processing-log/chain/keys.ts'
import type { Identity, Purpose } from '../../schema/identity.ts'
import { roles } from '../../schema/roles.ts'
import { type SubgraphName, schemaFile, subgraphNames } from '../../schema/sdl.ts'
import { isEmbeddedSql, readSubgraphsConfig, type SeedMode, type SubgraphsConfig } from '../../subgraphs/config.ts'
import { openSubgraphs } from '../../subgraphs/main.ts'
import { Peers } from '../../subgraphs/peers.ts'
import { serveSubgraph } from '../../subgraphs/server.ts'
import type { Subgraph } from '../../subgraphs/subgraph.ts'
import { silent } from './call.ts'
import { placePglite } from './drivers.ts'
import { placeSeeded } from './seeded.ts'

/**
 * With TEST_BOTH_PATHS=1 every query is asked again, of a prepared operation and of Apollo Server, and the two answers
 * must be the same, byte for byte. Tests that count what is asked cannot be run so.
 */
const bothPaths = process.env.TEST_BOTH_PATHS === '1'

/** Who asks, with all roles unless told; without a country, the viewer of development mode: FRA, CRIMINAL_INVESTIGATION. */
export interface Asker {
  country?: string
  identity?: Partial<Identity>
  purpose?: Purpose
  headers?: Record<string, string>
}

export interface GraphqlError {
  message: string
  path?: (string | number)[]
  locations?: { line: number; column: number }[]
  extensions: { code: string; source?: string; argument?: string; rule?: string; omitted?: number }
}

export interface Asked<Data> {
  status: number
  headers: Headers
  data: Data
  errors?: GraphqlError[]
  /** The body as it came. */
  text: string
}

export interface TestGateway {
  url: string
  /** The viewer's bearer token; it is taken for `seconds`, up to one less. */
  token(country: string, identity?: Partial<Identity>, seconds?: number): Promise<string>
  /** Asks over a real socket. `Data` is the shape that the test expects. */
  ask<Data = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    asker?: Asker,
  ): Promise<Asked<Data>>
  stop(): Promise<void>
}

export interface TestGatewayOptions extends Partial<Omit<GatewayOptions, 'clients'>> {
  /** Ready-made clients, one for each subgraph, or subgraphs that are open. */
  clients?: readonly SubgraphClient[]
  subgraphs?: readonly Subgraph[]
  /** Else those of the product are opened on these stores; embedded ones in a folder of its own where none is given. */
  stores?: Partial<Record<SubgraphName, string>>
  seed?: SeedMode
  /** What stands around each client, to slow it down or to break it. */
  around?: (client: SubgraphClient) => SubgraphClient
  /** Of the processing log that is read; else those of a new one. */
  logKeys?: LogKeys
  /** Whether each subgraph gets a server of its own and is reached over HTTP. */
  overHttp?: boolean
  log?: Log
}

async function openProduct(config: SubgraphsConfig, log: Log, peers: Peers): Promise<readonly Subgraph[]> {
  for (const name of subgraphNames) {
    const store = config.stores[name]
    if (config.seed === 'always') await placeSeeded(name, store)
    if (isEmbeddedSql(name, store)) await placePglite(store)
  }
  return openSubgraphs(subgraphNames, config, log, peers)
}

const plannings = new Map<string, Planning>()

/**
 * Plans in this thread, for all gateways of a test file: a planning thread takes seconds to start. Threads are tried in
 * planning.test.ts, and by all tests that start a process.
 */
function sharedPlanning(
  explorer: Explorer,
  supergraphSdl = schemaFile('supergraph.graphql'),
  maxCost = DEFAULT_MAX_COST,
): Planning {
  const options = { supergraphSdl, maxCost, suggestsNames: suggestsNames(explorer) }
  const key = JSON.stringify(options)
  const planning = plannings.get(key) ?? planInProcess(options)
  plannings.set(key, planning)
  return planning
}

/** How long a caller waits for an operation there unless told. */
export const OPERATION_MS = 30_000

/** Starts a whole gateway in this process, on a free port, in development mode. It owns what it is given. */
export async function startTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const {
    clients,
    subgraphs,
    stores,
    seed = 'always',
    logKeys,
    overHttp = false,
    log = silent,
    around,
    ...others
  } = options
  const { explorer = 'on' } = others
  const folder = mkdtempSync(join(tmpdir(), 'ncb-gateway-'))
  const key = randomBytes(32)
  const keys = fixedKeys(key)
  const servers: { stop(): Promise<void> }[] = []

  async function open(): Promise<readonly SubgraphClient[]> {
    const config = readSubgraphsConfig(createSettings({ DATA_DIR: folder }))
    Object.assign(config, { seed, ...(logKeys && { logKeys: () => logKeys }) })
    Object.assign(config.stores, stores)
    const peers = new Peers()
    const opened = subgraphs ?? (await openProduct(config, log, peers))
    if (!overHttp) return opened.map((subgraph) => localClient(subgraph, log))
    const clients = await Promise.all(
      opened.map(async (subgraph) => {
        const { name } = subgraph
        const options = { host: '127.0.0.1', port: 0, identities: identityReader(keys, name) }
        const server = await serveSubgraph(subgraph, options, log)
        servers.push(server)
        return httpClient({ name, url: server.url, keys }, log)
      }),
    )
    peers.add(...clients)
    return clients
  }

  const opened = clients ?? (await open())
  const owned = around ? opened.map(around) : opened
  const settings = {
    authenticate: developmentAuthenticator({ country: 'FRA', purpose: 'CRIMINAL_INVESTIGATION' }, key),
    host: '127.0.0.1',
    port: 0,
    operationTimeoutMs: OPERATION_MS,
    shutdownTimeoutMs: 60_000,
    loopbackNamesOnly: true,
    log,
    explorer,
    planning: sharedPlanning(explorer, others.supergraphSdl, others.operationMaxCost),
    ...others,
    // However busy the machine is, nobody is refused for it.
    admission: { overloadQueueMs: 60_000, overloadLoopDelayMs: 60_000, ...others.admission },
    subscriptions: { initMs: 60_000, ...others.subscriptions },
  }
  const gateway = await startGateway({ ...settings, clients: owned })
  // The same subgraphs behind Apollo Server alone: see `bothPaths`.
  const shared = owned.map((client) => ({ ...client, close: async () => {} }))
  const twin = bothPaths && (await startGateway({ ...settings, clients: shared, port: 0, preparedPath: false }))

  const token = (country: string, identity: Partial<Identity> = {}, seconds = 3600) => {
    // A token is taken for a while longer than it says: clocks differ.
    const hours = (seconds - CLOCK_SECONDS) / 3600
    return developmentToken(key, { organisation: 'NCB', user: 'officer-1', roles, ...identity, country }, hours)
  }

  return {
    url: gateway.url,
    token,
    async ask(query, variables = {}, { country, identity, purpose, headers } = {}) {
      const request = {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(country && { authorization: `Bearer ${await token(country, identity)}` }),
          ...(purpose && { 'x-purpose': purpose }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      }
      const response = await fetch(`${gateway.url}/graphql`, request)
      const text = await response.text()
      if (twin && !/\bmutation\b/.test(query)) {
        const prepared = await fetch(`${gateway.url}/graphql`, request)
        const whole = await fetch(`${twin.url}/graphql`, request)
        expect([prepared.status, stable(await prepared.text())]).toEqual([whole.status, stable(await whole.text())])
      }
      const { data, errors } = JSON.parse(text)
      return { status: response.status, headers: response.headers, data, errors, text }
    },
    async stop() {
      if (twin) await twin.stop()
      await gateway.stop()
      for (const server of servers) await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An answer without what differs from one time to the next. */
function stable(text: string): string {
  return text.replace(/"ms":[0-9.]+/g, '').replace(/request id [\w-]+/g, '')
}
