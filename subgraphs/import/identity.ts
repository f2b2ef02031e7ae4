import { createHash } from 'node:crypto'
import type { Viewer } from '../../schema/identity.ts'
import { idOf } from '../changes.ts'
import { Row } from './csv.ts'

/** The NCB on whose behalf an import records. */
export function importerOf(country: string): Viewer {
  return { country, organisation: 'import', user: 'import', roles: [], purpose: 'ADMINISTRATIVE' }
}

/** The id of the record of a source's value: the same value makes the same record, however often it is imported. */
export function recordId(owner: string, source: string, kind: string, sourceId: string): string {
  return idOf({ id: `import|${kind}|${owner}|${source}|${sourceId}`, hash: '' })
}

/** What stands for the id of a value that its source gives none: a hash of all that it says, in whatever order. */
export function contentId(value: unknown): string {
  const said = value instanceof Row ? cellsOf(value) : value
  return createHash('sha256')
    .update(JSON.stringify(sorted(said)))
    .digest('base64url')
}

function cellsOf({ columns, cells }: Row): Record<string, string> {
  return Object.fromEntries(columns.flatMap((column, at) => (cells[at] ? [[column, cells[at]]] : [])))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]))
}
