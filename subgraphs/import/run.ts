import { type Entry, type Source, Stop } from './entries.ts'
import { type Importer, OTHER_CONTENT, type Outcome, refusalOf, type Tally } from './importer.ts'
import type { Report } from './report.ts'
import type { Counts, State, StateFile } from './state.ts'

/** What an import consists of. `onProgress` is told after each batch. */
export interface Import<Draft extends { id: string }> {
  source: Pick<Source, 'entries'>
  importer: Importer<Draft>
  stateFile: StateFile
  /** Where a run that was cut short has stopped. */
  state: State
  report: Report
  unmapped: Tally
  onProgress?(counts: Counts): void
}

interface Batch {
  /** How many entries of the file are done with, once it is. */
  end: number
  read: number
  passed: number
  refused: { entry: Entry; reason: string }[]
  entries: Entry[]
  /** Of everything up to `end`. */
  unmapped: Record<string, number>
  /** Of `entries`. */
  outcomes: Promise<Outcome[]>
}

/**
 * Reads, records, and remembers how far it has come. At most `parallel` batches are under way and one is being filled:
 * the memory needed does not grow with the file. Throws what stops it; what was committed stays, and the state says so.
 */
export async function runImport<Draft extends { id: string }>({
  source,
  importer,
  stateFile,
  state,
  report,
  unmapped,
  onProgress,
}: Import<Draft>): Promise<Counts> {
  const { counts } = state
  Object.assign(unmapped.counts, state.unmapped)
  const underWay: Batch[] = []
  let position = 0
  let filling = emptyBatch()
  let drafts: Draft[] = []

  async function settle(batch: Batch): Promise<void> {
    const outcomes = await batch.outcomes
    for (const [at, entry] of batch.entries.entries()) {
      const outcome = outcomes[at] ?? 'unchanged'
      if (typeof outcome !== 'string') batch.refused.push({ entry, reason: outcome.refused })
      else counts[outcome]++
    }
    counts.read += batch.read
    counts.passed += batch.passed
    counts.refused += batch.refused.length
    report.add(batch.refused.sort((a, b) => a.entry.line - b.entry.line))
    stateFile.save({ position: batch.end, counts, unmapped: batch.unmapped, reportBytes: report.bytes() })
    onProgress?.(counts)
  }

  async function begin(): Promise<void> {
    const outcomes = writeOnce(importer, drafts)
    const batch = { ...filling, end: position, unmapped: { ...unmapped.counts }, outcomes }
    batch.outcomes.catch(() => undefined) // whoever settles it is told
    underWay.push(batch)
    filling = emptyBatch()
    drafts = []
    if (underWay.length >= importer.parallel) await settle(underWay.shift() ?? batch)
  }

  let stop: Stop | undefined
  try {
    for await (const entry of source.entries()) {
      if (position < state.position) {
        position++
        continue
      }
      const read = readEntry(entry, importer)
      position++
      filling.read++
      if ('reason' in read) filling.refused.push({ entry, reason: read.reason })
      else if (read.draft === null) filling.passed++
      else {
        drafts.push(read.draft)
        filling.entries.push(entry)
      }
      if (filling.read >= importer.batch) await begin()
    }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    stop = error // what stands before it counts
  }
  if (filling.read > 0) await begin()
  for (const batch of underWay.splice(0)) await settle(batch)
  if (stop) throw stop
  await importer.finish?.()
  stateFile.remove()
  return counts
}

function emptyBatch(): Omit<Batch, 'end' | 'unmapped' | 'outcomes'> {
  return { read: 0, passed: 0, refused: [], entries: [] }
}

function readEntry<Draft extends { id: string }>(
  entry: Entry,
  importer: Importer<Draft>,
): { draft: Draft | null } | { reason: string } {
  if (entry.problem !== undefined) return { reason: entry.problem }
  try {
    return { draft: importer.read(entry.value) }
  } catch (error) {
    const reason = refusalOf(error)
    if (reason !== null) return { reason }
    if (error instanceof Stop) throw new Stop(`${entry.file}: ${error.message}`)
    throw new Error(`a fault of ours, met at line ${entry.line} of ${entry.file}`, { cause: error })
  }
}

/** Of an id that comes again within a batch, the first one is recorded. */
async function writeOnce<Draft extends { id: string }>(
  importer: Importer<Draft>,
  drafts: readonly Draft[],
): Promise<Outcome[]> {
  const once = new Map(drafts.map((draft) => [draft.id, draft] as const).toReversed()) // the first one stays
  const firsts = drafts.filter((draft) => once.get(draft.id) === draft)
  const written = firsts.length > 0 ? await importer.write(firsts) : []
  const outcomes = new Map(firsts.map((draft, at) => [draft.id, written[at] ?? 'unchanged'] as const))
  return drafts.map((draft) => {
    const first = once.get(draft.id) ?? draft
    const outcome = outcomes.get(draft.id) ?? 'unchanged'
    if (first === draft || typeof outcome !== 'string') return outcome
    return importer.agrees(first, draft) ? 'unchanged' : OTHER_CONTENT
  })
}
