import type { SqlMigration } from '../stores/migrations.ts'
import { openStatuses, statuses } from './lifecycle/lifecycle.ts'
import { recordKinds } from './record-kinds.ts'

export const priorities = ['URGENT', 'ROUTINE'] as const

export const listed = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ')

/** The condition of an open request, as the index on deadlines has it. */
export const open = `status IN (${listed(openStatuses)})`

/** The migrations of the tables. A released one never changes: the next change is the next version. */
export const migrations: readonly SqlMigration[] = [
  {
    version: 1,
    name: 'requests to confirm hits',
    statements: [
      `CREATE TABLE hit_confirmations (
  id text COLLATE "C" PRIMARY KEY,
  asked_by text COLLATE "C" NOT NULL,
  addressed_to text COLLATE "C" NOT NULL,
  record_kind text COLLATE "C" NOT NULL CHECK (record_kind IN (${listed(Object.keys(recordKinds))})),
  record_id text COLLATE "C" NOT NULL,
  priority text COLLATE "C" NOT NULL CHECK (priority IN (${listed(priorities)})),
  circumstances text NOT NULL,
  place text,
  identifiers_seen text[] NOT NULL,
  status text COLLATE "C" NOT NULL CHECK (status IN (${listed(statuses)})),
  requested_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  deadline_minutes integer NOT NULL,
  due_at timestamptz(3) NOT NULL,
  answered_at timestamptz(3),
  steps jsonb NOT NULL,
  CONSTRAINT nobody_asks_itself CHECK (asked_by <> addressed_to)
)`,
      // The lists of either side: each pair of status and priority is one range, the newest at its end.
      'CREATE INDEX hit_confirmations_asked ON hit_confirmations (asked_by, status, priority, requested_at, id)',
      'CREATE INDEX hit_confirmations_addressed ON hit_confirmations (addressed_to, status, priority, requested_at, id)',
      // By side first: what others ask about a record is not read, and takes no time.
      `CREATE INDEX hit_confirmations_asked_about
  ON hit_confirmations (asked_by, record_kind, record_id, requested_at, id)`,
      `CREATE INDEX hit_confirmations_addressed_about
  ON hit_confirmations (addressed_to, record_kind, record_id, requested_at, id)`,
      `CREATE INDEX hit_confirmations_due ON hit_confirmations (due_at) WHERE ${open}`,
      // `id` is that of changes.ts, hashed. Written in the statement of the requested change.
      `CREATE TABLE hit_confirmation_requests (
  id text COLLATE "C" PRIMARY KEY,
  hash text NOT NULL,
  confirmation_id text COLLATE "C" NOT NULL REFERENCES hit_confirmations DEFERRABLE INITIALLY DEFERRED,
  requested_at timestamptz(3) NOT NULL DEFAULT now()
)`,
    ],
  },
]
