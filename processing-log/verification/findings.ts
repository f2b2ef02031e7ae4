/** A fault in a log, and where it is. */
export interface Fault {
  /** The file and line, or the table and writer. */
  where: string
  seq: number | undefined
  /** Completes a sentence that begins with the place. */
  what: string
}

/** The result of a verification. */
export interface Findings {
  /** At most a hundred, the first ones. */
  faults: readonly Fault[]
  faultCount: number
  /** What the log documents itself and is no fault: records cut by retention, a repair after a kill. */
  notes: readonly string[]
  records: number
  entries: number
  /** Valid signatures. */
  heads: number
  /** Anchors that are in the log. */
  anchors: number
  /** Times of the first and the last record. */
  from: string | undefined
  to: string | undefined
}

const MOST_TOLD = 100

/** Collects findings; it keeps only the first hundred of each kind. */
export class FindingList implements Findings {
  readonly faults: Fault[] = []
  readonly notes: string[] = []
  faultCount = 0
  records = 0
  entries = 0
  heads = 0
  anchors = 0
  from: string | undefined
  to: string | undefined

  fault(where: string, seq: number | undefined, what: string): void {
    this.faultCount += 1
    if (this.faults.length < MOST_TOLD) this.faults.push({ where, seq, what })
  }

  note(what: string): void {
    if (this.notes.length < MOST_TOLD) this.notes.push(what)
  }
}

/** A fault as a sentence. */
export function faultSentence({ where, seq, what }: Fault): string {
  return `${where}${seq === undefined ? '' : `, seq ${seq}`}: ${what}`
}
