import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { Settings } from '../../process/settings.ts'

/** What becomes of operations that are not among the trusted documents. */
export type TrustedOnly = 'off' | 'report' | 'on'

/** An operation that the operator trusts. */
export interface TrustedDocument {
  /** How clients name it. */
  id: string
  text: string
  /** Where the file names it. */
  operationName: string | undefined
}

export interface TrustedDocuments {
  documents: readonly TrustedDocument[]
  only: TrustedOnly
}

/** A manifest of a large frontend has 2 MB. */
const MAX_BYTES = 20_000_000
const MAX_DOCUMENTS = 10_000

/** Reads TRUSTED_DOCUMENTS, a file, and TRUSTED_DOCUMENTS_ONLY; `settings` collects the mistakes. */
export function readTrustedDocuments(settings: Settings): TrustedDocuments {
  const file = settings.text('TRUSTED_DOCUMENTS')
  const only = settings.oneOf('TRUSTED_DOCUMENTS_ONLY', ['off', 'report', 'on'], 'off')
  if (file === undefined) {
    if (only !== 'off')
      settings.mistake('TRUSTED_DOCUMENTS_ONLY', 'is set without TRUSTED_DOCUMENTS, the file of them.')
    return { documents: [], only }
  }
  try {
    return { documents: readManifest(readBounded(file)), only }
  } catch (error) {
    settings.mistake('TRUSTED_DOCUMENTS', `is "${file}": ${(error as Error).message}`)
    return { documents: [], only }
  }
}

function readBounded(file: string): string {
  const { size } = statSync(file)
  if (size > MAX_BYTES) throw new Error(`it has ${size} bytes, and ${MAX_BYTES} are read at most.`)
  return readFileSync(file, 'utf8')
}

/**
 * The documents of a manifest: Apollo's (`generate-persisted-query-manifest`), or the one of the client preset of GraphQL
 * Code Generator (`persisted-documents.json`). Throws an error with a sentence for the operator.
 */
export function readManifest(json: string): TrustedDocument[] {
  let manifest: unknown
  try {
    manifest = JSON.parse(json)
  } catch {
    throw new Error('it is no JSON.')
  }
  const apollo = isObject(manifest) ? fromApollo(manifest) : undefined
  const documents = apollo ?? (isObject(manifest) ? fromPreset(manifest) : undefined)
  if (!documents) {
    throw new Error(
      "it is neither Apollo's manifest of persisted queries (version 1) nor a persisted-documents.json of the client preset.",
    )
  }
  if (documents.length > MAX_DOCUMENTS) {
    throw new Error(`it has ${documents.length} documents, and ${MAX_DOCUMENTS} are read at most.`)
  }
  const texts = new Map<string, string>()
  for (const { id, text } of documents) {
    if ((texts.get(id) ?? text) !== text) throw new Error(`it has two documents under the id ${id}.`)
    texts.set(id, text)
    if (apollo && /^[0-9a-f]{64}$/i.test(id) && id.toLowerCase() !== sha256(text)) {
      throw new Error(`the document ${id} is not the one of that SHA-256: it was changed after the manifest was made.`)
    }
  }
  return documents
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function fromApollo(manifest: Record<string, unknown>): TrustedDocument[] | undefined {
  const { format, version, operations } = manifest
  if (format !== 'apollo-persisted-query-manifest' || version !== 1 || !Array.isArray(operations)) return undefined
  return operations.map((operation: unknown) => {
    const { id, name, body } = isObject(operation) ? operation : {}
    if (typeof id !== 'string' || id === '' || typeof body !== 'string' || body === '') {
      throw new Error('one of its operations has no `id` or no `body`.')
    }
    return { id, text: body, operationName: typeof name === 'string' && name !== '' ? name : undefined }
  })
}

function fromPreset(manifest: Record<string, unknown>): TrustedDocument[] | undefined {
  const entries = Object.entries(manifest)
  if (entries.some(([, text]) => typeof text !== 'string')) return undefined
  return entries.map(([id, text]) => ({ id, text: String(text), operationName: undefined }))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
