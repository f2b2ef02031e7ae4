import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { subjectLink } from '../../../schema/identifiers/subject-link.ts'
import { idOf, requestOf } from '../../../subgraphs/changes.ts'
import { ring } from '../../../subgraphs/seed/story.ts'
import { anInput, callsOf, eur, type Input, inHours, RAISE, type Told, UPDATE } from '../../support/alert-calls.ts'
import { type AlertsUnderTest, anAccount, anAlert, openAlerts } from '../../support/alert-records.ts'
import { callAs } from '../../support/call.ts'
import { day } from '../../support/day.ts'
import { sqlDrivers } from '../../support/drivers.ts'
import { codesOf, refusedBy } from '../../support/refused.ts'

const codes = (countries: { code: string }[]) => countries.map(({ code }) => code)
const NOT_THERE = 'There is no such record, or none that you may see. Nothing was changed.'

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`changes of alerts on ${driver.name}`, () => {
    let alerts: AlertsUnderTest
    let calls: ReturnType<typeof callsOf>
    beforeAll(async () => {
      alerts = await openAlerts(driver)
      calls = callsOf(alerts)
    })
    afterAll(() => alerts.close())

    /** An alert of France's that Germany is asked about. */
    const asked = async (overrides: Input = {}) =>
      calls.advance('FRA', await calls.raise('FRA', overrides), 'STOP_PAYMENT_REQUESTED')
    const frozen = async (amount: string, to = 'PARTIALLY_FROZEN') =>
      calls.advance('DEU', await asked(), to, { frozen: eur(amount), holdExpiresAt: inHours(24) })

    describe('raiseAlert', () => {
      test('records all that is said, made canonical, as its reader would see it', async () => {
        const told = await calls.raise('FRA', {
          typologies: ['VOICE_PHISHING', 'VOICE_PHISHING', 'MONEY_MULE'],
          claimed: { amount: '42300', currency: 'eur' },
          transferredAt: '2026-01-02T03:04:05+02:00',
          reportedAt: '2026-01-03T00:00:00Z',
          uetr: '3F6F1C1E-5B0E-4C51-9A76-0D3F8F1F6A01',
          beneficiaryCountry: 'D',
          transitCountries: ['KR', 'KOR'],
          recipients: ['DE'],
          origin: { scheme: 'IBAN', value: 'fr14 2004 1010 0505 0001 3M02 606', bic: 'psstfrppxxx', country: 'FR' },
          beneficiary: { scheme: 'DOMESTIC', value: '110-427', bank: '088', country: 'KR', institution: ' Bank ' },
          intermediaries: [ring.accounts.wallet],
          subjects: [
            { role: 'VICTIM', name: ' Odile ' },
            { role: 'SUSPECT', personId: 'person-1' },
          ],
          documents: [{ number: 'c01-x00 t47', type: 'PASSPORT', issuedBy: 'DE' }],
          vehicles: [{ vin: '1HGCM82633A004352', plate: { number: 'B-NG 4217', country: 'DE' } }],
          narrative: ' As told. ',
          record: {
            sharing: { mode: 'DENY', countries: ['JP'] },
            handling: { code: 'H2', conditions: ['Ask.'] },
            reviewBy: day(100),
            nationalReference: 'FR-1',
          },
        })
        expect(told).toMatchObject({
          status: 'REPORTED',
          reference: expect.stringMatching(/^FRA-\d{4}-\d{5}$/),
          recordedBy: { code: 'FRA' },
          typologies: ['VOICE_PHISHING', 'MONEY_MULE'],
          severity: 'MEDIUM',
          claimed: { amount: '42300.00', currency: 'EUR' },
          frozen: eur('0.00'),
          returned: eur('0.00'),
          transferredAt: '2026-01-02T01:04:05.000Z',
          reportedAt: '2026-01-03T00:00:00.000Z',
          uetr: '3f6f1c1e-5b0e-4c51-9a76-0d3f8f1f6a01',
          beneficiaryCountry: { code: 'DEU' },
          transitCountries: [{ code: 'KOR' }],
          recipients: [{ code: 'DEU' }],
          origin: { ...ring.accounts.victim, bic: 'PSSTFRPP', country: { code: 'FRA' }, holderName: null },
          beneficiary: { scheme: 'DOMESTIC', value: 'KOR/088/110427', country: { code: 'KOR' } },
          intermediaries: [ring.accounts.wallet],
          subjects: [
            { role: 'VICTIM', name: 'Odile', link: subjectLink(told.id, 0, null) },
            { role: 'SUSPECT', name: null, link: subjectLink(told.id, 1, 'person-1') },
          ],
          documents: [{ number: 'C01X00T47', type: 'PASSPORT', issuedBy: 'DEU' }],
          vehicles: [
            { identifierType: 'VIN', value: '1HGCM82633A004352' },
            { identifierType: 'PLATE', value: 'DEU/BNG4217' },
          ],
          narrative: 'As told.',
          sharing: { mode: 'DENY', countries: [{ code: 'JPN' }] },
          handling: { code: 'H2', conditions: ['Ask.'], confirmationRequired: false },
          reviewBy: day(100),
          nationalReference: 'FR-1',
          timeline: [{ from: null, to: 'REPORTED', by: { code: 'FRA' }, frozen: null, severity: 'MEDIUM', note: null }],
        })
        expect(told.timeline[0]?.at).toBe(told.recordedAt)
        expect(told.updatedAt).toBe(told.recordedAt)
        expect(await calls.read('FRA', told.id)).toEqual(told)
        expect(await calls.read('DEU', told.id)).toEqual({
          ...told,
          sharing: null,
          handling: { code: 'H2', conditions: ['Ask.'], confirmationRequired: true },
        })
        expect(await calls.read('JPN', told.id)).toBeNull()
      })

      test('needs no more than it has to; the rest is empty, shared with all, H1, kept for five years', async () => {
        const before = Date.now()
        const told = await calls.raise('FRA')
        expect(Date.parse(told.reportedAt)).toBeGreaterThanOrEqual(before)
        expect(told).toMatchObject({ transferredAt: null, uetr: null, narrative: null, nationalReference: null })
        expect(told).toMatchObject({ recipients: [], intermediaries: [], subjects: [], documents: [], vehicles: [] })
        expect(told).toMatchObject({
          sharing: { mode: 'ALL', countries: [] },
          handling: { code: 'H1', conditions: [] },
        })
        expect(Number(told.reviewBy.slice(0, 4)) - new Date().getUTCFullYear()).toBe(5)
      })

      test('can be found at once by all that it names', async () => {
        const [account, other] = [anAccount(), anAccount()]
        const { id } = await calls.raise('FRA', {
          beneficiary: { scheme: account.scheme, value: account.value },
          origin: { scheme: other.scheme, value: other.value },
          typologies: ['ROMANCE_SCAM'],
          transitCountries: ['ATA'],
        })
        const query = `query ($account: AccountInput!, $origin: AccountInput!) {
          a: alerts(filter: { account: $account }) { edges { node { id } } }
          b: alerts(filter: { countries: ["AQ"], typologies: [ROMANCE_SCAM] }) { edges { node { id } } }
          checkAccounts(accounts: [$account, $origin]) { verdict alerts { id } } }`
        const edges = { edges: [{ node: { id } }] }
        const given = ({ scheme, value }: typeof account) => ({ scheme, value })
        expect(await alerts.ask('KOR', query, { account: given(account), origin: given(other) })).toEqual({
          a: edges,
          b: edges,
          checkAccounts: [
            { verdict: 'REPORTED', alerts: [{ id }] },
            { verdict: 'NO_RECORD', alerts: [] }, // the victim's own
          ],
        })
      })

      test('draws the number of a reference from its id, and another one where it is taken', async () => {
        const idempotencyKey = randomUUID()
        const viewer = { ...callAs('SWE').identity, purpose: 'CRIMINAL_INVESTIGATION' as const }
        const id = idOf(requestOf(viewer, 'raiseAlert', idempotencyKey, {}))
        const input = anInput({ idempotencyKey })
        const { store } = alerts.store
        const year = new Date().getUTCFullYear()
        const drawn = (attempt: number) => `SWE-${year}-${store.drawNumber(id, attempt)}`
        await store.write([0, 1, 2].map((attempt) => anAlert({ reference: drawn(attempt) })))
        const raised = await Promise.all([1, 2].map(() => calls.raise('SWE', input)))
        for (const told of raised) expect(told).toMatchObject({ id, reference: drawn(3) })
      })

      test('gives references that do not tell how many alerts there are', async () => {
        const raised = await Promise.all(Array.from({ length: 12 }, () => calls.raise('SWE')))
        const numbers = raised.map(({ reference }) => Number(reference.slice(-5))).toSorted((a, b) => a - b)
        expect(new Set(numbers).size).toBe(12)
        expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBeGreaterThan(1000)
      })

      test.each<[string, Input, string, string?]>([
        ['no typology', { typologies: [] }, 'input.typologies'],
        ['nothing claimed', { claimed: eur('0') }, 'input.claimed.amount'],
        ['less than nothing', { claimed: eur('-1') }, 'input.claimed.amount', 'MALFORMED'],
        ['more decimals than its currency has', { claimed: eur('1.001') }, 'input.claimed.amount', 'MALFORMED'],
        ['no currency', { claimed: { amount: '1', currency: 'XXX' } }, 'input.claimed.currency', 'UNSUPPORTED'],
        ['a wrong IBAN', { origin: { scheme: 'IBAN', value: 'FR0012' } }, 'input.origin.value', 'WRONG_LENGTH'],
        [
          'an IBAN that was misread',
          { beneficiary: { scheme: 'IBAN', value: 'DE88370400440532013000' } },
          ...(['input.beneficiary.value', 'CHECK_DIGIT'] as const),
        ],
        [
          'a wrong BIC',
          { intermediaries: [{ ...ring.accounts.wallet, bic: 'X' }] },
          ...(['input.intermediaries.0.bic', 'WRONG_LENGTH'] as const),
        ],
        [
          'an account without its bank',
          { origin: { scheme: 'DOMESTIC', value: '1', country: 'KR' } },
          'input.origin.bank',
          'MALFORMED',
        ],
        ['no UETR', { uetr: '3f6f1c1e-5b0e-1c51-9a76-0d3f8f1f6a01' }, 'input.uetr', 'MALFORMED'],
        [
          'a document that nobody could find',
          { documents: [{ number: '?', type: 'VISA', issuedBy: 'FR' }] },
          'input.documents.0.number',
          'MALFORMED',
        ],
        [
          'a plate that nobody could find',
          { vehicles: [{ plate: { number: '?', country: 'FR' } }] },
          'input.vehicles.0.plate.number',
          'MALFORMED',
        ],
        [
          'a document of an unknown issuer',
          { documents: [{ number: 'X1', type: 'VISA', issuedBy: 'CS' }] },
          'input.documents.0.issuedBy',
          'MALFORMED',
        ],
        [
          'a document of no class',
          { documents: [{ number: 'X1', type: 'visa', issuedBy: 'FR' }] },
          'input.documents.0.type',
          'MALFORMED',
        ],
        [
          'a document without its class',
          { documents: [{ number: 'X1', issuedBy: 'FR' }] },
          'input.documents.0.type',
          'MALFORMED',
        ],
        [
          'a plate of an unknown country',
          { vehicles: [{ plate: { number: 'X1', country: 'ZZ' } }] },
          'input.vehicles.0.plate.country',
          'MALFORMED',
        ],
        ['a recipient that has ended', { recipients: ['POL', 'SUN'] }, 'input.recipients'],
        ['a country of transit that has ended', { transitCountries: ['YUG'] }, 'input.transitCountries'],
        ['a beneficiary of a country that has ended', { beneficiaryCountry: 'DDR' }, 'input.beneficiaryCountry'],
        [
          'a sharing with a country that has ended',
          { record: { sharing: { mode: 'DENY', countries: ['SCG'] } } },
          'record.sharing.countries',
        ],
        ['a vehicle without an identifier', { vehicles: [{}] }, 'input.vehicles.0', 'MALFORMED'],
        ['a report from tomorrow', { reportedAt: inHours(24) }, 'input.reportedAt'],
        ['a transfer from tomorrow', { transferredAt: inHours(24) }, 'input.transferredAt'],
        [
          'a transfer after the report',
          { transferredAt: '2026-01-02T00:00:00Z', reportedAt: '2026-01-01T00:00:00Z' },
          'input.transferredAt',
        ],
        ['a NUL', { narrative: 'a\0b' }, 'input.narrative'],
        ['a text that is too long', { narrative: 'x'.repeat(10_001) }, 'input.narrative'],
        ['a name that is too long', { subjects: [{ role: 'VICTIM', name: 'x'.repeat(201) }] }, 'input.subjects.0.name'],
        ['half a character', { subjects: [{ role: 'VICTIM', personId: '\ud800' }] }, 'input.subjects.0.personId'],
      ])('refuses %s and names the place', async (_, overrides, argument, problem) => {
        const answer = await calls.answerRaise('FRA', anInput(overrides))
        const refused = refusedBy(answer)
        expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument })
        expect(refused.problem).toBe(problem)
      })

      test('refuses more than 200 elements, a review date that passed, a key of no length', async () => {
        const many = Array.from({ length: 201 }, () => ({ role: 'VICTIM', name: 'A' }))
        const codeOf = async (overrides: Input) => refusedBy(await calls.answerRaise('FRA', anInput(overrides))).code
        expect(await codeOf({ subjects: many })).toBe('TOO_MANY_ITEMS')
        expect(await codeOf({ subjects: many.slice(1) }).catch(() => 'fine')).toBe('fine')
        expect(await codeOf({ record: { reviewBy: day(0) } })).toBe('BAD_USER_INPUT')
        expect(await codeOf({ idempotencyKey: '' })).toBe('BAD_USER_INPUT')
      })

      test('takes a clock that is a little ahead', async () => {
        const transferredAt = new Date(Date.now() + 20_000).toISOString()
        expect(await calls.raise('FRA', { transferredAt })).toMatchObject({ transferredAt, reportedAt: transferredAt })
      })

      test('derives how pressing it is; a repeated account counts where everybody may see who named it', async () => {
        const pressing = {
          claimed: eur('100000'),
          transferredAt: '2026-01-01T00:00:00Z',
          reportedAt: '2026-01-02T00:00:00Z',
        }
        expect((await calls.raise('FRA', pressing)).severity).toBe('HIGH')
        expect((await calls.raise('FRA', { typologies: ['OTHER', 'TERRORISM_FINANCING'] })).severity).toBe('CRITICAL')
        const given = ({ scheme, value }: ReturnType<typeof anAccount>) => ({ scheme, value })
        const severityAfter = async (first: Input, by = 'FRA') => {
          const account = given(anAccount())
          await calls.raise(by, { beneficiary: account, ...first })
          return (await calls.raise('FRA', { claimed: eur('20000'), intermediaries: [account] })).severity
        }
        expect(await severityAfter({})).toBe('MEDIUM')
        expect(await severityAfter({}, 'KEN')).toBe('MEDIUM')
        expect(await severityAfter({ record: { sharing: { mode: 'DENY', countries: ['KOR'] } } })).toBe('LOW')
        expect(await severityAfter({ record: { sharing: { mode: 'ALLOW', countries: ['FRA'] } } }, 'KEN')).toBe('LOW')
        const origin = given(anAccount())
        await calls.raise('FRA', { origin })
        expect((await calls.raise('FRA', { claimed: eur('20000'), beneficiary: origin })).severity).toBe('LOW')
      })

      test('derives the severity by the rates that its store is opened with', async () => {
        const claimed = { amount: '100', currency: 'KRW' }
        expect((await calls.raise('FRA', { claimed })).severity).toBe('LOW')
        await alerts.reopen({ exchangeRates: { EUR: '1', KRW: '0.001' } })
        expect((await calls.raise('FRA', { claimed })).severity).toBe('MEDIUM')
        await alerts.reopen()
      })
    })

    describe('advanceAlert', () => {
      test('takes an alert through a life with partial freezes and returns that add up', async () => {
        let alert = await calls.raise('FRA')
        const at: string[] = [alert.updatedAt]
        const go = async (country: string, to: string, stated: Input = {}) => {
          alert = await calls.advance(country, alert, to, stated)
          expect(alert.status).toBe(to)
          at.push(alert.updatedAt)
        }
        const hold = inHours(48)
        await go('FRA', 'STOP_PAYMENT_REQUESTED', { note: 'In haste.' })
        await go('DEU', 'ACKNOWLEDGED')
        await go('DEU', 'PARTIALLY_FROZEN', { frozen: eur('300.5'), holdExpiresAt: hold })
        await go('DEU', 'PARTIALLY_FROZEN', { frozen: eur('400') })
        expect(alert).toMatchObject({ frozen: eur('400.00'), holdExpiresAt: hold })
        await go('DEU', 'FORWARDED', { forwardedTo: 'KOR', reason: 'PTNA' })
        expect(codes(alert.recipients)).toEqual(['KOR'])
        await go('KOR', 'FROZEN', { frozen: eur('1000'), holdExpiresAt: inHours(72) })
        await go('KOR', 'RETURNED', { returned: eur('250.25') })
        await go('KOR', 'RETURNED', { returned: eur('1000') })
        await go('FRA', 'CLOSED')
        expect(alert).toMatchObject({ claimed: eur('1000.00'), frozen: eur('1000.00'), returned: eur('1000.00') })
        expect(alert.timeline.map(({ from, to, by }) => `${from} ${to} ${by.code}`)).toEqual([
          'null REPORTED FRA',
          'REPORTED STOP_PAYMENT_REQUESTED FRA',
          'STOP_PAYMENT_REQUESTED ACKNOWLEDGED DEU',
          'ACKNOWLEDGED PARTIALLY_FROZEN DEU',
          'PARTIALLY_FROZEN PARTIALLY_FROZEN DEU',
          'PARTIALLY_FROZEN FORWARDED DEU',
          'FORWARDED FROZEN KOR',
          'FROZEN RETURNED KOR',
          'RETURNED RETURNED KOR',
          'RETURNED CLOSED FRA',
        ])
        expect(alert.timeline).toMatchObject([
          ...[
            {},
            { note: 'In haste.' },
            { frozen: null },
            { frozen: { amount: '300.50' } },
            { frozen: { amount: '400.00' } },
          ],
          ...[
            { forwardedTo: { code: 'KOR' }, reason: 'PTNA' },
            { frozen: { amount: '1000.00' }, returned: null },
          ],
          ...[{ returned: { amount: '250.25' } }, { returned: { amount: '1000.00' } }, {}],
        ])
        expect(alert.timeline.map((step) => step.at)).toEqual(at)
        expect([...new Set(at)].toSorted()).toEqual(at)
      })

      test('an alert that was forwarded is found by the country that it went to', async () => {
        await calls.advance('DEU', await asked(), 'FORWARDED', { forwardedTo: 'IS', reason: 'PTNA' })
        const query = '{ alerts(filter: { countries: ["ISL"] }) { edges { node { status } } } }'
        expect(await alerts.ask('FRA', query)).toEqual({ alerts: { edges: [{ node: { status: 'FORWARDED' } }] } })
      })

      test('an illegal step is told which are legal, by whom, and what they need', async () => {
        const alert = await calls.raise('FRA')
        const { errors } = await calls.answerAdvance('FRA', { id: alert.id, from: 'REPORTED', to: 'FROZEN' })
        expect(errors).toMatchObject([
          {
            message:
              'From REPORTED no step leads to FROZEN. Legal now: STOP_PAYMENT_REQUESTED by FRA, CLOSED by FRA, WITHDRAWN by FRA.',
            extensions: {
              code: 'ILLEGAL_STEP',
              from: 'REPORTED',
              legal: [
                { to: 'STOP_PAYMENT_REQUESTED', by: 'own', turnOf: 'FRA', needs: [] },
                { to: 'CLOSED', by: 'own', turnOf: 'FRA', needs: [] },
                { to: 'WITHDRAWN', by: 'own', turnOf: 'FRA', needs: ['note'] },
              ],
              turnOf: ['FRA'],
            },
          },
        ])
        const gone = await calls.advance('DEU', await asked(), 'FUNDS_GONE', { reason: 'AM04' })
        const other = await calls.answerAdvance('DEU', { id: gone.id, from: 'FUNDS_GONE', to: 'CLOSED' })
        expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'ILLEGAL_STEP', turnOf: ['DEU', 'FRA'] })
        const closed = await calls.advance('FRA', gone, 'CLOSED')
        const final = await calls.answerAdvance('FRA', { id: closed.id, from: 'CLOSED', to: 'REPORTED' })
        expect(final.errors?.[0]).toMatchObject({
          message: 'From CLOSED no step leads to REPORTED. CLOSED is final.',
          extensions: { legal: [], turnOf: [] },
        })
      })

      test('each NCB takes its own steps; one without a part in the alert takes none', async () => {
        const alert = await asked()
        const to = (to: string, from = alert.status) => ({ id: alert.id, from, to })
        expect(refusedBy(await calls.answerAdvance('FRA', to('ACKNOWLEDGED'))).code).toBe('ILLEGAL_STEP')
        expect(refusedBy(await calls.answerAdvance('DEU', { ...to('WITHDRAWN'), note: 'x' })).code).toBe('ILLEGAL_STEP')
        for (const from of [alert.status, 'REPORTED']) {
          expect(refusedBy(await calls.answerAdvance('KOR', to('ACKNOWLEDGED', from))).code).toBe('FORBIDDEN')
        }
        const forwarded = await calls.advance('DEU', alert, 'FORWARDED', { forwardedTo: 'KOR', reason: 'PTNA' })
        expect(refusedBy(await calls.answerAdvance('DEU', to('ACKNOWLEDGED', 'FORWARDED'))).code).toBe('FORBIDDEN')
        expect((await calls.advance('KOR', forwarded, 'ACKNOWLEDGED')).status).toBe('ACKNOWLEDGED')
      })

      test('an owner that is itself asked takes both kinds of steps', async () => {
        const alert = await asked({ beneficiaryCountry: 'FRA' })
        const refused = await calls.advance('FRA', alert, 'REFUSED', { reason: 'LEGL' })
        expect((await calls.advance('FRA', refused, 'CLOSED')).status).toBe('CLOSED')
      })

      test.each<[string, string, Input, string]>([
        ['no total', 'FROZEN', { holdExpiresAt: inHours(1) }, 'input.frozen'],
        ['no end of the hold', 'FROZEN', { frozen: eur('1000') }, 'input.holdExpiresAt'],
        ['a hold that has ended', 'FROZEN', { frozen: eur('1000'), holdExpiresAt: inHours(-1) }, 'input.holdExpiresAt'],
        ['a part, as all', 'FROZEN', { frozen: eur('999.99'), holdExpiresAt: inHours(1) }, 'input.frozen'],
        ['more than all', 'FROZEN', { frozen: eur('1000.01'), holdExpiresAt: inHours(1) }, 'input.frozen'],
        ['all, as a part', 'PARTIALLY_FROZEN', { frozen: eur('1000'), holdExpiresAt: inHours(1) }, 'input.frozen'],
        ['nothing, as a part', 'PARTIALLY_FROZEN', { frozen: eur('0'), holdExpiresAt: inHours(1) }, 'input.frozen'],
        [
          'another currency',
          'FROZEN',
          { frozen: { amount: '1000', currency: 'USD' }, holdExpiresAt: inHours(1) },
          'input.frozen.currency',
        ],
        ['no such amount', 'FROZEN', { frozen: eur('1000.001'), holdExpiresAt: inHours(1) }, 'input.frozen.amount'],
        ['no reason', 'REFUSED', {}, 'input.reason'],
        ['an amount out of place', 'REFUSED', { reason: 'LEGL', frozen: eur('1') }, 'input.frozen'],
        ['a hold out of place', 'ACKNOWLEDGED', { holdExpiresAt: inHours(1) }, 'input.holdExpiresAt'],
        ['nobody to forward to', 'FORWARDED', { reason: 'PTNA' }, 'input.forwardedTo'],
        ['another reason to forward', 'FORWARDED', { forwardedTo: 'KOR', reason: 'LEGL' }, 'input.reason'],
        ['itself to forward to', 'FORWARDED', { forwardedTo: 'DEU', reason: 'PTNA' }, 'input.forwardedTo'],
        ['no country to forward to', 'FORWARDED', { forwardedTo: 'UNO', reason: 'PTNA' }, 'input.forwardedTo'],
        ['a note that is too long', 'ACKNOWLEDGED', { note: 'x'.repeat(10_001) }, 'input.note'],
      ])('refuses %s', async (_, to, stated, argument) => {
        const alert = await asked()
        const answer = await calls.answerAdvance('DEU', { id: alert.id, from: alert.status, to, ...stated })
        expect(refusedBy(answer)).toMatchObject({ code: 'BAD_USER_INPUT', argument })
        expect(await calls.read('DEU', alert.id)).toMatchObject({ status: alert.status, updatedAt: alert.updatedAt })
      })

      test('totals never fall, and no more goes back than is frozen', async () => {
        const alert = await frozen('400')
        const refused = async (from: string, to: string, stated: Input) =>
          refusedBy(await calls.answerAdvance('DEU', { id: alert.id, from, to, ...stated })).argument
        expect(await refused('PARTIALLY_FROZEN', 'PARTIALLY_FROZEN', { frozen: eur('399.99') })).toBe('input.frozen')
        expect(await refused('PARTIALLY_FROZEN', 'RETURNED', { returned: eur('400.01') })).toBe('input.returned')
        expect(await refused('PARTIALLY_FROZEN', 'RETURNED', { returned: eur('0') })).toBe('input.returned')
        const same = await calls.advance('DEU', alert, 'PARTIALLY_FROZEN', {
          frozen: eur('400'),
          holdExpiresAt: inHours(99),
        })
        await calls.advance('DEU', same, 'RETURNED', { returned: eur('100') })
        expect(await refused('RETURNED', 'RETURNED', { returned: eur('99') })).toBe('input.returned')
        const passedOn = await calls.advance('DEU', await frozen('600'), 'FORWARDED', {
          forwardedTo: 'KOR',
          reason: 'PTNA',
        })
        const stated = { frozen: eur('500'), holdExpiresAt: inHours(1) }
        const less = await calls.answerAdvance('KOR', {
          id: passedOn.id,
          from: 'FORWARDED',
          to: 'PARTIALLY_FROZEN',
          ...stated,
        })
        expect(refusedBy(less).argument).toBe('input.frozen')
      })

      test('asks nobody who may not see the alert: whom it is shared with is the owner’s to say', async () => {
        const hidden = await calls.raise('FRA', { record: { sharing: { mode: 'DENY', countries: ['DEU'] } } })
        const asking = { id: hidden.id, from: 'REPORTED', to: 'STOP_PAYMENT_REQUESTED' }
        const refused = refusedBy(await calls.answerAdvance('FRA', asking))
        expect(refused.code).toBe('ILLEGAL_STEP')
        expect(refused.message).toContain('The NCB of DEU, which would be asked, may not see this alert')
        const alert = await asked({ record: { sharing: { mode: 'ALLOW', countries: ['DEU'] } } })
        const passing = { id: alert.id, from: alert.status, to: 'FORWARDED', reason: 'PTNA', forwardedTo: 'KOR' }
        expect(refusedBy(await calls.answerAdvance('DEU', passing))).toMatchObject({
          code: 'BAD_USER_INPUT',
          argument: 'input.forwardedTo',
          message: '`input.forwardedTo` is KOR, whose NCB cannot be asked. Turn to FRA, the owner.',
        })
      })

      test('an alert that is not where the caller believes is a conflict', async () => {
        const alert = await asked()
        const answer = await calls.answerAdvance('DEU', {
          id: alert.id,
          from: 'ACKNOWLEDGED',
          to: 'REFUSED',
          reason: 'LEGL',
        })
        expect(refusedBy(answer).code).toBe('CONFLICT')
      })

      test('of steps at the same time one is taken, the others change nothing', async () => {
        const alert = await asked()
        const answers = await Promise.all(
          Array.from({ length: 8 }, (_, n) =>
            calls.answerAdvance('DEU', {
              id: alert.id,
              from: alert.status,
              to: 'PARTIALLY_FROZEN',
              frozen: eur(String(n + 1)),
              holdExpiresAt: inHours(1),
            }),
          ),
        )
        expect(codesOf(answers)).toEqual({ OK: 1, CONFLICT: 7 })
        const won = answers.findIndex(({ errors }) => !errors)
        expect(await calls.read('DEU', alert.id)).toMatchObject({
          frozen: eur(`${won + 1}.00`),
          timeline: { length: 3 },
        })
      })

      test('how pressing it is, is derived at each step and kept with it', async () => {
        const account = anAccount()
        const beneficiary = { scheme: account.scheme, value: account.value }
        const first = await calls.raise('FRA', { claimed: eur('20000'), beneficiary })
        await calls.raise('FRA', { beneficiary })
        const next = await calls.advance('FRA', first, 'STOP_PAYMENT_REQUESTED')
        expect(next.timeline.map(({ severity }) => severity)).toEqual(['LOW', 'MEDIUM'])
        expect(next.severity).toBe('MEDIUM')
      })
    })

    describe('updateAlert', () => {
      test('replaces what the alert says; what is left out becomes empty, but for the report and `record`', async () => {
        const old = await calls.raise('FRA', {
          reportedAt: '2026-02-01T00:00:00Z',
          narrative: 'First.',
          transitCountries: ['KEN'],
          subjects: [{ role: 'VICTIM', name: 'A' }],
          documents: [{ number: 'UPD1', type: 'VISA', issuedBy: 'FR' }],
          record: { handling: { code: 'H3' }, nationalReference: 'N-1', sharing: { mode: 'DENY', countries: ['JPN'] } },
        })
        const input = anInput({ claimed: { amount: '5000', currency: 'JPY' }, typologies: ['ROMANCE_SCAM'] })
        const told = await calls.update('FRA', old.id, input)
        expect(told).toMatchObject({
          id: old.id,
          reference: old.reference,
          status: 'REPORTED',
          claimed: { amount: '5000', currency: 'JPY' },
          frozen: { amount: '0', currency: 'JPY' },
          typologies: ['ROMANCE_SCAM'],
          reportedAt: old.reportedAt,
          recordedAt: old.recordedAt,
          handling: { code: 'H3' },
          nationalReference: 'N-1',
          sharing: old.sharing,
          ...{ narrative: null, transitCountries: [], subjects: [], documents: [] },
          timeline: old.timeline,
        })
        expect(told.updatedAt > old.updatedAt).toBe(true)
        const changed = await calls.update('FRA', old.id, anInput({ record: { sharing: { mode: 'ALL' } } }))
        expect(changed).toMatchObject({ sharing: { mode: 'ALL', countries: [] }, handling: { code: 'H3' } })
      })

      test('is found by what it says now, and no longer by what it said', async () => {
        const [first, second] = [anAccount(), anAccount()].map(({ scheme, value }) => ({ scheme, value }))
        const old = await calls.raise('FRA', { origin: second, beneficiary: first, reportedAt: '2026-02-01T00:00:00Z' })
        const reportedAt = '2026-03-01T00:00:00Z'
        await calls.update('FRA', old.id, anInput({ beneficiary: second, typologies: ['SEXTORTION'], reportedAt }))
        const query = `query ($a: AccountInput!, $b: AccountInput!) {
          checkAccounts(accounts: [$a, $b]) { verdict }
          alerts(filter: { account: $b, typologies: [SEXTORTION], reportedSince: "2026-03-01T00:00:00Z" }) { totalCount } }`
        expect(await alerts.ask('KOR', query, { a: first, b: second })).toEqual({
          checkAccounts: [{ verdict: 'NO_RECORD' }, { verdict: 'REPORTED' }],
          alerts: { totalCount: 1 },
        })
      })

      test('sharing acts at once, in both directions', async () => {
        const { id } = await calls.raise('FRA')
        const share = (sharing: object) => calls.update('FRA', id, anInput({ record: { sharing } }))
        await share({ mode: 'ALLOW', countries: ['KEN'] })
        expect(await calls.read('KOR', id)).toBeNull()
        expect((await calls.read('KEN', id))?.id).toBe(id)
        await share({ mode: 'DENY', countries: ['KEN'] })
        expect(await calls.read('KEN', id)).toBeNull()
        expect((await calls.read('KOR', id))?.id).toBe(id)
      })

      test('keeps the claim in accord with what is frozen', async () => {
        const part = await frozen('400')
        const argument = async (alert: Told, claimed: object) =>
          refusedBy(await calls.answerUpdate('FRA', alert.id, anInput({ claimed }))).argument
        expect(await argument(part, eur('399.99'))).toBe('input.claimed.amount')
        expect(await argument(part, eur('400'))).toBe('input.claimed.amount')
        expect(await argument(part, { amount: '1000', currency: 'USD' })).toBe('input.claimed.currency')
        expect((await calls.update('FRA', part.id, anInput({ claimed: eur('400.01') }))).claimed).toEqual(eur('400.01'))
        const all = await frozen('1000', 'FROZEN')
        expect(await argument(all, eur('1000.01'))).toBe('input.claimed.amount')
        expect((await calls.update('FRA', all.id, anInput())).status).toBe('FROZEN')
        const seized = await calls.advance('DEU', all, 'SEIZED')
        expect(await argument(seized, eur('999'))).toBe('input.claimed.amount')
        expect((await calls.update('FRA', seized.id, anInput({ claimed: eur('2000') }))).frozen).toEqual(eur('1000.00'))
      })

      test('asks another NCB only while nobody is at work; those it was forwarded to stay recipients', async () => {
        const elsewhere = anInput({ beneficiaryCountry: 'KOR' })
        const alert = await asked()
        await calls.update('FRA', alert.id, elsewhere)
        expect(
          refusedBy(await calls.answerAdvance('DEU', { id: alert.id, from: alert.status, to: 'ACKNOWLEDGED' })).code,
        ).toBe('FORBIDDEN')
        const working = await calls.advance('KOR', alert, 'ACKNOWLEDGED')
        const back = anInput({ beneficiaryCountry: 'DEU' })
        expect(refusedBy(await calls.answerUpdate('FRA', working.id, back)).argument).toBe('input.beneficiaryCountry')
        const forwarded = await calls.advance('KOR', working, 'FORWARDED', { forwardedTo: 'KEN', reason: 'PTNA' })
        const refused = await calls.advance('KEN', forwarded, 'REFUSED', { reason: 'LEGL' })
        expect(refusedBy(await calls.answerUpdate('FRA', refused.id, back)).argument).toBe('input.beneficiaryCountry')
        const kept = await calls.update('FRA', refused.id, {
          ...elsewhere,
          idempotencyKey: randomUUID(),
          recipients: ['JPN'],
        })
        expect(codes(kept.recipients)).toEqual(['JPN', 'KEN'])
      })

      test('of a final alert only `record` changes', async () => {
        const input = anInput({
          recipients: ['DEU'],
          subjects: [{ role: 'VICTIM', name: 'A' }],
          vehicles: [{ imo: '9319466' }],
        })
        const raised = await calls.answerRaise('FRA', input)
        const { id } = (raised.data as { raiseAlert: { alert: Told } }).raiseAlert.alert
        await calls.advance('FRA', { id, status: 'REPORTED' }, 'CLOSED')
        const again = { ...input, idempotencyKey: randomUUID() }
        const changed = await calls.answerUpdate('FRA', id, { ...again, narrative: 'Later.' })
        expect(refusedBy(changed)).toMatchObject({ code: 'ILLEGAL_STEP' })
        const record = { sharing: { mode: 'DENY', countries: ['KOR'] }, reviewBy: day(30), nationalReference: 'N-2' }
        expect(await calls.update('FRA', id, { ...again, record })).toMatchObject({
          ...{ status: 'CLOSED', reviewBy: day(30), nationalReference: 'N-2' },
          sharing: { countries: [{ code: 'KOR' }] },
        })
        expect(await calls.read('KOR', id)).toBeNull()
      })

      test('is the owner’s, of the alert as it was read', async () => {
        const alert = await calls.raise('FRA')
        expect(refusedBy(await calls.answerUpdate('DEU', alert.id, anInput())).code).toBe('FORBIDDEN')
        const before = '2026-01-01T00:00:00Z'
        expect(refusedBy(await calls.answerUpdate('FRA', alert.id, anInput(), before)).code).toBe('CONFLICT')
        const answers = await Promise.all(
          Array.from({ length: 6 }, (_, n) =>
            calls.answerUpdate('FRA', alert.id, anInput({ narrative: `${n}` }), alert.updatedAt),
          ),
        )
        expect(codesOf(answers)).toEqual({ OK: 1, CONFLICT: 5 })
        const won = answers.findIndex(({ errors }) => !errors)
        expect((await calls.read('FRA', alert.id))?.narrative).toBe(`${won}`)
      })
    })

    describe('withdrawAlert', () => {
      test('takes an alert back from everybody else, and keeps why', async () => {
        const alert = await frozen('400')
        expect(await calls.answerWithdraw('FRA', alert.id, ' Raised in error. ')).toEqual({
          data: { withdrawAlert: { id: alert.id } },
        })
        expect(await calls.read('DEU', alert.id)).toBeNull()
        const told = await calls.read('FRA', alert.id)
        expect(told).toMatchObject({ status: 'WITHDRAWN', frozen: eur('400.00') })
        expect(told?.timeline.at(-1)).toMatchObject({
          from: 'PARTIALLY_FROZEN',
          to: 'WITHDRAWN',
          note: 'Raised in error.',
        })
      })

      test('is the owner’s, from any status but the final ones, with a reason', async () => {
        const alert = await asked()
        expect(refusedBy(await calls.answerWithdraw('DEU', alert.id)).code).toBe('FORBIDDEN')
        expect(refusedBy(await calls.answerWithdraw('FRA', alert.id, ' ')).code).toBe('BAD_USER_INPUT')
        expect(refusedBy(await calls.answerWithdraw('FRA', alert.id, 'x', '2026-01-01T00:00:00Z')).code).toBe(
          'CONFLICT',
        )
        await calls.answerWithdraw('FRA', alert.id)
        expect(refusedBy(await calls.answerWithdraw('FRA', alert.id)).code).toBe('ILLEGAL_STEP')
        const closed = await calls.advance('FRA', await calls.raise('FRA'), 'CLOSED')
        expect(refusedBy(await calls.answerWithdraw('FRA', closed.id)).code).toBe('ILLEGAL_STEP')
      })
    })

    test('an alert that the caller may not see is refused as one that does not exist', async () => {
      const hidden = await calls.raise('KEN', { record: { sharing: { mode: 'DENY', countries: ['FRA'] } } })
      const withdrawn = await calls.raise('KEN', { beneficiaryCountry: 'FRA' })
      await calls.answerWithdraw('KEN', withdrawn.id)
      const overdue = anAlert({ recordedBy: 'KEN', reviewBy: day(0), beneficiaryCountry: 'FRA' })
      await alerts.store.store.write([overdue])
      for (const id of [hidden.id, withdrawn.id, overdue.alert.id, 'nothing', 'nul\0']) {
        const answers = await Promise.all([
          calls.answerUpdate('FRA', id, anInput()),
          calls.answerAdvance('FRA', { id, from: 'REPORTED', to: 'ACKNOWLEDGED' }),
          calls.answerWithdraw('FRA', id),
        ])
        expect(answers.map(({ errors }) => errors)).toEqual(
          ['updateAlert', 'advanceAlert', 'withdrawAlert'].map((path) => [
            { message: NOT_THERE, path: [path], extensions: { code: 'NOT_FOUND', source: 'financial-alerts' } },
          ]),
        )
      }
    })

    describe('a request that is sent again', () => {
      const rows = async (query: string) =>
        (await alerts.ask<{ alerts: { totalCount: number } }>('CHE', query)).alerts.totalCount
      const COUNT = '{ alerts(filter: { own: true }) { totalCount } }'

      test('raises one alert, one after the other, at the same time, and after the store was opened again', async () => {
        const input = anInput()
        const before = await rows(COUNT)
        const first = await calls.answerRaise('CHE', input)
        expect(first.errors).toBeUndefined()
        expect(await calls.answerRaise('CHE', input)).toEqual(first)
        const twice = anInput()
        const answers = await Promise.all(Array.from({ length: 8 }, () => calls.answerRaise('CHE', twice)))
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
        expect(codesOf(answers)).toEqual({ OK: 8 })
        await alerts.reopen()
        expect(await calls.answerRaise('CHE', input)).toEqual(first)
        expect(await rows(COUNT)).toBe(before + 2)
      })

      test('answers the alert as it stands, with other input a conflict, to another NCB another alert', async () => {
        const input = anInput()
        const first = await calls.answerRaise('CHE', input)
        const { id } = (first.data as { raiseAlert: { alert: Told } }).raiseAlert.alert
        await calls.advance('CHE', { id, status: 'REPORTED' }, 'CLOSED')
        expect(await calls.answerRaise('CHE', input)).toMatchObject({
          data: { raiseAlert: { alert: { id, status: 'CLOSED' } } },
        })
        const refused = refusedBy(await calls.answerRaise('CHE', { ...input, narrative: 'Other.' }))
        expect(refused.code).toBe('IDEMPOTENCY_CONFLICT')
        const other = await calls.answerRaise('AUT', input)
        expect((other.data as { raiseAlert: { alert: Told } }).raiseAlert.alert.id).not.toBe(id)
        const keys = { idempotencyKey: input.idempotencyKey }
        const alert = await calls.raise('CHE')
        const advanced = await calls.answerAdvance('CHE', { ...keys, id: alert.id, from: 'REPORTED', to: 'CLOSED' })
        expect(advanced.errors).toBeUndefined() // a key belongs to its mutation
      })

      test('takes one step, at the same time too, and answers also when the alert has gone on', async () => {
        const alert = await frozen('400')
        const again = {
          idempotencyKey: randomUUID(),
          id: alert.id,
          from: alert.status,
          to: alert.status,
          frozen: eur('500'),
        }
        const answers = await Promise.all(Array.from({ length: 6 }, () => calls.answerAdvance('DEU', again)))
        expect(codesOf(answers)).toEqual({ OK: 6 })
        const released = await calls.advance('DEU', alert, 'RELEASED')
        expect(released.timeline.map(({ to }) => to).slice(2)).toEqual([
          'PARTIALLY_FROZEN',
          'PARTIALLY_FROZEN',
          'RELEASED',
        ])
        const late = await calls.answerAdvance('DEU', again)
        expect(late).toMatchObject({
          data: { advanceAlert: { alert: { status: 'RELEASED', timeline: { length: 5 } } } },
        })
        const other = await calls.answerAdvance('DEU', { ...again, frozen: eur('501') })
        expect(refusedBy(other).code).toBe('IDEMPOTENCY_CONFLICT')
      })

      test('forwards once, at the same time too, though it is no longer the one that is asked', async () => {
        for (let round = 0; round < 5; round++) {
          const alert = await asked()
          const stated = { to: 'FORWARDED', forwardedTo: 'KOR', reason: 'PTNA' }
          const again = { idempotencyKey: randomUUID(), id: alert.id, from: alert.status, ...stated }
          const answers = await Promise.all(Array.from({ length: 6 }, () => calls.answerAdvance('DEU', again)))
          expect(codesOf(answers)).toEqual({ OK: 6 })
        }
      })

      test('corrects once, at the same time too, with and without the time of the last change', async () => {
        for (const timed of [true, false]) {
          const alert = await calls.raise('CHE')
          const input = anInput({ narrative: 'Once.' })
          const update = () => calls.answerUpdate('CHE', alert.id, input, timed ? alert.updatedAt : undefined)
          const answers = await Promise.all(Array.from({ length: 6 }, update))
          expect(codesOf(answers)).toEqual({ OK: 6 })
          expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
          expect(await update()).toEqual(answers[0])
        }
      })

      test('tells nothing to an NCB that may not see the alert any more', async () => {
        const alert = await asked()
        const step = { idempotencyKey: randomUUID(), id: alert.id, from: alert.status, to: 'ACKNOWLEDGED' }
        await calls.answerAdvance('DEU', step)
        await calls.update('FRA', alert.id, anInput({ record: { sharing: { mode: 'DENY', countries: ['DEU'] } } }))
        expect(refusedBy(await calls.answerAdvance('DEU', step)).code).toBe('NOT_FOUND')
      })
    })

    test('two changes in one operation each answer what they have left', async () => {
      const alert = await calls.raise('FRA')
      const query = `mutation ($a: AdvanceAlertInput!, $b: AdvanceAlertInput!) {
        a: advanceAlert(input: $a) { alert { status timeline { to } } }
        b: advanceAlert(input: $b) { alert { status timeline { to } } } }`
      const step = (from: string, to: string) => ({ idempotencyKey: randomUUID(), id: alert.id, from, to })
      const variables = {
        a: step('REPORTED', 'STOP_PAYMENT_REQUESTED'),
        b: step('STOP_PAYMENT_REQUESTED', 'WITHDRAWN'),
      }
      expect(await alerts.ask('FRA', query, { ...variables, b: { ...variables.b, note: 'x' } })).toMatchObject({
        a: { alert: { status: 'STOP_PAYMENT_REQUESTED', timeline: { length: 2 } } },
        b: { alert: { status: 'WITHDRAWN', timeline: { length: 3 } } },
      })
    })

    test('a change is asked of the database in few calls', async () => {
      const input = anInput()
      alerts.store.reset()
      await alerts.ask('FRA', RAISE, { input })
      expect(alerts.store.names()).toEqual(['request', 'isRepeated', 'raise', 'alertsById', 'timelines'])
      const { alert } = (await alerts.ask<{ raiseAlert: { alert: Told } }>('FRA', RAISE, { input })).raiseAlert
      alerts.store.reset()
      await alerts.ask('FRA', UPDATE, { id: alert.id, input: anInput() })
      expect(alerts.store.names()).toEqual([
        'request',
        'alertsById',
        'timelines',
        'isRepeated',
        'change',
        'alertsById',
        'timelines',
      ])
    })
  })
}
