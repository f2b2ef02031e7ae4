import type { Line } from './line.ts'

/** One event of the log, as a poller is told it. */
export interface Told {
  cursor: string
  alertId: string
  kind: string
  by: { code: string }
  previousStatus: string | null
  status: string
}
interface Page {
  events: ({ __typename: 'AlertUpdate' } & Told)[] | { __typename: 'AlertFeedGap' | 'AlertFeedCheckpoint' }[]
  cursor: string
  hasMore: boolean
}

const POLL = `query Poll($after: Cursor, $first: Int!, $filter: AlertUpdateFilter) {
  alertUpdates(after: $after, first: $first, filter: $filter) { cursor hasMore events {
  __typename ... on AlertUpdate { cursor alertId kind by { code } previousStatus status } } } }`

/** A poller: what it was told, and from where it goes on. */
export interface Poller {
  seen: Told[]
  after: string | null
  pages: number
  /** An AlertUpdateFilter. */
  filter?: object
}

/** Polls the log as `country`, in pages of `first`, until `ended` says so and nothing is left. */
export async function poll(
  line: Pick<Line, 'ask'>,
  country: string,
  first: number,
  ended: () => boolean,
  from: Poller = { seen: [], after: null, pages: 0 },
): Promise<Poller> {
  const poller = { ...from, seen: [...from.seen] }
  const { filter } = from
  for (;;) {
    const last = ended() // asked before the page: what was written until then is on it, or on one that follows
    const { data, errors } = await line.ask(country, POLL, { after: poller.after, first, filter })
    if (errors || !data) throw new Error(`the poller was refused: ${JSON.stringify(errors)}`)
    const page = data.alertUpdates as Page // as POLL selects it
    for (const event of page.events) {
      if (event.__typename === 'AlertFeedGap') throw new Error('the log tells of a gap, and nothing is old enough')
      if (event.__typename === 'AlertUpdate') poller.seen.push(event)
    }
    poller.after = page.cursor
    poller.pages++
    if (page.hasMore) continue
    if (last) return poller
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
