/** `npm run check`: whether every package that is installed has a licence that we may use, and the README tells the unusual ones. */
import { readFileSync } from 'node:fs'
import { isProgram } from './process/is-program.ts'

/** They ask for nothing but their notice. All others stand in the README. */
const usual = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC']

interface Package {
  name: string
  /** As the package states it (SPDX, mostly). */
  licence: string | undefined
  /** Whether only tests and tools use it. */
  dev: boolean
}

interface Row {
  /** A package; with a `*` at its end all whose names begin so. */
  name: string
  licence: string
  dev: boolean
}

/** What is wrong, as sentences, with the licences of a package-lock.json and the table under `## Licences` of a README. */
export function licenceProblems(lock: string, readme: string): string[] {
  const unusual = packagesOf(lock).filter(({ licence }) => !isUsual(licence))
  const rows = rowsOf(readme)
  const used = new Set<Row>()
  const problems: string[] = []
  for (const { name, licence, dev } of unusual) {
    const row = rows.find((row) => covers(row.name, name))
    if (row) used.add(row)
    if (!row) problems.push(`${name} (${licence ?? 'no licence stated'}) is not in the README's table of licences`)
    else if (licence !== undefined && licence !== row.licence)
      problems.push(`${name} is under ${licence}, and the README says ${row.licence}`)
    else if (row.dev && !dev) problems.push(`${name} is part of the server, and the README says that it is not`)
  }
  const vain = rows.filter((row) => !used.has(row))
  return [...problems, ...vain.map(({ name }) => `${name} is in the README's table of licences and needs not be`)]
}

function isUsual(licence = ''): boolean {
  const words = licence.match(/[^\s()]+/g) ?? []
  return words.length > 0 && words.every((word) => word === 'AND' || word === 'OR' || usual.includes(word))
}

function covers(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}

function packagesOf(lock: string): Package[] {
  const { packages }: { packages: Record<string, { license?: string; dev?: boolean }> } = JSON.parse(lock)
  return Object.entries(packages).flatMap(([path, { license: licence, dev = false }]) => {
    const name = path.split('node_modules/').at(-1)
    return name ? [{ name, licence, dev }] : [] // the first is the project itself
  })
}

function rowsOf(readme: string): Row[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith('Licences')) ?? ''
  return [...section.matchAll(/^\| `(.+)` \| (.+) \| (the server|tests and tools) \|/gm)].map(
    ([, name = '', licence = '', place]) => ({ name, licence, dev: place !== 'the server' }),
  )
}

if (isProgram(import.meta.url)) {
  const lock = readFileSync('package-lock.json', 'utf8')
  const problems = licenceProblems(lock, readFileSync('README.md', 'utf8'))
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  else console.log(`licences: ${packagesOf(lock).length} packages are under ${usual.join(', ')}, or in the README`)
}
