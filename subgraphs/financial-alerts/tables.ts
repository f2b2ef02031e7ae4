import { ownerColumns } from '../record.ts'
import type { SqlMigration } from '../stores/migrations.ts'
import { reviewIndex } from '../table-reviews.ts'
import { alertStatuses } from './lifecycle/lifecycle.ts'
import { BACKFILL } from './log/log-statements.ts'
import { rekeyAccounts } from './rekey-accounts.ts'
import { severities } from './severity.ts'

/** Arabic tatweel and the Japanese length mark. */
const DASHES = '\u0640\u30fc'

const oneOf = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ')

/**
 * An index of the alerts of each value, the newest first. NULLS LAST, though nothing is null, gives it an order that
 * alerts_by_time does not have: otherwise the planner would read that index and drop other values, which means the whole
 * table for a rare value.
 */
function newestBy(name: string, column: string): string {
  return `CREATE INDEX alerts_by_${name} ON alerts (${column}, reported_at DESC NULLS LAST, id DESC NULLS LAST)`
}

/** The migrations of the tables. A released one never changes: the next change is the next version. */
export const migrations: readonly SqlMigration[] = [
  {
    version: 1,
    name: 'alerts, their steps, and what they name',
    statements: [
      `CREATE TABLE alerts (
  id text COLLATE "C" PRIMARY KEY,
  ${ownerColumns},
  reference text COLLATE "C" NOT NULL UNIQUE,
  status text COLLATE "C" NOT NULL CHECK (status IN (${oneOf(alertStatuses)})),
  severity text COLLATE "C" NOT NULL CHECK (severity IN (${oneOf(severities)})),
  asked text COLLATE "C" NOT NULL,
  typologies text[] NOT NULL CHECK (cardinality(typologies) > 0),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  claimed numeric NOT NULL CHECK (claimed > 0),
  frozen numeric NOT NULL CHECK (frozen BETWEEN 0 AND claimed),
  returned numeric NOT NULL CHECK (returned BETWEEN 0 AND frozen),
  transferred_at timestamptz(3),
  reported_at timestamptz(3) NOT NULL,
  hold_expires_at timestamptz(3),
  uetr text,
  victim_country text COLLATE "C" NOT NULL,
  beneficiary_country text COLLATE "C" NOT NULL,
  transit_countries text[] NOT NULL,
  recipients text[] NOT NULL,
  origin jsonb NOT NULL,
  beneficiary jsonb NOT NULL,
  intermediaries jsonb NOT NULL,
  subjects jsonb NOT NULL,
  documents jsonb NOT NULL,
  vehicles jsonb NOT NULL,
  narrative text
)`,
      // The order of every list; unique, so that the links below can refer to it.
      'CREATE UNIQUE INDEX alerts_by_time ON alerts (reported_at, id)',
      newestBy('owner', 'recorded_by'),
      newestBy('status', 'status'),
      newestBy('severity', 'severity'),
      // The timeline. Amounts are totals in the currency of the alert.
      `CREATE TABLE alert_steps (
  alert_id text COLLATE "C" NOT NULL REFERENCES alerts ON DELETE CASCADE,
  number integer NOT NULL,
  from_status text CHECK (from_status IN (${oneOf(alertStatuses)})),
  to_status text NOT NULL CHECK (to_status IN (${oneOf(alertStatuses)})),
  by_country text COLLATE "C" NOT NULL,
  at timestamptz(3) NOT NULL,
  severity text NOT NULL CHECK (severity IN (${oneOf(severities)})),
  frozen numeric CHECK (frozen >= 0),
  returned numeric CHECK (returned >= 0),
  hold_expires_at timestamptz(3),
  reason text,
  forwarded_to text COLLATE "C",
  note text,
  PRIMARY KEY (alert_id, number)
)`,
      // What an alert can be looked up by (linksOf). The time of the report is here too, so that one index gives the newest
      // alerts of each key in order; the foreign key keeps it equal to the alert's, even when a correction changes it.
      `CREATE TABLE alert_links (
  alert_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  source_only boolean NOT NULL,
  reported_at timestamptz(3) NOT NULL,
  PRIMARY KEY (alert_id, kind, key),
  FOREIGN KEY (reported_at, alert_id) REFERENCES alerts (reported_at, id) ON UPDATE CASCADE ON DELETE CASCADE
)`,
      'CREATE INDEX alert_links_by_key ON alert_links (kind, key, reported_at, alert_id)',
    ],
  },
  {
    version: 2,
    name: 'changes: the log of alerts, and requests that may be sent again',
    statements: [
      'ALTER TABLE alerts ADD national_reference text',
      // `id` is idOf the request (changes.ts). Written in the transaction of the requested change.
      `CREATE TABLE alert_requests (
  id text COLLATE "C" PRIMARY KEY,
  hash text NOT NULL,
  alert_id text COLLATE "C" NOT NULL,
  requested_at timestamptz(3) NOT NULL DEFAULT now()
)`,
      // Numbered in commit order (LOG_LOCK). `at`: when it happened; `logged_at`: when it was logged.
      `CREATE TABLE alert_log (
  sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  logged_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  alert_id text COLLATE "C" NOT NULL REFERENCES alerts,
  recorded_by text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('RAISED', 'ADVANCED', 'CORRECTED', 'WITHDRAWN')),
  at timestamptz(3) NOT NULL,
  by_country text NOT NULL,
  previous_status text,
  status text NOT NULL,
  step integer,
  severity text NOT NULL,
  typologies text[] NOT NULL,
  countries text[] NOT NULL,
  accounts text[] NOT NULL
)`,
      // What entries are looked up by. The kinds are those of links, and OWNER.
      `CREATE TABLE alert_log_keys (
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  sequence bigint NOT NULL,
  PRIMARY KEY (kind, key, sequence)
)`,
      // One row: up to which entry the log was dropped, and an instant before which all entries may be lost.
      `CREATE TABLE alert_log_horizon (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  pruned_to bigint NOT NULL,
  lost_before timestamptz(3) NOT NULL
)`,
      "INSERT INTO alert_log_horizon (pruned_to, lost_before) VALUES (0, '1970-01-01T00:00:00Z')",
      BACKFILL,
    ],
  },
  {
    version: 3,
    name: 'accounts are found by their IBAN, or by sort code and number, however they were given; plates without dashes',
    statements: [
      // Plate keys once kept these marks as letters; now they are dropped as dashes.
      `UPDATE alert_links l SET key = translate(key, '${DASHES}', '')
       WHERE kind = 'VEHICLE' AND key ~ '[${DASHES}]' AND NOT EXISTS (SELECT FROM alert_links other
         WHERE other.alert_id = l.alert_id AND other.kind = l.kind AND other.key = translate(l.key, '${DASHES}', ''))`,
      `UPDATE alerts SET vehicles = translate(vehicles::text, '${DASHES}', '')::jsonb WHERE vehicles::text ~ '[${DASHES}]'`,
    ],
    run: rekeyAccounts,
  },
  { version: 4, name: 'by review date', statements: [reviewIndex({ table: 'alerts' })] },
  {
    version: 5,
    name: 'whether an alert is under compliance review, and why, or why no longer',
    statements: [
      `ALTER TABLE alerts
  ADD under_compliance_review boolean NOT NULL DEFAULT false,
  ADD compliance_review_reason text`,
    ],
  },
]
