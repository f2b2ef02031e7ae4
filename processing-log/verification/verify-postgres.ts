import { restIfDue } from '../../process/time-slices.ts'
import type { WaitOptions } from '../../process/wait-for-server.ts'
import type { Anchor } from '../anchors/anchor-file.ts'
import { readRecord } from '../chain/chain.ts'
import { type HeadState, readSealedHead } from '../chain/kept-head.ts'
import type { LogKeys } from '../chain/keys.ts'
import { LogConnection } from '../postgres/postgres.ts'
import { type LogRow, rowsOfWriter, writersIn } from '../postgres/postgres-rows.ts'
import { FindingList, type Findings } from './findings.ts'
import { ChainVerifier, CutList, type Evidence } from './verify-chain.ts'

const HEAD_MISSING = 'its head is missing, so a cut end could not be seen.'

/**
 * Verifies the log in a database, chain by chain. Gateways may be writing to it: each chain is read up to the last row
 * that is there when its reading ends.
 */
export async function verifyPostgres(
  url: string,
  keys: Pick<LogKeys, 'seal'>,
  { trusted, anchors }: Pick<Evidence, 'trusted' | 'anchors'>,
  options: WaitOptions = {},
): Promise<Findings> {
  const connection = await LogConnection.opened(url, options)
  try {
    const found = new FindingList()
    const cuts = new CutList()
    const chains: { where: string; chain: ChainVerifier }[] = []
    const heads = await headsIn(connection)
    const anchorsOf = byWriter(anchors)
    const writers = new Set([...heads.keys(), ...(await writersIn(connection)), ...anchorsOf.keys()])
    if (writers.size === 0) found.fault('processing_log', undefined, 'there is no log.')
    for (const writer of writers) {
      const where = `processing_log, writer ${writer}`
      const kept = keptHead(found, writer, heads.get(writer), keys)
      const evidence = { trusted, anchors: anchorsOf.get(writer) ?? [], kept, writer }
      const chain = new ChainVerifier(found, evidence, cuts)
      for await (const row of rowsOfWriter(connection, writer)) {
        const rest = restIfDue()
        if (rest) await rest
        chain.take(recordOf(row), where)
      }
      // A new chain gets its head together with its first row.
      const headless = heads.get(writer) === '' && chain.seq > 0
      if (headless && !(await headsIn(connection)).get(writer)) found.fault(where, undefined, HEAD_MISSING)
      chains.push({ where, chain })
    }
    // A chain may document a cut of another chain.
    for (const { where, chain } of chains) chain.end(where, cuts.of(chain.writer))
    return found
  } finally {
    await connection.close()
  }
}

function byWriter(anchors: readonly Anchor[]): Map<string, Anchor[]> {
  const all = new Map<string, Anchor[]>()
  for (const anchor of anchors) {
    const ofWriter = all.get(anchor.head.writer)
    if (ofWriter) ofWriter.push(anchor)
    else all.set(anchor.head.writer, [anchor])
  }
  return all
}

async function headsIn(connection: LogConnection): Promise<Map<string, string>> {
  const { rows } = await connection.query<{ writer: string; head: string }>({
    text: 'SELECT writer, head FROM processing_log_writers ORDER BY number',
  })
  return new Map(rows.map(({ writer, head }) => [writer, head]))
}

function keptHead(
  found: FindingList,
  writer: string,
  head: string | undefined,
  keys: Pick<LogKeys, 'seal'>,
): Evidence['kept'] {
  const where = `processing_log_writers, writer ${writer}`
  if (head === '') return undefined // nothing has been written to it yet
  const read: HeadState = head === undefined ? { state: 'missing' } : readSealedHead(head, keys)
  if (read.state === 'there' && read.kept.head.writer === writer) return { link: read.kept.head, where }
  if (read.state === 'missing') found.fault(where, undefined, HEAD_MISSING)
  else found.fault(where, undefined, 'its head is not as it was written, or PROCESSING_LOG_KEY is another.')
  return undefined
}

/** The record of a row; undefined if any byte of the line was changed, or the row differs from the line. */
function recordOf({ at, seq, line }: LogRow) {
  const record = readRecord(Buffer.from(line))
  return record && String(record.seq) === seq && record.at === at.toISOString() ? record : undefined
}
