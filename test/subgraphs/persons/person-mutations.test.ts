import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { subjectLink } from '../../../schema/identifiers/subject-link.ts'
import type { NewNotice, PersonRecord } from '../../../subgraphs/persons/records.ts'
import { openDocuments } from '../../../subgraphs/stores/open-documents.ts'
import { day } from '../../support/day.ts'
import { documentDrivers } from '../../support/drivers.ts'
import { mongodbPlans } from '../../support/mongodb-planner.ts'
import { notice, openBench, type PersonsBench, person } from '../../support/person-records.ts'
import { walk } from '../../support/person-world.ts'
import { codesOf, refusedBy } from '../../support/refused.ts'

const ALL = `id recordedBy { code } recordedAt updatedAt reviewBy sharing { mode countries { code } } handling { code conditions }
  name { full family given script kind } aliases { full family given script kind } sex dateOfBirth placeOfBirth
  countryOfBirth { code } nationalities { code } languages description { heightCm weightKg eyes hair marks } status
  identityDocuments { number type issuedBy } vehicles { identifierType value } nationalReference`
const RECORD = `mutation ($input: PersonInput!) { recordPerson(input: $input) { person { ${ALL} } } }`
const UPDATE = `mutation ($id: ID!, $at: DateTime, $input: PersonInput!) {
  updatePerson(id: $id, ifUpdatedAt: $at, input: $input) { person { ${ALL} } } }`
const WITHDRAW = `mutation ($id: ID!, $at: DateTime, $reason: String! = "Recorded by mistake.") {
  withdrawPerson(id: $id, ifUpdatedAt: $at, reason: $reason) { id } }`
const READ = `query ($id: ID!) { person(id: $id) { ${ALL} } }`

const anna = { name: { full: 'Anna Lindqvist', family: 'Lindqvist' }, status: 'SUSPECT' }

/** Everything that a reader can meet a person by. */
const EVERYWHERE = `query ($id: ID!, $name: String!, $of: [_Any!]!) {
  person(id: $id) { id } searchPersons(query: { name: $name }) { edges { node { person { id } } } }
  screen(subject: { name: $name }) { persons { edges { node { person { id } } } } }
  _entities(representations: $of) { ... on Person { id } ... on AlertSubject { person { id } }
    ... on IdentityDocument { holders { id } } ... on VehicleIdentity { seenWith { id } } } }`

/** At how many of the seven places where it could a country meets a person of this name, passport and vehicle. */
async function met(bench: PersonsBench, country: string, id: string, full: string, key: string): Promise<number> {
  const of = [
    { __typename: 'Person', id },
    { __typename: 'AlertSubject', link: subjectLink('a', 0, id) },
    { __typename: 'IdentityDocument', number: key, type: 'PASSPORT', issuedBy: 'KEN' },
    { __typename: 'VehicleIdentity', identifierType: 'ENGINE', value: key },
  ]
  const { _entities, ...others } = await bench.data(country, EVERYWHERE, { id, name: full, of })
  const places = [...Object.values(others), ..._entities]
  return places.filter((place) => JSON.stringify(place).includes(`"${id}"`)).length
}
const EVERYWHERE_COUNT = 7
const named = (full: string, key: string) => ({
  name: { full },
  status: 'WANTED',
  identityDocuments: [{ number: key, type: 'PASSPORT', issuedBy: 'KEN' }],
  vehicles: [{ engineNumber: key }],
})

/** FerretDB reads and writes an update in two steps, which others may come between; MongoDB does not. */
const mongodbIsAtomic = await mongodbPlans()

