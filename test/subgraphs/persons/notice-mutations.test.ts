import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf, requestOf } from '../../../subgraphs/changes.ts'
import type { NoticeRecord } from '../../../subgraphs/persons/records.ts'
import { createDrawNumber } from '../../../subgraphs/reference-number.ts'
import { openDocuments } from '../../../subgraphs/stores/open-documents.ts'
import { callAs } from '../../support/call.ts'
import { day } from '../../support/day.ts'
import { documentDrivers } from '../../support/drivers.ts'
import { mongodbPlans } from '../../support/mongodb-planner.ts'
import { notice, openBench, type PersonsBench, person } from '../../support/person-records.ts'
import { codesOf, refusedBy } from '../../support/refused.ts'

const ALL = `id reference kind colour status publishedAt summary nationalReference recordedBy { code } recordedAt updatedAt reviewBy
  sharing { mode countries { code } } handling { code conditions } subject { id } charges { text translation }
  arrestWarrants { issuedBy { code } issuedOn reference charge { text translation } } recipients { code }
  assets { __typename ... on VehicleIdentity { identifierType id: value } ... on AccountIdentity { scheme value } }`
const PUBLISH = `mutation ($input: NoticeInput!) { publishNotice(input: $input) { notice { ${ALL} } } }`
const UPDATE = `mutation ($id: ID!, $at: DateTime, $input: NoticeInput!) {
  updateNotice(id: $id, ifUpdatedAt: $at, input: $input) { notice { ${ALL} } } }`
const SUSPEND = `mutation ($id: ID!, $at: DateTime, $reason: String! = "Under review.") {
  suspendNotice(id: $id, ifUpdatedAt: $at, reason: $reason) { notice { ${ALL} } } }`
const WITHDRAW = `mutation ($id: ID!, $at: DateTime, $reason: String! = "Arrested.") {
  withdrawNotice(id: $id, ifUpdatedAt: $at, reason: $reason) { id } }`
const READ = `query ($reference: String!) { notice(reference: $reference) { ${ALL} } }`

const blue = { colour: 'BLUE', subjectId: 'seen' }
const warrant = { issuedBy: 'KEN', charge: { text: 'Fraud' } }
const IBAN = 'DE89370400440532013000'
/** Persons of Kenya: one that all see, one that Kenya alone does, one that is to be reviewed. */
const people = [
  person('seen', { recordedBy: 'KEN', nationalities: ['KEN'] }),
  person('hidden', { recordedBy: 'KEN', sharing: { mode: 'ALLOW', countries: [] } }),
  person('unreviewed', { recordedBy: 'KEN', reviewBy: day(0) }),
]

/** At how many of the six places where it could a country meets a notice about `seen` that names the account. */
async function met(bench: PersonsBench, country: string, { id, reference }: { id: string; reference: string }) {
  const query = `query ($id: ID!, $reference: String!) {
    notice(reference: $reference) { id } notices(first: 200) { totalCount edges { node { id } } }
    person(id: "seen") { notices { id } } byNationality: notices(first: 200, filter: { nationality: "KEN" }) { edges { node { id } } }
    one: _entities(representations: [{ __typename: "Notice", id: $id }]) { ... on Notice { id } }
    two: _entities(representations: [{ __typename: "AccountIdentity", scheme: "IBAN", value: "${IBAN}" }]) {
      ... on AccountIdentity { notices { id } } } }`
  const found = await bench.data(country, query, { id, reference })
  expect(found.notices.totalCount).toBe(found.notices.edges.length)
  return Object.values(found).filter((place) => JSON.stringify(place).includes(`"${id}"`)).length
}
const EVERYWHERE = 6

/** FerretDB reads and writes an update in two steps, which others may come between; MongoDB does not. */
const mongodbIsAtomic = await mongodbPlans()

