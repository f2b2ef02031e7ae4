import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Explorer } from '../../gateway/explorer/access.ts'
import type { PlanningCall } from '../../gateway/planning/planning.ts'
import { planInThreads } from '../../gateway/planning/threads.ts'
import { schemaFile } from '../../schema/sdl.ts'
import { silent } from '../support/call.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { PATIENCE } from '../support/subscription-clients.ts'
import { dial } from '../support/websocket-line.ts'

/** One for each way to be asked; with `preparedPath: false` Apollo Server answers whatever comes. */
const gateways = new Map<string, TestGateway>()
async function gatewayOf(explorer: Explorer, preparedPath = true): Promise<TestGateway> {
  const key = JSON.stringify([explorer, preparedPath])
  const known = gateways.get(key)
  if (known) return known
  const gateway = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()), explorer, preparedPath })
  gateways.set(key, gateway)
  return gateway
}
afterAll(async () => {
  for (const gateway of gateways.values()) await gateway.stop()
})

interface Asked {
  query: string
  variables?: Record<string, unknown>
  operationName?: string
}
/** All that a gateway says to a request, by one of the ways to it. */
type Ask = (gateway: TestGateway, asked: Asked, authorization?: string) => Promise<string>

const JSON_TYPE = { 'content-type': 'application/json' }
const post =
  (headers: Record<string, string>): Ask =>
  async ({ url }, asked, authorization) => {
    const init = { method: 'POST', headers: { ...JSON_TYPE, ...headers, ...(authorization && { authorization }) } }
    return (await fetch(`${url}/graphql`, { ...init, body: JSON.stringify(asked) })).text()
  }
const get =
  (headers: Record<string, string>): Ask =>
  async ({ url }, { query, variables, operationName }, authorization) => {
    const search = new URLSearchParams({
      query,
      ...(variables && { variables: JSON.stringify(variables) }),
      ...(operationName && { operationName }),
    })
    const asked = { 'apollo-require-preflight': '1', ...headers, ...(authorization && { authorization }) }
    return (await fetch(`${url}/graphql?${search}`, { headers: asked })).text()
  }
const overWebSocket: Ask = async ({ url }, asked, authorization) => {
  const line = await dial(url)
  line.say({ type: 'connection_init', payload: authorization ? { authorization } : {} })
  await line.hears('connection_ack')
  line.say({ id: '1', type: 'subscribe', payload: asked })
  const answer = () => line.heard.find(({ id }) => id === '1')
  await expect.poll(answer, PATIENCE).toBeDefined()
  line.socket.terminate()
  return JSON.stringify(answer()?.payload)
}

const ways: [string, Ask, boolean?][] = [
  ['POST', post({})],
  ['POST, as Apollo Server answers it', post({ accept: 'application/json;q=0.9, */*;q=0.1' })],
  ['GET', get({})],
  ['SSE', post({ accept: 'text/event-stream' })],
  ['SSE by GET', get({ accept: 'text/event-stream' })],
  ['multipart', post({ accept: 'multipart/mixed;subscriptionSpec=1.0, application/json' })],
  ['WebSocket', overWebSocket],
  ['Apollo Server alone', post({}), false],
]

