import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { printSchema } from 'graphql'
import { type LoopWatch, watchEventLoop } from '../process/event-loop-delay.ts'
import type { HttpLimits } from '../process/http-limits.ts'
import { listen, send } from '../process/http-server.ts'
import { sourceName } from '../process/log-fields.ts'
import { createReadiness } from '../process/readiness.ts'
import { Running, stopTimes } from '../process/running.ts'
import type { ServerTls } from '../process/tls-server.ts'
import { schemaFile } from '../schema/sdl.ts'
import type { Admission } from './admission/admission.ts'
import { createAdmission } from './admission/control.ts'
import { type AdmissionLimits, defaultAdmissionLimits } from './admission/limits.ts'
import { operationAdmission } from './admission/operations.ts'
import { refusalCharge } from './admission/refusal-charge.ts'
import { openSharedBudget } from './admission/shared-budget.ts'
import { createValidatedDocuments, startApollo } from './apollo.ts'
import type { BreakerState } from './clients/circuit.ts'
import type { SubgraphClient } from './clients/subgraph-client.ts'
import { DEFAULT_MAX_COST } from './cost/refuse.ts'
import { type Explorer, suggestsNames } from './explorer/access.ts'
import { createPages } from './explorer/pages.ts'
import { answerSchemaText } from './explorer/schema-text.ts'
import { createFederation } from './federation.ts'
import { type EndpointOptions, graphqlEndpoint } from './http/graphql-endpoint.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { createPersistedQueries } from './persisted/persisted-queries.ts'
import { openSharedTexts } from './persisted/shared-texts.ts'
import type { TrustedDocuments } from './persisted/trusted-documents.ts'
import { warm } from './persisted/warm.ts'
import type { Planning } from './planning/planning.ts'
import { planInThreads } from './planning/threads.ts'
import { createRecorder, noRecorder, type Recorder, type RecorderOptions } from './processing-log/recorder.ts'
import { overdueHitConfirmations, recordsToReview, sourceCounts } from './source-counts.ts'
import { healthOf, logSource, PROCESSING_LOG } from './source-health.ts'
import { noCounts } from './subscriptions/counts.ts'
import { createFeeds, type FeedsOptions } from './subscriptions/engine/feeds.ts'
import { createHttpStreams } from './subscriptions/http/http-stream.ts'
import { defaultLimits, type SubscriptionLimits } from './subscriptions/limits.ts'
import { upgradeOf } from './subscriptions/websocket/upgrade.ts'
import { createWebSockets } from './subscriptions/websocket/websocket.ts'
import type { Supergraph } from './supergraph.ts'

const TEXT = 'text/plain; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'

export interface GatewayOptions extends EndpointOptions {
  /** One for each subgraph of the supergraph. */
  clients: readonly (SubgraphClient & { state?(): BreakerState })[]
  /**
   * The bearer token that /metrics requires. Undefined: in development mode everybody may read it, otherwise nobody.
   */
  metricsToken?: string | undefined
  /** The limits of subscriptions; a missing one has its default. */
  subscriptions?: Partial<SubscriptionLimits>
  feedClocks?: FeedsOptions['clocks']
  /** The admission limits, for each identity and for all together; a missing one has its default. */
  admission?: Partial<AdmissionLimits>
  /** The Redis server where several gateways count the use of identities together. */
  rateLimitRedisUrl?: string | undefined
  /** The Redis server where several gateways keep the texts of persisted queries. */
  persistedQueriesRedisUrl?: string | undefined
  /** The operations that the operator has listed; none by default. */
  trustedDocuments?: TrustedDocuments
  /** The limits that apply before the server reads a request's content; a missing one has its default. */
  http?: Partial<HttpLimits>
  /** The origins, besides the gateway's own, whose web pages may ask it; none by default. */
  corsOrigins?: readonly string[]
  /** Missing: plain HTTP. */
  tls?: ServerTls | undefined
  /** How long a stop may take, in milliseconds; 4,000 by default. */
  shutdownTimeoutMs?: number
  /** The product's supergraph by default. */
  supergraphSdl?: string
  /** The log that records each operation before its answer; none by default. The gateway closes it. */
  processingLog?: Pick<RecorderOptions, 'log' | 'bestEffort'> | undefined
  /** The cost limit of one operation, in units; see gateway/cost. */
  operationMaxCost?: number
  /** Who may explore the schema, and whether the explorer pages are served; `off` by default. */
  explorer?: Explorer
  /** The names of operations that logs, metrics and traces may contain. */
  operationNames?: ReadonlySet<string>
  /**
   * Must be for the same supergraph, and suggest names if the explorer does; the gateway closes it. By default the
   * gateway starts its own planning threads.
   */
  planning?: Planning
  host: string
  /** 0: any free port. */
  port: number
}

