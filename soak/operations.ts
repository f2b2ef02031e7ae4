/**
 * `npm run soak -- operations [--requests N] [--distinct N]`: our gateway with everything in one process, over the
 * fixtures of the benchmarks. Its memory stays flat over many operations with variables that differ, and over many
 * operations that differ themselves; and one large answer does not stop it from answering others.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Pool } from 'undici'
import { count } from '../bench/fixtures/data.ts'
import { fixtureOperations } from '../bench/fixtures/operations.ts'
import type { Usage } from '../bench/gateways/ours.ts'

const CONNECTIONS = 16
/** So often is memory read. The first readings are of caches and compiled code that fill up. */
const SAMPLES = 50
const WARM_UP = 11
/** How much more the last third may hold than the first: what a collector leaves lying, but no leak. */
const ALLOWED = { share: 0.1, megabytes: 20 }
const MAX_DELAY_MS = 20

interface Product {
  pool: Pool
  usage(): Promise<Usage>
  stop(): Promise<void>
}

async function startProduct(): Promise<Product> {
  // One caller asks for what many do elsewhere.
  const child = fork('bench/gateways/ours.ts', [], {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    env: { NODE_ENV: 'production' }, // no variable of ours reaches it
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let said = ''
  child.stderr?.on('data', (data) => {
    said = (said + data).slice(-2000)
  })
  const exited = once(child, 'exit')
  const hear = async () => {
    const [message] = await Promise.race([
      once(child, 'message'),
      exited.then(() => Promise.reject(new Error(`the gateway has ended: ${said}`))),
    ])
    return message
  }
  const pool = new Pool(await hear(), { connections: CONNECTIONS })
  return {
    pool,
    usage() {
      child.send('usage')
      return hear()
    },
    async stop() {
      await pool.close()
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** Tells what it measures, and answers whether all is within its limits. */
export async function report({ requests, distinct }: { requests: number; distinct: number }): Promise<boolean> {
  const product = await startProduct()
  try {
    const brief = await answersBriefly(product)
    const variables = await staysFlat(product, `${requests} operations with variables that differ`, requests, varied)
    const texts = await staysFlat(product, `${distinct} operations that differ`, distinct, different)
    return brief && variables && texts
  } finally {
    await product.stop()
  }
}

/** Nine of ten look up a number that nobody has asked for; the others ask three sources. */
function varied(n: number): string {
  if (n % 10 !== 9) {
    const variables = { document: { number: `D${n}`, type: 'PASSPORT', issuedBy: 'DEU' } }
    return JSON.stringify({ query: fixtureOperations.lookup?.query, variables })
  }
  const operation = n % 20 === 9 ? fixtureOperations.join : fixtureOperations.list
  return JSON.stringify({ query: operation?.query, variables: operation?.variables(n) })
}

/** No two have a plan in common. */
function different(n: number): string {
  return JSON.stringify({
    query: `query Soak${n} { a${n}: alert(id: "alert-${n % count.alerts}") { reference
      subjects { role person { id name { full } } } documents { number check { verdict } } } }`,
  })
}

/** The answer to one of them. Any error ends the soak. */
async function ask({ pool }: Product, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'x-purpose': 'CRIMINAL_INVESTIGATION' }
  const response = await pool.request({ method: 'POST', path: '/graphql', headers, body })
  const text = await response.body.text()
  if (response.statusCode !== 200 || text.includes('"errors"')) throw new Error(`${body}: ${text.slice(0, 500)}`)
  return text
}

async function staysFlat(product: Product, what: string, total: number, body: (n: number) => string): Promise<boolean> {
  const samples: Usage[] = []
  let next = 0
  for (let sample = 1; sample <= SAMPLES; sample++) {
    const end = Math.round((total * sample) / SAMPLES)
    const lane = async () => {
      while (next < end) await ask(product, body(next++))
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, lane))
    samples.push(await product.usage())
  }
  const shown = (name: 'rssMB' | 'heapMB') => samples.map((usage) => Math.round(usage[name])).join(' ')
  console.log(`${what}\n  RSS, MB:  ${shown('rssMB')}\n  heap, MB: ${shown('heapMB')}`)
  const steady = samples.slice(WARM_UP)
  const [rss, heap] = [isFlat(steady, 'rssMB'), isFlat(steady, 'heapMB')]
  return rss && heap
}

function isFlat(samples: readonly Usage[], name: 'rssMB' | 'heapMB'): boolean {
  const values = samples.map((usage) => usage[name])
  const third = Math.floor(values.length / 3)
  const [first, last] = [median(values.slice(0, third)), median(values.slice(-third))]
  const flat = last <= first * (1 + ALLOWED.share) + ALLOWED.megabytes
  console.log(
    `  ${flat ? 'flat' : 'NOT FLAT'}: ${name} ${first.toFixed(1)} in the first third, ${last.toFixed(1)} in the last`,
  )
  return flat
}

/** About 90 kB from 16 fetches, asked again and again: a machine that is busy elsewhere delays some, a long turn all. */
async function answersBriefly(product: Product): Promise<boolean> {
  const selection = fixtureOperations.join?.query.replace(/^[^{]*\{\s*alert\(id: \$id\)/, '').replace(/\}\s*$/, '')
  const lists = ['a', 'b', 'c'].map((name) => `${name}: alerts(first: 21) { edges { node ${selection} } }`)
  const body = JSON.stringify({ query: `{ ${lists.join(' ')} }` })
  for (let warmUp = 0; warmUp < 100; warmUp++) await ask(product, body)
  const delays: number[] = []
  let size = 0
  for (let round = 0; round < 50; round++) {
    await product.usage()
    size = (await ask(product, body)).length
    delays.push((await product.usage()).longestDelayMs)
  }
  const typical = median(delays)
  const brief = typical <= MAX_DELAY_MS
  console.log(
    `an answer of ${Math.round(size / 1000)} kB from 16 fetches holds the event loop for ${typical.toFixed(1)} ms ` +
      `(median of ${delays.length}, ${Math.max(...delays).toFixed(1)} at most)${brief ? '' : ': TOO LONG'}`,
  )
  return brief
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
