/** What became of waiting for a turn: it has come, the limit passed first, or it was taken back. */
export type Turn = 'come' | 'late' | 'cancelled'

interface Waiter<Who> {
  who: Who
  go: (turn: Turn) => void
  timer: NodeJS.Timeout | undefined
}

/** Whose turn it is on something that one at a time can have; the others wait in the order of their coming. */
export class Turns<Who> {
  owner: Who | undefined
  private since = 0
  private waiting: Waiter<Who>[] = []

  take(who: Who, limitMs?: number): Promise<Turn> | Turn {
    if (this.owner === undefined) {
      this.own(who)
      return 'come'
    }
    return new Promise<Turn>((go) => {
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

  /** Waits no longer. */
  leave(who: Who): void {
    for (const waiter of this.waiting) if (waiter.who === who) clearTimeout(waiter.timer)
    this.waiting = this.waiting.filter((waiter) => waiter.who !== who)
  }

  /** Ends the waiting of one, who is told. */
  cancel(who: Who): void {
    const cancelled = this.waiting.filter((waiter) => waiter.who === who)
    this.leave(who)
    for (const { go } of cancelled) go('cancelled')
  }

  /** Nobody owns it, nobody waits. */
  reset(): void {
    for (const { timer } of this.waiting) clearTimeout(timer)
    this.waiting = []
    this.owner = undefined
  }

  /** How long the owner has had it. */
  heldMs(): number {
    return Date.now() - this.since
  }

  private own(who: Who | undefined): void {
    this.owner = who
    this.since = Date.now()
  }
}
