import { readName } from '../../subgraphs/persons/matching/names.ts'
import { comparer, preparedPerson } from '../../subgraphs/persons/matching/score.ts'
import { syntheticPersons } from '../../subgraphs/persons/synthetic-persons.ts'

const RECORDED = 4000
const ASKED = 50

/** How many pairs a second of one core's time are scored, names read before. */
export async function pairsPerSecond(): Promise<number> {
  const people = await syntheticPersons(RECORDED)
  const persons = people.map(({ name, sex, dateOfBirth, nationality }) =>
    preparedPerson({ name, aliases: [], sex, dateOfBirth, nationalities: [nationality] }),
  )
  let best = 0
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage()
    for (const { name, dateOfBirth } of people.slice(0, ASKED)) {
      const compare = comparer({ name: name.full, dateOfBirth }, readName({ full: name.full }))
      for (const person of persons) await compare(person)
    }
    const { user, system } = process.cpuUsage(before)
    best = Math.max(best, (ASKED * RECORDED * 1_000_000) / (user + system))
  }
  return Math.round(best)
}
