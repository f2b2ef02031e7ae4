import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failure } from '../../schema/errors.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'

const how = behaviour()
let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({ subgraphs: smallSubgraphs(how) })
})
afterAll(() => gateway.stop())

/** Sends a body as it is, with these headers, and gives everything of the answer that does not change by itself. */
async function post(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': '01890a5d-ac96-774b-bcce-b302099a8057', ...headers },
    body: JSON.stringify(body),
  })
  const sent = Object.fromEntries(
    [...response.headers].flatMap(([name, value]) => {
      if (/^(date|keep-alive|connection)$/.test(name)) return []
      return [[name, /^ratelimit-(remaining|reset)$/.test(name) ? 'as of now' : value]]
    }),
  )
  return { status: response.status, headers: sent, text: await response.text() }
}

const ALERT =
  'query Alert($id: ID!) { alert(id: $id) { id reference subjects { role person { id name { full } } } documents { number check { verdict } } } }'

describe('what is answered from a prepared operation equals what Apollo Server answered first', () => {
  it.each<[string, unknown, Record<string, string>?]>([
    ['data', { query: ALERT, variables: { id: 'a1' } }],
    [
      'data, under a name',
      { query: `${ALERT} query Other { __typename }`, operationName: 'Alert', variables: { id: 'a1' } },
    ],
    ['null', { query: ALERT, variables: { id: 'none' } }],
    [
      'introspection',
      {
        query:
          '{ __schema { queryType { name } } __type(name: "Alert") { kind } p: person(id: "p1") { id } __typename }',
      },
    ],
    ['another type', { query: '{ person(id: "p2") { id } }' }, { accept: 'application/graphql-response+json' }],
    ['a wrong variable', { query: ALERT, variables: { id: { no: 1 } } }],
    ['a missing variable', { query: ALERT }],
    ['null for variables and name', { query: '{ person(id: "p3") { id } }', variables: null, operationName: null }],
    ['no JSON object for variables', { query: ALERT, variables: [1] }],
    ['a type that nobody writes', { query: '{ person(id: "p1") { status } }' }, { accept: 'text/plain' }],
    ['the sources that were asked', { query: '{ person(id: "none") { id } }' }, { 'x-include-sources': '1' }],
  ])('%s', async (_, body, headers) => {
    const first = await post(body, headers)
    const second = await post(body, headers)
    const times = /"ms":[0-9.]+/g
    expect({ ...second, text: second.text.replace(times, '') }).toEqual({
      ...first,
      headers: { ...first.headers, 'content-length': second.headers['content-length'] },
      text: first.text.replace(times, ''),
    })
  })

  it('errors of subgraphs', async () => {
    how.before = (field) => {
      if (field === 'stolen-documents.IdentityDocument.check') throw failure('BAD_CURSOR', 'That one.', { rule: 'R' })
    }
    const query = '{ a: alert(id: "a1") { papers: documents { number c: check { verdict } } } }'
    const first = await post({ query })
    expect(first.text).toMatch(/^\{"errors":\[\{"message":"That one."/)
    expect(await post({ query })).toEqual(first)
    how.before = () => {}
  })
})

describe('beside the data', () => {
  it('an answer lists the sources asked, where one failed or where it is asked to', async () => {
    const query = '{ alert(id: "a1") { subjects { person { id } } documents { check { verdict } } } }'
    expect(JSON.parse((await post({ query })).text).extensions).toBeUndefined()
    const asked = JSON.parse((await post({ query }, { 'x-include-sources': '1' })).text)
    expect(asked.extensions.sources).toEqual([
      { source: 'financial-alerts', status: 'OK', ms: expect.any(Number), keys: 0 },
      { source: 'persons', status: 'OK', ms: expect.any(Number), keys: 3 },
      { source: 'stolen-documents', status: 'OK', ms: expect.any(Number), keys: 2 },
    ])
    how.before = (field) => {
      if (field.startsWith('stolen-documents')) throw failure('SOURCE_UNAVAILABLE', 'Not now.')
    }
    const failed = JSON.parse((await post({ query })).text)
    expect(failed.extensions.sources).toContainEqual(
      expect.objectContaining({ source: 'stolen-documents', status: 'SOURCE_UNAVAILABLE', keys: 2 }),
    )
    how.before = () => {}
  })

  it('an answer shows its plan in development mode', async () => {
    const query = '{ person(id: "p1") { id status } }'
    const shown = JSON.parse((await post({ query }, { 'x-query-plan': '1' })).text)
    expect(shown.extensions.queryPlan).toMatch(/^QueryPlan \{\n {2}Fetch\(service: "persons"\)/)
    expect(JSON.parse((await post({ query })).text).extensions).toBeUndefined()
  })
})
