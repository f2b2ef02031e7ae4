import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../schema/roles.ts'
import { openDocuments } from '../../../subgraphs/stores/open-documents.ts'
import type { VehicleRecord } from '../../../subgraphs/vehicles/vehicle.ts'
import { askOnce, callAs } from '../../support/call.ts'
import { day } from '../../support/day.ts'
import { type Driver, documentDrivers, type FreshDatabase } from '../../support/drivers.ts'
import { mongodbPlans } from '../../support/mongodb-planner.ts'
import { codesOf, refusedBy } from '../../support/refused.ts'
import { openBench, type VehicleBench, vehicle } from '../../support/vehicle-records.ts'

const ALL = `id kind status vin chassisNumber plates { number country { code } } engineNumber hin imo make model year colour
  theft { country { code } place on } recoveredAt recoveredIn nationalReference recordedBy { code } recordedAt updatedAt reviewBy
  handling { code conditions } sharing { mode countries { code } } identities { value }`
const REPORT = `mutation ($input: ReportVehicleInput!) { reportVehicle(input: $input) { vehicle { ${ALL} } } }`
const UPDATE = `mutation ($id: ID!, $at: DateTime, $input: ReportVehicleInput!) {
  updateVehicle(id: $id, ifUpdatedAt: $at, input: $input) { vehicle { ${ALL} } } }`
const RECOVER = `mutation ($id: ID!, $at: DateTime, $found: DateTime!, $place: String) {
  recoverVehicle(id: $id, ifUpdatedAt: $at, at: $found, place: $place) { vehicle { ${ALL} } } }`
const WITHDRAW = `mutation ($id: ID!, $at: DateTime, $reason: String! = "Recorded by mistake.") {
  withdrawVehicle(id: $id, ifUpdatedAt: $at, reason: $reason) { id } }`
const SET_REVIEW = `mutation ($input: SetComplianceReviewInput!) {
  setVehicleComplianceReview(input: $input) { id underComplianceReview } }`
const READ = `query ($id: ID!) { vehicle(id: $id) { ${ALL} } }`

const FOUND = '2026-06-01T10:00:00.000Z'
const plate = (number: string) => ({ number, country: 'DEU' })
const car = { kind: 'CAR', vin: 'WVWZZZ1KZAW100001' }
/** Everything that a reader can meet a vehicle by. */
const EVERYWHERE = `query ($id: ID!, $vin: String!, $of: [_Any!]!) {
  vehicle(id: $id) { id } checkVehicle(vehicle: { vin: $vin }) { records { id } }
  searchVehicles(query: { vin: $vin }) { edges { node { vehicle { id } } } }
  vehicles(first: 200) { totalCount edges { node { id } } }
  screen(subject: { vehicles: [{ vin: $vin }] }) { vehicles { records { id } } }
  _entities(representations: $of) { ... on Vehicle { id } ... on VehicleIdentity { check { records { id } } } } }`

/** Whether a country meets the vehicle, at each place where it could. */
async function met(bench: VehicleBench, country: string, id: string, vin: string): Promise<boolean[]> {
  const of = [
    { __typename: 'Vehicle', id },
    { __typename: 'VehicleIdentity', identifierType: 'VIN', value: vin },
  ]
  const found = await bench.data(country, EVERYWHERE, { id, vin, of })
  const has = (places: unknown) => JSON.stringify(places).includes(`"${id}"`)
  const { vehicles, ...others } = found
  expect(vehicles.totalCount).toBe(vehicles.edges.length)
  return [...Object.values(others).map(has), has(vehicles)]
}
const EVERYWHERE_BUT_THE_OWN_LIST = [true, true, true, true, true, false]

/** FerretDB reads and writes an update in two steps, which others may come between; MongoDB does not. */
const mongodbIsAtomic = await mongodbPlans()

