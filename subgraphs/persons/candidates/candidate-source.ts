import type { Viewer } from '../../../schema/identity.ts'
import type { PersonStatus } from '../generated/schema.ts'
import type { ReadName } from '../matching/names.ts'
import type { PreparedPerson } from '../matching/score.ts'

/** Whom a search looks for. */
export interface Sought {
  name: ReadName
  /** PartialDate. */
  dateOfBirth: string | null
  /** Only persons of one of these states; none: any. */
  states: readonly PersonStatus[]
  /** The least score that counts: whoever cannot reach it is not missed. */
  threshold: number
  /** At most so many are compared. */
  most: number
}

/** A person to compare. */
export interface Candidate extends PreparedPerson {
  _id: string
}

/** Whom to compare with the person looked for. */
export interface Candidates {
  /** The likeliest first. */
  candidates: Iterable<Candidate>
  /** Whether somebody was left out who could have reached the threshold. */
  truncated: boolean
}

/**
 * Finds for each one that is sought the persons to compare. Whoever the viewer may not see counts for nothing: neither for
 * the order, nor for a bound, nor for `truncated`.
 */
export type FindCandidates = (viewer: Viewer, sought: readonly Sought[]) => Promise<Candidates[]>

/** The most persons compared in one search, and in each of a batch. The SDL of `truncated` names the numbers. */
export const MOST_COMPARED = 400
export const MOST_COMPARED_OF_BATCH = 100
/** Persons compared although what they share with the name is too little: a nickname shares nothing with its name. */
export const COMPARED_ANYWAY = 30
/** The same where somebody may reach the threshold. */
export const COMPARED_BESIDE = 8
/** How far the likeness of words may lie below the threshold: one word may count more than another. */
const WORTH = 0.1

/** How much alike the words must be, on average, for a score to reach the threshold. */
export function leastShare(threshold: number): number {
  return Math.max(0, threshold - WORTH)
}
