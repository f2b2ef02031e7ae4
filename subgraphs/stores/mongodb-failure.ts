import { storeFailure } from './store-failure.ts'

const UNAVAILABLE = 'The database cannot be reached. Its answer is missing, which is not "no record". Ask again later.'
const TIMEOUT = 'The database did not answer in time, which is not "no record". Ask again later, or for less.'

/** The driver's names for errors of the connection and of server selection. */
const LOST = [
  'MongoNetworkError',
  'MongoServerSelectionError',
  'MongoPoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoPoolClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoServerClosedError',
  'MongoTopologyClosedError',
  'MongoNotConnectedError',
  'MongoClientClosedError',
]
const SLOW = ['MongoNetworkTimeoutError', 'MongoOperationTimeoutError']

/** MaxTimeMSExpired; WriteConcernFailed: the members did not confirm a write within the URL's `wtimeoutMS`. */
const SLOW_CODES = [50, 64]
/** MongoDB's codes for a server that shuts down, steps down, has no primary or cannot be reached. */
const LOST_CODES = [6, 7, 89, 91, 189, 10107, 11600, 11602, 13435, 13436]
/** Codes for a full disk, and for a storage engine that cannot read or write (InternalError, UnknownError). */
const FULL_CODES = [14031]
const BROKEN_CODES = [1, 8]
/** The name for damaged data, which has no number that all versions share. */
const DAMAGED = 'DataCorruptionDetected'

/** A bulk write wraps a connection error, and keeps only its message. */
const LOST_IN_BULK = /E[A-Z]{4,}|connection|closed|server selection|pool/

/**
 * Turns an error of the driver into a failure that callers may read, if the state of the database causes it; otherwise
 * returns it unchanged.
 */
export function mongoFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'number' ? error.code : undefined
  if (code === undefined ? SLOW.includes(error.name) : SLOW_CODES.includes(code)) {
    return storeFailure('timeout', TIMEOUT, error)
  }
  if (code !== undefined && FULL_CODES.includes(code)) return storeFailure('disk-full', UNAVAILABLE, error)
  const damaged = 'codeName' in error && error.codeName === DAMAGED
  if (damaged || (code !== undefined && BROKEN_CODES.includes(code))) {
    return storeFailure('reads-fail', UNAVAILABLE, error)
  }
  const lost = code === undefined ? isLoss(error) : LOST_CODES.includes(code)
  return lost ? storeFailure('unreachable', UNAVAILABLE, error) : error
}

function isLoss(error: Error): boolean {
  if (error.name === 'MongoBulkWriteError') return LOST_IN_BULK.test(error.message)
  return LOST.includes(error.name) || 'syscall' in error // the socket's own error: reset, refused
}
