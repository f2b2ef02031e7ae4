import type { DocumentRecord } from '../stolen-documents/document.ts'
import type { ReportTravelDocumentInput } from '../stolen-documents/generated/schema.ts'
import { readReport } from '../stolen-documents/mutations.ts'
import { onRecord as alreadyOnRecord } from '../stolen-documents/reports.ts'
import { openDocumentStore } from '../stolen-documents/store.ts'
import { uniqueKey, type Written } from '../stolen-documents/writing.ts'
import { importerOf, recordId } from './identity.ts'
import { type ImportContext, type Importer, OTHER_CONTENT, says, WITHDRAWN } from './importer.ts'
import { valueReader } from './schema-values.ts'

/** How travel documents are read. */
export const documentReader = () =>
  valueReader<ReportTravelDocumentInput>('stolen-documents', 'ReportTravelDocumentInput')

/** Imports travel documents. Without an id, a document and what happened to it are its id: nothing is on record twice of them. */
export async function documentImporter({ url, owner, source }: ImportContext): Promise<Importer<DocumentRecord>> {
  const reader = documentReader()
  const store = await openDocumentStore(url)
  const write = (records: readonly DocumentRecord[]): Promise<Written> => store.write(records)

  /** The records of the same ids that have not been withdrawn, as their owners see them. */
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

/** A compliance review is not of the owner's making. */
function agrees(stored: DocumentRecord, { underComplianceReview, ...record }: DocumentRecord): boolean {
  return says(stored, record)
}

/** Two batches of which each has an id of the other, with other contents: PostgreSQL lets one of them through. */
function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40P01'
}
