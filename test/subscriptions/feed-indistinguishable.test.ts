import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AlertRecord } from '../../subgraphs/financial-alerts/alert.ts'
import { financialAlerts } from '../../subgraphs/financial-alerts/subgraph.ts'
import { anInput } from '../support/alert-calls.ts'
import { anAlert } from '../support/alert-records.ts'
import { placePglite } from '../support/drivers.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { type RawFrames, rawTransports } from '../support/raw-frames.ts'

const FOLLOW = readFileSync('examples/ncb-integrator/follow.graphql', 'utf8')
const PAGE = `query ($after: Cursor, $first: Int!) { alertUpdates(after: $after, first: $first) { cursor hasMore
  events { __typename ... on AlertUpdate { cursor kind } ... on AlertFeedCheckpoint { live } } } }`
const RAISE = 'mutation ($input: RaiseAlertInput!) { raiseAlert(input: $input) { alert { id } } }'
const CORRECT = 'mutation ($id: ID!, $input: RaiseAlertInput!) { updateAlert(id: $id, input: $input) { alert { id } } }'
const WITHDRAW = 'mutation ($id: ID!) { withdrawAlert(id: $id, reason: "An error.") { alert: id } }'
const VIEWER = 'KOR'
const hidden = { mode: 'DENY' as const, countries: [VIEWER] }
const patience = { timeout: 60_000 }
const SLOW = 240_000

interface Page {
  cursor: string
  hasMore: boolean
  events: { __typename: string; cursor?: string; kind?: string; live?: boolean }[]
}

/** What both worlds have, and what one of them has between: more in a row than is read at once. */
const seen = Array.from({ length: 12 }, () => anAlert())
const history: AlertRecord[] = seen.slice(0, 3)
const more: AlertRecord[] = [anAlert({ sharing: hidden }), ...history]
for (const alert of seen.slice(3)) {
  const between = alert === seen[5] ? 230 : 3
  more.push(...Array.from({ length: between }, () => anAlert({ sharing: hidden })), alert)
  history.push(alert)
}
more.push(anAlert({ sharing: { mode: 'ALLOW', countries: ['DEU'] } }))

