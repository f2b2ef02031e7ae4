import { blockCount, documentSeries, LONGEST_SERIES } from './identifiers/document-series.ts'

/** A list with an item for each thing that the caller gives. */
export interface ListByInput {
  /** The field that takes the input: `Query.screen`. */
  field: string
  /** The list below that field; left out: the field's own value. */
  list?: string
  /** The paths of the things in the arguments; the lengths of lists are added up, and anything else counts as one. */
  lengthOf: readonly string[]
}

/**
 * Costs that the SDL's directives `@cost` and `@listSize` cannot express. First, the lists that are as long as the caller's
 * own (a slicing argument is an integer).
 */
export const listsByInput: readonly ListByInput[] = [
  { field: 'Query.checkTravelDocuments', lengthOf: ['documents'] },
  { field: 'Query.checkVehicles', lengthOf: ['vehicles'] },
  { field: 'Query.checkAccounts', lengthOf: ['accounts'] },
  { field: 'Query.searchPersonsBatch', lengthOf: ['queries'] },
  { field: 'Query.screen', list: 'documents', lengthOf: ['subject.documents', 'subject.mrz'] },
  { field: 'Query.screen', list: 'vehicles', lengthOf: ['subject.vehicles'] },
  { field: 'Query.screen', list: 'accounts', lengthOf: ['subject.accounts'] },
  { field: 'Mutation.reportTravelDocuments', list: 'travelDocuments', lengthOf: ['input'] },
]

/**
 * The cost of writing one block of a series: 18 s of CPU for half a million blocks, those of 500 series of the greatest
 * length.
 */
const BLOCK_WEIGHT = 2
/** Characters read of one part of a series. A longer part costs as much as the longest series. */
const LONGEST_PART = 1000
const LONGEST_SERIES_WEIGHT = BLOCK_WEIGHT * (Number(LONGEST_SERIES) / 10_000 + 1)

/** Second, the input types whose weight depends on their (coerced) value; it is added to the weight of the input's field. */
export const computedWeights: Readonly<Record<string, (value: Readonly<Record<string, unknown>>) => number>> = {
  /** A series is written under each block of ten thousand numbers that it touches. An invalid one is refused earlier. */
  NumberRangeInput({ prefix, from, to }) {
    if (typeof from !== 'string' || typeof to !== 'string') return 0
    const parts = { prefix: typeof prefix === 'string' ? prefix : '', from, to }
    if (Object.values(parts).some((part) => part.length > LONGEST_PART)) return LONGEST_SERIES_WEIGHT
    const series = documentSeries(parts)
    if (!series.ok) return 0
    return Math.min(BLOCK_WEIGHT * blockCount(series.value), LONGEST_SERIES_WEIGHT)
  },
}
