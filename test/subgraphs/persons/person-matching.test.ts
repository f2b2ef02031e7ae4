import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameAgreement } from '../../../subgraphs/persons/matching/name-agreement.ts'
import { readName } from '../../../subgraphs/persons/matching/names.ts'
import { type PersonFacts, type PersonQuery, scorer } from '../../../subgraphs/persons/matching/score.ts'
import { namePairs } from '../../support/name-pairs.ts'

const spellings = (full: string) => readName({ full }).words.map((word) => word.spellings)
const agreement = (asked: string, full: string, family?: string) =>
  nameAgreement(readName({ full: asked }), readName({ full, family: family ?? null }))

describe('a name is read', () => {
  test.each([
    ['백두 해원', ['baekdu', 'haewon']],
    ['Радослав Димчевски', ['radoslav', 'dimchevski']],
    ['Łódź, Ærø—Đorđe', ['lodz', 'aero', 'dorde']],
    ["O'Brien O’Brien D‘Arcy", ['obrien', 'obrien', 'd', 'arcy']],
    ['Jean-Luc\u00a0Picard\t', ['jean', 'luc', 'picard']],
    ['कृष्\u200dण', ['krishn']],
    ['Ｊａｎｅ', ['jane']],
    ['e\u0301ric', ['eric']],
    ['John 3 😀 (alias)', ['john', 'alias']],
  ])('of %s the words, in a-z', (full, words) => {
    expect(spellings(full).map(([plain]) => plain)).toEqual(words)
  })

  test('with the spelling of machine-readable zones beside the plain one', () => {
    expect(spellings('JÜRGEN Groß Åse Ørn')).toEqual([
      ['jurgen', 'juergen'],
      ['gross'],
      ['ase', 'aase'],
      ['orn', 'oern'],
    ])
  })

  test('the same with and without the vowel points and the hamza of Arabic', () => {
    expect(spellings('مُرضي آل أحمد')).toEqual(spellings('مرضي ال احمد'))
  })

  test.each(['', '  ', '—', '12345', '😀', '\u200d', '()'])('of %j nothing', (full) => {
    expect(readName({ full })).toEqual({ words: [], alternatives: [], joined: [] })
  })

  test('without spaces in each order', () => {
    expect(readName({ full: 'Hae Won Baek', family: 'Baek' }).joined).toEqual(['haewonbaek', 'baekhaewon'])
  })
})

