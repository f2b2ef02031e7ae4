import type { AlertReasonCode, AlertStatus } from '../generated/schema.ts'

/** All statuses, in the order of the schema. */
export const alertStatuses = [
  'REPORTED',
  'STOP_PAYMENT_REQUESTED',
  'ACKNOWLEDGED',
  'FROZEN',
  'PARTIALLY_FROZEN',
  'REFUSED',
  'FUNDS_GONE',
  'FORWARDED',
  'RELEASED',
  'RETURNED',
  'SEIZED',
  'CLOSED',
  'WITHDRAWN',
] as const satisfies readonly AlertStatus[]

/** No step leads on from these; an alert with any other status is open. */
export const finalStatuses = ['CLOSED', 'WITHDRAWN'] as const satisfies readonly AlertStatus[]

/** What a step can state. `frozen` and `returned` are totals, which never fall. */
export type Need = 'frozen' | 'returned' | 'holdExpiresAt' | 'reason' | 'forwardedTo' | 'note'

/** Legal steps, from each of `from` to each of `to`. */
export interface Transition {
  from: readonly (AlertStatus | null)[]
  to: readonly AlertStatus[]
  /** `own`: the NCB that raised the alert; `asked`: the beneficiary's, or the one that it was forwarded to last. */
  by: 'own' | 'asked'
  /** What the step must state. */
  needs: readonly Need[]
  /** What it may state besides; a reason and a note are always allowed. */
  may?: readonly Need[]
  /** Which part of the claim `frozen` must be. */
  frozen?: 'ALL' | 'PART'
  /** The only reason that it can have. */
  reason?: AlertReasonCode
}

const asking = ['STOP_PAYMENT_REQUESTED', 'ACKNOWLEDGED', 'FORWARDED'] as const
const withdrawable = alertStatuses.filter((status) => status !== 'CLOSED' && status !== 'WITHDRAWN')

/** The life of an alert. From null: the first step, whose needs are those of the alert itself. No other step is legal. */
export const transitions: readonly Transition[] = [
  { from: [null], to: ['REPORTED'], by: 'own', needs: [] },
  { from: ['REPORTED'], to: ['STOP_PAYMENT_REQUESTED', 'CLOSED'], by: 'own', needs: [] },
  { from: ['STOP_PAYMENT_REQUESTED', 'FORWARDED'], to: ['ACKNOWLEDGED'], by: 'asked', needs: [] },
  { from: asking, to: ['FROZEN'], by: 'asked', needs: ['frozen', 'holdExpiresAt'], frozen: 'ALL' },
  { from: asking, to: ['PARTIALLY_FROZEN'], by: 'asked', needs: ['frozen', 'holdExpiresAt'], frozen: 'PART' },
  { from: asking, to: ['REFUSED', 'FUNDS_GONE'], by: 'asked', needs: ['reason'] },
  {
    from: [...asking, 'PARTIALLY_FROZEN', 'FUNDS_GONE'],
    to: ['FORWARDED'],
    by: 'asked',
    needs: ['forwardedTo', 'reason'],
    reason: 'PTNA',
  },
  {
    from: ['PARTIALLY_FROZEN'],
    to: ['PARTIALLY_FROZEN'],
    by: 'asked',
    needs: ['frozen'],
    may: ['holdExpiresAt'],
    frozen: 'PART',
  },
  { from: ['PARTIALLY_FROZEN'], to: ['FROZEN'], by: 'asked', needs: ['frozen'], may: ['holdExpiresAt'], frozen: 'ALL' },
  { from: ['FROZEN', 'PARTIALLY_FROZEN'], to: ['RELEASED', 'SEIZED'], by: 'asked', needs: [] },
  {
    from: ['FROZEN', 'PARTIALLY_FROZEN', 'SEIZED', 'RETURNED'],
    to: ['RETURNED'],
    by: 'asked',
    needs: ['returned'], // at most what is frozen
  },
  { from: ['REFUSED', 'FUNDS_GONE'], to: ['STOP_PAYMENT_REQUESTED'], by: 'own', needs: ['note'] }, // what is new
  { from: ['REFUSED', 'FUNDS_GONE', 'RELEASED', 'SEIZED', 'RETURNED'], to: ['CLOSED'], by: 'own', needs: [] },
  { from: withdrawable, to: ['WITHDRAWN'], by: 'own', needs: ['note'] }, // why it is withdrawn
]

/** The rule of one step; undefined: no such step is legal. */
export function transition(from: AlertStatus | null, to: AlertStatus): Transition | undefined {
  return transitions.find((rule) => rule.from.includes(from) && rule.to.includes(to))
}

/** Whether this status is the last one. */
export function isFinal(status: AlertStatus): boolean {
  return (finalStatuses as readonly AlertStatus[]).includes(status) // widened only to ask
}
