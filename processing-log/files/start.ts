import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from '../../process/start-error.ts'
import type { ChainRecord, Link } from '../chain/chain.ts'
import type { HeadState } from '../chain/kept-head.ts'
import type { LogKeys } from '../chain/keys.ts'
import { type ChainEnd, type Damaged, emptyChain, type Item, type Opened } from '../chain/records.ts'
import { headFile, readHeadFile } from './head-file.ts'
import { linesOfSegment, segmentsIn } from './segments.ts'

/** The end of a log, where a new process continues it. */
export interface FoundEnd {
  /** Whether the folder holds no log yet: no record, and no head. */
  isNew?: boolean
  /** Undefined if nothing says who wrote it. */
  writer?: string | undefined
  end: ChainEnd
  /** The segment to continue, and the byte to continue at; undefined if a new segment begins. */
  resume?: { name: string; bytes: number } | undefined
  /** Notes about what was found, for the log. */
  notes: Item[]
}

/** Finds the end of the log in a folder, from its last segment and its head file. */
export async function findEnd(folder: string, keys: LogKeys): Promise<FoundEnd> {
  const head = await readHeadFile(folder, keys)
  const known = head.state === 'there' ? head.kept.head : undefined
  const { last, scan, torn } = await lastSegment(folder, known)
  if (!last) {
    if (head.state === 'missing') return { isNew: true, end: emptyChain, notes: noteTorn(torn) }
    // The process that began it was killed before its first record.
    if (known?.seq === 0) return { writer: known.writer, end: emptyChain, notes: noteTorn(torn) }
    return damaged({ end: emptyChain }, head, 'all segments are missing')
  }
  if (scan.opened && scan.opened.hashKey !== keys.hashKeyId) {
    throw new StartError(
      `the processing log in ${folder} was written with another key: what it holds would not be found any more. ` +
        'Set PROCESSING_LOG_KEY to that key, or put the file processing-log-key back from a backup.',
    )
  }
  const found = { writer: scan.opened?.writer, end: scan.end }
  if (scan.broken) return damaged(found, head, `a line of ${last.name} is not as it was written`)
  if (head.state !== 'there') {
    const file = headFile(folder)
    return damaged(found, head, head.state === 'missing' ? `${file} is missing` : `${file} is not as it was written`)
  }
  if (scan.differs) return damaged(found, head, `${last.name} is another one than was written`)
  if (head.kept.head.seq > scan.end.link.seq) return damaged(found, head, 'the end is missing')
  return { ...found, resume: { name: last.name, bytes: scan.bytes }, notes: noteTorn(torn + scan.torn) }
}

function noteTorn(bytes: number): Item[] {
  return bytes > 0 ? [{ kind: 'repaired', content: { bytes } }] : []
}

/** Continues in a new segment; the damaged one stays as it is. */
function damaged(found: { writer?: string | undefined; end: ChainEnd }, head: HeadState, what: string): FoundEnd {
  const written = head.state === 'there' ? head.kept.head : undefined
  return { writer: written?.writer ?? found.writer, ...damagedEnd(found.end, head, what) }
}

/** The end to continue from, after everything that is known to have been written. A note says what is wrong. */
export function damagedEnd(found: ChainEnd, head: HeadState, what: string): Pick<FoundEnd, 'end' | 'notes'> {
  const written = head.state === 'there' ? head.kept.head : undefined
  const { link } = found
  const ahead = written && written.seq >= link.seq
  const content: Damaged = {
    written: written ? { seq: written.seq, hash: written.hash } : null,
    found: link.seq > 0 ? link : null,
    what,
  }
  return {
    end: ahead
      ? { link: { seq: written.seq, hash: written.hash }, at: Math.max(found.at, Date.parse(written.at)) }
      : found,
    notes: [{ kind: 'damaged', content }],
  }
}

/**
 * Finds the last segment with a record. Segments without one are removed, with the half line that a killed process may
 * have left in them: `torn` bytes.
 */
async function lastSegment(folder: string, known: Link | undefined) {
  const segments = await segmentsIn(folder)
  let torn = 0
  for (let last = segments.pop(); last; last = segments.pop()) {
    const scan = await scanSegment(folder, last.name, known)
    if (scan.broken || scan.bytes > 0) return { last, scan, torn }
    torn += scan.torn
    await rm(join(folder, last.name))
  }
  return { last: undefined, scan: emptyScan(), torn }
}

interface Scan {
  end: ChainEnd
  opened: Opened | undefined
  /** The length of the whole lines, and of the half line after them. */
  bytes: number
  torn: number
  /** Whether a complete line was changed. */
  broken: boolean
  /** Whether the record with the known number is another one. */
  differs: boolean
}

function emptyScan(): Scan {
  return { end: emptyChain, opened: undefined, bytes: 0, torn: 0, broken: false, differs: false }
}

async function scanSegment(folder: string, name: string, known: Link | undefined): Promise<Scan> {
  const scan = emptyScan()
  for await (const { record, ended, offset, length } of linesOfSegment(folder, name)) {
    if (!ended) scan.torn = length
    else if (!record || !follows(scan.end.link, record)) scan.broken = true
    else {
      if (record.kind === 'opened') scan.opened = JSON.parse(record.json)
      if (record.seq === known?.seq && record.hash !== known.hash) scan.differs = true
      scan.end = { link: { seq: record.seq, hash: record.hash }, at: Date.parse(record.at) }
      scan.bytes = offset + length + 1
    }
  }
  return scan
}

function follows(before: Link, record: ChainRecord): boolean {
  return before.seq === 0 || (record.seq === before.seq + 1 && record.prev === before.hash)
}