describe('a country from which alerts are hidden cannot tell that there are any', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-worlds-'))
  const worlds: World[] = []
  beforeAll(async () => {
    for (const [name, records] of Object.entries({ without: history, with: more })) {
      await placePglite(join(folder, name))
      const store = await financialAlerts.openStore(join(folder, name))
      for (const record of records) await store.write([record])
      await store.close()
      const gateway = await startTestGateway({
        seed: 'never',
        stores: { 'financial-alerts': join(folder, name) },
        // These come with a clock, so with any frame.
        subscriptions: { heartbeatMs: SLOW, pingMs: SLOW },
        feedClocks: { checkpointMs: SLOW },
      })
      worlds.push({ gateway, hides: name === 'with', token: await gateway.token(VIEWER) })
    }
  }, SLOW)
  afterAll(async () => {
    for (const { gateway } of worlds) await gateway.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(Object.keys(rawTransports) as (keyof typeof rawTransports)[])(
    'by what it is sent over %s: replayed, live, at an end, and refused',
    async (transport) => {
      const [without, withHidden] = await Promise.all(worlds.map((world) => play(world, rawTransports[transport])))
      expect(withHidden).toEqual(without)
      // It was worth it: all was told, and it came to the end.
      const text = without?.join('\n') ?? ''
      expect(text.match(/"live":true/g)).toHaveLength(3)
      expect(text).toContain('BAD_CURSOR')
    },
    SLOW,
  )

  it(
    'by checkpoints, which come with the clock alone, each with a cursor of its own',
    async () => {
      const clock = 400
      const gateway = await startTestGateway({ seed: 'never', feedClocks: { checkpointMs: clock } })
      try {
        const begun = performance.now()
        const url = `${gateway.url}/graphql`
        const request = { url, token: await gateway.token(VIEWER), query: FOLLOW, variables: { after: null } }
        const subscribers = Object.values(rawTransports).map((open) => open(request))
        const checkpoints = () => subscribers.map(({ frames }) => cursorsIn(frames))
        const least = () => Math.min(...checkpoints().map(({ length }) => length))
        // Nothing happens at first, then much that is hidden.
        await expect.poll(least, patience).toBeGreaterThanOrEqual(4)
        const enough = least() + 4
        while (least() < enough && performance.now() - begun < patience.timeout) {
          const { errors } = await gateway.ask(RAISE, { input: anInput({ record: { sharing: hidden } }) })
          expect(errors).toBeUndefined()
        }
        expect(least()).toBeGreaterThanOrEqual(enough)
        const strokes = Math.floor((performance.now() - begun) / clock)
        for (const cursors of checkpoints()) {
          expect(cursors.length).toBeLessThanOrEqual(1 + strokes)
          expect(new Set(cursors).size).toBe(cursors.length)
          expect(new Set(cursors.map(({ length }) => length)).size).toBe(1)
        }
        for (const { frames, close } of subscribers) {
          expect(frames.join()).not.toContain('"AlertUpdate"')
          close()
        }
      } finally {
        await gateway.stop()
      }
    },
    SLOW,
  )

  it.each([1, 5, 200])(
    'by pages of %i of the polling twin',
    async (first) => {
      const pages = await Promise.all(worlds.map((world) => pagesOf(world, first)))
      expect(pages[1]).toEqual(pages[0])
      expect(pages[0]?.join()).toContain('"RAISED"')
    },
    SLOW,
  )
})

interface World {
  gateway: TestGateway
  /** Whether more happens in it than the viewer may know. */
  hides: boolean
  token: string
}

function cursorsIn(frames: readonly string[]): string[] {
  return [...frames.join('\n').matchAll(/"cursor":"([\w-]+)"/g)].map(([, cursor = '']) => cursor)
}

/** What the viewer is sent, without what differs between any two worlds. */
async function play({ gateway, hides, token }: World, open: (typeof rawTransports)['sse']): Promise<string[]> {
  const all: string[] = []
  const withoutNames = nameless()
  const subscribe = (after: string | null) =>
    open({ url: `${gateway.url}/graphql`, token, query: FOLLOW, variables: { after } })
  const note = ({ frames, close }: RawFrames) => {
    close()
    all.push(...frames.map(withoutNames), '---')
  }
  const until = (subscriber: RawFrames, pattern: RegExp, times: number) =>
    expect.poll(() => subscriber.frames.join('\n').match(pattern)?.length ?? 0, patience).toBeGreaterThanOrEqual(times)
  const change = async (query: string, variables: object): Promise<string> => {
    const { data } = await gateway.ask<Record<string, { alert: { id: string } | string }>>(query, { ...variables })
    const { alert } = Object.values(data)[0] ?? {}
    return typeof alert === 'object' ? alert.id : (alert ?? '')
  }
  const raise = (record?: object) => change(RAISE, { input: anInput(record ? { record } : {}) })

  const [first] = (await page(gateway, token, null, 1)).events
  const { events } = await page(gateway, token, first?.cursor ?? null, 200)
  const toldBefore = (kind: string) => events.filter((event) => event.kind === kind).length
  const [raised, withdrawn] = [toldBefore('RAISED'), toldBefore('WITHDRAWN')]
  // Replayed up to the end; one was shown for a moment in the world that hides, and is hidden by now.
  if (hides) {
    const id = await raise()
    await change(CORRECT, { id, input: anInput({ record: { sharing: hidden } }) })
  }
  const replay = subscribe(first?.cursor ?? null)
  await until(replay, /"live":true/g, 1)
  // Live, with what is hidden before, between and behind.
  if (hides) await raise({ sharing: hidden })
  const id = await raise()
  await until(replay, /"kind":"RAISED"/g, raised + 1)
  if (hides) await raise({ sharing: hidden })
  await change(WITHDRAW, { id })
  await until(replay, /"kind":"WITHDRAWN"/g, withdrawn + 1)
  await raise()
  await until(replay, /"kind":"RAISED"/g, raised + 2)
  if (hides) await change(WITHDRAW, { id: await raise({ sharing: hidden }) })
  note(replay)
  // At the end, from the last cursor and from now on.
  const { cursor } = await page(gateway, token, null, 200)
  if (hides) await raise({ sharing: hidden })
  for (const after of [cursor, null]) {
    const atEnd = subscribe(after)
    await until(atEnd, /"live":true/g, 1)
    note(atEnd)
  }
  const refused = subscribe('nonsense')
  await until(refused, /BAD_CURSOR/g, 1)
  note(refused)
  return all
}

async function page(gateway: TestGateway, token: string, after: string | null, first: number): Promise<Page> {
  const headers = { authorization: `Bearer ${token}` }
  return (await gateway.ask<{ alertUpdates: Page }>(PAGE, { after, first }, { headers })).data.alertUpdates
}

async function pagesOf({ gateway, token }: World, first: number): Promise<string[]> {
  const pages: string[] = []
  const withoutNames = nameless()
  for (let after: string | null = null; ; ) {
    const next: Page = await page(gateway, token, after, first)
    pages.push(withoutNames(JSON.stringify(next)))
    if (!next.hasMore) return pages
    after = next.cursor
  }
}

/**
 * Ids, references, cursors and times give way to as many letters, and to a number that is the same for the same: what is
 * left are kinds, counts, lengths, and what comes again.
 */
function nameless(): (frame: string) => string {
  const known = new Map<string, string>()
  const stand = (name: string) => {
    const other = known.get(name) ?? `${known.size}`.padEnd(name.length, '#')
    known.set(name, other)
    return other
  }
  return (frame) =>
    frame
      .replace(/\d{4}-\d\d-\d\dT[0-9:.]+Z/g, (instant) => 't'.repeat(instant.length))
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, stand)
      .replace(/[A-Z]{3}-\d{4}-\d+/g, stand)
      .replace(/("cursor":"|id: )([\w-]{40,})/g, (_, before: string, cursor: string) => before + stand(cursor))
}
