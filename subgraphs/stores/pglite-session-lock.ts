/** How waiting for a turn ended: the turn came, the time limit passed, or the wait was cancelled. */
export type LockOutcome = 'come' | 'late' | 'cancelled'

interface Waiter<Who> {
  who: Who
  go: (turn: LockOutcome) => void
  timer: NodeJS.Timeout | undefined
}

/** A lock that waiting sessions get in order of arrival. */
export class SessionLock<Who> {
  owner: Who | undefined
  private since = 0
  private waiting: Waiter<Who>[] = []

  acquire(who: Who, limitMs?: number): Promise<LockOutcome> | LockOutcome {
    if (this.owner === undefined) {
      this.own(who)
      return 'come'
    }
    return new Promise<LockOutcome>((go) => {
      const giveUp = () => {
        this.waiting = this.waiting.filter((waiter) => waiter.go !== go)
        go('late')
      }
      this.waiting.push({ who, go, timer: limitMs === undefined ? undefined : setTimeout(giveUp, limitMs) })
    })
  }

  release(who: Who): void {
    if (this.owner !== who) return
    const next = this.waiting.shift()
    clearTimeout(next?.timer)
    this.own(next?.who)
    next?.go('come')
  }

  /** Stops waiting. */
  abandon(who: Who): void {
    for (const waiter of this.waiting) if (waiter.who === who) clearTimeout(waiter.timer)
    this.waiting = this.waiting.filter((waiter) => waiter.who !== who)
  }

  /** Cancels a waiting session, which gets the outcome. */
  cancel(who: Who): void {
    const cancelled = this.waiting.filter((waiter) => waiter.who === who)
    this.abandon(who)
    for (const { go } of cancelled) go('cancelled')
  }

  /** Clears owner and queue. */
  reset(): void {
    for (const { timer } of this.waiting) clearTimeout(timer)
    this.waiting = []
    this.owner = undefined
  }

  /** How long the owner has held it. */
  heldMs(): number {
    return Date.now() - this.since
  }

  private own(who: Who | undefined): void {
    this.owner = who
    this.since = Date.now()
  }
}
