import { createHash } from 'node:crypto'
import { failure } from '../../schema/errors.ts'
import type { Viewer } from '../../schema/identity.ts'
import { idOf } from '../changes.ts'
import { Row } from './csv.ts'

/** The NCB that an import records for. */
export function importerOf(country: string): Viewer {
  return { country, organisation: 'import', user: 'import', roles: [], purpose: 'ADMINISTRATIVE' }
}

/** The id of a record from a source's value: the same value always gives the same record. */
export function recordId(owner: string, source: string, kind: string, sourceId: string): string {
  return idOf({ id: `import|${kind}|${owner}|${source}|${sourceId}`, hash: '' })
}

/** The id of a value without one: a hash of its content, in any order. */
export function contentId(value: unknown): string {
  const said = value instanceof Row ? cellsOf(value) : value
  return createHash('sha256')
    .update(JSON.stringify(sorted(said)))
    .digest('base64url')
}

function cellsOf({ columns, cells }: Row): Record<string, string> {
  return Object.fromEntries(columns.flatMap((column, at) => (cells[at] ? [[column, cells[at]]] : [])))
}

/** Deeper values are no records, and could not be walked. */
const DEEPEST = 100

function sorted(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > DEEPEST) throw failure('BAD_USER_INPUT', `It is deeper than ${DEEPEST} objects and lists in one another.`)
  if (Array.isArray(value)) return value.map((part) => sorted(part, depth + 1))
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part, depth + 1)]))
}
