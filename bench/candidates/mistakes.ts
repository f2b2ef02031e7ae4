/** What is asked for a person on record. */
export interface Asked {
  name: string
  /** "YYYY-MM-DD" */
  dateOfBirth: string | null
}

/** A person as the mistakes see it: its name in the order given name, family name. */
export interface Known {
  full: string
  given: string
  family: string
  dateOfBirth: string
}

export type Random = () => number
const pick = (random: Random, count: number) => Math.floor(random() * count)
const LETTER = /\p{L}/u
/** A letter of these scripts is a syllable or a word: another one makes another name. */
export const syllabic = /[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]/u

/** What people do to names; undefined if a person's name has no place for it. */
export const mistakes: Readonly<Record<string, (one: Known, random: Random) => Asked | undefined>> = {
  exact: ({ full }) => ({ name: full, dateOfBirth: null }),
  'one typo': ({ full }, random) => alone(typo(full, random)),
  'two typos': ({ full }, random) => alone(typo(typo(full, random) ?? '', random)),
  'a typo in each of two words': ({ full }, random) => alone(typoInTwo(full, random)),
  'an initial for a given name': ({ given, family }) => {
    if (syllabic.test(given) || given.length < 2 || family === '') return undefined
    return alone(`${[...given][0]}. ${family}`)
  },
  'family name missing, with date': ({ given, dateOfBirth }) =>
    given.replace(/[^\p{L}]/gu, '').length < 2 ? undefined : { name: given, dateOfBirth },
  'one typo, date one day off': ({ full, dateOfBirth }, random) => {
    const name = typo(full, random)
    return name === undefined ? undefined : { name, dateOfBirth: nextDay(dateOfBirth) }
  },
  'one letter of the family name': ({ given, family }, random) => {
    const name = typo(family, random)
    return name === undefined || given === '' ? undefined : alone(`${given} ${name}`)
  },
}

function alone(name: string | undefined): Asked | undefined {
  return name === undefined ? undefined : { name, dateOfBirth: null }
}

/** Swaps, leaves out, doubles or replaces one letter of a word with three or more. */
function typo(text: string, random: Random): string | undefined {
  if (syllabic.test(text)) return undefined
  const words = text.split(' ')
  const places = words.flatMap((word, at) => ([...word].filter((one) => LETTER.test(one)).length > 2 ? [at] : []))
  const place = places[pick(random, places.length)]
  if (place === undefined) return undefined
  words[place] = mistyped(words[place] ?? '', random)
  return words.join(' ')
}

function typoInTwo(text: string, random: Random): string | undefined {
  if (syllabic.test(text)) return undefined
  const words = text.split(' ')
  const places = words.flatMap((word, at) => ([...word].filter((one) => LETTER.test(one)).length > 2 ? [at] : []))
  if (places.length < 2) return undefined
  const one = places.splice(pick(random, places.length), 1)[0] ?? 0
  const other = places[pick(random, places.length)] ?? 0
  for (const at of [one, other]) words[at] = mistyped(words[at] ?? '', random)
  return words.join(' ')
}

function mistyped(word: string, random: Random): string {
  const letters = [...word]
  const at = pick(random, letters.length)
  const next = letters[at + 1]
  const kind = pick(random, 4)
  // Another letter of the same word: of its script at least.
  const other = letters[pick(random, letters.length)] ?? ''
  if (kind === 0 && next !== undefined && next !== letters[at]) letters.splice(at, 2, next, letters[at] ?? '')
  else if (kind === 1) letters.splice(at, 1)
  else if (kind === 2) letters.splice(at, 0, other)
  else
    letters.splice(
      at,
      1,
      other === letters[at] ? ((/[a-z]/i.test(other) ? 'aeioutrnsl'[pick(random, 10)] : '') ?? '') : other,
    )
  return letters.join('')
}

function nextDay(date: string): string {
  const next = new Date(Date.parse(date) + 86_400_000)
  return next.toISOString().slice(0, 10)
}
