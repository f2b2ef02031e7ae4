import type { DocumentSeries } from '../../schema/identifiers/document-series.ts'
import type { TravelDocumentType } from '../../schema/identifiers/travel-document.ts'
import { type OwnerFields, type OwnerRow, ownerFields } from '../record.ts'
import type { TravelDocumentFraud } from './generated/schema.ts'

/**
 * If several records match, the most serious verdict counts: never issued; possibly with a thief; possibly with anybody;
 * revoked by its issuer; merely not valid.
 */
export const bySeriousness = [
  'STOLEN_BLANK',
  'STOLEN',
  'LOST',
  'REVOKED',
  'INVALID',
] as const satisfies readonly TravelDocumentFraud[]

/** A record of one document or of a series, as it is stored. All parts are canonical; dates are ISO strings. */
export interface DocumentRecord extends OwnerFields {
  id: string
  type: TravelDocumentType
  /** The ICAO code of the issuer, which is also the owner: nobody else may record a document. */
  issuedBy: string
  /** Null for a series. */
  number: string | null
  /** Null for one document. `from` and `to` are digits of one width. */
  series: { prefix: string; from: string; to: string } | null
  subtype: string | null
  fraud: TravelDocumentFraud
  /** `on` is a partial date. */
  theft: { country: string | null; place: string | null; on: string | null } | null
  issuedOn: string | null
  expiresOn: string | null
  nationalReference: string | null
  note: string | null
  /** Set by a mutation of its own, not by reports. */
  underComplianceReview: boolean
}

/** A row of `travel_documents`, as `documentColumns` reads it, and as it is written. */
export interface DocumentRow extends OwnerRow {
  id: string
  type: TravelDocumentType
  issued_by: string
  number: string | null
  series_prefix: string | null
  series_from: string | null
  series_to: string | null
  subtype: string | null
  fraud: TravelDocumentFraud
  theft_country: string | null
  theft_place: string | null
  theft_on: string | null
  issued_on: string | null
  expires_on: string | null
  national_reference: string | null
  note: string | null
}

/** The columns of `DocumentRow` and their types; a record type, so that none can be forgotten. */
export const columnTypes: Record<keyof DocumentRow, 'text' | 'text[]' | 'timestamptz' | 'date' | 'boolean'> = {
  id: 'text',
  recorded_by: 'text',
  recorded_at: 'timestamptz',
  updated_at: 'timestamptz',
  review_by: 'date',
  handling_code: 'text',
  handling_conditions: 'text[]',
  sharing_mode: 'text',
  sharing_countries: 'text[]',
  type: 'text',
  issued_by: 'text',
  number: 'text',
  series_prefix: 'text',
  series_from: 'text',
  series_to: 'text',
  subtype: 'text',
  fraud: 'text',
  theft_country: 'text',
  theft_place: 'text',
  theft_on: 'text',
  issued_on: 'date',
  expires_on: 'date',
  national_reference: 'text',
  note: 'text',
  under_compliance_review: 'boolean',
}
/** In the order of `columnTypes`. */
export const documentColumns = Object.keys(columnTypes) as (keyof DocumentRow)[] // its keys are these

/** The record of a row. */
export function documentOf(row: DocumentRow): DocumentRecord {
  const { series_prefix: prefix, series_from: from, series_to: to } = row
  const { theft_country: country, theft_place: place, theft_on: on } = row
  return {
    id: row.id,
    type: row.type,
    issuedBy: row.issued_by,
    number: row.number,
    series: prefix !== null && from !== null && to !== null ? { prefix, from, to } : null,
    subtype: row.subtype,
    fraud: row.fraud,
    theft: country !== null || place !== null || on !== null ? { country, place, on } : null,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on,
    nationalReference: row.national_reference,
    note: row.note,
    ...ownerFields(row), // last: V8 adds properties after a spread twenty times more slowly
  }
}

/** The row of a record. */
export function rowOf(record: DocumentRecord): DocumentRow {
  return {
    id: record.id,
    recorded_by: record.recordedBy,
    recorded_at: record.recordedAt,
    updated_at: record.updatedAt,
    review_by: record.reviewBy,
    handling_code: record.handling.code,
    handling_conditions: record.handling.conditions,
    sharing_mode: record.sharing.mode,
    sharing_countries: record.sharing.countries,
    type: record.type,
    issued_by: record.issuedBy,
    number: record.number,
    series_prefix: record.series?.prefix ?? null,
    series_from: record.series?.from ?? null,
    series_to: record.series?.to ?? null,
    subtype: record.subtype,
    fraud: record.fraud,
    theft_country: record.theft?.country ?? null,
    theft_place: record.theft?.place ?? null,
    theft_on: record.theft?.on ?? null,
    issued_on: record.issuedOn,
    expires_on: record.expiresOn,
    national_reference: record.nationalReference,
    note: record.note,
    under_compliance_review: record.underComplianceReview,
  }
}

/**
 * The key that a document is found by, from canonical parts: "DEU
 *
 * C01X00T47". Issuer and number only: classes share it.
 */
export function numberKey({ issuedBy, number }: { issuedBy: string; number: string }): string {
  return `${issuedBy}|${number}`
}

/** The canonical numbers of a series. */
export function runOf({ prefix, from, to }: NonNullable<DocumentRecord['series']>): DocumentSeries {
  return {
    low: prefix + from,
    high: prefix + to,
    length: prefix.length + from.length,
    prefixLength: prefix.length,
  }
}

/** Orders all lists: the last recorded first. */
export function newestFirst(a: DocumentRecord, b: DocumentRecord): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt ? -1 : 1
  return a.id > b.id ? -1 : 1
}
