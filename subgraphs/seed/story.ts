/**
 * What the synthetic records of the four databases share. Nobody and nothing in here exists: the story is invented, the
 * rest is numbered. Each database's own `seed.ts` writes the rest.
 */

/** The second of the seed: fixed, so that every store gets the same records in the same order. */
export const SEEDED_AT = '2026-10-01T08:00:00.000Z'
/** Review dates far ahead: the synthetic data stays visible while somebody tries the product. */
export const REVIEW_BY = '2036-10-01'

/**
 * A voice-phishing ring. The NCB of Korea records its head, whom only France, Germany and Korea may see; his two
 * helpers are on Red notices; their passports are reported stolen, their car too; three alerts follow the money.
 */
export const ring = {
  /** Only KOR (owner), FRA and DEU may see him. */
  head: { id: 'person-ring-head', noticeId: 'notice-ring-head', reference: '2026/41001' },
  caller: { id: 'person-ring-caller', noticeId: 'notice-ring-caller', reference: '2026/41002' },
  courier: { id: 'person-ring-courier', noticeId: 'notice-ring-courier', reference: '2026/41003' },
  victim: { id: 'person-ring-victim' },
  passports: {
    head: { number: 'M61503327', type: 'PASSPORT', issuedBy: 'KOR' },
    caller: { number: 'BX4471903', type: 'PASSPORT', issuedBy: 'BGR' },
    courier: { number: 'C7KJ40LMT', type: 'PASSPORT', issuedBy: 'DEU' },
  },
  /** Reported stolen in Germany; a Silver notice names it as an asset. */
  car: { id: 'vehicle-ring-car', vin: 'WVWZZZ3CZEE114207', plate: { number: 'B-NG 4217', country: 'DEU' } },
  assetNotice: { noticeId: 'notice-ring-assets', reference: '2026/41004' },
  accounts: {
    victim: { scheme: 'IBAN', value: 'FR1420041010050500013M02606' },
    mule: { scheme: 'IBAN', value: 'DE89370400440532013000' },
    collector: { scheme: 'DOMESTIC', value: 'KOR/088/110427730915' },
    wallet: { scheme: 'WALLET', value: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' },
  },
  alerts: {
    /** PARTIALLY_FROZEN: FRA asked DEU to stop 42,300 EUR, 39,000 were frozen. */
    frozen: { id: 'alert-ring-1', reference: 'FRA-2026-00041' },
    /** STOP_PAYMENT_REQUESTED: FRA asks KOR. */
    open: { id: 'alert-ring-2', reference: 'FRA-2026-00042' },
    /** REFUSED with LEGL: raised by BGR, shared with all but KOR. */
    refused: { id: 'alert-ring-3', reference: 'BGR-2026-00007' },
  },
} as const

/** Countries that own the numbered records, in turn. */
export const owners = ['FRA', 'DEU', 'KOR', 'BRA', 'KEN', 'JPN', 'USA', 'ESP', 'MAR', 'POL', 'IND', 'MEX'] as const

/** How many records of each kind there are, including the story. */
export const volume = { persons: 2000, documents: 10_000, vehicles: 3000, alerts: 500 } as const

/** The country that owns numbered record `n`. */
export function ownerOf(n: number): string {
  return owners[n % owners.length] ?? 'FRA'
}

/** Numbered persons, from 0: how other databases know them. */
export const numbered = {
  personId: (n: number) => `person-${String(n).padStart(4, '0')}`,
  /** Every numbered person holds this passport; every tenth of them is reported (see the documents' seed). */
  passport: (n: number) => ({
    number: `S${String(1_000_000 + n * 37)}`,
    type: 'PASSPORT' as const,
    issuedBy: ownerOf(n),
  }),
  /** A 17-character VIN without a North American check digit; every fifth numbered person was seen with it. */
  vin: (n: number) => `SYNZZZ9AZNB${String(100_000 + n)}`,
  /** A German IBAN with valid check digits. */
  iban: (n: number) => {
    const bban = `99999999${String(n).padStart(10, '0')}` // no bank has this code
    const remainder = [...`${bban}131400`].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)
    return `DE${String(98 - remainder).padStart(2, '0')}${bban}`
  },
} as const

/** Pseudo-random numbers that are the same in every run (mulberry32): `next()` in [0, 1). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
