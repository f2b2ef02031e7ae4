import fc from 'fast-check'
import { buildASTSchema, coerceInputValue, type GraphQLInputType, isInputType, parse } from 'graphql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installScalars } from '../../schema/scalars.ts'
import { subgraphSdl } from '../../schema/sdl.ts'
import { createLoaders } from '../../subgraphs/financial-alerts/loaders.ts'
import { withdrawAlert } from '../../subgraphs/financial-alerts/mutations.ts'
import { openAlertStore } from '../../subgraphs/financial-alerts/store.ts'
import { compileCoercion } from '../../subgraphs/import/compiled-coercion.ts'
import { Row, readCsv } from '../../subgraphs/import/csv.ts'
import { openSource, type Source } from '../../subgraphs/import/entries.ts'
import { Tally } from '../../subgraphs/import/importer.ts'
import { readJsonLines, readJsonValues } from '../../subgraphs/import/json.ts'
import { guessFormat, type Kind, kinds } from '../../subgraphs/import/kinds.ts'
import { centimetresOf, kilogramsOf, partialDateOf } from '../../subgraphs/import/lenient-values.ts'
import { openPersonsStore } from '../../subgraphs/persons/store.ts'
import { openVehicleStore } from '../../subgraphs/vehicles/store.ts'
import { documentDrivers, sqlDrivers } from '../support/drivers.ts'
import { aFolder, type Folder, importFile } from '../support/import-files.ts'
import { candidatesFor } from '../support/sought.ts'

const viewer = { country: 'FRA', organisation: '', user: '', roles: [], purpose: 'BORDER_CONTROL' } as const

let folder: Folder
beforeEach(() => {
  folder = aFolder()
})
afterEach(() => folder.remove())

/** Lines and what they hold; a problem as its sentence. */
async function all(source: Source) {
  const entries: [line: number, value: unknown][] = []
  for await (const { line, value, problem } of source.entries()) {
    entries.push([line, problem ?? (value instanceof Row ? value.cells : value)])
  }
  return entries
}

describe('CSV', () => {
  const read = (content: string | Buffer) => all(openSource(folder.write('file.csv', content), readCsv))

  test('has lines of cells, quoted ones over several lines; a record stands where it begins', async () => {
    expect(await read('a,b\n1,2\n"x\ny","say ""hi"""\n\n3,4\n')).toEqual([
      [2, ['1', '2']],
      [3, ['x\ny', 'say "hi"']],
      [6, ['3', '4']],
    ])
  })

  test.each([',', ';', '\t'])('may be separated by %j, and begin with a byte order mark', async (separator) => {
    const row = (...cells: string[]) => cells.join(separator)
    expect(await read(`\ufeff${row('a', 'b')}\r\n${row('1', ' 2 ')}\r\n`)).toEqual([[2, ['1', '2']]])
  })

  test('names lines with too few or too many cells, and bytes that are no UTF-8; a stray quote is a character', async () => {
    const lines = ['a,b', '1', '1,2,3', 'x"y"z,2', '"1"2,3', 'ok,"o""k"']
    const entries = await read(Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), Buffer.from([0xe9, 0x2c, 0x31])]))
    expect(entries).toEqual([
      [2, 'The line has 1 cells, and the first line names 2 columns.'],
      [3, 'The line has 3 cells, and the first line names 2 columns.'],
      [4, ['x"y"z', '2']],
      [5, ['"1"2', '3']],
      [6, ['ok', 'o"k']],
      [7, expect.stringContaining('not UTF-8')],
    ])
  })

  test('that names a column twice, or never closes a quote, is read no further', async () => {
    await expect(read('a,a\n1,2\n')).rejects.toThrow('the column "a" twice')
    const source = openSource(folder.write('file.csv', 'a,b\n1,2\n"3,4\n5,6\n'), readCsv)
    const entries = source.entries()
    expect((await entries.next()).value).toMatchObject({ line: 2 })
    await expect(entries.next()).rejects.toThrow('file.csv, line 3 or a later one: a quote is opened and never closed')
  })

  test('of one header, or of nothing, holds nothing', async () => {
    expect(await read('a,b\n')).toEqual([])
    expect(await read('')).toEqual([])
  })
})

