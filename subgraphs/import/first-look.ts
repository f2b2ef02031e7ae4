import { createReadStream } from 'node:fs'
import { shown } from '../../schema/identifiers/problem.ts'
import { columnsOf } from './csv.ts'
import { type Entry, Stop, WrongFile } from './entries.ts'
import { beginningOf, foreignType, textOfBeginning } from './file-types.ts'
import { isFollowTheMoney } from './ftm-entities.ts'
import { readJsonLines, readJsonValues } from './json.ts'
import { objectOf } from './loose.ts'

/** What is to be known of a kind of record to tell whether a file may be of it. */
export interface Fields {
  /** Throws `WrongFile` where a CSV file has columns that are not known. */
  refuseUnknown(columns: readonly string[]): void
  /** Whether an object may have the field at its top, besides an id. */
  knows(field: string): boolean
}

/** Looks at the beginning of each file. Throws `WrongFile`, which says what it is and what to do, where it is not of the format. */
export async function firstLook(
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
    if (format === 'csv') await lookAtCsv(file, text, fields)
    else await lookAtJson(format, file, text, kind, fields)
  }
}

async function lookAtCsv(file: string, text: string, fields: Fields): Promise<void> {
  if (/^[{[]\s*["{[\]}]/.test(text)) throw wrong(file, 'is JSON, and no CSV: leave --format away, or name another one.')
  const columns = await columnsOf(file).catch((error) => {
    throw error instanceof Stop ? new WrongFile(error.message) : error
  })
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
  if (format !== 'notices' && text.startsWith('[')) {
    throw wrong(
      file,
      "is a JSON array, where JSON lines are read, an object on each line: convert it with: jq -c '.[]'",
    )
  }
  const value = await firstObject(file, format === 'notices' ? readJsonValues : readJsonLines)
  if (value === undefined) {
    const why = format === 'notices' ? 'nothing at its beginning is JSON' : 'none of its first lines is JSON by itself'
    throw wrong(
      file,
      `is no JSON that can be read: ${why}. If it is one object over many lines, convert it with: jq -c .`,
    )
  }
  const names = Object.keys(value)
  const named = names.slice(0, MOST_NAMED).map((name) => `"${shown(name).slice(1, -1)}"`)
  const has = `its first object has ${named.length > 0 ? named.join(', ') : 'no fields'}${names.length > MOST_NAMED ? ', ...' : ''}`
  const isEntity = isFollowTheMoney(value)
  if (format === 'ftm' && !isEntity) {
    throw wrong(file, `is no FollowTheMoney: ${has}, and neither "schema" and "properties" nor "op" and "entity".`)
  }
  if (format === 'notices' && !NOTICE.some((field) => field in value)) {
    throw wrong(file, `is no answer of the public notices service: ${has}, and none of "${NOTICE.join('", "')}".`)
  }
  if (format !== 'jsonl' || names.some((name) => fields.knows(name))) return
  if (isEntity) throw wrong(file, 'is FollowTheMoney, of which persons are read: npm run import -- persons FILE')
  throw wrong(file, `has nothing that is known of ${kind}: ${has}. Fields: npm run import -- ${kind} --help`)
}

const MOST_NAMED = 8
/** A page of a list, or a notice. */
const NOTICE = ['_embedded', 'entity_id', '_links', 'forename', 'name']
const LINES_LOOKED_AT = 20

/** The first object among the first values; undefined where there is none. */
async function firstObject(
  file: string,
  read: (file: string, stream: AsyncIterable<Buffer>) => AsyncGenerator<Entry>,
): Promise<Record<string, unknown> | undefined> {
  const stream = createReadStream(file)
  try {
    let looked = 0
    for await (const { value } of read(file, stream)) {
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return objectOf(value)
      if (++looked === LINES_LOOKED_AT) return undefined
    }
    return undefined
  } finally {
    stream.destroy()
  }
}

function wrong(file: string, what: string): WrongFile {
  return new WrongFile(`${file} ${what}`)
}
