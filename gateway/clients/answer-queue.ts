import type { Answer } from '../../schema/identity.ts'

/** Answers that may wait for a reader. A slower reader loses its subscription, and resumes from its cursor. */
const MAX_WAITING = 1000

/** Answers on their way to one reader, in order. */
export class AnswerQueue implements AsyncIterableIterator<Answer> {
  /** Called once, when the reader wants no more. */
  onEnd: () => void = () => {}
  readonly #tooMany: () => Error
  readonly #queued: Answer[] = []
  #ended = false
  #problem: Error | undefined
  #notify: () => void = () => {}

  /** `tooMany`: the error for a reader that is too slow. */
  constructor(tooMany: () => Error) {
    this.#tooMany = tooMany
  }

  push(answer: Answer): void {
    if (this.#ended) return
    this.#queued.push(answer)
    if (this.#queued.length > MAX_WAITING) this.end(this.#tooMany())
    this.#notify()
  }

  /** The reader still gets the queued answers, then the problem is thrown, if there is one. Only the first call counts. */
  end(problem?: Error): void {
    if (this.#ended) return
    this.#ended = true
    this.#problem = problem
    this.onEnd()
    this.#notify()
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<Answer, undefined>> {
    for (;;) {
      const value = this.#queued.shift()
      if (value) return { done: false, value }
      if (this.#ended) break
      await new Promise<void>((resolve) => {
        this.#notify = resolve
      })
    }
    const problem = this.#problem
    this.#problem = undefined
    if (problem) throw problem
    return { done: true, value: undefined }
  }

  async return(): Promise<IteratorResult<Answer, undefined>> {
    this.#queued.length = 0
    this.end()
    this.#problem = undefined
    return { done: true, value: undefined }
  }
}
