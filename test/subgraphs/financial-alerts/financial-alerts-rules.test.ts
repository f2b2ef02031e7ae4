import { describe, expect, test } from 'vitest'
import { account, accountKey, bic, parseAccountKey } from '../../../schema/identifiers/account.ts'
import { documentKey, parseDocumentKey } from '../../../schema/identifiers/travel-document.ts'
import { parseVehicleKey, vehicleKey } from '../../../schema/identifiers/vehicle.ts'
import { linksOf } from '../../../subgraphs/financial-alerts/alert.ts'
import type { AlertStatus } from '../../../subgraphs/financial-alerts/generated/schema.ts'
import { alertStatuses, finalStatuses, transition } from '../../../subgraphs/financial-alerts/lifecycle/lifecycle.ts'
import { minorUnits, money, ofMinorUnits } from '../../../subgraphs/financial-alerts/money.ts'
import { referenceRates } from '../../../subgraphs/financial-alerts/rates.ts'
import { seedAlerts } from '../../../subgraphs/financial-alerts/seed/seed.ts'
import { lived } from '../../../subgraphs/financial-alerts/seed/seed-timelines.ts'
import { type SeverityFacts, severityOf } from '../../../subgraphs/financial-alerts/severity.ts'
import { ring, SEEDED_AT, volume } from '../../../subgraphs/seed/story.ts'
import { anAccount, anAlert } from '../../support/alert-records.ts'

describe('money', () => {
  test.each([
    ['42300', 'EUR', '42300.00'],
    ['42300.5', 'eur', '42300.50'],
    ['0', 'EUR', '0.00'],
    ['42300.00', 'JPY', '42300'],
    ['1.2345', 'BHD', null],
    ['1.234', 'BHD', '1.234'],
    ['0.1', 'KRW', null],
    ['99999999999999999999', 'EUR', '99999999999999999999.00'],
    ['100000000000000000000', 'EUR', null],
    ['-1', 'EUR', null],
    ['01', 'EUR', null],
    ['1e3', 'EUR', null],
    ['1', 'XYZ', null],
    ['1', 'XAU', null],
    ['1', 'XPT', null],
    ['1', 'XOF', '1'],
    ['1', 'XCG', '1.00'],
    ['1', 'EURO', null],
  ])('%s %s is %s', (amount, currency, canonical) => {
    const read = money({ amount, currency })
    expect(read.ok ? read.value.amount : null).toBe(canonical)
  })

  test('goes to the smallest units of its currency and back', () => {
    expect(minorUnits('42300.07')).toBe(4_230_007n)
    expect(ofMinorUnits(7n, 'EUR')).toBe('0.07')
    expect(ofMinorUnits(0n, 'KRW')).toBe('0')
    expect(ofMinorUnits(minorUnits('12345678901234567890.12'), 'EUR')).toBe('12345678901234567890.12')
    expect(() => ofMinorUnits(1n, 'XXX')).toThrow('XXX')
  })
})

describe('severity', () => {
  const facts: SeverityFacts = {
    claimed: { amount: '500.00', currency: 'EUR' },
    typologies: ['OTHER'],
    transferredAt: '2026-01-01T00:00:00.000Z',
    reportedAt: '2026-01-10T00:00:00.000Z',
    repeatedAccount: false,
  }
  const of = (overrides: Partial<SeverityFacts>) => severityOf({ ...facts, ...overrides })
  const eur = (amount: string) => ({ claimed: { amount, currency: 'EUR' } })

  test('rises with the amount, at its bands', () => {
    expect(of(eur('9999.99'))).toBe('LOW')
    expect(of(eur('99999.99'))).toBe('LOW')
    expect(of(eur('100000.00'))).toBe('MEDIUM')
    expect(of(eur('999999.99'))).toBe('MEDIUM')
    expect(of(eur('1000000.00'))).toBe('HIGH')
    expect(of({ ...eur('10000.00'), repeatedAccount: true })).toBe('MEDIUM')
    expect(of({ ...eur('9999.99'), repeatedAccount: true })).toBe('LOW')
  })

  test('compares in euro, exactly, whatever the currency', () => {
    const krw = (amount: string) => of({ claimed: { amount, currency: 'KRW' } })
    expect(krw('159999999')).toBe('LOW')
    expect(krw('160000000')).toBe('MEDIUM') // 1,600 won for one euro
    expect(of({ claimed: { amount: '42999.999', currency: 'BHD' } })).toBe('LOW')
    expect(of({ claimed: { amount: '43000.000', currency: 'BHD' } })).toBe('MEDIUM')
    // Rates are settable.
    expect(severityOf({ ...facts, claimed: { amount: '100', currency: 'KRW' } }, { KRW: '0.001' })).toBe('MEDIUM')
  })

  test('takes a currency without a rate for a middling amount', () => {
    const claimed = { amount: '1.00', currency: 'AFN' }
    expect(referenceRates.AFN).toBeUndefined()
    expect(of({ claimed })).toBe('LOW')
    expect(of({ claimed, repeatedAccount: true })).toBe('MEDIUM')
  })

  test('counts a report within 72 hours, and not one at 72 hours or without a time', () => {
    const soon = (transferredAt: string | null) => of({ ...eur('100000'), transferredAt })
    expect(soon('2026-01-07T00:00:00.001Z')).toBe('HIGH')
    expect(soon('2026-01-07T00:00:00.000Z')).toBe('MEDIUM')
    expect(soon(null)).toBe('MEDIUM')
  })

  test('puts terrorism at the top, and counts the gravest typology once', () => {
    expect(of({ typologies: ['TERRORISM_FINANCING'] })).toBe('CRITICAL')
    expect(of({ typologies: ['OTHER', 'SEXTORTION'] })).toBe('MEDIUM')
    expect(of({ typologies: ['SEXTORTION'], repeatedAccount: true })).toBe('HIGH')
    expect(of({ typologies: ['SEXTORTION', 'SEXTORTION'] })).toBe('MEDIUM')
  })

  test('has rates for currencies of ISO 4217 only, as decimals above zero', () => {
    for (const [currency, rate] of Object.entries(referenceRates)) {
      expect(money({ amount: '1', currency }).ok, currency).toBe(true)
      expect(rate).toMatch(/^(0\.[0-9]*[1-9]|[1-9][0-9]*(\.[0-9]+)?)$/)
    }
  })
})

