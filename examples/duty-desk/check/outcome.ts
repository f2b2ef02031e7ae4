import { errorsOf, type NcbError, whyNull } from '../ncb.ts'
import type { Kind } from './guess.ts'

export const sources = ['persons', 'documents', 'vehicles', 'alerts'] as const
export type Source = (typeof sources)[number]

/** What a card says. `unasked` is never `none`: nobody knows whether there is a record. */
export type Outcome<Found> =
  /** Nothing leads to this database. */
  | { state: 'idle' }
  | { state: 'waiting' }
  | { state: 'none' }
  /** `error`: some of it was not answered. */
  | { state: 'hit'; found: readonly Found[]; error?: NcbError | undefined }
  /** What was given cannot be looked up. */
  | { state: 'unchecked'; why: string }
  /** No error of the gateway's: it was not reached, or the line broke. */
  | { state: 'unasked'; error: NcbError | undefined }

/** An answer that comes in parts. `isOver`: what has not come will not come. */
export interface Answered {
  data: unknown
  error: unknown
  isOver: boolean
}

/** What has come at a path of the answer, through all lists on the way. */
export function readAt<Found>({ data, error, isOver }: Answered, path: string): Outcome<Found> {
  const found: Found[] = []
  let failure: NcbError | undefined
  let lacks = false
  const walk = (value: unknown, at: readonly (string | number)[], [next, ...rest]: readonly string[]) => {
    if (value === undefined) lacks = true
    else if (value === null) failure ??= whyNull(error, ...at)
    else if (Array.isArray(value))
      for (const [index, item] of value.entries()) walk(item, [...at, index], next === undefined ? [] : [next, ...rest])
    else if (next === undefined)
      found.push(value as Found) // as the operation has it there
    else walk((value as Record<string, unknown>)[next], [...at, next], rest)
  }
  walk(data ?? undefined, [], path.split('.'))
  const [, root] = path.split('.')
  if (lacks && isOver) failure ??= errorsOf(error).find(({ path: at = [] }) => at.length < 2 || at[1] === root)
  if (found.length > 0) return { state: 'hit', found, error: failure }
  if (failure || (lacks && isOver)) return { state: 'unasked', error: failure }
  return lacks ? { state: 'waiting' } : { state: 'none' }
}

interface Identified {
  id: string
}

interface Check<Found extends Identified> {
  verdict?: string
  problem: { message: string } | null
  records: readonly Found[]
}

/** The records of checks at a path. */
export function readChecks<Found extends Identified>(answered: Answered, path: string): Outcome<Found> {
  const checks = readAt<Check<Found>>(answered, path)
  if (checks.state !== 'hit') return checks
  const come = checks.found.filter(({ verdict }) => verdict !== undefined)
  // Two identifiers of one vehicle lead to one record.
  const found = [...new Map(come.flatMap(({ records }) => records).map((record) => [record.id, record])).values()]
  if (found.length > 0) return { state: 'hit', found, error: checks.error }
  const wrong = come.find(({ verdict }) => verdict === 'NOT_CHECKED')
  if (wrong) return { state: 'unchecked', why: wrong.problem?.message ?? '' }
  // Another part of the same object may have come first.
  if (come.length < checks.found.length) return readAt(answered, `${path}.verdict`)
  return checks.error ? { state: 'unasked', error: checks.error } : { state: 'none' }
}

/** Where each database's answer stands, by what was asked; a path that ends with `check` or a list of checks is one. */
const paths: Record<Kind, Partial<Record<Source, string>>> = {
  NAME: {
    persons: 'screen.persons.edges.node',
    documents: 'screen.persons.edges.node.person.identityDocuments.check',
    vehicles: 'screen.persons.edges.node.person.vehicles.check',
    alerts: 'screen.persons.edges.node.person.alerts.edges.node',
  },
  MRZ: {
    persons: 'screen.persons.edges.node',
    documents: 'screen.documents',
    vehicles: 'screen.persons.edges.node.person.vehicles.check',
    alerts: 'screen.documents.document.alerts.edges.node',
  },
  PASSPORT: {
    persons: 'screen.documents.document.holders',
    documents: 'screen.documents',
    alerts: 'screen.documents.document.alerts.edges.node',
  },
  PLATE: {
    persons: 'screen.vehicles.identities.seenWith',
    vehicles: 'screen.vehicles',
    alerts: 'screen.vehicles.identities.alerts.edges.node',
  },
  VIN: {},
  IBAN: { persons: 'screen.accounts.account.notices.subject', alerts: 'screen.accounts' },
  WALLET: {},
}
paths.VIN = paths.PLATE
paths.WALLET = paths.IBAN

/** Whether what a card shows is on record of persons who were matched by name: they may be others than the one asked for. */
export function isOfMatch(source: Source, kind: Kind): boolean {
  return source !== 'persons' && (paths[kind][source]?.startsWith('screen.persons.') ?? false)
}

/** What a database's card says. */
export function outcomeOf<Found extends Identified>(source: Source, kind: Kind, answered: Answered): Outcome<Found> {
  const path = paths[kind][source]
  if (!path) return { state: 'idle' }
  const isCheck = /check$|^screen\.\w+$/.test(path)
  const outcome: Outcome<Found> = isCheck ? readChecks(answered, path) : readAt(answered, path)
  // Who was not found, or a thing that cannot be looked up, leads nowhere: that is not "no record".
  const [, root] = path.split('.')
  const isLedTo = path !== `screen.${root}` && path !== 'screen.persons.edges.node'
  if (outcome.state !== 'none') return outcome
  const { screen } = answered.data as { screen?: { persons?: unknown } } // as the operation has it
  if (path === 'screen.persons.edges.node' && screen?.persons === null) return { state: 'unchecked', why: '' } // no name
  if (!isLedTo) return outcome
  const first =
    root === 'persons' ? readAt(answered, 'screen.persons.edges.node') : readChecks(answered, `screen.${root}`)
  return first.state === 'unchecked' || (root === 'persons' && first.state === 'none') ? { state: 'idle' } : outcome
}
