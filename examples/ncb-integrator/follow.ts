import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Connect, FeedError, FeedResult } from './connection.ts'
import type { FollowSubscription, FollowSubscriptionVariables } from './generated.ts'
import type { Journal } from './journal.ts'

type FeedEvent = FollowSubscription['alertUpdates']
export type AlertUpdate = Extract<FeedEvent, { __typename: 'AlertUpdate' }>
/** What is kept of something that was handled, beside its cursor. */
export type Facts = { kind: string; [fact: string]: unknown }

export interface FollowOptions {
  url: string
  connect: Connect
  /** Asked before each connection: a token that has expired is replaced by the next one. */
  token: () => Promise<string | undefined>
  purpose: string
  filter: FollowSubscriptionVariables['filter']
  journal: Journal
  /** Acts on an update. `errors`: sources that failed for it; what they would have given is null, and not "no record". */
  handle(update: AlertUpdate, errors: readonly FeedError[]): Promise<Facts>
  /**
   * Reads all that stands: before the first event ever, and where updates were lost. Where it throws NotNow, the gateway
   * is connected to anew and leads to it again.
   */
  readAnew(): Promise<void>
  /** Told what is going on with the connection. */
  say(line: string): void
  signal: AbortSignal
  longestWaitMs: number
}

/** It would be refused again, however often it is asked. */
export class Refused extends Error {}

/** It could not be read now: the same is worth another try. */
export class NotNow extends Error {}

/** Codes that asking again does not help: the token, the filter, the cursor or the operation has to change first. */
const final = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_CURSOR',
  'BAD_USER_INPUT',
  'TOO_MANY_ITEMS',
  'BAD_REQUEST',
  'REQUEST_TOO_LARGE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_TOO_COMPLEX',
  'OPERATION_TOO_COSTLY',
])
const SHORTEST_WAIT_MS = 200
const operation = readFileSync(new URL('follow.graphql', import.meta.url), 'utf8')

/** Follows the feed until `signal` aborts, over as many connections as it takes. Throws Refused, and what `handle` throws. */
export async function follow(options: FollowOptions): Promise<void> {
  const { url, connect, token, purpose, filter, journal, say, signal, longestWaitMs } = options
  let fruitless = 0
  while (!signal.aborted) {
    const variables = { filter, after: journal.cursor }
    const results = connect({ url, token: await token(), purpose, query: operation, variables, signal })
    const lost = await eachOf(results, async (result) => {
      if (await take(result, options)) fruitless = 0
    })
    if (signal.aborted) return
    say(lost ?? 'The gateway has ended the subscription.')
    // At random, so that all who lost the same gateway do not come back at the same moment.
    const wait = Math.random() * Math.min(longestWaitMs, SHORTEST_WAIT_MS * 2 ** fruitless++)
    await sleep(wait, undefined, { signal }).catch(() => undefined)
  }
}

/** Takes result by result. Says why the connection was lost, if it was; what `take` throws is thrown. */
async function eachOf(
  results: AsyncIterable<FeedResult>,
  take: (result: FeedResult) => Promise<void>,
): Promise<string | undefined> {
  let taking = false
  try {
    for await (const result of results) {
      taking = true
      await take(result)
      taking = false
    }
    return undefined
  } catch (error) {
    if (error instanceof NotNow) return `What stands could not be read: ${error.message}`
    if (taking || !(error instanceof Error)) throw error
    return `The connection was lost: ${(error.cause instanceof Error ? error.cause : error).message}.`
  }
}

/** Handles one result. The cursor is stored with what was handled, never before it. Whether it was an event. */
async function take({ data, errors = [] }: FeedResult, options: FollowOptions): Promise<boolean> {
  const { journal, handle, readAnew, say } = options
  const event = data?.alertUpdates
  if (!event) {
    await meet(errors, options)
    return false
  }
  const isGap = event.__typename === 'AlertFeedGap'
  if (isGap) say(`Updates from before ${event.lostBefore} are lost: what stands is read anew.`)
  if (isGap || journal.cursor === null) await readAnew()
  const { cursor } = event
  if (isGap) await journal.append({ cursor, kind: 'GAP', lostBefore: event.lostBefore })
  else if (event.__typename === 'AlertFeedCheckpoint')
    await journal.append({ cursor, kind: 'CHECKPOINT', live: event.live })
  else await journal.append({ cursor, ...(await handle(event, errors)) })
  return true
}

/** No event, but errors: the subscription ends (RECONNECT, TOKEN_EXPIRED), waits (SOURCE_*), or was refused. */
async function meet(errors: readonly FeedError[], { journal, say }: FollowOptions): Promise<void> {
  for (const { message, extensions } of errors) {
    const { code, cursor } = extensions
    if (final.has(code)) throw new Refused(`${code}: ${message}`)
    say(`${code}: ${message}`)
    if (cursor !== undefined && cursor !== journal.cursor) await journal.append({ cursor, kind: code })
  }
}
