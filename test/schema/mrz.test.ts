import fc from 'fast-check'
import { parse as parseWithLibrary } from 'mrz'
import { describe, expect, it } from 'vitest'
import { type Mrz, mrzKey, parseMrz } from '../../schema/identifiers/mrz.ts'
import { mrzCheckDigit } from '../../schema/identifiers/mrz-check-digits.ts'
import { MRZ_LAYOUTS, type MrzFormat } from '../../schema/identifiers/mrz-layout.ts'

const TODAY = new Date('2025-06-15T00:00:00Z')

// The specimens of ICAO 9303 parts 4 to 7.
const TD3 = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'
const TD2 = 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6'
const TD1 = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'
const TD1_LONG = 'I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<'
const MRV_A = 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<'
const MRV_B = 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<'
const SPECIMENS = { TD3, TD2, TD1, TD1_LONG, MRV_A, MRV_B }

function read(text: string): Mrz {
  const result = parseMrz(text, TODAY)
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}

function problemOf(text: string) {
  const result = parseMrz(text, TODAY)
  return result.ok ? null : result.problem.code
}

/** Why a text is no zone, or has no key. */
function messageOf(text: string): string {
  const result = mrzKey(text, TODAY)
  return result.ok ? 'none' : result.problem.message
}

/** The specimen with other text at a place of its lines, which keep their length. */
function written(mrz: string, at: number, text: string): string {
  return mrz.slice(0, at) + text + mrz.slice(at + text.length)
}

function wrongFields(mrz: Mrz): string[] {
  return mrz.checkDigits.filter((check) => !check.valid).map((check) => check.field)
}

