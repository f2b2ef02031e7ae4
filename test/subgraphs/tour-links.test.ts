import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mrzCheckDigit } from '../../schema/identifiers/mrz-check-digits.ts'
import { numbered, ring } from '../../subgraphs/seed/story.ts'
import {
  countries,
  driver,
  ids,
  knowsRefused,
  knowsRing,
  nodes,
  openTour,
  references,
  seesAlert,
  type Tour,
} from '../support/tour-world.ts'

let tour: Tour
beforeAll(async () => {
  tour = await openTour()
}, 200_000)
afterAll(() => tour?.stop())

const { head, caller, courier, victim, passports, car, accounts, alerts, assetNotice } = ring

/** Who holds the courier's passport, and who was seen with the car. */
const holdersOf = (country: string) => ids(courier.id, ...(knowsRing(country) ? [driver._id] : []))
const seenWithCar = (country: string) => ids(caller.id, ...holdersOf(country).map(({ id }) => id))
/** The open alerts of the mule's account, and the alerts of the caller and his passport: the last reported first. */
const ofMule = (country: string) => [
  ...references(alerts.open.reference, alerts.frozen.reference),
  ...(knowsRefused(country) ? references(alerts.refused.reference) : []),
]
const ofCourier = (country: string) => ofMule(country).slice(1)
const ofCaller = (country: string) => ofMule(country).filter(({ reference }) => reference !== alerts.frozen.reference)
/** Notices about the caller: the diffusion goes to its owner, FRA, and to its recipients, KOR among them. */
const aboutCaller = (country: string) => references(...(country === 'BRA' ? [] : ['2026/41005']), caller.reference)
const aboutHead = references(assetNotice.reference, head.reference)

test('one bad item in any list refuses none of 500, in all databases at once', async () => {
  const query = `query ($subject: ScreeningInput!, $documents: [TravelDocumentInput!]!, $vehicles: [VehicleInput!]!, $accounts: [AccountInput!]!) {
    screen(subject: $subject) { persons { edges { node { person { id } } } }
      documents { ...document } vehicles { ...vehicle } accounts { ...account } }
    checkTravelDocuments(documents: $documents) { ...document } checkVehicles(vehicles: $vehicles) { ...vehicle }
    checkAccounts(accounts: $accounts) { ...account } }
    fragment document on TravelDocumentCheck { verdict problem { field } asked { type issuedBy } }
    fragment vehicle on VehicleCheck { verdict problem { field } asked { plate { country { code } } } }
    fragment account on AccountCheck { verdict problem { field } asked { scheme } }`
  const many = <Item>(good: Item, ...bad: Item[]) => [...bad, ...Array<Item>(500 - bad.length).fill(good)]
  const documents = many(
    { ...passports.courier },
    { ...passports.courier, issuedBy: 'Atlantis' },
    { ...passports.courier, issuedBy: '' },
    { ...passports.courier, type: 'passport' },
  )
  const plate = { number: 'B NG 4217', country: 'D' }
  const vehicles = many({ plate }, { plate: { ...plate, country: 'QQ' } }, { plate: { ...plate, country: '' } }, {})
  const accounts = many(
    { ...ring.accounts.mule },
    { ...ring.accounts.mule, scheme: 'iban' },
    { scheme: 'DOMESTIC', value: '1', bank: '088', country: 'Korea' },
    { scheme: 'wallet', value: '' },
  )
  const subject = { name: 'Jamil Qandiloun', mrz: 'not a zone', documents, vehicles, accounts }
  const fields = (list: { verdict: string; problem: { field: string } | null }[]) =>
    list.slice(0, 4).map(({ verdict, problem }) => [verdict, problem?.field ?? null])
  type Checks = { verdict: string; problem: { field: string } | null }[]
  const answer = await tour.ask<
    Record<string, Checks> & { screen: Record<string, Checks> & { persons: { edges: object[] } } }
  >('FRA', query, { subject, documents, vehicles, accounts })
  const { screen } = answer
  for (const [alone, screened, expected] of [
    [answer.checkTravelDocuments, screen.documents, ['issuedBy', 'issuedBy', 'type']],
    [answer.checkVehicles, screen.vehicles, ['plate.country', 'plate.country', 'vehicle']],
    [answer.checkAccounts, screen.accounts, ['scheme', 'country', 'scheme']],
  ] as const) {
    expect(fields(alone ?? [])).toEqual([
      ...expected.map((field) => ['NOT_CHECKED', field]),
      [expect.stringMatching(/^(STOLEN|REPORTED)$/), null],
    ])
    expect(screened?.slice(0, 500)).toEqual(alone)
    expect(new Set(alone?.slice(3).map(({ verdict }) => verdict)).size).toBe(1)
  }
  expect(screen.documents?.at(-1)).toMatchObject({ verdict: 'NOT_CHECKED', problem: { field: 'mrz' } })
  expect(screen.persons.edges).toContainEqual({ node: { person: { id: courier.id } } })
})

