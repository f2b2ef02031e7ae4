/** How many names are remembered in all: more than one process can serve within their lifetime. */
const MAX_REMEMBERED = 500_000
/** Names made within the same span, in milliseconds, are forgotten together. */
const SPAN_MS = 5000

/** The outcome of using something that may be used once. */
export type Use = 'first' | 'again' | 'too-late' | 'full'

/** The used names that were made within one span of time. */
interface Span {
  /** The names, by user. */
  names: Map<string, Set<string>>
  /** When the newest of them was made. */
  newest: number
}

/**
 * Remembers used names for as long as they could be used again, and never takes a forgotten one for new. The number is
 * limited; one user gets at most half of it, so that nobody alone can lock out the others.
 */
export class UsedOnce {
  readonly #lifeMs: number
  readonly #most: number
  /** By their number since 1970. */
  readonly #spans = new Map<number, Span>()
  /** Names made before this may be used and forgotten; at the start, another process may have used them. */
  #forgotten: number
  #count = 0

  /** `lifeMs`: how long after it was made a name may be used, at most. */
  constructor(lifeMs: number, now: number, most = MAX_REMEMBERED) {
    this.#lifeMs = lifeMs
    this.#forgotten = now
    this.#most = most
  }

  /** `by`: its user; `madeAt`, `now`: milliseconds since 1970. */
  use(name: string, by: string, madeAt: number, now: number): Use {
    if (madeAt < this.#forgotten) return 'too-late'
    const span = this.#spanOf(Math.floor(madeAt / SPAN_MS), now)
    const names = span.names.get(by)
    if (names?.has(name)) return 'again'
    if (this.#isFullFor(by, now)) return 'full'
    if (names) names.add(name)
    else span.names.set(by, new Set([name]))
    if (madeAt > span.newest) span.newest = madeAt
    this.#count += 1
    return 'first'
  }

  #spanOf(number: number, now: number): Span {
    const known = this.#spans.get(number)
    if (known) return known
    this.#forget(now)
    const span: Span = { names: new Map(), newest: 0 }
    this.#spans.set(number, span)
    return span
  }

  /** Forgets the spans whose names have all expired. If the clock is set back later, they stay expired. */
  #forget(now: number): void {
    for (const [number, span] of this.#spans) {
      const end = (number + 1) * SPAN_MS
      if (end + this.#lifeMs >= now) continue
      this.#spans.delete(number)
      this.#forgotten = Math.max(this.#forgotten, span.newest + 1)
      for (const names of span.names.values()) this.#count -= names.size
    }
  }

  #isFullFor(by: string, now: number): boolean {
    const half = this.#most / 2
    if (this.#count < half) return false
    this.#forget(now)
    if (this.#count >= this.#most) return true
    let own = 0
    for (const span of this.#spans.values()) own += span.names.get(by)?.size ?? 0
    return own >= half
  }
}
