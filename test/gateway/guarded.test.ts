import { describe, expect, it } from 'vitest'
import { type GuardLimits, guarded } from '../../gateway/clients/guarded.ts'
import { localClient } from '../../gateway/clients/local.ts'
import { noAnswer } from '../../gateway/clients/subgraph-client.ts'
import type { Answer, Ask, Call, Operation } from '../../schema/identity.ts'
import { askOnce, callAs, silent } from '../support/call.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { until } from '../support/until.ts'

const limits: GuardLimits = { timeoutMs: 60_000, concurrency: 100, failures: 4, percent: 50, openMs: 1000 }
const query = { query: '{ person(id: "p1") { id } }' }
const mutation = { query: 'mutation { withdrawPerson { id } }' }
const unavailable = { code: 'SOURCE_UNAVAILABLE', source: 'persons' }
const officer = (n: number) => callAs('DEU', { identity: { user: `officer-${n}` } })
const extensionsOf = (answer: Answer) => answer.errors?.[0]?.extensions

/** A subgraph in this process behind its guard. */
function guardedPersons(overrides: Partial<GuardLimits>) {
  const how = behaviour()
  const [persons] = smallSubgraphs(how)
  if (!persons) throw new Error('there is no subgraph')
  const client = guarded(localClient(persons, silent), { ...limits, ...overrides }, silent)
  return { how, client, ask: (call: Partial<Call> = {}) => askOnce(client, query, { ...officer(1), ...call }) }
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

/** A client that answers as `next` says, behind a guard whose clocks stand still until they are set. */
function guardedAnswers() {
  const clock = { now: 1000, stalled: 0 }
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
  const loop = { meanMs: () => 0, stalledMs: () => clock.stalled, stop: () => {} }
  const client = guarded(bare, limits, silent, { now: () => clock.now, loop })
  return { clock, told, next, client, ask: (what = query, call = officer(1)) => askOnce(client, what, call) }
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
    const answers = [ask(), ask(), ask(), ask(officer(2))]
    await Promise.all(arrived.slice(0, 2))
    expect([client.running(), client.waiting()]).toEqual([2, 2])
    expect(await ask(officer(3))).toEqual({
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

  it('gives one who asks a lot at most half of the places, while others wait', async () => {
    const { how, client, ask } = guardedPersons({ concurrency: 4 })
    const order: string[] = []
    const lets: (() => void)[] = []
    how.before = (_, { user }) =>
      new Promise((resolve) => {
        order.push(user)
        lets.push(resolve)
      })
    const many = Array.from({ length: 6 }, () => ask())
    await until(
      () => order.length === 4,
      () => order,
    )
    expect(client.waiting()).toBe(2)
    expect(extensionsOf(await ask())?.code).toBe('SOURCE_OVERLOADED') // half of those who may wait are its own
    const others = [ask(officer(2)), ask(officer(2))]
    for (let n = 5; n <= 8; n++) {
      lets.shift()?.()
      await until(
        () => order.length === n,
        () => order,
      )
    }
    // It held all four places: whoever else waits comes first, until it holds half of them.
    expect(order.slice(4)).toEqual(['officer-2', 'officer-2', 'officer-1', 'officer-1'])
    for (const letGo of lets) letGo()
    for (const answer of [...many, ...others]) expect((await answer).data).toEqual({ person: { id: 'p1' } })
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
  it.each(['SOURCE_UNAVAILABLE', 'SOURCE_INVALID_RESPONSE'] as const)(
    'opens for all when half of the calls fail, and so many of them: %s',
    async (code) => {
      const { told, next, client, ask } = guardedAnswers()
      for (let n = 0; n < 5; n++) await ask()
      next.answer = failing(code)
      for (let n = 0; n < 4; n++) await ask()
      expect(client.state()).toBe('closed') // 4 of 9
      expect(extensionsOf(await ask())?.code).toBe(code)
      expect(client.state()).toBe('open')
      expect(told).toHaveLength(10)
      expect(extensionsOf(await ask())).toEqual(unavailable)
      expect(extensionsOf(await ask(query, officer(2)))).toEqual(unavailable)
      expect(told).toHaveLength(10)
    },
  )

  it('does not open for a few failures, however great their share', async () => {
    const { next, client, ask } = guardedAnswers()
    next.answer = failing('SOURCE_UNAVAILABLE')
    for (let n = 0; n < 3; n++) await ask()
    expect(client.state()).toBe('closed')
  })

  it('forgets what is ten seconds old', async () => {
    const { clock, next, client, ask } = guardedAnswers()
    next.answer = failing('SOURCE_UNAVAILABLE')
    for (let n = 0; n < 3; n++) await ask()
    clock.now += 10_000
    for (let n = 0; n < 3; n++) await ask()
    expect(client.state()).toBe('closed')
    await ask()
    expect(client.state()).toBe('open')
  })

  it('opens for all when several identities have time-outs', async () => {
    const { next, client, ask } = guardedAnswers()
    next.answer = failing('SOURCE_TIMEOUT')
    for (const n of [1, 2, 1]) await ask(query, officer(n))
    expect(client.state()).toBe('closed')
    await ask(query, officer(2))
    expect(client.state()).toBe('open')
    expect(extensionsOf(await ask(query, officer(3)))).toEqual(unavailable)
  })

  it('opens for one identity alone when only that one has time-outs', async () => {
    const { clock, told, next, client, ask } = guardedAnswers()
    next.answer = failing('SOURCE_TIMEOUT')
    for (let n = 0; n < 4; n++) await ask()
    expect(extensionsOf(await ask())).toEqual(unavailable)
    expect(told).toHaveLength(4)
    expect(client.state()).toBe('closed')
    next.answer = () => ({ data: {} })
    expect(await ask(query, officer(2))).toEqual({ data: {} })
    clock.now += 1000
    expect(await ask()).toEqual({ data: {} })
    next.answer = failing('SOURCE_TIMEOUT')
    await ask()
    expect(extensionsOf(await ask())?.code).toBe('SOURCE_TIMEOUT') // its count begins anew
  })

  it('does not take the many time-outs of one identity for those of many', async () => {
    const { next, client, ask } = guardedAnswers()
    next.answer = failing('SOURCE_TIMEOUT')
    await ask(query, officer(2))
    for (let n = 0; n < 50; n++) await ask()
    expect(client.state()).toBe('closed') // at most two of one count, and one of the other
    expect(extensionsOf(await ask())).toEqual(unavailable)
  })

  it('keeps one identity from what it times out at only where that is half of what it asks', async () => {
    const { next, ask } = guardedAnswers()
    next.answer = failing('SOURCE_TIMEOUT')
    await ask()
    next.answer = () => ({ data: {} })
    for (let n = 0; n < 20; n++) await ask()
    next.answer = failing('SOURCE_TIMEOUT')
    for (let n = 0; n < 10; n++) expect(extensionsOf(await ask())?.code).toBe('SOURCE_TIMEOUT')
  })

  it('blames no source for a time-out while this process stood still', async () => {
    const { clock, next, client, ask } = guardedAnswers()
    next.answer = (call) => {
      clock.stalled += 60_000
      return failing('SOURCE_TIMEOUT')(call)
    }
    for (let n = 0; n < 20; n++) await ask(query, officer(n))
    expect(client.state()).toBe('closed')
    expect(extensionsOf(await ask())?.code).toBe('SOURCE_TIMEOUT')
    next.answer = failing('SOURCE_TIMEOUT')
    for (let n = 0; n < 4; n++) await ask(query, officer(n))
    expect(client.state()).toBe('open')
  })

  it('blames no source for a time-out of whoever had little time left', async () => {
    const { next, client, ask } = guardedAnswers()
    next.answer = failing('SOURCE_TIMEOUT')
    for (let n = 0; n < 20; n++) await ask(query, { ...officer(n), deadline: Date.now() + 1000 })
    expect(client.state()).toBe('closed')
  })

  it('stays closed for what resolvers fail at, and for callers that go', async () => {
    const { next, client, ask } = guardedAnswers()
    const message = 'The store is away.'
    next.answer = () => ({ data: { a: null }, errors: [{ message, path: ['a'], extensions: unavailable }] })
    for (let n = 0; n < 9; n++) await ask()
    next.answer = () => ({ errors: [{ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] })
    for (let n = 0; n < 9; n++) await ask()
    for (const code of ['SOURCE_UNAVAILABLE', 'SOURCE_TIMEOUT'] as const) {
      next.answer = failing(code)
      for (let n = 0; n < 30; n++) await ask(query, { ...officer(n), signal: AbortSignal.abort() })
    }
    expect(client.state()).toBe('closed')
  })

  async function opened() {
    const all = guardedAnswers()
    all.next.answer = failing('SOURCE_UNAVAILABLE')
    for (let n = 0; n < 4; n++) await all.ask()
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
    await ask(query, { ...officer(1), signal: AbortSignal.abort() })
    expect(client.state()).toBe('half-open')
    next.answer = () => ({ data: {} })
    expect(await ask()).toEqual({ data: {} })
    expect(client.state()).toBe('closed')
    expect(told).toHaveLength(3)
  })

  it('has a ping test the water after the query of one identity was too much for it', async () => {
    const { clock, told, next, client, ask } = await opened()
    next.answer = failing('SOURCE_TIMEOUT')
    clock.now += 1000
    await ask()
    expect(client.state()).toBe('open')
    clock.now += 1000
    expect(extensionsOf(await ask())).toEqual(unavailable)
    expect(told).toEqual(['query'])
    expect(client.state()).toBe('closed')
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
