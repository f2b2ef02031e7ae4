import { describe, expect, test } from 'vitest'
import { openPersonsStore } from '../../subgraphs/persons/store.ts'
import { importFile, withFolderAndStore } from '../support/import-files.ts'
import { personsNamed } from '../support/import-persons.ts'

const own = withFolderAndStore()

const entity = (id: string, schema: string, properties: object) => JSON.stringify({ id, schema, properties })
const importEntities = (...lines: string[]) =>
  importFile('persons', own.folder.write('entities.ftm.json', lines.join('\n')), own.url)
const importNotices = (...notices: object[]) =>
  importFile('persons', own.folder.write('notices.json', JSON.stringify(notices)), own.url, { format: 'notices' })

describe('names of FollowTheMoney', () => {
  test('are all on record, by what they are, each once', async () => {
    const { counts, unmapped } = await importEntities(
      entity('p1', 'Person', {
        name: ['Zelda Quorvex', 'Quorvex, Zelda'],
        alias: ['Z. Quorvex', 'Zelda Quorvex'],
        previousName: ['Zelda Brellikon'],
        weakAlias: ['The Quorvex', 'Z. Quorvex'],
        firstName: ['Zelda'],
        lastName: ['Quorvex'],
      }),
    )
    expect(counts).toMatchObject({ written: 1 })
    expect(unmapped).toEqual({})
    const [person] = await personsNamed(own.url, 'Zelda Brellikon')
    expect(person?.name).toMatchObject({ full: 'Zelda Quorvex', family: 'Quorvex', given: 'Zelda', kind: 'PRIMARY' })
    expect(person?.aliases.map(({ full, kind }) => [full, kind])).toEqual([
      ['Quorvex, Zelda', 'ALIAS'],
      ['Z. Quorvex', 'ALIAS'],
      ['Zelda Brellikon', 'ALIAS'],
      ['The Quorvex', 'WEAK_ALIAS'],
    ])
  })

  test('that are told in parts make a name, or another one where a whole is told too', async () => {
    await importEntities(
      entity('p1', 'Person', { firstName: ['Zelda'], secondName: ['Ada'], middleName: ['Mo'], lastName: ['Quorvex'] }),
      entity('p2', 'Person', {
        name: ['Petra Orvindel'],
        firstName: ['Petra'],
        middleName: ['Ivy'],
        lastName: ['Orvindel'],
      }),
    )
    const [one] = await personsNamed(own.url, 'Zelda Ada Mo Quorvex')
    expect(one?.name).toMatchObject({ full: 'Zelda Ada Mo Quorvex', family: 'Quorvex', given: 'Zelda Ada Mo' })
    expect(one?.aliases).toEqual([])
    const [two] = await personsNamed(own.url, 'Petra Ivy Orvindel')
    expect(two?.name).toMatchObject({ full: 'Petra Orvindel', family: 'Orvindel', given: 'Petra Ivy' })
    expect(two?.aliases).toMatchObject([{ full: 'Petra Ivy Orvindel', kind: 'ALIAS' }])
  })

  test('without a place on the record are counted by what they are called, unless they are told elsewhere', async () => {
    const { unmapped } = await importEntities(
      entity('p1', 'Person', {
        name: ['Ivan Petrovich Quorvex'],
        firstName: ['Ivan', 'Vanya'],
        lastName: ['Quorvex', 'Kworveks'],
        fatherName: ['Petrovich', 'Pyotr Quorvex'],
        motherName: ['Anna'],
        title: ['Dr'],
        nameSuffix: ['III'],
        previousName: ['???'],
        weakAlias: ['x'.repeat(300)],
        idNumber: ['A-1', 'A-2'],
        socialSecurityNumber: ['99'],
        birthPlace: ['Lyon', 'Kiel'],
        birthDate: ['1974', '1974-08', '1975'],
        gender: ['woman'],
        spokenLanguage: ['fra', 'Esperanto'],
        topics: ['sanction', 'role.pep'],
        position: ['Minister', ''],
        constructor: ['x'],
        ['__proto__']: ['y'],
      }),
    )
    expect(unmapped).toEqual({
      firstName: 1,
      lastName: 1,
      fatherName: 1,
      motherName: 1,
      title: 1,
      nameSuffix: 1,
      previousName: 1,
      weakAlias: 1,
      idNumber: 1,
      socialSecurityNumber: 1,
      birthPlace: 1,
      birthDate: 1,
      'gender "woman"': 1,
      spokenLanguage: 1,
      'topic "role.pep"': 1,
      position: 1,
      constructor: 1,
      ['__proto__']: 1,
    })
  })

  test('of which none can be found refuse the person, in the words of the file', async () => {
    const { counts, refused } = await importEntities(
      entity('p1', 'Person', { name: ['???'], alias: ['Zelda'] }),
      entity('p2', 'Person', { name: ['Zelda Quorvex'], birthDate: ['2999'] }),
      '{"id":"p3","name":["Zelda Quorvex"]}',
      entity('p4', 'Company', { name: ['Quorvex Ltd'] }),
    )
    expect(counts).toMatchObject({ written: 0, refused: 3, passed: 1 })
    expect(refused).toEqual([
      { line: 1, reason: 'It has no `name` with letters, and neither `firstName` nor `lastName`.' },
      { line: 2, reason: expect.stringMatching(/^`birthDate` is 2999/) },
      { line: 3, reason: 'It has no `schema`, so it is no entity of FollowTheMoney.' },
    ])
  })

  test('and what entities beside persons say of nobody in the file is counted', async () => {
    const { unmapped } = await importEntities(
      entity('p1', 'Person', { name: ['Zelda Quorvex'] }),
      entity('d1', 'Passport', { holder: ['p9'], number: ['C01X00T47'], country: ['de'], startDate: ['2020'] }),
      entity('c1', 'Vehicle', { registrationNumber: ['AB-123-CD'], country: ['fr'], owner: ['p9'], model: ['Rex'] }),
      entity('o1', 'Ownership', { owner: ['p1'], asset: ['a company'] }),
    )
    expect(unmapped).toEqual({
      'Passport.startDate': 1,
      'Vehicle.model': 1,
      'Ownership entities': 1,
      'document of nobody in the file': 1,
      'vehicle of nobody in the file': 1,
    })
  })

  test('stand beside values of any depth, which stop nothing', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const line = (id: string) => `{${id}"schema":"Person","properties":{"name":["Zelda Quorvex"],"deep":${deep}}}`
    const { counts, refused, unmapped } = await importEntities(line('"id":"p1",'), line(''))
    expect(counts).toMatchObject({ written: 1, refused: 1 })
    expect(refused).toEqual([{ line: 2, reason: 'It is deeper than 100 objects and lists in one another.' }])
    expect(unmapped).toEqual({ deep: 2 })
  })

  test('of more kinds than anybody would read are counted together', async () => {
    const properties = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`p${at}\u202e`, ['x']]))
    const { unmapped } = await importEntities(entity('p1', 'Person', { name: ['Zelda Quorvex'], ...properties }))
    expect(Object.keys(unmapped)).toHaveLength(201)
    expect(unmapped).toMatchObject({ 'p0?': 1, 'other things': 300 })
  })
})

