import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Admission, Admitted } from '../../gateway/admission/admission.ts'
import { createAdmission } from '../../gateway/admission/control.ts'
import { type AdmissionLimits, defaultAdmissionLimits } from '../../gateway/admission/limits.ts'
import { asFailure } from '../../schema/errors.ts'
import type { Identity } from '../../schema/identity.ts'
import { callAs } from '../support/call.ts'
import { until } from '../support/until.ts'

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))
const never = new AbortController().signal
const identities = new Map<string, Identity>()
/** One object for each user, as the cache of tokens has it. */
function userOf(user: string): Identity {
  const known = identities.get(user) ?? callAs('DEU', { identity: { user } }).identity
  identities.set(user, known)
  return known
}

/** An admission whose clock stands still until it is set, and what has happened to those who came. */
function open(limits: Partial<AdmissionLimits> = {}) {
  const clock = { now: 1000, loopDelayMs: 0 }
  const admission: Admission = createAdmission({
    limits: { ...defaultAdmissionLimits, ...limits },
    loopDelayMs: () => clock.loopDelayMs,
    now: () => clock.now,
  })
  /** In the order in which they were let in. */
  const begun: { user: string; admitted: Admitted }[] = []
  const refused: { user: string; extensions: Record<string, unknown> | undefined }[] = []
  function enter(user: string, cost = 1, call: { deadline?: number; signal?: AbortSignal } = {}): Promise<void> {
    const how = { deadline: Date.now() + 60_000, signal: never, ...call }
    return admission.enter(userOf(user), cost, how).then(
      (admitted) => {
        begun.push({ user, admitted })
      },
      (error) => {
        refused.push({ user, extensions: asFailure(error)?.extensions })
      },
    )
  }
  const leave = (count = begun.length) => {
    for (const { admitted } of begun.splice(0, count)) admitted.leave()
  }
  return { clock, admission, begun, refused, enter, leave, users: () => begun.map(({ user }) => user) }
}

const many = (count: number) => Array.from({ length: count })

describe('an operation', () => {
  it('is let in without a turn of the event loop where nobody waits', async () => {
    const { enter, users } = open()
    let turned = false
    setImmediate(() => {
      turned = true
    })
    await enter('a')
    expect([users(), turned]).toEqual([['a'], false])
  })

  it('leaves once, however often that is said', async () => {
    const { admission, begun, enter } = open()
    await enter('a')
    await enter('a')
    const [first] = begun
    first?.admitted.leave()
    first?.admitted.leave()
    expect(admission.counts.running).toBe(1)
  })

  it('is not let in where its caller has gone', async () => {
    const { admission, refused, enter } = open()
    await enter('a', 1, { signal: AbortSignal.abort() })
    expect(refused).toHaveLength(1)
    expect(admission.counts).toEqual({ running: 0, waiting: 0, refused: { RATE_LIMITED: 0, OVERLOADED: 0 } })
  })
})

