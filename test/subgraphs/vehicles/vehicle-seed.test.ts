import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { vin, vinCheckDigit } from '../../../schema/identifiers/vin.ts'
import { numbered, ownerOf, ring, SEEDED_AT, volume } from '../../../subgraphs/seed/story.ts'
import { seedVehicles } from '../../../subgraphs/vehicles/seed.ts'
import { vehicles } from '../../../subgraphs/vehicles/subgraph.ts'
import { documentDrivers } from '../../support/drivers.ts'
import { openBench, type VehicleBench } from '../../support/vehicle-records.ts'

test('the synthetic vehicles are the same at every call, and as many as announced', () => {
  const seeded = seedVehicles()
  expect(seeded).toEqual(seedVehicles())
  expect(seeded).toHaveLength(volume.vehicles)
  expect(new Set(seeded.map(({ _id }) => _id)).size).toBe(volume.vehicles)
  expect(new Set(seeded.map(({ kind }) => kind)).size).toBe(10)
})

test('they are plausible: sound VINs, recorded before the seed, stolen before they were recorded and found after', () => {
  const seeded = seedVehicles()
  const american = seeded.flatMap((record) => (record.vin && /^[1-5]/.test(record.vin) ? [record.vin] : []))
  expect(american.length).toBeGreaterThan(300)
  for (const number of american) expect(vinCheckDigit(number).valid).toBe(true)
  for (const { vin: number } of seeded) if (number) expect(vin(number)).toEqual({ ok: true, value: number })
  for (const record of seeded) {
    expect(record.recordedAt < SEEDED_AT && record.updatedAt < SEEDED_AT).toBe(true)
    expect(String(record.theft?.on) <= record.recordedAt.slice(0, 10)).toBe(true)
    expect(record.recoveredAt !== null).toBe(record.status === 'RECOVERED')
    if (record.recoveredAt) expect(record.recoveredAt >= record.recordedAt).toBe(true)
    expect(record.sharing.countries).not.toContain(record.recordedBy)
  }
  const recovered = seeded.filter(({ status }) => status === 'RECOVERED').length / seeded.length
  expect(recovered).toBeGreaterThan(0.05)
  expect(recovered).toBeLessThan(0.2)
})

// Thousands of documents are more than a scanning stand-in for MongoDB takes.
const embedded = documentDrivers.filter(({ name }) => name === 'NeDB')
describe.each(embedded)('the seed on $name', (driver) => {
  let bench: VehicleBench
  beforeAll(async () => {
    bench = await openBench(await driver.freshUrl(), [])
    await vehicles.seed(bench.store)
  })
  afterAll(() => bench.close())

  const CHECK =
    'query ($v: [VehicleInput!]!) { checkVehicles(vehicles: $v) { verdict records { id recordedBy { code } } } }'

  test('is written once', async () => {
    const car = seedVehicles().filter(({ _id }) => _id === ring.car.id)
    await bench.store.save(car.map((record) => ({ ...record, colour: 'repainted' })))
    await vehicles.seed(bench.store)
    expect((await bench.data('DEU', '{ vehicle(id: "vehicle-ring-car") { colour } }')).vehicle.colour).toBe('repainted')
  })

  test("has the ring's car by VIN and plate", async () => {
    const { checkVehicles } = await bench.data('FRA', CHECK, { v: [{ vin: ring.car.vin }, { plate: ring.car.plate }] })
    const hit = { verdict: 'STOLEN', records: [{ id: ring.car.id, recordedBy: { code: 'DEU' } }] }
    expect(checkVehicles).toEqual([hit, hit])
  })

  test('reports every second of the vehicles that numbered persons were seen with', async () => {
    const seen = Array.from({ length: volume.persons / 5 }, (_, n) => n * 5)
    const { checkVehicles } = await bench.data('FRA', CHECK, { v: seen.map((n) => ({ vin: numbered.vin(n) })) })
    for (const [index, n] of seen.entries()) {
      const reported = n % 10 === 0
      expect(checkVehicles[index].verdict).toBe(reported ? 'STOLEN' : 'NO_RECORD')
      if (reported) expect(checkVehicles[index].records[0].recordedBy.code).toBe(ownerOf(n))
    }
  })

  test('has records that only some may see, and records that wait for review', async () => {
    const kept = seedVehicles().filter(({ sharing }) => sharing.mode !== 'ALL')
    expect(kept.length).toBeGreaterThan(volume.vehicles / 30)
    const [overdue] = seedVehicles().filter(({ reviewBy }) => reviewBy < SEEDED_AT)
    const query = '{ vehicles(first: 1) { totalCount } }'
    let total = 0
    for (const owner of new Set(seedVehicles().map(({ recordedBy }) => recordedBy)))
      total += (await bench.data(owner, query)).vehicles.totalCount
    expect(total).toBe(volume.vehicles)
    const one = `{ vehicle(id: "${overdue?._id}") { id } }`
    expect((await bench.data(overdue?.recordedBy ?? '', one)).vehicle).not.toBeNull()
    expect((await bench.data(overdue?.recordedBy === 'FRA' ? 'DEU' : 'FRA', one)).vehicle).toBeNull()
  })
})
