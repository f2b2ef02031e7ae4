import { vinCheckDigit } from '../../schema/identifiers/vin.ts'
import type { VehicleKind } from './generated/schema.ts'

/** A model of the synthetic records. Its VINs begin with `wmi` and `vds`: characters 1 to 3 and 4 to 8. */
export interface Model {
  kind: VehicleKind
  make: string
  model: string
  wmi: string
  vds: string
}

/** The models that are stolen most: cars. A first character 1 to 5 is made for North America, with a check digit. */
export const cars: readonly Model[] = [
  ['Volkswagen', 'Golf', 'WVW', 'ZZZ1K'],
  ['Volkswagen', 'Passat Variant', 'WVW', 'ZZZ3C'],
  ['BMW', '3 Series', 'WBA', 'ZZZ8E'],
  ['BMW', 'X5', 'WBA', 'ZZZKS'],
  ['Mercedes-Benz', 'C-Class', 'WDD', '20500'],
  ['Audi', 'A4', 'WAU', 'ZZZ8K'],
  ['Audi', 'Q5', 'WAU', 'ZZZFY'],
  ['Porsche', '911', 'WP0', 'ZZZ99'],
  ['Škoda', 'Octavia', 'TMB', 'ZZZ5E'],
  ['Renault', 'Clio', 'VF1', 'RJA00'],
  ['Peugeot', '308', 'VF3', 'LPHNS'],
  ['Citroën', 'C3', 'VF7', 'SXHNP'],
  ['Fiat', '500', 'ZFA', '31200'],
  ['Alfa Romeo', 'Giulia', 'ZAR', 'FAEDN'],
  ['Volvo', 'XC60', 'YV1', 'UZ06U'],
  ['Land Rover', 'Range Rover', 'SAL', 'GA2EV'],
  ['Toyota', 'Land Cruiser', 'JTM', 'HX05J'],
  ['Toyota', 'Corolla', 'JTD', 'BR32E'],
  ['Nissan', 'Qashqai', 'SJN', 'FAAJ1'],
  ['Hyundai', 'Tucson', 'KMH', 'J3814'],
  ['Kia', 'Sportage', 'KNA', 'PC812'],
  ['Honda', 'Accord', '1HG', 'CM826'],
  ['Ford', 'F-150', '1FT', 'EW1EF'],
  ['Chevrolet', 'Silverado', '1GC', 'UYDED'],
  ['Toyota', 'Camry', '4T1', 'BF1FK'],
  ['Jeep', 'Grand Cherokee', '1C4', 'RJFBG'],
  ['Tesla', 'Model 3', '5YJ', '3E1EA'],
].map(([make = '', model = '', wmi = '', vds = '']) => ({ kind: 'CAR', make, model, wmi, vds }))

/** Other vehicles with a VIN, or with a product identification number of the same form. */
export const others: readonly Model[] = [
  { kind: 'TRUCK', make: 'Scania', model: 'R 450', wmi: 'YS2', vds: 'R4X20' },
  { kind: 'TRUCK', make: 'MAN', model: 'TGX', wmi: 'WMA', vds: '06XZZ' },
  { kind: 'TRUCK', make: 'Mercedes-Benz', model: 'Sprinter', wmi: 'WDB', vds: '90663' },
  { kind: 'MOTORCYCLE', make: 'Yamaha', model: 'MT-07', wmi: 'JYA', vds: 'RM041' },
  { kind: 'MOTORCYCLE', make: 'BMW', model: 'R 1250 GS', wmi: 'WB1', vds: '0J910' },
  { kind: 'MOTORCYCLE', make: 'Harley-Davidson', model: 'Softail', wmi: '1HD', vds: '1YGJ1' },
  { kind: 'BUS', make: 'Neoplan', model: 'Tourliner', wmi: 'WAG', vds: 'P21ZZ' },
  { kind: 'TRAILER', make: 'Schmitz Cargobull', model: 'S.KO', wmi: 'WSM', vds: '00000' },
  { kind: 'CARAVAN', make: 'Hobby', model: 'De Luxe', wmi: 'WHB', vds: '54000' },
  { kind: 'HEAVY_MACHINERY', make: 'Caterpillar', model: '320', wmi: 'CAT', vds: '00320' },
  { kind: 'HEAVY_MACHINERY', make: 'JCB', model: '3CX', wmi: 'SLP', vds: '3CXTS' },
]

/** Boats, by the first five characters of their hull identification number: country and maker. */
export const boats = [
  { make: 'Beneteau', model: 'Oceanis 38', maker: 'FRBEN' },
  { make: 'Bavaria', model: 'Cruiser 41', maker: 'DEBAV' },
  { make: 'Sea Ray', model: 'Sundancer 320', maker: 'USSER' },
  { make: 'Zodiac', model: 'Medline 7.5', maker: 'FRXDC' },
] as const

/** Engines and parts, by the beginning of their number. */
export const engines = [
  { kind: 'VESSEL_ENGINE', make: 'Yamaha', model: 'F150', prefix: '6J9K' },
  { kind: 'VESSEL_ENGINE', make: 'Mercury', model: 'Verado 300', prefix: '2B' },
  { kind: 'IDENTIFIABLE_PART', make: 'Volkswagen', model: 'engine CFFB', prefix: 'CFFB' },
  { kind: 'IDENTIFIABLE_PART', make: 'BMW', model: 'gearbox GA8HP', prefix: 'GA8HP' },
] as const

/** Cars older than the VIN, by the beginning of their chassis number. */
export const classics = [
  { make: 'Volkswagen', model: 'Käfer', prefix: '117', year: 1967 },
  { make: 'Mercedes-Benz', model: '190 SL', prefix: '1210401', year: 1958 },
  { make: 'Citroën', model: 'DS 21', prefix: 'DX4', year: 1969 },
] as const

/** Character 10 of a VIN by model year, from 1980 on, repeating every 30 years (ISO 3779; 49 CFR 565.15, table VII). */
const YEARS = 'ABCDEFGHJKLMNPRSTVWXY123456789'

/** A VIN of `model` with a six-digit serial number; with a check digit if it is made for North America. */
export function vinOf({ wmi, vds }: Model, year: number, plant: string, serial: number): string {
  const end = `${YEARS.charAt((year - 1980) % YEARS.length)}${plant}${String(serial).padStart(6, '0')}`
  const check = /^[1-5]/.test(wmi) ? vinCheckDigit(`${wmi}${vds}0${end}`).expected : 'Z'
  return `${wmi}${vds}${check}${end}`
}

/** An IMO number: six digits and their check digit. */
export function imoOf(digits: number): string {
  const sum = [...String(digits)].reduce((total, digit, place) => total + Number(digit) * (7 - place), 0)
  return `${digits}${sum % 10}`
}
