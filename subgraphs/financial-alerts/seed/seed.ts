import { REVIEW_BY, ring } from '../../seed/story.ts'
import type { AlertAccount, AlertRecord, Subject } from '../alert.ts'
import type { Draft } from '../lifecycle/steps.ts'
import { numberedAlerts } from './seed-numbered.ts'
import { later, lived } from './seed-timelines.ts'

/** All synthetic alerts: the ring's three, and the numbered ones. The same on every call. */
export function seedAlerts(): AlertRecord[] {
  return [...ringAlerts(), ...numberedAlerts()]
}

const { accounts, passports, car } = ring

const victim: AlertAccount = {
  ...accounts.victim,
  bic: 'PSSTFRPP',
  holderName: 'Odile Marchaud-Lenormand',
  institution: 'Banque Postale de Démonstration',
  country: 'FRA',
}
const mule: AlertAccount = {
  ...accounts.mule,
  bic: 'COBADEFF',
  holderName: 'Jürgen Kandilohn',
  institution: 'Musterbank',
  country: 'DEU',
}
const collector: AlertAccount = {
  ...accounts.collector,
  bic: 'SHBKKRSE',
  holderName: 'Haneul Trading',
  institution: 'Demonstration Bank of Seoul',
  country: 'KOR',
}
const wallet: AlertAccount = {
  ...accounts.wallet,
  bic: null,
  holderName: null,
  institution: null,
  country: null,
}

/** What the victims and the bank reported. The head's name is only in his record, for viewers that may see it. */
const knownAs = {
  victim: 'Odile Marchaud-Lenormand',
  caller: 'Commissaire Lambertin',
  courier: 'Jürgen Kandilohn',
  head: null,
}
const subject = (who: 'head' | 'caller' | 'courier' | 'victim', role: Subject['role']): Subject => ({
  personId: ring[who].id,
  role,
  name: knownAs[who],
})
const carByVin = { identifierType: 'VIN' as const, value: car.vin }
const carByPlate = { identifierType: 'PLATE' as const, value: 'DEU/BNG4217' }

function ringAlerts(): AlertRecord[] {
  const frozen = lived(
    {
      ...common(ring.alerts.frozen, '2026-09-21T14:30:00.000Z', '42300.00'),
      recordedBy: 'FRA',
      uetr: '3f6f1c1e-5b0e-4c51-9a76-0d3f8f1f6a01',
      victimCountry: 'FRA',
      beneficiaryCountry: 'DEU',
      transitCountries: ['KOR'],
      recipients: ['DEU', 'KOR'],
      origin: victim,
      beneficiary: mule,
      intermediaries: [collector, wallet],
      subjects: [subject('victim', 'VICTIM'), subject('courier', 'MONEY_MULE'), subject('head', 'SUSPECT')],
      documents: [passports.courier, passports.head],
      vehicles: [carByVin, carByPlate],
      narrative:
        'A caller who gave himself out as a commissioner of police had the victim move her savings to a "safe account". ' +
        'A courier withdrew cash from the receiving account and left in a car with Berlin plates.',
    },
    [
      { to: 'REPORTED', hoursLater: 0 },
      { to: 'STOP_PAYMENT_REQUESTED', hoursLater: 1, note: 'Transfer of today, recall already sent by the bank.' },
      { to: 'ACKNOWLEDGED', hoursLater: 2 },
      { to: 'PARTIALLY_FROZEN', hoursLater: 5, frozen: '37000.00', holdDays: 30 },
      { to: 'PARTIALLY_FROZEN', hoursLater: 22, frozen: '39000.00', note: 'The rest was withdrawn in cash.' },
    ],
    false,
  )
  const open = lived(
    {
      ...common(ring.alerts.open, '2026-09-28T09:10:00.000Z', '118000.00'),
      recordedBy: 'FRA',
      uetr: '3f6f1c1e-5b0e-4c51-9a76-0d3f8f1f6a02',
      victimCountry: 'FRA',
      beneficiaryCountry: 'KOR',
      transitCountries: ['DEU'],
      recipients: ['KOR', 'DEU'],
      origin: victim,
      beneficiary: collector,
      intermediaries: [mule],
      subjects: [subject('victim', 'VICTIM'), subject('caller', 'SUSPECT'), subject('head', 'BENEFICIARY')],
      documents: [passports.caller, passports.head],
      vehicles: [carByVin],
      narrative: 'The same voice called again and offered to "win the money back" against a deposit.',
    },
    [
      { to: 'REPORTED', hoursLater: 0 },
      { to: 'STOP_PAYMENT_REQUESTED', hoursLater: 3, note: 'Same receiving chain as FRA-2026-00041.' },
    ],
    true,
  )
  const refused = lived(
    {
      ...common(ring.alerts.refused, '2026-09-15T11:00:00.000Z', '9600.00'),
      recordedBy: 'BGR',
      sharing: { mode: 'DENY', countries: ['KOR'] },
      uetr: null,
      victimCountry: 'BGR',
      beneficiaryCountry: 'DEU',
      transitCountries: [],
      recipients: ['DEU'],
      origin: {
        scheme: 'IBAN',
        value: 'BG80BNBG96611020345678',
        bic: 'BNBGBGSF',
        holderName: null,
        institution: null,
        country: 'BGR',
      },
      beneficiary: mule,
      intermediaries: [wallet],
      subjects: [
        { personId: null, role: 'VICTIM', name: 'Radka Ilieva-Stoeva' },
        subject('caller', 'SUSPECT'),
        subject('courier', 'MONEY_MULE'),
      ],
      documents: [passports.caller],
      vehicles: [],
      narrative: 'A retired teacher was told that her grandson had caused an accident and needed bail.',
    },
    [
      { to: 'REPORTED', hoursLater: 0 },
      { to: 'STOP_PAYMENT_REQUESTED', hoursLater: 2 },
      { to: 'REFUSED', hoursLater: 30, reason: 'LEGL', note: 'A freeze needs an order of a court here.' },
    ],
    false,
  )
  return [frozen, open, refused]
}

/** What the ring's alerts share; the money was sent half a day before the report. */
function common(named: { id: string; reference: string }, reportedAt: string, claimed: string) {
  return {
    ...named,
    nationalReference: null,
    recordedAt: later(reportedAt, 0.5),
    reviewBy: REVIEW_BY,
    handling: { code: 'H1' as const, conditions: ['Ask before the account holder is told.'] },
    sharing: { mode: 'ALL' as const, countries: [] },
    typologies: ['VOICE_PHISHING' as const],
    currency: 'EUR',
    claimed,
    transferredAt: later(reportedAt, -12),
    reportedAt,
  } satisfies Partial<Draft>
}
