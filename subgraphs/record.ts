import { alpha2, countryName } from '../schema/countries.ts'
import type { Viewer } from '../schema/identity.ts'
import type { Filter } from './stores/collection.ts'

/** The owner's fields of every record, from the first migration on. Dates are ISO strings. */
export interface OwnerFields {
  /** ICAO code of the NCB that owns the record. */
  recordedBy: string
  recordedAt: string
  updatedAt: string
  /** The day (UTC) from which only the owner sees the record, until it is reviewed. */
  reviewBy: string
  handling: { code: 'H0' | 'H1' | 'H2' | 'H3'; conditions: string[] }
  sharing: { mode: 'ALL' | 'ALLOW' | 'DENY'; countries: string[] }
  /** Such a record is a hit for nobody, and only its owner sees it. Missing: it is not. */
  underComplianceReview?: boolean
}

/** Today's date in UTC, to compare with `reviewBy`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/**
 * The day that review dates are compared with for a viewer (`visibleSql`). For ADMINISTRATIVE, one that none reaches: that
 * purpose meets an NCB's own records only.
 */
export function dayFor({ purpose }: Viewer): string {
  return purpose === 'ADMINISTRATIVE' ? 'infinity' : today()
}

/**
 * Who sees a record, as a document filter to `$and` with a query: always its owner; others while the review date lies
 * ahead, it is not under compliance review, and the owner's sharing admits their country (RPD: the source controls access),
 * but not for ADMINISTRATIVE. Nobody sees a record that its owner has withdrawn.
 */
export function visibleFilter<Doc extends OwnerFields>(viewer: Viewer): Filter<Doc> {
  if (viewer.purpose === 'ADMINISTRATIVE') {
    return { withdrawn: null, recordedBy: viewer.country } as unknown as Filter<Doc> // as below
  }
  return {
    withdrawn: null,
    $or: [
      { recordedBy: viewer.country },
      {
        ...notUnderReview,
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

/**
 * What a hit needs besides `visibleFilter`: a record under compliance review is one for nobody, its owner included. A hit
 * is found by what the record names: by a check, a search, a screening or a link from such a thing.
 */
export const notUnderReview = { underComplianceReview: { $ne: true } } as const

/** The columns of `OwnerFields`, for CREATE TABLE; `under_compliance_review` came later, by a migration of each table. */
export const ownerColumns = `
  recorded_by text COLLATE "C" NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  review_by date NOT NULL,
  handling_code text NOT NULL CHECK (handling_code IN ('H0', 'H1', 'H2', 'H3')),
  handling_conditions text[] NOT NULL DEFAULT '{}',
  sharing_mode text NOT NULL CHECK (sharing_mode IN ('ALL', 'ALLOW', 'DENY')),
  sharing_countries text[] NOT NULL DEFAULT '{}'`

/** `OwnerFields` as a row of a SQL store. */
export interface OwnerRow {
  recorded_by: string
  recorded_at: string
  updated_at: string
  review_by: string
  handling_code: OwnerFields['handling']['code']
  handling_conditions: string[]
  sharing_mode: OwnerFields['sharing']['mode']
  sharing_countries: string[]
  under_compliance_review: boolean
}

/** The owner's part of a SQL row. */
export function ownerFields(row: OwnerRow): Required<OwnerFields> {
  return {
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    updatedAt: row.updated_at,
    reviewBy: row.review_by,
    handling: { code: row.handling_code, conditions: row.handling_conditions },
    sharing: { mode: row.sharing_mode, countries: row.sharing_countries },
    underComplianceReview: row.under_compliance_review,
  }
}

/**
 * `visibleFilter` in SQL. `country` and `day` are the placeholders of the viewer's country and of its day (`dayFor`;
 * `$1::text`, `$2::date`), `table` the alias of the table.
 */
export function visibleSql(table: string, country: string, day: string): string {
  return `(${table}.recorded_by = ${country} OR (NOT ${table}.under_compliance_review AND ${table}.review_by > ${day}
    AND (${table}.sharing_mode = 'ALL'
    OR (${table}.sharing_mode = 'ALLOW' AND ${country} = ANY(${table}.sharing_countries))
    OR (${table}.sharing_mode = 'DENY' AND ${country} <> ALL(${table}.sharing_countries)))))`
}

/** Who meets a record as a hit (`notUnderReview`), in SQL: `visibleSql`, without what is under compliance review. */
export function hitSql(table: string, country: string, day: string): string {
  return `${visibleSql(table, country, day)} AND NOT ${table}.under_compliance_review`
}

/** `visibleSql` for a record in memory; `day`: the viewer's (`dayFor`). */
export function isVisibleTo(
  country: string,
  {
    recordedBy,
    reviewBy,
    sharing,
    underComplianceReview,
  }: Pick<OwnerFields, 'recordedBy' | 'reviewBy' | 'sharing' | 'underComplianceReview'>,
  day: string,
): boolean {
  if (recordedBy === country) return true
  if (underComplianceReview || reviewBy <= day) return false
  return sharing.mode === 'ALL' || sharing.countries.includes(country) === (sharing.mode === 'ALLOW')
}

/** The resolvers of `interface OwnedRecord`, for a parent with `OwnerFields`. */
export const recordResolvers = {
  handling: (record: OwnerFields, _args: unknown, { viewer }: { viewer: Viewer }) => ({
    ...record.handling,
    // Articles 104-106 RPD: a positive result is confirmed by its source before it is acted upon. The source need not ask
    // itself.
    confirmationRequired: record.recordedBy !== viewer.country,
    contact: record.recordedBy,
  }),
  sharing: (record: OwnerFields, _args: unknown, { viewer }: { viewer: Viewer }) =>
    record.recordedBy === viewer.country ? record.sharing : null,
  // Null tells others nothing: who sees the record at all knows that it is not under review.
  underComplianceReview: (record: OwnerFields, _args: unknown, { viewer }: { viewer: Viewer }) =>
    record.recordedBy === viewer.country ? (record.underComplianceReview ?? false) : null,
}

/** The fields of `Country`, for a parent that is its ICAO code. */
export const countryResolvers = {
  code: (code: string) => code,
  alpha2: (code: string) => alpha2(code),
  name: (code: string, { language }: { language?: 'EN' | 'FR' | 'ES' | 'AR' | null }) =>
    countryName(code, language ?? 'EN'),
}