describe('check digits', () => {
  it.each([
    ['520727', '3'],
    ['AB2134<<<', '5'],
    ['740812', '2'],
    ['120415', '9'],
    ['L898902C3', '6'],
    ['ZE184226B<<<<<', '1'],
  ])('of %s is %s', (text, digit) => {
    expect(mrzCheckDigit(text)).toBe(digit)
  })

  it('of the specimens are all right, the specimen State notwithstanding', () => {
    for (const mrz of Object.values(SPECIMENS)) expect(read(mrz)).toMatchObject({ valid: true, issuedBy: 'UTO' })
    expect(read(TD3).checkDigits).toEqual([
      { field: 'number', digit: '6', expected: '6', valid: true },
      { field: 'dateOfBirth', digit: '2', expected: '2', valid: true },
      { field: 'expiresOn', digit: '9', expected: '9', valid: true },
      { field: 'optionalData', digit: '1', expected: '1', valid: true },
      { field: 'composite', digit: '0', expected: '0', valid: true },
    ])
    expect(read(MRV_A).checkDigits.map((check) => check.field)).toEqual(['number', 'dateOfBirth', 'expiresOn'])
  })

  // Where each checked field stands in the joined lines ("\n" counts), written out by hand from the standard.
  const checked: [keyof typeof SPECIMENS, string, number, number][] = [
    ['TD3', 'number', 45, 55],
    ['TD3', 'dateOfBirth', 58, 65],
    ['TD3', 'expiresOn', 66, 73],
    ['TD3', 'optionalData', 73, 88],
    ['TD2', 'number', 37, 47],
    ['TD2', 'dateOfBirth', 50, 57],
    ['TD2', 'expiresOn', 58, 65],
    ['TD1', 'number', 5, 15],
    ['TD1', 'dateOfBirth', 31, 38],
    ['TD1', 'expiresOn', 39, 46],
    ['TD1_LONG', 'number', 5, 14],
    ['TD1_LONG', 'number', 15, 19],
    ['MRV_A', 'number', 45, 55],
    ['MRV_A', 'dateOfBirth', 58, 65],
    ['MRV_A', 'expiresOn', 66, 73],
    ['MRV_B', 'number', 37, 47],
    ['MRV_B', 'dateOfBirth', 50, 57],
    ['MRV_B', 'expiresOn', 58, 65],
  ]
  it.each(checked)('of %s: one wrong digit is found in the field %s and the composite', (name, field, start, end) => {
    const mrz = SPECIMENS[name]
    const expected = name.startsWith('MRV') ? [field] : [field, 'composite']
    let tried = 0
    for (let at = start; at < end; at++) {
      if (!/[0-9]/.test(mrz.charAt(at))) continue
      for (const digit of '0123456789'.replace(mrz.charAt(at), '')) {
        const perturbed = read(written(mrz, at, digit))
        expect(perturbed.valid).toBe(false)
        expect(wrongFields(perturbed)).toEqual(expected)
        tried++
      }
    }
    expect(tried).toBeGreaterThanOrEqual(36)
  })

  it('of two neighbours that changed places are wrong too', () => {
    const swapped = read(TD3.replace('L898902C3', 'L898920C3'))
    expect(wrongFields(swapped)).toEqual(['number', 'composite'])
  })

  it('of a wrong composite digit alone is found there', () => {
    for (const mrz of [TD3, TD2, TD1]) {
      const at = mrz === TD3 ? 88 : mrz === TD2 ? 72 : 60
      expect(wrongFields(read(written(mrz, at, '5')))).toEqual(['composite'])
    }
  })

  it('of an unused personal number may be 0 or the filler, and of nothing else', () => {
    const line = 'L898902C36UTO7408122F1204159<<<<<<<<<<<<<<'
    const composite = mrzCheckDigit(`L898902C36${'7408122'}${'1204159'}<<<<<<<<<<<<<<0`)
    const names = TD3.slice(0, 45)
    expect(read(`${names}${line}0${composite}`).valid).toBe(true)
    expect(read(`${names}${line}<${composite}`).valid).toBe(true)
    expect(wrongFields(read(`${names}${line}1${composite}`))).toContain('optionalData')
    expect(wrongFields(read(written(TD3, 87, '<')))).toContain('optionalData')
    expect(wrongFields(read(written(TD3, 64, '<')))).toContain('dateOfBirth')
  })

  it('agree with an independent reader on zones of every size, right and misread', () => {
    const fields = {
      number: 'documentNumberCheckDigit',
      dateOfBirth: 'birthDateCheckDigit',
      expiresOn: 'expirationDateCheckDigit',
      optionalData: 'personalNumberCheckDigit',
      composite: 'compositeCheckDigit',
    } as const
    const property = fc.property(zones(), fc.nat(89), fc.constantFrom(...'0123456789'), (zone, at, digit) => {
      const misread = /[0-9]/.test(zone.charAt(at)) ? written(zone, at, digit) : zone
      const details = parseWithLibrary(misread).details
      const ours = read(misread).checkDigits
      for (const check of ours) {
        const theirs = details.find((detail) => detail.field === fields[check.field])
        expect({ zone: misread, field: check.field, valid: check.valid }).toEqual({
          zone: misread,
          field: check.field,
          valid: theirs?.valid,
        })
      }
      return ours.length >= 4
    })
    fc.assert(property, { numRuns: 300 })
  })
})