describe('the life of an alert', () => {
  /** The table of domain.md, section 4, written out: what may follow each status, by whom. */
  const follows: Record<string, Partial<Record<AlertStatus, 'own' | 'asked'>>> = {
    null: { REPORTED: 'own' },
    REPORTED: { STOP_PAYMENT_REQUESTED: 'own', CLOSED: 'own', WITHDRAWN: 'own' },
    STOP_PAYMENT_REQUESTED: {
      ...{ ACKNOWLEDGED: 'asked', FROZEN: 'asked', PARTIALLY_FROZEN: 'asked', REFUSED: 'asked' },
      ...{ FUNDS_GONE: 'asked', FORWARDED: 'asked', WITHDRAWN: 'own' },
    },
    FORWARDED: {
      ...{ ACKNOWLEDGED: 'asked', FROZEN: 'asked', PARTIALLY_FROZEN: 'asked', REFUSED: 'asked' },
      ...{ FUNDS_GONE: 'asked', FORWARDED: 'asked', WITHDRAWN: 'own' },
    },
    ACKNOWLEDGED: {
      ...{ FROZEN: 'asked', PARTIALLY_FROZEN: 'asked', REFUSED: 'asked', FUNDS_GONE: 'asked' },
      ...{ FORWARDED: 'asked', WITHDRAWN: 'own' },
    },
    FROZEN: { RELEASED: 'asked', SEIZED: 'asked', RETURNED: 'asked', WITHDRAWN: 'own' },
    PARTIALLY_FROZEN: {
      ...{ PARTIALLY_FROZEN: 'asked', FROZEN: 'asked', FORWARDED: 'asked', RELEASED: 'asked' },
      ...{ SEIZED: 'asked', RETURNED: 'asked', WITHDRAWN: 'own' },
    },
    REFUSED: { STOP_PAYMENT_REQUESTED: 'own', CLOSED: 'own', WITHDRAWN: 'own' },
    FUNDS_GONE: { STOP_PAYMENT_REQUESTED: 'own', CLOSED: 'own', FORWARDED: 'asked', WITHDRAWN: 'own' },
    RELEASED: { CLOSED: 'own', WITHDRAWN: 'own' },
    SEIZED: { RETURNED: 'asked', CLOSED: 'own', WITHDRAWN: 'own' },
    RETURNED: { RETURNED: 'asked', CLOSED: 'own', WITHDRAWN: 'own' },
    CLOSED: {},
    WITHDRAWN: {},
  }

  test('allows the steps of the table, by whom the table says, and no other', () => {
    for (const from of [null, ...alertStatuses]) {
      for (const to of alertStatuses) {
        expect(transition(from, to)?.by, `${from} -> ${to}`).toBe(follows[String(from)]?.[to])
      }
    }
  })

  test('ends with the final statuses and no other', () => {
    const ends = alertStatuses.filter((status) => alertStatuses.every((to) => !transition(status, to)))
    expect(ends).toEqual(finalStatuses)
  })

  test('refuses to be seeded otherwise', () => {
    const { alert } = anAlert()
    expect(() => lived(alert, [{ to: 'FROZEN', hoursLater: 0 }], false)).toThrow('no step leads from null to FROZEN')
    expect(() =>
      anAlert({}, [
        { to: 'STOP_PAYMENT_REQUESTED', hoursLater: 1 },
        { to: 'REFUSED', hoursLater: 1 },
      ]),
    ).toThrow('reason is needed for the step to REFUSED')
  })
})

