import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { dial } from '../support/websocket-line.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
}, 120_000)
afterAll(() => gateway.stop())

const documents = Array.from({ length: 500 }, (_, n) => ({ number: `Q${n}Z`, type: 'PASSPORT', issuedBy: 'DEU' }))
const checks = (aliases: number) =>
  `query ($d: [TravelDocumentInput!]!) { ${Array.from(
    { length: aliases },
    (_, n) => `b${n}: checkTravelDocuments(documents: $d) { verdict document { holders { id } } }`,
  ).join(' ')} }`
const series = Array.from({ length: 500 }, (_, n) => ({
  series: { prefix: `COST${n}X`, from: '0000000', to: '9999999' },
  type: 'PASSPORT',
  issuedBy: 'FRA',
  fraud: 'STOLEN_BLANK',
}))
const REPORT = `mutation ($input: [ReportTravelDocumentInput!]!) {
  reportTravelDocuments(input: $input) { travelDocuments { id } } }`

describe('an operation that costs more than one may', () => {
  it.each<[string, string, Record<string, unknown>, string]>([
    ['500 checks under 40 names', checks(40), { d: documents }, 'IdentityDocument.holders'],
    [
      '100 searches',
      `{ ${Array.from({ length: 100 }, (_, n) => `s${n}: searchPersons(query: { name: "A B" }) { truncated }`).join(' ')} }`,
      {},
      'Query.searchPersons',
    ],
    ['500 series of ten million numbers', REPORT, { input: series }, 'Mutation.reportTravelDocuments'],
  ])('is refused before anybody is asked: %s', async (_, query, variables, field) => {
    const { status, data, errors } = await gateway.ask(query, variables)
    expect([status, data]).toEqual([400, undefined])
    const extensions = { code: 'OPERATION_TOO_COSTLY', cost: expect.any(Number), limit: 4000, field }
    expect(errors).toEqual([{ message: expect.any(String), extensions }])
    expect(Reflect.get(errors?.[0]?.extensions ?? {}, 'cost')).toBeGreaterThan(4000)
    expect(errors?.[0]?.message).toMatch(/units, more than 4,000\. .* ask it for fewer items/)
  })

  it('has changed nothing', async () => {
    const own = '{ travelDocuments(filter: { recordedSince: "2000-01-01T00:00:00Z" }, first: 1) { totalCount } }'
    const before = await gateway.ask(own)
    await gateway.ask(REPORT, { input: series })
    expect((await gateway.ask(own)).data).toEqual(before.data)
  })

  it('is refused over a WebSocket, and the others of its connection are answered', async () => {
    const line = await dial(gateway.url)
    line.say({ type: 'connection_init' })
    await line.hears('connection_ack')
    line.say({ type: 'subscribe', id: 'dear', payload: { query: checks(40), variables: { d: documents } } })
    line.say({ type: 'subscribe', id: 'cheap', payload: { query: '{ person(id: "nobody") { id } }' } })
    expect(await line.hears('error', 'dear')).toMatchObject({
      payload: [{ extensions: { code: 'OPERATION_TOO_COSTLY', limit: 4000 } }],
    })
    expect(await line.hears('next', 'cheap')).toMatchObject({ payload: { data: { person: null } } })
    line.socket.terminate()
  })
})

describe('what an operation costs', () => {
  it('is told to whoever asks: estimated before, counted afterwards, the same each time', async () => {
    const asked = { headers: { 'x-include-cost': '1' } }
    const { data, text } = await gateway.ask(checks(1), { d: documents }, asked)
    expect(data.b0).toHaveLength(500)
    const { estimated, counted } = JSON.parse(text).extensions.cost
    expect(estimated).toBeGreaterThan(counted) // nearly all of them miss, and nobody holds them
    expect(counted).toBeGreaterThan(500)
    expect(JSON.parse((await gateway.ask(checks(1), { d: documents }, asked)).text).extensions.cost).toEqual({
      estimated,
      counted,
    })
  })

  it('is not told to whoever does not', async () => {
    const { text } = await gateway.ask('{ person(id: "nobody") { id } }')
    expect(JSON.parse(text)).toEqual({ data: { person: null } })
  })

  it('is taken from what a caller has left', async () => {
    const tight = await startTestGateway({
      subgraphs: smallSubgraphs(behaviour()),
      admission: { costPerSecond: 1 / 86_400, costBurst: 10_000 },
    })
    const query = '{ person(id: "p1") { id } }'
    const left = async () => Number((await tight.ask(query)).headers.get('ratelimit-remaining'))
    const { text, headers } = await tight.ask(query, {}, { headers: { 'x-include-cost': '1' } }) // and has it planned
    const { estimated } = JSON.parse(text).extensions.cost
    const before = Number(headers.get('ratelimit-remaining'))
    expect(await left()).toBe(before - (10 + estimated))
    expect(await left()).toBe(before - 2 * (10 + estimated))
    await tight.stop()
  })
})
