import { numbered, ownerOf, owners, REVIEW_BY, randomOf, ring, SEEDED_AT, volume } from '../seed/story.ts'
import type { TellSeed } from '../subgraph.ts'
import { boats, cars, classics, engines, imoOf, others, vinOf } from './seed-models.ts'
import type { VehicleStore } from './store.ts'
import type { NewVehicle, VehicleFacts } from './vehicle.ts'

/** Writes the synthetic vehicles, once per database: the ring's car, and as many more as `volume` says. */
export async function seed(store: VehicleStore, tell?: TellSeed): Promise<void> {
  await store.once('seed', async () => {
    const vehicles = seedVehicles()
    tell?.({ vehicles: vehicles.length })
    await store.save(vehicles)
  })
}

/** Every tenth numbered person was seen with a vehicle on record. */
const SEEN_WITH_STOLEN = 10
const COLOURS = ['black', 'white', 'silver', 'grey', 'dark blue', 'blue', 'red', 'green', 'brown', 'yellow'] as const
const PLANTS = 'ABCDEFGHJKLMNPRSTUVWXYZ'
const DAY = 86_400_000
/** How many days back records go. */
const HISTORY = 5 * 365

/** The synthetic vehicles: the same on every call. */
export function seedVehicles(): NewVehicle[] {
  const random = randomOf(20_261_001)
  const vehicles = [ringCar]
  for (let n = 0; vehicles.length < volume.vehicles; n++) vehicles.push(numberedVehicle(n, random))
  return vehicles
}

const nothing: VehicleFacts = {
  kind: 'CAR',
  status: 'STOLEN',
  vin: null,
  chassisNumber: null,
  plates: [],
  engineNumber: null,
  hin: null,
  imo: null,
  make: null,
  model: null,
  year: null,
  colour: null,
  theft: null,
  recoveredAt: null,
  recoveredIn: null,
  nationalReference: null,
}

const ringCar: NewVehicle = {
  ...nothing,
  _id: ring.car.id,
  vin: ring.car.vin,
  plates: [ring.car.plate],
  make: 'Volkswagen',
  model: 'Passat Variant',
  year: 2014,
  colour: 'dark blue',
  theft: { country: 'DEU', place: 'Berlin', on: '2026-09-12' },
  nationalReference: 'BE-2026-118204',
  recordedBy: 'DEU',
  recordedAt: '2026-09-12T21:40:00.000Z',
  updatedAt: '2026-09-14T07:15:00.000Z',
  reviewBy: REVIEW_BY,
  handling: { code: 'H1', conditions: ['Do not stop the vehicle: report where it is and who is in it.'] },
  sharing: { mode: 'ALL', countries: [] },
}

function numberedVehicle(n: number, random: () => number): NewVehicle {
  const person = n * SEEN_WITH_STOLEN
  const ofPerson = person < volume.persons
  const owner = ownerOf(ofPerson ? person : n)
  const recordedAt = Date.parse(SEEDED_AT) - Math.floor(random() * HISTORY * 1440 + 1440) * 60_000
  const found = !ofPerson && random() < 0.12
  const recoveredAt = recordedAt + Math.floor(random() * (Date.parse(SEEDED_AT) - recordedAt))
  const theftOn = new Date(recordedAt - Math.floor(random() * 20) * DAY).toISOString()
  return {
    ...nothing,
    ...(ofPerson ? carOf(n, owner, random, numbered.vin(person)) : factsOf(n, owner, random)),
    _id: `vehicle-${String(n).padStart(4, '0')}`,
    status: found ? 'RECOVERED' : 'STOLEN',
    theft: {
      country: owner,
      place: random() < 0.8 ? cityOf(owner) : null,
      on: theftOn.slice(0, random() < 0.9 ? 10 : 7),
    },
    recoveredAt: found ? new Date(recoveredAt).toISOString() : null,
    recoveredIn: found ? cityOf(ownerOf(n + 5)) : null,
    nationalReference: `${owner}-${theftOn.slice(0, 4)}-${String(100_000 + n * 7)}`,
    recordedBy: owner,
    recordedAt: new Date(recordedAt).toISOString(),
    updatedAt: new Date(found ? recoveredAt : recordedAt).toISOString(),
    reviewBy: n % 300 === 299 ? '2026-01-31' : REVIEW_BY,
    handling: handlingOf(n),
    sharing: ofPerson ? { mode: 'ALL', countries: [] } : sharingOf(n, owner),
  }
}

