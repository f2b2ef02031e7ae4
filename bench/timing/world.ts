import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { documentKey } from '../../schema/identifiers/travel-document.ts'
import { wallet } from '../../schema/identifiers/wallet.ts'
import type { AlertAccount, AlertRecord } from '../../subgraphs/financial-alerts/alert.ts'
import { lived } from '../../subgraphs/financial-alerts/seed/seed-timelines.ts'
import { financialAlerts } from '../../subgraphs/financial-alerts/subgraph.ts'
import { persons } from '../../subgraphs/persons/subgraph.ts'
import type { OwnerFields } from '../../subgraphs/record.ts'
import { numbered } from '../../subgraphs/seed/story.ts'
import type { DocumentRecord } from '../../subgraphs/stolen-documents/document.ts'
import { stolenDocuments } from '../../subgraphs/stolen-documents/subgraph.ts'
import { vehicles } from '../../subgraphs/vehicles/subgraph.ts'

/** One of each kind of record, by all that a question may name it by. */
export interface Case {
  /** Of the records: of each database its own. */
  id: string
  name: string
  noticeReference: string
  alertReference: string
  number: string
  seriesNumber: string
  vin: string
  plate: string
  iban: string
  wallet: string
  /** Of an alert that is shared with all, about the person. */
  openAlert: string
}

/** How a record is hidden: by its owner's sharing, by a compliance review, or by the purpose of whoever asks. */
export type Way = 'not shared' | 'under review' | 'humanitarian' | 'administrative'

/** Cases that are on record and hidden from whoever asks, and as many of the same make that are not on record. */
export interface TimingWorld {
  hidden: readonly Case[]
  absent: readonly Case[]
}

/** Of Korea, which shares it with all. */
const shared: OwnerFields = {
  recordedBy: 'KOR',
  recordedAt: '2026-05-01T10:00:00.000Z',
  updatedAt: '2026-05-01T10:00:00.000Z',
  reviewBy: '2036-01-01',
  handling: { code: 'H1', conditions: [] },
  sharing: { mode: 'ALL', countries: [] },
}
const ownerOf: Record<Way, OwnerFields> = {
  'not shared': { ...shared, sharing: { mode: 'ALLOW', countries: ['DEU'] } },
  'under review': { ...shared, underComplianceReview: true },
  humanitarian: shared,
  administrative: shared,
}

/**
 * Opens the four stores in a folder, seeds them, and records `count` cases that are hidden in one way. What is hidden and
 * what is absent is drawn at random from one lot, so that nothing about a value tells which it is.
 */
export async function makeWorld(folder: string, count: number, way: Way): Promise<TimingWorld> {
  const lot = shuffled(Array.from({ length: 2 * count }, (_, n) => caseOf(n)))
  const world = { hidden: lot.slice(0, count), absent: lot.slice(count) }
  await recordPersons(join(folder, 'persons'), world, ownerOf[way])
  await recordDocuments(join(folder, 'stolen-documents'), world, ownerOf[way])
  await recordVehicles(join(folder, 'vehicles'), world, ownerOf[way])
  await recordAlerts(join(folder, 'financial-alerts'), world, ownerOf[way])
  return world
}

/** None looks like a digit, with which the serials of other vehicles end. */
const VIN_LETTERS = 'ACEFHJKMNPRTUVWX'

function caseOf(n: number): Case {
  const text = String(n).padStart(6, '0')
  const letters = randomBytes(8).toString('hex').toUpperCase()
  return {
    id: `timing-${letters.toLowerCase()}`,
    name: `${word()} ${word()}`,
    noticeReference: `1990/${100_000 + n}`,
    alertReference: `KOR-1990-${100_000 + n}`,
    number: `Y${letters.slice(0, 3)}${text}`,
    seriesNumber: `W${text}5555`,
    vin: `WVWZZZ9NZ${[...letters.slice(-8)].map((digit) => VIN_LETTERS[Number.parseInt(digit, 16)]).join('')}`,
    plate: `T${text}`,
    iban: numbered.iban(60_000_000 + n),
    wallet: canonicalWallet(letters),
    openAlert: `timing-open-${letters.toLowerCase()}`,
  }
}

function canonicalWallet(letters: string): string {
  const address = wallet(`0x${letters.toLowerCase().padStart(40, '0')}`)
  if (!address.ok) throw new TypeError(address.problem.message)
  return address.value
}

/** A word of eight letters that is nobody's name. */
function word(): string {
  const one = (letters: string) => letters[randomInt(letters.length)] ?? ''
  const syllables = Array.from({ length: 4 }, () => one('bdfgklmnprtvz') + one('aeiou')).join('')
  return syllables.charAt(0).toUpperCase() + syllables.slice(1)
}

/** The items in random order. */
export function shuffled<Item>(given: readonly Item[]): Item[] {
  const items = [...given]
  for (let at = items.length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    const [one, two] = [items[at] as Item, items[other] as Item] // both lie in it
    items[at] = two
    items[other] = one
  }
  return items
}

