import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCursors } from '../../../subgraphs/cursors.ts'
import { bySeriousness, type DocumentRecord, newestFirst } from '../../../subgraphs/stolen-documents/document.ts'
import { aDocument, aSeries, type DocumentsUnderTest, openDocuments } from '../../support/document-records.ts'
import { sqlDrivers } from '../../support/drivers.ts'

interface List {
  totalCount?: number
  edges: { cursor: string; node: { id: string } }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}
const LIST = `query ($filter: TravelDocumentFilter, $first: Int!, $after: Cursor) {
  travelDocuments(filter: $filter, first: $first, after: $after) {
    totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`
const hour = (n: number) => new Date(Date.parse('2026-01-01T00:00:00Z') + n * 3_600_000).toISOString()

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`records of travel documents on ${driver.name}`, () => {
    // Of every fraud and of three types, in threes of the same second, so that the id has to part them.
    const ofFrance = Array.from({ length: 60 }, (_, n) =>
      aDocument({
        fraud: bySeriousness[n % 5] ?? 'LOST',
        type: (['PASSPORT', 'VISA', 'OTHER'] as const)[n % 3] ?? 'OTHER',
        recordedAt: hour(Math.floor(n / 3)),
        ...(n % 4 === 1 ? { sharing: { mode: 'ALLOW', countries: [] } } : {}),
      }),
    )
    const numbered = [
      aDocument({ number: 'NUM0150', recordedAt: hour(100) }),
      aDocument({ number: 'NUM0150', type: 'VISA', fraud: 'LOST', recordedAt: hour(101) }),
      aSeries('NUM', '0100', '0200', { recordedAt: hour(102) }),
      aSeries('NUM', '0150', '0150', { recordedAt: hour(99), type: 'VISA' }),
      aSeries('NUM', '0151', '0160', { recordedAt: hour(103) }),
    ]
    const own = [...ofFrance, ...numbered].sort(newestFirst)
    const foreign = [
      aDocument({ number: 'NUM0150', issuedBy: 'DEU', recordedAt: hour(200) }),
      aSeries('NUM', '0000', '9999', { issuedBy: 'DEU', recordedAt: hour(201) }),
    ]
    let documents: DocumentsUnderTest
    beforeAll(async () => {
      documents = await openDocuments(driver, [...own, ...foreign])
    })
    afterAll(() => documents.close())

    async function list(args: { filter?: object; first?: number; after?: string }, country = 'FRA'): Promise<List> {
      const variables = { first: 200, ...args }
      return (await documents.ask<{ travelDocuments: List }>(country, LIST, variables)).travelDocuments
    }
    const idsOf = (page: List) => page.edges.map(({ node }) => node.id)
    const ids = (records: readonly DocumentRecord[]) => records.map(({ id }) => id)

    /** All pages of a list. */
    async function walk(first: number, filter?: object): Promise<string[]> {
      const seen: string[] = []
      for (let after: string | undefined; ; ) {
        const page: List = await list({ first, ...(filter ? { filter } : {}), ...(after ? { after } : {}) })
        seen.push(...idsOf(page))
        expect(page.pageInfo.hasPreviousPage).toBe(after !== undefined)
        expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null)
        if (!page.pageInfo.hasNextPage) return seen
        after = page.pageInfo.endCursor ?? undefined
      }
    }

    test("are the caller's own, newest first", async () => {
      const page = await list({})
      expect(idsOf(page)).toEqual(ids(own))
      expect(page.totalCount).toBe(own.length)
      expect(idsOf(await list({}, 'DEU'))).toEqual(ids([...foreign].sort(newestFirst)))
      expect(await list({}, 'KEN')).toMatchObject({ edges: [], totalCount: 0, pageInfo: { endCursor: null } })
    })

    test.each([1, 2, 7, own.length - 1, own.length, 200])('a walk by pages of %i sees each once', async (first) => {
      expect(await walk(first)).toEqual(ids(own))
      expect(await walk(first, { number: 'NUM-0150' })).toHaveLength(4)
    })

    const filters: [object, (record: DocumentRecord) => boolean][] = [
      [{ frauds: ['LOST', 'STOLEN'] }, ({ fraud }) => fraud === 'LOST' || fraud === 'STOLEN'],
      [{ frauds: ['LOST', 'LOST'], types: ['VISA', 'VISA'] }, ({ fraud, type }) => fraud === 'LOST' && type === 'VISA'],
      [
        { types: ['OTHER'], recordedSince: hour(10) },
        ({ type, recordedAt }) => type === 'OTHER' && recordedAt >= hour(10),
      ],
      [{ types: ['CREW_CERTIFICATE'] }, () => false],
      [{ recordedSince: hour(19) }, ({ recordedAt }) => recordedAt >= hour(19)],
      [{ frauds: [], types: [] }, () => true],
      [{ number: ' num-0150' }, (record) => numbered.slice(0, 4).includes(record)],
      [{ number: 'NUM0150', types: ['VISA'] }, (record) => record === numbered[1] || record === numbered[3]],
      [{ number: 'NUM0150', frauds: ['STOLEN_BLANK'] }, (record) => record === numbered[2] || record === numbered[3]],
      [{ number: 'NUM0150', recordedSince: hour(101) }, (record) => record === numbered[1] || record === numbered[2]],
      [{ number: 'NUM0155' }, (record) => record === numbered[2] || record === numbered[4]],
      [{ number: 'NUM015' }, () => false],
    ]
    test.each(filters)('the filter %j gives what it says, and counts it', async (filter, holds) => {
      const expected = ids(own.filter(holds))
      const page = await list({ filter })
      expect(idsOf(page)).toEqual(expected)
      expect(page.totalCount).toBe(expected.length)
      expect(await walk(2, filter)).toEqual(expected)
    })

    test('a filter for a number that is none is refused', async () => {
      const { errors } = await documents.answer('FRA', LIST, { first: 20, filter: { number: 'Ä' } })
      expect(errors).toMatchObject([
        {
          path: ['travelDocuments'],
          message: expect.stringContaining('filter.number'),
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ])
    })

    test('what is not selected is not counted', async () => {
      documents.store.reset()
      await documents.ask('FRA', '{ travelDocuments { edges { node { id } } } }')
      expect(documents.store.names()).toEqual(['own'])
    })

    test.each([
      [0, 'BAD_USER_INPUT'],
      [-1, 'BAD_USER_INPUT'],
      [201, 'TOO_MANY_ITEMS'],
    ])('a page of %i is refused', async (first, code) => {
      const { data, errors } = await documents.answer('FRA', LIST, { first })
      expect(data).toEqual({ travelDocuments: null })
      expect(errors).toMatchObject([{ path: ['travelDocuments'], extensions: { code } }])
    })

    test('a cursor that this list did not give is refused', async () => {
      const given = (await list({ first: 1 })).edges[0]?.cursor ?? ''
      const otherList = documents.store.store.cursors.encrypt('other', [hour(1), 'test-1'])
      const otherStore = createCursors(Buffer.alloc(32, 7)).encrypt('travelDocuments', [hour(1), 'test-1'])
      const flipped = (given.startsWith('A') ? 'B' : 'A') + given.slice(1)
      for (const after of ['x', 'not a cursor', given.slice(0, -4), flipped, otherList, otherStore]) {
        const { errors } = await documents.answer('FRA', LIST, { first: 1, after })
        expect(errors, after).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }])
      }
    })

    test('a cursor stays where it is when records are added before and behind it', async () => {
      const issuedBy = 'POL'
      const [newest, newer, older] = [5, 4, 3].map((n) => aDocument({ issuedBy, recordedAt: hour(n) }))
      if (!newest || !newer || !older) throw new Error('three were made')
      await documents.store.store.write([newest, newer, older])
      const first = await list({ first: 1 }, issuedBy)
      const between = aDocument({ issuedBy, recordedAt: hour(4), id: `${newer.id}-0` }) // directly before `newer`
      await documents.store.store.write([
        aDocument({ issuedBy, recordedAt: hour(9) }),
        between,
        aDocument({ issuedBy, recordedAt: hour(1) }),
      ])
      const second = await list({ first: 3, after: first.pageInfo.endCursor ?? '' }, issuedBy)
      expect(idsOf(second)).toEqual([between.id, newer.id, older.id])
      expect(second).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } })
    })

    test('a record tells all that was recorded', async () => {
      const series = aSeries('BL', '0001', '0250', {
        issuedBy: 'BRA',
        type: 'IDENTITY_CARD',
        subtype: 'foreign resident',
        theft: { country: 'BRA', place: 'São Paulo', on: '2025-02' },
        issuedOn: '2024-02-29',
        expiresOn: '2034-02-28',
        nationalReference: 'BR-1',
        note: 'Stolen in transport.',
        recordedAt: '2026-02-03T04:05:06.789Z',
        updatedAt: '2026-02-03T04:05:07.001Z',
      })
      const single = aDocument({ issuedBy: 'BRA', number: 'BL0007A', fraud: 'INVALID' })
      await documents.store.store.write([series, single])
      const query = `query ($id: ID!) { travelDocument(id: $id) { id recordedAt updatedAt reviewBy number
        series { prefix from to } type subtype issuedBy { code alpha2 name } fraud theft { country { code } place on }
        issuedOn expiresOn nationalReference note document { number type issuedBy } } }`
      expect(await documents.ask('KEN', query, { id: series.id })).toEqual({
        travelDocument: {
          id: series.id,
          recordedAt: '2026-02-03T04:05:06.789Z',
          updatedAt: '2026-02-03T04:05:07.001Z',
          reviewBy: '2036-01-01',
          number: null,
          series: { prefix: 'BL', from: '0001', to: '0250' },
          type: 'IDENTITY_CARD',
          subtype: 'foreign resident',
          issuedBy: { code: 'BRA', alpha2: 'BR', name: 'Brazil' },
          fraud: 'STOLEN_BLANK',
          theft: { country: { code: 'BRA' }, place: 'São Paulo', on: '2025-02' },
          issuedOn: '2024-02-29',
          expiresOn: '2034-02-28',
          nationalReference: 'BR-1',
          note: 'Stolen in transport.',
          document: null,
        },
      })
      expect(await documents.ask('KEN', query, { id: single.id })).toMatchObject({
        travelDocument: {
          number: 'BL0007A',
          series: null,
          theft: null,
          document: { number: 'BL0007A', type: 'PASSPORT', issuedBy: 'BRA' },
        },
      })
    })

    test('an id that no record has is null, whatever stands in it', async () => {
      for (const id of ['nothing', '', '\0', "'; --", '\ud800']) {
        expect(await documents.ask('FRA', 'query ($id: ID!) { travelDocument(id: $id) { id } }', { id })).toEqual({
          travelDocument: null,
        })
      }
    })

    test('entities are resolved by their keys, an identity always, a record where there is one', async () => {
      const [record] = ofFrance
      const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on TravelDocument { id fraud } ... on IdentityDocument { number type issuedBy check { verdict } } } }`
      const nothing = { number: 'NONE1', type: 'VISA', issuedBy: 'KEN' }
      documents.store.reset()
      const data = await documents.ask('KEN', query, {
        representations: [
          { __typename: 'TravelDocument', id: record?.id },
          { __typename: 'TravelDocument', id: 'nothing' },
          { __typename: 'IdentityDocument', ...nothing },
          { __typename: 'IdentityDocument', number: record?.number, type: record?.type, issuedBy: 'FRA' },
        ],
      })
      expect(data).toEqual({
        _entities: [
          { id: record?.id, fraud: record?.fraud },
          null,
          { ...nothing, check: { verdict: 'NO_RECORD' } },
          { number: record?.number, type: record?.type, issuedBy: 'FRA', check: { verdict: record?.fraud } },
        ],
      })
      expect(documents.store.names().sort()).toEqual(['documentsById', 'matches'])
    })

    test('a list, its documents, their records and back cost the same for 1 and for 200', async () => {
      const issuedBy = 'IND'
      const many = Array.from({ length: 200 }, () => aDocument({ issuedBy }))
      await documents.store.store.write(many)
      const query = `query ($first: Int!) { travelDocuments(first: $first) { edges { node {
        document { check { verdict records { id document { check { verdict records { id } } } } } } } } } }`
      const costs: string[][] = []
      for (const first of [1, 200]) {
        documents.store.reset()
        const data = await documents.ask<{ travelDocuments: List }>(issuedBy, query, { first })
        expect(data.travelDocuments.edges).toHaveLength(first)
        costs.push(documents.store.names())
      }
      expect(costs).toEqual([
        ['own', 'matches'],
        ['own', 'matches'],
      ])
    })

    test('entities cost the same for 1 and for 200', async () => {
      const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on TravelDocument { id } ... on IdentityDocument { check { verdict } } } }`
      for (const count of [1, 200]) {
        const representations = Array.from({ length: count }, (_, n) => [
          { __typename: 'TravelDocument', id: own[n % own.length]?.id },
          { __typename: 'IdentityDocument', number: `E${n}`, type: 'PASSPORT', issuedBy: 'FRA' },
        ]).flat()
        documents.store.reset()
        await documents.ask('FRA', query, { representations })
        expect(documents.store.names().sort()).toEqual(['documentsById', 'matches'])
      }
    })
  })
}
