import { GraphQLError } from 'graphql'
import { failure } from '../schema/errors.ts'

/**
 * The error if the log cannot be written, so nothing may be answered. `why` completes a sentence, and names no
 * internals.
 */
export function logFailure(why: string, cause?: unknown): GraphQLError {
  const sentence = `The processing log cannot be written: ${why}. Nothing may be answered without it. Ask again later.`
  return failure('SOURCE_UNAVAILABLE', sentence, { source: 'processing-log' }, { cause })
}

export const DISK_FULL = 'its disk is full'

/** The failure for an error of the operating system. */
export function fileFailure(error: unknown): GraphQLError {
  return logFailure(isFull(error) ? DISK_FULL : 'its files cannot be written', error)
}

/** Whether the error means that there is no room. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error))
}

/** The failure for an error of the database, by its SQLSTATE (PostgreSQL manual, appendix A). */
export function databaseFailure(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error
  const code = codeOf(error)
  if (code === '53100') return logFailure(DISK_FULL, error)
  if (code === '25006') return logFailure('its database takes no changes', error)
  if (code === '57014') return logFailure('its database does not answer in time', error)
  return logFailure('its database cannot be written', error)
}

/** The code of an error of the operating system or the database; empty if it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
