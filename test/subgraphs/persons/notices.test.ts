import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCursors } from '../../../subgraphs/cursors.ts'
import { documentDrivers } from '../../support/drivers.ts'
import { notice, openBench, type PersonsBench } from '../../support/person-records.ts'
import { idsOf, LIST, MANY, nodesOf, notices, type Page, people, walk } from '../../support/person-world.ts'

describe.each(documentDrivers)('lists of notices on $name', (driver) => {
  describe.skipIf(!driver.available)('with records', () => {
    let bench: PersonsBench
    beforeAll(async () => {
      bench = await openBench(await driver.freshUrl(), { persons: people, notices })
    })
    afterAll(() => bench.close())

    const mexican = ['own-7', 'own-6', 'own-5', 'own-4', 'own-3', 'own-2', 'own-1']

    test.each([1, 2, 3, 7])('a walk by pages of %i meets every notice once, the newest first', async (first) => {
      expect(await walk(bench, 'MEX', first, { own: true })).toEqual(mexican)
    })

    test('a walk through all notices meets as many as are counted', async () => {
      const met = await walk(bench, 'POL', 60)
      expect(new Set(met).size).toBe(met.length)
      expect((await bench.data('POL', LIST)).notices.totalCount).toBe(met.length)
    })

    test('every condition of a filter restricts the list and its count', async () => {
      async function filtered(filter: object, country = 'MEX') {
        const page: Page = (await bench.data(country, LIST, { filter })).notices
        expect(page.totalCount).toBe(page.edges.length)
        return page.edges.map(({ node }) => node.id)
      }
      const own = { own: true }
      expect(await filtered(own)).toEqual(mexican)
      expect(await filtered({ recordedBy: ['MEX'] })).toEqual(mexican)
      expect(await filtered({ ...own, recordedBy: ['BRA', 'MEX'] })).toEqual(mexican)
      expect(await filtered({ ...own, recordedBy: ['BRA'] })).toEqual([])
      expect(await filtered({ ...own, colours: ['YELLOW', 'RED'] })).toEqual(['own-6', 'own-4', 'own-2'])
      expect(await filtered({ ...own, kinds: ['DIFFUSION'] })).toEqual(['own-7'])
      expect(await filtered({ ...own, statuses: ['DRAFT', 'EXPIRED'] })).toEqual(['own-6', 'own-5'])
      expect(await filtered({ recordedBy: ['MEX'], statuses: ['DRAFT', 'EXPIRED'] }, 'BRA')).toEqual([])
      const since = { ...own, publishedSince: '2026-03-02T01:00:00+01:00' }
      expect(await filtered(since)).toEqual(['own-7', 'own-6', 'own-4', 'own-3', 'own-2'])
      expect(await filtered({ ...since, colours: ['GREEN'], kinds: ['NOTICE'] })).toEqual(['own-3'])
      expect(await filtered({ ...own, colours: [], kinds: [], statuses: [], recordedBy: [] })).toEqual(mexican)
      expect(await walk(bench, 'MEX', 2, since)).toEqual(['own-7', 'own-6', 'own-4', 'own-3', 'own-2'])
    })

    test('by nationality the list walks past more hidden persons than it reads at a time', async () => {
      const filter = { nationality: 'BRA' }
      expect(await walk(bench, 'POL', 2, filter)).toEqual(['rare-3', 'rare-2', 'rare-1'])
      expect(await walk(bench, 'FRA', 150, filter)).toHaveLength(MANY + 3)
      expect(await walk(bench, 'POL', 2, { nationality: 'ITA', publishedSince: '2024-01-02T00:00:00Z' })).toEqual([
        'rare-3',
        'rare-2',
      ])
    })

    test('a cursor holds while notices come and go', async () => {
      const filter = { own: true }
      const first: Page = (await bench.data('MEX', LIST, { first: 4, filter })).notices
      expect(first.edges.at(-1)?.node.id).toBe('own-4')
      const at = '2026-03-02T00:00:00.000Z'
      await bench.store.saveNotices([
        notice('own-8', '2026/208', { recordedBy: 'MEX' }),
        notice('own-2b', '2026/209', { recordedBy: 'MEX', publishedAt: at }),
      ])
      const rest = (await bench.data('MEX', LIST, { after: first.pageInfo.endCursor, filter })).notices
      // Of those of one moment, the id decides.
      expect(idsOf(nodesOf(rest))).toEqual(['own-3', 'own-2b', 'own-2', 'own-1'])
      for (const id of ['own-8', 'own-2b']) {
        await bench.data('MEX', 'mutation ($id: ID!) { withdrawNotice(id: $id, reason: "A test.") { id } }', { id })
      }
      expect((await bench.data('MEX', LIST, { filter })).notices.totalCount).toBe(7)
    })

    test('a cursor of another list, of another database, or of nobody is refused', async () => {
      const search = await bench.data(
        'FRA',
        '{ searchPersons(query: { name: "Wanjala" }, threshold: 0) { edges { cursor } } }',
      )
      const [genuine] = (await bench.data('FRA', LIST)).notices.edges
      const cursors = [
        search.searchPersons.edges[0].cursor,
        createCursors(Buffer.alloc(32, 1)).encrypt('notices', ['2026-03-02T00:00:00.000Z', 'own-2']),
        genuine.cursor.slice(0, -1),
        `${genuine.cursor.slice(0, 20)}${genuine.cursor[20] === 'A' ? 'B' : 'A'}${genuine.cursor.slice(21)}`,
        'bm90aGluZw',
        'not a cursor!',
      ]
      for (const after of cursors) {
        const { errors } = await bench.ask('FRA', LIST, { after })
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }])
      }
    })

    test('a page has 1 to 200 items, of every list', async () => {
      const lists = [
        'notices(first: $first) { edges { cursor } }',
        'searchPersons(query: { name: "Numero" }, threshold: 0.2, first: $first) { edges { cursor } }',
        'screen(subject: { name: "Numero" }) { persons(threshold: 0.2, first: $first) { edges { cursor } } }',
      ]
      for (const list of lists) {
        const query = `query ($first: Int!) { ${list} }`
        const codes: unknown[] = []
        for (const first of [0, -1, 201])
          codes.push((await bench.ask('FRA', query, { first })).errors?.[0]?.extensions.code)
        expect(codes).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'TOO_MANY_ITEMS'])
        expect((await bench.ask('FRA', query, { first: 200 })).errors).toBeUndefined()
      }
    })

    test('notices are counted only where the count is asked for', async () => {
      bench.counted.reset()
      await bench.data('FRA', '{ notices { edges { node { id } } } }')
      expect(bench.counted.names()).toEqual(['notices'])
      bench.counted.reset()
      await bench.data('FRA', '{ notices { totalCount } }')
      expect(bench.counted.names().sort()).toEqual(['countNotices', 'notices'])
    })
  })
})
