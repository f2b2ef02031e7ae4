import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { Client, fetchExchange } from '@urql/core'
import { type DocumentNode, parse, print } from 'graphql'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { AlertFeedOptions, AlertFeedStatus } from '../../client-kit/alert-feed.ts'
import { alertFeedLink } from '../../client-kit/apollo-alert-feed.ts'
import { cacheOptions } from '../../client-kit/apollo-cache.ts'
import { type CursorStore, memoryCursors, webCursors } from '../../client-kit/cursors.ts'
import { errorsOf, isTokenRefused } from '../../client-kit/errors.ts'
import { alertFeedExchange } from '../../client-kit/urql-alert-feed.ts'
import { developmentAuthenticator } from '../../gateway/identity.ts'
import { developmentToken } from '../../gateway/token.ts'
import { roles } from '../../schema/roles.ts'
import { openCutter } from '../../soak/cutter.ts'
import { financialAlerts } from '../../subgraphs/financial-alerts/subgraph.ts'
import { anInput } from '../support/alert-calls.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { type Proxy as Line, openProxy } from '../support/proxy.ts'

const FOLLOW = `subscription Follow($filter: AlertUpdateFilter) {
  alertUpdates(filter: $filter) { __typename
    ... on AlertUpdate { kind alertId alert { id reference } }
    ... on AlertFeedGap { lostBefore }
    ... on AlertFeedCheckpoint { live } } }`
const RAISE = 'mutation ($input: RaiseAlertInput!) { raiseAlert(input: $input) { alert { id } } }'

interface FeedEvent {
  __typename: string
  alertId?: string
}
interface Following {
  events: FeedEvent[]
  errors: unknown[]
  isComplete: boolean
  stop(): void
}
type Follow = (options: AlertFeedOptions, variables: Record<string, unknown>, told: Following) => () => void
/** `FOLLOW` by its id, as the client preset's `persistedDocuments` gives it to urql. */
const BY_ID = Object.assign(parse(FOLLOW), { documentId: 'follow' })

const overApollo: Follow = (options, variables, told) => {
  const link = ApolloLink.from([alertFeedLink(options), new HttpLink({ uri: options.url })])
  const client = new ApolloClient({ cache: new InMemoryCache(cacheOptions), link })
  const subscription = client.subscribe({ query: gql(FOLLOW), variables }).subscribe({
    next({ data, error }) {
      if (data) told.events.push((data as { alertUpdates: FeedEvent }).alertUpdates) // as FOLLOW selects it
      if (error) told.errors.push(error)
    },
    complete() {
      told.isComplete = true
    },
  })
  return () => {
    subscription.unsubscribe()
    client.stop()
  }
}
const overUrql = (...[options, variables, told, document = parse(FOLLOW)]: [...Parameters<Follow>, DocumentNode?]) => {
  const client = new Client({ url: options.url, exchanges: [alertFeedExchange(options), fetchExchange] })
  return client.subscription(document, variables).subscribe(({ data, error, hasNext }) => {
    if (!hasNext)
      told.isComplete = true // with the last result, again
    else if (data) told.events.push(data.alertUpdates)
    else told.errors.push(error)
  }).unsubscribe
}

const folder = mkdtempSync(join(tmpdir(), 'ncb-client-kit-'))
const stores = { 'financial-alerts': join(folder, 'alerts') }
const key = randomBytes(32)
const PATIENCE = { timeout: 60_000 }
let gateway: TestGateway
let line: Line
let url: string
const following = new Set<Following>()

async function startGateway(port = 0): Promise<void> {
  const authenticate = developmentAuthenticator({ country: 'FRA', purpose: 'CRIMINAL_INVESTIGATION' }, key)
  gateway = await startTestGateway({ stores, authenticate, port })
}
const portOf = () => Number(new URL(gateway.url).port)
beforeAll(async () => {
  await startGateway()
  line = await openProxy({ host: '127.0.0.1', port: portOf() })
  url = `http://127.0.0.1:${line.port}/graphql`
})
afterEach(() => {
  for (const one of following) one.stop()
  following.clear()
})
afterAll(async () => {
  await gateway.stop()
  await line.close()
  rmSync(folder, { recursive: true, force: true })
})

