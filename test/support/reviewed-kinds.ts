import { randomInt, randomUUID } from 'node:crypto'
import { mrzCheckDigit } from '../../schema/identifiers/mrz-check-digits.ts'
import type { Purpose } from '../../schema/identity.ts'
import { numbered } from '../../subgraphs/seed/story.ts'

/** What a record, and what stands around it, is named by. */
export interface Identifiers {
  /** Of the record. */
  id: string
  reference: string
  /** Of what Germany has on record around it, which leads to it. */
  person: string
  notice: string
  alert: string
  name: string
  number: string
  vin: string
  plate: string
  /** A plate that looks like it. */
  alike: string
  iban: string
  /** Of the alert around it. */
  otherIban: string
  mrz: string
}

type Around = (of: Identifiers) => [name: 'person' | 'notice' | 'alert', mutation: string]

/** A kind of record that can be under compliance review. Each `record` in an answer is one that a mutation has made. */
export interface ReviewedKind {
  what: string
  /** The root field that gives one. */
  field(of: Identifiers): string
  /** The mutation that sets a review, and the purposes that it is for. */
  set: string
  purposes: readonly Purpose[]
  /** What Germany records first, and what it records of the record: all of it leads there. */
  before: readonly Around[]
  /** France records one. */
  record(of: Identifiers): string
  after: readonly Around[]
  /** France takes it away, as if it had never been. */
  vanish(of: Identifiers): string
  /**
   * Every way to it that the whole schema has. `read_`: it is named, or in a list of all that one may see; `own_`: in a list
   * of the owner's; `hit_`: found by what it names.
   */
  ways(of: Identifiers): string
}

let made = 0

/** Of a record that is not there. */
export function identifiers(): Identifiers {
  const n = ++made
  const digits = String(n).padStart(4, '0')
  const [name, number] = [`${word()} ${word()}`, `CR${String(n).padStart(5, '0')}`]
  return {
    ...{ id: `none-${n}`, reference: `1990/${n}`, person: `none-p-${n}`, notice: `1991/${n}`, alert: `none-a-${n}` },
    ...{ name, number, vin: `SYNZZZ9AZRV${String(100_000 + n)}`, iban: numbered.iban(70_000_000 + n) },
    otherIban: numbered.iban(80_000_000 + n),
    ...{ plate: `QX8${digits}K`, alike: `QXB${digits}K`, mrz: zoneOf(name, number) },
  }
}

/** A word that sounds like no other. */
function word(): string {
  const one = (letters: string) => letters[randomInt(letters.length)] ?? ''
  const syllables = Array.from({ length: 4 }, () => one('bdfgklmnprtvz') + one('aeiou')).join('')
  return syllables.charAt(0).toUpperCase() + syllables.slice(1)
}

function zoneOf(name: string, number: string): string {
  const checked = (text: string) => text + mrzCheckDigit(text)
  const [document, born, expires] = [checked(number.padEnd(9, '<')), checked('740812'), checked('320415')]
  const personal = checked('<'.repeat(14))
  const first = `P<FRA${name.toUpperCase().replace(' ', '<<')}`.padEnd(44, '<')
  return `${first}\n${document}FRA${born}M${expires}${personal}${mrzCheckDigit(document + born + expires + personal)}`
}

const text = JSON.stringify
const passport = ({ number }: Identifiers) => `{ number: ${text(number)}, type: PASSPORT, issuedBy: "FRA" }`
const vehicle = ({ vin }: Identifiers) => `{ vin: ${text(vin)} }`
const account = ({ iban }: Identifiers) => `{ scheme: IBAN, value: ${text(iban)} }`
const listed = '{ totalCount edges { node { id } } }'
const due = (list: string) =>
  `own_due: recordsToReview(before: "2100-01-01") { ${list}(first: 200) { edges { node { id } } } }`

const recordPerson = (
  of: Identifiers,
) => `record: recordPerson(input: { name: { full: ${text(of.name)} }, sex: M, status: SUSPECT,
  nationalities: ["FRA"], identityDocuments: [${passport(of)}], vehicles: [${vehicle(of)}] }) { record: person { id updatedAt } }`
const publishNotice = (
  subject: string,
  of: Identifiers,
) => `record: publishNotice(input: { colour: BLUE, subjectId: ${text(subject)},
  vehicles: [${vehicle(of)}], accounts: [${account(of)}] }) { record: notice { id updatedAt reference } }`
