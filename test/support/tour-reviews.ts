import { expect } from 'vitest'
import type { AlertRecord } from '../../subgraphs/financial-alerts/alert.ts'
import type { NewNotice, NewPerson } from '../../subgraphs/persons/records.ts'
import { type OwnerFields, today } from '../../subgraphs/record.ts'
import type { DocumentRecord } from '../../subgraphs/stolen-documents/document.ts'
import type { NewVehicle } from '../../subgraphs/vehicles/vehicle.ts'
import type { TestGateway } from './gateway-harness.ts'

/** Records of each kind. */
export interface Records {
  persons: NewPerson[]
  notices: NewNotice[]
  vehicles: NewVehicle[]
  documents: DocumentRecord[]
  alerts: AlertRecord[]
}

/** Each of these has some, and so have a few others. */
const OWNERS = ['FRA', 'BRA', 'KOR']
const OTHER_OWNERS = 3
const OF_EACH = 2

/**
 * Has owners put some numbered records of each kind under compliance review, which all would see otherwise, and answers
 * these; the world has them so from then on.
 */
export async function putUnderReview(world: Records, gateway: TestGateway): Promise<Records> {
  async function put<One>(all: One[], mutation: string, ofOne: (one: One) => Kept, setOf: (one: One) => One) {
    const reviewed: One[] = []
    const ids = new Set(chosenOf(all.map(ofOne)))
    for (const [at, one] of all.entries()) {
      const { id, recordedBy } = ofOne(one)
      if (!ids.has(id)) continue
      const input = { id, underReview: true, reason: 'Asked by a data subject.' }
      const query = `mutation ($input: SetComplianceReviewInput!) { ${mutation}(input: $input) { underComplianceReview } }`
      const { data } = await gateway.ask(query, { input }, { country: recordedBy })
      expect(data).toEqual({ [mutation]: { underComplianceReview: true } })
      const now = setOf(one)
      all[at] = now
      reviewed.push(now)
    }
    return reviewed
  }
  const withId = <One extends OwnerFields & { _id: string }>(one: One) => ({ ...one, id: one._id })
  const under = <One>(one: One) => ({ ...one, underComplianceReview: true })
  world.persons = [...world.persons]
  world.notices = [...world.notices]
  return {
    persons: await put(world.persons, 'setPersonComplianceReview', withId, under),
    notices: await put(world.notices, 'setNoticeComplianceReview', withId, under),
    vehicles: await put(world.vehicles, 'setVehicleComplianceReview', withId, under),
    documents: await put(world.documents, 'setComplianceReview', (one) => one, under),
    alerts: await put(
      world.alerts,
      'setAlertComplianceReview',
      ({ alert }) => alert,
      (one) => ({ ...one, alert: under(one.alert) }),
    ),
  }
}

type Kept = OwnerFields & { id: string; status?: string }

/** From the end: the first numbered ones have their parts in the tests of links. */
function chosenOf(all: readonly Kept[]): string[] {
  const counts = new Map(OWNERS.map((owner) => [owner, 0]))
  return all.toReversed().flatMap(({ id, recordedBy, sharing, reviewBy, status, underComplianceReview }) => {
    const isNumbered = /\d{4,}$/.test(id)
    if (!isNumbered || sharing.mode !== 'ALL' || reviewBy <= today()) return []
    if (status === 'WITHDRAWN' || underComplianceReview) return []
    const count = counts.get(recordedBy) ?? (counts.size < OWNERS.length + OTHER_OWNERS ? 0 : OF_EACH)
    if (count === OF_EACH) return []
    counts.set(recordedBy, count + 1)
    return [id]
  })
}
