import { parseCountry } from '../countries.ts'
import { countryProblem } from '../country-problem.ts'
import { compact, upperAscii } from './compact.ts'
import { enumValue } from './enum-value.ts'
import { lettersAndDigits } from './foreign-character.ts'
import { accepted, type Result, refused, shown } from './problem.ts'

/** The coarse class of a document, never a subtype: the class from an MRZ and the class on record must be the same. */
export const TRAVEL_DOCUMENT_TYPES = [
  'PASSPORT',
  'IDENTITY_CARD',
  'VISA',
  'RESIDENCE_PERMIT',
  'REFUGEE_TRAVEL_DOCUMENT',
  'LAISSEZ_PASSER',
  'CREW_CERTIFICATE',
  'OTHER',
] as const
export type TravelDocumentType = (typeof TRAVEL_DOCUMENT_TYPES)[number]

/** `issuedBy` is the ICAO 9303 code of the issuing State or organisation. */
export type TravelDocument = { number: string; type: TravelDocumentType; issuedBy: string }

const LONGEST_NUMBER = 20

/**
 * The canonical document number: A-Z and 0-9 only, 1 to 20 of them. The filler "<" of a machine readable zone counts as
 * a separator (ICAO 9303 part 3 writes it for one). O and 0 stay different: they are different documents.
 */
export function documentNumber(raw: string): Result<string> {
  return alphanumeric(raw, 'number')
}

/** The coarse class of a document, as `TRAVEL_DOCUMENT_TYPES` writes it. */
export function documentType(raw: string): Result<TravelDocumentType> {
  return enumValue(raw, TRAVEL_DOCUMENT_TYPES, 'type', 'class of documents')
}

/** All three parts of a document made canonical. */
export function travelDocument(input: { number: string; type: string; issuedBy: string }): Result<TravelDocument> {
  const number = documentNumber(input.number)
  if (!number.ok) return number
  const type = documentType(input.type)
  if (!type.ok) return type
  const issuedBy = parseCountry(input.issuedBy)
  if (issuedBy === null) {
    return refused('MALFORMED', 'issuedBy', countryProblem(input.issuedBy))
  }
  return accepted({ number: number.value, type: type.value, issuedBy })
}

/** "PASSPORT|DEU|C01X00T47", of parts that are canonical already. */
export function documentKey(document: TravelDocument): string {
  return `${document.type}|${document.issuedBy}|${document.number}`
}

/** The parts of a key; a key that is not in its canonical form is refused, since no record could have it. */
export function parseDocumentKey(key: string): Result<TravelDocument> {
  const [typeText, issuedBy, number, ...rest] = key.split('|')
  const type = TRAVEL_DOCUMENT_TYPES.find((known) => known === typeText)
  if (type !== undefined && issuedBy !== undefined && number !== undefined && rest.length === 0) {
    const document = travelDocument({ number, type, issuedBy })
    if (document.ok && documentKey(document.value) === key) return document
  }
  return refused('MALFORMED', 'id', `A travel document is named like "PASSPORT|DEU|C01X00T47"; got ${shown(key)}.`)
}

/** Shared with the prefix of a series: the same alphabet, and the field that is at fault. */
export function alphanumeric(raw: string, field: string): Result<string> {
  const text = compact(raw).replaceAll('<', '')
  if (!/^[A-Za-z0-9]+$/.test(text)) {
    return refused('MALFORMED', field, lettersAndDigits('A document number', text, raw))
  }
  if (text.length > LONGEST_NUMBER) {
    return refused(
      'WRONG_LENGTH',
      field,
      `A document number has 1 to ${LONGEST_NUMBER} characters; got ${text.length}.`,
    )
  }
  return accepted(upperAscii(text))
}
