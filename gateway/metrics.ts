import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { AdmissionCounts } from './admission/admission.ts'
import type { BreakerState } from './clients/circuit.ts'
import { type Execution, statusOf } from './federation.ts'
import type { OperationCounts } from './operations.ts'
import { type SubscriptionCounts, transports } from './subscriptions/counts.ts'

/** Names that clients give to operations, up to so many: each is a time series of its own. */
const MAX_NAMES = 200
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const KEYS = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000]

const states: readonly BreakerState[] = ['closed', 'half-open', 'open']

/** What happens in the gateway, in numbers, for Prometheus. */
export interface Metrics {
  /** Counts a request: what was executed for it, and the milliseconds since its headers came. */
  observe(execution: Execution, ms: number): void
  /** Counts an operation that had to wait for its turn, and how many milliseconds it has. */
  observeWait(ms: number): void
  /** The page at /metrics, and its type. */
  page(): Promise<{ type: string; text: string }>
}

export interface MetricsOptions {
  counts: Readonly<OperationCounts>
  /** The state of the breaker before each subgraph. */
  breakers(): readonly { source: string; state: BreakerState }[]
  subscriptions: Readonly<SubscriptionCounts>
  admission(): Readonly<AdmissionCounts>
}

/** Opens a registry of its own, so that several gateways of one process do not mix. */
export function createMetrics({ counts, breakers, subscriptions, admission }: MetricsOptions): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'ncb_operation_duration_seconds',
    help: 'From the headers of a request to its answer, by operation name and OK or the code of the first error.',
    labelNames: ['operation', 'outcome'] as const,
    buckets: SECONDS,
    registers,
  })
  const fetches = new Histogram({
    name: 'ncb_fetch_duration_seconds',
    help: 'Requests to a subgraph, by how they ended: OK, or the code of the first error.',
    labelNames: ['subgraph', 'status'] as const,
    buckets: SECONDS,
    registers,
  })
  const keys = new Histogram({
    name: 'ncb_fetch_keys',
    help: 'How many entities a request to a subgraph asked for.',
    labelNames: ['subgraph'] as const,
    buckets: KEYS,
    registers,
  })
  countOperations(counts, registers)
  new Gauge({
    name: 'ncb_breaker_state',
    help: 'The circuit breaker before a subgraph: 0 closed, 1 half-open, 2 open.',
    labelNames: ['subgraph'] as const,
    registers,
    collect() {
      for (const { source, state } of breakers()) {
        this.set({ subgraph: source }, states.indexOf(state))
      }
    },
  })
  countSubscriptions(subscriptions, registers)
  countAdmissions(admission, registers)
  const waits = new Histogram({
    name: 'ncb_admission_wait_seconds',
    help: 'How long operations that had to wait for their turn have waited.',
    buckets: SECONDS,
    registers,
  })

  const names = new Set<string>()
  function nameOf(name: string | undefined): string {
    if (name === undefined) return 'anonymous'
    if (names.size < MAX_NAMES) names.add(name)
    return names.has(name) ? name : 'other'
  }
  const operationOf = keptChildren((operation, outcome) => durations.labels({ operation, outcome }))
  const fetchOf = keptChildren((subgraph, status) => fetches.labels({ subgraph, status }))
  const keysOf = keptChildren((subgraph) => keys.labels({ subgraph }))

  return {
    observe({ done }, ms) {
      if (!done) {
        operationOf('none', 'REFUSED').observe(ms / 1000)
        return
      }
      const { errors, requests } = done.outcome
      const outcome = errors.length === 0 ? 'OK' : String(errors[0]?.extensions.code)
      operationOf(nameOf(done.operation.name), outcome).observe(ms / 1000)
      for (const request of requests) {
        fetchOf(request.source, statusOf(request)).observe(request.ms / 1000)
        if (request.keys > 0) keysOf(request.source, '').observe(request.keys)
      }
    },
    observeWait: (ms) => waits.observe(ms / 1000),
    page: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
}

function countOperations(counts: Readonly<OperationCounts>, registers: Registry[]): void {
  const counted = {
    hits: 'Requests whose operation was prepared already.',
    misses: 'Requests whose operation was not.',
    plans: 'Operations that were planned and compiled.',
  }
  for (const name of ['hits', 'misses', 'plans'] as const) {
    new Counter({
      name: `ncb_operation_cache_${name}_total`,
      help: counted[name],
      registers,
      collect() {
        this.reset()
        this.inc(counts[name])
      },
    })
  }
}

function countSubscriptions(subscriptions: Readonly<SubscriptionCounts>, registers: Registry[]): void {
  new Gauge({
    name: 'ncb_subscriptions',
    help: 'Subscriptions now, by how they came.',
    labelNames: ['transport'] as const,
    registers,
    collect() {
      for (const transport of transports) this.set({ transport }, subscriptions[transport].open)
    },
  })
  new Counter({
    name: 'ncb_deliveries_total',
    help: 'Results of subscriptions that were handed to the sockets of subscribers.',
    labelNames: ['transport'] as const,
    registers,
    collect() {
      this.reset()
      for (const transport of transports) this.inc({ transport }, subscriptions[transport].deliveries)
    },
  })
}

function countAdmissions(admission: MetricsOptions['admission'], registers: Registry[]): void {
  new Gauge({
    name: 'ncb_operations',
    help: 'Operations now: those that run, and those that wait for their turn.',
    labelNames: ['state'] as const,
    registers,
    collect() {
      const { running, waiting } = admission()
      this.set({ state: 'running' }, running)
      this.set({ state: 'waiting' }, waiting)
    },
  })
  new Counter({
    name: 'ncb_admission_refusals_total',
    help: 'Operations that were refused before they ran, by code.',
    labelNames: ['code'] as const,
    registers,
    collect() {
      this.reset()
      for (const [code, count] of Object.entries(admission().refused)) this.inc({ code }, count)
    },
  })
}

/** Looking labels up anew for each observation costs more than observing. */
function keptChildren<Child>(make: (one: string, other: string) => Child): (one: string, other: string) => Child {
  const children = new Map<string, Child>()
  return (one, other) => {
    const key = `${one} ${other}`
    const known = children.get(key) ?? make(one, other)
    children.set(key, known)
    return known
  }
}
