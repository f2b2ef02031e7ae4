/** Full names that nobody on record has, put together of names that people on record have: how often does one hit somebody? */

import { prepare } from '../../subgraphs/persons/matching/comparing/prepared.ts'
import { plainSigns } from '../../subgraphs/persons/matching/comparing/same-signs.ts'
import { askedName, compareNames } from '../../subgraphs/persons/matching/name-agreement.ts'
import { type ReadName, readName } from '../../subgraphs/persons/matching/names.ts'
import { type SyntheticPerson, syntheticPersons } from '../../subgraphs/persons/synthetic-persons.ts'
import { randomOf } from '../../subgraphs/seed/story.ts'
import { pick } from './letters.ts'

export interface Hit {
  asked: string
  recorded: string
  score: number
  yearsApart: number
}

/** For each of `count` innocents its best hit, by name alone and among those born in the same year. */
export async function innocentHits(count: number): Promise<{ byName: Hit[]; withYear: Hit[] }> {
  const people = await syntheticPersons(50_000)
  const index = indexOf(people)
  const known = new Set(people.map(({ name }) => plain(name.full)))
  const random = randomOf(3)
  const byName: Hit[] = []
  const withYear: Hit[] = []
  for (let n = 0; n < count; ) {
    const [one, other, third] = [person(people, random), person(people, random), person(people, random)]
    if (one.name.script !== other.name.script || one.nationality !== other.nationality) continue
    const [first = ''] = (one.name.given ?? '').split(' ')
    const [middle = ''] = third.name.script === one.name.script ? (third.name.given ?? '').split(' ') : []
    const full = [first, n % 2 && middle !== first ? middle : '', other.name.family].filter((part) => part).join(' ')
    if (known.has(plain(full)) || !first || !other.name.family) continue
    n++
    const asked = readName({ full })
    const askedWays = askedName(asked)
    let [best, bestOfYear]: [Hit | undefined, Hit | undefined] = [undefined, undefined]
    for (const at of candidates(asked, index)) {
      const recorded = people[at] as SyntheticPerson // of the index
      const score = compareNames(askedWays, prepare(index.names[at] as ReadName)).agreement
      const yearsApart = Math.abs(Number(one.dateOfBirth.slice(0, 4)) - Number(recorded.dateOfBirth.slice(0, 4)))
      const hit = { asked: full, recorded: recorded.name.full, score, yearsApart }
      if (score > (best?.score ?? 0)) best = hit
      const penalty = [0.02, -0.16, -0.22, -0.28, -0.32, -0.36][yearsApart] ?? -0.4
      if (score + penalty > (bestOfYear?.score ?? 0)) bestOfYear = { ...hit, score: score + penalty }
    }
    if (best) byName.push(best)
    if (bestOfYear) withYear.push(bestOfYear)
  }
  return { byName, withYear }
}

interface Index {
  names: ReadName[]
  byStart: Map<string, number[]>
}

/** Persons by how each word begins, in each spelling: whoever agrees shares that with the asked in one word at least. */
function indexOf(people: readonly SyntheticPerson[]): Index {
  const byStart = new Map<string, number[]>()
  const names = people.map(({ name }) => readName(name))
  for (const [at, name] of names.entries()) {
    for (const start of startsOf(name)) {
      const found = byStart.get(start)
      if (found) found.push(at)
      else byStart.set(start, [at])
    }
  }
  return { names, byStart }
}

function startsOf({ words }: ReadName): Set<string> {
  return new Set(words.flatMap(({ spellings }) => spellings.slice(0, 2).map((spelling) => spelling.slice(0, 3))))
}

function candidates(asked: ReadName, { byStart }: Index): Set<number> {
  return new Set([...startsOf(asked)].flatMap((start) => byStart.get(start) ?? []))
}

function person(people: readonly SyntheticPerson[], random: () => number): SyntheticPerson {
  return people[pick(people.length, random)] as SyntheticPerson // inside
}

/** The same for names that are written in other signs of one script: 丽娟 and 麗娟, Arabic and Persian letters. */
function plain(name: string): string {
  const words = readName({ full: name }).words.map(({ text }) => plainSigns(text).normalize('NFC'))
  return words.sort().join(' ')
}