describe('JSON', () => {
  test('lines disturb no other line, and end with or without a line feed', async () => {
    const content = '{"a":1}\n\n{"a":\n{"a":"\u2028"}\r\n[1]\n{"a":2}'
    const entries = await all(openSource(folder.write('file.jsonl', content), readJsonLines))
    expect(entries).toEqual([
      [1, { a: 1 }],
      [3, expect.stringContaining('This is no JSON')],
      [4, { a: '\u2028' }],
      [5, [1]],
      [6, { a: 2 }],
    ])
  })

  test.each([
    ['one object', '{"a": {"b": [1, {"c": "}]"}]}}\n', [[1, { a: { b: [1, { c: '}]' }] } }]]],
    [
      'objects one after the other',
      '{"a":1}{"a":2}\n\n{"a":"\\"{"}',
      [
        [1, { a: 1 }],
        [1, { a: 2 }],
        [3, { a: '"{' }],
      ],
    ],
    [
      'an array over many lines',
      '[\n  {"a": 1},\n  {\n "a": 2}\n]\n',
      [
        [2, { a: 1 }],
        [3, { a: 2 }],
      ],
    ],
    [
      'arrays one after the other',
      '[{"a":1}]\n[{"a":2}]',
      [
        [1, { a: 1 }],
        [2, { a: 2 }],
      ],
    ],
    ['a byte order mark', '\ufeff{"a":1}', [[1, { a: 1 }]]],
    ['nothing', ' \n', []],
  ])('of any layout: %s', async (_, content, expected) => {
    expect(await all(openSource(folder.write('file.json', content), readJsonValues))).toEqual(expected)
  })

  test('of any layout names what is none', async () => {
    const content = 'oops {"a":1}\n{"a":}\n5 6\n{"a":2}\n{"a":'
    expect(await all(openSource(folder.write('file.json', content), readJsonValues))).toEqual([
      [1, 'This is no JSON object.'],
      [1, { a: 1 }],
      [2, expect.stringContaining('This is no JSON')],
      [3, 'This is no JSON object.'],
      [4, { a: 2 }],
      [5, expect.stringContaining('never closed')],
    ])
  })

  test('is read the same, wherever the file is cut into pieces', async () => {
    const value = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 })
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 12 }), fc.integer({ min: 1, max: 40 }), async (values, size) => {
        async function* pieces(content: string) {
          const bytes = Buffer.from(content)
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
        }
        const texts = values.map((one) => JSON.stringify(one))
        const gather = async (entries: AsyncGenerator<{ value?: unknown; problem?: string }>) => {
          const read: unknown[] = []
          for await (const { value, problem } of entries) read.push(problem ?? value)
          return read
        }
        const expected = texts.map((text) => JSON.parse(text))
        // Only what a stream yields is used of it.
        expect(await gather(readJsonLines('f', pieces(texts.join('\n')) as never))).toEqual(expected)
        expect(await gather(readJsonValues('f', pieces(`[${texts.join(',\n')}]`) as never))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  test('files of a folder are read in the order of their names', async () => {
    folder.write('b.json', '{"a":2}')
    folder.write('a.json', '{"a":1}')
    folder.write('c.txt', 'not this')
    const source = openSource(folder.path('.'), readJsonValues)
    expect((await all(source)).map(([, value]) => value)).toEqual([{ a: 1 }, { a: 2 }])
    expect(source.bytes).toBe(14)
  })
})

describe('a format is guessed', () => {
  test.each<[Kind, string, string]>([
    ['persons', 'full_name,first_name\n', 'csv'],
    ['persons', '\ufeff  {"total": 1, "_embedded": {}}', 'notices'],
    ['persons', '[{"entity_id": "1"}]', 'notices'],
    ['persons', '{"id":"a","schema":"Person","properties":{}}', 'ftm'],
    ['persons', '{"name":{"full":"A"}}', 'jsonl'],
    ['vehicles', '{"schema":"x","properties":{}}', 'jsonl'],
    ['alerts', 'id,uetr', 'csv'],
    ['travel-documents', '', 'csv'],
  ])('of %s: %j is %s', (kind, content, format) => {
    expect(guessFormat(kind, folder.write('file', content))).toBe(format)
  })
})

