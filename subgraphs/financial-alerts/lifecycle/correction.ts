import { isDeepStrictEqual } from 'node:util'
import { refusal } from '../../inputs.ts'
import type { Alert } from '../alert.ts'
import type { AlertFacts } from '../alert-input.ts'
import type { AlertStatus } from '../generated/schema.ts'
import { minorUnits, ofMinorUnits } from '../money.ts'
import { illegal } from './legal-steps.ts'
import { isFinal } from './lifecycle.ts'

/** Nobody has begun to act, or the asked NCB has finished: only then can another NCB become the asked one. */
const nobodyAtWork: readonly AlertStatus[] = ['REPORTED', 'STOP_PAYMENT_REQUESTED', 'REFUSED', 'FUNDS_GONE']

/**
 * The alert with its owner's corrections. `forwardedTo`: the NCBs that it was forwarded to, which stay recipients.
 * BAD_USER_INPUT if the corrections contradict what others have done since; ILLEGAL_STEP if the alert is final and anything
 * changes.
 */
export function corrected(old: Alert, stated: AlertFacts, forwardedTo: readonly string[]): Alert {
  const facts = { ...stated, recipients: [...new Set([...stated.recipients, ...forwardedTo])] }
  const now = { ...old, ...facts }
  if (isFinal(old.status) && !isDeepStrictEqual(now, old)) {
    throw illegal(old, 'Only `record` can be changed of this alert.')
  }
  refuseClaim(old, now)
  if (now.beneficiaryCountry === old.beneficiaryCountry) return inCurrency(old, now)
  if (forwardedTo.length > 0 || !nobodyAtWork.includes(old.status)) {
    const message = `\`input.beneficiaryCountry\` cannot change any more: ${old.asked} is at work. Withdraw the alert and raise another.`
    throw refusal('ASKED', 'input.beneficiaryCountry', message)
  }
  return { ...inCurrency(old, now), asked: now.beneficiaryCountry }
}

/** The claim has to fit the frozen amount, and the status has to fit the claim. */
function refuseClaim({ frozen, currency, status }: Alert, now: Alert): void {
  const least = minorUnits(frozen)
  if (least === 0n) return
  const refused = (field: string, must: string) =>
    refusal('CLAIM', `input.claimed.${field}`, `\`input.claimed.${field}\` ${must}`)
  if (now.currency !== currency) throw refused('currency', `has to stay ${currency}: amounts are frozen in it.`)
  const claimed = minorUnits(now.claimed)
  if (status === 'FROZEN' && claimed !== least) {
    throw refused('amount', `has to stay ${frozen}: the alert is FROZEN, which means all of it.`)
  }
  if (status === 'PARTIALLY_FROZEN' && claimed <= least) {
    throw refused('amount', `has to be more than ${frozen}: the alert is PARTIALLY_FROZEN, which means a part of it.`)
  }
  if (claimed < least) throw refused('amount', `has to be at least ${frozen}, which is frozen.`)
}

/** The currency changes only while nothing is frozen; zero is then written with the decimals of the new one. */
function inCurrency(old: Alert, now: Alert): Alert {
  if (now.currency === old.currency) return now
  const none = ofMinorUnits(0n, now.currency)
  return { ...now, frozen: none, returned: none }
}
