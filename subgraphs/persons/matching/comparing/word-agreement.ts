import { isOtherFamily } from './endings.ts'
import type { PreparedWord } from './prepared.ts'
import { isSwap, ofSlip, ofTwoSlips, SLIP } from './slips.ts'
import { soundDistance } from './sound-distance.ts'
import { kindsApart, SOUNDS } from './sounds-of-letters.ts'

/** Why two words agree. */
export type Reason = 'same' | 'spelling' | 'script' | 'short form' | 'initial' | 'joined'

const INITIAL = 0.6
/** Words so alike are one, whatever else is known. */
const SURELY_ONE = 0.985
/** What is left of the likeness of two given names that are known to be two. */
const OTHER_GIVEN_NAME = 0.4
/** And of two family names that are known to be two: Kuzmin and Kuzminykh, the sons of Erik and of Henrik. */
const OTHER_FAMILY = 0.4
/** And of two words of pinyin. */
const OTHER_SYLLABLE = 0.5
/** Two names that people have are so many times as far apart as their letters say. */
const KNOWN_APART = 3
/** Two neighbours that are swapped, though both words are names: "Juna" for Juan. */
const SWAPPED = 0.5
const SHORT_FORM = 0.88
/** What one script says in another is not certain. */
const OTHER_SCRIPT = 0.98
const OTHER_LETTERS = 0.99
/** "Rahman" may be Abd al-Rahman. */
const WITHOUT_COMMON = 0.8
/** Each further spelling of a word is less likely than the first. */
const LATER_SPELLING = 0.005

/** What a consonant of another kind costs at least. */
const LEAST_FOR_KIND = 0.55
/** Up to this part of a word may be other without much doubt; beyond it each part more costs so much more. */
const IN_DOUBT = 0.14
const STEEP = 4
/** Words of two sounds may differ by a vowel. */
const MOST_OF_SHORT = 0.3
/** With so much of it other, two words are no longer taken for one; alignment asks for more than is left then. */
const NOTHING_LEFT = 0.235

/** How well two words agree, 0 to 1. */
export function wordAgreement(one: PreparedWord, other: PreparedWord): number {
  const [a, b] = [one.word, other.word]
  if (a.text === b.text && a.common === b.common) return 1
  if (a.kind === 'INITIAL' || b.kind === 'INITIAL')
    return startsLike(one, other) ? (a.kind === b.kind ? 1 : INITIAL) : 0
  if (one.signs !== null && other.signs !== null) return signsAgreement(one.signs, other.signs)
  if (a.script === 'Hang' && b.script === 'Hang') return syllableAgreement(one, other)
  // "Abd al-Karim" and "Abd al-Rahman" have nothing in common but what many have.
  const alike = a.common === null && b.common === null ? soundAgreement(one, other) : compoundAgreement(one, other)
  if (alike > SURELY_ONE) return alike
  if (isShortForm(one, other)) return Math.max(alike, SHORT_FORM)
  // Both are given names, and not one: "Daniel" and "Daniela".
  if (one.givenNames.length > 0 && other.givenNames.length > 0 && !shareGivenName(one, other))
    return alike * OTHER_GIVEN_NAME
  if (one.isPinyin && other.isPinyin) return alike * OTHER_SYLLABLE
  if (isFeminineOf(one, other) || isFeminineOf(other, one)) return alike * OTHER_GIVEN_NAME
  if (haveOtherFathers(one, other)) return alike * OTHER_FAMILY
  if (alike >= OTHER_FAMILY && isOtherFamily(a.stems[0], b.stems[0])) return alike * OTHER_FAMILY
  if (a.script !== b.script) return alike
  // Two names that people have are two names; one that nobody has is the other with a slip.
  if (one.isKnown && other.isKnown) {
    const apart = one.isFamily === other.isFamily ? another(alike) : another(alike) * OTHER_GIVEN_NAME
    return apart < SWAPPED && isSwap(a.text, b.text) ? SWAPPED : apart
  }
  if (alike >= SLIP || a.common !== b.common) return alike
  const slip = Math.max(alike, ofSlip(a.text, b.text))
  // Whoever has a name on record hardly has another that nobody has.
  return slip === 0 && other.isKnown ? ofTwoSlips(a.text, b.text) : slip
}