describe('one identity', () => {
  it('has so much cost running at once, or one operation that costs more', async () => {
    const { begun, admission, enter, leave } = open({ costAtOnce: 100 })
    await enter('a', 150)
    const next = [enter('a', 60), enter('a', 30), enter('a', 20), enter('b', 20)]
    await nextTurn()
    expect(begun.map(({ user }) => user)).toEqual(['a', 'b'])
    leave(1)
    await nextTurn()
    expect(begun.map(({ user }) => user)).toEqual(['b', 'a', 'a'])
    expect(admission.counts.waiting).toBe(1) // 60 and 30 leave no room for 20
    leave()
    await Promise.all(next)
  })

  it('whose next operation is given up goes on with the one behind it', async () => {
    const { begun, enter } = open({ costAtOnce: 100 })
    await enter('a', 60)
    const gone = new AbortController()
    const dear = enter('a', 80, { signal: gone.signal })
    const cheap = enter('a', 20)
    await nextTurn()
    expect(begun).toHaveLength(1)
    gone.abort()
    await Promise.all([dear, cheap])
    expect(begun).toHaveLength(2)
  })

  it('has so many operations that run, so many that wait, and is refused what is beyond', async () => {
    const { admission, begun, refused, enter, leave } = open()
    const entered = many(64).map(() => enter('a'))
    await nextTurn()
    expect([begun.length, admission.counts.waiting, refused.length]).toEqual([8, 24, 32])
    expect(admission.counts.refused).toEqual({ RATE_LIMITED: 32, OVERLOADED: 0 })
    expect(refused[0]?.extensions).toEqual({
      code: 'RATE_LIMITED',
      retryAfter: 1,
      http: {
        headers: new Map([
          ['ratelimit-limit', '200000'],
          ['ratelimit-remaining', '199968'],
          ['ratelimit-reset', '1'],
          ['retry-after', '1'],
        ]),
      },
    })
    await enter('b')
    expect(begun.at(-1)?.user).toBe('b') // nobody else waits for it
    while (admission.counts.running > 0) {
      leave()
      await nextTurn()
      expect(admission.counts.running).toBeLessThanOrEqual(8)
    }
    await Promise.all(entered)
    expect(admission.counts.waiting).toBe(0)
  })

  it('uses so much at once, and so much a second; what was refused costs nothing', async () => {
    const { clock, refused, begun, enter, leave } = open({ costPerSecond: 100, costBurst: 1000 })
    await enter('a', 900)
    expect(begun[0]?.admitted.headers).toEqual({
      'ratelimit-limit': '1000',
      'ratelimit-remaining': '100',
      'ratelimit-reset': '9',
    })
    leave()
    await enter('a', 500)
    expect(refused.shift()?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 4 })
    await enter('b', 1000)
    clock.now += 3999
    await enter('a', 500)
    expect(refused.shift()?.extensions).toMatchObject({ retryAfter: 1 })
    clock.now += 1
    await enter('a', 500)
    expect(refused).toEqual([])
    clock.now += 1_000_000
    leave()
    await enter('a', 1000)
    await enter('a', 1)
    expect(refused).toHaveLength(1)
  })

  it('may ask for more than it ever has at once, when all of it is there', async () => {
    const { clock, refused, users, enter } = open({ costPerSecond: 100, costBurst: 1000 })
    await enter('a', 5000)
    expect(users()).toEqual(['a'])
    clock.now += 9990
    await enter('a', 5000)
    expect(refused).toHaveLength(1)
    clock.now += 10
    await enter('a', 5000)
    expect(users()).toEqual(['a', 'a'])
  })
})

describe('those who wait', () => {
  it('come in the order of what they have used: a flood waits behind itself', async () => {
    const { users, enter, leave } = open({ running: 1 })
    const entered = [enter('flood', 100), ...many(9).map(() => enter('flood', 100)), enter('a', 5), enter('b', 3)]
    const order: string[] = []
    for (let n = 0; n < 12; n++) {
      await nextTurn()
      await nextTurn()
      order.push(...users())
      leave()
    }
    expect(order).toEqual(['flood', 'a', 'b', ...many(9).map(() => 'flood')])
    await Promise.all(entered)
  })

  it('come in the order of their coming where they have used as much', async () => {
    const { users, enter, leave } = open({ running: 1 })
    for (const user of ['a', 'b', 'c', 'd']) void enter(user)
    const order: string[] = []
    for (let n = 0; n < 4; n++) {
      await nextTurn()
      order.push(...users())
      leave()
    }
    expect(order).toEqual(['a', 'b', 'c', 'd'])
  })

  it('forget half of what they have used every five seconds', async () => {
    const { clock, users, enter, leave } = open({ running: 1 })
    await enter('before', 1000)
    leave()
    clock.now += 5000
    await enter('after', 600)
    leave()
    await enter('other')
    void enter('after')
    void enter('before')
    await nextTurn()
    leave()
    await nextTurn()
    expect(users()).toEqual(['before'])
  })

  it('are so many, and are told when there is no room', async () => {
    const { admission, begun, refused, enter } = open({ running: 2, waiting: 3 })
    for (const user of ['a', 'b', 'c', 'd', 'e', 'f']) void enter(user)
    await nextTurn()
    expect([begun.length, admission.counts.waiting]).toEqual([2, 3])
    expect(refused).toMatchObject([{ user: 'f', extensions: { code: 'OVERLOADED', retryAfter: 1 } }])
  })

  it('are forgotten when their callers go, and have used nothing', async () => {
    const { admission, begun, refused, users, enter, leave } = open({ runningPerIdentity: 1, costBurst: 60_000 })
    await enter('a', 100)
    const gone = new AbortController()
    const left = enter('a', 40_000, { signal: gone.signal })
    void enter('a', 100)
    expect(admission.counts.waiting).toBe(2)
    gone.abort()
    await left
    expect(admission.counts).toEqual({ running: 1, waiting: 1, refused: { RATE_LIMITED: 0, OVERLOADED: 0 } })
    expect(refused[0]?.extensions?.code).toBe('SOURCE_UNAVAILABLE') // for nobody to read
    expect(begun[0]?.admitted.headers['ratelimit-remaining']).toBe('59800')
    leave()
    await until(() => users().length === 1)
  })

  it('are told when their deadline comes before their turn', async () => {
    const { admission, refused, enter } = open({ running: 1 })
    await enter('a')
    await enter('b', 1, { deadline: Date.now() + 30 })
    expect(refused).toMatchObject([{ user: 'b', extensions: { code: 'OVERLOADED', retryAfter: 1 } }])
    expect(admission.counts.waiting).toBe(0)
  })

  it('begin a few in each turn of the event loop, as what they do at once takes time', async () => {
    const { clock, begun, enter } = open()
    const work = async (user: string) => {
      await enter(user)
      clock.now += 1 // milliseconds that it takes
    }
    await work('early-1')
    await work('early-2')
    const late = many(6).map((_, n) => work(`late-${n}`))
    expect(begun).toHaveLength(2)
    const turns: number[] = []
    while (begun.length < 8) {
      const before = begun.length
      await nextTurn()
      turns.push(begun.length - before)
    }
    await Promise.all(late)
    expect(turns.filter((count) => count > 0)).toEqual([2, 2, 2])
  })
})

