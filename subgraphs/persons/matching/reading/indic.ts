/** Words of the scripts of India, whose blocks in Unicode have one layout: a consonant has the vowel a unless a sign follows. */

const FIRST_BLOCK = 0x900
const LAST_SIGN = 0xd7f
const BLOCK = 0x80
const VIRAMA = 0x4d
const NUKTA = 0x3c

const listOf = (from: number, letters: string) =>
  letters.split(' ').map((text, at): [number, string] => [from + at, text === '-' ? '' : text])
/** Letters by their place in a block. */
const VOWELS = new Map(listOf(0x05, 'a a i i u u ri l e e e ai o o o au'))
const CONSONANTS = new Map(
  listOf(0x15, 'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h'),
)
const SIGNS = new Map(listOf(0x3e, 'a i i u u ri ri e e e ai o o o au'))
/** With a dot below, in Devanagari and Gurmukhi. */
const DOTTED: Record<string, string> = { k: 'q', kh: 'kh', g: 'gh', j: 'z', d: 'r', dh: 'rh', ph: 'f', s: 'sh', y: 'y' }
/** The blocks of the south, where words end as they are written. */
const SOUTH = new Set([5, 6, 7, 8])

export function isIndic(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= FIRST_BLOCK && code <= LAST_SIGN
}

/** The spellings of a word, without the last a of northern languages and with it. */
export function indicSpellings(word: string): string[] {
  let text = ''
  let isOpen = false // whether the last consonant has its own a still to come
  let last = ''
  let block = 0
  for (const letter of word.normalize('NFD')) {
    const code = letter.charCodeAt(0) - FIRST_BLOCK
    const place = code % BLOCK
    block = Math.floor(code / BLOCK)
    const consonant = CONSONANTS.get(place)
    if (consonant !== undefined) {
      if (isOpen) text += 'a'
      text += consonant
      last = consonant
      isOpen = true
    } else if (place === NUKTA && last !== '') {
      text = text.slice(0, text.length - last.length) + (DOTTED[last] ?? last)
    } else if (place === VIRAMA) {
      isOpen = false
    } else {
      const vowel = SIGNS.get(place) ?? VOWELS.get(place)
      if (vowel !== undefined) {
        if (isOpen && VOWELS.has(place) && !SIGNS.has(place)) text += 'a'
        text += vowel
        isOpen = false
      } else if (place === 0x01 || place === 0x02 || place === 0x70) {
        text += isOpen ? 'an' : 'n'
        isOpen = false
      }
    }
  }
  const whole = isOpen ? `${text}a` : text
  const short = isOpen && !SOUTH.has(block) ? text : whole
  // Within a word the a of an open syllable before another is often dropped too: "Rajnikant" of rajanikanta.
  const dropped = short.replace(/([aeiou][a-z]h?)a([a-z]h?[aeiou])/, '$1$2')
  return [...new Set([short, whole, dropped])].filter((spelling) => /^[a-z]+$/.test(spelling))
}
