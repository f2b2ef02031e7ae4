/** Slices of a period: the beats are spread over them. */
const SLICES = 20

/** Calls `beat` once per period for each member, with one timer for all. */
export class Heartbeat<Member> {
  readonly #slices = Array.from({ length: SLICES }, () => new Set<Member>())
  readonly #timer: NodeJS.Timeout
  #joining = 0
  #turn = 0

  constructor(everyMs: number, beat: (member: Member) => void) {
    this.#timer = setInterval(() => {
      this.#turn = (this.#turn + 1) % SLICES
      for (const member of this.#slices[this.#turn] ?? []) beat(member)
    }, everyMs / SLICES).unref()
  }

  /** The first beat comes within one period. */
  add(member: Member): void {
    this.#joining = (this.#joining + 1) % SLICES
    this.#slices[this.#joining]?.add(member)
  }

  delete(member: Member): void {
    for (const slice of this.#slices) if (slice.delete(member)) return
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}
