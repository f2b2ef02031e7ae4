import type { Answer } from '../../schema/identity.ts'

/** Answers that wait for their reader. Who is slower loses what it follows, and begins again from where it was. */
const MAX_WAITING = 1000

/** Answers on their way to one reader, in their order. */
export class Followed implements AsyncIterableIterator<Answer> {
  /** Called once, when nothing more is wanted. */
  onEnd: () => void = () => {}
  readonly #tooMany: () => Error
  readonly #waiting: Answer[] = []
  #ended = false
  #problem: Error | undefined
  #wake: () => void = () => {}

  /** `tooMany`: what a reader is told that is too slow. */
  constructor(tooMany: () => Error) {
    this.#tooMany = tooMany
  }

  take(answer: Answer): void {
    if (this.#ended) return
    this.#waiting.push(answer)
    if (this.#waiting.length > MAX_WAITING) this.end(this.#tooMany())
    this.#wake()
  }

  /** What has come is still read, then the problem is thrown, if there is one. Only the first call counts. */
  end(problem?: Error): void {
    if (this.#ended) return
    this.#ended = true
    this.#problem = problem
    this.onEnd()
    this.#wake()
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<Answer, undefined>> {
    for (;;) {
      const value = this.#waiting.shift()
      if (value) return { done: false, value }
      if (this.#ended) break
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    const problem = this.#problem
    this.#problem = undefined
    if (problem) throw problem
    return { done: true, value: undefined }
  }

  async return(): Promise<IteratorResult<Answer, undefined>> {
    this.#waiting.length = 0
    this.end()
    this.#problem = undefined
    return { done: true, value: undefined }
  }
}
