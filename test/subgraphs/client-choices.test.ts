import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'

// What a client chooses: keys of requests, ids, numbers, references. None may meet a record that it may not see.

const KEY = 'chosen'
const HIDDEN = { sharing: { mode: 'ALLOW', countries: [] }, nationalReference: 'case 1' }
const VIN = 'WVWZZZ3CZEE114207'
const document = (issuedBy: string, record: object) => ({
  ...{ idempotencyKey: KEY, type: 'PASSPORT', issuedBy, number: 'C01X00T47', fraud: 'LOST', record },
})
const person = (record: object) => ({
  ...{ idempotencyKey: KEY, name: { full: 'Odo Braakel' }, sex: 'M', status: 'SUSPECT', record },
  identityDocuments: [{ type: 'PASSPORT', issuedBy: 'DEU', number: 'C01X00T47' }],
})
const notice = (record: object, subjectId?: string) => ({
  ...{ idempotencyKey: KEY, colour: 'PURPLE', summary: 'Doors are opened with a magnet.', subjectId, record },
})
const vehicle = (record: object) => ({ idempotencyKey: KEY, kind: 'CAR', vin: VIN, record })
const account = (value: string) => ({ scheme: 'IBAN', value })
const alert = (record: object, personId?: string) => ({
  ...{ idempotencyKey: KEY, typologies: ['OTHER'], claimed: { amount: '10', currency: 'EUR' }, record },
  ...{ victimCountry: 'FRA', beneficiaryCountry: 'DEU', origin: account('FR1420041010050500013M02606') },
  beneficiary: account('DE89370400440532013000'),
  subjects: personId ? [{ role: 'SUSPECT', personId }] : [],
})

const RECORD = `mutation ($person: PersonInput!, $notice: NoticeInput!, $document: ReportTravelDocumentInput!,
    $vehicle: ReportVehicleInput!, $alert: RaiseAlertInput!) {
  recordPerson(input: $person) { person { id name { full } } }
  publishNotice(input: $notice) { notice { id reference colour subject { id } } }
  reportTravelDocument(input: $document) { travelDocument { id number fraud } }
  reportVehicle(input: $vehicle) { vehicle { id vin status } }
  raiseAlert(input: $alert) { alert { id reference status severity subjects { person { id } } related { edges { node { id } } } } } }`

interface Recorded {
  recordPerson: { person: { id: string } }
  publishNotice: { notice: { id: string; reference: string } }
  reportTravelDocument: { travelDocument: { id: string } }
  reportVehicle: { vehicle: { id: string } }
  raiseAlert: { alert: { id: string; reference: string } }
}

/** All that a country can record at once, with the same choices whoever it is. */
const records = (country: string, record: object) => ({
  person: person(record),
  notice: notice(record),
  document: document(country, record),
  vehicle: vehicle(record),
  alert: alert(record),
})

let empty: TestGateway
let holding: TestGateway
let hidden: Recorded
beforeAll(async () => {
  empty = await startTestGateway({ seed: 'never' })
  holding = await startTestGateway({ seed: 'never' })
  hidden = await record(holding, 'DEU', HIDDEN)
}, 120_000)
afterAll(() => Promise.all([empty.stop(), holding.stop()]))

async function record(gateway: TestGateway, country: string, will: object): Promise<Recorded> {
  const { data, errors } = await gateway.ask<Recorded>(RECORD, records(country, will), { country })
  expect(errors).toBeUndefined()
  return data
}

/** An answer as it stands, but for what is drawn. */
async function told(gateway: TestGateway, query: string, variables: object) {
  const { status, text, headers } = await gateway.ask(query, { ...variables })
  const drawn = text.replace(/"(20\d\d\/|FRA-20\d\d-)\d{5,6}"/g, '"$1"')
  return { status, text: drawn, length: Number(headers.get('content-length')) - text.length }
}

