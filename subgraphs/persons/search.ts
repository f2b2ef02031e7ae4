import { createHash } from 'node:crypto'
import { failure } from '../../schema/errors.ts'
import { type Mrz, parseMrz } from '../../schema/identifiers/mrz.ts'
import { accepted, type InputProblem, type Result, refused, shown } from '../../schema/identifiers/problem.ts'
import { type Connection, type Page, readPage, refuseBadBulk, toConnection } from '../connection.ts'
import type { Position } from '../cursors.ts'
import { MOST_COMPARED, MOST_COMPARED_OF_BATCH } from './candidates/candidate-source.ts'
import type { PersonQuery, ScreeningInput } from './generated/schema.ts'
import { MOST_SOUGHT, type PersonsContext } from './loaders.ts'
import { type ReadName, readName } from './matching/names.ts'
import { comparer, type Score, scorer } from './matching/score.ts'
import type { PersonRecord } from './records.ts'
import { Budget } from './search-budget.ts'

/** A person, and how well it agrees with the query. */
export interface Match extends Score {
  person: PersonRecord
}

/** A page of matches; `truncated`: somebody who could have reached the threshold was not compared. */
export interface Matches extends Connection<Match> {
  truncated: boolean
}

interface Paging {
  threshold: number
  first: number
  after?: string | null
}

/** Characters of a name: the longest that a record can have, to bound the work. */
const LONGEST_NAME = 200

/** Words of a name from which on fewer persons are compared: each word costs. */
const FULL_PRICE = 4

/**
 * One page of a search, best score first. Every page compares the candidates anew, so that nothing has to be stored; its
 * cursors are valid for this query and threshold only. Throws BAD_USER_INPUT, BAD_CURSOR, TOO_MANY_ITEMS.
 */
export async function searchPersons(
  query: PersonQuery,
  args: Paging,
  { store, loaders, limits }: PersonsContext,
  mostPersons = MOST_COMPARED,
): Promise<Matches> {
  const name = readQueryName(query.name)
  if (!(args.threshold >= 0 && args.threshold <= 1)) {
    throw refusal(`\`threshold\` is ${args.threshold}: it must be 0 to 1.`)
  }
  const list = listName(query, args.threshold)
  const page = readPage(args, list, store.cursors)
  const { threshold } = args
  const most = Math.ceil(mostPersons * Math.min(1, FULL_PRICE / name.words.length))
  const sought = { name, dateOfBirth: query.dateOfBirth ?? null, states: query.status ?? [], threshold, most }
  const budget = new Budget(most, limits)
  const { candidates, truncated } = await loaders.candidates.load(sought)
  const compare = comparer(query, name, limits)
  const ranked: Ranked[] = []
  let stopped = false
  for (const candidate of candidates) {
    stopped = !budget.allows(candidate.names)
    if (stopped) break
    const { score } = await compare(candidate)
    if (score >= threshold) ranked.push({ id: candidate._id, score })
  }
  ranked.sort(bestFirst)
  const persons = await Promise.all(onePageOf(ranked, page).map(({ id }) => loaders.person.load(id)))
  const explain = scorer(query, name, limits)
  const matches: Match[] = []
  for (const person of persons) {
    // Whoever was hidden, withdrawn or renamed since the comparison is left out.
    const scored = person && (await explain(person))
    if (scored && scored.score >= threshold) matches.push({ ...scored, person })
  }
  const position = (match: Match) => [match.score, match.person._id]
  return {
    ...toConnection(matches, page, list, store.cursors, position, (match) => match),
    truncated: truncated || stopped,
  }
}

/** One search of a batch, and why it cannot be carried out, if so. */
export interface Search {
  query: PersonQuery
  problem: InputProblem | null
}

/** The searches of a batch. They are one look-up: see loaders.ts. Throws BAD_USER_INPUT, TOO_MANY_ITEMS. */
export function searchBatch(queries: readonly PersonQuery[]): Search[] {
  refuseBadBulk(queries, 'queries', MOST_SOUGHT)
  return queries.map((query) => {
    const name = queryName(query.name)
    return { query, problem: name.ok ? null : name.problem }
  })
}

