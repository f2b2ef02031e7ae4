import fc from 'fast-check'
import type { GraphQLError } from 'graphql'
import { afterEach, describe, expect, it } from 'vitest'
import type { Caller } from '../../gateway/identity.ts'
import { prepareRequest, type ReadRequest } from '../../gateway/requests.ts'
import { createFeeds } from '../../gateway/subscriptions/engine/feeds.ts'
import type { Feeds, Subscription } from '../../gateway/subscriptions/engine/subscriber.ts'
import { loadSupergraph, type Supergraph } from '../../gateway/supergraph.ts'
import { newRequestId } from '../../schema/request-id.ts'
import { roles } from '../../schema/roles.ts'
import { callAs, silent } from '../support/call.ts'
import { type SmallFeed, smallFeed, smallFeedSdl } from '../support/small-feed.ts'
import { until } from '../support/until.ts'

const RUNG = `subscription ($bell: String, $after: Cursor) { rung(bell: $bell, after: $after) { __typename
  ... on Ring { cursor number bell { tone } } ... on Gap { cursor } ... on Checkpoint { cursor live } } }`

interface Told {
  data: {
    rung: { __typename: string; cursor: string; number?: number; live?: boolean; bell?: { tone: string | null } }
  } | null
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[]
}

/** A subscriber that takes as much as it is told to, and remembers. */
interface Listener {
  told: Told[]
  sends: number
  /** False: the transport takes one send, and then no more until `open` is set and `subscription.resume()` called. */
  open: boolean
  ended: GraphQLError | undefined
  subscription: Subscription
}

const running: Feeds[] = []
afterEach(() => {
  for (const feeds of running.splice(0)) feeds.stop()
})

interface World {
  feed: SmallFeed
  feeds: Feeds
  supergraph: Supergraph
  ring(bell?: string, ...hiddenFrom: string[]): void
  listen(asker?: Partial<Caller['identity']>, variables?: object, lastEventId?: string): Promise<Listener>
  /** Subscribes with a request that was read before: at once. */
  begin(read: ReadRequest, asker?: Partial<Caller['identity']>, lastEventId?: string): Promise<Listener>
  read(variables?: object): Promise<ReadRequest>
}

function world(clocks: object = {}): World {
  const feed = smallFeed()
  const supergraph = loadSupergraph(smallFeedSdl, feed.clients)
  const feeds = createFeeds(supergraph, {
    subscriptionsPerIdentity: 1000,
    operationTimeoutMs: 10_000,
    log: silent,
    clocks: { tickMs: 1, retryMs: 1, maxRetryMs: 5, pollMs: 50, pollAloneMs: 5, checkpointMs: 1e6, ...clocks },
  })
  running.push(feeds)
  async function read(variables: object = {}): Promise<ReadRequest> {
    const read = await prepareRequest(supergraph, askedWith(variables), callAs('FRA'))
    if ('errors' in read) throw read.errors[0]
    return read
  }
  async function begin(
    request: ReadRequest,
    asker: Partial<Caller['identity']> = {},
    lastEventId?: string,
  ): Promise<Listener> {
    const asked = askedWith(request.variables)
    const listener: Omit<Listener, 'subscription'> = { told: [], sends: 0, open: true, ended: undefined }
    const identity = { country: 'FRA', organisation: 'NCB', user: 'officer', roles, ...asker }
    const caller: Caller = { identity, purpose: 'CRIMINAL_INVESTIGATION' }
    const sink = {
      send(deliveries: readonly { result: string }[]) {
        listener.sends += 1
        listener.told.push(...deliveries.map(({ result }): Told => JSON.parse(result)))
        return listener.open
      },
      end(error: GraphQLError) {
        listener.ended = error
      },
    }
    const subscription = await feeds.subscribe(
      { asked, ...request, caller, requestId: newRequestId(), lastEventId },
      sink,
    )
    return Object.assign(listener, { subscription })
  }
  return {
    feed,
    feeds,
    supergraph,
    ring(bell = 'big', ...hiddenFrom) {
      feed.rings.push({ number: feed.rings.length + 1, bell, hiddenFrom: new Set(hiddenFrom) })
      feed.move()
    },
    async listen(asker = {}, variables = {}, lastEventId) {
      return begin(await read(variables), asker, lastEventId)
    },
    read,
    begin,
  }
}

