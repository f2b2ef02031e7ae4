import { parseCountry } from '../schema/countries.ts'
import { type AccountScheme, account } from '../schema/identifiers/account.ts'
import { accountLookup } from '../schema/identifiers/account-lookup.ts'
import { parseMrz } from '../schema/identifiers/mrz.ts'
import { nameWords } from '../schema/identifiers/name-words.ts'
import { documentNumber } from '../schema/identifiers/travel-document.ts'
import { type VehicleIdentifiers, vehicleIdentities } from '../schema/identifiers/vehicle.ts'

/**
 * One thing that was asked for: what it is, and the one form that it has however it was written. Whoever asks and
 * whoever searches the log come to the same. Kinds:
 * `travelDocument` ("FRA|12AB34567": whatever its class), `documentNumber` (without an issuer), `vehicle.vin`,
 * `vehicle.chassis`, `vehicle.engine`, `vehicle.plate`, `vehicle.hin`, `vehicle.imo`, `account`, `person.name` (its words,
 * sorted), `person.word` (each of them, in each spelling), `id` (of a record), `text` (all else, and what cannot be read).
 */
export interface Asked {
  kind: string
  canonical: string
}

/** A document by number and issuer; its class plays no part. */
export function askedDocument({ number, issuedBy }: { number: string; issuedBy: string }): Asked[] {
  const read = documentNumber(number)
  const issuer = parseCountry(issuedBy)
  if (!read.ok) return askedText(number)
  if (issuer === null) return [{ kind: 'documentNumber', canonical: read.value }]
  return [{ kind: 'travelDocument', canonical: `${issuer}|${read.value}` }]
}

/** A document's number alone. */
export function askedDocumentNumber(number: string): Asked[] {
  const read = documentNumber(number)
  return read.ok ? [{ kind: 'documentNumber', canonical: read.value }] : askedText(number)
}

/** The document and the holder of a machine-readable zone. */
export function askedMrz(text: string): Asked[] {
  const zone = parseMrz(text)
  if (!zone.ok) return askedText(text)
  const { number, issuedBy, givenNames, familyName } = zone.value
  return [
    ...(number === null ? [] : askedDocument({ number, issuedBy: issuedBy ?? '' })),
    ...askedName([givenNames, familyName].filter((name) => name !== null).join(' ')),
  ]
}

/** Every identifier of one vehicle. */
export function askedVehicle(vehicle: VehicleIdentifiers): Asked[] {
  const { identities, problems } = vehicleIdentities(vehicle)
  const asked = identities.map(({ identifierType, value }) => ({
    kind: `vehicle.${identifierType.toLowerCase()}`,
    canonical: value,
  }))
  if (problems.length === 0) return asked
  const { plate, ...others } = vehicle
  const given: Record<string, string | null | undefined> = { ...others, plate: plate?.number }
  return [...asked, ...problems.flatMap(({ field }) => askedText(given[field.split('.')[0] ?? '']))]
}

/** An account or wallet, as look-ups find it. */
export function askedAccount(input: {
  scheme: AccountScheme | string
  value: string
  bank?: string | null
  country?: string | null
}): Asked[] {
  const read = account(input)
  return read.ok ? [{ kind: 'account', canonical: accountLookup(read.value) }] : askedText(input.value)
}

/** A person's name, in any order and script. */
export function askedName(name: string | null | undefined): Asked[] {
  if (!name) return []
  const words = nameWords(name)
  if (words.length === 0) return askedText(name)
  return [
    { kind: 'person.name', canonical: wholeName(words) },
    ...words.flat().map((canonical) => ({ kind: 'person.word', canonical })),
  ]
}

/** The words of a name without their order: "garcia maria". */
function wholeName(words: readonly (readonly [string, ...string[]])[]): string {
  return words
    .map(([plain]) => plain)
    .sort()
    .join(' ')
}

/** The id of a record. */
export function askedId(id: string): Asked[] {
  return [{ kind: 'id', canonical: id }]
}

/** Any other text: case, white space and full-width forms play no part. */
export function askedText(text: string | null | undefined): Asked[] {
  const canonical = text?.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')
  return canonical ? [{ kind: 'text', canonical }] : []
}

/** What each input type of the schema asks for: `askedOf.TravelDocumentInput(value)`. */
export const askedOf = {
  TravelDocumentInput: askedDocument,
  VehicleInput: askedVehicle,
  AccountInput: askedAccount,
} as const
