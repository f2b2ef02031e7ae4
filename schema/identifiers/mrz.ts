import { parseCountry } from '../countries.ts'
import { countryHint } from '../country-problem.ts'
import { isDate, isPartialDate } from '../dates.ts'
import { fullNumber, type MrzCheckDigit, mrzCheckDigits } from './mrz-check-digits.ts'
import { MRZ_LAYOUTS, type MrzFormat, type Span } from './mrz-layout.ts'
import { zoneLines } from './mrz-lines.ts'
import { accepted, type Result, refused, shown } from './problem.ts'
import { documentKey, documentNumber, type TravelDocumentType } from './travel-document.ts'

/** The content of a machine readable zone. Blank and unreadable fields are null. */
export type Mrz = {
  format: MrzFormat
  /** The lines in upper case, joined by "\n". */
  mrz: string
  /** Whether every check digit is valid. None of them covers names, sex and countries. */
  valid: boolean
  checkDigits: MrzCheckDigit[]
  /** "P", "PD", "I", "AC", ...: without fillers. */
  documentCode: string
  documentType: TravelDocumentType
  /**
   * Every class under which this document may be on record, `documentType` first: the zone of a refugee's travel document
   * often has just "P", that of a residence permit just "I" or "A".
   */
  documentTypes: TravelDocumentType[]
  number: string | null
  issuedBy: string | null
  familyName: string | null
  givenNames: string | null
  nationality: string | null
  /** PartialDate: unknown parts are left out. A date of birth is never in the future, so "74" is 1974 and "05" is 2005. */
  dateOfBirth: string | null
  /** "<" is U: ICAO writes it for unspecified. */
  sex: 'F' | 'M' | 'X' | 'U'
  /** Date. Two digits that would be more than 50 years ahead belong to the last century. */
  expiresOn: string | null
}

/**
 * Reads a machine readable zone by ICAO 9303, in separate lines or in one. Wrong check digits do not prevent this (`valid`
 * reports them), and nothing is corrected. Any other text is a problem. `today` decides the century of dates.
 */
export function parseMrz(text: string, today: Date = new Date()): Result<Mrz> {
  const lines = zoneLines(text)
  if (!lines.ok) return lines
  const all = lines.value.join('')
  const format = formatOf(lines.value)
  if (format === null) return refused('UNSUPPORTED', 'mrz', unsupported(lines.value))
  const layout = MRZ_LAYOUTS[format]
  const cut = ([start, end]: Span) => all.slice(start, end)
  const number = fullNumber(all, layout)
  const checkDigits = mrzCheckDigits(all, layout)
  const documentCode = all.slice(0, 2).replaceAll('<', '')
  const documentTypes = typesOf(documentCode)
  const canonicalNumber = documentNumber(number.text)
  const [familyName = null, givenNames = null] = namesOf(cut(layout.names))
  return accepted({
    format,
    mrz: lines.value.join('\n'),
    valid: checkDigits.every((check) => check.valid),
    checkDigits,
    documentCode,
    documentType: documentTypes[0],
    documentTypes,
    number: canonicalNumber.ok ? canonicalNumber.value : null,
    issuedBy: parseCountry(cut([2, 5]).replaceAll('<', '')),
    familyName,
    givenNames,
    nationality: parseCountry(cut(layout.nationality).replaceAll('<', '')),
    dateOfBirth: birthDate(cut(layout.birth), today),
    sex: SEXES.find((sex) => sex === all.charAt(layout.sex)) ?? 'U',
    expiresOn: expiryDate(cut(layout.expiry), today),
  })
}

/**
 * The key of the document that a zone belongs to, as on record: "PASSPORT|DEU|C01X00T47". Refuses a number whose own
 * check digit is wrong: looking up a misread number would answer "no record" for the wrong document.
 */
export function mrzKey(text: string, today?: Date): Result<string> {
  const mrz = parseMrz(text, today)
  if (!mrz.ok) return mrz
  const { number, issuedBy, documentType, checkDigits } = mrz.value
  if (checkDigits.some((check) => check.field === 'number' && !check.valid)) {
    return refused('CHECK_DIGIT', 'mrz', 'The check digit of the document number is wrong: read the zone again.')
  }
  if (number === null) return refused('MALFORMED', 'mrz', 'The zone has no document number.')
  if (issuedBy === null) return refused('MALFORMED', 'mrz', unknownIssuer(mrz.value.mrz.slice(2, 5)))
  return accepted(documentKey({ type: documentType, issuedBy, number }))
}

