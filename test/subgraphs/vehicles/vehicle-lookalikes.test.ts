import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDocuments } from '../../../subgraphs/stores/open-documents.ts'
import type { VehicleRecord } from '../../../subgraphs/vehicles/vehicle.ts'
import { day } from '../../support/day.ts'
import { documentDrivers } from '../../support/drivers.ts'
import { openBench, type VehicleBench, vehicle } from '../../support/vehicle-records.ts'

const CHECK = `query ($vehicles: [VehicleInput!]!) { checkVehicles(vehicles: $vehicles) {
  verdict problem { code } warnings records { id } } }`
const SEARCH = `query ($query: VehicleQuery!) { searchVehicles(query: $query) {
  edges { node { score vehicle { id } features { name score } } } } }`

const plates: [string, string, string][] = [
  ['munich', 'MÜ-AB 123', 'DEU'],
  ['luebeck', 'HL-Ö 77', 'DEU'],
  ['oslo', 'ÅØ 12345', 'NOR'],
  ['zagreb', 'ČK 123-ŠŽ', 'HRV'],
  ['lodz', 'EŁ 12345', 'POL'],
  ['istanbul', '34 İZ 123', 'TUR'],
  ['plain', 'MU-CD 456', 'DEU'],
]
const records = [
  ...plates.map(([id, number, country]) => vehicle(id, { plates: [{ number, country }] })),
  // The same number of another country is another plate.
  vehicle('austrian', { plates: [{ number: 'MU-AB 123', country: 'AUT' }] }),
  vehicle('kept', {
    plates: [{ number: 'KÜ-X 1', country: 'DEU' }],
    recordedBy: 'KEN',
    sharing: { mode: 'DENY', countries: ['FRA'] },
  }),
  vehicle('reviewed', { plates: [{ number: 'KÖ-X 2', country: 'DEU' }], recordedBy: 'KEN', reviewBy: day(0) }),
  vehicle('with-vin', { vin: 'WVWZZZ1KZAW000001', plates: [{ number: 'TÜ-Z 9', country: 'DEU' }] }),
]

