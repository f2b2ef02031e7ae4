import { hash } from 'node:crypto'

/** The kinds of records. `entry` is for readers of the log; the others document the log itself. */
export const recordKinds = [
  'entry',
  /** A process or a segment begins: the writer, and its keys. */
  'opened',
  /** A signature of the record before it. */
  'head',
  /** A line that a killed process had half written was cut off. Nobody had been answered for it. */
  'repaired',
  /** Entries could not be written, and their callers were refused. */
  'unwritten',
  /** The clock went back. */
  'clock',
  /** The log differs from what its writer wrote. */
  'damaged',
  /** Records older than the retention period were cut off. */
  'retired',
] as const
export type RecordKind = (typeof recordKinds)[number]

/** A place in a chain: the number of a record, and its hash. */
export interface Link {
  seq: number
  hash: string
}

/** The link before the first record. */
export const beginning: Link = { seq: 0, hash: 'A'.repeat(43) }

/** A record as read from the log. Its hash is right; its link to the record before it has not been checked. */
export interface ChainRecord extends Link {
  at: string
  prev: string
  kind: RecordKind
  /** Its content as JSON. */
  json: string
}

/**
 * The line of a record that follows another: {"seq":2,"at":"...","prev":"...","entry":{...},"hash":"..."}. The hash is
 * the SHA-256 of all bytes of the line before `,"hash"`, so it also covers the hash of the record before.
 */
export function recordLine(before: Link, at: string, kind: RecordKind, json: string): { line: string; link: Link } {
  const seq = before.seq + 1
  const text = `{"seq":${seq},"at":"${at}","prev":"${before.hash}","${kind}":${json}`
  const own = hash('sha256', text, 'base64url')
  return { line: `${text},"hash":"${own}"}`, link: { seq, hash: own } }
}

const TAIL_BYTES = ',"hash":"'.length + 43 + '"}'.length
const LINE = /^\{"seq":([1-9][0-9]{0,15}),"at":"([^"]{24})","prev":"([\w-]{43})","([a-z]+)":(.*)$/s

/** Reads a line without its line end; undefined if any byte of it was changed. */
export function readRecord(bytes: Buffer): ChainRecord | undefined {
  if (bytes.length <= TAIL_BYTES) return undefined
  const body = bytes.subarray(0, -TAIL_BYTES)
  const own = hash('sha256', body, 'base64url')
  if (bytes.toString('utf8', body.length) !== `,"hash":"${own}"}`) return undefined
  const [, seq, at = '', prev = '', name, json = ''] = LINE.exec(body.toString()) ?? []
  const kind = recordKinds.find((known) => known === name)
  return kind && { seq: Number(seq), at, prev, kind, json, hash: own }
}
