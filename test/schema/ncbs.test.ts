import { generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authenticator } from '../../gateway/identity.ts'
import { identityReader, identitySigner } from '../../process/signed-identity.ts'
import { fixedKeys } from '../../process/signing-keys.ts'
import { alpha2, countryCodes } from '../../schema/countries.ts'
import type { Identity } from '../../schema/identity.ts'
import { isNcb, parseNcb } from '../../schema/ncbs.ts'
import { silent } from '../support/call.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'

// Who has a National Central Bureau may ask, own a record, and be let see one; nobody else may.

/** Of ISO 3166-1, whoever is no member of INTERPOL: territories, most of them. */
const WITHOUT =
  `AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY
  MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PRK PYF REU SGS SHN SJM SPM TCA TKL TUV TWN UMI VGB VIR WLF`.split(/\s+/)
/** Codes of countries that no NCB acts under, of each kind. */
const NONE = ['XXX', 'UTO', 'GBD', 'EUE', 'UNO', 'XPO', 'XXA', 'RKS', 'SUN', 'DDR', 'HKG', 'PRK']

describe('an NCB', () => {
  test('is that of one of 196 members, which have ISO 3166-1 all of them', () => {
    const members = [...countryCodes()].filter(isNcb)
    expect(members).toHaveLength(196)
    const others = [...countryCodes()].filter((code) => alpha2(code) !== null && !isNcb(code) && code !== 'RKS')
    expect(others.sort()).toEqual(WITHOUT)
    for (const code of members) expect(alpha2(code)).toMatch(/^[A-Z]{2}$/)
    for (const code of NONE) expect([code, isNcb(code)]).toEqual([code, false])
  })

  test('is read as any country', () => {
    expect(['FR', 'fra', 'D', ' de ', 'UK', 'SX'].map(parseNcb)).toEqual(['FRA', 'FRA', 'DEU', 'DEU', 'GBR', 'SXM'])
    for (const text of [...NONE, 'xx', '', 'toString', 'Atlantis']) expect(parseNcb(text)).toBeNull()
  })
})

describe('a token', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const [issuer, audience] = ['https://id.example.org/', 'ncb-graph']
  const authenticate = authenticator(
    { keys: publicKey, issuer, audience, algorithms: ['EdDSA'], maxLifeSeconds: 300 },
    silent,
  )
  const read = async (country: string) => {
    const token = new SignJWT({ country, organisation: 'NCB' })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setSubject('a')
      .setIssuedAt()
    const signed = await token.setIssuer(issuer).setAudience(audience).setExpirationTime('5m').sign(privateKey)
    return authenticate({ authorization: `Bearer ${signed}`, 'x-purpose': 'BORDER_CONTROL' })
  }

  test.each(NONE)('of %s is refused', async (country) => {
    await expect(read(country)).rejects.toMatchObject({
      message: 'The claim `country` of the token is no country that has an NCB.',
      extensions: { code: 'UNAUTHENTICATED' },
    })
  })

  test('of a member is read', async () => {
    expect((await read('cw')).identity.country).toBe('CUW')
  })

  test('that the gateway would sign for anybody else is refused by a subgraph too', () => {
    const keys = fixedKeys(new Uint8Array(32).fill(1))
    const identity = (country: string): Identity => ({ country, organisation: 'NCB', user: 'a', roles: [] })
    const sign = identitySigner(keys, 'persons')
    const reader = identityReader(keys, 'persons')
    const readOf = (country: string) => reader.read(sign(identity(country), 'BORDER_CONTROL', '')).viewer.country
    expect(readOf('FRA')).toBe('FRA')
    expect(() => readOf('UTO')).toThrow('The signed identity is of a country that has no NCB.')
  })
})

