/**
 * Follows `alertUpdates` over server-sent events, for whichever client: over as many connections as it takes, from where
 * it was, each event once.
 */
import { type CursorStore, memoryCursors } from './cursors.ts'
import { errorsOf, isCode, type NcbError } from './errors.ts'
import { serverSentEvents } from './sse.ts'

export interface AlertFeedOptions {
  /** `https://gateway/graphql`. */
  url: string
  /** Why the officer asks: the header `x-purpose`. */
  purpose: string
  /** Asked before each connection for a bearer token; `isExpired`: the last one is not taken any more. */
  token?: (isExpired: boolean) => string | undefined | Promise<string | undefined>
  /** Where it is kept how far each feed was told (in memory). */
  cursors?: CursorStore
  /**
   * Updates are lost: read anew what is shown. Awaited before what comes next is told; where it fails, the feed connects
   * anew and comes to the gap again. `lostBefore`: null where that is not known.
   */
  onGap?: (gap: { lostBefore: string | null }) => unknown
  /** Told how it stands with the feed: show that it is behind. */
  onStatus?: (status: AlertFeedStatus) => void
  fetch?: typeof fetch
  longestWaitMs?: number
  silenceMs?: number
}

export interface AlertFeedStatus {
  /** `behind`: what has happened meanwhile may not have been told; `ended`: it was refused, and asking again would not help. */
  state: 'connected' | 'behind' | 'ended'
  /** Why. */
  reason?: string
}

/** A subscription to `alertUpdates`. */
export interface FeedOperation {
  query?: string | undefined
  /** Of a trusted document, in place of its text. */
  documentId?: string | undefined
  operationName?: string | undefined
  variables?: Readonly<Record<string, unknown>> | undefined
  extensions?: Readonly<Record<string, unknown>> | undefined
}

export interface FeedResult {
  data?: Record<string, unknown> | null
  errors?: readonly NcbError[]
}

/** A refusal for good is a result too, the last one before `complete`. */
export interface FeedSink {
  next(result: FeedResult): void
  complete(): void
}

/** The gateway says something every 20 seconds at least: whoever hears nothing for so long is not connected any more. */
const SILENCE_MS = 45_000
const SHORTEST_WAIT_MS = 200
const LONGEST_WAIT_MS = 30_000
/** Codes that may be gone the next time. */
const passing = ['RECONNECT', 'RATE_LIMITED', 'OVERLOADED', 'TOO_MANY_SUBSCRIPTIONS', 'INTERNAL_SERVER_ERROR'] as const

/** What is read of a document's definitions, whichever package has parsed it. */
interface Definition {
  operation?: string
  selectionSet?: { selections: readonly { name?: { value: string } }[] }
}

/** Whether a document subscribes to `alertUpdates`. */
export function isAlertFeed(document: { readonly definitions: readonly object[] }): boolean {
  return document.definitions.some((definition: Definition) => {
    const { operation, selectionSet } = definition
    return operation === 'subscription' && selectionSet?.selections.some(({ name }) => name?.value === 'alertUpdates')
  })
}

/** Follows the feed until the function that it returns is called. */
export function followAlerts(operation: FeedOperation, sink: FeedSink, options: AlertFeedOptions): () => void {
  const stop = new AbortController()
  const feed = new AlertFeed(operation, sink, { cursors: memoryCursors(), ...options }, stop.signal)
  void feed.follow()
  return () => stop.abort()
}

/** Thrown out of a connection, to make another one. `waitMs`: not before. */
class Again extends Error {
  readonly waitMs: number | undefined
  constructor(reason: string, waitMs?: number) {
    super(reason)
    this.waitMs = waitMs
  }
}

class AlertFeed {
  readonly #operation: FeedOperation
  readonly #sink: FeedSink
  readonly #options: AlertFeedOptions & { cursors: CursorStore }
  readonly #signal: AbortSignal
  readonly #name: string
  #cursor: string | null = null
  #isTokenExpired = false
  /** Connections in a row that told nothing. */
  #fruitless = 0

  constructor(
    operation: FeedOperation,
    sink: FeedSink,
    options: AlertFeedOptions & { cursors: CursorStore },
    signal: AbortSignal,
  ) {
    this.#operation = operation
    this.#sink = sink
    this.#options = options
    this.#signal = signal
    const { operationName, documentId, query } = operation
    const { after: _, ...variables } = operation.variables ?? {}
    this.#name = `${operationName ?? documentId ?? query} ${JSON.stringify(variables)}`
  }

