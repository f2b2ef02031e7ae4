import { storeFailure } from './store-failure.ts'

const CANNOT_BE_REACHED =
  'The database cannot be reached. Its answer is missing, which is not "no record". Ask again later.'
const IS_FULL = 'The database cannot write: its disk is full. Ask again later.'
/** The message for a database that accepts no changes. */
export const IS_READ_ONLY = 'The database takes no changes: its disk is full, or it is a standby. Ask again later.'
const IS_UNREADABLE =
  'The database cannot read or write its own data. The answer is missing, which is not "no record". Ask again later.'
const TOOK_TOO_LONG = 'The database did not answer in time, which is not "no record". Ask again later, or for less.'

/** SQLSTATEs (PostgreSQL manual, appendix A) of a server that cannot work, whatever the statement. */
const OUT_OF_SERVICE = /^(08...|57P0.|53...|55P03)$/
/** SQLSTATEs of a server whose files are damaged or unreadable, or whose tables are gone: the statement is not the cause. */
const UNREADABLE = /^(XX...|58...|42P01)$/

/** Messages of pg, its pool and the bridge, without a code, about a connection that is lost or not available. */
const LOST = /terminat|timeout (exceeded|expired)|not queryable|closed|calling end|engine/i

/**
 * Turns an error of pg into a failure that callers may read, if the state of the database causes it; otherwise returns it
 * unchanged.
 */
export function sqlFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === '57014' || error.message === 'Query read timeout') return storeFailure('timeout', TOOK_TOO_LONG, error)
  if (code === '53100' || code === 'ENOSPC') return storeFailure('disk-full', IS_FULL, error)
  if (code === '25006') return storeFailure('read-only', IS_READ_ONLY, error)
  if (UNREADABLE.test(code)) return storeFailure('reads-fail', IS_UNREADABLE, error)
  const lost = code === '' ? LOST.test(error.message) : OUT_OF_SERVICE.test(code) || isNetwork(error)
  return lost ? storeFailure('unreachable', CANNOT_BE_REACHED, error) : error
}

/** An error of the operating system: connection refused, reset, host not found. */
function isNetwork(error: Error): boolean {
  return 'syscall' in error || error instanceof AggregateError
}
