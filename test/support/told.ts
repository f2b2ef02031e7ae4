/**
 * What the tests of a file have sent, and what the servers have said of it in their logs: no word of the first may be in
 * the second. Both are kept as words, so that neither costs more than it is long. See no-values-told.ts.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { isRequestId } from '../../schema/request-id.ts'

/** What is longer is sent for its size. */
const MAX_SENT = 200_000
const MAX_VALUES = 50_000

/** By what was sent: its words. */
const sent = new Map<string, readonly string[]>()
/** By words of the output: the first line that has it. */
const told = new Map<string, string>()
const lines = new Set<string>()

/** Forgets what the files before have sent, and been told. */
export function forgetTold(): void {
  for (const each of [sent, told, lines]) each.clear()
}

/** Notes whatever texts a request holds: variables, literals of a query, the claims of a bearer token. */
export function noteSent(...values: readonly unknown[]): void {
  for (const value of values) {
    if (typeof value === 'string') noteText(value)
    else if (typeof value === 'object' && value !== null) noteSent(...Object.values(value).slice(0, 1000))
  }
}

function noteText(text: string): void {
  if (text.length > MAX_SENT) return
  const claims = /^Bearer +[\w-]+\.([\w-]+)\.[\w-]*$/.exec(text)?.[1]
  const json = claims ? parsed(Buffer.from(claims, 'base64url').toString()) : /^\s*[{[]\s*"/.test(text) && parsed(text)
  if (json) noteSent(json)
  else if (/[{}]/.test(text)) {
    for (const [, literal = ''] of text.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)) keep(literal)
  } else keep(text)
}

function keep(value: string): void {
  if (sent.has(value) || sent.size >= MAX_VALUES) return
  const words = wordsOf(value.slice(0, 1000)).filter(isTelling)
  if (words.length > 0) sent.set(value, words)
}

/** Notes what a server has written, in whole lines. */
export function noteOutput(text: string): void {
  for (const line of text.split('\n')) {
    const rest = withoutCounts(line)
    if (rest === '' || lines.has(rest)) continue
    if (lines.size < MAX_VALUES) lines.add(rest)
    for (const word of wordsOf(rest)) if (!told.has(word)) told.set(word, line)
  }
}

/** A line without what is counted, or made at random: it might look like what was sent. */
function withoutCounts(line: string): string {
  const json = parsed(line)
  if (typeof json !== 'object' || json === null) return line
  const { time, pid, ms, hash, requestId, ...rest } = json as Record<string, unknown> // an object
  const wrong = {
    ...(requestId !== undefined && !isRequestId(requestId) && { requestId }),
    ...(hash !== undefined && !/^[0-9a-f]{16}$/.test(String(hash)) && { hash }),
    ...(ms !== undefined && typeof ms !== 'number' && { ms }),
  }
  return JSON.stringify({ ...rest, ...wrong })
}

/** What was sent and is told, with the line that tells it. */
export async function foundTold(): Promise<{ sent: string; told: string }[]> {
  const candidates = [...sent].filter(([, words]) => words.every((word) => told.has(word)))
  if (candidates.length === 0) return []
  const ours = await vocabulary()
  return candidates.flatMap(([value, words]) => {
    const own = words.filter((word) => !ours.has(word))
    const [first] = own
    return first === undefined ? [] : [{ sent: value, told: told.get(first) ?? '' }]
  })
}

/** Words that stand in our code: of the schema, of the events, of files (a stack names them), and of packages. */
async function vocabulary(): Promise<Set<string>> {
  const { logEvents } = await import('../../process/log-events.ts')
  const folders = ['gateway', 'subgraphs', 'process', 'schema', 'test']
  const files = ['.', ...folders].flatMap((folder) =>
    readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' }),
  )
  const sdl = readdirSync('schema').filter((file) => file.endsWith('.graphql'))
  const lock = readFileSync('package-lock.json', 'utf8')
  const texts = [
    ...files,
    ...sdl.map((file) => readFileSync(`schema/${file}`, 'utf8')),
    lock,
    JSON.stringify(logEvents),
  ]
  return new Set(texts.flatMap(wordsOf))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Short words and numbers are told by chance: ports, codes, columns. */
function isTelling(word: string): boolean {
  return word.length >= (/^\p{N}+$/u.test(word) ? 7 : 5)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