/** Of every 25: two boats, an engine, an old car, four of other kinds, and otherwise cars. */
function factsOf(n: number, owner: string, random: () => number): Partial<VehicleFacts> {
  const serial = 100_000 + ((n * 7919) % 900_000)
  const colour = pick(COLOURS, random)
  const year = 2004 + Math.floor(random() * 22)
  switch (n % 25) {
    case 0: {
      const { maker, make, model } = pick(boats, random)
      const hin = `${maker}${serial.toString().slice(-5)}B${year % 10}${String(year % 100).padStart(2, '0')}`
      return { kind: 'VESSEL', make, model, year, colour: 'white', hin }
    }
    case 5:
      return { kind: 'VESSEL', make: null, model: 'fishing vessel', year, colour, imo: imoOf(880_000 + n) }
    case 10: {
      const { prefix, ...engine } = pick(engines, random)
      return { ...engine, engineNumber: `${prefix}${serial}` }
    }
    case 15: {
      const { prefix, ...classic } = pick(classics, random)
      return { ...classic, colour, chassisNumber: `${prefix}${serial}`, plates: [plateOf(owner, n)] }
    }
    case 2:
    case 7:
    case 12:
    case 17: {
      const model = pick(others, random)
      const plates = model.kind === 'HEAVY_MACHINERY' ? [] : [plateOf(owner, n)]
      return { ...facts(model), year, colour, vin: vinOf(model, year, pick(PLANTS, random), serial), plates }
    }
    default:
      return carOf(n, owner, random)
  }
}

function carOf(n: number, owner: string, random: () => number, vin?: string): Partial<VehicleFacts> {
  const model = pick(cars, random)
  const year = 2008 + Math.floor(random() * 18)
  const own = vinOf(model, year, pick(PLANTS, random), 100_000 + ((n * 7919) % 900_000))
  return {
    ...facts(model),
    year,
    colour: pick(COLOURS, random),
    vin: vin ?? own,
    plates: random() < 0.9 ? [plateOf(owner, n)] : [],
    engineNumber: random() < 0.1 ? `${model.wmi}${own.slice(-7)}` : null,
  }
}

function facts({ kind, make, model }: Pick<VehicleFacts, 'kind' | 'make' | 'model'>) {
  return { kind, make, model }
}

function handlingOf(n: number): NewVehicle['handling'] {
  if (n % 40 === 11) return { code: 'H3', conditions: ['Examine for traces before anyone enters it.'] }
  if (n % 40 === 31) return { code: 'H2', conditions: ['Ask before passing on: an insurer owns it now.'] }
  return { code: n % 4 === 0 ? 'H0' : 'H1', conditions: [] }
}

/** One in twenty is hidden from some: in turn, shared with only three countries, and with all but three. */
function sharingOf(n: number, owner: string): NewVehicle['sharing'] {
  if (n % 20 !== 13) return { mode: 'ALL', countries: [] }
  const countries = [ownerOf(n + 1), ownerOf(n + 4), ownerOf(n + 7)].filter((country) => country !== owner)
  return { mode: n % 40 === 13 ? 'ALLOW' : 'DENY', countries }
}

/** The plate number `n` as the country writes it. */
function plateOf(country: string, n: number): { number: string; country: string } {
  const digits = String(1000 + ((n * 37) % 9000))
  const letters = [n, n * 5 + 3, n * 11 + 7].map((x) => 'ABCDEFGHJKLMNPRSTVWXYZ'.charAt(x % 22)).join('')
  return { country, number: PLATES[country]?.(digits, letters) ?? `${letters} ${digits}` }
}

const PLATES: Record<string, (digits: string, letters: string) => string> = {
  FRA: (digits, letters) => `${letters.slice(0, 2)}-${digits.slice(1)}-${letters.slice(1)}`,
  DEU: (digits, letters) => `B-${letters.slice(0, 2)} ${digits}`,
  KOR: (digits) => `${digits.slice(2)}가 ${digits}`,
  BRA: (digits, letters) => `${letters}${digits.charAt(0)}A${digits.slice(2)}`,
  KEN: (digits, letters) => `K${letters.slice(0, 2)} ${digits.slice(1)}A`,
  JPN: (digits) => `品川 300 あ ${digits.slice(0, 2)}-${digits.slice(2)}`,
  USA: (digits, letters) => `${digits.charAt(0)}${letters}${digits.slice(1)}`,
  ESP: (digits, letters) => `${digits} ${letters}`,
  MAR: (digits) => `${digits}-أ-6`,
  POL: (digits, letters) => `W${letters.charAt(0)} ${digits}${letters.charAt(2)}`,
  IND: (digits, letters) => `DL 3C ${letters.slice(1)} ${digits}`,
  MEX: (digits, letters) => `${letters}-${digits.slice(1)}-A`,
}

const CITIES: Record<(typeof owners)[number], string> = {
  FRA: 'Lyon',
  DEU: 'Hamburg',
  KOR: 'Busan',
  BRA: 'São Paulo',
  KEN: 'Nairobi',
  JPN: 'Osaka',
  USA: 'Houston',
  ESP: 'Valencia',
  MAR: 'Casablanca',
  POL: 'Gdańsk',
  IND: 'Mumbai',
  MEX: 'Monterrey',
}

function cityOf(country: string): string | null {
  const owner = owners.find((code) => code === country)
  return owner === undefined ? null : CITIES[owner]
}

function pick<Item>(items: ArrayLike<Item>, random: () => number): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}
