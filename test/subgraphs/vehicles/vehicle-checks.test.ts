import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSubgraph } from '../../../subgraphs/subgraph.ts'
import type { VehicleStore } from '../../../subgraphs/vehicles/store.ts'
import { vehicles } from '../../../subgraphs/vehicles/subgraph.ts'
import { askOnce, callAs, silent } from '../../support/call.ts'
import { documentDrivers } from '../../support/drivers.ts'
import { openBench, type VehicleBench, vehicle } from '../../support/vehicle-records.ts'

const GOLF = 'WVWZZZ1KZAW000001'
const ACCORD = '1HGCM82633A004352'
/** The same with a check digit that North America would not have given. */
const ODD_ACCORD = '1HGCM82643A004352'

const records = [
  vehicle('golf', { vin: GOLF, plates: [{ number: 'b ab-123', country: 'DEU' }], engineNumber: 'CFFB-100 200' }),
  vehicle('golf-again', {
    plates: [{ number: 'B AB 123', country: 'DEU' }],
    recordedAt: '2026-06-01T10:00:00.000Z',
    recordedBy: 'POL',
  }),
  vehicle('back', {
    plates: [{ number: 'AB-123-CD', country: 'FRA' }],
    status: 'RECOVERED',
    recoveredAt: '2026-05-20T12:30:00.000Z',
    recoveredIn: 'Lille',
    recordedBy: 'FRA',
    recordedAt: '2026-05-02T10:00:00.000Z',
  }),
  vehicle('accord', { vin: ODD_ACCORD, recordedBy: 'USA' }),
  vehicle('beetle', { chassisNumber: '117 894 321', year: 1967 }),
  vehicle('boat', { kind: 'VESSEL', hin: 'US-ABC67891H708', recordedBy: 'USA' }),
  vehicle('ship', { kind: 'VESSEL', imo: 'IMO 9319466', recordedBy: 'KOR' }),
  ...Array.from({ length: 200 }, (_, n) =>
    vehicle(`many-${n}`, {
      recordedBy: 'BRA',
      vin: `SYNZZZ9AZNB${300_000 + n}`,
      plates: [{ number: `MNY ${1000 + n}`, country: 'BRA' }],
    }),
  ),
]