async function recordPersons(folder: string, { hidden }: TimingWorld, owner: OwnerFields): Promise<void> {
  const store = await persons.openStore(folder)
  try {
    await persons.seed(store)
    await store.savePersons(
      hidden.map(({ id, name, number, vin }) => ({
        _id: id,
        ...owner,
        name: { full: name, family: null, given: null, script: 'Latn', kind: 'PRIMARY' },
        ...{ aliases: [], sex: 'U', dateOfBirth: null, placeOfBirth: null, countryOfBirth: null },
        ...{ nationalities: ['KOR'], languages: [], description: null, status: 'SUSPECT' },
        identityDocumentKeys: [documentKey({ number, type: 'PASSPORT', issuedBy: 'KOR' })],
        vehicleKeys: [`VIN|${vin}`],
      })),
    )
    await store.saveNotices(
      hidden.map(({ id, noticeReference, vin, iban }) => ({
        _id: id,
        ...owner,
        ...{ reference: noticeReference, kind: 'NOTICE', colour: 'BLUE', status: 'PUBLISHED', subjectId: id },
        ...{ publishedAt: owner.recordedAt, charges: [], arrestWarrants: [], summary: null, recipients: [] },
        assetKeys: [`VIN|${vin}`, `IBAN|${iban}`],
      })),
    )
  } finally {
    await store.close()
  }
}

async function recordDocuments(folder: string, { hidden }: TimingWorld, owner: OwnerFields): Promise<void> {
  const store = await stolenDocuments.openStore(folder)
  const common = {
    ...owner,
    ...({ type: 'PASSPORT', issuedBy: 'KOR', subtype: null, theft: null, issuedOn: null, expiresOn: null } as const),
    ...{ nationalReference: null, note: null, underComplianceReview: owner.underComplianceReview ?? false },
  }
  const documents = hidden.map(
    ({ id, number }): DocumentRecord => ({ ...common, id, number, series: null, fraud: 'STOLEN' }),
  )
  const series = hidden.map(({ id, seriesNumber }): DocumentRecord => {
    const prefix = seriesNumber.slice(0, 7)
    const run = { prefix, from: '5500', to: '5599' }
    return { ...common, id: `${id}-series`, number: null, series: run, fraud: 'STOLEN_BLANK' }
  })
  try {
    await stolenDocuments.seed(store)
    await store.write([...documents, ...series])
    await store.maintain()
  } finally {
    await store.close()
  }
}

async function recordVehicles(folder: string, { hidden }: TimingWorld, owner: OwnerFields): Promise<void> {
  const store = await vehicles.openStore(folder)
  try {
    await vehicles.seed(store)
    await store.save(
      hidden.map(({ id, vin, plate }) => ({
        _id: id,
        ...owner,
        ...{ kind: 'CAR', status: 'STOLEN', vin, plates: [{ country: 'KOR', number: plate }] },
        ...{ chassisNumber: null, engineNumber: null, hin: null, imo: null, make: null, model: null, year: null },
        ...{ colour: null, theft: null, recoveredAt: null, recoveredIn: null, nationalReference: null },
      })),
    )
  } finally {
    await store.close()
  }
}

const unnamed = { bic: null, holderName: null, institution: null, country: null }
const account = (scheme: AlertAccount['scheme'], value: string): AlertAccount => ({ ...unnamed, scheme, value })

function alertOf(one: Case, id: string, reference: string, parts: object): AlertRecord {
  const draft = {
    ...shared,
    ...{ id, reference, nationalReference: null, typologies: ['OTHER'] as ['OTHER'], currency: 'EUR' },
    ...{ claimed: '1000.00', transferredAt: null, reportedAt: shared.recordedAt, uetr: null, narrative: null },
    ...{ victimCountry: 'KOR', beneficiaryCountry: 'DEU', transitCountries: [], recipients: [], vehicles: [] },
    ...{ origin: account('IBAN', numbered.iban(59_999_999)), subjects: [] },
    ...{ beneficiary: account('IBAN', one.iban), intermediaries: [account('WALLET', one.wallet)] },
    documents: [{ number: one.number, type: 'PASSPORT', issuedBy: 'KOR' } as const],
    ...parts,
  }
  return lived(draft, [{ to: 'REPORTED', hoursLater: 0 }], false)
}

/** The alerts that all may see name nothing that is asked for but the person. */
function openAlertOf(one: Case, n: number): AlertRecord {
  const nobodys = account('IBAN', numbered.iban(59_999_998))
  const parts = { beneficiary: nobodys, intermediaries: [], documents: [] }
  const subjects = [{ personId: one.id, role: 'SUSPECT', name: null }]
  return alertOf(one, one.openAlert, `KOR-1991-${100_000 + n}`, { ...parts, subjects })
}

async function recordAlerts(folder: string, { hidden, absent }: TimingWorld, owner: OwnerFields): Promise<void> {
  const hiddenAlertOf = (one: Case) => {
    const record = alertOf(one, one.id, one.alertReference, owner)
    record.alert.underComplianceReview = owner.underComplianceReview ?? false
    return record
  }
  const store = await financialAlerts.openStore(folder)
  try {
    await financialAlerts.seed(store)
    await store.write([...hidden.map(hiddenAlertOf), ...[...hidden, ...absent].map(openAlertOf)])
  } finally {
    await store.close()
  }
}
