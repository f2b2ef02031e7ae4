import { createLog } from '../../process/log.ts'
import type { Answer, Ask, Call, Identity, Operation, Purpose, Variables } from '../../schema/identity.ts'
import { newRequestId } from '../../schema/request-id.ts'
import { roles } from '../../schema/roles.ts'
import { noteOutput, noteSent } from './told.ts'

/** A log that nobody sees, and that is searched for what the tests have sent. */
export const silent = createLog('debug', { write: noteOutput })

/** How long a test waits for one operation: long enough for a busy machine, short enough to end. */
const PATIENCE_MS = 60_000

/** A call by somebody of `country` with all roles; `overrides` replaces parts of it, those of `identity` one by one. */
export function callAs(
  country: string,
  { identity, ...overrides }: Partial<Omit<Call, 'identity'>> & { identity?: Partial<Identity> } = {},
): Call {
  const purpose: Purpose = 'CRIMINAL_INVESTIGATION'
  return {
    identity: { country, organisation: 'National Central Bureau', user: 'officer-1', roles, ...identity },
    purpose,
    requestId: newRequestId(),
    deadline: Date.now() + PATIENCE_MS,
    signal: new AbortController().signal,
    ...overrides,
  }
}

/** Asks a subgraph, or a client of one, an operation once. */
export function askOnce(
  asked: { prepare(operation: Operation): Ask },
  { query, variables = {} }: { query: string; variables?: Variables },
  call: Call,
): Promise<Answer> {
  noteSent(variables, query, call.identity)
  return asked.prepare({ query, kind: /^\s*mutation\b/.test(query) ? 'mutation' : 'query' })(variables, call)
}