const askedWith = (variables: object) => ({ query: RUNG, operationName: undefined, variables: { ...variables } })

const numbersOf = ({ told }: Listener) => told.flatMap(({ data }) => data?.rung.number ?? [])
const kindsOf = ({ told }: Listener) => told.map(({ data }) => data?.rung.__typename ?? 'nothing')
const lastCursor = ({ told }: Listener) => told.findLast(({ data }) => data)?.data?.rung.cursor

describe('a subscriber is a position in the log', () => {
  it('is told from where it begins, and then live, with what other subgraphs know', async () => {
    const { ring, listen } = world()
    for (let n = 0; n < 7; n++) ring()
    const late = await listen()
    const early = await listen({}, { after: 'cursor-0' })
    await until(() => numbersOf(early).length === 7)
    await until(() => kindsOf(early).at(-1) === 'Checkpoint')
    expect(numbersOf(early)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(early.told.at(-1)?.data?.rung).toMatchObject({ live: true, cursor: 'cursor-7' })
    expect(late.told.map(({ data }) => data?.rung)).toEqual([
      { __typename: 'Checkpoint', cursor: 'cursor-7', live: true },
    ])
    ring('small')
    await until(() => numbersOf(early).length === 8 && numbersOf(late).length === 1)
    expect(late.told.at(-1)?.data?.rung).toEqual({
      __typename: 'Ring',
      cursor: 'cursor-8',
      number: 8,
      bell: { tone: 'tone of small' },
    })
  })

  it('a cursor of the header counts instead of the argument', async () => {
    const { ring, listen } = world()
    for (let n = 0; n < 3; n++) ring()
    const listener = await listen({}, { after: 'cursor-0' }, 'cursor-2')
    await until(() => numbersOf(listener).length > 0)
    expect(numbersOf(listener)).toEqual([3])
  })

  it('is told a gap where the log does not reach back to its cursor', async () => {
    const { feed, ring, listen } = world()
    for (let n = 0; n < 6; n++) ring()
    feed.prunedTo = 4
    const listener = await listen({}, { after: 'cursor-1' })
    await until(() => numbersOf(listener).length === 2)
    expect(kindsOf(listener).slice(0, 3)).toEqual(['Gap', 'Ring', 'Ring'])
    expect(numbersOf(listener)).toEqual([5, 6])
  })

  it('that takes nothing lags behind what is kept, and is told so', async () => {
    const { feed, ring, listen } = world()
    const [slow, quick] = [await listen({ user: 'slow' }), await listen({ user: 'quick' })]
    slow.open = false
    for (let n = 0; n < 9; n++) ring()
    await until(() => numbersOf(quick).length === 9)
    const taken = numbersOf(slow).length
    expect(taken).toBeLessThan(9)
    feed.prunedTo = 8
    slow.open = true
    slow.subscription.resume()
    await until(() => numbersOf(slow).at(-1) === 9)
    expect(kindsOf(slow).slice(1 + taken)).toEqual(['Gap', 'Ring'])
  })

  it('of a log that went back, as from a backup, is told a gap and goes on from its end', async () => {
    const { feed, ring, listen } = world()
    const [one, other] = [await listen(), await listen({ country: 'DEU' })]
    for (let n = 0; n < 5; n++) ring()
    await until(() => [one, other].every((listener) => numbersOf(listener).length === 5))
    feed.rings.length = 2
    feed.move()
    await until(() => [one, other].every((listener) => kindsOf(listener).at(-1) === 'Gap'))
    ring()
    await until(() => [one, other].every((listener) => numbersOf(listener).at(-1) === 3))
    for (const listener of [one, other]) expect(kindsOf(listener).slice(-2)).toEqual(['Gap', 'Ring'])
  })

  it('with a bad cursor is refused', async () => {
    const { listen } = world()
    await expect(listen({}, { after: 'nonsense' })).rejects.toMatchObject({ extensions: { code: 'BAD_CURSOR' } })
  })
})

describe('a group is read for once', () => {
  it('whoever is in it: each subgraph is asked once for all of its members and all of their events', async () => {
    const { feed, ring, listen } = world({ tickMs: 20, pollMs: 1e6, pollAloneMs: 1e6 }) // no clock asks
    const listeners = await Promise.all(Array.from({ length: 50 }, (_, n) => listen({ user: `officer-${n}` })))
    await until(() => listeners.every((listener) => kindsOf(listener).includes('Checkpoint')))
    await until(() => feed.asked.bells === 0)
    const { rings } = feed.asked
    for (const bell of ['a', 'b', 'a']) feed.rings.push({ number: feed.rings.length + 1, bell, hiddenFrom: new Set() })
    ring('c')
    await until(() => listeners.every((listener) => numbersOf(listener).length === 4))
    expect(listeners.map(numbersOf)).toEqual(listeners.map(() => [1, 2, 3, 4]))
    // Three events, then one: a range of the stand-in has no more than three.
    expect(feed.asked).toMatchObject({ bells: 2, keys: 3 })
    expect(feed.asked.rings - rings).toBeLessThanOrEqual(4)
  })

  it('those who may see other things, or ask for other things, are other groups', async () => {
    const { ring, listen } = world()
    const french = await listen({ country: 'FRA' })
    const german = await listen({ country: 'DEU' })
    const small = await listen({ country: 'FRA' }, { bell: 'small' })
    ring('big', 'DEU')
    ring('small')
    await until(() => [french, german, small].every((listener) => numbersOf(listener).includes(2)))
    expect([french, german, small].map(numbersOf)).toEqual([[1, 2], [2], [2]])
  })
})

describe('a long replay', () => {
  it('takes along whoever it comes up to, and lets nobody wait who is at the end', async () => {
    // No clock asks: the log is read when it has moved, and for whoever is behind.
    const { feed, ring, listen } = world({ tickMs: 0, pollMs: 1e6, pollAloneMs: 1e6 })
    for (let n = 1; n <= 3000; n++) feed.rings.push({ number: n, bell: 'big', hiddenFrom: new Set() })
    const live = await listen({ user: 'live' })
    const { waiting, open } = feed.readOneByOne()
    const readNext = async () => {
      await until(() => waiting.length === 1) // one loop reads for all of them
      waiting.shift()?.()
    }
    const { rings } = feed.asked
    ring()
    await until(() => waiting.length === 1)
    // They come while the log is read for who is at its end.
    const replaying = await listen({ user: 'replaying' }, { after: 'cursor-0' })
    const others = [await listen({ user: 'one' }, { after: 'cursor-0' }), await listen({}, { after: 'cursor-900' })]
    const begun = 3
    await readNext()
    await until(() => waiting.length === 1)
    expect([live, replaying].map(numbersOf)).toEqual([[3001], []])
    for (let n = 0; n < 5; n++) await readNext()
    ring()
    await readNext()
    await readNext()
    await until(() => waiting.length === 1)
    expect(numbersOf(live)).toEqual([3001, 3002])
    expect(numbersOf(replaying).length).toBeLessThanOrEqual(21)
    open()
    const all = [replaying, ...others]
    await until(() => all.every((listener) => numbersOf(listener).at(-1) === 3002))
    expect(all.map((listener) => numbersOf(listener).length)).toEqual([3002, 3002, 2102])
    // One way through the log for all of them, in ranges of three, and twice for who was at its end; each for itself
    // would ask 2,700 times.
    expect(feed.asked.rings - rings - begun).toBe(1001 + 2)
  })
})

describe('a source that fails', () => {
  const error = { message: 'Not now.', extensions: { code: 'SOURCE_UNAVAILABLE', source: 'bells' } }

  it('leaves nulls, with errors at their paths, in the events that it concerns, and the feed goes on', async () => {
    const { feed, ring, listen } = world()
    const listener = await listen()
    feed.failing.bells = error
    ring()
    ring()
    await until(() => numbersOf(listener).length === 2)
    for (const { data, errors } of listener.told.slice(1)) {
      expect(data?.rung.bell).toEqual({ tone: null })
      expect(errors).toMatchObject([{ path: ['rung', 'bell', 'tone'], extensions: error.extensions }])
    }
    feed.failing.bells = undefined
    ring()
    await until(() => numbersOf(listener).length === 3)
    expect(listener.told.at(-1)).toMatchObject({ data: { rung: { bell: { tone: 'tone of big' } } } })
    expect(listener.told.at(-1)?.errors).toBeUndefined()
  })

  it('that has the log is told of once it lasts, and nothing is lost', async () => {
    const { feed, ring, listen } = world({ sayAfterMs: 20 })
    const listener = await listen()
    feed.failing.rings = { ...error, extensions: { ...error.extensions, source: 'rings' } }
    ring()
    await until(() => listener.told.length === 2)
    expect(listener.told[1]).toMatchObject({
      data: null,
      errors: [{ path: ['rung'], extensions: { code: 'SOURCE_UNAVAILABLE', source: 'rings' } }],
    })
    feed.failing.rings = undefined
    await until(() => numbersOf(listener).length === 1)
    expect(listener.told.length).toBe(3)
  })

  it('loses no wake-up where its link breaks', async () => {
    const { feed, ring, listen } = world()
    const listener = await listen()
    for (let n = 1; n <= 5; n++) {
      feed.breakLinks()
      ring()
      await until(() => numbersOf(listener).length === n)
    }
  })
})

describe('the end of a subscription', () => {
  it('by the server says where to go on', async () => {
    const { feeds, ring, listen } = world()
    const [stopped, expired] = [await listen(), await listen({ user: 'other' })]
    ring()
    await until(() => [stopped, expired].every((listener) => numbersOf(listener).length === 1))
    expired.subscription.end('TOKEN_EXPIRED')
    feeds.stop()
    expect(expired.ended?.extensions).toEqual({ code: 'TOKEN_EXPIRED', cursor: 'cursor-1' })
    expect(stopped.ended?.extensions).toEqual({ code: 'RECONNECT', cursor: 'cursor-1' })
    expect(feeds.size).toBe(0)
    await expect(listen()).rejects.toMatchObject({ extensions: { code: 'RECONNECT' } })
  })

  it('by the subscriber is the end: nothing more comes, and its place is free for another', async () => {
    const { feeds, ring, listen } = world()
    const listener = await listen()
    listener.subscription.cancel()
    const other = await listen()
    ring()
    await until(() => numbersOf(other).length === 1)
    expect(numbersOf(listener)).toEqual([])
    expect(feeds.size).toBe(1)
  })

  it('one user has no more than so many at a time', async () => {
    const { supergraph } = world()
    const options = { subscriptionsPerIdentity: 2, operationTimeoutMs: 1000, log: silent }
    const feeds = createFeeds(supergraph, options)
    running.push(feeds)
    const asked = { query: RUNG, operationName: undefined, variables: {} }
    const read = await prepareRequest(supergraph, asked, callAs('FRA'))
    if ('errors' in read) throw read.errors[0]
    const identity = { country: 'FRA', organisation: 'NCB', user: 'officer', roles }
    const begin = (user = 'officer') =>
      feeds.subscribe(
        {
          asked,
          ...read,
          caller: { identity: { ...identity, user }, purpose: 'BORDER_CONTROL' },
          requestId: newRequestId(),
        },
        { send: () => true, end: () => {} },
      )
    const [first] = [await begin(), await begin()]
    await expect(begin()).rejects.toMatchObject({ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } })
    await begin('another')
    first.cancel()
    await begin()
  })
})

