import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BulkCheckQuery, BulkCheckQueryVariables } from './generated.ts'
import type { Row } from './input.ts'

export interface CheckOptions {
  url: string
  /** Asked before each call: a token that has expired is replaced by the next one. */
  token: () => Promise<string | undefined>
  purpose: string | undefined
  /** How often a call is sent while it is not answered, or a source of it. */
  tries: number
  longestWaitMs: number
  /** Told why it waits. */
  say(line: string): void
}

/** What is written of a row. */
export interface Verdict {
  verdict: string
  detail: string
}

/** A verdict of ours, and none of the gateway: the database could not be asked. That is never "no record". */
export const NOT_ASKED = 'COULD_NOT_BE_ASKED'

/** It would be refused again, however often it is asked. */
export class Refused extends Error {}

/** It could not be asked now: run it again. */
export class NotNow extends Error {}

interface GraphqlError {
  message: string
  path?: (string | number)[]
  extensions?: { code?: string; retryAfter?: number }
}
interface Answer {
  data?: BulkCheckQuery | null
  errors?: GraphqlError[]
}
type Field = keyof Required<BulkCheckQuery>
/** Of one row, of whichever kind. */
interface Check {
  verdict: string
  problem: { message: string } | null
  warnings?: string[]
  records?: Found[]
  alerts?: Found[]
}
interface Found {
  handling: { confirmationRequired: boolean; contact: { code: string } }
}

const fields: Readonly<Record<string, Field>> = {
  document: 'checkTravelDocuments',
  vehicle: 'checkVehicles',
  account: 'checkAccounts',
}
const ANSWER_MS = 60_000
const query = readFileSync(new URL('check.graphql', import.meta.url), 'utf8')

/** Looks up to 500 rows up in one call: a verdict each, in their order. Throws Refused and NotNow. */
export async function check(rows: readonly Row[], options: CheckOptions): Promise<Verdict[]> {
  const verdicts = new Map<Row, Verdict>()
  const open = new Map<Field, Row[]>()
  for (const row of rows) {
    const field = fields[row.cell('kind').toLowerCase()]
    if (field) open.set(field, [...(open.get(field) ?? []), row])
    else {
      const detail = `kind is one of ${Object.keys(fields).join(', ')}; got "${row.cell('kind')}".`
      verdicts.set(row, { verdict: 'NOT_CHECKED', detail })
    }
  }
  for (let failed = 0; open.size > 0; ) {
    const { data, errors = [] } = await ask(open, options)
    const wait = errors.find(({ extensions }) => ['RATE_LIMITED', 'OVERLOADED'].includes(extensions?.code ?? ''))
    if (!data && wait) {
      await pause(1000 * (wait.extensions?.retryAfter ?? 1), wait.message, options) // nothing was carried out
      continue
    }
    failed++
    let why = ''
    for (const [field, asked] of open) {
      const checks: readonly Check[] | null | undefined = data?.[field]
      if (checks?.length === asked.length) {
        for (const [at, row] of asked.entries()) verdicts.set(row, verdictOf(checks[at]))
        open.delete(field)
        continue
      }
      const error = errors.find(({ path }) => path === undefined || path[0] === field)
      const code = error?.extensions?.code ?? 'NOT_ANSWERED'
      why = error?.message ?? 'The answer is none of this gateway.'
      if (!isPassing(code)) throw new Refused(`${code}: ${why}`)
      if (failed < options.tries) continue
      if (!code.startsWith('SOURCE_')) throw new NotNow(why)
      for (const row of asked) verdicts.set(row, { verdict: NOT_ASKED, detail: why })
      open.delete(field)
    }
    if (open.size > 0) await pause(500 * 2 ** failed, why, options)
  }
  return rows.map((row) => verdicts.get(row) ?? { verdict: NOT_ASKED, detail: '' })
}

function isPassing(code: string): boolean {
  return code.startsWith('SOURCE_') || code === 'NOT_ANSWERED' || code === 'RECONNECT'
}

function verdictOf(check: Check | undefined): Verdict {
  const { verdict = NOT_ASKED, problem, warnings = [], records, alerts } = check ?? {}
  const handlings = (records ?? alerts ?? []).map(({ handling }) => handling)
  const contacts = handlings.flatMap(({ confirmationRequired, contact }) => (confirmationRequired ? contact.code : []))
  const confirm = [...new Set(contacts)].map((code) => `Nobody acts before the NCB of ${code} has confirmed it.`)
  return { verdict, detail: [...confirm, ...(problem ? [problem.message] : []), ...warnings].join(' ') }
}

async function pause(ms: number, why: string, { longestWaitMs, say }: CheckOptions): Promise<void> {
  const wait = Math.min(ms, longestWaitMs)
  say(`Asks again in ${wait / 1000} s: ${why}`)
  await sleep(wait)
}

/** Sends one call. Whatever is no answer of a gateway is an error NOT_ANSWERED. */
async function ask(rows: ReadonlyMap<Field, readonly Row[]>, options: CheckOptions): Promise<Answer> {
  const token = await options.token()
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(options.purpose !== undefined && { 'x-purpose': options.purpose }),
  }
  const body = JSON.stringify({ query, variables: variablesOf(rows) })
  try {
    const response = await fetch(options.url, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    const answer: unknown = await response.json().catch(() => undefined)
    if (isAnswer(answer)) return answer
    return notAnswered(`HTTP status ${response.status}`) // a proxy's page
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return notAnswered(`${(error.cause instanceof Error ? error.cause : error).message}`)
  }
}

/** GraphQL over HTTP: then it has the shape of our query. */
function isAnswer(body: unknown): body is Answer {
  return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body)
}

function notAnswered(what: string): Answer {
  return { errors: [{ message: `The gateway was not reached: ${what}.`, extensions: { code: 'NOT_ANSWERED' } }] }
}

function variablesOf(rows: ReadonlyMap<Field, readonly Row[]>): BulkCheckQueryVariables {
  const documents = rows.get('checkTravelDocuments') ?? []
  const vehicles = rows.get('checkVehicles') ?? []
  const accounts = rows.get('checkAccounts') ?? []
  return {
    documents: documents.map((row) => ({
      number: row.cell('number'),
      issuedBy: row.cell('issuedBy'),
      ...given(row, 'type'),
    })),
    vehicles: vehicles.map((row) => ({
      ...given(row, 'vin', 'chassisNumber', 'engineNumber', 'hin', 'imo'),
      ...(row.cell('plate') !== '' && { plate: { number: row.cell('plate'), country: row.cell('plateCountry') } }),
    })),
    accounts: accounts.map((row) => ({
      scheme: row.cell('scheme'),
      value: row.cell('value'),
      ...given(row, 'bank', 'country'),
    })),
    withDocuments: documents.length > 0,
    withVehicles: vehicles.length > 0,
    withAccounts: accounts.length > 0,
  }
}

/** What a row has of these columns. */
function given(row: Row, ...columns: string[]): Record<string, string> {
  return Object.fromEntries(columns.map((name) => [name, row.cell(name)]).filter(([, value]) => value !== ''))
}
