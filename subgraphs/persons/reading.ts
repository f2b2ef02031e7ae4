import type { Viewer } from '../../schema/identity.ts'
import type { Page } from '../connection.ts'
import type { Position } from '../cursors.ts'
import { visibleFilter } from '../record.ts'
import type { Collection, Filter } from '../stores/collection.ts'
import type { NoticeFilter, PersonStatus } from './generated/schema.ts'
import type { NoticeRecord, PersonRecord } from './records.ts'
import { visibleNotices } from './visibility.ts'

/** What a search compares. */
export type Candidate = Pick<PersonRecord, '_id' | (typeof COMPARED)[number]>
const COMPARED = ['name', 'aliases', 'sex', 'dateOfBirth', 'nationalities'] as const

/** Persons of one group of tokens that are compared, the last recorded ones; the SDL of `truncated` names the number. */
export const CANDIDATES = 200

/** How many notices at a time are read to find those whose subject the viewer may see. */
const BATCH = 200

const LAST_RECORDED_FIRST = { recordedAt: -1, _id: -1 } as const
const NEWEST_FIRST = { listedAt: -1, _id: -1 } as const

/** What reading needs of a collection: not more, so that a test can ask a server how it would run each query. */
type Readable<Doc extends { _id: string }> = Pick<Collection<Doc>, 'find' | 'count'>

/**
 * The queries. Each answers only what the viewer may see, and asks that before anything else of a document: what is
 * hidden is refused for the same reason, and as quickly, wherever it was found.
 */
export function reading(persons: Readable<PersonRecord>, notices: Readable<NoticeRecord>) {
  const personsWhere = (viewer: Viewer, filter: Filter<PersonRecord>) =>
    persons.find({ $and: [visibleFilter<PersonRecord>(viewer)], ...filter }, { sort: { _id: 1 } })
  const noticesWhere = (viewer: Viewer, filter: Filter<NoticeRecord>, limit?: number) =>
    notices.find(
      { $and: [visibleNotices(viewer)], ...filter },
      { sort: NEWEST_FIRST, ...(limit !== undefined && { limit }) },
    )

  /** The next notices behind a position whose subject may be of the nationality, by what they copied or it got `later`. */
  async function mayBeAbout(
    viewer: Viewer,
    nationality: string,
    later: readonly string[],
    filter: Filter<NoticeRecord>,
  ) {
    const [copied, others] = await Promise.all([
      noticesWhere(viewer, { ...filter, subjectNationalities: nationality }, BATCH),
      later.length > 0 ? noticesWhere(viewer, { ...filter, subjectId: { $in: later } }, BATCH) : [],
    ])
    const all = new Map([...copied, ...others].map((notice) => [notice._id, notice]))
    return [...all.values()].sort(newestFirst).slice(0, BATCH)
  }

  return {
    personsById: (viewer: Viewer, ids: readonly string[]) => personsWhere(viewer, { _id: { $in: ids } }),
    /** Who holds any of the documents, keys as "PASSPORT|DEU|C01X00T47". */
    holders: (viewer: Viewer, keys: readonly string[]) => personsWhere(viewer, { identityDocumentKeys: { $in: keys } }),
    /** Who was seen with any of the vehicles, keys as "VIN|WVWZZZ3CZEE114207". */
    seenWith: (viewer: Viewer, keys: readonly string[]) => personsWhere(viewer, { vehicleKeys: { $in: keys } }),
    /**
     * Whom a search compares: the persons of each group of tokens, at most `CANDIDATES` of each, of one of the states
     * (none given: any). `truncated`: there were more.
     */
    async candidates(viewer: Viewer, groups: readonly (readonly string[])[], states: readonly PersonStatus[]) {
      const found = await Promise.all(
        groups.map((tokens) =>
          persons.find(
            {
              $and: [visibleFilter<PersonRecord>(viewer)],
              searchTokens: { $in: tokens },
              ...(states.length > 0 && { status: { $in: states } }),
            },
            { sort: LAST_RECORDED_FIRST, limit: CANDIDATES + 1, projection: COMPARED },
          ),
        ),
      )
      const candidates: Candidate[] = found.flatMap((group) => group.slice(0, CANDIDATES))
      return {
        candidates: [...new Map(candidates.map((candidate) => [candidate._id, candidate])).values()],
        truncated: found.some((group) => group.length > CANDIDATES),
      }
    },

    noticesById: (viewer: Viewer, ids: readonly string[]) => noticesWhere(viewer, { _id: { $in: ids } }),
    noticesByReference: (viewer: Viewer, references: readonly string[]) =>
      noticesWhere(viewer, { reference: { $in: references } }),
    noticesOfSubjects: (viewer: Viewer, ids: readonly string[]) => noticesWhere(viewer, { subjectId: { $in: ids } }),
    /** Notices that name any of the assets, keys as "VIN|..." or "IBAN|...". */
    noticesOfAssets: (viewer: Viewer, keys: readonly string[]) => noticesWhere(viewer, { assetKeys: { $in: keys } }),

    /**
     * One page, one notice more than it holds; positions are [listedAt, id]. By nationality only notices whose subject
     * the viewer may see: else the list would tell that a hidden person is of it. What the subject says now decides.
     */
    async notices(viewer: Viewer, filter: NoticeFilter, { limit, after }: Page): Promise<NoticeRecord[]> {
      const { nationality } = filter
      if (!nationality) return noticesWhere(viewer, noticeFilter(viewer, filter, after), limit + 1)
      const later = await persons.find(
        { nationalities: nationality, laterNationalities: nationality, $and: [visibleFilter<PersonRecord>(viewer)] },
        { projection: ['_id'] },
      )
      const laterIds = later.map(({ _id }) => _id)
      const page: NoticeRecord[] = []
      let behind = after
      for (;;) {
        const batch = await mayBeAbout(viewer, nationality, laterIds, noticeFilter(viewer, filter, behind))
        const ids = batch.flatMap(({ subjectId }) => subjectId ?? [])
        const subjects = await personsWhere(viewer, { _id: { $in: ids }, nationalities: nationality })
        const known = new Set(subjects.map(({ _id }) => _id))
        page.push(...batch.filter(({ subjectId }) => subjectId !== null && known.has(subjectId)))
        const last = batch.at(-1)
        if (batch.length < BATCH || page.length > limit || !last) return page.slice(0, limit + 1)
        behind = [last.listedAt, last._id]
      }
    },
    /** How many notices a list has; of a list by nationality nobody knows. */
    countNotices: (viewer: Viewer, filter: Omit<NoticeFilter, 'nationality'>) =>
      notices.count({ ...noticeFilter(viewer, filter, null), $and: [visibleNotices(viewer)] }),
  }
}