describe('names are compared', () => {
  test.each([
    ['Patricia Lucas Wheeler', 1],
    ['Wheeler, Patricia Lucas', 1],
    ['WHEELER LUCAS PATRICIA', 1],
  ])('whatever the order of their words: %s', (asked, expected) => {
    expect(agreement(asked, 'Patricia Lucas Wheeler', 'Wheeler')).toBe(expected)
  })

  test('a middle name left out costs a little, the family name more, another name in its place most', () => {
    const scores = ['Philippa Lucas Wetherby', 'Philippa Wetherby', 'Philippa Lucas', 'Philippa Robert Wetherby'].map(
      (asked) => agreement(asked, 'Philippa Lucas Wetherby', 'Wetherby'),
    )
    expect(scores).toEqual([...scores].sort((one, other) => other - one))
    expect(new Set(scores).size).toBe(4)
    expect(scores[1]).toBeGreaterThan(0.7)
    expect(scores[2]).toBeLessThan(0.7)
  })

  test('two words that many have together are not yet the person who has a middle name too, unless more agrees', async () => {
    const [common, longer] = ['Laura Johnson', 'Laura Steven Johnson']
    for (const score of [agreement(common, longer), agreement(longer, common)]) {
      expect(score).toBeLessThan(0.68)
      expect(score).toBeGreaterThan(0.6)
    }
    expect(agreement(common, common)).toBe(1)
    expect(agreement('L. Johnson', longer)).toBeGreaterThan(0.7)
    expect(agreement('Philippa Wetherby', 'Philippa Lucas Wetherby')).toBeGreaterThan(0.8)
    const born = (dateOfBirth: string) =>
      scorer(
        { name: 'Laura Johnson', dateOfBirth },
        readName({ full: 'Laura Johnson' }),
      )({
        name: { full: 'Laura Steven Johnson', family: 'Johnson', kind: 'PRIMARY' },
        ...{ aliases: [], sex: 'F', dateOfBirth: '1974-08-12', nationalities: [] },
      })
    expect((await born('1974')).score).toBeLessThan(0.7)
    for (const date of ['1974-08', '1974-08-12', '1974-08-13']) expect((await born(date)).score).toBeGreaterThan(0.7)
  })

  test('the family name weighs more than a given name', () => {
    const wrongGiven = agreement('Robert Wheeler', 'Patricia Wheeler', 'Wheeler')
    const wrongFamily = agreement('Patricia Oduya', 'Patricia Wheeler', 'Wheeler')
    expect(wrongGiven).toBeGreaterThan(wrongFamily)
    expect(wrongGiven).toBeLessThan(0.7)
  })

  describe.each(namePairs)('$kind', ({ same, other }) => {
    test.each(same)('%s', (line) => {
      const [asked = '', recorded = ''] = line.split(' = ')
      expect(agreement(asked, recorded)).toBeGreaterThanOrEqual(0.7)
    })
    test.each(other)('%s', (line) => {
      const [asked = '', recorded = ''] = line.split(' / ')
      expect(agreement(asked, recorded)).toBeLessThan(0.7)
    })
  })

  test('another spelling of the same sound costs little, another sound much, and most at the beginning', () => {
    expect(agreement('Hussain', 'Hossein')).toBeGreaterThan(0.85)
    expect(agreement('Katherine', 'Catherine')).toBeGreaterThan(0.95)
    expect(agreement('Li', 'Louay')).toBe(0)
    expect(agreement('Smith', 'Smithe')).toBeGreaterThan(agreement('Smith', 'Smithk'))
    expect(agreement('Marlowe', 'Marlobe')).toBeGreaterThan(agreement('Marlowe', 'Tarlowe'))
  })

  test.each([
    ['Haewon Baekdu', 'Hae-won Baekdu'],
    ['백두해원', '백두 해원'],
    ['Anamaria Li', 'Ana Maria Li'],
  ])('with spaces elsewhere: %s, %s', (asked, recorded) => {
    expect(agreement(asked, recorded)).toBe(1)
  })

  test('a word is compared once: one Maria is not two', () => {
    expect(agreement('Maria Maria', 'Maria Silva', 'Silva')).toBeLessThan(0.5)
  })

  test('the best assignment is found where taking the best pair first would miss it', () => {
    // "zorvian" is closer to "zorvia" than to "zorviana"; but then "zorvia" is left with "zorviana".
    expect(agreement('Zorvian Zorvia', 'Zorvia Zorvianna')).toBeGreaterThan(0.85)
  })

  const nameOf = fc.array(fc.constantFrom('ana', 'maria', 'li', 'wheeler', 'hussain', 'hossein', 'baek', 'o'), {
    minLength: 1,
    maxLength: 8,
  })
  test('any two names agree by 0 to 1, the same names by 1, in any order of the words', () => {
    fc.assert(
      fc.property(nameOf, nameOf, fc.nat(), (one, other, seed) => {
        const score = agreement(one.join(' '), other.join(' '), other.at(-1))
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        const turned = [...one.slice(seed % one.length), ...one.slice(0, seed % one.length)]
        expect(agreement(turned.join(' '), one.join(' '), one[0])).toBeCloseTo(1)
        expect(agreement(turned.join(' '), other.join(' '), other.at(-1))).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 200 },
    )
  })

  test('a name of forty words is compared whole', () => {
    const words = Array.from({ length: 40 }, (_, n) => `word${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10)]}`)
    expect(agreement(words.join(' '), words.join(' '))).toBe(1)
    expect(agreement(words.join(' '), [...words.slice(0, -1), 'zimmermann'].join(' '))).toBeLessThan(0.9)
  })
})

describe('a score explains itself', () => {
  const recorded: PersonFacts = {
    name: { full: 'Patricia Wheeler', family: 'Wheeler', kind: 'PRIMARY' },
    aliases: [
      { full: 'Pat the Knife', family: null, kind: 'WEAK_ALIAS' },
      { full: 'Patricia Oduya', family: 'Oduya', kind: 'MAIDEN' },
    ],
    sex: 'F',
    dateOfBirth: '1974-08-12',
    nationalities: ['FRA', 'KEN'],
  }
  const scoreOf = (query: Partial<PersonQuery>, facts: Partial<PersonFacts> = {}) => {
    const asked = { name: 'Patricia Wheeler', ...query }
    return scorer(asked, readName({ full: asked.name }))({ ...recorded, ...facts })
  }

  test.each([
    ['the same day', { dateOfBirth: '1974-08-12' }, 1],
    ['the same month', { dateOfBirth: '1974-08' }, 1],
    ['the same year', { dateOfBirth: '1974' }, 1],
    ['the next day', { dateOfBirth: '1974-08-13' }, 0.9625],
    ['another day of which one digit is the same', { dateOfBirth: '1974-08-17' }, 0.9],
    ['another day', { dateOfBirth: '1974-08-25' }, 0.85],
    ['another month', { dateOfBirth: '1974-09' }, 0.75],
    ['the next year', { dateOfBirth: '1975-08-12' }, 0.88],
    ['the next year alone', { dateOfBirth: '1975' }, 0.84],
    ['a year with two digits swapped', { dateOfBirth: '1947' }, 0.76],
    ['a year five years off', { dateOfBirth: '1969' }, 0.64],
    ['the same day, nine years off', { dateOfBirth: '1965-08-12' }, 0.74],
    ['a year decades off', { dateOfBirth: '1931' }, 0.6],
    ['day and month swapped', { dateOfBirth: '1974-12-08' }, 0.95],
    ['day and month swapped in the next year', { dateOfBirth: '1975-12-08' }, 0.79],
    ['another day and another year', { dateOfBirth: '1980-01-01' }, 0.35],
    ['the same sex', { sex: 'F' }, 1],
    ['another sex', { sex: 'M' }, 0.8],
    ['an unknown sex', { sex: 'U' }, 1],
    ['a sex that is neither', { sex: 'X' }, 1],
    ['one of the nationalities', { nationality: 'KEN' }, 1],
    ['none of the nationalities', { nationality: 'POL' }, 0.8],
    ['an unspecified nationality', { nationality: 'XXX' }, 1],
    ['a maiden name', { name: 'Oduya Patricia' }, 1],
    ['a weak alias', { name: 'Pat the Knife' }, 0.85],
  ] as const)('%s', async (_, query, expected) => {
    expect((await scoreOf(query)).score).toBe(expected)
  })

  test.each([
    ['date of birth', { dateOfBirth: null }],
    ['month and day', { dateOfBirth: '1974' }],
    ['sex', { sex: 'U' }],
    ['nationality', { nationalities: [] }],
    ['nationality that is specified', { nationalities: ['XXX'] }],
  ] as const)('what is not on record contradicts nothing: no %s', async (_, facts) => {
    const query = { dateOfBirth: '1974-01-02', sex: 'M', nationality: 'POL' } as const
    const without = { dateOfBirth: 0.25, sex: 0.2, nationalities: 0.2 }
    const all = (await scoreOf(query)).score
    const [fact] = Object.keys(facts) as (keyof typeof without)[] // each row has one of the three
    expect((await scoreOf(query, facts)).score).toBeCloseTo(all + without[fact ?? 'sex'])
  })

  test('the features of every score add up to it, and it is 0 to 1', async () => {
    const dates = fc.constantFrom(null, '1974', '1975', '1974-08', '1974-12-08', '1999-01-31')
    const query = fc.record({
      name: fc.constantFrom('Patricia Wheeler', 'Patrica Weeler', 'Pat Knife', 'Oduya', 'Nobody Else'),
      dateOfBirth: dates,
      sex: fc.constantFrom('F' as const, 'M' as const, 'X' as const, null),
      nationality: fc.constantFrom('FRA', 'POL', null),
    })
    await fc.assert(
      fc.asyncProperty(query, dates, async (asked, dateOfBirth) => {
        const { score, features } = await scoreOf(asked, { dateOfBirth })
        const sum = features.reduce((all, { weight, score }) => all + weight * (weight < 0 ? 1 - score : score), 0)
        expect(Math.abs(score - Math.min(1, Math.max(0, sum)))).toBeLessThanOrEqual(0.000051) // rounded
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        for (const feature of features) expect(feature.score).toBeGreaterThanOrEqual(0)
        for (const feature of features) expect(feature.score).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('what was held against what', async () => {
    const query = { name: 'Weeler, Patricia', dateOfBirth: '1974-12-08', sex: 'M', nationality: 'POL' } as const
    expect(await scoreOf(query)).toEqual({
      score: expect.closeTo(0.53, 1),
      matchedName: 'Patricia Wheeler',
      features: [
        {
          name: 'name',
          weight: 1,
          score: expect.closeTo(0.98, 1),
          detail: expect.stringMatching(
            /^“Weeler, Patricia” against “Patricia Wheeler” \(PRIMARY\): weeler ~ wheeler 0\.9\d \(spelling\), patricia$/,
          ),
        },
        { name: 'yearOfBirth', weight: -0.4, score: 1, detail: '1974 against 1974' },
        { name: 'dayOfBirth', weight: -0.25, score: 0.8, detail: '12-08 against 08-12: day and month swapped' },
        { name: 'sex', weight: -0.2, score: 0, detail: 'M against F' },
        { name: 'nationality', weight: -0.2, score: 0, detail: 'POL against FRA, KEN' },
      ],
    })
  })

  test('an agreeing date adds to a name that agrees in part, the more precise the more', async () => {
    const scores = []
    for (const dateOfBirth of [null, '1974', '1974-08', '1974-08-12']) {
      const { score, features } = await scoreOf({ name: 'Patricia', dateOfBirth })
      scores.push(score)
      const added = features.find(({ name }) => name === 'dateOfBirth')
      expect(added?.weight ?? 0).toBeCloseTo(score - (scores[0] ?? 0))
    }
    expect(scores).toEqual([...scores].sort((one, other) => one - other))
    expect(new Set(scores).size).toBe(4)
    expect(scores[0]).toBeLessThan(0.7)
  })
})
