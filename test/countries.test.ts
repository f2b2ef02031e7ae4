import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alpha2, type CountryLanguage, countryName, parseCountry } from '../schema/countries.ts'

const ICAO_ONLY =
  'UNO UNA UNK EUE RKS XOM XPO GBD GBN GBO GBP GBS XXA XXB XXC XXX UTO XBA XIM XCC XCE XCO XDC XEC XES XMP'.split(' ')

describe('a country', () => {
  it.each([
    ['DE', 'DEU'],
    ['DEU', 'DEU'],
    ['D', 'DEU'],
    ['d', 'DEU'],
    ['de', 'DEU'],
    ['dEu', 'DEU'],
    ['GB', 'GBR'],
    ['XK', 'RKS'],
    ['XKX', 'RKS'],
    ['XKK', 'RKS'],
    ['rks', 'RKS'],
    ['TR', 'TUR'],
    ['ROU', 'ROU'],
    ['xxa', 'XXA'],
  ])('%s is read as %s', (input, code) => {
    expect(parseCountry(input)).toBe(code)
  })

  it('is any of the codes that only ICAO 9303 has, the specimen State included', () => {
    for (const code of ICAO_ONLY) expect(parseCountry(code)).toBe(code)
  })

  it.each(['', 'Q', 'QQ', 'QQQ', 'ZZZ', 'UK', 'DDR', 'YUG', '914', '922', '276', ' DE', 'DE ', 'DEUT', 'toString'])(
    'is not %j',
    (input) => {
      expect(parseCountry(input)).toBeNull()
    },
  )

  it('is not made of letters whose upper case is one', () => {
    // "ß" is SS (South Sudan) in upper case, "ı" is I, "ſ" is S.
    for (const input of ['ß', 'ſe', 'ıt', 'DE\u0000', 'ＤＥ']) expect(parseCountry(input)).toBeNull()
  })

  it('has 249 codes of ISO 3166-1 and a name in all four languages', () => {
    const codes = new Set<string>()
    for (const first of LETTERS) {
      for (const second of LETTERS) {
        const code = parseCountry(first + second)
        if (code !== null) codes.add(code)
      }
    }
    expect(codes.size).toBe(250) // with Kosovo, which is user-assigned
    for (const code of [...codes, ...ICAO_ONLY]) {
      expect(code).toMatch(/^[A-Z]{3}$/)
      const languages: CountryLanguage[] = ['EN', 'FR', 'ES', 'AR']
      for (const language of languages) expect(countryName(code, language).length).toBeGreaterThan(2)
      expect(countryName(code, 'AR')).toMatch(/\p{Script=Arabic}/u)
    }
  })

  it('is named in the language asked for', () => {
    expect(countryName('DEU', 'EN')).toBe('Germany')
    expect(countryName('DEU', 'FR')).toBe('Allemagne')
    expect(countryName('DEU', 'ES')).toBe('Alemania')
    expect(countryName('DEU', 'AR')).toBe('ألمانيا')
    expect(countryName('RKS', 'EN')).toBe('Kosovo')
    expect(countryName('XPO', 'FR')).toMatch(/^Organisation internationale de police criminelle/)
  })

  it('without a name is a fault, loudly', () => {
    expect(() => countryName('DE', 'EN')).toThrow('No country has the code DE')
  })

  it('has the two letters of ISO 3166-1, or none', () => {
    expect(alpha2('DEU')).toBe('DE')
    expect(alpha2('RKS')).toBe('XK')
    for (const code of ICAO_ONLY.filter((code) => code !== 'RKS')) expect(alpha2(code)).toBeNull()
    expect(alpha2('QQQ')).toBeNull()
  })

  it('stays the same when read again, and comes back from its two letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...LETTERS, 'd', 'e'), minLength: 1, maxLength: 3 }), (input) => {
        const code = parseCountry(input)
        if (code === null) return
        expect(parseCountry(code)).toBe(code)
        expect(parseCountry(code.toLowerCase())).toBe(code)
        const two = alpha2(code)
        if (two !== null) expect(parseCountry(two)).toBe(code)
      }),
      { numRuns: 1000 },
    )
  })
})

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
