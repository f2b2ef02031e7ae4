import { promisify } from 'node:util'
import * as zlib from 'node:zlib'
import type { GraphQLError } from 'graphql'
import { failure } from '../schema/errors.ts'

/** Content codings (RFC 9110, section 8.4.1) that answers may have. The best one for GraphQL answers comes first. */
export type Coding = 'zstd' | 'br' | 'gzip'

/** Answers of so many characters or fewer are sent as they are: compressing would cost more than it saves. */
export const PLAIN_CHARACTERS = 1000
/** Answers of more characters are compressed less, so that none takes a thread for long. */
const LARGE_CHARACTERS = 100_000

type Compress = (text: string) => Promise<Buffer>

const { constants } = zlib
const gzip = promisify(zlib.gzip) as (text: string, options: zlib.ZlibOptions) => Promise<Buffer>
const brotli = promisify(zlib.brotliCompress) as (text: string, options: zlib.BrotliOptions) => Promise<Buffer>

/** What Node has from 22.15 on, and its types of version 20 do not tell. */
interface Zstd {
  zstdCompress?: (text: string, options: object, done: (error: Error | null, body: Buffer) => void) => void
  zstdDecompress?: (body: Buffer, options: object, done: (error: Error | null, body: Buffer) => void) => void
}
const { zstdCompress, zstdDecompress } = zlib as Zstd
/** `ZSTD_c_compressionLevel` of zstd.h. */
const ZSTD_LEVEL = 100

const compressors = new Map<Coding, Compress>()
if (zstdCompress) {
  const zstd = promisify(zstdCompress)
  compressors.set('zstd', (text) => zstd(text, { params: { [ZSTD_LEVEL]: isLarge(text) ? 1 : 3 } }))
}
compressors.set('br', (text) => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: isLarge(text) ? 1 : 4 }
  return brotli(text, { params: { ...params, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } })
})
compressors.set('gzip', (text) => gzip(text, { level: isLarge(text) ? 1 : 6 }))

function isLarge({ length }: string): boolean {
  return length > LARGE_CHARACTERS
}

/** The codings for answers that this Node has, best first. */
export const answerCodings: readonly Coding[] = [...compressors.keys()]

/** Compresses a text, in a thread of Node's pool. */
export function compress(text: string, coding: Coding): Promise<Buffer> {
  const compressor = compressors.get(coding)
  if (!compressor) throw new Error(`this Node has no ${coding}`)
  return compressor(text)
}

/**
 * The coding for an answer by the client's `Accept-Encoding` (RFC 9110, section 12.5.3): the one it prefers, and of
 * several the one that comes first in `from`; undefined: none.
 */
export function acceptedCoding<Offered extends Coding>(
  accepts: string | undefined,
  from: Iterable<Offered>,
): Offered | undefined {
  if (accepts === undefined || accepts === 'identity') return undefined
  const weights = new Map<string, number>()
  for (const range of accepts.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = range.split(';').map((part) => part.trim())
    weights.set(coding, weightOf(parameters))
  }
  let best: Offered | undefined
  let most = 0
  for (const coding of from) {
    const weight = weights.get(coding) ?? weights.get('*') ?? 0
    if (weight > most) {
      best = coding
      most = weight
    }
  }
  return best
}

/** The weight of a range (RFC 9110, section 12.4.2): 1 where it has none, 0 where it has none that can be read. */
export function weightOf(parameters: readonly string[]): number {
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  if (weight === undefined) return 1
  return /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight.slice(2)) : 0
}

type Decompress = (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>

const decompressors = new Map<string, Decompress>([
  ['gzip', promisify(zlib.gunzip) as Decompress],
  ['br', promisify(zlib.brotliDecompress) as Decompress],
  ['deflate', promisify(zlib.inflate) as Decompress],
])
if (zstdDecompress) decompressors.set('zstd', promisify(zstdDecompress))

/** What `Content-Encoding` of a request may be, as the header `Accept-Encoding` of a refusal tells it (RFC 9110). */
export const requestCodings = [...decompressors.keys()].join(', ')

/** Whether a body of this `Content-Encoding` can be read. */
export function isReadable(coding: string): boolean {
  return coding === 'identity' || decompressors.has(coding)
}

/**
 * What a compressed body holds, `most` bytes at most. Rejects with REQUEST_TOO_LARGE where it would be more, and with
 * BAD_REQUEST where it is not of this coding.
 */
export async function decompress(body: Buffer, coding: string, most: number): Promise<Buffer> {
  const decompressor = decompressors.get(coding)
  if (!decompressor) return body
  try {
    return await decompressor(body, { maxOutputLength: most })
  } catch (error) {
    throw unreadable(error, coding, most)
  }
}

function unreadable(error: unknown, coding: string, most: number): GraphQLError {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
    return failure('REQUEST_TOO_LARGE', `The body holds more than ${most} bytes. Split the request.`)
  }
  return failure('BAD_REQUEST', `The body is not compressed as its content-encoding says: ${coding}.`)
}
