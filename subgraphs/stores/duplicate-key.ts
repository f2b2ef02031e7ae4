/** Whether a unique index already has the key: by the codes of MongoDB (11000), PostgreSQL (23505) and NeDB. */
export function isDuplicateKey(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && (error.code === 11000 || error.code === '23505')) return true
  return 'errorType' in error && error.errorType === 'uniqueViolated'
}
