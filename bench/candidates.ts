/**
 * `npm run bench -- candidates [--json] [--persons 50000,1000000] [--questions N]`: whether searches find whom they should
 * despite mistakes, and what a search, a start and the index cost. 50,000 persons are searched in an embedded store; a
 * million are in the index alone.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Viewer } from '../schema/identity.ts'
import { MOST_COMPARED } from '../subgraphs/persons/candidates/candidate-source.ts'
import { findInIndex } from '../subgraphs/persons/candidates/index-search.ts'
import { PersonIndex } from '../subgraphs/persons/candidates/person-index.ts'
import { createLoaders, type PersonsContext } from '../subgraphs/persons/loaders.ts'
import { readName } from '../subgraphs/persons/matching/names.ts'
import { comparer } from '../subgraphs/persons/matching/score.ts'
import type { PersonRecord } from '../subgraphs/persons/records.ts'
import { searchPersons } from '../subgraphs/persons/search.ts'
import { openPersonsStore, type PersonsStore } from '../subgraphs/persons/store.ts'
import { syntheticPersons } from '../subgraphs/persons/synthetic-persons.ts'
import { randomOf } from '../subgraphs/seed/story.ts'
import { matcherOf } from '../subgraphs/stores/nedb-filter.ts'
import { type Asked, mistakes } from './candidates/mistakes.ts'
import { knownOf, recombined, recordOf } from './candidates/people.ts'
import { percentile } from './load.ts'

export interface CandidatesOptions {
  json: boolean
  /** How many persons: of 50,000 and fewer a store, of more the index alone. */
  persons: number[]
  /** Of each kind of mistake. */
  questions: number
}

const SYNTHETIC = 50_000
const PAGE = 20
const THRESHOLD = 0.7
const viewer: Viewer = {
  country: 'FRA',
  organisation: 'NCB',
  user: 'bench',
  roles: [],
  purpose: 'CRIMINAL_INVESTIGATION',
}

/** What one kind of mistake tells; times and CPU in milliseconds. */
interface Row {
  mistake: string
  asked: number
  /** Percent: the right person was compared (null: not known), and is on the first page. */
  compared: number | null
  firstPage: number
  truncated: number
  cpuMs: number
  p50Ms: number
  p99Ms: number
  worstMs: number
}

/** Measures each number of persons. */
export async function candidates({ json, persons, questions }: CandidatesOptions): Promise<void> {
  const people = await syntheticPersons(SYNTHETIC)
  for (const count of persons) {
    const tell = (facts: object) => console.log(json ? JSON.stringify({ persons: count, ...facts }) : facts)
    if (count <= SYNTHETIC)
      await inStore(
        people.slice(0, count).map((one, n) => recordOf(n, one)),
        questions,
        json,
        tell,
      )
    else await inIndex(recombined(people, count), questions, json, tell)
  }
}

