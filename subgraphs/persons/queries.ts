import type { Viewer } from '../../schema/identity.ts'
import type { Page } from '../connection.ts'
import type { Position } from '../cursors.ts'
import { notUnderReview } from '../record.ts'
import type { Collection, Filter } from '../stores/collection.ts'
import type { NoticeFilter } from './generated/schema.ts'
import type { NoticeRecord, PersonRecord } from './records.ts'
import { visibleNotices, visiblePersons } from './visibility.ts'

/** How many notices at a time are read to find those whose subject the viewer may see. */
const BATCH = 200

const NEWEST_FIRST = { listedAt: -1, _id: -1 } as const

/** What reading needs of a collection: no more, so that a test can ask a server how it would run each query. */
type Readable<Doc extends { _id: string }> = Pick<Collection<Doc>, 'find' | 'count'>

/**
 * The queries. Each returns only what the viewer may see, and checks that before anything else: hidden documents are
 * refused for the same reason, and equally fast, in every query. Hits leave out what is under compliance review.
 */
export function personQueries(persons: Readable<PersonRecord>, notices: Readable<NoticeRecord>) {
  const personsWhere = (viewer: Viewer, filter: Filter<PersonRecord>) =>
    persons.find({ $and: [visiblePersons(viewer)], ...filter }, { sort: { _id: 1 } })
  const noticesWhere = (viewer: Viewer, filter: Filter<NoticeRecord>, limit?: number) =>
    notices.find(
      { $and: [visibleNotices(viewer)], ...filter },
      { sort: NEWEST_FIRST, ...(limit !== undefined && { limit }) },
    )

  /**
   * The next notices after a position whose subject may have the nationality, by the notices' copies or the subject's
   * `later` ones.
   */
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
    /**
     * The holders of any of the documents, keys as "PASSPORT|DEU|C01X00T47".
     */
    holders: (viewer: Viewer, keys: readonly string[]) =>
      personsWhere(viewer, { ...notUnderReview, identityDocumentKeys: { $in: keys } }),
    /**
     * The persons seen with any of the vehicles, keys as "VIN|WVWZZZ3CZEE114207".
     */
    seenWith: (viewer: Viewer, keys: readonly string[]) =>
      personsWhere(viewer, { ...notUnderReview, vehicleKeys: { $in: keys } }),

    noticesById: (viewer: Viewer, ids: readonly string[]) => noticesWhere(viewer, { _id: { $in: ids } }),
    noticesByReference: (viewer: Viewer, references: readonly string[]) =>
      noticesWhere(viewer, { reference: { $in: references } }),
    /** The notices that a person leads to. */
    noticesOfSubjects: (viewer: Viewer, ids: readonly string[]) =>
      noticesWhere(viewer, { ...notUnderReview, subjectId: { $in: ids } }),
    /** The viewer's own notices about a person, also those under compliance review. */
    ownNoticesAbout: (viewer: Viewer, id: string) =>
      noticesWhere(viewer, { recordedBy: viewer.country, subjectId: id }),
    /** Notices that name any of the assets, keys as "VIN|..." or "IBAN|...". */
    noticesOfAssets: (viewer: Viewer, keys: readonly string[]) =>
      noticesWhere(viewer, { ...notUnderReview, assetKeys: { $in: keys } }),

    /**
     * One page, plus one notice; positions are [listedAt, id]. By nationality, only notices whose subject the viewer may
     * see: otherwise the list would reveal a hidden person's nationality. The subject's present nationality decides.
     */
    async notices(viewer: Viewer, filter: NoticeFilter, { limit, after }: Page): Promise<NoticeRecord[]> {
      const { nationality } = filter
      if (!nationality) return noticesWhere(viewer, noticeFilter(viewer, filter, after), limit + 1)
      const later = await persons.find(
        { nationalities: nationality, laterNationalities: nationality, $and: [visiblePersons(viewer)] },
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
    /** How many notices a list has; unknown for a list by nationality. */
    countNotices: (viewer: Viewer, filter: Omit<NoticeFilter, 'nationality'>) =>
      notices.count({ ...noticeFilter(viewer, filter, null), $and: [visibleNotices(viewer)] }),
  }
}

/** Compares two notices in the order of NEWEST_FIRST. */
function newestFirst(one: NoticeRecord, other: NoticeRecord): number {
  if (one.listedAt !== other.listedAt) return one.listedAt > other.listedAt ? -1 : 1
  return one._id > other._id ? -1 : 1
}

/** The conditions of a list, without the nationality. */
function noticeFilter(
  viewer: Viewer,
  filter: Omit<NoticeFilter, 'nationality'>,
  after: Position | null,
): Filter<NoticeRecord> {
  const { colours, kinds, statuses, recordedBy, publishedSince, own } = filter
  const owners = [...(recordedBy?.length ? [recordedBy] : []), ...(own ? [[viewer.country]] : [])]
  const [some, others = some] = owners
  const [listedAt = '', id = ''] = after?.map(String) ?? []
  // The bounds of listedAt are for its index; a draft's listedAt is not a date of publication.
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
