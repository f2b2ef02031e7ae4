import { createHash } from 'node:crypto'
import { base58, bech32, bech32m, createBase58check } from '@scure/base'
import fc from 'fast-check'
import { composeIBAN } from 'ibantools'
import { describe, expect, it } from 'vitest'
import {
  type Account,
  account,
  accountKey,
  bic,
  domesticAccount,
  iban,
  parseAccountKey,
} from '../../schema/identifiers/account.ts'
import { accountIdentity, accountLookup, ibanNeeded } from '../../schema/identifiers/account-lookup.ts'
import { documentSeries, seriesHolds, splitNumber } from '../../schema/identifiers/document-series.ts'
import { ocrClass, plate } from '../../schema/identifiers/plate.ts'
import { misreadCharacters, plateClass } from '../../schema/identifiers/plate-lookalike.ts'
import type { Result } from '../../schema/identifiers/problem.ts'
import {
  documentKey,
  documentNumber,
  parseDocumentKey,
  TRAVEL_DOCUMENT_TYPES,
  travelDocument,
} from '../../schema/identifiers/travel-document.ts'
import {
  chassisNumber,
  engineNumber,
  parseVehicleKey,
  vehicleIdentities,
  vehicleKey,
} from '../../schema/identifiers/vehicle.ts'
import { hin, imo } from '../../schema/identifiers/vessel.ts'
import { vin, vinCheckDigit, vinTail, vinWarning } from '../../schema/identifiers/vin.ts'
import { wallet } from '../../schema/identifiers/wallet.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const DIGITS = '0123456789'

/** The examples of the IBAN registry. */
const REGISTRY = `AD1200012030200359100100 AE070331234567890123456 AL47212110090000000235698741 AT611904300234573201
  AZ21NABZ00000000137010001944 BA391290079401028494 BE68539007547034 BG80BNBG96611020345678
  BH67BMAG00001299123456 BI4210000100010000332045181 BR1800360305000010009795493C1
  BY13NBRB3600900000002Z00AB00 CH9300762011623852957 CR05015202001026284066
  CY17002001280000001200527600 CZ6508000000192000145399 DE89370400440532013000
  DJ2100010000000154000100186 DK5000400440116243 DO28BAGR00000001212453611324 EE382200221020145685
  EG380019000500000000263180002 ES9121000418450200051332 FI2112345600000785 FK88SC123456789012
  FO6264600001631634 FR1420041010050500013M02606 GB29NWBK60161331926819 GE29NB0000000101904917
  GI75NWBK000000007099453 GL8964710001000206 GR1601101250000000012300695 GT82TRAJ01020000001210029690
  HN88CABF00000000000250005469 HR1210010051863000160 HU42117730161111101800000000
  IE29AIBK93115212345678 IL620108000000099999999 IQ98NBIQ850123456789012 IS140159260076545510730339
  IT60X0542811101000000123456 JO94CBJO0010000000000131000302 KW81CBKU0000000000001234560101
  KZ86125KZT5004100100 LB62099900000001001901229114 LC55HEMM000100010012001200023015
  LI21088100002324013AA LT121000011101001000 LU280019400644750000 LV80BANK0000435195001
  LY83002048000020100120361 MC5811222000010123456789030 MD24AG000225100013104168
  ME25505000012345678951 MK07250120000058984 MN121234123456789123 MR1300020001010000123456753
  MT84MALT011000012345MTLCAST001S MU17BOMM0101101030300200000MUR NI45BAPR00000013000003558124
  NL91ABNA0417164300 NO9386011117947 OM810180000001299123456 PK36SCBL0000001123456702
  PL61109010140000071219812874 PS92PALS000000000400123456702 PT50000201231234567890154
  QA58DOHB00001234567890ABCDEFG RO49AAAA1B31007593840000 RS35260005601001611379
  RU0304452522540817810538091310419 SA0380000000608010167519 SC18SSCB11010000000000001497USD
  SD8811123456789012 SE4550000000058398257466 SI56263300012039086 SK3112000000198742637541
  SM86U0322509800000000270100 SO211000001001000100141 ST23000100010051845310146
  SV62CENR00000000000000700025 TL380080012345678910157 TN5910006035183598478831
  TR330006100519786457841326 UA213223130000026007233566001 VA59001123000012345678
  VG96VPVG0000012345678901 XK051212012345678906 YE15CBYE0001018861234567891234`.split(/\s+/)

function canonicalOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.message}`)
  return result.value
}

function problemOf(result: Result<unknown>): string {
  return result.ok ? 'none' : `${result.problem.field} ${result.problem.code}`
}

/** The text as people write it: some letters small, blanks and hyphens between. */
function typed(text: string): fc.Arbitrary<string> {
  const habit = fc.record({
    separator: fc.constantFrom('', '', '', ' ', '-', '\u00a0', '\u200f', '–'),
    small: fc.boolean(),
  })
  return fc.array(habit, { minLength: text.length, maxLength: text.length }).map((habits) =>
    Array.from(text, (character, index) => {
      const { separator = '', small = false } = habits[index] ?? {}
      return separator + (small ? character.toLowerCase() : character)
    }).join(''),
  )
}

describe('a document number', () => {
  it.each([
    ['C01X00T47', 'C01X00T47'],
    [' c01-x00 t47 ', 'C01X00T47'],
    ['12.345/67', '1234567'],
    ['L898902C<', 'L898902C'],
    ['Ｃ０１', 'C01'],
    ['O0', 'O0'],
    ['A', 'A'],
    ['12345678901234567890', '12345678901234567890'],
  ])('%j is %j', (raw, number) => {
    expect(canonicalOf(documentNumber(raw))).toBe(number)
  })

  it.each([
    ['', 'number MALFORMED'],
    [' - ', 'number MALFORMED'],
    ['Ä1', 'number MALFORMED'],
    ['ß1', 'number MALFORMED'],
    ['А1', 'number MALFORMED'], // a Cyrillic А
    ['A1*', 'number MALFORMED'],
    ['A|1', 'number MALFORMED'],
    ['123456789012345678901', 'number WRONG_LENGTH'],
  ])('%j is refused: %s', (raw, problem) => {
    expect(problemOf(documentNumber(raw))).toBe(problem)
  })

  it('is the same however it is typed', () => {
    const numbers = fc.stringMatching(/^[A-Z0-9]{1,20}$/)
    fc.assert(
      fc.property(
        numbers.chain((number) => fc.tuple(fc.constant(number), typed(number))),
        ([number, raw]) => {
          expect(documentNumber(raw)).toEqual({ ok: true, value: number })
        },
      ),
    )
  })

  it('is a document with its type and issuer, and has a key', () => {
    const document = canonicalOf(travelDocument({ number: 'c01x00t47', type: 'PASSPORT', issuedBy: 'D' }))
    expect(documentKey(document)).toBe('PASSPORT|DEU|C01X00T47')
    expect(canonicalOf(parseDocumentKey('PASSPORT|DEU|C01X00T47'))).toEqual(document)
    expect(problemOf(travelDocument({ number: '1', type: 'PASSPORT', issuedBy: 'QQ' }))).toBe('issuedBy MALFORMED')
    expect(problemOf(travelDocument({ number: '', type: 'PASSPORT', issuedBy: 'D' }))).toBe('number MALFORMED')
  })

  it.each(['', 'PASSPORT', 'PASSPORT|D|C01X00T47', 'PASSPORT|DEU|c01x00t47', 'passport|DEU|C01X00T47', 'PASS|DEU|C01'])(
    'has no other key than the canonical: %j is refused',
    (key) => {
      expect(problemOf(parseDocumentKey(key))).toBe('id MALFORMED')
    },
  )

  it('has a key with three parts, no more', () => {
    expect(problemOf(parseDocumentKey('PASSPORT|DEU|C01|X'))).toBe('id MALFORMED')
  })

  it('comes back from its key', () => {
    const documents = fc.record({
      number: fc.stringMatching(/^[A-Z0-9]{1,20}$/),
      type: fc.constantFrom(...TRAVEL_DOCUMENT_TYPES),
      issuedBy: fc.constantFrom('DEU', 'XXA', 'GBD', 'RKS', 'UTO'),
    })
    fc.assert(
      fc.property(
        documents,
        (document) => void expect(parseDocumentKey(documentKey(document))).toEqual({ ok: true, value: document }),
      ),
    )
  })
})

describe('a series of blank documents', () => {
  it('is its ends, its length and where its digits begin', () => {
    expect(canonicalOf(documentSeries({ prefix: 'c-01', from: '000', to: '249' }))).toEqual({
      low: 'C01000',
      high: 'C01249',
      length: 6,
      prefixLength: 3,
    })
    expect(canonicalOf(documentSeries({ from: '5', to: '5' }))).toEqual({
      low: '5',
      high: '5',
      length: 1,
      prefixLength: 0,
    })
    expect(splitNumber('C01X00T47')).toEqual({ prefix: 'C01X00T', digits: '47' })
    expect(splitNumber('ABC')).toEqual({ prefix: 'ABC', digits: '' })
    expect(splitNumber('')).toEqual({ prefix: '', digits: '' })
  })

  it.each([
    [{ prefix: 'C', from: '1', to: '10' }, 'to WRONG_LENGTH'],
    [{ prefix: 'C', from: '10', to: '09' }, 'to MALFORMED'],
    [{ prefix: 'C', from: '1A', to: '20' }, 'from MALFORMED'],
    [{ prefix: 'C', from: '10', to: '2B' }, 'to MALFORMED'],
    [{ prefix: 'Ç', from: '10', to: '20' }, 'prefix MALFORMED'],
    [{ prefix: 'C', from: '', to: '' }, 'from MALFORMED'],
    [{ prefix: 'ABCDEFGHIJKLMNOPQ', from: '0001', to: '0002' }, 'from WRONG_LENGTH'],
  ])('%j is refused: %s', (input, problem) => {
    expect(problemOf(documentSeries(input))).toBe(problem)
  })

  const prefixes = fc.string({ unit: fc.constantFrom(...'AB01'), maxLength: 3 })
  const runs = fc.integer({ min: 1, max: 3 }).chain((width) => {
    const ends = fc.tuple(fc.nat(10 ** width - 1), fc.nat(10 ** width - 1))
    return fc.record({ prefix: prefixes, width: fc.constant(width), ends })
  })

  it('holds the numbers of its run and no others', () => {
    const near = fc.tuple(prefixes, fc.string({ unit: fc.constantFrom(...'0019AB'), maxLength: 4 }))
    fc.assert(
      fc.property(runs, fc.array(near, { minLength: 20, maxLength: 20 }), ({ prefix, width, ends }, others) => {
        const [first, last] = [Math.min(...ends), Math.max(...ends)]
        const written = (value: number) => String(value).padStart(width, '0')
        const series = canonicalOf(documentSeries({ prefix, from: written(first), to: written(last) }))
        const members = new Set<string>()
        for (let value = first; value <= last; value++) members.add(prefix + written(value))
        for (const member of members) expect(seriesHolds(series, member)).toBe(true)
        const outside = [prefix + written(first - 1), prefix + written(last + 1), `${prefix}0${written(first)}`]
        for (const [start, rest] of others) outside.push(start + rest, prefix + rest)
        for (const number of outside) {
          expect({ series, number, holds: seriesHolds(series, number) }).toEqual({
            series,
            number,
            holds: members.has(number),
          })
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a VIN', () => {
  it.each(['1M8GDM9AXKP042788', '1G4AH59H45G118341', '1HGCM82633A004352', '11111111111111111', '5GZCZ43D13S812715'])(
    '%s has the right check digit and no warning',
    (canonical) => {
      expect(canonicalOf(vin(canonical))).toBe(canonical)
      expect(vinCheckDigit(canonical).valid).toBe(true)
      expect(vinWarning(canonical)).toBeNull()
    },
  )

  it.each(['SGZCZ43D13S812715', 'WP0ZZZ99ZTS392124', 'SALVA2AE4EH877322', 'WUAMMM4F58N901800'])(
    '%s of Europe has a wrong check digit, is accepted and has no warning',
    (canonical) => {
      expect(canonicalOf(vin(canonical))).toBe(canonical)
      expect(vinCheckDigit(canonical).valid).toBe(false)
      expect(vinWarning(canonical)).toBeNull()
    },
  )

  it('of North America with a wrong check digit is accepted with a warning', () => {
    expect(vinCheckDigit('1M8GDM9A1KP042788')).toEqual({ expected: 'X', actual: '1', valid: false })
    for (const wrong of ['1M8GDM9A1KP042788', '5GZCZ43D23S812715', '7SAYGDEE0PA000001', '3VWFE21C04M000001']) {
      const correct = wrong.slice(0, 8) + vinCheckDigit(wrong).expected + wrong.slice(9)
      expect(vinWarning(correct)).toBeNull()
      if (wrong !== correct) expect(vinWarning(wrong)).toContain(vinCheckDigit(wrong).expected)
    }
    expect(vinWarning('7A8GDM9A1KP042788')).toBeNull() // 7A to 7E is New Zealand
  })

  it('of North America has a warning for any one character with another value', () => {
    const good = '1HGCM82633A004352'
    for (let at = 1; at < 17; at++) {
      if (at === 8 || !DIGITS.includes(good.charAt(at))) continue
      for (const digit of DIGITS.replace(good.charAt(at), '')) {
        expect(vinWarning(good.slice(0, at) + digit + good.slice(at + 1))).not.toBeNull()
      }
    }
  })

  it('is read as officers type it', () => {
    expect(canonicalOf(vin(' 1hgcm-82633 a004352 '))).toBe('1HGCM82633A004352')
    expect(canonicalOf(vin('IHGCM82633AOQ4352'))).toBe('1HGCM82633A004352')
    expect(vinTail('1HGCM82633A004352')).toBe('3A004352')
  })

  it.each([
    ['', 'vin MALFORMED'],
    ['1HGCM82633A00435', 'vin WRONG_LENGTH'],
    ['1HGCM82633A0043522', 'vin WRONG_LENGTH'],
    ['1HGCM82633A00435Ä', 'vin MALFORMED'],
    ['1HGCM82633A00435?', 'vin MALFORMED'],
  ])('%j is refused: %s', (raw, problem) => {
    expect(problemOf(vin(raw))).toBe(problem)
  })
})

describe('a chassis or engine number', () => {
  it('keeps its letters, since older numbers had no rules', () => {
    expect(canonicalOf(chassisNumber('wo-ioq 12'))).toBe('WOIOQ12')
    expect(canonicalOf(engineNumber('N47D20C 12345678'))).toBe('N47D20C12345678')
  })

  it.each([
    ['', 'MALFORMED'],
    ['12', 'WRONG_LENGTH'],
    ['123456789012345678901', 'WRONG_LENGTH'],
    ['12ß', 'MALFORMED'],
  ])('%j is refused: %s', (raw, code) => {
    expect(problemOf(chassisNumber(raw))).toBe(`chassisNumber ${code}`)
    expect(problemOf(engineNumber(raw))).toBe(`engineNumber ${code}`)
  })
})

describe('a plate', () => {
  it.each([
    ['b-ab 1234', 'DE', 'DEU/BAB1234'],
    ['B·AB•1234', 'D', 'DEU/BAB1234'],
    ['m-üx 1', 'DEU', 'DEU/MÜX1'],
    ['m-u\u0308x 1', 'DEU', 'DEU/MÜX1'],
    ['ＡＢ１２', 'DEU', 'DEU/AB12'],
    ['А123ВС77', 'RUS', 'RUS/A123BC77'], // typed in Cyrillic
    ['А\u0301 1', 'KOR', 'KOR/Á1'], // a Cyrillic А with an accent of its own
    ['Ά1', 'GRC', 'GRC/Á1'], // a Greek letter with its accent
    ['Ё1', 'RUS', 'RUS/Ë1'],
    ['Й1', 'RUS', 'RUS/Й1'], // looks like no Latin letter
    ['a123bc77', 'RUS', 'RUS/A123BC77'], // typed in Latin
    ['ΥΖΑ-1234', 'GRC', 'GRC/YZA1234'],
    ['Ж123', 'RUS', 'RUS/Ж123'],
    ['٧٣٨ ا ب ج', 'EGY', 'EGY/738ابج'],
    ['\u200f738 ابج\u200e', 'EGY', 'EGY/738ابج'],
    ['۱۲ ب ۳۴۵', 'IRN', 'IRN/12ب345'],
    ['品川 300 あ 12-34', 'JPN', 'JPN/品川300あ1234'],
    ['กข 1234', 'THA', 'THA/กข1234'],
    // Dashes and dots of all scripts are dropped.
    ['B—AB‑1234', 'DEU', 'DEU/BAB1234'],
    ['B−AB⁃12─34', 'DEU', 'DEU/BAB1234'],
    ['B‧AB∙12⋅34●', 'DEU', 'DEU/BAB1234'],
    ['B˙AB¯12‾34', 'DEU', 'DEU/BAB1234'],
    ['品川 300 あ 12・34', 'JPN', 'JPN/品川300あ1234'],
    ['品川 300 あ 12ー34', 'JPN', 'JPN/品川300あ1234'],
    ['品川 300 あ 12ｰ34', 'JPN', 'JPN/品川300あ1234'],
    ['京A・12345。', 'CHN', 'CHN/京A12345'],
    ['هـ ب ١٢٣', 'SAU', 'SAU/هب123'],
    ['هب۔123', 'PAK', 'PAK/هب123'],
    ['אב־12־345', 'ISR', 'ISR/אב12345'],
    ['ԱԲ֊12։34', 'ARM', 'ARM/ԱԲ1234'],
    ['አአ።12፡34', 'ETH', 'ETH/አአ1234'],
    ['M-ÜX 1', 'D', 'DEU/MÜX1'],
    ['AB 123 CD', 'F', 'FRA/AB123CD'],
  ])('%j of %s is %j', (number, country, value) => {
    expect(canonicalOf(plate({ number, country }))).toBe(value)
  })

  it.each([
    ['', 'D', 'plate.number MALFORMED'],
    ['--', 'D', 'plate.number MALFORMED'],
    ['B*1', 'D', 'plate.number MALFORMED'],
    ['B|1', 'D', 'plate.number MALFORMED'],
    ['\u0301', 'D', 'plate.number MALFORMED'],
    ['B1', 'QQ', 'plate.country MALFORMED'],
    ['123456789012345678901', 'D', 'plate.number WRONG_LENGTH'],
  ])('%j of %s is refused: %s', (number, country, problem) => {
    expect(problemOf(plate({ number, country }))).toBe(problem)
  })

  it('has one class for characters that cameras confuse', () => {
    expect(ocrClass('0ODQ1I2Z5S8B6G')).toBe('00001122558866')
    expect(ocrClass('ACEFHJKLMNPRTUVWXY3479Ü')).toBe('ACEFHJKLMNPRTUVWXY3479Ü')
  })
})

describe('a vessel', () => {
  it.each([
    ['IMO 9319466', '9319466'],
    ['imo8814275', '8814275'],
    ['9126819', '9126819'],
  ])('has the IMO number %s', (raw, number) => {
    expect(canonicalOf(imo(raw))).toBe(number)
  })

  it.each([
    ['8814274', 'imo CHECK_DIGIT'],
    ['931946', 'imo WRONG_LENGTH'],
    ['93194660', 'imo WRONG_LENGTH'],
    ['931946A', 'imo MALFORMED'],
    ['IMO', 'imo MALFORMED'],
  ])('has not the IMO number %s: %s', (raw, problem) => {
    expect(problemOf(imo(raw))).toBe(problem)
  })

  it('has an IMO number of which one wrong digit is found unless its weight hides it', () => {
    const good = '9319466'
    for (let at = 0; at < 6; at++) {
      for (const digit of DIGITS.replace(good.charAt(at), '')) {
        const weighted = (7 - at) * (Number(digit) - Number(good.charAt(at)))
        const expected = weighted % 10 === 0 ? 'none' : 'imo CHECK_DIGIT'
        expect(problemOf(imo(good.slice(0, at) + digit + good.slice(at + 1)))).toBe(expected)
      }
    }
  })

  it.each([
    ['US-ABC67891H708', 'ABC67891H708'],
    ['abc67891h708', 'ABC67891H708'],
    ['CA-ZZZ67891H708', 'ZZZ67891H708'],
    ['GB-ABC67891H708', 'GBABC67891H708'],
    ['UK-ABC67891H708', 'GBABC67891H708'],
    ['FR-ABC67891H708', 'FRABC67891H708'],
    ['ABCO789IH708', 'ABC07891H708'],
  ])('has the HIN %s, which is %s', (raw, value) => {
    expect(canonicalOf(hin(raw))).toBe(value)
  })

  it.each([
    ['', 'hin MALFORMED'],
    ['ABC67891H70', 'hin WRONG_LENGTH'],
    ['SABC67891H708', 'hin WRONG_LENGTH'],
    ['QQABC67891H708', 'hin MALFORMED'],
    ['12ABC67891H708', 'hin MALFORMED'],
    ['ÄBC67891H708', 'hin MALFORMED'],
  ])('has not the HIN %j: %s', (raw, problem) => {
    expect(problemOf(hin(raw))).toBe(problem)
  })
})

describe('the identifiers of one vehicle', () => {
  it('are all read, with the warning of the VIN', () => {
    const read = vehicleIdentities({
      vin: '1hgcm82623a004352',
      chassisNumber: 'ABC123',
      plate: { number: 'b ab 1234', country: 'D' },
      engineNumber: 'K20A 1',
      hin: 'US-ABC67891H708',
      imo: 'IMO 9319466',
    })
    expect(read.identities.map(vehicleKey)).toEqual([
      'VIN|1HGCM82623A004352',
      'CHASSIS|ABC123',
      'PLATE|DEU/BAB1234',
      'ENGINE|K20A1',
      'HIN|ABC67891H708',
      'IMO|9319466',
    ])
    expect(read.problems).toEqual([])
    expect(read.warnings).toHaveLength(1)
  })

  it('are looked up but for those that are wrong', () => {
    const read = vehicleIdentities({ vin: 'SHORT', imo: '8814274', plate: { number: 'X1', country: 'FR' } })
    expect(read.identities).toEqual([{ identifierType: 'PLATE', value: 'FRA/X1' }])
    expect(read.problems.map((problem) => [problem.field, problem.code])).toEqual([
      ['vin', 'WRONG_LENGTH'],
      ['imo', 'CHECK_DIGIT'],
    ])
  })

  it('need at least one; a given but empty one is wrong', () => {
    for (const input of [{}, { vin: null, plate: null }]) {
      const { identities, problems } = vehicleIdentities(input)
      expect(identities).toEqual([])
      expect(problems).toMatchObject([{ code: 'MALFORMED', field: 'vehicle' }])
    }
    expect(vehicleIdentities({ vin: '' }).problems).toMatchObject([{ code: 'MALFORMED', field: 'vin' }])
  })

  it('are one VIN where it was given as a chassis number too', () => {
    const expected = [{ identifierType: 'VIN', value: '1HGCM82633A004352' }]
    expect(vehicleIdentities({ chassisNumber: '1HGCM82633A004352' }).identities).toEqual(expected)
    const both = vehicleIdentities({ vin: '1HGCM82633A004352', chassisNumber: '1hgcm82633aoo4352' })
    expect(both.identities).toEqual(expected)
  })

  it('come back from their keys', () => {
    for (const key of [
      'VIN|1HGCM82633A004352',
      'CHASSIS|ABC123',
      'ENGINE|K20A1',
      'PLATE|DEU/MÜX1',
      'HIN|GBABC67891H708',
      'IMO|9319466',
    ]) {
      expect(vehicleKey(canonicalOf(parseVehicleKey(key)))).toBe(key)
    }
  })

  it.each(['', 'VIN', 'VIN|', 'VIN|1hgcm82633a004352', 'vin|1HGCM82633A004352', 'PLATE|BAB1234', 'PLATE|D/BAB1234'])(
    'have no other key than the canonical: %j is refused',
    (key) => {
      expect(problemOf(parseVehicleKey(key))).toBe('id MALFORMED')
    },
  )
})

describe('an IBAN', () => {
  const valid = [
    'DE89370400440532013000',
    'GB29NWBK60161331926819',
    'FR1420041010050500013M02606',
    'NL91ABNA0417164300',
    'MT84MALT011000012345MTLCAST001S',
    'NO9386011117947',
    'SA0380000000608010167519',
    'XK051212012345678906',
    // Banks of West Africa: two letters of the country before the number, or one as before.
    'CI93CI0080111301134291200589',
    'CI05A00060174100178530011852',
    'SN12K00100152000025690007542',
    'SN08SN0100152000048500003035',
    'BJ11B00610100400271101192591',
    'BJ66BJ0610100100144390000769',
    'ML03D00890170001002120000447',
  ]
  it.each(valid)('%s is valid, however it is typed', (canonical) => {
    expect(canonicalOf(iban(canonical))).toBe(canonical)
    expect(canonicalOf(iban(`IBAN ${canonical.replace(/(.{4})/g, '$1 ').toLowerCase()}`))).toBe(canonical)
  })

  it.each([
    ['AL48212110090000000235698741', 'value CHECK_DIGIT'],
    ['DE8937040044053201300O', 'value MALFORMED'],
    ['XX431234', 'value UNSUPPORTED'],
    ['US64SVBKUS6S3300958879', 'value UNSUPPORTED'],
    ['DE8937040044053201300', 'value WRONG_LENGTH'],
    ['DE893704004405320130000', 'value WRONG_LENGTH'],
    ['DE8937040044053201300A', 'value MALFORMED'],
    ['DEXX370400440532013000', 'value MALFORMED'],
    ['', 'value MALFORMED'],
    ['IBAN', 'value MALFORMED'],
    ['DE89 3704 0044 0532 0130 0ß', 'value MALFORMED'],
    ['1234567890', 'value MALFORMED'],
  ])('%j is refused: %s', (raw, problem) => {
    expect(problemOf(iban(raw))).toBe(problem)
  })

  it('of every example in the registry of SWIFT is valid', () => {
    for (const example of REGISTRY) expect(iban(example)).toEqual({ ok: true, value: example })
  })

  it.each([
    ['DE8937040044053201300O', 'Character 22 of an IBAN of DE is a digit, perhaps 0'],
    ['GB29NWBK6O161331926819', 'Character 10 of an IBAN of GB is a digit, perhaps 0'],
    ['GB29NW8K60161331926819', 'Character 7 of an IBAN of GB is a letter'],
    ['DE8937040044053201300', 'An IBAN of DE has 22 characters; got 21.'],
    ['DE89 3704 0044 0532 0130 0Ö', 'character 22 is "Ö" (U+00D6)'],
    ['DE89 3704 0044 О532 0130 00', 'character 13 is "О" (U+041E, Cyrillic), type O'],
  ])('%s is refused with the place that is wrong', (raw, place) => {
    const result = iban(raw)
    expect(result.ok ? '' : result.problem.message).toContain(place)
  })

  it('with one wrong digit or two neighbours exchanged has a wrong check digit', () => {
    for (const good of valid) {
      for (let at = 2; at < good.length; at++) {
        if (!DIGITS.includes(good.charAt(at))) continue
        const other = String((Number(good.charAt(at)) + 3) % 10)
        expect(problemOf(iban(good.slice(0, at) + other + good.slice(at + 1)))).toBe('value CHECK_DIGIT')
        const next = good.charAt(at + 1)
        if (!DIGITS.includes(next) || next === good.charAt(at) || next === '') continue
        const swapped = good.slice(0, at) + next + good.charAt(at) + good.slice(at + 2)
        expect(problemOf(iban(swapped))).toBe('value CHECK_DIGIT')
      }
    }
  })

  it('with only its national check digits wrong is accepted: ISO 13616 does not know them', () => {
    const wrongNationalDigit = composeIBAN({ countryCode: 'NO', bban: '86011117948' })
    expect(wrongNationalDigit).not.toBeNull()
    expect(canonicalOf(iban(wrongNationalDigit ?? ''))).toBe(wrongNationalDigit)
  })
})

describe('a BIC', () => {
  it.each([
    ['AGRIFRPP', 'AGRIFRPP'],
    ['agri fr pp 882', 'AGRIFRPP882'],
    ['ABNABE2A', 'ABNABE2A'],
    ['NEDSZAJJXXX', 'NEDSZAJJ'],
  ])('%s is %s', (raw, value) => {
    expect(canonicalOf(bic(raw))).toBe(value)
  })

  it.each([
    ['AGRIFRPP8', 'bic WRONG_LENGTH'],
    ['AGRIF2PP', 'bic MALFORMED'],
    ['AGRIQQPP', 'bic MALFORMED'],
    ['', 'bic MALFORMED'],
  ])('%j is refused: %s', (raw, problem) => {
    expect(problemOf(bic(raw))).toBe(problem)
  })
})

describe('a domestic account', () => {
  it('is its country, bank and number', () => {
    expect(canonicalOf(domesticAccount({ value: '110-123-456789', bank: '088', country: 'kr' }))).toBe(
      'KOR/088/110123456789',
    )
    expect(canonicalOf(domesticAccount({ value: 'KOR/088/110-123-456789' }))).toBe('KOR/088/110123456789')
    const twice = { value: 'KOR/088/110123456789', bank: '0-88', country: 'KR' }
    expect(canonicalOf(domesticAccount(twice))).toBe('KOR/088/110123456789')
  })

  it.each([
    [{ value: '1', bank: '088' }, 'country MALFORMED'],
    [{ value: '1', country: 'KOR' }, 'bank MALFORMED'],
    [{ value: '1', bank: '', country: 'KOR' }, 'bank MALFORMED'],
    [{ value: '1', bank: '088', country: 'QQ' }, 'country MALFORMED'],
    [{ value: '', bank: '088', country: 'KOR' }, 'value MALFORMED'],
    [{ value: '1é', bank: '088', country: 'KOR' }, 'value MALFORMED'],
    [{ value: '1'.repeat(35), bank: '088', country: 'KOR' }, 'value WRONG_LENGTH'],
    [{ value: 'KOR/088/1', bank: '004' }, 'value MALFORMED'],
    [{ value: 'KOR/088/1', country: 'USA' }, 'value MALFORMED'],
    [{ value: 'KOR//1' }, 'bank MALFORMED'],
    [{ value: 'ZZ/088/1' }, 'country MALFORMED'],
    [{ value: '088/1' }, 'country MALFORMED'],
    [{ value: 'KR/1' }, 'bank MALFORMED'],
    [{ value: 'KR/1', country: 'KOR' }, 'bank MALFORMED'],
    // What a slash parts must be told.
    [{ value: '12/34/56', bank: 'X', country: 'USA' }, 'value MALFORMED'],
    [{ value: '110/123456', bank: '088', country: 'KOR' }, 'value MALFORMED'],
    [{ value: '088/110/123/456', bank: '088', country: 'KOR' }, 'value MALFORMED'],
    [{ value: '/110', bank: '088', country: 'KOR' }, 'value MALFORMED'],
    [{ value: '088/', country: 'KOR' }, 'value MALFORMED'],
    [{ value: 'JP/110', bank: '088', country: 'KOR' }, 'value MALFORMED'],
    [{ value: '1'.repeat(100_000), bank: '088', country: 'KOR' }, 'value WRONG_LENGTH'],
  ])('%j is refused: %s', (input, problem) => {
    expect(problemOf(domesticAccount(input))).toBe(problem)
  })
})

describe('a domestic account with slashes', () => {
  it.each([
    [{ value: 'KR/088/110123456789', bank: '088', country: 'KR' }],
    [{ value: 'KR/088/110-123-456789' }],
    [{ value: ' kr / 088 / 110 123 456 789 ' }],
    [{ value: '088/110123456789', country: 'KR' }],
    [{ value: '088/110123456789', bank: '088', country: 'KOR' }],
    [{ value: '0-88/110.123.456789', bank: '088', country: 'kor' }],
    [{ value: 'KOR/110123456789', bank: '088' }],
    [{ value: 'KR/110123456789', bank: '088', country: 'KOR' }],
    [{ value: '088／110123456789', country: 'KR' }],
    [{ value: '088⁄110123456789', country: 'KR' }],
    [{ value: 'KR∕088∕110123456789', bank: '', country: ' ' }],
  ])('%j is one account', (input) => {
    expect(canonicalOf(domesticAccount(input))).toBe('KOR/088/110123456789')
  })

  it('is written number/bank in Czechia and Slovakia, where the hyphen parts a prefix', () => {
    const inCzechia = (value: string, bank?: string) => canonicalOf(domesticAccount({ value, bank, country: 'CZ' }))
    for (const value of ['19-2000145399/0800', '0800/19-2000145399', 'CZ/0800/19-2000145399']) {
      expect(inCzechia(value)).toBe('CZE/0800/192000145399')
    }
    expect(inCzechia('19-123457', '0710')).toBe('CZE/0710/190000123457')
    expect(inCzechia('19123457', '0710')).toBe('CZE/0710/19123457')
    expect(inCzechia('123457/0710')).toBe('CZE/0710/123457')
  })
})

describe('a domestic account of a country that has IBANs', () => {
  const lookupOf = (country: string, bank: string, value: string) =>
    accountLookup(canonicalOf(account({ scheme: 'DOMESTIC', value, bank, country })))

  // The examples of the IBAN registry, each by the numbers that its country writes.
  it.each([
    ['DE', '370 400 44', '532013000', 'DE89370400440532013000'],
    ['AT', '19043', '234573201', 'AT611904300234573201'],
    ['CH', '762', '011623852957', 'CH9300762011623852957'],
    ['CH', '00762', '1162-3852.957', 'CH9300762011623852957'],
    ['LI', '08810', '0002324013AA', 'LI21088100002324013AA'],
    ['BE', '539', '0075470-34', 'BE68539007547034'],
    ['BE', '539', '0075470', 'BE68539007547034'],
    ['BE', '539', '539-0075470-34', 'BE68539007547034'],
    ['NL', 'ABNA', '417164300', 'NL91ABNA0417164300'],
    ['NL', 'ABNANL2A', '41.71.64.300', 'NL91ABNA0417164300'],
    ['FR', '20041', '01005 0500013M026 06', 'FR1420041010050500013M02606'],
    ['FR', '20041 01005', '0500013M026', 'FR1420041010050500013M02606'],
    ['FR', '20041 01005', '0500013m026 06', 'FR1420041010050500013M02606'],
    ['RE', '20041', '010050500013M026', 'FR1420041010050500013M02606'],
    ['MC', '11222', '000010123456789030', 'MC5811222000010123456789030'],
    ['ES', '2100', '0418 45 0200051332', 'ES9121000418450200051332'],
    ['ES', '2100-0418', '0200051332', 'ES9121000418450200051332'],
    ['ES', '2100-0418', '45 0200051332', 'ES9121000418450200051332'],
    ['ES', '2100', '2100 0418 45 0200051332', 'ES9121000418450200051332'],
    ['IT', '05428', '11101 000000123456', 'IT60X0542811101000000123456'],
    ['IT', '05428 11101', '123456', 'IT60X0542811101000000123456'],
    ['IT', '05428', 'X 05428 11101 000000123456', 'IT60X0542811101000000123456'],
    ['SM', '03225', '09800000000270100', 'SM86U0322509800000000270100'],
    ['PT', '0002', '0123 12345678901', 'PT50000201231234567890154'],
    ['NO', '8601', '11 17947', 'NO9386011117947'],
    ['NO', '8601', '111794', 'NO9386011117947'],
    ['DK', '0040', '440116243', 'DK5000400440116243'],
    ['FI', '123456', '785', 'FI2112345600000785'],
    ['PL', '10901014', '0000071219812874', 'PL61109010140000071219812874'],
    ['CZ', '0800', '19-2000145399', 'CZ6508000000192000145399'],
    ['SK', '1200', '19-8742637541', 'SK3112000000198742637541'],
    ['HU', '11773016', '11111018', 'HU42117730161111101800000000'],
    ['HU', '11773016', '11111018-00000000', 'HU42117730161111101800000000'],
    ['SI', '26330', '0012039-086', 'SI56263300012039086'],
    ['RS', '260', '0056010016113-79', 'RS35260005601001611379'],
    ['HR', '1001005', '1863000160', 'HR1210010051863000160'],
    ['LU', '001', '9400644750000', 'LU280019400644750000'],
    ['RO', 'AAAA', '1B31007593840000', 'RO49AAAA1B31007593840000'],
    ['BG', 'BNBG', '9661 1020345678', 'BG80BNBG96611020345678'],
    ['GR', '011', '0125 0000000012300695', 'GR1601101250000000012300695'],
    ['TR', '00061', '0519786457841326', 'TR330006100519786457841326'],
    ['IL', '010800', '99999999', 'IL620108000000099999999'],
    ['AE', '033', '1234567890123456', 'AE070331234567890123456'],
    ['SA', '80', '608010167519', 'SA0380000000608010167519'],
    ['UA', '322313', '26007233566001', 'UA213223130000026007233566001'],
    ['TN', '10', '006 0351835984788', 'TN5910006035183598478831'],
    ['XK', '1212', '0123456789', 'XK051212012345678906'],
    ['CI', 'CI008', '0111301134291200589', 'CI93CI0080111301134291200589'],
  ])('of %s, %s %s, meets its IBAN %s', (country, bank, value, expected) => {
    expect(lookupOf(country, bank, value)).toBe(accountLookup({ scheme: 'IBAN', value: canonicalOf(iban(expected)) }))
    const domestic = canonicalOf(account({ scheme: 'DOMESTIC', value, bank, country }))
    expect(accountIdentity(domestic)).toEqual({ scheme: 'IBAN', value: expected })
    expect(ibanNeeded(domestic)).toBeNull()
    expect(accountKey(canonicalOf(parseAccountKey(accountKey(domestic))))).toBe(accountKey(domestic))
  })

  it.each([
    ['GB', '60-16-13', '31926819', 'GB29NWBK60161331926819'],
    ['GB', 'NWBK 601613', '31926819', 'GB29NWBK60161331926819'],
    ['GB', 'NWBK', '601613 31926819', 'GB29NWBK60161331926819'],
    ['GB', 'NWBKGB2L', '60161331926819', 'GB29NWBK60161331926819'],
    ['JE', '601613', '31926819', 'GB29NWBK60161331926819'],
    ['IE', '93-11-52', '12345678', 'IE29AIBK93115212345678'],
  ])('of %s meets its IBAN by sort code and number: %s %s', (country, bank, value, expected) => {
    const meeting = accountLookup({ scheme: 'IBAN', value: expected })
    expect(meeting).toMatch(/^DOMESTIC\|(GBR|IRL)\/\d{6}\/\d{8}$/)
    expect(lookupOf(country, bank, value)).toBe(meeting)
    expect(ibanNeeded(canonicalOf(account({ scheme: 'DOMESTIC', value, bank, country })))).toBeNull()
  })

  it('of seven digits gets the zero that British banks put in front', () => {
    expect(lookupOf('GB', '601613', '1926819')).toBe(lookupOf('GB', '601613', '01926819'))
  })

  it.each([
    ['BR', '001', '12345'],
    ['FR', '20041', '0500013M026'],
    ['DE', '3704', '532013000'],
    ['GB', 'NWBK', '31926819'],
    ['SE', '5000', '58398257466'],
    ['ES', '2100', '0418 46 0200051332'], // wrong national check digits
    ['BE', '539', '0075470-35'],
  ])('of %s that tells no IBAN needs it: %s %s', (country, bank, value) => {
    const domestic = canonicalOf(account({ scheme: 'DOMESTIC', value, bank, country }))
    expect(accountLookup(domestic)).toBe(accountKey(domestic))
    expect(ibanNeeded(domestic)).toMatchObject({ code: 'UNSUPPORTED', message: expect.stringContaining('IBAN') })
  })

  it.each(['KR', 'US', 'CN', 'JP', 'CA'])('is no matter in %s, which has none', (country) => {
    const domestic = canonicalOf(account({ scheme: 'DOMESTIC', value: '110123', bank: '088', country }))
    expect([accountLookup(domestic), ibanNeeded(domestic)]).toEqual([accountKey(domestic), null])
  })

  it('is found though its country and bank were once kept in its number', () => {
    for (const kept of ['KOR/088/KR088110123456789', 'KOR/088/KOR088110123456789', 'KOR/088/110123456789']) {
      expect(accountLookup({ scheme: 'DOMESTIC', value: kept })).toBe('DOMESTIC|KOR/088/110123456789')
    }
    expect(accountLookup({ scheme: 'DOMESTIC', value: 'KOR/088/KR088' })).toBe('DOMESTIC|KOR/088/KR088')
  })

  it('may be given as its IBAN by mistake', () => {
    const mistaken = account({
      scheme: 'DOMESTIC',
      value: 'DE89 3704 0044 0532 0130 00',
      bank: '37040044',
      country: 'D',
    })
    expect(canonicalOf(mistaken)).toEqual({ scheme: 'IBAN', value: 'DE89370400440532013000' })
  })

  it.each([
    ['BE', '539-0075470-34', 'BE68539007547034'],
    ['NO', '8601 11 17947', 'NO9386011117947'],
    ['ES', '2100 0418 45 0200051332', 'ES9121000418450200051332'],
    ['FR', '20041 01005 0500013M026 06', 'FR1420041010050500013M02606'],
    ['PL', '1090 1014 0000 0712 1981 2874', 'PL61109010140000071219812874'],
    ['RS', '260-0056010016113-79', 'RS35260005601001611379'],
  ])('of %s may be one number with the bank in it: %s', (country, value, expected) => {
    const whole = account({ scheme: 'DOMESTIC', value, country, bank: ' ' })
    expect(canonicalOf(whole)).toEqual({ scheme: 'IBAN', value: expected })
  })

  it('of one number with wrong national check digits is none', () => {
    const wrong = { scheme: 'DOMESTIC', value: '539-0075470-35', country: 'BE' }
    expect(problemOf(account(wrong))).toBe('bank MALFORMED')
  })

  it('meets any IBAN of its country that is made of its parts', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
    fc.assert(
      fc.property(fc.constantFrom('DE', 'AT'), digits(8), digits(10), (country, bank, number) => {
        const code = country === 'AT' ? bank.slice(0, 5) : bank
        const bban = code + number.padStart(country === 'AT' ? 11 : 10, '0')
        const whole = composeIBAN({ countryCode: country, bban }) ?? ''
        const short = number.replace(/^0+(?=.)/, '')
        expect(lookupOf(country, code, short)).toBe(`IBAN|${whole}`)
        expect(lookupOf(country, code, number)).toBe(`IBAN|${whole}`)
      }),
    )
  })
})

const MONERO = '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A'
const CARDANO =
  'addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x'

describe('a wallet', () => {
  const ethereum = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
  it.each([
    [ethereum, ethereum],
    [ethereum.toLowerCase(), ethereum],
    [`0x${ethereum.slice(2).toUpperCase()}`, ethereum],
    [ethereum.toUpperCase(), ethereum],
    [` ${ethereum}\n`, ethereum],
    // The other vectors of EIP-55.
    ['0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359', '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'],
    ['0xdbf03b407c01e7cd3cbea99509d93f8dddc8c6fb', '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'],
    ['0x52908400098527886E0F7030069857D2E4169EE7', '0x52908400098527886E0F7030069857D2E4169EE7'],
    ['1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD', '1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD'],
    ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy'],
    ['BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
    [
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
    ],
  ])('%s is %s', (raw, value) => {
    expect(canonicalOf(wallet(raw))).toBe(value)
  })

  it.each([
    ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh', 'CHECK_DIGIT'], // version 0 with the checksum of Bech32m
    ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'CHECK_DIGIT'],
    ['bc1Qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'MALFORMED'],
    ['5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'UNSUPPORTED'],
    ['0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'CHECK_DIGIT'],
    [ethereum.slice(0, -1), 'WRONG_LENGTH'],
    [`${ethereum}0`, 'WRONG_LENGTH'],
    ['0x', 'WRONG_LENGTH'],
    ['0xZZZeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'MALFORMED'],
    ['1NEDqZPvTWRaoho48qXuLLsrYomMXPABfE', 'CHECK_DIGIT'],
    ['1NEDqZPvTWRaoho48qXuLLsrYomMXP', 'WRONG_LENGTH'],
    ['7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV', 'UNSUPPORTED'], // 32 bytes without a checksum
    ['hello', 'UNSUPPORTED'],
    ['', 'MALFORMED'],
    ['1'.repeat(500), 'WRONG_LENGTH'],
    ['1'.repeat(100_000), 'WRONG_LENGTH'],
    ['1NEDqZPvTWRaoho48qXuLLsrYomMXPАBfD', 'MALFORMED'], // a Cyrillic А
    ['bitcoin:1NEDqZPvTWRaoho48qXuLLsrYomMXPABfE', 'CHECK_DIGIT'],
    ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTi', 'CHECK_DIGIT'],
    ['cosmos1qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5lzv7xv', 'CHECK_DIGIT'],
    ['bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6g', 'CHECK_DIGIT'],
    ['GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGA', 'CHECK_DIGIT'],
    ['EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2O', 'CHECK_DIGIT'],
    [`${MONERO.slice(0, -1)}B`, 'CHECK_DIGIT'],
    [`${CARDANO.slice(0, -1)}y`, 'CHECK_DIGIT'],
    // Nobody can see a typing error in these: they are never called misread.
    ['11111111111111111111111111111111', 'UNSUPPORTED'], // Solana
    ['vitalik.eth', 'UNSUPPORTED'],
    ['0.0.1234', 'UNSUPPORTED'], // Hedera
    ['nano_3t6k35gi95xu6tergt6p69ck76ogmitsa8mnijtpxm9fkcm736xtoncuohr3', 'UNSUPPORTED'],
    [`0x${'1a'.repeat(32)}`, 'UNSUPPORTED'], // Sui, Aptos, or a transaction
    ['lnbc1pvjluezpp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypq', 'UNSUPPORTED'], // an invoice
    ['5Kb8kLf9zgWQnogidDA76MzPL6TsZZY36hWXMssSzNydYXYB9KF', 'UNSUPPORTED'], // a private key
  ])('%s is refused: %s', (raw, code) => {
    expect(problemOf(wallet(raw))).toBe(`value ${code}`)
  })

  it.each([
    ['XRP', 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh'],
    ['XRP', 'rrrrrrrrrrrrrrrrrrrrrhoLvTp'],
    ['XRP, with a tag', 'XVLhHMPHU98es4dbozjVtdWzVrDjtV8AqEL4xcZj5whKbmc'],
    ['XRP', 'X7AcgcsBL6XDcUb289X4mJ8djcdyKaB5hJDWMArnXr61cqZ', 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59'],
    ['Monero', MONERO],
    [
      'Monero, subaddress',
      '888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H',
    ],
    ['Bitcoin Cash', 'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a'],
    [
      'Bitcoin Cash',
      'qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
      'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
    ],
    [
      'Bitcoin Cash',
      'BITCOINCASH:QPM2QSZNHKS23Z7629MMS6S4CWEF74VCWVY22GDX6A',
      'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
    ],
    ['Cardano', CARDANO],
    ['Cardano', CARDANO.toUpperCase(), CARDANO],
    ['Cardano, stake', 'stake1uyehkck0lajq8gr28t9uxnuvgcqrc6070x3k9r8048z8y5gh6ffgw'],
    ['Cardano, Byron', 'Ae2tdPwUPEZFRbyhz3cpfC2CumGzNkFBN2L42rcUc2yjQpEkxDbkPodpMAi'],
    ['Cosmos', 'cosmos1qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5lzv7xu'],
    ['Stellar', 'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ'],
    ['Stellar, muxed', 'MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJUAAAAAAAAAAAACJUQ'],
    ['Algorand', 'VCMJKWOY5P5P7SKMZFFOCEROPJCZOTIJMNIYNUCKH7LRO45JMJP6UYBIJA'],
    ['TON', 'UQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqEBI'],
    ['TON', 'EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N', 'UQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqEBI'],
    [
      'TON',
      '0:83DFD552E63729B472FCBCC8C45EBCC6691702558B68EC7527E1BA403A0F31A8',
      'UQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqEBI',
    ],
    ['Polkadot', '15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5'],
    ['Substrate', '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'],
    ['Tron', 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8'],
    ['Decred', 'DsUZxxoHJSty8DCfwfartwTYbuhmVct7tJu'],
    ['Waves', '3PAWwWa6GbwcJaFzwqXQN5KQm7H96Y7SHTQ'],
    ['Ergo', '9hphYTmicjazd45pz2ovoHVPz5LTq9EvXoEK9JMGsfWuMtX6eDu'],
  ])('may be of %s: %s', (_chain, raw, value = raw) => {
    expect(canonicalOf(wallet(raw))).toBe(value)
    expect(canonicalOf(wallet(` ${raw.slice(0, 10)} ${raw.slice(10)}\u200b`))).toBe(value)
    expect(canonicalOf(wallet(value))).toBe(value)
    expect(accountKey(canonicalOf(parseAccountKey(`WALLET|${value}`)))).toBe(`WALLET|${value}`)
  })

  it.each([
    ['bitcoin:1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD', '1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD'],
    ['bitcoin:1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD?amount=0.1&label=Luke%20Jr', '1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD'],
    ['BITCOIN:BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
    ['bitcoin://1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD', '1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD'],
    [
      'ethereum:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed@1/transfer?uint256=1',
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    ],
    ['ethereum:pay-0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
    ['tron:TJRabPrwbZy45sbavfcjinPJC18kjpRTv8', 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8'],
    [`monero:${MONERO}?tx_amount=1`, MONERO],
    [
      'ton://transfer/EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N?amount=1',
      'UQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqEBI',
    ],
    [
      'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a?amount=1',
      'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
    ],
  ])('is read from the link %s', (link, value) => {
    expect(canonicalOf(wallet(link))).toBe(value)
  })

  it.each([
    ['1NEDqZPvTWRa0ho48qXuLLsrYomMXPABfD', 'character 13 is "0", perhaps "o"'],
    ['1NEDqZPvTWRaOho48qXuLLsrYomMXPABfD', 'character 13 is "O", perhaps "o"'],
    ['1NEDqZPvTWRaoho48qIuLLsrYomMXPABfD', 'character 19 is "I", perhaps "1"'],
    ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyT0', 'character 34 is "0", perhaps "o"'],
    ['bc1qw5o8d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'character 7 is "o", perhaps "0"'],
    ['0x5aAeb6o53F3E94C9b9A09f33669435E7Ef1BeAed', 'character 9 is "o", perhaps "0"'],
    ['GA7QYNF7S0WQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ', 'character 10 is "0", perhaps "O"'],
    ['bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6b', 'character 42 is "b", perhaps "6"'],
    ['1NEDqZPvTWRaoho48qXuLLsrYomMXPАBfD', 'character 31 is "А" (U+0410, Cyrillic), type A'],
  ])('%s is refused with the character that no address has', (raw, place) => {
    const result = wallet(raw)
    expect(result.ok ? '' : result.problem.message).toContain(place)
    expect(problemOf(result)).toBe('value MALFORMED')
  })

  it('of Solana and its like is never called misread, whatever its characters', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
        expect(problemOf(wallet(base58.encode(key)))).toBe('value UNSUPPORTED')
      }),
    )
  })

  it('of any chain in Bech32 is verified by its checksum', () => {
    const hashes = fc.constantFrom(20, 32).chain((length) => fc.uint8Array({ minLength: length, maxLength: length }))
    const chains = fc.constantFrom('cosmos', 'osmo', 'inj', 'terra', 'addr', 'one', 'zil', 'unheardof')
    fc.assert(
      fc.property(chains, hashes, fc.nat(), (chain, hash, at) => {
        const address = bech32.encode(chain, bech32.toWords(hash), false)
        expect(wallet(address)).toEqual({ ok: true, value: address })
        expect(wallet(address.toUpperCase())).toEqual({ ok: true, value: address })
        const position = chain.length + 1 + (at % (address.length - chain.length - 1))
        const other = address[position] === 'q' ? 'p' : 'q'
        expect(wallet(address.slice(0, position) + other + address.slice(position + 1)).ok).toBe(false)
      }),
    )
  })

  it('may be of any coin with Base58Check', () => {
    const coder = createBase58check((bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest()))
    const versions = fc.uint8Array({ minLength: 1, maxLength: 3 })
    const hashes = fc.uint8Array({ minLength: 20, maxLength: 20 })
    fc.assert(
      fc.property(versions, hashes, fc.nat(), fc.constantFrom(...'123456789ABCabc'), (version, hash, at, other) => {
        const address = coder.encode(Uint8Array.from([...version, ...hash]))
        expect(wallet(address)).toEqual({ ok: true, value: address })
        const position = at % address.length
        const misread = address.slice(0, position) + other + address.slice(position + 1)
        if (misread !== address) expect(wallet(misread).ok).toBe(false)
      }),
    )
  })

  it('of segregated witness follows BIP 173 for version 0 and BIP 350 for the others', () => {
    const programs = fc.uint8Array({ minLength: 1, maxLength: 42 })
    const chains = fc.constantFrom('bc', 'tb', 'ltc', 'dgb', 'vtc')
    fc.assert(
      fc.property(
        chains,
        fc.integer({ min: 0, max: 17 }),
        programs,
        fc.boolean(),
        (chain, version, program, legacy) => {
          const words = [version, ...bech32.toWords(program)]
          const address = legacy ? bech32.encode(chain, words) : bech32m.encode(chain, words)
          const rightSize =
            version === 0 ? [20, 32].includes(program.length) : program.length >= 2 && program.length <= 40
          const right = version <= 16 && legacy === (version === 0) && rightSize
          expect(wallet(address).ok).toBe(right)
          expect(wallet(address.toUpperCase()).ok).toBe(right)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('an account', () => {
  it('of any scheme has a key and comes back from it', () => {
    const inputs = [
      { scheme: 'IBAN', value: 'de89 3704 0044 0532 0130 00', country: 'FR' },
      { scheme: 'DOMESTIC', value: '110-123', bank: '088', country: 'KR' },
      { scheme: 'WALLET', value: '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed' },
    ] as const
    const keys = inputs.map((input) => accountKey(canonicalOf(account(input))))
    expect(keys).toEqual([
      'IBAN|DE89370400440532013000',
      'DOMESTIC|KOR/088/110123',
      'WALLET|0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    ])
    for (const key of keys) expect(accountKey(canonicalOf(parseAccountKey(key)))).toBe(key)
  })

  it('has the problem of its scheme', () => {
    expect(problemOf(account({ scheme: 'IBAN', value: 'XX431234' }))).toBe('value UNSUPPORTED')
    expect(problemOf(account({ scheme: 'DOMESTIC', value: '1' }))).toBe('country MALFORMED')
  })

  it.each(['', 'IBAN', 'IBAN|de89370400440532013000', 'IBAN|DE89370400440532013001', 'CASH|1', 'DOMESTIC|KR/088/1'])(
    'has no other key than the canonical: %j is refused',
    (key) => {
      expect(problemOf(parseAccountKey(key))).toBe('id MALFORMED')
    },
  )

  it('with a wallet in another spelling is no key', () => {
    expect(problemOf(parseAccountKey('WALLET|0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'))).toBe('id MALFORMED')
  })
})

describe('plates that look alike', () => {
  const numberOf = (number: string) => canonicalOf(plate({ number, country: 'DEU' })).slice('DEU/'.length)
  const alike = (one: string, other: string) => misreadCharacters(numberOf(one), numberOf(other))

  it.each([
    ['MÜ-AB 123', 'MU AB 123', 1],
    ['MÜ-AB 123', 'MUE AB 123', 1],
    ['MÜ-AB 123', 'MU\u0308 AB 123', 0],
    ['ÄÖ 1', 'AO 1', 2],
    ['ÄÖ 1', 'AEOE 1', 2],
    ['ÄÖ 1', 'AEO 1', 2],
    ['LÖ-X 8', 'LOE X B', 2],
    ['LÖ-X 8', 'L0E X 8', 1],
    ['ÅÅ 12', 'AAAA 12', 2],
    ['ÅA 12', 'AAA 12', 1],
    ['ØX 12', 'OX 12', 1],
    ['ØX 12', 'OEX 12', 1],
    ['ØX 12', 'ÖX 12', 1],
    ['ÆX 12', 'AEX 12', 1],
    ['ÆX 12', 'ÄX 12', 1],
    ['ČŠŽ 12', 'CSZ 12', 3],
    ['ĆĐ 12', 'CD 12', 2],
    ['ŁÓ 12', 'LO 12', 2],
    ['İZ 12', 'IZ 12', 1],
    ['ŞĞ 12', 'SG 12', 2],
    ['ŐŰ 12', 'OEUE 12', 2],
    ['ÑX 12', 'NX 12', 1],
    ['Ё1', 'E1', 1],
    ['BO 12', '80 12', 2],
  ])('%s is read as %s by %i characters', (one, other, misread) => {
    expect(alike(one, other)).toBe(misread)
    expect(alike(other, one)).toBe(misread)
    expect(plateClass(numberOf(one))).toBe(plateClass(numberOf(other)))
  })

  it.each([
    ['MU 1', 'MUE 1'],
    ['A 1', 'AA 1'],
    ['AE 1', 'A 1'],
    ['Ü 1', 'UX 1'],
    ['あ1', 'お1'],
    ['が1', 'か1'], // marks of other scripts make another letter
    ['Й1', 'И1'],
    ['MÜ 1', 'MÜ 12'],
  ])('are not %s and %s', (one, other) => {
    expect(alike(one, other)).toBeNull()
    expect(alike(other, one)).toBeNull()
  })

  it('find each other by all their spellings, however many letters have an accent', () => {
    const spellings: Record<string, string[]> = {
      ...{ Ä: ['Ä', 'A', 'AE'], Ö: ['Ö', 'O', 'OE', '0', '0E'], Ü: ['Ü', 'U', 'UE'], Å: ['Å', 'A', 'AA'] },
      ...{ Ø: ['Ø', 'O', 'OE'], Æ: ['Æ', 'A', 'AE'], Č: ['C'], Š: ['S', '5'], Ž: ['Z', '2'], Ł: ['L'], İ: ['I', '1'] },
      ...{ É: ['E'], Ñ: ['N'], Đ: ['D', '0'], E: ['E'], A: ['A'], U: ['U'], B: ['B', '8'], '7': ['7'] },
    }
    const written = fc
      .array(fc.constantFrom(...Object.keys(spellings)), { minLength: 1, maxLength: 10 })
      .chain((letters) =>
        fc.tuple(
          fc.constant(letters.join('')),
          ...letters.map((letter) => fc.constantFrom(...(spellings[letter] ?? []))),
        ),
      )
    fc.assert(
      fc.property(written, ([onRecord, ...read]) => {
        const seen = read.join('')
        expect({ onRecord, seen, misread: misreadCharacters(seen, onRecord) }).not.toMatchObject({ misread: null })
        expect(plateClass(seen)).toBe(plateClass(onRecord))
        expect(plateClass(plateClass(seen))).toBe(plateClass(seen))
      }),
      { numRuns: 2000 },
    )
  })

  it('share their class whenever they look alike, and each looks like itself', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'AÄEOÖ0QUÜÅØÆ1IB8あЙ\u0301\u0308'), minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [one, other] = [a.normalize('NFC'), b.normalize('NFC')]
        expect(misreadCharacters(one, one)).toBe(0)
        expect(misreadCharacters(one, other)).toBe(misreadCharacters(other, one))
        if (misreadCharacters(one, other) !== null) expect(plateClass(one)).toBe(plateClass(other))
      }),
      { numRuns: 5000 },
    )
  })
})

describe('a number that cannot be read', () => {
  const reads = {
    VIN: vin,
    HIN: hin,
    IMO: imo,
    chassis: chassisNumber,
    engine: engineNumber,
    document: documentNumber,
    BIC: bic,
  }
  const cases: [keyof typeof reads, string, string][] = [
    ['VIN', 'WVWZZZ1JZ3W38675Ä', 'character 17 is "Ä" (U+00C4)'],
    ['VIN', 'WVW ZZZ 1JZ 3W 386 75А', 'character 17 is "А" (U+0410, Cyrillic), type A'],
    ['VIN', '1HGCM\u316482633A004352', 'character 6 is'],
    ['VIN', '1HGCM82633A00435\u0000', 'character 17 is a character that cannot be seen alone (U+0000)'],
    ['VIN', '1HGCM82633A004352 1', 'got 18. 1 too many: compare it with the vehicle. German papers have a check digit'],
    ['VIN', '1HGCM82633A00435212', 'got 19. 2 too many: compare it with the vehicle.'],
    ['VIN', '1HGCM82633A00435', 'got 16. Give an older, shorter number as `chassisNumber`.'],
    ['HIN', 'ABC67891H70É', 'character 12 is "É" (U+00C9)'],
    ['HIN', 'US-ABC67891H708-1234', 'got 18, 4 too many'],
    ['HIN', 'ABC67891H7', 'got 10, 2 too few'],
    ['HIN', 'ABC67891H7081', 'got 13, 1 too many or 1 too few'],
    ['HIN', '1HGCM82633A004352', 'a number of 17 is a VIN: give it as `vin`'],
    ['IMO', 'IMO 93I9466', 'character 3 is "I", perhaps "1"'],
    ['IMO', '931946O', 'character 7 is "O", perhaps "0"'],
    ['chassis', 'K 12ß', 'character 4 is "ß" (U+00DF)'],
    ['engine', 'Κ12', 'character 1 is "Κ" (U+039A, Greek), type K'],
    ['document', 'С01Х00Т47', 'character 1 is "С" (U+0421, Cyrillic), type C'],
    ['document', 'A1\ufe0f', 'character 3 is a character that cannot be seen alone (U+FE0F)'],
    ['BIC', 'AGRIFRРP', 'character 7 is "Р" (U+0420, Cyrillic), type P'],
  ]
  it.each(cases)('%s %j says what is wrong, and where', (kind, raw, place) => {
    const result = reads[kind](raw)
    expect(result.ok ? 'read' : result.problem.message).toContain(place)
  })

  it('has no invisible character that comes along when text is copied: that is no fault of whoever types', () => {
    for (const mark of ['\u200b', '\u200e', '\u00ad', '\u2060', '\ufeff', '\u00a0', '\u3000', '\t']) {
      expect(canonicalOf(vin(`${mark}1HGCM${mark}82633A004352`))).toBe('1HGCM82633A004352')
      expect(canonicalOf(documentNumber(`C01${mark}X00T47`))).toBe('C01X00T47')
    }
  })
})

describe('every canonical form', () => {
  const plateOf = (text: string) => {
    const [country = '', ...number] = text.split('/')
    return plate({ country, number: number.join('/') })
  }
  const forms: [string, (raw: string) => Result<string>, string[]][] = [
    ['document number', documentNumber, ['C01X00T47', '1234567']],
    ['VIN', vin, ['1HGCM82633A004352', 'WP0ZZZ99ZTS392124']],
    ['chassis number', chassisNumber, ['WOIOQ12']],
    ['engine number', engineNumber, ['N47D20C12345678']],
    ['plate', plateOf, ['DEU/MÜX1', 'RUS/A123BC77', 'JPN/品川300あ1234', 'GRC/ΞΩΔ1']],
    ['HIN', hin, ['ABC67891H708', 'GBABC67891H708']],
    ['IMO number', imo, ['9319466']],
    ['IBAN', iban, ['DE89370400440532013000', 'MT84MALT011000012345MTLCAST001S']],
    ['BIC', bic, ['AGRIFRPP882', 'ABNABE2A']],
    ['domestic account', (value) => domesticAccount({ value }), ['KOR/088/110123456789']],
    [
      'wallet',
      wallet,
      [
        '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
        '1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD',
        'UQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqEBI',
        'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
      ],
    ],
  ]

  it.each(forms)('of a %s is stable, and any text is answered without an exception', (_name, canonical, samples) => {
    const alphabet = fc.constantFrom(...LETTERS, ...DIGITS, ...'abcxz -./<|Üßŉΐıſ١۲АЖ品ก\u0301\u200f①ﬃ')
    const ofCountry = fc.tuple(fc.constantFrom('', 'DEU/', 'KOR/1/', 'IMO', '0x', 'bc1'), fc.string({ unit: alphabet }))
    const raw = fc.oneof(
      fc.constantFrom(...samples).chain(typed),
      ofCountry.map(([start, rest]) => start + rest),
      fc.string({ unit: 'binary' }).map((text) => `DEU/${text}`),
      fc.string({ unit: 'grapheme' }).map((text) => `DEU/${text}`),
    )
    for (const sample of samples) expect(canonical(sample)).toEqual({ ok: true, value: sample })
    fc.assert(
      fc.property(raw, (text) => {
        const result = canonical(text)
        if (result.ok) expect(canonical(result.value)).toEqual(result)
        else expect(result.problem.message.length).toBeLessThan(200)
      }),
      { numRuns: 1000 },
    )
  })

  it('of whatever is given is there, or a problem of bounded length is', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'AO019/|:<- \u0000\ud800\u200fäßﷺ１'), maxLength: 60 }),
      fc.constantFrom(
        '',
        'DE',
        'GBR',
        'FR',
        'PASSPORT',
        'IBAN',
        'DOMESTIC',
        'WALLET',
        'x'.repeat(5000),
        'DE89370400440532013000',
      ),
    )
    const optional = fc.option(hostile)
    const given = fc.record({ a: hostile, b: hostile, c: hostile, d: optional, e: optional })
    fc.assert(
      fc.property(given, ({ a, b, c, d, e }) => {
        const results: Result<unknown>[] = [
          travelDocument({ number: a, type: b, issuedBy: c }),
          account({ scheme: b, value: a, bank: d, country: e }),
          account({ scheme: 'DOMESTIC', value: a, bank: d, country: e }),
          plate({ number: a, country: b }),
        ]
        const read = vehicleIdentities({ vin: a, chassisNumber: d, plate: { number: b, country: c }, hin: e, imo: c })
        const problems = results.flatMap((result) => (result.ok ? [] : [result.problem])).concat(read.problems)
        for (const { message } of problems) expect(message.length).toBeLessThan(450)
        for (const identity of read.identities) {
          expect(parseVehicleKey(vehicleKey(identity))).toEqual({ ok: true, value: identity })
        }
        const [, byScheme, domestic] = results as [unknown, Result<Account>, Result<Account>] // as they stand above
        for (const one of [byScheme, domestic]) {
          if (!one.ok) continue
          expect(parseAccountKey(accountKey(one.value))).toEqual(one)
          const identity = accountIdentity(one.value)
          expect(accountLookup(identity)).toBe(accountLookup(one.value))
          expect(canonicalOf(account(identity))).toEqual(identity)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('of an account stays apart from that of every other scheme', () => {
    const same: Account[] = [
      { scheme: 'IBAN', value: 'X' },
      { scheme: 'WALLET', value: 'X' },
    ]
    expect(new Set(same.map(accountKey)).size).toBe(2)
  })
})
