import { createHash } from 'node:crypto'
import { failure } from '../../schema/errors.ts'
import { type Mrz, parseMrz } from '../../schema/identifiers/mrz.ts'
import { shown } from '../../schema/identifiers/problem.ts'
import { type Connection, type Page, readPage, toConnection } from '../connection.ts'
import type { Position } from '../cursors.ts'
import type { PersonQuery, ScreeningInput } from './generated/schema.ts'
import type { PersonsContext } from './loaders.ts'
import { type ReadName, readName } from './matching/names.ts'
import { type Score, scorer } from './matching/score.ts'
import { tokenGroups } from './matching/tokens.ts'
import type { PersonRecord } from './records.ts'

/** A person and how well they agree with the query. */
export interface Match extends Score {
  person: PersonRecord
}

/** A page of matches; `truncated`: more persons share a token than were compared. */
export interface Matches extends Connection<Match> {
  truncated: boolean
}

interface Paging {
  threshold: number
  first: number
  after?: string | null
}

/** Characters of a name: the longest that a record could have, and no more work than that. */
const LONGEST_NAME = 200

/**
 * One page of a search, best score first. Every page compares the candidates anew, so that nothing has to be kept; its
 * cursors hold for this query and threshold only. Throws BAD_USER_INPUT, BAD_CURSOR, TOO_MANY_ITEMS.
 */
export async function searchPersons(
  query: PersonQuery,
  args: Paging,
  { store, viewer, loaders, limits }: PersonsContext,
): Promise<Matches> {
  const name = readQueryName(query.name)
  if (!(args.threshold >= 0 && args.threshold <= 1)) {
    throw refusal(`\`threshold\` is ${args.threshold}: it must be 0 to 1.`)
  }
  const list = listName(query, args.threshold)
  const page = readPage(args, list, store.cursors)
  const groups = tokenGroups(name, query.dateOfBirth ?? null)
  const { candidates, truncated } = await store.candidates(viewer, groups, query.status ?? [])
  const score = scorer(query, name, limits)
  const ranked: Ranked[] = []
  for (const candidate of candidates) {
    const scored = await score(candidate)
    if (scored.score >= args.threshold) ranked.push({ id: candidate._id, ...scored })
  }
  ranked.sort(bestFirst)
  const found = await Promise.all(
    onePageOf(ranked, page).map(async ({ id, ...one }) => ({ ...one, person: await loaders.person.load(id) })),
  )
  // One that was hidden or deleted since its name was compared is not there.
  const matches = found.flatMap(({ person, ...one }): Match[] => (person ? [{ ...one, person }] : []))
  const position = (match: Match) => [match.score, match.person._id]
  return { ...toConnection(matches, page, list, store.cursors, position, (match) => match), truncated }
}

/**
 * Who may be the subject of a screening; what it does not state is taken from its machine-readable zone. A zone that
 * cannot be read keeps nobody from being screened by name: the documents say what is wrong with it. Null: no name.
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

/** A date whose check digit is wrong was misread: better none than a wrong one. */
function soundDateOfBirth({ dateOfBirth, checkDigits }: Mrz): string | null {
  return checkDigits.some(({ field, valid }) => field === 'dateOfBirth' && !valid) ? null : dateOfBirth
}

function readQueryName(text: string): ReadName {
  if (text.length > LONGEST_NAME) throw refusal(`\`name\` has ${text.length} characters: at most ${LONGEST_NAME}.`)
  const name = readName({ full: text })
  if (name.words.length === 0) throw refusal(`\`name\` has no letter of any script; got ${shown(text)}.`)
  return name
}

function listName({ name, dateOfBirth, sex, nationality, status }: PersonQuery, threshold: number): string {
  const asked = [name, dateOfBirth ?? null, sex ?? null, nationality ?? null, [...(status ?? [])].sort(), threshold]
  return `searchPersons:${createHash('sha256').update(JSON.stringify(asked)).digest('base64url')}`
}

interface Ranked extends Score {
  id: string
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
