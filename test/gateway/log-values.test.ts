import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { context, trace } from '@opentelemetry/api'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import fc from 'fast-check'
import { GraphQLError } from 'graphql'
import { MongoServerError } from 'mongodb'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { httpClient } from '../../gateway/clients/http.ts'
import { localClient } from '../../gateway/clients/local.ts'
import { createLog } from '../../process/log.ts'
import { fixedKeys } from '../../process/signing-keys.ts'
import { failure } from '../../schema/errors.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { dial, refusedUpgrade } from '../support/websocket-line.ts'

const spans = new InMemorySpanExporter()
beforeAll(() => {
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }))
})
afterAll(() => {
  trace.disable()
  context.disable()
})

const key = Buffer.alloc(32, 7)
const lines: string[] = []
const log = createLog('debug', { write: (line) => lines.push(line) })

/** A word that nothing but the request has, in lower case; and texts that try to be more than a value. */
const secret = fc.stringMatching(/^zq[a-z]{14}$/)
const dresses: ((word: string) => string)[] = [
  (word) => word,
  (word) => `${word} O'Neil`,
  (word) => `Ж${word.toUpperCase()}`,
  (word) => `x\n    at ${word} (node:${word}:1:1)\n    at ${word} (${import.meta.url}:1:1)`,
  (word) => `"},"msg":"${word}"`,
  (word) => `${word}\u0000\u2028${word}`,
]
const dress = fc.constantFrom(...dresses)
const dressed = fc.tuple(secret, dress)

/** What each kind of driver throws with a value in it, and what nobody would. */
const faults: Record<string, (value: string) => unknown> = {
  none: () => undefined,
  'a duplicate of PostgreSQL': (value) =>
    Object.assign(new pg.DatabaseError(`duplicate key ${value}`, 1, 'error'), {
      severity: 'ERROR',
      code: '23505',
      detail: `Key (number)=(${value}) already exists.`,
      constraint: 'travel_documents_number',
      where: value,
    }),
  'a duplicate of MongoDB': (value) =>
    new MongoServerError({ code: 11000, keyValue: { number: value }, message: value }),
  'text that is no JSON': (value) => thrownBy(() => JSON.parse(`{${value}`)),
  'a property of nothing': (value) => thrownBy(() => (null as unknown as Record<string, string>)[value]),
  'a GraphQL error': (value) => new GraphQLError(value, { originalError: new Error(value) }),
  'an outage': (value) => failure('SOURCE_UNAVAILABLE', `Not now, ${value}.`, {}, { cause: new Error(value) }),
  'several errors': (value) => new AggregateError([new Error(value), value], value, { cause: { value } }),
  'a code, a name and a stack': (value) =>
    Object.assign(new Error('x'), { name: value, code: value, constraint: value, message: 'y', stack: value }),
  'a class': (value) => new ({ [value]: class extends Error {} })[value]!(value),
  'a function': (value) => thrownBy({ [value]: () => { throw new Error(value) } }[value]!), // biome-ignore format: short
  'a text': (value) => value,
  'an object': (value) => ({ message: value }),
  'a getter': (value) => Object.defineProperty(new Error(value), 'cause', { get: () => { throw new Error(value) } }), // biome-ignore format: short
}

const fault = fc.constantFrom(...Object.keys(faults))

