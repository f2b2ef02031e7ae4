import { Batches } from './batches.ts'
import { Delivery } from './delivery.ts'
import type { Member } from './member.ts'
import type { Semaphore } from './semaphore.ts'
import type { LogPosition } from './source.ts'
import type { WriteScheduler } from './write-scheduler.ts'

/** A range of the log, ready for subscribers. */
export interface ReadyRange {
  /** In the order of their positions. */
  deliveries: readonly Delivery[]
  checkpoint: Delivery | undefined
  /** The position up to which the log was read, and whether the log ended there. */
  end: LogPosition
  live: boolean
  /** The id of the requests that read it. */
  requestId: string
}

/** In milliseconds. */
export interface GroupIntervals {
  /** Live updates within this time go out together. */
  tickMs: number
  /** A log that cannot be read is read again after `retryMs`, then after twice that, up to `maxRetryMs`. */
  retryMs: number
  maxRetryMs: number
  /** After this time, subscribers are told that the log cannot be read. */
  reportAfterMs: number
}

export const groupIntervals: GroupIntervals = { tickMs: 50, retryMs: 100, maxRetryMs: 2000, reportAfterMs: 5000 }

export interface GroupOptions {
  /** Reads a range after a position, with a checkpoint at its end if asked for. */
  read(position: LogPosition, checkpoint: boolean): Promise<ReadyRange>
  /** Records who gets a range; if this rejects, nobody gets it. */
  record(range: ReadyRange, members: readonly Member[]): Promise<void>
  /** The result that says that the log cannot be read. */
  failureText(error: unknown): string
  intervals: GroupIntervals
  /** What the groups of a gateway share: limits on how many read and write at a time. */
  semaphore: Semaphore
  writes: WriteScheduler
}

/**
 * The subscribers of one operation with the same variables and the same view of the records. Each is just a position in the
 * log. One loop reads a range after the position of a waiting subscriber, and sends to each subscriber within the range
 * what comes after its own position. So replay and live work alike, and a slow subscriber costs the others nothing.
 */
export class Group {
  readonly members = new Set<Member>()
  readonly #options: GroupOptions
  /** How far the log is known to reach, and whether it may have grown. */
  #end = 0
  #moved = false
  /** The loop goes on with the first subscriber at or after this position that is not at the end of the log. */
  #sweep = 0
  #isTurnOfLive = false
  #state: 'idle' | 'due' | 'working' | 'closed' = 'idle'
  #notifiedAt = 0
  #tick: NodeJS.Timeout | undefined
  #retry: NodeJS.Timeout | undefined
  #failing: { since: number; waitMs: number; isReported: boolean } | undefined

  constructor(options: GroupOptions) {
    this.#options = options
  }

  add(member: Member): void {
    this.members.add(member)
    this.work()
  }

  /** The log reaches at least this position. */
  reaches(sequence: number): void {
    this.#end = Math.max(this.#end, sequence)
  }

