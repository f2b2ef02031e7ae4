import type { TypePolicies } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'
import { connections, possibleTypes } from './generated.ts'

/**
 * Every list in pages, each apart by what it is filtered and ordered by: `fetchMore` adds a page to it. An event of the
 * feed takes the place of the one before.
 */
export const typePolicies: TypePolicies = {
  ...Object.fromEntries(Object.entries(connections).map(([type, lists]) => [type, { fields: listPolicies(lists) }])),
  Subscription: { fields: { alertUpdates: { merge: false } } },
}

function listPolicies(lists: Readonly<Record<string, readonly string[]>>) {
  const policies = Object.entries(lists).map(([field, keys]) => [
    field,
    relayStylePagination(keys.length > 0 && [...keys]),
  ])
  return Object.fromEntries(policies)
}

/** What `new InMemoryCache(...)` has to be told of this schema. */
export const cacheOptions = {
  possibleTypes: Object.fromEntries(Object.entries(possibleTypes).map(([type, types]) => [type, [...types]])),
  typePolicies,
}
