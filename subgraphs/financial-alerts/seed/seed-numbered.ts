import { numbered, ownerOf, REVIEW_BY, randomOf, ring, volume } from '../../seed/story.ts'
import type { Alert, AlertRecord, Subject } from '../alert.ts'
import type { AlertStatus, FraudTypology } from '../generated/schema.ts'
import type { Draft } from '../lifecycle/steps.ts'
import { minorUnits, money, ofMinorUnits } from '../money.ts'
import { referenceRates } from '../rates.ts'
import { abroad, originAccount, receivingAccount } from './seed-accounts.ts'
import { later, lived, type Move } from './seed-timelines.ts'

const typologies = [
  'VOICE_PHISHING',
  'ROMANCE_SCAM',
  'SEXTORTION',
  'INVESTMENT_FRAUD',
  'ILLEGAL_GAMBLING',
  'BUSINESS_EMAIL_COMPROMISE',
  'E_COMMERCE_FRAUD',
  'ADVANCE_PAYMENT',
  'MONEY_MULE',
  'TERRORISM_FINANCING',
  'OTHER',
] as const satisfies readonly FraudTypology[]

const stopped = ['REPORTED', 'STOP_PAYMENT_REQUESTED'] as const
const acknowledged = [...stopped, 'ACKNOWLEDGED'] as const

/** Lives of alerts so far; alerts take them in turn, so that each occurs about 24 times. */
const lives: readonly (readonly AlertStatus[])[] = [
  ['REPORTED'],
  stopped,
  acknowledged,
  [...acknowledged, 'FROZEN'],
  [...acknowledged, 'PARTIALLY_FROZEN'],
  [...stopped, 'PARTIALLY_FROZEN', 'PARTIALLY_FROZEN'],
  [...stopped, 'REFUSED'],
  [...acknowledged, 'FUNDS_GONE'],
  [...acknowledged, 'FORWARDED'],
  [...stopped, 'FUNDS_GONE', 'FORWARDED', 'ACKNOWLEDGED'],
  [...acknowledged, 'FROZEN', 'RELEASED'],
  [...acknowledged, 'FROZEN', 'RETURNED'],
  [...stopped, 'PARTIALLY_FROZEN', 'RETURNED', 'RETURNED'],
  [...acknowledged, 'PARTIALLY_FROZEN', 'FROZEN', 'SEIZED'],
  ['REPORTED', 'CLOSED'],
  [...stopped, 'REFUSED', 'CLOSED'],
  [...acknowledged, 'FROZEN', 'RETURNED', 'CLOSED'],
  [...stopped, 'FUNDS_GONE', 'STOP_PAYMENT_REQUESTED', 'FROZEN', 'SEIZED', 'CLOSED'],
  ['REPORTED', 'WITHDRAWN'],
  [...acknowledged, 'WITHDRAWN'],
]

/** The currency of each owner's victims. */
const currencyOf: Readonly<Record<string, string>> = {
  KOR: 'KRW',
  BRA: 'BRL',
  KEN: 'KES',
  JPN: 'JPY',
  USA: 'USD',
  MAR: 'MAD',
  POL: 'PLN',
  IND: 'INR',
  MEX: 'MXN',
}

const SEED = 20_261_001
/** Numbered persons that alerts name. */
const PERSONS = 1900
const FIRST_REPORT = '2026-01-05T07:00:00.000Z'
/** Until the 10th of September: every life ends before the second of the seed. */
const REPORTING_HOURS = 248 * 24

/** The numbered alerts, in the order of their reports; some are reported in the same second. */
export function numberedAlerts(): AlertRecord[] {
  const random = randomOf(SEED)
  const seen = new Set<string>()
  const perOwner = new Map<string, number>()
  const count = volume.alerts - Object.keys(ring.alerts).length
  return Array.from({ length: count }, (_, n) => {
    const owner = ownerOf(n)
    const inOrder = (perOwner.get(owner) ?? 100) + 1 // the ring's references lie below
    perOwner.set(owner, inOrder)
    const draft = draftOf(n, `${owner}-2026-${String(inOrder).padStart(5, '0')}`, random)
    const receivers = [draft.beneficiary, ...draft.intermediaries].map(({ value }) => value)
    const repeated = receivers.some((value) => seen.has(value))
    for (const value of receivers) seen.add(value)
    return lived(draft, movesOf(draft, lives[n % lives.length] ?? [], random), repeated)
  })
}

