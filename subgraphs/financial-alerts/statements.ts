import { atOrAfter, keysAtOrAfter, limitNear, seenThenAsked } from '../neighbours.ts'
import { hitSql, visibleSql } from '../record.ts'
import type { Statement } from '../stores/sql.ts'
import { reviewStatements } from '../table-reviews.ts'
import { alertSelection, type LinkKind } from './alert.ts'
import type { AlertOrder } from './generated/schema.ts'
import { finalStatuses } from './lifecycle/lifecycle.ts'

/*
 * Placeholders that all reading statements share: $1 the viewer's country, $2 today, $3 the keys, $4 and $5 the position to
 * resume after, $6 the number of rows.
 */

const VIEWER = '$1::text'

/**
 * Who sees an alert: the rule of every record, but only the owner sees a withdrawn one, since nobody may act on it any
 * more. (The alert log announces the withdrawal, without the alert.)
 */
function visible(table: string): string {
  return `${visibleSql(table, VIEWER, '$2::date')} AND ${readable(table)}`
}

const readable = (table: string) => `(${table}.status <> 'WITHDRAWN' OR ${table}.recorded_by = ${VIEWER})`

/** Who meets the alert `a` by what it names: whoever sees it, but nobody while it is under compliance review. */
const hit = `${hitSql('a', VIEWER, '$2::date')} AND ${readable('a')}`

const isFinal = `a.status IN (${finalStatuses.map((status) => `'${status}'`).join(', ')})`

/**
 * Rows after the position in their order, at most $6 by default. `time` and `id`: the columns of the index that gives the
 * order.
 */
function pageOf(order: AlertOrder, { time, id, nullsLast }: Ordered, limit = each.limit): string {
  const newest = order === 'NEWEST'
  const direction = newest ? 'DESC' : 'ASC'
  const nulls = nullsLast ? (newest ? 'NULLS LAST' : 'NULLS FIRST') : ''
  return `AND (${time}, ${id}) ${newest ? '<' : '>'} ($4::timestamptz, $5::text)
    ORDER BY ${time} ${direction} ${nulls}, ${id} ${direction} ${nulls} ${limit}`
}

/** The index of an order. `nullsLast`: whether it was created so (see `newestBy` in tables.ts). */
interface Ordered {
  time: string
  id: string
  nullsLast: boolean
}
const byLink = { time: 'l.reported_at', id: 'l.alert_id', nullsLast: false }
const byAlert = { time: 'a.reported_at', id: 'a.id', nullsLast: false }

const linkedAlerts = 'alert_links l JOIN alerts a ON a.id = l.alert_id'

/** The source of statements that name accounts: each of $3, or the next one (neighbours.ts). */
const nearAccounts = keysAtOrAfter('alert_links', 'n.key', '$3::text[]', "n.kind = 'ACCOUNT'")
const isFoundAndAsked = seenThenAsked('found.id IS NOT NULL', 'near.key')

/** A page for each of the keys. */
const each = { keys: 'unnest($3::text[]) AS k(key)', limit: 'LIMIT $6::int', asked: '' }

/** What a list is read by: the index that gives its rows in order, one range of it for each of its keys. */
const listSources = {
  account: {
    ...links('ACCOUNT', 'near.key'),
    ...{ keys: nearAccounts, limit: limitNear('$6::int'), asked: `WHERE ${isFoundAndAsked}` },
  },
  owner: column('recorded_by'),
  country: links('COUNTRY'),
  typology: links('TYPOLOGY'),
  status: column('status'),
  severity: column('severity'),
  time: { ...each, from: 'alerts a', where: 'true', ordered: byAlert },
} as const
export type ListSource = keyof typeof listSources

function links(kind: LinkKind, key = 'k.key') {
  return { ...each, from: linkedAlerts, where: `l.kind = '${kind}' AND l.key = ${key}`, ordered: byLink }
}

