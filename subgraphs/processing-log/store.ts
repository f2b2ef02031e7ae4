import type { Limits } from '../../process/deadline.ts'
import type { KeptEntry } from '../../processing-log/entry.ts'
import { isBy, type LogFilter, matches, mayMatch } from '../../processing-log/reading/filter.ts'
import { openLogReader } from '../../processing-log/reading/open-reader.ts'
import { entryOf, readEntries } from '../../processing-log/reading/read-entries.ts'
import type { LogReader, Place } from '../../processing-log/reading/reader.ts'
import type { Viewer } from '../../schema/identity.ts'
import { type Cursors, createCursors } from '../cursors.ts'
import type { Store, StoreOptions } from '../subgraph.ts'
import { mayBeVisibleTo, visibleTo } from './visible.ts'

/** How many entries one page reads: some 20 ms of work. */
const MOST_ENTRIES = 2000
const MOST_CHARACTERS = 4_194_304

/** Which page of the log to read; it begins after `after`. */
export interface LogPage {
  limit: number
  after: Place | undefined
  from?: string | undefined
  to?: string | undefined
}

/** The result of reading a page. */
export interface LookedThrough {
  rows: { entry: KeptEntry; place: Place }[]
  /** Where reading continues; undefined: nothing is left. */
  goOn: Place | undefined
}

/** The log, as auditors read it. */
export interface ProcessingLogStore extends Store {
  readonly cursors: Cursors
  /** The keyed hashes that a thing that was asked for may have in entries. */
  hashesOf(kind: string, canonical: string): readonly string[]
  /** Entries that the viewer may see and that match the filter, newest first. */
  entries(viewer: Viewer, filter: LogFilter, page: LogPage): Promise<LookedThrough>
}

/** Opens the log at a URL, or in a folder, for reading; a missing log is empty. */
export async function openLogStore(url: string, { logKeys }: StoreOptions = {}): Promise<ProcessingLogStore> {
  const keys = logKeys?.()
  if (!keys) throw new TypeError('the processing log is opened with its keys')
  const cursors = createCursors(Buffer.from(keys.seal('cursors'), 'base64url'))
  return logStoreOn({ reader: await openLogReader(url), cursors, hashesOf: keys.hashesOf })
}

interface Parts {
  reader: LogReader
  cursors: Cursors
  hashesOf: ProcessingLogStore['hashesOf']
}

function logStoreOn(parts: Parts, limits?: Limits): ProcessingLogStore {
  const { reader, cursors, hashesOf } = parts
  return {
    cursors,
    hashesOf,
    within: (callLimits) => logStoreOn(parts, callLimits),
    ping: () => reader.ping(),
    checkChanges: async () => undefined, // nothing here can be changed
    close: () => reader.close(),
    entries: (viewer, filter, page) => lookThrough(reader, { viewer, filter, page, limits }),
  }
}

interface Looking {
  viewer: Viewer
  filter: LogFilter
  page: LogPage
  limits: Limits | undefined
}

async function lookThrough(reader: LogReader, { viewer, filter, page, limits }: Looking): Promise<LookedThrough> {
  const { country } = viewer
  const { limit, after, from, to } = page
  const rows: LookedThrough['rows'] = []
  const halfTime = halfTimeOf(limits)
  let entries = 0
  let characters = 0
  for await (const read of readEntries(reader, { after, from, to, newestFirst: true, limits })) {
    if (mayBeVisibleTo(country, read.texts) && mayMatch(read.texts, filter)) {
      const entry = visibleTo(country, entryOf(read))
      if (entry && matches(entry, filter) && isBy(entry, filter)) {
        const last = rows.at(-1)
        if (last && rows.length === limit) return { rows, goOn: last.place }
        rows.push({ entry, place: read.place })
      }
    }
    entries += 1
    for (const text of read.texts) characters += text.length
    const isEnough = entries >= MOST_ENTRIES || characters >= MOST_CHARACTERS || Date.now() >= halfTime
    if (isEnough) return { rows, goOn: read.place }
  }
  return { rows, goOn: undefined }
}

/** On a slow disk, pages are short rather than late. */
function halfTimeOf(limits: Limits | undefined): number {
  const now = Date.now()
  return limits ? now + (limits.deadline - now) / 2 : Number.POSITIVE_INFINITY
}