const caseOf = (
  of: Identifiers,
  more: string,
) => `{ idempotencyKey: ${text(randomUUID())}, typologies: [OTHER], claimed: { amount: "1000", currency: "EUR" },
  victimCountry: "FRA", beneficiaryCountry: "DEU", origin: { scheme: DOMESTIC, bank: "777", value: ${text(of.number.slice(2))}, country: "FRA" },
  beneficiary: ${account(of)}, documents: [${passport(of)}], vehicles: [${vehicle(of)}],
  subjects: [{ role: SUSPECT${of.person.startsWith('none') ? '' : `, personId: ${text(of.person)}`} }], ${more} }`
const raiseAlert = (of: Identifiers, more = '') =>
  `record: raiseAlert(input: ${caseOf(of, more)}) { record: alert { id updatedAt reference } }`
const withdraw = (mutation: string) => (of: Identifiers) =>
  `${mutation}(id: ${text(of.id)}, reason: "By mistake.") { id }`

const person: Around = (of) => ['person', recordPerson(of)]
const alert: Around = (of) => ['alert', raiseAlert({ ...of, iban: of.otherIban })]

const travelDocument: ReviewedKind = {
  what: 'travel document',
  field: ({ id }) => `travelDocument(id: ${text(id)})`,
  set: 'setComplianceReview',
  purposes: ['CRIMINAL_INVESTIGATION', 'ADMINISTRATIVE'],
  record: (
    of,
  ) => `record: reportTravelDocument(input: { type: PASSPORT, issuedBy: "FRA", fraud: STOLEN, number: ${text(of.number)} }) {
    record: travelDocument { id updatedAt } }`,
  before: [person],
  after: [alert],
  vanish: withdraw('withdrawTravelDocument'),
  ways: (of) => `
    read_id: travelDocument(id: ${text(of.id)}) { id fraud }
    hit_check: checkTravelDocument(document: ${passport(of)}) { verdict records { id } }
    hit_bulk: checkTravelDocuments(documents: [${passport(of)}]) { verdict partnerVerdict records { id } }
    hit_anyClass: checkTravelDocuments(documents: [{ number: ${text(of.number)}, issuedBy: "FRA" }]) { verdict records { id } }
    hit_zone: checkMrz(mrz: ${text(of.mrz)}) { travelDocument { verdict records { id } } }
    hit_screen: screen(subject: { documents: [${passport(of)}] }) { documents { verdict records { id } } }
    hit_ofPerson: person(id: ${text(of.person)}) { identityDocuments { check { verdict records { id } } } }
    hit_ofAlert: alert(id: ${text(of.alert)}) { documents { check { verdict records { id } } } }
    own_list: travelDocuments(filter: { number: ${text(of.number)} }) ${listed}
    ${due('travelDocuments')}`,
}

/** One blank, whose number is that of the document. */
const series: ReviewedKind = {
  ...travelDocument,
  what: 'series of blanks',
  record: ({ number }) =>
    `record: reportTravelDocument(input: { type: PASSPORT, issuedBy: "FRA", fraud: STOLEN_BLANK, series: { prefix: "CR", from: ${text(number.slice(2))}, to: ${text(number.slice(2))} } }) {
      record: travelDocument { id updatedAt } }`,
}

