import anyAscii from 'any-ascii'
import { LRUCache } from 'lru-cache'
import { abjadSpellings } from './abjad.ts'
import { type JoinedWord, joinCompounds } from './compounds.ts'
import { cyrillicSpellings } from './cyrillic.ts'
import { chineseFamilyLength, hanSpellings } from './han.ts'
import { hangulSpellings, koreanFamily, koreanFamilySpellings, koreanSpellings, looksKorean } from './hangul.ts'
import { indicSpellings, isIndic } from './indic.ts'
import { kanaSpellings } from './kana.ts'
import { japaneseFamily, japaneseFamilyReadings } from './kanji-families.ts'
import { kanjiReadings } from './kanji-signs.ts'
import type { WrittenWord } from './split.ts'
import { looksLikeWadeGiles, pinyinOfWadeGiles } from './wade-giles.ts'

/** A word and how it may be spelled in a-z, the plainest way first; of a compound the part that says who it is. */
export interface SpelledWord extends JoinedWord {
  stems: readonly [string, ...string[]]
}

/** What is known of the whole name. */
interface Whole {
  isJapanese: boolean
  isWadeGiles: boolean
  isKorean: boolean
}

/** A word has no more spellings than this. */
const MOST = 12

/** Letters that ICAO 9303 part 3, section 6, writes as two, and that others write without the mark. */
const ZONE_SPELLING: Record<string, string> = { ä: 'ae', å: 'aa', ö: 'oe', ø: 'oe', ü: 'ue' }

/** Letters as languages without them write what they sound like: "Djokovic", "Shahin". */
const SOUNDED: Record<string, string> = {
  š: 'sh',
  ş: 'sh',
  ș: 'sh',
  č: 'ch',
  ç: 'ch',
  ć: 'ch',
  ž: 'zh',
  đ: 'dj',
  ț: 'ts',
  ţ: 'ts',
  ñ: 'ny',
  ń: 'ny',
  ř: 'rz',
  ə: 'a',
  ğ: 'gh',
  ą: 'on',
  ę: 'en',
}
const SOUNDED_LETTERS = new RegExp(`[${Object.keys(SOUNDED).join('')}]`, 'g')

/**
 * The words with their spellings, in every way in which the name may be cut into words: a name in Han signs without spaces
 * may be Chinese or Japanese. Words without any spelling are left out.
 */
export function spellName(words: readonly WrittenWord[], full: string): SpelledWord[][] {
  const whole = {
    isJapanese: words.some(({ script }) => script === 'Jpan'),
    isWadeGiles: looksLikeWadeGiles(full),
    isKorean: looksKorean(
      words.map(({ text }) => text),
      full,
    ),
  }
  return cut(expandInitials(words)).map((way) =>
    joinCompounds(way).flatMap((word): SpelledWord[] => {
      const stems = stemsOf(word, whole)
      return stems === NONE ? [] : [{ ...word, stems }]
    }),
  )
}

type Stems = SpelledWord['stems']
const NONE: Stems = ['']
/** Most words are those of many names: their spellings, and what is worked out for them, are kept. */
const kept = new LRUCache<string, Stems>({ max: 20_000 })

/** The same array for the same word, as long as it is kept. */
function stemsOf(word: WrittenWord, whole: Whole): Stems {
  const { isJapanese, isWadeGiles, isKorean } = whole
  const key = `${isJapanese ? 'j' : ''}${isWadeGiles ? 'w' : ''}${isKorean ? 'k' : ''}/${word.script}/${word.text}`
  const known = kept.get(key)
  if (known) return known
  const [first, ...others] = [...new Set(spell(word, whole))].filter((spelling) => spelling !== '').slice(0, MOST)
  const stems: Stems = first === undefined ? NONE : [first, ...others]
  kept.set(key, stems)
  return stems
}

/** "JM" is "J", "M". */
function expandInitials(words: readonly WrittenWord[]): readonly WrittenWord[] {
  if (words.length < 2 || !words.some((word) => mayBeInitials(word))) return words
  const isShouted = words.every(({ isCapital, text }) => isCapital || text.length < 4)
  return words.flatMap((word) =>
    mayBeInitials(word) && (!isShouted || !/[aeiouy]/.test(word.text))
      ? [...word.text].map((text) => ({ ...word, text }))
      : [word],
  )
}

function mayBeInitials({ text, script, isCapital }: WrittenWord): boolean {
  return script === 'Latn' && isCapital && text.length > 1 && text.length < 4 && !NO_INITIALS.test(text)
}

/** Words of two or three letters that stand for themselves, in capitals too. */
const NO_INITIALS =
  /^(?:ng|i+|iv|[js]n?r|dr|mrs?|ms|st|md|phd|bin|ibn|ben|al|el|van|von|der|den|de|di|da|la|le|du|an|ahn|ali|oh|kim|lim|tan|ong|han|mc|[a-z][aeiouy][a-z]?)$/

