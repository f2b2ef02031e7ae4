import { pause } from '../../process/deadline.ts'
import type { Log } from '../../process/log.ts'
import type { SignedHead } from '../chain/keys.ts'
import { type AnchorSink, anchorLine } from './anchors.ts'

export interface WebhookOptions {
  log: Log
  /** How long to wait for an answer, in milliseconds. */
  timeoutMs?: number
  /** The pause after the first failure, in milliseconds; it doubles with each further one, up to a minute. */
  retryMs?: number
}

const TIMEOUT_MS = 5000
const RETRY_MS = 1000
const LONGEST_RETRY_MS = 60_000
const CLOSE_MS = 1000

/**
 * Posts each head as JSON. A head that the receiver did not accept is sent again, until there is a newer one: the newer
 * head covers all records before it, so at most one head waits.
 */
export function webhookAnchors(url: URL, options: WebhookOptions): AnchorSink {
  return new WebhookAnchors(url, options)
}

class WebhookAnchors implements AnchorSink {
  readonly #url: string
  readonly #headers: Record<string, string>
  readonly #log: Log
  readonly #timeoutMs: number
  readonly #retryMs: number
  readonly #closing = new AbortController()
  #next: SignedHead | undefined
  #posting: Promise<void> | undefined
  #failing = false
  failures = 0

  constructor(url: URL, { log, timeoutMs = TIMEOUT_MS, retryMs = RETRY_MS }: WebhookOptions) {
    const { username, password } = url
    const bare = new URL(url)
    bare.username = ''
    bare.password = ''
    const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)
    this.#url = bare.href
    this.#headers = {
      'content-type': 'application/json',
      ...(username !== '' && { authorization: `Basic ${credentials.toString('base64')}` }),
    }
    this.#log = log
    this.#timeoutMs = timeoutMs
    this.#retryMs = retryMs
  }

  hand(head: SignedHead): void {
    this.#next = head
    this.#posting ??= this.#run().finally(() => {
      this.#posting = undefined
    })
  }

  /** Sends the waiting head once more; an unreachable receiver delays the stop by at most a second. */
  async close(): Promise<void> {
    this.#closing.abort()
    await Promise.race([this.#posting, pause(CLOSE_MS)])
  }

  async #run(): Promise<void> {
    let retryMs = this.#retryMs
    while (this.#next) {
      const head = this.#next
      const failure = await this.#post(head)
      if (failure === undefined) {
        if (this.#next === head) this.#next = undefined
        if (this.#failing) this.#log.tell('anchors-taken-again', {})
        this.#failing = false
        retryMs = this.#retryMs
        continue
      }
      this.failures += 1
      if (!this.#failing) this.#log.tell('anchor-not-taken', { error: failure })
      this.#failing = true
      if (this.#closing.signal.aborted && this.#next === head) return
      await pause(retryMs, this.#closing.signal)
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
    }
  }

  /** The error; undefined if the receiver accepted the head. */
  async #post(head: SignedHead): Promise<Error | undefined> {
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: this.#headers,
        body: anchorLine(head),
        redirect: 'error',
        signal: AbortSignal.timeout(this.#timeoutMs),
      })
      await response.body?.cancel()
      return response.ok ? undefined : new Error(`it was answered with ${response.status}`)
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }
}
