/** Cyrillic in the Latin spellings of passports and newspapers: English, German, French, and the scholars'. */

type Letters = Record<string, string>
const COMMON =
  'аa бb вv гg дd еe зz иi кk лl мm нn оo пp рr сs тt уu фf ыy эe ъ ь іi ґg ђdj јj љlj њnj ћc џdz ѓgj ќkj ѕdz ўu ғg қk ңn ҳh һh әa өo ұu үu ҷj ҹj ӣi ӯu'
const lettersOf = (own: string): Letters =>
  Object.fromEntries(`${COMMON} ${own}`.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]))

const ENGLISH = lettersOf('ёe жzh йy хkh цts чch шsh щshch юyu яya їyi єye')
const PASSPORT = lettersOf('ёe жzh йi хkh цts чch шsh щshch юiu яia їi єie ъie')
const GERMAN = lettersOf('ёjo вw жsch зs йj хch цz чtsch шsch щschtsch юju яja їji єje')
const FRENCH = lettersOf('ёio жj йi уou хkh цts чtch шch щchtch юiou яia їi єie')
const SCHOLARS = lettersOf('ёe жz йj хh цc чc шs щsc юju яja їji єje')
const BULGARIAN = lettersOf('жzh йy хh цts чch шsh щsht ъa юyu яya')

/** Letters that only these alphabets have, or that are common in none but these. */
const UKRAINIAN = /[іїєґ]/
const BULGARIAN_ONLY = /[бвгдзклмнпрстфхцчш]ъ|щ/

/** The spellings of a word of Cyrillic letters, English first. */
export function cyrillicSpellings(word: string): string[] {
  const ukrainian = UKRAINIAN.test(word)
  const spellings = [ENGLISH, PASSPORT, GERMAN, FRENCH, SCHOLARS].map((letters) => spelled(word, letters))
  if (BULGARIAN_ONLY.test(word)) spellings.push(spelled(word, BULGARIAN))
  if (/г/.test(word)) spellings.push(spelled(word.replaceAll('г', 'һ').replaceAll('и', ukrainian ? 'ы' : 'и'), ENGLISH))
  if (/[ёе]/.test(word)) spellings.push(spelled(word.replaceAll('ё', 'йо').replace(/^е/, 'йе'), ENGLISH))
  return [...new Set(spellings)].filter((spelling) => spelling !== '')
}

/** Endings -ий and -ый are y in English, and i or ij elsewhere. */
function spelled(word: string, letters: Letters): string {
  const short =
    letters === ENGLISH ? word.replace(/[иы]й$/, 'ы') : letters === FRENCH ? word.replace(/[иы]й$/, 'и') : word
  return [...short].map((letter) => letters[letter] ?? '').join('')
}