/** "Dragana" beside "Dragan", "کیانا" beside "کیان"; family names have such forms too, and are one name. */
function isFeminineOf(one: PreparedWord, other: PreparedWord): boolean {
  if (one.isFamily || other.isFamily) return false
  if (one.letters && other.letters) return isWithAlif(one.letters, other.letters)
  if (!hasFeminineForms(one) || !hasFeminineForms(other)) return false
  const [[long], [short]] = [one.word.stems, other.word.stems]
  return short.length > 3 && long.length === short.length + 1 && long === `${short}a` && !FAMILY_FORM.test(long)
}

/** The same letters and an alif behind them. */
function isWithAlif(long: Uint8Array, short: Uint8Array): boolean {
  if (short.length < 4 || long.length !== short.length + 1 || long.at(-1) !== SOUNDS.ALIF) return false
  return short.every((sound, at) => sound === long[at])
}

function hasFeminineForms(word: PreparedWord): boolean {
  return isAlphabetic(word) || word.word.script === 'Deva'
}

/** "Eriksson" beside "Henriksson". */
function haveOtherFathers({ fathers: one }: PreparedWord, { fathers: other }: PreparedWord): boolean {
  return one.length > 0 && other.length > 0 && !one.some((line) => other.includes(line))
}

const FAMILY_FORM = /(?:[oe][vw]|in|sk)a$/

/** Two known names are less alike than their letters. */
function another(alike: number): number {
  return Math.max(0, 1 - KNOWN_APART * (1 - alike))
}

/** Why two words agree that much. */
export function reasonOf(one: PreparedWord | undefined, other: PreparedWord | undefined, alike: number): Reason {
  if (!one || !other) return 'spelling'
  if (one.word.kind === 'INITIAL' || other.word.kind === 'INITIAL') return 'initial'
  if (one.word.text === other.word.text) return 'same'
  if (alike === SHORT_FORM && isShortForm(one, other)) return 'short form'
  return one.word.script === other.word.script ? 'spelling' : 'script'
}

/** Given names alone have short forms: neither a stated family name, nor signs that happen to be read like one. */
function isShortForm(one: PreparedWord, other: PreparedWord): boolean {
  if (one.word.isFamily || other.word.isFamily || isOfSyllables(one) || isOfSyllables(other)) return false
  return shareGivenName(one, other)
}

function shareGivenName({ givenNames: one }: PreparedWord, { givenNames: other }: PreparedWord): boolean {
  return one.some((line) => other.includes(line))
}

function compoundAgreement(one: PreparedWord, other: PreparedWord): number {
  if (one.word.common === other.word.common) return soundAgreement(one, other)
  if (one.whole && other.whole) return 0
  // "Rahman" for "Abd al-Rahman"; or a compound that was misspelt, and is not seen to be one.
  const [compound, word] = one.whole ? [one, other] : [other, one]
  const misspelt = compound.whole && word.sounds[0] ? fromDistance(compound.whole, word.sounds[0], false) : 0
  return Math.max(misspelt, soundAgreement(one, other) * WITHOUT_COMMON)
}

function soundAgreement(one: PreparedWord, other: PreparedWord): number {
  const isOtherScript = one.word.script !== other.word.script
  if (isOtherScript && !haveCommonReadings(one, other)) return 0
  if (one.letters && other.letters && !isOtherScript) return fromDistance(one.letters, other.letters, false)
  if (!isOtherScript && sharesSpelling(one, other)) return 1
  let best = 0
  if (isOtherScript && one.letters) {
    for (const sounds of other.sounds) best = Math.max(best, fromDistance(one.letters, sounds, true))
  } else if (isOtherScript && other.letters) {
    for (const sounds of one.sounds) best = Math.max(best, fromDistance(sounds, other.letters, true))
  } else {
    // In one script the plainest spellings tell; in others each may be meant.
    const most = isOtherScript || one.word.script === 'Latn' ? one.sounds.length : 1
    const mostOther = isOtherScript || other.word.script === 'Latn' ? other.sounds.length : 1
    for (let i = 0; i < most; i++) {
      for (let j = 0; j < mostOther; j++) {
        const [a, b] = [one.sounds[i], other.sounds[j]]
        if (!a || !b) continue
        const apart = kindsApart(one.consonants[i] ?? 0, other.consonants[j] ?? 0)
        if (apart * LEAST_FOR_KIND > ((a.length + b.length) / 2) * NOTHING_LEFT) continue
        const stem = stemOf(one.beforeEnding[i], other.beforeEnding[j])
        best = Math.max(best, fromDistance(a, b, false, stem) - LATER_SPELLING * (i + j))
      }
    }
  }
  if (best < 1 && one.withParticles === null && other.withParticles)
    best = Math.max(best, written(one, other.withParticles))
  if (best < 1 && other.withParticles === null && one.withParticles)
    best = Math.max(best, written(other, one.withParticles))
  return isOtherScript ? best * OTHER_SCRIPT : Math.min(best, OTHER_LETTERS)
}

