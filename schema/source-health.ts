/** Why a source is not what it should be. Words are final: operators' tools branch on them. */
export const troubles = [
  /** Nobody answers there. */
  'unreachable',
  /** No answer came in time. */
  'timeout',
  /** It answers with what cannot be read. */
  'invalid-response',
  /** So many calls have failed that it is not asked for a while. */
  'cut-off',
  /** It cannot read its own data. */
  'reads-fail',
  /** Its disk has no room for changes. */
  'disk-full',
  /** It could not write. */
  'writes-fail',
  /** It takes no changes: a standby. */
  'read-only',
] as const
export type Trouble = (typeof troubles)[number]

/** How a source is. `degraded`: queries are answered, changes or some of the reads fail. `down`: nothing is answered. */
export type SourceHealth = { status: 'up' } | { status: 'degraded' | 'down'; reason: Trouble }

/** What another process says of a source; undefined: that is none. */
export function readHealth(said: unknown): SourceHealth | undefined {
  if (typeof said !== 'object' || said === null || !('status' in said)) return undefined
  const { status } = said
  if (status === 'up') return { status }
  const reason = troubles.find((trouble) => 'reason' in said && said.reason === trouble)
  return reason && (status === 'degraded' || status === 'down') ? { status, reason } : undefined
}
