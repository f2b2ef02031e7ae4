import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { subjectLink } from '../../../schema/identifiers/subject-link.ts'
import type { Draft } from '../../../subgraphs/financial-alerts/lifecycle/steps.ts'
import { seedAlerts } from '../../../subgraphs/financial-alerts/seed/seed.ts'
import { financialAlerts } from '../../../subgraphs/financial-alerts/subgraph.ts'
import { numbered, ring, volume } from '../../../subgraphs/seed/story.ts'
import { type AlertsUnderTest, anAccount, anAlert, idsOf, isVisible, openAlerts } from '../../support/alert-records.ts'
import { sqlDrivers } from '../../support/drivers.ts'

const CHECK = `query ($accounts: [AccountInput!]!) { checkAccounts(accounts: $accounts) {
  asked { scheme value } verdict partnerVerdict problem { code field message } alerts { id } account { scheme value } } }`

interface Check {
  asked: { scheme: string; value: string }
  verdict: string
  partnerVerdict: string
  problem: { code: string; field: string; message: string } | null
  alerts: { id: string }[]
  account: { scheme: string; value: string } | null
}
interface Connection {
  edges: { cursor: string; node: { id: string } }[]
  totalCount: number | null
}

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`financial alerts on ${driver.name}`, () => {
    let alerts: AlertsUnderTest
    beforeAll(async () => {
      alerts = await openAlerts(driver, { seeded: true })
    })
    afterAll(() => alerts.close())

    const check = async (country: string, accounts: object[]) =>
      (await alerts.ask<{ checkAccounts: Check[] }>(country, CHECK, { accounts })).checkAccounts
    const write = async (...drafts: Partial<Draft>[]) => {
      const records = drafts.map((draft) => anAlert(draft))
      await alerts.store.store.write(records)
      return records.map(({ alert }) => alert)
    }

    test('an alert tells all that its owner recorded', async () => {
      const query = `{ alert(id: "${ring.alerts.frozen.id}") {
        id reference status severity typologies transferredAt reportedAt holdExpiresAt uetr narrative
        claimed { amount currency } frozen { amount currency } returned { amount currency }
        victimCountry { code } beneficiaryCountry { code alpha2 name(language: FR) } transitCountries { code } recipients { code }
        origin { scheme value bic holderName institution country { code } identity { scheme value } }
        beneficiary { value } intermediaries { scheme value country { code } }
        subjects { role name link } documents { number type issuedBy } vehicles { identifierType value vin }
        timeline { from to by { code } at frozen { amount currency } returned { amount } reason forwardedTo { code } severity note }
      } }`
      const { alert } = await alerts.ask<{ alert: Record<string, unknown> }>('DEU', query)
      expect(alert).toMatchObject({
        reference: 'FRA-2026-00041',
        status: 'PARTIALLY_FROZEN',
        severity: 'MEDIUM',
        typologies: ['VOICE_PHISHING'],
        transferredAt: '2026-09-21T02:30:00.000Z',
        reportedAt: '2026-09-21T14:30:00.000Z',
        holdExpiresAt: '2026-10-21T23:00:00.000Z',
        uetr: '3f6f1c1e-5b0e-4c51-9a76-0d3f8f1f6a01',
        claimed: { amount: '42300.00', currency: 'EUR' },
        frozen: { amount: '39000.00', currency: 'EUR' },
        returned: { amount: '0.00', currency: 'EUR' },
        victimCountry: { code: 'FRA' },
        beneficiaryCountry: { code: 'DEU', alpha2: 'DE', name: 'Allemagne' },
        transitCountries: [{ code: 'KOR' }],
        recipients: [{ code: 'DEU' }, { code: 'KOR' }],
        origin: { bic: 'PSSTFRPP', country: { code: 'FRA' }, identity: ring.accounts.victim },
        beneficiary: { value: ring.accounts.mule.value },
        intermediaries: [
          { ...ring.accounts.collector, country: { code: 'KOR' } },
          { ...ring.accounts.wallet, country: null },
        ],
        subjects: [
          { role: 'VICTIM', link: subjectLink(ring.alerts.frozen.id, 0, ring.victim.id) },
          { role: 'MONEY_MULE', link: subjectLink(ring.alerts.frozen.id, 1, ring.courier.id) },
          { role: 'SUSPECT', link: subjectLink(ring.alerts.frozen.id, 2, ring.head.id) },
        ],
        documents: [ring.passports.courier, ring.passports.head],
        vehicles: [
          { identifierType: 'VIN', value: ring.car.vin, vin: ring.car.vin },
          { identifierType: 'PLATE', value: 'DEU/BNG4217', vin: null },
        ],
      })
      expect(alert.timeline).toMatchObject([
        { from: null, to: 'REPORTED', by: { code: 'FRA' }, at: '2026-09-21T15:00:00.000Z', severity: 'MEDIUM' },
        { from: 'REPORTED', to: 'STOP_PAYMENT_REQUESTED', by: { code: 'FRA' } },
        { from: 'STOP_PAYMENT_REQUESTED', to: 'ACKNOWLEDGED', by: { code: 'DEU' }, frozen: null },
        { from: 'ACKNOWLEDGED', to: 'PARTIALLY_FROZEN', frozen: { amount: '37000.00', currency: 'EUR' } },
        { from: 'PARTIALLY_FROZEN', to: 'PARTIALLY_FROZEN', frozen: { amount: '39000.00' }, returned: null },
      ])
    })

    test('an alert is found by its reference; what is not on record is null', async () => {
      const answer = await alerts.ask(
        'FRA',
        `{
        found: alertByReference(reference: "FRA-2026-00042") { id timeline { to } }
        other: alertByReference(reference: "fra-2026-00042") { id }
        odd: alertByReference(reference: "FRA\\u0000") { id }
        none: alert(id: "nothing") { id }
        nul: alert(id: "alert\\u0000") { id }
      }`,
      )
      expect(answer).toEqual({
        found: { id: ring.alerts.open.id, timeline: [{ to: 'REPORTED' }, { to: 'STOP_PAYMENT_REQUESTED' }] },
        ...{ other: null, odd: null, none: null, nul: null },
      })
    })

    test('a step tells why, and to whom it was forwarded', async () => {
      const forwarded = seedAlerts().find(({ alert }) => alert.status === 'FORWARDED' && alert.sharing.mode === 'ALL')
      const query = `query ($id: ID!) { alert(id: $id) { recipients { code } timeline { to reason note forwardedTo { code } } } }`
      type Data = { alert: { recipients: object[]; timeline: { to: string; reason: string; forwardedTo: object }[] } }
      const { alert } = await alerts.ask<Data>('SWE', query, { id: forwarded?.alert.id })
      expect(alert.timeline.at(-1)).toMatchObject({ to: 'FORWARDED', reason: 'PTNA' })
      expect(alert.recipients).toContainEqual(alert.timeline.at(-1)?.forwardedTo)
      const refused = await alerts.ask<Data>('BGR', query, { id: ring.alerts.refused.id })
      expect(refused.alert.timeline.at(-1)).toMatchObject({ to: 'REFUSED', reason: 'LEGL', forwardedTo: null })
    })

    test('amounts are exact, however many digits they have', async () => {
      const [alert] = await write({ claimed: '12345678901234567890.12', currency: 'EUR' })
      const answer = await alerts.ask('FRA', `{ alert(id: "${alert?.id}") { claimed { amount currency } } }`)
      expect(answer).toEqual({ alert: { claimed: { amount: '12345678901234567890.12', currency: 'EUR' } } })
    })

    describe('checkAccounts', () => {
      test('answers each account in the order asked, in one call of the store, the same one once', async () => {
        alerts.store.reset()
        const answers = await check('DEU', [
          ring.accounts.wallet,
          { scheme: 'IBAN', value: 'GB29NWBK60161331926819' },
          { scheme: 'IBAN', value: 'DE88370400440532013000' },
          { scheme: 'IBAN', value: 'de89 3704 0044 0532 0130 00' },
          ring.accounts.mule,
          { scheme: 'DOMESTIC', value: '1104-2773-0915', bank: '088', country: 'KR' },
        ])
        expect(alerts.store.names()).toEqual(['alertsNaming'])
        expect(answers.map(({ verdict }) => verdict)).toEqual([
          ...['REPORTED', 'NO_RECORD', 'NOT_CHECKED', 'REPORTED', 'REPORTED', 'REPORTED'],
        ])
        expect(answers.map(({ partnerVerdict }) => partnerVerdict)).toEqual([
          ...['REFER_TO_POLICE', 'NO_RECORD', 'NOT_CHECKED', 'REFER_TO_POLICE', 'REFER_TO_POLICE', 'REFER_TO_POLICE'],
        ])
        const [wallet, free, wrong, typed, mule, domestic] = answers
        expect(wallet?.alerts.map(({ id }) => id)).toEqual([ring.alerts.frozen.id, ring.alerts.refused.id])
        expect(free).toMatchObject({ problem: null, alerts: [], account: { value: 'GB29NWBK60161331926819' } })
        expect(wrong).toMatchObject({
          asked: { scheme: 'IBAN', value: 'DE88370400440532013000' },
          problem: { code: 'CHECK_DIGIT', field: 'value' },
          ...{ alerts: [], account: null },
        })
        expect(typed).toEqual(mule)
        expect(mule?.asked).toEqual(ring.accounts.mule)
        expect(mule?.alerts).toHaveLength(3)
        expect(domestic?.account).toEqual(ring.accounts.collector)
      })

      test('one bad scheme or country is a problem of its account, and refuses none of the others', async () => {
        const collector = { scheme: 'DOMESTIC', value: '1104-2773-0915', bank: '088' }
        const answers = await check('DEU', [
          { scheme: 'iban', value: ring.accounts.mule.value },
          ring.accounts.mule,
          { scheme: '', value: '1' },
          { ...collector, country: 'ZZ' },
          { ...collector, country: '' },
          { ...collector, country: 'Korea' },
          { ...collector, country: ' kr' },
        ])
        expect(answers.map(({ verdict }) => verdict)).toEqual([
          ...['NOT_CHECKED', 'REPORTED', 'NOT_CHECKED', 'NOT_CHECKED', 'NOT_CHECKED', 'NOT_CHECKED', 'REPORTED'],
        ])
        expect(answers.map(({ problem }) => problem?.message ?? null)).toEqual([
          '"iban" is no kind of account: write IBAN.',
          null,
          '"" is no kind of account: write IBAN, DOMESTIC, WALLET.',
          expect.stringContaining('"ZZ"'),
          'A DOMESTIC account needs its country: it is unique only there.',
          expect.stringContaining('type PRK for North Korea, KOR for South Korea'),
          null,
        ])
        expect(answers[0]?.asked).toEqual({ scheme: null, value: ring.accounts.mule.value })
        expect(answers[3]?.asked.scheme).toBe('DOMESTIC')
      })

      test('finds a domestic account with slashes in its number, and refuses what they may not part', async () => {
        const collector = { scheme: 'DOMESTIC', bank: '088', country: 'KR' }
        const answers = await check('DEU', [
          { ...collector, value: 'KR/088/110427730915' },
          { scheme: 'DOMESTIC', value: '088/110427730915', country: 'KR' },
          { scheme: 'DOMESTIC', value: 'KOR/088/110-427-730915' },
          { ...collector, value: '110/427730915' },
        ])
        expect(answers.map(({ verdict }) => verdict)).toEqual(['REPORTED', 'REPORTED', 'REPORTED', 'NOT_CHECKED'])
        expect(new Set(answers.slice(0, 3).map(({ account }) => account?.value))).toEqual(
          new Set(['KOR/088/110427730915']),
        )
        expect(answers[3]).toMatchObject({ problem: { code: 'MALFORMED', field: 'value' } })
      })

      test('finds an IBAN by the numbers of its bank, and those by the IBAN', async () => {
        const [byIban, byNumbers, british, sorted] = [
          anAccount({ scheme: 'IBAN', value: 'ES9121000418450200051332', country: 'ESP' }),
          anAccount({ value: 'AUT/19043/234573201', country: 'AUT' }),
          anAccount({ scheme: 'IBAN', value: 'GB29NWBK60161331926819', country: 'GBR' }),
          anAccount({ value: 'IRL/931152/12345678', country: 'IRL' }),
        ]
        const written = await write(
          { beneficiary: byIban },
          { beneficiary: byNumbers },
          { beneficiary: british },
          { intermediaries: [sorted] },
        )
        const asked = [
          { scheme: 'DOMESTIC', country: 'ES', bank: '2100', value: '0418 45 0200051332' },
          { scheme: 'IBAN', value: 'ES9121000418450200051332' },
          { scheme: 'IBAN', value: 'AT611904300234573201' },
          { scheme: 'DOMESTIC', country: 'A', bank: '19043', value: '234573201' },
          { scheme: 'DOMESTIC', country: 'AT', bank: '19043', value: '00234573201' },
          { scheme: 'DOMESTIC', country: 'UK', bank: '60-16-13', value: '31926819' },
          { scheme: 'IBAN', value: 'GB29NWBK60161331926819' },
          { scheme: 'IBAN', value: 'IE29AIBK93115212345678' },
          { scheme: 'DOMESTIC', country: 'IE', bank: '931152', value: '12345678' },
        ]
        const answers = await check('FRA', asked)
        const ids = written.map(({ id }) => id)
        expect(answers.map(({ verdict, alerts }) => [verdict, alerts.map(({ id }) => id)])).toEqual([
          ['REPORTED', [ids[0]]],
          ['REPORTED', [ids[0]]],
          ['REPORTED', [ids[1]]],
          // One letter is a sign of vehicles, and no country of a bank.
          ['NOT_CHECKED', []],
          ['REPORTED', [ids[1]]],
          ['REPORTED', [ids[2]]],
          ['REPORTED', [ids[2]]],
          ['REPORTED', [ids[3]]],
          ['REPORTED', [ids[3]]],
        ])
        expect(answers[0]?.asked).toEqual({ scheme: 'DOMESTIC', value: 'ESP/2100/0418450200051332' })
        expect(answers[0]?.account).toEqual({ scheme: 'IBAN', value: 'ES9121000418450200051332' })
        expect(answers[4]?.account).toEqual({ scheme: 'IBAN', value: 'AT611904300234573201' })
        const list = `query ($account: AccountInput!) { alerts(filter: { account: $account }) { totalCount edges { node { id } } } }`
        const { alerts: listed } = await alerts.ask<{ alerts: object }>('FRA', list, { account: asked[5] })
        expect(listed).toEqual({ totalCount: 1, edges: [{ node: { id: ids[2] } }] })
        const identity = `query ($e: [_Any!]!) { _entities(representations: $e) { ... on AccountIdentity { openAlerts { totalCount } } } }`
        const entities = [
          { __typename: 'AccountIdentity', scheme: 'DOMESTIC', value: 'ESP/2100/0418450200051332' },
          { __typename: 'AccountIdentity', scheme: 'DOMESTIC', value: 'GBR/601613/31926819' },
          { __typename: 'AccountIdentity', scheme: 'IBAN', value: 'IE29AIBK93115212345678' },
        ]
        expect(await alerts.ask('FRA', identity, { e: entities })).toEqual({
          _entities: entities.map(() => ({ openAlerts: { totalCount: 1 } })),
        })
      })

      test('never says “no record” of a domestic account whose country has IBANs, where its numbers tell none', async () => {
        const recorded = anAccount({ value: 'FRA/20041/0500013M026', country: 'FRA' })
        await write({ beneficiary: recorded })
        const answers = await check('FRA', [
          { scheme: 'DOMESTIC', country: 'FR', bank: '20041', value: '0500013M026' },
          { scheme: 'DOMESTIC', country: 'FR', bank: '20041', value: '0500013M027' },
          { scheme: 'DOMESTIC', country: 'BR', bank: '001', value: '12345-6' },
          { scheme: 'DOMESTIC', country: 'KR', bank: '001', value: '12345-6' },
        ])
        expect(answers.map(({ verdict }) => verdict)).toEqual([
          ...['REPORTED', 'NOT_CHECKED', 'NOT_CHECKED', 'NO_RECORD'],
        ])
        expect(answers[1]?.problem).toEqual({
          code: 'UNSUPPORTED',
          field: 'value',
          message: "France has IBANs, and this bank code and number do not tell one: give the account's IBAN.",
        })
      })

      test('does not take the victim’s own account for a hit, unless it also received', async () => {
        const [own, both] = [anAccount(), anAccount()]
        await write({ origin: own }, { origin: both }, { intermediaries: [both] })
        const [first, second] = await check(
          'FRA',
          [own, both].map(({ scheme, value }) => ({ scheme, value })),
        )
        expect(first).toMatchObject({ verdict: 'NO_RECORD', alerts: [] })
        expect(second?.verdict).toBe('REPORTED')
        expect(second?.alerts).toHaveLength(1)
        const victims = await check('FRA', [ring.accounts.victim])
        expect(victims).toMatchObject([{ verdict: 'NO_RECORD', problem: null }])
      })

      test('does not take an alert for open that is closed', async () => {
        const beneficiary = anAccount()
        const closed = anAlert({ beneficiary }, [{ to: 'CLOSED', hoursLater: 1 }])
        await alerts.store.store.write([closed])
        const account = { scheme: beneficiary.scheme, value: beneficiary.value }
        expect(await check('FRA', [account])).toMatchObject([{ verdict: 'NO_RECORD', alerts: [] }])
      })

      test('lists the newest twenty of many alerts', async () => {
        const beneficiary = anAccount()
        const written = await write(
          ...Array.from({ length: 23 }, (_, n) => ({
            beneficiary,
            reportedAt: `2025-01-${String(n + 1).padStart(2, '0')}T00:00:00.000Z`,
          })),
        )
        const [answer] = await check('FRA', [{ scheme: beneficiary.scheme, value: beneficiary.value }])
        expect(answer?.alerts.map(({ id }) => id)).toEqual(
          written
            .map(({ id }) => id)
            .reverse()
            .slice(0, 20),
        )
      })

      test('takes 1 to 500 accounts', async () => {
        const accounts = (length: number) =>
          Array.from({ length }, (_, n) => ({ scheme: 'IBAN', value: numbered.iban(n * 3) }))
        alerts.store.reset()
        const answers = await check('FRA', accounts(500))
        expect(alerts.store.calls()).toBe(1)
        expect(answers.map(({ asked }) => asked)).toEqual(accounts(500))
        expect(new Set(answers.map(({ verdict }) => verdict))).toEqual(new Set(['REPORTED', 'NO_RECORD']))
        const refused = async (length: number) =>
          (await alerts.answer('FRA', CHECK, { accounts: accounts(length) })).errors
        expect(await refused(0)).toMatchObject([{ path: ['checkAccounts'], extensions: { code: 'BAD_USER_INPUT' } }])
        expect(await refused(501)).toMatchObject([{ path: ['checkAccounts'], extensions: { code: 'TOO_MANY_ITEMS' } }])
      })

      test('finds every open alert of the seed by each account that received its money', async () => {
        const open = seedAlerts()
          .map(({ alert }) => alert)
          .filter((alert) => !['CLOSED', 'WITHDRAWN'].includes(alert.status) && isVisible(alert, 'KOR'))
          .toSorted((a, b) => (a.reportedAt + a.id < b.reportedAt + b.id ? 1 : -1))
        const receivers = open.flatMap((alert) => [alert.beneficiary, ...alert.intermediaries])
        const unique = [...new Map(receivers.map(({ scheme, value }) => [value, { scheme, value }])).values()]
        const answers = await check('KOR', unique)
        expect(answers.length).toBeGreaterThan(100)
        for (const { asked, verdict, alerts } of answers) {
          const naming = open.filter(({ beneficiary, intermediaries }) =>
            [beneficiary, ...intermediaries].some(({ value }) => value === asked.value),
          )
          expect(verdict).toBe('REPORTED')
          expect(alerts.map(({ id }) => id)).toEqual(naming.slice(0, 20).map(({ id }) => id))
        }
      })
    })

    test('screen answers the accounts of its subject, and nothing is asked where there are none', async () => {
      const query =
        'query ($subject: ScreeningInput!) { screen(subject: $subject) { accounts { verdict asked { value } } } }'
      const subject = { name: 'Anybody', accounts: [ring.accounts.mule, { scheme: 'WALLET', value: 'x' }] }
      expect(await alerts.ask('FRA', query, { subject })).toMatchObject({
        screen: { accounts: [{ verdict: 'REPORTED' }, { verdict: 'NOT_CHECKED', asked: { value: 'x' } }] },
      })
      alerts.store.reset()
      expect(await alerts.ask('FRA', query, { subject: { name: 'Anybody' } })).toEqual({ screen: { accounts: [] } })
      expect(alerts.store.calls()).toBe(0)
      const accounts = Array.from({ length: 501 }, () => ring.accounts.mule)
      const { errors } = await alerts.answer('FRA', query, { subject: { accounts } })
      expect(errors).toMatchObject([{ path: ['screen', 'accounts'], extensions: { code: 'TOO_MANY_ITEMS' } }])
    })

    describe('entities', () => {
      const entities = (representations: object[], fields: string, country = 'FRA') =>
        alerts.ask<{ _entities: Record<string, Connection>[] }>(
          country,
          `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`,
          { representations },
        )

      test('persons, documents, vehicles and accounts give the alerts that name them, the newest first', async () => {
        const list = '{ totalCount edges { node { id } } }'
        const { _entities } = await entities(
          [
            { __typename: 'Person', id: ring.head.id },
            { __typename: 'IdentityDocument', ...ring.passports.caller },
            { __typename: 'VehicleIdentity', identifierType: 'VIN', value: ring.car.vin },
            { __typename: 'AccountIdentity', ...ring.accounts.victim },
            { __typename: 'FinancialAlert', id: ring.alerts.open.id },
            { __typename: 'FinancialAlert', id: 'nothing' },
            { __typename: 'Person', id: 'nobody' },
          ],
          `... on Person { alerts ${list} } ... on IdentityDocument { alerts ${list} } ... on FinancialAlert { id reference }
           ... on VehicleIdentity { vin alerts ${list} } ... on AccountIdentity { openAlerts ${list} }`,
        )
        const { frozen, open, refused } = ring.alerts
        const page = (...ids: string[]) => ({ totalCount: ids.length, edges: ids.map((id) => ({ node: { id } })) })
        expect(_entities).toEqual([
          { alerts: page(open.id, frozen.id) },
          { alerts: page(open.id, refused.id) },
          { vin: ring.car.vin, alerts: page(open.id, frozen.id) },
          { openAlerts: page(open.id, frozen.id) }, // in any role, also as the victim's own
          { id: open.id, reference: 'FRA-2026-00042' },
          null,
          { alerts: page() },
        ])
      })

      test('a page for each goes on behind its cursor, and no cursor of another list does', async () => {
        const representations = [{ __typename: 'Person', id: ring.head.id }]
        const page = (args: string) => `... on Person { alerts(${args}) { edges { cursor node { id } } } }`
        const first = (await entities(representations, page('first: 1')))._entities[0]?.alerts
        const cursor = first?.edges[0]?.cursor
        const second = (await entities(representations, page(`first: 1, after: "${cursor}"`)))._entities[0]?.alerts
        expect([first, second].flatMap((list) => idsOf(list ?? { edges: [] }))).toEqual([
          ring.alerts.open.id,
          ring.alerts.frozen.id,
        ])
        const foreign = await alerts.answer('FRA', `{ alerts(after: "${cursor}") { totalCount } }`)
        expect(foreign.errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }])
        const query = (field: string) =>
          `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { ${field} { totalCount } } } }`
        const tooLarge = await alerts.answer('FRA', query('alerts(first: 201)'), { r: representations })
        expect(tooLarge.errors).toMatchObject([
          { path: ['_entities', 0, 'alerts'], extensions: { code: 'TOO_MANY_ITEMS' } },
        ])
      })
    })

    describe('related', () => {
      const related = async (id: string | undefined, args = '', country = 'FRA') =>
        (
          await alerts.ask<{ alert: { related: Connection } }>(
            country,
            `query ($id: ID!) { alert(id: $id) { related${args} { totalCount edges { cursor node { id } } } } }`,
            { id },
          )
        ).alert.related

      test('follows a shared account, wallet, document or vehicle in any role, each alert once, never itself', async () => {
        const [account, document] = [anAccount(), { number: 'REL1', type: 'VISA' as const, issuedBy: 'FRA' }]
        const vehicle = { identifierType: 'ENGINE' as const, value: 'REL1' }
        const at = (day: number) => ({ reportedAt: `2025-05-0${day}T00:00:00.000Z` })
        const [me, , ...others] = await write(
          { beneficiary: account, documents: [document], vehicles: [vehicle] },
          { documents: [{ ...document, type: 'PASSPORT' }] }, // another document of the same number
          { ...at(1), origin: account },
          { ...at(2), intermediaries: [account], documents: [document], vehicles: [vehicle] },
          { ...at(3), documents: [document] },
          { ...at(4), vehicles: [vehicle] },
        )
        const list = await related(me?.id)
        expect(idsOf(list)).toEqual(others.map(({ id }) => id).reverse())
        expect(list.totalCount).toBeNull()
        const first = await related(me?.id, '(first: 3)')
        const rest = await related(me?.id, `(first: 3, after: "${first.edges.at(-1)?.cursor}")`)
        expect([...idsOf(first), ...idsOf(rest)]).toEqual(idsOf(list))
        expect(idsOf(rest)).toHaveLength(1)
      })

      test('does not follow persons, countries or typologies', async () => {
        const subjects = [{ personId: 'person-related', role: 'SUSPECT' as const, name: null }]
        const [me] = await write({ subjects }, { subjects })
        expect(idsOf(await related(me?.id))).toEqual([])
      })
    })

    describe('is asked once for all items of a list', () => {
      const LISTS: [string, string, string[]][] = [
        [
          'alerts with timelines, related alerts and their timelines',
          `query ($first: Int!) { alerts(first: $first) { edges { node { timeline { to } related(first: 3) { edges { node { id timeline { to } } } } } } } }`,
          ['alerts', 'timelines', 'relatedAlerts', 'timelines'],
        ],
        [
          'alerts with the open alerts of their accounts',
          `query ($first: Int!) { alerts(first: $first) { edges { node { beneficiary { identity { openAlerts(first: 2) { totalCount edges { node { reference timeline { to } } } } } } } } } }`,
          ['alerts', 'alertsNaming', 'countNaming', 'timelines'],
        ],
        [
          'alerts with the alerts of their documents and vehicles',
          `query ($first: Int!) { alerts(first: $first) { edges { node { documents { alerts(first: 2) { edges { node { id } } } } vehicles { alerts(first: 2) { totalCount edges { node { id } } } } } } } }`,
          ['alerts', 'alertsNaming', 'alertsNaming', 'countNaming'],
        ],
      ]
      test.each(LISTS)('%s', async (_, query, names) => {
        for (const first of [1, 200]) {
          alerts.store.reset()
          await alerts.ask('FRA', query, { first })
          expect(alerts.store.names().toSorted(), `first: ${first}`).toEqual(names.toSorted())
        }
      })

      test('entities of five types', async () => {
        const query = `query ($r: [_Any!]!) { _entities(representations: $r) {
          ... on FinancialAlert { reference timeline { to } }
          ... on Person { alerts(first: 3) { totalCount edges { node { id } } } }
          ... on IdentityDocument { alerts(first: 3) { edges { node { id } } } }
          ... on VehicleIdentity { alerts(first: 3) { edges { node { id } } } }
          ... on AccountIdentity { openAlerts(first: 3) { edges { node { id } } } }
        } }`
        const of = (n: number) => [
          { __typename: 'FinancialAlert', id: `alert-${String(n).padStart(4, '0')}` },
          { __typename: 'Person', id: numbered.personId(n) },
          { __typename: 'IdentityDocument', ...numbered.passport(n) },
          { __typename: 'VehicleIdentity', identifierType: 'VIN', value: numbered.vin(n * 5) },
          { __typename: 'AccountIdentity', scheme: 'IBAN', value: numbered.iban(n) },
        ]
        for (const count of [1, 200]) {
          alerts.store.reset()
          await alerts.ask('DEU', query, { r: Array.from({ length: count }, (_, n) => of(n)).flat() })
          const names = ['alertsById', 'timelines', 'countNaming', ...Array(4).fill('alertsNaming')]
          expect(alerts.store.names().toSorted(), `${count} of each`).toEqual(names.toSorted())
        }
      })
    })

    test('seeding again, also at the same time, changes nothing', async () => {
      const { store } = alerts.store
      // An embedded database is one process's.
      const twin = driver.name === 'PostgreSQL' ? await financialAlerts.openStore(alerts.url) : null
      await Promise.all([financialAlerts.seed(store), financialAlerts.seed(twin ?? store)])
      await twin?.close()
      await store.write(seedAlerts().slice(0, 3))
      const { alert } = await alerts.ask<{ alert: { timeline: object[] } }>(
        'FRA',
        `{ alert(id: "${ring.alerts.frozen.id}") { timeline { to } } }`,
      )
      expect(alert.timeline).toHaveLength(5)
      const owners = [...new Set(seedAlerts().map(({ alert }) => alert.recordedBy))]
      const filter = { own: true, reportedSince: '2026-01-01T00:00:00Z' }
      const counts = await Promise.all(
        owners.map((country) =>
          alerts.ask<{ alerts: { totalCount: number } }>(
            country,
            'query ($filter: AlertFilter) { alerts(filter: $filter, first: 1) { totalCount } }',
            { filter },
          ),
        ),
      )
      expect(counts.reduce((sum, { alerts: { totalCount } }) => sum + totalCount, 0)).toBe(volume.alerts)
    })
  })
}
