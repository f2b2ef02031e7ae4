import { expect } from 'vitest'
import type { Answer } from '../../schema/identity.ts'
import { anInput, callsOf, type Input, type Told } from './alert-calls.ts'
import { anAccount } from './alert-records.ts'
import type { TestGateway } from './gateway-harness.ts'
import { type Following, PATIENCE, until } from './subscription-clients.ts'

const PARTS = `alert { id status documents { number check { verdict } } subjects { person { id } } }`
/** With fields of three subgraphs; what is of other subgraphs is shown beside what they are asked by. */
export const FOLLOW = `subscription Follow($filter: AlertUpdateFilter, $after: Cursor) {
  alertUpdates(filter: $filter, after: $after) { __typename
    ... on AlertUpdate { cursor kind status alertId ${PARTS} }
    ... on AlertFeedGap { cursor lostBefore }
    ... on AlertFeedCheckpoint { cursor live } } }`

/** An event as `FOLLOW` selects it. */
export interface FeedEvent {
  __typename: 'AlertUpdate' | 'AlertFeedGap' | 'AlertFeedCheckpoint'
  cursor: string
  kind: string
  status: string
  alertId: string
  alert: {
    id: string
    status: string
    documents: { number: string; check: { verdict: string } | null }[]
    subjects: { person: { id: string } | null }[]
  } | null
  live: boolean
}

export const eventsOf = ({ results }: Following): FeedEvent[] =>
  results.flatMap(({ data }) => (data ? [data.alertUpdates as FeedEvent] : []))
export const updatesOf = (one: Following): FeedEvent[] =>
  eventsOf(one).filter(({ __typename }) => __typename === 'AlertUpdate')
export const told = (one: Following): string[] => updatesOf(one).map(({ kind, status }) => `${kind} ${status}`)

/** Waits until a follower has reached the end of the log. */
export const isLive = (one: Following) => until(one, (now) => eventsOf(now).some(({ live }) => live))
/** Waits for so many updates. */
export const updates = (one: Following, count: number) => until(one, (now) => updatesOf(now).length >= count)

const given = ({ scheme, value }: { scheme: string; value: string }) => ({ scheme, value })

/** What one test does to alerts, and the filter that shows it nothing else. */
export function caseOf(gateway: TestGateway) {
  const origin = given(anAccount())
  const answer = async (country: string, query: string, variables?: Record<string, unknown>) => {
    // Subjects are joined by a link that clients do not see.
    const { data, errors } = await gateway.ask(query.replace('name link', 'name'), variables, { country })
    return { data, ...(errors && { errors }) } as Answer // as a subgraph gives it
  }
  const calls = callsOf({ answer })
  return {
    filter: { accounts: [origin] },
    raise: (overrides: Input = {}) => calls.raise('FRA', anInput({ origin, ...overrides })),
    advance: (alert: Pick<Told, 'id' | 'status'>, to: string, stated?: Input, country = 'FRA') =>
      calls.advance(country, alert, to, stated),
    update: (id: string, overrides: Input = {}) => calls.update('FRA', id, anInput({ origin, ...overrides })),
  }
}

/** A sample of /metrics, by its name and labels as they are written; 0 where there is none. */
export async function sample(gateway: TestGateway, name: string): Promise<number> {
  const page = await (await fetch(`${gateway.url}/metrics`)).text()
  const line = page.split('\n').find((one) => one.startsWith(`${name} `))
  return Number(line?.slice(name.length) ?? 0)
}

/** Waits until a sample is what it should be. */
export const untilSample = (gateway: TestGateway, name: string, value: number) =>
  expect.poll(() => sample(gateway, name), PATIENCE).toBe(value)
