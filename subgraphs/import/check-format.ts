import { createReadStream } from 'node:fs'
import { shown } from '../../schema/identifiers/problem.ts'
import { columnsOf } from './csv.ts'
import { type Entry, Stop, WrongFile } from './entries.ts'
import { beginningOf, foreignType, textOfBeginning } from './file-types.ts'
import { isFollowTheMoney } from './ftm-entities.ts'
import { readJsonLines, readJsonValues } from './json.ts'

/** The columns and fields of a kind of record, to tell whether a file fits. */
export interface Fields {
  /** Throws `WrongFile` if a CSV file has unknown columns. */
  refuseUnknown(columns: readonly string[]): void
  /** Whether an object may have the field at its top level, besides an id. */
  knows(field: string): boolean
}

/** Checks the beginning of each file. Throws `WrongFile` if it has another format; the message says which, and what to do. */
export async function checkFormat(
  format: 'csv' | 'jsonl' | 'notices' | 'ftm',
  files: readonly string[],
  kind: string,
  fields: Fields,
): Promise<void> {
  for (const file of files) {
    const beginning = beginningOf(file)
    const type = foreignType(beginning)
    if (type !== null) throw wrong(file, `is ${type}`)
    const text = textOfBeginning(beginning)
    try {
      if (format === 'csv') await lookAtCsv(file, text, fields)
      else await lookAtJson(format, file, text, kind, fields)
    } catch (error) {
      throw error instanceof Stop ? new WrongFile(error.message) : error // nothing is imported yet
    }
  }
}

async function lookAtCsv(file: string, text: string, fields: Fields): Promise<void> {
  if (/^[{[]\s*["{[\]}]/.test(text)) throw wrong(file, 'is JSON, and no CSV: leave --format away, or name another one.')
  const columns = await columnsOf(file)
  if (columns.length === 0) throw wrong(file, 'has no line that names columns.')
  try {
    fields.refuseUnknown(columns)
  } catch (error) {
    throw error instanceof WrongFile ? new WrongFile(`${file}: ${error.message}`) : error
  }
}

async function lookAtJson(
  format: 'jsonl' | 'notices' | 'ftm',
  file: string,
  text: string,
  kind: string,
  fields: Fields,
): Promise<void> {
  if (!/^[{[]/.test(text)) throw wrong(file, `is no JSON: it begins with ${shown(text.slice(0, 30))}.`)
  const isOfLines = format !== 'notices'
  if (isOfLines && text.startsWith('[')) {
    const lines = 'where JSON lines are read, an object on each line'
    throw wrong(file, `is a JSON array, ${lines}: convert it with: jq -c '.[]'`)
  }
  const { objects, problem } = await firstObjects(file, isOfLines ? readJsonLines : readJsonValues)
  const [first] = objects
  if (!first) {
    const what = isOfLines ? 'none of its first lines is an object' : 'nothing at its beginning is an object'
    const hint = 'If it is one object over many lines, convert it with: jq -c .'
    throw wrong(file, `cannot be read as JSON: ${what}. ${problem ? `${problem} ` : ''}${hint}`)
  }
  const fits = {
    ftm: isFollowTheMoney,
    notices: (object: object) => NOTICE.some((field) => field in object),
    jsonl: (object: object) => Object.keys(object).some((name) => fields.knows(name)),
  }
  if (objects.some(fits[format])) return
  const has = `its first object has ${namesOf(first)}`
  if (format === 'ftm') {
    throw wrong(file, `is no FollowTheMoney: ${has}, and neither "schema" and "properties" nor "op" and "entity".`)
  }
  if (format === 'notices') {
    throw wrong(file, `is no answer of the public notices service: ${has}, and none of "${NOTICE.join('", "')}".`)
  }
  if (isFollowTheMoney(first)) {
    throw wrong(file, 'is FollowTheMoney, of which persons are read: npm run import -- persons FILE')
  }
  throw wrong(file, `has nothing that is known of ${kind}: ${has}. Fields: npm run import -- ${kind} --help`)
}

/** Fields of a page of a list, or of a notice. */
const NOTICE = ['_embedded', 'entity_id', '_links', 'forename', 'name']
const MOST_NAMED = 8
const MOST_LOOKED_AT = 20

function namesOf(object: object): string {
  const names = Object.keys(object)
  const named = names.slice(0, MOST_NAMED).map(shown).join(', ')
  return names.length > MOST_NAMED ? `${named}, ...` : named || 'no fields'
}

/** The objects among the first values, and why the first unreadable one cannot be read. */
async function firstObjects(
  file: string,
  read: (file: string, stream: AsyncIterable<Buffer>) => AsyncGenerator<Entry>,
): Promise<{ objects: object[]; problem: string | undefined }> {
  const stream = createReadStream(file)
  const objects: object[] = []
  let first: string | undefined
  try {
    let looked = 0
    for await (const { line, value, problem } of read(file, stream)) {
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) objects.push(value)
      if (problem !== undefined) first ??= `Line ${line}: ${problem}`
      if (++looked === MOST_LOOKED_AT) break
    }
  } finally {
    stream.destroy()
  }
  return { objects, problem: first }
}

function wrong(file: string, what: string): WrongFile {
  return new WrongFile(`${file} ${what}`)
}
