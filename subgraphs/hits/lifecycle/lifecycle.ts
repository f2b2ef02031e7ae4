import type { HitConfirmationStatus } from '../generated/schema.ts'

/** All statuses, in the order of the schema. */
export const statuses = [
  'REQUESTED',
  'MORE_TIME',
  'CONFIRMED',
  'NOT_IDENTICAL',
  'NO_LONGER_VALID',
  'CANNOT_DISCLOSE',
  'WITHDRAWN',
] as const satisfies readonly HitConfirmationStatus[]

/** The owner has still to answer. No step leads on from any other. */
export const openStatuses = ['REQUESTED', 'MORE_TIME'] as const satisfies readonly HitConfirmationStatus[]

/** What a step can state. */
export type Need = 'circumstances' | 'instructions' | 'until' | 'note'

/** Legal steps, from each of `from` to each of `to`. */
export interface Transition {
  from: readonly (HitConfirmationStatus | null)[]
  to: readonly HitConfirmationStatus[]
  /** `asking`: the NCB that asks; `owner`: the one that was asked, which owns the record. */
  by: 'asking' | 'owner'
  /** What the step must state. Of the others that a need is for it may state none; a note is always allowed. */
  needs: readonly Need[]
}

/** The life of a request. From null: the request itself. No other step is legal. */
export const transitions: readonly Transition[] = [
  { from: [null], to: ['REQUESTED'], by: 'asking', needs: ['circumstances'] },
  { from: ['REQUESTED'], to: ['MORE_TIME'], by: 'owner', needs: ['until'] }, // once
  { from: openStatuses, to: ['CONFIRMED'], by: 'owner', needs: ['instructions'] },
  { from: openStatuses, to: ['NOT_IDENTICAL', 'NO_LONGER_VALID', 'CANNOT_DISCLOSE'], by: 'owner', needs: [] },
  { from: openStatuses, to: ['WITHDRAWN'], by: 'asking', needs: ['note'] }, // why
]

/** The rule of one step; undefined: no such step is legal. */
export function transition(from: HitConfirmationStatus, to: HitConfirmationStatus): Transition | undefined {
  return transitions.find((rule) => rule.from.includes(from) && rule.to.includes(to))
}

/** Whether the owner has still to answer. */
export function isOpen(status: HitConfirmationStatus): boolean {
  return (openStatuses as readonly HitConfirmationStatus[]).includes(status) // widened only to ask
}
