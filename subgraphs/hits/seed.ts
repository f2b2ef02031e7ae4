import { ring, SEEDED_AT } from '../seed/story.ts'
import type { ConfirmationRow, ConfirmationStep } from './confirmation.ts'
import { usualMinutes } from './deadlines.ts'

/** An instant so many minutes before the second of the seed. */
const before = (minutes: number) => new Date(Date.parse(SEEDED_AT) - minutes * 60_000).toISOString()

const nothing = { instructions: null, until: null, note: null }

/** What has become of two hits on the ring's records: one was confirmed in time, the other waits for its answer still. */
export function seedConfirmations(): ConfirmationRow[] {
  return [
    row(90, {
      id: 'hit-ring-car',
      asked_by: 'FRA',
      addressed_to: 'DEU',
      record_kind: 'VEHICLE',
      record_id: ring.car.id,
      priority: 'URGENT',
      circumstances: 'Stopped at a toll on the A4. The driver shows no papers of the car; the plate was changed.',
      place: 'Saint-Avold',
      identifiers_seen: [ring.car.vin],
      answer: {
        ...nothing,
        status: 'CONFIRMED',
        by: 'DEU',
        at: before(84),
        instructions: 'Seize the car and inform us. Please question the driver on where it came from.',
      },
    }),
    row(75, {
      id: 'hit-ring-alert',
      asked_by: 'DEU',
      addressed_to: 'FRA',
      record_kind: 'FINANCIAL_ALERT',
      record_id: ring.alerts.frozen.id,
      priority: 'ROUTINE',
      circumstances: 'The holder of the account asks for the release of the sum, and shows a contract.',
      place: null,
      identifiers_seen: [ring.accounts.mule.value],
    }),
  ]
}

/** What of a row does not follow from when it was requested, how urgently, and what was answered. */
type Facts = Omit<
  ConfirmationRow,
  'status' | 'requested_at' | 'updated_at' | 'deadline_minutes' | 'due_at' | 'answered_at' | 'steps'
>

/** `minutes`: how long before the second of the seed it was requested. */
function row(minutes: number, { answer, ...facts }: Facts & { answer?: ConfirmationStep }): ConfirmationRow {
  const requestedAt = before(minutes)
  const first: ConfirmationStep = { ...nothing, status: 'REQUESTED', by: facts.asked_by, at: requestedAt }
  const deadline = usualMinutes[facts.priority]
  return {
    ...facts,
    status: answer?.status ?? 'REQUESTED',
    requested_at: requestedAt,
    updated_at: answer?.at ?? requestedAt,
    deadline_minutes: deadline,
    due_at: before(minutes - deadline),
    answered_at: answer?.at ?? null,
    steps: answer ? [first, answer] : [first],
  }
}