describe.each(documentDrivers)('changing notices on $name', (driver) => {
  const atomic = driver.name !== 'MongoDB' || mongodbIsAtomic
  describe.skipIf(!driver.available)('with a bench', () => {
    let bench: PersonsBench
    beforeAll(async () => {
      bench = await openBench(await driver.freshUrl(), { persons: people })
    })
    afterAll(() => bench.close())

    const publish = async (country: string, input: object = {}) =>
      (await bench.data(country, PUBLISH, { input: { ...blue, ...input } })).publishNotice.notice
    const update = async (country: string, id: string, input: object, at?: string) =>
      (await bench.data(country, UPDATE, { id, at, input: { ...blue, ...input } })).updateNotice.notice
    const read = async (country: string, { reference }: { reference: string }) =>
      (await bench.data(country, READ, { reference })).notice

    test('a published notice says what it was given, and reaches all at once', async () => {
      const published = await publish('DEU', {
        colour: 'RED',
        charges: [{ text: 'Betrug', translation: 'Fraud' }],
        arrestWarrants: [{ issuedBy: 'D', issuedOn: '2026-04', reference: ' W1 ', charge: { text: 'Untreue' } }],
        summary: ' Wanted. ',
        vehicles: [{ vin: 'WVWZZZ1KZAW000001', plate: { number: 'b ab 123', country: 'D' } }, { engineNumber: 'AB12' }],
        accounts: [
          { scheme: 'IBAN', value: 'de89 3704 0044 0532 0130 00' },
          { scheme: 'DOMESTIC', value: '110-427', bank: '088', country: 'KR' },
        ],
        record: { nationalReference: 'DE/1', handling: { code: 'H2', conditions: ['Ask.'] } },
      })
      expect(published).toMatchObject({
        kind: 'NOTICE',
        colour: 'RED',
        status: 'PUBLISHED',
        summary: 'Wanted.',
        nationalReference: 'DE/1',
        recordedBy: { code: 'DEU' },
        sharing: { mode: 'ALL', countries: [] },
        handling: { code: 'H2', conditions: ['Ask.'] },
        subject: { id: 'seen' },
        charges: [{ text: 'Betrug', translation: 'Fraud' }],
        arrestWarrants: [
          {
            issuedBy: { code: 'DEU' },
            issuedOn: '2026-04',
            reference: 'W1',
            charge: { text: 'Untreue', translation: null },
          },
        ],
        recipients: [],
      })
      expect(published.assets.map((asset: object) => Object.values(asset).slice(1).join('|'))).toEqual([
        'VIN|WVWZZZ1KZAW000001',
        'PLATE|DEU/BAB123',
        'ENGINE|AB12',
        `IBAN|${IBAN}`,
        'DOMESTIC|KOR/088/110427',
      ])
      expect(published.reference).toMatch(new RegExp(`^${new Date().getUTCFullYear()}/[0-9]{5}$`))
      expect([published.publishedAt, published.updatedAt]).toEqual([published.recordedAt, published.recordedAt])
      expect(published.reviewBy.slice(0, 4)).toBe(String(new Date().getUTCFullYear() + 5))
      expect(await read('FRA', published)).toEqual({ ...published, sharing: null })
      expect(await met(bench, 'FRA', published)).toBe(EVERYWHERE)
    })

    test('a diffusion reaches its recipients only', async () => {
      const accounts = [{ scheme: 'IBAN', value: IBAN }]
      const published = await publish('DEU', { kind: 'DIFFUSION', recipients: ['FR', 'FRA', 'DEU'], accounts })
      expect(published).toMatchObject({ kind: 'DIFFUSION', recipients: [{ code: 'FRA' }, { code: 'DEU' }] })
      const places = await Promise.all(['DEU', 'FRA', 'ESP'].map((country) => met(bench, country, published)))
      expect(places).toEqual([EVERYWHERE, EVERYWHERE, 0])
      await update('DEU', published.id, { kind: 'DIFFUSION', recipients: ['ESP'], accounts })
      expect(await met(bench, 'FRA', published)).toBe(0)
      expect(await met(bench, 'ESP', published)).toBe(EVERYWHERE)
    })

    const bare = { subjectId: null, summary: null }
    test.each([
      ['subjectId', { colour: 'RED', subjectId: null, arrestWarrants: [warrant], summary: 'x' }],
      ['arrestWarrants', { colour: 'RED', charges: [{ text: 'Fraud' }] }],
      ['subjectId', { colour: 'YELLOW', subjectId: null, summary: 'x' }],
      ['subjectId', { colour: 'BLUE', subjectId: null, summary: 'x' }],
      ['subjectId', { colour: 'GREEN', subjectId: null, summary: 'x' }],
      ['subjectId', { colour: 'SILVER', subjectId: null, accounts: [{ scheme: 'IBAN', value: IBAN }] }],
      ['vehicles', { colour: 'SILVER' }],
      ['subjectId', { ...bare, colour: 'BLACK' }],
      ['subjectId', { ...bare, colour: 'ORANGE' }],
      ['subjectId', { ...bare, colour: 'PURPLE' }],
      ['subjectId', { ...bare, colour: 'UN_SPECIAL', summary: ' ' }],
      ['subjectId', { subjectId: 'nobody' }],
      ['subjectId', { subjectId: '' }],
      ['recipients', { kind: 'DIFFUSION' }],
      ['recipients', { kind: 'DIFFUSION', recipients: ['IND'] }],
      ['recipients', { recipients: ['FRA'] }],
      ['charges.1.text', { charges: [{ text: 'Fraud' }, { text: ' ' }] }],
      ['charges.0.translation', { charges: [{ text: 'Fraud', translation: 'x'.repeat(10_001) }] }],
      ['arrestWarrants.0.charge.text', { arrestWarrants: [{ ...warrant, charge: { text: '' } }] }],
      ['arrestWarrants.0.issuedOn', { arrestWarrants: [{ ...warrant, issuedOn: '9999' }] }],
      ['arrestWarrants.0.reference', { arrestWarrants: [{ ...warrant, reference: 'x'.repeat(201) }] }],
      ['summary', { summary: 'x'.repeat(10_001) }],
      ['summary', { summary: 'a\0' }],
      ['vehicles.0.vin', { vehicles: [{ vin: '1' }] }, 'WRONG_LENGTH'],
      [
        'accounts.1.value',
        {
          accounts: [
            { scheme: 'IBAN', value: IBAN },
            { scheme: 'IBAN', value: 'DE88370400440532013000' },
          ],
        },
        'CHECK_DIGIT',
      ],
      ['accounts.0.bank', { accounts: [{ scheme: 'DOMESTIC', value: '1', country: 'KOR' }] }, 'MALFORMED'],
    ])('a notice is refused for its `%s`', async (field, wrong, problem?: string) => {
      const argument = `input.${field}`
      const refused = refusedBy(await bench.ask('IND', PUBLISH, { input: { ...blue, ...wrong } }))
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument, ...(problem && { problem }) })
      expect(refused.message).toContain('`input.')
    })

    test.each([
      { colour: 'RED', arrestWarrants: [warrant] },
      { colour: 'SILVER', accounts: [{ scheme: 'IBAN', value: IBAN }] },
      { colour: 'SILVER', vehicles: [{ engineNumber: 'AB12' }] },
      { colour: 'YELLOW' },
      { colour: 'GREEN' },
      ...['BLACK', 'ORANGE', 'PURPLE', 'UN_SPECIAL'].flatMap((colour) => [
        { colour },
        { colour, subjectId: null, summary: 'On the beach.' },
      ]),
    ])('%j is enough for a notice', async (input) => {
      expect(await publish('ESP', input)).toMatchObject({ colour: input.colour, status: 'PUBLISHED' })
    })

    test.each(['charges', 'arrestWarrants', 'vehicles', 'accounts', 'recipients'])(
      '%s may have 200 elements, and no more',
      async (field) => {
        const items: Record<string, unknown> = {
          charges: { text: 'Fraud' },
          arrestWarrants: warrant,
          vehicles: { engineNumber: 'AB12' },
          accounts: { scheme: 'IBAN', value: IBAN },
          recipients: 'FRA',
        }
        const kind = field === 'recipients' ? 'DIFFUSION' : 'NOTICE'
        const list = Array.from({ length: 200 }, () => items[field])
        await publish('IND', { kind, [field]: list })
        const refused = await bench.ask('IND', PUBLISH, { input: { ...blue, kind, [field]: [...list, items[field]] } })
        expect(refusedBy(refused)).toMatchObject({ code: 'TOO_MANY_ITEMS', argument: `input.${field}` })
      },
    )

    test('a subject that is hidden is refused as one that does not exist', async () => {
      const unknown = await bench.ask('FRA', PUBLISH, { input: { ...blue, subjectId: 'nobody' } })
      for (const subjectId of ['hidden', 'unreviewed']) {
        const answer = await bench.ask('FRA', PUBLISH, { input: { ...blue, subjectId } })
        expect(JSON.stringify(answer)).toBe(JSON.stringify(unknown))
        // Its owner may speak of it; then everyone sees the notice, and not whom it is about.
        const published = await publish('KEN', { subjectId })
        expect(published.subject).toEqual({ id: subjectId })
        expect((await read('FRA', published)).subject).toBeNull()
      }
      const { id } = await publish('FRA')
      const changed = refusedBy(await bench.ask('FRA', UPDATE, { id, input: { ...blue, subjectId: 'hidden' } }))
      expect(changed).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.subjectId' })
    })

    test('a notice keeps a subject that its owner may not see any more', async () => {
      await bench.store.savePersons([person('closing', { recordedBy: 'KEN', nationalities: ['TZA'] })])
      const published = await publish('FRA', { subjectId: 'closing' })
      await bench.store.savePersons([
        person('closing', { recordedBy: 'KEN', nationalities: ['TZA'], sharing: { mode: 'DENY', countries: ['FRA'] } }),
      ])
      expect((await update('FRA', published.id, { subjectId: 'closing', summary: 'Still.' })).subject).toBeNull()
      expect((await read('ESP', published)).subject).toEqual({ id: 'closing' })
      const list = '{ notices(filter: { nationality: "TZA" }) { edges { node { id } } } }'
      expect((await bench.data('ESP', list)).notices.edges).toEqual([{ node: { id: published.id } }])
    })

    test('a notice that is sent again, in a row or at once, is published once', async () => {
      const input = { ...blue, summary: 'Once.', idempotencyKey: 'publish-1' }
      const answers = await Promise.all(Array.from({ length: 6 }, () => bench.ask('JPN', PUBLISH, { input })))
      answers.push(await bench.ask('JPN', PUBLISH, { input }))
      expect(codesOf(answers)).toEqual({ OK: 7 })
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      const own = '{ notices(filter: { own: true }) { totalCount } }'
      expect((await bench.data('JPN', own)).notices.totalCount).toBe(1)
      const other = await bench.ask('JPN', PUBLISH, { input: { ...input, summary: 'Twice.' } })
      expect(refusedBy(other).code).toBe('IDEMPOTENCY_CONFLICT')
      expect((await publish('KOR', { ...input, summary: 'Twice.' })).summary).toBe('Twice.')
    })

    test('every notice of many at once has a reference of its own', async () => {
      const published = await Promise.all(Array.from({ length: 20 }, () => publish('PRT')))
      expect(new Set(published.map(({ reference }) => reference)).size).toBe(20)
      expect(new Set(published.map(({ id }) => id)).size).toBe(20)
    })

    test('an update replaces what was said, keeps status and reference, and never the kind', async () => {
      const first = await publish('POL', {
        colour: 'RED',
        arrestWarrants: [warrant],
        summary: 'Wanted.',
        record: { nationalReference: 'PL-1', handling: { code: 'H3' }, reviewBy: day(30) },
      })
      const now = await update('POL', first.id, { colour: 'GREEN' }, first.updatedAt)
      expect(now).toEqual({ ...first, colour: 'GREEN', arrestWarrants: [], summary: null, updatedAt: now.updatedAt })
      expect(now.updatedAt > first.updatedAt).toBe(true)
      expect(await read('FRA', first)).toEqual({ ...now, sharing: null })
      const kind = refusedBy(
        await bench.ask('POL', UPDATE, { id: first.id, input: { ...blue, kind: 'DIFFUSION', recipients: ['FRA'] } }),
      )
      expect(kind).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.kind' })
      const incomplete = refusedBy(await bench.ask('POL', UPDATE, { id: first.id, input: { ...blue, colour: 'RED' } }))
      expect(incomplete).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.arrestWarrants' })
      const stale = await bench.ask('POL', UPDATE, { id: first.id, at: first.updatedAt, input: blue })
      expect(refusedBy(stale).code).toBe('CONFLICT')
      expect(await read('POL', first)).toEqual(now)
    })

    test('an update that is sent again is not made again', async () => {
      const { id, updatedAt } = await publish('ITA')
      const input = { ...blue, summary: 'One.', idempotencyKey: 'update-1' }
      await update('ITA', id, input, updatedAt)
      await update('ITA', id, { summary: 'Two.' })
      expect((await update('ITA', id, input, updatedAt)).summary).toBe('Two.')
      const other = await bench.ask('ITA', UPDATE, { id, input: { ...input, summary: 'Three.' } })
      expect(refusedBy(other).code).toBe('IDEMPOTENCY_CONFLICT')
    })

    test('a suspended notice is its owner’s alone, and stays suspended when it is changed', async () => {
      const accounts = [{ scheme: 'IBAN', value: IBAN }]
      const first = await publish('SWE', { accounts })
      expect(refusedBy(await bench.ask('SWE', SUSPEND, { id: first.id, reason: '' }))).toMatchObject({
        argument: 'reason',
      })
      expect(await met(bench, 'FRA', first)).toBe(EVERYWHERE)
      const suspended = (await bench.data('SWE', SUSPEND, { id: first.id, at: first.updatedAt })).suspendNotice.notice
      expect(suspended).toEqual({ ...first, status: 'SUSPENDED', updatedAt: suspended.updatedAt })
      expect(await met(bench, 'FRA', first)).toBe(0)
      expect(await met(bench, 'SWE', first)).toBe(EVERYWHERE)
      expect((await update('SWE', first.id, { accounts, summary: 'x' })).status).toBe('SUSPENDED')
      expect(await met(bench, 'FRA', first)).toBe(0)
      await bench.store.saveNotices(
        (['DRAFT', 'SUSPENDED', 'EXPIRED', 'WITHDRAWN'] as const).map((status, n) =>
          notice(`swe-${status}`, `2020/${n}`, { recordedBy: 'SWE', status }),
        ),
      )
      for (const status of ['DRAFT', 'SUSPENDED', 'EXPIRED', 'WITHDRAWN']) {
        const refused = refusedBy(await bench.ask('SWE', SUSPEND, { id: `swe-${status}` }))
        expect(refused).toMatchObject({ code: 'ILLEGAL_STEP', message: expect.stringContaining(status) })
      }
    })

    test('a withdrawn notice is seen by nobody anywhere, and neither a repeated request nor an import brings it back', async () => {
      const input = { ...blue, accounts: [{ scheme: 'IBAN', value: IBAN }], idempotencyKey: 'withdrawn' }
      const first = await publish('USA', input)
      expect(await met(bench, 'USA', first)).toBe(EVERYWHERE)
      expect(refusedBy(await bench.ask('USA', WITHDRAW, { id: first.id, reason: ' ' }))).toMatchObject({
        argument: 'reason',
      })
      expect(await bench.data('USA', WITHDRAW, { id: first.id })).toEqual({ withdrawNotice: { id: first.id } })
      const imported = notice(first.id, first.reference, { recordedBy: 'USA', subjectId: 'seen' })
      expect(await bench.store.saveNotices([imported, notice('import-1', '2019/1')])).toEqual([first.id])
      expect(await bench.store.saveNotices([notice('import-1', '2019/1', { recordedBy: 'USA' })])).toEqual(['import-1'])
      for (const country of ['USA', 'FRA']) expect(await met(bench, country, first)).toBe(0)
      for (const [query, more] of [
        [PUBLISH, { input }],
        [UPDATE, { input: blue }],
        [SUSPEND, {}],
        [WITHDRAW, {}],
      ] as const) {
        expect(refusedBy(await bench.ask('USA', query, { id: first.id, ...more })).code).toBe('NOT_FOUND')
      }
      // Its reference stays taken.
      await expect(bench.store.saveNotices([notice('second', first.reference)])).rejects.toThrow()
    })

    test.skipIf(!atomic)('of changes at the same time one is made, and the others are told', async () => {
      const first = await publish('MEX')
      const at = first.updatedAt
      const answers = await Promise.all([
        ...['a', 'b', 'c'].map((summary) =>
          bench.ask('MEX', UPDATE, { id: first.id, at, input: { ...blue, summary } }),
        ),
        bench.ask('MEX', SUSPEND, { id: first.id, at }),
      ])
      expect(codesOf(answers)).toEqual({ OK: 1, CONFLICT: 3 })
      const won = answers.find(({ errors }) => !errors)?.data as Record<string, { notice: object }>
      expect(await read('MEX', first)).toEqual(Object.values(won)[0]?.notice)
    })

    test('a stranger changes nothing; of what it may not see it learns nothing', async () => {
      const open = await publish('KEN')
      const hidden = await publish('KEN', { record: { sharing: { mode: 'DENY', countries: ['FRA'] } } })
      const elsewhere = await publish('KEN', { kind: 'DIFFUSION', recipients: ['ESP'] })
      const suspended = await publish('KEN')
      await bench.data('KEN', SUSPEND, { id: suspended.id })
      const before = await Promise.all([open, hidden, elsewhere, suspended].map((each) => read('KEN', each)))
      for (const [query, more] of [
        [UPDATE, { input: { ...blue, idempotencyKey: 'stranger' } }],
        [UPDATE, { input: { ...blue, kind: 'DIFFUSION', subjectId: 'nobody' }, at: open.updatedAt }],
        [SUSPEND, {}],
        [WITHDRAW, {}],
      ] as const) {
        expect(refusedBy(await bench.ask('FRA', query, { id: open.id, ...more }))).toMatchObject({ code: 'FORBIDDEN' })
        const unknown = await bench.ask('FRA', query, { id: 'nothing', ...more })
        expect(refusedBy(unknown).code).toBe('NOT_FOUND')
        for (const { id } of [hidden, elsewhere, suspended]) {
          expect(JSON.stringify(await bench.ask('FRA', query, { id, ...more }))).toBe(JSON.stringify(unknown))
        }
      }
      expect(await Promise.all([open, hidden, elsewhere, suspended].map((each) => read('KEN', each)))).toEqual(before)
    })

    test('whom a notice is shared with changes at once, everywhere', async () => {
      const accounts = [{ scheme: 'IBAN', value: IBAN }]
      const first = await publish('MAR', { accounts })
      const places = () => Promise.all(['FRA', 'ESP'].map((country) => met(bench, country, first)))
      expect(await places()).toEqual([EVERYWHERE, EVERYWHERE])
      await update('MAR', first.id, { accounts, record: { sharing: { mode: 'ALLOW', countries: ['ESP'] } } })
      expect(await places()).toEqual([0, EVERYWHERE])
      await update('MAR', first.id, { accounts, record: { sharing: { mode: 'DENY', countries: ['ESP'] } } })
      expect(await places()).toEqual([EVERYWHERE, 0])
    })
  })

  test.skipIf(!driver.available)('where numbers are taken, a notice gets the next that is free', async () => {
    const bench = await openBench(await driver.freshUrl(), { persons: people })
    const input = { ...blue, idempotencyKey: 'collides' }
    const viewer = { ...callAs('KEN').identity, purpose: 'CRIMINAL_INVESTIGATION' as const }
    const id = idOf(requestOf(viewer, 'publishNotice', input.idempotencyKey, {}))
    const year = new Date().getUTCFullYear()
    const drawn = (attempt: number) => `${year}/${bench.store.drawNumber(id, attempt)}`
    await bench.store.saveNotices([0, 1, 2].map((attempt) => notice(`taken-${attempt}`, drawn(attempt))))
    const answers = await Promise.all([1, 2].map(() => bench.ask('KEN', PUBLISH, { input })))
    expect(codesOf(answers)).toEqual({ OK: 2 })
    for (const { data } of answers) {
      expect(data?.publishNotice).toMatchObject({ notice: { id, reference: drawn(3) } })
    }
    await bench.close()
  })

  test.skipIf(!driver.available)('what was acknowledged is there when the database is opened again', async () => {
    const fresh = await driver.freshUrl()
    const kept = { url: fresh.url, dispose: async () => {} }
    let bench = await openBench(kept, { persons: people })
    const again = async () => {
      await bench.close()
      bench = await openBench(kept, {})
    }
    const input = { ...blue, idempotencyKey: 'kept' }
    const first = (await bench.data('KEN', PUBLISH, { input })).publishNotice.notice
    const suspended = (await bench.data('KEN', SUSPEND, { id: first.id })).suspendNotice.notice
    await again()
    expect((await bench.data('KEN', PUBLISH, { input })).publishNotice.notice).toEqual(suspended)
    await bench.data('KEN', WITHDRAW, { id: first.id })
    await again()
    expect(refusedBy(await bench.ask('KEN', PUBLISH, { input })).code).toBe('NOT_FOUND')
    expect(await met(bench, 'KEN', first)).toBe(0)
    await bench.close()
    const documents = await openDocuments(fresh.url)
    const left = await documents.collection<NoticeRecord>('notices').find({})
    expect(left.map((record) => Object.keys(record).sort())).toEqual([
      ['_id', 'recordedAt', 'recordedBy', 'reference', 'requests', 'updatedAt', 'withdrawn'],
    ])
    await documents.close()
    await fresh.dispose()
  })
})

test('numbers of references are five digits, spread over the year, and six where the year is full', () => {
  const draw = createDrawNumber(Buffer.alloc(32, 7))
  const numbers = Array.from({ length: 5000 }, (_, n) => draw(`notice-${n}`, 0))
  for (const number of numbers) expect(number).toMatch(/^[0-9]{5}$/)
  expect(new Set(numbers).size).toBeGreaterThan(4800)
  expect(new Set(numbers.map((number) => number[0])).size).toBe(10)
  expect(draw('a', 19)).toMatch(/^[0-9]{5}$/)
  expect(draw('a', 20)).toMatch(/^[1-9][0-9]{5}$/)
})
