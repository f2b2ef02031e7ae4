/**
 * The product's gateway and subgraphs over the fixtures, started as gateway/main.ts starts them:
 * `ours.ts --port P` everything in this process, `--subgraph persons` one subgraph alone,
 * `--remote persons=http://...` a subgraph that is elsewhere. SUBGRAPH_SIGNING_KEY is set. `--unsigned`: the subgraph
 * takes whoever asks for one caller, since gateways of others cannot sign each request.
 * With an IPC channel it tells its URL when it listens, and answers every message with its `Usage`.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { httpClient } from '../../gateway/clients/http.ts'
import { localClient } from '../../gateway/clients/local.ts'
import { developmentAuthenticator } from '../../gateway/identity.ts'
import { startGateway } from '../../gateway/server.ts'
import { createLog, type Log } from '../../process/log.ts'
import { type IdentityReader, identityReader } from '../../process/signed-identity.ts'
import { fixedKeys } from '../../process/signing-keys.ts'
import { type SubgraphName, subgraphNames } from '../../schema/sdl.ts'
import { serveSubgraph } from '../../subgraphs/server.ts'
import { createSubgraph, type Store, type Subgraph } from '../../subgraphs/subgraph.ts'
import { createFixture } from '../fixtures/resolvers.ts'

/** Memory after a collection (with --expose-gc), and how long the event loop stood still at most since it was asked last. */
export interface Usage {
  rssMB: number
  heapMB: number
  longestDelayMs: number
}

const host = '127.0.0.1'
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    subgraph: { type: 'string' },
    unsigned: { type: 'boolean', default: false },
    remote: { type: 'string', multiple: true, default: [] },
  },
})
const port = Number(values.port)
const key = Buffer.from(process.env.SUBGRAPH_SIGNING_KEY ?? '')
const keys = fixedKeys(key)
// As in production: every request may log, and somebody reads standard error.
const log = createLog('info')

function openFixture(name: SubgraphName, log: Log): Subgraph {
  const { resolvers, createLoaders } = createFixture(name)
  const store: Store = {
    within: () => store,
    ping: async () => {},
    checkChanges: async () => {},
    close: async () => {},
  }
  return createSubgraph(
    { name, resolvers, createLoaders, openStore: async () => store, seed: async () => {} },
    store,
    log,
  )
}

function clientOf(name: SubgraphName) {
  const remote = values.remote.find((each) => each.startsWith(`${name}=`))
  if (remote === undefined) return localClient(openFixture(name, log), log)
  return httpClient({ name, url: remote.slice(name.length + 1), keys }, log)
}

function identitiesOf(name: SubgraphName): IdentityReader {
  if (!values.unsigned) return identityReader(keys, name)
  const identity = { country: 'FRA', organisation: 'development', user: 'developer', roles: [] }
  const viewer = { ...identity, purpose: 'CRIMINAL_INVESTIGATION' } as const
  const signed = { viewer, id: '', issuedAt: 0, body: '' }
  return { read: () => signed, accept: () => viewer }
}

function start() {
  const alone = subgraphNames.find((name) => name === values.subgraph)
  if (alone) return serveSubgraph(openFixture(alone, log), { host, port, identities: identitiesOf(alone) }, log)
  return startGateway({
    clients: subgraphNames.map(clientOf),
    authenticate: developmentAuthenticator({ country: 'FRA', purpose: 'CRIMINAL_INVESTIGATION' }, key),
    host,
    port,
    operationTimeoutMs: 10_000,
    loopbackNamesOnly: true,
    // The limits count what one caller asks, as always, and refuse nothing: he asks for all that the machine can do.
    admission: { costPerSecond: 1e9, costBurst: 1e9, overloadQueueMs: 60_000, overloadLoopDelayMs: 60_000 },
    log,
  })
}

const running = await start()
process.on('SIGTERM', () => running.stop().then(() => process.exit(0)))

if (process.send) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  process.on('message', () => {
    const longestDelayMs = delay.max / 1e6
    globalThis.gc?.()
    const { rss, heapUsed } = process.memoryUsage()
    const usage: Usage = { rssMB: rss / 2 ** 20, heapMB: heapUsed / 2 ** 20, longestDelayMs }
    delay.reset() // the collection above is not the gateway's
    process.send?.(usage)
  })
  process.send(running.url)
}
