/**
 * `npm run bench -- gateways`: our gateway beside others, on the product's schema over fixture subgraphs that keep
 * their records in memory, so that nothing but gateways and subgraphs is measured. All are up at once and loaded in turn.
 * `stock`: Apollo Server with `@apollo/gateway`, four subgraphs on Apollo Server. `stock-lean`: the same gateway, the
 * product's subgraph servers. `ours-http`: our gateway, the same subgraph servers. `ours-local`: all in one process.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixtureOperations } from './fixtures/operations.ts'
import { install } from './gateways/install.ts'
import { peers } from './gateways/peers.ts'
import { gateways, type Subgraphs, type Surroundings, startSubgraphs } from './gateways/setups.ts'
import type { BenchOperation } from './load.ts'
import { measureInTurn, type Setup } from './measure.ts'
import { rssMB, type Started } from './processes.ts'

/** One operation on one gateway. CPU is in milliseconds per operation; `cpuMs` is that of all processes. */
export interface GatewayRow {
  gateway: string
  operation: string
  opsPerSecond: number
  p50Ms: number
  p99Ms: number
  cpuMs: number
  gatewayCpuMs: number
  subgraphCpuMs: number
  rssMB: number
}

export interface GatewaysOptions {
  json: boolean
  seconds: number
  /** Which of them; undefined: all. */
  operations: string[] | undefined
  gateways: string[] | undefined
  /** Whether gateways of others are measured, too. */
  peers: boolean
}

/** How many answers are compared before anything is measured. */
const COMPARED = 20

/** Measures the gateways, and prints how many times the CPU time of each of them stock takes. */
export async function compareGateways(options: GatewaysOptions): Promise<void> {
  const operations = chosen('operation', fixtureOperations, options.operations)
  const all = { ...gateways, ...peers }
  const starts = chosen('gateway', all, options.gateways ?? Object.keys(options.peers ? all : gateways))
  if (starts.some(([name]) => name in peers)) install({ peers: true })
  else if (starts.some(([name]) => name.startsWith('stock'))) install({ peers: false })
  const folder = mkdtempSync(join(tmpdir(), 'ncb-bench-'))
  const started: Started[] = []
  const setups: Setup[] = []
  try {
    const surroundings = createSurroundings(folder, started)
    for (const [name, start] of starts) {
      const at = await unlessPeer(name, () => start(surroundings))
      if (at) setups.push(at)
    }
    const measured = await withSameAnswers(setups, operations)
    const rows: GatewayRow[] = []
    let number = 0
    for (const [name, operation] of operations) {
      for (const [at, figures] of await measureInTurn(measured, operation, options.seconds, () => number++)) {
        const { otherCpuMs: subgraphCpuMs, ...others } = figures
        const pids = [...at.gatewayPids(), ...at.otherPids()]
        rows.push({ gateway: at.gateway, operation: name, ...others, subgraphCpuMs, rssMB: rssMB(pids) })
      }
    }
    if (options.json) for (const row of rows) console.log(JSON.stringify(row))
    else console.table(rows)
    console.error(ratios(rows))
  } finally {
    for (const at of setups) await at.stop()
    for (const process of started) await process.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What `act` gives; undefined where a peer cannot do it, which is told in a line. Ours and stock have to. */
async function unlessPeer<Value>(name: string, act: () => Promise<Value>): Promise<Value | undefined> {
  if (!(name in peers)) return act()
  try {
    return await act()
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    console.error(`${name} is left out: ${reason}`)
    return undefined
  }
}

/** The set-ups that answer every operation as the first one does. */
async function withSameAnswers(setups: readonly Setup[], operations: [string, BenchOperation][]): Promise<Setup[]> {
  const [first, ...others] = setups
  if (!first) throw new Error('There is no gateway to measure.')
  const kept = [first]
  for (const at of others) {
    const same = await unlessPeer(at.gateway, async () => {
      for (const [name, operation] of operations) await compareAnswers(first, at, name, operation)
      return true
    })
    if (same) kept.push(at)
  }
  return kept
}

function chosen<Value>(kind: string, all: Record<string, Value>, names: string[] | undefined): [string, Value][] {
  for (const name of names ?? []) {
    if (!(name in all)) throw new Error(`There is no ${kind} ${name}: there are ${Object.keys(all).join(', ')}.`)
  }
  return Object.entries(all).filter(([name]) => names?.includes(name) ?? true)
}

const OURS = 'bench/gateways/ours.ts'

/** Starts each kind of subgraphs when the first gateway asks for it. */
function createSurroundings(folder: string, started: Started[]): Surroundings {
  const signingKey = randomBytes(32).toString('hex')
  const lazy = (start: () => Promise<Subgraphs>) => {
    let subgraphs: Promise<Subgraphs> | undefined
    return () => {
      subgraphs ??= start()
      return subgraphs
    }
  }
  return {
    folder,
    signingKey,
    apolloSubgraphs: lazy(() => startSubgraphs(['bench/peers/stock-subgraph.js'], '--name', {}, started)),
    mercuriusSubgraphs: lazy(() => startSubgraphs(['bench/peers/mercurius-subgraph.js'], '--name', {}, started)),
    leanSubgraphs: lazy(() => startSubgraphs([OURS], '--subgraph', { SUBGRAPH_SIGNING_KEY: signingKey }, started)),
    unsignedSubgraphs: lazy(() =>
      startSubgraphs([OURS, '--unsigned'], '--subgraph', { SUBGRAPH_SIGNING_KEY: signingKey }, started),
    ),
  }
}

/** Throws where an answer of `at` differs from that of `first`, the order of the keys included. */
async function compareAnswers(first: Setup, at: Setup, name: string, operation: BenchOperation): Promise<void> {
  for (let n = 0; n < COMPARED; n++) {
    const body = JSON.stringify({ query: operation.query, variables: operation.variables(n) })
    const [expected, answer] = [await ask(first, body), await ask(at, body)]
    const { data, errors } = JSON.parse(expected)
    if (errors || !operation.sound(data)) throw new Error(`${first.gateway} answers ${name} with ${shown(expected)}`)
    if (answer !== expected) {
      throw new Error(`${at.gateway} answers ${name} with ${shown(answer)}, ${first.gateway} with ${shown(expected)}`)
    }
  }
}

const shown = (answer: string) => answer.slice(0, 500)

/** The answer as JSON without white space. */
async function ask({ origin }: Setup, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'x-purpose': 'CRIMINAL_INVESTIGATION' }
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body })
  return JSON.stringify(await response.json())
}

/** One line for each gateway: how many times its CPU time the first gateway takes. */
function ratios(rows: readonly GatewayRow[]): string {
  const [first] = rows
  const lines = [...new Set(rows.map(({ gateway }) => gateway))].map((gateway) => {
    const own = rows.filter((row) => row.gateway === gateway)
    const parts = own.map(({ operation, cpuMs }) => {
      const stock = rows.find((row) => row.gateway === first?.gateway && row.operation === operation)
      return `${operation} ${((stock?.cpuMs ?? Number.NaN) / cpuMs).toFixed(1)}`
    })
    return `  ${gateway}: ${parts.join(', ')}`
  })
  return [`CPU time of ${first?.gateway}, as a multiple of that of`, ...lines].join('\n')
}