describe('another supergraph', () => {
  it('takes the subscriptions over where they are; one that does not fit it is ended with its cursor', async () => {
    const { feed, feeds, ring, listen } = world()
    const listener = await listen()
    ring()
    await until(() => numbersOf(listener).length === 1)
    feeds.takeOver(loadSupergraph(smallFeedSdl, feed.clients))
    ring()
    await until(() => numbersOf(listener).length === 2)
    expect(numbersOf(listener)).toEqual([1, 2])
    feeds.takeOver(loadSupergraph(smallFeedSdl.replaceAll('tone: String', 'note: String'), feed.clients))
    await until(() => listener.ended !== undefined)
    expect(listener.ended?.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', cursor: 'cursor-2' })
  })
})

describe('another supergraph that takes over while a subscription begins', () => {
  it('goes on with it', async () => {
    const { feeds, begin, read } = world()
    const coming = begin(await read())
    const next = smallFeed()
    feeds.takeOver(loadSupergraph(smallFeedSdl, next.clients))
    const listener = await coming
    next.rings.push({ number: 1, bell: 'big', hiddenFrom: new Set() })
    next.move()
    await until(() => numbersOf(listener).length === 1)
  })

  it('ends it, with its cursor, where it does not fit', async () => {
    const { feed, feeds, ring, begin, read } = world()
    ring()
    const asked = await read()
    await begin(asked) // planned by now
    const coming = begin(asked)
    for (const before = feed.asked.rings; feed.asked.rings === before; ) await null // it has begun
    feeds.takeOver(loadSupergraph(smallFeedSdl.replaceAll('tone: String', 'note: String'), feed.clients))
    const { ended } = await coming
    expect(ended?.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', cursor: 'cursor-1' })
    expect(feeds.size).toBe(0)
  })
})

describe('whatever happens', () => {
  const action = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('ring' as const), hidden: fc.boolean(), bell: fc.nat(1) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('stop', 'come back', 'slow', 'quick'), who: fc.nat(5) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('fail', 'mend', 'break', 'swap', 'wait') }) },
  )

  it('each subscriber is told what it may see, in order, once', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 10, maxLength: 80 }), async (actions) => {
        const { feed, feeds, ring, listen } = world()
        // Half of them may not see what is hidden; two ask for one bell only.
        const askers = [0, 1, 2, 3, 4, 5].map((n) => ({
          identity: { country: n % 2 === 0 ? 'FRA' : 'DEU', user: `officer-${n}` },
          variables: n > 3 ? { bell: '1' } : {},
        }))
        const lives: Listener[][] = []
        for (const { identity, variables } of askers) lives.push([await listen(identity, variables)])
        for (const one of actions) {
          if (one.do === 'ring')
            ring(String('bell' in one ? one.bell : 0), ...('hidden' in one && one.hidden ? ['DEU'] : []))
          if (one.do === 'fail') feed.failing.rings = { message: 'Not now.', extensions: { code: 'SOURCE_TIMEOUT' } }
          if (one.do === 'mend') feed.failing = {}
          if (one.do === 'break') feed.breakLinks()
          if (one.do === 'swap') feeds.takeOver(loadSupergraph(smallFeedSdl, feed.clients))
          if (one.do === 'wait') await new Promise(setImmediate)
          if (!('who' in one)) continue
          const life = lives[one.who]!
          const now = life.at(-1)!
          if (one.do === 'stop') now.subscription.cancel()
          if (one.do === 'slow') now.open = false
          if (one.do === 'quick') {
            now.open = true
            now.subscription.resume()
          }
          if (one.do === 'come back') {
            now.subscription.cancel()
            feed.failing = {}
            const { identity, variables } = askers[one.who]!
            const after = life.map(lastCursor).findLast(Boolean) ?? 'cursor-0'
            life.push(await listen(identity, { ...variables, after }))
          }
        }
        feed.failing = {}
        for (const [who, life] of lives.entries()) {
          const { identity, variables } = askers[who]!
          life.at(-1)!.subscription.cancel()
          const after = life.map(lastCursor).findLast(Boolean) ?? 'cursor-0'
          life.push(await listen(identity, { ...variables, after }))
        }
        for (const [who, life] of lives.entries()) {
          const { identity, variables } = askers[who]!
          const sees = feed.rings.filter(
            ({ bell, hiddenFrom }) =>
              !hiddenFrom.has(identity.country) && (!('bell' in variables) || bell === variables.bell),
          )
          const seen = () => life.flatMap(numbersOf)
          await until(
            () => seen().length >= sees.length,
            () => ({ who, seen: seen(), sees: sees.map(({ number }) => number) }),
          )
          expect(seen()).toEqual(sees.map(({ number }) => number))
        }
        feeds.stop()
      }),
      { numRuns: 60 },
    )
  })
})