/** Signs are read for whoever writes in an alphabet; what other Asian scripts make of the reading tells nothing. */
function haveCommonReadings(one: PreparedWord, other: PreparedWord): boolean {
  return isAlphabetic(one) || isAlphabetic(other)
}

function isOfSyllables({ word: { script } }: PreparedWord): boolean {
  return script === 'Hani' || script === 'Hang'
}

function isAlphabetic({ word: { script } }: PreparedWord): boolean {
  return ALPHABETS.has(script ?? '')
}

const ALPHABETS = new Set(['Latn', 'Cyrl', 'Grek'])

/** "Müller" is "Mueller"; beside that only the same letters are the same word. */
function sharesSpelling({ word: { stems: one } }: PreparedWord, { word: { stems: other } }: PreparedWord): boolean {
  return one[0] === other[0] || (one.length + other.length > 2 && one.some((stem) => other.includes(stem)))
}

/** A word that is the other with its particles: "Vanderlinden". */
function written({ sounds: [plain] }: PreparedWord, withParticles: Uint8Array): number {
  return plain ? fromDistance(plain, withParticles, false) : 0
}

/** What stands before a common ending says which name it is; 0: not both have an ending. */
function stemOf(one = 0, other = 0): number {
  return one === 0 || other === 0 ? 0 : (one + other + 1) / 2
}

function fromDistance(one: Uint8Array, other: Uint8Array, isAbjad: boolean, stem = 0): number {
  const whole = isAbjad ? Math.max(one.length, other.length) : (one.length + other.length) / 2
  const length = stem === 0 ? whole : stem
  if (Math.abs(one.length - other.length) > length) return 0
  const cost = soundDistance(one, other, length * NOTHING_LEFT, isAbjad)
  if (cost === Number.POSITIVE_INFINITY || (Math.min(one.length, other.length) < 3 && cost > MOST_OF_SHORT)) return 0
  // Sounds that are the same in two spellings still leave a little doubt.
  return fromShare(cost / length)
}

function fromShare(share: number): number {
  return Math.max(0, 1 - share - STEEP * Math.max(0, share - IN_DOUBT))
}

function startsLike(one: PreparedWord, other: PreparedWord): boolean {
  const [initial, word] = one.word.kind === 'INITIAL' ? [one, other] : [other, one]
  return initial.word.spellings.some((a) => word.word.spellings.some((b) => b.startsWith(a)))
}

/** Another sign is another name, however it is read; but one may be written twice by mistake. */
function signsAgreement(one: string, other: string): number {
  if (one === other) return 1
  return one.length !== other.length && single(one) === single(other) ? MISCOUNTED : 0
}

const MISCOUNTED = 0.65
const TURNED = 0.6

function single(signs: string): string {
  return signs.replace(/(.)\1+/gu, '$1')
}

/** Hangul: a syllable that has another letter is another name more often than a mistake. */
function syllableAgreement(a: PreparedWord, b: PreparedWord): number {
  const [one, other] = [a.word.text, b.word.text]
  if (one.length !== other.length) return single(one) === single(other) ? MISCOUNTED : 0
  // Minji and Jimin are two names.
  return one.length > 1 && !(a.isKnown && b.isKnown) && one === [...other].reverse().join('') ? TURNED : 0
}