describe('what a zone says', () => {
  it('is read in full from a passport', () => {
    expect(read(TD3)).toMatchObject({
      format: 'TD3',
      mrz: TD3,
      documentCode: 'P',
      documentType: 'PASSPORT',
      number: 'L898902C3',
      issuedBy: 'UTO',
      nationality: 'UTO',
      familyName: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      dateOfBirth: '1974-08-12',
      sex: 'F',
      expiresOn: '2012-04-15',
    })
  })

  it('is the same from the cards of both sizes', () => {
    const expected = { number: 'D23145890', familyName: 'ERIKSSON', dateOfBirth: '1974-08-12', expiresOn: '2012-04-15' }
    expect(read(TD1)).toMatchObject({ format: 'TD1', documentType: 'IDENTITY_CARD', ...expected })
    expect(read(TD2)).toMatchObject({ format: 'TD2', documentType: 'IDENTITY_CARD', ...expected })
  })

  it('is read from visas', () => {
    const expected = { documentType: 'VISA', number: 'L8988901C', nationality: 'XXX', expiresOn: '1996-12-10' }
    expect(read(MRV_A)).toMatchObject({ format: 'MRV_A', ...expected, dateOfBirth: '1940-09-07' })
    expect(read(MRV_B)).toMatchObject({ format: 'MRV_B', ...expected, dateOfBirth: '1940-09-07' })
  })

  it('puts a long document number together', () => {
    expect(read(TD1_LONG)).toMatchObject({ number: 'D23145890734', sex: 'M', givenNames: 'PETER JOHN' })
    const rest = '7408122F1204159'
    const number = 'D23145890734'
    const optional = `734${mrzCheckDigit(number)}<<<`
    const composite = mrzCheckDigit(`D23145890<74081221204159${optional}`)
    const card = `I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD23145890<UTO${rest}${optional}${composite}`
    expect(read(card)).toMatchObject({ format: 'TD2', number, valid: true })
  })

  it('needs the check digit of a long number', () => {
    expect(wrongFields(read(TD1_LONG.replace('7349', '<<<<')))).toEqual(['number', 'composite'])
    // A number of nine characters has its check digit in the place of check digits only.
    expect(wrongFields(read(TD1.replace('D231458907<', 'D23145890<7')))).toContain('number')
  })

  it.each([
    // Belgian cards of before 2021 count the filler in the place of the check digit; later ones do not.
    ['IDBEL123456789<1000<<<<<<<<<<<\n8001014F3001019BEL<<<<<<<<<<<2', '123456789100'],
    ['IDBEL000590696<1015<<<<<<<<<<<\n9401013F2710017BEL000101123453', '000590696101'],
  ])('reads the long number of a Belgian card, whichever way its check digit counts: %s', (lines, number) => {
    const card = read(`${lines}\nSPECIMEN<<JANE<<<<<<<<<<<<<<<<`)
    expect(card.checkDigits[0]).toMatchObject({ field: 'number', valid: true })
    expect(card.number).toBe(number)
    expect(mrzKey(card.mrz)).toEqual({ ok: true, value: `IDENTITY_CARD|BEL|${number}` })
  })

  it('finds every wrong digit of a Belgian card all the same, and lets no other State count so', () => {
    const card = 'IDBEL123456789<1000<<<<<<<<<<<\n8001014F3001019BEL<<<<<<<<<<<2\nSPECIMEN<<JANE<<<<<<<<<<<<<<<<'
    expect(read(card).valid).toBe(true)
    for (const [at, digit] of [
      [5, '8'],
      [13, '3'],
      [15, '2'],
      [18, '7'],
    ] as const) {
      expect(wrongFields(read(written(card, at, digit)))).toContain('number')
    }
    expect(wrongFields(read(written(card, 2, 'UTO')))).toEqual(['number'])
  })

  it('reads Germany from its one letter', () => {
    expect(read(TD3.replaceAll('UTO', 'D<<'))).toMatchObject({ issuedBy: 'DEU', nationality: 'DEU', valid: true })
  })

  it('has null for a State that nobody knows and for a blank number', () => {
    expect(read(TD3.replaceAll('UTO', 'QQQ'))).toMatchObject({ issuedBy: null, nationality: null })
    expect(read(written(TD3, 45, '<<<<<<<<<0')).number).toBeNull()
  })

  it.each([
    ['P<UTO', 'PASSPORT'],
    ['PDUTO', 'PASSPORT'],
    ['PRUTO', 'PASSPORT'],
  ])('gives %s the coarse class %s', (start, type) => {
    const mrz = read(written(TD3, 0, start))
    expect(mrz.documentType).toBe(type)
    expect(mrz.documentTypes).toEqual(['PASSPORT', 'REFUGEE_TRAVEL_DOCUMENT', 'LAISSEZ_PASSER'])
  })

  it.each([
    ['I<UTO', ['IDENTITY_CARD', 'RESIDENCE_PERMIT']],
    ['ARUTO', ['IDENTITY_CARD', 'RESIDENCE_PERMIT']],
    ['C<UTO', ['IDENTITY_CARD', 'RESIDENCE_PERMIT']],
    ['IPUTO', ['IDENTITY_CARD', 'PASSPORT']],
    ['ACUTO', ['CREW_CERTIFICATE']],
  ])('gives the card %s the classes %j', (start, types) => {
    const mrz = read(written(TD1, 0, start))
    expect([mrz.documentType, mrz.documentTypes]).toEqual([types[0], types])
  })

  it.each([
    ['ERIKSSON<<<<<<<<<<<<<<<<<<<<<<', 'ERIKSSON', null],
    ['VAN<DER<BERG<<JAN<PIETER<<<<<<', 'VAN DER BERG', 'JAN PIETER'],
    ['<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<', null, null],
    ['NILAVADHANANANDA<<CHAYAPA<DEJT', 'NILAVADHANANANDA', 'CHAYAPA DEJT'],
  ])('reads the names %s', (field, familyName, givenNames) => {
    expect(read(written(TD1, 62, field))).toMatchObject({ familyName, givenNames })
  })

  it.each([
    ['740812', '1974-08-12'],
    ['7408<<', '1974-08'],
    ['74<<<<', '1974'],
    ['74<<12', '1974'],
    ['740000', '1974'],
    ['<<<<<<', null],
    ['<<0812', null],
    ['741312', null],
    ['740230', null],
    ['7A0812', null],
    ['000229', '2000-02-29'],
    ['000000', null],
    ['00<<<<', '2000'],
    ['0000<<', null],
    ['00<<00', null],
    ['000100', '2000-01'],
    ['250615', '2025-06-15'],
    ['250616', '1925-06-16'],
    ['2507<<', '1925-07'],
    ['2506<<', '2025-06'],
    ['25<<<<', '2025'],
    ['26<<<<', '1926'],
  ])('reads the date of birth %s as %s', (field, dateOfBirth) => {
    expect(read(written(TD3, 58, field)).dateOfBirth).toBe(dateOfBirth)
  })

  it.each([
    ['120415', '2012-04-15'],
    ['750101', '2075-01-01'],
    ['760101', '1976-01-01'],
    ['250229', null],
    ['<<<<<<', null],
    ['2504<<', null],
  ])('reads the date of expiry %s as %s', (field, expiresOn) => {
    expect(read(written(TD3, 66, field)).expiresOn).toBe(expiresOn)
  })

  it.each([
    ['F', 'F'],
    ['M', 'M'],
    ['X', 'X'],
    ['<', 'U'],
    ['8', 'U'],
  ])('reads the sex %s as %s', (letter, sex) => {
    expect(read(written(TD3, 65, letter)).sex).toBe(sex)
  })
})

