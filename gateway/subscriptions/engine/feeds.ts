import { randomBytes } from 'node:crypto'
import { GraphQLError } from 'graphql'
import { NEVER } from '../../../process/deadline.ts'
import { codeOf, failure } from '../../../schema/errors.ts'
import type { Given } from '../../executor/answer/write-context.ts'
import type { CompiledOperation } from '../../executor/compile.ts'
import type { Caller } from '../../identity.ts'
import type { PlanningCall } from '../../planning/planning.ts'
import { noRecorder, type Recorder } from '../../processing-log/recorder.ts'
import { prepareRequest } from '../../requests.ts'
import type { Supergraph } from '../../supergraph.ts'
import { failureText } from './completion.ts'
import type { Delivery } from './delivery.ts'
import { Group, type GroupIntervals, groupIntervals, type ReadyRange } from './group.ts'
import { type LogReaderOptions, logReadError, rangeReader, type Shared, viewerOf } from './log-reader.ts'
import { type WatchIntervals, watchIntervals, watchLog } from './log-watcher.ts'
import { Member } from './member.ts'
import { createQuota } from './quota.ts'
import { Semaphore } from './semaphore.ts'
import { sourceOf } from './source.ts'
import type { Feeds, Sink, Subscription, SubscriptionRequest } from './subscriber.ts'
import { WriteScheduler } from './write-scheduler.ts'

export interface FeedsOptions extends LogReaderOptions {
  /** How many subscriptions one user of one organisation may have. */
  subscriptionsPerIdentity: number
  /** Writes the processing log; without it, nothing is recorded. */
  recorder?: Recorder
  clocks?: Partial<FeedClocks>
}

/** In milliseconds. */
interface FeedClocks extends GroupIntervals, WatchIntervals {
  /** How often a quiet subscriber gets a checkpoint. */
  checkpointMs: number
}

const feedClocks: FeedClocks = { ...groupIntervals, ...watchIntervals, checkpointMs: 30_000 }

/**
 * Groups that read at a time: enough to share statements, and few enough that each gets its answer soon. If a hundred read
 * at once, all answers would be late, and the subgraph would seem to fail. New groups go first: subscribers at the same
 * position share a read.
 */
const AT_ONCE = 4

/** A group, and what identifies it. */
interface Channel extends Shared {
  group: Group
  /** The range with which a subscriber with this cursor begins. */
  start(after: string | null): Promise<ReadyRange>
}

interface Subscriber {
  request: SubscriptionRequest
  sink: Sink
  member: Member
  channel: Channel
}