describe('a server that is overloaded', () => {
  /** Time goes on, and a user who asks little now and then. */
  async function pass({ clock, enter, leave, refused }: ReturnType<typeof open>, intervals: number): Promise<void> {
    for (let n = 0; n < intervals; n++) {
      clock.now += 100
      await enter('modest', 10)
      leave()
    }
    expect(refused.filter(({ user }) => user === 'modest')).toEqual([])
  }

  it('refuses those who ask most of it, more of them for as long as it lasts, and nobody else', async () => {
    const world = open({ costPerSecond: 1_000_000, costBurst: 1_000_000 })
    const { clock, refused, users, enter, leave } = world
    await enter('greedy', 100_000)
    await enter('busy', 20_000)
    leave()
    clock.loopDelayMs = 50
    await pass(world, 10)
    await enter('greedy', 10)
    expect(users()).toEqual(['greedy']) // that much is not too much
    leave()
    clock.loopDelayMs = 51
    await pass(world, 4)
    await enter('greedy', 10)
    await enter('busy', 10)
    expect(refused.splice(0)).toMatchObject([{ user: 'greedy', extensions: { code: 'OVERLOADED', retryAfter: 2 } }])
    await enter('dear', 100_000)
    expect(refused.splice(0)).toMatchObject([{ user: 'dear', extensions: { code: 'OVERLOADED', retryAfter: 2 } }])
    await pass(world, 6)
    await enter('busy', 10)
    expect(refused.splice(0)).toMatchObject([{ user: 'busy', extensions: { code: 'OVERLOADED', retryAfter: 3 } }])
    clock.loopDelayMs = 0
    await pass(world, 10)
    leave()
    await enter('greedy', 10)
    expect(users()).toEqual(['greedy'])
  })

  it('refuses nobody who uses far less than the others, ten seconds long', async () => {
    const world = open({ costPerSecond: 1e9, costBurst: 1e9 })
    const { clock, refused, enter, leave } = world
    for (let n = 0; n < 100; n++) {
      clock.now += 100
      clock.loopDelayMs = 500
      await enter('greedy', 10_000)
      await enter('steady', 200)
      leave()
    }
    expect(new Set(refused.map(({ user }) => user))).toEqual(new Set(['greedy']))
  })

  it('refuses some of many who ask alike, and not all of them', async () => {
    const world = open()
    const { clock, refused, begun, enter } = world
    for (let n = 0; n < 100; n++) await enter(`user-${n}`, 10_000)
    clock.loopDelayMs = 51
    await pass(world, 2)
    begun.length = 0
    for (let n = 0; n < 100; n++) await enter(`user-${n}`, 1)
    expect([refused.length > 25, begun.length > 25]).toEqual([true, true])
  })

  it('lets go those who wait for too long, when they are those who ask most of it', async () => {
    const { clock, admission, refused, users, enter, leave } = open({ running: 1, costAtOnce: 1e9 })
    await enter('greedy', 100_000)
    const waiting = [enter('greedy', 10_000), enter('greedy', 10_000)]
    void enter('modest', 10)
    for (let n = 0; n < 6; n++) {
      clock.now += 101
      void enter(`other-${n}`, 1)
    }
    await Promise.all(waiting)
    expect(refused).toMatchObject(many(2).map(() => ({ user: 'greedy', extensions: { code: 'OVERLOADED' } })))
    expect(admission.counts.waiting).toBe(7)
    leave()
    await until(() => users().length === 1)
    expect(users()).toEqual(['modest'])
  })
})

