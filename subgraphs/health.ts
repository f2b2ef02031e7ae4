import type { GraphQLError } from 'graphql'
import { atMostEvery } from '../process/at-most-every.ts'
import { asFailure } from '../schema/errors.ts'
import type { SourceHealth, Trouble } from '../schema/source-health.ts'
import { troubleOf } from './stores/store-failure.ts'

/** How long a store may take to say how it is. */
const ANSWER_MS = 2000
/** So long a failure counts that the store itself does not show. */
const REMEMBER_MS = 60_000
/** What single reads and writes meet, while others still succeed. */
const remembered: readonly Trouble[] = ['reads-fail', 'writes-fail', 'disk-full']

/** What is asked of a store: each rejects where it cannot be done. */
export interface Checked {
  /** Reads. */
  ping(): Promise<void>
  /** Whether changes would be taken. */
  checkChanges(): Promise<void>
}

/** How a store is: what it says when it is asked, and what calls have met lately. */
export class Health {
  /** Where one gives no answer, no further ones are begun. */
  readonly #checks: readonly (() => Promise<void>)[]
  #met: { trouble: Trouble; at: number } | undefined

  constructor(store: Checked) {
    this.#checks = [() => store.ping(), () => store.checkChanges()].map((check) => atMostEvery(0, check))
  }

  /** A call has failed. */
  noteFailure(error: GraphQLError): void {
    const trouble = troubleOf(error)
    if (trouble && remembered.includes(trouble)) this.#met = { trouble, at: performance.now() }
  }

  /** A change was carried out. */
  noteChange(): void {
    if (this.#met?.trouble !== 'reads-fail') this.#met = undefined
  }

  /** Never rejects, and takes two seconds at most. */
  async now(): Promise<SourceHealth> {
    const [down, unchanging] = await Promise.all(this.#checks.map((check) => troubleIn(check())))
    if (down) return { status: 'down', reason: down }
    const reason = unchanging ?? this.#recent()
    return reason ? { status: 'degraded', reason } : { status: 'up' }
  }

  #recent(): Trouble | undefined {
    return this.#met && performance.now() - this.#met.at < REMEMBER_MS ? this.#met.trouble : undefined
  }
}

async function troubleIn(check: Promise<void>): Promise<Trouble | undefined> {
  let late: NodeJS.Timeout | undefined
  const timeout = new Promise<Trouble>((resolve) => {
    late = setTimeout(() => resolve('timeout'), ANSWER_MS)
  })
  const answer = check.then(
    () => undefined,
    (error) => {
      const failed = asFailure(error)
      if (!failed) return 'reads-fail'
      return troubleOf(failed) ?? (failed.extensions.code === 'SOURCE_TIMEOUT' ? 'timeout' : 'unreachable')
    },
  )
  return Promise.race([answer, timeout]).finally(() => clearTimeout(late))
}
