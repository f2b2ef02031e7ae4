import type { LogKeys } from '../chain/keys.ts'
import { isPostgres } from '../log-url.ts'
import type { Findings } from './findings.ts'
import type { Evidence } from './verify-chain.ts'
import { verifyFiles } from './verify-files.ts'

/** Verifies the whole log in a folder or at `postgres://...`; others may write to it meanwhile. */
export async function verifyLog(
  url: string,
  keys: Pick<LogKeys, 'seal'>,
  evidence: Pick<Evidence, 'trusted' | 'anchors'>,
): Promise<Findings> {
  if (!isPostgres(url)) return verifyFiles(url, keys, evidence)
  const { verifyPostgres } = await import('./verify-postgres.ts')
  return verifyPostgres(url, keys, evidence)
}
