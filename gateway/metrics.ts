import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { LogCounts } from '../processing-log/processing-log.ts'
import type { AdmissionCounts } from './admission/admission.ts'
import type { BreakerState } from './clients/circuit.ts'
import { codeOfFirst, type Execution, statusOf } from './federation.ts'
import type { OperationCounts } from './operations.ts'
import { type SubscriptionCounts, transports } from './subscriptions/counts.ts'

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const KEYS = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000]

const states: readonly BreakerState[] = ['closed', 'half-open', 'open']

/** The gateway's metrics, for Prometheus. */
export interface Metrics {
  /** Counts a request: its execution, and the milliseconds since its headers arrived. */
  observe(execution: Execution, ms: number): void
  /** Counts an operation that waited for its turn, and its waiting time in milliseconds. */
  observeWait(ms: number): void
  /** The text of the page at /metrics, and its media type. */
  page(): Promise<{ type: string; text: string }>
}

export interface MetricsOptions {
  counts: Readonly<OperationCounts>
  /** The state of each subgraph's circuit breaker. */
  breakers(): readonly { source: string; state: BreakerState }[]
  subscriptions: Readonly<SubscriptionCounts>
  admission(): Readonly<AdmissionCounts>
  /** Undefined if there is no processing log. */
  processingLog(): Readonly<LogCounts> | undefined
  /** How many records are due for review by their owners, by source. */
  recordsToReview(): Promise<ReadonlyMap<string, number>>
  /** How many requests to confirm a hit are overdue, by source. */
  overdueHitConfirmations(): Promise<ReadonlyMap<string, number>>
}

/** Creates metrics in their own registry: several gateways of one process stay separate. */
export function createMetrics(options: MetricsOptions): Metrics {
  const { counts, breakers, subscriptions, admission, processingLog } = options
  const { recordsToReview, overdueHitConfirmations } = options
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'ncb_operation_duration_seconds',
    help: 'From the headers of a request to its answer, by operation (OPERATION_NAMES) and OK or the code of the first error.',
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
  new Gauge({
    name: 'ncb_records_to_review',
    help: 'Records of all owners that are overdue or to be reviewed within 30 days, up to 10,000. Counted every ten minutes.',
    labelNames: ['source'] as const,
    registers,
    async collect() {
      const now = await recordsToReview()
      this.reset()
      for (const [source, count] of now) this.set({ source }, count)
    },
  })
  new Gauge({
    name: 'ncb_hit_confirmations_overdue',
    help: 'Requests of all NCBs to confirm a hit whose deadline has passed, up to 10,000. Counted every ten seconds.',
    registers,
    async collect() {
      const now = await overdueHitConfirmations()
      this.reset()
      for (const count of now.values()) this.set(count)
    },
  })
  countSubscriptions(subscriptions, registers)
  countAdmissions(admission, registers)
  countEntries(processingLog, registers)
  const waits = new Histogram({
    name: 'ncb_admission_wait_seconds',
    help: 'How long operations that had to wait for their turn have waited.',
    buckets: SECONDS,
    registers,
  })

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
      operationOf(done.operation.label, codeOfFirst(errors)).observe(ms / 1000)
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

function countEntries(processingLog: MetricsOptions['processingLog'], registers: Registry[]): void {
  const counted = {
    entries: ['ncb_processing_log_entries_total', 'Entries of the processing log that were written.'],
    refused: ['ncb_processing_log_failures_total', 'Entries of the processing log that could not be written.'],
    anchorFailures: ['ncb_processing_log_anchor_failures_total', 'Signed heads that could not be handed out.'],
  } as const
  for (const what of ['entries', 'refused', 'anchorFailures'] as const) {
    const [name, help] = counted[what]
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(processingLog()?.[what] ?? 0)
      },
    })
  }
}

/** Caches the children of a metric by their labels: looking them up for each observation costs more than observing. */
function keptChildren<Child>(make: (one: string, other: string) => Child): (one: string, other: string) => Child {
  const children = new Map<string, Child>()
  return (one, other) => {
    const key = `${one} ${other}`
    const known = children.get(key) ?? make(one, other)
    children.set(key, known)
    return known
  }
}
