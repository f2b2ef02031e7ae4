/** How long operations are started in one turn of the event loop, in milliseconds; the rest start in later turns. */
const TURN_MS = 2

/** What a dispatcher calls. Times are milliseconds of one monotonic clock. */
export interface DispatcherEvents {
  /** A turn that `arm` asked for begins. */
  begins(now: number): void
  /** Starts the next waiting operation; false if there is none. */
  next(now: number): boolean
}

/** Starts a few operations in each turn of the event loop, so that other work is not held up. */
export class Dispatcher {
  readonly #now: () => number
  readonly #events: DispatcherEvents
  /** When the first operation of this turn started. */
  #since: number | undefined
  #armed = false

  constructor(now: () => number, events: DispatcherEvents) {
    this.#now = now
    this.#events = events
  }

  /** Whether one more operation may start in this turn. */
  hasTime(now: number): boolean {
    return this.#since === undefined || now - this.#since < TURN_MS
  }

  /** Notes that an operation starts. */
  note(now: number): void {
    this.#since ??= now
    this.arm()
  }

  /** Makes the next turn start waiting operations. */
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

  /** Lets an operation's microtasks run before the next operation starts. */
  #onStep = (): void => {
    const now = this.#now()
    if (this.hasTime(now) && this.#events.next(now)) queueMicrotask(this.#afterMicrotasks)
  }

  #afterMicrotasks = (): void => {
    process.nextTick(this.#onStep)
  }
}