describe('how a zone may be written', () => {
  it('does not matter: lines, one string, blanks, lower case', () => {
    for (const mrz of Object.values(SPECIMENS)) {
      const expected = read(mrz)
      for (const variant of [
        mrz.replaceAll('\n', ''),
        mrz.replaceAll('\n', ' '),
        mrz.replaceAll('\n', '\r\n'),
        `\n  ${mrz.replaceAll('\n', '\n\n   ')}  \n`,
        mrz.toLowerCase(),
      ]) {
        expect(read(variant)).toEqual(expected)
      }
    }
  })

  it('must be whole', () => {
    expect(problemOf(TD3.slice(0, -1))).toBe('WRONG_LENGTH')
    expect(problemOf(`${TD3}<`)).toBe('WRONG_LENGTH')
    expect(problemOf(TD3.slice(0, 44))).toBe('WRONG_LENGTH')
    // 88 characters, but one was lost in the first line and one doubled in the second.
    expect(problemOf(`${TD3.slice(0, 43)}\n<${TD3.slice(45)}`)).toBe('WRONG_LENGTH')
    expect(problemOf(TD1.replaceAll('\n', '').replace(/^(.{45})/, '$1\n'))).toBe('WRONG_LENGTH')
  })

  it('must have only the characters of a zone', () => {
    for (const text of ['', '   ', 'ß', TD3.replace('E', 'É'), TD3.replace('<', '«')]) {
      expect(problemOf(text)).toBe('MALFORMED')
    }
  })

  it.each([
    [TD3.slice(0, -1), 'line 2 has 43 of 44'],
    [`${TD3}<`, 'line 2 has 45 of 44'],
    [`${TD3.slice(0, 43)}\n<${TD3.slice(45)}`, 'line 1 has 43, line 2 has 45 of 44'],
    [TD2.slice(0, -2), 'line 2 has 34 of 36'],
    [TD1.replace('<\n', '\n'), 'line 1 has 29 of 30'],
    [TD3.replace('\n', '').slice(0, -1), 'got 87 characters, 1 too few for 2 lines of 44'],
    [`${TD1.replaceAll('\n', '')}<<`, 'got 92 characters, 2 too many for 3 lines of 30'],
    ['P<UTO', 'got 5 characters.'],
    ['A\n'.repeat(50), 'got 50 lines of 1, 1, 1, 1, 1, ... characters'],
    ['<'.repeat(100_000), 'got 100000 characters'],
  ])('that is not whole says which line is too short or too long: %j', (text, place) => {
    expect(problemOf(text)).toBe('WRONG_LENGTH')
    expect(messageOf(text)).toContain('3 lines of 30 characters, 2 of 36 or 2 of 44; ')
    expect(messageOf(text)).toContain(place)
    expect(messageOf(text).length).toBeLessThan(200)
  })

  it.each([
    [TD3.replace('ERIKSSON', 'ЕRIKSSON'), 'in line 1 character 6 is "Е" (U+0415, Cyrillic), type E.'],
    [TD3.replace('ANNA', 'AN\u200bNA'), 'in line 1 character 18 is an invisible zero-width space (U+200B).'],
    [`\ufeff${TD3}`, 'in line 1 character 1 is an invisible byte order mark (U+FEFF).'],
    [TD3.replace('7408', '74\u00a008'), 'in line 2 character 16 is an invisible no-break space (U+00A0).'],
    [TD3.replaceAll('<<', '«'), 'in line 1 character 14 is "«" (U+00AB).'],
    [TD3.replaceAll('\n', '').replace('L898', 'Ł898'), 'character 45 is "Ł" (U+0141).'],
    [TD3.replace('UTO', 'ＵTO'), 'in line 1 character 3 is "Ｕ" (U+FF35, full width).'],
    [TD3.replace('0', '٠'), 'in line 2 character 6 is "٠" (U+0660, Arabic).'],
    [TD3.replace('0', '\u0000'), 'a character that cannot be seen alone (U+0000)'],
    ['😀', 'character 1 is "😀" (U+1F600).'],
  ])('with a character that no zone has says which, and where', (text, place) => {
    expect(problemOf(text)).toBe('MALFORMED')
    expect(messageOf(text)).toContain(place)
  })

  it.each([
    [written(TD3, 0, 'X<'), 'begins with P or V, not with "X"'],
    [written(TD2, 0, 'DL'), 'begins with A, C, I or V, not with "DL"'],
    [written(TD1, 0, 'P<'), 'begins with A, C or I, not with "P"'],
  ])('with a document code of no zone says what to give instead', (text, sentence) => {
    expect(problemOf(text)).toBe('UNSUPPORTED')
    expect(messageOf(text)).toContain(sentence)
    expect(messageOf(text)).toContain('give the number, type and issuer of the document instead')
  })

  it('that is the one line of a driving licence is told so', () => {
    const line = 'D1NLD15094962111659VW8HJF3U4D8'
    expect([problemOf(line), messageOf(line)]).toEqual(['UNSUPPORTED', expect.stringContaining('driving licence')])
  })

  it('must begin with the letter of its size, and not be a card that has its own layout', () => {
    expect(problemOf(written(TD3, 0, 'X'))).toBe('UNSUPPORTED')
    expect(problemOf(written(TD1, 0, 'P'))).toBe('UNSUPPORTED')
    const french = 'IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6'
    expect(problemOf(french)).toBe('UNSUPPORTED')
  })
})

