import type { Viewer } from '../../../schema/identity.ts'
import { notUnderReview } from '../../record.ts'
import type { Collection } from '../../stores/collection.ts'
import { preparedPerson } from '../matching/score.ts'
import type { PersonRecord } from '../records.ts'
import { visiblePersons } from '../visibility.ts'
import { type Candidate, type Candidates, type FindCandidates, leastShare, type Sought } from './candidate-source.ts'
import { keyGroups } from './search-keys.ts'

/** The fields of a person that a search compares. */
const COMPARED = ['name', 'aliases', 'sex', 'dateOfBirth', 'nationalities'] as const

/** The most persons of one look-up, the last recorded ones. */
const MOST_OF_GROUP = 200

/** Searches of a batch that are looked up at once: each is several commands. */
const AT_ONCE = 8

const LAST_RECORDED_FIRST = { recordedAt: -1, _id: -1 } as const

/** Candidates by the search keys that are stored with each person, for a server with an index on them. */
export function keyedCandidates(persons: Pick<Collection<PersonRecord>, 'find'>): FindCandidates {
  async function lookUp(viewer: Viewer, keys: readonly string[], { states }: Sought): Promise<Candidate[]> {
    const found = await persons.find(
      {
        $and: [visiblePersons(viewer)],
        ...notUnderReview,
        searchKeys: { $in: keys },
        ...(states.length > 0 && { status: { $in: states } }),
      },
      { sort: LAST_RECORDED_FIRST, limit: MOST_OF_GROUP + 1, projection: COMPARED },
    )
    return found.map((person) => ({ _id: person._id, ...preparedPerson(person) }))
  }

  /** Words alone are looked up only where words together have found few. */
  async function find(viewer: Viewer, sought: Sought): Promise<Candidates> {
    const { rare, words } = keyGroups(sought.name, sought.dateOfBirth)
    const first = await Promise.all(rare.map((keys) => lookUp(viewer, keys, sought)))
    const isEnough = first.some((group) => group.length > MOST_OF_GROUP)
    const others = isEnough ? [] : await Promise.all(words.map((keys) => lookUp(viewer, keys, sought)))
    const found = new Map<string, Candidate>()
    for (const group of [...first, ...others]) {
      for (const candidate of group.slice(0, MOST_OF_GROUP)) found.set(candidate._id, candidate)
    }
    // Whoever has one word of many in common cannot reach the threshold.
    const mayReach = 1 / Math.max(1, words.length) >= leastShare(sought.threshold)
    const groups = mayReach ? [...first, ...others] : first
    return {
      candidates: [...found.values()].slice(0, sought.most),
      truncated: groups.some((group) => group.length > MOST_OF_GROUP) || (mayReach && found.size > sought.most),
    }
  }

  return async (viewer, sought) => {
    const found: Candidates[] = []
    for (let at = 0; at < sought.length; at += AT_ONCE) {
      found.push(...(await Promise.all(sought.slice(at, at + AT_ONCE).map((one) => find(viewer, one)))))
    }
    return found
  }
}
