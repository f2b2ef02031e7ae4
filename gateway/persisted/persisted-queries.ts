import { LRUCache } from 'lru-cache'
import { failure } from '../../schema/errors.ts'
import type { GraphqlRequest } from '../requests.ts'
import type { SharedTexts } from './shared-texts.ts'
import { sha256, type TrustedDocuments } from './trusted-documents.ts'

/** Characters of all kept texts together. */
const MAX_CHARACTERS = 5_000_000

/**
 * Texts of operations that requests name by an id: those that the operator trusts, and those that clients have sent before,
 * by their SHA-256 (Apollo's automatic persisted queries).
 */
export interface PersistedQueries {
  /**
   * The text of a request. Fails with PERSISTED_QUERY_NOT_FOUND, PERSISTED_QUERY_NOT_SUPPORTED, PERSISTED_QUERY_REQUIRED,
   * or BAD_REQUEST if text and hash do not agree.
   */
  textOf(request: GraphqlRequest): string | Promise<string>
  /** Keeps the text of a request that names its hash. Only for valid operations: others would take their place. */
  keep(request: GraphqlRequest): void
  /** Whether the operator is to be told of a text, which is not listed. */
  isReported(text: string): boolean
}

export interface PersistedQueriesOptions {
  trusted?: TrustedDocuments | undefined
  /** Where several gateways keep the texts that clients have sent. */
  shared?: SharedTexts | undefined
  maxCharacters?: number
}

/** Creates a store without texts of clients; it forgets those that were not used for longest. */
export function createPersistedQueries({
  trusted = { documents: [], only: 'off' },
  shared,
  maxCharacters = MAX_CHARACTERS,
}: PersistedQueriesOptions = {}): PersistedQueries {
  const texts = new LRUCache<string, string>({ maxSize: maxCharacters, sizeCalculation: ({ length }) => length })
  const listed = new Map(trusted.documents.map(({ id, text }) => [id, text]))
  const listedTexts = new Set(listed.values())
  const onlyTrusted = trusted.only === 'on'

  function permitted(text: string): string {
    return onlyTrusted && !listedTexts.has(text) ? refuse('PERSISTED_QUERY_REQUIRED', NOT_LISTED) : text
  }

  function textOfId(id: string): string | Promise<string> {
    const known = listed.get(id) ?? (onlyTrusted ? undefined : texts.get(id.toLowerCase()))
    if (known !== undefined) return known
    if (onlyTrusted) refuse('PERSISTED_QUERY_REQUIRED', NOT_LISTED)
    const hash = readHash(id)
    // Clients look for exactly this message: urql does not look at the code.
    const unknown = () => refuse('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')
    if (hash === undefined || !shared) return unknown()
    return shared.get(hash).then((text) => {
      if (text === undefined || sha256(text) !== hash) return unknown()
      texts.set(hash, text)
      return text
    })
  }

  return {
    isReported: (text) => trusted.only === 'report' && !listedTexts.has(text),
    textOf({ query, documentId, persistedQuery }) {
      if (documentId !== undefined) {
        if (query !== '') refuse('BAD_REQUEST', 'A request has a `documentId` or a `query`, not both.')
        return textOfId(documentId.replace(/^sha256:/, ''))
      }
      if (persistedQuery === undefined) return permitted(query)
      const id = readId(persistedQuery)
      if (query === '' && !onlyTrusted && !listed.has(id)) readHash(id) ?? refuse('BAD_REQUEST', NO_HASH)
      if (query === '') return textOfId(id)
      if (listed.get(id) === query) return query
      const hash = readHash(id) ?? refuse('BAD_REQUEST', NO_HASH)
      if (texts.get(hash) !== query && hash !== sha256(query)) {
        refuse('BAD_REQUEST', '`extensions.persistedQuery.sha256Hash` is not the SHA-256 of `query`, in hexadecimal.')
      }
      return permitted(query)
    },
    keep({ query, persistedQuery }) {
      const hash = persistedQuery && query !== '' ? readHash(readId(persistedQuery)) : undefined
      if (hash === undefined || onlyTrusted || texts.get(hash) === query) return
      texts.set(hash, query)
      shared?.set(hash, query)
    },
  }
}

const NO_HASH = '`extensions.persistedQuery.sha256Hash` must be a SHA-256 in hexadecimal.'
const NOT_LISTED =
  'Only operations that the operator has listed are answered here. Send one of them by its id or its text, or have this one added to the list.'

/** The id that a request names its text by; trusted documents may have ids that are no hashes. */
function readId(persistedQuery: object): string {
  const { version, sha256Hash } = persistedQuery as Record<string, unknown> // an object
  if (version !== 1) refuse('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported')
  return typeof sha256Hash === 'string' ? sha256Hash : refuse('BAD_REQUEST', NO_HASH)
}

function readHash(id: string): string | undefined {
  return /^[0-9a-f]{64}$/i.test(id) ? id.toLowerCase() : undefined
}

function refuse(
  code: 'PERSISTED_QUERY_NOT_FOUND' | 'PERSISTED_QUERY_NOT_SUPPORTED' | 'PERSISTED_QUERY_REQUIRED' | 'BAD_REQUEST',
  message: string,
): never {
  throw failure(code, message)
}
