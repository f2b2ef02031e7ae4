import { REVIEW_BY, ring, SEEDED_AT } from '../seed/story.ts'
import type { TellSeed } from '../subgraph.ts'
import type { FirearmRecord, FirearmStore } from './store.ts'

const pistol: FirearmRecord = {
  _id: 'firearm-ring-pistol',
  make: 'Beretta 92',
  serialNumber: 'SYN004217',
  seenWith: ring.courier.id,
  recordedBy: 'KOR',
  recordedAt: SEEDED_AT,
  updatedAt: SEEDED_AT,
  reviewBy: REVIEW_BY,
  handling: { code: 'H1', conditions: [] },
  sharing: { mode: 'ALLOW', countries: ['FRA'] },
}

/** Writes the synthetic firearms, once for each database. */
export function seed(store: FirearmStore, tell?: TellSeed): Promise<void> {
  return store.writeOnce('seed', () => {
    const firearms = [pistol, { ...pistol, _id: 'firearm-ring-rifle', make: 'CZ 557', serialNumber: 'SYN004218' }]
    tell?.({ firearms: firearms.length })
    return firearms
  })
}
