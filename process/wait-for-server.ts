import { setTimeout as sleep } from 'node:timers/promises'
import { asFailure } from '../schema/errors.ts'
import { StartError } from './start-error.ts'

export interface WaitOptions {
  /** How long to retry an unreachable server before the start fails; by default 30,000. */
  waitMs?: number
  /** Called once when the waiting begins. */
  onWait?: (sentence: string) => void
}

/** A store's address without its password, for messages: `postgres://user@host/db`. */
export function withoutPassword(url: string): string {
  return url.replace(/^([a-z+]+:\/\/[^:@/]*):.*@/i, '$1@').replace(/([?&][^=&]*pass[^=&]*=)[^&]*/gi, '$1...')
}

/** Asks a server until it answers; throws a StartError if it does not in time, or refuses for another reason. */
export async function waitForServer(url: string, ping: () => Promise<void>, options: WaitOptions = {}): Promise<void> {
  const { waitMs = 30_000, onWait } = options
  const shown = withoutPassword(url)
  const end = Date.now() + waitMs
  let told = false
  for (let pause = 100; ; pause = Math.min(pause * 2, 1000)) {
    try {
      return await ping()
    } catch (error) {
      if (error instanceof StartError) throw error
      const failed = asFailure(error)
      const code = failed?.extensions.code
      const reason = reasonOf(failed?.cause ?? error)
      if (code !== 'SOURCE_UNAVAILABLE' && code !== 'SOURCE_TIMEOUT') {
        throw new StartError(`${shown} cannot be used: ${reason}`, { cause: error })
      }
      if (Date.now() + pause >= end) {
        const seconds = Math.round(waitMs / 1000)
        throw new StartError(`${shown} could not be reached within ${seconds} seconds: ${reason}`, { cause: error })
      }
      if (!told)
        onWait?.(`${shown} cannot be reached (${reason}), trying again for ${Math.round(waitMs / 1000)} seconds`)
      told = true
      await sleep(pause)
    }
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(reasonOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
