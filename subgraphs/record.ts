import { alpha2, countryName } from '../schema/countries.ts'
import type { Viewer } from '../schema/identity.ts'
import type { Filter } from './stores/collection.ts'

/** What every record holds of its owner's will, from the first migration on. Dates are ISO strings. */
export interface OwnerFields {
  /** ICAO code of the NCB that owns the record. */
  recordedBy: string
  recordedAt: string
  updatedAt: string
  /** The day (UTC) from which on nobody but the owner sees the record, until it is reviewed. */
  reviewBy: string
  handling: { code: 'H0' | 'H1' | 'H2' | 'H3'; conditions: string[] }
  sharing: { mode: 'ALL' | 'ALLOW' | 'DENY'; countries: string[] }
}

/** Today's date in UTC, as `reviewBy` is compared with. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/**
 * The rule of who sees a record, as a document filter to `$and` with a query: its owner always; anyone else while the
 * review date lies ahead and the owner's sharing admits their country (RPD: the source controls access). A record that
 * its owner withdrew is seen by nobody.
 */
export function visibleFilter<Doc extends OwnerFields>(viewer: Viewer): Filter<Doc> {
  return {
    withdrawn: null,
    $or: [
      { recordedBy: viewer.country },
      {
        reviewBy: { $gt: today() },
        $or: [
          { 'sharing.mode': 'ALL' },
          { 'sharing.mode': 'ALLOW', 'sharing.countries': viewer.country },
          { 'sharing.mode': 'DENY', 'sharing.countries': { $ne: viewer.country } },
        ],
      },
    ],
  } as unknown as Filter<Doc> // the type cannot tell that every Doc has these fields; dotted paths are beyond what the type can name
}

/** The columns of `OwnerFields`, for CREATE TABLE. */
export const ownerColumns = `
  recorded_by text COLLATE "C" NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  review_by date NOT NULL,
  handling_code text NOT NULL CHECK (handling_code IN ('H0', 'H1', 'H2', 'H3')),
  handling_conditions text[] NOT NULL DEFAULT '{}',
  sharing_mode text NOT NULL CHECK (sharing_mode IN ('ALL', 'ALLOW', 'DENY')),
  sharing_countries text[] NOT NULL DEFAULT '{}'`

/** `OwnerFields` as a row of a SQL store holds them. */
export interface OwnerRow {
  recorded_by: string
  recorded_at: string
  updated_at: string
  review_by: string
  handling_code: OwnerFields['handling']['code']
  handling_conditions: string[]
  sharing_mode: OwnerFields['sharing']['mode']
  sharing_countries: string[]
}

/** The owner's part of a SQL row. */
export function ownerFields(row: OwnerRow): OwnerFields {
  return {
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    updatedAt: row.updated_at,
    reviewBy: row.review_by,
    handling: { code: row.handling_code, conditions: row.handling_conditions },
    sharing: { mode: row.sharing_mode, countries: row.sharing_countries },
  }
}

/**
 * `visibleFilter` in SQL. `country` and `day` are the placeholders of the viewer's country and of today's date
 * (`$1::text`, `$2::date`), `table` the alias of the table.
 */
export function visibleSql(table: string, country: string, day: string): string {
  return `(${table}.recorded_by = ${country} OR (${table}.review_by > ${day} AND (${table}.sharing_mode = 'ALL'
    OR (${table}.sharing_mode = 'ALLOW' AND ${country} = ANY(${table}.sharing_countries))
    OR (${table}.sharing_mode = 'DENY' AND ${country} <> ALL(${table}.sharing_countries)))))`
}

/** `visibleSql` of a record in memory; `day`: today's date. */
export function isVisibleTo(
  country: string,
  { recordedBy, reviewBy, sharing }: Pick<OwnerFields, 'recordedBy' | 'reviewBy' | 'sharing'>,
  day: string,
): boolean {
  if (recordedBy === country) return true
  if (reviewBy <= day) return false
  return sharing.mode === 'ALL' || sharing.countries.includes(country) === (sharing.mode === 'ALLOW')
}

/** The resolvers of what `interface OwnedRecord` asks of each type, for a parent that is `OwnerFields`. */
export const recordResolvers = {
  handling: (record: OwnerFields, _args: unknown, { viewer }: { viewer: Viewer }) => ({
    ...record.handling,
    // Articles 104-106 RPD: a positive result is confirmed by its source before it is acted upon. The source needs not ask itself.
    confirmationRequired: record.recordedBy !== viewer.country,
    contact: record.recordedBy,
  }),
  sharing: (record: OwnerFields, _args: unknown, { viewer }: { viewer: Viewer }) =>
    record.recordedBy === viewer.country ? record.sharing : null,
}

/** The fields of `Country`, for a parent that is its ICAO code. */
export const countryResolvers = {
  code: (code: string) => code,
  alpha2: (code: string) => alpha2(code),
  name: (code: string, { language }: { language?: 'EN' | 'FR' | 'ES' | 'AR' | null }) =>
    countryName(code, language ?? 'EN'),
}