/** Creates the subscriptions of a gateway; none is open yet. */
export function createFeeds(first: Supergraph, options: FeedsOptions): Feeds {
  const clocks = { ...feedClocks, ...options.clocks }
  const { recorder = noRecorder } = options
  const subscribers = new Set<Subscriber>()
  const semaphore = new Semaphore(AT_ONCE)
  const writes = new WriteScheduler()
  const quota = createQuota(options.subscriptionsPerIdentity)
  let supergraph = first
  let channels = new Map<string, Channel>()
  let logs = new Map<string, { stop(): void }>()
  let strikes: NodeJS.Timeout | undefined
  let isStopped = false

  function channelOf(compiled: CompiledOperation, { operation, variables, caller }: SubscriptionRequest): Channel {
    const source = sourceOf(compiled, supergraph)
    const viewer = viewerOf(caller)
    const key = JSON.stringify([idOf(compiled), source.keyOf(variables), viewer])
    const known = channels.get(key)
    if (known) return known
    const shared: Shared = { compiled, source, variables, viewer }
    const read = rangeReader(shared, options)
    const group = new Group({
      record: ({ requestId, deliveries }, members) =>
        recorder.delivered({
          ...{ requestId, operation, viewer },
          receivers: members.map(({ id }) => id),
          given: givenBy(deliveries),
        }),
      read: (position, checkpoint) => read({ position: position.text }, checkpoint),
      failureText: (error) => failureText(logReadError(error, shared, options)),
      intervals: clocks,
      semaphore,
      writes,
    })
    const start = onceAtATime((after) => semaphore.through(() => read({ after }, true), { first: true }))
    const channel = { ...shared, group, start }
    channels.set(key, channel)
    watch(channel)
    return channel
  }

  /** Follows the log of a channel, unless that is done already. */
  function watch({ source: { name, moved } }: Channel): void {
    strikes ??= setInterval(() => {
      for (const { group } of channels.values()) group.onCheckpointTick()
    }, clocks.checkpointMs).unref()
    const key = `${name} ${moved}`
    if (logs.has(key)) return
    const notify = () => {
      for (const { group, source } of channels.values())
        if (source.name === name && source.moved === moved) group.notify()
    }
    logs.set(key, watchLog(supergraph.client(name), moved, notify, { intervals: clocks, log: options.log }))
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
    const id = randomBytes(6).toString('base64url')
    const { deliveries, checkpoint, end, live } = await begun(channel, request, id, after).catch((error) => {
      closeIfEmpty(channel)
      throw logReadError(error, channel, options)
    })
    const member = new Member(sink, { id, position: end, cursor: checkpoint?.cursor ?? after ?? '' })
    const subscriber = { request, sink, member, channel }
    subscribers.add(subscriber)
    member.send(deliveries)
    if (checkpoint) member.sendCheckpoint(checkpoint, live)
    member.position = end
    if (live) channel.group.reaches(end.sequence)
    if (supergraph === begunOn) join(subscriber, channel.compiled)
    else await moveOn(subscriber)
    return subscriber
  }

  /** Reads and records the range that a subscription begins with. */
  async function begun(channel: Channel, request: SubscriptionRequest, id: string, after: string | null) {
    const range = await channel.start(after)
    const { requestId, caller, client } = request
    await recorder.subscribed({ requestId, call: caller, client, ready: request }, id, givenBy(range.deliveries))
    return range
  }

  /** Compiles a request again if the supergraph has changed since. Rejects with what is wrong with the request. */
  async function compiledOn(request: SubscriptionRequest): Promise<CompiledOperation> {
    for (;;) {
      const call = planningCall(request)
      const compiled = await request.operation.compiledFor(request.variables, call)
      if (request.supergraph === supergraph) {
        if (compiled.forbidden !== undefined) throw failure('FORBIDDEN', compiled.forbidden)
        return compiled
      }
      const read = await prepareRequest(supergraph, { ...request.asked, query: request.query }, call)
      if ('errors' in read) throw read.errors[0] ?? stopping()
      Object.assign(request, read)
    }
  }

  function join(subscriber: Subscriber, compiled: CompiledOperation): void {
    subscriber.channel = channelOf(compiled, subscriber.request) // the previous channel may be closed by now
    subscriber.channel.group.add(subscriber.member)
  }

  /** Moves a subscriber to the new supergraph, or to its new rights; ends it if its operation does not fit them. */
  async function moveOn(subscriber: Subscriber): Promise<void> {
    const to = supergraph
    const { request } = subscriber
    const { caller } = request
    const isStillTo = () => supergraph === to && request.caller === caller // otherwise a later call moves it
    try {
      const compiled = await compiledOn(request)
      if (isStillTo() && subscribers.has(subscriber)) join(subscriber, compiled)
    } catch (error) {
      if (isStillTo()) end(subscriber, error instanceof GraphQLError ? error : stopping())
    }
  }

  /** From now on, a subscriber gets nothing that its old rights alone allowed. */
  function admit(subscriber: Subscriber, caller: Caller): void {
    if (!subscribers.has(subscriber)) return
    const { request, channel, member } = subscriber
    request.caller = caller
    if (channel.group.members.has(member) && isFor(channel.compiled, request)) return
    channel.group.members.delete(member)
    closeIfEmpty(channel)
    void moveOn(subscriber)
  }

  /** Whether an operation is compiled for this subscriber's request and rights. */
  function isFor(compiled: CompiledOperation, { operation, variables, ...request }: SubscriptionRequest): boolean {
    const call = planningCall(request)
    return operation.isPlanned(variables, call) && operation.compiledFor(variables, call) === compiled
  }

  /** Planning for a subscription is subject to the usual limits of waiting. */
  function planningCall({ caller: { identity, purpose } }: Pick<SubscriptionRequest, 'caller'>): PlanningCall {
    return { identity, purpose, deadline: Date.now() + options.operationTimeoutMs, signal: NEVER }
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
        admit: (caller) => admit(subscriber, caller),
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

function givenBy(deliveries: readonly Delivery[]): Given[] {
  return deliveries.flatMap(({ given }) => given ?? [])
}

/** Shares one call among all who ask for the same at the same time. */
function onceAtATime<Answer>(ask: (what: string | null) => Promise<Answer>): (what: string | null) => Promise<Answer> {
  const asked = new Map<string | null, Promise<Answer>>()
  return (what) => {
    const coming = asked.get(what) ?? ask(what).finally(() => asked.delete(what))
    asked.set(what, coming)
    return coming
  }
}

const ids = new WeakMap<CompiledOperation, number>()
let made = 0

/** A number that identifies a compiled operation. */
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
