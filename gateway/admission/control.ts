import { LRUCache } from 'lru-cache'
import { startWaiting, stopWaiting, whyNotWait } from '../../process/deadline.ts'
import { failure } from '../../schema/errors.ts'
import { type Identity, identityKey } from '../../schema/identity.ts'
import type { Admission, AdmissionCounts, AdmissionOptions, Admitted, EnterLimits } from './admission.ts'
import type { BucketSize } from './bucket.ts'
import { Dispatcher } from './dispatcher.ts'
import { FairQueue } from './fair-queue.ts'
import type { AdmissionLimits } from './limits.ts'
import { Overload } from './overload.ts'
import { RefusalThrottle } from './refusal-throttle.ts'
import { rateLimitHeaders, refusal } from './refusals.ts'
import { Share, Ticket, type TicketHost } from './share.ts'
import type { SharedBudget } from './shared-budget.ts'

/** How many identities are remembered. Far fewer have operations at any time. */
const MAX_SHARES = 20_000

/** Creates the admission of a gateway. */
export function createAdmission(options: AdmissionOptions): Admission {
  return new AdmissionControl(options)
}

class AdmissionControl implements Admission, TicketHost {
  readonly counts: AdmissionCounts = { running: 0, waiting: 0, refused: { RATE_LIMITED: 0, OVERLOADED: 0 } }
  readonly #limits: AdmissionLimits
  readonly #size: BucketSize
  readonly #options: AdmissionOptions
  readonly #now: () => number
  readonly #shares = new LRUCache<string, Share>({ max: MAX_SHARES })
  readonly #queue = new FairQueue()
  readonly #overload: Overload
  readonly #throttle: RefusalThrottle
  readonly #dispatcher: Dispatcher