describe('the key of a zone', () => {
  it('is the key of the document on record', () => {
    expect(mrzKey(TD3)).toEqual({ ok: true, value: 'PASSPORT|UTO|L898902C3' })
    expect(mrzKey(TD3.replaceAll('UTO', 'D<<'))).toEqual({ ok: true, value: 'PASSPORT|DEU|L898902C3' })
    expect(mrzKey(TD1_LONG)).toEqual({ ok: true, value: 'IDENTITY_CARD|UTO|D23145890734' })
  })

  it('is not made of a misread number, a blank one or an unknown State', () => {
    expect(mrzKey(written(TD3, 46, '9'))).toMatchObject({ ok: false, problem: { code: 'CHECK_DIGIT', field: 'mrz' } })
    expect(mrzKey(written(TD3, 45, '<<<<<<<<<0'))).toMatchObject({ problem: { code: 'MALFORMED' } })
    expect(mrzKey(TD3.replaceAll('UTO', 'QQQ'))).toMatchObject({ problem: { code: 'MALFORMED' } })
    expect(messageOf(TD3.replaceAll('UTO', 'QQQ'))).toContain('names "QQQ" as its issuer')
    expect(messageOf(TD3.replaceAll('UTO', 'GER'))).toContain('type DEU for Germany')
    expect(messageOf(TD3.replaceAll('UTO', '<<<'))).toContain('names no issuer')
    expect(mrzKey('?')).toMatchObject({ problem: { code: 'MALFORMED' } })
  })

  it('is still made when a digit is wrong that does not cover the number', () => {
    expect(mrzKey(written(TD3, 58, '9'))).toMatchObject({ ok: true })
  })
})

