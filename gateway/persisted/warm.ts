import type { Log } from '../../process/log.ts'
import { operationHash } from '../../process/log-fields.ts'
import { newRequestId } from '../../schema/request-id.ts'
import { roles } from '../../schema/roles.ts'
import type { Federation } from '../federation.ts'
import { sha256, type TrustedDocument } from './trusted-documents.ts'

/** How many documents are prepared: more would push each other out. */
const MAX_WARM = 500
/** How long one may take, in milliseconds. */
const EACH_MS = 10_000

/**
 * Prepares trusted documents, so that their first use is warm, and logs those that do not fit the schema. They are planned
 * as for somebody to whom nothing is denied, one after the other, behind what callers ask. Resolves when all are.
 */
export async function warm(
  federation: Federation,
  documents: readonly TrustedDocument[],
  signal: AbortSignal,
  log: Log,
): Promise<void> {
  const identity = { country: '', organisation: 'ncb-graph', user: 'trusted-documents', roles: [...roles] }
  let ready = 0
  for (const { text, operationName } of documents.slice(0, MAX_WARM)) {
    if (signal.aborted) return
    const call = {
      ...{ identity, purpose: 'CRIMINAL_INVESTIGATION' as const, signal },
      requestId: newRequestId(),
      deadline: Date.now() + EACH_MS,
    }
    const asked = { query: text, operationName }
    try {
      const operation = await federation.supergraph.operations.prepare(asked.query, asked.operationName, call)
      if ('errors' in operation) throw operation.errors[0]
      await operation.compiledFor({}, call)
      ready++
    } catch (error) {
      if (signal.aborted) return
      log.tell('trusted-document-unfit', { hash: operationHash(sha256(text)), error })
    }
  }
  log.tell('trusted-documents-ready', { documents: ready })
}
