import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach } from 'vitest'
import { Tally } from '../../subgraphs/import/importer.ts'
import { type Format, guessFormat, type Kind, openImport } from '../../subgraphs/import/kinds.ts'
import { openReport } from '../../subgraphs/import/report.ts'
import { runImport } from '../../subgraphs/import/run.ts'
import { type Counts, stateFile } from '../../subgraphs/import/state.ts'
import { documentDriver } from './drivers.ts'
import { programOf } from './programs.ts'

/** A folder for the files of a test. */
export interface Folder {
  path(name: string): string
  write(name: string, content: string | Buffer): string
  remove(): void
}

export function aFolder(): Folder {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-import-'))
  const path = (name: string) => join(folder, name)
  return {
    path,
    write(name, content) {
      writeFileSync(path(name), content)
      return path(name)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Gives each test of a file a folder and a store of documents of its own. */
export function withFolderAndStore(): { readonly folder: Folder; readonly url: string } {
  const own = {} as { folder: Folder; url: string } // before each test
  let dispose: () => Promise<void>
  beforeEach(async () => {
    own.folder = aFolder()
    ;({ url: own.url, dispose } = await documentDriver.freshUrl())
  })
  afterEach(async () => {
    await dispose()
    own.folder.remove()
  })
  return own
}

/** What an import did: its counts, what was refused, and what no record has a place for. */
export interface Imported {
  counts: Counts
  refused: { line: number; reason: string }[]
  unmapped: Record<string, number>
}

/** Imports a file into a store that nobody else has open. */
export async function importFile(
  kind: Kind,
  path: string,
  url: string,
  { owner = 'FRA' as string | null, source = 'test', format = undefined as Format | undefined } = {},
): Promise<Imported> {
  const unmapped = new Tally()
  const read = format ?? guessFormat(kind, path)
  const opened = await openImport(kind, read, path, 'WITNESS', { url, owner, source, unmapped, storeOptions: {} })
  const file = `${path}.refused.csv`
  try {
    const progress = stateFile(path, { kind, url })
    const state = progress.load()
    const report = openReport(file, state.reportBytes)
    const counts = await runImport({ ...opened, stateFile: progress, state, report, unmapped })
    return { counts, refused: refusedIn(file), unmapped: { ...unmapped.counts } }
  } finally {
    await opened.importer.close()
  }
}

/** The lines of a report. */
export function refusedIn(file: string): { line: number; reason: string }[] {
  if (!existsSync(file)) return []
  const rows = parse<{ line: string; reason: string }>(readFileSync(file), { columns: true })
  return rows.map(({ line, reason }) => ({ line: Number(line), reason }))
}

/** The command, in a process of its own. */
export interface Command {
  pid: number
  kill(): void
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>
}

export function startImport(...args: string[]): Command {
  const child = spawn(process.execPath, [...programOf('subgraphs/import/main.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  return {
    pid: child.pid ?? 0,
    kill: () => void child.kill('SIGKILL'),
    ended: new Promise((done) => child.once('close', (code) => done({ code, stdout, stderr }))),
  }
}