it('never throws, and reads its own output the same', () => {
  const noise = fc.string({ unit: fc.constantFrom(...'PIVACFR<059 \nßx'), maxLength: 100 })
  const sized = fc.constantFrom(72, 88, 90).chain((length) => {
    const letters = fc.array(fc.constantFrom(...'PIVAC<0123456789DEU'), { minLength: length, maxLength: length })
    return letters.map((characters) => characters.join(''))
  })
  fc.assert(
    fc.property(fc.oneof(noise, sized, zones()), (text) => {
      const result = parseMrz(text, TODAY)
      if (result.ok) expect(parseMrz(result.value.mrz, TODAY)).toEqual(result)
    }),
    { numRuns: 500 },
  )
})

/** Zones with right check digits for every size that has a composite digit, built apart from the reader. */
function zones(): fc.Arbitrary<string> {
  const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2019-12-31'), noInvalidDate: true })
  const parts = fc.record({
    format: fc.constantFrom<MrzFormat>('TD1', 'TD2', 'TD3'),
    number: fc.stringMatching(/^[A-Z][0-9]{8}$/),
    birth: date.map(short),
    expiry: date.map(short),
    optional: fc.stringMatching(/^[0-9]{7}$/),
    second: fc.stringMatching(/^[0-9A-Z]{11}$/),
  })
  return parts.map(({ format, number, birth, expiry, optional, second }) => {
    const checkedNumber = number + mrzCheckDigit(number)
    const checkedBirth = birth + mrzCheckDigit(birth)
    const checkedExpiry = expiry + mrzCheckDigit(expiry)
    const { width } = MRZ_LAYOUTS[format]
    if (format === 'TD1') {
      const first = `I<FRA${checkedNumber}${optional.padEnd(15, '<')}`
      const composite = mrzCheckDigit(`${first.slice(5)}${checkedBirth}${checkedExpiry}${second}`)
      const middle = `${checkedBirth}F${checkedExpiry}FRA${second}${composite}`
      return `${first}\n${middle}\n${'MARTIN<<CLAIRE'.padEnd(width, '<')}`
    }
    const first = `${format === 'TD3' ? 'P' : 'I'}<FRAMARTIN<<CLAIRE`.padEnd(width, '<')
    const data = optional.padEnd(format === 'TD3' ? 14 : 7, '<')
    const last = format === 'TD3' ? data + mrzCheckDigit(data) : data
    const composite = mrzCheckDigit(checkedNumber + checkedBirth + checkedExpiry + last)
    return `${first}\n${checkedNumber}FRA${checkedBirth}F${checkedExpiry}${last}${composite}`
  })
}

function short(date: Date): string {
  return date.toISOString().slice(2, 10).replaceAll('-', '')
}
