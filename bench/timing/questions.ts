import type { Purpose } from '../../schema/identity.ts'
import type { Case, Way } from './world.ts'

/** Where a record that is hidden in some way is asked for: for which purpose, and by which questions. */
export interface AskedWay {
  purpose: Purpose
  asks(question: string): boolean
}

const HUMANITARIAN = ['person by id', 'persons search', 'notice by reference']
const ADMINISTRATIVE = [
  ...['travel document by id', 'vehicle by id'],
  ...['change a person', 'change a notice by id', 'change an alert'],
]

/** What a purpose does not allow at all is refused before any record is looked for: that is not asked. */
export const ways: Record<Way, AskedWay> = {
  'not shared': { purpose: 'CRIMINAL_INVESTIGATION', asks: () => true },
  'under review': { purpose: 'CRIMINAL_INVESTIGATION', asks: () => true },
  // Neither a missing person nor a yellow or black notice.
  humanitarian: { purpose: 'HUMANITARIAN', asks: (question) => HUMANITARIAN.includes(question) },
  // Of another NCB.
  administrative: { purpose: 'ADMINISTRATIVE', asks: (question) => ADMINISTRATIVE.includes(question) },
}

/** A question that finds one record, if it may be seen. */
export interface Question {
  query: string
  variables(one: Case): Record<string, unknown>
}

const passport = (number: string) => ({ document: { number, type: 'PASSPORT', issuedBy: 'KOR' } })
const vehicle = (identifier: object) => ({ vehicle: identifier })
const account = (scheme: string, value: string) => ({ account: { scheme, value } })
const byId = ({ id }: Case) => ({ id })
const CHECK_DOCUMENT =
  'query ($document: TravelDocumentInput!) { checkTravelDocument(document: $document) { verdict records { id } } }'
const CHECK_VEHICLE =
  'query ($vehicle: VehicleInput!) { checkVehicle(vehicle: $vehicle) { verdict warnings records { id } } }'
const CHECK_ACCOUNT =
  'query ($account: AccountInput!) { checkAccounts(accounts: [$account]) { verdict alerts { id } } }'

/** Every way to one record, of all four databases: by itself, by what is linked to it, and by what would change it. */
export const questions: Record<string, Question> = {
  'person by id': { query: 'query ($id: ID!) { person(id: $id) { id name { full } } }', variables: byId },
  'persons search': {
    query:
      'query ($name: String!) { searchPersons(query: { name: $name }, threshold: 0.95) { truncated edges { node { score } } } }',
    variables: ({ name }) => ({ name }),
  },
  'change a person': {
    query: 'mutation ($id: ID!) { withdrawPerson(id: $id, reason: "Found.") { id } }',
    variables: byId,
  },
  'holder of a document': {
    query: `query ($document: TravelDocumentInput!) { checkTravelDocument(document: $document) { document { holders { id } } } }`,
    variables: ({ number }) => passport(number),
  },
  'person of an alert': {
    query: 'query ($id: ID!) { alert(id: $id) { reference subjects { person { id } } } }',
    variables: ({ openAlert }) => ({ id: openAlert }),
  },
  'notice by reference': {
    query: 'query ($reference: String!) { notice(reference: $reference) { id colour } }',
    variables: ({ noticeReference }) => ({ reference: noticeReference }),
  },
  'change a notice by id': {
    query: 'mutation ($id: ID!) { withdrawNotice(id: $id, reason: "Found.") { id } }',
    variables: byId,
  },
  'notices of a vehicle': {
    query:
      'query ($vehicle: VehicleInput!) { checkVehicle(vehicle: $vehicle) { identities { seenWith { id } notices { id } } } }',
    variables: ({ vin }) => vehicle({ vin }),
  },
  'notices of an account': {
    query: 'query ($account: AccountInput!) { checkAccounts(accounts: [$account]) { account { notices { id } } } }',
    variables: ({ iban }) => account('IBAN', iban),
  },
  'travel document by id': { query: 'query ($id: ID!) { travelDocument(id: $id) { id fraud } }', variables: byId },
  'travel document check': { query: CHECK_DOCUMENT, variables: ({ number }) => passport(number) },
  'travel document check, in a series': {
    query: CHECK_DOCUMENT,
    variables: ({ seriesNumber }) => passport(seriesNumber),
  },
  'vehicle by id': { query: 'query ($id: ID!) { vehicle(id: $id) { id status } }', variables: byId },
  'vehicle check by VIN': { query: CHECK_VEHICLE, variables: ({ vin }) => vehicle({ vin }) },
  'vehicle check by plate': {
    query: CHECK_VEHICLE,
    variables: ({ plate }) => vehicle({ plate: { country: 'KOR', number: plate } }),
  },
  'vehicles search': {
    query: 'query ($vin: String!) { searchVehicles(query: { vin: $vin }) { truncated edges { node { score } } } }',
    variables: ({ vin }) => ({ vin: vin.slice(-8) }),
  },
  'alert by id': { query: 'query ($id: ID!) { alert(id: $id) { id status } }', variables: byId },
  'alert by reference': {
    query: 'query ($reference: String!) { alertByReference(reference: $reference) { id } }',
    variables: ({ alertReference }) => ({ reference: alertReference }),
  },
  'change an alert': {
    query: 'mutation ($id: ID!) { withdrawAlert(id: $id, reason: "Paid.") { id } }',
    variables: byId,
  },
  'account check, IBAN': { query: CHECK_ACCOUNT, variables: ({ iban }) => account('IBAN', iban) },
  'account check, wallet': { query: CHECK_ACCOUNT, variables: ({ wallet }) => account('WALLET', wallet) },
  'alerts of an account': {
    query:
      'query ($account: AccountInput!) { alerts(filter: { account: $account }) { totalCount edges { node { id } } } }',
    variables: ({ iban }) => account('IBAN', iban),
  },
  'alerts of a document': {
    query: `query ($document: TravelDocumentInput!) {
      checkTravelDocument(document: $document) { document { alerts { totalCount edges { node { id } } } } } }`,
    variables: ({ number }) => passport(number),
  },
}
