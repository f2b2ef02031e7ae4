import { type BenchOperation, load, percentile, type Slice } from './load.ts'
import { cpuMs } from './processes.ts'

/** What is measured: a gateway with all that it needs, at work. */
export interface Setup {
  gateway: string
  origin: string
  /** The processes of the gateway; those of subgraphs and database servers. Asked anew each time: a database server starts and ends its own. */
  gatewayPids(): number[]
  otherPids(): number[]
  stop(): Promise<void>
}

/** A slice, with the CPU time that the set-up's processes used meanwhile, in milliseconds. */
export interface Measured extends Slice {
  gatewayCpu: number
  otherCpu: number
}

/** Figures of one operation over all its slices; CPU milliseconds are per operation. */
export interface Figures {
  opsPerSecond: number
  p50Ms: number
  p99Ms: number
  /** Over all processes. */
  cpuMs: number
  gatewayCpuMs: number
  otherCpuMs: number
}

/** Requests in flight at a time, unless told otherwise. */
export const CONNECTIONS = 8
const ROUNDS = 3

/**
 * Loads every set-up with one operation in turn, after a warm-up, in slices of `seconds`. Each round begins with
 * another set-up, so that what drifts on the machine meets all of them alike. `next` numbers the requests.
 */
export async function measureInTurn(
  setups: readonly Setup[],
  operation: BenchOperation,
  seconds: number,
  next: () => number,
  connections = CONNECTIONS,
): Promise<Map<Setup, Figures>> {
  const slices = new Map<Setup, Measured[]>(setups.map((at) => [at, []]))
  for (const at of setups) await measure(at, operation, { ms: seconds * 1000, next, connections })
  for (let round = 0; round < ROUNDS; round++) {
    const first = round % setups.length
    for (const at of [...setups.slice(first), ...setups.slice(0, first)]) {
      slices.get(at)?.push(await measure(at, operation, { ms: seconds * 1000, next, connections }))
    }
  }
  return new Map([...slices].map(([at, measured]) => [at, figures(measured)]))
}

async function measure(
  at: Setup,
  operation: BenchOperation,
  { ms, next, connections }: { ms: number; next: () => number; connections: number },
): Promise<Measured> {
  const [gatewayBefore, otherBefore] = [cpuMs(at.gatewayPids()), cpuMs(at.otherPids())]
  const slice = await load(at.origin, operation, connections, ms, next)
  return {
    ...slice,
    gatewayCpu: cpuMs(at.gatewayPids()) - gatewayBefore,
    otherCpu: cpuMs(at.otherPids()) - otherBefore,
  }
}

function figures(slices: readonly Measured[]): Figures {
  const total = (value: (slice: Measured) => number) => slices.reduce((sum, slice) => sum + value(slice), 0)
  const latencies = slices.flatMap(({ latenciesMs }) => latenciesMs).sort((a, b) => a - b)
  const count = total(({ operations }) => operations)
  return {
    opsPerSecond: Math.round(count / total(({ seconds }) => seconds)),
    p50Ms: round(percentile(latencies, 0.5)),
    p99Ms: round(percentile(latencies, 0.99)),
    cpuMs: round(total(({ gatewayCpu, otherCpu }) => gatewayCpu + otherCpu) / count),
    gatewayCpuMs: round(total(({ gatewayCpu }) => gatewayCpu) / count),
    otherCpuMs: round(total(({ otherCpu }) => otherCpu) / count),
  }
}

const round = (value: number) => Number(value.toPrecision(3))
