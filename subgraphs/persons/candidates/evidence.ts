import { grown } from './key-map.ts'

/** Losses are counted in parts of so many. */
export const LOSS = 256

/** What a search has found out about each person so far. */
export class Evidence {
  /** Two numbers for each person: the words that it has, as bits, and how much they differ from those asked for. */
  pairs = new Uint32Array(0)
  /** The persons who have any. */
  readonly met: number[] = []
  /** By bit: how many persons have the word. */
  readonly counts = new Uint32Array(32)
  /** Words, as bits, that were looked for only in persons who have another one, too. */
  beside = 0

  /** Makes room for all persons. */
  fit(end: number): void {
    if (this.pairs.length >= 2 * end) return
    this.pairs = grown(this.pairs, 2048 * Math.ceil(end / 1024))
  }

  /** How often persons have some of these words. */
  countOf(bits: number): number {
    return this.counts.reduce((sum, count, bit) => (bits & (1 << bit) ? sum + count : sum), 0)
  }

  clear(): void {
    for (const person of this.met) {
      this.pairs[2 * person] = 0
      this.pairs[2 * person + 1] = 0
    }
    this.met.length = 0
    this.counts.fill(0)
    this.beside = 0
  }
}

/** Kept for the next searches: an array for a million persons takes long to make. */
const MOST_SPARE = 4
const spare: Evidence[] = []

/** Lends evidence without content while `work` runs: several searches may run in turn. */
export async function withEvidence<Result>(work: (evidence: Evidence) => Promise<Result>): Promise<Result> {
  const evidence = spare.pop() ?? new Evidence()
  try {
    return await work(evidence)
  } finally {
    evidence.clear()
    if (spare.length < MOST_SPARE) spare.push(evidence)
  }
}
