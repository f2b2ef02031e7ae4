import { parseCountry } from '../countries.ts'
import { countryProblem } from '../country-problem.ts'
import { compact, upperAscii } from './compact.ts'
import { enumValue } from './enum-value.ts'
import { lettersAndDigits } from './foreign-character.ts'
import { accepted, type Result, refused, shown } from './problem.ts'

/** The coarse class of a document, never a subtype: the class from an MRZ and the class on record must be equal. */
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

/** A document in a check; `type` null: any class. */
export type SoughtDocument = Omit<TravelDocument, 'type'> & { type: TravelDocumentType | null }

const LONGEST_NUMBER = 20

/**
 * The canonical document number: A-Z and 0-9 only, 1 to 20 of them. The filler "<" of a machine readable zone counts as a
 * separator (ICAO 9303 part 3 uses it as one). O and 0 stay different: they are different documents.
 */
export function documentNumber(raw: string): Result<string> {
  return alphanumeric(raw, 'number')
}

/** The coarse class of a document, as `TRAVEL_DOCUMENT_TYPES` writes it. */
export function documentType(raw: string): Result<TravelDocumentType> {
  return enumValue(raw, TRAVEL_DOCUMENT_TYPES, 'type', 'class of documents')
}

/** A document as given. */
export type DocumentInput = { number: string; type?: string | null | undefined; issuedBy: string }

/** A document with its three parts made canonical. */
export function travelDocument(input: DocumentInput): Result<TravelDocument> {
  const read = soughtDocument(input)
  if (!read.ok) return read
  const { type, ...issue } = read.value
  if (type !== null) return accepted({ ...issue, type })
  return refused(
    'MALFORMED',
    'type',
    `To record a document its class is needed: give \`type\`, ${TRAVEL_DOCUMENT_TYPES.join(', ')}.`,
  )
}

/** The document of a check, made canonical: without a class, it stands for the documents of every class. */
export function soughtDocument(input: DocumentInput): Result<SoughtDocument> {
  const number = documentNumber(input.number)
  if (!number.ok) return number
  const type = input.type == null ? accepted(null) : documentType(input.type)
  if (!type.ok) return type
  const issuedBy = parseCountry(input.issuedBy)
  if (issuedBy === null) {
    return refused('MALFORMED', 'issuedBy', countryProblem(input.issuedBy))
  }
  return accepted({ number: number.value, type: type.value, issuedBy })
}

/**
 * The key of a document with canonical parts: "PASSPORT|DEU|C01X00T47".
 */
export function documentKey(document: TravelDocument): string {
  return `${document.type}|${document.issuedBy}|${document.number}`
}

/** The parts of a key; refuses a key that is not canonical, since no record could have it. */
export function parseDocumentKey(key: string): Result<TravelDocument> {
  const [typeText, issuedBy, number, ...rest] = key.split('|')
  const type = TRAVEL_DOCUMENT_TYPES.find((known) => known === typeText)
  if (type !== undefined && issuedBy !== undefined && number !== undefined && rest.length === 0) {
    const document = travelDocument({ number, type, issuedBy })
    if (document.ok && documentKey(document.value) === key) return document
  }
  return refused('MALFORMED', 'id', `A travel document is named like "PASSPORT|DEU|C01X00T47"; got ${shown(key)}.`)
}

/** Letters and digits, as in numbers and in the prefix of a series; `field`: the one at fault. */
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