async function raise(): Promise<string> {
  const { data } = await gateway.ask<{ raiseAlert: { alert: { id: string } } }>(RAISE, { input: anInput() })
  return data.raiseAlert.alert.id
}
const tokenOf = (seconds: number) =>
  developmentToken(key, { country: 'FRA', organisation: 'NCB', user: 'desk', roles }, seconds / 3600)
const updatesOf = ({ events }: Following) => events.flatMap(({ alertId }) => alertId ?? [])
const isConnected = (statuses: readonly AlertFeedStatus[]) =>
  expect.poll(() => statuses.at(-1)?.state, PATIENCE).toBe('connected')

describe.each([
  ['Apollo Client', overApollo],
  ['urql', overUrql],
])('the feed of alerts in %s', (_, over) => {
  function follow(more: Partial<AlertFeedOptions> = {}, variables: Record<string, unknown> = {}) {
    const statuses: AlertFeedStatus[] = []
    const told: Following = { events: [], errors: [], isComplete: false, stop: () => undefined }
    const onStatus = (status: AlertFeedStatus) => void statuses.push(status)
    const options = { url, purpose: 'CRIMINAL_INVESTIGATION', onStatus, longestWaitMs: 100, ...more }
    told.stop = over(options, variables, told)
    following.add(told)
    return { told, statuses }
  }
  const tells = (one: Following, ids: readonly string[]) => expect.poll(() => updatesOf(one), PATIENCE).toEqual(ids)

  it('tells what happens, and over a connection that breaks each update once and in order', async () => {
    const { told, statuses } = follow()
    await isConnected(statuses)
    const ids = [await raise()]
    await tells(told, ids)
    for (let time = 0; time < 3; time++) {
      await line.cut()
      ids.push(await raise(), await raise())
      await line.mend()
      await tells(told, ids)
      ids.push(await raise())
      await tells(told, ids)
    }
    expect(statuses.map(({ state }) => state)).toContain('behind')
    expect(told.errors).toEqual([])
  })

  it('misses nothing and tells nothing twice on a line that is cut anywhere', async () => {
    const cutter = await openCutter({ random: Math.random, share: 0.7, mostBytes: 6000 })
    cutter.to(portOf())
    const { told, statuses } = follow({ url: `http://127.0.0.1:${cutter.port}/graphql` })
    try {
      await expect.poll(() => statuses.some(({ state }) => state === 'connected'), PATIENCE).toBe(true)
      const ids: string[] = []
      for (let time = 0; time < 30; time++) ids.push(await raise())
      cutter.spare()
      await tells(told, ids)
    } finally {
      told.stop()
      await cutter.close()
    }
  })

  it('connects anew when nothing is heard for too long', async () => {
    const { told, statuses } = follow({ silenceMs: 1000 })
    await isConnected(statuses)
    line.stall()
    const ids = [await raise()]
    await tells(told, ids)
  })

  it('goes on with a fresh token when the one it has expires', async () => {
    const asked: boolean[] = []
    const token = (isExpired: boolean) => {
      asked.push(isExpired)
      return tokenOf(isExpired ? 600 : -3) // it is taken for five seconds more
    }
    const { told, statuses } = follow({ token })
    await isConnected(statuses)
    const ids = [await raise()]
    await expect.poll(() => asked, PATIENCE).toEqual([false, true])
    ids.push(await raise())
    await tells(told, ids)
    expect(told.errors).toEqual([])
  })

  it('ends with the refusal where no token is taken', async () => {
    const { told, statuses } = follow({ token: () => 'nonsense' })
    await expect.poll(() => told.isComplete, PATIENCE).toBe(true)
    expect(told.errors.map(isTokenRefused)).toEqual([true])
    expect(told.events).toEqual([])
    expect(statuses.map(({ state }) => state)).toEqual(['behind', 'ended'])
  })

  it('ends with the refusal of a filter that does not fit', async () => {
    const { told } = follow({}, { filter: { kinds: ['SOLD'] } })
    await expect.poll(() => told.isComplete, PATIENCE).toBe(true)
    expect(errorsOf(told.errors[0]).map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  })

  it('comes back when the server stops, to the next one', async () => {
    const { told, statuses } = follow()
    await isConnected(statuses)
    const ids = [await raise()]
    await tells(told, ids)
    const port = portOf()
    await gateway.stop()
    await startGateway(port)
    ids.push(await raise())
    await tells(told, ids)
  })

  it('goes on after a reload of the page where it was, for each filter and officer', async () => {
    const kept = new Map<string, string>()
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    }
    const cursors = webCursors(storage, 'officer-1')
    const first = follow({ cursors })
    await isConnected(first.statuses)
    const before = await raise()
    await tells(first.told, [before])
    first.told.stop()
    const ids = [await raise(), await raise()]
    const again = follow({ cursors })
    await tells(again.told, ids)
    const other = follow({ cursors: webCursors(storage, 'officer-2') })
    const filtered = follow({ cursors }, { filter: { own: true } })
    await Promise.all([isConnected(other.statuses), isConnected(filtered.statuses)])
    expect([updatesOf(other.told), updatesOf(filtered.told)]).toEqual([[], []])
    expect(kept.size).toBe(3)
  })

  it('has what is shown read anew where updates are lost, before it tells the next', async () => {
    const cursors = memoryCursors()
    const first = follow({ cursors })
    await isConnected(first.statuses)
    await tells(first.told, [await raise()])
    first.told.stop()
    const port = portOf()
    await gateway.stop()
    // Nothing is kept: what the cursor led to is gone.
    const store = await financialAlerts.openStore(stores['financial-alerts'], { alertLogRetentionDays: 0 })
    await store.close()
    await startGateway(port)
    const gaps: unknown[] = []
    const onGap = async ({ lostBefore }: { lostBefore: string | null }) => {
      gaps.push(lostBefore)
      if (gaps.length === 1) throw new Error('the list could not be read') // so it comes to the gap again
      expect(second.told.events).toEqual([])
    }
    const second = follow({ cursors, onGap })
    await isConnected(second.statuses)
    const id = await raise()
    await tells(second.told, [id])
    expect(gaps).toEqual([expect.stringMatching(/^\d{4}-/), expect.stringMatching(/^\d{4}-/)])
    expect(second.told.events.filter(({ __typename }) => __typename === 'AlertFeedGap')).toHaveLength(1)
  })

  it('takes a kept cursor that is not known any more for a gap', async () => {
    const stored: (string | null)[] = ['nonsense']
    const cursors: CursorStore = { get: () => stored.at(-1), set: (_, cursor) => void stored.push(cursor) }
    const gaps: unknown[] = []
    const { told, statuses } = follow({ cursors, onGap: (gap) => gaps.push(gap) })
    await isConnected(statuses)
    await tells(told, [await raise()])
    expect(gaps).toEqual([{ lostBefore: null }])
    expect(stored.slice(0, 2)).toEqual(['nonsense', null])
    expect(told.errors).toEqual([])
  })
})

describe('where only trusted documents are answered', () => {
  let strict: TestGateway
  beforeAll(async () => {
    const sent = print(new InMemoryCache(cacheOptions).transformDocument(gql(FOLLOW)))
    const documents = [
      { id: 'follow', text: FOLLOW, operationName: 'Follow' },
      { id: 'sent', text: sent, operationName: 'Follow' },
    ]
    strict = await startTestGateway({ trustedDocuments: { only: 'on', documents } })
  })
  afterAll(() => strict.stop())

  it.each<[string, Follow]>([
    ['Apollo Client', overApollo],
    ['urql, which sends ids', (...args) => overUrql(...args, BY_ID)],
  ])('the feed is followed in %s', async (_, over) => {
    const told: Following = { events: [], errors: [], isComplete: false, stop: () => undefined }
    told.stop = over({ url: `${strict.url}/graphql`, purpose: 'CRIMINAL_INVESTIGATION' }, {}, told)
    following.add(told)
    await expect.poll(() => told.events.map(({ __typename }) => __typename), PATIENCE).toContain('AlertFeedCheckpoint')
    expect(told.errors).toEqual([])
  })
})
