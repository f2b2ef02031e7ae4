/**
 * Checks a file of travel documents, vehicles and accounts: CSV in, CSV out, 500 in a call. It goes on where it ended,
 * however it ended. Copy this file, its folder, and `ncb-integrator/journal-lock.ts`.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type CheckOptions, check, NOT_ASKED, NotNow, Refused } from './bulk-check/check.ts'
import { formatRow, Mistake, openInput, type Row, VERDICT_COLUMNS } from './bulk-check/input.ts'
import { type Output, openOutput } from './bulk-check/output.ts'

const USAGE = `npx tsx examples/bulk-check.ts --url URL --in FILE --out FILE [options]
  --url URL           where GraphQL is: http://127.0.0.1:4000/graphql
  --in FILE           CSV with a column "kind": document (number, issuedBy, type), vehicle (vin, plate and plateCountry,
                      chassisNumber, engineNumber, hin, imo) or account (scheme, value, bank, country)
  --out FILE          the same with verdict and detail; a file that an earlier run has begun is gone on with
  --token TOKEN       a bearer token; without one the gateway has to be in development mode
  --token-file FILE   a file with the token, read anew for each call
  --purpose PURPOSE   why you ask
  --tries N           how often a call is sent while it, or a source, is not answered (5)
  --longest-wait MS   how long it waits at most between two (30000)
Ends with 0 when all is answered, 1 when it is refused for good, 2 when the command line or a file is wrong, and 3 when
something could not be asked: run it again.`

const CALL = 500

interface Options extends CheckOptions {
  from: string
  to: string
}

async function main(): Promise<number> {
  const options = readCommandLine()
  if (!options) {
    console.log(USAGE)
    return 0
  }
  const input = await openInput(options.from)
  const output = await openOutput(options.to)
  try {
    const counts = await skipAnswered(input.text, input.rows, output, options)
    for await (const rows of callsOf(input.rows)) {
      const verdicts = await check(rows, options)
      const lines = rows.map((row, at) => [row.text, verdicts[at]] as const)
      await output.append(
        lines.map(([text, told]) => `${text},${formatRow([told?.verdict ?? '', told?.detail ?? ''])}`),
      )
      for (const told of verdicts) count(counts, told.verdict)
      options.say(`${sum(counts)} checked.`)
    }
    const found = [...counts].map(([verdict, times]) => `${verdict} ${times}`).sort()
    console.log(`Done: ${found.join(', ') || 'nothing to check'}.`)
    return counts.has(NOT_ASKED) ? 3 : 0
  } finally {
    await output.close()
  }
}

/** Goes through what earlier runs have answered, which has to be of this input. How often it has each verdict. */
async function skipAnswered(header: string, rows: AsyncGenerator<Row, void>, output: Output, { to, say }: Options) {
  const counts = new Map<string, number>()
  const first = `${header},${formatRow(VERDICT_COLUMNS)}`
  let line = 0
  for await (const text of output.lines) {
    const begin = line++ === 0 ? first : `${(await rows.next()).value?.text},`
    if (!text.startsWith(begin)) throw new Mistake(`Line ${line} of ${to} is not of this input: give another --out.`)
    if (line > 1) count(counts, text.slice(begin.length).split(',')[0] ?? '')
  }
  if (line === 0) await output.append([first])
  if (counts.size > 0) say(`${sum(counts)} were checked before, and are not asked again.`)
  return counts
}

async function* callsOf(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let call: Row[] = []
  for await (const row of rows) {
    call.push(row)
    if (call.length < CALL) continue
    yield call
    call = []
  }
  if (call.length > 0) yield call
}

function count(counts: Map<string, number>, verdict: string): void {
  counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, one) => all + one, 0)
}

/** Undefined: help is asked for. Throws Mistake. */
function readCommandLine(): Options | undefined {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      in: { type: 'string' },
      out: { type: 'string' },
      token: { type: 'string' },
      'token-file': { type: 'string' },
      purpose: { type: 'string' },
      tries: { type: 'string', default: '5' },
      'longest-wait': { type: 'string', default: '30000' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const { url, in: from, out: to, purpose, 'token-file': file } = values
  const tries = Number(values.tries)
  const longestWaitMs = Number(values['longest-wait'])
  if (values.help) return undefined
  if (url === undefined || !/^https?:\/\//.test(url)) throw new Mistake('Give --url http://HOST:PORT/graphql.')
  if (from === undefined || to === undefined) throw new Mistake('Give --in FILE and --out FILE.')
  if (!Number.isInteger(tries) || tries < 1) throw new Mistake('--tries is a whole number above 0.')
  if (!(longestWaitMs > 0)) throw new Mistake('--longest-wait is a number of milliseconds above 0.')
  const token = async () => (file === undefined ? values.token : (await readFile(file, 'utf8')).trim())
  return { url, from, to, token, purpose, tries, longestWaitMs, say: console.error }
}

/** Says what went wrong: the exit code. */
function report(error: unknown): number {
  if (!(error instanceof Error)) throw error
  const isCommandLine = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (error instanceof Refused) console.error(`Refused, and asking again would not help. ${error.message}`)
  else if (error instanceof NotNow) console.error(`${error.message} Run it again: it goes on where it was.`)
  else console.error(isCommandLine ? `${error.message}\n${USAGE}` : error.message)
  if (error instanceof Refused) return 1
  return error instanceof NotNow ? 3 : 2
}

try {
  process.exitCode = await main()
} catch (error) {
  process.exitCode = report(error)
}