describe.each(countries)('%s', (country) => {
  test('reads one alert with what all four databases know of those it names', async () => {
    const query = `query ($id: ID!) { alert(id: $id) { reference status subjects { role name person { id notices { reference } } }
      documents { number check { verdict } holders { id } }
      vehicles { value check { verdict records { make } } seenWith { id } }
      beneficiary { identity { openAlerts { totalCount edges { node { reference } } } notices { reference } } } } }`
    const vehicle = { check: { verdict: 'STOLEN', records: [{ make: 'Volkswagen' }] }, seenWith: seenWithCar(country) }
    const mule = ofMule(country)
    expect(await tour.ask(country, query, { id: alerts.frozen.id })).toEqual({
      alert: {
        reference: alerts.frozen.reference,
        status: 'PARTIALLY_FROZEN',
        subjects: [
          { role: 'VICTIM', name: 'Odile Marchaud-Lenormand', person: { id: victim.id, notices: [] } },
          {
            role: 'MONEY_MULE',
            name: 'Jürgen Kandilohn',
            person: { id: courier.id, notices: references(courier.reference) },
          },
          { role: 'SUSPECT', name: null, person: knowsRing(country) ? { id: head.id, notices: aboutHead } : null },
        ],
        documents: [
          { number: passports.courier.number, check: { verdict: 'STOLEN' }, holders: holdersOf(country) },
          {
            number: passports.head.number,
            check: { verdict: 'STOLEN' },
            holders: knowsRing(country) ? ids(head.id) : [],
          },
        ],
        vehicles: [
          { value: car.vin, ...vehicle },
          { value: 'DEU/BNG4217', ...vehicle },
        ],
        beneficiary: {
          identity: {
            openAlerts: { totalCount: mule.length, ...nodes(...mule) },
            notices: references(assetNotice.reference),
          },
        },
      },
    })
  })

  test('checks documents in bulk, with their holders and the alerts of these', async () => {
    const lost = numbered.passport(0)
    const query = `query ($documents: [TravelDocumentInput!]!) { checkTravelDocuments(documents: $documents) {
      verdict problem { code } document { holders { id alerts { edges { node { reference } } } } } } }`
    const documents = [passports.courier, passports.head, { ...lost, number: 'no number?' }, passports.caller, lost]
    const { checkTravelDocuments } = await tour.ask<{ checkTravelDocuments: unknown[] }>(country, query, { documents })
    const holder = (id: string, of: object[]) => ({ id, alerts: nodes(...of) })
    const stolen = (...holders: object[]) => ({ verdict: 'STOLEN', problem: null, document: { holders } })
    const unnamed = knowsRing(country) ? [holder(driver._id, [])] : []
    const ofHead = references(alerts.open.reference, alerts.frozen.reference)
    expect(checkTravelDocuments.slice(0, 4)).toEqual([
      stolen(holder(courier.id, ofCourier(country)), ...unnamed),
      stolen(...(knowsRing(country) ? [holder(head.id, ofHead)] : [])),
      { verdict: 'NOT_CHECKED', problem: { code: 'MALFORMED' }, document: null },
      stolen(holder(caller.id, ofCaller(country))),
    ])
    const ofFirst = tour.world.alerts.filter(
      (record) =>
        seesAlert(country, record) && record.alert.subjects.some(({ personId }) => personId === numbered.personId(0)),
    )
    expect(checkTravelDocuments.slice(4)).toMatchObject([
      {
        verdict: 'LOST',
        document: { holders: [{ id: numbered.personId(0), alerts: { edges: ofFirst.map(() => ({})) } }] },
      },
    ])
  })

  test('screens a person, a document, a car and an account at once', async () => {
    const query = `query ($subject: ScreeningInput!) { screen(subject: $subject) { persons { edges { node { person { id } matchedName } } }
      documents { verdict document { holders { id } } } vehicles { verdict identities { seenWith { id } } }
      accounts { verdict alerts { reference } account { notices { reference } } } } }`
    const subject = {
      name: 'Viktor Baek',
      dateOfBirth: '1974',
      documents: [passports.courier],
      vehicles: [{ plate: car.plate }],
      accounts: [accounts.mule, accounts.victim],
    }
    const found = { node: { person: { id: head.id }, matchedName: 'Viktor Baek' } }
    const { screen } = await tour.ask<{ screen: { persons: { edges: unknown[] } } }>(country, query, { subject })
    expect(screen.persons.edges.slice(0, 1)).toEqual(knowsRing(country) ? [found] : [])
    expect(screen).toMatchObject({
      documents: [{ verdict: 'STOLEN', document: { holders: holdersOf(country) } }],
      vehicles: [{ verdict: 'STOLEN', identities: [{ seenWith: seenWithCar(country) }] }],
      accounts: [
        { verdict: 'REPORTED', alerts: ofMule(country), account: { notices: references(assetNotice.reference) } },
        { verdict: 'NO_RECORD', alerts: [], account: { notices: [] } },
      ],
    })
  })

  test('goes from a machine-readable zone to its document and its holder', async () => {
    const query = `query ($mrz: String!) { checkMrz(mrz: $mrz) { valid travelDocument { verdict document { holders { id } } }
      holder { matches { edges { node { person { id identityDocuments { number } } } } } } } }`
    const match = ({ id }: { id: string }, { number }: { number: string }) => ({
      node: { person: { id, identityDocuments: [{ number }] } },
    })
    const hidden = knowsRing(country) ? { holders: ids(head.id), edges: [match(head, passports.head)] } : null
    expect(await tour.ask(country, query, { mrz: zoneOfCourier })).toEqual({
      checkMrz: {
        valid: true,
        travelDocument: { verdict: 'STOLEN', document: { holders: holdersOf(country) } },
        holder: { matches: { edges: [match(courier, passports.courier)] } },
      },
    })
    expect(await tour.ask(country, query, { mrz: zoneOfHead })).toEqual({
      checkMrz: {
        valid: true,
        travelDocument: { verdict: 'STOLEN', document: { holders: hidden?.holders ?? [] } },
        holder: { matches: { edges: hidden?.edges ?? [] } },
      },
    })
  })

  test('pages through the notices, with their assets in the other databases', async () => {
    const query = `{ notices(first: 6) { edges { node { reference subject { id } assets { ... on VehicleIdentity { value check { verdict } seenWith { id } }
      ... on AccountIdentity { scheme openAlerts { totalCount } } } } } } }`
    type Edge = { node: { reference: string; subject: object | null; assets: object[] } }
    const { notices } = await tour.ask<{ notices: { edges: Edge[] } }>(country, query)
    const expected = [
      ...(country === 'BRA' ? [] : ['2026/41005']),
      assetNotice.reference,
      courier.reference,
      caller.reference,
      ...(knowsRing(country) ? [head.reference] : []),
    ]
    expect(notices.edges.map(({ node }) => node.reference).slice(0, expected.length)).toEqual(expected)
    const assets = notices.edges.find(({ node }) => node.reference === assetNotice.reference)
    const vehicle = { check: { verdict: 'STOLEN' }, seenWith: seenWithCar(country) }
    const mule = ofMule(country).length
    expect(assets?.node).toEqual({
      reference: assetNotice.reference,
      subject: knowsRing(country) ? { id: head.id } : null,
      assets: [
        { value: car.vin, ...vehicle },
        { value: 'DEU/BNG4217', ...vehicle },
        { scheme: 'IBAN', openAlerts: { totalCount: mule } },
        { scheme: 'DOMESTIC', openAlerts: { totalCount: 2 } },
        { scheme: 'WALLET', openAlerts: { totalCount: knowsRefused(country) ? 2 : 1 } },
      ],
    })
  })

  test('follows a person to documents, vehicles and alerts, and each of these back', async () => {
    const query = `query ($id: ID!) { person(id: $id) { notices { reference } alerts { totalCount edges { node { reference subjects { role person { id } } } } }
      identityDocuments { number check { verdict } holders { id } alerts { edges { node { reference } } } }
      vehicles { value check { verdict } seenWith { id } notices { reference } alerts { edges { node { reference } } } } } }`
    const who = (role: string, id: string | null) => ({ role, person: id === null ? null : { id } })
    const named: Record<string, object[]> = {
      [alerts.open.reference]: [
        who('VICTIM', victim.id),
        who('SUSPECT', caller.id),
        who('BENEFICIARY', knowsRing(country) ? head.id : null),
      ],
      [alerts.refused.reference]: [who('VICTIM', null), who('SUSPECT', caller.id), who('MONEY_MULE', courier.id)],
    }
    const mine = ofCaller(country)
    const vehicle = (...of: string[]) => ({
      check: { verdict: 'STOLEN' },
      seenWith: seenWithCar(country),
      notices: references(assetNotice.reference),
      alerts: nodes(...references(...of)),
    })
    expect(await tour.ask(country, query, { id: caller.id })).toEqual({
      person: {
        notices: aboutCaller(country),
        alerts: {
          totalCount: mine.length,
          ...nodes(...mine.map(({ reference }) => ({ reference, subjects: named[reference] }))),
        },
        identityDocuments: [
          {
            number: passports.caller.number,
            check: { verdict: 'STOLEN' },
            holders: ids(caller.id),
            alerts: nodes(...mine),
          },
        ],
        vehicles: [
          { value: car.vin, ...vehicle(alerts.open.reference, alerts.frozen.reference) },
          { value: 'DEU/BNG4217', ...vehicle(alerts.frozen.reference) },
        ],
      },
    })
  })

  test('follows an alert to its accounts, and accounts and vehicles to alerts, notices and persons', async () => {
    const query = `query ($id: ID!, $vehicle: ID!, $accounts: [AccountInput!]!) {
      alert(id: $id) { origin { ...known } beneficiary { ...known } intermediaries { ...known } related { edges { node { reference } } } }
      vehicle(id: $vehicle) { identities { value vin seenWith { id } notices { reference subject { id } } alerts { edges { node { reference } } } } }
      checkAccounts(accounts: $accounts) { verdict alerts { reference subjects { person { id } } } account { notices { reference } } } }
      fragment known on Account { identity { value openAlerts { edges { node { reference } } } notices { reference } } }`
    const both = references(alerts.open.reference, alerts.frozen.reference)
    const identity = (value: string, of: object[], notices: object[]) => ({
      identity: { value, openAlerts: nodes(...of), notices },
    })
    const asset = references(assetNotice.reference)
    const ofWallet = ofMule(country).slice(1)
    const onNotice = [{ ...asset[0], subject: knowsRing(country) ? { id: head.id } : null }]
    const link = (id: string) => ({ person: { id } })
    const headLink = { person: knowsRing(country) ? { id: head.id } : null }
    const answer = await tour.ask(country, query, {
      id: alerts.frozen.id,
      vehicle: car.id,
      accounts: [accounts.collector],
    })
    expect(answer).toEqual({
      alert: {
        origin: identity(accounts.victim.value, both, []),
        beneficiary: identity(accounts.mule.value, ofMule(country), asset),
        intermediaries: [
          identity(accounts.collector.value, both, asset),
          identity(accounts.wallet.value, ofWallet, asset),
        ],
        related: nodes(...ofMule(country).filter(({ reference }) => reference !== alerts.frozen.reference)),
      },
      vehicle: {
        identities: [
          { value: car.vin, vin: car.vin, seenWith: seenWithCar(country), notices: onNotice, alerts: nodes(...both) },
          {
            value: 'DEU/BNG4217',
            vin: null,
            seenWith: seenWithCar(country),
            notices: onNotice,
            alerts: nodes(...references(alerts.frozen.reference)),
          },
        ],
      },
      checkAccounts: [
        {
          verdict: 'REPORTED',
          alerts: [
            { ...both[0], subjects: [link(victim.id), link(caller.id), headLink] },
            { ...both[1], subjects: [link(victim.id), link(courier.id), headLink] },
          ],
          account: { notices: asset },
        },
      ],
    })
  })
})

/** The zone of a passport (ICAO 9303 part 4): `birth` and `expiry` as YYMMDD. */
function passportZone(
  issuer: string,
  name: string,
  number: string,
  birth: string,
  sex: string,
  expiry: string,
): string {
  const checked = (text: string) => text + mrzCheckDigit(text)
  const [document, born, expires] = [checked(number.padEnd(9, '<')), checked(birth), checked(expiry)]
  const personal = `${'<'.repeat(14)}0`
  const composite = mrzCheckDigit(document + born + expires + personal)
  return (
    `P<${issuer.padEnd(3, '<')}${name}`.padEnd(44, '<') +
    `\n${document}${issuer.padEnd(3, '<')}${born}${sex}${expires}${personal}${composite}`
  )
}
const zoneOfCourier = passportZone('D', 'QANDILOUN<<JAMIL', passports.courier.number, '971102', 'M', '320829')
const zoneOfHead = passportZone('KOR', 'BAEKDU<<HAEWON', passports.head.number, '740812', 'M', '310511')
