import type { Limits } from '../../process/deadline.ts'

/** The limits of one call and, for a mutation, its outcome, where the store notes what it wrote. */
export interface CallLimits extends Limits {
  outcome?: Outcome
}

/** The outcome of a mutation's writes. */
export class Outcome {
  #open = 0
  #done = false

  /** False: nothing was written, and nothing will be. Null: unknown. */
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

/** How to tell whether something was written. */
interface Signs<Result> {
  hasWritten(result: Result): boolean
  /** Whether a failed write has written nothing, and never will. */
  isUndone(error: unknown): boolean
}

/** Writes, and notes the outcome if the call has one. */
export function watched<Result>(
  limits: CallLimits | undefined,
  write: () => Promise<Result>,
  signs: Signs<Result>,
): Promise<Result> {
  return limits?.outcome ? limits.outcome.watch(write, signs) : write()
}
