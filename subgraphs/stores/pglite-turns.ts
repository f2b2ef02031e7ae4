interface Waiter<Who> {
  who: Who
  go: (granted: boolean) => void
  timer: NodeJS.Timeout | undefined
}

/** Whose turn it is on something that one at a time can have; the others wait in the order of their coming. */
export class Turns<Who> {
  owner: Who | undefined
  private since = 0
  private waiting: Waiter<Who>[] = []

  /** Resolves to false when the limit passes first. */
  take(who: Who, limitMs?: number): Promise<boolean> | true {
    if (this.owner === undefined) {
      this.own(who)
      return true
    }
    return new Promise<boolean>((go) => {
      const giveUp = () => {
        this.waiting = this.waiting.filter((waiter) => waiter.go !== go)
        go(false)
      }
      this.waiting.push({ who, go, timer: limitMs === undefined ? undefined : setTimeout(giveUp, limitMs) })
    })
  }

  release(who: Who): void {
    if (this.owner !== who) return
    const next = this.waiting.shift()
    clearTimeout(next?.timer)
    this.own(next?.who)
    next?.go(true)
  }

  /** Waits no longer. */
  leave(who: Who): void {
    for (const waiter of this.waiting) if (waiter.who === who) clearTimeout(waiter.timer)
    this.waiting = this.waiting.filter((waiter) => waiter.who !== who)
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
