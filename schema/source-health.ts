/** Why a source is not fully available. Words are final: operators' tools branch on them. */
export const troubles = [
  /** Nothing answers at its address. */
  'unreachable',
  /** No answer came in time. */
  'timeout',
  /** Its answers cannot be read. */
  'invalid-response',
  /** So many calls have failed that it is not asked for a while. */
  'cut-off',
  /** It cannot read its own data. */
  'reads-fail',
  /** Its disk has no room for changes. */
  'disk-full',
  /** It could not write. */
  'writes-fail',
  /** It accepts no changes: a standby. */
  'read-only',
] as const
export type Trouble = (typeof troubles)[number]

/** The health of a source. `degraded`: queries are answered, but changes or some reads fail. `down`: nothing is answered. */
export type SourceHealth = { status: 'up' } | { status: 'degraded' | 'down'; reason: Trouble }

/** Reads the health that another process reports for a source; undefined if it is invalid. */
export function readHealth(said: unknown): SourceHealth | undefined {
  if (typeof said !== 'object' || said === null || !('status' in said)) return undefined
  const { status } = said
  if (status === 'up') return { status }
  const reason = troubles.find((trouble) => 'reason' in said && said.reason === trouble)
  return reason && (status === 'degraded' || status === 'down') ? { status, reason } : undefined
}
