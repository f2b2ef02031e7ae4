import type { ScreeningInput } from '../gql/graphql.ts'

export const kinds = ['NAME', 'MRZ', 'PASSPORT', 'PLATE', 'VIN', 'IBAN', 'WALLET'] as const
export type Kind = (typeof kinds)[number]

/** What is asked, as the officer has written or corrected it. */
export interface Subject {
  kind: Kind
  value: string
  /** Who issued the passport, where the car is registered, the nationality of whoever has the name; empty: not said. */
  country: string
  dateOfBirth: string
}

/** What a text is taken for. It asks nobody, and the officer may say otherwise: the server alone knows what is right. */
export function guess(text: string): Subject {
  const whole = text.trim()
  const kind = kindOf(whole)
  const subject = { kind, value: whole, country: '', dateOfBirth: '' }
  if (kind === 'NAME') {
    // "Kandilohn, Jürgen 1997-10"
    const [, name, born] = /^(.*\D.*?)[\s,]+((?:19|20)\d\d(?:-\d\d){0,2})$/s.exec(whole) ?? []
    return name && born ? { ...subject, value: name, dateOfBirth: born } : subject
  }
  const { value, country } = withCountry(whole)
  return kind === 'PASSPORT' || kind === 'PLATE' ? { ...subject, value, country } : subject
}

function kindOf(text: string): Kind {
  const compact = text.replace(/[\s.-]/g, '').toUpperCase()
  if (compact.includes('<') && compact.length >= 30) return 'MRZ'
  if (/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact) && isIban(compact)) return 'IBAN'
  if (/^[A-Z0-9]{17}$/.test(compact) && /[A-Z]/.test(compact)) return 'VIN'
  if (/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return 'IBAN' // with a slip, of which the server tells
  if (/^(0x[\da-f]{40}|[a-z]{2,10}:?1?[a-z\d]{25,100}|[1-9A-HJ-NP-Za-km-z]{26,60})$/i.test(text)) return 'WALLET'
  if (/\p{L}{2,}[^\d]*[\s,]+((19|20)\d\d(-\d\d){0,2})$/u.test(text) && /\p{L}{5}|\p{Ll}/u.test(text)) return 'NAME'
  if (!/\d/.test(text)) return 'NAME'
  const { value } = withCountry(text)
  const bare = value.replace(/[\s.-]/g, '')
  const isSplit = /[\s-]/.test(value) && bare.length <= 9
  return isSplit || /^\p{L}{1,3}\d{1,5}\p{L}{1,3}$/u.test(bare) || !/^[A-Z0-9]{6,12}$/i.test(bare)
    ? 'PLATE'
    : 'PASSPORT'
}

/** "DEU/C7KJ40LMT", "C7KJ40LMT DEU" and "B-NG 4217 (D)" say the country, too. */
function withCountry(text: string): { value: string; country: string } {
  const [, before, behind] = /^(\p{Lu}{1,3})\/(.+)$/u.exec(text) ?? []
  if (before && behind) return { value: behind, country: before }
  const [, value, bracket, plain] = /^(.{4,}?)\s+(?:\((\p{Lu}{1,3})\)|(\p{Lu}{3}))$/u.exec(text) ?? []
  return value && /\d.*\d/.test(value) ? { value, country: bracket ?? plain ?? '' } : { value: text, country: '' }
}

/** By its check digits (ISO 13616): a number of a car may look like one. */
function isIban(compact: string): boolean {
  const digits = [...compact.slice(4), ...compact.slice(0, 4)].map((char) => Number.parseInt(char, 36)).join('')
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}

/** Whether the zone goes on: readers that act as a keyboard press Enter after each line. */
export function isUnfinishedZone(text: string): boolean {
  const lines = text.trim().split('\n')
  const length = lines.at(-1)?.trim().length ?? 0
  if (!text.includes('<')) return false
  return lines.length === 1 ? [30, 36, 44].includes(length) : lines.length === 2 && length === 30
}

/** Whether a country has to be said, and is not. */
export function lacksCountry({ kind, country }: Subject): boolean {
  return (kind === 'PASSPORT' || kind === 'PLATE') && country === ''
}

/** The subject as `screen` takes it. */
export function screeningInput({ kind, value, country, dateOfBirth }: Subject): ScreeningInput {
  const nothing = { documents: [], vehicles: [], accounts: [] }
  switch (kind) {
    case 'NAME':
      return { ...nothing, name: value, dateOfBirth: dateOfBirth || null, nationality: country || null }
    case 'MRZ':
      return { ...nothing, mrz: value }
    case 'PASSPORT':
      return { ...nothing, documents: [{ number: value, type: 'PASSPORT', issuedBy: country }] }
    case 'PLATE':
      return { ...nothing, vehicles: [{ plate: { number: value, country } }] }
    case 'VIN':
      return { ...nothing, vehicles: [{ vin: value }] }
    default:
      return { ...nothing, accounts: [{ scheme: kind, value }] }
  }
}