  constructor(options: AdmissionOptions) {
    const { limits, now = () => performance.now() } = options
    this.#options = options
    this.#limits = limits
    this.#size = { perSecond: limits.costPerSecond, burst: limits.costBurst }
    this.#now = now
    this.#overload = new Overload(limits)
    this.#throttle = new RefusalThrottle(limits.promptRefusals)
    this.#dispatcher = new Dispatcher(now, {
      begins: (now) => this.#judge(now),
      next: (now) => this.#beginNext(now),
    })
  }

  /** Not `async`: an operation that need not wait costs next to nothing. */
  enter(caller: Identity, cost: number, limits: EnterLimits): Promise<Admitted> {
    const now = this.#now()
    const share = this.#shareOf(identityKey(caller), now)
    const ticket = new Ticket(share, cost > 1 ? Math.min(Math.ceil(cost), this.#size.burst) : 1, this)
    if (limits.signal.aborted) return Promise.reject(givenUp())
    const refused = this.#refusalOf(ticket, limits, now)
    if (refused) return Promise.reject(refused)
    const { shared } = this.#options
    if (shared?.isReachable && !share.spendLease(ticket.cost, now)) return this.#enterShared(ticket, shared, limits)
    return this.#place(ticket, limits, now)
  }

  beforeRefusal(key: string, signal: AbortSignal): Promise<void> {
    return this.#throttle.before(key, signal, this.#now())
  }

  stop(): void {
    this.#options.shared?.close()
  }

  headersOf(share: Share) {
    return rateLimitHeaders(share, this.#size, this.#now())
  }

  left({ share, cost }: Ticket): void {
    this.counts.running -= 1
    share.running -= 1
    share.runningCost -= cost
    this.#queueUp(share, this.#now())
    if (this.#queue.length > 0) this.#dispatcher.arm()
  }

  #shareOf(key: string, now: number): Share {
    const known = this.#shares.get(key)
    if (known) return known
    const share = new Share(key, this.#size, now)
    this.#shares.set(key, share)
    return share
  }

  /** Why an operation may not even wait; otherwise takes its cost from its identity's share. */
  #refusalOf({ share, cost }: Ticket, { countedElsewhere }: EnterLimits, now: number): Error | undefined {
    const { runningPerIdentity, waitingPerIdentity } = this.#limits
    const most = runningPerIdentity + waitingPerIdentity
    if (!countedElsewhere && share.running + share.waiting.length + share.asking >= most) {
      return this.#refuse(share, 'RATE_LIMITED', `You have ${most} operations going on, and may have no more.`, 1)
    }
    this.#judge(now)
    if (this.#overload.refuses(share, cost, now)) {
      // Refused cost counts as used: a caller that keeps asking stays first in line for refusal.
      if (share.queuedAt === undefined) this.#use(share, cost, now)
      return this.#greedy(share)
    }
    const ms = share.bucket.take(cost, now)
    return ms > 0 ? this.#spent(share, cost, ms) : undefined
  }

  /** `enter` when all gateways share a budget. */
  async #enterShared(ticket: Ticket, shared: SharedBudget, limits: EnterLimits): Promise<Admitted> {
    const { share, cost } = ticket
    share.asking += 1
    const refusedFor = await shared.take(share, cost, this.#now)
    share.asking -= 1
    const now = this.#now()
    if (refusedFor > 0) {
      share.bucket.giveBack(cost, now)
      throw this.#spent(share, cost, refusedFor)
    }
    if (limits.signal.aborted) {
      this.#giveBack(ticket, now)
      throw givenUp()
    }
    return this.#place(ticket, limits, now)
  }

  /** Starts an operation, or queues it. */
  #place(ticket: Ticket, limits: EnterLimits, now: number): Promise<Admitted> {
    const { share } = ticket
    if (this.#mayBegin(ticket, now)) {
      this.#begin(ticket, now)
      return Promise.resolve(ticket)
    }
    if (this.counts.waiting >= this.#limits.waiting) {
      this.#giveBack(ticket, now)
      return Promise.reject(this.#overloaded(share, 'As many operations wait as may.'))
    }
    this.counts.waiting += 1
    return new Promise((begin, refuse) => {
      const waiting = startWaiting(limits, (why) => {
        share.waiting.splice(share.waiting.indexOf(ticket), 1)
        this.#giveUp(ticket, why === 'SOURCE_TIMEOUT' ? this.#late(share) : givenUp())
        this.#queueUp(share, this.#now()) // the next one in the queue may be smaller
      })
      ticket.state = 'waiting'
      ticket.wait = { since: now, waiting, begin, refuse }
      share.waiting.push(ticket)
      this.#queueUp(share, now)
    })
  }

  /** Queues an identity for the process, if its next operation may run beside its running ones. */
  #queueUp(share: Share, now: number): void {
    const [next] = share.waiting
    if (!next || share.queuedAt !== undefined || !this.#hasRoom(next)) return
    this.#queue.push(share, now)
    this.#dispatcher.arm()
  }

  /** Whether an identity may run one more operation, by number and by cost. */
  #hasRoom({ share, cost }: Ticket): boolean {
    const { runningPerIdentity, costAtOnce } = this.#limits
    return share.running === 0 || (share.running < runningPerIdentity && share.runningCost + cost <= costAtOnce)
  }

  /** Whether an operation may start at once: no other waits, and few have started in this turn. */
  #mayBegin(ticket: Ticket, now: number): boolean {
    if (this.#queue.length > 0 || this.counts.running >= this.#limits.running) return false
    return ticket.share.waiting.length === 0 && this.#hasRoom(ticket) && this.#dispatcher.hasTime(now)
  }

  #begin(ticket: Ticket, now: number): void {
    const { share } = ticket
    ticket.state = 'running'
    this.counts.running += 1
    share.running += 1
    share.runningCost += ticket.cost
    this.#use(share, ticket.cost, now)
    this.#dispatcher.note(now)
  }

  #use(share: Share, cost: number, now: number): void {
    share.use(cost, now)
    this.#overload.note(share, cost, now)
  }

  /** Starts the next waiting operation; false if there is none, or no room. */
  #beginNext(now: number): boolean {
    while (this.counts.running < this.#limits.running) {
      const share = this.#queue.pop()
      if (!share) return false
      const [ticket] = share.waiting
      if (!ticket?.wait || !this.#hasRoom(ticket)) continue // this one was given up
      share.waiting.shift()
      const { since, waiting, begin } = ticket.wait
      const why = whyNotWait(waiting.limits)
      if (why === undefined) {
        stopWaiting(waiting)
        ticket.wait = undefined
        this.counts.waiting -= 1
        this.#begin(ticket, now)
        begin(ticket)
        this.#options.onWaited?.(now - since)
      } else this.#giveUp(ticket, why === 'SOURCE_TIMEOUT' ? this.#late(share) : givenUp())
      this.#queueUp(share, now)
      if (why === undefined) return true
    }
    return false
  }

  /** Ends the waiting of an operation that its share no longer queues. */
  #giveUp(ticket: Ticket, error: Error): void {
    const { wait } = ticket
    if (!wait) return
    stopWaiting(wait.waiting)
    ticket.wait = undefined
    ticket.state = 'over'
    this.counts.waiting -= 1
    this.#giveBack(ticket, this.#now())
    wait.refuse(error)
  }

  #giveBack({ share, cost }: Ticket, now: number): void {
    share.bucket.giveBack(cost, now)
    if (this.#options.shared) share.lease(cost, now)
  }

  /**
   * Checks now and then whether the process is overloaded; if so, drops waiting operations that would be refused if
   * they came now.
   */
  #judge(now: number): void {
    if (!this.#overload.isDue(now)) return
    let queueMs = 0
    for (const { queuedAt = now, waiting } of this.#queue.shares()) {
      if (waiting.length > 0) queueMs = Math.max(queueMs, now - queuedAt)
    }
    if (!this.#overload.judge(queueMs, this.#options.loopDelayMs(), now)) return
    for (const share of this.#queue.shares()) {
      if (now - (share.queuedAt ?? now) <= this.#limits.overloadQueueMs) continue
      const kept = share.waiting.findIndex(({ cost }) => this.#overload.excess(share, cost, now) === 1)
      if (kept < 0) continue
      for (const ticket of share.waiting.splice(kept)) this.#giveUp(ticket, this.#greedy(share))
    }
  }

  #spent(share: Share, cost: number, ms: number): Error {
    const { perSecond } = this.#size
    const sentence = `You have used up your ${perSecond} units a second; this operation needs ${cost}.`
    return this.#refuse(share, 'RATE_LIMITED', sentence, Math.max(1, Math.ceil(ms / 1000)))
  }

  #greedy(share: Share): Error {
    return this.#overloaded(share, 'The server has more to do than it can, and you are among those who ask most.')
  }

  #late(share: Share): Error {
    return this.#overloaded(share, 'Your turn did not come in time.')
  }

  #overloaded(share: Share, sentence: string): Error {
    return this.#refuse(share, 'OVERLOADED', sentence, this.#overload.retryAfter)
  }

  #refuse(share: Share, code: keyof AdmissionCounts['refused'], sentence: string, retryAfter: number): Error {
    this.counts.refused[code] += 1
    const advice = `Ask again after ${retryAfter === 1 ? 'a second' : `${retryAfter} seconds`}.`
    return refusal(code, `${sentence} ${advice}`, retryAfter, this.headersOf(share))
  }
}

/** Nobody reads this error: the caller has gone. */
function givenUp(): Error {
  return failure('SOURCE_UNAVAILABLE', 'The request was given up.')
}
