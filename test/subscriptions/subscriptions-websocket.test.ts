import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { failure } from '../../schema/errors.ts'
import { passTime } from '../support/clock.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { PATIENCE } from '../support/subscription-clients.ts'
import { caseOf, FOLLOW, untilSample } from '../support/subscription-world.ts'
import { type DialOptions, dial, type Line, refusedUpgrade } from '../support/websocket-line.ts'

const lines: Line[] = []
async function opened(url: string, options?: DialOptions): Promise<Line> {
  const line = await dial(url, options)
  lines.push(line)
  return line
}
afterEach(() => {
  for (const { socket } of lines.splice(0)) socket.terminate()
})

const init = (payload?: object) => ({ type: 'connection_init', payload })
const subscribe = (id: string, query: string, variables?: object) => ({
  type: 'subscribe',
  id,
  payload: { query, variables },
})
const QUERY = '{ alert(id: "none") { id } }'

describe('a WebSocket', { timeout: 120_000 }, () => {
  let gateway: TestGateway
  beforeAll(async () => {
    const subscriptions = {
      pingMs: 200,
      perConnection: 3,
      perIdentity: 5,
      maxMessage: 10_000,
      closeMs: 500,
    }
    gateway = await startTestGateway({ seed: 'never', subscriptions })
  }, 120_000)
  afterAll(() => gateway.stop())

  const bearer = async (...of: Parameters<TestGateway['token']>) => `Bearer ${await gateway.token(...of)}`
  /** A connection that is acknowledged, as some user. */
  async function admitted(user = 'officer-1', seconds?: number): Promise<Line> {
    const line = await opened(gateway.url)
    line.say(init({ authorization: await bearer('FRA', { user }, seconds) }))
    await line.hears('connection_ack')
    return line
  }
  /** For a token that is to be good for what comes first, however busy the machine is, and then to expire. */
  const TOKEN_SECONDS = 10
  const follow = (id: string, filter = caseOf(gateway).filter) => subscribe(id, FOLLOW, { filter })

  describe('is closed', () => {
    const words: [number, string, string | object | Buffer][] = [
      [4400, 'for what is not JSON', 'hello'],
      [4400, 'for JSON that is no object', '[]'],
      [4400, 'for a type that there is not', { type: 'start', id: '1' }],
      [4400, 'for a message of no type', {}],
      [4400, 'for an id that is empty', { type: 'complete', id: '' }],
      [4400, 'for an id that is no text', { type: 'complete', id: 1 }],
      [4400, 'for an id without an end', { type: 'complete', id: 'x'.repeat(201) }],
      [4400, 'for a subscription without a payload', { type: 'subscribe', id: '1' }],
      [4400, 'for a query that is no text', { type: 'subscribe', id: '1', payload: { query: 1 } }],
      [4400, 'for a payload that is no object', init([])],
      [4400, 'for a token that is no text', init({ authorization: 1 })],
      [4400, 'for two tokens', init({ authorization: 'Bearer x', Authorization: 'Bearer x' })],
      [4400, 'for two purposes', init({ 'X-Purpose': 'HUMANITARIAN', 'x-purpose': 'BORDER_CONTROL' })],
      [4400, 'for a binary message', Buffer.from('{"type":"ping"}')],
      [4401, 'for an operation before it is acknowledged', subscribe('1', QUERY)],
      [4401, 'for a fresh token before it is acknowledged', { type: 'ping', payload: { authorization: 'Bearer x' } }],
      [4403, 'for a token that is not valid', init({ authorization: 'Bearer x' })],
      [4403, 'for a purpose that there is not', init({ 'x-purpose': 'CURIOSITY' })],
      [1009, 'for a message that is too large', 'x'.repeat(10_001)],
    ]
    it.each(words)('%i %s', async (code, _, word) => {
      const line = await opened(gateway.url)
      if (Buffer.isBuffer(word)) line.socket.send(word)
      else line.say(word)
      const { code: closedWith, reason } = await line.closed
      expect(closedWith).toBe(code)
      if (code !== 1009) expect(reason).toMatch(/^[A-Z_a-z]+:? \w+/)
    })

    it('4403 with the code and the sentence of the error, as far as they fit', async () => {
      const line = await opened(gateway.url)
      line.say(init({ 'x-purpose': 'CURIOSITY' }))
      const { reason } = await line.closed
      expect(reason).toMatch(/^BAD_REQUEST: The purpose is unknown\. Name it/)
      expect(reason).toHaveLength(123)
    })

    it('4406 for another sub-protocol, or none', async () => {
      const line = await opened(gateway.url, { protocols: [] })
      expect(await line.closed).toMatchObject({ code: 4406 })
    })

    it('4408 when connection_init does not come', async () => {
      const hurried = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()), subscriptions: { initMs: 100 } })
      const line = await opened(hurried.url)
      expect(await line.closed).toMatchObject({ code: 4408 })
      await hurried.stop()
    })

    it('4409 for an id that is in use', async () => {
      const line = await admitted()
      line.say(follow('1'), follow('1'))
      expect(await line.closed).toEqual({ code: 4409, reason: 'Subscriber for 1 already exists' })
    })

    it('4429 for a second connection_init', async () => {
      const line = await opened(gateway.url)
      line.say(init(), init())
      expect(await line.closed).toMatchObject({ code: 4429 })
    })

    it('4440 when its token expires, after a word to each subscription', async () => {
      const line = await admitted('officer-2')
      line.say(follow('1'), follow('2'))
      await Promise.all(['1', '2'].map((id) => line.hears('next', id)))
      const seconds = 3600
      const authorization = await bearer('FRA', { user: 'officer-2' }, seconds)
      passTime(seconds * 1000)
      line.say({ type: 'ping', payload: { authorization } })
      expect(await line.closed).toMatchObject({ code: 4440 })
      for (const id of ['1', '2']) {
        expect(await line.hears('error', id)).toMatchObject({
          payload: [{ extensions: { code: 'TOKEN_EXPIRED', cursor: expect.any(String) } }],
        })
      }
    })

    it('4441 when no ping is answered', async () => {
      const line = await opened(gateway.url, { autoPong: false })
      line.say(init())
      expect(await line.closed).toMatchObject({ code: 4441 })
      expect(line.heard.map(({ type }) => type)).toEqual(['connection_ack'])
    })

    it('4500 for a fault of ours, without a word of it', async () => {
      const authenticate = async () => {
        throw new Error('the secret of the house')
      }
      const broken = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()), authenticate })
      const line = await opened(broken.url)
      line.say(init())
      expect(await line.closed).toEqual({
        code: 4500,
        reason: expect.stringMatching(/^INTERNAL_SERVER_ERROR: A fault of ours\. Report it/),
      })
      await broken.stop()
    })
  })

  it('says until when the token is good, however it was sent', async () => {
    const authorization = await bearer('DEU')
    const acknowledged = { type: 'connection_ack', payload: { expiresAt: expect.stringMatching(/^20.*Z$/) } }
    const line = await opened(gateway.url)
    line.say(init({ Authorization: authorization, 'X-Purpose': 'BORDER_CONTROL' }))
    expect(await line.hears('connection_ack')).toEqual(acknowledged)
    const byHeader = await opened(gateway.url, { headers: { authorization } })
    byHeader.say(init())
    expect(await byHeader.hears('connection_ack')).toEqual(acknowledged)
    const developer = await opened(gateway.url)
    developer.say(init())
    expect(await developer.hears('connection_ack')).toEqual({ type: 'connection_ack' })
  })

  it.each(['authorization', 'x-purpose'] as const)('takes %s from one place, or the same from both', async (name) => {
    const said = { authorization: await bearer('DEU'), 'x-purpose': 'BORDER_CONTROL' }
    const other = { authorization: await bearer('FRA'), 'x-purpose': 'HUMANITARIAN' }
    const both = await opened(gateway.url, { headers: said })
    both.say(init(said))
    await both.hears('connection_ack')
    const contradicting = await opened(gateway.url, { headers: said })
    contradicting.say(init({ ...said, [name]: other[name] }))
    expect(await contradicting.closed).toMatchObject({
      code: 4400,
      reason: `Say ${name} once: connection_init has another than the header.`,
    })
  })

  it('goes on with a fresh token, and closes for one of somebody else', async () => {
    const { filter, raise } = caseOf(gateway)
    const line = await admitted('officer-3', TOKEN_SECONDS)
    const { payload } = await line.hears('connection_ack')
    line.say(follow('1', filter))
    await line.hears('next', '1')
    line.say({ type: 'ping', payload: { authorization: await bearer('FRA', { user: 'officer-3' }) } })
    const fresh = (await line.hears('pong')).payload as { expiresAt: string } // as the next line shows
    const { expiresAt } = payload as typeof fresh // likewise
    expect(Date.parse(fresh.expiresAt)).toBeGreaterThan(Date.parse(expiresAt) + 60_000)
    await expect.poll(() => Date.now() > Date.parse(expiresAt), PATIENCE).toBe(true)
    await raise()
    await expect.poll(() => JSON.stringify(line.heard), PATIENCE).toContain('"RAISED"')
    line.say({ type: 'ping', payload: { authorization: await bearer('FRA', { user: 'officer-4' }) } })
    expect(await line.closed).toEqual({
      code: 4403,
      reason: 'UNAUTHENTICATED: The token is of another user, or for another purpose.',
    })
    for (const payload of [{ 'x-purpose': 'BORDER_CONTROL' }, { authorization: 'Bearer expired' }]) {
      const other = await admitted('officer-3')
      const authorization = await bearer('FRA', { user: 'officer-3' })
      other.say({ type: 'ping', payload: { authorization, ...payload } })
      expect(await other.closed).toMatchObject({ code: 4403 })
    }
  })

  it('takes a token that is good for longer than a timer lasts', async () => {
    const line = await admitted('officer-8', 60 * 86_400)
    line.say(follow('1'))
    await line.hears('next', '1')
    line.say(subscribe('2', QUERY))
    await line.hears('complete', '2')
    expect(line.heard.map(({ type }) => type)).toEqual(['connection_ack', 'next', 'next', 'complete'])
  })

  it('answers pings, and takes pongs', async () => {
    const line = await opened(gateway.url)
    line.say({ type: 'ping' }, { type: 'pong', payload: { any: 'thing' } }, { type: 'ping', payload: null })
    await expect.poll(() => line.heard, PATIENCE).toEqual([{ type: 'pong' }, { type: 'pong' }])
  })

  it('refuses an operation without an end to the others', async () => {
    const line = await admitted()
    line.say(subscribe('text', '{'), subscribe('field', '{ nothing }'), subscribe('query', QUERY))
    const codeOf = async (id: string) => {
      const { payload } = await line.hears('error', id)
      return (payload as { extensions: { code: string } }[])[0]?.extensions.code // an error message
    }
    expect(await codeOf('text')).toBe('GRAPHQL_PARSE_FAILED')
    expect(await codeOf('field')).toBe('GRAPHQL_VALIDATION_FAILED')
    line.say(subscribe('cursor', FOLLOW, { after: 'nonsense' })) // it may have three at a time
    expect(await codeOf('cursor')).toBe('BAD_CURSOR')
    expect(await line.hears('next', 'query')).toEqual({ id: 'query', type: 'next', payload: { data: { alert: null } } })
    await line.hears('complete', 'query')
  })

  it('has so many operations, and its user so many subscriptions', async () => {
    const [one, two] = [await admitted('officer-5'), await admitted('officer-5')]
    one.say(...['1', '2', '3', '4'].map((id) => follow(id)))
    const tooMany = { payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] }
    expect(await one.hears('error', '4')).toMatchObject(tooMany)
    for (const id of ['1', '2', '3']) await one.hears('next', id)
    two.say(follow('1'), follow('2'))
    for (const id of ['1', '2']) await two.hears('next', id)
    two.say(follow('3'))
    expect(await two.hears('error', '3')).toMatchObject(tooMany)
    one.say({ type: 'complete', id: '1' }, follow('5'))
    await one.hears('next', '5')
    expect(one.heard.filter(({ type }) => type === 'error')).toHaveLength(1)
  })

  it('gives up what its client has completed, and what it leaves behind', async () => {
    const gauge = 'ncb_subscriptions{transport="websocket"}'
    await untilSample(gateway, gauge, 0)
    const line = await admitted('officer-6')
    line.say(follow('1'), follow('2'))
    for (const id of ['1', '2']) await line.hears('next', id)
    await untilSample(gateway, gauge, 2)
    line.say({ type: 'complete', id: '1' }, { type: 'complete', id: 'unknown' }, follow('1'), {
      type: 'complete',
      id: '1',
    })
    await untilSample(gateway, gauge, 1)
    line.socket.terminate()
    await untilSample(gateway, gauge, 0)
  })

  it('is sent frames of every length', async () => {
    const { filter, raise } = caseOf(gateway)
    const line = await admitted('officer-7')
    const asks = (fields: string) =>
      `subscription ($filter: AlertUpdateFilter) { a: alertUpdates(filter: $filter) { ${fields} } }`
    const narratives = Array.from({ length: 40 }, (_, n) => `n${n}: narrative`)
    const alert = (fields: string) => asks(`... on AlertUpdate { alert { ${fields} } }`)
    const checkpoint = '... on AlertFeedCheckpoint { live }'
    line.say(
      subscribe('s', asks(`... on AlertUpdate { kind } ${checkpoint}`), { filter }),
      subscribe('m', alert('narrative'), { filter }),
      subscribe('l', alert(narratives.join(' ')), { filter }),
    )
    for (const id of ['s', 'm', 'l']) await line.hears('next', id)
    const narrative = 'é'.repeat(1000)
    await raise({ narrative })
    const lengths = async (id: string) => {
      await expect.poll(() => line.heard.filter((message) => message.id === id).length, PATIENCE).toBe(2)
      return Buffer.byteLength(JSON.stringify(line.heard.findLast((message) => message.id === id)))
    }
    expect(await lengths('s')).toBeLessThan(126)
    expect(await lengths('m')).toBeGreaterThan(2000)
    expect(await lengths('l')).toBeGreaterThan(65_536)
    expect(JSON.stringify(line.heard.at(-1))).toContain(narrative)
  })
})