  /** The log may have grown. */
  notify(): void {
    if (this.#tick || this.#moved || this.#state === 'closed') return
    const waitMs = this.#notifiedAt + this.#options.intervals.tickMs - performance.now()
    if (waitMs <= 0) this.#move()
    else this.#tick = setTimeout(() => this.#move(), waitMs)
  }

  /** Called at each interval of the checkpoints. */
  onCheckpointTick(): void {
    for (const member of this.members) member.onCheckpointTick()
    this.work()
  }

  /** A subscriber can take more, or waits for something else. */
  work(): void {
    if (this.#state !== 'idle' || this.#retry) return
    this.#state = 'due'
    setImmediate(() => this.#work()) // once for all calls in this turn
  }

  close(): void {
    this.#state = 'closed'
    clearTimeout(this.#tick)
    clearTimeout(this.#retry)
  }

  #move(): void {
    this.#tick = undefined
    this.#notifiedAt = performance.now()
    this.#moved = true
    this.work()
  }

  async #work(): Promise<void> {
    if (this.#isClosed()) return
    this.#state = 'working'
    try {
      while (!this.#isClosed() && this.#next()) {
        await this.#options.semaphore.through(() => this.#round())
        this.#failing = undefined
      }
    } catch (error) {
      if (!this.#isClosed()) this.#fail(error)
    }
    if (!this.#isClosed()) this.#state = 'idle'
  }

  #isClosed(): boolean {
    return this.#state === 'closed'
  }

  #waits(member: Member): boolean {
    return !member.full && (this.#moved || member.position.sequence < this.#end || member.wantsCheckpoint)
  }

  /**
   * Where to read next: upwards, so that a subscriber that is behind joins those it catches up with, then from the lowest
   * position again. Subscribers at the end of the log do not wait for the others to get there.
   */
  #next(): LogPosition | undefined {
    let lowest: LogPosition | undefined
    let above: LogPosition | undefined
    let live: LogPosition | undefined
    for (const member of this.members) {
      if (!this.#waits(member)) continue
      const { position } = member
      if (this.#isLive(position)) live = lower(live, position)
      else {
        lowest = lower(lowest, position)
        if (position.sequence >= this.#sweep) above = lower(above, position)
      }
    }
    return live && (this.#isTurnOfLive || !lowest) ? live : (above ?? lowest)
  }

  #isLive({ sequence }: LogPosition): boolean {
    return this.#end > 0 && sequence >= this.#end
  }

  async #round(): Promise<void> {
    const from = this.#next() // subscribers may have left meanwhile
    if (!from) return
    // Only subscribers that were there before the read: others may have lost rights to what it returned.
    const present = [...this.members].filter(({ position }) => position.sequence >= from.sequence)
    const checkpoint = present.some((member) => !member.full && member.wantsCheckpoint)
    const moved = this.#moved
    this.#moved = false
    const range = await this.#options.read(from, checkpoint)
    const { end, live, deliveries } = range
    this.#isTurnOfLive = !this.#isLive(from)
    if (this.#isTurnOfLive) this.#sweep = end.sequence
    if (!live) this.#moved ||= moved
    // The database was restored from a backup: the log resumes at its end, after a gap.
    const wentBack = end.sequence < from.sequence
    if (wentBack) this.#end = end.sequence
    else this.reaches(live ? end.sequence : end.sequence + 1)
    const batches = new Batches(deliveries)
    const firstFor = ({ position }: Member) => (wentBack ? 0 : batches.behind(position))
    const isDue = (member: Member) =>
      !member.full && this.members.has(member) && (wentBack || member.position.sequence <= end.sequence)
    const receivers = present.filter((member) => isDue(member) && firstFor(member) < deliveries.length)
    if (receivers.length > 0) await this.#options.record(range, receivers)
    await this.#options.writes.forEach(present, (member) => {
      if (isDue(member) && !this.#isClosed()) give(member, range, batches, firstFor(member))
    })
  }

  #fail(error: unknown): void {
    const { retryMs, maxRetryMs, reportAfterMs } = this.#options.intervals
    const now = performance.now()
    this.#failing ??= { since: now, waitMs: retryMs, isReported: false }
    const failing = this.#failing
    if (!failing.isReported && now - failing.since >= reportAfterMs) {
      failing.isReported = true
      const result = this.#options.failureText(error)
      for (const member of this.members) {
        if (!member.full) member.send([new Delivery({ position: member.position, cursor: member.cursor, result })])
      }
    }
    this.#moved = true
    this.#retry = setTimeout(() => {
      this.#retry = undefined
      this.work()
    }, failing.waitMs)
    failing.waitMs = Math.min(failing.waitMs * 2, maxRetryMs)
  }
}

function lower(one: LogPosition | undefined, other: LogPosition): LogPosition {
  return one && one.sequence <= other.sequence ? one : other
}

/** Sends a subscriber the deliveries from an index on, as far as its transport takes them. */
function give(member: Member, { checkpoint, end, live }: ReadyRange, batches: Batches, first: number): void {
  for (let at = first; ; ) {
    const batch = batches.from(at)
    if (batch.length === 0) break
    member.send(batch)
    if (member.full) return
    at += batch.length
  }
  // A range that ends at the subscriber's position may be newer: the position takes its time from the range.
  member.position = end
  if (checkpoint) member.sendCheckpoint(checkpoint, live)
}
