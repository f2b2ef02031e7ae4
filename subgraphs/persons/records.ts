import { type Account, accountKey, parseAccountKey } from '../../schema/identifiers/account.ts'
import { accountLookup } from '../../schema/identifiers/account-lookup.ts'
import type { Result } from '../../schema/identifiers/problem.ts'
import { parseDocumentKey, type TravelDocument } from '../../schema/identifiers/travel-document.ts'
import { parseVehicleKey, type VehicleIdentity, vehicleKey } from '../../schema/identifiers/vehicle.ts'
import type { ChangeFields } from '../document-changes.ts'
import type { OwnerFields } from '../record.ts'
import type {
  EyeColour,
  HairColour,
  NameKind,
  NoticeColour,
  NoticeKind,
  NoticeStatus,
  PersonStatus,
  Sex,
} from './generated/schema.ts'

/** One name as its owner states it; `script` is a four-letter code of ISO 15924. */
export interface RecordedName {
  full: string
  family: string | null
  given: string | null
  script: string | null
  kind: NameKind
}

/** A person as its owner states it. Dates of birth are PartialDates, countries ICAO codes, keys canonical. */
export interface NewPerson extends OwnerFields {
  _id: string
  name: RecordedName
  aliases: RecordedName[]
  sex: Sex
  dateOfBirth: string | null
  placeOfBirth: string | null
  countryOfBirth: string | null
  nationalities: string[]
  languages: string[]
  description: {
    heightCm: number | null
    weightKg: number | null
    eyes: EyeColour[]
    hair: HairColour[]
    marks: string | null
  } | null
  status: PersonStatus
  /** "PASSPORT|DEU|C01X00T47" */
  identityDocumentKeys: string[]
  /** "VIN|WVWZZZ3CZEE114207", "PLATE|DEU/BNG4217" */
  vehicleKeys: string[]
  nationalReference?: string | null
}

/** A person as it is stored. */
export interface PersonRecord extends NewPerson, ChangeFields {
  /** What searches look up, where the database itself finds candidates: see candidates/search-keys.ts. */
  searchKeys?: string[]
  /**
   * Every nationality added after the record was created, even if it was removed again. Notices copy the nationalities that
   * their subject has when they are written, and are not rewritten when it changes: a list finds them by these.
   */
  laterNationalities?: string[]
}

export interface Charge {
  text: string
  translation: string | null
}

/** A notice as its owner states it. */
export interface NewNotice extends OwnerFields {
  _id: string
  reference: string
  kind: NoticeKind
  colour: NoticeColour
  status: NoticeStatus
  subjectId: string | null
  publishedAt: string | null
  charges: Charge[]
  arrestWarrants: { issuedBy: string; issuedOn: string | null; reference: string | null; charge: Charge }[]
  summary: string | null
  /** "VIN|WVWZZZ3CZEE114207", "IBAN|DE89370400440532013000" */
  assetKeys: string[]
  /** ICAO codes: the access list of a diffusion, besides its owner. */
  recipients: string[]
  nationalReference?: string | null
}

/** A notice as it is stored. */
export interface NoticeRecord extends NewNotice, ChangeFields {
  /** What lists are sorted by: the time of publication, or of recording if it was never published. */
  listedAt: string
  /**
   * The subject's nationalities when the notice was written, for the index only: in lists by nationality, the viewer must
   * also be allowed to see the subject, and the subject must still have the nationality.
   */
  subjectNationalities: string[]
  suspension?: { at: string; reason: string }
}

/** What a notice may name besides a person. */
export type Asset = VehicleIdentity | Account

/**
 * `before`: the record that this one replaces. Throws TypeError if a key is not canonical: nobody could find the person by
 * it.
 */
export function personRecord(
  person: NewPerson,
  before?: Pick<PersonRecord, 'nationalities' | 'laterNationalities'>,
): PersonRecord {
  person.identityDocumentKeys.map(documentOf)
  person.vehicleKeys.map(vehicleOf)
  const added = before ? person.nationalities.filter((code) => !before.nationalities.includes(code)) : []
  return { ...person, laterNationalities: [...new Set([...(before?.laterNationalities ?? []), ...added])] }
}

/** Throws TypeError if a key is not canonical. */
export function noticeRecord(notice: NewNotice, subjectNationalities: string[]): NoticeRecord {
  const assetKeys = withLookups(notice.assetKeys)
  return { ...notice, assetKeys, listedAt: notice.publishedAt ?? notice.recordedAt, subjectNationalities }
}

/** The keys of assets, plus the keys that accounts are found by, if different. Throws TypeError if a key is not canonical. */
export function withLookups(assetKeys: readonly string[]): string[] {
  return [...new Set([...assetKeys, ...assetKeys.map(lookupOf)])]
}

/** The assets of a notice, each once, without the keys that only serve to find an account. */
export function assetsOf({ assetKeys }: Pick<NoticeRecord, 'assetKeys'>): Asset[] {
  const lookups = new Set(assetKeys.filter((key) => lookupOf(key) !== key).map(lookupOf))
  return assetKeys.filter((key) => !lookups.has(key)).map(assetOf)
}

function lookupOf(key: string): string {
  const asset = assetOf(key)
  return 'scheme' in asset ? accountLookup(asset) : key
}

/** The document of a stored key. */
export function documentOf(key: string): TravelDocument {
  return sound(parseDocumentKey(key))
}

/** The vehicle of a stored key. */
export function vehicleOf(key: string): VehicleIdentity {
  return sound(parseVehicleKey(key))
}

/** The vehicle or account of a stored key; their kinds have no name in common. */
export function assetOf(key: string): Asset {
  const vehicle = parseVehicleKey(key)
  return vehicle.ok ? vehicle.value : sound(parseAccountKey(key))
}

export function assetKey(asset: Asset): string {
  return 'scheme' in asset ? accountKey(asset) : vehicleKey(asset)
}

function sound<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new TypeError(result.problem.message)
  return result.value
}