describe('an upgrade in development mode', () => {
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()) })
  })
  afterAll(() => gateway.stop())

  it('is refused to web pages of elsewhere, under foreign names, and where there is nothing', async () => {
    const code = { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }
    for (const origin of ['https://example.org', 'null', 'http://localhost.example.org']) {
      const refused = await refusedUpgrade(gateway.url, '/graphql', { origin })
      expect(refused).toMatchObject({ status: 403, body: code })
    }
    expect(await refusedUpgrade(gateway.url, '/graphql', { host: 'example.org' })).toMatchObject({
      status: 400,
      body: code,
    })
    expect(await refusedUpgrade(gateway.url, '/other', {})).toMatchObject({ status: 404, body: code })
  })

  it.each(['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000'])(
    'is made for a page of %s',
    async (origin) => {
      const line = await opened(gateway.url, { origin })
      line.say(init())
      await line.hears('connection_ack')
    },
  )

  it('is made for the pages that are listed, and its own, where there are tokens', async () => {
    const production = await startTestGateway({
      subgraphs: smallSubgraphs(behaviour()),
      loopbackNamesOnly: false,
      corsOrigins: ['https://example.org'],
    })
    for (const origin of ['https://other.example.org', 'http://localhost:3000']) {
      expect(await refusedUpgrade(production.url, '/graphql', { origin })).toMatchObject({ status: 403 })
    }
    const own = await opened(production.url, { origin: production.url })
    own.socket.terminate()
    const line = await opened(production.url, { origin: 'https://example.org' })
    line.say(init())
    await line.hears('connection_ack')
    line.socket.terminate()
    await production.stop()
  })
})

