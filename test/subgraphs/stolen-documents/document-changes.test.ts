import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Viewer } from '../../../schema/identity.ts'
import type { ReportTravelDocumentInput } from '../../../subgraphs/stolen-documents/generated/schema.ts'
import {
  readReport,
  reportDocument,
  reportDocuments,
  updateDocument,
} from '../../../subgraphs/stolen-documents/mutations.ts'
import { replaceDocument, withdrawDocument } from '../../../subgraphs/stolen-documents/replacing.ts'
import { writeReports } from '../../../subgraphs/stolen-documents/reports.ts'
import { stolenDocuments } from '../../../subgraphs/stolen-documents/subgraph.ts'
import { migrations } from '../../../subgraphs/stolen-documents/tables.ts'
import { writeDocuments } from '../../../subgraphs/stolen-documents/writing.ts'
import { migrateSql } from '../../../subgraphs/stores/migrations.ts'
import type { Sql } from '../../../subgraphs/stores/sql.ts'
import { callAs } from '../../support/call.ts'
import { day } from '../../support/day.ts'
import { aDocument, aSeries, type DocumentsUnderTest, openDocuments } from '../../support/document-records.ts'
import { sqlDrivers } from '../../support/drivers.ts'

const ALL = `id recordedBy { code } recordedAt updatedAt reviewBy
  handling { code conditions confirmationRequired contact { code } } sharing { mode countries { code } }
  number series { prefix from to } type subtype issuedBy { code } fraud theft { country { code } place on }
  issuedOn expiresOn nationalReference note document { number type issuedBy }`
const REPORT = `mutation ($input: ReportTravelDocumentInput!) {
  reportTravelDocument(input: $input) { travelDocument { ${ALL} } } }`
const REPORT_MANY = `mutation ($input: [ReportTravelDocumentInput!]!) {
  reportTravelDocuments(input: $input) { travelDocuments { ${ALL} } } }`
const UPDATE = `mutation ($id: ID!, $ifUpdatedAt: DateTime, $input: ReportTravelDocumentInput!) {
  updateTravelDocument(id: $id, ifUpdatedAt: $ifUpdatedAt, input: $input) { travelDocument { ${ALL} } } }`
const WITHDRAW = `mutation ($id: ID!, $ifUpdatedAt: DateTime, $reason: String!) {
  withdrawTravelDocument(id: $id, ifUpdatedAt: $ifUpdatedAt, reason: $reason) { id } }`
const REVIEW = `mutation ($id: ID!, $key: String, $ifUpdatedAt: DateTime, $underReview: Boolean! = true, $reason: String!) {
  setComplianceReview(input: { idempotencyKey: $key, id: $id, ifUpdatedAt: $ifUpdatedAt, underReview: $underReview, reason: $reason }) {
    underComplianceReview ${ALL} } }`
const CHECK = `query ($number: String!, $issuedBy: String!, $type: EnumValue!) {
  checkTravelDocument(document: { number: $number, type: $type, issuedBy: $issuedBy }) { verdict records { id } } }`
const ONE = `query ($id: ID!) { travelDocument(id: $id) { ${ALL} } }`
const OWN =
  'query ($number: String) { travelDocuments(first: 200, filter: { number: $number }) { totalCount edges { node { id } } } }'

interface Document {
  id: string
  updatedAt: string
  number: string | null
  note: string | null
  [field: string]: unknown
}

