/**
 * `npm start`: starts the gateway, and every subgraph that is not remote in the same process; `--subgraph NAME`: starts
 * one subgraph alone; `--mock`: the gateway with synthetic data of which nothing is kept.
 */
import { parseArgs } from 'node:util'
import { environment } from '../process/environment.ts'
import { createLog, type Log } from '../process/log.ts'
import { describeError } from '../process/log-error.ts'
import { settingName } from '../process/log-fields.ts'
import { createSettings, type Environment, keptKey, type LogLevel, type Settings } from '../process/settings.ts'
import { openSigningKeys, type SigningKeys } from '../process/signing-keys.ts'
import { StartError } from '../process/start-error.ts'
import { openTls } from '../process/tls.ts'
import type { ProcessingLogConfig } from '../processing-log/config.ts'
import { asks, type SubgraphName, schemaFile, storedNames, subgraphNames } from '../schema/sdl.ts'
import {
  type GatewayConfig,
  type LonePeersConfig,
  noteUnknownSubgraphs,
  readGatewayConfig,
  readLonePeers,
} from './config.ts'
import { suggestsNames } from './explorer/access.ts'

const USAGE = `npm start                                     everything in this process
npm start -- --subgraph persons --port 4001   one subgraph alone: ${subgraphNames.join(', ')}
npm start -- --mock                           everything with synthetic data, to develop against: nothing of it is kept
Settings are environment variables, or lines of a file .env: see .env.example.`

/** A started server. */
interface Running {
  /** The sentence that says where it listens. */
  ready: string
  log: Log
  /** How long a stop may take, in milliseconds. */
  shutdownTimeoutMs: number
  stop(): Promise<void>
}

