import { NOT_UTF8 } from './csv.ts'
import { type Entry, LONGEST_ENTRY, Stop } from './entries.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads JSON lines, which end with a line feed, a carriage return or both. A line that is invalid or too long affects no
 * other.
 */
export async function* readJsonLines(file: string, stream: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  let line = 1
  let rest: Buffer[] = []
  let length = 0
  let endedByReturn = false
  function take(bytes: Buffer): Entry | undefined {
    const isTooLong = length + bytes.length > LONGEST_ENTRY
    const whole = rest.length > 0 && !isTooLong ? Buffer.concat([...rest, bytes]) : bytes
    rest = []
    length = 0
    return isTooLong ? { file, line, problem: TOO_LONG } : entryOf(file, line, whole)
  }
  for await (const chunk of stream) {
    let from = 0
    for (const end of lineEndsOf(chunk)) {
      const isSecondHalf = endedByReturn && end === from && chunk[end] === LINE_FEED
      endedByReturn = chunk[end] === CARRIAGE_RETURN
      if (!isSecondHalf) {
        const entry = take(chunk.subarray(from, end))
        if (entry) yield entry
        line++
      }
      from = end + 1
    }
    if (from < chunk.length) endedByReturn = false
    length += chunk.length - from
    if (length <= LONGEST_ENTRY) rest.push(chunk.subarray(from))
    else rest = [] // it is not used
  }
  const entry = take(Buffer.alloc(0))
  if (entry) yield entry
}

/** The positions of line feeds and carriage returns in a chunk. */
function* lineEndsOf(chunk: Buffer): Generator<number> {
  let [feed, carriage] = [chunk.indexOf(LINE_FEED), chunk.indexOf(CARRIAGE_RETURN)]
  while (feed >= 0 || carriage >= 0) {
    const isFeed = carriage < 0 || (feed >= 0 && feed < carriage)
    yield isFeed ? feed : carriage
    if (isFeed) feed = chunk.indexOf(LINE_FEED, feed + 1)
    else carriage = chunk.indexOf(CARRIAGE_RETURN, carriage + 1)
  }
}

/** Reads JSON of any layout: values one after the other, and the elements of top-level arrays, one at a time. */
export async function* readJsonValues(file: string, stream: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const scan = new Scan()
  let value: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
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
    if (length > LONGEST_ENTRY) {
      const most = LONGEST_ENTRY / 1024 / 1024
      const why = `an object is longer than ${most} MiB, or a bracket is never closed`
      throw new Stop(`${file}, line ${scan.beganAt}: ${why}, so nothing behind it can be read.`)
    }
  }
  if (value.length > 0) {
    yield { file, line: scan.beganAt, problem: 'This is no JSON: a bracket is never closed.' }
  }
}

const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d]
const TOO_LONG = `The line is longer than ${LONGEST_ENTRY / 1024 / 1024} MiB: no record is so long.`
const [QUOTE, BACKSLASH, OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = Buffer.from('"\\{}[]')
/** What may be between objects; the last three are the byte order mark. */
const BETWEEN = new Set([...Buffer.from(' \t\r\n,[]'), 0xef, 0xbb, 0xbf])

/** Finds the beginning and end of top-level objects. `strays`: something else begins at the top level. */
class Scan {
  line = 1
  /** The line at which the last object began. */
  beganAt = 1
  private before = 0
  private depth = 0
  private inText = false
  private escaped = false
  private astray = false

  get inside(): boolean {
    return this.depth > 0
  }

  take(byte: number): 'begins' | 'ends' | 'strays' | undefined {
    if (byte === CARRIAGE_RETURN || (byte === LINE_FEED && this.before !== CARRIAGE_RETURN)) this.line++
    this.before = byte
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
    const { message } = error as Error // JSON.parse throws SyntaxErrors, whose lines count from this one
    return { file, line, problem: `This is no JSON: ${message.replace(/ \(line [0-9]+ column [0-9]+\)/, '')}.` }
  }
}
