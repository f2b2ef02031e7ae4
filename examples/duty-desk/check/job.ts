import type { ApolloClient } from '@apollo/client'
import { graphql } from '../gql/gql.ts'
import { errorsOf, whyNull } from '../ncb.ts'
import { parseCsv } from './csv.ts'
import { guess, kinds, type Subject, screeningInput } from './guess.ts'

const CHUNK = 25
const MOST = 5000

const BATCH = graphql(`
  query DeskBatch(
    $names: [PersonQuery!]!
    $withNames: Boolean!
    $documents: [TravelDocumentInput!]!
    $withDocuments: Boolean!
    $vehicles: [VehicleInput!]!
    $withVehicles: Boolean!
    $accounts: [AccountInput!]!
    $withAccounts: Boolean!
  ) {
    names: searchPersonsBatch(queries: $names) @include(if: $withNames) {
      problem { message }
      matches(first: 1) { edges { node { score matchedName person { id status } } } }
    }
    documents: checkTravelDocuments(documents: $documents) @include(if: $withDocuments) {
      verdict
      problem { message }
      records { handling { contact { code } } }
    }
    vehicles: checkVehicles(vehicles: $vehicles) @include(if: $withVehicles) {
      verdict
      problem { message }
      records { handling { contact { code } } }
    }
    accounts: checkAccounts(accounts: $accounts) @include(if: $withAccounts) {
      verdict
      problem { message }
      records: alerts { handling { contact { code } } }
    }
  }
`)
const ZONE = graphql(`
  query DeskBatchZone($mrz: String!) {
    checkMrz(mrz: $mrz) {
      travelDocument { verdict problem { message } records { handling { contact { code } } } }
    }
  }
`)

/** `NOT_ANSWERED` is no verdict: it is asked again when the job is resumed. */
export interface Result {
  verdict: string
  detail: string
}

export interface Job {
  file: string
  subjects: readonly Subject[]
  /** In the order of the subjects; null: not asked yet. */
  results: readonly (Result | null)[]
}

/** A job of a CSV file: its columns are value, and if you like kind and country. */
export function jobOf(file: string, text: string): Job | 'noCsv' | 'tooLong' {
  const [head = [], ...lines] = parseCsv(text)
  const names = head.map((name) => name.trim().toLowerCase())
  const cell = (line: readonly string[], name: string) => line[names.indexOf(name)]?.trim() ?? ''
  if (!names.includes('value')) return 'noCsv'
  if (lines.length > MOST) return 'tooLong'
  const subjects = lines.map((line) => {
    const guessed = guess(cell(line, 'value'))
    const kind = kinds.find((one) => one === cell(line, 'kind').toUpperCase()) ?? guessed.kind
    const same = kind === guessed.kind ? guessed : { ...guessed, value: cell(line, 'value'), kind }
    return { ...same, country: cell(line, 'country') || same.country }
  })
  return { file, subjects, results: subjects.map(() => null) }
}

/** What has no result yet, or none that says anything. */
export function openOf({ results }: Job): number[] {
  return results.flatMap((result, at) => (result === null || result.verdict === 'NOT_ANSWERED' ? at : []))
}

const KEY = 'desk batch'

/** The job that this tab has begun: it survives a reload, and not the tab. */
export function keptJob(): Job | undefined {
  const text = sessionStorage.getItem(KEY)
  return text === null ? undefined : JSON.parse(text)
}

export function keepJob(job: Job | undefined): void {
  try {
    if (job) sessionStorage.setItem(KEY, JSON.stringify(job))
    else sessionStorage.removeItem(KEY)
  } catch {
    sessionStorage.removeItem(KEY) // larger than the browser keeps: it goes on, and would not survive a reload
  }
}

