import type { Delivery } from './delivery.ts'
import type { LogPosition } from './source.ts'
import type { Sink } from './subscriber.ts'

/** A subscriber as its group sees it: a position in the log. Everything before it has been sent, nothing after it. */
export class Member {
  /** The subscription's id in the processing log. */
  readonly id: string
  position: LogPosition
  /** The cursor of the last delivery. */
  cursor: string
  /** Whether its transport takes no more for now. */
  full = false
  readonly #sink: Sink
  #notifiedLive = false
  #isDue = false
  #sentSinceTick = false

  constructor(sink: Sink, { id, position, cursor }: Pick<Member, 'id' | 'position' | 'cursor'>) {
    this.id = id
    this.#sink = sink
    this.position = position
    this.cursor = cursor
  }

  /** Whether it is due for a checkpoint. */
  get wantsCheckpoint(): boolean {
    return this.#isDue || !this.#notifiedLive
  }

  /** Sends deliveries, and moves to the position of the last one. */
  send(deliveries: readonly Delivery[]): void {
    const last = deliveries.at(-1)
    if (!last) return
    this.position = last.position
    this.cursor = last.cursor
    this.#sentSinceTick = true
    this.full = !this.#sink.send(deliveries)
  }

  /** `live`: whether the log ends there. */
  sendCheckpoint(checkpoint: Delivery, live: boolean): void {
    if (!this.#isDue && (this.#notifiedLive || !live)) return
    this.#isDue = false
    this.#notifiedLive ||= live
    this.send([checkpoint])
  }

  /** Makes a checkpoint due if nothing was sent in the last interval. */
  onCheckpointTick(): void {
    if (!this.#sentSinceTick) this.#isDue = true
    this.#sentSinceTick = false
  }
}
