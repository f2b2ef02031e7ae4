/**
 * How a National Central Bureau follows the alerts that it may see, once and in order, whatever is killed meanwhile:
 * copy this file and its folder, and put your own work into `handle` and `readAnew`.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { FeedError } from './ncb-integrator/connection.ts'
import { type AlertUpdate, type Facts, follow, Refused } from './ncb-integrator/follow.ts'
import type { FollowSubscriptionVariables } from './ncb-integrator/generated.ts'
import { openJournal } from './ncb-integrator/journal.ts'
import { readAnew } from './ncb-integrator/read-anew.ts'
import { overSse } from './ncb-integrator/sse.ts'
import { overWebSocket } from './ncb-integrator/websocket.ts'

const USAGE = `npx tsx examples/ncb-integrator.ts --url URL --journal FILE [options]
  --url URL             where GraphQL is: http://127.0.0.1:4000/graphql
  --journal FILE        what was handled and how far, a line of JSON each; one process at a time
  --token TOKEN         a bearer token; without one the gateway has to be in development mode
  --token-file FILE     a file with the token, read anew for each connection: replace it before the token expires
  --purpose PURPOSE     why you ask (CRIMINAL_INVESTIGATION)
  --filter JSON         an AlertUpdateFilter: '{"own": true}' or '{"severityAtLeast": "HIGH"}'
  --transport NAME      websocket or sse (websocket)
  --longest-wait MS     how long it waits at most until it connects again (30000)`

const transports = { websocket: overWebSocket, sse: overSse }

/** The command line cannot be understood, or a file not be read: a sentence for whoever wrote it. */
class Mistake extends Error {}

/** Your work: act on an update. It is stored together with the cursor, in the line that this returns. */
async function handle(update: AlertUpdate, errors: readonly FeedError[]): Promise<Facts> {
  const { kind, at, alertId, status, alert } = update
  const failed = errors.map(({ path, extensions }) => `${path?.join('.')}: ${extensions.code}`)
  // Withdrawn now, whatever this update tells: nobody may act on it any more. A failed source tells nothing of it.
  const stop = kind === 'WITHDRAWN' || (alert === null && failed.length === 0)
  const people = alert?.subjects.map(({ role, person, name }) => `${role} ${person?.name.full ?? name ?? 'not known'}`)
  const words = [at, kind, alert?.reference ?? alertId, status, ...(people ?? []), stop ? 'STOP ACTING ON IT' : '']
  console.log(words.filter((word) => word !== '').join(' | '))
  for (const what of failed) console.log(`  NOT ANSWERED, ask again later: ${what}`)
  return { kind, at, alertId, status, ...(stop && { stop }), ...(failed.length > 0 && { failed }) }
}

async function main(signal: AbortSignal): Promise<void> {
  const options = readCommandLine()
  if (!options) return console.log(USAGE)
  const journal = await openJournal(options.journal)
  console.error(journal.cursor === null ? 'Follows from now on.' : 'Goes on behind the last cursor of the journal.')

  /** Your work: compare all that stands with what you act on. Updates that follow tell some of it again. */
  const takeAnew = async (): Promise<void> => {
    for await (const alerts of readAnew({ ...options, own: options.filter?.own ?? false, signal })) {
      for (const { id, status } of alerts) await journal.append({ kind: 'STANDS', alertId: id, status })
      console.log(`read anew: ${alerts.length} alerts`)
    }
  }

  try {
    await follow({ ...options, journal, handle, readAnew: takeAnew, say: console.error, signal })
  } finally {
    await journal.close()
  }
}

/** Undefined: help is asked for. Throws Mistake. */
function readCommandLine() {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      journal: { type: 'string' },
      token: { type: 'string' },
      'token-file': { type: 'string' },
      purpose: { type: 'string', default: 'CRIMINAL_INVESTIGATION' },
      filter: { type: 'string' },
      transport: { type: 'string', default: 'websocket' },
      'longest-wait': { type: 'string', default: '30000' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const { url, journal, purpose, transport, 'token-file': file } = values
  const longestWaitMs = Number(values['longest-wait'])
  if (values.help) return undefined
  if (url === undefined || !/^https?:\/\//.test(url)) throw new Mistake('Give --url http://HOST:PORT/graphql.')
  if (journal === undefined) throw new Mistake('Give --journal FILE: it keeps how far everything was handled.')
  if (transport !== 'websocket' && transport !== 'sse') throw new Mistake('--transport is websocket or sse.')
  if (!(longestWaitMs > 0)) throw new Mistake('--longest-wait is a number of milliseconds above 0.')
  const filter = readFilter(values.filter)
  const token = async () => (file === undefined ? values.token : (await readFile(file, 'utf8')).trim())
  return { url, journal, purpose, token, filter, connect: transports[transport], longestWaitMs }
}

function readFilter(text: string | undefined): FollowSubscriptionVariables['filter'] {
  try {
    return text === undefined ? null : JSON.parse(text) // the gateway checks it
  } catch {
    throw new Mistake(`--filter is no JSON: '{"own": true}' is.`)
  }
}

/** What went wrong, and the exit code: 1 where the gateway refuses for good, 2 where the command line is wrong. */
function report(error: unknown): number {
  if (!(error instanceof Error)) throw error
  const code = 'code' in error ? String(error.code) : ''
  if (error instanceof Refused) console.error(`Refused, and asking again would not help. ${error.message}`)
  else if (error instanceof Mistake || code.startsWith('ERR_PARSE_ARGS')) console.error(`${error.message}\n${USAGE}`)
  else console.error(error.message)
  return error instanceof Refused ? 1 : 2
}

const stop = new AbortController()
for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort())
try {
  await main(stop.signal)
} catch (error) {
  process.exitCode = report(error)
}
