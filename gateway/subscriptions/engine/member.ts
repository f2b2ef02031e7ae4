import type { Delivery } from './delivery.ts'
import type { Place } from './source.ts'
import type { Sink } from './subscriber.ts'

/** A subscriber as its group sees it: a place in the log. What lies before it has been sent, what lies behind has not. */
export class Member {
  place: Place
  /** The cursor of what was sent last. */
  cursor: string
  /** Its transport takes nothing for the moment. */
  full = false
  readonly #sink: Sink
  #toldLive = false
  #isDue = false
  #toldSinceStrike = false

  constructor(sink: Sink, { place, cursor }: Pick<Member, 'place' | 'cursor'>) {
    this.#sink = sink
    this.place = place
    this.cursor = cursor
  }

  /** Whether it is to be told how far the log has been looked through. */
  get wantsCheckpoint(): boolean {
    return this.#isDue || !this.#toldLive
  }

  /** Sends, and is where the last of them stands. */
  send(deliveries: readonly Delivery[]): void {
    const last = deliveries.at(-1)
    if (!last) return
    this.place = last.place
    this.cursor = last.cursor
    this.#toldSinceStrike = true
    this.full = !this.#sink.send(deliveries)
  }

  /** `live`: the log ends there. */
  sendCheckpoint(checkpoint: Delivery, live: boolean): void {
    if (!this.#isDue && (this.#toldLive || !live)) return
    this.#isDue = false
    this.#toldLive ||= live
    this.send([checkpoint])
  }

  /** Due for a checkpoint if it has been told nothing since the last stroke of the clock. */
  strike(): void {
    if (!this.#toldSinceStrike) this.#isDue = true
    this.#toldSinceStrike = false
  }
}
