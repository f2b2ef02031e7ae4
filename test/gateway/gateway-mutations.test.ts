import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { numbered, ring } from '../../subgraphs/seed/story.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'

const RAISE = `mutation ($input: RaiseAlertInput!) { raiseAlert(input: $input) { alert {
  id reference status recordedBy { code }
  subjects { role person { id name { full } notices { reference colour } } }
  documents { number check { verdict } holders { name { full } } }
  vehicles { vin check { verdict records { make } } } } } }`
const REPORT_DOCUMENT = `mutation ($input: ReportTravelDocumentInput!) { reportTravelDocument(input: $input) { travelDocument {
  id number document { holders { id name { full } } alerts(first: 5) { edges { node { reference } } } check { verdict } } } } }`
const REPORT_VEHICLE = `mutation ($input: ReportVehicleInput!) { reportVehicle(input: $input) { vehicle {
  id vin identities { identifierType value seenWith { name { full } } } } } }`
const RECORD_PERSON = `mutation ($input: PersonInput!) { recordPerson(input: $input) { person {
  id name { full } identityDocuments { number check { verdict } } vehicles { vin check { verdict } } } } }`
const WITHDRAW_PERSON = 'mutation ($id: ID!) { withdrawPerson(id: $id, reason: "Recorded by mistake.") { id } }'

let serial = 0
/** A case of France that names a helper of the seeded ring, his passport and the ring's car. */
const aCase = () => {
  const n = ++serial
  return {
    idempotencyKey: randomUUID(),
    typologies: ['VOICE_PHISHING'],
    claimed: { amount: '1000', currency: 'EUR' },
    victimCountry: 'FRA',
    beneficiaryCountry: 'DEU',
    origin: { scheme: 'IBAN', value: numbered.iban(60_000_000 + n) },
    beneficiary: { scheme: 'IBAN', value: numbered.iban(70_000_000 + n) },
    subjects: [{ role: 'SUSPECT', personId: ring.courier.id }],
    documents: [ring.passports.courier],
    vehicles: [{ vin: ring.car.vin }],
  }
}
const passport = () => ({ number: `GM${String(100_000 + ++serial)}`, type: 'PASSPORT', issuedBy: 'FRA' })
const vin = () => `SYNZZZ7AZNB${String(100_000 + ++serial)}`