/** Asks for what is open, some at a time, and tells the job after each call. Throws where the server is not reached. */
export async function run(
  client: ApolloClient,
  job: Job,
  tell: (job: Job) => void,
  signal: AbortSignal,
): Promise<void> {
  const results = [...job.results]
  const open = openOf(job)
  for (let from = 0; from < open.length && !signal.aborted; from += CHUNK) {
    const rows = open.slice(from, from + CHUNK)
    for (const [at, result] of await ask(client, job.subjects, rows)) results[at] = result
    tell({ ...job, results: [...results] })
  }
}

async function ask(client: ApolloClient, subjects: readonly Subject[], rows: readonly number[]) {
  const of = (...some: Subject['kind'][]) => rows.filter((at) => some.includes((subjects[at] as Subject).kind)) // of these rows
  const inputs = (list: readonly number[]) => list.map((at) => screeningInput(subjects[at] as Subject))
  const [names, documents, vehicles, accounts] = [of('NAME'), of('PASSPORT'), of('PLATE', 'VIN'), of('IBAN', 'WALLET')]
  const results = new Map<number, Result>()
  if (names.length + documents.length + vehicles.length + accounts.length > 0) {
    const { data, error } = await client.query({
      query: BATCH,
      errorPolicy: 'all',
      fetchPolicy: 'no-cache',
      variables: {
        names: inputs(names).map(({ name }) => ({ name: name ?? '' })),
        documents: inputs(documents).flatMap((input) => input.documents ?? []),
        vehicles: inputs(vehicles).flatMap((input) => input.vehicles ?? []),
        accounts: inputs(accounts).flatMap((input) => input.accounts ?? []),
        ...{ withNames: names.length > 0, withDocuments: documents.length > 0 },
        ...{ withVehicles: vehicles.length > 0, withAccounts: accounts.length > 0 },
      },
    })
    if (!data) throw error
    const take = (root: 'documents' | 'vehicles' | 'accounts', list: readonly number[]) => {
      for (const [index, at] of list.entries()) results.set(at, resultOf(data[root]?.[index], error, root))
    }
    take('documents', documents)
    take('vehicles', vehicles)
    take('accounts', accounts)
    for (const [index, at] of names.entries()) results.set(at, nameResult(data.names?.[index], error, index))
  }
  for (const at of of('MRZ')) {
    const { data, error } = await client.query({
      query: ZONE,
      errorPolicy: 'all',
      fetchPolicy: 'no-cache',
      variables: { mrz: subjects[at]?.value ?? '' },
    })
    if (!data) throw error
    const [refused] = errorsOf(error)
    const isNone = refused?.extensions.code === 'BAD_USER_INPUT' // a text that is no zone
    results.set(
      at,
      isNone
        ? { verdict: 'NOT_CHECKED', detail: refused.message }
        : resultOf(data.checkMrz?.travelDocument, error, 'checkMrz'),
    )
  }
  return results
}

interface Check {
  verdict: string
  problem: { message: string } | null
  records: readonly { handling: { contact: { code: string } } }[]
}

function resultOf(check: Check | null | undefined, error: unknown, root: string): Result {
  if (!check) return notAnswered(error, root)
  const contacts = [...new Set(check.records.map(({ handling }) => handling.contact.code))]
  return { verdict: check.verdict, detail: check.problem?.message ?? contacts.join(' ') }
}

interface Search {
  problem: { message: string } | null
  matches: {
    edges: readonly { node: { score: number; matchedName: string; person: { id: string; status: string } } }[]
  } | null
}

function nameResult(search: Search | undefined, error: unknown, index: number): Result {
  if (search?.problem) return { verdict: 'NOT_CHECKED', detail: search.problem.message }
  if (!search?.matches) return notAnswered(error, 'names', index, 'matches')
  const [best] = search.matches.edges
  if (!best) return { verdict: 'NO_RECORD', detail: '' }
  const { score, matchedName, person } = best.node
  return { verdict: 'MATCH', detail: `${score.toFixed(2)} ${matchedName} ${person.status}` }
}

/** Never "no record", whatever the reason. */
function notAnswered(error: unknown, ...path: (string | number)[]): Result {
  return { verdict: 'NOT_ANSWERED', detail: whyNull(error, ...path)?.message ?? '' }
}
