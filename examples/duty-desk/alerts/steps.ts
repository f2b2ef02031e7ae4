import type { AlertReasonCode, AlertStatus } from '../gql/graphql.ts'

/** What a step has to state. */
export type Need = 'frozen' | 'returned' | 'holdExpiresAt' | 'forwardedTo' | 'reason' | 'note'

export interface Step {
  from: readonly AlertStatus[]
  to: AlertStatus
  /** `own`: the NCB that raised the alert; `asked`: the one that is asked. */
  by: 'own' | 'asked'
  needs: readonly Need[]
  /** All that is claimed is frozen. */
  all?: true
  /** The only reason that it can have. */
  reason?: AlertReasonCode
}

const asking = ['STOP_PAYMENT_REQUESTED', 'ACKNOWLEDGED', 'FORWARDED'] as const
const held = ['FROZEN', 'PARTIALLY_FROZEN'] as const
const refused = ['REFUSED', 'FUNDS_GONE'] as const
const forwardable = [...asking, 'PARTIALLY_FROZEN', 'FUNDS_GONE'] as const

/** The life of an alert as AlertStatus of the schema tells it: which buttons to show. The server alone decides. */
const steps: readonly Step[] = [
  { from: ['REPORTED'], to: 'STOP_PAYMENT_REQUESTED', by: 'own', needs: [] },
  { from: refused, to: 'STOP_PAYMENT_REQUESTED', by: 'own', needs: ['note'] },
  { from: ['REPORTED', ...refused, 'RELEASED', 'SEIZED', 'RETURNED'], to: 'CLOSED', by: 'own', needs: [] },
  { from: ['STOP_PAYMENT_REQUESTED', 'FORWARDED'], to: 'ACKNOWLEDGED', by: 'asked', needs: [] },
  { from: asking, to: 'FROZEN', by: 'asked', needs: ['frozen', 'holdExpiresAt'], all: true },
  { from: asking, to: 'PARTIALLY_FROZEN', by: 'asked', needs: ['frozen', 'holdExpiresAt'] },
  { from: ['PARTIALLY_FROZEN'], to: 'FROZEN', by: 'asked', needs: ['frozen'], all: true },
  { from: ['PARTIALLY_FROZEN'], to: 'PARTIALLY_FROZEN', by: 'asked', needs: ['frozen'] },
  { from: asking, to: 'REFUSED', by: 'asked', needs: ['reason'] },
  { from: asking, to: 'FUNDS_GONE', by: 'asked', needs: ['reason'] },
  { from: forwardable, to: 'FORWARDED', by: 'asked', needs: ['forwardedTo'], reason: 'PTNA' },
  { from: held, to: 'RELEASED', by: 'asked', needs: [] },
  { from: held, to: 'SEIZED', by: 'asked', needs: [] },
  { from: [...held, 'SEIZED', 'RETURNED'], to: 'RETURNED', by: 'asked', needs: ['returned'] },
]

interface Standing {
  status: AlertStatus
  recordedBy: { code: string }
  beneficiaryCountry: { code: string }
  timeline: readonly { forwardedTo: { code: string } | null }[]
}

/** The NCB whose turn a step is. */
export function turnOf({ by }: Step, { recordedBy, beneficiaryCountry, timeline }: Standing): string {
  if (by === 'own') return recordedBy.code
  return timeline.findLast(({ forwardedTo }) => forwardedTo)?.forwardedTo?.code ?? beneficiaryCountry.code
}

/** The steps that lead on from where an alert stands, whosever turn they are. */
export function stepsFrom({ status }: Standing): readonly Step[] {
  return steps.filter(({ from }) => from.includes(status))
}
