import type { ServerResponse } from 'node:http'
import { failure } from '../schema/errors.ts'
import type { SourceHealth } from '../schema/source-health.ts'
import { atMostEvery } from './at-most-every.ts'
import { send, sendFailure } from './http-server.ts'

/** Stores are asked for their health at most this often. */
const ASK_EVERY_MS = 1000
const JSON_TYPE = 'application/json; charset=utf-8'

/** Answers GET /ready. */
export interface Readiness {
  /** `url`: the request's. */
  answer(response: ServerResponse, url: string): Promise<void>
  /** From now on the process is not ready, whatever the sources say. */
  stop(): void
}

/**
 * Answers 200 while any source answers queries, otherwise 503; for `/ready?all`, 200 while all of them are up, otherwise
 * 503. The body has the health of each source. `ask`: must be bounded in time. `needed`: sources without which nothing can
 * be answered.
 */
export function createReadiness(
  ask: () => Promise<Record<string, SourceHealth>>,
  needed: readonly string[] = [],
): Readiness {
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
      const status = stopping ? 'stopping' : overall(sources, needed)
      const ready = query === '' ? status === 'up' || status === 'degraded' : status === 'up'
      send(response, ready ? 200 : 503, JSON_TYPE, JSON.stringify({ status, sources }), { 'cache-control': 'no-store' })
    },
    stop() {
      stopping = true
    },
  }
}

function overall(sources: Record<string, SourceHealth>, needed: readonly string[]): SourceHealth['status'] {
  if (needed.some((name) => sources[name]?.status === 'down')) return 'down'
  const each = Object.entries(sources).flatMap(([name, { status }]) => (needed.includes(name) ? [] : [status]))
  if (each.every((status) => status === 'up')) return 'up'
  return each.every((status) => status === 'down') ? 'down' : 'degraded'
}