function column(name: string) {
  return { ...each, from: 'alerts a', where: `a.${name} = k.key`, ordered: { ...byAlert, nullsLast: true } }
}

/**
 * The other conditions of a list, without effect if null: six placeholders from `first` on, in the order of
 * `conditionValues`.
 */
function conditions(time: string, first: number): string {
  const [since, statuses, severities, typologies, countries, own] = [0, 1, 2, 3, 4, 5].map((n) => `$${first + n}`)
  return `${time} >= ${since}::timestamptz
    AND (${statuses}::text[] IS NULL OR a.status = ANY (${statuses}))
    AND (${severities}::text[] IS NULL OR a.severity = ANY (${severities}))
    AND (${typologies}::text[] IS NULL OR a.typologies && ${typologies})
    AND (${countries}::text[] IS NULL OR a.victim_country = ANY (${countries})
      OR a.beneficiary_country = ANY (${countries}) OR a.transit_countries && ${countries} OR a.recipients && ${countries})
    AND (NOT ${own}::boolean OR a.recorded_by = ${VIEWER})`
}

/** A page of `Query.alerts`. An alert that several keys find (two of its countries) comes once. */
export function listStatement(source: ListSource, order: AlertOrder): Statement {
  const { keys, from, where, ordered, limit, asked } = listSources[source]
  const direction = order === 'NEWEST' ? 'DESC' : 'ASC'
  return {
    name: `alerts_by_${source}_${order.toLowerCase()}`,
    text: `SELECT DISTINCT ON (found."reportedAt", found.id) found.*
  FROM ${keys} CROSS JOIN LATERAL (
    SELECT ${alertSelection}
    FROM ${from}
    WHERE ${where} AND ${visible('a')} AND ${conditions(ordered.time, 7)}
    ${pageOf(order, ordered, limit)}
  ) found
  ${asked}
  ORDER BY found."reportedAt" ${direction}, found.id ${direction} LIMIT $6::int`,
  }
}

/** How many alerts name an account (keys $3) and meet the conditions, $4 to $9. Reads only the alerts that name it. */
export const countByAccount: Statement = {
  name: 'alerts_count_by_account',
  text: `SELECT count(*) AS count FROM ${nearAccounts} CROSS JOIN LATERAL (
    SELECT a.id FROM ${linkedAlerts}
    WHERE l.kind = 'ACCOUNT' AND l.key = near.key AND ${visible('a')} AND ${conditions('l.reported_at', 4)} ${limitNear()}
  ) found
  WHERE ${isFoundAndAsked}`,
}

/** How many alerts the viewer's country owns, from $2 on. An owner sees all its alerts, so the index alone answers this. */
export const countOwn: Statement = {
  name: 'alerts_count_own',
  text: 'SELECT count(*) AS count FROM alerts a WHERE a.recorded_by = $1::text AND a.reported_at >= $2::timestamptz',
}

/** Alerts by a unique column. `few`: hidden and absent alerts take equally long (neighbours.ts). */
function alertsBy(column: string): { few: Statement; many: Statement } {
  return {
    few: {
      name: `alerts_by_few_${column}`,
      text: `SELECT ${alertSelection} FROM ${atOrAfter('alerts', column, '$3::text[]', 'a')}
  WHERE ${seenThenAsked(visible('a'), `a.${column}`)}`,
    },
    many: {
      name: `alerts_by_${column}`,
      text: `SELECT ${alertSelection} FROM alerts a WHERE a.${column} = ANY ($3::text[]) AND ${visible('a')}`,
    },
  }
}
export const alertsById = alertsBy('id')
export const alertsByReference = alertsBy('reference')

/** Which of the alerts that name a key count; $7: open ones only; $8: none that name the account only as the victim's own. */
const naming = `${hit} AND NOT ($7::boolean AND ${isFinal}) AND NOT ($8::boolean AND l.source_only)`