describe.each(documentDrivers)('plates that look alike on $name', (driver) => {
  describe.skipIf(!driver.available)('with records', () => {
    let bench: VehicleBench
    beforeAll(async () => {
      bench = await openBench(await driver.freshUrl(), records)
    })
    afterAll(() => bench.close())

    async function check(country: string, ...inputs: object[]) {
      return (await bench.data(country, CHECK, { vehicles: inputs })).checkVehicles
    }
    const seen = (number: string, country = 'DEU') => ({ plate: { number, country } })
    async function find(query: object, country = 'FRA') {
      const { edges } = (await bench.data(country, SEARCH, { query })).searchVehicles
      return Object.fromEntries(
        edges.map(({ node }: { node: { score: number; vehicle: { id: string } } }) => [node.vehicle.id, node.score]),
      )
    }

    test('a camera that reads no umlaut is told of the plate that has one; equality stays', async () => {
      bench.counted.reset()
      const answers = await check('FRA', seen('MÜ AB 123'), seen('MU AB 123'), seen('MUE-AB-123'), seen('MU AB 124'))
      expect(bench.counted.names()).toEqual(['byKeys'])
      const warning = (plate: string) =>
        `Plate DEU/${plate} is not on record, and DEU/MÜAB123 looks like it: compare the plate, and see \`searchVehicles\`.`
      expect(answers).toEqual([
        { verdict: 'STOLEN', problem: null, warnings: [], records: [{ id: 'munich' }] },
        { verdict: 'NO_RECORD', problem: null, warnings: [warning('MUAB123')], records: [] },
        { verdict: 'NO_RECORD', problem: null, warnings: [warning('MUEAB123')], records: [] },
        { verdict: 'NO_RECORD', problem: null, warnings: [], records: [] },
      ])
    })

    test.each([
      ['HLO77', 'DEU', 'luebeck'],
      ['HLOE77', 'DEU', 'luebeck'],
      ['HL 0E 77', 'DEU', 'luebeck'],
      ['AO12345', 'NOR', 'oslo'],
      ['AAOE 12345', 'NOR', 'oslo'],
      ['AAO 1Z345', 'NOR', 'oslo'],
      ['CK123SZ', 'HRV', 'zagreb'],
      ['ČK123SŽ', 'HRV', 'zagreb'],
      ['EL12345', 'POL', 'lodz'],
      ['34IZ123', 'TUR', 'istanbul'],
      ['MÜ CD 456', 'DEU', 'plain'],
    ])('%s of %s warns of %s, and a search finds it below a certain match', async (number, country, id) => {
      const [answer] = await check('FRA', seen(number, country))
      expect(answer).toMatchObject({ verdict: 'NO_RECORD', records: [] })
      expect(answer.warnings).toHaveLength(1)
      const found = await find({ plate: number, plateCountry: country })
      expect(Object.keys(found)).toEqual([id])
      expect(found[id]).toBeGreaterThan(0.7)
      expect(found[id]).toBeLessThan(1)
      expect(Object.keys(await find({ plate: number }))).toContain(id)
    })

    test('each letter read as another costs the same, whether it was written with one letter or two', async () => {
      expect(await find({ plate: 'MÜAB123', plateCountry: 'DEU' })).toEqual({ munich: 1 })
      expect(await find({ plate: 'MUAB123', plateCountry: 'DEU' })).toEqual({ munich: 0.95 })
      expect(await find({ plate: 'MUEAB123', plateCountry: 'DEU' })).toEqual({ munich: 0.95 })
      expect(await find({ plate: 'MUEA8I23', plateCountry: 'DEU' })).toEqual({ munich: 0.85 })
      expect(await find({ plate: 'MUAB123' })).toEqual({ munich: 0.76, austrian: 0.8 })
    })

    test('a plate of another country is no look-alike', async () => {
      expect(await check('FRA', seen('MÜAB123', 'AUT'))).toMatchObject([
        { warnings: [expect.stringContaining('AUT/')] },
      ])
      expect(await check('FRA', seen('MUAB123', 'CHE'))).toMatchObject([{ verdict: 'NO_RECORD', warnings: [] }])
    })

    test('a hit by another identifier keeps the warning of the plate, unless it is the same vehicle’s', async () => {
      const both = { vin: 'WVWZZZ1KZAW000001', ...seen('TU-Z 9') }
      expect(await check('FRA', both)).toMatchObject([
        { verdict: 'STOLEN', records: [{ id: 'with-vin' }], warnings: [expect.stringContaining('DEU/TÜZ9')] },
      ])
      expect(await check('FRA', { ...both, plate: { number: 'TÜ-Z 9', country: 'D' } })).toMatchObject([
        { verdict: 'STOLEN', warnings: [] },
      ])
    })

    test('a record that the caller may not see is as one that does not exist: no warning, no match', async () => {
      const asked = [seen('KU-X 1'), seen('KUE-X 1'), seen('KO-X 2'), seen('QU-X 1'), seen('QUE-X 1'), seen('QO-X 2')]
      const answers = await check('FRA', ...asked)
      expect(answers.slice(0, 3)).toEqual(answers.slice(3))
      expect(answers).toMatchObject(asked.map(() => ({ verdict: 'NO_RECORD', warnings: [], records: [] })))
      expect(await find({ plate: 'KUX1' })).toEqual({})
      expect(await check('KEN', ...asked.slice(0, 3))).toMatchObject(
        ['DEU/KÜX1', 'DEU/KÜX1', 'DEU/KÖX2'].map((plate) => ({ warnings: [expect.stringContaining(plate)] })),
      )
    })

    test('many look-alikes are counted, and three of them named', async () => {
      const many = ['SÜ 1', 'SÚ 1', 'SŪ 1', 'SÛ 1', '5Ü 1'].map((number, n) =>
        vehicle(`many-${n}`, { plates: [{ number, country: 'LVA' }] }),
      )
      await bench.store.save(many)
      const [answer] = await check('FRA', seen('SU1', 'LVA'))
      expect(answer.warnings).toEqual([
        expect.stringMatching(/^Plate LVA\/SU1 .* (LVA\/\S+1, ){2}LVA\/\S+1 and 2 more /),
      ])
    })
  })

  test.skipIf(!driver.available)('records from before are found as new ones are', async () => {
    const fresh = await driver.freshUrl()
    const bench = await openBench(fresh, [
      ...records,
      vehicle('saudi', { plates: [{ number: 'هب 123', country: 'SAU' }] }),
    ])
    await bench.subgraph.close()
    const documents = await openDocuments(fresh.url)
    const collection = documents.collection<VehicleRecord>('vehicles')
    for (const record of await collection.find({})) {
      const keys = record.keys.filter((key) => !key.startsWith('ALIKE|'))
      await collection.updateOne({ _id: record._id }, { $set: { keys, tokens: [] } })
    }
    // As it was kept once: with the stroke that lengthens a letter.
    const long = [{ number: 'هـب123', country: 'SAU' }]
    await collection.updateOne({ _id: 'saudi' }, { $set: { plates: long, keys: ['PLATE|SAU/هـب123'] } })
    await documents.collection<{ _id: string }>('schema_migrations').deleteMany({ _id: 'vehicles/2' })
    await documents.close()

    const again = await openBench({ url: fresh.url, dispose: async () => {} }, [])
    const answer = await again.data('FRA', CHECK, {
      vehicles: [
        { plate: { number: 'MU AB 123', country: 'D' } },
        { plate: { number: 'هـب123', country: 'SAU' } },
        { plate: { number: 'هب 123', country: 'SAU' } },
      ],
    })
    expect(answer.checkVehicles).toMatchObject([
      { verdict: 'NO_RECORD', warnings: [expect.stringContaining('DEU/MÜAB123')] },
      { verdict: 'STOLEN', records: [{ id: 'saudi' }] },
      { verdict: 'STOLEN', records: [{ id: 'saudi' }] },
    ])
    const found = await again.data('FRA', SEARCH, { query: { plate: 'CK123SZ', plateCountry: 'HRV' } })
    expect(found.searchVehicles.edges).toMatchObject([{ node: { vehicle: { id: 'zagreb' } } }])
    await again.close()
    await fresh.dispose()
  })
})
