import { beginning, type Link, type RecordKind, recordLine } from './chain.ts'
import { type LogKeys, type SignedHead, signHead } from './keys.ts'
import type { Cut } from './retention.ts'

/**
 * An item to write: an entry in its parts, a record about the log itself, a signature of the head, or nothing, to test
 * whether the log can be written.
 */
export type Item =
  | { entry: readonly string[] }
  | { kind: RecordKind; content: object }
  | { head: (signed: SignedHead) => void }
  | { nothing: true }

/** Writes the lines of a log. */
export interface LogWriter {
  /** Resolves when all items are on disk. If it rejects, none of them is, and their callers must be refused. */
  commit(items: readonly Item[]): Promise<void>
  /** Rejects if the log cannot be written, as far as that is known without writing. */
  ping(): Promise<void>
  /**
   * Removes records older than `before`, in milliseconds since 1970, in whole days or segments. It calls `record` with
   * the cuts first, and waits until they are in the log.
   */
  retire(before: number, record: (cuts: readonly Cut[]) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** The content of a record `opened`. */
export interface Opened {
  format: 1
  writer: string
  /** The id of the key that makes the hashes. */
  hashKey: string
  /** The public key of the signed heads. */
  publicKey: string
}

/** The content of a record `damaged`: the end that was written, and the end that was found instead. */
export interface Damaged {
  written: Link | null
  found: Link | null
  what: string
}

/**
 * If the clock goes back by less than this, in milliseconds, the log's time stands still until the clock has caught up.
 */
const CLOCK_TOLERANCE_MS = 1000

/** The end of one writer's chain. */
export interface ChainEnd {
  link: Link
  /** The time of the last record, in milliseconds since 1970. */
  at: number
}

/** The end of an empty chain. */
export const emptyChain: ChainEnd = { link: beginning, at: 0 }

/** Turns items into lines that follow each other. If they cannot be written, the draft is thrown away. */
export class Draft {
  readonly #writer: string
  readonly #keys: LogKeys
  #lines: string[] = []
  #end: ChainEnd
  #at: number
  #time: string
  /** Whether the clock went back since the last record. */
  readonly wentBack: boolean

  constructor(writer: string, keys: LogKeys, end: ChainEnd, now: number) {
    this.#writer = writer
    this.#keys = keys
    this.#end = end
    this.#at = Math.max(now, end.at)
    if (end.at - now > CLOCK_TOLERANCE_MS) this.#at = now
    this.#time = timeOf(this.#at)
    this.wentBack = this.#at < end.at
    if (this.wentBack) this.record('clock', { from: timeOf(end.at), to: this.#time })
  }

  get end(): ChainEnd {
    return this.#end
  }

  get lines(): readonly string[] {
    return this.#lines
  }

  /** The time of all records of the draft. */
  get time(): string {
    return this.#time
  }

  opened(): void {
    const { hashKeyId: hashKey, signing } = this.#keys
    const opened: Opened = { format: 1, writer: this.#writer, hashKey, publicKey: signing.publicKey }
    this.record('opened', opened)
  }

  record(kind: RecordKind, content: object): void {
    this.#add(kind, JSON.stringify(content))
  }

  add(item: Item): void {
    if ('entry' in item) for (const json of item.entry) this.#add('entry', json)
    else if ('kind' in item) this.record(item.kind, item.content)
    else if ('head' in item) item.head(this.#signHead())
  }

  #add(kind: RecordKind, json: string): void {
    const { line, link } = recordLine(this.#end.link, this.#time, kind, json)
    this.#lines.push(line)
    this.#end = { link, at: this.#at }
  }

  /** Signs the record before the signature. */
  #signHead(): SignedHead {
    const { link, at } = this.#end
    const signed = signHead({ writer: this.#writer, ...link, at: timeOf(at) }, this.#keys.signing)
    const { key, signature } = signed
    this.record('head', { key, signature })
    return signed
  }
}

export function timeOf(ms: number): string {
  return new Date(ms).toISOString()
}
