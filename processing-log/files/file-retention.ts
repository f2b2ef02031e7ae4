import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChainRecord } from '../chain/chain.ts'
import { type ChainEnd, timeOf } from '../chain/records.ts'
import type { Cut } from '../chain/retention.ts'
import { spanOf } from './segment-place.ts'
import { linesOfSegment, segmentsIn, syncFolder } from './segments.ts'

/** The beginning of a folder's chain that is older than `before`, in whole segments; undefined if there is none. */
export async function cutBefore(
  folder: string,
  { writer, end, before }: { writer: string; end: ChainEnd; before: number },
): Promise<Cut | undefined> {
  const segments = await segmentsIn(folder)
  const [oldest] = segments
  const begun = oldest && (await firstRecord(folder, oldest.name))
  if (!oldest || !begun) return undefined
  const known = { writer, first: oldest.first, from: begun.at }
  // Nothing has been written since: all records are too old.
  if (end.at < before) return { ...known, last: end.link.seq, hash: end.link.hash, until: timeOf(end.at) }
  // Records before an old record are older still, even if a fast clock gave them a later time.
  for (let index = segments.length - 2; index >= 0; index--) {
    const [segment, next] = [segments[index], segments[index + 1]]
    const until = segment && (await lastTime(folder, segment.name))
    if (!next || !until || Date.parse(until) >= before) continue
    const behind = await firstRecord(folder, next.name)
    // A damaged segment stays until a segment after it is old.
    if (behind?.seq === next.first) return { ...known, last: next.first - 1, hash: behind.prev, until }
  }
  return undefined
}

async function firstRecord(folder: string, name: string): Promise<ChainRecord | undefined> {
  for await (const { record } of linesOfSegment(folder, name)) return record
  return undefined
}

async function lastTime(folder: string, name: string): Promise<string | undefined> {
  const handle = await open(join(folder, name), 'r')
  try {
    return (await spanOf(handle, (await handle.stat()).size))?.to
  } finally {
    await handle.close()
  }
}

/** Removes the segments that have no records after `last`. */
export async function removeUpTo(folder: string, last: number): Promise<void> {
  const segments = await segmentsIn(folder)
  for (const [index, { name }] of segments.entries()) {
    const next = segments[index + 1]
    if (!next || next.first > last + 1) break
    await rm(join(folder, name), { force: true })
  }
  await syncFolder(folder)
}