/** A notice of NEWEST_FIRST before another. */
function newestFirst(one: NoticeRecord, other: NoticeRecord): number {
  if (one.listedAt !== other.listedAt) return one.listedAt > other.listedAt ? -1 : 1
  return one._id > other._id ? -1 : 1
}

/** What a list asks for, but for the nationality. */
function noticeFilter(
  viewer: Viewer,
  filter: Omit<NoticeFilter, 'nationality'>,
  after: Position | null,
): Filter<NoticeRecord> {
  const { colours, kinds, statuses, recordedBy, publishedSince, own } = filter
  const owners = [...(recordedBy?.length ? [recordedBy] : []), ...(own ? [[viewer.country]] : [])]
  const [some, others = some] = owners
  const [listedAt = '', id = ''] = after?.map(String) ?? []
  // The bounds of listedAt are there for its index; a draft's is not when it was published.
  const bounds = { ...(publishedSince && { $gte: publishedSince }), ...(after && { $lte: listedAt }) }
  return {
    ...(colours?.length && { colour: { $in: colours } }),
    ...(kinds?.length && { kind: { $in: kinds } }),
    ...(statuses?.length && { status: { $in: statuses } }),
    ...(some && others && { recordedBy: { $in: some.filter((country) => others.includes(country)) } }),
    ...(publishedSince && { publishedAt: { $gte: publishedSince } }),
    ...(Object.keys(bounds).length > 0 && { listedAt: bounds }),
    ...(after && { $or: [{ listedAt: { $lt: listedAt } }, { _id: { $lt: id } }] }),
  }
}
