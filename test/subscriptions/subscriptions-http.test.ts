import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { openStream, type StreamReader } from '../support/stream-reader.ts'
import { PATIENCE } from '../support/subscription-clients.ts'
import { caseOf, FOLLOW, untilSample } from '../support/subscription-world.ts'

const SSE = { accept: 'text/event-stream' }
const MULTIPART = { accept: 'multipart/mixed;subscriptionSpec=1.0, application/json' }
const SMALL = `subscription ($filter: AlertUpdateFilter, $after: Cursor) {
  alertUpdates(filter: $filter, after: $after) { ... on AlertUpdate { kind } ... on AlertFeedCheckpoint { live } } }`
const UNASKED = { 'apollo-require-preflight': '1' }
const QUERY = '{ alert(id: "none") { id } }'

let gateway: TestGateway
let url: string
beforeAll(async () => {
  gateway = await startTestGateway({
    seed: 'never',
    subscriptions: { heartbeatMs: 500, perIdentity: 3 },
    operationNames: new Set(['OverSse']),
  })
  url = `${gateway.url}/graphql`
}, 120_000)
afterAll(() => gateway.stop())

const readers: StreamReader[] = []
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.leave()
  for (const transport of ['sse', 'multipart'])
    await untilSample(gateway, `ncb_subscriptions{transport="${transport}"}`, 0)
})
async function opened(...[at, asked]: Parameters<typeof openStream>): Promise<StreamReader> {
  const reader = await openStream(at, asked)
  readers.push(reader)
  return reader
}
async function answer(at: string, init: RequestInit) {
  const response = await fetch(at, init)
  const text = await response.text()
  return { status: response.status, type: response.headers.get('content-type') ?? '', text, headers: response.headers }
}
const post = (headers: Record<string, string>, body: object) =>
  answer(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const get = (headers: Record<string, string>, parameters: Record<string, string>) =>
  answer(`${url}?${new URLSearchParams(parameters)}`, { headers })
const codeIn = (text: string) => /"code":"([A-Z_]+)"/.exec(text)?.[1]

describe('the bytes of a stream', { timeout: 120_000 }, () => {
  it('over SSE: events with the cursor as their id, and comments in between', async () => {
    const { filter, raise } = caseOf(gateway)
    const headers = { ...SSE, 'x-request-id': '01890a5d-ac96-774b-bcce-b302099a8057' }
    const stream = await opened(url, { headers, body: { query: SMALL, variables: { filter } } })
    expect(stream.response.statusCode).toBe(200)
    expect(stream.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-request-id': '01890a5d-ac96-774b-bcce-b302099a8057',
    })
    expect(stream.response.headers['content-encoding']).toBeUndefined()
    await stream.has(/"live":true/)
    await raise()
    await stream.has(/RAISED/)
    await stream.has(/RAISED.*\n\n:\n\n/)
    const event = (data: string) => `event: next\\nid: [^\\n]+\\ndata: ${data}\\n\\n`
    const [live, raised] = ['{"data":{"alertUpdates":{"live":true}}}', '{"data":{"alertUpdates":{"kind":"RAISED"}}}']
    expect(stream.text).toMatch(new RegExp(`^:\\n\\n${event(live)}(:\\n\\n)*${event(raised)}(:\\n\\n)+$`))
  })

  it('over multipart: parts with the delimiter behind them, and empty ones in between', async () => {
    const { filter, raise } = caseOf(gateway)
    const stream = await opened(url, { headers: MULTIPART, body: { query: SMALL, variables: { filter } } })
    expect(stream.response.headers).toMatchObject({
      'content-type': 'multipart/mixed; boundary=graphql; subscriptionSpec=1.0',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    await stream.has(/"live":true/)
    await raise()
    await stream.has(/RAISED.*--graphql.*\{\}\r\n--graphql/s)
    const part = (json: string) => `\\r\\nContent-Type: application/json\\r\\n\\r\\n${json}\\r\\n--graphql`
    const payload = (event: string) => part(`\\{"payload":\\{"data":\\{"alertUpdates":${event}\\}\\}\\}`)
    const beats = `(${part('\\{\\}')})`
    expect(stream.text).toMatch(
      new RegExp(`^\\r\\n--graphql${payload('{"live":true}')}${beats}*${payload('{"kind":"RAISED"}')}${beats}+$`),
    )
  })

  it('ends as the protocols have it when the token expires', async () => {
    const authorization = `Bearer ${await gateway.token('FRA', {}, 10)}`
    const body = { query: SMALL, variables: { filter: caseOf(gateway).filter } }
    const [sse, multipart] = [
      await opened(url, { headers: { ...SSE, authorization }, body }),
      await opened(url, { headers: { ...MULTIPART, authorization }, body }),
    ]
    await Promise.all([sse.ended, multipart.ended])
    const error = '\\{"message":"[^"]+","extensions":\\{[^}]*"TOKEN_EXPIRED"[^}]*\\}\\}'
    expect(sse.text).toMatch(
      new RegExp(
        `\\n\\nevent: next\\nid: [^\\n]+\\ndata: \\{"errors":\\[${error}\\]\\}\\n\\nevent: complete\\ndata:\\n\\n$`,
      ),
    )
    expect(multipart.text).toMatch(new RegExp(`\\{"payload":null,"errors":\\[${error}\\]\\}\\r\\n--graphql--\\r\\n$`))
    expect(/id: ([^\n]+)\ndata: \{"errors/.exec(sse.text)?.[1]).toBe(/"cursor":"([^"]+)"/.exec(sse.text)?.[1])
  })
})

describe('SSE', { timeout: 120_000 }, () => {
  it('goes on behind Last-Event-ID, whatever `after` says', async () => {
    const { filter, raise } = caseOf(gateway)
    const first = await opened(url, { headers: SSE, body: { query: FOLLOW, variables: { filter } } })
    await first.has(/"live":true/)
    const after = /id: (.+)\n/.exec(first.text)?.[1] ?? ''
    const raised = await raise()
    await first.has(/RAISED/)
    const last = [...first.text.matchAll(/id: (.+)\ndata: .*RAISED/g)].at(-1)?.[1] ?? ''
    const next = await raise()
    const headers = { ...SSE, 'last-event-id': last }
    const second = await opened(url, { headers, body: { query: FOLLOW, variables: { filter, after } } })
    await second.has(/RAISED/)
    expect(second.text).toContain(next.id)
    expect(second.text).not.toContain(raised.id)
  })

  it('is asked by GET as well, with a header that no web page sends unasked', async () => {
    const variables = JSON.stringify({ filter: caseOf(gateway).filter })
    const at = `${url}?${new URLSearchParams({ query: SMALL, variables })}`
    const asked: Record<string, string>[] = [
      UNASKED,
      { 'x-apollo-operation-name': 'x' },
      { 'content-type': 'application/json' },
    ]
    for (const header of asked) {
      const stream = await opened(at, { method: 'GET', headers: { ...SSE, ...header } })
      await stream.has(/"live":true/)
      stream.leave()
    }
    const unasked: Record<string, string>[] = [{}, { 'content-type': 'text/plain' }]
    for (const header of unasked) {
      const refused = await get({ ...SSE, ...header }, { query: SMALL, variables })
      expect([refused.status, codeIn(refused.text)]).toEqual([400, 'BAD_REQUEST'])
    }
  })

  it('answers a query or a mutation with one event; a mutation never by GET', async () => {
    const whole = (json: string) => `event: next\ndata: ${json}\n\nevent: complete\ndata:\n\n`
    const query = await post(SSE, { query: `query OverSse ${QUERY}` })
    expect(query).toMatchObject({ status: 200, type: 'text/event-stream; charset=utf-8' })
    expect(query.text).toBe(whole('{"data":{"alert":null}}'))
    expect((await get({ ...SSE, ...UNASKED }, { query: QUERY })).text).toBe(query.text)
    await untilSample(gateway, 'ncb_operation_duration_seconds_count{operation="OverSse",outcome="OK"}', 1)
    const mutation = 'mutation { withdrawAlert(id: "none", reason: "None.") { id } }'
    expect((await post(SSE, { query: mutation })).text).toMatch(/^event: next\ndata: .*NOT_FOUND.*\n\nevent: complete/)
    const refused = await get({ ...SSE, ...UNASKED }, { query: mutation })
    expect([refused.status, codeIn(refused.text)]).toEqual([405, 'BAD_REQUEST'])
  })

  it('says in the stream what is wrong with an operation, for clients that read nothing else', async () => {
    const codes: [object, string][] = [
      [{ query: '{' }, 'GRAPHQL_PARSE_FAILED'],
      [{ query: 'subscription { nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
      [{ query: `query A ${QUERY} query B ${QUERY}` }, 'OPERATION_RESOLUTION_FAILURE'],
      [{ query: FOLLOW, variables: { after: 'nonsense' } }, 'BAD_CURSOR'],
      [{ query: FOLLOW, variables: { filter: { kinds: ['NONE'] } } }, 'BAD_USER_INPUT'],
    ]
    for (const [body, code] of codes) {
      const refused = await post(SSE, body)
      expect(refused).toMatchObject({ status: 200, type: 'text/event-stream; charset=utf-8' })
      expect(refused.text).toMatch(/^event: next\ndata: \{"errors":\[.*\]\}\n\nevent: complete\ndata:\n\n$/)
      expect(codeIn(refused.text)).toBe(code)
    }
  })

  it('answers with a status what is wrong with the request itself', async () => {
    const statuses: [Promise<{ status: number; type: string; text: string }>, number, string][] = [
      [post({ ...SSE, authorization: 'Bearer x' }, { query: SMALL }), 401, 'UNAUTHENTICATED'],
      [post({ ...SSE, 'content-type': 'text/plain' }, { query: SMALL }), 415, 'BAD_REQUEST'],
      [post(SSE, { query: 1 }), 400, 'BAD_REQUEST'],
      [post(SSE, []), 400, 'BAD_REQUEST'],
      [get({ ...SSE, ...UNASKED }, {}), 400, 'BAD_REQUEST'],
      [get({ ...SSE, ...UNASKED }, { query: SMALL, variables: '{' }), 400, 'BAD_REQUEST'],
      [get({ ...SSE, ...UNASKED }, { query: SMALL, variables: '[]' }), 400, 'BAD_REQUEST'],
    ]
    for (const [asked, status, code] of statuses) {
      const refused = await asked
      expect([refused.status, codeIn(refused.text)]).toEqual([status, code])
      expect(refused.type).toMatch(/^application\/json/)
    }
  })
})

describe('multipart', { timeout: 60_000 }, () => {
  it('answers with a status what is wrong with an operation', async () => {
    const codes: [object, string][] = [
      [{ query: '{' }, 'GRAPHQL_PARSE_FAILED'],
      [{ query: 'subscription { nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
      [{ query: FOLLOW, variables: { after: 'nonsense' } }, 'BAD_CURSOR'],
      [{ query: FOLLOW, variables: { filter: { kinds: ['NONE'] } } }, 'BAD_USER_INPUT'],
    ]
    for (const [body, code] of codes) {
      const refused = await post(MULTIPART, body)
      expect([refused.status, codeIn(refused.text)]).toEqual([400, code])
      expect(refused.type).toMatch(/^application\/json/)
    }
  })
})

describe('streams over HTTP', { timeout: 60_000 }, () => {
  it('are for subscriptions: a client that also takes JSON gets a query as JSON', async () => {
    for (const accept of [
      MULTIPART.accept,
      'text/event-stream, application/json',
      'application/json, text/event-stream',
    ]) {
      const json = await post({ accept }, { query: QUERY })
      expect(json).toMatchObject({ status: 200, text: '{"data":{"alert":null}}' })
      expect(json.type).toMatch(/^application\/json/)
    }
  })

  it('are named to whoever asks for a subscription as JSON, met before or not', async () => {
    const { filter } = caseOf(gateway)
    const query = `${FOLLOW} # met for the first time`
    const [unmet, met] = [
      await post({}, { query, variables: { filter } }),
      await post({}, { query, variables: { filter } }),
    ]
    for (const refused of [unmet, met]) {
      expect([refused.status, codeIn(refused.text)]).toEqual([406, 'BAD_REQUEST'])
      expect(refused.text).toMatch(/graphql-transport-ws.*text\/event-stream.*multipart\/mixed;subscriptionSpec=1\.0/)
    }
    expect(met.text).toBe(unmet.text)
    expect(met.headers.get('cache-control')).toBe('no-store')
  })

  it('are as many as their user may have', async () => {
    const body = { query: SMALL, variables: { filter: caseOf(gateway).filter } }
    for (let n = 0; n < 3; n++) await opened(url, { headers: SSE, body })
    const sse = await post(SSE, body)
    expect([sse.status, codeIn(sse.text)]).toEqual([200, 'TOO_MANY_SUBSCRIPTIONS'])
    const multipart = await post(MULTIPART, body)
    expect([multipart.status, codeIn(multipart.text)]).toEqual([429, 'TOO_MANY_SUBSCRIPTIONS'])
  })

  it('are not read by web pages of elsewhere in development mode', async () => {
    const body = { query: QUERY }
    for (const accept of [SSE, MULTIPART]) {
      const refused = await post({ ...accept, origin: 'https://example.org' }, body)
      expect([refused.status, codeIn(refused.text)]).toEqual([403, 'BAD_REQUEST'])
      expect((await post({ ...accept, origin: 'http://localhost:3000' }, body)).status).toBe(200)
    }
  })

  it('are counted, and what they deliver', async () => {
    const { filter, raise } = caseOf(gateway)
    const delivered = async () =>
      Number(
        /ncb_deliveries_total\{transport="sse"\} (\d+)/.exec(await (await fetch(`${gateway.url}/metrics`)).text())?.[1],
      )
    const before = await delivered()
    const stream = await opened(url, { headers: SSE, body: { query: SMALL, variables: { filter } } })
    await stream.has(/"live":true/)
    await raise()
    await stream.has(/RAISED/)
    await untilSample(gateway, 'ncb_subscriptions{transport="sse"}', 1)
    await expect.poll(delivered, PATIENCE).toBe(before + 2)
  })
})
