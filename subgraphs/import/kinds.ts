import { closeSync, openSync, type ReadStream, readSync } from 'node:fs'
import type { SubgraphName } from '../../schema/sdl.ts'
import type { PersonStatus } from '../persons/generated.ts'
import { readCsv } from './csv.ts'
import { type Entry, filesOf, openSource, type Source } from './entries.ts'
import type { ImportContext, Importer } from './importer.ts'
import { readJsonLines, readJsonValues } from './json.ts'

/** What can be imported, and the database that it goes to. */
export const kinds = {
  persons: 'persons',
  'travel-documents': 'stolen-documents',
  vehicles: 'vehicles',
  alerts: 'financial-alerts',
} as const satisfies Record<string, SubgraphName>
export type Kind = keyof typeof kinds

/** How a file says it. `notices` and `ftm` are of persons. */
export const formats = ['csv', 'jsonl', 'notices', 'ftm'] as const
export type Format = (typeof formats)[number]

/** An import whose file and store are open. */
export interface Opened {
  source: Source
  importer: Importer<{ id: string }>
}

/** Opens the file and the store. */
export async function openImport(
  kind: Kind,
  format: Format,
  path: string,
  status: PersonStatus,
  context: ImportContext,
): Promise<Opened> {
  const source = sourceOf(format, path)
  return { source, importer: await openImporter(kind, format, source, status, context) }
}

// Each loads its own database's packages only.
async function openImporter(
  kind: Kind,
  format: Format,
  source: Source,
  status: PersonStatus,
  context: ImportContext,
): Promise<Importer<{ id: string }>> {
  switch (kind) {
    case 'travel-documents':
      return opaque(await (await import('./documents.ts')).documentImporter(context))
    case 'vehicles':
      return opaque(await (await import('./vehicles.ts')).vehicleImporter(context))
    case 'alerts':
      return opaque(await (await import('./alerts.ts')).alertImporter(context))
    case 'persons': {
      const { personImporter, personReader } = await import('./persons.ts')
      const reader = personReader()
      if (format === 'notices') {
        const { noticeFormat } = await import('./notices.ts')
        return opaque(await personImporter(context, noticeFormat(reader, context.unmapped)))
      }
      if (format === 'ftm') {
        const { readHoldings } = await import('./ftm-holdings.ts')
        const { followTheMoneyFormat } = await import('./follow-the-money.ts')
        const holdings = await readHoldings(source, context.unmapped)
        return opaque(await personImporter(context, followTheMoneyFormat(reader, holdings, status, context.unmapped)))
      }
      const { csvFormat } = await import('./persons-csv.ts')
      return opaque(await personImporter(context, csvFormat(reader, status)))
    }
  }
}

/** The engine hands an importer's drafts back to it, and knows no more of them than their ids. */
function opaque<Draft extends { id: string }>(importer: Importer<Draft>): Importer<{ id: string }> {
  return importer as unknown as Importer<{ id: string }>
}

function sourceOf(format: Format, path: string): Source {
  if (format === 'csv') return openSource(path, readCsv)
  if (format !== 'notices') return openSource(path, readJsonLines)
  return detailedFirst(openSource(path, readNotices))
}

async function* readNotices(file: string, stream: ReadStream): AsyncGenerator<Entry> {
  const { noticesOf } = await import('./notices.ts')
  for await (const page of readJsonValues(file, stream)) yield* noticesOf(page)
}

/** Reads twice: what a list says of a notice counts only where nothing says more, and the first of an id counts. */
function detailedFirst(source: Source): Source {
  let readBefore = 0
  return {
    ...source,
    bytes: 2 * source.bytes,
    bytesRead: () => readBefore + source.bytesRead(),
    async *entries() {
      const { isDetailed } = await import('./notices.ts')
      for (const wanted of [true, false]) {
        readBefore = wanted ? 0 : source.bytes
        for await (const entry of source.entries()) {
          if ((entry.problem !== undefined || isDetailed(entry.value)) === wanted) yield entry
        }
      }
    },
  }
}

const LOOKED_AT = 64 * 1024

/** The format of a file by its beginning, else by its name. */
export function guessFormat(kind: Kind, path: string): Format {
  const [first = ''] = filesOf(path)
  const text = beginningOf(first).trimStart()
  if (!/^[{[]/.test(text)) return 'csv'
  if (kind !== 'persons') return 'jsonl'
  if (/"(_embedded|entity_id)"\s*:/.test(text)) return 'notices'
  return /"schema"\s*:/.test(text) && /"properties"\s*:/.test(text) ? 'ftm' : 'jsonl'
}

function beginningOf(file: string): string {
  const descriptor = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(LOOKED_AT)
    return buffer.toString('utf8', 0, readSync(descriptor, buffer)).replace(/^\ufeff/, '')
  } finally {
    closeSync(descriptor)
  }
}
