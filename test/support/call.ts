import { pino } from 'pino'
import type { Answer, Ask, Call, Identity, Operation, Purpose, Variables } from '../../schema/identity.ts'

/** A logger that says nothing. */
export const silent = pino({ level: 'silent' })

/** How long a test waits for one operation: long enough for a busy machine, short enough to end. */
const PATIENCE_MS = 60_000

/** A call by an officer of `country`; `overrides` replaces parts of it, those of `identity` one by one. */
export function callAs(
  country: string,
  { identity, ...overrides }: Partial<Omit<Call, 'identity'>> & { identity?: Partial<Identity> } = {},
): Call {
  const purpose: Purpose = 'CRIMINAL_INVESTIGATION'
  return {
    identity: { country, organisation: 'National Central Bureau', user: 'officer-1', roles: [], ...identity },
    purpose,
    requestId: 'request-1',
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
  return asked.prepare({ query, kind: /^\s*mutation\b/.test(query) ? 'mutation' : 'query' })(variables, call)
}
