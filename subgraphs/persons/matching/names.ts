import { LRUCache } from 'lru-cache'
import { kindsOf, type WordKind } from './reading/classes.ts'
import { type Common, withCommon } from './reading/compounds.ts'
import { abjadSkeletons, latinSkeletons } from './reading/skeleton.ts'
import { type SpelledWord, spellName } from './reading/spell.ts'
import { splitName } from './reading/split.ts'
import { soundsOf } from './sounds.ts'

/** A name as written; `family` is its family name, if known. */
export interface Name {
  full: string
  family?: string | null
}

/** One word of a name, for comparison. */
export interface Word {
  /**
   * In a-z, at most 12: every likely way to spell it, the plainest first. "mueller" beside "muller", "hayashi" beside "lin"
   * of 林, and "abdulrahman" of "Abd al-Rahman".
   */
  readonly spellings: readonly [string, ...string[]]
  /** Consonants alone, by which a word of an abjad meets its spellings: KRM of كريم and of "Karim". At most 4. */
  readonly skeletons: readonly string[]
  /** As its spellings may sound. */
  readonly sounds: readonly string[]
  readonly kind: WordKind
  readonly isFamily: boolean
  /** As it was written, in small letters; of a compound the part that says who it is: "rahman". */
  readonly text: string
  /** ISO 15924; null where no letter tells. */
  readonly script: string | null
  /** What it has in common with many names: "abdul" of "Abd al-Rahman", which spellings include and `stems` do not. */
  readonly common: Common | null
  readonly stems: readonly [string, ...string[]]
  /** With the particles before it, as some write it: "vanderlinden"; the last of its spellings. Null: there are none. */
  readonly withParticles: string | null
}

/** A name for comparison. */
export interface ReadName {
  /** In the order written; none if the name has no letters. */
  words: readonly Word[]
  /** The same name cut into words in other ways: 林太郎 may be Lin Tailang or Hayashi Taro. Mostly none. */
  alternatives: readonly (readonly Word[])[]
  /** The name without spaces, in each possible order: for "Hae-won" beside "Haewon", or names without spaces. */
  joined: readonly string[]
}

/** Reads a name in any script. */
export function readName(name: Name): ReadName {
  const family = name.family ? familyTexts(name.family) : NOBODY
  const [words = [], ...alternatives] = spellName(splitName(name.full), name.full).map((way) => read(way, family))
  return {
    words,
    alternatives,
    get joined() {
      return joinedIn(words)
    },
  }
}

const NOBODY: ReadonlySet<string> = new Set()
/** Many have the same family name. */
const families = new LRUCache<string, ReadonlySet<string>>({ max: 5000 })

function familyTexts(family: string): ReadonlySet<string> {
  const known = families.get(family)
  if (known) return known
  const texts = new Set(spellName(splitName(family), family).flatMap((way) => way.map(({ text }) => text)))
  families.set(family, texts)
  return texts
}

function joinedIn(words: readonly Word[]): string[] {
  const ofFamily = words.filter(({ isFamily }) => isFamily)
  const given = words.filter(({ isFamily }) => !isFamily)
  const orders = ofFamily.length === 0 ? [words] : [words, [...given, ...ofFamily], [...ofFamily, ...given]]
  return [...new Set(orders.map(join))].filter((order) => order !== '')
}

function read(words: readonly SpelledWord[], family: ReadonlySet<string>): Word[] {
  const kinds = kindsOf(words, family)
  let particles = ''
  return words.map((word, at) => {
    const kind = kinds[at] ?? 'NAME'
    const withParticles = particles === '' || kind === 'PARTICLE' ? null : particles + word.stems[0]
    const one = new WordOfName({ ...word, withParticles }, kind)
    particles = kind === 'PARTICLE' && word.stems[0].length > 1 ? particles + word.stems[0] : ''
    return one
  })
}

function join(words: readonly Word[]): string {
  return words.map(({ spellings: [plain] }) => plain).join('')
}

/** What everything else about a word follows from, besides its kind. */
export type WordFacts = Pick<Word, 'stems' | 'text' | 'script' | 'common' | 'withParticles'>

/** A word that was read before. */
export function wordOf(facts: WordFacts, kind: WordKind): Word {
  return new WordOfName(facts, kind)
}

/** Skeletons and sounds are worked out when they are asked for: comparing needs few of them. */
class WordOfName implements Word {
  readonly spellings: readonly [string, ...string[]]
  readonly stems: readonly [string, ...string[]]
  readonly withParticles: string | null
  readonly text: string
  readonly script: string | null
  readonly common: Common | null
  readonly kind: WordKind
  readonly isFamily: boolean
  #skeletons: readonly string[] | undefined
  #sounds: readonly string[] | undefined

  constructor({ stems, text, script, common, withParticles }: WordFacts, kind: WordKind) {
    const [first, ...others] = stems
    this.stems = stems
    this.withParticles = withParticles
    const plain: readonly [string, ...string[]] =
      common === null ? stems : [withCommon(common, first), ...others.map((stem) => withCommon(common, stem))]
    this.spellings = this.withParticles === null ? plain : [...plain, this.withParticles]
    this.text = text
    this.script = script
    this.common = common
    this.kind = kind
    this.isFamily = kind === 'FAMILY'
  }

  get skeletons(): readonly string[] {
    this.#skeletons ??= skeletonsOf(this)
    return this.#skeletons
  }

  get sounds(): readonly string[] {
    this.#sounds ??= soundsOf(this.spellings)
    return this.#sounds
  }
}

/** The most of one word. */
const MOST_SKELETONS = 4

function skeletonsOf({ text, script, common, stems }: Word): string[] {
  const ofStem =
    script === 'Arab' || script === 'Hebr'
      ? abjadSkeletons(text, script)
      : [...new Set(stems.slice(0, 2).flatMap(latinSkeletons))].slice(0, MOST_SKELETONS)
  if (common === null) return ofStem
  return ofStem.map((stem) => (common === 'abdul' ? `BD${stem}` : stem + (common === 'uddin' ? 'DN' : 'L')))
}