describe.each(documentDrivers)('changing persons on $name', (driver) => {
  const atomic = driver.name !== 'MongoDB' || mongodbIsAtomic
  describe.skipIf(!driver.available)('with a bench', () => {
    let bench: PersonsBench
    beforeAll(async () => {
      bench = await openBench(await driver.freshUrl(), {})
    })
    afterAll(() => bench.close())

    const record = async (country: string, input: object = {}) =>
      (await bench.data(country, RECORD, { input: { ...anna, ...input } })).recordPerson.person
    const update = async (country: string, id: string, input: object, at?: string) =>
      (await bench.data(country, UPDATE, { id, at, input: { ...anna, ...input } })).updatePerson.person
    const read = async (country: string, id: string) => (await bench.data(country, READ, { id })).person

    test('a recorded person is on record as said, and found by all who may', async () => {
      const input = {
        ...named(' Wanjala Kiprotich ', 'AK 4711'),
        aliases: [
          { family: 'Кипротич', given: 'Ванджала', kind: 'ORIGINAL_SCRIPT' },
          { full: 'Doc', kind: 'WEAK_ALIAS', script: 'Latn' },
          { given: 'Vanjala' },
        ],
        sex: 'M',
        dateOfBirth: '1974-08',
        placeOfBirth: 'Eldoret',
        countryOfBirth: 'KE',
        nationalities: ['KEN', 'D', 'KE'],
        languages: ['swa', 'ENG', 'eng'],
        description: { heightCm: 30, weightKg: 650, eyes: ['BRO', 'BRO'], marks: 'a scar' },
        record: { nationalReference: 'KE/9', handling: { code: 'H3', conditions: ['Ask.'] } },
      }
      const recorded = await record('KEN', input)
      expect(recorded).toMatchObject({
        name: { full: 'Wanjala Kiprotich', family: null, given: null, script: 'Latn', kind: 'PRIMARY' },
        aliases: [
          { full: 'Ванджала Кипротич', family: 'Кипротич', given: 'Ванджала', script: 'Cyrl', kind: 'ORIGINAL_SCRIPT' },
          { full: 'Doc', script: 'Latn', kind: 'WEAK_ALIAS' },
          { full: 'Vanjala', given: 'Vanjala', family: null, kind: 'ALIAS' },
        ],
        sex: 'M',
        dateOfBirth: '1974-08',
        placeOfBirth: 'Eldoret',
        countryOfBirth: { code: 'KEN' },
        nationalities: [{ code: 'KEN' }, { code: 'DEU' }],
        languages: ['swa', 'eng'],
        description: { heightCm: 30, weightKg: 650, eyes: ['BRO'], hair: [], marks: 'a scar' },
        status: 'WANTED',
        identityDocuments: [{ number: 'AK4711', type: 'PASSPORT', issuedBy: 'KEN' }],
        vehicles: [{ identifierType: 'ENGINE', value: 'AK4711' }],
        nationalReference: 'KE/9',
        recordedBy: { code: 'KEN' },
        handling: { code: 'H3', conditions: ['Ask.'] },
        sharing: { mode: 'ALL', countries: [] },
      })
      expect(recorded.updatedAt).toBe(recorded.recordedAt)
      expect(recorded.reviewBy.slice(0, 4)).toBe(String(new Date().getUTCFullYear() + 5))
      expect(await read('FRA', recorded.id)).toEqual({ ...recorded, sharing: null })
      expect(await met(bench, 'FRA', recorded.id, 'Kiprotich Wanjala', 'AK4711')).toBe(EVERYWHERE_COUNT)
      expect(await met(bench, 'FRA', recorded.id, 'Ванджала Кипротич', 'AK4711')).toBe(EVERYWHERE_COUNT)
    })

    test('what is left out is empty, and says nothing', async () => {
      expect(await record('KEN', { description: { eyes: [], marks: ' ' }, placeOfBirth: '' })).toMatchObject({
        aliases: [],
        sex: 'U',
        dateOfBirth: null,
        placeOfBirth: null,
        nationalities: [],
        languages: [],
        description: null,
        identityDocuments: [],
        vehicles: [],
        nationalReference: null,
      })
    })

    test.each([
      ['百頭海原', 'Hani'],
      ['백두 해원', 'Hang'],
      ['さとう 花子', 'Jpan'],
      ['جميل قنديلون', 'Arab'],
      ['Ελένη', 'Grek'],
      ['ნინო', 'Geor'],
      ["O'Brien", 'Latn'],
    ])('the script of %s is %s', async (full, script) => {
      expect((await record('KEN', { name: { full } })).name).toEqual({
        full,
        family: null,
        given: null,
        script,
        kind: 'PRIMARY',
      })
    })

    const many = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item)
    test.each([
      ['input.name', { name: {} }],
      ['input.name', { name: { full: ' ', family: '' } }],
      ['input.name', { name: { full: '-' } }],
      ['input.name', { name: { family: 'x'.repeat(100), given: 'y'.repeat(100) } }],
      ['input.name.full', { name: { full: 'x'.repeat(201) } }],
      ['input.name.family', { name: { full: 'x', family: 'a\0' } }],
      ['input.name.kind', { name: { full: 'x', kind: 'ALIAS' } }],
      ['input.name.script', { name: { full: 'x', script: 'latin' } }],
      ['input.aliases.1', { aliases: [{ full: 'Doc' }, { full: '007' }] }],
      ['input.aliases.0.kind', { aliases: [{ full: 'Doc', kind: 'PRIMARY' }] }],
      ['input.dateOfBirth', { dateOfBirth: day(2) }],
      ['input.dateOfBirth', { dateOfBirth: '9999' }],
      ['input.placeOfBirth', { placeOfBirth: 'x'.repeat(201) }],
      ['input.languages.1', { languages: ['fra', 'fr'] }],
      ['input.description.heightCm', { description: { heightCm: 29 } }],
      ['input.description.heightCm', { description: { heightCm: 281 } }],
      ['input.description.weightKg', { description: { weightKg: 0 } }],
      ['input.description.weightKg', { description: { weightKg: 651 } }],
      ['input.description.marks', { description: { marks: 'x'.repeat(10_001) } }],
      [
        'input.identityDocuments.0.number',
        { identityDocuments: [{ number: '-', type: 'VISA', issuedBy: 'KEN' }] },
        'MALFORMED',
      ],
      ['input.identityDocuments.0.type', { identityDocuments: [{ number: 'A1', issuedBy: 'KEN' }] }, 'MALFORMED'],
      ['input.vehicles.0', { vehicles: [{}] }, 'MALFORMED'],
      ['input.vehicles.1.imo', { vehicles: [{ engineNumber: 'AB12' }, { imo: '9319467' }] }, 'CHECK_DIGIT'],
      ['input.vehicles.0.plate.number', { vehicles: [{ plate: { number: '*', country: 'KEN' } }] }, 'MALFORMED'],
      ['input.record.nationalReference', { record: { nationalReference: 'x'.repeat(201) } }],
    ])('a person is refused whose `%s` breaks a rule', async (argument, wrong, problem?: string) => {
      const refused = refusedBy(await bench.ask('IND', RECORD, { input: { ...anna, ...wrong } }))
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument, ...(problem && { problem }) })
      expect(refused.message).toContain(`\`${argument}\``)
    })

    test.each([
      ['aliases', { full: 'Doc' }],
      ['nationalities', 'KEN'],
      ['languages', 'swa'],
      ['identityDocuments', { number: 'A1', type: 'VISA', issuedBy: 'KEN' }],
      ['vehicles', { engineNumber: 'AB12' }],
    ])('%s may have 200 elements, and no more', async (field, item) => {
      await record('IND', { [field]: many(200, item) })
      const refused = refusedBy(await bench.ask('IND', RECORD, { input: { ...anna, [field]: many(201, item) } }))
      expect(refused).toMatchObject({ code: 'TOO_MANY_ITEMS', argument: `input.${field}` })
    })

    test('a record that is sent again, in a row or at once, is made once', async () => {
      const input = { ...anna, name: { full: 'Sigurd Jorsalfare' }, idempotencyKey: 'record-1' }
      const answers = await Promise.all(many(6, RECORD).map((query) => bench.ask('NOR', query, { input })))
      answers.push(await bench.ask('NOR', RECORD, { input }))
      expect(codesOf(answers)).toEqual({ OK: 7 })
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      const search = '{ searchPersons(query: { name: "Sigurd Jorsalfare" }) { edges { node { score } } } }'
      expect((await bench.data('NOR', search)).searchPersons.edges).toHaveLength(1)
      const other = await bench.ask('NOR', RECORD, { input: { ...input, status: 'WITNESS' } })
      expect(refusedBy(other).code).toBe('IDEMPOTENCY_CONFLICT')
      const { id } = await record('NOR', input)
      expect((await record('SWE', input)).id).not.toBe(id)
      await bench.data('NOR', WITHDRAW, { id })
      expect(refusedBy(await bench.ask('NOR', RECORD, { input })).code).toBe('NOT_FOUND')
    })

    test('an update replaces what was said, keeps what `record` leaves out, and is found by the new only', async () => {
      const sharing = { mode: 'DENY', countries: ['FRA'] }
      const first = await record('POL', {
        ...named('Zbigniew Nowakowski', 'PL4711'),
        aliases: [{ full: 'Zbyszek' }],
        description: { heightCm: 180 },
        record: { nationalReference: 'PL-1', sharing, reviewBy: day(30), handling: { code: 'H3' } },
      })
      const now = await update('POL', first.id, { name: { full: 'Tadeusz Kowal' }, sex: 'M' }, first.updatedAt)
      expect(now).toEqual({
        ...first,
        name: { full: 'Tadeusz Kowal', family: null, given: null, script: 'Latn', kind: 'PRIMARY' },
        aliases: [],
        sex: 'M',
        status: 'SUSPECT',
        description: null,
        identityDocuments: [],
        vehicles: [],
        updatedAt: now.updatedAt,
      })
      expect(now.updatedAt > first.updatedAt).toBe(true)
      // Still there by its id alone: the record, as an entity, and as the subject of an alert.
      expect(await met(bench, 'ESP', first.id, 'Zbigniew Nowakowski', 'PL4711')).toBe(3)
      expect(await met(bench, 'ESP', first.id, 'Tadeusz Kowal', 'PL4711')).toBe(5)
      expect(await met(bench, 'FRA', first.id, 'Tadeusz Kowal', 'PL4711')).toBe(0)
    })

    test('an update that is sent again is not made again', async () => {
      const { id, updatedAt } = await record('ITA')
      const input = { ...anna, sex: 'F', idempotencyKey: 'update-1' }
      const answers = await Promise.all(
        many(6, UPDATE).map((query) => bench.ask('ITA', query, { id, at: updatedAt, input })),
      )
      expect(codesOf(answers)).toEqual({ OK: 6 })
      await update('ITA', id, { sex: 'X' })
      expect((await update('ITA', id, input, updatedAt)).sex).toBe('X')
      const other = await bench.ask('ITA', UPDATE, { id, input: { ...input, sex: 'M' } })
      expect(refusedBy(other).code).toBe('IDEMPOTENCY_CONFLICT')
    })

    test.skipIf(!atomic)('of changes at the same time one is made, and the others are told', async () => {
      const { id, updatedAt } = await record('MEX')
      const states = ['WANTED', 'CONVICTED', 'WITNESS', 'VICTIM', 'MISSING']
      const answers = await Promise.all([
        ...states.map((status) => bench.ask('MEX', UPDATE, { id, at: updatedAt, input: { ...anna, status } })),
        bench.ask('MEX', WITHDRAW, { id, at: updatedAt }),
      ])
      expect(codesOf(answers)).toMatchObject({ OK: 1 })
      const { OK = 0, CONFLICT = 0, NOT_FOUND = 0 } = codesOf(answers)
      expect(OK + CONFLICT + NOT_FOUND).toBe(states.length + 1)
      const won = answers.find(({ errors }) => !errors)?.data as { updatePerson?: { person: object } }
      expect(await read('MEX', id)).toEqual(won.updatePerson?.person ?? null)
    })

    test('a withdrawn person is seen by nobody anywhere, and an import does not bring it back', async () => {
      const { id, updatedAt } = await record('USA', named('Ottoline Gravesend', 'US4711'))
      expect(await met(bench, 'FRA', id, 'Ottoline Gravesend', 'US4711')).toBe(EVERYWHERE_COUNT)
      expect(refusedBy(await bench.ask('USA', WITHDRAW, { id, reason: ' ' }))).toMatchObject({ argument: 'reason' })
      expect(refusedBy(await bench.ask('USA', WITHDRAW, { id, at: '2020-01-01T00:00:00Z' })).code).toBe('CONFLICT')
      expect(await bench.data('USA', WITHDRAW, { id, at: updatedAt })).toEqual({ withdrawPerson: { id } })
      const facts = {
        recordedBy: 'USA',
        name: { full: 'Ottoline Gravesend', family: null, given: null, script: null, kind: 'PRIMARY' },
      } as const
      expect(await bench.store.savePersons([person(id, facts), person('import-1')])).toEqual([id])
      for (const country of ['USA', 'FRA']) {
        expect(await met(bench, country, id, 'Ottoline Gravesend', 'US4711')).toBe(0)
      }
      expect(refusedBy(await bench.ask('USA', UPDATE, { id, input: anna })).code).toBe('NOT_FOUND')
      expect(refusedBy(await bench.ask('USA', WITHDRAW, { id })).code).toBe('NOT_FOUND')
      expect(await bench.store.savePersons([person('import-1', { recordedBy: 'USA' })])).toEqual(['import-1'])
      expect((await read('USA', 'import-1')).recordedBy.code).toBe('DEU')
    })

    test.skipIf(!atomic)('an import at the very moment of a withdrawal does not bring the person back', async () => {
      for (let round = 0; round < 5; round++) {
        const { id } = await record('USA', {})
        const imported = person(id, { recordedBy: 'USA', nationalities: ['USA'] })
        const [withdrawn, left] = await Promise.all([
          bench.ask('USA', WITHDRAW, { id }),
          bench.store.savePersons([imported]),
        ])
        // Either the import comes first, and the withdrawal is told so, or the person is gone.
        if (withdrawn.errors) expect([refusedBy(withdrawn).code, left]).toEqual(['CONFLICT', []])
        else expect([await read('USA', id), left]).toEqual([null, [id]])
      }
    })

    test('who is the subject of notices of its owner is not withdrawn before these are; others keep theirs', async () => {
      const { id } = await record('BEL', { nationalities: ['BEL'] })
      const about = (name: string, facts: Partial<NewNotice>) =>
        notice(name, `2026/9${name.slice(-2)}`, { subjectId: id, recordedBy: 'BEL', ...facts })
      await bench.store.saveNotices([
        about('bel-01', { status: 'DRAFT', publishedAt: null }),
        about('bel-02', { status: 'SUSPENDED' }),
        about('bel-03', { underComplianceReview: true }),
        about('bel-04', { status: 'EXPIRED' }),
        about('nld-05', { recordedBy: 'NLD' }),
      ])
      const refused = refusedBy(await bench.ask('BEL', WITHDRAW, { id }))
      expect(refused).toMatchObject({ code: 'ILLEGAL_STEP', message: expect.stringContaining('2026/901') })
      expect(refused.message).not.toMatch(/904|905/)
      for (const each of ['bel-01', 'bel-02', 'bel-03']) {
        expect(refusedBy(await bench.ask('BEL', WITHDRAW, { id })).code).toBe('ILLEGAL_STEP')
        await bench.data('BEL', 'mutation ($id: ID!) { withdrawNotice(id: $id, reason: "Over.") { id } }', { id: each })
      }
      expect(await walk(bench, 'NLD', 10, { nationality: 'BEL' })).toEqual(['nld-05'])
      await bench.data('BEL', WITHDRAW, { id })
      const left = '{ notice(reference: "2026/905") { id subject { id } } }'
      expect((await bench.data('NLD', left)).notice).toEqual({ id: 'nld-05', subject: null })
      expect(await walk(bench, 'NLD', 10, { nationality: 'BEL' })).toEqual([])
    })

    test('a notice is listed by what its subject is now, however and whenever that came to be', async () => {
      const publish = `mutation ($input: NoticeInput!) { publishNotice(input: $input) { notice { id } } }`
      const { id } = await record('CHE', { nationalities: ['CHE', 'AUT'] })
      const published = async () =>
        (await bench.data('ITA', publish, { input: { colour: 'BLUE', subjectId: id } })).publishNotice.notice.id
      const listed = (nationality: string, first: number) => walk(bench, 'PER', first, { nationality })
      const one = await published()
      const states = [
        { nationalities: ['CHE', 'LIE'] },
        { nationalities: ['LIE'] },
        { nationalities: ['CHE', 'SMR'] },
        { nationalities: [] },
        { nationalities: ['AUT', 'LIE', 'SMR', 'CHE'] },
      ]
      const notices = [one]
      for (const { nationalities } of states) {
        await update('CHE', id, { nationalities })
        for (const nationality of ['CHE', 'AUT', 'LIE', 'SMR']) {
          const expected = nationalities.includes(nationality) ? notices : []
          expect(await listed(nationality, 1)).toEqual(expected)
          expect(await listed(nationality, 50)).toEqual(expected)
        }
        notices.unshift(await published())
      }
      // Whoever may not see the person must not learn its nationality by the list.
      await update('CHE', id, { nationalities: ['LIE'], record: { sharing: { mode: 'DENY', countries: ['PER'] } } })
      expect(await listed('LIE', 50)).toEqual([])
      expect(await walk(bench, 'FRA', 50, { nationality: 'LIE' })).toEqual(notices)
    })

    test('a notice that is published while its subject gets a nationality is listed by it', async () => {
      const publish = `mutation ($id: ID!) { publishNotice(input: { colour: BLUE, subjectId: $id }) { notice { id } } }`
      for (const nationality of ['ALB', 'BIH', 'HRV', 'MKD', 'MNE', 'SRB']) {
        const { id } = await record('GRC', { nationalities: ['GRC'] })
        const published = [1, 2, 3].map(() => bench.data('ITA', publish, { id }))
        const [one, two] = await Promise.all([...published, update('GRC', id, { nationalities: [nationality] })])
        const listed = await walk(bench, 'PER', 2, { nationality })
        expect(listed).toHaveLength(3)
        expect(listed).toEqual(expect.arrayContaining([one, two].map(({ publishNotice }) => publishNotice.notice.id)))
      }
    })

    test('a stranger changes nothing; of what it may not see it learns nothing', async () => {
      const open = await record('KEN')
      const hidden = await record('KEN', { record: { sharing: { mode: 'DENY', countries: ['FRA'] } } })
      await bench.store.savePersons([person('unreviewed', { recordedBy: 'KEN', reviewBy: day(0) })])
      for (const [query, more] of [
        [UPDATE, { input: { ...anna, idempotencyKey: 'stranger' } }],
        [UPDATE, { input: { ...anna, dateOfBirth: '9999' }, at: open.updatedAt }],
        [WITHDRAW, {}],
      ] as const) {
        expect(refusedBy(await bench.ask('FRA', query, { id: open.id, ...more }))).toMatchObject({ code: 'FORBIDDEN' })
        const unknown = await bench.ask('FRA', query, { id: 'nobody', ...more })
        expect(refusedBy(unknown).code).toBe('NOT_FOUND')
        for (const id of [hidden.id, 'unreviewed']) {
          expect(JSON.stringify(await bench.ask('FRA', query, { id, ...more }))).toBe(JSON.stringify(unknown))
        }
      }
      expect(await read('KEN', open.id)).toEqual(open)
      expect(await read('KEN', hidden.id)).toEqual(hidden)
    })

    test('whom a person is shared with changes at once, everywhere', async () => {
      const { id } = await record('MAR', named('Idriss Benchekroun', 'MA4711'))
      const share = (sharing: object) =>
        update('MAR', id, { ...named('Idriss Benchekroun', 'MA4711'), record: { sharing } })
      const places = async () =>
        Promise.all(['FRA', 'ESP', 'MAR'].map((country) => met(bench, country, id, 'Idriss Benchekroun', 'MA4711')))
      expect(await places()).toEqual([7, 7, 7])
      await share({ mode: 'ALLOW', countries: ['ES'] })
      expect(await places()).toEqual([0, 7, 7])
      await share({ mode: 'DENY', countries: ['ESP'] })
      expect(await places()).toEqual([7, 0, 7])
    })
  })

  test.skipIf(!driver.available)('what was acknowledged is there when the database is opened again', async () => {
    const fresh = await driver.freshUrl()
    const kept = { url: fresh.url, dispose: async () => {} }
    let bench = await openBench(kept, {})
    const again = async () => {
      await bench.close()
      bench = await openBench(kept, {})
    }
    const input = { ...named('Wanjala Kiprotich', 'AK4711'), idempotencyKey: 'kept' }
    const { id, recordedAt } = (await bench.data('KEN', RECORD, { input })).recordPerson.person
    await again()
    expect((await bench.data('KEN', RECORD, { input })).recordPerson.person.id).toBe(id)
    expect(await met(bench, 'FRA', id, 'Wanjala Kiprotich', 'AK4711')).toBe(EVERYWHERE_COUNT)
    await bench.data('KEN', WITHDRAW, { id, reason: 'A namesake.' })
    await again()
    expect(refusedBy(await bench.ask('KEN', RECORD, { input })).code).toBe('NOT_FOUND')
    expect(await met(bench, 'KEN', id, 'Wanjala Kiprotich', 'AK4711')).toBe(0)
    await bench.close()
    // Nothing is left of the person.
    const documents = await openDocuments(fresh.url)
    const [left, ...others] = await documents.collection<PersonRecord>('persons').find({})
    expect(others).toEqual([])
    expect(left).toEqual({
      _id: id,
      recordedBy: 'KEN',
      recordedAt,
      updatedAt: left?.withdrawn?.at,
      withdrawn: { at: expect.any(String), reason: 'A namesake.' },
      requests: [{ id, hash: expect.any(String), at: recordedAt }],
    })
    await documents.close()
    await fresh.dispose()
  })
})
