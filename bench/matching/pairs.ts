/** Pairs of names, generated: the same person written in another way, and two persons who are hard to tell apart. */

import { type SyntheticPerson, syntheticPersons } from '../../subgraphs/persons/synthetic-persons.ts'
import { randomOf } from '../../subgraphs/seed/story.ts'
import { changes, type Random } from './changes.ts'
import { otherPersons } from './hard-negatives.ts'
import type { Half, LabelledPair } from './labelled-pair.ts'
import { scriptPairs } from './scripts.ts'

/** `each` pairs of each kind. */
export async function generatePairs(half: Half, each: number): Promise<LabelledPair[]> {
  const people = (await syntheticPersons(12_000)).filter((_, at) => at % 2 === (half === 'tuned' ? 0 : 1))
  const random = randomOf(half === 'tuned' ? 1 : 2)
  const pairs: LabelledPair[] = []
  for (const [kind, change] of Object.entries(changes)) {
    pairs.push(...collect(people, random, each, (person) => pair(person, change(person, random), true, kind)))
  }
  for (const [kind, other] of Object.entries(otherPersons(people))) {
    pairs.push(...collect(people, random, each, (person) => pair(person, other(person, random), false, kind)))
  }
  return [...pairs, ...scriptPairs(half, random, each)]
}

function pair(person: SyntheticPerson, asked: string | null, same: boolean, kind: string): LabelledPair | null {
  if (asked === null || asked === person.name.full) return null
  if (!same && plain(asked) === plain(person.name.full)) return null // "Hernández" is no other name than "Hernandez"
  return { asked, recorded: { full: person.name.full, family: person.name.family }, same, kind }
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]|^ال|(?<=\s)ال/gu, '')
    .toLowerCase()
}

function collect(
  people: readonly SyntheticPerson[],
  random: Random,
  each: number,
  make: (person: SyntheticPerson) => LabelledPair | null,
): LabelledPair[] {
  const found: LabelledPair[] = []
  for (let tries = 0; found.length < each && tries < each * 60; tries++) {
    const person = people[Math.floor(random() * people.length)]
    const made = person && make(person)
    if (made) found.push(made)
  }
  return found
}