  async follow(): Promise<void> {
    const { cursors, onStatus, longestWaitMs = LONGEST_WAIT_MS } = this.#options
    this.#cursor = (await cursors.get(this.#name)) ?? null
    while (!this.#signal.aborted) {
      let waitMs: number | undefined
      try {
        const refused = await this.#connect()
        if (this.#signal.aborted) return
        if (refused) return this.#refuse(refused)
      } catch (error) {
        if (this.#signal.aborted) return
        const reason = error instanceof Error ? error.message : String(error)
        onStatus?.({ state: 'behind', reason })
        if (error instanceof Again) waitMs = error.waitMs
      }
      // At random, so that all who lost the same gateway do not come back at the same moment.
      const spread = Math.random() * SHORTEST_WAIT_MS * 2 ** this.#fruitless++
      await this.#pause(Math.min(longestWaitMs, waitMs ?? spread))
    }
  }

  #refuse(errors: readonly NcbError[]): void {
    this.#options.onStatus?.({ state: 'ended', reason: errors[0]?.message ?? '' })
    this.#sink.next({ data: null, errors })
    this.#sink.complete()
  }

  /** Resolves with the errors of a refusal for good; throws where another connection is worth a try. */
  async #connect(): Promise<readonly NcbError[] | undefined> {
    const { fetch: send = fetch, silenceMs = SILENCE_MS, onStatus } = this.#options
    const connection = new AbortController()
    const abort = () => connection.abort()
    this.#signal.addEventListener('abort', abort)
    let silence: ReturnType<typeof setTimeout> | undefined
    const heard = () => {
      clearTimeout(silence)
      silence = setTimeout(() => connection.abort(new Error('nothing was heard for too long')), silenceMs)
    }
    try {
      heard()
      const response = await send(this.#options.url, await this.#request(connection.signal))
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
      if (!isStream || !response.body) {
        const errors = errorsOf(await response.json().catch(() => undefined))
        if (errors.length === 0) throw new Again(`HTTP status ${response.status}`) // a proxy's page
        return await this.#meet(errors)
      }
      let isConnected = false
      for await (const event of serverSentEvents(response.body, heard)) {
        if (event.get('event') === 'complete') throw new Again('the gateway has ended the subscription')
        if (event.get('event') !== 'next') continue
        const result: FeedResult = JSON.parse(event.get('data') ?? '')
        const refused = await this.#take(result, event.get('id'))
        if (refused) return refused
        if (result.data && !isConnected) onStatus?.({ state: 'connected' })
        isConnected = Boolean(result.data)
      }
      return undefined
    } finally {
      clearTimeout(silence)
      this.#signal.removeEventListener('abort', abort)
      connection.abort()
    }
  }

  async #request(signal: AbortSignal): Promise<RequestInit> {
    const token = await this.#options.token?.(this.#isTokenExpired)
    return {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        'x-purpose': this.#options.purpose,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(this.#cursor !== null && { 'last-event-id': this.#cursor }),
      },
      body: JSON.stringify(this.#operation),
      signal,
    }
  }

  /** Tells one result. The cursor is stored once it is told, never before. */
  async #take(result: FeedResult, cursor: string | undefined): Promise<readonly NcbError[] | undefined> {
    if (!result.data) return this.#meet(errorsOf(result))
    this.#isTokenExpired = false
    this.#fruitless = 0
    if (cursor !== undefined && cursor === this.#cursor) return undefined
    const event = Object.values(result.data)[0]
    if (isGap(event)) await this.#options.onGap?.({ lostBefore: event.lostBefore ?? null })
    if (this.#signal.aborted) return undefined
    this.#sink.next(result)
    if (cursor !== undefined) await this.#store(cursor)
    return undefined
  }

  /** No event but errors: a source that is waited for, an end that leads to the next connection, or a refusal. */
  async #meet(errors: readonly NcbError[]): Promise<readonly NcbError[] | undefined> {
    const [error] = errors
    if (!error) return undefined
    const { code, cursor, retryAfter } = error.extensions
    if (cursor !== undefined) await this.#store(cursor)
    if (code.startsWith('SOURCE_')) {
      this.#options.onStatus?.({ state: 'behind', reason: error.message })
      return undefined // the subscription goes on, and nothing is lost
    }
    if (isCode(error, 'BAD_CURSOR') && this.#cursor !== null) {
      // Of another server, or from before its keys were changed: what it stood for is not known any more.
      await this.#options.onGap?.({ lostBefore: null })
      await this.#store(null)
      throw new Again(error.message, 0)
    }
    if (isCode(error, 'TOKEN_EXPIRED', 'UNAUTHENTICATED') && this.#options.token && !this.#isTokenExpired) {
      this.#isTokenExpired = true
      throw new Again(error.message, 0)
    }
    if (isCode(error, ...passing)) throw new Again(error.message, retryAfter && 1000 * retryAfter)
    return errors
  }

  async #store(cursor: string | null): Promise<void> {
    this.#cursor = cursor
    await this.#options.cursors.set(this.#name, cursor)
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const over = () => {
        clearTimeout(timer)
        this.#signal.removeEventListener('abort', over)
        resolve()
      }
      const timer = setTimeout(over, ms)
      this.#signal.addEventListener('abort', over)
    })
  }
}

function isGap(event: unknown): event is { lostBefore?: string } {
  return typeof event === 'object' && event !== null && '__typename' in event && event.__typename === 'AlertFeedGap'
}
