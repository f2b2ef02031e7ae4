import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { anchorLine, lineAnchors } from '../../processing-log/anchors/anchors.ts'
import { logKeys } from '../../processing-log/chain/keys.ts'
import { entryOf, linesIn, logCommand as log, openLog, segmentFiles } from '../support/processing-log.ts'
import { folder } from '../support/program.ts'

test('verify says what is wrong and where, and ends with 1; a server may be writing meanwhile', {
  timeout: 60_000,
}, async () => {
  const dataDir = join(folder, 'data')
  const keys = logKeys(dataDir)
  const anchors = join(folder, 'stdout.log')
  writeFileSync(anchors, 'some line\n')
  const writer = await openLog(join(dataDir, 'log'), {
    keys,
    anchors: lineAnchors((line) => appendFileSync(anchors, `{"level":30} ${line}`)),
  })
  await writer.append(entryOf(1))
  const running = await log('data', 'verify')
  expect(running).toMatchObject({ code: 0, err: '' })
  expect(running.out).toMatch(
    /^data\/log: 2 records, 1 of them entries, from \S+ to \S+; 0 signed heads, 0 anchors found\. It is as it was written\.$/,
  )
  await writer.close()
  expect((await log('data', 'verify', '--anchor', anchors)).out).toContain('1 signed heads, 1 anchors found. It is as')

  const [file = ''] = segmentFiles(join(dataDir, 'log'))
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('user-1', 'user-2'))
  const changed = await log('data', 'verify')
  expect(changed.code).toBe(1)
  expect(changed.err).toContain(`data/log/0000000000000001.jsonl, line 2: the line is not as it was written.`)
  expect(changed.out).toContain('It is NOT as it was written')
  writeFileSync(file, text)

  const [, , head] = linesIn(join(dataDir, 'log'))
  expect(head).toHaveProperty('head')
  const forged = {
    writer: 'x',
    seq: 9,
    hash: 'x'.repeat(43),
    at: '2026-01-01T00:00:00.000Z',
    key: keys.signing.publicKey,
    signature: 'A'.repeat(86),
  }
  writeFileSync(anchors, `${anchorLine(forged)}\n`)
  expect((await log('data', 'verify', '--anchor', anchors)).err).toBe(
    `${anchors}, line 1, seq 9: the anchor is not signed by this log.`,
  )
})

test('a wrong command is told what there is, and nothing is made', { timeout: 60_000 }, async () => {
  expect(await log('none', 'verify')).toMatchObject({
    code: 2,
    err: expect.stringContaining('there is no none/processing-log-key'),
  })
  expect(await log('none', 'forget')).toMatchObject({
    code: 2,
    err: 'There is no command forget: there are verify, search, export, keygen, open.',
  })
  expect(await log('none', 'verify', '--key', 'x')).toMatchObject({ code: 2 })
  expect((await log('none', '--help')).out).toContain('verify')
})
