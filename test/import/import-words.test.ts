import { describe, expect, test } from 'vitest'
import type { Kind } from '../../subgraphs/import/kinds.ts'
import { sqlDriver } from '../support/drivers.ts'
import { importFile, startImport, withFolderAndStore } from '../support/import-files.ts'
import { personsNamed } from '../support/import-persons.ts'

const own = withFolderAndStore()

/** Why each refused line is, by its number. */
async function refusedOf(kind: Kind, lines: string[], store = own.url): Promise<Record<number, string>> {
  const { refused } = await importFile(kind, own.folder.write('file', lines.join('\n')), store)
  return Object.fromEntries(refused.map(({ line, reason }) => [line, reason]))
}

describe('a refused line is told in the words of its file', () => {
  test('of CSV by its columns', async () => {
    expect(
      await refusedOf('vehicles', [
        'id,kind,vin,plates.0.number,plates.0.country,year',
        '1,TANK,1M8GDM9AXKP042788,,,',
        '2,,1M8GDM9AXKP042788,,,',
        '3,CAR,1M8GDM9AXKP042788,,,20x0',
        '4,CAR,,AB-123-CD,,',
        '5,CAR,,AB-123-CD,Atlantis,2020',
        '6,CAR,TOO SHORT,,,',
      ]),
    ).toEqual({
      2: expect.stringMatching(/^`kind`: "TANK" is none of CAR, [A-Z_, ]+\.$/),
      3: '`kind` is missing.',
      4: '`year`: "20x0" is no whole number.',
      5: '`plates.0.country` is missing.',
      6: expect.stringMatching(/^`plates\.0\.country`: .*"Atlantis"/),
      7: expect.stringMatching(/^`vin`: /),
    })
    expect(
      await refusedOf('persons', [
        'name.full;nationalities;description.eyes',
        'Zelda Quorvex;"FR;Atlantis";',
        'Zelda Quorvex;;"BLU; BLAU"',
        ';FR;',
      ]),
    ).toEqual({
      2: expect.stringMatching(/^`nationalities`: A country is /),
      3: expect.stringMatching(/^`description\.eyes`: "BLAU" is none of BLK, /),
      4: expect.stringMatching(/^`name` is missing: `name\.full`, `name\.family`, /),
    })
    expect(
      await refusedOf('persons', [
        'full_name,date_of_birth,status,place_of_birth,last_name',
        'Zelda Quorvex,12.08.1974,,,',
        'Zelda Quorvex,2999,,,',
        'Zelda Quorvex,,GUILTY,,',
        `Zelda Quorvex,,,${'x'.repeat(300)},`,
        '???,,,,',
      ]),
    ).toEqual({
      2: '`date_of_birth`: A partial date is written YYYY, YYYY-MM or YYYY-MM-DD; got "12.08.1974".',
      3: expect.stringMatching(/^`date_of_birth` is 2999/),
      4: expect.stringMatching(/^`status`: "GUILTY" is none of WANTED, /),
      5: expect.stringMatching(/^`place_of_birth` has 300 characters/),
      6: expect.stringMatching(/^`full_name` has no letter of any script/),
    })
  })

  test('of JSON lines by its fields', async () => {
    const name = { full: 'Zelda Quorvex' }
    const lines = [
      { name, colour: 'red', 'x\u202e': 1 },
      { name, description: { shoes: 43 } },
      { name, dateOfBirth: 1974, placeOfBirth: ['Lyon'] },
      { name: 'Zelda Quorvex' },
      { name, aliases: [{ full: 7 }] },
      { name, sex: { is: 'F' } },
      { id: 2 ** 60, name },
      { id: [1], name },
    ]
    const rest = ['[1]', '"Zelda"', '{"name":']
    const reasons = await refusedOf('persons', [...lines.map((line) => JSON.stringify(line)), ...rest])
    expect(reasons).toEqual({
      1: expect.stringMatching(/^"colour", "x\\u\{202e\}" are not known: fields are `name`, `aliases`, /),
      2: '"description.shoes" is not known: fields are `heightCm`, `weightKg`, `eyes`, `hair`, `marks`.',
      3: expect.stringMatching(/^`dateOfBirth`: A partial date .* 1974\. `placeOfBirth`: a list is no text\.$/),
      4: '`name`: "Zelda Quorvex" is no object with `full`, `family`, `given`, `script`, `kind`.',
      5: '`aliases.0.full`: the number 7 is no text: put it in quotes.',
      6: expect.stringMatching(/^`sex`: an object is none of F, M, X, U/),
      7: '`id` is a number of more digits than JSON keeps: write it as a text, in quotes.',
      8: '`id` is neither a text nor a number.',
      9: 'This is no JSON object.',
      10: 'This is no JSON object.',
      11: expect.stringMatching(/^This is no JSON: /),
    })
    for (const reason of Object.values(reasons)) expect(reason).not.toMatch(/type "|Expected|PersonInput|required/)
  })
})

test('numbers and amounts are read as spreadsheets write them, where they can be read in one way only', async () => {
  const accounts = 'FR,DE,IBAN,FR1420041010050500013M02606,IBAN,DE89370400440532013000'
  const head =
    'id,typologies,claimed.amount,claimed.currency,victimCountry,beneficiaryCountry,origin.scheme,origin.value,beneficiary.scheme,beneficiary.value'
  const amounts = ['"42300,50"', '"7,5"', '42300.50', '"42300,505"', '"42,300.50"', '"1,234"', '1e6']
  const store = await sqlDriver.freshUrl()
  const lines = [head, ...amounts.map((amount, at) => `${at},OTHER,${amount},EUR,${accounts}`)]
  const reasons = await refusedOf('alerts', lines, store.url)
  await store.dispose()
  const twoWays =
    '`claimed.amount`: "1,234" may be read in two ways: write it without separators of thousands, and a point'
  expect(Object.keys(reasons)).toEqual(['5', '6', '7', '8'])
  expect(reasons[7]).toContain(twoWays)
  expect(reasons[8]).toMatch(/^`claimed.amount`: A decimal is .* got "1e6"/)

  const years = ['2020', '2020.0', '"2020,00"', '"2,020"', '2020.5']
  const vehicles = ['kind,vin,year', ...years.map((year) => `CAR,1M8GDM9AXKP042788,${year}`)]
  expect(Object.keys(await refusedOf('vehicles', vehicles))).toEqual(['5', '6'])
})

describe('two lines of one id', () => {
  test('must say the same; whichever is refused names the other, however far apart', async () => {
    const vehicle = (id: number, make = '') => `${id},CAR,1M8GDM9AXKP042788,${make}`
    const many = Array.from({ length: 2500 }, (_, at) => vehicle(at))
    const lines = ['id,kind,vin,make', ...many, vehicle(3), vehicle(4, 'Rex'), vehicle(2499, 'Rex')]
    expect(await refusedOf('vehicles', lines)).toEqual({
      2503: 'On record under this id with other content, from line 6: two lines of one id must say the same.',
      2504: 'On record under this id with other content, from line 2501: two lines of one id must say the same.',
    })
    const again = await refusedOf('vehicles', ['id,kind,vin,make', vehicle(4, 'Rex')])
    expect(again[2]).toMatch(/^On record under this id with other content: its owner has changed it, or two sources/)
  })

  test('names the file too, where it is another one', async () => {
    own.folder.write('a.csv', 'id,kind,vin\n1,CAR,1M8GDM9AXKP042788\n')
    own.folder.write('b.csv', 'id,kind,vin\n1,BUS,1M8GDM9AXKP042788\n')
    const { refused } = await importFile('vehicles', own.folder.path('.'), own.url)
    expect(refused[0]?.reason).toMatch(/from line 2 of .*a\.csv: two lines/)
  })
})

describe('persons of whom a file states no status', () => {
  test.each([
    ['CSV of the columns of persons-synthetic.csv', 'full_name,status\nZelda Quorvex,\n'],
    ['CSV without the column', 'full_name\nZelda Quorvex\n'],
    ['CSV of the fields of the mutation', 'name.full,status\nZelda Quorvex,\n'],
    ['CSV of these without the column', 'name.full\nZelda Quorvex\n'],
    ['JSON lines', '{"name":{"full":"Zelda Quorvex"}}'],
    ['JSON lines that say null', '{"name":{"full":"Zelda Quorvex"},"status":null}'],
    ['JSON lines that say nothing', '{"name":{"full":"Zelda Quorvex"},"status":" "}'],
    ['FollowTheMoney', '{"id":"1","schema":"Person","properties":{"name":["Zelda Quorvex"]}}'],
  ])('are witnesses: %s', async (_, content) => {
    const { counts } = await importFile('persons', own.folder.write('file', content), own.url)
    expect(counts).toMatchObject({ written: 1, refused: 0 })
    expect(await personsNamed(own.url, 'Zelda Quorvex')).toMatchObject([{ status: 'WITNESS' }])
  })

  test('are what --status says, as the summary says', async () => {
    const path = own.folder.write(
      'file.jsonl',
      '{"name":{"full":"Zelda Quorvex"}}\n{"name":{"full":"Petra Orvindel"},"status":"VICTIM"}',
    )
    const args = ['persons', path, '--url', own.url, '--owner', 'FRA', '--status', 'MISSING']
    const { code, stdout } = await startImport(...args).ended
    expect(stdout).toContain('2 read, 2 written')
    expect(stdout).toContain('Persons of whom the file states no status are recorded as MISSING (--status).')
    expect(code).toBe(0)
    expect(await personsNamed(own.url, 'Zelda Quorvex')).toMatchObject([{ status: 'MISSING' }])
    expect(await personsNamed(own.url, 'Petra Orvindel')).toMatchObject([{ status: 'VICTIM' }])
  })
})
