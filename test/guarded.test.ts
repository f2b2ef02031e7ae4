import { describe, expect, it } from 'vitest'
import { type GuardLimits, guarded } from '../gateway/clients/guarded.ts'
import { localClient } from '../gateway/clients/local.ts'
import { noAnswer } from '../gateway/clients/subgraph-client.ts'
import type { Answer, Ask, Call, Operation } from '../schema/identity.ts'
import { askOnce, callAs, silent } from './call.ts'
import { behaviour, smallSubgraphs } from './small-subgraphs.ts'

const limits: GuardLimits = { timeoutMs: 60_000, concurrency: 100, failures: 3, openMs: 1000 }
const query = { query: '{ person(id: "p1") { id } }' }
const mutation = { query: 'mutation { withdrawPerson { id } }' }
const unavailable = { code: 'SOURCE_UNAVAILABLE', source: 'persons' }
const extensionsOf = (answer: Answer) => answer.errors?.[0]?.extensions

/** A subgraph in this process behind its guard. */
function guardedPersons(overrides: Partial<GuardLimits>) {
  const how = behaviour()
  const [persons] = smallSubgraphs(how)
  if (!persons) throw new Error('there is no subgraph')
  const client = guarded(localClient(persons, silent), { ...limits, ...overrides }, silent)
  return { how, client, ask: (call: Partial<Call> = {}) => askOnce(client, query, { ...callAs('DEU'), ...call }) }
}

/** Holds every operation until it is let go; `arrived(n)` resolves when the nth has come. */
function gate(how: ReturnType<typeof behaviour>) {
  const seen: (() => void)[] = []
  const lets: (() => void)[] = []
  how.before = () =>
    new Promise((resolve) => {
      lets.push(resolve)
      seen.shift()?.()
    })
  return {
    arrival: () =>
      new Promise<void>((resolve) => {
        seen.push(resolve)
      }),
    letGo: () => lets.shift()?.(),
  }
}

/** A client that answers as the next of `answers` says, behind a guard whose clock stands still until it is set. */
function guardedAnswers() {
  const clock = { now: 1000 }
  const told: Operation['kind'][] = []
  const next: { answer: (call: Call) => Answer | Promise<Answer>; ping: () => Promise<void> } = {
    answer: () => ({ data: {} }),
    ping: async () => {},
  }
  const prepare =
    ({ kind }: Operation): Ask =>
    async (_variables, call) => {
      told.push(kind)
      return next.answer(call)
    }
  const bare = { name: 'persons', prepare, ping: () => next.ping(), close: async () => {} }
  const client = guarded(bare, limits, silent, () => clock.now)
  return { clock, told, next, client, ask: (what = query, call = callAs('DEU')) => askOnce(client, what, call) }
}

const failing = (code: 'SOURCE_TIMEOUT' | 'SOURCE_UNAVAILABLE' | 'SOURCE_INVALID_RESPONSE') => (call: Call) =>
  noAnswer('persons', code, call)

describe('a time-out', () => {
  it('ends what a subgraph does not answer, before the deadline of the operation', async () => {
    const { how, client, ask } = guardedPersons({ timeoutMs: 100 })
    const { letGo } = gate(how)
    const before = Date.now()
    expect(extensionsOf(await ask())?.code).toBe('SOURCE_TIMEOUT')
    expect(Date.now() - before).toBeLessThan(30_000) // the call itself had a minute
    expect(client.running()).toBe(0)
    letGo()
  })

  it('is never longer than the deadline of the operation', async () => {
    const { how, ask } = guardedPersons({})
    const { letGo } = gate(how)
    expect(extensionsOf(await ask({ deadline: Date.now() + 50 }))?.code).toBe('SOURCE_TIMEOUT')
    letGo()
  })
})

describe('a limit to what is asked at once', () => {
  it('lets others wait for their turn, and refuses those for whom there is no room', async () => {
    const { how, client, ask } = guardedPersons({ concurrency: 2 })
    const { arrival, letGo } = gate(how)
    const arrived = [arrival(), arrival(), arrival(), arrival()]
    const answers = [ask(), ask(), ask(), ask()]
    await Promise.all(arrived.slice(0, 2))
    expect([client.running(), client.waiting()]).toEqual([2, 2])
    expect(await ask()).toEqual({
      data: null,
      errors: [
        {
          message: 'persons is asked more than it can answer. Ask again later.',
          extensions: { code: 'SOURCE_OVERLOADED', source: 'persons' },
        },
      ],
    })
    letGo()
    await arrived[2]
    expect([client.running(), client.waiting()]).toEqual([2, 1])
    letGo()
    await arrived[3]
    letGo()
    letGo()
    for (const answer of answers) expect((await answer).data).toEqual({ person: { id: 'p1' } })
    expect([client.running(), client.waiting()]).toEqual([0, 0])
  })

  it('lets nobody wait for longer than half of the time-out', async () => {
    const { how, client, ask } = guardedPersons({ concurrency: 1, timeoutMs: 200 })
    const { letGo } = gate(how)
    const first = ask()
    expect(extensionsOf(await ask())?.code).toBe('SOURCE_OVERLOADED')
    expect(client.waiting()).toBe(0)
    expect(extensionsOf(await first)?.code).toBe('SOURCE_TIMEOUT')
    expect(client.running()).toBe(0)
    letGo()
  })

  it('forgets who goes while waiting', async () => {
    const { how, client, ask } = guardedPersons({ concurrency: 1 })
    const { arrival, letGo } = gate(how)
    const arrived = arrival()
    const first = ask()
    await arrived
    const gone = new AbortController()
    const second = ask({ signal: gone.signal })
    gone.abort()
    expect(extensionsOf(await second)).toEqual(unavailable)
    expect([client.running(), client.waiting()]).toEqual([1, 0])
    letGo()
    expect((await first).data).toEqual({ person: { id: 'p1' } })
  })
})

