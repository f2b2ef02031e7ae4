/**
 * Consonants alone, so that a word of an abjad (Arabic, Persian, Hebrew) meets its Latin spellings: كريم and "Karim",
 * "Kareem" are all KRM. Consonants that are written for each other have one sign; w and y, which may be vowels, have none.
 */

/** The readings of a letter or of a pair of letters, "" for none. */
type Readings = Record<string, readonly string[]>

const LATIN_PAIRS: Readings = {
  sh: ['S'],
  ch: ['S', 'H', 'K'],
  kh: ['H', 'K'],
  gh: ['G'],
  th: ['T', 'S'],
  dh: ['D', 'Z'],
  ph: ['F'],
  dj: ['G'],
  ts: ['S', 'TS'],
  tz: ['S', 'TS'],
  zh: ['G', 'Z'],
  ck: ['K'],
}
const LATIN: Readings = {
  b: ['B'],
  c: ['K'],
  d: ['D'],
  f: ['F'],
  g: ['G'],
  h: ['H'],
  j: ['G'],
  k: ['K'],
  l: ['L'],
  m: ['M'],
  n: ['N'],
  p: ['B'],
  q: ['K'],
  r: ['R'],
  s: ['S'],
  t: ['T'],
  v: ['', 'B'],
  x: ['KS'],
  z: ['Z'],
}
const ARABIC: Readings = {
  ب: ['B'],
  پ: ['B'],
  ت: ['T'],
  ث: ['S', 'T'],
  ج: ['G'],
  چ: ['S', 'G'],
  ح: ['H'],
  خ: ['H'],
  د: ['D'],
  ذ: ['Z', 'D'],
  ر: ['R'],
  ز: ['Z'],
  ژ: ['G', 'Z'],
  س: ['S'],
  ش: ['S'],
  ص: ['S'],
  ض: ['D', 'Z'],
  ط: ['T'],
  ظ: ['Z', 'D'],
  غ: ['G'],
  ف: ['F'],
  ڤ: ['', 'B'],
  ق: ['K', 'G'],
  ك: ['K'],
  ک: ['K'],
  گ: ['G'],
  ل: ['L'],
  م: ['M'],
  ن: ['N'],
  ه: ['H'],
  ہ: ['H'],
  ھ: ['H'],
  ٹ: ['T'],
  ڈ: ['D'],
  ڑ: ['R'],
  ں: ['N'],
}
const HEBREW: Readings = {
  ב: ['B', ''],
  ג: ['G'],
  ד: ['D'],
  ה: ['H'],
  ז: ['Z'],
  ח: ['H'],
  ט: ['T'],
  כ: ['K', 'H'],
  ך: ['H', 'K'],
  ל: ['L'],
  מ: ['M'],
  ם: ['M'],
  נ: ['N'],
  ן: ['N'],
  ס: ['S'],
  פ: ['B', 'F'],
  ף: ['F'],
  צ: ['S', 'TS'],
  ץ: ['S', 'TS'],
  ק: ['K'],
  ר: ['R'],
  ש: ['S'],
  ת: ['T'],
}

/** A word has no more skeletons than this. */
const MOST = 4

/** The skeletons of a word of a-z. */
export function latinSkeletons(word: string): string[] {
  return skeletons(word.replace(/h$/, ''), (at) => {
    const pair = LATIN_PAIRS[word.slice(at, at + 2)]
    return pair ? [pair, 2] : [LATIN[word[at] ?? ''] ?? NONE, 1]
  })
}

/** The skeletons of a word of Arabic or Hebrew letters. */
export function abjadSkeletons(word: string, script: 'Arab' | 'Hebr'): string[] {
  const letters = script === 'Arab' ? ARABIC : HEBREW
  return skeletons(word.replace(/[هةہה]$/, ''), (at) => [letters[word[at] ?? ''] ?? NONE, 1])
}

const NONE = ['']

function skeletons(word: string, read: (at: number) => [readonly string[], number]): string[] {
  let found = ['']
  for (let at = 0; at < word.length; ) {
    const [readings, length] = read(at)
    at += length
    if (readings.length === 1) {
      const [only = ''] = readings
      if (only !== '') found = found.map((start) => added(start, only))
    } else {
      found = [...new Set(readings.flatMap((reading) => found.map((start) => added(start, reading))))].slice(0, MOST)
    }
  }
  return found.filter((skeleton) => skeleton !== '')
}

/** Doubled consonants count once. */
function added(start: string, reading: string): string {
  return start.endsWith(reading) ? start : start + reading
}
