import type { ApolloClient } from '@apollo/client'
import { graphql } from '../gql/gql.ts'
import { errorsOf, hasCode, whyNull } from '../ncb.ts'
import { type Subject, screeningInput } from './guess.ts'

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

interface Row {
  at: number
  subject: Subject
}

/** Asks for some rows, all but zones in one call; their results by row. */
export async function ask(client: ApolloClient, rows: readonly Row[]): Promise<Map<number, Result>> {
  const results = new Map<number, Result>()
  const of = (...some: Subject['kind'][]) => rows.filter(({ subject }) => some.includes(subject.kind))
  const parts = { documents: of('PASSPORT'), vehicles: of('PLATE', 'VIN'), accounts: of('IBAN', 'WALLET') }
  const names = of('NAME')
  const { documents, vehicles, accounts } = parts
  if (names.length + documents.length + vehicles.length + accounts.length > 0) {
    const variables = {
      ...{ names: names.map(({ subject }) => ({ name: subject.value })), withNames: names.length > 0 },
      documents: documents.flatMap(({ subject }) => screeningInput(subject).documents ?? []),
      vehicles: vehicles.flatMap(({ subject }) => screeningInput(subject).vehicles ?? []),
      accounts: accounts.flatMap(({ subject }) => screeningInput(subject).accounts ?? []),
      ...{ withDocuments: documents.length > 0, withVehicles: vehicles.length > 0, withAccounts: accounts.length > 0 },
    }
    const { data, error } = await client.query({ query: BATCH, variables, errorPolicy: 'all', fetchPolicy: 'no-cache' })
    if (!data) throw error
    for (const [index, { at }] of names.entries()) results.set(at, nameResult(data.names?.[index], error, index))
    for (const root of ['documents', 'vehicles', 'accounts'] as const) {
      for (const [index, { at }] of parts[root].entries())
        results.set(at, checkResult(data[root]?.[index], error, root))
    }
  }
  for (const { at, subject } of of('MRZ')) {
    const variables = { mrz: subject.value }
    const { data, error } = await client.query({ query: ZONE, variables, errorPolicy: 'all', fetchPolicy: 'no-cache' })
    if (!data) throw error
    const isNone = hasCode(error, 'BAD_USER_INPUT') // a text that is no zone
    const none = { verdict: 'NOT_CHECKED', detail: errorsOf(error)[0]?.message ?? '' }
    results.set(at, isNone ? none : checkResult(data.checkMrz?.travelDocument, error, 'checkMrz'))
  }
  return results
}

interface Check {
  verdict: string
  problem: { message: string } | null
  records: readonly { handling: { contact: { code: string } } }[]
}

function checkResult(check: Check | null | undefined, error: unknown, root: string): Result {
  if (!check) return notAnswered(error, root)
  const contacts = new Set(check.records.map(({ handling }) => handling.contact.code))
  return { verdict: check.verdict, detail: check.problem?.message ?? [...contacts].join(' ') }
}

interface Search {
  problem: { message: string } | null
  matches: { edges: readonly { node: { score: number; matchedName: string; person: { status: string } } }[] } | null
}

function nameResult(search: Search | undefined, error: unknown, index: number): Result {
  if (search?.problem) return { verdict: 'NOT_CHECKED', detail: search.problem.message }
  if (!search?.matches) return notAnswered(error, 'names', index, 'matches')
  const best = search.matches.edges[0]?.node
  if (!best) return { verdict: 'NO_RECORD', detail: '' }
  return { verdict: 'MATCH', detail: `${best.score.toFixed(2)} ${best.matchedName} ${best.person.status}` }
}

/** Never "no record", whatever the reason. */
function notAnswered(error: unknown, ...path: (string | number)[]): Result {
  return { verdict: 'NOT_ANSWERED', detail: whyNull(error, ...path)?.message ?? '' }
}
