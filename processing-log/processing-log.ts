import type { Log } from '../process/log.ts'
import type { AnchorSink } from './anchors/anchors.ts'
import type { Asked } from './asked.ts'
import type { LogKeys } from './chain/keys.ts'
import type { Item, LogWriter } from './chain/records.ts'
import { type Cut, signCut } from './chain/retention.ts'
import { entryTexts, type LogEntry } from './entry.ts'
import { logFailure } from './failure.ts'
import { openFileLog } from './files/file-log.ts'
import { GroupCommit } from './group-commit.ts'
import { isPostgres } from './log-url.ts'

export type { Asked } from './asked.ts'
export type { LogEntry } from './entry.ts'

/** A record of every operation: nobody can change it unnoticed. */
export interface ProcessingLog {
  /** The keyed hash of one thing that a caller asks for: HMAC-SHA256 with the log's key, 128 bits in base64url. */
  hashOf(kind: string, canonical: string): string
  /**
   * What a caller asks for, as fields of an entry: each thing once, hashed, and sealed if there is an auditor's key.
   */
  asked(list: readonly Asked[]): Pick<LogEntry, 'asked' | 'sealed'>
  /** Resolves when the entry is on disk. If it rejects with SOURCE_UNAVAILABLE, the operation must not be answered. */
  append(entry: LogEntry): Promise<void>
  /** Rejects with SOURCE_UNAVAILABLE while entries cannot be written. */
  ping(): Promise<void>
  counts(): LogCounts
  /** Writes everything that waits, signs the last head, and closes the log. */
  close(): Promise<void>
}

/** Counters since the start, and how many items wait now. */
export interface LogCounts {
  entries: number
  refused: number
  waiting: number
  /** Heads that could not be handed out. */
  anchorFailures: number
}

export interface ProcessingLogOptions {
  /** The folder of the log, or `postgres://...`. */
  url: string
  keys: LogKeys
  log: Log
  anchors?: AnchorSink | undefined
  /** How often the head is signed, if there are new entries. */
  headEveryMs?: number
  /** How long records are kept; forever by default. */
  retentionDays?: number | undefined
  /** How long to wait for a database that cannot be reached. */
  waitMs?: number
  segmentBytes?: number
  now?: () => number
}

const HEAD_EVERY_MS = 60_000
const RETIRE_EVERY_MS = 3_600_000
const DAY_MS = 86_400_000
/** A disk that takes longer, in milliseconds, counts as down. */
const SLOW_MS = 2000

/** Opens the log for writing. Throws a StartError. */
export async function openProcessingLog(options: ProcessingLogOptions): Promise<ProcessingLog> {
  const log = new WrittenLog(await openWriter(options), options)
  log.retire()
  return log
}

async function openWriter({ url, keys, log, segmentBytes, now, waitMs }: ProcessingLogOptions): Promise<LogWriter> {
  const clock = now && { now }
  if (!isPostgres(url)) {
    return openFileLog({ folder: url, keys, ...clock, ...(segmentBytes !== undefined && { segmentBytes }) })
  }
  const { openPostgresLog } = await import('./postgres/postgres-log.ts')
  const onWait = () => log.tell('processing-log-waiting', {})
  return openPostgresLog({ url, keys, onWait, ...clock, ...(waitMs !== undefined && { waitMs }) })
}

class WrittenLog implements ProcessingLog {
  readonly #writer: LogWriter
  readonly #keys: LogKeys
  readonly #log: Log
  readonly #anchors: AnchorSink | undefined
  readonly #queue: GroupCommit<Item>
  readonly #retention: { ms: number; now: () => number } | undefined
  readonly #clocks: readonly NodeJS.Timeout[]
  /** Entries that could not be written since the last successful commit; their callers were refused. */
  #unwritten: { entries: number; since: string } | undefined
  #committingSince: number | undefined
  #news = true
  #entries = 0
  #refused = 0

  #retiring: Promise<void> = Promise.resolve()

