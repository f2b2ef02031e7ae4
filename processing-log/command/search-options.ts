import { parseCountry } from '../../schema/countries.ts'
import { isDate, parseDateTime } from '../../schema/dates.ts'
import { purposes } from '../../schema/identity.ts'
import type { LogFilter } from '../reading/filter.ts'
import type { LogRange } from '../reading/reader.ts'
import {
  accountSubject,
  documentSubject,
  personSubject,
  recordSubject,
  type Subject,
  vehicleSubject,
} from '../reading/subject.ts'
import { UsageError } from './usage.ts'

/** The options that select entries, as the user wrote them. */
export interface SearchValues {
  person?: string[] | undefined
  document?: string[] | undefined
  vehicle?: string[] | undefined
  account?: string[] | undefined
  record?: string[] | undefined
  user?: string | undefined
  organisation?: string | undefined
  country?: string | undefined
  purpose?: string | undefined
  code?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

type HashesOf = (kind: string, canonical: string) => readonly string[]

const DAY_MS = 86_400_000

/** Reads the persons and things that the options name. Throws a UsageError. */
export function readSubjects(values: SearchValues, hashesOf: HashesOf): Subject[] {
  const { person = [], document = [], vehicle = [], account = [], record = [] } = values
  return [
    ...person.map((name) => known(personSubject(name, hashesOf), `--person ${name}: it has no letters.`)),
    ...document.map((text) =>
      known(
        readDocument(text, hashesOf),
        `--document ${text}: a document is written FRA/12AB34567, or P/FRA/12AB34567.`,
      ),
    ),
    ...vehicle.map((text) =>
      known(vehicleSubject(vehicleIdentifiers(text), hashesOf), `--vehicle ${text}: it is no number of a vehicle.`),
    ),
    ...account.map((text) =>
      known(readAccount(text, hashesOf), `--account ${text}: it is no IBAN, wallet or account, KOR/088/110123456789.`),
    ),
    ...record.map((id) => recordSubject(id, hashesOf)),
  ]
}

/** Reads the conditions on callers, purpose and code. Throws a UsageError. */
export function readWho({ user, organisation, country, purpose, code }: SearchValues): LogFilter {
  if (purpose !== undefined && !purposes.some((each) => each === purpose)) {
    throw new UsageError(`--purpose ${purpose}: there are ${purposes.join(', ')}.`)
  }
  const read =
    country === undefined ? undefined : known(parseCountry(country), `--country ${country}: it is no country.`)
  return { user, organisation, country: read, purpose, code }
}

/** Reads the time range. Throws a UsageError. */
export function readTimes({ from, to }: SearchValues): LogRange {
  const time = (name: string, text: string, days: number) => {
    if (isDate(text)) return new Date(Date.parse(text) + days * DAY_MS).toISOString()
    return known(parseDateTime(text), `--${name} ${text}: a time is written 2026-03-01 or 2026-03-01T12:00:00Z.`)
  }
  return {
    from: from === undefined ? undefined : time('from', from, 0),
    to: to === undefined ? undefined : time('to', to, 1),
  }
}

function readDocument(text: string, hashesOf: HashesOf): Subject | undefined {
  const parts = text.split('/')
  const [issuedBy, number, ...others] = parts.length === 3 ? parts.slice(1) : parts
  if (!issuedBy || !number || others.length > 0 || parseCountry(issuedBy) === null) return undefined
  return documentSubject({ number, issuedBy }, hashesOf)
}

/** Every identifier that the text may be. */
function vehicleIdentifiers(text: string) {
  const [country = '', ...number] = text.split('/')
  const plate = number.length > 0 ? { country, number: number.join('/') } : null
  return { vin: text, chassisNumber: text, engineNumber: text, hin: text, imo: text, plate }
}

function readAccount(text: string, hashesOf: HashesOf): Subject | undefined {
  const [country = '', bank = '', value = ''] = text.split('/')
  return (
    accountSubject({ scheme: 'IBAN', value: text }, hashesOf) ??
    accountSubject({ scheme: 'DOMESTIC', country, bank, value }, hashesOf) ??
    accountSubject({ scheme: 'WALLET', value: text }, hashesOf)
  )
}

function known<Value>(value: Value | null | undefined, problem: string): Value {
  if (value === null || value === undefined) throw new UsageError(problem)
  return value
}
