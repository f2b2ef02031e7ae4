import { Pool } from 'undici'

/** What one slice of load gave. */
export interface Slice {
  operations: number
  seconds: number
  latenciesMs: number[]
}

/** An operation to load with: its text, and variables that differ from request to request. */
export interface BenchOperation {
  query: string
  /** Finds out what `variables` needs to know, once. All set-ups have the same data. */
  prepare?(origin: string): Promise<void>
  variables(n: number): Record<string, unknown>
  /** Tells whether an answer is the right one; a bench that measures errors measures nothing. */
  sound(data: Record<string, unknown>): boolean
}

/** Keeps `connections` requests in flight for `ms` milliseconds. `next` numbers the requests, so that variables differ. */
export async function load(
  origin: string,
  operation: BenchOperation,
  connections: number,
  ms: number,
  next: () => number,
): Promise<Slice> {
  const pool = new Pool(origin, { connections, pipelining: 1 })
  const latenciesMs: number[] = []
  const start = performance.now()
  const lane = async () => {
    while (performance.now() - start < ms) {
      const body = JSON.stringify({ query: operation.query, variables: operation.variables(next()) })
      const began = performance.now()
      const response = await pool.request({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', 'x-purpose': 'CRIMINAL_INVESTIGATION' },
        body,
      })
      const text = await response.body.text()
      latenciesMs.push(performance.now() - began)
      // A hundredth is read whole; the rest would make the client the bottleneck.
      if (latenciesMs.length % 100 === 1) refuseUnsound(operation, text)
    }
  }
  await Promise.all(Array.from({ length: connections }, lane))
  const seconds = (performance.now() - start) / 1000
  await pool.close()
  return { operations: latenciesMs.length, seconds, latenciesMs }
}

function refuseUnsound(operation: BenchOperation, text: string): void {
  const answer: { data?: Record<string, unknown>; errors?: unknown } = JSON.parse(text)
  if (answer.errors || !answer.data || !operation.sound(answer.data))
    throw new Error(`not the answer asked for: ${text.slice(0, 500)}`)
}

/** The value below which `share` of the sorted numbers lie. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
