import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentKey, TRAVEL_DOCUMENT_TYPES } from '../../../schema/identifiers/travel-document.ts'
import { ncbs } from '../../../schema/ncbs.ts'
import { numbered, ring, volume } from '../../../subgraphs/seed/story.ts'
import { bySeriousness, numberKey, rowOf, runOf } from '../../../subgraphs/stolen-documents/document.ts'
import { seedDocuments } from '../../../subgraphs/stolen-documents/seed.ts'
import { blocksOf } from '../../../subgraphs/stolen-documents/series-blocks.ts'
import * as statements from '../../../subgraphs/stolen-documents/statements.ts'
import { documentStoreOn, openDocumentStore } from '../../../subgraphs/stolen-documents/store.ts'
import { stolenDocuments } from '../../../subgraphs/stolen-documents/subgraph.ts'
import { migrations } from '../../../subgraphs/stolen-documents/tables.ts'
import { writeDocuments } from '../../../subgraphs/stolen-documents/writing.ts'
import { migrateSql } from '../../../subgraphs/stores/migrations.ts'
import type { Sql } from '../../../subgraphs/stores/sql.ts'
import { aDocument, aSeries } from '../../support/document-records.ts'
import { sqlDrivers } from '../../support/drivers.ts'

const viewer = { country: 'KEN', organisation: 'NCB', user: 'u', roles: [], purpose: 'BORDER_CONTROL' } as const
const all = { frauds: bySeriousness, types: TRAVEL_DOCUMENT_TYPES, number: null, recordedSince: null }

