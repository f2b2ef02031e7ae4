/**
 * Writes subgraphs/persons/matching/comparing/known-names.ts from the synthetic persons: `npx tsx bench/matching/count-names.ts`.
 */
import { writeFileSync } from 'node:fs'
import { readName } from '../../subgraphs/persons/matching/names.ts'
import { syntheticPersons } from '../../subgraphs/persons/synthetic-persons.ts'

/** How many of 50,000 persons have a name of each group at least. */
const GROUPS = [200, 100, 50, 25, 12, 5, 2]
const LINE = 110

const counts = new Map<string, number>()
for (const { name } of await syntheticPersons(50_000)) {
  const words = readName(name).words.filter(({ kind }) => kind === 'GIVEN' || kind === 'FAMILY')
  for (const word of new Set(words.map(({ stems }) => stems[0]))) counts.set(word, (counts.get(word) ?? 0) + 1)
}
const taken = new Set<string>()
const groups = GROUPS.map((least) => {
  const names = [...counts].flatMap(([name, count]) =>
    count >= least && !taken.has(name) && name.length > 1 ? [name] : [],
  )
  for (const name of names) taken.add(name)
  return `  ${least}: \`${lines(names.sort())}\`,`
})
const file = new URL('../../subgraphs/persons/matching/comparing/known-names.ts', import.meta.url)
writeFileSync(
  file,
  `/** Names by how many of 50,000 synthetic persons have them at least; written by bench/matching/count-names.ts. */
export const NAMES: Readonly<Record<number, string>> = {
${groups.join('\n')}
}
`,
)

function lines(names: readonly string[]): string {
  let text = ''
  let length = 0
  for (const name of names) {
    if (length + name.length > LINE) {
      text += '\n'
      length = 0
    }
    text += `${name} `
    length += name.length + 1
  }
  return text.trim()
}