export const reviewedKinds: readonly ReviewedKind[] = [
  travelDocument,
  series,
  {
    what: 'person',
    field: ({ id }) => `person(id: ${text(id)})`,
    set: 'setPersonComplianceReview',
    purposes: ['CRIMINAL_INVESTIGATION', 'ADMINISTRATIVE'],
    record: recordPerson,
    before: [],
    after: [
      (of) => ['notice', publishNotice(of.id, of)],
      (of) => ['alert', raiseAlert({ ...of, person: of.id, iban: of.otherIban })],
    ],
    vanish: withdraw('withdrawPerson'),
    ways: (of) => `
      read_id: person(id: ${text(of.id)}) { id name { full } }
      read_ofNotice: notice(reference: ${text(of.notice)}) { subject { id } }
      read_ofAlert: alert(id: ${text(of.alert)}) { subjects { person { id } } }
      hit_search: searchPersons(query: { name: ${text(of.name)} }, threshold: 0.95) { truncated edges { node { person { id } } } }
      hit_screen: screen(subject: { name: ${text(of.name)} }) { persons(threshold: 0.95) { edges { node { person { id } } } } }
      hit_zone: checkMrz(mrz: ${text(of.mrz)}) { holder { matches(threshold: 0.5) { edges { node { person { id } } } } } }
      hit_holder: checkTravelDocument(document: ${passport(of)}) { document { holders { id } } }
      hit_seenWith: checkVehicle(vehicle: ${vehicle(of)}) { identities { seenWith { id } } }
      ${due('persons')}`,
  },
  {
    what: 'notice',
    field: ({ reference }) => `notice(reference: ${text(reference)})`,
    set: 'setNoticeComplianceReview',
    purposes: ['CRIMINAL_INVESTIGATION', 'ADMINISTRATIVE'],
    before: [person],
    record: (of) => publishNotice(of.person, of),
    after: [],
    vanish: withdraw('withdrawNotice'),
    ways: (of) => `
      read_reference: notice(reference: ${text(of.reference)}) { id colour }
      read_list: notices(filter: { recordedBy: ["FRA"], kinds: [NOTICE] }, first: 200) ${listed}
      read_ofNationality: notices(filter: { nationality: "FRA" }, first: 200) { edges { node { id } } }
      hit_ofPerson: person(id: ${text(of.person)}) { notices { id } }
      hit_ofVehicle: checkVehicle(vehicle: ${vehicle(of)}) { identities { notices { id } } }
      hit_ofAccount: checkAccounts(accounts: [${account(of)}]) { account { notices { id } } }
      ${due('notices')}`,
  },
  {
    what: 'vehicle',
    field: ({ id }) => `vehicle(id: ${text(id)})`,
    set: 'setVehicleComplianceReview',
    purposes: ['CRIMINAL_INVESTIGATION', 'ADMINISTRATIVE'],
    record: (
      of,
    ) => `record: reportVehicle(input: { kind: CAR, vin: ${text(of.vin)}, make: "Ncb", plates: [{ number: ${text(of.plate)}, country: "DEU" }] }) {
      record: vehicle { id updatedAt } }`,
    before: [person],
    after: [alert],
    vanish: withdraw('withdrawVehicle'),
    ways: (of) => `
      read_id: vehicle(id: ${text(of.id)}) { id status }
      hit_check: checkVehicle(vehicle: ${vehicle(of)}) { verdict records { id } }
      hit_bulk: checkVehicles(vehicles: [{ plate: { number: ${text(of.plate)}, country: "DEU" } }]) { verdict records { id } }
      alike: checkVehicle(vehicle: { plate: { number: ${text(of.alike)}, country: "DEU" } }) { verdict warnings }
      hit_screen: screen(subject: { vehicles: [${vehicle(of)}] }) { vehicles { verdict records { id } } }
      hit_search: searchVehicles(query: { vin: ${text(of.vin.slice(-8))} }) { truncated edges { node { vehicle { id } } } }
      hit_ofPerson: person(id: ${text(of.person)}) { vehicles { check { verdict records { id } } } }
      hit_ofAlert: alert(id: ${text(of.alert)}) { vehicles { check { verdict records { id } } } }
      own_list: vehicles(first: 200) { edges { node { id } } }
      ${due('vehicles')}`,
  },
  {
    what: 'financial alert',
    field: ({ id }) => `alert(id: ${text(id)})`,
    set: 'setAlertComplianceReview',
    purposes: ['CRIMINAL_INVESTIGATION', 'ADMINISTRATIVE'],
    record: (of) => raiseAlert(of),
    before: [person],
    after: [alert],
    // A withdrawn one is told as such to those who follow.
    vanish: (of) =>
      `updateAlert(id: ${text(of.id)}, input: ${caseOf(of, 'record: { sharing: { mode: ALLOW } }')}) { alert { id } }`,
    ways: (of) => `
      read_id: alert(id: ${text(of.id)}) { id status timeline { to } }
      read_reference: alertByReference(reference: ${text(of.reference)}) { id }
      read_list: alerts(filter: { account: ${account(of)}, typologies: [OTHER] }, orderBy: OLDEST) { edges { node { id } } }
      read_ofAccount: alerts(filter: { account: ${account(of)} }) ${listed}
      read_updates: alertUpdates(filter: { accounts: [${account(of)}] }) { events { ... on AlertUpdate { alertId alert { id } } } hasMore }
      hit_check: checkAccounts(accounts: [${account(of)}]) { verdict partnerVerdict alerts { id } account { openAlerts ${listed} } }
      hit_screen: screen(subject: { accounts: [${account(of)}] }) { accounts { verdict alerts { id } } }
      hit_ofPerson: person(id: ${text(of.person)}) { alerts ${listed} }
      hit_ofDocument: checkTravelDocument(document: ${passport(of)}) { document { alerts ${listed} } }
      hit_ofVehicle: checkVehicle(vehicle: ${vehicle(of)}) { identities { alerts ${listed} } }
      hit_related: alert(id: ${text(of.alert)}) { related { edges { node { id } } } }
      own_count: alerts(filter: { own: true }, first: 200) { edges { node { id } } }
      ${due('alerts')}`,
  },
]