describe('a breaker', () => {
  it.each(['SOURCE_TIMEOUT', 'SOURCE_UNAVAILABLE', 'SOURCE_INVALID_RESPONSE'] as const)(
    'opens after so many failures in a row: %s',
    async (code) => {
      const { told, next, client, ask } = guardedAnswers()
      next.answer = failing(code)
      await ask()
      await ask()
      next.answer = () => ({ data: {} })
      await ask()
      next.answer = failing(code)
      await ask()
      await ask()
      expect(client.state()).toBe('closed')
      expect(extensionsOf(await ask())?.code).toBe(code)
      expect(client.state()).toBe('open')
      expect(told).toHaveLength(6)
      expect(extensionsOf(await ask())).toEqual(unavailable)
      expect(told).toHaveLength(6)
    },
  )

  it('stays closed for what resolvers fail at, and for callers that go', async () => {
    const { next, client, ask } = guardedAnswers()
    const message = 'The store is away.'
    next.answer = () => ({ data: { a: null }, errors: [{ message, path: ['a'], extensions: unavailable }] })
    for (let n = 0; n < 5; n++) await ask()
    next.answer = () => ({ errors: [{ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] })
    for (let n = 0; n < 5; n++) await ask()
    next.answer = failing('SOURCE_UNAVAILABLE')
    for (let n = 0; n < 5; n++) await ask(query, callAs('DEU', { signal: AbortSignal.abort() }))
    expect(client.state()).toBe('closed')
  })

  async function opened() {
    const all = guardedAnswers()
    all.next.answer = failing('SOURCE_TIMEOUT')
    for (let n = 0; n < 3; n++) await all.ask()
    expect(all.client.state()).toBe('open')
    all.told.length = 0
    return all
  }

  it('lets one query test the water, and closes when it is answered', async () => {
    const { clock, told, next, client, ask } = await opened()
    clock.now += 999
    expect(extensionsOf(await ask())).toEqual(unavailable)
    clock.now += 1
    expect(client.state()).toBe('half-open')
    let answer = (_: Answer) => {}
    next.answer = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    const probe = ask()
    expect(extensionsOf(await ask())).toEqual(unavailable)
    answer({ data: {} })
    expect(await probe).toEqual({ data: {} })
    expect(client.state()).toBe('closed')
    expect(told).toEqual(['query'])
  })

  it('opens again when the query fails, and tests again when its caller goes', async () => {
    const { clock, told, next, client, ask } = await opened()
    clock.now += 1000
    await ask()
    expect(client.state()).toBe('open')
    clock.now += 1000
    next.answer = failing('SOURCE_UNAVAILABLE')
    await ask(query, callAs('DEU', { signal: AbortSignal.abort() }))
    expect(client.state()).toBe('half-open')
    next.answer = () => ({ data: {} })
    expect(await ask()).toEqual({ data: {} })
    expect(client.state()).toBe('closed')
    expect(told).toHaveLength(3)
  })

  it('never tests the water with a mutation, but with a ping', async () => {
    const { clock, told, next, client, ask } = await opened()
    next.answer = () => ({ data: {} })
    clock.now += 1000
    next.ping = async () => {
      throw new Error('still away')
    }
    expect(extensionsOf(await ask(mutation))).toEqual({ ...unavailable, carriedOut: false })
    expect(client.state()).toBe('open')
    clock.now += 1000
    next.ping = async () => {}
    const refused = await ask(mutation)
    expect(extensionsOf(refused)).toEqual({ ...unavailable, carriedOut: false })
    expect(refused.errors?.[0]?.message).toMatch(/Nothing was changed\.$/)
    expect(client.state()).toBe('closed')
    expect(told).toEqual([])
    expect(await ask(mutation)).toEqual({ data: {} })
    expect(told).toEqual(['mutation'])
  })
})
