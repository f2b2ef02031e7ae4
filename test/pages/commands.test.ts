import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPages } from '../support/page.ts'
import { copyRepository, expectAsPrinted } from '../support/printed-command.ts'
import { folder, type Program, start } from '../support/program.ts'
import { placeAllSeeded } from '../support/seeded.ts'

// The examples of types have a test of their own: type-pages.test.ts.
const blocks = readPages()
  .filter(({ file }) => !file.startsWith('docs/schema/'))
  .flatMap((page) => page.blocks)
const hasPython = spawnSync('python3', ['--version']).status === 0

describe('a command on a page', { timeout: 120_000 }, () => {
  let server: Program
  const repository = join(folder, 'repository')
  beforeAll(async () => {
    mkdirSync(repository)
    copyRepository(repository)
    await placeAllSeeded(join(repository, 'server'))
    server = start([], { DATA_DIR: join(repository, 'server'), SEED: 'embedded', LOG_LEVEL: 'warn' })
    await server.ready
  }, 300_000)
  afterAll(async () => {
    server.process.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  })

  const answered = blocks.filter(({ answer, notRun }) => answer !== undefined && notRun === undefined)
  for (const block of answered) {
    const isMissing = /^python/m.test(`${block.language}\n${block.text}`) && !hasPython
    it.skipIf(isMissing)(`gives the answer below it: ${block.at}${isMissing ? ' (no python3 here)' : ''}`, async () => {
      await expectAsPrinted(block, new URL(await server.ready), repository)
    })
  }
})

describe('every other block', () => {
  it('says why nobody runs it', () => {
    const others = blocks.filter(({ answer, notRun }) => answer === undefined || notRun !== undefined)
    expect(others.map(({ at, notRun }) => `${at.replace(/:\d+$/, '')}: ${notRun}`)).toEqual([
      'README.md: a picture',
      'README.md: installs packages, and starts a server that does not end',
      'SECURITY.md: a picture',
      'docs/contributing.md: start a server, or work on the files of the repository',
      'docs/contributing.md: needs database servers',
      'docs/contributing.md: take minutes to hours',
      'docs/frontend.md: $who is whom you screen',
      'docs/frontend.md: starts a server that does not end',
      'docs/frontend.md: codegen.ts, which a test compiles',
      'docs/frontend.md: src/main.tsx, which a test runs',
      ...['src/client.ts', 'src/feed.ts', 'src/watch.ts'].map(
        (file) => `docs/frontend.md: ${file}, which a test compiles`,
      ),
      'docs/integrators.md: the id is one of yours',
      'docs/operators.md: builds, and starts a server that does not end',
      'docs/operators.md: needs Docker',
      'docs/operators.md: needs database servers',
      'docs/operators.md: starts servers that do not end',
      'docs/operators.md: writes 50,000 records into a store that the server holds',
      'docs/operators.md: reads a log that a server has written',
      'docs/operators.md: needs a log, and a key of an auditor',
      'docs/operators.md: an answer of a server whose disks fail',
      'docs/operators.md: a line of a log',
    ])
  })
})
