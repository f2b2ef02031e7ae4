import type { HitConfirmationPriority } from './generated/schema.ts'

/** More requests than this are not looked at in one operation: the SDL names the number. */
export const MOST_COUNTED = 10_000

/** Figures of the requests between the viewer's NCB and another, of one priority. */
export interface Figures {
  ncb: string
  priority: HitConfirmationPriority
  count: number
  answered: number
  confirmedShare: number | null
  medianSeconds: number | null
  p90Seconds: number | null
  overdue: number
}

/** Figures, and on which side the viewer's NCB is. */
export interface SidedFigures extends Figures {
  side: 'asked' | 'answered'
}
