import type { GraphQLError } from 'graphql'
import { atMostEvery } from '../process/at-most-every.ts'
import { asFailure } from '../schema/errors.ts'
import type { SourceHealth, Trouble } from '../schema/source-health.ts'
import { troubleOf } from './stores/store-failure.ts'

/** How long to wait for a store's health. */
const ANSWER_MS = 2000
/** How long a failure counts that the store's checks do not show. */
const REMEMBER_MS = 60_000
/** Trouble of single reads and writes, while others still succeed. */
const remembered: readonly Trouble[] = ['reads-fail', 'writes-fail', 'disk-full']

/** The checks of a store: each rejects if the store cannot do it. */
export interface Checked {
  /** Reads. */
  ping(): Promise<void>
  /** Whether the store accepts changes. */
  checkChanges(): Promise<void>
}

/** The health of a store: what its checks say, and what calls have met lately. */
export class Health {
  /** A check without an answer yet is not started again. */
  readonly #checks: readonly (() => Promise<void>)[]
  #met: { trouble: Trouble; at: number } | undefined

  constructor(store: Checked) {
    this.#checks = [() => store.ping(), () => store.checkChanges()].map((check) => atMostEvery(0, check))
  }

  /** Notes that a call has failed. */
  noteFailure(error: GraphQLError): void {
    const trouble = troubleOf(error)
    if (trouble && remembered.includes(trouble)) this.#met = { trouble, at: performance.now() }
  }

  /** Notes that a change was carried out. */
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
