import { type Connection, readPage, toConnection } from '../connection.ts'
import type { QueryNoticesArgs } from './generated/schema.ts'
import type { PersonsContext } from './loaders.ts'
import type { NoticeRecord } from './records.ts'

/** A page of notices. For a nationality, only reading all notices could tell their number. */
export interface NoticePage extends Connection<NoticeRecord> {
  totalCount: () => Promise<number> | null
}

/** All filters share one order: a cursor stays valid when the filter changes. */
const LIST = 'notices'

/** One page of notices, newest first. Throws BAD_USER_INPUT, BAD_CURSOR, TOO_MANY_ITEMS. */
export async function noticePage(
  args: QueryNoticesArgs & { first: number },
  { store, viewer }: PersonsContext,
): Promise<NoticePage> {
  const filter = args.filter ?? { own: false }
  const page = readPage(args, LIST, store.cursors)
  const notices = await store.notices(viewer, filter, page)
  const position = (notice: NoticeRecord) => [notice.listedAt, notice._id]
  return {
    ...toConnection(notices, page, LIST, store.cursors, position, (notice) => notice),
    totalCount: () => (filter.nationality ? null : store.countNotices(viewer, filter)),
  }
}
