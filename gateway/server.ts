import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type LoopWatch, watchEventLoop } from '../process/event-loop-delay.ts'
import type { HttpLimits } from '../process/http-limits.ts'
import { listen, send } from '../process/http-server.ts'
import { createReadiness } from '../process/readiness.ts'
import { Running, stopTimes } from '../process/running.ts'
import { schemaFile } from '../schema/sdl.ts'
import type { Admission } from './admission/admission.ts'
import { createAdmission } from './admission/control.ts'
import { type AdmissionLimits, defaultAdmissionLimits } from './admission/limits.ts'
import { operationAdmission } from './admission/operations.ts'
import { refusalTurn } from './admission/refusal-turn.ts'
import { openSharedBudget } from './admission/shared-budget.ts'
import { createValidatedDocuments, startApollo } from './apollo.ts'
import type { BreakerState } from './clients/circuit.ts'
import type { SubgraphClient } from './clients/subgraph-client.ts'
import { DEFAULT_MAX_COST } from './cost/refuse.ts'
import { sendExplorer, sendGraphiql } from './explorer/pages.ts'
import { createFederation } from './federation.ts'
import { type EndpointOptions, graphqlEndpoint } from './http/graphql-endpoint.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import type { Planning } from './planning/planning.ts'
import { planInThreads } from './planning/threads.ts'
import { healthOf } from './source-health.ts'
import { noCounts } from './subscriptions/counts.ts'
import { createFeeds, type FeedsOptions } from './subscriptions/engine/feeds.ts'
import { createHttpStreams } from './subscriptions/http/http-stream.ts'
import { defaultLimits, type SubscriptionLimits } from './subscriptions/limits.ts'
import { upgradeOf } from './subscriptions/websocket/upgrade.ts'
import { createWebSockets } from './subscriptions/websocket/websocket.ts'

const TEXT = 'text/plain; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'

export interface GatewayOptions extends EndpointOptions {
  /** One for each subgraph of the supergraph. */
  clients: readonly (SubgraphClient & { state?(): BreakerState })[]
  /** Who may read /metrics: whoever sends this bearer token. In development mode, whoever asks. */
  metricsToken?: string | undefined
  /** How far subscribers may go; what is missing has its default. */
  subscriptions?: Partial<SubscriptionLimits>
  feedClocks?: FeedsOptions['clocks']
  /** How much is let in, of each identity and of all; what is missing has its default. */
  admission?: Partial<AdmissionLimits>
  /** Where several gateways count together what identities use. */
  rateLimitRedisUrl?: string | undefined
  /** What is taken of clients before it is looked at what they ask; what is missing has its default. */
  http?: Partial<HttpLimits>
  /** How long a stop may take, in milliseconds; 4,000 unless told. */
  shutdownTimeoutMs?: number
  /** Else the product's. */
  supergraphSdl?: string
  /** What one operation may cost, in units; see gateway/cost. */
  operationMaxCost?: number
  /** Of the same supergraph; the gateway closes it. Else it has threads of its own. */
  planning?: Planning
  host: string
  /** 0: any free one. */
  port: number
}

/** A gateway that listens. */
export interface Gateway {
  url: string
  port: number
  /** Ends subscriptions, lets operations end, or ends them when it is time (`stopTimes`), then closes the clients, the last one first. */
  stop(): Promise<void>
}

/** Starts the gateway. It owns the clients once it listens; when the start fails, they are still the caller's. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { clients, host, port, log, operationTimeoutMs, loopbackNamesOnly, shutdownTimeoutMs = 4000 } = options
  const running = new Running()
  const supergraphSdl = options.supergraphSdl ?? schemaFile('supergraph.graphql')
  const { operationMaxCost: maxCost = DEFAULT_MAX_COST } = options
  const planning = options.planning ?? (await planInThreads({ supergraphSdl, maxCost, log }))
  const federation = createFederation(supergraphSdl, clients, log, planning)
  const documents = createValidatedDocuments()
  const apollo = await startApollo(federation, log, options.preparedPath === false ? undefined : documents)
  const limits = { ...defaultLimits, ...options.subscriptions }
  const counts = noCounts()
  const metrics = createMetrics({
    counts: federation.supergraph.operations.counts,
    subscriptions: counts,
    breakers: () => clients.map(({ name, state }) => ({ source: name, state: state?.() ?? 'closed' })),
    admission: () => admission.counts,
  })
  const readiness = createReadiness(() => healthOf(clients))
  const loop = watchEventLoop()
  const admission = await openAdmission(options, loop, metrics)
  const admit = operationAdmission(admission, maxCost)
  const refuseInTurn = refusalTurn(admission)
  const feeds = createFeeds(federation.supergraph, {
    subscriptionsPerIdentity: limits.perIdentity,
    operationTimeoutMs,
    log,
    ...(options.feedClocks && { clocks: options.feedClocks }),
  })
  const streams = createHttpStreams(feeds, counts, limits)
  const webSockets = createWebSockets(
    { ...options, federation, admit, refuseInTurn, feeds, metrics, counts: counts.websocket, limits, running },
    { showPlans: loopbackNamesOnly },
  )
  const graphql = graphqlEndpoint(
    { federation, apollo, documents, admit, refuseInTurn, streams, metrics, running },
    options,
  )
  const server = await listen(
    async (request, response) => {
      const path = request.url?.split('?', 1)[0]
      if (path === '/graphql') return graphql(request, response)
      if (request.method === 'GET' || request.method === 'HEAD') {
        if (path === '/') return sendExplorer(response)
        if (path === '/graphiql') return sendGraphiql(request, response)
        if (path === '/health') return send(response, 200, JSON_TYPE, '{"status":"up"}')
        if (path === '/metrics' && mayReadMetrics(request, options)) {
          const { type, text } = await metrics.page()
          return send(response, 200, type, text)
        }
        if (path === '/ready') return readiness.answer(response, request.url ?? '')
      }
      send(response, 404, TEXT, 'Not found. GraphQL is at /graphql, an explorer at /.\n')
    },
    { host, port, log, limits: options.http, onUpgrade: upgradeOf(webSockets, options) },
  ).catch(async (error) => {
    admission.stop()
    loop.stop()
    await apollo.stop()
    await planning.close()
    throw error
  })
  return {
    url: server.url,
    port: server.port,
    async stop() {
      readiness.stop()
      feeds.stop()
      streams.stop()
      const { endMs, cutMs } = stopTimes(shutdownTimeoutMs)
      const ending = setTimeout(() => running.endAll(), endMs)
      await Promise.all([webSockets.stop(cutMs), server.stop(cutMs)])
      clearTimeout(ending)
      running.endAll() // those whose connections were cut
      admission.stop()
      loop.stop()
      await apollo.stop()
      await planning.close()
      for (const client of clients.toReversed()) {
        await client.close().catch((error) => log.error({ err: error, subgraph: client.name }, 'could not be closed'))
      }
    },
  }
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
