import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Purpose } from '../../../schema/identity.ts'
import type { Role } from '../../../schema/roles.ts'
import * as statements from '../../../subgraphs/hits/statements.ts'
import { ring } from '../../../subgraphs/seed/story.ts'
import { seedDocuments } from '../../../subgraphs/stolen-documents/seed.ts'
import { openSql, type Sql } from '../../../subgraphs/stores/sql.ts'
import { seedVehicles } from '../../../subgraphs/vehicles/seed.ts'
import { type FreshDatabase, sqlDrivers } from '../../support/drivers.ts'
import { type Asker, startTestGateway, type TestGateway } from '../../support/gateway-harness.ts'
import { lentDatabase } from '../../support/shared-engine.ts'
import { sees } from '../../support/tour-world.ts'

const ALL = `id askedBy { code } addressedTo { code } record { kind id } priority circumstances place identifiersSeen status
  requestedAt updatedAt dueAt escalatesAt overdue stage steps { status by { code } at instructions until note }`
const REQUEST = `mutation ($input: RequestHitConfirmationInput!) { done: requestHitConfirmation(input: $input) {
  confirmation { ${ALL} } } }`
const ANSWER = `mutation ($input: AnswerHitConfirmationInput!) { done: answerHitConfirmation(input: $input) {
  confirmation { ${ALL} } upkeep { record { kind id } withdrawBy correctBy } } }`
const WITHDRAW = `mutation ($input: WithdrawHitConfirmationInput!) { done: withdrawHitConfirmation(input: $input) {
  confirmation { ${ALL} } } }`
const ONE = `query ($id: ID!) { hitConfirmation(id: $id) { ${ALL} } }`
const LIST = `query ($filter: HitConfirmationFilter, $first: Int! = 200, $after: Cursor) {
  hitConfirmations(filter: $filter, first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`
const OF_CAR = `query ($id: ID!) { vehicle(id: $id) { id confirmations { edges { node { id status } } } } }`

interface Confirmation {
  id: string
  status: string
  stage: string | null
  overdue: boolean
  requestedAt: string
  updatedAt: string
  dueAt: string
  escalatesAt: string
  steps: { status: string }[]
}
interface Done {
  done: { confirmation: Confirmation; upkeep?: object | null } | null
}
interface Page {
  hitConfirmations: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
}

