/** Other persons who are easily taken for one. */
import type { SyntheticPerson } from '../../subgraphs/persons/synthetic-persons.ts'
import type { Change } from './changes.ts'
import { pick } from './letters.ts'

/** Of the same sex and script, so that names go together. */
export function otherPersons(people: readonly SyntheticPerson[]): Record<string, Change> {
  const byScript = new Map<string, SyntheticPerson[]>()
  for (const person of people) {
    const key = person.name.script ?? ''
    byScript.set(key, [...(byScript.get(key) ?? []), person])
  }
  const another = (person: SyntheticPerson, random: () => number) => {
    const same = byScript.get(person.name.script ?? '') ?? []
    return same[pick(same.length, random)] ?? person
  }
  /** Of some others the one whose given name, or family name, has most of the first or last letters in common. */
  const alike = (person: SyntheticPerson, random: () => number, part: 'given' | 'family', fromEnd: boolean) => {
    let best: SyntheticPerson | undefined
    let most = 0
    for (let n = 0; n < 80; n++) {
      const one = another(person, random)
      const common = inCommon(one.name[part] ?? '', person.name[part] ?? '', fromEnd)
      if (common > most && one.name[part] !== person.name[part]) [best, most] = [one, common]
    }
    return most > 2 ? best : undefined
  }
  const whole = (given: string | null | undefined, family: string | null | undefined) =>
    given && family ? `${given} ${family}` : null
  return {
    'another given name': (person, random) => {
      const given = another(person, random).name.given
      return shares(given, person.name.given) ? null : whole(given, person.name.family)
    },
    'another family name': (person, random) => {
      const family = another(person, random).name.family
      return shares(family, person.name.family) ? null : whole(person.name.given, family)
    },
    'a given name that begins alike': (person, random) =>
      whole(alike(person, random, 'given', false)?.name.given, person.name.family),
    'a family name that begins alike': (person, random) =>
      whole(person.name.given, alike(person, random, 'family', false)?.name.family),
    'a family name that ends alike': (person, random) =>
      whole(person.name.given, alike(person, random, 'family', true)?.name.family),
    'another initial': ({ name }, random) => {
      const first = name.given?.[0] ?? ''
      const other = 'ABCDEFGHJKLMNPRSTV'[pick(18, random)] ?? ''
      return /^[A-Z]$/.test(first) && other !== first ? whole(`${other}.`, name.family) : null
    },
    'another middle name': (person, random) => {
      const [first, second] = (person.name.given ?? '').split(' ')
      const [other = ''] = (another(person, random).name.given ?? '').split(' ')
      return second && !shares(other, person.name.given) ? whole(`${first} ${other}`, person.name.family) : null
    },
    'a stranger': (person, random) => {
      const other = another(person, random)
      return shares(other.name.full, person.name.full) ? null : other.name.full
    },
    'the family name alone': ({ name }) => name.family,
  }
}

function shares(one: string | null | undefined, other: string | null | undefined): boolean {
  const words = new Set((one ?? '').split(' '))
  return (other ?? '').split(' ').some((word) => words.has(word))
}

function inCommon(one: string, other: string, fromEnd: boolean): number {
  const [a, b] = fromEnd ? [[...one].reverse(), [...other].reverse()] : [[...one], [...other]]
  let count = 0
  while (count < a.length && a[count] === b[count]) count++
  return count
}