function draftOf(n: number, reference: string, random: () => number): Draft {
  const owner = ownerOf(n)
  const pick = <Value>(values: readonly [Value, ...Value[]]): Value =>
    values[Math.floor(random() * values.length)] ?? values[0]
  const chance = (probability: number) => random() < probability
  // Groups of four share a time, like reports that arrive in one message.
  const reportedAt = later(FIRST_REPORT, Math.floor(((n - (n % 4)) * REPORTING_HOURS) / volume.alerts))
  const currency = currencyOf[owner] ?? 'EUR'
  const beneficiary = receivingAccount(owner, random)
  const intermediaries = Array.from({ length: [0, 0, 0, 1, 1, 2][Math.floor(random() * 6)] ?? 0 }, () =>
    receivingAccount(owner, random),
  ).filter(({ value }) => value !== beneficiary.value)
  const beneficiaryCountry = beneficiary.country ?? abroad(owner, random)
  const transitCountries = [...new Set(intermediaries.flatMap(({ country }) => country ?? []))]
  const person = Math.floor(random() * PERSONS)
  const driver = person - (person % 5) // every fifth person was seen with a vehicle
  const withCar = chance(0.3)
  const typology = typologies[n % typologies.length] ?? 'OTHER'
  return {
    id: `alert-${String(n).padStart(4, '0')}`,
    recordedBy: owner,
    recordedAt: later(reportedAt, 1),
    reviewBy: n % 60 === 5 ? '2026-09-30' : REVIEW_BY,
    handling: { code: (['H0', 'H1', 'H1', 'H2', 'H3'] as const)[n % 5] ?? 'H1', conditions: [] },
    sharing: sharingOf(n),
    reference,
    nationalReference: null,
    typologies: chance(0.25) && typology !== 'MONEY_MULE' ? [typology, 'MONEY_MULE'] : [typology],
    currency,
    claimed: claimedOf(currency, random),
    transferredAt: chance(0.9) ? later(reportedAt, -pick([3, 9, 20, 44, 70, 95, 200, 500])) : null,
    reportedAt,
    uetr: chance(0.5) ? uetr(random) : null,
    victimCountry: owner,
    beneficiaryCountry,
    transitCountries,
    recipients: [...new Set([beneficiaryCountry, ...transitCountries])].filter((country) => country !== owner),
    origin: originAccount(n, owner),
    beneficiary,
    intermediaries,
    subjects: [
      { personId: null, role: 'VICTIM', name: pick(['A. Example', 'B. Example', 'C. Example', 'D. Example']) },
      linked(person, pick(['SUSPECT', 'MONEY_MULE', 'BENEFICIARY'])),
      ...(withCar && driver !== person ? [linked(driver, 'SUSPECT')] : []),
    ],
    documents: chance(0.5) ? [numbered.passport(person)] : [],
    vehicles: withCar ? [{ identifierType: 'VIN', value: numbered.vin(driver) }] : [],
    narrative: chance(0.8) ? `Synthetic case ${n}: ${typology.toLowerCase().replaceAll('_', ' ')}.` : null,
  }
}

/** The moves of a life, each with what it must state. */
function movesOf(draft: Draft, life: readonly AlertStatus[], random: () => number): Move[] {
  let frozen = 0 // percent of what is claimed
  let returned = 0
  const share = (percent: number) => ofMinorUnits((minorUnits(draft.claimed) * BigInt(percent)) / 100n, draft.currency)
  return life.map((to, index): Move => {
    const step: Move = { to, hoursLater: index === 0 ? 0 : 1 + Math.floor(random() * 40) }
    if (to === 'FROZEN') frozen = 100
    if (to === 'PARTIALLY_FROZEN') frozen = Math.min(95, frozen + 30 + Math.floor(random() * 30))
    if (to === 'RETURNED') returned = life[index + 1] === 'RETURNED' ? Math.floor(frozen / 2) : frozen
    switch (to) {
      case 'FROZEN':
      case 'PARTIALLY_FROZEN':
        return { ...step, frozen: share(frozen), holdDays: 30 }
      case 'RETURNED':
        return { ...step, returned: share(returned) }
      case 'REFUSED':
        return { ...step, reason: random() < 0.5 ? 'LEGL' : 'RQDA' }
      case 'FUNDS_GONE':
        return { ...step, reason: random() < 0.5 ? 'AM04' : 'AC04' }
      case 'FORWARDED':
        return { ...step, reason: 'PTNA', forwardedTo: abroad(draft.recordedBy, random, draft.beneficiaryCountry) }
      case 'STOP_PAYMENT_REQUESTED':
        return life[index - 1] === 'REPORTED' ? step : { ...step, note: 'A further account has become known.' }
      case 'WITHDRAWN':
        return { ...step, note: 'The payment was the victim’s own.' }
      default:
        return step
    }
  })
}

/** One in twenty is for two countries only, one in twenty for all but one. */
function sharingOf(n: number): Alert['sharing'] {
  if (n % 20 === 7) return { mode: 'ALLOW', countries: [ownerOf(n + 1), ownerOf(n + 5)] }
  if (n % 20 === 14) return { mode: 'DENY', countries: [ownerOf(n + 3)] }
  return { mode: 'ALL', countries: [] }
}

/** From about 300 to three million euro, equally many of each power of ten; whole units of the currency. */
function claimedOf(currency: string, random: () => number): string {
  const units = Math.round(10 ** (2.5 + 4 * random()) * Number(referenceRates[currency]))
  const claimed = money({ amount: String(units), currency })
  if (!claimed.ok) throw new TypeError(claimed.problem.message)
  return claimed.value.amount
}

const linked = (person: number, role: Subject['role']): Subject => ({
  personId: numbered.personId(person),
  role,
  name: null,
})

/** A version 4 UUID in form, made of the seed's numbers. */
function uetr(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}