describe('a refusal', () => {
  it('is told at once to those who get few, and later to those who do not heed it', async () => {
    const { clock, admission } = open({ promptRefusals: 2 })
    await admission.beforeRefusal('a', never)
    await admission.beforeRefusal('a', never)
    const gone = new AbortController()
    let told = false
    const third = admission.beforeRefusal('a', gone.signal).then(() => {
      told = true
    })
    await admission.beforeRefusal('b', never)
    await nextTurn()
    expect(told).toBe(false)
    gone.abort()
    await third
    const since = Date.now()
    await admission.beforeRefusal('a', never)
    expect(Date.now() - since).toBeGreaterThanOrEqual(900) // it is held back, which is the point
    clock.now += 1000
    await admission.beforeRefusal('a', never)
  })
})

/** What a user does, or what time does. */
type Step = { enter: number; cost: number } | { leave: number } | { pass: number }

const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ enter: fc.nat(4), cost: fc.integer({ min: 1, max: 1000 }) }) },
    { weight: 3, arbitrary: fc.record({ leave: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.record({ pass: fc.nat(20_000) }) },
  ),
  { minLength: 10, maxLength: 120 },
)

describe('whatever happens', () => {
  it('nobody waits behind one who has used more, all bounds hold, and whoever came is answered', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (script: Step[]) => {
        const limits = { running: 5, runningPerIdentity: 2, waitingPerIdentity: 6 }
        const clock = { now: 0 }
        const admission = createAdmission({
          limits: { ...defaultAdmissionLimits, ...limits, costBurst: 1e9, overloadQueueMs: 1e9 },
          loopDelayMs: () => 0,
          now: () => clock.now,
        })
        const users = Array.from({ length: 5 }, (_, n) => ({
          identity: userOf(`user-${n}`),
          uses: [] as { cost: number; at: number }[],
          running: 0,
          waiting: 0,
        }))
        type User = (typeof users)[number]
        const used = ({ uses }: User) =>
          uses.reduce((sum, { cost, at }) => sum + cost * 2 ** (-(clock.now - at) / 5000), 0)
        const running: { user: User; admitted: Admitted }[] = []
        const entered: Promise<void>[] = []

        function begins(user: User, cost: number, admitted: Admitted): void {
          user.waiting -= 1
          for (const other of users) {
            if (other === user || other.waiting === 0 || other.running >= limits.runningPerIdentity) continue
            expect(used(other)).toBeGreaterThanOrEqual(used(user) * (1 - 1e-9) - 1e-9)
          }
          user.uses.push({ cost, at: clock.now })
          user.running += 1
          running.push({ user, admitted })
          expect(user.running).toBeLessThanOrEqual(limits.runningPerIdentity)
          expect(running.length).toBeLessThanOrEqual(limits.running)
        }
        function leave(at: number): void {
          const [left] = running.splice(at % running.length, 1)
          if (!left) return
          left.user.running -= 1
          left.admitted.leave()
        }

        for (const step of script) {
          if ('enter' in step) {
            const user = users[step.enter]
            if (!user) throw new Error('there is no such user')
            const isFull = user.running + user.waiting >= limits.runningPerIdentity + limits.waitingPerIdentity
            user.waiting += 1
            const how = { deadline: Date.now() + 60_000, signal: never }
            const entering = admission.enter(user.identity, step.cost, how)
            entered.push(
              entering.then(
                (admitted) => {
                  expect(isFull).toBe(false)
                  begins(user, step.cost, admitted)
                },
                (error) => {
                  expect([isFull, asFailure(error)?.extensions.code]).toEqual([true, 'RATE_LIMITED'])
                  user.waiting -= 1
                },
              ),
            )
          } else if ('leave' in step) leave(step.leave)
          else clock.now += step.pass
          // Those who may begin do so before anything else happens.
          await nextTurn()
          await nextTurn()
        }
        while (running.length > 0) {
          leave(0)
          await nextTurn()
          await nextTurn()
        }
        await Promise.all(entered)
        expect(admission.counts).toMatchObject({ running: 0, waiting: 0 })
      }),
      { numRuns: 100 },
    )
  })
})
