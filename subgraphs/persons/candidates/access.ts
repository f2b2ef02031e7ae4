import type { Viewer } from '../../../schema/identity.ts'
import { notUnderReview } from '../../record.ts'
import type { Filter } from '../../stores/collection.ts'
import type { PersonStatus } from '../generated/schema.ts'
import type { PersonRecord } from '../records.ts'
import { visiblePersons } from '../visibility.ts'
import { grown } from './key-map.ts'

/** What decides who sees a person, besides the review date. */
type Ruled = Pick<PersonRecord, 'recordedBy' | 'sharing' | 'status' | 'withdrawn' | 'underComplianceReview'>

/** Compiles a filter, for documents in memory. */
export type Compile = (filter: Filter<PersonRecord>) => (record: Partial<PersonRecord>) => boolean

/** Whether a viewer sees the persons of a kind. */
export const SEEN = { never: 0, untilReview: 1, always: 3 } as const
const UNKNOWN = 255

/** Dates on either side of any review. */
const AHEAD = '9999-12-31'
const PAST = '0000-01-01'

/** Viewers whose tables are kept. */
const MOST_TABLES = 512

/**
 * Persons by who may see them: most share their owner, sharing and status with many others, so that the owner's rule is
 * asked once for all of these.
 */
export class Access {
  readonly #compile: Compile
  readonly #kinds = new Map<string, number>()
  readonly #samples: Ruled[] = []
  readonly #tables = new Map<string, Uint8Array>()

  constructor(compile: Compile) {
    this.#compile = compile
  }

  /** The kind of a person. */
  kindOf({ recordedBy, sharing, status, underComplianceReview = false }: Ruled): number {
    const key = `${recordedBy}|${status}|${underComplianceReview}|${sharing.mode}|${[...sharing.countries].sort().join()}`
    const known = this.#kinds.get(key)
    if (known !== undefined) return known
    const kind = this.#samples.length
    this.#kinds.set(key, kind)
    this.#samples.push({
      recordedBy,
      sharing: { mode: sharing.mode, countries: [...sharing.countries] },
      status,
      withdrawn: null,
      underComplianceReview,
    })
    return kind
  }

  /** By kind: whether the viewer sees it. Of other states than these, if any, never. */
  tableFor(viewer: Viewer, states: readonly PersonStatus[]): Uint8Array {
    const table = this.#tableOf(viewer)
    if (states.length === 0) return table
    return table.map((seen, kind) => {
      const sample = this.#samples[kind]
      return sample && states.includes(sample.status) ? seen : SEEN.never
    })
  }

  #tableOf(viewer: Viewer): Uint8Array {
    const key = `${viewer.country}|${viewer.purpose}`
    const known = this.#tables.get(key)
    if (known && known.length === this.#samples.length) return known
    const table = known ? grown(known, this.#samples.length) : new Uint8Array(this.#samples.length)
    table.fill(UNKNOWN, known?.length ?? 0)
    const sees = this.#compile({ ...notUnderReview, $and: [visiblePersons(viewer)] })
    for (const [kind, sample] of this.#samples.entries()) {
      if (table[kind] !== UNKNOWN) continue
      const after = sees({ ...sample, reviewBy: PAST })
      table[kind] = after ? SEEN.always : sees({ ...sample, reviewBy: AHEAD }) ? SEEN.untilReview : SEEN.never
    }
    if (this.#tables.size >= MOST_TABLES) this.#tables.clear()
    this.#tables.set(key, table)
    return table
  }
}
