import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { subjectLink } from '../../../schema/identifiers/subject-link.ts'
import { documentDrivers } from '../../support/drivers.ts'
import { openBench, type PersonsBench } from '../../support/person-records.ts'
import {
  ENTITIES,
  entities,
  idsOf,
  kenyanNotices,
  kenyans,
  LIST,
  MANY,
  nodesOf,
  notices,
  PASSPORT,
  type Page,
  people,
  referenceOf,
  seenNotices,
  seenPersons,
  VIN,
  walk,
} from '../../support/person-world.ts'

describe.each(documentDrivers)('what is seen of persons and notices on $name', (driver) => {
  describe.skipIf(!driver.available)('with records', () => {
    let bench: PersonsBench
    beforeAll(async () => {
      bench = await openBench(await driver.freshUrl(), { persons: people, notices })
    })
    afterAll(() => bench.close())

    test.each(Object.entries(seenPersons))(
      '%s sees of the persons of Kenya those that Kenya shares, everywhere',
      async (country, seen) => {
        for (const id of kenyans) {
          const query = `query ($id: ID!, $reference: String!) { person(id: $id) { id } notice(reference: $reference) { id subject { id } } }`
          const answer = await bench.data(country, query, { id, reference: referenceOf(id) })
          const expected = seen.includes(id) ? { id } : null
          expect(answer).toEqual({ person: expected, notice: { id: `about-${id}`, subject: expected } })
        }
        const of = [
          ...kenyans.map((id) => ({ __typename: 'Person', id })),
          ...kenyans.map((id) => ({ __typename: 'AlertSubject', link: subjectLink('a', 0, id) })),
          entities.document,
          entities.vehicle,
          entities.holder,
        ]
        const { _entities } = await bench.data(country, ENTITIES, { of })
        const asEntities = kenyans.map((id) => (seen.includes(id) ? { id } : null))
        expect(_entities.slice(0, kenyans.length)).toEqual(asEntities)
        expect(_entities.slice(kenyans.length, -3)).toEqual(asEntities.map((found) => ({ person: found })))
        const [document, vehicle, holder] = _entities.slice(-3)
        expect(document).toEqual({ ...PASSPORT, holders: seen.map((id) => ({ id })) })
        expect(vehicle).toMatchObject({ vin: VIN, seenWith: expect.arrayContaining(seen.map((id) => ({ id }))) })
        expect(vehicle.seenWith).toHaveLength(seen.length + 1) // and the one that has a plate as well
        const found = (connection: { edges: { node: { person: { id: string } } }[] }) =>
          nodesOf(connection).map((match) => match.person.id)
        expect(found(holder.matches)).toEqual(seen)
        const matches = '{ edges { node { person { id } } } pageInfo { hasNextPage } truncated }'
        const searched = await bench.data(
          country,
          `{ searchPersons(query: { name: "Kiprotich, Wanjala" }, first: ${seen.length}) ${matches}
             screen(subject: { name: "Wanjala Kiprotich" }) { persons ${matches} } }`,
        )
        expect(found(searched.searchPersons)).toEqual(seen)
        expect(searched.searchPersons).toMatchObject({ pageInfo: { hasNextPage: false }, truncated: false })
        expect(found(searched.screen.persons)).toEqual(seen)
        const ofNationality = await bench.data(country, LIST, { filter: { nationality: 'KEN' } })
        expect(idsOf(nodesOf(ofNationality.notices)).sort()).toEqual(seen.map((id) => `about-${id}`))
        expect(ofNationality.notices.totalCount).toBeNull()
      },
    )

    test.each(Object.entries(seenNotices))(
      '%s sees of the notices of Kenya those that are published, shared and addressed to it, everywhere',
      async (country, visible) => {
        const seen = [...visible].sort()
        const sorted = (list: { id: string }[]) => idsOf(list).sort()
        for (const id of kenyanNotices) {
          const query = 'query ($reference: String!) { notice(reference: $reference) { id } }'
          const answer = await bench.data(country, query, { reference: referenceOf(id) })
          expect(answer.notice).toEqual(seen.includes(id) ? { id } : null)
        }
        const filter = { recordedBy: ['KEN'] }
        const list: Page = (await bench.data(country, LIST, { filter })).notices
        expect(sorted(nodesOf(list))).toEqual(seen)
        expect(list.totalCount).toBe(seen.length)
        expect([...(await walk(bench, country, 1, filter))].sort()).toEqual(seen)
        expect(await walk(bench, country, seen.length, filter)).toEqual(idsOf(nodesOf(list)))
        const all = (await bench.data(country, '{ notices { totalCount } }')).notices.totalCount
        const others = kenyans.length + 1 + MANY + 3 + 4 // Germany's two kinds, Brazil's, and what Mexico tells everyone
        expect(all).toBe(seen.length + others)
        const of = [...kenyanNotices.map((id) => ({ __typename: 'Notice', id })), entities.vehicle, entities.account]
        const { _entities } = await bench.data(country, ENTITIES, { of })
        for (const [index, id] of kenyanNotices.entries())
          expect(_entities[index]).toEqual(seen.includes(id) ? { id, subject: { id: 'full' } } : null)
        const [vehicle, account] = _entities.slice(-2)
        expect(sorted(vehicle.vehicleNotices)).toEqual(seen)
        expect(sorted(account.accountNotices)).toEqual(seen)
        const subject = (await bench.data(country, '{ person(id: "full") { notices { id } } }')).person
        expect(sorted(subject.notices)).toEqual([...seen, 'red'])
      },
    )
  })
})
