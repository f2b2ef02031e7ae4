import { blockCount, documentSeries, LONGEST_SERIES } from './identifiers/document-series.ts'

/** A list that has an item for each thing that the caller gives. */
export interface ListByInput {
  /** The field that takes the input: `Query.screen`. */
  field: string
  /** The list below that field; left out: what the field itself answers. */
  list?: string
  /** Where in the arguments the things stand; the lists' lengths are added up, and what is no list counts as one. */
  lengthOf: readonly string[]
}

/**
 * What the directives `@cost` and `@listSize` of the SDL cannot say of the cost of an operation: first, the lists that
 * are as long as the caller's own (a slicing argument is an integer).
 */
export const listsByInput: readonly ListByInput[] = [
  { field: 'Query.checkTravelDocuments', lengthOf: ['documents'] },
  { field: 'Query.checkVehicles', lengthOf: ['vehicles'] },
  { field: 'Query.checkAccounts', lengthOf: ['accounts'] },
  { field: 'Query.screen', list: 'documents', lengthOf: ['subject.documents', 'subject.mrz'] },
  { field: 'Query.screen', list: 'vehicles', lengthOf: ['subject.vehicles'] },
  { field: 'Query.screen', list: 'accounts', lengthOf: ['subject.accounts'] },
  { field: 'Mutation.reportTravelDocuments', list: 'travelDocuments', lengthOf: ['input'] },
]

/** What writing one block of a series costs: 18 s of CPU for the half million blocks of 500 of the longest series. */
const BLOCK_WEIGHT = 2
/** Characters of one part of a series that are looked at. Longer: who knows what, so the longest series. */
const LONGEST_PART = 1000
const LONGEST_SERIES_WEIGHT = BLOCK_WEIGHT * (Number(LONGEST_SERIES) / 10_000 + 1)

/** Second, the input types whose weight follows from their value (coerced); it is added to that of the input's field. */
export const computedWeights: Readonly<Record<string, (value: Readonly<Record<string, unknown>>) => number>> = {
  /** A series is written under each block of ten thousand numbers that it touches. One that is none is refused before. */
  NumberRangeInput({ prefix, from, to }) {
    if (typeof from !== 'string' || typeof to !== 'string') return 0
    const parts = { prefix: typeof prefix === 'string' ? prefix : '', from, to }
    if (Object.values(parts).some((part) => part.length > LONGEST_PART)) return LONGEST_SERIES_WEIGHT
    const series = documentSeries(parts)
    if (!series.ok) return 0
    return Math.min(BLOCK_WEIGHT * blockCount(series.value), LONGEST_SERIES_WEIGHT)
  },
}
