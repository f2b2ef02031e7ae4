import { TRAVEL_DOCUMENT_TYPES } from '../../schema/identifiers/travel-document.ts'
import { numbered, ownerOf, owners, REVIEW_BY, randomOf, ring, SEEDED_AT, volume } from '../seed/story.ts'
import { bySeriousness, type DocumentRecord } from './document.ts'

/**
 * All synthetic documents: the ring's passports, those of numbered persons, series of blanks, and many without a holder.
 * The same on every call.
 */
export function seedDocuments(): DocumentRecord[] {
  const linked = [...ringPassports(), ...numberedPassports(), ...series()]
  const random = randomOf(9303)
  const unlinked = Array.from({ length: volume.documents - linked.length }, (_, n) => unlinkedDocument(n, random))
  return [...linked, ...unlinked]
}

const DAY_MS = 24 * 60 * 60 * 1000
/** One in so many numbered persons has lost a passport. */
const REPORTED_PERSONS = 10

/** The defaults of all records. `daysAgo` counts from the second of the seed. */
function record(
  own: Pick<DocumentRecord, 'id' | 'type' | 'issuedBy' | 'fraud'> & Partial<DocumentRecord>,
  daysAgo: number,
): DocumentRecord {
  const recordedAt = before(daysAgo)
  return {
    recordedBy: own.issuedBy, // as everywhere, only the issuer records
    recordedAt,
    updatedAt: recordedAt,
    reviewBy: REVIEW_BY,
    handling: { code: 'H0', conditions: [] },
    sharing: { mode: 'ALL', countries: [] },
    number: null,
    series: null,
    subtype: null,
    theft: null,
    issuedOn: null,
    expiresOn: null,
    nationalReference: null,
    note: null,
    underComplianceReview: false,
    ...own,
  }
}

function before(days: number): string {
  return new Date(Date.parse(SEEDED_AT) - days * DAY_MS).toISOString()
}

function ringPassports(): DocumentRecord[] {
  const { head, caller, courier } = ring.passports
  return [
    record(
      {
        id: 'document-ring-head',
        ...head,
        fraud: 'STOLEN',
        theft: { country: 'KOR', place: 'Incheon', on: '2026-03' },
        handling: { code: 'H1', conditions: ['Ask the National Central Bureau of Seoul before the holder is told.'] },
        issuedOn: '2021-05-11',
        expiresOn: '2031-05-11',
        nationalReference: 'KR-2026-0311874',
      },
      120,
    ),
    record(
      {
        id: 'document-ring-caller',
        ...caller,
        fraud: 'STOLEN',
        theft: { country: 'BGR', place: 'Plovdiv', on: '2026-06-28' },
        issuedOn: '2023-02-20',
        expiresOn: '2033-02-20',
        nationalReference: 'BG-26-44190',
      },
      90,
    ),
    record(
      {
        id: 'document-ring-courier',
        ...courier,
        fraud: 'STOLEN',
        theft: { country: 'DEU', place: 'Berlin', on: '2026-09-09' },
        handling: { code: 'H0', conditions: ['Seize the document.'] },
        issuedOn: '2022-08-30',
        expiresOn: '2032-08-29',
        nationalReference: 'BE-2026-117551',
      },
      18,
    ),
  ]
}

function numberedPassports(): DocumentRecord[] {
  return Array.from({ length: Math.ceil(volume.persons / REPORTED_PERSONS) }, (_, index) => {
    const n = index * REPORTED_PERSONS
    const id = `document-of-person-${String(n).padStart(4, '0')}`
    const fraud = index % 3 === 0 ? 'LOST' : 'STOLEN'
    const daysAgo = 30 + index * 5
    const theft = { country: ownerOf(n + index), place: null, on: before(daysAgo + 4).slice(0, 10) }
    return record({ id, ...numbered.passport(n), fraud, theft }, daysAgo)
  })
}

/** Forty series of stolen blanks: every fourth overlaps the previous one, and one has 100,000 numbers. */
function series(): DocumentRecord[] {
  return Array.from({ length: 40 }, (_, n) => {
    const pair = Math.floor(n / 4) * 4
    const overlapping = n % 4 === 3
    const issuedBy = ownerOf(overlapping ? pair + 2 : n)
    const prefix = overlapping ? `X${letter(pair + 2)}` : `X${letter(n)}`
    const start = overlapping ? 1_000_000 + (pair + 2) * 12_345 + 150 : 1_000_000 + n * 12_345
    const count = n === 0 ? 100_000 : 250 + n * 10
    const daysAgo = 400 + n * 20
    return record(
      {
        id: `document-series-${String(n + 1).padStart(2, '0')}`,
        type: n % 8 === 1 ? 'IDENTITY_CARD' : 'PASSPORT',
        issuedBy,
        series: { prefix, from: String(start), to: String(start + count - 1) },
        fraud: 'STOLEN_BLANK',
        theft: { country: issuedBy, place: null, on: before(daysAgo + 40).slice(0, 7) },
        note: `${count} blanks, stolen in transport.`,
      },
      daysAgo,
    )
  })
}

const letter = (n: number) => String.fromCharCode(65 + (n % 26))

/** A document without a holder: of any type, fraud and issuer, including organisations. */
function unlinkedDocument(n: number, random: () => number): DocumentRecord {
  const id = `document-${String(n + 1).padStart(5, '0')}`
  const type = TRAVEL_DOCUMENT_TYPES[n % TRAVEL_DOCUMENT_TYPES.length] ?? 'PASSPORT'
  const fraud = bySeriousness[1 + (n % (bySeriousness.length - 1))] ?? 'LOST' // blanks are in the series
  const issuedBy = type === 'LAISSEZ_PASSER' ? (n % 3 === 0 ? 'EUE' : 'UNO') : ownerOf(Math.floor(random() * 1200))
  const number = `${'ABCDEFGHKLMNPRT'.charAt(n % 15)}${String(Math.floor(random() * 1e8)).padStart(8, '0')}`
  const daysAgo = Math.floor(random() * 3650)
  const year = 2026 - Math.ceil(daysAgo / 365) - Math.floor(random() * 9)
  const stolen = fraud === 'STOLEN' || fraud === 'LOST'
  return record(
    {
      id,
      type,
      issuedBy,
      number,
      fraud,
      theft: stolen
        ? { country: ownerOf(Math.floor(random() * 1200)), place: null, on: before(daysAgo + 30).slice(0, 4) }
        : null,
      issuedOn: `${year}-06-15`,
      expiresOn: `${year + 10}-06-14`,
      sharing: sharingOf(n),
      ...(n % 500 === 77 ? { reviewBy: '2025-03-01' } : {}), // its owner has not reviewed it yet
      underComplianceReview: n % 900 === 88,
    },
    daysAgo,
  )
}

/** One in twenty is not for all. */
function sharingOf(n: number): DocumentRecord['sharing'] {
  if (n % 40 === 7) return { mode: 'ALLOW', countries: [owners[0], owners[1]] }
  if (n % 40 === 27) return { mode: 'DENY', countries: [owners[0], owners[3]] }
  return { mode: 'ALL', countries: [] }
}
