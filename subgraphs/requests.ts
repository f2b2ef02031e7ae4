import type { Viewer } from '../schema/identity.ts'
import { conflict, idOf, type Request, refuseOtherInput, requestOf } from './changes.ts'

/** What a store knows of the requests that were carried out. */
export interface Requests {
  /** What a request did, and to which record; null if it was not carried out. */
  request(id: string): Promise<{ hash: string; recordId: string } | null>
}

/** The request with a key. */
export function requestBy(viewer: Viewer, mutation: string, key: string, input: unknown): Request {
  const request = requestOf(viewer, mutation, key, input)
  if (!request) throw new TypeError('the schema asks for a key')
  return asStored(request)
}

/** The store knows a request by the id of the record that it makes. */
export function asStored(request: Request): Request {
  return { id: idOf(request), hash: request.hash }
}

/**
 * Does the work unless the same request has done it (none: it cannot be repeated), and returns the id of the record;
 * `work` returns null if the state has changed since it was read.
 */
export async function once(
  request: Request | undefined,
  store: Requests,
  work: () => Promise<string | null>,
): Promise<string> {
  const done = async () => {
    const first = request && (await store.request(request.id))
    if (request && first) refuseOtherInput(request, first)
    return first?.recordId
  }
  const before = await done()
  if (before !== undefined) return before
  const changed = await work().catch((error: unknown) => ({ error }))
  if (typeof changed === 'string') return changed
  // The same request, sent at the same time, may have made the change, so that this one is refused.
  const meanwhile = await done()
  if (meanwhile !== undefined) return meanwhile
  throw changed === null ? conflict() : changed.error
}