/** Names of Asia that are written without a space: the family name is cut off. */
function cut(words: readonly WrittenWord[]): WrittenWord[][] {
  const [only] = words
  if (only === undefined || words.length > 1) return [[...words]]
  if (only.script === 'Hang') {
    const family = koreanFamily(only.text)
    return family ? [parts(only, family.length), [only]] : [[only]]
  }
  if (only.script !== 'Hani' && only.script !== 'Jpan') return [[only]]
  const family = japaneseFamily(only.text)
  const japanese = family ? [parts(only, family.length)] : []
  if (only.script === 'Jpan') return family ? japanese : [[only]]
  const isFamily = japaneseFamilyReadings(only.text).length > 0
  const chinese = [...only.text].length > 1 ? [parts(only, chineseFamilyLength(only.text))] : []
  return [...japanese, ...(isFamily ? [[only]] : []), ...chinese, ...(isFamily || chinese.length > 0 ? [] : [[only]])]
}

function parts(word: WrittenWord, length: number): WrittenWord[] {
  const [first, rest] = [word.text.slice(0, length), word.text.slice(length)]
  return [first, rest].filter((text) => text !== '').map((text) => ({ ...word, text }))
}

function spell(word: WrittenWord, whole: Whole): string[] {
  const { text, script } = word
  switch (script) {
    case 'Latn':
      return latinSpellings(text, whole)
    case 'Cyrl':
      return cyrillicSpellings(text)
    case 'Arab':
    case 'Hebr':
      return abjadSpellings(text, script)
    case 'Hang':
      return [...koreanFamilySpellings(text), ...hangulSpellings(text)]
    case 'Hani':
      return hanWord(text, whole)
    case 'Jpan':
      return [...kanaOrKanji(text), plain(text)]
    default:
      return isIndic(text) ? [...indicSpellings(text), plain(text)] : [plain(text), ...greek(text, script)]
  }
}

function latinSpellings(text: string, { isWadeGiles, isKorean }: Whole): string[] {
  if (/^[a-z]+$/.test(text)) {
    return [text, ...(isWadeGiles ? pinyinOfWadeGiles(text) : []), ...(isKorean ? koreanSpellings(text) : [])]
  }
  const zone = text.replace(/[äåöøü]/g, (letter) => ZONE_SPELLING[letter] ?? letter)
  const sounded = text.replace(SOUNDED_LETTERS, (letter) => SOUNDED[letter] ?? letter)
  return [plain(text), ...[zone, sounded].flatMap((other) => (other === text ? [] : [plain(other)]))]
}

function hanWord(text: string, { isJapanese }: Whole): string[] {
  const japanese = [...japaneseFamilyReadings(text), ...kanjiReadings(text)]
  const length = [...text].length
  return isJapanese
    ? [...japanese, plain(text)]
    : [...hanSpellings(text, length === chineseFamilyLength(`${text}  `)), ...japanese]
}

function kanaOrKanji(text: string): string[] {
  return /^[\p{sc=Hira}\p{sc=Kana}ー]+$/u.test(text) ? kanaSpellings(text) : mixed(text)
}

/** Kanji with Kana: "くみ子", "美わ". */
function mixed(text: string): string[] {
  let found = ['']
  for (const part of text.match(/[\p{sc=Hira}\p{sc=Kana}ー]+|[^\p{sc=Hira}\p{sc=Kana}ー]+/gu) ?? []) {
    const readings = /[\p{sc=Hira}\p{sc=Kana}]/u.test(part) ? kanaSpellings(part).slice(0, 1) : kanjiReadings(part)
    if (readings.length === 0) return []
    found = found.flatMap((start) => readings.map((reading) => start + reading)).slice(0, MOST)
  }
  return found
}

/** Pairs of Greek letters that are one sound. */
const GREEK: [RegExp, string][] = [
  [/ου/g, 'u'],
  [/αι/g, 'e'],
  [/ει|οι|υι/g, 'i'],
  [/αυ/g, 'av'],
  [/ευ/g, 'ev'],
  [/^μπ/g, 'b'],
  [/μπ/g, 'mp'],
  [/^ντ/g, 'd'],
  [/γγ|γκ/g, 'g'],
  [/χ/g, 'h'],
  [/υ/g, 'i'],
  [/β/g, 'v'],
]

function greek(text: string, script: string | null): string[] {
  if (script !== 'Grek') return []
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '')
  const official = bare
    .replace(/ου/g, 'ou')
    .replace(/αυ/g, 'av')
    .replace(/ευ/g, 'ev')
    .replace(/^μπ/, 'b')
    .replace(/γγ/g, 'ng')
    .replace(/β/g, 'v')
  return [plain(official), plain(GREEK.reduce((all, [pair, sound]) => all.replace(pair, sound), bare))]
}

function plain(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}
