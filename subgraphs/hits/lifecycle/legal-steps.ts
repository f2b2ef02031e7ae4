import { failure } from '../../../schema/errors.ts'
import type { Viewer } from '../../../schema/identity.ts'
import { refusal } from '../../inputs.ts'
import type { Confirmation } from '../confirmation.ts'
import type { HitConfirmationStatus } from '../generated/schema.ts'
import { isOpen, type Need, type Transition, transition, transitions } from './lifecycle.ts'

/** A deadline that an owner sets itself lies at most so far ahead: else nobody would ever be told that it is late. */
const MOST_TIME_MS = 7 * 86_400_000

/** What a caller states about a step. Null: not stated. */
export interface Stated {
  status: HitConfirmationStatus
  instructions: string | null
  until: string | null
  note: string | null
}

/** What a confirmation has of its two sides and of where it stands. */
type Standing = Pick<Confirmation, 'askedBy' | 'addressedTo' | 'status'>

/**
 * Refuses a step that does not lead on from where the confirmation stands, or that is the other NCB's, with ILLEGAL_STEP;
 * one that states too little or too much with BAD_USER_INPUT.
 */
export function refuseIllegal(viewer: Viewer, confirmation: Confirmation, stated: Stated): void {
  const rule = transition(confirmation.status, stated.status)
  if (!rule) {
    throw illegal(confirmation, `From ${confirmation.status} no step leads to ${stated.status}.`)
  }
  const turnOf = ncbOf(confirmation, rule)
  if (turnOf !== viewer.country) {
    const step = `The step from ${confirmation.status} to ${stated.status}`
    throw illegal(confirmation, `${step} is that of ${turnOf}; you act for ${viewer.country}.`)
  }
  refuseFault(rule, stated, confirmation.now)
}

/** `now`: the clock of the database, which counts the deadlines. */
function refuseFault({ needs }: Transition, stated: Stated, now: string): void {
  const { status, until } = stated
  const fault = (field: Need, message: string) => refusal('STEP', `input.${field}`, `\`input.${field}\` ${message}`)
  for (const field of ['instructions', 'until', 'note'] as const) {
    if (stated[field] === null && needs.includes(field)) throw fault(field, `is needed for ${status}.`)
    if (stated[field] !== null && field !== 'note' && !needs.includes(field)) {
      throw fault(field, `has no place in ${status}.`)
    }
  }
  if (until === null) return
  if (until <= now) throw fault('until', `is ${until}: it must lie ahead.`)
  if (Date.parse(until) > Date.parse(now) + MOST_TIME_MS) {
    throw fault('until', `is ${until}: it must be at most 7 days ahead.`)
  }
}

/** ILLEGAL_STEP: `why`, which steps are legal, and which NCB may take them. */
function illegal(confirmation: Standing, why: string) {
  const legal = transitions
    .filter(({ from }) => from.includes(confirmation.status))
    .flatMap((rule) => rule.to.map((to) => ({ to, by: rule.by, turnOf: ncbOf(confirmation, rule), needs: rule.needs })))
  const turnOf = [...new Set(legal.filter(({ to }) => to !== 'WITHDRAWN').map((step) => step.turnOf))]
  const steps = legal.map(({ to, turnOf }) => `${to} by ${turnOf}`).join(', ')
  const ending = isOpen(confirmation.status) ? `Legal now: ${steps}.` : `${confirmation.status} is final.`
  return failure('ILLEGAL_STEP', `${why} ${ending}`, { from: confirmation.status, legal, turnOf })
}

function ncbOf({ askedBy, addressedTo }: Standing, { by }: Transition): string {
  return by === 'asking' ? askedBy : addressedTo
}
