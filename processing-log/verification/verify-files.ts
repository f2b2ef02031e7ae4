import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { restIfDue } from '../../process/time-slices.ts'
import type { LogKeys } from '../chain/keys.ts'
import { headFile, readHeadFile } from '../files/head-file.ts'
import { linesOfSegment, segmentsIn } from '../files/segments.ts'
import { FindingList, type Findings } from './findings.ts'
import { ChainVerifier, CutList, type Evidence } from './verify-chain.ts'

/**
 * Verifies the log in a folder from its first byte to its last. A gateway may be writing to it: everything that was
 * written before the verification began is read.
 */
export async function verifyFiles(
  folder: string,
  keys: Pick<LogKeys, 'seal'>,
  evidence: Omit<Evidence, 'kept'>,
): Promise<Findings> {
  const found = new FindingList()
  const head = await readHeadFile(folder, keys)
  const file = headFile(folder)
  if (head.state === 'missing') found.fault(file, undefined, 'it is missing, so a cut end could not be seen.')
  if (head.state === 'damaged')
    found.fault(file, undefined, 'it is not as it was written, or PROCESSING_LOG_KEY is another.')
  const isBegun = head.state === 'there' && head.kept.head.seq > 0 // a new log has a head before it has a record
  const kept = isBegun ? { link: head.kept.head, where: file } : undefined
  const cuts = new CutList()
  const chain = new ChainVerifier(found, { ...evidence, kept }, cuts)
  const segments = await segmentsIn(folder)
  let where = folder
  for (const [index, { name, first }] of segments.entries()) {
    const path = join(folder, name)
    const isLast = index === segments.length - 1
    let number = 0
    // If retention has just removed it, a record further on says so.
    if (!existsSync(path)) continue
    for await (const { record, ended, length } of linesOfSegment(folder, name)) {
      const rest = restIfDue()
      if (rest) await rest
      number += 1
      where = `${path}, line ${number}`
      // A process is writing this line, or was writing it when it was killed: nobody has been answered for it.
      if (!ended && isLast) found.note(`${where}: ${length} bytes are half a line, which the next start cuts off.`)
      else if (!ended) found.fault(where, undefined, `its last ${length} bytes are half a line.`)
      else {
        if (number === 1 && record && record.seq !== first)
          found.fault(where, record.seq, 'the file has the name of another segment.')
        chain.take(record, where)
      }
    }
    if (number === 0 && !isLast) found.fault(path, undefined, 'it is empty.')
  }
  chain.end(where, cuts.of(chain.writer))
  if (segments.length === 0 && head.state === 'missing') found.fault(folder, undefined, 'there is no log.')
  return found
}
