import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planInProcess } from '../../gateway/planning/in-process.ts'
import type { Planning, PlanningCall } from '../../gateway/planning/planning.ts'
import { planInThreads } from '../../gateway/planning/threads.ts'
import { schemaFile } from '../../schema/sdl.ts'
import { callAs, silent } from '../support/call.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'

const supergraphSdl = schemaFile('supergraph.graphql')
const asked = (text: string, operationName?: string) => ({ text, operationName })
const as = (user: string, overrides: Partial<PlanningCall> = {}) => callAs('FRA', { identity: { user }, ...overrides })
/** Valid, and nothing like any other: `n` decides its aliases. */
const another = (n: number, fields = 30) => {
  const aliases = Array.from({ length: fields }, (_, i) => `a${n}_${i}: person(id: "${i}") { id vehicles { vin } }`)
  return asked(`{ ${aliases.join(' ')} }`)
}

describe('planning in threads', () => {
  let threads: Planning
  beforeAll(async () => {
    threads = await planInThreads({ supergraphSdl, threads: 1, waitingPerCaller: 3, log: silent })
  })
  afterAll(() => threads.close())

  it.each([
    'query Named($id: ID! = "x", $all: Boolean!) { person(id: $id) { id status @include(if: $all) } }',
    '{ checkTravelDocuments(documents: [{ number: "B2", type: VISA, issuedBy: "d" }]) { verdict } }',
    'subscription { alertUpdates { __typename } }',
    '{ __schema { queryType { name } } }',
    '{ nothing }',
    '{ person(id: "x") { id',
    'query ($d: PartialDate) { searchPersons(query: { name: "x", dateOfBirth: "1974-99" }) { truncated } }',
    `{ person(id: "p1") ${'{ vehicles '.repeat(20_000)}`,
  ])('gives what planning in this thread gives, case %#', async (text) => {
    const here = planInProcess({ supergraphSdl })
    const call = as('officer-1')
    const [one, other] = [await here.validate(asked(text), call), await threads.validate(asked(text), call)]
    expect(JSON.stringify(other)).toBe(JSON.stringify(one))
    if ('errors' in one) return
    const conditions = Object.fromEntries(one.conditions.map((name) => [name, true]))
    expect(await threads.leftOf(asked(text), conditions, call)).toEqual(
      await here.leftOf(asked(text), conditions, call),
    )
    const plans = [await here.plan(asked(text), conditions, call), await threads.plan(asked(text), conditions, call)]
    expect(JSON.stringify(plans[1])).toBe(JSON.stringify(plans[0]))
  })

  it('refuses a caller who has too much waiting, and nobody else, who comes next', async () => {
    const order: string[] = []
    const done = (name: string) => () => void order.push(name)
    const greedy = [1, 2, 3, 4, 5].map((n) => threads.validate(another(n), as('greedy')))
    const modest = threads.validate(another(9), as('modest')).then(done('modest'))
    for (const [index, one] of greedy.slice(0, 4).entries()) one.then(done(`greedy ${index}`)) // one runs, three wait
    await expect(greedy[4]).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } })
    await Promise.all([modest, ...greedy.slice(0, 4)])
    expect(order.indexOf('modest')).toBeLessThan(order.indexOf('greedy 2'))
  })

  it('gives up what its caller waits for no longer', async () => {
    const gone = new AbortController()
    const first = threads.validate(another(20), as('a'))
    const second = threads.validate(another(21), as('a', { signal: gone.signal }))
    gone.abort()
    await expect(second).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } })
    await expect(threads.validate(another(22), as('a', { deadline: Date.now() - 1 }))).rejects.toMatchObject({
      extensions: { code: 'OVERLOADED' },
    })
    await first
  })
})

describe('a planning thread', () => {
  it('that is held for too long is ended, and another takes its place', async () => {
    const threads = await planInThreads({ supergraphSdl, threads: 1, maxTaskMs: 1, log: silent })
    const tooComplex = { extensions: { code: 'OPERATION_TOO_COMPLEX' } }
    await expect(threads.plan(another(1, 300), {}, as('a'))).rejects.toMatchObject(tooComplex)
    await expect(threads.plan(another(2, 300), {}, as('a'))).rejects.toMatchObject(tooComplex)
    await threads.close()
  })

  it('that cannot start fails the start', async () => {
    await expect(planInThreads({ supergraphSdl: 'type Query { a: Int', log: silent })).rejects.toThrow()
  })
})

describe('a gateway', () => {
  let gateway: TestGateway
  beforeAll(async () => {
    const planning = await planInThreads({ supergraphSdl, log: silent })
    gateway = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()), planning })
  })
  afterAll(() => gateway.stop())

  it('answers others while it reads and plans for one', async () => {
    const known = '{ person(id: "p1") { id } }'
    await gateway.ask(known)
    const large = gateway.ask(another(1, 250).text)
    let isOver = false
    large.then(() => {
      isOver = true
    })
    let answered = 0
    while (!isOver) {
      await gateway.ask(known)
      answered += 1
    }
    expect(answered).toBeGreaterThan(3)
    expect((await large).errors).toBeUndefined()
  })
})
