import { parseAccountKey } from '../../schema/identifiers/account.ts'
import { accountLookup } from '../../schema/identifiers/account-lookup.ts'
import type { Sql } from '../stores/sql.ts'

/** Keys of one round trip. */
const PORTION = 10_000

/** Brings the stored account keys of alerts and log to the form of `accountLookup`. Running it twice changes nothing more. */
export async function rekeyAccounts(tx: Sql): Promise<void> {
  const query = <Row>(text: string, values: unknown[] = []) => tx.query<Row>({ name: '', text }, values)
  const rows = await query<{ key: string }>(
    `SELECT key FROM alert_links WHERE kind = 'ACCOUNT' GROUP BY key
     UNION SELECT key FROM alert_log_keys WHERE kind = 'ACCOUNT' GROUP BY key`,
  )
  const changed = rows.flatMap(({ key }) => {
    const account = parseAccountKey(key)
    const lookup = account.ok ? accountLookup(account.value) : key
    return lookup === key ? [] : [{ key, lookup }]
  })
  for (let start = 0; start < changed.length; start += PORTION) {
    const portion = changed.slice(start, start + PORTION)
    const values = [portion.map(({ key }) => key), portion.map(({ lookup }) => lookup)]
    for (const text of STATEMENTS) await query(text, values)
  }
}

/** $1: keys, $2: the new key of each. An alert may have named one account in two ways. */
const changes = 'unnest($1::text[], $2::text[]) AS c(key, lookup)'
const STATEMENTS = [
  `INSERT INTO alert_links (alert_id, kind, key, source_only, reported_at)
   SELECT l.alert_id, l.kind, c.lookup, bool_and(l.source_only), l.reported_at
   FROM alert_links l JOIN ${changes} ON l.kind = 'ACCOUNT' AND l.key = c.key
   GROUP BY l.alert_id, l.kind, c.lookup, l.reported_at
   ON CONFLICT (alert_id, kind, key) DO UPDATE SET source_only = alert_links.source_only AND excluded.source_only`,
  `DELETE FROM alert_links l USING ${changes} WHERE l.kind = 'ACCOUNT' AND l.key = c.key`,
  `INSERT INTO alert_log_keys (kind, key, sequence)
   SELECT k.kind, c.lookup, k.sequence FROM alert_log_keys k JOIN ${changes} ON k.kind = 'ACCOUNT' AND k.key = c.key
   ON CONFLICT DO NOTHING`,
  `UPDATE alert_log l SET accounts = (
     SELECT array_agg(DISTINCT coalesce(c.lookup, named.key))
     FROM unnest(l.accounts) AS named(key) LEFT JOIN ${changes} ON c.key = named.key)
   WHERE l.sequence IN (SELECT k.sequence FROM alert_log_keys k WHERE k.kind = 'ACCOUNT' AND k.key = ANY ($1::text[]))`,
  `DELETE FROM alert_log_keys k USING ${changes} WHERE k.kind = 'ACCOUNT' AND k.key = c.key`,
]
