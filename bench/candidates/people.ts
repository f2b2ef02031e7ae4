import type { PersonRecord, RecordedName } from '../../subgraphs/persons/records.ts'
import { scriptOf } from '../../subgraphs/persons/script.ts'
import type { SyntheticPerson } from '../../subgraphs/persons/synthetic-persons.ts'
import { randomOf } from '../../subgraphs/seed/story.ts'
import type { Known } from './mistakes.ts'

/** A record of a synthetic person, shared with all. */
export function recordOf(n: number, { name, sex, dateOfBirth, nationality }: SyntheticPerson): PersonRecord {
  return {
    _id: `bench-${n}`,
    recordedBy: 'DEU',
    recordedAt: '2026-05-01T10:00:00.000Z',
    updatedAt: '2026-05-01T10:00:00.000Z',
    reviewBy: '2036-01-01',
    handling: { code: 'H1', conditions: [] },
    sharing: { mode: 'ALL', countries: [] },
    name,
    sex,
    dateOfBirth,
    nationalities: [nationality],
    ...{ aliases: [], placeOfBirth: null, countryOfBirth: null, languages: [], description: null },
    ...{ status: 'SUSPECT', identityDocumentKeys: [], vehicleKeys: [] },
  }
}

/** What a mistake is made with. */
export function knownOf({ name, dateOfBirth }: Pick<PersonRecord, 'name' | 'dateOfBirth'>): Known {
  return { full: name.full, given: name.given ?? '', family: name.family ?? '', dateOfBirth: dateOfBirth ?? '' }
}

/**
 * So many persons more than there are: given and family names of one script, recombined, every third family name with another
 * letter, so that there are also more names.
 */
export function* recombined(people: readonly SyntheticPerson[], count: number): Generator<PersonRecord> {
  const random = randomOf(20_261_130)
  const byScript = new Map<string | null, SyntheticPerson[]>()
  for (const one of people) {
    const known = byScript.get(one.name.script)
    if (known) known.push(one)
    else byScript.set(one.name.script, [one])
  }
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item // never empty
  for (let n = 0; n < count; n++) {
    const one = pick(people)
    const other = pick(byScript.get(one.name.script) ?? people)
    const family = random() < 1 / 3 ? otherLetter(other.name.family ?? '', random) : (other.name.family ?? '')
    const given = one.name.given ?? ''
    const full = `${given} ${family}`
    const name: RecordedName = { full, family, given, script: scriptOf(full), kind: 'PRIMARY' }
    const born = new Date(Date.UTC(1940, 0, 1) + Math.floor(random() * 24_000) * 86_400_000)
    yield recordOf(n, { ...one, name, dateOfBirth: born.toISOString().slice(0, 10) })
  }
}

function otherLetter(word: string, random: () => number): string {
  const letters = [...word]
  if (letters.length < 4) return word
  const at = 1 + Math.floor(random() * (letters.length - 1))
  letters[at] = letters[Math.floor(random() * letters.length)] ?? ''
  return letters.join('')
}
