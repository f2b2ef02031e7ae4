/**
 * A word as a row of sounds, each a small number: a pair of letters that is one sound in some language is one ("sh", "ou",
 * "ch"), doubled letters are single. Letters of Arabic and Hebrew are sounds too, some of their own, since they may be read
 * in several ways.
 */

const NAMES =
  // vowels, and what may be one
  'a e i o u y j w EO EU ' +
  // consonants of one letter
  'b c d f g h k l m n p q r s t v z ' +
  // pairs
  'sh ch zh kh gh th dh ts sz shch dj ' +
  // letters of abjads: alif, waw, ya, ayin; final he; bet, kaf, pe, het, tsadi, shin, jim, qaf, dhal, dad, za, tha, fa
  'ALIF WAW YA AYIN HE BET KAF PE HET JIM QAF DHAL DAD THA KHA GAF'

/** Names of sounds and their numbers. */
export const SOUNDS: Readonly<Record<string, number>> = Object.fromEntries(
  NAMES.split(' ').map((name, at) => [name, at]),
)
export const HOW_MANY = NAMES.split(' ').length
const numberOf = (name: string): number => {
  const sound = SOUNDS[name]
  if (sound === undefined) throw new Error(`no sound ${name}`)
  return sound
}

/** What letters are, the longest first. */
const LATIN: ReadonlyMap<string, readonly number[]> = new Map(
  (
    'ngh:n,g,h schtsch:shch chtch:shch shch:shch stsch:shch tsch:ch tch:ch sch:sh dzh:dj dsch:dj cz:ch sz:sz sh:sh ch:ch zh:zh kh:kh gh:gh th:th dh:dh ph:f ' +
    'ts:ts tz:ts dj:dj ck:k qu:k,w ou:u oo:u ee:i eo:EO eu:EU iy:y yi:y ij:y yy:y ' +
    'x:k,s a:a e:e i:i o:o u:u y:y j:j w:w b:b c:c d:d f:f g:g h:h k:k l:l m:m n:n p:p q:q r:r s:s t:t v:v z:z'
  )
    .split(' ')
    .map((pair): [string, number[]] => {
      const [letters = '', sounds = ''] = pair.split(':')
      return [letters, sounds.split(',').map(numberOf)]
    }),
)
const LONGEST = 7

const ABJADS: ReadonlyMap<string, number> = new Map(
  (
    'ا:ALIF آ:ALIF ٱ:ALIF ى:ALIF و:WAW ۆ:WAW ی:YA ي:YA ې:YA ێ:YA ئ:YA ع:AYIN ب:b پ:p ت:t ث:THA ج:JIM چ:ch ح:h خ:KHA د:d ذ:DHAL ر:r ز:z ژ:zh س:s ش:sh ص:s ' +
    'ض:DAD ط:t ظ:DHAL غ:gh ف:f ڤ:v ق:QAF ك:k ک:k گ:GAF ل:l م:m ن:n ه:h ہ:h ھ:h ة:HE ٹ:t ڈ:d ڑ:r ں:n ' +
    'א:ALIF ב:BET ג:g ד:d ה:h ו:WAW ז:z ח:HET ט:t י:YA כ:KAF ך:KAF ל:l מ:m ם:m נ:n ן:n ס:s ע:AYIN פ:PE ף:f צ:ts ץ:ts ק:k ר:r ש:sh ת:t'
  )
    .split(' ')
    .map((pair): [string, number] => {
      const [letter = '', sound = ''] = pair.split(':')
      return [letter, numberOf(sound)]
    }),
)
const FINAL_HE = numberOf('HE')

/** The sounds of a word of a-z. */
export function latinSounds(word: string): Uint8Array {
  const sounds: number[] = []
  for (let at = 0; at < word.length; ) {
    let length = Math.min(LONGEST, word.length - at)
    let found: readonly number[] | undefined
    for (; length > 0; length--) {
      found = LATIN.get(word.slice(at, at + length))
      if (found) break
    }
    for (const sound of found ?? []) if (sounds.at(-1) !== sound) sounds.push(sound)
    at += Math.max(1, length)
  }
  return Uint8Array.from(sounds)
}

/** The sounds of a word of Arabic or Hebrew letters; of a compound with "abdul" before it. */
export function abjadSounds(word: string): Uint8Array {
  const letters = [...word]
  const sounds = letters.flatMap((letter, at) => {
    const sound = at > 1 && at === letters.length - 1 && /[هہה]/.test(letter) ? FINAL_HE : ABJADS.get(letter)
    return sound === undefined ? [] : [sound]
  })
  return Uint8Array.from(sounds)
}

/** Consonants that are hardly ever taken for one of another kind; sounds that may be are in none. */
const KINDS = ['b p v f', 't d th', 'k q c', 's z sz', 'l', 'r', 'm n'].map(
  (kind) => new Set(kind.split(' ').map(numberOf)),
)

/** By sound: its kind and one, or 0. */
const KIND_OF = Uint8Array.from({ length: HOW_MANY }, (_, sound) => KINDS.findIndex((kind) => kind.has(sound)) + 1)
/** How many of a kind are counted takes so many bits. */
const BITS = 4
const MOST = 2 ** BITS - 1

/** How many consonants of each kind a word has, side by side in one number. */
export function consonantsOf(sounds: Uint8Array): number {
  let counts = 0
  for (const sound of sounds) {
    const kind = KIND_OF[sound] as number
    const shift = (kind - 1) * BITS
    if (kind > 0 && ((counts >>> shift) & MOST) < MOST) counts += 1 << shift
  }
  return counts
}

/** How many consonants one word has more than the other of their kinds, at least. */
export function kindsApart(one: number, other: number): number {
  let more = 0
  let less = 0
  for (let shift = 0; shift < KINDS.length * BITS; shift += BITS) {
    const apart = ((one >>> shift) & MOST) - ((other >>> shift) & MOST)
    if (apart > 0) more += apart
    else less -= apart
  }
  return Math.max(more, less)
}
