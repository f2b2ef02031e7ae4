import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { failure } from '../../schema/errors.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { askRaw, type RawQuestion } from '../support/raw-http.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'

// The same answer is the same bytes, headers and their order included, whoever has sent the text before.

const how = behaviour()
let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({ subgraphs: smallSubgraphs(how), operationMaxCost: 500 })
})
afterAll(() => gateway.stop())

const JSON_ONLY = 'accept: application/json'
const GRAPHQL = 'accept: application/graphql-response+json'

/** All that came, but for what differs from one moment to the next. `id`: of the request. */
async function bytes(url: string, question: RawQuestion, id = '01890a5d-ac96-774b-bcce-b302099a8057') {
  const headers = [`x-request-id: ${id}`, ...(question.headers ?? [])]
  const { head, body } = await askRaw(url, { ...question, headers })
  const told = body.replace(/"(ms|retryAfter)":[0-9.]+/g, '"$1":0')
  expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`)
  const lines = head.map((line) =>
    line
      .replace(/^(date|ratelimit-(?:remaining|reset)|retry-after): .*/i, '$1')
      .replace(/^content-length: .*/, `content-length: ${Buffer.byteLength(told)}`),
  )
  return [...lines, '', told].join('\n')
}

/** The text of an operation that nobody has sent before. */
const fresh = (query: string) => query.replace(/^(query|mutation)/, `$1 Q${randomUUID().replaceAll('-', '')}`)

const DATA =
  'query ($id: ID!) { alert(id: $id) { id subjects { person { name { full } } } documents { check { verdict } } } }'
const DEAR = 'query { notices(first: 200) { edges { node { subject { id notices { id } } } } } }'
const CHANGE = 'mutation { withdrawPerson(id: "p1", reason: "Found.") { id } }'

describe.each<[string, string, Record<string, unknown>?, (readonly string[])?]>([
  ['data', DATA, { id: 'a1' }],
  ['data, as GraphQL over HTTP has it', DATA, { id: 'a1' }, [GRAPHQL]],
  ['nothing', DATA, { id: 'none' }],
  ['data, to who would have it packed', DATA, { id: 'a1' }, ['accept-encoding: gzip, br']],
  ['the sources asked', DATA, { id: 'a1' }, ['x-include-sources: 1']],
  ['the cost', DATA, { id: 'a1' }, ['x-include-cost: 1']],
  ['an error of a field', 'query { vehicle(id: "v1") { id } }'],
  ['introspection', 'query { __type(name: "Person") { kind } }'],
])('%s', (_, query, variables = {}, headers = []) => {
  beforeAll(() => {
    how.before = (field) => {
      if (field === 'vehicles.Query.vehicle') throw failure('BAD_USER_INPUT', 'Not that one.')
    }
  })
  afterAll(() => {
    how.before = () => {}
  })

  test('comes in the same bytes the first time, later, and by whatever way it is answered', async () => {
    const asked = { query: fresh(query), variables }
    const first = await bytes(gateway.url, { body: asked, headers })
    expect(first).toMatch(/^HTTP\/1\.1 200 OK\nx-request-id: 01890a5d-ac96-774b-bcce-b302099a8057\n/)
    const accept = headers.includes(GRAPHQL) ? `${GRAPHQL};q=0.9` : `${JSON_ONLY};q=0.9`
    const others = headers.filter((line) => !line.startsWith('accept'))
    const ways: RawQuestion[] = [
      { body: asked, headers },
      { body: { ...asked, extensions: {} }, headers },
      { body: { ...asked, extensions: { any: 1 } }, headers: [...others, accept] },
      { method: 'GET', body: asked, headers: [...headers, 'apollo-require-preflight: 1'] },
      { method: 'GET', body: { ...asked, query: fresh(query) }, headers: [...headers, 'apollo-require-preflight: 1'] },
    ]
    for (const way of ways) expect(await bytes(gateway.url, way)).toBe(first)
  })
})

describe.each<[string, RawQuestion['body'], (readonly string[])?]>([
  ['a mutation', { query: CHANGE }],
  ['a text that is not GraphQL', { query: 'query {' }],
  ['a text that does not fit the schema', { query: 'query { nothing }' }],
  ['the same for a client of GraphQL over HTTP', { query: 'query { nothing }' }, [GRAPHQL]],
  ['a variable that is wrong', { query: DATA, variables: { id: { no: 1 } } }],
  ['a name that the text does not have', { query: DATA, operationName: 'Other', variables: { id: 'a1' } }],
  ['a cost beyond the limit', { query: DEAR }],
  ['no token that counts', { query: DATA, variables: { id: 'a1' } }, ['authorization: Bearer none']],
  ['no purpose that counts', { query: DATA, variables: { id: 'a1' } }, ['x-purpose: CURIOSITY']],
  ['a type that nobody writes', { query: DATA, variables: { id: 'a1' } }, ['accept: text/plain']],
  ['a stream of one answer', { query: DATA, variables: { id: 'a1' } }, ['accept: text/event-stream']],
  ['no JSON', '{'],
  ['no query', { query: '' }],
])('%s', (_, body, headers = []) => {
  test('is answered in the same bytes the first time and later', async () => {
    const named = typeof body === 'object' ? { ...body, query: fresh(String(body.query)) } : body
    const asked = { body: named, headers }
    const first = await bytes(gateway.url, asked)
    for (const _ of [2, 3]) expect(await bytes(gateway.url, asked)).toBe(first)
  })
})

test('a mutation is answered in the same bytes by either way', async () => {
  const query = fresh(CHANGE)
  const ways = [{ body: { query } }, { body: { query, extensions: {} } }]
  const [one, other] = await Promise.all(ways.map((way) => bytes(gateway.url, way)))
  expect(other).toBe(one)
})

test('whoever asks too much is refused in the same bytes, whether anybody has sent the text before', async () => {
  const admission = { costPerSecond: 1, costBurst: 300 }
  const tight = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()), admission })
  try {
    const asked = { body: { query: DATA, variables: { id: 'a1' } } }
    // What is new costs its planning too, which is the caller's own to pay and to be told.
    const refused = async (body: RawQuestion['body']) =>
      (await bytes(tight.url, { body })).replace(/content-length: \d+|needs \d+|after \d+/g, '')
    const spend = async (): Promise<string> => {
      const answer = await refused(asked.body)
      return answer.startsWith('HTTP/1.1 429') ? answer : spend()
    }
    const known = await spend()
    expect(known).toMatch(/ratelimit-reset\nretry-after\ncontent-type/)
    const query = fresh(DATA)
    for (const _ of ['first', 'later']) {
      expect(await refused({ ...asked.body, query })).toBe(known)
    }
    expect(await refused({ ...asked.body, extensions: {} })).toBe(known)
  } finally {
    await tight.stop()
  }
})
