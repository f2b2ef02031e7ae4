/**
 * Likely Latin spellings of a word of Arabic or Hebrew letters. Short vowels are not written: "a" stands for each, and what
 * really meets the usual spelling is the skeleton.
 */

type Letters = Record<string, string>
const lettersOf = (pairs: string): Letters =>
  Object.fromEntries(pairs.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]))

const ARABIC = lettersOf(
  'بb پp تt ثth جj چch حh خkh دd ذdh رr زz ژzh سs شsh صs ضd طt ظz غgh فf ڤv قq كk کk گg لl مm نn هh ہh ھh ٹt ڈd ڑr ںn ۆo ێe',
)
const HEBREW = lettersOf('בb גg דd הh זz חh טt כk ךkh לl מm םm נn ןn סs פp ףf צts ץts קk רr שsh תt')
/** Letters that stand for vowels. */
const LONG: Letters = lettersOf('اa آa ٱa ىa וo אa')

/** The spellings, with و and י as vowels, and as consonants where they can be. */
export function abjadSpellings(word: string, script: 'Arab' | 'Hebr'): string[] {
  const consonants = script === 'Arab' ? ARABIC : HEBREW
  const found = [spelled(word, consonants, 'u', 'a'), spelled(word, consonants, 'o', 'e')]
  if (/[وו]/.test(word)) found.push(spelled(word, consonants, 'w', 'a'))
  if (/[وו]/.test(word)) found.push(spelled(word, consonants, 'v', 'a'))
  return [...new Set(found)].filter((spelling) => spelling !== '')
}

function spelled(word: string, consonants: Letters, w: string, short: string): string {
  let text = ''
  let open = false // whether a consonant waits for its vowel
  const letters = [...word]
  for (const [at, letter] of letters.entries()) {
    const isFirst = at === 0
    const isLast = at === letters.length - 1
    const next = letters[at + 1] ?? ''
    const isVowelNext = LONG[next] !== undefined || /[ةہ]/.test(next)
    let sound: string
    if (/[ةهہה]/.test(letter) && isLast && at > 1) sound = 'a'
    else if (/[عء]/.test(letter) || (letter === 'א' && isFirst)) sound = isVowelNext || /[يیוי]/.test(next) ? '' : 'a'
    else if (letter === 'ע') sound = isVowelNext || /[וי]/.test(next) ? '' : 'a'
    else if (/[وו]/.test(letter)) sound = isFirst || isVowelNext ? 'w' : w
    else if (/[يیىיئ]/.test(letter)) sound = isFirst || isVowelNext ? 'y' : 'i'
    else sound = LONG[letter] ?? consonants[letter] ?? ''
    if (sound === '') continue
    const isConsonant = !/^[aeiou]/.test(sound)
    if (isConsonant && open) text += short
    text += sound
    open = isConsonant
  }
  return text.replace(/a+/g, 'a')
}
