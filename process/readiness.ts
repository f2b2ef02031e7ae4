import type { ServerResponse } from 'node:http'
import { failure } from '../schema/errors.ts'
import type { SourceHealth } from '../schema/source-health.ts'
import { atMostEvery } from './at-most-every.ts'
import { send, sendFailure } from './http-server.ts'

/** Stores are asked so often at most, whoever asks how they are. */
const ASK_EVERY_MS = 1000
const JSON_TYPE = 'application/json; charset=utf-8'

/** Answers GET /ready. */
export interface Readiness {
  /** `url`: of the request. */
  answer(response: ServerResponse, url: string): Promise<void>
  /** From now on it is not ready, however the sources are. */
  stop(): void
}

/**
 * 200 while any source answers queries, else 503; `/ready?all`: 200 while all of them are up, else 503. The body says how
 * each one is. `ask`: bounded in time.
 */
export function createReadiness(ask: () => Promise<Record<string, SourceHealth>>): Readiness {
  const sourcesNow = atMostEvery(ASK_EVERY_MS, ask)
  let stopping = false
  return {
    async answer(response, url) {
      const query = url.split('?', 2)[1] ?? ''
      if (!['', 'all', 'all='].includes(query)) {
        return sendFailure(
          response,
          failure('BAD_REQUEST', 'Ask /ready, or /ready?all for whether all sources are up.'),
        )
      }
      const sources = await sourcesNow()
      const each = Object.values(sources).map(({ status }) => status)
      const status = stopping ? 'stopping' : overall(each)
      const ready = query === '' ? status === 'up' || status === 'degraded' : status === 'up'
      send(response, ready ? 200 : 503, JSON_TYPE, JSON.stringify({ status, sources }), { 'cache-control': 'no-store' })
    },
    stop() {
      stopping = true
    },
  }
}

function overall(each: readonly SourceHealth['status'][]): SourceHealth['status'] {
  if (each.every((status) => status === 'up')) return 'up'
  return each.every((status) => status === 'down') ? 'down' : 'degraded'
}
