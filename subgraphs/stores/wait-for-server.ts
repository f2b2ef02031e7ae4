import { setTimeout as sleep } from 'node:timers/promises'
import { asFailure } from '../../schema/errors.ts'

/** A sentence for whoever starts the process: print the message, never the stack. */
export class StartError extends Error {
  override name = 'StartError'
}

export interface WaitOptions {
  /** How long an unreachable server is asked again before the start fails; 30,000 unless told. */
  waitMs?: number
  /** Told once that the server is being waited for. */
  onWait?: (sentence: string) => void
}

/** A store's address as it may be shown: `postgres://user@host/db`. */
export function withoutPassword(url: string): string {
  return url.replace(/^([a-z+]+:\/\/[^:@/]*):.*@/i, '$1@').replace(/([?&][^=&]*pass[^=&]*=)[^&]*/gi, '$1...')
}

/** Asks a server until it answers; throws a StartError when it has not within the time, or refuses for another reason. */
export async function waitForServer(url: string, ping: () => Promise<void>, options: WaitOptions = {}): Promise<void> {
  const { waitMs = 30_000, onWait } = options
  const shown = withoutPassword(url)
  const end = Date.now() + waitMs
  let told = false
  for (let pause = 100; ; pause = Math.min(pause * 2, 1000)) {
    try {
      return await ping()
    } catch (error) {
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
