import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { subjectLink } from '../../../schema/identifiers/subject-link.ts'
import { keyedCandidates } from '../../../subgraphs/persons/candidates/keyed-candidates.ts'
import type { NoticeFilter } from '../../../subgraphs/persons/generated/schema.ts'
import { personQueries } from '../../../subgraphs/persons/queries.ts'
import type { NoticeRecord, PersonRecord } from '../../../subgraphs/persons/records.ts'
import type { Collection } from '../../../subgraphs/stores/collection.ts'
import { openDocuments } from '../../../subgraphs/stores/open-documents.ts'
import { documentDrivers } from '../../support/drivers.ts'
import { mongodbPlans } from '../../support/mongodb-planner.ts'
import { notice, openBench, type PersonsBench, person } from '../../support/person-records.ts'
import {
  ASSETS,
  ENTITIES,
  IBAN,
  idsOf,
  MANY,
  nodesOf,
  notices,
  people,
  referenceOf,
  VIN,
  walk,
} from '../../support/person-world.ts'
import { sought } from '../../support/sought.ts'

describe.each(documentDrivers)('persons on $name', (driver) => {
  describe.skipIf(!driver.available)('with records', () => {
    let bench: PersonsBench
    beforeAll(async () => {
      bench = await openBench(await driver.freshUrl(), { persons: people, notices })
    })
    afterAll(() => bench.close())

    test('a person tells everything that is known', async () => {
      const query = `{ person(id: "full") {
        id recordedBy { code } recordedAt updatedAt reviewBy sharing { mode countries { code } }
        handling { code conditions confirmationRequired contact { code } }
        name { full family given script kind } aliases { full script kind } sex dateOfBirth placeOfBirth
        countryOfBirth { code } nationalities { code alpha2 name(language: ES) } languages
        description { heightCm weightKg eyes hair marks } status
        identityDocuments { number type issuedBy } vehicles { identifierType value vin } notices { id } } }`
      const full = {
        id: 'full',
        recordedBy: { code: 'DEU' },
        recordedAt: '2026-05-01T10:00:00.000Z',
        updatedAt: '2026-05-01T10:00:00.000Z',
        reviewBy: '2036-01-01',
        sharing: null,
        handling: { code: 'H2', conditions: ['Ask first.'], confirmationRequired: true, contact: { code: 'DEU' } },
        name: { full: 'Ánna Lind', family: 'Lind', given: 'Ánna', script: 'Latn', kind: 'PRIMARY' },
        aliases: [{ full: 'Анна Линд', script: 'Cyrl', kind: 'ORIGINAL_SCRIPT' }],
        sex: 'F',
        dateOfBirth: '1974-08',
        placeOfBirth: 'Kiel',
        countryOfBirth: { code: 'DEU' },
        nationalities: [
          { code: 'DEU', alpha2: 'DE', name: 'Alemania' },
          { code: 'RKS', alpha2: 'XK', name: 'Kosovo' },
        ],
        languages: ['deu'],
        description: { heightCm: 171, weightKg: null, eyes: ['BLU', 'GRN'], hair: ['BLN'], marks: 'a scar' },
        status: 'MISSING',
        identityDocuments: [
          { number: 'C01X00T47', type: 'PASSPORT', issuedBy: 'DEU' },
          { number: 'L01X00T47', type: 'IDENTITY_CARD', issuedBy: 'DEU' },
        ],
        vehicles: [
          { identifierType: 'VIN', value: VIN, vin: VIN },
          { identifierType: 'PLATE', value: 'DEU/BAB123', vin: null },
        ],
      }
      const answer = (await bench.data('BRA', query)).person
      expect(answer).toMatchObject(full)
      expect(idsOf(answer.notices)).toEqual(['red', 'kn-review-upcoming', 'kn-deny', 'kn-all'])
      const own = (await bench.data('DEU', query)).person
      expect(own.sharing).toEqual({ mode: 'ALL', countries: [] })
      expect(own.handling.confirmationRequired).toBe(false)
      expect((await bench.data('BRA', '{ person(id: "none") { id } }')).person).toBeNull()
    })

    test('a notice tells everything that is known', async () => {
      const query = `query ($reference: String!) { notice(reference: $reference) {
        id reference kind colour status publishedAt summary recordedBy { code } recordedAt updatedAt reviewBy sharing { mode }
        handling { code confirmationRequired contact { code } } charges { text translation }
        arrestWarrants { issuedBy { code } issuedOn reference charge { text translation } } subject { id name { full } }
        recipients { code } assets { __typename ... on VehicleIdentity { identifierType value vin } ... on AccountIdentity { scheme value } } } }`
      expect((await bench.data('BRA', query, { reference: '2026/77' })).notice).toEqual({
        id: 'red',
        reference: '2026/77',
        kind: 'NOTICE',
        colour: 'RED',
        status: 'PUBLISHED',
        publishedAt: '2026-05-09T12:00:00.000Z',
        summary: 'Wanted.',
        recordedBy: { code: 'DEU' },
        recordedAt: '2026-05-01T10:00:00.000Z',
        updatedAt: '2026-05-01T10:00:00.000Z',
        reviewBy: '2036-01-01',
        sharing: null,
        handling: { code: 'H1', confirmationRequired: true, contact: { code: 'DEU' } },
        charges: [{ text: 'Betrug', translation: 'Fraud' }],
        arrestWarrants: [
          {
            issuedBy: { code: 'DEU' },
            issuedOn: '2026-04',
            reference: 'W1',
            charge: { text: 'Fraud', translation: null },
          },
        ],
        subject: { id: 'full', name: { full: 'Ánna Lind' } },
        recipients: [],
        assets: [],
      })
      const reference = referenceOf('kn-diffusion')
      expect((await bench.data('FRA', query, { reference })).notice).toMatchObject({
        kind: 'DIFFUSION',
        recipients: [{ code: 'FRA' }, { code: 'ESP' }],
        assets: [
          { __typename: 'VehicleIdentity', identifierType: 'VIN', value: VIN, vin: VIN },
          { __typename: 'AccountIdentity', scheme: 'IBAN', value: IBAN },
        ],
      })
      expect((await bench.data('BRA', query, { reference: '2026/0' })).notice).toBeNull()
    })

    test.each([
      [{ dateOfBirth: '1974-13' }, {}, 'PARTIAL_DATE'],
      [{ nationality: 'QQ' }, {}, 'COUNTRY_CODE'],
      [{}, { publishedSince: 'yesterday' }, 'DATE_TIME'],
      [{}, { recordedBy: ['DEU', 'QQ'] }, 'COUNTRY_CODE'],
    ])('a malformed date, country or instant fails the request by its rule: %j %j', async (asked, filter, rule) => {
      const query = `query ($query: PersonQuery!, $filter: NoticeFilter) {
        searchPersons(query: $query) { truncated } notices(filter: $filter) { totalCount } }`
      const { data, errors } = await bench.ask('FRA', query, { query: { name: 'Wanjala', ...asked }, filter })
      expect(data ?? null).toBeNull()
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', rule } }])
    })

    test('a subject without a person, and identities that nobody has, are answered and empty', async () => {
      const of = [
        { __typename: 'AlertSubject', link: subjectLink('a', 0, null) },
        { __typename: 'AlertSubject', link: subjectLink('a', 0, 'none') },
        { __typename: 'IdentityDocument', number: 'NONE', type: 'PASSPORT', issuedBy: 'FRA' },
        { __typename: 'VehicleIdentity', identifierType: 'PLATE', value: 'FRA/NONE' },
        { __typename: 'AccountIdentity', scheme: 'WALLET', value: '1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD' },
        { __typename: 'Person', id: 'none' },
        { __typename: 'Notice', id: 'none' },
      ]
      expect((await bench.data('FRA', ENTITIES, { of }))._entities).toEqual([
        { person: null },
        { person: null },
        { number: 'NONE', type: 'PASSPORT', issuedBy: 'FRA', holders: [] },
        { identifierType: 'PLATE', value: 'FRA/NONE', vin: null, seenWith: [], vehicleNotices: [] },
        { scheme: 'WALLET', value: '1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD', accountNotices: [] },
        null,
        null,
      ])
    })

    test('a list, its subjects, their identities and what these lead to cost as many calls for 200 as for 1', async () => {
      const query = `query ($first: Int!) { notices(first: $first, filter: { own: true, publishedSince: "2025-01-01T00:00:00Z" }) { edges { node { id
        subject { notices { id } identityDocuments { holders { id } } vehicles { seenWith { id } notices { id } } }
        assets { ... on VehicleIdentity { seenWith { id } notices { id } } } } } } }`
      const calls: string[][] = []
      for (const first of [1, MANY]) {
        bench.counted.reset()
        const found = nodesOf((await bench.data('BRA', query, { first })).notices)
        expect(found).toHaveLength(first)
        const last = found.at(-1) as { id: string } // the length was just looked at
        const same = [{ id: last.id }] // persons and their notices have the same ids
        expect(last).toMatchObject({
          subject: {
            notices: same,
            identityDocuments: [{ holders: same }],
            vehicles: [{ seenWith: same, notices: same }],
          },
          assets: [
            { seenWith: same, notices: same },
            { seenWith: [], notices: same },
          ],
        })
        calls.push(bench.counted.names())
      }
      expect(calls[1]).toEqual(calls[0])
      expect(new Set(calls[0])).toEqual(
        new Set(['notices', 'personsById', 'noticesOfSubjects', 'holders', 'seenWith', 'noticesOfAssets']),
      )
    })

    test('200 entities cost as many calls as one, and those asked twice are loaded once', async () => {
      const calls: string[][] = []
      for (const count of [1, MANY]) {
        const of = Array.from({ length: count }, (_, n) => [
          { __typename: 'Person', id: `many-${n}` },
          { __typename: 'Person', id: `many-${n}` },
          { __typename: 'Notice', id: `many-${n}` },
          { __typename: 'AlertSubject', link: subjectLink('a', 0, `many-${n}`) },
          { __typename: 'IdentityDocument', number: `MANY${n}`, type: 'PASSPORT', issuedBy: 'BRA' },
          { __typename: 'VehicleIdentity', identifierType: 'VIN', value: `SYNZZZ9AZNB${300_000 + n}` },
        ]).flat()
        bench.counted.reset()
        const { _entities } = await bench.data('FRA', ENTITIES, { of })
        const id = `many-${count - 1}`
        expect(_entities.slice(-6)).toMatchObject([
          { id },
          { id },
          { id, subject: { id } },
          { person: { id } },
          { holders: [{ id }] },
          { seenWith: [{ id }], vehicleNotices: [{ id }] },
        ])
        calls.push(bench.counted.names().sort())
      }
      expect(calls[1]).toEqual(calls[0])
      expect(calls[0]).toEqual(['holders', 'noticesById', 'noticesOfAssets', 'personsById', 'seenWith'])
    })

    test('a notice is listed by the nationality that its subject has now', async () => {
      const filter = { nationality: 'KOR' }
      const rare = people.find(({ _id }) => _id === 'rare') ?? person('rare')
      expect(await walk(bench, 'FRA', 5, filter)).toEqual([])
      await bench.store.savePersons([{ ...rare, nationalities: ['KOR', 'BRA'] }])
      expect(await walk(bench, 'FRA', 5, filter)).toEqual(['rare-3', 'rare-2', 'rare-1'])
      await bench.store.savePersons([rare])
      expect(await walk(bench, 'FRA', 5, filter)).toEqual([])
    })

    test('a notice that was written before its subject is listed by nationality as well', async () => {
      await bench.store.saveNotices([notice('early', '2026/4242', { subjectId: 'late' })])
      await bench.store.savePersons([person('late', { nationalities: ['ISL'] })])
      expect(await walk(bench, 'FRA', 5, { nationality: 'ISL' })).toEqual(['early'])
    })

    test('a record that nobody could find, for its key is not canonical, is not written', async () => {
      const { store } = bench
      await expect(store.savePersons([person('bad', { identityDocumentKeys: ['PASSPORT|D|c 1'] })])).rejects.toThrow()
      await expect(store.savePersons([person('bad', { vehicleKeys: ['PLATE|BAB123'] })])).rejects.toThrow()
      await expect(store.saveNotices([notice('bad', '2026/1', { assetKeys: ['IBAN|DE1'] })])).rejects.toThrow()
      expect(await bench.data('DEU', '{ person(id: "bad") { id } notice(reference: "2026/1") { id } }')).toEqual({
        person: null,
        notice: null,
      })
    })

    test('two notices never share a reference', async () => {
      await expect(bench.store.saveNotices([notice('second', '2026/77')])).rejects.toThrow()
    })
  })
})

