import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'

const DESK = 'https://desk.example.org'
const preflight = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'content-type,x-purpose',
}

interface Answer {
  status: number | undefined
  headers: Record<string, unknown>
  text: string
}

/** Sends what a browser would: `fetch` here would not set `origin`. */
function send(url: string, method: string, headers: Record<string, string>, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${url}/graphql`, { method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => {
        text += chunk
      })
      response.once('end', () => resolve({ status: response.statusCode, headers: response.headers, text }))
    })
    request.once('error', reject)
    request.end(body)
  })
}

const allowing = ({ headers }: Answer) => headers['access-control-allow-origin']

describe('a page of another origin', () => {
  let production: TestGateway
  let development: TestGateway
  beforeAll(async () => {
    const subgraphs = smallSubgraphs(behaviour())
    production = await startTestGateway({ subgraphs, loopbackNamesOnly: false, corsOrigins: [DESK] })
    development = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()) })
  })
  afterAll(async () => {
    await production.stop()
    await development.stop()
  })
  const ask = (url: string, origin: string, query: string, headers = {}) =>
    send(url, 'POST', { origin, 'content-type': 'application/json', ...headers }, JSON.stringify({ query }))

  it('that is listed may ask: the preflight says so, and for how long', async () => {
    const { status, headers, text } = await send(production.url, 'OPTIONS', { origin: DESK, ...preflight })
    expect([status, text]).toEqual([204, ''])
    expect(headers).toMatchObject({
      'access-control-allow-origin': DESK,
      'access-control-allow-methods': 'GET, POST',
      'access-control-max-age': '7200',
      vary: 'origin',
    })
    const allowed = String(headers['access-control-allow-headers']).split(', ')
    expect(allowed).toEqual(expect.arrayContaining(['authorization', 'content-type', 'x-purpose', 'x-request-id']))
    expect(headers).not.toHaveProperty('access-control-allow-credentials')
  })

  it('that is listed may read answers, refusals and streams', async () => {
    const answer = await ask(production.url, DESK, '{ person(id: "p1") { id } }')
    expect([answer.status, allowing(answer)]).toEqual([200, DESK])
    expect(answer.headers['access-control-expose-headers']).toContain('x-request-id')
    const refused = await ask(production.url, DESK, '{ nothing }')
    expect([refused.status, allowing(refused)]).toEqual([400, DESK])
    const stream = await ask(production.url, DESK, '{ person(id: "p1") { id } }', { accept: 'text/event-stream' })
    expect([stream.status, allowing(stream), stream.headers['content-type']]).toEqual([
      200,
      DESK,
      expect.stringContaining('text/event-stream'),
    ])
  })

  it.each(['https://example.org', 'https://desk.example.org:8443', 'http://desk.example.org', 'null', 'desk', '*'])(
    'that is not listed may not: %s',
    async (origin) => {
      const asked = await send(production.url, 'OPTIONS', { origin, ...preflight })
      expect([asked.status, allowing(asked)]).toEqual([204, undefined])
      const answer = await ask(production.url, origin, '{ __typename }')
      expect([allowing(answer), answer.headers.vary]).toEqual([undefined, 'origin'])
      const stream = await ask(production.url, origin, '{ __typename }', { accept: 'text/event-stream' })
      expect([stream.status, JSON.parse(stream.text)]).toMatchObject([
        403,
        { errors: [{ message: expect.stringContaining('CORS_ORIGINS'), extensions: { code: 'BAD_REQUEST' } }] },
      ])
    },
  )

  it('of this machine may ask in development mode, and no other', async () => {
    for (const origin of ['http://localhost:5173', 'http://127.0.0.1', 'http://[::1]:3000']) {
      expect(allowing(await send(development.url, 'OPTIONS', { origin, ...preflight })), origin).toBe(origin)
      expect(allowing(await ask(development.url, origin, '{ __typename }')), origin).toBe(origin)
      expect(allowing(await ask(production.url, origin, '{ __typename }')), origin).toBeUndefined()
    }
    for (const origin of ['https://example.org', 'http://localhost.example.org']) {
      expect(allowing(await ask(development.url, origin, '{ __typename }')), origin).toBeUndefined()
    }
  })

  it('is told of nothing else: other clients, and pages of the gateway, get what they did', async () => {
    const { headers } = await send(
      production.url,
      'POST',
      { 'content-type': 'application/json' },
      '{"query":"{ __typename }"}',
    )
    expect(Object.keys(headers).filter((name) => name === 'vary' || name.startsWith('access-control'))).toEqual([])
    const stream = await ask(production.url, production.url, '{ __typename }', { accept: 'text/event-stream' })
    expect(stream.status).toBe(200)
  })
})
