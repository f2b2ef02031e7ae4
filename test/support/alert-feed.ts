import type { Answer } from '../../schema/identity.ts'
import type { Input } from './alert-calls.ts'
import type { AlertsUnderTest } from './alert-records.ts'

const EVENT = `__typename
  ... on AlertUpdate { cursor at kind by { code } previousStatus status alertId
    step { from to note } alert { id status reference sharing { mode } } }
  ... on AlertFeedGap { cursor lostBefore }
  ... on AlertFeedCheckpoint { cursor at live }`

export const RANGE = `query ($filter: AlertUpdateFilter, $after: Cursor, $position: String, $first: Int, $checkpoint: Boolean) {
  alertUpdatesRange(filter: $filter, after: $after, position: $position, first: $first, checkpoint: $checkpoint) {
    end live events { position cursor event { ${EVENT} } } } }`
export const FOLLOW = `subscription ($filter: AlertUpdateFilter, $after: Cursor) {
  alertUpdates(filter: $filter, after: $after) { ${EVENT} } }`
export const MOVED = 'subscription { alertUpdatesMoved }'

/** An event as `EVENT` selects it. */
export interface FeedEvent {
  __typename: 'AlertUpdate' | 'AlertFeedGap' | 'AlertFeedCheckpoint'
  cursor: string
  at: string
  kind: string
  by: { code: string }
  previousStatus: string | null
  status: string
  alertId: string
  step: { from: string | null; to: string; note: string | null } | null
  alert: { id: string; status: string; reference: string; sharing: { mode: string } | null } | null
  lostBefore: string
  live: boolean
}
export interface RangeOfFeed {
  end: string
  live: boolean
  events: { position: string; cursor: string; event: FeedEvent }[]
}

/** What one who reads the feed as a gateway does asks. */
export interface AskedOfFeed {
  filter?: Input | undefined
  after?: string | undefined
  position?: string | undefined
  first?: number
  checkpoint?: boolean
}

/** The feed of a subgraph, as tests ask it. */
export function feedOf(alerts: Pick<AlertsUnderTest, 'ask' | 'follow'>) {
  const range = async (country: string, asked: AskedOfFeed = {}) =>
    (await alerts.ask<{ alertUpdatesRange: RangeOfFeed }>(country, RANGE, { ...asked })).alertUpdatesRange
  return {
    range,
    /** The end of the log. */
    end: async (country = 'FRA') => (await range(country)).end,
    /** Follows until `enough` of what came so far. */
    async followed(
      country: string,
      asked: Pick<AskedOfFeed, 'filter' | 'after'>,
      enough: (events: readonly FeedEvent[]) => boolean,
    ): Promise<FeedEvent[]> {
      const events: FeedEvent[] = []
      for await (const answer of alerts.follow(country, FOLLOW, { ...asked })) {
        events.push(eventOf(answer))
        if (enough(events)) break
      }
      return events
    },
  }
}

/** The event of an answer to `FOLLOW`. */
export function eventOf({ data, errors }: Answer): FeedEvent {
  if (errors) throw new Error(JSON.stringify(errors))
  return (data as { alertUpdates: FeedEvent }).alertUpdates // as FOLLOW asks for
}

/** What is told of an event, in short. */
export const told = ({ __typename, kind, previousStatus, status, by }: FeedEvent) =>
  __typename === 'AlertUpdate' ? `${kind} ${previousStatus} ${status} ${by.code}` : __typename