const mongodb = documentDrivers.find(({ name }) => name === 'MongoDB')
describe.skipIf(!(await mongodbPlans()))('on a MongoDB server with a planner (TEST_MONGODB_URL, not FerretDB)', () => {
  test('every query goes by an index, and the candidates of a search come sorted from it', async () => {
    const fresh = await mongodb?.freshUrl()
    if (!fresh) throw new Error('no MongoDB')
    const bench = await openBench(fresh, { persons: people, notices })
    const documents = await openDocuments(fresh.url)
    const plans: string[][] = []
    /** Asks for plans in place of answers. */
    function planned<Doc extends { _id: string }>(name: string): Pick<Collection<Doc>, 'find' | 'count'> {
      const collection = documents.collection<Doc>(name)
      return {
        async find(filter, options) {
          plans.push((await collection.explain?.(filter, options as never)) ?? []) // the projection alone differs in type
          return []
        },
        async count(filter) {
          plans.push((await collection.explain?.(filter)) ?? [])
          return 0
        },
      }
    }
    const planning = personQueries(planned<PersonRecord>('persons'), planned<NoticeRecord>('notices'))
    const viewer = { country: 'FRA', organisation: '', user: '', roles: [], purpose: 'CRIMINAL_INVESTIGATION' } as const
    const page = { limit: 20, after: ['2026-03-05T00:00:00.000Z', 'own-5'] }
    const candidates = keyedCandidates(planned<PersonRecord>('persons'))
    await candidates(viewer, [sought('Selma Ottokar', { dateOfBirth: '1974-08-12', states: ['SUSPECT'] })])
    expect(plans.length).toBeGreaterThan(4)
    for (const plan of plans) expect(plan).not.toContain('SORT')
    await planning.personsById(viewer, ['all', 'deny'])
    await planning.holders(viewer, ['PASSPORT|KEN|AK4711'])
    await planning.seenWith(viewer, ASSETS)
    await planning.noticesById(viewer, ['red', 'own-1'])
    await planning.noticesByReference(viewer, ['2026/77'])
    await planning.noticesOfSubjects(viewer, ['full', 'all'])
    await planning.noticesOfAssets(viewer, ASSETS)
    const filters: NoticeFilter[] = [
      { own: false },
      { own: true },
      { own: false, colours: ['RED', 'BLUE'] },
      { own: false, kinds: ['DIFFUSION'] },
      { own: false, statuses: ['DRAFT'] },
      { own: false, recordedBy: ['DEU', 'BRA'] },
      { own: false, nationality: 'KEN' },
      { own: false, publishedSince: '2026-05-01T00:00:00.000Z' },
    ]
    for (const filter of filters) {
      await planning.notices(viewer, filter, page)
      await planning.notices(viewer, filter, { limit: 20, after: null })
      await planning.countNotices(viewer, filter)
    }
    expect(plans.length).toBeGreaterThan(filters.length * 3 + 9)
    for (const plan of plans) {
      expect(plan).not.toContain('COLLSCAN')
      expect(plan.some((stage) => /IXSCAN|IDHACK/.test(stage))).toBe(true)
    }
    await documents.close()
    await bench.close()
  })
})
