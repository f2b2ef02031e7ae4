/** Two names, and whether they are those of one person. */
export interface LabelledPair {
  asked: string
  recorded: { full: string; family: string | null }
  same: boolean
  /** What differs. */
  kind: string
}

/** Every second person is for tuning; what is printed is measured on the others. */
export type Half = 'tuned' | 'held apart'
