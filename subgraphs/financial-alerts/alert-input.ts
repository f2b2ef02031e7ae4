import { account, bic } from '../../schema/identifiers/account.ts'
import type { Result } from '../../schema/identifiers/problem.ts'
import { travelDocument } from '../../schema/identifiers/travel-document.ts'
import { type VehicleIdentity, vehicleIdentities, vehicleKey } from '../../schema/identifiers/vehicle.ts'
import { refusal, refuseFormer, refuseNoNcb, refuseProblem } from '../inputs.ts'
import { LONGEST_NAME, readReference, readText, refuseLongList } from '../text-input.ts'
import type { Alert, AlertAccount, Subject } from './alert.ts'
import type { AlertAccountInput, AlertSubjectInput, MoneyInput, RaiseAlertInput } from './generated/schema.ts'
import { type Money, minorUnits, money } from './money.ts'

/** What an owner states about the case itself, made canonical. */
export type AlertFacts = Pick<
  Alert,
  | 'typologies'
  | 'currency'
  | 'claimed'
  | 'transferredAt'
  | 'reportedAt'
  | 'uetr'
  | 'victimCountry'
  | 'beneficiaryCountry'
  | 'transitCountries'
  | 'recipients'
  | 'origin'
  | 'beneficiary'
  | 'intermediaries'
  | 'subjects'
  | 'documents'
  | 'vehicles'
  | 'narrative'
>

/** A client's clock may be this far ahead of ours. */
const CLOCK_SKEW_MS = 60_000

/**
 * The facts of a case; `reportedAt`: the default for when it was reported. BAD_USER_INPUT if nobody could find the alert by
 * them, or if they contradict each other; TOO_MANY_ITEMS.
 */
export function readFacts(input: RaiseAlertInput, reportedAt: string): AlertFacts {
  for (const list of ['typologies', 'transitCountries', 'recipients', 'intermediaries', 'subjects'] as const) {
    refuseLongList(input[list], `input.${list}`)
  }
  refuseNoNcb(input.recipients, 'input.recipients')
  refuseFormer(input.transitCountries, 'input.transitCountries')
  for (const field of ['victimCountry', 'beneficiaryCountry'] as const) refuseFormer([input[field]], `input.${field}`)
  refuseLongList(input.documents, 'input.documents')
  refuseLongList(input.vehicles, 'input.vehicles')
  if (input.typologies.length === 0) {
    throw refusal('TYPOLOGY', 'input.typologies', '`input.typologies` is empty: name at least one, if only OTHER.')
  }
  const claimed = readMoney(input.claimed, 'input.claimed')
  if (minorUnits(claimed.amount) === 0n) {
    throw refusal('AMOUNT', 'input.claimed.amount', '`input.claimed.amount` is 0: an alert claims more than nothing.')
  }
  return {
    typologies: [...new Set(input.typologies)],
    currency: claimed.currency,
    claimed: claimed.amount,
    ...readTimes(input, reportedAt),
    uetr: readUetr(input.uetr),
    victimCountry: input.victimCountry,
    beneficiaryCountry: input.beneficiaryCountry,
    transitCountries: [...new Set(input.transitCountries)],
    recipients: [...new Set(input.recipients)],
    origin: readAccount(input.origin, 'input.origin'),
    beneficiary: readAccount(input.beneficiary, 'input.beneficiary'),
    intermediaries: input.intermediaries.map((one, at) => readAccount(one, `input.intermediaries.${at}`)),
    subjects: input.subjects.map((one, at) => readSubject(one, `input.subjects.${at}`)),
    documents: input.documents.map((one, at) => canonical(travelDocument(one), `input.documents.${at}`)),
    vehicles: readVehicles(input.vehicles),
    narrative: readText(input.narrative, 'input.narrative'),
  }
}

/** The owner's own reference; `present`: the stored one, kept if the input leaves it out. */
export function readNationalReference({ record }: RaiseAlertInput, present: string | null): string | null {
  const stated = readReference(record, 'input.record')
  return record?.nationalReference == null ? present : stated
}

/** An amount in its canonical form. `argument`: its path. */
export function readMoney(input: MoneyInput, argument: string): Money {
  return canonical(money(input), argument)
}

function readTimes({ transferredAt = null, ...input }: RaiseAlertInput, otherwise: string) {
  const soon = new Date(Date.now() + CLOCK_SKEW_MS).toISOString()
  const reportedAt = input.reportedAt ?? otherwise
  for (const [field, instant] of Object.entries({ transferredAt, reportedAt })) {
    if (instant === null || instant <= soon) continue
    const message = `\`input.${field}\` is ${instant}: it must not lie in the future.`
    throw refusal('FUTURE_DATE', `input.${field}`, message)
  }
  if (transferredAt !== null && transferredAt > reportedAt) {
    const message = `\`input.transferredAt\` (${transferredAt}) is after the report (${reportedAt}).`
    throw refusal('DATES', 'input.transferredAt', message)
  }
  return { reportedAt, transferredAt }
}

function readUetr(uetr: string | null | undefined): string | null {
  const text = readText(uetr, 'input.uetr', LONGEST_NAME)?.toLowerCase() ?? null
  if (text === null || /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)) return text
  const message = 'A UETR is a UUID of version 4, as in the message pacs.008: 8, 4, 4, 4 and 12 hexadecimal digits.'
  return refuseProblem({ code: 'MALFORMED', field: 'uetr', message }, 'input.uetr')
}

function readAccount(input: AlertAccountInput, at: string): AlertAccount {
  const { scheme, value } = canonical(account(input), at)
  const [bank] = scheme === 'DOMESTIC' ? value.split('/') : []
  return {
    scheme,
    value,
    bic: input.bic == null ? null : canonical(bic(input.bic), at),
    holderName: readText(input.holderName, `${at}.holderName`, LONGEST_NAME),
    institution: readText(input.institution, `${at}.institution`, LONGEST_NAME),
    country: input.country ?? bank ?? null,
  }
}

function readSubject(input: AlertSubjectInput, at: string): Subject {
  const personId = readText(input.personId, `${at}.personId`, LONGEST_NAME)
  const name = readText(input.name, `${at}.name`, LONGEST_NAME)
  return { personId, role: input.role, name }
}

/** All vehicle identifiers in the alert, each once: the alert does not say which belong to the same vehicle. */
function readVehicles(inputs: RaiseAlertInput['vehicles']): VehicleIdentity[] {
  const named = new Map<string, VehicleIdentity>()
  for (const [at, input] of inputs.entries()) {
    const { identities, problems } = vehicleIdentities(input)
    const [problem] = problems
    if (problem) refuseProblem(problem, placeOf(`input.vehicles.${at}`, problem.field))
    for (const identity of identities) named.set(vehicleKey(identity), identity)
  }
  return [...named.values()]
}

/** The canonical value; refuses values that have none, since nobody would find the alert by them. */
function canonical<Value>(result: Result<Value>, at: string): Value {
  return result.ok ? result.value : refuseProblem(result.problem, placeOf(at, result.problem.field))
}

/** The path of the faulty field; `vehicle` stands for a vehicle without any identifier. */
function placeOf(at: string, field: string): string {
  return field === 'vehicle' ? at : `${at}.${field}`
}
