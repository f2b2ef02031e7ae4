import type { ReadStream } from 'node:fs'
import type { SubgraphName } from '../../schema/sdl.ts'
import type { PersonStatus } from '../persons/generated/schema.ts'
import { checkFormat, type Fields } from './check-format.ts'
import { readCsv } from './csv.ts'
import { type Entry, filesOf, openSource, type Source } from './entries.ts'
import { beginningOf, textOfBeginning } from './file-types.ts'
import type { Draft, ImportContext, Importer } from './importer.ts'
import { readJsonLines, readJsonValues } from './json.ts'

/** What can be imported, and into which database. */
export const kinds = {
  persons: 'persons',
  'travel-documents': 'stolen-documents',
  vehicles: 'vehicles',
  alerts: 'financial-alerts',
} as const satisfies Record<string, SubgraphName>
export type Kind = keyof typeof kinds

/** The formats of files. `notices` and `ftm` contain persons. */
export const formats = ['csv', 'jsonl', 'notices', 'ftm'] as const
export type Format = (typeof formats)[number]

/** An import whose file and store are open. */
export interface Opened {
  source: Source
  importer: Importer<Draft>
}

/** Checks the file, then opens the store. Throws `WrongFile` if the file does not have this kind and format. */
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

// Each loads only the packages of its own database.
async function openImporter(
  kind: Kind,
  format: Format,
  source: Source,
  status: PersonStatus,
  context: ImportContext,
): Promise<Importer<Draft>> {
  const look = (fields: Fields) => checkFormat(format, source.files, kind, fields)
  switch (kind) {
    case 'travel-documents': {
      const { documentImporter, documentReader } = await import('./documents.ts')
      await look(documentReader())
      return opaque(await documentImporter(context))
    }
    case 'vehicles': {
      const { vehicleImporter, vehicleReader } = await import('./vehicles.ts')
      await look(vehicleReader())
      return opaque(await vehicleImporter(context))
    }
    case 'alerts': {
      const { alertImporter, alertReader } = await import('./alerts.ts')
      await look(alertReader())
      return opaque(await alertImporter(context))
    }
    case 'persons': {
      const { personImporter, personReader } = await import('./persons.ts')
      const { csvFormat, refuseUnknownColumns } = await import('./persons-csv.ts')
      const reader = personReader()
      await look({ ...reader, refuseUnknown: (columns) => refuseUnknownColumns(reader, columns) })
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
      return opaque(await personImporter(context, csvFormat(reader, status, context.unmapped)))
    }
  }
}

/** Hides the type of an importer's drafts: the engine only passes them back. */
function opaque<D extends Draft>(importer: Importer<D>): Importer<Draft> {
  return importer as unknown as Importer<Draft>
}

function sourceOf(format: Format, path: string): Source {
  if (format === 'csv') return openSource(path, readCsv)
  if (format === 'jsonl') return openSource(path, readJsonLines)
  // Twice: once for what persons hold, or for notices in full.
  return format === 'ftm' ? openSource(path, readJsonLines, 2) : detailedFirst(openSource(path, readNotices, 2))
}

async function* readNotices(file: string, stream: ReadStream): AsyncGenerator<Entry> {
  const { noticesOf } = await import('./notices.ts')
  for await (const page of readJsonValues(file, stream)) yield* noticesOf(page)
}

/** Reads twice, since the first of an id counts: a notice in full comes before what a list says of it. */
function detailedFirst(source: Source): Source {
  return {
    ...source,
    async *entries() {
      const { isDetailed } = await import('./notices.ts')
      for (const wanted of [true, false]) {
        for await (const entry of source.entries()) {
          if ((entry.problem !== undefined || isDetailed(entry.value)) === wanted) yield entry
        }
      }
    },
  }
}

/** The format of a file, by its beginning; anything else is read as CSV, and then needs a header. */
export function guessFormat(kind: Kind, path: string): Format {
  const [first = ''] = filesOf(path)
  const text = textOfBeginning(beginningOf(first))
  if (!/^[{[]/.test(text)) return 'csv'
  if (kind !== 'persons') return 'jsonl'
  if (/"(_embedded|entity_id)"\s*:/.test(text)) return 'notices'
  const isEntity = /"schema"\s*:/.test(text) && /"properties"\s*:/.test(text)
  return isEntity || (/"op"\s*:/.test(text) && /"entity"\s*:/.test(text)) ? 'ftm' : 'jsonl'
}