describe('coercion prepared once', () => {
  const types: [Kind, string][] = [
    ['travel-documents', 'ReportTravelDocumentInput'],
    ['vehicles', 'ReportVehicleInput'],
    ['persons', 'PersonInput'],
    ['alerts', 'RaiseAlertInput'],
  ]
  const leaves = [
    '',
    'PASSPORT',
    'STOLEN',
    'FRA',
    'DE',
    '2024-02-29',
    '2024-02-30',
    '2024',
    'CAR',
    'M',
    'x',
    7,
    7.5,
    true,
    null,
  ]
  const words =
    'number type issuedBy fraud theft on country place series from to prefix record sharing mode countries kind vin plates name full aliases sex status description eyes claimed amount currency origin scheme value typologies idempotencyKey'
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(...leaves),
      fc.array(tie('value'), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom(...words.split(' ')), tie('value'), { maxKeys: 6 }),
    ),
  })).value

  test.each(types)('gives what graphql-js gives, or leaves it to it: %s %s', (kind, name) => {
    const schema = buildASTSchema(parse(subgraphSdl(kinds[kind])), { assumeValidSDL: true })
    installScalars(schema)
    const type = schema.getType(name)
    if (!isInputType(type)) throw new Error(`no ${name}`)
    const quick = compileCoercion(type)
    let agreed = 0
    const compare = (value: unknown) => {
      const { coerced, problems } = graphqlCoercion(value, type)
      const mine = quick(value)
      if (mine === undefined) return
      expect(problems).toBe(0)
      expect(mine).toEqual(coerced)
      agreed++
    }
    fc.assert(fc.property(json, compare), { numRuns: 300 })
    for (const value of SOUND[name] ?? []) {
      compare(value)
      expect(graphqlCoercion(value, type).problems).toBe(0)
      expect(quick(value)).toBeDefined()
      for (const key of Object.keys(value)) compare({ ...value, [key]: null })
      for (const key of Object.keys(value)) compare({ ...value, [key]: 'x' })
      compare({ ...value, unknown: 1 })
    }
    expect(agreed).toBeGreaterThan(0)
  })
})

function graphqlCoercion(value: unknown, type: GraphQLInputType) {
  let problems = 0
  const coerced = coerceInputValue(value, type, () => {
    problems++
  })
  return { coerced, problems }
}

const SOUND: Record<string, Record<string, unknown>[]> = {
  ReportTravelDocumentInput: [
    {
      type: 'VISA',
      issuedBy: 'D',
      fraud: 'LOST',
      number: '1',
      theft: { on: '2024-05' },
      record: { sharing: { mode: 'ALL' } },
    },
    { type: 'VISA', issuedBy: 'DEU', fraud: 'LOST', series: { from: '1', to: '2' }, note: null },
  ],
  ReportVehicleInput: [{ kind: 'CAR', year: 1990, plates: [{ number: 'a', country: 'fr' }], record: { handling: {} } }],
  PersonInput: [{ name: { full: 'A' }, status: 'SUSPECT', aliases: [{ full: 'B' }], description: { heightCm: 180 } }],
  RaiseAlertInput: [
    {
      idempotencyKey: 'k',
      typologies: ['OTHER'],
      claimed: { amount: '1.00', currency: 'EUR' },
      victimCountry: 'FRA',
      beneficiaryCountry: 'DEU',
      origin: { scheme: 'IBAN', value: 'x' },
      beneficiary: { scheme: 'IBAN', value: 'x' },
    },
  ],
}

