/** What people make of a name that they write down, hear or copy. */
import type { SyntheticPerson } from '../../subgraphs/persons/synthetic-persons.ts'
import { letter, lettersOf, pick, spelledOtherwise, wordsOf } from './letters.ts'

export type Random = () => number
/** The name as somebody else writes it; null: this name has no place for the change. */
export type Change = (person: SyntheticPerson, random: Random) => string | null

const alphabetic = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]/u
const latin = /^[\p{sc=Latn}\s'’.-]+$/u

const onLatin =
  (change: Change): Change =>
  (person, random) =>
    latin.test(person.name.full) && wordsOf(person).length > 1 ? change(person, random) : null

function slip(word: string, random: Random): string {
  const letters = [...word]
  if (letters.length < 4) return word
  const at = pick(letters.length, random)
  const kind = pick(4, random)
  if (kind === 0) letters.splice(at, 1)
  else if (kind === 1) letters.splice(at, 0, letter(random))
  else if (kind === 2) letters[at] = letter(random)
  else if (at + 1 < letters.length) letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '')
  return letters.join('')
}

function slips(person: SyntheticPerson, random: Random, count: number): string | null {
  const words = wordsOf(person)
  const places = words.flatMap((word, at) => (word.length > 3 ? [at] : []))
  if (places.length < count) return null
  for (let n = 0; n < count; n++) {
    const [at] = places.splice(pick(places.length, random), 1)
    if (at !== undefined) words[at] = slip(words[at] ?? '', random)
  }
  return words.join(' ')
}

export const changes: Record<string, Change> = {
  'one slip': onLatin((person, random) => slips(person, random, 1)),
  'two slips in two words': onLatin((person, random) => slips(person, random, 2)),
  'family name first': (person) => {
    const { family, given } = person.name
    return family && given ? `${family}, ${given}` : null
  },
  'middle name left out': (person) => (person.shortName ? person.shortName.full : null),
  'an initial for a given name': onLatin(({ name }) => {
    const [first = '', ...more] = (name.given ?? '').split(' ')
    return name.family && first.length > 2
      ? [`${first[0]}.`, ...more.map((word) => `${word[0]}.`), name.family].join(' ')
      : null
  }),
  'an initial for the middle name': onLatin(({ name }) => {
    const [first, second] = (name.given ?? '').split(' ')
    return first && second && second.length > 2 && name.family ? `${first} ${second[0]} ${name.family}` : null
  }),
  'a middle name more': onLatin(({ name }, random) => {
    const [first, second] = (name.given ?? '').split(' ')
    return first && !second && name.family
      ? `${first} ${['Lucien', 'Marija', 'Idris', 'Hugo', 'Vera'][pick(5, random)]} ${name.family}`
      : null
  }),
  'without marks, in capitals': ({ name }) =>
    alphabetic.test(name.full) ? name.full.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase() : null,
  'spelled as it sounds': onLatin((person, random) => {
    const words = wordsOf(person).map((word) => spelledOtherwise(word, random))
    return words.join(' ')
  }),
  'words written together': onLatin((person) => {
    const words = wordsOf(person)
    return words.length > 1 ? words.join('') : null
  }),
  'a word cut in two': onLatin((person, random) => {
    const words = wordsOf(person)
    const at = pick(words.length, random)
    const word = words[at] ?? ''
    if (word.length < 7) return null
    const place = 3 + pick(word.length - 5, random)
    words[at] = `${word.slice(0, place)} ${word.slice(place)}`
    return words.join(' ')
  }),
  'digits for letters': onLatin((person, random) => {
    const signs: Record<string, string> = { a: '4', e: '3', i: '1', o: '0', s: '5' }
    const letters = lettersOf(person)
    const places = letters.flatMap((one, at) => (signs[one] ? [at] : []))
    for (let n = 0; n < 2; n++) {
      const at = places[pick(places.length, random)]
      if (at !== undefined) letters[at] = signs[letters[at] ?? ''] ?? letters[at] ?? ''
    }
    return letters.join('')
  }),
  'a title, a generation': (person, random) => {
    const titles = ['Dr. ', 'Prof. ', 'Mr ', 'General ', 'Sheikh ', 'Mrs. ']
    return pick(4, random) === 0
      ? `${person.name.full} Jr.`
      : `${titles[pick(titles.length, random)]}${person.name.full}`
  },
}
