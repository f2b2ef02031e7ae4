import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPersistedQueries } from '../../gateway/persisted/persisted-queries.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { PATIENCE } from '../support/subscription-clients.ts'
import { dial } from '../support/websocket-line.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const persistedQuery = (text: string, others = {}) => ({ version: 1, sha256Hash: hashOf(text), ...others })
const get = { 'apollo-require-preflight': 'true' }

describe('a persisted query', () => {
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()) })
  })
  afterAll(() => gateway.stop())

  async function send(body: object, headers: Record<string, string> = {}) {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return { status: response.status, ...(await response.json()) }
  }
  async function fetched(parameters: Record<string, string>, headers: Record<string, string>) {
    const response = await fetch(`${gateway.url}/graphql?${new URLSearchParams(parameters)}`, { headers })
    return { status: response.status, text: await response.text() }
  }
  const unknown = {
    status: 200,
    errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
  }

  it('is unknown until its text was sent once; then its hash is enough, with any variables and by GET', async () => {
    const query = 'query Known($id: ID!) { person(id: $id) { id } }'
    const extensions = { persistedQuery: persistedQuery(query) }
    const byHash = (id: string) => ({ variables: { id }, extensions })
    expect(await send(byHash('p1'))).toMatchObject(unknown)
    expect(await send({ query, ...byHash('p1') })).toEqual({ status: 200, data: { person: { id: 'p1' } } })
    expect(await send(byHash('p2'))).toEqual({ status: 200, data: { person: { id: 'p2' } } })
    const parameters = { variables: '{"id":"p3"}', extensions: JSON.stringify(extensions) }
    expect(await fetched(parameters, get)).toEqual({ status: 200, text: '{"data":{"person":{"id":"p3"}}}' })
    expect((await fetched(parameters, {})).status).toBe(400)
    // As Apollo Server answers it: with an `Accept` out of the ordinary.
    const odd = await send(byHash('p1'), { accept: 'application/graphql-response+json;q=0.9, */*;q=0.1' })
    expect(odd).toEqual({ status: 200, data: { person: { id: 'p1' } } })
  })

  it('is answered over SSE by its hash', async () => {
    const query = 'query InStream { person(id: "p1") { id } }'
    const extensions = { persistedQuery: persistedQuery(query) }
    await send({ query, extensions })
    const parameters = { extensions: JSON.stringify(extensions) }
    const { status, text } = await fetched(parameters, { ...get, accept: 'text/event-stream' })
    expect([status, text]).toEqual([200, expect.stringContaining('{"data":{"person":{"id":"p1"}}}')])
  })

  it('is answered over a WebSocket by its hash; one that is unknown ends its own operation only', async () => {
    const query = 'query OverSocket { person(id: "p1") { id } }'
    const extensions = { persistedQuery: persistedQuery(query) }
    const line = await dial(gateway.url)
    line.say({ type: 'connection_init' })
    await line.hears('connection_ack')
    line.say({ type: 'subscribe', id: '1', payload: { extensions } })
    expect(await line.hears('error')).toMatchObject({ id: '1', payload: unknown.errors })
    line.say({ type: 'subscribe', id: '2', payload: { query, extensions } })
    await line.hears('complete')
    line.say({ type: 'subscribe', id: '3', payload: { extensions } })
    await expect
      .poll(() => line.heard.find(({ id, type }) => id === '3' && type === 'next'), PATIENCE)
      .toMatchObject({
        payload: { data: { person: { id: 'p1' } } },
      })
    line.socket.terminate()
  })

  it('may be named by `documentId`, as GraphQL over HTTP has it', async () => {
    const query = 'query ByDocumentId($id: ID!) { person(id: $id) { id } }'
    const variables = { id: 'p2' }
    const found = { status: 200, data: { person: { id: 'p2' } } }
    for (const documentId of [hashOf(query), `sha256:${hashOf(query)}`]) {
      expect(await send({ documentId, variables })).toMatchObject(unknown)
    }
    await send({ query, variables, extensions: { persistedQuery: persistedQuery(query) } })
    for (const documentId of [hashOf(query), `sha256:${hashOf(query)}`]) {
      expect(await send({ documentId, variables })).toEqual(found)
      const text = JSON.stringify({ data: found.data })
      expect(await fetched({ documentId, variables: JSON.stringify(variables) }, get)).toEqual({ status: 200, text })
    }
    expect(await send({ documentId: hashOf(query), query, variables })).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringContaining('not both') }],
    })
    for (const documentId of [7, '', {}]) expect((await send({ documentId })).status).toBe(400)
  })

  it('of a text that is no valid operation is not kept', async () => {
    for (const query of ['{ nothing }', '{', 'query A { __typename } query B { __typename }']) {
      const extensions = { persistedQuery: persistedQuery(query) }
      expect((await send({ query, extensions })).status).toBe(400)
      expect(await send({ extensions }), query).toMatchObject(unknown)
    }
  })

  it.each([
    ['of another text', persistedQuery('{ __schema { description } }'), 'BAD_REQUEST', 400],
    ['that is none', { version: 1, sha256Hash: 'x' }, 'BAD_REQUEST', 400],
    ['of another version', persistedQuery('{ __typename }', { version: 2 }), 'PERSISTED_QUERY_NOT_SUPPORTED', 200],
    ['without a version', { sha256Hash: hashOf('{ __typename }') }, 'PERSISTED_QUERY_NOT_SUPPORTED', 200],
  ])('is refused with a hash %s', async (_what, persisted, code, status) => {
    const answer = await send({ query: '{ __typename }', extensions: { persistedQuery: persisted } })
    expect(answer).toMatchObject({ status, errors: [{ extensions: { code } }] })
    expect(answer).not.toHaveProperty('data')
  })
})

describe('the store of persisted queries', () => {
  it('forgets the texts that were not used for longest, however many come', () => {
    const store = createPersistedQueries({ maxCharacters: 1000 })
    const text = (n: number) => `{ a${n} ${'x'.repeat(100)} }`
    const request = (query: string, of = query) => ({
      query,
      persistedQuery: persistedQuery(of),
      operationName: undefined,
      variables: {},
    })
    for (let n = 0; n < 100; n++) {
      store.keep(request(text(n)))
      expect(store.textOf(request('', text(0)))).toBe(text(0)) // in use
    }
    expect(store.textOf(request('', text(99)))).toBe(text(99))
    expect(() => store.textOf(request('', text(50)))).toThrow('PersistedQueryNotFound')
  })
})
