import type { ReadStream } from 'node:fs'
import { NOT_UTF8 } from './csv.ts'
import { type Entry, LONGEST_ENTRY, Stop } from './entries.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads JSON lines: a line that is none disturbs no other. */
export async function* readJsonLines(file: string, stream: ReadStream): AsyncGenerator<Entry> {
  let line = 0
  let rest: Buffer[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    // no encoding is set on it
    let from = 0
    for (;;) {
      const end = chunk.indexOf(NEWLINE, from)
      if (end < 0) break
      const bytes = rest.length > 0 ? Buffer.concat([...rest, chunk.subarray(from, end)]) : chunk.subarray(from, end)
      rest = []
      length = 0
      from = end + 1
      line++
      const entry = entryOf(file, line, bytes)
      if (entry) yield entry
    }
    rest.push(chunk.subarray(from))
    length += chunk.length - from
    if (length > LONGEST_ENTRY)
      throw new Stop(`${file}, line ${line + 1}: no line is so long: these are no JSON lines.`)
  }
  const entry = entryOf(file, line + 1, Buffer.concat(rest))
  if (entry) yield entry
}

/** Reads JSON of any layout: values one after the other, and the elements of arrays at the top, one at a time. */
export async function* readJsonValues(file: string, stream: ReadStream): AsyncGenerator<Entry> {
  const scan = new Scan()
  let value: Buffer[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    // no encoding is set on it
    let from = scan.inside ? 0 : -1
    for (let at = 0; at < chunk.length; at++) {
      const event = scan.take(chunk[at] ?? 0)
      if (event === 'begins') from = at
      if (event === 'strays') yield { file, line: scan.line, problem: 'This is no JSON object.' }
      if (event !== 'ends') continue
      const entry = entryOf(file, scan.beganAt, Buffer.concat([...value, chunk.subarray(from, at + 1)]))
      if (entry) yield entry
      value = []
      length = 0
      from = -1
    }
    if (from >= 0) {
      value.push(chunk.subarray(from))
      length += chunk.length - from
    }
    if (length > LONGEST_ENTRY) throw new Stop(`${file}, line ${scan.beganAt}: a bracket is never closed.`)
  }
  if (value.length > 0) {
    yield { file, line: scan.beganAt, problem: 'This is no JSON: a bracket is never closed.' }
  }
}

const NEWLINE = 0x0a
const [QUOTE, BACKSLASH, OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = Buffer.from('"\\{}[]')
/** What may stand between objects; the last three are the byte order mark. */
const BETWEEN = new Set([...Buffer.from(' \t\r\n,[]'), 0xef, 0xbb, 0xbf])

/** Finds where objects begin and end that are in no other object. `strays`: something else begins that is in none. */
class Scan {
  line = 1
  /** The line at which the last object began. */
  beganAt = 1
  private depth = 0
  private inText = false
  private escaped = false
  private astray = false

  get inside(): boolean {
    return this.depth > 0
  }

  take(byte: number): 'begins' | 'ends' | 'strays' | undefined {
    if (byte === NEWLINE) this.line++
    return this.inside ? this.takeInside(byte) : this.takeOutside(byte)
  }

  private takeOutside(byte: number): 'begins' | 'strays' | undefined {
    if (byte === OPEN_OBJECT) {
      this.depth = 1
      this.beganAt = this.line
      this.astray = false
      return 'begins'
    }
    if (BETWEEN.has(byte) || this.astray) return undefined
    this.astray = true
    return 'strays'
  }

  private takeInside(byte: number): 'ends' | undefined {
    if (this.escaped) this.escaped = false
    else if (this.inText) {
      if (byte === BACKSLASH) this.escaped = true
      else if (byte === QUOTE) this.inText = false
    } else if (byte === QUOTE) this.inText = true
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.depth++
    else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && --this.depth === 0) return 'ends'
    return undefined
  }
}

function entryOf(file: string, line: number, bytes: Buffer): Entry | undefined {
  let text: string
  try {
    text = utf8.decode(bytes).trim()
  } catch {
    return { file, line, problem: NOT_UTF8 }
  }
  if (text === '') return undefined
  try {
    return { file, line, value: JSON.parse(text) }
  } catch (error) {
    return { file, line, problem: `This is no JSON: ${(error as Error).message}.` } // JSON.parse throws SyntaxErrors
  }
}
