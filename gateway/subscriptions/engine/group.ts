import { Batches } from './batches.ts'
import { Delivery } from './delivery.ts'
import type { Member } from './member.ts'
import type { Semaphore } from './semaphore.ts'
import type { Place } from './source.ts'
import type { WriteScheduler } from './write-scheduler.ts'

/** A stretch of the log that is ready for its subscribers. */
export interface ReadyStretch {
  /** In the order of their places. */
  deliveries: readonly Delivery[]
  checkpoint: Delivery | undefined
  /** Up to where everything was considered; and whether the log ended there. */
  end: Place
  live: boolean
}

/** In milliseconds. */
export interface GroupClocks {
  /** Live updates of so long a time go out together. */
  tickMs: number
  /** A log that cannot be read is read again after `retryMs`, then after twice that, up to `maxRetryMs`. */
  retryMs: number
  maxRetryMs: number
  /** After so long, its subscribers are told. */
  sayAfterMs: number
}

export const groupClocks: GroupClocks = { tickMs: 50, retryMs: 100, maxRetryMs: 2000, sayAfterMs: 5000 }

export interface GroupOptions {
  /** Reads a stretch behind a place, with a checkpoint at its end where that is asked for. */
  read(place: Place, checkpoint: boolean): Promise<ReadyStretch>
  /** The result that says that the log cannot be read. */
  failureText(error: unknown): string
  clocks: GroupClocks
  /** What groups of one gateway have in common: how many are read for at a time, and which one writes. */
  semaphore: Semaphore
  writes: WriteScheduler
}

/**
 * The subscribers of one operation with the same variables, who may see the same. Each is a place in the log and
 * nothing else. One loop reads a stretch from a place where somebody waits, and gives each subscriber within it what
 * lies behind its own place. So replay and live are one, and who is slow costs nobody else anything.
 */
export class Group {
  readonly members = new Set<Member>()
  readonly #options: GroupOptions
  /** How far the log is known to go; and whether it may have gone on since. */
  #end = 0
  #moved = false
  /** Among those who are not at the end, the loop goes on with who waits at this place, or behind it. */
  #sweep = 0
  #isTurnOfLive = false
  #state: 'idle' | 'due' | 'working' | 'closed' = 'idle'
  #woken = 0
  #tick: NodeJS.Timeout | undefined
  #retry: NodeJS.Timeout | undefined
  #failing: { since: number; waitMs: number; told: boolean } | undefined

  constructor(options: GroupOptions) {
    this.#options = options
  }

  add(member: Member): void {
    this.members.add(member)
    this.work()
  }

  /** The log goes up to this place, if not further. */
  reaches(sequence: number): void {
    this.#end = Math.max(this.#end, sequence)
  }

  /** The log may have moved. */
  wake(): void {
    if (this.#tick || this.#moved || this.#state === 'closed') return
    const waitMs = this.#woken + this.#options.clocks.tickMs - performance.now()
    if (waitMs <= 0) this.#move()
    else this.#tick = setTimeout(() => this.#move(), waitMs)
  }

  /** The clock of checkpoints. */
  strike(): void {
    for (const member of this.members) member.strike()
    this.work()
  }

  /** Somebody can take more, or waits for something else. */
  work(): void {
    if (this.#state !== 'idle' || this.#retry) return
    this.#state = 'due'
    setImmediate(() => this.#work()) // once for all who say so in this turn
  }

  close(): void {
    this.#state = 'closed'
    clearTimeout(this.#tick)
    clearTimeout(this.#retry)
  }

  #move(): void {
    this.#tick = undefined
    this.#woken = performance.now()
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
    return !member.full && (this.#moved || member.place.sequence < this.#end || member.wantsCheckpoint)
  }

  /**
   * Where to read next: upwards, so that who is behind is taken along with those whom he comes up to, from the last to the
   * lowest place again. Whoever is at the end of the log needs not wait until the others have come there.
   */
  #next(): Place | undefined {
    let lowest: Place | undefined
    let above: Place | undefined
    let live: Place | undefined
    for (const member of this.members) {
      if (!this.#waits(member)) continue
      const { place } = member
      if (this.#isLive(place)) live = lower(live, place)
      else {
        lowest = lower(lowest, place)
        if (place.sequence >= this.#sweep) above = lower(above, place)
      }
    }
    return live && (this.#isTurnOfLive || !lowest) ? live : (above ?? lowest)
  }

  #isLive({ sequence }: Place): boolean {
    return this.#end > 0 && sequence >= this.#end
  }

  async #round(): Promise<void> {
    const from = this.#next() // what was waited for may have gone meanwhile
    if (!from) return
    // Whoever comes while the log is read may see less of it than was to be seen a moment ago.
    const present = [...this.members].filter(({ place }) => place.sequence >= from.sequence)
    const checkpoint = present.some((member) => !member.full && member.wantsCheckpoint)
    const moved = this.#moved
    this.#moved = false
    const stretch = await this.#options.read(from, checkpoint)
    const { end, live, deliveries } = stretch
    this.#isTurnOfLive = !this.#isLive(from)
    if (this.#isTurnOfLive) this.#sweep = end.sequence
    if (!live) this.#moved ||= moved
    // A database from a backup: the log begins anew where that ends, behind a gap.
    const wentBack = end.sequence < from.sequence
    if (wentBack) this.#end = end.sequence
    else this.reaches(live ? end.sequence : end.sequence + 1)
    const batches = new Batches(deliveries)
    await this.#options.writes.forEach(present, (member) => {
      if (member.full || !this.members.has(member) || this.#isClosed()) return
      if (wentBack) give(member, stretch, batches, 0)
      else if (member.place.sequence <= end.sequence) give(member, stretch, batches, batches.behind(member.place))
    })
  }

  #fail(error: unknown): void {
    const { retryMs, maxRetryMs, sayAfterMs } = this.#options.clocks
    const now = performance.now()
    this.#failing ??= { since: now, waitMs: retryMs, told: false }
    const failing = this.#failing
    if (!failing.told && now - failing.since >= sayAfterMs) {
      failing.told = true
      const result = this.#options.failureText(error)
      for (const member of this.members) {
        if (!member.full) member.send([new Delivery({ place: member.place, cursor: member.cursor, result })])
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

function lower(one: Place | undefined, other: Place): Place {
  return one && one.sequence <= other.sequence ? one : other
}

/** Gives a subscriber what there is from an index on, as far as its transport takes it. */
function give(member: Member, { checkpoint, end, live }: ReadyStretch, batches: Batches, first: number): void {
  for (let at = first; ; ) {
    const batch = batches.from(at)
    if (batch.length === 0) break
    member.send(batch)
    if (member.full) return
    at += batch.length
  }
  // A stretch that ends where the subscriber stands may still be younger: its place is then as old as that.
  member.place = end
  if (checkpoint) member.sendCheckpoint(checkpoint, live)
}