function thrownBy(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

/** GraphQL has no alias or name that is not of these letters. */
const name = (value: string) => value.replace(/[^a-zA-Z]/g, '')
type Way = (gateway: TestGateway, value: string) => Promise<unknown>
const json = { 'content-type': 'application/json' }
const over =
  (headers: Record<string, string>): Way =>
  (gateway) =>
    gateway.ask('{ person(id: "p1") { id } }', {}, { headers }).catch(() => undefined)
const ways: Record<string, Way> = {
  'a variable': (gateway, id) => gateway.ask('query Q($id: ID!) { person(id: $id) { id name { full } } }', { id }),
  'a variable of a wrong type': (gateway, id) => gateway.ask('query ($id: Int!) { person(id: $id) { id } }', { id }),
  'a variable that there is not': (gateway, id) => gateway.ask('{ person(id: "p1") { id } }', { [id]: id }),
  'a literal': (gateway, id) => gateway.ask(`{ person(id: ${JSON.stringify(id)}) { id } }`),
  'an alias': (gateway, id) => gateway.ask(`{ ${name(id)}: person(id: "p1") { ${name(id)}: id } }`),
  'a name': (gateway, id) => gateway.ask(`query ${name(id)} { person(id: "p1") { id } }`),
  'a field': (gateway, id) => gateway.ask(`{ ${name(id)} }`),
  entities: (gateway, id) =>
    gateway.ask(
      `query ${name(id)} { alert(id: "a1") { subjects { ${name(id)}: person { id } } documents { check { verdict } } } }`,
    ),
  'no GraphQL': (gateway, id) => gateway.ask(`{ ${id} "`),
  'a check': (gateway, number) =>
    gateway.ask('query ($d: TravelDocumentInput!) { checkTravelDocument(document: $d) { verdict } }', {
      d: { number, type: 'PASSPORT', issuedBy: number },
    }),
  'a change': (gateway, id) =>
    gateway.ask('mutation ($id: ID!) { withdrawPerson(id: $id, reason: "Found.") { id } }', { id }),
  GET: (gateway, id) => fetch(`${gateway.url}/graphql?query=${encodeURIComponent(id)}`),
  'no JSON': (gateway, id) => fetch(`${gateway.url}/graphql`, { method: 'POST', headers: json, body: `{${id}` }),
  Apollo: (gateway, id) =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ query: `query ${name(id)} { person(id: "p1") { id } }`, extensions: { id } }),
    }),
  'a request id': (gateway, id) => over({ 'x-request-id': name(id) })(gateway, id),
  'a purpose': (gateway, id) => over({ 'x-purpose': name(id) })(gateway, id),
  'no token': (gateway, id) => over({ authorization: `Bearer ${name(id)}` })(gateway, id),
  'a user': (gateway, id) =>
    gateway.ask(
      '{ person(id: "p1") { id } }',
      {},
      { country: 'DEU', identity: { user: id, organisation: id, roles: [id] } },
    ),
  'a path': (gateway, id) => fetch(`${gateway.url}/${encodeURIComponent(id)}`),
  'an upgrade': (gateway, id) => refusedUpgrade(gateway.url, `/${name(id)}`, { 'x-request-id': name(id) }),
  async 'a WebSocket'(gateway, id) {
    const line = await dial(gateway.url)
    line.say({ type: 'connection_init', payload: {} })
    await line.hears('connection_ack')
    line.say({
      type: 'subscribe',
      id,
      payload: { query: `query ${name(id)} { ${name(id)}: person(id: "p1") { id } }` },
    })
    await Promise.race([line.hears('next'), line.hears('error'), line.closed])
    line.say(id)
    await line.closed
  },
  async 'a WebSocket with no token'(gateway, id) {
    const line = await dial(gateway.url)
    line.say({ type: 'connection_init', payload: { authorization: `Bearer ${name(id)}` } })
    await line.closed
  },
  'a stream': (gateway, id) =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { ...json, accept: 'text/event-stream' },
      body: JSON.stringify({ query: `query ${name(id)} { person(id: "${name(id)}") { id } }`, variables: { id } }),
    }).then((response) => response.text()),
}

/** All that an operator can read since the last time. */
async function output(gateway: TestGateway): Promise<string> {
  const metrics = await fetch(`${gateway.url}/metrics`).then((response) => response.text())
  const told = spans
    .getFinishedSpans()
    .map(({ name, attributes, events, status }) => ({ name, attributes, events, status }))
  spans.reset()
  return [...lines.splice(0), metrics, JSON.stringify(told)].join('\n').toLowerCase()
}