async function inStore(
  records: readonly PersonRecord[],
  questions: number,
  json: boolean,
  tell: (facts: object) => void,
) {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-bench-'))
  try {
    const first = await openPersonsStore(join(folder, 'persons'))
    const saving = cpuMs()
    for (let at = 0; at < records.length; at += 500) await first.savePersons(records.slice(at, at + 500))
    tell({ recordCpuMs: cpuMs() - saving })
    await first.close()
    const before = memoryMb()
    const opening = cpuMs()
    const store = await openPersonsStore(join(folder, 'persons'))
    tell({ startCpuMs: cpuMs() - opening, storeMb: memoryMb() - before })
    const search = async (asked: Asked) => {
      const { ids, truncated } = await searched(store, asked)
      return { compared: undefined, page: ids, truncated }
    }
    await measure(records, questions, search, json)
    await common(search, tell)
    await store.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function searched(store: PersonsStore, { name, dateOfBirth }: Asked) {
  const context: PersonsContext = { viewer, store, loaders: createLoaders(store, viewer) }
  const { edges, truncated } = await searchPersons(
    { name, dateOfBirth },
    { threshold: THRESHOLD, first: PAGE },
    context,
  )
  return { ids: edges.map(({ node }) => node.person._id), truncated }
}

async function inIndex(
  records: Iterable<PersonRecord>,
  questions: number,
  json: boolean,
  tell: (facts: object) => void,
) {
  const index = new PersonIndex(matcherOf)
  const random = randomOf(1)
  const kept: PersonRecord[] = []
  const before = memoryMb()
  const building = cpuMs()
  for (const record of records) {
    await index.put(record)
    if (random() < 0.01) kept.push(record)
  }
  tell({ buildCpuMs: cpuMs() - building, indexMb: memoryMb() - before })
  const search = async (asked: Asked) => {
    const name = readName({ full: asked.name })
    const sought = { name, dateOfBirth: asked.dateOfBirth, states: [], threshold: THRESHOLD, most: MOST_COMPARED }
    const { candidates, truncated } = await findInIndex(index, viewer, sought, undefined)
    const compare = comparer({ name: asked.name, dateOfBirth: asked.dateOfBirth }, name)
    const scored: { id: string; score: number }[] = []
    const compared: string[] = []
    for (const candidate of candidates) {
      compared.push(candidate._id)
      scored.push({ id: candidate._id, score: (await compare(candidate)).score })
    }
    const page = scored.filter((one) => one.score >= THRESHOLD).sort((one, other) => other.score - one.score)
    return { compared, page: page.slice(0, PAGE).map(({ id }) => id), truncated }
  }
  await measure(kept, questions, search, json)
  await common(search, tell)
}

type Search = (asked: Asked) => Promise<{ compared: string[] | undefined; page: string[]; truncated: boolean }>

async function measure(records: readonly PersonRecord[], questions: number, search: Search, json: boolean) {
  const rows: Row[] = []
  for (const [mistake, make] of Object.entries(mistakes)) {
    const random = randomOf(mistake.length)
    const asked: { id: string; what: Asked }[] = []
    for (let tries = 0; asked.length < questions && tries < questions * 10; tries++) {
      const record = records[Math.floor(random() * records.length)]
      const what = record && make(knownOf(record), random)
      if (record && what) asked.push({ id: record._id, what })
    }
    for (const { what } of asked.slice(0, 50)) await search(what) // warm
    const times: number[] = []
    const counted = { compared: 0, page: 0, truncated: 0 }
    let knowsCompared = true
    const began = cpuMs()
    for (const { id, what } of asked) {
      const start = performance.now()
      const found = await search(what)
      times.push(performance.now() - start)
      if (found.compared === undefined) knowsCompared = false
      else if (found.compared.includes(id)) counted.compared++
      if (found.page.includes(id)) counted.page++
      if (found.truncated) counted.truncated++
    }
    const cpu = cpuMs() - began
    times.sort((one, other) => one - other)
    const percent = (count: number) => Math.round((1000 * count) / asked.length) / 10
    rows.push({
      mistake,
      asked: asked.length,
      compared: knowsCompared ? percent(counted.compared) : null,
      firstPage: percent(counted.page),
      truncated: percent(counted.truncated),
      cpuMs: rounded(cpu / asked.length),
      p50Ms: rounded(percentile(times, 0.5)),
      p99Ms: rounded(percentile(times, 0.99)),
      worstMs: rounded(times.at(-1) ?? 0),
    })
    if (json) console.log(JSON.stringify(rows.at(-1)))
  }
  if (!json) console.table(rows)
}

/** What costs most, and how long it holds the process. */
async function common(search: Search, tell: (facts: object) => void) {
  const names = [
    'John',
    'Maria',
    'David Michael Robert James',
    'Wang Li Zhang Chen Liu Yang Huang Zhao',
    'محمد علی حسین',
  ]
  names.push(
    'Jennifer Elizabeth Michelle Jessica Amanda Melissa Stephanie Nicole Heather Elizabeth Megan Crystal Amy Maria Ana Anna',
  )
  for (const name of names) {
    await search({ name, dateOfBirth: null })
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const began = cpuMs()
    for (let n = 0; n < 10; n++) await search({ name, dateOfBirth: null })
    const cpu = (cpuMs() - began) / 10
    await new Promise((resolve) => setTimeout(resolve, 5))
    delay.disable()
    tell({ name, cpuMs: rounded(cpu), longestBlockMs: rounded(delay.max / 1e6), most: MOST_COMPARED })
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return Math.round((user + system) / 1000)
}

/** Memory in use after everything that can go has gone. */
function memoryMb(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return Math.round((heapUsed + arrayBuffers) / 1e6)
}