describe('what is recorded with the choices of a record that one may not see', () => {
  test('is answered as if that were not there, the first time and again', async () => {
    for (const _ of ['first', 'again']) {
      const answers = await Promise.all([empty, holding].map((gateway) => told(gateway, RECORD, records('FRA', {}))))
      expect(answers[0]?.text).toContain('"raiseAlert":{"alert":{"id":')
      expect(answers[1]).toEqual(answers[0])
    }
  })

  test('gets references that nobody can foretell, and keeps them when it is sent again', async () => {
    const references = ({ publishNotice, raiseAlert }: Recorded) => [
      publishNotice.notice.reference,
      raiseAlert.alert.reference,
    ]
    const here = await record(empty, 'ESP', {})
    const there = await record(holding, 'ESP', {})
    expect(there.publishNotice.notice.id).toBe(here.publishNotice.notice.id) // it follows from the key
    for (const [at, reference] of references(here).entries()) expect(references(there)[at]).not.toBe(reference)
    expect(references(await record(holding, 'ESP', {}))).toEqual(references(there))
  })

  test('with another input under the same key is refused by what the same NCB has asked, and nothing else', async () => {
    const query = `mutation ($input: NoticeInput!) { publishNotice(input: $input) { notice { colour } } }`
    for (const country of ['BRA', 'DEU']) {
      const input = { ...notice({}), summary: 'Another one.' }
      const { errors } = await holding.ask(query, { input }, { country })
      expect(errors?.[0]?.extensions.code).toBe(country === 'DEU' ? 'IDEMPOTENCY_CONFLICT' : undefined)
    }
  })
})

describe('a record that one may not see', () => {
  /** Each by an id, and answered alike whether it is of a record that is hidden or of none. */
  const changes: [string, (found: Recorded) => [string, object]][] = [
    [
      'person',
      ({ recordPerson: { person: found } }) => [
        `mutation ($id: ID!, $input: PersonInput!, $late: DateTime) {
        updatePerson(id: $id, input: $input) { person { id } }
        stale: updatePerson(id: $id, input: $input, ifUpdatedAt: $late) { person { id } }
        withdrawPerson(id: $id, reason: "No.") { id } }`,
        { id: found.id, input: { ...person({}), idempotencyKey: 'other' } },
      ],
    ],
    [
      'person, as a subject',
      ({ recordPerson: { person: found } }) => [
        `mutation ($notice: NoticeInput!, $alert: RaiseAlertInput!) {
        publishNotice(input: $notice) { notice { id reference subject { id } } }
        raiseAlert(input: $alert) { alert { severity reference subjects { person { id } } } } }`,
        {
          notice: { ...notice({}, found.id), idempotencyKey: 'about' },
          alert: { ...alert({}, found.id), idempotencyKey: 'about' },
        },
      ],
    ],
    [
      'notice',
      ({ publishNotice: { notice: found } }) => [
        `mutation ($id: ID!, $input: NoticeInput!, $late: DateTime) {
        updateNotice(id: $id, input: $input) { notice { id } }
        stale: updateNotice(id: $id, input: $input, ifUpdatedAt: $late) { notice { id } }
        suspendNotice(id: $id, reason: "No.") { notice { id } } withdrawNotice(id: $id, reason: "No.") { id } }`,
        { id: found.id, input: { ...notice({}), idempotencyKey: 'other' } },
      ],
    ],
    [
      'travel document',
      ({ reportTravelDocument: { travelDocument: found } }) => [
        `mutation ($id: ID!, $input: ReportTravelDocumentInput!, $foreign: ReportTravelDocumentInput!, $late: DateTime) {
        updateTravelDocument(id: $id, input: $input) { travelDocument { id } }
        stale: updateTravelDocument(id: $id, input: $input, ifUpdatedAt: $late) { travelDocument { id } }
        foreign: reportTravelDocument(input: $foreign) { travelDocument { id } }
        setComplianceReview(input: { idempotencyKey: "chosen", id: $id, underReview: true, reason: "No." }) { id }
        withdrawTravelDocument(id: $id, reason: "No.") { id } }`,
        { id: found.id, input: { ...document('FRA', {}), idempotencyKey: 'other' }, foreign: document('DEU', {}) },
      ],
    ],
    [
      'vehicle',
      ({ reportVehicle: { vehicle: found } }) => [
        `mutation ($id: ID!, $input: ReportVehicleInput!, $late: DateTime) {
        updateVehicle(id: $id, input: $input) { vehicle { id } }
        stale: updateVehicle(id: $id, input: $input, ifUpdatedAt: $late) { vehicle { id } }
        recoverVehicle(id: $id, at: "2026-05-02T10:00:00Z", place: "Lyon") { vehicle { id } }
        withdrawVehicle(id: $id, reason: "No.") { id } }`,
        { id: found.id, input: { ...vehicle({}), idempotencyKey: 'other' } },
      ],
    ],
    [
      'alert',
      ({ raiseAlert: { alert: found } }) => [
        `mutation ($id: ID!, $input: RaiseAlertInput!, $step: AdvanceAlertInput!, $late: DateTime) {
        updateAlert(id: $id, input: $input) { alert { id } }
        stale: updateAlert(id: $id, input: $input, ifUpdatedAt: $late) { alert { id } }
        advanceAlert(input: $step) { alert { id } } withdrawAlert(id: $id, reason: "No.") { id } }`,
        {
          id: found.id,
          input: { ...alert({}), idempotencyKey: 'other' },
          step: { idempotencyKey: 'step', id: found.id, from: 'REPORTED', to: 'STOP_PAYMENT_REQUESTED' },
        },
      ],
    ],
  ]

  test.each(changes)('%s: is changed, and named, as one that does not exist', async (_, of) => {
    const [query, variables] = of(hidden)
    const asked = { ...variables, late: '2026-01-01T00:00:00Z' }
    const [there, not] = await Promise.all([holding, empty].map((gateway) => told(gateway, query, asked)))
    expect(not?.text).toMatch(/NOT_FOUND|FORBIDDEN|"person":null/)
    expect(there).toEqual(not)
    // The same of an id that nobody has: not even the world in which it is hidden tells them apart.
    const id = Object.values(hidden).flatMap((one) => Object.values(one).map((found) => (found as { id: string }).id))
    const nobody = JSON.parse(id.reduce((text, one) => text.replaceAll(one, randomUUID()), JSON.stringify(asked)))
    if ('id' in asked) expect(await told(holding, query, nobody)).toEqual(not)
  })
})

