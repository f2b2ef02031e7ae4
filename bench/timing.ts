/**
 * `npm run bench -- timing [--json] [--questions N] [--only PART-OF-A-NAME,...] [--ways WAY,...]`: whether it takes longer to be told nothing of a
 * record that one may not see than of one that does not exist. For each way in which a record is hidden, the product on
 * embedded stores is asked both in random order, each value once.
 */
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'undici'
import { percentile } from './load.ts'
import { freePort, start } from './processes.ts'
import { mannWhitneyZ } from './timing/mann-whitney.ts'
import { type Question, questions, ways } from './timing/questions.ts'
import { type Case, makeWorld, shuffled, type TimingWorld, type Way } from './timing/world.ts'

export interface TimingOptions {
  json: boolean
  /** Of each kind, hidden and absent ones together. */
  questions: number
  /** Parts of their names; undefined: all. */
  only: string[] | undefined
  /** Undefined: all. */
  ways: string[] | undefined
}

/** What one kind of question tells. */
export interface TimingRow {
  way: Way
  question: string
  n: number
  hiddenMs: number
  absentMs: number
  /** Hidden to absent, of the medians. */
  ratio: number
  /** Of Mann-Whitney: beyond 3 in either direction, whoever asks so many can tell. */
  z: number
}

/** Asked before it is measured: by then the operation is planned and compiled, and what it takes is warm. */
const WARM_UP = 500

/** Measures every kind of question, for each way of being hidden. */
export async function timing({ json, questions: count, only, ways: chosen }: TimingOptions): Promise<void> {
  const rows: TimingRow[] = []
  for (const way of Object.keys(ways) as Way[]) {
    if (chosen && !chosen.includes(way)) continue
    for await (const row of measured(way, count, only)) {
      rows.push(row)
      if (json) console.log(JSON.stringify(row))
      else console.error(`${way}, ${row.question}: ${row.ratio}, z ${row.z}`)
    }
  }
  if (!json) console.table(rows)
}

/** The rows of one way, on stores and a server of its own. */
async function* measured(way: Way, count: number, only: string[] | undefined): AsyncGenerator<TimingRow> {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-bench-'))
  try {
    const world = await makeWorld(folder, Math.max(1, Math.ceil(count / 2)), way)
    const port = await freePort()
    const unlimited = {
      ...{ COST_PER_SECOND: '1000000000', COST_BURST: '1000000000', PROMPT_REFUSALS: '100000' },
      ...{ OVERLOAD_QUEUE_MS: '60000', OVERLOAD_LOOP_DELAY_MS: '60000', LOG_LEVEL: 'error' },
    }
    const settings = { PORT: String(port), DATA_DIR: folder, ...unlimited }
    const server = await start([], settings, `http://127.0.0.1:${port}/ready`)
    const client = new Client(`http://127.0.0.1:${port}`)
    try {
      for (const [name, question] of Object.entries(questions)) {
        if (!ways[way].asks(name) || (only && !only.some((part) => name.includes(part)))) continue
        yield await compare(client, { way, name, question }, world)
      }
    } finally {
      await client.close()
      await server.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compare(
  client: Client,
  { way, name, question }: { way: Way; name: string; question: Question },
  world: TimingWorld,
): Promise<TimingRow> {
  const { query, variables } = question
  const ask = async (one: Case) => {
    const body = JSON.stringify({ query, variables: variables(one) })
    const began = performance.now()
    const { body: answer } = await client.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', 'x-purpose': ways[way].purpose },
      body,
    })
    const text = await answer.text()
    return { ms: performance.now() - began, text }
  }
  for (let n = 0; n < WARM_UP; n++) {
    const lot = n % 2 === 0 ? world.hidden : world.absent
    await ask(lot[n % lot.length] as Case) // there is one
  }
  // In another order than they were recorded in: what lies side by side is quicker to reach.
  const [hidden, absent] = [shuffled(world.hidden), shuffled(world.absent)]
  const [hiddenMs, absentMs]: [number[], number[]] = [[], []]
  const told = new Set<string>()
  while (hidden.length + absent.length > 0) {
    const isHidden = randomInt(hidden.length + absent.length) < hidden.length
    const one = (isHidden ? hidden : absent).pop()
    if (!one) continue
    const { ms, text } = await ask(one)
    ;(isHidden ? hiddenMs : absentMs).push(ms)
    told.add(withoutAsked(text, one))
  }
  if (told.size > 1) throw new Error(`${way}, ${name}: the answers themselves tell: ${[...told].slice(0, 2).join(' ')}`)
  const [slow, fast] = [hiddenMs, absentMs].map((all) =>
    percentile(
      all.toSorted((a, b) => a - b),
      0.5,
    ),
  ) as [number, number]
  return {
    way,
    question: name,
    n: hiddenMs.length + absentMs.length,
    hiddenMs: round(slow, 4),
    absentMs: round(fast, 4),
    ratio: round(slow / fast, 4),
    z: round(mannWhitneyZ(hiddenMs, absentMs), 3),
  }
}

/** What an answer says but for the values that were asked for. */
function withoutAsked(text: string, one: Case): string {
  return Object.values(one)
    .reduce((left, value) => left.replaceAll(value, ''), text)
    .replace(/KOR-1991-\d+/, '')
}

const round = (value: number, digits: number) => Number(value.toPrecision(digits))