/** The matches of one search of a batch. Null: it cannot be carried out. Throws as `searchPersons`. */
export async function matchesOf(
  { query, problem }: Search,
  args: Paging,
  context: PersonsContext,
): Promise<Matches | null> {
  return problem ? null : searchPersons(query, args, context, MOST_COMPARED_OF_BATCH)
}

/**
 * Who may be the subject of a screening; its machine-readable zone adds what it does not state. An unreadable zone does not
 * prevent screening by name: the documents report its errors. Null: no name.
 */
export async function screenPersons(
  subject: ScreeningInput,
  args: Paging,
  context: PersonsContext,
): Promise<Matches | null> {
  const isReadable = subject.mrz != null && (subject.name == null || parseMrz(subject.mrz).ok)
  const zone = isReadable ? queryOfZone(subject.mrz ?? '') : null
  const name = subject.name ?? zone?.name
  if (name === undefined) return null
  const dateOfBirth = subject.dateOfBirth ?? zone?.dateOfBirth
  const sex = subject.sex ?? zone?.sex
  const nationality = subject.nationality ?? zone?.nationality
  return searchPersons({ name, dateOfBirth, sex, nationality }, args, context)
}

/** Who may be the holder of a document with this zone. Null: the zone has no name. */
export async function matchZone(mrz: string, args: Paging, context: PersonsContext): Promise<Matches | null> {
  const query = queryOfZone(mrz)
  return query && searchPersons(query, args, context)
}

function queryOfZone(text: string): PersonQuery | null {
  const zone = parseMrz(text)
  if (!zone.ok) throw refusal(`\`mrz\`: ${zone.problem.message}`)
  const { familyName, givenNames, sex, nationality } = zone.value
  const name = [familyName, givenNames].filter((part) => part !== null).join(' ')
  return name === '' ? null : { name, dateOfBirth: soundDateOfBirth(zone.value), sex, nationality }
}

/** A date with a wrong check digit was misread: no date is better than a wrong one. */
function soundDateOfBirth({ dateOfBirth, checkDigits }: Mrz): string | null {
  return checkDigits.some(({ field, valid }) => field === 'dateOfBirth' && !valid) ? null : dateOfBirth
}

function readQueryName(text: string): ReadName {
  const name = queryName(text)
  if (!name.ok) throw refusal(name.problem.message)
  return name.value
}

function queryName(text: string): Result<ReadName> {
  if (text.length > LONGEST_NAME) {
    return refused('WRONG_LENGTH', 'name', `\`name\` has ${text.length} characters: at most ${LONGEST_NAME}.`)
  }
  const name = readName({ full: text })
  if (name.words.length > 0) return accepted(name)
  return refused('MALFORMED', 'name', `\`name\` has no letter of any script; got ${shown(text)}.`)
}

function listName({ name, dateOfBirth, sex, nationality, status }: PersonQuery, threshold: number): string {
  const asked = [name, dateOfBirth ?? null, sex ?? null, nationality ?? null, [...(status ?? [])].sort(), threshold]
  return `searchPersons:${createHash('sha256').update(JSON.stringify(asked)).digest('base64url')}`
}

interface Ranked {
  id: string
  score: number
}

function bestFirst(one: Ranked, other: Ranked): number {
  return other.score - one.score || (one.id < other.id ? -1 : 1)
}

function onePageOf(ranked: readonly Ranked[], { limit, after }: Page): Ranked[] {
  const behind = after === null ? ranked : ranked.filter((one) => isBehind(one, after))
  return behind.slice(0, limit + 1)
}

function isBehind({ score, id }: Ranked, [afterScore = 0, afterId = '']: Position): boolean {
  return score < Number(afterScore) || (score === Number(afterScore) && id > String(afterId))
}

function refusal(message: string) {
  return failure('BAD_USER_INPUT', message, { rule: 'PERSON_QUERY' })
}