function unknownIssuer(field: string): string {
  const code = field.replaceAll('<', '')
  if (code === '') return 'The zone names no issuer: read it again, or give number, type and issuer of the document.'
  const advice = countryHint(code) ?? 'read it again'
  return `The zone names ${shown(code)} as its issuer, and no State or organisation has this code: ${advice}.`
}

const SEXES = ['F', 'M', 'X'] as const

function formatOf(lines: string[]): MrzFormat | null {
  const [first = ''] = lines
  if (first.length === 30) return /^[ACI]/.test(first) ? 'TD1' : null
  if (first.length === 44) return first.startsWith('P') ? 'TD3' : first.startsWith('V') ? 'MRV_A' : null
  // French identity cards from before 2021 have lines of 36 characters in a layout of their own, with no number in its
  // place.
  if (first.startsWith('IDFRA')) return null
  return first.startsWith('V') ? 'MRV_B' : /^[ACI]/.test(first) ? 'TD2' : null
}

function unsupported(lines: readonly string[]): string {
  const [first = ''] = lines
  const instead = 'give the number, type and issuer of the document instead'
  if (first.startsWith('IDFRA')) {
    return `This French identity card of before 2021 does not follow ICAO 9303: ${instead}.`
  }
  const begins = first.length === 44 ? 'P or V' : first.length === 36 ? 'A, C, I or V' : 'A, C or I'
  const size = `${lines.length} lines of ${first.length} characters`
  const code = first.slice(0, 2).replaceAll('<', '')
  return `A zone of ${size} begins with ${begins}, not with ${shown(code)}: read it again, or ${instead}.`
}

/** Coarse classes by document code (parts 4 to 7); never empty. */
function typesOf(documentCode: string): [TravelDocumentType, ...TravelDocumentType[]] {
  if (documentCode.startsWith('V')) return ['VISA']
  if (documentCode.startsWith('P')) return ['PASSPORT', 'REFUGEE_TRAVEL_DOCUMENT', 'LAISSEZ_PASSER']
  if (documentCode === 'AC') return ['CREW_CERTIFICATE']
  return documentCode === 'IP' ? ['IDENTITY_CARD', 'PASSPORT'] : ['IDENTITY_CARD', 'RESIDENCE_PERMIT']
}

/** "ERIKSSON<<ANNA<MARIA" is the family name, two fillers, and the given names; a single filler is a space or a hyphen. */
function namesOf(field: string): (string | null)[] {
  const [family = '', ...given] = field.split('<<')
  return [family, given.join(' ')].map((part) => part.replaceAll('<', ' ').trim().replace(/ +/g, ' ') || null)
}

/** YYMMDD with "<<" for unknown parts (part 3, 4.8), or "00" as some issuers write; "00" throughout is not the year 2000. */
function birthDate(field: string, today: Date): string | null {
  if (/^00(0000|00<<|<<00)$/.test(field)) return null
  const parts = /^([0-9]{2})([0-9]{2}|<<)([0-9]{2}|<<)$/.exec(field)
  if (parts === null) return null
  const [, year = '', month = '', day = ''] = parts
  let rest = ''
  if (isKnown(month)) rest = isKnown(day) ? `-${month}-${day}` : `-${month}`
  const recent = `20${year}${rest}`
  const date = recent > today.toISOString().slice(0, recent.length) ? `19${year}${rest}` : recent
  return isPartialDate(date) ? date : null
}

function isKnown(part: string): boolean {
  return part !== '<<' && part !== '00'
}

function expiryDate(field: string, today: Date): string | null {
  if (!/^[0-9]{6}$/.test(field)) return null
  const latest = (today.getUTCFullYear() % 100) + 50
  const century = Number(field.slice(0, 2)) > latest ? '19' : '20'
  const date = `${century}${field.slice(0, 2)}-${field.slice(2, 4)}-${field.slice(4)}`
  return isDate(date) ? date : null
}
