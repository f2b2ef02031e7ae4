/** For how long operations are begun in one turn of the event loop, in milliseconds; the next ones come a turn later. */
const TURN_MS = 2

/** What is done in the turns of the event loop. Times are milliseconds of one steady clock. */
export interface TurnEvents {
  /** A turn begins for which `arm` was called. */
  begins(now: number): void
  /** Begins the next operation that waits; false: there is none. */
  next(now: number): boolean
}

/** Begins operations a few in each turn of the event loop, so that everything else has its turn as well. */
export class Turns {
  readonly #now: () => number
  readonly #events: TurnEvents
  /** When the first operation of this turn began. */
  #since: number | undefined
  #armed = false

  constructor(now: () => number, events: TurnEvents) {
    this.#now = now
    this.#events = events
  }

  /** Whether one more may begin in this turn. */
  hasTime(now: number): boolean {
    return this.#since === undefined || now - this.#since < TURN_MS
  }

  /** Notes that one begins. */
  note(now: number): void {
    this.#since ??= now
    this.arm()
  }

  /** Sees to it that the next turn begins what waits. */
  arm(): void {
    if (this.#armed) return
    this.#armed = true
    setImmediate(this.#onTurn)
  }

  #onTurn = (): void => {
    this.#armed = false
    this.#since = undefined
    this.#events.begins(this.#now())
    this.#onStep()
  }

  /** What an operation does at once is done before the next one is begun: hence first its microtasks, then this again. */
  #onStep = (): void => {
    const now = this.#now()
    if (this.hasTime(now) && this.#events.next(now)) queueMicrotask(this.#afterMicrotasks)
  }

  #afterMicrotasks = (): void => {
    process.nextTick(this.#onStep)
  }
}
