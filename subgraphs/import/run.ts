import { Row } from './csv.ts'
import { type Entry, type Source, Stop } from './entries.ts'
import { type Draft, type Importer, OTHER_CONTENT, type Outcome, refusalOf, type Tally } from './importer.ts'
import type { Report } from './report.ts'
import type { Counts, State, StateFile } from './state.ts'

/** The parts of an import. `onProgress` is called after each batch. */
export interface Import<D extends Draft> {
  source: Pick<Source, 'entries'>
  importer: Importer<D>
  stateFile: StateFile
  /** Where an interrupted run stopped. */
  state: State
  report: Report
  unmapped: Tally
  onProgress?(counts: Counts): void
}

interface Batch {
  /** The number of entries of the file that are done once the batch is. */
  end: number
  read: number
  passed: number
  refused: { entry: Entry; reason: string }[]
  entries: { entry: Entry; id: string }[]
  /** The counts of everything up to `end`. */
  unmapped: Record<string, number>
  /** The outcomes of `entries`. */
  outcomes: Promise<Outcome[]>
}

/**
 * Reads, records, and remembers its progress. At most `parallel` batches run while another one is filled: memory does not
 * grow with the file. Throws what stops it; what was committed stays, and the state says so.
 */
export async function runImport<D extends Draft>({
  source,
  importer,
  stateFile,
  state,
  report,
  unmapped,
  onProgress,
}: Import<D>): Promise<Counts> {
  const { counts } = state
  Object.assign(unmapped.counts, state.unmapped)
  const recorded = new RecentEntries()
  const underWay: Batch[] = []
  let position = 0
  let filling = emptyBatch()
  let drafts: D[] = []
  /** Whether a draft in the batch changes a record, by the record's id. */
  let changes = new Map<string, boolean>()

  async function settle(batch: Batch): Promise<void> {
    const outcomes = await batch.outcomes
    for (const [at, { entry, id }] of batch.entries.entries()) {
      const outcome = outcomes[at] ?? 'unchanged'
      if (typeof outcome !== 'string') {
        const other = outcome === OTHER_CONTENT ? recorded.get(id) : undefined
        batch.refused.push({ entry, reason: other ? twoOfOneId(entry, other) : outcome.refused })
      } else {
        counts[outcome] = (counts[outcome] ?? 0) + 1
        recorded.add(id, entry)
      }
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
    batch.outcomes.catch(() => undefined) // reported when it is settled
    underWay.push(batch)
    filling = emptyBatch()
    drafts = []
    changes = new Map()
    if (underWay.length >= importer.parallel) await settle(underWay.shift() ?? batch)
  }

  async function take(entry: Entry): Promise<void> {
    const read = readEntry(entry, importer)
    if (!('reason' in read) && read.draft) {
      const { id, isChange = false } = read.draft
      const before = changes.get(id)
      if (before || (before !== undefined && isChange)) await begin() // one after the other
      changes.set(id, isChange)
      drafts.push(read.draft)
      filling.entries.push({ entry, id })
    } else if ('reason' in read) filling.refused.push({ entry, reason: read.reason })
    else filling.passed++
    position++
    filling.read++
    if (filling.read >= importer.batch) await begin()
  }

  let stop: Stop | undefined
  try {
    for await (const entry of source.entries()) {
      if (position < state.position) position++
      else await take(entry)
    }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    stop = error // what comes before it counts
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

/** The entries of recent ids; older ones are forgotten, so that memory does not grow with the file. */
class RecentEntries {
  private recent = new Map<string, SourceLine>()
  private before = new Map<string, SourceLine>()

  add(id: string, { file, line }: Entry): void {
    if (this.get(id)) return
    if (this.recent.size >= MOST_RECENT) {
      this.before = this.recent
      this.recent = new Map()
    }
    this.recent.set(id, { file, line })
  }

  get(id: string): SourceLine | undefined {
    return this.recent.get(id) ?? this.before.get(id)
  }
}

type SourceLine = Pick<Entry, 'file' | 'line'>
/** The size of each half of the memory. */
const MOST_RECENT = 50_000

function twoOfOneId({ file }: Entry, other: SourceLine): string {
  const where = `line ${other.line}${other.file === file ? '' : ` of ${other.file}`}`
  return `On record under this id with other content, from ${where}: two lines of one id must say the same.`
}

function readEntry<D extends Draft>(entry: Entry, importer: Importer<D>): { draft: D | null } | { reason: string } {
  const { value, problem } = entry
  if (problem !== undefined) return { reason: problem }
  try {
    return { draft: importer.read(value) }
  } catch (error) {
    const inFile = (path: string) => (value instanceof Row ? value.nameOf(path) : path)
    const reason = refusalOf(error, (path) => importer.nameOf?.(path, value) ?? inFile(path))
    if (reason !== null) return { reason }
    if (error instanceof Stop) throw new Stop(`${entry.file}: ${error.message}`)
    throw new Error(`a fault of ours, met at line ${entry.line} of ${entry.file}`, { cause: error })
  }
}

/** If an id occurs several times in a batch, the first is recorded. */
async function writeOnce<D extends Draft>(importer: Importer<D>, drafts: readonly D[]): Promise<Outcome[]> {
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