async function start(): Promise<Running | undefined> {
  const { values } = parseArgs({
    options: {
      subgraph: { type: 'string' },
      port: { type: 'string' },
      mock: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return undefined
  }
  const given = { ...environment(), ...(values.port !== undefined && { PORT: values.port }) }
  if (values.mock && values.subgraph !== undefined) throw new StartError('Give --mock or --subgraph, not both.')
  if (values.mock) return startMock(given)
  const settings = createSettings(given)
  noteUnknownSubgraphs(settings)
  if (values.subgraph === undefined) return startAll(settings)
  const name = subgraphNames.find((known) => known === values.subgraph)
  if (name) return startOne(name, settings)
  throw new StartError(`There is no subgraph ${values.subgraph}: there are ${subgraphNames.join(', ')}.`)
}

/** Starts everything on stores that go with the process. */
async function startMock(given: Environment): Promise<Running> {
  const [{ mockEnvironment, passingFolder }, { placeSeeded }] = await Promise.all([
    import('./mock.ts'),
    import('./mock-stores.ts'),
  ])
  const folder = passingFolder()
  console.log(`MOCK: synthetic data, nothing of which is kept. A token: DATA_DIR=${folder} npm run token`)
  const settings = createSettings(mockEnvironment(given, folder))
  await placeSeeded(folder, storedNames, async () => {
    const [{ openSubgraphs, closeSubgraphs }, { readSubgraphsConfig }] = await Promise.all([
      import('../subgraphs/main.ts'),
      import('../subgraphs/config.ts'),
    ])
    const log = createLog(readGatewayConfig(settings).logLevel)
    await closeSubgraphs(await openSubgraphs(storedNames, readSubgraphsConfig(settings), log))
  })
  return startAll(settings)
}

/** Starts the gateway, with local and remote subgraphs. */
async function startAll(settings: Settings): Promise<Running> {
  const config = readGatewayConfig(settings)
  const { readSubgraphsConfig } = await import('../subgraphs/config.ts')
  const subgraphsConfig = readSubgraphsConfig(settings)
  const { readProcessingLogConfig } = await import('../processing-log/config.ts')
  const logConfig = readProcessingLogConfig(settings)
  settings.refuseMistakes()
  const log = openLog(config.logLevel)
  if (config.isDevelopment) sayDevelopment(config, log)
  const authenticate = await createAuthenticator(config, log)
  const local = subgraphNames.filter((name) => config.remotes[name] === undefined)
  const { Peers } = await import('../subgraphs/peers.ts')
  const peers = new Peers()
  // The stores open and the planning threads start while the gateway's packages load.
  const opening = import('../subgraphs/main.ts').then(({ openSubgraphs }) =>
    openSubgraphs(local, subgraphsConfig, log, peers),
  )
  const planning = import('./planning/threads.ts').then(({ planInThreads }) =>
    planInThreads({
      supergraphSdl: schemaFile('supergraph.graphql'),
      maxCost: config.operationMaxCost,
      suggestsNames: suggestsNames(config.explorer),
      log,
    }),
  )
  const logging = openRecords(logConfig, log)
  const [subgraphs, processingLog, planningThreads, { startGateway }, { localClient }, { httpClient }, { guarded }] =
    await Promise.all([
      opening,
      logging,
      planning,
      import('./server.ts'),
      import('./clients/local.ts'),
      import('./clients/http.ts'),
      import('./clients/guarded.ts'),
    ])
  const keys = local.length < subgraphNames.length ? openSigningKeys(config.signingKeys(), log) : undefined
  const subgraphTls = config.subgraphTls && openTls(config.subgraphTls, log)
  const tls = config.tls && openTls(config.tls, log)
  const clients = subgraphNames.flatMap((name) => {
    const url = config.remotes[name]
    const clientsOf =
      url !== undefined && keys
        ? [httpClient({ name, url, keys, tls: subgraphTls }, log)]
        : subgraphs.filter((subgraph) => subgraph.name === name).map((subgraph) => localClient(subgraph, log))
    return clientsOf.map((client) => guarded(client, config.guards[name], log))
  })
  peers.add(...clients)
  const { host, port, operationTimeoutMs, operationMaxCost, shutdownTimeoutMs, metricsToken, explorer } = config
  const { subscriptions, admission, rateLimitRedisUrl, http, operationNames, corsOrigins } = config
  const { persistedQueriesRedisUrl, trustedDocuments } = config
  const options = {
    ...{ host, port, operationTimeoutMs, operationMaxCost, shutdownTimeoutMs, metricsToken, explorer, subscriptions },
    ...{ admission, rateLimitRedisUrl, http, operationNames, corsOrigins, loopbackNamesOnly: config.isDevelopment },
    ...{ persistedQueriesRedisUrl, trustedDocuments },
    ...{ clients, authenticate, planning: planningThreads, log },
    ...(tls && {
      tls: { tls, clientCertificates: config.clientCertificates ? ('asked' as const) : ('none' as const) },
    }),
    ...(processingLog && { processingLog: { log: processingLog, bestEffort: logConfig.mode === 'best-effort' } }),
  }
  try {
    const { url, stop } = await startGateway(options)
    return {
      ready: `ncb-graph is ready: GraphQL at ${url}/graphql${explorer === 'off' ? '' : `, an explorer at ${url}/`}`,
      log,
      shutdownTimeoutMs,
      stop: () =>
        stop().finally(() => {
          for (const watched of [keys, tls, subgraphTls]) watched?.close()
        }),
    }
  } catch (error) {
    for (const client of clients.toReversed()) await client.close()
    await processingLog?.close()
    throw error
  }
}

/** Opens the processing log, unless it is off. */
async function openRecords({ mode, url, keys, anchors, retentionDays }: ProcessingLogConfig, log: Log) {
  if (mode === 'off') return undefined
  const [{ openProcessingLog }, { openAnchors }] = await Promise.all([
    import('../processing-log/processing-log.ts'),
    import('../processing-log/anchors/open-anchors.ts'),
  ])
  const sink = await openAnchors(anchors, { write: (line) => process.stdout.write(line), log })
  return openProcessingLog({ url, keys: keys(), log, anchors: sink, retentionDays })
}

/** Starts one subgraph with its own server, for a gateway on another machine or in another process. */
async function startOne(name: SubgraphName, settings: Settings): Promise<Running> {
  const { readLoneSubgraphConfig } = await import('../subgraphs/config.ts')
  const config = readLoneSubgraphConfig(settings)
  const peersConfig = asks[name] && readLonePeers(settings, name)
  settings.refuseMistakes()
  const log = openLog(config.logLevel)
  const [{ openSubgraphs, closeSubgraphs }, { serveSubgraph }, { identityReader }] = await Promise.all([
    import('../subgraphs/main.ts'),
    import('../subgraphs/server.ts'),
    import('../process/signed-identity.ts'),
  ])
  const keys = openSigningKeys(config.signingKeys(), log)
  const elsewhere = peersConfig && (await openPeers(peersConfig, keys, log))
  const subgraphs = await openSubgraphs([name], config, log, elsewhere?.peers).catch(async (error) => {
    await elsewhere?.close()
    throw error
  })
  try {
    const [subgraph] = subgraphs
    if (!subgraph) throw new Error(`The subgraph ${name} was not opened.`)
    const { host, port, shutdownTimeoutMs, http: limits, operations } = config
    const identities = identityReader(keys, name)
    const tls = config.tls && openTls(config.tls, log)
    const clientCertificates = config.tls?.ca ? ('required' as const) : ('none' as const)
    const options = {
      ...{ host, port, shutdownTimeoutMs, limits, operations, identities },
      tls: tls && { tls, clientCertificates },
    }
    const { url, stop } = await serveSubgraph(subgraph, options, log)
    const stopAll = () =>
      stop().finally(async () => {
        await elsewhere?.close()
        for (const watched of [keys, tls]) watched?.close()
      })
    return { ready: `The subgraph ${name} is ready at ${url}`, log, shutdownTimeoutMs, stop: stopAll }
  } catch (error) {
    await closeSubgraphs(subgraphs)
    await elsewhere?.close()
    throw error
  }
}

/** Clients of the subgraphs that a lone one asks, guarded as a gateway's are. */
async function openPeers({ remotes, guards, subgraphTls }: LonePeersConfig, keys: SigningKeys, log: Log) {
  const [{ httpClient }, { guarded }, { Peers }] = await Promise.all([
    import('./clients/http.ts'),
    import('./clients/guarded.ts'),
    import('../subgraphs/peers.ts'),
  ])
  const tls = subgraphTls && openTls(subgraphTls, log)
  const clients = subgraphNames.flatMap((name) => {
    const url = remotes[name]
    return url === undefined ? [] : [guarded(httpClient({ name, url, keys, tls }, log), guards[name], log)]
  })
  const peers = new Peers()
  peers.add(...clients)
  return {
    peers,
    async close() {
      for (const client of clients) await client.close().catch(() => undefined)
      tls?.close()
    },
  }
}

async function createAuthenticator(config: GatewayConfig, log: Log) {
  const { authenticator, developmentAuthenticator, developmentTokens } = await import('./identity.ts')
  const byToken = config.tokens && authenticator(config.tokens, log)
  if (config.clientCertificates) {
    const { certificateAuthenticator } = await import('./certificate-authenticator.ts')
    return certificateAuthenticator(config.clientCertificates, byToken)
  }
  if (byToken) return byToken
  return developmentAuthenticator(config.developmentViewer, keptKey(developmentTokens.keyFile(config.dataDir)))
}

function sayDevelopment({ developmentViewer: { country, purpose } }: GatewayConfig, log: Log): void {
  const sentence =
    'DEVELOPMENT MODE: no key to verify tokens with is set. ' +
    `Whoever asks from this machine reads as ${country} for ${purpose}, or as a token of \`npm run token\` says. ` +
    'In production, with a key, it refuses what it takes now: requests without a token or a purpose, the pages and ' +
    'introspection (unless EXPLORER says otherwise), /metrics without METRICS_TOKEN, query plans, and plain http to ' +
    'subgraphs on other machines.'
  console.log(sentence)
  log.tell('development-mode', {})
}

/**
 * Opens the log. It also gets Node's fatal errors and warnings, which Node would print on standard error with the
 * values in them.
 */
function openLog(level: LogLevel): Log {
  const log = createLog(level)
  process.on('uncaughtException', (error) => {
    log.tell('uncaught-exception', { error })
    process.exit(1)
  })
  process.removeAllListeners('warning').on('warning', (error) => log.tell('node-warning', { error }))
  return log
}

/**
 * The first signal starts an orderly stop, the second exits at once. SIGHUP, which a closed terminal sends, does not
 * stop the server.
 */
function stopOnSignal({ log, shutdownTimeoutMs, stop }: Running): void {
  let stopping = false
  const onSignal = (signal: 'SIGTERM' | 'SIGINT') => {
    if (stopping) process.exit(1)
    stopping = true
    log.tell('stopping', { signal })
    // The timer does not keep the process alive: if nothing else is open, the process has already ended.
    setTimeout(() => {
      log.tell('stop-overdue', { setting: settingName('SHUTDOWN_TIMEOUT_MS'), ms: shutdownTimeoutMs })
      process.exit(1)
    }, shutdownTimeoutMs).unref()
    stop().then(
      () => log.tell('stopped', {}),
      (error) => {
        log.tell('stop-failed', { error })
        process.exitCode = 1
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => onSignal(signal))
  process.on('SIGHUP', () => log.tell('signal-ignored', { signal: 'SIGHUP' }))
}

/**
 * If one element of a list fails at once and another one later, graphql-js leaves the second promise unhandled. The
 * operation is still answered, but Node would end the process, and with it all other operations.
 */
function surviveRejections(log: Log): void {
  process.on('unhandledRejection', (error) => log.tell('unhandled-rejection', { error }))
}

/**
 * Why a start failed, for the operator: our own sentence, or the system's message about a file or an address. The
 * messages of other errors may contain parts of records, so they are left out.
 */
function sentenceOf(error: unknown): string {
  if (error instanceof StartError) return error.message
  if (!(error instanceof Error)) return 'The start failed without saying why.'
  const { code, address, port, path, syscall } = error as NodeJS.ErrnoException & { address?: string; port?: number } // optional
  if (code === 'EADDRINUSE')
    return `${address}:${port} is in use by another process. Choose another with PORT or --port.`
  if (code === 'ENOSPC') return `The disk is full${path ? `: ${path} could not be written` : ''}.`
  if (code?.startsWith('ERR_PARSE_ARGS')) return `${error.message}\n${USAGE}`
  if (syscall !== undefined) return error.message
  return `The start failed by a fault of ours: ${JSON.stringify(describeError(error))}`
}

process.on('SIGHUP', () => undefined) // during the start
try {
  const running = await start()
  if (running) {
    stopOnSignal(running)
    surviveRejections(running.log)
    const seconds = (performance.now() / 1000).toFixed(1)
    console.log(`${running.ready} (started in ${seconds} s)`)
  }
} catch (error) {
  console.error(sentenceOf(error))
  process.exit(1)
}
