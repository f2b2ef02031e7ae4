import type { Limits } from '../../process/patience.ts'

/** What a store is told of one call: for how long somebody waits, and, of a mutation, where it notes what it wrote. */
export interface CallLimits extends Limits {
  outcome?: Outcome
}

/** What became of what a mutation was to write. */
export class Outcome {
  #open = 0
  #done = false

  /** False: nothing was written, and nothing will be. Null: that is not known. */
  get carriedOut(): boolean | null {
    return this.#open > 0 ? null : this.#done
  }

  async watch<Result>(write: () => Promise<Result>, { hasWritten, isUndone }: Signs<Result>): Promise<Result> {
    this.#open += 1
    try {
      const result = await write()
      this.#open -= 1
      this.#done ||= hasWritten(result)
      return result
    } catch (error) {
      if (isUndone(error)) this.#open -= 1
      throw error
    }
  }
}

/** What tells whether something was written. */
interface Signs<Result> {
  hasWritten(result: Result): boolean
  /** Whether the failure of a write means that nothing of it is there, nor will be. */
  isUndone(error: unknown): boolean
}

/** Writes, and notes what became of it where somebody wants to know. */
export function watched<Result>(
  limits: CallLimits | undefined,
  write: () => Promise<Result>,
  signs: Signs<Result>,
): Promise<Result> {
  return limits?.outcome ? limits.outcome.watch(write, signs) : write()
}