describe.each(documentDrivers)('checks of vehicles on $name', (driver) => {
  describe.skipIf(!driver.available)('with records', () => {
    let bench: VehicleBench
    beforeAll(async () => {
      bench = await openBench(await driver.freshUrl(), records)
    })
    afterAll(() => bench.close())

    const CHECK = `query ($vehicles: [VehicleInput!]!) { checkVehicles(vehicles: $vehicles) {
      verdict problem { code field message } records { id } warnings identities { identifierType value }
      asked { vin chassisNumber plate { number country { code } } engineNumber hin imo } } }`
    async function check(...inputs: object[]) {
      const { checkVehicles } = await bench.data('FRA', CHECK, { vehicles: inputs })
      return checkVehicles
    }
    const idsOf = (list: { id: string }[]) => list.map(({ id }) => id)

    test('a check answers in the order asked, each by itself, in one call of the store', async () => {
      bench.counted.reset()
      const answers = await check(
        { vin: 'wvwzzz1kzaw oooooi' },
        { plate: { number: 'ab 123 cd', country: 'FR' } },
        { engineNumber: 'NONE-1' },
        { imo: '9319467' },
        {},
        { imo: 'imo 9319466' },
      )
      expect(answers.map((answer: { verdict: string }) => answer.verdict)).toEqual([
        'STOLEN',
        'RECOVERED',
        'NO_RECORD',
        'NOT_CHECKED',
        'NOT_CHECKED',
        'STOLEN',
      ])
      expect(answers[0]).toMatchObject({ asked: { vin: GOLF }, records: [{ id: 'golf' }], problem: null })
      expect(answers[1].asked).toMatchObject({ vin: null, plate: { number: 'AB123CD', country: { code: 'FRA' } } })
      expect(answers[1].identities).toEqual([{ identifierType: 'PLATE', value: 'FRA/AB123CD' }])
      expect(answers[3]).toMatchObject({ problem: { code: 'CHECK_DIGIT', field: 'imo' }, records: [], identities: [] })
      expect(answers[3].asked.imo).toBe('9319467')
      expect(answers[4].problem).toMatchObject({ code: 'MALFORMED', field: 'vehicle' })
      expect(bench.counted.names()).toEqual(['byKeys'])
    })

    test('every kind of identifier finds its record, in the ways that it is written', async () => {
      const answers = await check(
        { chassisNumber: '117-894321' },
        { chassisNumber: GOLF },
        { engineNumber: 'cffb100200' },
        { hin: 'abc-67891-h7-08' },
        { imo: '9319466' },
        { plate: { number: 'B-AB 123', country: 'D' } },
        { plate: { number: 'B-AB 123', country: 'AUT' } },
      )
      expect(answers.map((answer: { records: { id: string }[] }) => idsOf(answer.records))).toEqual([
        ['beetle'],
        ['golf'],
        ['golf'],
        ['boat'],
        ['ship'],
        ['golf-again', 'golf'],
        [],
      ])
    })

    test('several identifiers of one vehicle give every record that has any of them, once, newest first', async () => {
      const [answer] = await check({
        vin: GOLF,
        plate: { number: 'BAB123', country: 'DEU' },
        engineNumber: 'CFFB100200',
      })
      expect(idsOf(answer.records)).toEqual(['golf-again', 'golf'])
      const [mixed] = await check({ vin: GOLF, plate: { number: 'AB123CD', country: 'FRA' } })
      expect(mixed).toMatchObject({ verdict: 'STOLEN', records: [{ id: 'back' }, { id: 'golf' }] })
    })

    test('an identifier that cannot be read is never NO_RECORD, and never hides a hit by another one', async () => {
      const [nothing, hit] = await check(
        { vin: 'WVWZZZ1KZAW00000', plate: { number: 'X 1', country: 'DEU' } },
        { vin: 'WVWZZZ1KZAW00000', plate: { number: 'BAB 123', country: 'DEU' } },
      )
      expect(nothing).toMatchObject({
        verdict: 'NOT_CHECKED',
        problem: { code: 'WRONG_LENGTH', field: 'vin' },
        identities: [{ identifierType: 'PLATE', value: 'DEU/X1' }],
        asked: { vin: 'WVWZZZ1KZAW00000', plate: { number: 'X1' } },
      })
      expect(hit).toMatchObject({ verdict: 'STOLEN', problem: { code: 'WRONG_LENGTH', field: 'vin' } })
    })

    test('a wrong check digit warns where it is one, and the VIN is looked up all the same', async () => {
      const [odd, sound, european] = await check({ vin: ODD_ACCORD }, { vin: ACCORD }, { vin: 'WP0ZZZ99ZTS392124' })
      expect(odd).toMatchObject({ verdict: 'STOLEN', warnings: [expect.stringContaining('should be 3')] })
      expect(sound).toMatchObject({ verdict: 'NO_RECORD', warnings: [] })
      expect(european).toMatchObject({ verdict: 'NO_RECORD', warnings: [] })
    })

    test('duplicates are asked once', async () => {
      const asked: string[][] = []
      const watching = (store: VehicleStore): VehicleStore => ({
        ...store,
        within: (limits) => watching(store.within(limits)),
        byKeys(viewer, keys) {
          asked.push([...keys])
          return store.byKeys(viewer, keys)
        },
      })
      const listening = createSubgraph(vehicles, watching(bench.store), silent)
      const inputs = [{ vin: GOLF }, { vin: 'WVWZZZ1KZAWOOOOOI' }, { chassisNumber: GOLF }, { imo: '9319466' }]
      const { data } = await askOnce(listening, { query: CHECK, variables: { vehicles: inputs } }, callAs('FRA'))
      expect(data?.checkVehicles).toHaveLength(4)
      expect(asked).toEqual([[`VIN|${GOLF}`, 'IMO|9319466']])
    })

    test('1 to 500 vehicles are checked in one call, and no more', async () => {
      const many = (n: number) => Array.from({ length: n }, (_, i) => ({ vin: `SYNZZZ9AZNB${300_000 + i}` }))
      bench.counted.reset()
      const answers = await check(...many(500))
      expect(bench.counted.calls()).toBe(1)
      expect(answers.filter((answer: { verdict: string }) => answer.verdict === 'STOLEN')).toHaveLength(200)
      expect(answers[199]).toMatchObject({ verdict: 'STOLEN', records: [{ id: 'many-199' }] })
      expect(answers[200]).toMatchObject({ verdict: 'NO_RECORD' })

      bench.counted.reset()
      const tooMany = await bench.ask('FRA', CHECK, { vehicles: many(501) })
      expect(tooMany.data).toEqual({ checkVehicles: null })
      expect(tooMany.errors).toMatchObject([{ path: ['checkVehicles'], extensions: { code: 'TOO_MANY_ITEMS' } }])
      const none = await bench.ask('FRA', CHECK, { vehicles: [] })
      expect(none.errors).toMatchObject([{ path: ['checkVehicles'], extensions: { code: 'BAD_USER_INPUT' } }])
      expect(bench.counted.calls()).toBe(0)
    })

    test('a country that is none is a problem of its vehicle, and disturbs neither its other identifiers nor others', async () => {
      bench.counted.reset()
      const answers = await check(
        { plate: { number: 'A1', country: 'Atlantis' } },
        { plate: { number: 'B AB 123', country: 'D' } },
        { plate: { number: 'A1', country: '' } },
        { plate: { number: 'A1', country: 'CS' }, vin: GOLF },
        { plate: { number: '?', country: 'DE' } },
      )
      expect(bench.counted.names()).toEqual(['byKeys'])
      expect(answers).toMatchObject([
        { verdict: 'NOT_CHECKED', problem: { code: 'MALFORMED', field: 'plate.country' }, asked: { plate: null } },
        { verdict: 'STOLEN', problem: null },
        { verdict: 'NOT_CHECKED', problem: { message: expect.stringContaining('The country is empty') } },
        { verdict: 'STOLEN', problem: { message: expect.stringContaining('type CSK for Czechoslovakia') } },
        { asked: { plate: { number: '?', country: { code: 'DEU' } } } },
      ])
    })

    test('a plate is found by the sign that stands beside it', async () => {
      const answers = await check(
        { plate: { number: 'AB-123-CD', country: 'F' } },
        { plate: { number: 'B AB 123', country: 'D' } },
        { plate: { number: 'AB-123-CD', country: ' FR' } },
      )
      expect(answers.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['RECOVERED', 'STOLEN', 'RECOVERED'])
    })

    test('one check, and a screening, answer as many do', async () => {
      const query = `query ($vehicles: [VehicleInput!]!) {
        checkVehicle(vehicle: { vin: "${GOLF}" }) { verdict records { id } }
        screen(subject: { vehicles: $vehicles }) { vehicles { verdict asked { vin } } } }`
      const data = await bench.data('FRA', query, { vehicles: [{ vin: ACCORD }, { vin: GOLF }] })
      expect(data.checkVehicle).toMatchObject({ verdict: 'STOLEN', records: [{ id: 'golf' }] })
      expect(data.screen.vehicles).toEqual([
        { verdict: 'NO_RECORD', asked: { vin: ACCORD } },
        { verdict: 'STOLEN', asked: { vin: GOLF } },
      ])
      expect(
        (await bench.data('FRA', '{ screen(subject: { name: "Nobody" }) { vehicles { verdict } } }')).screen,
      ).toEqual({
        vehicles: [],
      })
      const tooMany = await bench.ask('FRA', query, { vehicles: Array.from({ length: 501 }, () => ({ vin: GOLF })) })
      expect(tooMany.data).toMatchObject({ checkVehicle: { verdict: 'STOLEN' }, screen: { vehicles: null } })
      expect(tooMany.errors).toMatchObject([{ path: ['screen', 'vehicles'], extensions: { code: 'TOO_MANY_ITEMS' } }])
    })

    const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Vehicle { id status } ... on VehicleIdentity { identifierType value vin check { verdict asked { vin plate { number } } records { id } } } } }`

    test('an identity resolves whether or not there is a record; a list of them is checked in one call', async () => {
      const identity = (identifierType: string, value: string) => ({
        __typename: 'VehicleIdentity',
        identifierType,
        value,
      })
      bench.counted.reset()
      const { _entities } = await bench.data('FRA', ENTITIES, {
        of: [
          identity('VIN', GOLF),
          identity('PLATE', 'FRA/AB123CD'),
          identity('VIN', 'SYNZZZ9AZNB999999'),
          identity('CHASSIS', '117894321'),
          identity('ENGINE', 'CFFB100200'),
          identity('HIN', 'ABC67891H708'),
          identity('IMO', '9319466'),
          { __typename: 'Vehicle', id: 'golf' },
          { __typename: 'Vehicle', id: 'nobody' },
        ],
      })
      expect(_entities).toMatchObject([
        { value: GOLF, vin: GOLF, check: { verdict: 'STOLEN', asked: { vin: GOLF } } },
        { vin: null, check: { verdict: 'RECOVERED', asked: { plate: { number: 'AB123CD' } } } },
        { check: { verdict: 'NO_RECORD' } },
        { check: { records: [{ id: 'beetle' }] } },
        { check: { records: [{ id: 'golf' }] } },
        { check: { records: [{ id: 'boat' }] } },
        { check: { records: [{ id: 'ship' }] } },
        { id: 'golf', status: 'STOLEN' },
        null,
      ])
      expect(bench.counted.names().sort()).toEqual(['byIds', 'byKeys'])
    })
  })
})
