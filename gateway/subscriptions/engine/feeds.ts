import { GraphQLError } from 'graphql'
import { codeOf, failure } from '../../../schema/errors.ts'
import type { CompiledOperation } from '../../executor/compile.ts'
import type { PlanningCall } from '../../planning/planning.ts'
import { prepareRequest } from '../../requests.ts'
import type { Supergraph } from '../../supergraph.ts'
import { failureText } from './completion.ts'
import { Group, type GroupClocks, groupClocks, type ReadyStretch } from './group.ts'
import { type ReadingOptions, readingError, type Shared, stretchReader, viewerOf } from './log-reader.ts'
import { type WatchIntervals, watchIntervals, watchLog } from './log-watcher.ts'
import { Member } from './member.ts'
import { createQuota } from './quota.ts'
import { Semaphore } from './semaphore.ts'
import { sourceOf } from './source.ts'
import type { Feeds, Sink, Subscription, SubscriptionRequest } from './subscriber.ts'
import { WriteScheduler } from './write-scheduler.ts'

export interface FeedsOptions extends ReadingOptions {
  /** How many subscriptions one user of one organisation may have. */
  subscriptionsPerIdentity: number
  clocks?: Partial<FeedClocks>
}

/** In milliseconds. */
interface FeedClocks extends GroupClocks, WatchIntervals {
  /** How often a quiet subscriber is told how far the log has been looked through. */
  checkpointMs: number
}

const feedClocks: FeedClocks = { ...groupClocks, ...watchIntervals, checkpointMs: 30_000 }

/**
 * Groups that are read for at a time: enough to share statements, and so few that each is answered soon. A hundred at
 * once would all come too late, and their subgraph would be taken for one that fails. Whoever begins comes first: the
 * more there are at one place, the less is read.
 */
const AT_ONCE = 4

/** A group, and what it is found by. */
interface Channel extends Shared {
  group: Group
  /** Where a subscriber with this cursor begins. */
  start(after: string | null): Promise<ReadyStretch>
}

interface Subscriber {
  request: SubscriptionRequest
  sink: Sink
  member: Member
  channel: Channel
}

