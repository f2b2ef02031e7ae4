import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { inHours } from '../support/alert-calls.ts'
import { sqlDriver } from '../support/drivers.ts'
import { startTestGateway, type TestGateway, type TestGatewayOptions } from '../support/gateway-harness.ts'
import { clients, endOf, type Following, type Operation, until } from '../support/subscription-clients.ts'
import {
  caseOf,
  eventsOf,
  FOLLOW,
  isLive,
  told,
  untilSample,
  updates,
  updatesOf,
} from '../support/subscription-world.ts'

const database = await sqlDriver.freshUrl()
const stores = { 'financial-alerts': database.url }
const open = (options: TestGatewayOptions = {}) =>
  startTestGateway({ stores, seed: 'never', feedClocks: { checkpointMs: 200 }, ...options })
let gateway: TestGateway
beforeAll(async () => {
  gateway = await open()
}, 120_000)
afterAll(async () => {
  await gateway.stop()
  await database.dispose()
})

describe.each(clients)('a subscription over $transport', { timeout: 120_000 }, ({ transport, follow }) => {
  const followings: Following[] = []
  afterEach(async () => {
    for (const one of followings.splice(0)) one.close()
    await untilSample(gateway, `ncb_subscriptions{transport="${transport}"}`, 0)
  })
  async function begin(operation: Operation, country = 'FRA', seconds?: number): Promise<Following> {
    const authorization = `Bearer ${await gateway.token(country, {}, seconds)}`
    const one = follow(`${gateway.url}/graphql`, operation, { authorization })
    followings.push(one)
    return one
  }

  it('tells what happens, in order, with fields of other subgraphs', async () => {
    const { filter, raise, advance, update } = caseOf(gateway)
    const one = await begin({ query: FOLLOW, variables: { filter } })
    await isLive(one)
    const documents = [{ number: 'ZZ99X1', type: 'PASSPORT', issuedBy: 'FRA' }]
    const raised = await raise({ documents })
    const asked = await advance(raised, 'STOP_PAYMENT_REQUESTED')
    const frozen = { frozen: { amount: '100', currency: 'EUR' }, holdExpiresAt: inHours(1) }
    await advance(asked, 'PARTIALLY_FROZEN', frozen, 'DEU')
    await update(raised.id, { documents })
    await updates(one, 4)
    expect(told(one)).toEqual([
      'RAISED REPORTED',
      'ADVANCED STOP_PAYMENT_REQUESTED',
      'ADVANCED PARTIALLY_FROZEN',
      'CORRECTED PARTIALLY_FROZEN',
    ])
    expect(one.results.filter(({ errors }) => errors)).toEqual([])
    for (const { alert, alertId } of updatesOf(one)) {
      expect(alertId).toBe(raised.id)
      expect(alert?.documents).toMatchObject([{ number: 'ZZ99X1', check: { verdict: 'NO_RECORD' } }])
    }
  })

  it('goes on behind a cursor: nothing is missing and nothing comes again', async () => {
    const { filter, raise, advance } = caseOf(gateway)
    const first = await begin({ query: FOLLOW, variables: { filter } })
    await isLive(first)
    const raised = await raise()
    await updates(first, 1)
    first.close()
    await advance(await advance(raised, 'STOP_PAYMENT_REQUESTED'), 'ACKNOWLEDGED', {}, 'DEU')
    const second = await begin({ query: FOLLOW, variables: { filter, after: eventsOf(first).at(-1)?.cursor } })
    await isLive(second)
    await raise()
    await updates(second, 3)
    expect(told(second)).toEqual(['ADVANCED STOP_PAYMENT_REQUESTED', 'ADVANCED ACKNOWLEDGED', 'RAISED REPORTED'])
  })

  it('shows each viewer what it may see', async () => {
    const { filter, raise } = caseOf(gateway)
    const [german, korean] = [
      await begin({ query: FOLLOW, variables: { filter } }, 'DEU'),
      await begin({ query: FOLLOW, variables: { filter } }, 'KOR'),
    ]
    await Promise.all([isLive(german), isLive(korean)])
    await raise({ record: { sharing: { mode: 'DENY', countries: ['KOR'] } } })
    const seen = await raise()
    await Promise.all([updates(german, 2), updates(korean, 1)])
    expect(updatesOf(german)).toHaveLength(2)
    expect(updatesOf(korean).map(({ alertId }) => alertId)).toEqual([seen.id])
  })

  it('ends with the token: TOKEN_EXPIRED, and the cursor to go on from', async () => {
    const { filter, raise } = caseOf(gateway)
    const one = await begin({ query: FOLLOW, variables: { filter } }, 'FRA', 10)
    await isLive(one)
    const [error] = await endOf(one)
    expect(error?.extensions).toMatchObject({ code: 'TOKEN_EXPIRED', cursor: expect.any(String) })
    await raise()
    const next = await begin({ query: FOLLOW, variables: { filter, after: error?.extensions?.cursor } })
    expect(told(await updates(next, 1))).toEqual(['RAISED REPORTED'])
  })

  it('is refused with a reason: the text, the variables, the cursor', async () => {
    const refusalOf = async (operation: Operation) => (await endOf(await begin(operation)))[0]
    expect(await refusalOf({ query: 'subscription { alertUpdates { nothing } }' })).toMatchObject({
      message: expect.stringContaining('nothing'),
    })
    const cursor = await refusalOf({ query: FOLLOW, variables: { after: 'nonsense' } })
    expect(cursor).toMatchObject({ extensions: { code: 'BAD_CURSOR' } })
    const variable = await refusalOf({ query: FOLLOW, variables: { filter: { kinds: ['NONE'] } } })
    expect(variable).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  })

  it('answers queries and mutations as well', async () => {
    const query = await begin({ query: '{ alert(id: "none") { id } person(id: "none") { id } }' })
    expect(await endOf(query)).toEqual([])
    expect(query.results).toMatchObject([{ data: { alert: null, person: null } }])
    const mutation = await begin({
      query: `mutation { withdrawAlert(id: "none", reason: "None.") { id } }`,
    })
    expect(await endOf(mutation)).toEqual([])
    expect(mutation.results).toMatchObject([
      { data: { withdrawAlert: null }, errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    ])
  })

  it('tells a quiet subscriber how far the log has been looked through', async () => {
    const one = await begin({ query: FOLLOW, variables: { filter: caseOf(gateway).filter } })
    await until(one, (now) => eventsOf(now).length >= 3)
    expect(new Set(eventsOf(one).map(({ __typename }) => __typename))).toEqual(new Set(['AlertFeedCheckpoint']))
  })
})

describe('a gateway that stops', { timeout: 120_000 }, () => {
  it('tells subscribers to reconnect, and the next one goes on from their cursors', async () => {
    const { filter, raise } = caseOf(gateway)
    const beginAll = async (afters: readonly unknown[]) => {
      const credentials = { authorization: `Bearer ${await gateway.token('FRA')}` }
      return clients.map(({ follow }, n) => {
        const variables = { filter, after: afters[n] }
        return follow(`${gateway.url}/graphql`, { query: FOLLOW, variables }, credentials)
      })
    }
    const before = await beginAll([])
    for (const one of before) await isLive(one)
    const raised = await raise()
    for (const one of before) await updates(one, 1)
    await gateway.stop()
    const cursors: unknown[] = []
    for (const one of before) {
      const [error] = await endOf(one)
      expect(error?.extensions).toMatchObject({ code: 'RECONNECT', cursor: expect.any(String) })
      cursors.push(error?.extensions?.cursor)
    }

    gateway = await open()
    await caseOf(gateway).advance(raised, 'STOP_PAYMENT_REQUESTED')
    const after = await beginAll(cursors)
    for (const one of after) {
      await isLive(one)
      expect(told(await updates(one, 1))).toEqual(['ADVANCED STOP_PAYMENT_REQUESTED'])
      one.close()
    }
  })
})

it('the alerts may be elsewhere: read over HTTP, and woken over graphql-ws', { timeout: 120_000 }, async () => {
  const elsewhere = await sqlDriver.freshUrl()
  const remote = await startTestGateway({
    stores: { 'financial-alerts': elsewhere.url },
    seed: 'never',
    overHttp: true,
  })
  try {
    for (const { follow } of clients) {
      const { filter, raise, advance } = caseOf(remote)
      const authorization = `Bearer ${await remote.token('FRA')}`
      const one = follow(`${remote.url}/graphql`, { query: FOLLOW, variables: { filter } }, { authorization })
      await isLive(one)
      const alert = await raise()
      await updates(one, 1)
      await advance(alert, 'STOP_PAYMENT_REQUESTED')
      await updates(one, 2)
      expect(told(one)).toEqual(['RAISED REPORTED', 'ADVANCED STOP_PAYMENT_REQUESTED'])
      one.close()
    }
  } finally {
    await remote.stop()
    await elsewhere.dispose()
  }
})