const driverNames = sqlDrivers.map(({ name }) => name)
let serial = 0
/** What is reported of a passport of France that nothing is on record of. */
function aReport(facts: Record<string, unknown> = {}): Record<string, unknown> {
  const numbers = 'series' in facts || 'number' in facts ? {} : { number: `R${String(++serial).padStart(6, '0')}` }
  return { type: 'PASSPORT', issuedBy: 'FRA', fraud: 'STOLEN', ...numbers, ...facts }
}

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`changes of travel documents on ${driver.name}`, () => {
    let documents: DocumentsUnderTest
    beforeAll(async () => {
      documents = await openDocuments(driver)
    })
    afterAll(() => documents.close())

    async function report(input: object, country = 'FRA'): Promise<Document> {
      const data = await documents.ask<{ reportTravelDocument: { travelDocument: Document } }>(country, REPORT, {
        input,
      })
      return data.reportTravelDocument.travelDocument
    }
    async function reportMany(input: object[], country = 'FRA'): Promise<Document[]> {
      const data = await documents.ask<{ reportTravelDocuments: { travelDocuments: Document[] } }>(
        country,
        REPORT_MANY,
        { input },
      )
      return data.reportTravelDocuments.travelDocuments
    }
    async function update(id: string, input: object, more: object = {}, country = 'FRA'): Promise<Document> {
      const data = await documents.ask<{ updateTravelDocument: { travelDocument: Document } }>(country, UPDATE, {
        id,
        input,
        ...more,
      })
      return data.updateTravelDocument.travelDocument
    }
    const withdraw = (id: string, more: object = {}, country = 'FRA') =>
      documents.ask(country, WITHDRAW, { id, reason: 'Found in a coat.', ...more })
    const review = async (id: string, more: object = {}) => {
      const data = await documents.ask<{ setComplianceReview: Document }>('FRA', REVIEW, { id, reason: 'r', ...more })
      return data.setComplianceReview
    }
    /** The one error of a mutation, which has changed nothing. */
    async function refusal(query: string, variables: Record<string, unknown>, country = 'FRA') {
      const { data, errors } = await documents.answer(country, query, variables)
      expect(Object.values(data ?? { none: null })).toEqual([null])
      expect(errors).toHaveLength(1)
      return { message: errors?.[0]?.message ?? '', ...errors?.[0]?.extensions } as Record<string, unknown> // one is there
    }
    async function check(number: string, country = 'KEN', type = 'PASSPORT', issuedBy = 'FRA') {
      const variables = { number, type, issuedBy }
      const data = await documents.ask<{ checkTravelDocument: { verdict: string; records: { id: string }[] } }>(
        country,
        CHECK,
        variables,
      )
      return { verdict: data.checkTravelDocument.verdict, ids: data.checkTravelDocument.records.map(({ id }) => id) }
    }
    async function one(id: string, country = 'FRA') {
      return (await documents.ask<{ travelDocument: Document | null }>(country, ONE, { id })).travelDocument
    }
    const count = async () =>
      (await documents.ask<{ travelDocuments: { totalCount: number } }>('FRA', OWN)).travelDocuments.totalCount

    describe('a report', () => {
      test('is on record at once, canonical, with what an owner gets who says nothing', async () => {
        const input = aReport({
          number: 'c01-x 00t47',
          subtype: ' diplomatic ',
          theft: { country: 'DE', place: 'Köln', on: '2026-03' },
          issuedOn: '2020-02-29',
          expiresOn: '2030-02-28',
          note: 'Taken from a car.',
        })
        const answer = await report(input)
        expect(answer).toMatchObject({
          number: 'C01X00T47',
          series: null,
          subtype: 'diplomatic',
          theft: { country: { code: 'DEU' }, place: 'Köln', on: '2026-03' },
          issuedOn: '2020-02-29',
          expiresOn: '2030-02-28',
          note: 'Taken from a car.',
          recordedBy: { code: 'FRA' },
          handling: { code: 'H1', conditions: [], confirmationRequired: false, contact: { code: 'FRA' } },
          sharing: { mode: 'ALL', countries: [] },
          nationalReference: null,
          document: { number: 'C01X00T47', type: 'PASSPORT', issuedBy: 'FRA' },
        })
        expect(answer.reviewBy).toMatch(String(new Date().getUTCFullYear() + 10))
        expect(answer.updatedAt).toBe(answer.recordedAt)
        expect(await one(answer.id)).toEqual(answer)
        expect(await check('C01 X00T47')).toEqual({ verdict: 'STOLEN', ids: [answer.id] })
      })

      test('keeps what the owner says of the record', async () => {
        const record = {
          sharing: { mode: 'ALLOW', countries: ['DE', 'DEU', 'KEN'] },
          handling: { code: 'H2', conditions: ['Ask first.'] },
          reviewBy: day(40),
          nationalReference: 'FR-1',
        }
        const answer = await report(aReport({ record }))
        expect(answer).toMatchObject({
          sharing: { mode: 'ALLOW', countries: [{ code: 'DEU' }, { code: 'KEN' }] },
          handling: { code: 'H2', conditions: ['Ask first.'] },
          reviewBy: day(40),
          nationalReference: 'FR-1',
        })
        expect(await one(answer.id, 'KEN')).toMatchObject({ id: answer.id, sharing: null })
        expect(await one(answer.id, 'BRA')).toBeNull()
      })

      test('of a series is found by each of its numbers', async () => {
        const series = { prefix: 'zq-', from: '09 990', to: '10 020' }
        const { id, ...answer } = await report(aReport({ series, fraud: 'STOLEN_BLANK' }))
        expect(answer).toMatchObject({
          number: null,
          series: { prefix: 'ZQ', from: '09990', to: '10020' },
          document: null,
        })
        for (const number of ['ZQ09990', 'ZQ09999', 'ZQ10000', 'ZQ10020']) {
          expect(await check(number), number).toEqual({ verdict: 'STOLEN_BLANK', ids: [id] })
        }
        for (const number of ['ZQ09989', 'ZQ10021', 'ZQ9990']) expect((await check(number)).verdict).toBe('NO_RECORD')
      })

      test.each([
        ['neither number nor series', { number: null }, { argument: 'input', rule: 'NUMBER_OR_SERIES' }],
        [
          'number and series',
          { number: 'A1', series: { from: '1', to: '2' } },
          { argument: 'input', rule: 'NUMBER_OR_SERIES' },
        ],
        ['a number that is none', { number: 'Ä1' }, { argument: 'input.number', problem: 'MALFORMED' }],
        ['an empty number', { number: ' ' }, { argument: 'input.number', problem: 'MALFORMED' }],
        ['a long number', { number: 'A'.repeat(21) }, { argument: 'input.number', problem: 'WRONG_LENGTH' }],
        [
          'ends of a series of different width',
          { series: { from: '1', to: '10' } },
          { argument: 'input.series.to', problem: 'WRONG_LENGTH' },
        ],
        [
          'a series that ends before it begins',
          { series: { from: '2', to: '1' } },
          { argument: 'input.series.to', problem: 'MALFORMED' },
        ],
        [
          'more than ten million numbers',
          { series: { prefix: 'X', from: '00000000', to: '10000000' } },
          { argument: 'input.series', rule: 'SERIES_LENGTH' },
        ],
        [
          'an expiry before the issue',
          { issuedOn: '2020-01-02', expiresOn: '2020-01-01' },
          { argument: 'input.expiresOn', rule: 'DATES' },
        ],
        ['a theft to come', { theft: { on: day(2) } }, { argument: 'input.theft.on', rule: 'FUTURE_DATE' }],
        ['a theft next year', { theft: { on: day(380).slice(0, 4) } }, { argument: 'input.theft.on' }],
        ['a long note', { note: 'x'.repeat(10_001) }, { argument: 'input.note', rule: 'TEXT_LENGTH' }],
        ['a NUL', { note: 'a\0b' }, { argument: 'input.note', rule: 'CHARACTERS' }],
        ['half a character', { theft: { place: '\ud83d' } }, { argument: 'input.theft.place', rule: 'CHARACTERS' }],
        ['a review in the past', { record: { reviewBy: day(0) } }, { rule: 'REVIEW_DATE' }],
        ['countries with ALL', { record: { sharing: { mode: 'ALL', countries: ['DEU'] } } }, { rule: 'SHARING' }],
        ['a key without characters', { idempotencyKey: '' }, { rule: 'IDEMPOTENCY_KEY' }],
      ])('with %s is refused', async (_, facts, expected) => {
        const before = await count()
        const input = aReport(facts)
        expect(await refusal(REPORT, { input })).toMatchObject({ code: 'BAD_USER_INPUT', ...expected })
        expect(await count()).toBe(before)
      })

      test('takes dates at their bounds, and today of the farthest east', async () => {
        const today = new Date(Date.now() + 14 * 3_600_000).toISOString()
        for (const on of [today.slice(0, 10), today.slice(0, 7), today.slice(0, 4)]) {
          expect(await report(aReport({ theft: { on } }))).toMatchObject({ theft: { on } })
        }
        await report(aReport({ issuedOn: '2020-01-01', expiresOn: '2020-01-01' }))
        const million = { prefix: 'TM', from: '0000000', to: '9999999' }
        expect(await report(aReport({ series: million }))).toMatchObject({ series: million })
      })

      test('of a document that another country issued is forbidden', async () => {
        const input = aReport({ issuedBy: 'DEU' })
        expect(await refusal(REPORT, { input })).toMatchObject({
          code: 'FORBIDDEN',
          argument: 'input.issuedBy',
          message: 'Only the issuer records a document: the NCB of DEU does, and you act for FRA.',
        })
        expect((await report({ ...input, number: 'UNO1', issuedBy: 'UNO' }, 'UNO')).recordedBy).toEqual({ code: 'UNO' })
      })

      test('of what is on record for the same fraud is refused, and names that record', async () => {
        const input = aReport()
        const first = await report(input)
        const again = await refusal(REPORT, { input: { ...input, note: 'again', number: ` ${input.number}` } })
        expect(again).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'ON_RECORD', recordId: first.id })
        expect(again.message).toContain(first.id)
        const revoked = await report({ ...input, fraud: 'REVOKED' })
        expect(await check(String(input.number))).toEqual({
          verdict: 'STOLEN',
          ids: expect.arrayContaining([first.id, revoked.id]),
        })
        const series = { prefix: 'DUP', from: '100', to: '200' }
        const { id } = await report(aReport({ series }))
        expect(await refusal(REPORT, { input: aReport({ series }) })).toMatchObject({ recordId: id })
        await report(aReport({ series: { ...series, to: '201' } }))
        await report(aReport({ series, type: 'VISA' }))
      })

      test('that comes many times at once is recorded once', async () => {
        const input = aReport()
        const answers = await Promise.all(Array.from({ length: 8 }, () => documents.answer('FRA', REPORT, { input })))
        expect(answers.filter(({ errors }) => !errors)).toHaveLength(1)
        expect(answers.flatMap(({ errors }) => errors?.[0]?.extensions.rule ?? [])).toEqual(Array(7).fill('ON_RECORD'))
        expect((await check(String(input.number))).ids).toHaveLength(1)
      })
    })

    describe('an idempotency key', () => {
      test('gives the same record, however often and at whatever time it comes, after a restart too', async () => {
        const input = aReport({ idempotencyKey: 'key-1', note: 'first' })
        const first = await report(input)
        expect(await report(input)).toEqual(first)
        await documents.reopen()
        expect(await report(input)).toEqual(first)
        const changed = await update(first.id, { ...input, idempotencyKey: undefined, note: 'second' })
        expect(await report(input)).toEqual(changed)
        expect(await refusal(REPORT, { input: { ...input, note: 'other' } })).toMatchObject({
          code: 'IDEMPOTENCY_CONFLICT',
        })
        expect((await check(String(input.number))).ids).toEqual([first.id])
      })

      test('that comes many times at once makes one record', async () => {
        const input = aReport({ idempotencyKey: 'key-2' })
        const same = await Promise.all(Array.from({ length: 8 }, () => report(input)))
        expect(new Set(same.map(({ id }) => id)).size).toBe(1)
        const answers = await Promise.all(
          ['a', 'b', 'c', 'd'].map((note) =>
            documents.answer('FRA', REPORT, {
              input: { ...input, idempotencyKey: 'key-3', number: `K3${note}`, note },
            }),
          ),
        )
        expect(answers.filter(({ errors }) => !errors)).toHaveLength(1)
        const codes = answers.flatMap(({ errors }) => errors?.[0]?.extensions.code ?? [])
        expect(codes).toEqual(Array(3).fill('IDEMPOTENCY_CONFLICT'))
      })

      test('belongs to its NCB, and is not used up by a request that was refused', async () => {
        const french = await report(aReport({ idempotencyKey: 'key-4' }))
        const german = await report(aReport({ idempotencyKey: 'key-4', issuedBy: 'DEU' }), 'DEU')
        expect(german.id).not.toBe(french.id)
        await refusal(REPORT, { input: aReport({ idempotencyKey: 'key-5', number: '?' }) })
        await refusal(REPORT, { input: aReport({ idempotencyKey: 'key-5', number: french.number }) })
        await report(aReport({ idempotencyKey: 'key-5' }))
      })

      test('answers even what could not be asked any more', async () => {
        const input = aReport({ idempotencyKey: 'key-6', record: { reviewBy: day(2) } })
        const first = await report(input)
        vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 86_400_000 })
        try {
          expect(await report(input)).toEqual(first)
          expect(await refusal(REPORT, { input: { ...input, idempotencyKey: 'key-7' } })).toMatchObject({
            rule: 'REVIEW_DATE',
          })
        } finally {
          vi.useRealTimers()
        }
      })

      test('of a record that was withdrawn since finds nothing, and does not make it again', async () => {
        const input = aReport({ idempotencyKey: 'key-8' })
        const { id } = await report(input)
        await withdraw(id)
        expect(await refusal(REPORT, { input })).toMatchObject({ code: 'NOT_FOUND' })
        expect(await refusal(REPORT_MANY, { input: [aReport(), input] })).toMatchObject({
          code: 'NOT_FOUND',
          items: [{ index: 1, code: 'NOT_FOUND' }],
        })
        expect(await check(String(input.number))).toEqual({ verdict: 'NO_RECORD', ids: [] })
        const again = await report({ ...input, idempotencyKey: 'key-9' }) // a new request is a new record
        expect(again.id).not.toBe(id)
        expect((await check(String(input.number))).ids).toEqual([again.id])
      })

      test('of an update makes it once', async () => {
        const { id, updatedAt } = await report(aReport())
        const input = aReport({ idempotencyKey: 'key-10', note: 'corrected' })
        const updated = await update(id, input, { ifUpdatedAt: updatedAt })
        expect(updated.updatedAt > updatedAt).toBe(true)
        expect(await update(id, input, { ifUpdatedAt: updatedAt })).toEqual(updated) // though it is stale by now
        expect(await refusal(UPDATE, { id, input: { ...input, note: 'x' }, ifUpdatedAt: updatedAt })).toMatchObject({
          code: 'IDEMPOTENCY_CONFLICT',
        })
        const other = await report(aReport())
        expect(await refusal(UPDATE, { id: other.id, input, ifUpdatedAt: updatedAt })).toMatchObject({
          code: 'IDEMPOTENCY_CONFLICT',
        })
        const twice = aReport({ idempotencyKey: 'key-11' })
        const [one, two] = await Promise.all([update(id, twice), update(id, twice)])
        expect(one).toEqual(two)
        const different = ['a', 'b', 'c'].map((note) => aReport({ idempotencyKey: 'key-12', number: 'KEY12', note }))
        const answers = await Promise.all(different.map((input) => documents.answer('FRA', UPDATE, { id, input })))
        const codes = answers.flatMap(({ errors }) => errors?.[0]?.extensions.code ?? [])
        expect(codes).toEqual(Array(2).fill('IDEMPOTENCY_CONFLICT'))
        await withdraw(id)
        expect(await refusal(UPDATE, { id, input: twice })).toMatchObject({ code: 'NOT_FOUND' })
      })
    })

    describe('a report of many', () => {
      test('is answered in its order, in as many steps as a report of two', async () => {
        const many = Array.from({ length: 200 }, (_, n) =>
          aReport(n % 7 ? {} : { fraud: 'LOST', idempotencyKey: `m${n}` }),
        )
        documents.store.reset()
        await reportMany(many.splice(0, 2))
        const calls = documents.store.names()
        documents.store.reset()
        const answers = await reportMany(many)
        expect(documents.store.names()).toEqual(calls)
        expect(answers.map(({ number }) => number)).toEqual(many.map(({ number }) => number))
      })

      test('is all or none, and names everything that is refused', async () => {
        const known = aReport()
        const { id } = await report(known)
        const taken = await report(aReport({ idempotencyKey: 'bulk-1' }))
        const twin = aReport()
        const before = await count()
        const input = [
          aReport(),
          { ...aReport(), number: 'ß' },
          known,
          aReport({ issuedBy: 'DEU' }),
          twin,
          { ...twin, note: 'the same' },
          aReport({ idempotencyKey: 'bulk-1', note: 'other' }),
          aReport({ idempotencyKey: 'x'.repeat(200) }),
          aReport({ idempotencyKey: 'bulk-2' }),
          aReport({ idempotencyKey: 'bulk-2' }),
        ]
        const { items, ...error } = await refusal(REPORT_MANY, { input })
        expect(error).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'ALL_OR_NONE' })
        expect(error.message).toMatch(/^7 of 10 documents are refused, so none was recorded: .* The first is item 1: /)
        expect(items).toEqual([
          expect.objectContaining({
            index: 1,
            code: 'BAD_USER_INPUT',
            argument: 'input.1.number',
            problem: 'MALFORMED',
          }),
          expect.objectContaining({ index: 2, code: 'BAD_USER_INPUT', rule: 'ON_RECORD', recordId: id }),
          expect.objectContaining({ index: 3, code: 'FORBIDDEN', argument: 'input.3.issuedBy' }),
          expect.objectContaining({ index: 5, reason: expect.stringContaining('item 4 of the list') }),
          expect.objectContaining({ index: 6, code: 'IDEMPOTENCY_CONFLICT' }),
          expect.objectContaining({ index: 7, rule: 'IDEMPOTENCY_KEY' }),
          expect.objectContaining({ index: 9, code: 'IDEMPOTENCY_CONFLICT' }),
        ])
        for (const item of items as { reason: string }[]) expect(item.reason).toMatch(/\.$/)
        expect(await count()).toBe(before)
        expect((await one(taken.id))?.note).toBeNull()
        const repaired = [input[0], input[4], input[8]].map((item) => item ?? {})
        expect(await reportMany(repaired)).toHaveLength(3) // no key was used up
      })

      test('has the code on which all that is refused agrees', async () => {
        const input = [aReport({ issuedBy: 'DEU' }), aReport(), aReport({ issuedBy: 'KEN' })]
        const error = await refusal(REPORT_MANY, { input })
        expect(error).toMatchObject({ code: 'FORBIDDEN', items: [{ index: 0 }, { index: 2 }] })
      })

      test('that is repeated gives the same records, and makes those that are new', async () => {
        const input = ['bulk-10', 'bulk-11', 'bulk-12'].map((idempotencyKey) => aReport({ idempotencyKey }))
        const first = await reportMany(input)
        expect(await reportMany(input)).toEqual(first)
        const alone = await report(input[1] ?? {})
        expect(alone).toEqual(first[1])
        const more = [aReport({ idempotencyKey: 'bulk-13' }), ...input.toReversed(), input[0] ?? {}]
        const [fresh, ...known] = await reportMany(more)
        expect(known).toEqual([...first.toReversed(), first[0]])
        expect(first.map(({ id }) => id)).not.toContain(fresh?.id)
        const three = await Promise.all([more, more.toReversed(), more].map((list) => reportMany(list)))
        expect(new Set(three.flat().map(({ id }) => id)).size).toBe(4)
      })

      test('that meets others of the same documents: one is recorded', async () => {
        const input = Array.from({ length: 100 }, () => aReport())
        const lists = [input, input.toReversed(), input, input.toReversed()]
        const answers = await Promise.all(lists.map((list) => documents.answer('FRA', REPORT_MANY, { input: list })))
        const refused = answers.flatMap(({ errors }) => errors ?? [])
        expect(refused).toHaveLength(3)
        for (const { extensions } of refused) expect(extensions).toMatchObject({ rule: 'ALL_OR_NONE' })
      })

      test('has 1 to 500 items', async () => {
        expect(await refusal(REPORT_MANY, { input: [] })).toMatchObject({ code: 'BAD_USER_INPUT' })
        const input = Array.from({ length: 501 }, () => aReport())
        expect(await refusal(REPORT_MANY, { input })).toMatchObject({ code: 'TOO_MANY_ITEMS' })
        expect(await reportMany(input.slice(1))).toHaveLength(500)
      })

      test('of series that are too long together is refused before anything is written', async () => {
        const before = await count()
        const series = (n: number) => ({ prefix: `L${n}X`, from: '00000001', to: '10000000' }) // 1,001 blocks
        const input = Array.from({ length: 500 }, (_, n) => aReport({ series: series(n), fraud: 'STOLEN_BLANK' }))
        documents.store.reset()
        for (const many of [input, input.slice(0, 5)]) {
          expect(await refusal(REPORT_MANY, { input: many })).toMatchObject({
            code: 'TOO_MANY_ITEMS',
            rule: 'SERIES_LENGTH',
            message: expect.stringMatching(/blocks of 10,000 numbers: at most 5,000 a call\. Nothing was recorded/),
          })
        }
        expect(documents.store.names()).toEqual([])
        expect(await count()).toBe(before)
      })
    })

    describe('a change that nobody waits for any more', () => {
      const late = { code: 'SOURCE_TIMEOUT', message: 'There was no time left' }
      const gone = { code: 'SOURCE_UNAVAILABLE', message: 'whoever asked has gone' }
      const viewer: Viewer = { ...callAs('FRA').identity, purpose: 'CRIMINAL_INVESTIGATION' }
      function context({ deadline = Number.POSITIVE_INFINITY, signal = new AbortController().signal }) {
        const store = documents.store.store.within({ deadline, signal })
        return { viewer, store, loaders: stolenDocuments.createLoaders(store, viewer) }
      }
      const read = (facts: Record<string, unknown>) => aReport(facts) as ReportTravelDocumentInput // as the schema has coerced it
      async function refusedWith({ code, message }: typeof late, change: Promise<unknown>) {
        await expect(change).rejects.toMatchObject({ message: expect.stringContaining(message), extensions: { code } })
      }

      test('is not begun: neither a report nor an update', async () => {
        const { id } = await report(aReport())
        const before = await count()
        const passed = { deadline: Date.now() - 1 }
        await refusedWith(late, reportDocument(read({}), context(passed)))
        await refusedWith(late, reportDocuments([read({}), read({})], context(passed)))
        await refusedWith(late, updateDocument({ id, input: read({ note: 'late' }) }, context(passed)))
        expect(await count()).toBe(before)
        expect((await one(id))?.note).toBeNull()
      })

      test('is not begun when whoever asked goes while it waits for its turn; it may be sent again', async () => {
        const before = await count()
        const leaving = new AbortController()
        const input = [read({ idempotencyKey: 'gone-1' }), read({ idempotencyKey: 'gone-2' })]
        const reported = reportDocuments(input, context({ signal: leaving.signal }))
        leaving.abort()
        await refusedWith(gone, reported)
        expect(await count()).toBe(before)
        await reportDocuments(input, context({ deadline: Date.now() + 60_000 }))
        expect(await count()).toBe(before + 2)
      })
    })

    describe('an update', () => {
      test('replaces what it states, empties what it leaves out, keeps what `record` leaves out', async () => {
        const record = {
          sharing: { mode: 'DENY', countries: ['BRA'] },
          handling: { code: 'H3', conditions: ['Ask.'] },
          reviewBy: day(99),
          nationalReference: 'FR-2',
        }
        const old = await report(
          aReport({ record, note: 'n', subtype: 's', theft: { place: 'p' }, issuedOn: '2020-01-01' }),
        )
        const changed = await update(old.id, aReport({ number: old.number, fraud: 'LOST' }))
        expect(changed).toEqual({
          ...old,
          updatedAt: changed.updatedAt,
          fraud: 'LOST',
          note: null,
          subtype: null,
          theft: null,
          issuedOn: null,
        })
        expect(changed.updatedAt > old.updatedAt).toBe(true)
        const again = await update(old.id, aReport({ number: old.number, record: { nationalReference: 'FR-3' } }))
        expect(again).toMatchObject({ nationalReference: 'FR-3', reviewBy: day(99), sharing: { mode: 'DENY' } })
        const bare = await update(old.id, aReport({ number: old.number, record: { nationalReference: '' } }))
        expect(bare.nationalReference).toBeNull()
        expect(await one(old.id)).toEqual(bare)
      })

      test('moves the record to where it is looked up now', async () => {
        const { id, number } = await report(aReport())
        await update(id, aReport({ number: 'MOVED1', type: 'VISA' }))
        expect((await check(String(number))).verdict).toBe('NO_RECORD')
        expect((await check('MOVED1', 'KEN', 'VISA')).ids).toEqual([id])
        await update(id, aReport({ series: { prefix: 'MOV', from: '09999', to: '10001' } }))
        expect((await check('MOVED1', 'KEN', 'VISA')).verdict).toBe('NO_RECORD')
        for (const number of ['MOV09999', 'MOV10000', 'MOV10001']) expect((await check(number)).ids).toEqual([id])
        await update(id, aReport({ series: { prefix: 'MOV', from: '20000', to: '20001' } }))
        expect((await check('MOV10000')).verdict).toBe('NO_RECORD')
        expect((await check('MOV20001')).ids).toEqual([id])
        await update(id, aReport({ number: 'MOV10000' }))
        expect((await check('MOV20001')).verdict).toBe('NO_RECORD')
        expect((await check('MOV10000')).ids).toEqual([id])
      })

      test('of whom it is shared with acts at once, wherever it is read', async () => {
        const { id, number } = await report(aReport())
        expect((await check(String(number))).ids).toEqual([id])
        const alone = { number, record: { sharing: { mode: 'ALLOW', countries: [] } } }
        await update(id, aReport(alone))
        expect(await check(String(number))).toEqual({ verdict: 'NO_RECORD', ids: [] })
        expect(await one(id, 'KEN')).toBeNull()
        expect((await check(String(number), 'FRA')).ids).toEqual([id])
        await update(id, aReport({ number, record: { sharing: { mode: 'ALL' } } }))
        expect((await one(id, 'KEN'))?.id).toBe(id)
      })

      test('leaves a compliance review as it is', async () => {
        const record = aDocument({ underComplianceReview: true, number: 'REVIEWED1' })
        await documents.store.store.write([record])
        await update(record.id, aReport({ number: 'REVIEWED2', note: 'corrected' }))
        expect((await check('REVIEWED2')).verdict).toBe('NO_RECORD')
        expect((await one(record.id))?.note).toBe('corrected')
        expect(await one(record.id, 'KEN')).toBeNull()
      })

      test('of a record that has changed since it was read is a conflict', async () => {
        const old = await report(aReport())
        const input = aReport({ number: old.number, note: 'mine' })
        const now = await update(old.id, input, { ifUpdatedAt: old.updatedAt })
        expect(await refusal(UPDATE, { id: old.id, ifUpdatedAt: old.updatedAt, input: aReport() })).toMatchObject({
          code: 'CONFLICT',
        })
        expect(await refusal(WITHDRAW, { id: old.id, ifUpdatedAt: old.updatedAt, reason: 'r' })).toMatchObject({
          code: 'CONFLICT',
        })
        expect(await one(old.id)).toEqual(now)
        const offset = now.updatedAt.replace('Z', '+00:00')
        expect((await update(old.id, input, { ifUpdatedAt: offset })).note).toBe('mine')
      })

      test('one of many at the same time is made, the others are told so', async () => {
        const { id, number } = await report(aReport())
        const notes = ['a', 'b', 'c', 'd', 'e', 'f']
        const answers = await Promise.all(
          notes.map((note) => documents.answer('FRA', UPDATE, { id, input: aReport({ number, note }) })),
        )
        const made = notes.filter((_, at) => !answers[at]?.errors)
        expect(made.length).toBeGreaterThan(0)
        const codes = answers.flatMap(({ errors }) => errors?.[0]?.extensions.code ?? [])
        expect(codes).toEqual(Array(notes.length - made.length).fill('CONFLICT'))
        expect(made).toContain((await one(id))?.note)
      })

      test.each(['replace', 'withdraw'] as const)(
        'of a record as it was read is made once: beside %s',
        async (other) => {
          const { store } = documents.store
          const record = aDocument()
          await store.write([record])
          const change = (note: string) => store.replace(record, { ...record, note, updatedAt: day(1) }, undefined)
          const beside = () => (other === 'replace' ? change('beside') : store.withdraw(record, 'r'))
          const results = await Promise.allSettled([change('a'), beside(), change('b'), beside()])
          expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
          for (const result of results) {
            if (result.status === 'rejected') expect(result.reason.extensions).toMatchObject({ code: 'CONFLICT' })
          }
        },
      )

      test('is answered with what is found now, also behind another one in the same operation', async () => {
        const { id, number } = await report(aReport({ fraud: 'LOST' }))
        const twice = `mutation ($id: ID!, $one: ReportTravelDocumentInput!, $two: ReportTravelDocumentInput!) {
          one: updateTravelDocument(id: $id, input: $one) { travelDocument { document { check { verdict } } } }
          two: updateTravelDocument(id: $id, input: $two) { travelDocument { document { check { verdict } } } }
        }`
        const [one, two] = ['STOLEN', 'REVOKED'].map((fraud) => aReport({ number, fraud }))
        expect(await documents.ask('FRA', twice, { id, one, two })).toEqual({
          one: { travelDocument: { document: { check: { verdict: 'STOLEN' } } } },
          two: { travelDocument: { document: { check: { verdict: 'REVOKED' } } } },
        })
      })

      test('is answered as it is now, also behind another one in the same operation', async () => {
        const { id, number } = await report(aReport())
        const twice = `mutation ($id: ID!, $one: ReportTravelDocumentInput!, $two: ReportTravelDocumentInput!) {
          one: updateTravelDocument(id: $id, input: $one) { travelDocument { note } }
          two: updateTravelDocument(id: $id, input: $two) { travelDocument { note } }
        }`
        const [one, two] = ['one', 'two'].map((note) => aReport({ number, note }))
        expect(await documents.ask('FRA', twice, { id, one, two })).toEqual({
          one: { travelDocument: { note: 'one' } },
          two: { travelDocument: { note: 'two' } },
        })
      })

      test('that would say what another record says is refused', async () => {
        const first = await report(aReport())
        const second = await report(aReport())
        const input = aReport({ number: first.number })
        const error = await refusal(UPDATE, { id: second.id, input })
        expect(error).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'ON_RECORD', recordId: first.id })
        expect(await one(second.id)).toEqual(second)
      })

      test('is held to the rules of a report', async () => {
        const old = await report(aReport())
        const bad = { number: '!' }
        expect(await refusal(UPDATE, { id: old.id, input: aReport(bad) })).toMatchObject({ argument: 'input.number' })
        expect(await refusal(UPDATE, { id: old.id, input: aReport({ issuedBy: 'DEU' }) })).toMatchObject({
          code: 'FORBIDDEN',
          argument: 'input.issuedBy',
        })
        expect(await one(old.id)).toEqual(old)
      })
    })

    describe('a withdrawal', () => {
      test.each([false, true])('takes the record from everybody, its owner too (series: %s)', async (ofSeries) => {
        const numbers = ofSeries ? { series: { prefix: 'WD', from: '7000', to: '7010' } } : { number: 'WD8005' }
        const number = ofSeries ? 'WD7005' : 'WD8005'
        const { id } = await report(aReport({ ...numbers, record: { nationalReference: 'gone' } }))
        const before = await count()
        expect(await withdraw(id)).toEqual({ withdrawTravelDocument: { id } })
        for (const country of ['FRA', 'KEN']) {
          expect(await one(id, country)).toBeNull()
          expect(await check(number, country)).toEqual({ verdict: 'NO_RECORD', ids: [] })
        }
        expect(await count()).toBe(before - 1)
        const own = await documents.ask('FRA', OWN, { number })
        expect(own).toEqual({ travelDocuments: { totalCount: 0, edges: [] } })
        const entity = await documents.ask(
          'FRA',
          'query ($r: [_Any!]!) { _entities(representations: $r) { ... on TravelDocument { id } } }',
          { r: [{ __typename: 'TravelDocument', id }] },
        )
        expect(entity).toEqual({ _entities: [null] })
        expect(await refusal(WITHDRAW, { id, reason: 'again' })).toMatchObject({ code: 'NOT_FOUND' })
        expect(await refusal(UPDATE, { id, input: aReport() })).toMatchObject({ code: 'NOT_FOUND' })
      })

      test('needs a reason', async () => {
        const { id } = await report(aReport())
        for (const reason of ['', '  ', '\0', 'x'.repeat(10_001)]) {
          expect(await refusal(WITHDRAW, { id, reason })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'reason' })
        }
        expect(await one(id)).not.toBeNull()
      })

      test('and an update at the same time do not undo each other', async () => {
        for (let round = 0; round < 5; round++) {
          const { id, number } = await report(aReport())
          const [updated, withdrawn] = await Promise.all([
            documents.answer('FRA', UPDATE, { id, input: aReport({ number, note: 'kept' }) }),
            documents.answer('FRA', WITHDRAW, { id, reason: 'r' }),
          ])
          // Either order is right, and so is that one finds the other in its way; none undoes the other.
          expect([updated, withdrawn].filter(({ errors }) => errors).length).toBeLessThanOrEqual(1)
          expect((await one(id))?.note).toBe(withdrawn.errors ? 'kept' : undefined)
        }
      })
    })

    describe('a compliance review', () => {
      test('changes nothing else of the record', async () => {
        const input = { note: 'n', subtype: 'diplomatic', theft: { place: 'Lyon' }, issuedOn: '2020-01-01' }
        const record = { nationalReference: 'case 7', sharing: { mode: 'DENY', countries: ['KEN'] } }
        for (const numbers of [{}, { series: { prefix: 'CR', from: '09998', to: '10002' } }]) {
          const old = await report(aReport({ ...input, record, ...numbers }))
          const now = await review(old.id)
          expect(now).toEqual({ ...old, underComplianceReview: true, updatedAt: now.updatedAt })
          expect(now.updatedAt > old.updatedAt).toBe(true)
          const ended = await review(old.id, { underReview: false, ifUpdatedAt: now.updatedAt })
          expect(ended).toEqual({ ...old, underComplianceReview: false, updatedAt: ended.updatedAt })
        }
        for (const number of ['CR09998', 'CR10002']) expect((await check(number, 'DEU')).verdict).toBe('STOLEN')
      })

      test('sent again under its key does nothing more', async () => {
        const { id } = await report(aReport())
        const first = await review(id, { key: 'r1' })
        expect(await review(id, { key: 'r1' })).toEqual(first)
        const ended = await review(id, { key: 'r2', underReview: false })
        expect(await review(id, { key: 'r1' })).toEqual(ended)
        for (const other of [{ underReview: false }, { reason: 'another' }]) {
          const asked = { id, key: 'r1', reason: 'r', ...other }
          expect(await refusal(REVIEW, asked)).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' })
        }
        expect(await one(id)).toMatchObject({ updatedAt: ended.updatedAt })
        await withdraw(id)
        expect(await refusal(REVIEW, { id, key: 'r1', reason: 'r' })).toMatchObject({ code: 'NOT_FOUND' })
      })

      test('of a record that has changed since it was read is a conflict; without a reason it is refused', async () => {
        const old = await report(aReport())
        const now = await update(old.id, aReport({ number: old.number }))
        const stale = { id: old.id, ifUpdatedAt: old.updatedAt, reason: 'r' }
        expect(await refusal(REVIEW, stale)).toMatchObject({ code: 'CONFLICT' })
        for (const reason of ['', '  ', '\0', 'x'.repeat(10_001)]) {
          const refused = await refusal(REVIEW, { id: old.id, reason })
          expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.reason' })
        }
        expect(await one(old.id)).toEqual(now)
      })

      test('and an update at the same time do not undo each other', async () => {
        for (let round = 0; round < 5; round++) {
          const { id, number } = await report(aReport())
          const [updated, reviewed] = await Promise.all([
            documents.answer('FRA', UPDATE, { id, input: aReport({ number, note: 'kept' }) }),
            documents.answer('FRA', REVIEW, { id, reason: 'r' }),
          ])
          expect([updated, reviewed].filter(({ errors }) => errors).length).toBeLessThanOrEqual(1)
          expect((await one(id))?.note).toBe(updated.errors ? null : 'kept')
          expect((await one(id, 'KEN')) === null).toBe(!reviewed.errors)
        }
      })
    })

    describe('a record of another country', () => {
      test.each([
        ['update', UPDATE, { input: aReport({ issuedBy: 'DEU' }) }],
        ['withdrawal', WITHDRAW, { reason: 'r' }],
        ['compliance review', REVIEW, { reason: 'r' }],
      ])('is forbidden to change where it is seen, and does not exist where it is not: %s', async (_, query, more) => {
        const seen = await report(aReport())
        expect(await refusal(query, { id: seen.id, ...more }, 'DEU')).toMatchObject({ code: 'FORBIDDEN' })
        const sharing = { mode: 'DENY', countries: ['DEU'] }
        const hidden = await report(aReport({ record: { sharing } }))
        const expired = aDocument({ reviewBy: day(0) })
        const reviewed = aDocument({ underComplianceReview: true })
        await documents.store.store.write([expired, reviewed])
        const nowhere = await documents.answer('DEU', query, { id: 'nowhere', ...more })
        expect(nowhere.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
        for (const { id } of [hidden, expired, reviewed, { id: 'a\0b' }]) {
          const answer = await documents.answer('DEU', query, { id, ...more })
          expect(JSON.stringify(answer)).toBe(JSON.stringify(nowhere))
        }
        expect(await one(seen.id)).toEqual(seen)
      })
    })

    test('nobody is shown what a model of rights and life would hide', async () => {
      const countries = ['FRA', 'DEU', 'KEN'] as const
      interface Known {
        id: string
        owner: string
        number: string
        fraud: string
        hiddenFrom: string | null
        underReview: boolean
      }
      const sees = ({ owner, hiddenFrom, underReview }: Known, viewer: string) =>
        owner === viewer || (hiddenFrom !== viewer && !underReview)
      const change = fc.record({
        kind: fc.constantFrom('report', 'report', 'update', 'withdraw', 'review'),
        by: fc.constantFrom('FRA', 'DEU'),
        number: fc.integer({ min: 0, max: 3 }),
        fraud: fc.constantFrom('STOLEN', 'LOST'),
        hiddenFrom: fc.constantFrom(null, 'KEN', 'FRA'),
        target: fc.nat(20),
        underReview: fc.boolean(),
      })
      let run = 0
      const property = fc.asyncProperty(fc.array(change, { minLength: 5, maxLength: 25 }), async (changes) => {
        run++
        let model: Known[] = []
        const everMade: Known[] = []
        for (const { kind, by, number: n, fraud, hiddenFrom, target, underReview } of changes) {
          const number = `PBT${driverNames.indexOf(driver.name)}R${run}N${n}`
          const sharing = hiddenFrom ? { mode: 'DENY', countries: [hiddenFrom] } : { mode: 'ALL' }
          const input = { type: 'PASSPORT', issuedBy: by, fraud, number, record: { sharing } }
          const taken = model.some((one) => one.owner === by && one.number === number && one.fraud === fraud)
          if (kind === 'report') {
            const { data, errors } = await documents.answer(by, REPORT, { input })
            expect(errors?.[0]?.extensions.rule).toBe(taken ? 'ON_RECORD' : undefined)
            if (taken) continue
            const { id } = (data as { reportTravelDocument: { travelDocument: Document } }).reportTravelDocument
              .travelDocument // what REPORT asks for
            const made = { id, owner: by, number, fraud, hiddenFrom, underReview: false }
            model.push(made)
            everMade.push(made)
            continue
          }
          const chosen = everMade[target % Math.max(1, everMade.length)]
          if (!chosen) continue
          const stands = model.find(({ id }) => id === chosen.id)
          const visible = stands && sees(stands, by)
          const query = { update: UPDATE, withdraw: WITHDRAW, review: REVIEW }[kind]
          const { errors } = await documents.answer(by, query, { id: chosen.id, input, reason: 'r', underReview })
          const code = errors?.[0]?.extensions.code
          if (!visible) expect(code).toBe('NOT_FOUND')
          else if (stands.owner !== by) expect(code).toBe('FORBIDDEN')
          else if (kind === 'withdraw') {
            expect(code).toBeUndefined()
            model = model.filter((one) => one !== stands)
          } else if (kind === 'review') {
            expect(code).toBeUndefined()
            stands.underReview = underReview
          } else if (taken && (stands.number !== number || stands.fraud !== fraud)) {
            expect(errors?.[0]?.extensions.rule).toBe('ON_RECORD')
          } else {
            expect(code).toBeUndefined()
            Object.assign(stands, { number, fraud, hiddenFrom })
          }
        }
        for (const viewer of countries) {
          const seen = model.filter((one) => sees(one, viewer) && !one.underReview) // then it is a hit for nobody
          const entities = await documents.ask<{ _entities: (object | null)[] }>(
            viewer,
            'query ($r: [_Any!]!) { _entities(representations: $r) { ... on TravelDocument { id } } }',
            { r: everMade.map(({ id }) => ({ __typename: 'TravelDocument', id })) },
          )
          const byId = everMade.map(({ id }) => model.some((one) => one.id === id && sees(one, viewer)))
          expect(entities._entities.map((entity) => entity !== null)).toEqual(byId)
          for (const owner of ['FRA', 'DEU']) {
            for (let n = 0; n < 4; n++) {
              const number = `PBT${driverNames.indexOf(driver.name)}R${run}N${n}`
              const expected = seen.filter((one) => one.owner === owner && one.number === number)
              const { ids, verdict } = await check(number, viewer, 'PASSPORT', owner)
              expect(new Set(ids)).toEqual(new Set(expected.map(({ id }) => id)))
              expect(verdict === 'NO_RECORD').toBe(expected.length === 0)
            }
          }
        }
      })
      await fc.assert(property, { numRuns: 12 })
    })
  })

  describe.skipIf(!driver.available)(`what is written in one transaction on ${driver.name}`, () => {
    test('is in one order, however it was asked: or two transactions could wait for each other for ever', async () => {
      const sql = await driver.open()
      try {
        await migrateSql(sql, 'stolen-documents', migrations)
        const viewer = { country: 'FRA', organisation: '', user: '', roles: [], purpose: 'BORDER_CONTROL' } as const
        const inputs = Array.from({ length: 30 }, (_, n) => aReport({ idempotencyKey: `order-${(n * 7) % 30}` }))
        const reports = inputs.map((input, at) => readReport(viewer, input as never, `input.${at}`)) // as GraphQL gives it
        const order = async (list: typeof reports) => {
          const sent: string[] = []
          const rollback = new Error('only to look')
          const work = sql.transaction(async (tx) => {
            const query: Sql['query'] = (statement, values) => {
              sent.push(`${statement.name} ${JSON.stringify(values)}`)
              return tx.query(statement, values)
            }
            await writeReports({ ...tx, query }, list)
            throw rollback
          })
          await expect(work).rejects.toBe(rollback)
          return sent
        }
        const sent = await order(reports)
        expect(sent).toHaveLength(2)
        expect(await order(reports.toReversed())).toEqual(sent)
      } finally {
        await sql.close()
      }
    })
  })

  describe.skipIf(!driver.available)(`what is left of a withdrawn document on ${driver.name}`, () => {
    test('is its id, its owner and the reason; nothing writes it again', async () => {
      const sql = await driver.open()
      try {
        await migrateSql(sql, 'stolen-documents', migrations)
        const facts = { theft: { country: 'FRA', place: 'secret', on: '2026' }, note: 'secret', subtype: 'secret' }
        const series = aSeries('T', '0001', '0002', {
          ...facts,
          nationalReference: 'secret',
          issuedOn: '2020-01-01',
          handling: { code: 'H1', conditions: ['secret'] },
        })
        await sql.transaction((tx) => writeDocuments(tx, [series]))
        const rows = () => sql.query<Record<string, unknown>>({ name: '', text: 'SELECT * FROM travel_documents' })
        await replaceDocument(sql, series, series, undefined, 'secret')
        await replaceDocument(sql, series, { ...series, note: 'secret too' }, undefined)
        expect(await rows()).toMatchObject([{ compliance_review_reason: 'secret', note: 'secret too' }])
        await withdrawDocument(sql, series, 'found')
        const [row] = await rows()
        const { withdrawn_at, updated_at, ...left } = row ?? {}
        expect(withdrawn_at).toBe(updated_at)
        expect(JSON.stringify(left)).not.toContain('secret')
        expect(Object.entries(left).filter(([, value]) => value !== null && value !== false)).toEqual(
          Object.entries({
            id: series.id,
            recorded_by: 'FRA',
            recorded_at: series.recordedAt,
            review_by: series.reviewBy,
            handling_code: 'H1',
            handling_conditions: [],
            sharing_mode: 'ALL',
            sharing_countries: [],
            type: 'PASSPORT',
            issued_by: 'FRA',
            fraud: 'STOLEN_BLANK',
            withdrawal_reason: 'found',
          }),
        )
        const blocks = { name: '', text: 'SELECT * FROM travel_document_blocks' }
        expect(await sql.query(blocks)).toEqual([])
        const again = await sql.transaction((tx) => writeDocuments(tx, [series]))
        expect(again).toEqual({ added: new Set(), duplicates: new Map() })
        await expect(replaceDocument(sql, series, { ...series, note: 'x' }, undefined)).rejects.toThrow(
          'changed meanwhile',
        )
        await expect(withdrawDocument(sql, series, 'x')).rejects.toThrow('changed meanwhile')
        expect(await rows()).toEqual([row])
        expect(await sql.query(blocks)).toEqual([])
      } finally {
        await sql.close()
      }
    })
  })
}
