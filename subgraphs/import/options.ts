import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { environment } from '../../process/environment.ts'
import { createSettings } from '../../process/settings.ts'
import { parseNcb } from '../../schema/ncbs.ts'
import { readSubgraphsConfig, storeProblem } from '../config.ts'
import type { PersonStatus } from '../persons/generated/schema.ts'
import type { StoreOptions } from '../subgraph.ts'
import { type Format, formats, guessFormat, type Kind, kinds } from './kinds.ts'

/** The options of an import. */
export interface Options {
  kind: Kind
  path: string
  format: Format
  url: string
  /** Null: the issuer of each travel document. */
  owner: string | null
  source: string
  status: PersonStatus
  report: string
  storeOptions: StoreOptions
}

/** A mistake in the command. */
export class UsageError extends Error {}

const statuses = [
  'WANTED',
  'CONVICTED',
  'SUSPECT',
  'WITNESS',
  'MISSING',
  'VICTIM',
  'DECEASED',
  'POSSIBLE_THREAT',
] as const satisfies readonly PersonStatus[]

/** The default: an import suspects nobody unless it says so. */
const STATUS: PersonStatus = 'WITNESS'

const flags = {
  format: { type: 'string' },
  owner: { type: 'string' },
  source: { type: 'string' },
  status: { type: 'string', default: STATUS },
  url: { type: 'string' },
  report: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

export const USAGE = `npm run import -- KIND FILE [options]

KIND   persons, travel-documents, vehicles or alerts. \`npm run import -- KIND --help\` names its fields.
FILE   a file, or a folder of files, in UTF-8. What else it may be (Excel, HTML, packed) is said, and nothing imported.

--format FORMAT   csv      a line of column names, then a line for each record; separated by commas, semicolons, tabs or bars
                  jsonl    JSON lines: an object on each line
                  notices  of persons: the JSON of the public notices service, lists and details, one page or many
                  ftm      of persons: FollowTheMoney entities as JSON lines, or a delta of them: {"op": ..., "entity": ...}
                  Without it: guessed from the beginning of the file.
--owner COUNTRY   Who owns the records. Without it: DEVELOPMENT_VIEWER_COUNTRY, or FRA; of travel documents, their issuer.
--source NAME     Whose ids the file has, where one owner imports from several sources that number alike. Default: the format.
--status STATUS   Of persons: the status of those of whom the file states none. Default: ${STATUS}.
--url STORE       The database: a server's URL or a folder. Default: where the server has it (STORE_..._URL, DATA_DIR).
--report FILE     Where refused lines go, with their reasons. Default: FILE.refused.csv

A record is written, or on record already and left as it is. A line whose id is on record with other content, or was
withdrawn, is refused: records are changed by mutations. Where the file has no ids, the content is the id. So an import
may be run again at any time, and one that was cut short goes on where it stopped (FILE.progress remembers where; remove
it to begin anew). Only a delta changes what is on record: MOD and DEL change and withdraw what the same owner has imported
from the same source, unless somebody has changed it here. What no record has a place for is counted and told at the end.

Ends with 0 when all is on record, 3 when some lines were refused, 1 when it had to stop before the end, 2 when the
command was wrong, or the file is not what it should be: nothing was imported then.`

/** Reads the command. Null: help was requested. Throws UsageError, or Stop if the file does not exist. */
export function readOptions(args: readonly string[]): Options | { help: Kind | null } {
  const { values, positionals } = parsed(args)
  const kind = (Object.keys(kinds) as Kind[]).find((known) => known === positionals[0]) // its keys are the kinds
  if (values.help) return { help: kind ?? null }
  if (!kind) throw new UsageError(`Say what to import: ${Object.keys(kinds).join(', ')}.`)
  const [, path, ...more] = positionals
  if (!path || more.length > 0) throw new UsageError('Give one file, or one folder.')
  const settings = createSettings(environment())
  const { stores, ...storeOptions } = readSubgraphsConfig(settings)
  if (values.url === undefined || kind === 'alerts') settings.refuseMistakes()
  const problem = values.url === undefined ? undefined : storeProblem(kinds[kind], values.url)
  if (problem) throw new UsageError(`--url ${problem}`)
  const report = values.report ?? `${path.replace(/[/\\]+$/, '')}.refused.csv`
  if (resolve(report) === resolve(path)) throw new UsageError('--report is the file itself, which it would replace.')
  const format = values.format === undefined ? guessFormat(kind, path) : readFormat(kind, values.format)
  return {
    kind,
    path,
    format,
    url: values.url ?? stores[kinds[kind]],
    owner: readOwner(kind, values.owner, settings.text('DEVELOPMENT_VIEWER_COUNTRY')),
    source: values.source ?? format,
    status: readStatus(values.status),
    storeOptions,
    report,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true })
  } catch (error) {
    throw new UsageError((error as Error).message) // parseArgs throws TypeErrors that say what is wrong
  }
}

function readFormat(kind: Kind, text: string): Format {
  const format = formats.find((known) => known === text)
  const allowed = kind === 'persons' ? formats : formats.slice(0, 2)
  if (format && allowed.includes(format)) return format
  throw new UsageError(`--format of ${kind} is one of ${allowed.join(', ')}.`)
}

function readOwner(kind: Kind, owner: string | undefined, fallback: string | undefined): string | null {
  if (owner === undefined && kind === 'travel-documents') return null
  const text = owner ?? fallback ?? 'FRA'
  const country = parseNcb(text)
  if (country === null)
    throw new UsageError(`--owner is "${text}": it must be the code of a country that has an NCB, such as FRA.`)
  return country
}

function readStatus(text: string): PersonStatus {
  const status = statuses.find((known) => known === text)
  if (!status) throw new UsageError(`--status is one of ${statuses.join(', ')}.`)
  return status
}

/** The fields that a file of a kind may have, for people to read. */
export async function fieldsOf(kind: Kind): Promise<string> {
  const readers = {
    persons: async () => (await import('./persons.ts')).personReader(),
    'travel-documents': async () => (await import('./documents.ts')).documentReader(),
    vehicles: async () => (await import('./vehicles.ts')).vehicleReader(),
    alerts: async () => (await import('./alerts.ts')).alertReader(),
  }
  const columns = (await readers[kind]()).columns()
  const also =
    kind === 'persons'
      ? '\nOr, as in subgraphs/seed/persons-synthetic.csv: full_name, first_name, middle_name, ...\n'
      : ''
  return `Fields of ${kind}, as the mutation has them; in JSON lines nested, in CSV as columns of these names:

  ${columns.join('\n  ')}
${also}
\`id\` is the source's own. Further elements of a list of objects are .1., .2., ...; a list of plain values stands in one
cell, separated by semicolons.`
}
