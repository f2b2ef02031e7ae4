import type { Settings } from './settings.ts'

/** The limits of a server that apply before it reads a request's content. Times are in milliseconds. */
export interface HttpLimits {
  /** Concurrent connections, including WebSockets. */
  connections: number
  /** Concurrent connections from one address; for IPv6 from one /64, which one client usually has. */
  connectionsPerAddress: number
  /** Bytes of the path and query of a request. */
  maxUrl: number
  /** Bytes of URL and headers together. */
  maxHead: number
  /** How many headers a request may have. */
  maxHeaders: number
  /** How long the headers of a request may take to arrive. */
  headersMs: number
  /** How long a whole request may take to arrive. */
  requestMs: number
}

export const defaultHttpLimits: HttpLimits = {
  connections: 20_000,
  connectionsPerAddress: 1024,
  maxUrl: 8192,
  maxHead: 16_384,
  maxHeaders: 100,
  headersMs: 10_000,
  requestMs: 30_000,
}

/** Reads CONNECTIONS, CONNECTIONS_PER_ADDRESS, MAX_*, HEADERS_TIMEOUT_MS and REQUEST_TIMEOUT_MS. */
export function httpLimits(settings: Settings): HttpLimits {
  const defaults = defaultHttpLimits
  const count = { min: 1, max: 1_000_000 }
  const bytes = { min: 256, max: 1_000_000 }
  const ms = { min: 100, max: 600_000 }
  const limits: HttpLimits = {
    connections: settings.integer('CONNECTIONS', { fallback: defaults.connections, ...count }),
    connectionsPerAddress: settings.integer('CONNECTIONS_PER_ADDRESS', {
      fallback: defaults.connectionsPerAddress,
      ...count,
    }),
    maxUrl: settings.integer('MAX_URL_BYTES', { fallback: defaults.maxUrl, ...bytes }),
    maxHead: settings.integer('MAX_HEAD_BYTES', { fallback: defaults.maxHead, ...bytes }),
    maxHeaders: settings.integer('MAX_HEADERS', { fallback: defaults.maxHeaders, min: 10, max: 1000 }),
    headersMs: settings.integer('HEADERS_TIMEOUT_MS', { fallback: defaults.headersMs, ...ms }),
    requestMs: settings.integer('REQUEST_TIMEOUT_MS', { fallback: defaults.requestMs, ...ms }),
  }
  if (limits.headersMs > limits.requestMs) {
    settings.mistake('HEADERS_TIMEOUT_MS', `is ${limits.headersMs}: it must be at most REQUEST_TIMEOUT_MS.`)
  }
  if (limits.maxUrl > limits.maxHead) {
    settings.mistake('MAX_URL_BYTES', `is ${limits.maxUrl}: it must be at most MAX_HEAD_BYTES, which counts it too.`)
  }
  return limits
}