describe('what is told beside the data', () => {
  const questions: [string, string, (found: Recorded) => string][] = [
    ['person', 'person(id: $id) { id }', (found) => found.recordPerson.person.id],
    ['notice', 'notice(reference: $id) { id }', (found) => found.publishNotice.notice.reference],
    ['travel document', 'travelDocument(id: $id) { id }', (found) => found.reportTravelDocument.travelDocument.id],
    ['vehicle', 'vehicle(id: $id) { id }', (found) => found.reportVehicle.vehicle.id],
    ['alert', 'alert(id: $id) { id subjects { person { id } } }', (found) => found.raiseAlert.alert.id],
  ]

  /** The counters of a gateway, but for what is measured in time or memory. */
  async function counts(gateway: TestGateway): Promise<Map<string, number>> {
    const text = await (await fetch(`${gateway.url}/metrics`)).text()
    const lines = text.split('\n').filter((line) => /^ncb_/.test(line) && !/seconds_(sum|bucket)/.test(line))
    return new Map(lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.split(' ').at(-1))]))
  }

  test.each(questions)('of a hidden %s is what is told of none: cost, sources and metrics', async (_, field, of) => {
    const type = field.startsWith('notice') ? 'String!' : 'ID!'
    const query = `query ($id: ${type}) { ${field} }`
    const headers = { 'x-include-cost': '1', 'x-include-sources': '1' }
    const ask = async (id: string) => {
      const before = await counts(holding)
      const { text, headers: said } = await holding.ask(query, { id }, { headers })
      const after = await counts(holding)
      const grown = [...after].map(([name, count]) => [name, count - (before.get(name) ?? 0)] as const)
      return {
        told: text.replace(/"ms":[0-9.]+/g, ''),
        names: [...said.keys()],
        grown: grown.filter(([, by]) => by !== 0),
      }
    }
    await ask('warm') // planned by then
    const there = await ask(of(hidden))
    expect(there.told).toMatch(/"data":\{"\w+":null\},"extensions":\{.*"cost".*/)
    expect(there.grown.length).toBeGreaterThan(0)
    expect(await ask(of(hidden).replace(/[0-9a-f]{4}$/, '0000'))).toEqual(there)
  })
})
