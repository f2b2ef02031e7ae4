import { after, conflict, type Request } from '../changes.ts'
import { isDuplicateKey, type Sql } from '../stores/sql.ts'
import { type DocumentRecord, rowOf } from './document.ts'
import { type AnsweredRequest, claimRequests, onRecord } from './reports.ts'
import * as statements from './statements.ts'
import { sameDocuments, writeBlocks } from './writing.ts'

/** See `DocumentStore.replace`. */
export async function replaceDocument(
  sql: Sql,
  old: DocumentRecord,
  record: DocumentRecord,
  request: Request | undefined,
  reviewReason: string | null = null,
): Promise<AnsweredRequest | undefined> {
  try {
    return await sql.transaction(async (tx) => {
      const answered = await claimRequests(tx, [{ record, request }])
      const [before] = answered.values()
      if (before) return before
      const updated = await tx.query(statements.updateDocument, [
        JSON.stringify(rowOf(record)),
        old.updatedAt,
        reviewReason,
      ])
      if (updated.length === 0) throw conflict()
      if (old.series) await tx.query(statements.deleteBlocks, [old.id])
      await writeBlocks(tx, [record])
      return undefined
    })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    const other = (await sameDocuments(sql, [record])).get(record.id)
    throw other === undefined ? conflict() : onRecord(other) // or it was changed just now
  }
}

/** See `DocumentStore.withdraw`. */
export async function withdrawDocument(sql: Sql, { id, updatedAt }: DocumentRecord, reason: string): Promise<void> {
  await sql.transaction(async (tx) => {
    const withdrawn = await tx.query(statements.withdrawDocument, [id, updatedAt, after(updatedAt), reason])
    if (withdrawn.length === 0) throw conflict()
    await tx.query(statements.deleteBlocks, [id])
  })
}