describe.each([
  ['in its process', false],
  ['over HTTP', true],
])('mutations through the gateway, with its subgraphs %s', (_, overHttp) => {
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await startTestGateway({ overHttp })
  }, 120_000)
  afterAll(() => gateway.stop())

  async function done<Data>(query: string, variables: Record<string, unknown>, country?: string): Promise<Data> {
    const { data, errors } = await gateway.ask<Data>(query, variables, country === undefined ? {} : { country })
    expect(errors).toBeUndefined()
    return data
  }

  it('an alert is raised, and its payload tells what the other databases know', async () => {
    const input = aCase()
    const data = await done<{ raiseAlert: { alert: { id: string } } }>(RAISE, { input })
    expect(data.raiseAlert.alert).toMatchObject({
      reference: expect.stringMatching(/^FRA-\d{4}-\d{5}$/),
      status: 'REPORTED',
      recordedBy: { code: 'FRA' },
      subjects: [{ person: { id: ring.courier.id, name: { full: 'Jamil Qandiloun' } } }],
      documents: [
        { number: 'C7KJ40LMT', check: { verdict: 'STOLEN' }, holders: [{ name: { full: 'Jamil Qandiloun' } }] },
      ],
      vehicles: [{ vin: ring.car.vin, check: { verdict: 'STOLEN' } }],
    })
    expect(JSON.stringify(data)).toContain(ring.courier.reference)
    // The same request again, of another life of the client: the same alert, and the log tells of one.
    const again = await done<typeof data>(RAISE, { input })
    expect(again).toEqual(data)
    const { id } = data.raiseAlert.alert
    const log = await done<{ alertUpdates: { events: { alertId?: string }[] } }>(
      'query ($accounts: [AccountInput!]) { alertUpdates(filter: { accounts: $accounts }) { events { ... on AlertUpdate { alertId kind alert { id } } } } }',
      { accounts: [input.beneficiary] },
      'ESP',
    )
    expect(log.alertUpdates.events).toEqual([{ alertId: id, kind: 'RAISED', alert: { id } }])
  })

  it('a document is reported, and its payload tells who holds it', async () => {
    const document = passport()
    const person = await done<{ recordPerson: { person: { id: string } } }>(RECORD_PERSON, {
      input: { name: { full: 'Synthetic Holder' }, status: 'SUSPECT', identityDocuments: [document] },
    })
    const input = { ...document, fraud: 'LOST', idempotencyKey: randomUUID() }
    expect(await done(REPORT_DOCUMENT, { input })).toMatchObject({
      reportTravelDocument: {
        travelDocument: {
          number: document.number,
          document: {
            holders: [{ id: person.recordPerson.person.id, name: { full: 'Synthetic Holder' } }],
            alerts: { edges: [] },
            check: { verdict: 'LOST' },
          },
        },
      },
    })
  })

  it('a vehicle is reported, and its payload tells who was seen with it', async () => {
    const car = vin()
    await done(RECORD_PERSON, {
      input: { name: { full: 'Synthetic Driver' }, status: 'SUSPECT', vehicles: [{ vin: car }] },
    })
    expect(await done(REPORT_VEHICLE, { input: { kind: 'CAR', vin: car } })).toMatchObject({
      reportVehicle: {
        vehicle: {
          vin: car,
          identities: [{ identifierType: 'VIN', value: car, seenWith: [{ name: { full: 'Synthetic Driver' } }] }],
        },
      },
    })
  })

  it('a person is recorded, and the payload tells that the passport and the car are stolen', async () => {
    const input = {
      idempotencyKey: randomUUID(),
      name: { full: 'Synthetic Suspect' },
      status: 'SUSPECT',
      identityDocuments: [ring.passports.courier],
      vehicles: [{ vin: ring.car.vin }],
    }
    expect(await done(RECORD_PERSON, { input }, 'ESP')).toMatchObject({
      recordPerson: {
        person: {
          name: { full: 'Synthetic Suspect' },
          identityDocuments: [{ number: 'C7KJ40LMT', check: { verdict: 'STOLEN' } }],
          vehicles: [{ vin: ring.car.vin, check: { verdict: 'STOLEN' } }],
        },
      },
    })
  })

  it('a GET changes nothing', async () => {
    const document = passport()
    const variables = { input: { ...document, fraud: 'LOST' } }
    const search = new URLSearchParams({ query: REPORT_DOCUMENT, variables: JSON.stringify(variables) })
    const response = await fetch(`${gateway.url}/graphql?${search}`, {
      headers: { 'apollo-require-preflight': 'true' },
    })
    expect(response.status).toBe(405)
    expect(JSON.parse(await response.text())).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
    const check = 'query ($document: TravelDocumentInput!) { checkTravelDocument(document: $document) { verdict } }'
    expect(await done(check, { document })).toEqual({ checkTravelDocument: { verdict: 'NO_RECORD' } })
  })

  it('a refusal keeps its code, its path and what it says of the case', async () => {
    const { raiseAlert } = await done<{ raiseAlert: { alert: { id: string } } }>(RAISE, { input: aCase() })
    const advance = `mutation ($input: AdvanceAlertInput!) { step: advanceAlert(input: $input) { alert { id } } }`
    const input = { idempotencyKey: randomUUID(), id: raiseAlert.alert.id, from: 'REPORTED', to: 'SEIZED' }
    const illegal = await gateway.ask(advance, { input })
    expect(illegal).toMatchObject({
      status: 200,
      data: { step: null },
      errors: [
        {
          path: ['step'],
          extensions: { code: 'ILLEGAL_STEP', from: 'REPORTED', turnOf: ['FRA'], source: 'financial-alerts' },
        },
      ],
    })
    const cases: [string, Record<string, unknown>, object][] = [
      [REPORT_DOCUMENT, { input: { ...passport(), issuedBy: 'DEU', fraud: 'LOST' } }, { code: 'FORBIDDEN' }],
      [REPORT_DOCUMENT, { input: { ...passport(), number: '?', fraud: 'LOST' } }, { argument: 'input.number' }],
      [REPORT_VEHICLE, { input: { kind: 'CAR', vin: 'SHORT' } }, { code: 'BAD_USER_INPUT', argument: 'input.vin' }],
      [WITHDRAW_PERSON, { id: ring.courier.id }, { code: 'FORBIDDEN', source: 'persons' }],
      [WITHDRAW_PERSON, { id: 'nobody' }, { code: 'NOT_FOUND', source: 'persons' }],
    ]
    for (const [query, variables, extensions] of cases) {
      const field = /\{ (\w+)\(/.exec(query)?.[1] ?? ''
      const { data, errors } = await gateway.ask(query, variables)
      expect(errors, field).toMatchObject([{ path: [field], extensions }])
      expect(data, field).toEqual({ [field]: null })
    }
  })

  it('mutations of one operation run one after the other, across the databases, and one that fails stops no other', async () => {
    const document = passport()
    const query = `mutation ($document: ReportTravelDocumentInput!, $person: PersonInput!, $twin: ReportTravelDocumentInput!, $case: RaiseAlertInput!) {
      first: reportTravelDocument(input: $document) { travelDocument { document { check { verdict } holders { id } } } }
      second: recordPerson(input: $person) { person { id identityDocuments { check { verdict } } } }
      third: reportTravelDocument(input: $twin) { travelDocument { document { check { verdict } holders { name { full } } } } }
      fourth: withdrawPerson(id: "nobody", reason: "Recorded by mistake.") { id }
      fifth: raiseAlert(input: $case) { alert { documents { check { verdict } holders { name { full } } } } } }`
    const { data, errors } = await gateway.ask(query, {
      document: { ...document, fraud: 'LOST' },
      person: { name: { full: 'Synthetic Sequence' }, status: 'SUSPECT', identityDocuments: [document] },
      twin: { ...document, fraud: 'STOLEN' },
      case: { ...aCase(), documents: [document] },
    })
    expect(errors).toMatchObject([{ path: ['fourth'], extensions: { code: 'NOT_FOUND' } }])
    const holders = [{ name: { full: 'Synthetic Sequence' } }]
    expect(data).toMatchObject({
      first: { travelDocument: { document: { check: { verdict: 'LOST' }, holders: [] } } },
      second: { person: { identityDocuments: [{ check: { verdict: 'LOST' } }] } },
      third: { travelDocument: { document: { check: { verdict: 'STOLEN' }, holders } } },
      fourth: null,
      fifth: { alert: { documents: [{ check: { verdict: 'STOLEN' }, holders }] } },
    })
  })
})