const introspections: [string, Asked][] = [
  ['__schema', { query: '{ __schema { queryType { name } } }' }],
  ['__type', { query: '{ __type(name: "Person") { name } }' }],
  ['an alias', { query: '{ typename: __type(name: "Person") { name } }' }],
  ['a fragment', { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { __schema { description } }' }],
  ['an inline fragment', { query: '{ ... { ... on Query { __schema { description } } } }' }],
  [
    'a condition that is false',
    { query: 'query ($no: Boolean!) { __schema @include(if: $no) { description } }', variables: { no: false } },
  ],
  ['data beside it', { query: '{ person(id: "p1") { id } __type(name: "Person") { name } }' }],
  [
    'a second operation',
    { query: 'query A { person(id: "p1") { id } } query B { __schema { description } }', operationName: 'B' },
  ],
]

/** Each has a name that is close to one of the schema, or a suggestion of another kind. */
const mistakes: [string, Asked][] = [
  ['a field', { query: '{ persn(id: "p1") { id } }' }],
  ['a field of another type', { query: '{ notice(reference: "2026/1") { assets { scheme } } }' }],
  ['an argument', { query: '{ person(idd: "p1") { id } }' }],
  ['an argument of a directive', { query: '{ person(id: "p1") { id @skip(iff: true) } }' }],
  ['a type', { query: '{ ...A } fragment A on Quer { __typename }' }],
  ['the type of a variable', { query: 'query ($id: IDD!) { person(id: $id) { id } }' }],
  ['a value of an enum', { query: '{ notices(filter: { colours: [REDD] }) { totalCount } }' }],
  ['a text for an enum', { query: '{ notices(filter: { colours: ["RED"] }) { totalCount } }' }],
  ['a field of an input', { query: '{ notices(filter: { colour: RED }) { totalCount } }' }],
  ['fields that are left out', { query: '{ person(id: "p1") }' }],
  [
    'a value of an enum in a variable',
    {
      query: 'query ($f: NoticeFilter) { notices(filter: $f) { totalCount } }',
      variables: { f: { colours: ['REDD'] } },
    },
  ],
  [
    'a field of an input in a variable',
    { query: 'query ($f: NoticeFilter) { notices(filter: $f) { totalCount } }', variables: { f: { colour: 'RED' } } },
  ],
]

const codeIn = (text: string) => /"code":"([A-Z_]+)"/.exec(text)?.[1]

describe.each(ways)('over %s', { timeout: 60_000 }, (_, ask, preparedPath) => {
  let off: TestGateway
  let on: TestGateway
  beforeAll(async () => {
    off = await gatewayOf('off', preparedPath)
    on = await gatewayOf('on', preparedPath)
  }, 60_000)

  it.each(introspections)('introspection by %s is refused whole where the explorer is off', async (_case, asked) => {
    const refused = await ask(off, asked)
    expect(codeIn(refused)).toBe('INTROSPECTION_DISABLED')
    expect(refused).toContain('schema/api.graphql')
    expect(refused).not.toContain('"data"')
    expect(await ask(on, asked)).toContain('"data"')
  })

  it('what is no introspection is answered: __typename, and the other operation of a text', async () => {
    expect(await ask(off, { query: '{ __typename a: person(id: "p1") { __typename } }' })).toContain(
      '"__typename":"Query"',
    )
    const query = 'query A { person(id: "p1") { id } } query B { __schema { description } }'
    expect(await ask(off, { query, operationName: 'A' })).toContain('"id":"p1"')
  })

  it.each(mistakes)('a mistake in %s is told without a suggestion where the explorer is off', async (_case, asked) => {
    const [hidden, shown] = [await ask(off, asked), await ask(on, asked)]
    expect(shown).toContain('Did you mean')
    expect(hidden).not.toContain('Did you mean')
    expect(codeIn(hidden)).toBe(codeIn(shown))
    // Nothing else is missing.
    expect(messagesIn(hidden)).toEqual(messagesIn(shown).map((text) => text.replace(/ ?Did you mean .*$/, '')))
  })
})

/** The messages of an answer, whatever it comes in. */
function messagesIn(text: string): string[] {
  return [...text.matchAll(/"message":("(?:[^"\\]|\\.)*")/g)].map(([, message = '']): string => JSON.parse(message))
}

describe('a list of roles', () => {
  const SCHEMA = '{ __schema { queryType { name } } }'
  const roles = { roles: ['administrator', 'integrator'] }

  it.each(ways)(
    'lets those introspect who have one of them, over %s',
    { timeout: 60_000 },
    async (_, ask, preparedPath) => {
      const gateway = await gatewayOf(roles, preparedPath)
      const [off, told] = [await gatewayOf('off', preparedPath), '{"queryType":{"name":"Query"}}']
      const bearer = async (...names: string[]) =>
        `Bearer ${await gateway.token('FRA', { user: `with ${names}`, roles: names })}`
      expect(await ask(gateway, { query: SCHEMA }, await bearer('officer', 'integrator'))).toContain(told)
      // The operation is known by now: it is told nobody else all the same.
      for (const names of [[], ['officer'], ['Integrator'], ['integrator,administrator'], ['on'], ['']]) {
        const refused = await ask(gateway, { query: SCHEMA }, await bearer(...names))
        expect(refused).toBe(await ask(off, { query: SCHEMA }))
      }
    },
  )

  it('has suggestions for nobody: they are made before it is known who asks', async () => {
    const gateway = await gatewayOf(roles)
    const asked = { identity: { roles: ['administrator'] }, country: 'FRA' }
    const { errors } = await gateway.ask('{ persn(id: "p1") { id } }', {}, asked)
    expect(errors?.map(({ message }) => message)).toEqual(['Cannot query field "persn" on type "Query".'])
  })
})

it('planning threads suggest nothing either, unless told', { timeout: 120_000 }, async () => {
  const supergraphSdl = schemaFile('supergraph.graphql')
  for (const [suggestsNames, told] of [
    [undefined, 'Cannot query field "persn" on type "Query".'],
    [true, 'Cannot query field "persn" on type "Query". Did you mean "person"?'],
  ] as const) {
    const planning = await planInThreads({
      ...{ supergraphSdl, threads: 1, log: silent },
      ...(suggestsNames && { suggestsNames }),
    })
    const call: PlanningCall = {
      identity: { country: 'FRA', organisation: 'NCB', user: 'officer', roles: [] },
      purpose: 'CRIMINAL_INVESTIGATION',
      deadline: Date.now() + 60_000,
      signal: new AbortController().signal,
    }
    const valid = await planning.validate({ text: '{ persn(id: "p1") { id } }', operationName: undefined }, call)
    expect('errors' in valid && valid.errors.map(({ message }) => message)).toEqual([told])
    await planning.close()
  }
})