describe.each([
  ['in its process', false],
  ['over HTTP', true],
])('whatever is sent, in whatever way, and however it fails %s', (_, overHttp) => {
  const how = behaviour()
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await startTestGateway({ subgraphs: smallSubgraphs(how, log), overHttp, log })
  })
  afterAll(() => gateway.stop())

  it.each(Object.keys(ways))('is in no log, metric or span: %s', async (way) => {
    await fc.assert(
      fc.asyncProperty(secret, dress, fault, async (word, dress, fault) => {
        const error = faults[fault]?.(dress(word))
        how.before = () => {
          if (error !== undefined) throw error
        }
        await ways[way]?.(gateway, dress(word))
        expect(await output(gateway)).not.toContain(word)
      }),
      { numRuns: 4 },
    )
  })

  it.each(Object.keys(faults))('is in no log, metric or span, where a store fails by %s', async (fault) => {
    const [first] = fc.sample(secret, 1)
    for (const [at, dress] of dresses.entries()) {
      const word = `${first}${'abcdef'[at]}`
      const error = faults[fault]?.(dress(word))
      how.before = () => {
        if (error !== undefined) throw error
      }
      await ways['a variable']?.(gateway, dress(word))
      expect(await output(gateway)).not.toContain(word)
    }
  })

  it('and a fault is found all the same: by the request id, its class, its code and where it was made', async () => {
    lines.length = 0
    how.before = (field) => {
      if (field === 'persons.Query.person') throw faults['a duplicate of PostgreSQL']?.('X1')
    }
    const { headers } = await gateway.ask('query Q { person(id: "p1") { id } }')
    const told = lines.map((line) => JSON.parse(line)).find(({ event }) => event === 'unexpected-error')
    expect(told).toMatchObject({
      level: 50,
      requestId: headers.get('x-request-id'),
      subgraph: 'persons',
      error: { class: 'DatabaseError', code: '23505', constraint: 'travel_documents_number' },
    })
    expect(told.error.at[0]).toMatch(/^test\/gateway\/log-values\.test\.ts:\d+:\d+$/)
  })
})

describe('a subgraph elsewhere', () => {
  let answer: (value: string) => { status: number; body: string }
  let value = ''
  const server = createServer((request, response) => {
    request.resume()
    const { status, body } = answer(value)
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  })
  let gateway: TestGateway
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo // it listens
    const hostile = httpClient({ name: 'persons', url: `http://127.0.0.1:${port}`, keys: fixedKeys(key) }, log)
    const others = smallSubgraphs(behaviour()).filter(({ name }) => name !== 'persons')
    gateway = await startTestGateway({ clients: [hostile, ...others.map((each) => localClient(each, log))], log })
  })
  afterAll(async () => {
    await gateway.stop()
    await new Promise((resolve) => server.close(resolve))
  })

  const answers: Record<string, (value: string) => { status: number; body: string }> = {
    'no JSON': (value) => ({ status: 200, body: `{${value}` }),
    'no object': (value) => ({ status: 200, body: JSON.stringify(value) }),
    'an error without a code': (value) => ({ status: 200, body: JSON.stringify({ errors: [{ message: value }] }) }),
    'an error with one': (value) => ({
      status: 200,
      body: JSON.stringify({
        errors: [{ message: value, path: [value], extensions: { code: value, [value]: value } }],
      }),
    }),
    'a status': (value) => ({ status: 502, body: value }),
    'a refusal': (value) => ({ status: 403, body: value }),
  }
  it.each(Object.keys(answers))('that answers with %s tells the log nothing of it', async (kind) => {
    await fc.assert(
      fc.asyncProperty(dressed, async ([word, dress]) => {
        value = dress(word)
        answer = answers[kind] as typeof answer // one of them
        await gateway.ask('query ($id: ID!) { person(id: $id) { id } }', { id: value })
        expect(lines.some((line) => JSON.parse(line).level >= 40)).toBe(true)
        expect(await output(gateway)).not.toContain(word)
      }),
      { numRuns: 4 },
    )
  })
})
