import type {
  HitConfirmationPriority,
  HitConfirmationStage,
  HitConfirmationStatus,
  RecordReference,
} from './generated/schema.ts'

/** A request for confirmation as it was read. Instants are ISO strings, by the clock of the database. */
export interface Confirmation {
  id: string
  askedBy: string
  addressedTo: string
  record: RecordReference
  priority: HitConfirmationPriority
  circumstances: string
  place: string | null
  identifiersSeen: string[]
  status: HitConfirmationStatus
  requestedAt: string
  updatedAt: string
  dueAt: string
  escalatesAt: string
  overdue: boolean
  stage: HitConfirmationStage | null
  steps: ConfirmationStep[]
  /** When it was read. */
  now: string
}

/** One step, as it is kept. */
export interface ConfirmationStep {
  status: HitConfirmationStatus
  by: string
  at: string
  instructions: string | null
  until: string | null
  note: string | null
}

/** A row of the table. */
export interface ConfirmationRow {
  id: string
  asked_by: string
  addressed_to: string
  record_kind: RecordReference['kind']
  record_id: string
  priority: HitConfirmationPriority
  circumstances: string
  place: string | null
  identifiers_seen: string[]
  status: HitConfirmationStatus
  requested_at: string
  updated_at: string
  /** How long an owner has, in minutes, as it was set when the request was made. */
  deadline_minutes: number
  due_at: string
  /** When its owner has answered, other than by MORE_TIME. */
  answered_at: string | null
  steps: ConfirmationStep[]
}

/** A row as it is read, with what follows from the clock. */
export interface ReadRow extends Omit<ConfirmationRow, 'deadline_minutes' | 'answered_at'> {
  escalates_at: string
  overdue: boolean
  stage: HitConfirmationStage | null
  now: string
}

/** The confirmation of a row. */
export function confirmationOf(row: ReadRow): Confirmation {
  return {
    id: row.id,
    askedBy: row.asked_by,
    addressedTo: row.addressed_to,
    record: { kind: row.record_kind, id: row.record_id },
    priority: row.priority,
    circumstances: row.circumstances,
    place: row.place,
    identifiersSeen: row.identifiers_seen,
    status: row.status,
    requestedAt: row.requested_at,
    updatedAt: row.updated_at,
    dueAt: row.due_at,
    escalatesAt: row.escalates_at,
    overdue: row.overdue,
    stage: row.stage,
    steps: row.steps,
    now: row.now,
  }
}