describe('what an alert can be looked up by', () => {
  test('names each thing once, and tells the account that only sent from those that received', () => {
    const [origin, mule] = [anAccount(), anAccount()]
    const { alert } = anAlert({
      origin,
      beneficiary: mule,
      intermediaries: [mule],
      subjects: [
        { personId: 'p', role: 'SUSPECT', name: null },
        { personId: 'p', role: 'BENEFICIARY', name: null },
        { personId: null, role: 'VICTIM', name: 'Nobody' },
      ],
      victimCountry: 'FRA',
      beneficiaryCountry: 'BRA',
      transitCountries: ['KEN', 'FRA'],
      recipients: ['BRA'],
    })
    const links = linksOf(alert).map(({ kind, key, sourceOnly }) => `${kind} ${key}${sourceOnly ? ' source' : ''}`)
    expect(links.toSorted()).toEqual(
      [
        ...[`ACCOUNT ${accountKey(mule)}`, `ACCOUNT ${accountKey(origin)} source`, 'PERSON p', 'TYPOLOGY OTHER'],
        ...['COUNTRY BRA', 'COUNTRY FRA', 'COUNTRY KEN'],
      ].toSorted(),
    )
  })

  test('does not take an account for the victim’s own that also received', () => {
    const own = anAccount()
    const { alert } = anAlert({ origin: own, intermediaries: [own] })
    expect(linksOf(alert).filter(({ sourceOnly }) => sourceOnly)).toEqual([])
  })
})

describe('the seed', () => {
  const records = seedAlerts()

  test('is the same at every call, of the volume told, with unique ids and references', () => {
    expect(seedAlerts()).toEqual(records)
    expect(records).toHaveLength(volume.alerts)
    expect(new Set(records.map(({ alert }) => alert.id)).size).toBe(volume.alerts)
    expect(new Set(records.map(({ alert }) => alert.reference)).size).toBe(volume.alerts)
  })

  test('tells the story of the ring', () => {
    const told = Object.values(ring.alerts).map(({ id }) => records.find(({ alert }) => alert.id === id)?.alert)
    expect(told).toMatchObject([
      {
        reference: 'FRA-2026-00041',
        status: 'PARTIALLY_FROZEN',
        claimed: '42300.00',
        frozen: '39000.00',
        asked: 'DEU',
      },
      { reference: 'FRA-2026-00042', status: 'STOP_PAYMENT_REQUESTED', asked: 'KOR' },
      { reference: 'BGR-2026-00007', status: 'REFUSED', sharing: { mode: 'DENY', countries: ['KOR'] } },
    ])
  })

  test('has alerts in each status, of each typology and severity', () => {
    expect(new Set(records.map(({ alert }) => alert.status)).size).toBe(alertStatuses.length)
    expect(new Set(records.flatMap(({ alert }) => alert.typologies)).size).toBe(11)
    expect(new Set(records.map(({ alert }) => alert.severity)).size).toBe(4)
  })

  test('lives by the table, each alert of it', () => {
    for (const { alert, steps } of records) {
      let [from, asked, frozen, at] = [null as AlertStatus | null, alert.beneficiaryCountry, 0n, alert.recordedAt]
      for (const step of steps) {
        const rule = transition(from, step.to)
        expect(step.from).toBe(from)
        expect(step.by).toBe(rule?.by === 'own' ? alert.recordedBy : asked)
        for (const need of rule?.needs ?? []) expect(step[need], `${need} of ${step.to}`).not.toBeNull()
        expect(step.at >= at && step.at <= SEEDED_AT).toBe(true)
        if (step.frozen) {
          expect(minorUnits(step.frozen)).toBeGreaterThanOrEqual(frozen)
          frozen = minorUnits(step.frozen)
          if (step.to === 'FROZEN') expect(step.frozen).toBe(alert.claimed)
          if (step.to === 'PARTIALLY_FROZEN') expect(frozen).toBeLessThan(minorUnits(alert.claimed))
        }
        if (step.returned) expect(minorUnits(step.returned)).toBeLessThanOrEqual(frozen)
        if (step.to === 'FORWARDED') expect(step.reason).toBe('PTNA')
        asked = step.forwardedTo ?? asked
        ;[from, at] = [step.to, step.at]
      }
      expect(alert).toMatchObject({ status: from, asked, updatedAt: at, severity: steps.at(-1)?.severity })
      expect(alert.recordedAt >= alert.reportedAt).toBe(true)
      expect((alert.transferredAt ?? '') < alert.reportedAt).toBe(true)
    }
  })

  test('holds nothing but canonical values', () => {
    for (const { alert } of records) {
      for (const named of [alert.origin, alert.beneficiary, ...alert.intermediaries]) {
        const read = account(named)
        expect(read.ok && read.value).toEqual({ scheme: named.scheme, value: named.value })
        expect(parseAccountKey(accountKey(named)).ok).toBe(true)
        if (named.bic) expect(bic(named.bic)).toEqual({ ok: true, value: named.bic })
      }
      for (const document of alert.documents) expect(parseDocumentKey(documentKey(document)).ok).toBe(true)
      for (const vehicle of alert.vehicles) expect(parseVehicleKey(vehicleKey(vehicle)).ok).toBe(true)
      const { currency } = alert
      for (const amount of [alert.claimed, alert.frozen, alert.returned]) {
        expect(money({ amount, currency })).toEqual({ ok: true, value: { amount, currency } })
      }
      if (alert.uetr)
        expect(alert.uetr).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
  })
})
