/** What a word is in its name. NAME: a family name or a given name, and nobody said which. */
export type WordKind =
  | 'NAME'
  | 'FAMILY'
  | 'GIVEN'
  | 'PATRONYMIC'
  | 'INITIAL'
  | 'KIN' // bin, ibn: a son's name stands before it, his father's after it
  | 'PARTICLE'
  | 'TITLE'
  | 'GENERATION'
  | 'NICKNAME' // in quotation marks or brackets

const listOf = (words: string) => new Set(words.split(/\s+/))

const TITLES = listOf(
  `mr mrs ms miss mister dr doctor prof professor herr frau fraulein monsieur madame mme mlle mons sra srta senor senora dona dom
  lady lord dame hajj haj hajji haji hadj hadji hadschi alhaji alhaj elhaj elhadj hajja hajjah haci shaykh sheikh sheik shaikh cheikh scheich
  sheykh shaik sayyid mullah mulla molla maulana mawlana maulvi mawlawi mawlavi moulvi ayatollah ayatullah hojatoleslam hojjatoleslam ustad ustadh
  ostad ustaz gen general col colonel capt captain maj lt lieutenant sgt cmdr commander adm admiral brig brigadier pres minister sen senator hon
  rev reverend fr bishop archbishop ing dipl mag eng engr adv md phd esq mba datuk dato datin tansri tengku tunku pandit shri shrimati smt kumari
  comrade cpl sergeant major doktor diplom dott dottor dottoressa ingegnere professeur docteur maitre`,
)
/** Titles that stand behind a name too. */
const DEGREES = listOf('dr prof md phd esq mba ing eng dipl haji hajji')
/** Titles that are names too: only in front, and only before two other words. */
const TITLES_IN_FRONT = listOf(
  'sir freiherr baron baroness graf grafin count countess comte conde marques duke earl ritter',
)
/** Words that are names and that many have before or behind their own. */
const HONORIFICS = listOf(
  'imam don king prince princess sayed syed said saeed emir amir khan hafiz qari mir hakim shah begum bibi singh kaur daw',
)
const GENERATIONS: Record<string, string> = {
  jr: 'JUNIOR',
  jnr: 'JUNIOR',
  junior: 'JUNIOR',
  filho: 'JUNIOR',
  hijo: 'JUNIOR',
  fils: 'JUNIOR',
  sr: 'SENIOR',
  snr: 'SENIOR',
  senior: 'SENIOR',
  ii: 'II',
  iii: 'III',
  iv: 'IV',
  neto: 'NETO',
  mladshiy: 'JUNIOR',
  ml: 'JUNIOR',
  starshiy: 'SENIOR',
}
const PARTICLES = listOf(
  `van von der den de del della dello delle dei degli di da do dos das du des d la las le les los lo el al ul e y i of af av zu zum zur vom ter ten te tot
  op het t the den san st ste abu abou aboo umm um mac mc fitz ap ab na ni nic o pour a ou ul ur ud ad ar as ash at az an ed er es ez en
  aka alias nee geb called dit genannt detto`,
)
/** An Arabic article before these letters takes the letter on: "ar-Rahman". */
const ARTICLES = listOf('al el ul il ol ad ed ud id ar er ur ir as es us ash esh ush at et ut az ez uz an en un')
const KIN = listOf(
  'bin ibn ben bint binti binte bte bn ould wuld wald weld ogly oglu oglou kyzy kizi qizi uulu walad son daughter',
)

/** Patronymics of Slavic names, which may be left out; as the last word only as East Slavs spell them. */
const PATRONYMIC =
  /(?:[oey]v|[oe]w)(?:i|y)(?:ch|tch|tsch|c|cz|ts)$|(?:ov|ev|iv|ich|inich)n[ay]$|(?:il|luk|kuzm|fom|nikit|sav)[iy]+ch$/
const PATRONYMIC_LAST =
  /(?:[oey]v|[oe]w)(?:i|y)(?:ch|tch|tsch)$|(?:ov|ev|iv|ich|inich)n[ay]$|(?:il|luk|kuzm|fom|nikit|sav)[iy]+ch$/

/** Whether many have this name besides the one that says who they are: "Syed", "Khan". */
export function isHonorific(word: string): boolean {
  return HONORIFICS.has(word)
}

/** An Arabic article. */
export function isArticle(word: string): boolean {
  return ARTICLES.has(word)
}

/** Which of several of the same name a word says: "JUNIOR", "II"; undefined if it does not. */
export function generationOf(word: string): string | undefined {
  return GENERATIONS[word]
}

interface Spelled {
  text: string
  script: string | null
  stems: readonly [string, ...string[]]
  common: string | null
  isQuoted: boolean
}

/** What each word of a name is; `family`: the words of the family name, if known, as they are written. */
export function kindsOf(words: readonly Spelled[], family: ReadonlySet<string>): WordKind[] {
  const kinds = words.map((word, at) => kindOf(word, at, words, family))
  // A name of nothing but titles and particles is a name: "Von", "Prince".
  const isEmpty = kinds.every((kind) => !NAMES.has(kind))
  return isEmpty ? kinds.map((kind) => (kind === 'KIN' || kind === 'GENERATION' ? kind : 'NAME')) : kinds
}

const HAS_SUCH_WORDS: ReadonlySet<string> = new Set(['Latn', 'Arab', 'Cyrl', 'Hebr'])
const NAMES: ReadonlySet<WordKind> = new Set(['NAME', 'FAMILY', 'GIVEN', 'INITIAL', 'PATRONYMIC'])

function kindOf(word: Spelled, at: number, words: readonly Spelled[], family: ReadonlySet<string>): WordKind {
  const { stems, text, common, isQuoted } = word
  const [plain] = stems
  const isFirst = at === 0
  const isLast = at === words.length - 1
  if (isInitial(word)) return 'INITIAL'
  // 斌 is read "bin", and is no "son of".
  if (common === null && HAS_SUCH_WORDS.has(word.script ?? '')) {
    if (TITLES.has(plain) && words.length > 1 && (!isLast || DEGREES.has(plain))) return 'TITLE'
    if (TITLES_IN_FRONT.has(plain) && isFirst && words.length > 2 && !KIN.has(words[1]?.stems[0] ?? '')) return 'TITLE'
    if (!isFirst && generationOf(plain) !== undefined && (isLast || plain !== 'neto')) return 'GENERATION'
    if (KIN.has(plain) && !isFirst && !isLast) return 'KIN'
    if (PARTICLES.has(plain) && !isLast && words.length > 2 && !isHan(word)) return 'PARTICLE'
    if (PARTICLES.has(plain) && !isLast && isArticle(plain)) return 'PARTICLE'
    if (isQuoted) return 'NICKNAME'
  }
  if (family.has(text)) return 'FAMILY'
  if (words.length > 2 && !isFirst && plain.length > 5 && (isLast ? PATRONYMIC_LAST : PATRONYMIC).test(plain))
    return 'PATRONYMIC'
  return family.size > 0 ? 'GIVEN' : 'NAME'
}

function isHan({ script }: Spelled): boolean {
  return script === 'Hani' || script === 'Hang' || script === 'Jpan'
}

function isInitial(word: Spelled): boolean {
  return word.text.length === 1 && !isHan(word)
}
