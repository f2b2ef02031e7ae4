import type { HitConfirmationPriority } from './generated/schema.ts'

/** How long an owner has to answer, in minutes. */
export type DeadlineMinutes = Readonly<Record<HitConfirmationPriority, number>>

/** Those of NCIC's hit confirmation. */
export const usualMinutes: DeadlineMinutes = { URGENT: 10, ROUTINE: 60 }