/** Opens the subscriptions of a gateway, of which there are none yet. */
export function createFeeds(first: Supergraph, options: FeedsOptions): Feeds {
  const clocks = { ...feedClocks, ...options.clocks }
  const subscribers = new Set<Subscriber>()
  const semaphore = new Semaphore(AT_ONCE)
  const writes = new WriteScheduler()
  const quota = createQuota(options.subscriptionsPerIdentity)
  let supergraph = first
  let channels = new Map<string, Channel>()
  let logs = new Map<string, { stop(): void }>()
  let strikes: NodeJS.Timeout | undefined
  let isStopped = false

  function channelOf(compiled: CompiledOperation, { variables, caller }: SubscriptionRequest): Channel {
    const source = sourceOf(compiled, supergraph)
    const viewer = viewerOf(caller)
    const key = JSON.stringify([idOf(compiled), source.keyOf(variables), viewer])
    const known = channels.get(key)
    if (known) return known
    const shared: Shared = { compiled, source, variables, viewer }
    const read = stretchReader(shared, options)
    const group = new Group({
      read: (place, checkpoint) => read({ place: place.text }, checkpoint),
      failureText: (error) => failureText(readingError(error, shared, options)),
      clocks,
      semaphore,
      writes,
    })
    const start = onceAtATime((after) => semaphore.through(() => read({ after }, true), { first: true }))
    const channel = { ...shared, group, start }
    channels.set(key, channel)
    watch(channel)
    return channel
  }

  /** Follows the log of a channel, if nobody does yet. */
  function watch({ source: { name, moved } }: Channel): void {
    strikes ??= setInterval(() => {
      for (const { group } of channels.values()) group.strike()
    }, clocks.checkpointMs).unref()
    const key = `${name} ${moved}`
    if (logs.has(key)) return
    const wake = () => {
      for (const { group, source } of channels.values())
        if (source.name === name && source.moved === moved) group.wake()
    }
    logs.set(key, watchLog(supergraph.client(name), moved, wake, { clocks, log: options.log }))
  }

  function leave(subscriber: Subscriber): void {
    if (!subscribers.delete(subscriber)) return
    const { request, channel, member } = subscriber
    quota.give(request.caller)
    channel.group.members.delete(member)
    closeIfEmpty(channel)
  }

  function closeIfEmpty(channel: Channel): void {
    if (channel.group.members.size > 0) return
    channel.group.close()
    for (const [key, known] of channels) if (known === channel) channels.delete(key)
  }

  function end(subscriber: Subscriber, { message, extensions }: GraphQLError): void {
    if (!subscribers.has(subscriber)) return
    leave(subscriber)
    const { cursor } = subscriber.member
    const code = codeOf({ extensions }) ?? 'INTERNAL_SERVER_ERROR'
    subscriber.sink.end(failure(code, message, { ...extensions, cursor }))
  }

  async function begin(request: SubscriptionRequest, sink: Sink): Promise<Subscriber> {
    const compiled = await compiledOn(request)
    const begunOn = supergraph
    const channel = channelOf(compiled, request)
    const after = request.lastEventId ?? channel.source.after(request.variables)
    const { deliveries, checkpoint, end, live } = await channel.start(after).catch((error) => {
      closeIfEmpty(channel)
      throw readingError(error, channel, options)
    })
    const member = new Member(sink, { place: end, cursor: checkpoint?.cursor ?? after ?? '' })
    const subscriber = { request, sink, member, channel }
    subscribers.add(subscriber)
    member.send(deliveries)
    if (checkpoint) member.sendCheckpoint(checkpoint, live)
    member.place = end
    if (live) channel.group.reaches(end.sequence)
    if (supergraph === begunOn) join(subscriber, channel.compiled)
    else await moveOn(subscriber)
    return subscriber
  }

  /** Reads a request anew where another supergraph has taken over since it was read. Rejects with what is wrong with it. */
  async function compiledOn(request: SubscriptionRequest): Promise<CompiledOperation> {
    for (;;) {
      const call = planningCall(request)
      const compiled = await request.operation.compiledFor(request.variables, call)
      if (request.supergraph === supergraph) return compiled
      const read = await prepareRequest(supergraph, request.asked, call)
      if ('errors' in read) throw read.errors[0] ?? stopping()
      Object.assign(request, read)
    }
  }

  function join(subscriber: Subscriber, compiled: CompiledOperation): void {
    subscriber.channel = channelOf(compiled, subscriber.request) // the one it had may be closed by now
    subscriber.channel.group.add(subscriber.member)
  }

  /** Goes on with a subscriber on the supergraph that has taken over, or ends it where its operation does not fit that. */
  async function moveOn(subscriber: Subscriber): Promise<void> {
    const to = supergraph
    try {
      const compiled = await compiledOn(subscriber.request)
      // Else the next one has seen to it, or it has gone.
      if (supergraph === to && subscribers.has(subscriber)) join(subscriber, compiled)
    } catch (error) {
      if (supergraph === to) end(subscriber, error instanceof GraphQLError ? error : stopping())
    }
  }

  /** Planning for a subscription is waited for as any operation is. */
  function planningCall({ caller: { identity } }: SubscriptionRequest): PlanningCall {
    return { identity, deadline: Date.now() + options.operationTimeoutMs, signal: NEVER.signal }
  }

  return {
    get size() {
      return subscribers.size
    },
    async subscribe(request, sink): Promise<Subscription> {
      if (isStopped) throw stopping(request.lastEventId)
      quota.take(request.caller)
      const subscriber = await begin(request, sink).catch((error) => {
        quota.give(request.caller)
        throw error
      })
      if (isStopped) end(subscriber, stopping())
      return {
        resume() {
          subscriber.member.full = false
          subscriber.channel.group.work()
        },
        cancel: () => leave(subscriber),
        end: (code) => end(subscriber, code === 'RECONNECT' ? stopping() : expired()),
      }
    },
    takeOver(next) {
      const before = channels
      for (const log of logs.values()) log.stop()
      supergraph = next
      channels = new Map()
      logs = new Map()
      for (const { group } of before.values()) group.close()
      for (const subscriber of subscribers) void moveOn(subscriber)
    },
    stop() {
      isStopped = true
      clearInterval(strikes)
      for (const subscriber of [...subscribers]) end(subscriber, stopping())
      for (const log of logs.values()) log.stop()
    },
  }
}

/** Asks once for all who want the same in the same moment. */
function onceAtATime<Answer>(ask: (what: string | null) => Promise<Answer>): (what: string | null) => Promise<Answer> {
  const asked = new Map<string | null, Promise<Answer>>()
  return (what) => {
    const coming = asked.get(what) ?? ask(what).finally(() => asked.delete(what))
    asked.set(what, coming)
    return coming
  }
}

const NEVER = new AbortController()

const ids = new WeakMap<CompiledOperation, number>()
let made = 0

/** Tells compiled operations apart. */
function idOf(compiled: CompiledOperation): number {
  const id = ids.get(compiled) ?? ++made
  ids.set(compiled, id)
  return id
}

function stopping(cursor?: string): GraphQLError {
  const sentence = 'This server stops. Subscribe again, with `extensions.cursor` as `after` where there is one.'
  return failure('RECONNECT', sentence, cursor === undefined ? {} : { cursor })
}

function expired(): GraphQLError {
  return failure(
    'TOKEN_EXPIRED',
    'The token has expired. Get a new one, and subscribe again with `extensions.cursor` as `after`.',
  )
}
