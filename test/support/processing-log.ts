import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { createLog } from '../../process/log.ts'
import { type LogKeys, logKeys, type SignedHead } from '../../processing-log/chain/keys.ts'
import type { LogEntry } from '../../processing-log/entry.ts'
import { openProcessingLog, type ProcessingLogOptions } from '../../processing-log/processing-log.ts'
import type { Findings } from '../../processing-log/verification/findings.ts'
import { verifyFiles } from '../../processing-log/verification/verify-files.ts'
import { run } from './program.ts'

const root = mkdtempSync(join(tmpdir(), 'ncb-log-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let made = 0

/** A folder that nothing is in yet; all are removed at the end. */
export function freshFolder(): string {
  made += 1
  return join(root, String(made))
}

/** The keys of one log. */
export const keys: LogKeys = logKeys(root, { hashKey: Buffer.alloc(32, 7), signingSeed: Buffer.alloc(32, 9) })
export const silent = createLog('silent')

/** Opens the log in a folder for writing. */
export function openLog(folder: string, options: Partial<ProcessingLogOptions> = {}) {
  return openProcessingLog({ url: folder, keys, log: silent, ...options })
}

/** What the verification of a folder finds. */
export function verify(folder: string, anchors: readonly SignedHead[] = []): Promise<Findings> {
  return verifyFiles(folder, keys, {
    trusted: [keys.signing],
    anchors: anchors.map((head, at) => ({ head, where: `anchors, line ${at + 1}` })),
  })
}

/** An entry as the gateway writes them. */
export function entryOf(number: number, more: Partial<LogEntry> = {}): LogEntry {
  return {
    requestId: `request-${number}`,
    country: 'FRA',
    organisation: 'Police nationale',
    user: `user-${number % 3}`,
    roles: ['officer'],
    purpose: 'BORDER_CONTROL',
    operation: { kind: 'query', name: 'Check', hash: 'x'.repeat(43) },
    asked: { travelDocument: [keys.hashOf('travelDocument', `FRA|12AB${number}`)] },
    given: { 'stolen-documents': [`document-${number}`] },
    outcome: 'ANSWERED',
    cost: 12,
    ...more,
  }
}

/** The lines of all segments, read as JSON. */
export function linesIn(
  folder: string,
): { seq: number; at: string; prev: string; hash: string; [kind: string]: unknown }[] {
  return segmentFiles(folder).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('"}')) // not what was cut
      .map((line) => JSON.parse(line)),
  )
}

export function segmentFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name))
}

/** `npm run log -- ...` in the folder of programs, where DATA_DIR has that name. */
export async function logCommand(dataDir: string, ...args: string[]) {
  const program = run('processing-log/command/main.ts', args, { DATA_DIR: dataDir })
  const code = await program.ended
  return { code, out: program.out.trim(), err: program.err.trim() }
}