describe('what other people write loosely', () => {
  test.each([
    ['1974/08/12', '1974-08-12'],
    ['1974/08', '1974-08'],
    ['1974', '1974'],
    ['1974/00/00', '1974'],
    ['1974-08-00', '1974-08'],
    ['1974-8-2', '1974-08-02'],
    ['1974-08-12T00:00:00', '1974-08-12'],
    ['0000/00/00', null],
    ['1974/13/01', null],
    ['1974/02/30', null],
    ['about 1974', null],
    [null, null],
  ])('the date %j is %j', (text, date) => {
    const unmapped = new Tally()
    expect(partialDateOf(text, unmapped)).toBe(date)
    expect(unmapped.counts).toEqual(date === null && text !== null ? { date: 1 } : {})
  })

  test.each<[value: unknown, centimetres: number | null, isCounted?: boolean]>([
    [1.78, 178],
    ['1,78', 178],
    ['178 cm', 178],
    [178, 178],
    [0, null],
    ['0', null],
    [null, null],
    ['tall', null, true],
    [900, null, true],
    ['5 ft 10', null, true],
    ['154 lb', null, true],
  ])('the height %j is %j centimetres', (value, centimetres, isCounted = false) => {
    const unmapped = new Tally()
    expect(centimetresOf(value, unmapped)).toBe(centimetres)
    expect(unmapped.counts).toEqual(isCounted ? { height: 1 } : {})
    expect(kilogramsOf(80.4, unmapped)).toBe(80)
  })
})

