import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { createSettings } from '../../process/settings.ts'
import { askedAccount, askedDocument, askedName } from '../../processing-log/asked.ts'
import { makeAuditorKey, type Opened, openerOf, sealerFor } from '../../processing-log/auditor-key.ts'
import { readProcessingLogConfig } from '../../processing-log/config.ts'
import { entryOf, logCommand, openLog } from '../support/processing-log.ts'
import { folder } from '../support/program.ts'

const asked = [...askedDocument({ number: '12AB34567', issuedBy: 'FRA' }), ...askedName('Jürgen Candilón')]
const clear = { travelDocument: ['FRA|12AB34567'], 'person.name': ['candilon jurgen'] }

function pair(now?: () => number) {
  const { publicKey, privateKey } = makeAuditorKey()
  const seal = sealerFor(publicKey, now)
  const open = openerOf(privateKey)
  if (!seal || !open) throw new Error('they are keys')
  return { publicKey, privateKey, seal, open }
}

describe('what is sealed to an auditor', () => {
  it('is opened with the private key, and with no other', () => {
    const { seal, open } = pair()
    const [sealed = ''] = seal(asked)
    expect(open(sealed)).toEqual(clear)
    expect(pair().open(sealed)).toBeUndefined()
    expect(seal([])).toEqual([])
  })

  it('is not opened where any byte of it was changed', () => {
    const { seal, open } = pair()
    const bytes = Buffer.from(seal(asked)[0] ?? '', 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      // The highest bit of the last byte of an X25519 key alone is ignored (RFC 7748), not this one.
      expect(open(changed.toString('base64url')), `byte ${at}`).toBeUndefined()
    }
    for (let length = 0; length < bytes.length; length += 7) {
      expect(open(bytes.subarray(0, length).toString('base64url'))).toBeUndefined()
    }
  })

  it('is another text each time, of a length that tells little', () => {
    const { seal } = pair()
    const [one = '', other = ''] = [...seal(asked), ...seal(asked)]
    expect(one).not.toBe(other)
    expect(seal(askedName('Li'))[0]).toHaveLength((seal(askedName('Bartholomew'))[0] ?? '').length)
  })

  it('has a sender of its own each minute, also when the clock goes back', () => {
    let now = 1_000_000
    const { seal, open } = pair(() => now)
    const senders = [0, 59_999, 1, -90_000].map((step) => {
      now += step
      const [sealed = ''] = seal(asked)
      expect(open(sealed)).toEqual(clear)
      return sealed.slice(0, 42)
    })
    expect(senders[0]).toBe(senders[1])
    expect(new Set(senders).size).toBe(3)
  })

  it('is in several texts where it is long, none of which is lost', () => {
    const { seal, open } = pair()
    const accounts = Array.from({ length: 2000 }, (_none, number) => `wallet-${number}`)
    const sealed = seal(accounts.map((canonical) => ({ kind: 'account', canonical })))
    expect(sealed.length).toBeGreaterThan(1)
    expect(sealed.flatMap((text) => (open(text) as Opened).account)).toEqual(accounts)
  })
})

test('the setting is a public key, and nothing else', () => {
  const mistake = (key: string) => {
    const settings = createSettings({ PROCESSING_LOG_AUDITOR_KEY: key })
    readProcessingLogConfig(settings)
    return () => settings.refuseMistakes()
  }
  expect(mistake(makeAuditorKey().publicKey)).not.toThrow()
  for (const wrong of ['x', 'A'.repeat(43), `${makeAuditorKey().publicKey}A`]) {
    expect(mistake(wrong)).toThrow('PROCESSING_LOG_AUDITOR_KEY must be a public key of 43 characters')
  }
})

test('keygen makes the key, the log seals to it, search finds, open opens', { timeout: 120_000 }, async () => {
  const key = join(folder, 'auditor.key')
  const made = await logCommand('sealed', 'keygen', key)
  const [, publicKey = ''] = /^PROCESSING_LOG_AUDITOR_KEY=([\w-]{43})$/.exec(made.out) ?? []
  expect(made).toMatchObject({ code: 0, err: expect.stringContaining('keep it from the server') })
  expect(statSync(key).mode & 0o077).toBe(0)
  expect(await logCommand('sealed', 'keygen', key)).toMatchObject({ code: 2, out: '' })

  const dataDir = join(folder, 'sealed')
  const settings = createSettings({ DATA_DIR: dataDir, PROCESSING_LOG_AUDITOR_KEY: publicKey })
  const log = await openLog(join(dataDir, 'log'), { keys: readProcessingLogConfig(settings).keys() })
  const iban = askedAccount({ scheme: 'IBAN', value: 'DE89370400440532013000' })
  await log.append(entryOf(1, { ...log.asked(asked) }))
  await log.append(entryOf(2, { ...log.asked(iban) }))
  await log.close()

  const found = await logCommand('sealed', 'search', '--user', 'user-1')
  expect(found.out).not.toMatch(/candilon|12AB34567/i)
  const file = join(folder, 'found.jsonl')
  writeFileSync(file, found.out)
  const opened = await logCommand('none', 'open', '--key', key, file)
  expect(opened).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(opened.out)).toMatchObject({ requestId: 'request-1', clear })
  expect(JSON.parse(opened.out)).not.toHaveProperty('sealed')

  const other = join(folder, 'other.key')
  await logCommand('none', 'keygen', other)
  expect(await logCommand('none', 'open', '--key', other, file)).toMatchObject({
    code: 1,
    err: '1 texts are sealed to another key, or are not as they were written.',
  })
  expect(readFileSync(other, 'utf8')).not.toBe(readFileSync(key, 'utf8'))
  writeFileSync(file, 'no entry\n')
  expect(await logCommand('none', 'open', '--key', key, file)).toMatchObject({ code: 2 })
})