describe('the synthetic documents', () => {
  const records = seedDocuments()

  test('are the same at every call, as many as the story says, each with an id of its own', () => {
    expect(records).toHaveLength(volume.documents)
    expect(seedDocuments()).toEqual(records)
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
  })

  test('report the passports of the ring and of every tenth numbered person', () => {
    const keys = new Set(
      records.map(({ type, issuedBy, number }) => documentKey({ type, issuedBy, number: number ?? '' })),
    )
    for (const passport of Object.values(ring.passports)) expect(keys).toContain(documentKey(passport))
    for (let n = 0; n < volume.persons; n++) {
      expect(keys.has(documentKey(numbered.passport(n))), String(n)).toBe(n % 10 === 0)
    }
  })

  test('are of all types and frauds, recorded by their issuers, some not for all, some to be reviewed', () => {
    expect(new Set(records.map(({ type }) => type))).toEqual(new Set(TRAVEL_DOCUMENT_TYPES))
    expect(new Set(records.map(({ fraud }) => fraud))).toEqual(new Set(bySeriousness))
    expect(records.every(({ recordedBy, issuedBy }) => recordedBy === issuedBy)).toBe(true)
    const share = records.filter(({ sharing }) => sharing.mode !== 'ALL').length / records.length
    expect(share).toBeGreaterThan(0.04)
    expect(share).toBeLessThan(0.06)
    expect(records.filter(({ reviewBy }) => reviewBy < '2026-01-01').length).toBeGreaterThan(5)
    expect(records.filter(({ underComplianceReview }) => underComplianceReview).length).toBeGreaterThan(5)
  })

  test('have forty series of blanks, one of 100,000 numbers, ten overlapping another', () => {
    const series = records.flatMap(({ id, type, issuedBy, series }) =>
      series ? [{ id, issue: `${type}|${issuedBy}`, ...runOf(series) }] : [],
    )
    expect(series).toHaveLength(40)
    expect(
      records.filter((record) => record.series && Number(record.series.to) - Number(record.series.from) === 99_999),
    ).toHaveLength(1)
    const overlapping = series.filter((one) =>
      series.some(
        (other) =>
          other.id < one.id &&
          other.issue === one.issue &&
          other.length === one.length &&
          other.low <= one.high &&
          one.low <= other.high,
      ),
    )
    expect(overlapping).toHaveLength(10)
  })
})

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`the store of travel documents on ${driver.name}`, () => {
    test('is seeded once, whoever starts at the same time, and keeps it', async () => {
      const { url, dispose } = await driver.freshUrl()
      const store = await openDocumentStore(url)
      await Promise.all([stolenDocuments.seed(store), stolenDocuments.seed(store)])
      const owned = await store.countOwn({ ...viewer, country: 'KOR' }, all)
      expect(owned).toBe(seedDocuments().filter(({ recordedBy }) => recordedBy === 'KOR').length)
      const key = numberKey(ring.passports.head)
      const cursor = store.cursors.encrypt('travelDocuments', ['a', 'b'])
      expect(await store.matches(viewer, [key])).toMatchObject([{ key, record: { id: 'document-ring-head' } }])
      await store.close()
      const again = await openDocumentStore(url)
      await stolenDocuments.seed(again)
      expect(await again.countOwn({ ...viewer, country: 'KOR' }, all)).toBe(owned)
      expect(await again.matches(viewer, [key])).toMatchObject([{ record: { fraud: 'STOLEN' } }])
      expect(again.cursors.decrypt('travelDocuments', cursor)).toEqual(['a', 'b'])
      await again.close()
      await dispose()
    })

    test('of an earlier version finds its documents and series as before, and in every class', async () => {
      const sql = await driver.open()
      const older = migrations.slice(0, 2)
      await migrateSql(sql, 'stolen-documents', older)
      const records = [
        aDocument({ number: 'OLD1' }),
        aDocument({ number: 'OLD1', type: 'VISA', fraud: 'LOST' }),
        aSeries('OLD', '0000', '9999', { type: 'VISA' }),
        aSeries('', '09998', '10001'),
      ]
      await sql.query(statements.insertDocuments, statements.insertValues(records.map(rowOf)))
      const blocks = ['VISA|FRA|OLD****', 'PASSPORT|FRA|0****', 'PASSPORT|FRA|1****']
      const series = [records[2], records[3], records[3]].map((record) => record?.id)
      await sql.query(statements.insertBlocks, [blocks, series])
      const store = await documentStoreOn(sql)
      const found = await store.matches(viewer, ['FRA|OLD1', 'FRA|OLD1234', 'FRA|10001', 'FRA|10002', 'DEU|OLD1'])
      const expected = [
        ['FRA|OLD1', 0],
        ['FRA|OLD1', 1],
        ['FRA|OLD1234', 2],
        ['FRA|10001', 3],
      ] as const
      expect(found.map(({ key, record }) => `${key} ${record.id}`).sort()).toEqual(
        expected.map(([key, at]) => `${key} ${records[at]?.id}`).sort(),
      )
      expect((await store.write([{ ...aDocument(), number: 'OLD1' }])).duplicates.size).toBe(1)
      await store.close()
    })

    describe('writing', () => {
      let sql: Sql
      beforeAll(async () => {
        sql = await driver.open()
        await migrateSql(sql, 'stolen-documents', migrations)
      })
      afterAll(() => sql.close())
      const write = (...records: Parameters<typeof writeDocuments>[1]) =>
        sql.transaction((tx) => writeDocuments(tx, records))
      const ids = async () =>
        (await sql.query<{ id: string }>({ name: '', text: 'SELECT id FROM travel_documents' })).map(({ id }) => id)

      test('leaves a record alone whose id is on record, and its series under its blocks', async () => {
        const first = aSeries('A', '0001', '0100')
        await write(first)
        await write({ ...first, series: { prefix: 'B', from: '10001', to: '30000' } }, aDocument({ number: 'A1' }))
        const rows = await sql.query({ name: '', text: 'SELECT block, document_id FROM travel_document_blocks' })
        expect(rows).toEqual([{ block: 'FRA|A****', document_id: first.id }])
        expect(await ids()).toHaveLength(2)
      })

      test('is all or none', async () => {
        const good = aDocument()
        await expect(write(good, aDocument({ recordedBy: 'DEU' }))).rejects.toThrow('only_the_issuer_records')
        expect(await ids()).not.toContain(good.id)
      })

      test.each([
        ['a document of another country', aDocument({ recordedBy: 'DEU' }), 'only_the_issuer_records'],
        ['neither number nor series', aDocument({ number: null }), 'number_or_series'],
        ['number and series', aSeries('A', '1', '2', { number: 'A1' }), 'number_or_series'],
        ['a number that is not canonical', aDocument({ number: 'a-1' }), 'number_check'],
        ['ends of different width', aSeries('A', '1', '10'), 'series_is_a_run'],
        ['a series that ends before it begins', aSeries('A', '2', '1'), 'series_is_a_run'],
        ['letters in a series', aSeries('A', '1A', '1B'), 'series_from_check'],
      ])('refuses %s', async (_, record, constraint) => {
        await expect(write(record)).rejects.toThrow(constraint)
        expect(await ids()).not.toContain(record.id)
      })

      test('refuses a series of more than ten million numbers with a sentence', async () => {
        await expect(write(aSeries('L', '00000000', '10000000'))).rejects.toMatchObject({
          message: expect.stringContaining('at most 10,000,000 numbers'),
          extensions: { code: 'BAD_USER_INPUT' },
        })
      })

      test('forgets the blocks of a series with its record', async () => {
        const series = aSeries('GONE', '0001', '0002')
        await write(series)
        await sql.query({ name: '', text: 'DELETE FROM travel_documents WHERE id = $1' }, [series.id])
        const text = 'SELECT block FROM travel_document_blocks WHERE document_id = $1'
        expect(await sql.query({ name: '', text }, [series.id])).toEqual([])
      })
    })

    describe('every query is answered by indexes', () => {
      let sql: Sql
      const series = Array.from({ length: 1500 }, (_, n) =>
        aSeries('IX', String(n * 7000).padStart(8, '0'), String(n * 7000 + 9000).padStart(8, '0')),
      )
      beforeAll(async () => {
        sql = await driver.open()
        await migrateSql(sql, 'stolen-documents', migrations)
        await sql.transaction((tx) => writeDocuments(tx, [...seedDocuments(), ...series]))
        await sql.maintain()
      })
      afterAll(() => sql.close())

      const keys = Array.from({ length: 10 }, (_, n) => `FRA|IX${String(n * 12_345).padStart(8, '0')}`)
      const blocks = blocksOf('FRA', runOf({ prefix: 'IX', from: '00000000', to: '00090000' }))
      const position = ['infinity', '', 21]
      const own = ['FRA', [...bySeriousness], [...TRAVEL_DOCUMENT_TYPES], '-infinity']
      const reading: [string, { text: string }, unknown[], string[]][] = [
        ['a record by id', statements.documentsById.few, ['KEN', '2026-10-01', ['a', 'b']], ['travel_documents_pkey']],
        ['records by id', statements.documentsById.many, ['KEN', '2026-10-01', ['a', 'b']], ['travel_documents_pkey']],
        [
          'a check',
          statements.candidates.few,
          ['KEN', '2026-10-01', keys, blocks],
          ['travel_documents_by_number', 'travel_document_blocks_pkey', 'travel_documents_pkey'],
        ],
        [
          'checks in bulk',
          statements.candidates.many,
          ['KEN', '2026-10-01', keys, blocks],
          ['travel_documents_by_number', 'travel_document_blocks_pkey', 'travel_documents_pkey'],
        ],
        [
          "an owner's list",
          statements.ownDocuments,
          [...own, ...position],
          ['travel_documents_by_owner', 'travel_documents_pkey'],
        ],
        [
          'its count',
          statements.countOwnDocuments,
          ['UNO', ['LOST'], ['VISA'], '-infinity'],
          ['travel_documents_by_'], // the owner's, or that of reviews: both begin with the owner
        ],
        [
          'what an owner is to review',
          statements.reviews.due,
          ['FRA', '2026-12-30', '2026-01-01', 'a', 21],
          ['travel_documents_by_review'],
        ],
        ['the count of it', statements.reviews.count, [['FRA'], '2026-12-30', 1000], ['travel_documents_by_review']],
        [
          'the count of what all owners are to review',
          statements.reviews.count,
          [ncbs, '2026-12-30', 10_000],
          ['travel_documents_by_review'],
        ],
        [
          "an owner's records of a number",
          statements.ownDocumentsOfNumber,
          [...own, ...position, keys[0], blocks[0], 'IX00012345'],
          ['travel_documents_by_number', 'travel_document_blocks_pkey', 'travel_documents_pkey'],
        ],
        [
          'their count',
          statements.countOwnDocumentsOfNumber,
          [...own, keys[0], blocks[0], 'IX00012345'],
          ['travel_documents_by_number', 'travel_document_blocks_pkey', 'travel_documents_pkey'],
        ],
      ]

      test.each(reading)('%s', async (_, statement, values, indexes) => {
        for (const planned of ['force_custom_plan', 'force_generic_plan']) {
          const plan = await planOf(sql, statement, values, planned)
          expect(plan, planned).not.toContain('Seq Scan')
          for (const index of indexes) expect(plan, planned).toContain(index)
        }
      })
    })
  })
}

/** The plan of a statement, for these values or for any, as PostgreSQL keeps it for a named one. */
async function planOf(sql: Sql, { text }: { text: string }, values: readonly unknown[], mode: string): Promise<string> {
  const literal = (value: unknown): string =>
    Array.isArray(value)
      ? `ARRAY[${value.map(literal)}]::text[]`
      : typeof value === 'number'
        ? `${value}`
        : `'${value}'`
  return sql.transaction(async (tx) => {
    await tx.query({ name: '', text: `SET LOCAL plan_cache_mode = ${mode}` })
    await tx.query({ name: '', text: `PREPARE planned AS ${text}` })
    const rows = await tx.query<Record<string, string>>({
      name: '',
      text: `EXPLAIN EXECUTE planned(${values.map(literal).join(', ')})`,
    })
    await tx.query({ name: '', text: 'DEALLOCATE planned' })
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
}
