import type { Viewer } from '../../schema/identity.ts'
import { visibleFilter } from '../record.ts'
import type { Filter } from '../stores/collection.ts'
import type { NoticeRecord } from './records.ts'

/**
 * Which notices a viewer sees: of those that their owner shares, the published ones; a diffusion by its recipients
 * only. An owner sees each of its own, whatever its status.
 */
export function visibleNotices(viewer: Viewer): Filter<NoticeRecord> {
  const addressed: Filter<NoticeRecord> = {
    $or: [
      { recordedBy: viewer.country },
      { status: 'PUBLISHED', kind: 'NOTICE' },
      { status: 'PUBLISHED', recipients: viewer.country },
    ],
  }
  return { $and: [visibleFilter<NoticeRecord>(viewer), addressed] }
}