  constructor(writer: LogWriter, options: ProcessingLogOptions) {
    const { keys, log, anchors, headEveryMs = HEAD_EVERY_MS, retentionDays, now = Date.now } = options
    this.#writer = writer
    this.#keys = keys
    this.#log = log
    this.#anchors = anchors
    this.#queue = new GroupCommit((items) => this.#commit(items))
    this.#retention = retentionDays === undefined ? undefined : { ms: retentionDays * DAY_MS, now }
    this.#clocks = [
      setInterval(() => this.#signHead().catch(() => undefined), headEveryMs).unref(),
      setInterval(() => this.retire(), RETIRE_EVERY_MS).unref(),
    ]
  }

  hashOf(kind: string, canonical: string): string {
    return this.#keys.hashOf(kind, canonical)
  }

  asked(list: readonly Asked[]): Pick<LogEntry, 'asked' | 'sealed'> {
    const byKind = new Map<string, Set<string>>()
    for (const { kind, canonical } of list) {
      const known = byKind.get(kind)
      if (known) known.add(canonical)
      else byKind.set(kind, new Set([canonical]))
    }
    const asked: Record<string, string[]> = {}
    for (const [kind, all] of byKind) asked[kind] = Array.from(all, (canonical) => this.#keys.hashOf(kind, canonical))
    const hashed = { asked }
    const sealed = this.#keys.sealAsked?.(list) ?? []
    return sealed.length > 0 ? { ...hashed, sealed } : hashed
  }

  async append(entry: LogEntry): Promise<void> {
    const texts = entryTexts(entry)
    let bytes = 0
    for (const text of texts) bytes += text.length + 200
    try {
      await this.#queue.add({ entry: texts }, bytes)
    } catch (error) {
      this.#refused += 1
      throw error
    }
    this.#entries += 1
    this.#news = true
  }

  async ping(): Promise<void> {
    const since = this.#committingSince
    if (since !== undefined && performance.now() - since > SLOW_MS) throw logFailure('its disk does not answer')
    this.#queue.refuseClosed()
    await this.#writer.ping()
    // Only a write shows whether the log can be written again.
    if (this.#unwritten) await this.#queue.add({ nothing: true }, 0)
  }

  counts(): LogCounts {
    return {
      ...{ entries: this.#entries, refused: this.#refused, waiting: this.#queue.waiting },
      anchorFailures: this.#anchors?.failures ?? 0,
    }
  }

  async close(): Promise<void> {
    for (const clock of this.#clocks) clearInterval(clock)
    await this.#retiring
    await this.#signHead().catch(() => undefined) // `#commit` has logged the failure
    await this.#queue.close()
    await this.#writer.close()
    await this.#anchors?.close()
  }

  /** Removes records older than the retention period; a failure is tried again after an hour. */
  retire(): void {
    if (!this.#retention) return
    const { ms, now } = this.#retention
    this.#retiring = this.#retiring
      .then(() => this.#writer.retire(now() - ms, (cuts) => this.#noteCuts(cuts)))
      .catch((error) => this.#log.tell('processing-log-uncut', { error }))
  }

  async #noteCuts(cuts: readonly Cut[]): Promise<void> {
    for (const cut of cuts) {
      await this.#queue.add({ kind: 'retired', content: signCut(cut, this.#keys.signing) }, 1000)
      this.#log.tell('processing-log-cut', { records: cut.last - cut.first + 1 })
    }
  }

  async #signHead(): Promise<void> {
    if (!this.#news) return
    this.#news = false
    try {
      await this.#queue.add({ head: (signed) => this.#anchors?.hand(signed) }, 1000)
    } catch (error) {
      this.#news = true
      throw error
    }
  }

  async #commit(items: readonly Item[]): Promise<void> {
    const unwritten = this.#unwritten
    this.#committingSince = performance.now()
    try {
      await this.#writer.commit(unwritten ? [{ kind: 'unwritten', content: unwritten }, ...items] : items)
      this.#unwritten = undefined
      if (unwritten) this.#log.tell('processing-log-written-again', { records: unwritten.entries })
    } catch (error) {
      const entries = items.filter((item) => 'entry' in item).length
      if (!unwritten) this.#log.tell('processing-log-unwritten', { error })
      this.#unwritten = {
        since: unwritten?.since ?? new Date().toISOString(),
        entries: (unwritten?.entries ?? 0) + entries,
      }
      throw error
    } finally {
      this.#committingSince = undefined
    }
  }
}
