import type { DocumentRecord } from '../stolen-documents/document.ts'
import type { ReportTravelDocumentInput } from '../stolen-documents/generated/schema.ts'
import { readReport } from '../stolen-documents/mutations.ts'
import { onRecord as alreadyOnRecord } from '../stolen-documents/reports.ts'
import { openDocumentStore } from '../stolen-documents/store.ts'
import { uniqueKey, type Written } from '../stolen-documents/writing.ts'
import { importerOf, recordId } from './identity.ts'
import { type ImportContext, type Importer, OTHER_CONTENT, says, WITHDRAWN } from './importer.ts'
import { valueReader } from './schema-values.ts'

/** Reads travel documents. */
export const documentReader = () =>
  valueReader<ReportTravelDocumentInput>('stolen-documents', 'ReportTravelDocumentInput')

/** Imports travel documents. Without an id, the document and its fraud identify a record, so that none is recorded twice. */
export async function documentImporter({ url, owner, source }: ImportContext): Promise<Importer<DocumentRecord>> {
  const reader = documentReader()
  const store = await openDocumentStore(url)
  const write = (records: readonly DocumentRecord[]): Promise<Written> => store.write(records)

  /** The existing records with the same ids that are not withdrawn, as their owners see them. */
  async function onRecord(records: readonly DocumentRecord[]): Promise<Map<string, DocumentRecord>> {
    const there = new Map<string, DocumentRecord>()
    for (const country of new Set(records.map(({ recordedBy }) => recordedBy))) {
      const ids = records.filter(({ recordedBy }) => recordedBy === country).map(({ id }) => id)
      for (const record of await store.documentsById(importerOf(country), ids)) there.set(record.id, record)
    }
    return there
  }

  return {
    batch: 2000,
    parallel: 2,
    read(value) {
      const { sourceId, input } = reader.read(value)
      const viewer = importerOf(owner ?? input.issuedBy)
      const { record } = readReport(viewer, input, 'input')
      if (record instanceof Error) throw record
      record.id = recordId(viewer.country, source, 'document', sourceId ?? uniqueKey(record))
      return record
    },
    async write(records) {
      const { added, duplicates } = await write(records).catch((error) => {
        if (isDeadlock(error)) return write(records)
        throw error
      })
      const there = await onRecord(records.filter(({ id }) => !added.has(id) && !duplicates.has(id)))
      return records.map((record) => {
        if (added.has(record.id)) return 'written'
        const other = duplicates.get(record.id)
        if (other !== undefined) return { refused: alreadyOnRecord(other).message }
        const stored = there.get(record.id)
        if (!stored) return WITHDRAWN
        return agrees(stored, record) ? 'unchanged' : OTHER_CONTENT
      })
    },
    agrees,
    finish: () => store.maintain(),
    close: () => store.close(),
  }
}

/** Ignores compliance reviews: no file sets them, only the mutation does. */
function agrees(stored: DocumentRecord, { underComplianceReview, ...record }: DocumentRecord): boolean {
  return says(stored, record)
}

/** Two batches each have an id of the other, with other contents: PostgreSQL lets only one of them through. */
function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40P01'
}