describe('over the front door', () => {
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await startTestGateway({ seed: 'never' })
  }, 60_000)
  afterAll(() => gateway.stop())

  test('nobody asks for a country without an NCB', async () => {
    const { status, errors } = await gateway.ask('{ person(id: "p") { id } }', {}, { country: 'XXX' })
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
  })

  const name = { full: 'Odo Braakel' }
  const document = { type: 'PASSPORT', issuedBy: 'FRA', number: 'X1', fraud: 'LOST' }
  const notice = { colour: 'PURPLE', summary: 'Doors.' }
  const iban = (value: string) => ({ scheme: 'IBAN', value })
  const alert = {
    ...{ typologies: ['OTHER'], claimed: { amount: '10', currency: 'EUR' } },
    ...{ victimCountry: 'FRA', beneficiaryCountry: 'DEU', origin: iban('FR1420041010050500013M02606') },
    beneficiary: iban('DE89370400440532013000'),
  }
  const shared = (country: string) => ({ record: { sharing: { mode: 'ALLOW', countries: ['DEU', country] } } })
  const lists: [string, string, string, (country: string) => object][] = [
    ['PersonInput', 'recordPerson', 'person', (country) => ({ name, sex: 'M', status: 'WANTED', ...shared(country) })],
    ['NoticeInput', 'publishNotice', 'notice', (country) => ({ ...notice, ...shared(country) })],
    [
      ...(['NoticeInput', 'publishNotice', 'notice'] as const),
      (country) => ({ ...notice, kind: 'DIFFUSION', recipients: ['DEU', country] }),
    ],
    [
      ...(['ReportTravelDocumentInput', 'reportTravelDocument', 'travelDocument'] as const),
      (country) => ({ ...document, ...shared(country) }),
    ],
    [
      ...(['ReportVehicleInput', 'reportVehicle', 'vehicle'] as const),
      (country) => ({ kind: 'CAR', vin: 'WVWZZZ3CZEE114207', ...shared(country) }),
    ],
    [
      'RaiseAlertInput',
      'raiseAlert',
      'alert',
      (country) => ({ ...alert, idempotencyKey: country, ...shared(country) }),
    ],
    [
      'RaiseAlertInput',
      'raiseAlert',
      'alert',
      (country) => ({ ...alert, idempotencyKey: `to ${country}`, recipients: ['ESP', country] }),
    ],
  ]

  test.each(lists)('%s of %s names NCBs alone to see a %s', async (type, mutation, made, input) => {
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${made} { id } } }`
    for (const country of NONE) {
      const { errors, data } = await gateway.ask(query, { input: input(country) })
      expect(data).toEqual({ [mutation]: null })
      const rule = ['SUN', 'DDR'].includes(country) ? 'FORMER_COUNTRY' : 'NO_NCB'
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', rule } }])
      expect(errors?.[0]?.message).toContain(`names ${country}, `)
    }
    expect((await gateway.ask(query, { input: input('BRA') })).errors).toBeUndefined()
  })

  test('an alert on money in a place without an NCB is raised, and nobody is asked before one is named', async () => {
    const place = { ...alert, idempotencyKey: 'b', beneficiaryCountry: 'HKG' }
    const RAISE = `mutation ($input: RaiseAlertInput!) { raiseAlert(input: $input) { alert { id } } }`
    const raised = await gateway.ask<{ raiseAlert: { alert: { id: string } } }>(RAISE, { input: place })
    const { id } = raised.data.raiseAlert.alert
    const ASK = `mutation ($input: AdvanceAlertInput!) { advanceAlert(input: $input) { alert { status } } }`
    const step = { idempotencyKey: 'c', id, from: 'REPORTED', to: 'STOP_PAYMENT_REQUESTED' }
    const { errors } = await gateway.ask(ASK, { input: step })
    expect(errors).toMatchObject([{ extensions: { code: 'ILLEGAL_STEP' } }])
    expect(errors?.[0]?.message).toMatch(
      /^HKG, which would be asked, has no NCB: name the country whose NCB acts for it/,
    )
    const UPDATE = `mutation ($id: ID!, $input: RaiseAlertInput!) { updateAlert(id: $id, input: $input) { alert { id } } }`
    const named = { id, input: { ...place, idempotencyKey: 'd', beneficiaryCountry: 'CHN' } }
    expect((await gateway.ask(UPDATE, named)).errors).toBeUndefined()
    expect((await gateway.ask(ASK, { input: step })).data).toEqual({
      advanceAlert: { alert: { status: 'STOP_PAYMENT_REQUESTED' } },
    })
  })
})