describe('names of the public notices service', () => {
  const SELF = 'https://notices.example.org/notices/v1'
  const notice = (id: string, list: string, more: object) => ({
    entity_id: id,
    name: 'QUORVEX',
    forename: 'ZELDA',
    sex_id: 'F',
    _links: { self: { href: `${SELF}/${list}/${id.replace('/', '-')}` } },
    ...more,
  })

  test('are all on record, by what they are; documents too, where kind and issuer are told', async () => {
    const { counts, unmapped } = await importNotices(
      notice('2023/1', 'un/persons', {
        name_in_original_script: 'КВОРВЕКС',
        forename_in_original_script: 'ЗЕЛЬДА',
        name_at_birth: 'Zelda Marie BRELLIKON',
        aliases: [
          { name: 'ORVINDEL', forename: 'TESTA', qualification: 'Good quality', date_of_birth: '1974/08/12' },
          { name: 'THE FOX', forename: null, qualification: 'Low quality', name_in_original_script: 'ЛИСА' },
          'Z. Q.',
          '???',
        ],
        also_known_as: 'ZELDA THE RED; ZELDA THE BLUE',
        formerly_known_as: ['ZELDA THE OLD'],
        identity_documents: [
          { type: 'Passport', nr: 'C01X00T47', issuing_country_id: 'DE', expiry_date: '2030/01/01' },
          { type: 'National identification card', nr: '77', issuing_country_id: 'FR' },
          { type: 'Passport', nr: '78', citizenship_id: 'FR' },
          'Passport no. 79 (France)',
        ],
        summary: 'Listed for what was done.',
        father_name: 'OLD QUORVEX',
        un_reference: 'QDi.001',
        profession: 'Baker',
        weight: 0,
      }),
      notice('2023/2', 'yellow', {
        name: 'MARCHAUD',
        birth_name: 'LENORMAND',
        mother_forename: 'ODILE',
        name_at_birth: '-',
      }),
    )
    expect(counts).toMatchObject({ read: 2, written: 2, refused: 0 })
    expect(unmapped).toEqual({
      aliases: 1,
      'aliases.date_of_birth': 1,
      identity_documents: 2,
      'identity_documents.expiry_date': 1,
      father_name: 1,
      un_reference: 1,
      profession: 1,
      mother_forename: 1,
    })
    const [person] = await personsNamed(own.url, 'Zelda Marie Brellikon')
    expect(person).toMatchObject({ name: { full: 'ZELDA QUORVEX', family: 'QUORVEX' }, status: 'SUSPECT' })
    expect(person?.aliases.map(({ full, kind }) => [full, kind])).toEqual([
      ['ЗЕЛЬДА КВОРВЕКС', 'ORIGINAL_SCRIPT'],
      ['Zelda Marie BRELLIKON', 'MAIDEN'],
      ['TESTA ORVINDEL', 'ALIAS'],
      ['THE FOX', 'WEAK_ALIAS'],
      ['ЛИСА', 'ORIGINAL_SCRIPT'],
      ['Z. Q.', 'ALIAS'],
      ['ZELDA THE RED', 'ALIAS'],
      ['ZELDA THE BLUE', 'ALIAS'],
      ['ZELDA THE OLD', 'ALIAS'],
    ])
    expect(person?.identityDocumentKeys).toEqual(['PASSPORT|DEU|C01X00T47', 'IDENTITY_CARD|FRA|77'])
    const [missing] = await personsNamed(own.url, 'Zelda Lenormand')
    expect(missing?.aliases).toMatchObject([{ full: 'ZELDA LENORMAND', family: 'LENORMAND', kind: 'MAIDEN' }])
    const store = await openPersonsStore(own.url)
    const viewer = { country: 'FRA', organisation: '', user: '', roles: [], purpose: 'BORDER_CONTROL' } as const
    expect(await store.noticesByReference(viewer, ['2023/1'])).toMatchObject([{ summary: 'Listed for what was done.' }])
    await store.close()
  })

  test('of companies, organisations and vessels of the UN list are no persons', async () => {
    const company = { name: 'QUORVEX TRADING', forename: null, sex_id: undefined }
    const { counts, refused, unmapped } = await importNotices(
      notice('2023/1', 'un/entities', company),
      notice('2023/2', 'un', { ...company, un_reference: 'QDe.002' }),
      notice('2023/3', 'un', { ...company, legal_form: 'Limited' }),
      notice('2023/4', 'un/vessels', { ...company, name: 'SEA FOX' }),
      notice('2023/5', 'un', company),
      notice('2023/6', 'un', { ...company, un_reference: 'QDi.006' }),
      notice('2023/7', 'un', { ...company, nationalities: ['FR'] }),
    )
    expect(counts).toMatchObject({ read: 7, written: 2, passed: 4, refused: 1 })
    expect(refused.map(({ reason }) => reason)).toEqual([
      'It does not say whether it is about a person, or a company, organisation or vessel.',
    ])
    expect(unmapped).toMatchObject({ 'companies, organisations and vessels of the UN list': 4 })
  })
})
