import type { Viewer } from '../../schema/identity.ts'
import { visibleFilter } from '../record.ts'
import type { Filter } from '../stores/collection.ts'
import type { NoticeRecord, PersonRecord } from './records.ts'

/** The records that HUMANITARIAN is for: missing persons, and dead ones to be identified. */
const HUMANITARIAN: Readonly<{ status: Filter<PersonRecord>; colour: Filter<NoticeRecord> }> = {
  status: { status: { $in: ['MISSING', 'DECEASED'] } },
  colour: { colour: { $in: ['YELLOW', 'BLACK'] } },
}

/** Which persons a viewer sees: those that the owner and the viewer's purpose allow. The purpose binds the owner as well. */
export function visiblePersons(viewer: Viewer): Filter<PersonRecord> {
  const shared = visibleFilter<PersonRecord>(viewer)
  return viewer.purpose === 'HUMANITARIAN' ? { $and: [shared, HUMANITARIAN.status] } : shared
}

/**
 * Which notices a viewer sees: published ones that their owner shares; diffusions only as a recipient. An owner sees each
 * of its own, whatever its status. The purpose binds the owner as well.
 */
export function visibleNotices(viewer: Viewer): Filter<NoticeRecord> {
  const addressed: Filter<NoticeRecord> = {
    $or: [
      { recordedBy: viewer.country },
      { status: 'PUBLISHED', kind: 'NOTICE' },
      { status: 'PUBLISHED', recipients: viewer.country },
    ],
  }
  const rules = [visibleFilter<NoticeRecord>(viewer), addressed]
  return { $and: viewer.purpose === 'HUMANITARIAN' ? [...rules, HUMANITARIAN.colour] : rules }
}