describe('queries over a WebSocket', { timeout: 60_000 }, () => {
  it('are given up when their client wants no answer any more, or has gone', async () => {
    const how = behaviour()
    const gateway = await startTestGateway({ subgraphs: smallSubgraphs(how) })
    const asked: string[] = []
    how.before = (field) => {
      asked.push(field)
      return new Promise((_, reject) => {
        setTimeout(() => reject(failure('SOURCE_UNAVAILABLE', 'Much later.')), 60_000).unref()
      })
    }
    const line = await opened(gateway.url)
    line.say(init())
    await line.hears('connection_ack')
    line.say(subscribe('1', '{ alert(id: "a1") { id } }'), subscribe('2', '{ person(id: "p1") { id } }'))
    await expect.poll(() => asked.length, PATIENCE).toBe(2)
    line.say({ type: 'complete', id: '1' })
    const counter = 'ncb_operation_duration_seconds_count{operation="anonymous",outcome="SOURCE_UNAVAILABLE"}'
    await untilSample(gateway, counter, 1)
    line.socket.terminate()
    await untilSample(gateway, counter, 2)
    expect(line.heard.map(({ type }) => type)).toEqual(['connection_ack'])
    await gateway.stop()
  })

  it('that do not end by themselves are ended by a gateway that stops, and answered', async () => {
    const how = behaviour()
    const gateway = await startTestGateway({ subgraphs: smallSubgraphs(how), shutdownTimeoutMs: 2000 })
    how.before = (field) => (field.startsWith('persons') ? new Promise(() => undefined) : undefined)
    const line = await opened(gateway.url)
    line.say(init())
    await line.hears('connection_ack')
    line.say(subscribe('1', '{ person(id: "p1") { id } alert(id: "a1") { id } }'))
    line.say({ type: 'ping' })
    await line.hears('pong')
    await gateway.stop()
    expect(await line.closed).toMatchObject({ code: 1012 })
    expect(line.heard.slice(-2)).toMatchObject([
      {
        id: '1',
        type: 'next',
        payload: {
          data: { person: null, alert: { id: 'a1' } },
          errors: [{ path: ['person'], extensions: { code: 'SOURCE_UNAVAILABLE', source: 'persons' } }],
        },
      },
      { id: '1', type: 'complete' },
    ])
  })

  it('end before a gateway that stops closes with 1012; others are sent elsewhere', async () => {
    const how = behaviour()
    const gateway = await startTestGateway({ subgraphs: smallSubgraphs(how) })
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    how.before = () => held
    const [line, idle] = [await opened(gateway.url), await opened(gateway.url)]
    for (const one of [line, idle]) one.say(init())
    for (const one of [line, idle]) await one.hears('connection_ack')
    line.say(subscribe('1', '{ alert(id: "a1") { id } }'))
    line.say({ type: 'ping' })
    await line.hears('pong')
    const stopped = gateway.stop()
    expect(await idle.closed).toMatchObject({ code: 1012 })
    line.say(subscribe('2', '{ alert(id: "a1") { id } }'))
    expect(await line.hears('error', '2')).toMatchObject({ payload: [{ extensions: { code: 'RECONNECT' } }] })
    answer()
    expect(await line.closed).toMatchObject({ code: 1012 })
    expect(line.heard.slice(-2)).toEqual([
      { id: '1', type: 'next', payload: { data: { alert: { id: 'a1' } } } },
      { id: '1', type: 'complete' },
    ])
    await stopped
  })
})
