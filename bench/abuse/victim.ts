import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'
import { percentile } from '../load.ts'
import { operations } from '../operations.ts'

/** What another caller met. */
export interface Victim {
  p50Ms: number
  p99Ms: number
  /** Requests that were not answered as they should be. */
  wronged: number
}

const PER_SECOND = 40

/** What is asked in turn: what a border gate, a case system and a frontend ask. */
export const everything = ['check', 'join', 'check', 'bulk', 'check', 'screen', 'check', 'list']
/** Of the databases that still answer where others do not. */
export const checksAndAlerts = ['check', 'poll', 'check', 'check']

/**
 * Asks at a steady rate, however late the answers come: who waits for one is late for the next, and that counts. A
 * caller who is not answered as he should be is wronged, and has waited for as long.
 */
export async function measureVictim(
  origin: string,
  token: string,
  names: readonly string[],
  seconds: number,
  next: () => number,
): Promise<Victim> {
  const pool = new Pool(origin, { connections: 64, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const latencies: number[] = []
  let wronged = 0
  const ask = async (name: string, due: number) => {
    const operation = operations[name]
    if (!operation) throw new Error(`There is no operation ${name}.`)
    const body = JSON.stringify({ query: operation.query, variables: operation.variables(next()) })
    const response = await pool.request({ method: 'POST', path: '/graphql', headers, body })
    const answer = JSON.parse(await response.body.text())
    latencies.push(performance.now() - due)
    if (answer.errors || !answer.data || !operation.sound(answer.data)) wronged++
  }
  const start = performance.now()
  const asked: Promise<void>[] = []
  for (let n = 0; n < seconds * PER_SECOND; n++) {
    const due = start + (n * 1000) / PER_SECOND
    await sleep(Math.max(0, due - performance.now()))
    asked.push(
      ask(names[n % names.length] ?? '', Math.max(due, performance.now() - 2)).catch(() => {
        wronged++
      }),
    )
  }
  await Promise.all(asked)
  await pool.destroy()
  latencies.sort((a, b) => a - b)
  return { p50Ms: round(percentile(latencies, 0.5)), p99Ms: round(percentile(latencies, 0.99)), wronged }
}

const round = (value: number) => Number(value.toPrecision(3))