/** For each of many keys of kind $9, the newest alerts that name it. */
const alertsNamingMany: Statement = {
  name: 'alerts_naming',
  text: `SELECT k.key, found.*
  FROM unnest($3::text[]) AS k(key) CROSS JOIN LATERAL (
    SELECT ${alertSelection}
    FROM ${linkedAlerts}
    WHERE l.kind = $9::text AND l.key = k.key AND ${naming}
    ${pageOf('NEWEST', byLink)}
  ) found
  ORDER BY found."reportedAt" DESC, found.id DESC`,
}

/** `alertsNamingMany` for a few keys: hidden and absent alerts take equally long (neighbours.ts). */
const alertsNamingFew: Statement = {
  name: 'alerts_naming_few',
  text: `SELECT asked.key, found.*
  FROM ${keysAtOrAfter('alert_links', 'n.key', '$3::text[]', 'n.kind = $9::text')} CROSS JOIN LATERAL (
    SELECT ${alertSelection}
    FROM ${linkedAlerts}
    WHERE l.kind = $9::text AND l.key = near.key AND ${naming}
    ${pageOf('NEWEST', byLink, limitNear('$6::int'))}
  ) found
  WHERE ${isFoundAndAsked}
  ORDER BY found."reportedAt" DESC, found.id DESC`,
}

export const alertsNaming = { few: alertsNamingFew, many: alertsNamingMany }

/** For each of many keys of kind $4, how many alerts name it. $5: open ones only. */
export const countNaming: Statement = {
  name: 'alerts_count_naming',
  text: `SELECT k.key, count(*) AS count
  FROM unnest($3::text[]) AS k(key) JOIN ${linkedAlerts} ON l.kind = $4::text AND l.key = k.key
  WHERE ${hit} AND NOT ($5::boolean AND ${isFinal})
  GROUP BY k.key`,
}

/**
 * For each of many alerts, the newest others that share something with it. A page of each shared thing is enough: the
 * newest overall are among the newest of each. Persons do not count: see `FinancialAlert.related` in the schema.
 */
export const alertsRelated: Statement = {
  name: 'alerts_related',
  text: `SELECT me.id AS key, found.*
  FROM alerts me CROSS JOIN LATERAL (
    SELECT DISTINCT ON (other."reportedAt", other.id) other.*
    FROM alert_links mine CROSS JOIN LATERAL (
      SELECT ${alertSelection}
      FROM ${linkedAlerts}
      WHERE l.kind = mine.kind AND l.key = mine.key AND l.alert_id <> me.id AND ${hit}
      ${pageOf('NEWEST', byLink)}
    ) other
    WHERE mine.alert_id = me.id AND mine.kind IN ('ACCOUNT', 'DOCUMENT', 'VEHICLE')
    ORDER BY other."reportedAt" DESC, other.id DESC LIMIT $6::int
  ) found
  WHERE me.id = ANY ($3::text[]) AND ${visible('me')}
  ORDER BY found."reportedAt" DESC, found.id DESC`,
}

export const reviews = reviewStatements({ table: 'alerts', row: 'a', selection: alertSelection })

export const timelines: Statement = {
  name: 'alerts_timelines',
  text: `SELECT s.alert_id AS "alertId", a.currency, s.from_status AS "from", s.to_status AS "to", s.by_country AS "by",
    s.at, s.severity, s.frozen, s.returned, s.hold_expires_at AS "holdExpiresAt", s.reason,
    s.forwarded_to AS "forwardedTo", s.note
  FROM alert_steps s JOIN alerts a ON a.id = s.alert_id
  WHERE s.alert_id = ANY ($3::text[]) AND ${visible('a')}
  ORDER BY s.alert_id, s.number`,
}

/** Reads a record, by an index. */
export const probe: Statement = {
  name: 'alerts_probe',
  text: 'SELECT a.updated_at FROM alerts a ORDER BY a.id LIMIT 1',
}
