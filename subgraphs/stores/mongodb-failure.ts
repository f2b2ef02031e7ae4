import { failure } from '../../schema/errors.ts'

const UNAVAILABLE = 'The database cannot be reached. Its answer is missing, which is not "no record". Ask again later.'
const TIMEOUT = 'The database did not answer in time, which is not "no record". Ask again later, or for less.'

/** What the driver calls errors of the connection, and of choosing a server. */
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
/**
 * MongoDB's codes of a server that shuts down, steps down, has no primary, cannot be reached, has no disk space, or has
 * failed inside (1, 8: its storage engine cannot read or write).
 */
const LOST_CODES = [1, 6, 7, 8, 89, 91, 189, 10107, 11600, 11602, 13435, 13436, 14031]
/** Of one that has found its data damaged, which has no number that all versions share. */
const DAMAGED = 'DataCorruptionDetected'

/** A bulk write wraps an error of the connection, and keeps only its message. */
const LOST_IN_BULK = /E[A-Z]{4,}|connection|closed|server selection|pool/

/** An error of the driver as a failure that callers may read, where its cause is the state of the database; else as it is. */
export function mongoFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'number' ? error.code : undefined
  if (code === undefined ? SLOW.includes(error.name) : SLOW_CODES.includes(code)) {
    return failure('SOURCE_TIMEOUT', TIMEOUT, {}, { cause: error })
  }
  const damaged = 'codeName' in error && error.codeName === DAMAGED
  const lost = damaged || (code === undefined ? isLoss(error) : LOST_CODES.includes(code))
  return lost ? failure('SOURCE_UNAVAILABLE', UNAVAILABLE, {}, { cause: error }) : error
}

function isLoss(error: Error): boolean {
  if (error.name === 'MongoBulkWriteError') return LOST_IN_BULK.test(error.message)
  return LOST.includes(error.name) || 'syscall' in error // the socket's own error: reset, refused
}