/** A gateway that listens. */
export interface Gateway {
  url: string
  port: number
  /**
   * Ends subscriptions, and waits for operations until their time is over (`stopTimes`), then aborts them; finally
   * closes the clients, the last one first.
   */
  stop(): Promise<void>
}

/** Starts the gateway. When it listens, it owns the clients; if the start fails, the caller must close them. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { clients, host, port, log, operationTimeoutMs, loopbackNamesOnly, shutdownTimeoutMs = 4000 } = options
  const { explorer = 'off' } = options
  const running = new Running()
  const supergraphSdl = options.supergraphSdl ?? schemaFile('supergraph.graphql')
  const { operationMaxCost: maxCost = DEFAULT_MAX_COST } = options
  const threads = { supergraphSdl, maxCost, suggestsNames: suggestsNames(explorer), log }
  const planning = options.planning ?? (await planInThreads(threads))
  const { operationNames, trustedDocuments: trusted, persistedQueriesRedisUrl } = options
  const shared =
    persistedQueriesRedisUrl === undefined ? undefined : await openSharedTexts(persistedQueriesRedisUrl, log)
  const persisted = createPersistedQueries({ trusted, shared })
  const federation = createFederation(supergraphSdl, clients, log, { planning, explorer, operationNames, persisted })
  const documents = createValidatedDocuments()
  const apollo = await startApollo(federation, log, options.preparedPath === false ? undefined : documents)
  const limits = { ...defaultLimits, ...options.subscriptions }
  const counts = noCounts()
  const metrics = createMetrics({
    counts: federation.supergraph.operations.counts,
    subscriptions: counts,
    breakers: () => clients.map(({ name, state }) => ({ source: name, state: state?.() ?? 'closed' })),
    admission: () => admission.counts,
    recordsToReview: sourceCounts(clients, recordsToReview),
    overdueHitConfirmations: sourceCounts(clients, overdueHitConfirmations),
    processingLog: () => options.processingLog?.log.counts(),
  })
  const sources = options.processingLog ? [...clients, logSource(options.processingLog.log)] : clients
  const needed = options.processingLog?.bestEffort === false ? [PROCESSING_LOG] : []
  const readiness = createReadiness(() => healthOf(sources), needed)
  const loop = watchEventLoop()
  const admission = await openAdmission(options, loop, metrics)
  const admit = operationAdmission(admission, maxCost)
  const chargeRefusal = refusalCharge(admission)
  const recorder = openRecorder(options, federation.supergraph)
  const feeds = createFeeds(federation.supergraph, {
    recorder,
    subscriptionsPerIdentity: limits.perIdentity,
    operationTimeoutMs,
    log,
    ...(options.feedClocks && { clocks: options.feedClocks }),
  })
  const streams = createHttpStreams(feeds, counts, limits)
  const webSockets = createWebSockets(
    {
      ...options,
      federation,
      admit,
      chargeRefusal,
      feeds,
      metrics,
      recorder,
      counts: counts.websocket,
      limits,
      running,
    },
    { showPlans: loopbackNamesOnly },
  )
  const allowed = { origins: options.corsOrigins ?? [], loopback: loopbackNamesOnly }
  const graphql = graphqlEndpoint(
    { federation, apollo, documents, admit, chargeRefusal, streams, metrics, recorder, running, allowed },
    options,
  )
  const answerPage = createPages({
    explorer,
    isDevelopment: loopbackNamesOnly,
    trustedOnly: trusted?.only === 'on',
  })
  const sdl = () => (options.supergraphSdl ? printSchema(federation.supergraph.apiSchema) : schemaFile('api.graphql'))
  const answerSchema = answerSchemaText(sdl, { ...options, explorer, chargeRefusal })
  const server = await listen(
    async (request, response) => {
      const path = request.url?.split('?', 1)[0]
      if (path === '/graphql') return graphql(request, response)
      if (request.method === 'GET' || request.method === 'HEAD') {
        if (path === '/health') return send(response, 200, JSON_TYPE, '{"status":"up"}')
        if (path === '/metrics' && mayReadMetrics(request, options)) {
          const { type, text } = await metrics.page()
          return send(response, 200, type, text)
        }
        if (path === '/ready') return readiness.answer(response, request.url ?? '')
        if (path === '/schema.graphql') return answerSchema(request, response)
        if (await answerPage(path, request, response)) return
      }
      const others = explorer === 'off' ? '' : ', an explorer at /'
      send(response, 404, TEXT, `Not found. GraphQL is at /graphql${others}.\n`)
    },
    {
      host,
      port,
      log,
      limits: options.http,
      tls: options.tls,
      onUpgrade: upgradeOf(webSockets, { ...options, allowed }),
    },
  ).catch(async (error) => {
    admission.stop()
    shared?.close()
    loop.stop()
    await apollo.stop()
    await planning.close()
    throw error
  })
  const stopped = new AbortController()
  if (trusted && trusted.documents.length > 0) void warm(federation, trusted.documents, stopped.signal, log)
  return {
    url: server.url,
    port: server.port,
    async stop() {
      stopped.abort()
      readiness.stop()
      feeds.stop()
      streams.stop()
      const { endMs, cutMs } = stopTimes(shutdownTimeoutMs)
      const ending = setTimeout(() => running.endAll(), endMs)
      await Promise.all([webSockets.stop(cutMs), server.stop(cutMs)])
      clearTimeout(ending)
      running.endAll() // operations whose connections were cut
      await recorder.stop()
      await options.processingLog?.log.close()
      admission.stop()
      shared?.close()
      loop.stop()
      await apollo.stop()
      await planning.close()
      for (const client of clients.toReversed()) {
        await client
          .close()
          .catch((error) => log.tell('subgraph-unclosed', { error, subgraph: sourceName(client.name) }))
      }
    },
  }
}

function openRecorder({ processingLog }: GatewayOptions, supergraph: Supergraph): Recorder {
  if (!processingLog) return noRecorder
  return createRecorder({
    ...processingLog,
    schema: supergraph.apiSchema,
    sourceOf: supergraph.recordSource,
  })
}

async function openAdmission(
  { admission, rateLimitRedisUrl: url, log }: GatewayOptions,
  loop: LoopWatch,
  metrics: Metrics,
): Promise<Admission> {
  const limits = { ...defaultAdmissionLimits, ...admission }
  const size = { perSecond: limits.costPerSecond, burst: limits.costBurst }
  return createAdmission({
    limits,
    loopDelayMs: loop.meanMs,
    shared: url === undefined ? undefined : await openSharedBudget(url, size, log),
    onWaited: metrics.observeWait,
  })
}

function mayReadMetrics({ headers }: IncomingMessage, { metricsToken, loopbackNamesOnly }: GatewayOptions): boolean {
  if (metricsToken === undefined) return loopbackNamesOnly
  const given = createHash('sha256')
    .update(headers.authorization ?? '')
    .digest()
  return timingSafeEqual(given, createHash('sha256').update(`Bearer ${metricsToken}`).digest())
}
