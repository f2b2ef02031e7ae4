import { conflict, idOf, type Request, refuseOtherInput, requestOf } from '../changes.ts'
import type { AlertContext } from './lists.ts'

/** The request with a key. */
export function requestBy({ viewer }: AlertContext, mutation: string, key: string, input: unknown): Request {
  const request = requestOf(viewer, mutation, key, input)
  if (!request) throw new TypeError('the schema asks for a key')
  return asStored(request)
}

/** The store knows a request by the id of the alert that it raises. */
export function asStored(request: Request): Request {
  return { id: idOf(request), hash: request.hash }
}

/**
 * Does the work unless the same request has done it (none: it cannot be repeated); `work` returns null if the state has
 * changed since it was read.
 */
export async function once(
  request: Request | undefined,
  { store }: AlertContext,
  work: () => Promise<string | null>,
): Promise<string> {
  const done = async () => {
    const first = request && (await store.request(request.id))
    if (request && first) refuseOtherInput(request, first)
    return first?.alertId
  }
  const before = await done()
  if (before !== undefined) return before
  const changed = await work().catch((error: unknown) => ({ error }))
  if (typeof changed === 'string') return changed
  // The same request, sent at the same time, may have changed the alert, so that this one is refused.
  const meanwhile = await done()
  if (meanwhile !== undefined) return meanwhile
  throw changed === null ? conflict() : changed.error
}
