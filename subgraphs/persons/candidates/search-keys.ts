import { mapInSlices } from '../../../process/time-slices.ts'
import { type Name, type ReadName, readName } from '../matching/names.ts'
import { soundsOf } from '../matching/sounds.ts'
import { deletionsOf } from './deletions.ts'
import { isLone, namesAmong } from './name-looks.ts'
import { type Findable, givenNames } from './vocabulary.ts'

// The keys by which a server finds persons: it can only look up, so that every key is a text of its own, stored with the
// record. Words that many have are found together with another word.

/** Keys of one name, and of one record: each is an entry of the index. */
const MOST_OF_NAME = 160
const MOST_OF_RECORD = 400
/** Words of a name, and spellings of a word, of which keys are made. */
const MOST_WORDS = 8
const MOST_SPELLINGS = 3
const MOST_SOUNDS = 4
/** Keys of one look-up: MongoDB merges so many ranges in the order of the index. */
const MOST_ASKED = 190

/** What a name is looked up by. */
export interface KeyGroups {
  /** Groups of keys of which few persons have one. */
  rare: readonly (readonly string[])[]
  /** A group for each word alone. */
  words: readonly (readonly string[])[]
}

/** The groups of keys for a name; each has a look-up with a limit of its own. */
export function keyGroups(name: ReadName, dateOfBirth: string | null): KeyGroups {
  const ways = waysOf(name)
  const rare = [
    ways.flatMap(pairKeys),
    [...ways.flatMap(soundKeys), ...joinedKeys(name), ...ways.flatMap(neighbourKeys)],
    [...dayKeys(dateOfBirth), ...ways.flatMap((words) => yearKeys(words, dateOfBirth))],
  ]
  const [main = []] = ways
  const long = main.filter((word) => !isLone(word))
  return {
    rare: rare.map((keys) => [...new Set(keys)].slice(0, MOST_ASKED)).filter((keys) => keys.length > 0),
    words: (long.length > 0 ? long : main).map((word) => [...new Set(wordKeys(word))].slice(0, MOST_ASKED)),
  }
}

/** The keys of all names of a person, made in slices, for the array field by which candidates are found. */
export async function searchKeys(names: readonly Name[], dateOfBirth: string | null): Promise<string[]> {
  const ofNames = await mapInSlices(names, (written) => {
    const name = readName(written)
    const ways = waysOf(name)
    const keys = [
      ...joinedKeys(name),
      ...ways.flatMap((words) => yearKeys(words, dateOfBirth)),
      ...ways.flatMap(soundKeys),
      ...ways.flat().flatMap(wordKeys),
      ...ways.flatMap(pairKeys),
    ]
    return [...new Set(keys)].slice(0, MOST_OF_NAME)
  })
  return [...new Set([...dayKeys(dateOfBirth), ...ofNames.flat()])].slice(0, MOST_OF_RECORD)
}

/** Words of the name in every way in which it may be cut. */
function waysOf({ words, alternatives }: ReadName): (readonly Findable[])[] {
  return [words, ...alternatives].map((way) => namesAmong(way).slice(0, MOST_WORDS))
}

/** A word, also with a letter missing, beside what another word begins with: "smth~j". */
function pairKeys(words: readonly Findable[]): string[] {
  const keys: string[] = []
  const others = words.map((word) => [...new Set(spellingsOf(word).map((spelling) => spelling.charAt(0)))])
  for (let distance = 1; distance < words.length; distance++) {
    for (const [at, word] of words.entries()) {
      const names = givenNames(word).map((form) => `#${form}`)
      for (const letter of [...(others[at - distance] ?? []), ...(others[at + distance] ?? [])]) {
        keys.push(...names.map((form) => `p:${form}~${letter}`))
        for (const spelling of spellingsOf(word)) {
          if (spelling.length > 1) keys.push(...deletionsOf(spelling).map((rest) => `p:${rest}~${letter}`))
        }
      }
    }
  }
  return keys
}

/** Two words as they sound, or by their consonants: "s:HN~PKT". */
function soundKeys(words: readonly Findable[]): string[] {
  return words.flatMap((one, at) =>
    words
      .slice(at + 1)
      .flatMap((other) => [
        ...pairsOf('s', one.sounds.slice(0, MOST_SOUNDS), other.sounds.slice(0, MOST_SOUNDS)),
        ...pairsOf('k', one.skeletons, other.skeletons),
      ]),
  )
}

/** A word alone, also with a letter missing, as it sounds, or by its consonants. */
function wordKeys(word: Findable): string[] {
  return [
    ...word.spellings.map((spelling) => `w:${spelling}`),
    ...word.sounds.map((sound) => `s:${sound}`),
    ...word.skeletons.map((skeleton) => `k:${skeleton}`),
    ...spellingsOf(word).flatMap((spelling) => deletionsOf(spelling).map((rest) => `w:${rest}`)),
  ]
}

/** The name without spaces, in each order, and as it sounds. */
function joinedKeys({ joined }: ReadName): string[] {
  return [...joined, ...soundsOf(joined)].map((text) => `j:${text}`)
}

/** Two neighbours written as one word, beside what another word begins with: as `pairKeys` has it of a person. */
function neighbourKeys(words: readonly Findable[]): string[] {
  return words.slice(1).flatMap((word, at) => {
    const text = `${words[at]?.spellings[0] ?? ''}${word.spellings[0]}`
    const others = words.filter((_, other) => other !== at && other !== at + 1)
    return others.map(({ spellings: [plain] }) => `p:${text}~${plain.charAt(0)}`)
  })
}

/** The exact day: few are born on one. */
function dayKeys(dateOfBirth: string | null): string[] {
  return dateOfBirth?.length === 10 ? [`d:${dateOfBirth}`] : []
}

/** A word with the year of birth: "y:1974~PKT". */
function yearKeys(words: readonly Findable[], dateOfBirth: string | null): string[] {
  const year = dateOfBirth?.slice(0, 4)
  return year ? words.flatMap(({ sounds }) => sounds.map((sound) => `y:${year}~${sound}`)) : []
}

function spellingsOf({ spellings }: Findable): readonly string[] {
  return spellings.slice(0, MOST_SPELLINGS)
}

function pairsOf(kind: string, some: readonly string[], others: readonly string[]): string[] {
  return some.flatMap((one) => others.map((other) => `${kind}:${one < other ? `${one}~${other}` : `${other}~${one}`}`))
}
