import type { Redis } from 'ioredis'

/** A connection that has been silent for this long, in milliseconds, is replaced. */
const SILENT_MS = 2000
/** How often to check whether Redis is back. */
export const PROBE_MS = 500

/** A client of the Redis at `url`, which is not connected yet. `answerMs`: how long to wait for an answer. */
export async function redisClient(url: string, answerMs: number): Promise<Redis> {
  const { Redis } = await import('ioredis')
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: SILENT_MS,
    commandTimeout: answerMs,
    socketTimeout: Math.max(answerMs, SILENT_MS),
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => PROBE_MS,
    connectionName: 'ncb-graph',
  })
  redis.on('error', () => undefined) // callers get the error too
  return redis
}