/** A car of Germany's that all see. */
const car = { kind: 'VEHICLE', id: ring.car.id }
const aRequest = (more: object = {}) => ({
  ...{ idempotencyKey: randomUUID(), record: car, priority: 'URGENT', circumstances: 'Stopped at a toll.' },
  ...more,
})
const anAnswer = (id: string, answer: string, more: object = {}) => ({
  idempotencyKey: randomUUID(),
  id,
  answer,
  ...more,
})

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`hits on ${driver.name}`, () => {
    let database: FreshDatabase
    let sql: Sql
    let gateway: TestGateway
    beforeAll(async () => {
      database = await lentDatabase(driver)
      gateway = await startTestGateway({ stores: { hits: database.url }, overHttp: true })
      sql = await openSql(database.url)
    }, 120_000)
    afterAll(async () => {
      await sql?.close()
      await gateway?.stop()
      await database?.dispose()
    })

    const as = (country: string, roles?: Role[], purpose?: Purpose): Asker => ({
      country,
      ...(roles && { identity: { roles } }),
      ...(purpose && { purpose }),
    })
    const ask = (country: string, query: string, variables: object) =>
      gateway.ask<Done>(query, { ...variables }, as(country))
    async function done(country: string, query: string, input: object): Promise<Confirmation> {
      const { data, errors } = await ask(country, query, { input })
      expect(errors).toBeUndefined()
      if (!data.done) throw new Error('nothing was done')
      return data.done.confirmation
    }
    const code = async (country: string, query: string, input: object) =>
      (await ask(country, query, { input })).errors?.[0]?.extensions
    async function one(country: string, id: string): Promise<Confirmation | null> {
      const { data } = await gateway.ask<{ hitConfirmation: Confirmation | null }>(ONE, { id }, as(country))
      return data.hitConfirmation
    }
    async function list(country: string, filter: object = {}): Promise<string[]> {
      const { data, errors } = await gateway.ask<Page>(LIST, { filter }, as(country))
      expect(errors).toBeUndefined()
      return data.hitConfirmations.edges.map(({ node }) => node.id)
    }
    /** Makes a request older, as if it had been made so many minutes before it was. */
    const age = (id: string, minutes: number) =>
      sql.query(
        {
          name: '',
          text: `UPDATE hit_confirmations SET requested_at = requested_at - make_interval(mins => $2::int),
            due_at = due_at - make_interval(mins => $2::int) WHERE id = $1`,
        },
        [id, minutes],
      )

    test('a hit is asked about, and its owner confirms it: both read the same, and nobody else anything', async () => {
      const input = aRequest({ place: 'Saint-Avold', identifiersSeen: [' WVWZZZ3CZEE114207 '] })
      const asked = await done('FRA', REQUEST, input)
      expect(asked).toEqual({
        id: expect.any(String),
        askedBy: { code: 'FRA' },
        addressedTo: { code: 'DEU' },
        record: car,
        priority: 'URGENT',
        circumstances: 'Stopped at a toll.',
        place: 'Saint-Avold',
        identifiersSeen: ['WVWZZZ3CZEE114207'],
        status: 'REQUESTED',
        requestedAt: expect.any(String),
        updatedAt: asked.requestedAt,
        dueAt: new Date(Date.parse(asked.requestedAt) + 600_000).toISOString(),
        escalatesAt: new Date(Date.parse(asked.requestedAt) + 1_200_000).toISOString(),
        overdue: false,
        stage: 'FIRST_REQUEST',
        steps: [
          {
            ...{ status: 'REQUESTED', by: { code: 'FRA' }, at: asked.requestedAt },
            instructions: null,
            until: null,
            note: null,
          },
        ],
      })
      expect(await list('DEU', { turn: 'MINE' })).toContain(asked.id)
      const answered = await done(
        'DEU',
        ANSWER,
        anAnswer(asked.id, 'CONFIRMED', { instructions: 'Seize it.', note: 'Soon.' }),
      )
      expect(answered).toMatchObject({
        ...{ id: asked.id, status: 'CONFIRMED', stage: null, overdue: false },
        steps: [
          {},
          {
            status: 'CONFIRMED',
            by: { code: 'DEU' },
            at: answered.updatedAt,
            instructions: 'Seize it.',
            note: 'Soon.',
          },
        ],
      })
      expect(answered.updatedAt > asked.updatedAt).toBe(true)
      expect(await one('FRA', asked.id)).toEqual(answered)
      expect(await one('DEU', asked.id)).toEqual(answered)
      expect(await one('KOR', asked.id)).toBeNull()
      for (const [country, filter] of [
        ['DEU', { turn: 'MINE' }],
        ['FRA', { turn: 'THEIRS' }],
        ['KOR', {}],
        ['KOR', { record: car }],
      ] as const) {
        expect(await list(country, filter)).not.toContain(asked.id)
      }
    })

    test('a screening leads to a hit, the hit to a request, and the record to what became of it', async () => {
      const screened = await gateway.ask<{ screen: { vehicles: { records: { id: string }[] }[] } }>(
        'query ($vin: String!) { screen(subject: { vehicles: [{ vin: $vin }] }) { vehicles { records { id handling { confirmationRequired contact { code } } } } } }',
        { vin: ring.car.vin },
        as('BRA', ['border'], 'BORDER_CONTROL'),
      )
      const [record] = screened.data.screen.vehicles[0]?.records ?? []
      expect(record).toEqual({ id: ring.car.id, handling: { confirmationRequired: true, contact: { code: 'DEU' } } })
      const asked = await gateway.ask<Done>(
        REQUEST,
        { input: aRequest({ record: { kind: 'VEHICLE', id: record?.id } }) },
        as('BRA', ['border'], 'BORDER_CONTROL'),
      )
      const id = asked.data.done?.confirmation.id ?? ''
      await done('DEU', ANSWER, anAnswer(id, 'NOT_IDENTICAL'))
      const { text } = await gateway.ask(OF_CAR, { id: ring.car.id }, as('BRA', ['border'], 'BORDER_CONTROL'))
      expect(JSON.parse(text).data.vehicle).toEqual({
        id: ring.car.id,
        confirmations: { edges: [{ node: { id, status: 'NOT_IDENTICAL' } }] },
      })
    })

    test('who may not see a record is answered as of one that does not exist, whatever its kind', async () => {
      const hidden = [
        { kind: 'PERSON', id: ring.head.id },
        { kind: 'NOTICE', id: ring.head.noticeId },
        {
          kind: 'TRAVEL_DOCUMENT',
          id: seedDocuments().find((record) => !sees('BRA', record) && sees('FRA', record))?.id ?? '',
        },
        {
          kind: 'VEHICLE',
          id: seedVehicles().find((record) => !sees('BRA', record) && sees('FRA', record))?._id ?? '',
        },
      ]
      const told = async (country: string, record: object) =>
        (await ask(country, REQUEST, { input: aRequest({ record, idempotencyKey: 'one key' }) })).text
      for (const record of hidden) {
        const absent = await told('BRA', { ...record, id: 'none' })
        expect(absent).toContain('"code":"NOT_FOUND"')
        expect(await told('BRA', record)).toBe(absent)
        // Not with one's own requests either.
        expect(await list('BRA', { record })).toEqual([])
      }
      for (const record of hidden) {
        const asked = await done('FRA', REQUEST, aRequest({ record }))
        expect(await one('BRA', asked.id)).toBeNull()
        expect(await told('BRA', record)).toBe(await told('BRA', { ...record, id: 'none' }))
      }
      // KOR does not see the alert that Bulgaria keeps from it.
      const alert = { kind: 'FINANCIAL_ALERT', id: ring.alerts.refused.id }
      expect(await told('KOR', alert)).toBe(await told('KOR', { ...alert, id: 'none' }))
      expect((await done('FRA', REQUEST, aRequest({ record: alert }))).status).toBe('REQUESTED')
    })

    test('two NCBs that ask about one record never meet: all that one is told is the same before and after', async () => {
      const [mine, theirs] = [await done('JPN', REQUEST, aRequest()), await done('KEN', REQUEST, aRequest())]
      const all = `query ($id: ID!, $theirs: ID!, $record: RecordReferenceInput!) {
        vehicle(id: $id) { confirmations { edges { cursor node { id status steps { status } } } pageInfo { hasNextPage endCursor } } }
        ofRecord: hitConfirmations(filter: { record: $record }) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
        page: hitConfirmations(first: 1) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
        hitConfirmation(id: $theirs) { id }
        hitConfirmationStatistics(from: "2026-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z") {
          asked { ncb { code } count overdue } answered { ncb { code } count } } }`
      const told = async () =>
        (await gateway.ask(all, { id: ring.car.id, theirs: theirs.id, record: car }, as('JPN'))).text
      const before = await told()
      expect(before).toContain(mine.id)
      expect(before).not.toContain(theirs.id)
      await done('DEU', ANSWER, anAnswer(theirs.id, 'CONFIRMED', { instructions: 'Hold them.' }))
      const another = await done('KEN', REQUEST, aRequest())
      expect(await told()).toBe(before)
      // Answering and withdrawing: as of one that does not exist.
      for (const [query, input] of [
        [ANSWER, anAnswer(another.id, 'NOT_IDENTICAL')],
        [WITHDRAW, { idempotencyKey: 'k', id: another.id, note: 'x' }],
      ] as const) {
        const stranger = await ask('JPN', query, { input })
        const absent = await ask('JPN', query, { input: { ...input, id: 'none' } })
        expect(stranger.text).toBe(absent.text)
        expect(stranger.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
      }
      // The owner has all of them.
      expect(await list('DEU', { record: car })).toEqual(expect.arrayContaining([mine.id, theirs.id, another.id]))
    })

    test('nobody asks itself, or whom nobody reaches', async () => {
      expect(await code('DEU', REQUEST, aRequest())).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'OWN_RECORD' })
      const ofUno = seedDocuments().find((record) => record.recordedBy === 'UNO' && sees('FRA', record))
      const record = { kind: 'TRAVEL_DOCUMENT', id: ofUno?.id ?? '' }
      expect(await code('FRA', REQUEST, aRequest({ record }))).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'NO_NCB' })
    })

    test('asks only for what its purpose may read, and not at all for ADMINISTRATIVE or as a partner', async () => {
      const codeAs = async (asker: Asker, record: object) => {
        const { errors } = await gateway.ask(REQUEST, { input: aRequest({ record }) }, asker)
        return errors?.[0]?.extensions.code
      }
      expect(await codeAs(as('FRA', ['officer'], 'HUMANITARIAN'), car)).toBe('FORBIDDEN')
      expect(await codeAs(as('FRA', ['officer'], 'HUMANITARIAN'), { kind: 'PERSON', id: ring.head.id })).toBe(
        'NOT_FOUND',
      )
      expect(await codeAs(as('FRA', ['officer'], 'ADMINISTRATIVE'), car)).toBe('FORBIDDEN')
      expect(await codeAs(as('FRA', ['partner']), car)).toBe('FORBIDDEN')
      expect(await codeAs(as('FRA', ['integrator', 'liaison']), car)).toBe('FORBIDDEN')
      const statistics =
        'query { hitConfirmationStatistics(from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z") { asked { count } } }'
      const { errors } = await gateway.ask(statistics, {}, as('FRA', ['officer']))
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    })

    test('each step is taken by whose turn it is, and states what it needs', async () => {
      const { id } = await done('FRA', REQUEST, aRequest())
      expect(await code('DEU', ANSWER, anAnswer(id, 'CONFIRMED'))).toMatchObject({
        ...{ code: 'BAD_USER_INPUT', rule: 'STEP', argument: 'input.instructions' },
      })
      const wrong = [
        [{ until: null }, 'MORE_TIME'],
        [{ until: '2020-01-01T00:00:00Z' }, 'MORE_TIME'],
        [{ until: new Date(Date.now() + 8 * 86_400_000).toISOString() }, 'MORE_TIME'],
        [{ until: new Date(Date.now() + 3_600_000).toISOString() }, 'NOT_IDENTICAL'],
        [{ instructions: 'Go.' }, 'NOT_IDENTICAL'],
      ] as const
      for (const [more, answer] of wrong) {
        expect(await code('DEU', ANSWER, anAnswer(id, answer, more))).toMatchObject({ rule: 'STEP' })
      }
      expect(await code('FRA', ANSWER, anAnswer(id, 'NOT_IDENTICAL'))).toMatchObject({
        ...{ code: 'ILLEGAL_STEP', from: 'REQUESTED', turnOf: ['DEU'] },
        legal: [
          { to: 'MORE_TIME', by: 'owner', turnOf: 'DEU', needs: ['until'] },
          { to: 'CONFIRMED', by: 'owner', turnOf: 'DEU', needs: ['instructions'] },
          { to: 'NOT_IDENTICAL', by: 'owner', turnOf: 'DEU', needs: [] },
          { to: 'NO_LONGER_VALID', by: 'owner', turnOf: 'DEU', needs: [] },
          { to: 'CANNOT_DISCLOSE', by: 'owner', turnOf: 'DEU', needs: [] },
          { to: 'WITHDRAWN', by: 'asking', turnOf: 'FRA', needs: ['note'] },
        ],
      })
      const withdrawal = { idempotencyKey: randomUUID(), id, note: 'They have driven on.' }
      expect(await code('DEU', WITHDRAW, withdrawal)).toMatchObject({ code: 'ILLEGAL_STEP' })

      const until = new Date(Date.now() + 3_600_000).toISOString()
      const later = await done('DEU', ANSWER, anAnswer(id, 'MORE_TIME', { until }))
      expect(later).toMatchObject({ status: 'MORE_TIME', dueAt: until, stage: 'FIRST_REQUEST' })
      expect(await code('DEU', ANSWER, anAnswer(id, 'MORE_TIME', { until }))).toMatchObject({ code: 'ILLEGAL_STEP' })
      const { data } = await ask('DEU', ANSWER, { input: anAnswer(id, 'NO_LONGER_VALID', { note: 'Recovered.' }) })
      expect(data.done).toMatchObject({
        confirmation: { status: 'NO_LONGER_VALID' },
        upkeep: { record: car, withdrawBy: 'withdrawVehicle', correctBy: 'updateVehicle' },
      })
      expect(data.done?.confirmation.steps.map(({ status }) => status)).toEqual([
        'REQUESTED',
        'MORE_TIME',
        'NO_LONGER_VALID',
      ])
      const final = await ask('FRA', WITHDRAW, { input: withdrawal })
      expect(final.errors?.[0]).toMatchObject({ extensions: { code: 'ILLEGAL_STEP', legal: [] } })
      expect(final.errors?.[0]?.message).toContain('NO_LONGER_VALID is final')

      const second = await done('FRA', REQUEST, aRequest())
      expect(await done('FRA', WITHDRAW, { ...withdrawal, id: second.id })).toMatchObject({ status: 'WITHDRAWN' })
      expect(await list('DEU', { turn: 'MINE' })).not.toContain(second.id)
    })

    test('deadlines are those of the database: it is overdue, then a second request, then the list of supervisors', async () => {
      const urgent = await done('ESP', REQUEST, aRequest())
      const routine = await done('ESP', REQUEST, aRequest({ priority: 'ROUTINE' }))
      expect(Date.parse(routine.dueAt) - Date.parse(routine.requestedAt)).toBe(3_600_000)
      const stages: unknown[] = []
      for (const minutes of [9, 2, 10]) {
        await age(urgent.id, minutes) // 9, 11 and 21 minutes
        await age(routine.id, minutes)
        for (const country of ['ESP', 'DEU']) {
          const now = await one(country, urgent.id)
          const lists = await Promise.all(
            [{ overdue: true }, { overdue: false }, { escalated: true }, { overdue: true, priority: 'ROUTINE' }].map(
              async (filter) => (await list(country, filter)).includes(urgent.id),
            ),
          )
          stages.push([now?.stage, now?.overdue, ...lists])
        }
      }
      const [first, second, third] = [
        ['FIRST_REQUEST', false, false, true, false, false],
        ['SECOND_REQUEST', true, true, false, false, false],
        ['ESCALATED', true, true, false, true, false],
      ]
      expect(stages).toEqual([first, first, second, second, third, third])
      expect(await list('DEU', { turn: 'MINE', escalated: true })).toContain(urgent.id)
      expect(await list('ESP', { turn: 'THEIRS', escalated: true })).toEqual([urgent.id])
      expect(await one('DEU', routine.id)).toMatchObject({ stage: 'FIRST_REQUEST', overdue: false })
      const overdue = await sql.query<{ count: number }>({
        name: '',
        text: `SELECT count(*) AS count FROM hit_confirmations WHERE status IN ('REQUESTED', 'MORE_TIME') AND due_at <= now()`,
      })
      const metrics = await (await fetch(`${gateway.url}/metrics`)).text()
      expect(metrics).toContain(`\nncb_hit_confirmations_overdue ${overdue[0]?.count}\n`)

      // Late is not too late; and who asks for more time is not overdue any more.
      const until = new Date(Date.now() + 3_600_000).toISOString()
      expect(await done('DEU', ANSWER, anAnswer(urgent.id, 'MORE_TIME', { until }))).toMatchObject({
        ...{ overdue: false, stage: 'FIRST_REQUEST', dueAt: until },
        escalatesAt: new Date(Date.parse(until) + 600_000).toISOString(),
      })
      await age(urgent.id, 61)
      expect(await one('ESP', urgent.id)).toMatchObject({ overdue: true, stage: 'SECOND_REQUEST', status: 'MORE_TIME' })
      expect(await done('DEU', ANSWER, anAnswer(urgent.id, 'CANNOT_DISCLOSE'))).toMatchObject({
        overdue: false,
        stage: null,
      })
      expect(await list('ESP', { overdue: true })).toEqual([])
    })

    test('the same request, sent again or at the same time, is made once; with another input it is refused', async () => {
      const input = aRequest()
      const both = await Promise.all([1, 2, 3].map(() => done('POL', REQUEST, input)))
      expect(new Set(both.map(({ id }) => id)).size).toBe(1)
      expect(await list('POL')).toEqual([both[0]?.id])
      expect(await code('POL', REQUEST, { ...input, priority: 'ROUTINE' })).toMatchObject({
        code: 'IDEMPOTENCY_CONFLICT',
      })
      const answer = anAnswer(both[0]?.id ?? '', 'CONFIRMED', { instructions: 'Seize it.' })
      const answers = await Promise.all([1, 2, 3].map(() => done('DEU', ANSWER, answer)))
      expect(answers.map(({ steps }) => steps.length)).toEqual([2, 2, 2])
      expect(await code('DEU', ANSWER, { ...answer, instructions: 'Let it go.' })).toMatchObject({
        code: 'IDEMPOTENCY_CONFLICT',
      })
      // The request is answered as it stands, whatever becomes of it.
      expect((await done('POL', REQUEST, input)).status).toBe('CONFIRMED')
    })

    test('of two answers at the same time one is taken, and one that was decided on an old state is CONFLICT', async () => {
      for (let round = 0; round < 10; round++) {
        const { id, updatedAt } = await done('MAR', REQUEST, aRequest())
        const answers = await Promise.all(
          ['NOT_IDENTICAL', 'CANNOT_DISCLOSE'].map((answer) =>
            ask('DEU', ANSWER, { input: anAnswer(id, answer, { ifUpdatedAt: updatedAt }) }),
          ),
        )
        expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'taken').sort()).toEqual([
          'CONFLICT',
          'taken',
        ])
        expect((await one('MAR', id))?.steps).toHaveLength(2)
      }
    })

    test('a list is met once by pages of any size, newest first', async () => {
      const made: string[] = []
      for (const priority of ['URGENT', 'ROUTINE', 'URGENT', 'URGENT', 'ROUTINE']) {
        made.unshift((await done('MEX', REQUEST, aRequest({ priority }))).id)
      }
      await done('DEU', ANSWER, anAnswer(made[1] ?? '', 'NOT_IDENTICAL'))
      const record =
        'query ($id: ID!, $first: Int!, $after: Cursor) { vehicle(id: $id) { confirmations(first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }'
      for (const first of [1, 2, 5]) {
        for (const [query, variables, pageOf] of [
          [LIST, {}, (data: Record<string, unknown>) => data.hitConfirmations],
          [LIST, { filter: { record: car } }, (data: Record<string, unknown>) => data.hitConfirmations],
          [
            record,
            { id: ring.car.id },
            (data: Record<string, unknown>) => (data.vehicle as { confirmations: unknown }).confirmations,
          ],
        ] as const) {
          const met: string[] = []
          let after: string | null = null
          do {
            const { data, errors }: { data: Record<string, unknown>; errors?: unknown } = await gateway.ask(
              query,
              { ...variables, first, after },
              as('MEX'),
            )
            expect(errors).toBeUndefined()
            const page = pageOf(data) as Page['hitConfirmations']
            met.push(...page.edges.map(({ node }) => node.id))
            after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
          } while (after !== null)
          expect(met).toEqual(made)
        }
      }
      expect(await list('MEX', { statuses: ['NOT_IDENTICAL', 'CONFIRMED'] })).toEqual([made[1]])
      expect(await list('MEX', { turn: 'THEIRS', priority: 'ROUTINE' })).toEqual([made[0], made[3]])
    })

    test('statistics tell a supervisor how soon who has answered whom', async () => {
      const times = [2, 4, 30, 6]
      for (const minutes of times) {
        const { id } = await done('IND', REQUEST, aRequest())
        await done(
          'DEU',
          ANSWER,
          minutes === 30 ? anAnswer(id, 'NOT_IDENTICAL') : anAnswer(id, 'CONFIRMED', { instructions: 'Seize it.' }),
        )
        await sql.query(
          {
            name: '',
            text: `UPDATE hit_confirmations SET requested_at = answered_at - make_interval(mins => $2::int) WHERE id = $1`,
          },
          [id, minutes],
        )
      }
      const late = await done('IND', REQUEST, aRequest())
      await age(late.id, 11)
      const withdrawn = await done('IND', REQUEST, aRequest({ priority: 'ROUTINE' }))
      await done('IND', WITHDRAW, { idempotencyKey: randomUUID(), id: withdrawn.id, note: 'Gone.' })
      const query = `query ($from: DateTime!, $to: DateTime!) { hitConfirmationStatistics(from: $from, to: $to) {
        asked { ...figures } answered { ...figures } } }
        fragment figures on HitConfirmationFigures { ncb { code } priority count answered confirmedShare medianSeconds p90Seconds overdue }`
      const figures = async (country: string, asker: Asker, to = '2100-01-01T00:00:00Z') =>
        (
          await gateway.ask<{ hitConfirmationStatistics: { asked: object[]; answered: object[] } }>(
            query,
            { from: '2020-01-01T00:00:00Z', to },
            { ...asker, country },
          )
        ).data.hitConfirmationStatistics
      const urgent = {
        priority: 'URGENT',
        count: 5,
        answered: 4,
        confirmedShare: 0.75,
        medianSeconds: 300,
        p90Seconds: 1368,
        overdue: 1,
      }
      const routine = {
        priority: 'ROUTINE',
        count: 1,
        answered: 0,
        confirmedShare: null,
        medianSeconds: null,
        p90Seconds: null,
        overdue: 0,
      }
      const supervisor = as('IND', ['supervisor'], 'ADMINISTRATIVE')
      const deu = { ncb: { code: 'DEU' } }
      expect(await figures('IND', supervisor)).toEqual({
        asked: [
          { ...deu, ...urgent },
          { ...deu, ...routine },
        ],
        answered: [],
      })
      const ind = { ncb: { code: 'IND' } }
      expect((await figures('DEU', supervisor)).answered).toEqual(
        expect.arrayContaining([
          { ...ind, ...urgent },
          { ...ind, ...routine },
        ]),
      )
      expect(await figures('IND', supervisor, '2020-01-02T00:00:00Z')).toEqual({ asked: [], answered: [] })
    })

    test('statistics of more than 10,000 requests are refused, and what others ask is not read', async () => {
      const insert = (count: number, askedBy: string, addressedTo: string) =>
        sql.query(
          {
            name: '',
            text: `INSERT INTO hit_confirmations SELECT $2 || n, $2, $3, 'PERSON', 'r' || n, 'URGENT', 'c', null, '{}', 'REQUESTED',
              now(), now(), 10, now() - make_interval(mins => n), null, '[]' FROM generate_series(1, $1::int) n`,
          },
          [count, askedBy, addressedTo],
        )
      await insert(10_001, 'NOR', 'SWE')
      await insert(5, 'FIN', 'SWE')
      await sql.maintain()
      const query = `query { hitConfirmationStatistics(from: "2020-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z") { asked { count overdue } } }`
      const { errors } = await gateway.ask(query, {}, as('NOR'))
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'TOO_MANY_ITEMS', rule: 'STATISTICS_SIZE' })
      const { data } = await gateway.ask(query, {}, as('FIN'))
      expect(data).toEqual({ hitConfirmationStatistics: { asked: [{ count: 5, overdue: 5 }] } })
      // However it is filtered: FIN's own rows, and not the 10,000 of NOR.
      const open = ['REQUESTED', 'MORE_TIME']
      const page = ['infinity', '', 21]
      const record = ['PERSON', 'r1']
      for (const [overdue, escalated] of [
        [true, null],
        [null, true],
        [true, true],
        [false, false],
        [null, null],
      ]) {
        const filter = ['FIN', true, true, open, ['URGENT', 'ROUTINE'], overdue, escalated, ...page]
        for (const [statement, values] of [
          [statements.confirmations, filter],
          [statements.confirmationsOfRecord, [...filter, ...record]],
        ] as const) {
          const text = `EXPLAIN (ANALYZE, TIMING OFF) ${statement.text}`
          const plan = (await sql.query<{ 'QUERY PLAN': string }>({ name: '', text }, values)).map(
            (row) => row['QUERY PLAN'],
          )
          expect(plan.join('\n')).not.toMatch(/Seq Scan|hit_confirmations_due/)
          const read = plan
            .flatMap((line) => /rows=(\d+)(?:\.\d+)? loops=(\d+)\)$/.exec(line)?.slice(1) ?? [])
            .map(Number)
          expect(read.length).toBeGreaterThan(2)
          expect(Math.max(...read)).toBeLessThan(50)
        }
      }
    })

    test('texts and lists are bounded, and an id may be any text', async () => {
      for (const [more, refused] of [
        [{ circumstances: ' ' }, 'BAD_USER_INPUT'],
        [{ circumstances: 'x'.repeat(10_001) }, 'BAD_USER_INPUT'],
        [{ place: 'x'.repeat(201) }, 'BAD_USER_INPUT'],
        [{ identifiersSeen: Array(201).fill('x') }, 'TOO_MANY_ITEMS'],
        [{ identifiersSeen: ['x'.repeat(201)] }, 'BAD_USER_INPUT'],
        [{ idempotencyKey: '' }, 'BAD_USER_INPUT'],
        [{ record: { kind: 'VEHICLE', id: 'a\0|b' } }, 'NOT_FOUND'],
      ] as const) {
        expect(await code('FRA', REQUEST, aRequest(more))).toMatchObject({ code: refused })
      }
      expect(await one('FRA', 'a\0b')).toBeNull()
      expect(await list('FRA', { record: { kind: 'VEHICLE', id: 'a\0b' } })).toEqual([])
    })

    test('its synthetic data has one that was answered in time, and one that is overdue', async () => {
      const answered = await one('FRA', 'hit-ring-car')
      expect(answered).toMatchObject({ status: 'CONFIRMED', stage: null })
      expect((answered?.updatedAt ?? '') < (answered?.dueAt ?? '')).toBe(true)
      expect(await one('FRA', 'hit-ring-alert')).toMatchObject({
        status: 'REQUESTED',
        stage: 'ESCALATED',
        overdue: true,
      })
      expect(await list('FRA', { turn: 'MINE' })).toEqual(['hit-ring-alert'])
    })
  })
}