for (const driver of documentDrivers) {
  describe.skipIf(!driver.available)(`persons into ${driver.name}`, () => {
    let url: string
    let dispose: () => Promise<void>
    beforeEach(async () => {
      const fresh = await driver.freshUrl()
      url = fresh.url
      dispose = fresh.dispose
    })
    afterEach(() => dispose())

    /** The persons whom a search for a name compares, and the notices of some references. */
    async function onRecord(full: string, references: string[] = []) {
      const store = await openPersonsStore(url)
      try {
        const persons = await store.personsById(viewer, await candidatesFor(store, viewer, full))
        return { persons, notices: await store.noticesByReference(viewer, references) }
      } finally {
        await store.close()
      }
    }

    test('from the columns of persons-synthetic.csv', async () => {
      const path = folder.write(
        'persons.csv',
        [
          'full_name,first_name,middle_name,last_name,gender,date_of_birth,place_of_birth,nationality',
          'حسین موسوی,حسین,,موسوی,male,1945-04-29,Herat,Iraq',
          'Test Person Kandilohn,Test,Person,Kandilohn,other,1962,Wien,Austria',
          'Test Person Kandilohn,Test,Person,Kandilohn,other,1962,Wien,Austria',
          'Nobody Kandilohn,Nobody,,Kandilohn,female,1962-02-30,Wien,Austria',
          'Nobody Kandilohn,Nobody,,Kandilohn,female,1962-02-03,Wien,Ruritania',
          '-,,,,female,1962-02-03,Wien,Austria',
        ].join('\n'),
      )
      const { counts, refused } = await importFile('persons', path, url)
      expect(counts).toMatchObject({ read: 6, written: 2, unchanged: 1, refused: 3 })
      expect(refused).toEqual([
        { line: 5, reason: expect.stringContaining('`date_of_birth`') },
        { line: 6, reason: '`nationality`: no country is called "Ruritania" in English.' },
        { line: 7, reason: expect.stringContaining('no letter of any script') },
      ])
      const { persons } = await onRecord('Test Person Kandilohn')
      expect(persons).toMatchObject([
        {
          name: { full: 'Test Person Kandilohn', family: 'Kandilohn', given: 'Test Person', script: 'Latn' },
          sex: 'X',
          dateOfBirth: '1962',
          placeOfBirth: 'Wien',
          nationalities: ['AUT'],
          status: 'WITNESS',
          recordedBy: 'FRA',
        },
      ])
      expect((await importFile('persons', path, url)).counts).toMatchObject({ written: 0, unchanged: 3, refused: 3 })
    })

    test('from the fields of the mutation, as CSV and as JSON lines', async () => {
      const csv = folder.write(
        'persons.csv',
        [
          'id,name.full,aliases.0.full,aliases.1.full,aliases.1.kind,nationalities,status,description.heightCm,identityDocuments.0.number,identityDocuments.0.type,identityDocuments.0.issuedBy',
          '1,Zelda Quorvex,Zed,Z Q,WEAK_ALIAS,FR;DE,SUSPECT,171,c01x00t47,PASSPORT,D',
          '2,Zelda Quorvex,,,,,SUSPECT,tall,,,',
          '3,Zelda Quorvex,,,,,,,,,',
        ].join('\n'),
      )
      const imported = await importFile('persons', csv, url)
      expect(imported.counts).toMatchObject({ written: 2, refused: 1 })
      expect(imported.refused).toEqual([{ line: 3, reason: '`description.heightCm`: "tall" is no whole number.' }])
      const jsonl = folder.write(
        'persons.jsonl',
        '{"id":9,"name":{"full":"Zelda Quorvex"},"status":"VICTIM","colour":1}\n{"id":9,"name":{"full":"Zelda Quorvex"},"status":"VICTIM"}',
      )
      const lines = await importFile('persons', jsonl, url)
      expect(lines.counts).toMatchObject({ written: 1, refused: 1 })
      expect(lines.refused[0]?.reason).toMatch(/^"colour" is not known: fields are `name`, `aliases`,/)
      const { persons } = await onRecord('Zelda Quorvex')
      expect(persons.map(({ status }) => status).sort()).toEqual(['SUSPECT', 'VICTIM', 'WITNESS'])
      expect(persons.find(({ status }) => status === 'SUSPECT')).toMatchObject({
        aliases: [
          { full: 'Zed', kind: 'ALIAS' },
          { full: 'Z Q', kind: 'WEAK_ALIAS' },
        ],
        nationalities: ['FRA', 'DEU'],
        description: { heightCm: 171 },
        identityDocumentKeys: ['PASSPORT|DEU|C01X00T47'],
      })
    })

    const SELF = 'https://notices.example.org/notices/v1'
    const listed = (id: string, more: object = {}, list = 'red') => ({
      entity_id: id,
      name: 'BRELLIKON',
      forename: 'TEST',
      date_of_birth: '1974/08/12',
      nationalities: ['FR'],
      _links: { self: { href: `${SELF}/${list}/${id.replace('/', '-')}` } },
      ...more,
    })
    const page = (...notices: object[]) => ({ total: notices.length, query: {}, _embedded: { notices }, _links: {} })

    test('from the public notices service: details and lists, with their traps', async () => {
      const detailed = listed('2023/10001', {
        name: '-',
        forename: 'TEST BRELLIKON',
        date_of_birth: '1974/08',
        sex_id: 'F',
        height: 0,
        weight: 0,
        nationalities: ['914', 'DE'],
        country_of_birth_id: '922',
        place_of_birth: 'Lyon',
        eyes_colors_id: ['BROD', 'QQQ'],
        hairs_id: ['BLA'],
        languages_spoken_ids: ['FRE', 'ENG', 'MAO'],
        distinguishing_marks: 'scar',
        arrest_warrants: [
          { issuing_country_id: 'FR', charge: 'Vol', charge_translation: 'Theft' },
          { issuing_country_id: '914', charge: 'War crimes', charge_translation: null },
        ],
      })
      const withoutId = { ...listed('2023/10002', { height: 1.8, weight: 80 }, 'yellow'), entity_id: undefined }
      folder.write(
        'page-1.json',
        `${JSON.stringify(page(listed('2023/10001'), withoutId), null, 2)}\n${JSON.stringify(page())}`,
      )
      folder.write('page-2.json', JSON.stringify([detailed, listed('2023/10003', { name: '-', forename: null })]))
      folder.write('page-3.json', JSON.stringify(page(listed('nothing'), listed('2023/10004', {}, 'violet'))))
      const { counts, refused, unmapped } = await importFile('persons', folder.path(''), url)
      expect(counts).toMatchObject({ read: 6, written: 2, unchanged: 1, refused: 3 })
      expect(refused.map(({ reason }) => reason).sort()).toEqual([
        'It has neither `name` nor `forename`.',
        'It has no `entity_id` such as "2023/12345".',
        'Neither an arrest warrant nor the address in `_links.self.href` tells its colour.',
      ])
      expect(unmapped).toEqual({ 'country "914"': 2, 'country "922"': 1, 'colour "QQQ"': 1 })
      const { persons, notices } = await onRecord('Test Brellikon', ['2023/10001', '2023/10002'])
      expect(persons.find(({ sex }) => sex === 'F')).toMatchObject({
        name: { full: 'TEST BRELLIKON', family: null, given: 'TEST BRELLIKON' },
        dateOfBirth: '1974-08',
        nationalities: ['DEU'],
        countryOfBirth: null,
        languages: ['fra', 'eng', 'mri'],
        description: { heightCm: null, weightKg: null, eyes: ['BRO'], hair: ['BLK'], marks: 'scar' },
        status: 'WANTED',
      })
      expect(persons.find(({ sex }) => sex === 'U')).toMatchObject({
        name: { full: 'TEST BRELLIKON', family: 'BRELLIKON' },
        description: { heightCm: 180, weightKg: 80 },
        status: 'MISSING',
      })
      const [red, yellow] = notices.sort((a, b) => (a.reference < b.reference ? -1 : 1))
      expect(red).toMatchObject({
        reference: '2023/10001',
        colour: 'RED',
        kind: 'NOTICE',
        status: 'PUBLISHED',
        subjectId: persons.find(({ sex }) => sex === 'F')?._id,
        subjectNationalities: ['DEU'],
        arrestWarrants: [{ issuedBy: 'FRA', charge: { text: 'Vol', translation: 'Theft' } }],
        charges: [{ text: 'War crimes', translation: null }],
      })
      expect(yellow).toMatchObject({ reference: '2023/10002', colour: 'YELLOW', arrestWarrants: [], charges: [] })
      const again = await importFile('persons', folder.path(''), url)
      expect(again.counts).toMatchObject({ written: 0, unchanged: 3, refused: 3 })
      const others = await importFile('persons', folder.path(''), url, { owner: 'DEU' })
      expect(others.counts).toMatchObject({ written: 0, refused: 6 - others.counts.unchanged })
      expect(others.refused.map(({ reason }) => reason)).toContain(
        'The person is on record; another notice has the reference 2023/10001.',
      )
      const detail = folder.write('later.json', JSON.stringify({ ...detailed, height: 1.9 }))
      expect((await importFile('persons', detail, url)).refused[0]?.reason).toContain('with other content')
    })

    test('from FollowTheMoney: links stand before or behind, what has no place is counted', async () => {
      const entity = (id: string, schema: string, properties: object) => JSON.stringify({ id, schema, properties })
      const lines = [
        entity('pass', 'Passport', { holder: ['p1'], number: ['C01X00T47'], country: ['de'] }),
        entity('p1', 'Person', {
          name: ['Testa Orvindel', 'Orvindel Testa'],
          alias: ['T. Orvindel', '???'],
          weakAlias: ['The Orvindel'],
          birthDate: ['1974', '1974-08-12'],
          birthCountry: ['fr'],
          nationality: ['fr', 'zz'],
          gender: ['female'],
          height: ['1.71'],
          eyeColor: ['Dark brown'],
          passportNumber: ['12 AB 345'],
          topics: ['crime.fraud'],
          spokenLanguage: ['fra'],
        }),
        entity('card', 'Identification', {
          holder: ['p1'],
          number: ['D/1'],
          country: ['fr'],
          type: ['National ID card'],
        }),
        entity('tax', 'Identification', { holder: ['p1'], number: ['99'], country: ['fr'], type: ['Tax number'] }),
        entity('own', 'Ownership', { owner: ['p1'], asset: ['car'] }),
        entity('car', 'Vehicle', { registrationNumber: ['AB-123-CD'], country: ['fr'] }),
        entity('van', 'Vehicle', { registrationNumber: ['EF-456-GH'], country: ['fr'], owner: ['p1'] }),
        entity('ship', 'Vessel', { imoNumber: ['8814274'] }),
        entity('p2', 'Person', {
          name: ['Zweiter Orvindel'],
          deathDate: ['2001'],
          nationality: ['fr', 'de'],
          passportNumber: ['X1'],
        }),
        entity('p3', 'Person', { alias: ['without a name'] }),
        entity('acc', 'BankAccount', { iban: ['DE89370400440532013000'] }),
        entity('pay', 'Payment', {}),
        entity('pay2', 'Payment', {}),
        '{"broken"',
      ]
      const path = folder.write('entities.ftm.json', lines.join('\n'))
      const { counts, refused, unmapped } = await importFile('persons', path, url)
      expect(counts).toEqual({ read: 14, written: 2, unchanged: 0, refused: 2, passed: 10 })
      expect(refused.map(({ line }) => line)).toEqual([10, 14])
      expect(unmapped).toEqual({
        'other identification': 1,
        vehicle: 1,
        'country "zz"': 1,
        alias: 1,
        passportNumber: 1,
        deathDate: 1,
        'BankAccount entities': 1,
        'Payment entities': 2,
      })
      const { persons } = await onRecord('Testa Orvindel')
      expect(persons.find(({ sex }) => sex === 'F')).toMatchObject({
        name: { full: 'Testa Orvindel', kind: 'PRIMARY' },
        aliases: [
          { full: 'Orvindel Testa', kind: 'ALIAS' },
          { full: 'T. Orvindel', kind: 'ALIAS' },
          { full: 'The Orvindel', kind: 'WEAK_ALIAS' },
        ],
        dateOfBirth: '1974-08-12',
        countryOfBirth: 'FRA',
        nationalities: ['FRA'],
        description: { heightCm: 171, eyes: ['BRO'] },
        status: 'SUSPECT',
        identityDocumentKeys: ['PASSPORT|DEU|C01X00T47', 'IDENTITY_CARD|FRA|D1', 'PASSPORT|FRA|12AB345'],
        vehicleKeys: expect.arrayContaining(['PLATE|FRA/AB123CD', 'PLATE|FRA/EF456GH']),
        languages: ['fra'],
      })
      const { persons: second } = await onRecord('Zweiter Orvindel')
      expect(second.find(({ name }) => name.full.startsWith('Zweiter'))).toMatchObject({
        status: 'DECEASED',
        identityDocumentKeys: [],
      })
      expect((await importFile('persons', path, url)).counts).toMatchObject({ written: 0, unchanged: 2 })
    })

    test('vehicles: CSV and JSON lines of the fields of the mutation', async () => {
      const path = folder.write(
        'vehicles.csv',
        [
          'id;kind;vin;plates.0.number;plates.0.country;plates.1.number;plates.1.country;make;year;theft.on',
          'a;CAR;1M8GDM9AXKP042788;B-NG 4217;D;AB-123-CD;FR;Škoda;2020;2024',
          'b;CAR;TOO SHORT;;;;;;;',
          'c;CAR;;;;;;;;',
          'd;CAR;1HGCM82633A004352;;;;;;1700;',
          'e;BIKE;1HGCM82633A004352;;;;;;;',
        ].join('\n'),
      )
      const { counts, refused } = await importFile('vehicles', path, url)
      expect(counts).toMatchObject({ read: 5, written: 1, refused: 4 })
      expect(refused.map(({ line }) => line)).toEqual([3, 4, 5, 6])
      expect(refused[0]?.reason).toMatch(/^`vin`: /)
      const jsonl = folder.write('vehicles.jsonl', '{"kind":"VESSEL","imo":"9319466","theft":{"place":"Kiel"}}\n')
      expect((await importFile('vehicles', jsonl, url)).counts).toMatchObject({ written: 1 })
      const store = await openVehicleStore(url)
      const found = await store.byKeys(viewer, ['PLATE|DEU/BNG4217', 'IMO|9319466'])
      await store.close()
      expect(found.sort((a, b) => (a.kind < b.kind ? -1 : 1))).toMatchObject([
        {
          kind: 'CAR',
          status: 'STOLEN',
          make: 'Škoda',
          year: 2020,
          keys: expect.arrayContaining(['PLATE|FRA/AB123CD']),
        },
        { kind: 'VESSEL', theft: { place: 'Kiel' }, recordedBy: 'FRA' },
      ])
      expect((await importFile('vehicles', path, url)).counts).toMatchObject({ written: 0, unchanged: 1, refused: 4 })
      const other = folder.write('other.csv', 'id,kind,vin\na,CAR,1M8GDM9AXKP042788\na,CAR,1M8GDM9AXKP042788\n')
      const numberedAlike = await importFile('vehicles', other, url)
      expect(numberedAlike.counts).toMatchObject({ written: 0, refused: 2 })
      expect(numberedAlike.refused[0]?.reason).toContain('two sources number alike (--source)')
      expect((await importFile('vehicles', other, url, { source: 'other' })).counts).toMatchObject({
        written: 1,
        unchanged: 1,
      })
    })
  })
}

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`alerts into ${driver.name}`, () => {
    test('are raised, in the order of the file, and only once', async () => {
      const { url, dispose } = await driver.freshUrl()
      const path = folder.write(
        'alerts.csv',
        [
          'id,typologies,claimed.amount,claimed.currency,victimCountry,beneficiaryCountry,origin.scheme,origin.value,beneficiary.scheme,beneficiary.value,subjects.0.role,subjects.0.name',
          '1,VOICE_PHISHING;OTHER,42300,EUR,FR,DE,IBAN,FR1420041010050500013M02606,IBAN,DE89370400440532013000,VICTIM,A. Tester',
          '2,OTHER,0,EUR,FR,DE,IBAN,FR1420041010050500013M02606,IBAN,DE89370400440532013000,,',
          '3,OTHER,1,EUR,FR,DE,IBAN,FR1420041010050500013M02606,IBAN,DE00,,',
        ].join('\n'),
      )
      const { counts, refused } = await importFile('alerts', path, url)
      expect(counts).toMatchObject({ read: 3, written: 1, refused: 2 })
      expect(refused.map(({ reason }) => reason)).toEqual([
        expect.stringContaining('`claimed.amount` is 0'),
        expect.stringContaining('`beneficiary.value`'),
      ])
      const store = await openAlertStore(url)
      const query = {
        account: null,
        countries: null,
        typologies: null,
        statuses: null,
        severities: null,
        reportedSince: null,
      }
      const alerts = await store.alerts(viewer, { ...query, own: true }, 'NEWEST', { limit: 10, after: null })
      await store.close()
      expect(alerts).toMatchObject([
        {
          status: 'REPORTED',
          claimed: '42300.00',
          typologies: ['VOICE_PHISHING', 'OTHER'],
          subjects: [{ name: 'A. Tester' }],
        },
      ])
      expect(alerts[0]?.reference).toMatch(/^FRA-[0-9]{4}-/)
      expect((await importFile('alerts', path, url)).counts).toMatchObject({ written: 0, unchanged: 1, refused: 2 })
      const other = folder.write('other.jsonl', JSON.stringify({ id: '1', ...SOUND.RaiseAlertInput?.[0] }))
      const changed = await importFile('alerts', other, url)
      expect(changed.counts).toMatchObject({ written: 0, refused: 1 })
      expect(changed.refused[0]?.reason).toContain('two sources number alike (--source)')

      const again = await openAlertStore(url)
      const context = { viewer, store: again, loaders: createLoaders(again, viewer) }
      await withdrawAlert({ id: alerts[0]?.id ?? '', reason: 'Raised in error.' }, context)
      await again.close()
      const withdrawn = await importFile('alerts', path, url)
      expect(withdrawn.counts).toMatchObject({ written: 0, unchanged: 0, refused: 3 })
      expect(withdrawn.refused[0]?.reason).toBe('Its owner has withdrawn this record.')
      await dispose()
    })
  })
}
