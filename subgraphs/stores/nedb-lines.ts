import { crc32 } from 'node:zlib'

/**
 * The format of a collection's file. Its head says up to which byte it was intact on the disk when it was last rewritten
 * or closed; each further line holds a checksum over itself and all lines before it, its length, and a document as JSON:
 *
 *     ncb-graph documents 1 000000000071 6c1f0a3d
 *     0b7d2c11 20 {"_id":"1","size":1}
 *
 * So a changed byte, and a missing, duplicate or misplaced line, shows in the first line after it.
 */
const MARK = 'ncb-graph documents 1 '
const LENGTH_DIGITS = 12
const CHECKSUM_DIGITS = 8
/** The length of a head, in bytes. */
export const HEAD_BYTES = MARK.length + LENGTH_DIGITS + 1 + CHECKSUM_DIGITS + 1
/** The prefix of a document. */
const PREFIX = /^([0-9a-f]{8}) (0|[1-9][0-9]{0,11}) /

/** The head of a file that is intact up to this byte. */
export function headOf(whole: number): Buffer {
  const text = MARK + String(whole).padStart(LENGTH_DIGITS, '0')
  return Buffer.from(`${text} ${digits(crc32(text))}\n`)
}

/** Up to which byte a file was intact, by its first line (without its end); undefined if that is no head. */
export function wholeOf(line: Buffer): number | undefined {
  const whole = Number(line.toString('latin1', MARK.length, MARK.length + LENGTH_DIGITS))
  return headOf(whole).subarray(0, -1).equals(line) ? whole : undefined
}

/** The line of a document that follows lines with this checksum, and the new checksum. */
export function lineOf(json: string, before: number): { text: string; checksum: number } {
  const rest = `${Buffer.byteLength(json)} ${json}`
  const checksum = crc32(rest, before)
  return { text: `${digits(checksum)} ${rest}\n`, checksum }
}

/** The content of a line (without its end) that follows lines with this checksum; undefined if it is damaged. */
export function readLine(line: Buffer, before: number): { json: string; checksum: number } | undefined {
  const prefix = prefixOf(line)
  if (!prefix || line.length !== prefix.start + prefix.length) return undefined
  const checksum = crc32(line.subarray(CHECKSUM_DIGITS + 1), before)
  return digits(checksum) === prefix.checksum ? { json: line.toString('utf8', prefix.start), checksum } : undefined
}

/**
 * Whether the bytes after the last line end may be a line that was not completely written. They are not if they are as long
 * as they say, or longer: then the line's end was damaged.
 */
export function isTorn(rest: Buffer): boolean {
  const prefix = prefixOf(rest)
  return !prefix || rest.length < prefix.start + prefix.length
}

function prefixOf(line: Buffer): { checksum: string; length: number; start: number } | undefined {
  const found = PREFIX.exec(line.toString('latin1', 0, CHECKSUM_DIGITS + LENGTH_DIGITS + 2))
  return found ? { checksum: found[1] ?? '', length: Number(found[2]), start: found[0].length } : undefined
}

function digits(checksum: number): string {
  return checksum.toString(16).padStart(CHECKSUM_DIGITS, '0')
}