describe.each(documentDrivers)('changing vehicles on $name', (driver) => {
  const atomic = driver.name !== 'MongoDB' || mongodbIsAtomic
  describe.skipIf(!driver.available)('with a bench', () => {
    let bench: VehicleBench
    beforeAll(async () => {
      bench = await openBench(await driver.freshUrl(), [])
    })
    afterAll(() => bench.close())

    const report = async (country: string, input: object) =>
      (await bench.data(country, REPORT, { input: { ...car, ...input } })).reportVehicle.vehicle
    const read = async (country: string, id: string) => (await bench.data(country, READ, { id })).vehicle

    test('a reported vehicle is on record as said, and found by all who may', async () => {
      const before = new Date().toISOString()
      const reported = await report('KEN', {
        vin: 'wvw zzz-1kz aw 10000I',
        plates: [
          { number: 'kca 123a', country: 'KE' },
          { number: 'B-AB 123', country: 'D' },
          { number: 'KCA123A', country: 'KEN' },
        ],
        engineNumber: 'CFFB-100 200',
        make: ' Volkswagen ',
        model: 'Golf',
        year: 2010,
        colour: 'dark blue',
        theft: { country: 'TZ', place: 'Arusha', on: '2026-05' },
        record: { nationalReference: 'KE/77', handling: { code: 'H2', conditions: ['Ask first.'] } },
      })
      expect(reported).toMatchObject({
        kind: 'CAR',
        status: 'STOLEN',
        vin: 'WVWZZZ1KZAW100001',
        chassisNumber: null,
        plates: [
          { number: 'KCA123A', country: { code: 'KEN' } },
          { number: 'BAB123', country: { code: 'DEU' } },
        ],
        engineNumber: 'CFFB100200',
        hin: null,
        make: 'Volkswagen',
        theft: { country: { code: 'TZA' }, place: 'Arusha', on: '2026-05' },
        recoveredAt: null,
        recoveredIn: null,
        nationalReference: 'KE/77',
        recordedBy: { code: 'KEN' },
        handling: { code: 'H2', conditions: ['Ask first.'] },
        sharing: { mode: 'ALL', countries: [] },
      })
      expect(reported.recordedAt >= before && reported.recordedAt <= new Date().toISOString()).toBe(true)
      expect(reported.updatedAt).toBe(reported.recordedAt)
      expect(reported.reviewBy.slice(0, 4)).toBe(String(Number(before.slice(0, 4)) + 5))
      expect(await read('KEN', reported.id)).toEqual(reported)
      expect(await read('FRA', reported.id)).toEqual({ ...reported, sharing: null })
      expect(await met(bench, 'KEN', reported.id, 'WVWZZZ1KZAW100001')).not.toContain(false)
      expect(await met(bench, 'FRA', reported.id, 'WVWZZZ1KZAW100001')).toEqual(EVERYWHERE_BUT_THE_OWN_LIST)
      const byPlate = '{ checkVehicle(vehicle: { plate: { number: "B AB 123", country: "DEU" } }) { verdict } }'
      expect((await bench.data('FRA', byPlate)).checkVehicle.verdict).toBe('STOLEN')
    })

    test.each([
      ['input.vin', { vin: 'WVWZZZ1KZAW10000' }, 'WRONG_LENGTH'],
      ['input.vin', { vin: '' }, 'MALFORMED'],
      ['input.imo', { imo: '9319467' }, 'CHECK_DIGIT'],
      ['input.chassisNumber', { chassisNumber: '12' }, 'WRONG_LENGTH'],
      ['input.engineNumber', { engineNumber: 'Ä1234' }, 'MALFORMED'],
      ['input.hin', { hin: '1' }, 'WRONG_LENGTH'],
      ['input.plates.1.number', { plates: [plate('A1'), plate('-')] }, 'MALFORMED'],
      ['input', { vin: null }],
      ['input.year', { year: 1884 }],
      ['input.year', { year: new Date().getUTCFullYear() + 2 }],
      ['input.theft.on', { theft: { on: day(2) } }],
      ['input.theft.on', { theft: { on: '9999' } }],
      ['input.theft.place', { theft: { place: 'x'.repeat(201) } }],
      ['input.make', { make: 'x'.repeat(201) }],
      ['input.model', { model: 'Go\0lf' }],
      ['input.colour', { colour: '\ud800' }],
      ['input.record.nationalReference', { record: { nationalReference: 'x'.repeat(201) } }],
      ['input.record.handling.conditions.0', { record: { handling: { conditions: ['x'.repeat(10_001)] } } }],
    ])('a report is refused whose `%s` breaks a rule', async (argument, wrong, problem?: string) => {
      const refused = refusedBy(await bench.ask('IND', REPORT, { input: { ...car, ...wrong } }))
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument, ...(problem && { problem }) })
      expect(refused.message).toContain(argument === 'input' ? 'at least one' : `\`${argument}\``)
      expect((await bench.data('IND', '{ vehicles { totalCount } }')).vehicles.totalCount).toBe(0)
    })

    test('what is just within the rules is taken', async () => {
      const plates = Array.from({ length: 200 }, (_, n) => ({ number: `TOO ${n}`, country: 'ESP' }))
      const next = new Date().getUTCFullYear() + 1
      const edge = await report('ESP', { plates, year: 1885, make: 'x'.repeat(200), theft: { on: day(0) } })
      expect(edge.plates).toHaveLength(200)
      expect((await report('ESP', { year: next })).year).toBe(next)
      // Its check digit is wrong, and it is as it stands on the vehicle.
      expect((await report('ESP', { vin: '1HGCM82633A004353' })).vin).toBe('1HGCM82633A004353')
      const many = await bench.ask('ESP', REPORT, {
        input: { ...car, plates: [...plates, { number: 'ONE MORE', country: 'ESP' }] },
      })
      expect(refusedBy(many)).toMatchObject({ code: 'TOO_MANY_ITEMS', argument: 'input.plates' })
    })

    test('a report that is sent again, in a row or at once, makes one record', async () => {
      const input = { ...car, vin: 'WVWZZZ1KZAW100002', idempotencyKey: 'report-1' }
      const answers = await Promise.all(Array.from({ length: 8 }, () => bench.ask('JPN', REPORT, { input })))
      answers.push(await bench.ask('JPN', REPORT, { input }))
      expect(codesOf(answers)).toEqual({ OK: 9 })
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect((await bench.data('JPN', '{ vehicles { totalCount } }')).vehicles.totalCount).toBe(1)
      const other = refusedBy(await bench.ask('JPN', REPORT, { input: { ...input, colour: 'red' } }))
      expect(other.code).toBe('IDEMPOTENCY_CONFLICT')
      // A key belongs to one country.
      expect((await report('KOR', { ...input, colour: 'red' })).colour).toBe('red')
      for (const idempotencyKey of ['', 'x'.repeat(129)]) {
        expect(refusedBy(await bench.ask('JPN', REPORT, { input: { ...input, idempotencyKey } })).code).toBe(
          'BAD_USER_INPUT',
        )
      }
    })

    test('one key with several inputs at once records one of them, and says so to the others', async () => {
      const inputs = ['red', 'blue', 'green', 'white'].map((colour) => ({ ...car, colour, idempotencyKey: 'report-2' }))
      const answers = await Promise.all(inputs.map((input) => bench.ask('PRT', REPORT, { input })))
      expect(codesOf(answers)).toEqual({ OK: 1, IDEMPOTENCY_CONFLICT: 3 })
      const { vehicles } = await bench.data('PRT', '{ vehicles { edges { node { colour } } } }')
      const won = answers.find(({ errors }) => !errors)?.data as { reportVehicle: { vehicle: { colour: string } } }
      expect(vehicles.edges).toEqual([{ node: { colour: won.reportVehicle.vehicle.colour } }])
    })

    test('a report that is sent again answers the record as it stands, and never revives one', async () => {
      const input = { ...car, vin: 'WVWZZZ1KZAW100003', idempotencyKey: 'report-3', theft: { on: '2026' } }
      const { id } = await report('NOR', input)
      await bench.data('NOR', RECOVER, { id, found: FOUND })
      expect(await report('NOR', input)).toMatchObject({ id, status: 'RECOVERED' })
      await bench.data('NOR', WITHDRAW, { id })
      expect(refusedBy(await bench.ask('NOR', REPORT, { input })).code).toBe('NOT_FOUND')
      expect((await bench.data('NOR', '{ vehicles { totalCount } }')).vehicles.totalCount).toBe(0)
    })

    test('an update replaces what was said, keeps what `record` leaves out, and is found by the new only', async () => {
      const record = {
        nationalReference: 'PL-1',
        handling: { code: 'H3', conditions: ['Traces.'] },
        sharing: { mode: 'DENY', countries: ['FRA'] },
        reviewBy: day(30),
      }
      const vin = 'WVWZZZ1KZAW100004'
      const first = await report('POL', { vin, make: 'VW', year: 2010, colour: 'red', theft: { on: '2026' }, record })
      const input = { kind: 'TRUCK', plates: [{ number: 'WA 12345', country: 'POL' }], model: 'Crafter' }
      const updated = (await bench.data('POL', UPDATE, { id: first.id, at: first.updatedAt, input })).updateVehicle
        .vehicle
      expect(updated).toEqual({
        ...first,
        kind: 'TRUCK',
        vin: null,
        make: null,
        model: 'Crafter',
        year: null,
        colour: null,
        theft: null,
        plates: [{ number: 'WA12345', country: { code: 'POL' } }],
        identities: [{ value: 'POL/WA12345' }],
        updatedAt: updated.updatedAt,
      })
      expect(updated.updatedAt > first.updatedAt).toBe(true)
      expect(updated).toMatchObject({ nationalReference: 'PL-1', reviewBy: day(30), handling: { code: 'H3' } })
      expect(await met(bench, 'ESP', first.id, vin)).toEqual([true, false, false, false, true, false])
      const search = '{ searchVehicles(query: { plate: "WA12345" }) { edges { node { vehicle { id } } } } }'
      const { edges } = (await bench.data('ESP', search)).searchVehicles
      expect(edges).toEqual([{ node: { vehicle: { id: first.id } } }])
      const shorter = { ...input, record: { nationalReference: 'PL-2', handling: { code: 'H0' } } }
      expect((await bench.data('POL', UPDATE, { id: first.id, input: shorter })).updateVehicle.vehicle).toMatchObject({
        nationalReference: 'PL-2',
        handling: { code: 'H0', conditions: [] },
        sharing: { mode: 'DENY', countries: [{ code: 'FRA' }] },
      })
    })

    test('an update is refused as a report is, and leaves the record alone', async () => {
      const before = await report('POL', {})
      for (const [wrong, argument] of [
        [{ imo: '9319467' }, 'input.imo'],
        [{ record: { reviewBy: day(0) } }, undefined],
        [{ record: { sharing: { mode: 'ALL', countries: ['FRA'] } } }, undefined],
      ] as const) {
        const refused = refusedBy(await bench.ask('POL', UPDATE, { id: before.id, input: { ...car, ...wrong } }))
        expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', ...(argument && { argument }) })
      }
      expect(await read('POL', before.id)).toEqual(before)
    })

    test('an update that is sent again is not made again', async () => {
      const { id, updatedAt } = await report('ITA', {})
      const input = { ...car, colour: 'red', idempotencyKey: 'update-1' }
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => bench.ask('ITA', UPDATE, { id, at: updatedAt, input })),
      )
      expect(codesOf(answers)).toEqual({ OK: 8 })
      await bench.data('ITA', UPDATE, { id, input: { ...car, colour: 'blue' } })
      const again = (await bench.data('ITA', UPDATE, { id, at: updatedAt, input })).updateVehicle.vehicle
      expect(again.colour).toBe('blue')
      const other = await bench.ask('ITA', UPDATE, { id, input: { ...input, colour: 'green' } })
      expect(refusedBy(other).code).toBe('IDEMPOTENCY_CONFLICT')
      expect(await read('ITA', id)).toEqual(again)
    })

    test('a change that meets another is not made', async () => {
      const { id } = await report('MEX', { colour: 'red' })
      const viewer = { ...callAs('MEX').identity, purpose: 'CRIMINAL_INVESTIGATION' } as const
      const { changes } = bench.store
      const meanwhile = () => changes.change(viewer, { id }, async () => ({ make: 'VW', colour: null }))
      const met = changes.change(viewer, { id }, async () => {
        await meanwhile()
        return { colour: 'blue' }
      })
      await expect(met).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } })
      await expect(changes.withdraw(viewer, { id }, 'x', meanwhile)).rejects.toMatchObject({
        extensions: { code: 'CONFLICT' },
      })
      expect(await read('MEX', id)).toMatchObject({ make: 'VW', colour: null })
      // The same request, sent twice and met by itself, is made once.
      const request = { id: 'twice', hash: '1' }
      await changes.change(viewer, { id, request }, async () => {
        await changes.change(viewer, { id, request }, async () => ({ colour: 'green' }))
        return { colour: 'white' }
      })
      expect(await read('MEX', id)).toMatchObject({ make: 'VW', colour: 'green' })
      const withdrawn = changes.change(viewer, { id }, async () => {
        await changes.withdraw(viewer, { id }, 'x')
        return { colour: 'blue' }
      })
      await expect(withdrawn).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } })
      expect(await read('MEX', id)).toBeNull()
    })

    test.skipIf(!atomic)('of changes at the same time one is made, and the others are told', async () => {
      const { id, updatedAt } = await report('MEX', {})
      const colours = ['red', 'blue', 'green', 'white', 'black', 'grey']
      const answers = await Promise.all([
        ...colours.map((colour) => bench.ask('MEX', UPDATE, { id, at: updatedAt, input: { ...car, colour } })),
        bench.ask('MEX', RECOVER, { id, at: updatedAt, found: FOUND }),
      ])
      expect(codesOf(answers)).toEqual({ OK: 1, CONFLICT: 6 })
      const won = answers.find(({ errors }) => !errors)?.data as Record<string, { vehicle: object }>
      expect(await read('MEX', id)).toEqual(Object.values(won)[0]?.vehicle)
      // Those who do not say what they read either come one after the other, or meet.
      const blind = await Promise.all(
        colours.map((colour) => bench.ask('MEX', UPDATE, { id, input: { ...car, colour } })),
      )
      const { OK = 0, CONFLICT = 0 } = codesOf(blind)
      expect(OK).toBeGreaterThan(0)
      expect(OK + CONFLICT).toBe(colours.length)
      const made = blind.flatMap(({ data, errors }) => (errors ? [] : [data as { updateVehicle: { vehicle: object } }]))
      expect(made.map(({ updateVehicle }) => updateVehicle.vehicle)).toContainEqual(await read('MEX', id))
      expect(refusedBy(await bench.ask('MEX', WITHDRAW, { id, at: updatedAt })).code).toBe('CONFLICT')
    })

    test('a vehicle that is found again is recovered, stays so, and the place can be corrected', async () => {
      const vin = 'WVWZZZ1KZAW100005'
      const first = await report('BRA', { vin })
      const found = (
        await bench.data('BRA', RECOVER, { id: first.id, found: '2026-06-01T12:00:00+02:00', place: ' Recife ' })
      ).recoverVehicle.vehicle
      expect(found).toEqual({
        ...first,
        status: 'RECOVERED',
        recoveredAt: FOUND,
        recoveredIn: 'Recife',
        updatedAt: found.updatedAt,
      })
      const check = await bench.data('FRA', `{ checkVehicle(vehicle: { vin: "${vin}" }) { verdict } }`)
      expect(check.checkVehicle.verdict).toBe('RECOVERED')
      const updated = (await bench.data('BRA', UPDATE, { id: first.id, input: { ...car, vin, colour: 'red' } }))
        .updateVehicle
      expect(updated.vehicle).toMatchObject({ status: 'RECOVERED', recoveredAt: FOUND, recoveredIn: 'Recife' })
      const corrected = (await bench.data('BRA', RECOVER, { id: first.id, found: '2026-05-31T10:00:00Z' }))
        .recoverVehicle
      expect(corrected.vehicle).toMatchObject({ recoveredAt: '2026-05-31T10:00:00.000Z', recoveredIn: null })
      const ahead = await bench.ask('BRA', RECOVER, {
        id: first.id,
        found: new Date(Date.now() + 120_000).toISOString(),
      })
      expect(refusedBy(ahead)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'at' })
      const long = await bench.ask('BRA', RECOVER, { id: first.id, found: FOUND, place: 'x'.repeat(201) })
      expect(refusedBy(long)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'place' })
      expect(await read('BRA', first.id)).toEqual(corrected.vehicle)
    })

    test('a withdrawn vehicle is seen by nobody anywhere, and an import does not bring it back', async () => {
      const vin = 'WVWZZZ1KZAW100006'
      const { id, updatedAt } = await report('USA', { vin, plates: [{ number: 'GONE 1', country: 'USA' }] })
      for (const reason of ['', '  ', 'x'.repeat(10_001)]) {
        expect(refusedBy(await bench.ask('USA', WITHDRAW, { id, reason }))).toMatchObject({ argument: 'reason' })
      }
      expect(await bench.data('USA', WITHDRAW, { id, at: updatedAt })).toEqual({ withdrawVehicle: { id } })
      for (const country of ['USA', 'FRA']) expect(await met(bench, country, id, vin)).not.toContain(true)
      for (const [query, more] of [
        [UPDATE, { input: car }],
        [RECOVER, { found: FOUND }],
        [WITHDRAW, {}],
      ] as const) {
        expect(refusedBy(await bench.ask('USA', query, { id, ...more })).code).toBe('NOT_FOUND')
      }
      expect(await bench.store.save([vehicle(id, { recordedBy: 'USA', vin })])).toEqual([id])
      expect(await met(bench, 'USA', id, vin)).not.toContain(true)
    })

    test.skipIf(!atomic)('an import at the very moment of a withdrawal does not bring the vehicle back', async () => {
      for (let round = 0; round < 5; round++) {
        const { id } = await report('USA', {})
        const [withdrawn, left] = await Promise.all([
          bench.ask('USA', WITHDRAW, { id }),
          bench.store.save([vehicle(id, { recordedBy: 'USA' })]),
        ])
        // Either the import comes first, and the withdrawal is told so, or the vehicle is gone.
        if (withdrawn.errors) expect([refusedBy(withdrawn).code, left]).toEqual(['CONFLICT', []])
        else expect([await read('USA', id), left]).toEqual([null, [id]])
      }
    })

    test('a compliance review stays as it is when the record is corrected, found again or imported anew', async () => {
      const { id } = await report('USA', { vin: 'WVWZZZ9NZ7Y770077' })
      const isUnderReview = async () =>
        (await bench.data('USA', 'query ($id: ID!) { vehicle(id: $id) { underComplianceReview } }', { id })).vehicle
      for (const underReview of [true, false]) {
        await bench.data('USA', SET_REVIEW, { input: { id, underReview, reason: 'Asked by its keeper.' } })
        const stays = { underComplianceReview: underReview }
        await bench.data('USA', UPDATE, { id, input: { ...car, vin: 'WVWZZZ9NZ7Y770077', colour: 'Blue' } })
        expect(await isUnderReview()).toEqual(stays)
        await bench.data('USA', RECOVER, { id, found: FOUND })
        expect(await isUnderReview()).toEqual(stays)
        expect(await bench.store.save([vehicle(id, { recordedBy: 'USA', vin: 'WVWZZZ9NZ7Y770077' })])).toEqual([])
        expect(await isUnderReview()).toEqual(stays)
        const seen = await bench.data('CAN', 'query ($id: ID!) { vehicle(id: $id) { id } }', { id })
        expect(seen.vehicle).toEqual(underReview ? null : { id })
      }
    })

    test('an import changes records of their owner only', async () => {
      const { id } = await report('USA', { vin: 'WVWZZZ1KZAW100007' })
      expect(await bench.store.save([vehicle(id, { recordedBy: 'CAN' }), vehicle('import-1')])).toEqual([id])
      expect((await read('USA', id)).recordedBy.code).toBe('USA')
      expect((await read('USA', 'import-1')).recordedBy.code).toBe('DEU')
      expect(await bench.store.save([vehicle('import-1', { make: 'VW' })])).toEqual([])
      expect((await read('USA', 'import-1')).make).toBe('VW')
    })

    test('a stranger changes nothing; of what it may not see it learns nothing', async () => {
      const open = await report('KEN', { vin: 'WVWZZZ1KZAW100008' })
      const hidden = await report('KEN', { record: { sharing: { mode: 'ALLOW', countries: ['ESP'] } } })
      await bench.store.save([vehicle('unreviewed', { recordedBy: 'KEN', reviewBy: day(0) })])
      for (const [query, more] of [
        [UPDATE, { input: { ...car, idempotencyKey: 'stranger' } }],
        [UPDATE, { input: { ...car, imo: '1' }, at: open.updatedAt }],
        [RECOVER, { found: FOUND }],
        [WITHDRAW, {}],
      ] as const) {
        const forbidden = refusedBy(await bench.ask('FRA', query, { id: open.id, ...more }))
        expect(forbidden).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('KEN') })
        const unknown = await bench.ask('FRA', query, { id: 'nothing', ...more })
        expect(refusedBy(unknown).code).toBe('NOT_FOUND')
        for (const id of [hidden.id, 'unreviewed']) {
          expect(JSON.stringify(await bench.ask('FRA', query, { id, ...more }))).toBe(JSON.stringify(unknown))
        }
      }
      expect(await read('KEN', open.id)).toEqual(open)
      expect(await read('KEN', hidden.id)).toEqual(hidden)
    })

    test('whom a record is shared with changes at once, everywhere', async () => {
      const vin = 'WVWZZZ1KZAW100009'
      const { id } = await report('MAR', { vin })
      const share = (sharing: object) => bench.data('MAR', UPDATE, { id, input: { ...car, vin, record: { sharing } } })
      expect(await met(bench, 'FRA', id, vin)).toEqual(EVERYWHERE_BUT_THE_OWN_LIST)
      await share({ mode: 'ALLOW', countries: ['ES'] })
      expect(await met(bench, 'FRA', id, vin)).not.toContain(true)
      expect(await met(bench, 'ESP', id, vin)).toEqual(EVERYWHERE_BUT_THE_OWN_LIST)
      await share({ mode: 'DENY', countries: ['ESP'] })
      expect(await met(bench, 'FRA', id, vin)).toEqual(EVERYWHERE_BUT_THE_OWN_LIST)
      expect(await met(bench, 'ESP', id, vin)).not.toContain(true)
      expect(await met(bench, 'MAR', id, vin)).not.toContain(false)
    })

    test('whom a record is shared with is changed by supervisors only', async () => {
      const vin = 'WVWZZZ1KZAW100012'
      const { id } = await report('MAR', { vin, record: { sharing: { mode: 'DENY', countries: ['ESP', 'FRA'] } } })
      const update = (role: Role, record: object) => {
        const variables = { id, input: { ...car, vin, record } }
        return askOnce(bench.subgraph, { query: UPDATE, variables }, callAs('MAR', { identity: { roles: [role] } }))
      }
      const opened = { sharing: { mode: 'DENY', countries: ['ESP'] } }
      expect(await update('officer', opened)).toMatchObject({
        data: { updateVehicle: null },
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      })
      expect(await met(bench, 'FRA', id, vin)).not.toContain(true)
      for (const record of [{}, { sharing: { mode: 'DENY', countries: ['FRA', 'ESP'] }, nationalReference: 'B' }]) {
        expect((await update('officer', record)).errors).toBeUndefined()
      }
      expect((await update('supervisor', opened)).errors).toBeUndefined()
      expect(await met(bench, 'FRA', id, vin)).toEqual(EVERYWHERE_BUT_THE_OWN_LIST)
    })

    test('each of several mutations in one operation answers what is there after it', async () => {
      const { id } = await report('PER', { vin: 'WVWZZZ1KZAW100010' })
      const answer = await bench.data(
        'PER',
        `mutation ($id: ID!) {
          one: recoverVehicle(id: $id, at: "${FOUND}") { vehicle { ...facts } }
          two: updateVehicle(id: $id, input: { kind: BUS, vin: "WVWZZZ1KZAW100011" }) { vehicle { ...facts } }
          three: reportVehicle(input: { kind: CAR, vin: "WVWZZZ1KZAW100011" }) { vehicle { ...facts } } }
        fragment facts on Vehicle { kind status identities { check { records { kind } } } }`,
        { id },
      )
      const facts = (kind: string, status: string, kinds: string[]) => ({
        vehicle: { kind, status, identities: [{ check: { records: kinds.map((each) => ({ kind: each })) } }] },
      })
      expect(answer).toEqual({
        one: facts('CAR', 'RECOVERED', ['CAR']),
        two: facts('BUS', 'RECOVERED', ['BUS']),
        three: facts('CAR', 'STOLEN', ['CAR', 'BUS']),
      })
    })
  })

  test.skipIf(!driver.available)('what was acknowledged is there when the database is opened again', async () => {
    const { fresh, reopen } = await reopening(driver)
    let bench = await reopen()
    const input = { ...car, idempotencyKey: 'kept' }
    const first = (await bench.data('KEN', REPORT, { input })).reportVehicle.vehicle
    const update = { ...car, colour: 'red', idempotencyKey: 'kept' }
    await bench.data('KEN', UPDATE, { id: first.id, input: update })
    bench = await reopen(bench)
    expect((await bench.data('KEN', REPORT, { input })).reportVehicle.vehicle).toMatchObject({
      id: first.id,
      colour: 'red',
    })
    await bench.data('KEN', UPDATE, { id: first.id, input: { ...car, colour: 'blue' } })
    const again = (await bench.data('KEN', UPDATE, { id: first.id, input: update })).updateVehicle.vehicle
    expect(again).toMatchObject({ colour: 'blue' })
    const review = { id: first.id, underReview: true, reason: 'Its keeper says that it is another one.' }
    await bench.data('KEN', SET_REVIEW, { input: review })
    await bench.data('KEN', WITHDRAW, { id: first.id, reason: 'It was found in a barn.' })
    bench = await reopen(bench)
    expect(refusedBy(await bench.ask('KEN', REPORT, { input })).code).toBe('NOT_FOUND')
    await bench.subgraph.close()
    const documents = await openDocuments(fresh.url)
    const left = await documents.collection<VehicleRecord>('vehicles').find({})
    expect(left).toEqual([
      {
        _id: first.id,
        recordedBy: 'KEN',
        recordedAt: first.recordedAt,
        updatedAt: left[0]?.withdrawn?.at,
        withdrawn: { at: expect.any(String), reason: 'It was found in a barn.' },
        requests: [expect.objectContaining({ id: first.id }), expect.anything()],
      },
    ])
    await documents.close()
    await fresh.dispose()
  })
})

/** A database whose subgraph can be closed and opened again. */
async function reopening(driver: Driver<unknown>) {
  const fresh = await driver.freshUrl()
  const kept: FreshDatabase = { url: fresh.url, dispose: async () => {} }
  return {
    fresh,
    async reopen(open?: VehicleBench) {
      await open?.close()
      return openBench(kept, [])
    },
  }
}
