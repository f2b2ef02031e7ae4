/** Wade-Giles, in which names from before 1979 and from Taiwan are spelled, as pinyin. */

/** Initials of Wade-Giles and what they are in pinyin: aspirated where an apostrophe follows, which is often left out. */
const INITIALS: [string, string, string][] = [
  ['ch', 'zh', 'ch'],
  ['ts', 'z', 'c'],
  ['tz', 'z', 'c'],
  ['hs', 'x', 'x'],
  ['sh', 'sh', 'sh'],
  ['ss', 's', 's'],
  ['sz', 's', 's'],
  ['p', 'b', 'p'],
  ['t', 'd', 't'],
  ['k', 'g', 'k'],
  ['j', 'r', 'r'],
  ...[...'mfnlhsyw'].map((same): [string, string, string] => [same, same, same]),
]
const FINALS: Record<string, string> = {
  a: 'a',
  o: 'uo',
  ai: 'ai',
  ei: 'ei',
  ao: 'ao',
  ou: 'ou',
  an: 'an',
  en: 'en',
  ang: 'ang',
  eng: 'eng',
  ung: 'ong',
  i: 'i',
  ih: 'i',
  ia: 'ia',
  ieh: 'ie',
  iao: 'iao',
  iu: 'iu',
  ien: 'ian',
  in: 'in',
  iang: 'iang',
  ing: 'ing',
  iung: 'iong',
  u: 'u',
  ua: 'ua',
  uo: 'uo',
  uai: 'uai',
  ui: 'ui',
  uei: 'ui',
  uan: 'uan',
  un: 'un',
  uang: 'uang',
  ueh: 'ue',
  e: 'e',
  eh: 'e',
  en_: 'en',
}
/** Syllables without an initial, or that follow no rule. */
const WHOLE: Record<string, string> = {
  i: 'yi',
  yen: 'yan',
  yeh: 'ye',
  yu: 'you',
  yung: 'yong',
  erh: 'er',
  tzu: 'zi',
  "tz'u": 'ci',
  ssu: 'si',
  szu: 'si',
  sze: 'si',
  ko: 'ge',
  "k'o": 'ke',
  ho: 'he',
  o: 'e',
  jih: 'ri',
  yueh: 'yue',
  yuan: 'yuan',
  wen: 'wen',
  wei: 'wei',
  wang: 'wang',
  wu: 'wu',
  ya: 'ya',
  yang: 'yang',
  yao: 'yao',
  yin: 'yin',
  ying: 'ying',
  an: 'an',
  ai: 'ai',
  ao: 'ao',
  en: 'en',
  wan: 'wan',
  wo: 'wo',
}
const MOST = 6

/** Whether a text has what only Wade-Giles has. */
export function looksLikeWadeGiles(text: string): boolean {
  return /\b(?:ch|ts|tz|p|t|k)['’ʼ`´ʻ](?=[aeiou])|\bhs[iu]|\bts[aeou]|\btzu|\bs[sz]u\b|\b(?:[cjklmnpty]|ch|hs)(?:ieh|ien|iung|ung|ueh)\b|\b(?:yeh|shih|chih|jih|erh|kuo)\b|-chi(?:a|ao|n|ng|u|ang)\b|\bchi(?:a|ao|n|ng|u|ang)-/i.test(
    text,
  )
}

/** The pinyin of a word that is one syllable, or several written together; none if it is no word of Wade-Giles. */
export function pinyinOfWadeGiles(word: string): string[] {
  return syllables(word, 3).slice(0, MOST)
}

function syllables(word: string, most: number): string[] {
  if (word === '') return ['']
  if (most === 0) return []
  const found: string[] = []
  for (let end = Math.min(7, word.length); end > 0; end--) {
    const first = readSyllable(word.slice(0, end))
    if (first.length === 0) continue
    for (const rest of syllables(word.slice(end), most - 1)) for (const one of first) found.push(one + rest)
    if (found.length > 0) break
  }
  return [...new Set(found)]
}

function readSyllable(syllable: string): string[] {
  const whole = WHOLE[syllable] ?? WHOLE[syllable.replace("'", '')]
  if (whole !== undefined) return [whole]
  for (const [initial, plain, aspirated] of INITIALS) {
    if (!syllable.startsWith(initial)) continue
    const isMarked = syllable[initial.length] === "'"
    const final = syllable.slice(initial.length + (isMarked ? 1 : 0))
    const written = FINALS[final]
    if (written === undefined) continue
    const front = /^(?:i(?!h)|ueh)/.test(final) // before these ch is j, and ch' is q
    const soft = (letters: string) => (initial !== 'ch' || !front ? letters : letters === 'zh' ? 'j' : 'q')
    const kinds = isMarked ? [aspirated] : [...new Set([plain, aspirated])]
    // An umlaut that was left out: "Chu" may be zhu, ju, chu or qu.
    return kinds.map((kind) => pinyinSyllable(soft(kind), written))
  }
  return []
}

function pinyinSyllable(initial: string, final: string): string {
  if (final === 'uo' && /^[bpmfw]$/.test(initial)) return `${initial}o`
  if (final === 'uo' && initial === '') return 'e'
  return initial + final
}
