/** `npm start`: the gateway with every subgraph that is not configured to run elsewhere; `--subgraph NAME`: one alone. */
import { parseArgs } from 'node:util'
import { type Logger, pino } from 'pino'
import { createSettings, keptKey, type LogLevel, type Settings } from '../process/settings.ts'
import { type SubgraphName, schemaFile, subgraphNames } from '../schema/sdl.ts'
import { environment, type GatewayConfig, noteUnknownSubgraphs, readGatewayConfig } from './config.ts'

const USAGE = `npm start                                     everything in this process
npm start -- --subgraph persons --port 4001   one subgraph alone: ${subgraphNames.join(', ')}
Settings are environment variables, or lines of a file .env: see .env.example.`

/** What has been started. */
interface Running {
  /** A sentence that says where. */
  ready: string
  log: Logger
  /** What a stop may take, in milliseconds. */
  shutdownTimeoutMs: number
  stop(): Promise<void>
}

async function start(): Promise<Running | undefined> {
  const { values } = parseArgs({
    options: { subgraph: { type: 'string' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) {
    console.log(USAGE)
    return undefined
  }
  const settings = createSettings({ ...environment(), ...(values.port !== undefined && { PORT: values.port }) })
  noteUnknownSubgraphs(settings)
  if (values.subgraph === undefined) return startAll(settings)
  const name = subgraphNames.find((known) => known === values.subgraph)
  if (name) return startOne(name, settings)
  throw new Error(`There is no subgraph ${values.subgraph}: there are ${subgraphNames.join(', ')}.`)
}

/** The gateway, with its subgraphs in this process or elsewhere. */
async function startAll(settings: Settings): Promise<Running> {
  const config = readGatewayConfig(settings)
  const { readSubgraphsConfig } = await import('../subgraphs/config.ts')
  const subgraphsConfig = readSubgraphsConfig(settings)
  settings.refuseMistakes()
  const log = createLog(config.logLevel)
  if (!config.tokens) sayDevelopment(config, log)
  const authenticate = await createAuthenticator(config, log)
  const local = subgraphNames.filter((name) => config.remotes[name] === undefined)
  // The stores open, and planning starts, while the gateway's packages load.
  const opening = import('../subgraphs/main.ts').then(({ openSubgraphs }) => openSubgraphs(local, subgraphsConfig, log))
  const planning = import('./planning/threads.ts').then(({ planInThreads }) =>
    planInThreads({ supergraphSdl: schemaFile('supergraph.graphql'), maxCost: config.operationMaxCost, log }),
  )
  const [subgraphs, planningThreads, { startGateway }, { localClient }, { httpClient }, { guarded }] =
    await Promise.all([
      opening,
      planning,
      import('./server.ts'),
      import('./clients/local.ts'),
      import('./clients/http.ts'),
      import('./clients/guarded.ts'),
    ])
  const clients = subgraphNames.flatMap((name) => {
    const url = config.remotes[name]
    const clientsOf =
      url !== undefined
        ? [httpClient({ name, url, key: config.signingKey() }, log)]
        : subgraphs.filter((subgraph) => subgraph.name === name).map((subgraph) => localClient(subgraph, log))
    return clientsOf.map((client) => guarded(client, config.guards[name], log))
  })
  const { host, port, operationTimeoutMs, operationMaxCost, shutdownTimeoutMs, metricsToken, tokens } = config
  const { subscriptions, admission, rateLimitRedisUrl, http } = config
  const options = {
    ...{ host, port, operationTimeoutMs, operationMaxCost, shutdownTimeoutMs, metricsToken, subscriptions },
    ...{ admission, rateLimitRedisUrl, http, loopbackNamesOnly: !tokens },
    ...{ clients, authenticate, planning: planningThreads, log },
  }
  try {
    const { url, stop } = await startGateway(options)
    return {
      ready: `ncb-graph is ready: GraphQL at ${url}/graphql, an explorer at ${url}/`,
      log,
      shutdownTimeoutMs,
      stop,
    }
  } catch (error) {
    for (const client of clients.toReversed()) await client.close()
    throw error
  }
}

/** One subgraph with a server of its own, for a gateway elsewhere. */
async function startOne(name: SubgraphName, settings: Settings): Promise<Running> {
  const { readLoneSubgraphConfig } = await import('../subgraphs/config.ts')
  const config = readLoneSubgraphConfig(settings)
  settings.refuseMistakes()
  const log = createLog(config.logLevel)
  const [{ openSubgraphs, closeSubgraphs }, { serveSubgraph }] = await Promise.all([
    import('../subgraphs/main.ts'),
    import('../subgraphs/server.ts'),
  ])
  const subgraphs = await openSubgraphs([name], config, log)
  try {
    const [subgraph] = subgraphs
    if (!subgraph) throw new Error(`The subgraph ${name} was not opened.`)
    const { host, port, shutdownTimeoutMs, http: limits } = config
    const options = { host, port, shutdownTimeoutMs, limits, key: config.signingKey() }
    const { url, stop } = await serveSubgraph(subgraph, options, log)
    return { ready: `The subgraph ${name} is ready at ${url}`, log, shutdownTimeoutMs, stop }
  } catch (error) {
    await closeSubgraphs(subgraphs)
    throw error
  }
}

async function createAuthenticator(config: GatewayConfig, log: Logger) {
  const { authenticator, developmentAuthenticator, developmentTokens } = await import('./identity.ts')
  if (config.tokens) return authenticator(config.tokens, log)
  return developmentAuthenticator(config.developmentViewer, keptKey(developmentTokens.keyFile(config.dataDir)))
}

function sayDevelopment({ developmentViewer: { country, purpose } }: GatewayConfig, log: Logger): void {
  const sentence =
    'DEVELOPMENT MODE: no key to verify tokens with is set. ' +
    `Whoever asks from this machine reads as ${country} for ${purpose}, or as a token of \`npm run token\` says.`
  console.log(sentence)
  log.warn(sentence)
}

/** Standard output is for people: the log goes to standard error. */
function createLog(level: LogLevel): Logger {
  return pino({ level }, pino.destination({ fd: 2, sync: true }))
}

/**
 * The first signal stops in order, the second at once. A terminal that is closed (SIGHUP) is no reason to stop: whoever
 * means to stop a server says so.
 */
function stopOnSignal({ log, shutdownTimeoutMs, stop }: Running): void {
  let stopping = false
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1)
    stopping = true
    log.info(`${signal}: stopping`)
    // It keeps no process alive: where nothing is left open, it has ended before.
    setTimeout(() => {
      log.error(`could not stop within SHUTDOWN_TIMEOUT_MS (${shutdownTimeoutMs}): what still hangs is cut`)
      process.exit(1)
    }, shutdownTimeoutMs).unref()
    stop().then(
      () => log.info('stopped'),
      (error) => {
        log.error({ err: error }, 'could not stop')
        process.exitCode = 1
      },
    )
  }
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal)
  process.on('SIGHUP', () => log.info('SIGHUP: ignored, SIGTERM stops'))
}

/**
 * graphql-js leaves a promise to itself when one element of a list fails at once and another one later: its operation
 * is answered all the same, and everybody else's would end with the process.
 */
function surviveRejections(log: Logger): void {
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a failure that nobody waited for'))
}

/** What went wrong at a start, for whoever started it. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, address, port, path } = error as NodeJS.ErrnoException & { address?: string; port?: number } // or without
  if (code === 'EADDRINUSE')
    return `${address}:${port} is in use by another process. Choose another with PORT or --port.`
  if (code === 'ENOSPC') return `The disk is full${path ? `: ${path} could not be written` : ''}.`
  if (code?.startsWith('ERR_PARSE_ARGS')) return `${error.message}\n${USAGE}`
  return error.message
}

process.on('SIGHUP', () => undefined) // while it starts
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
