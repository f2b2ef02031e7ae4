import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Asked,
  askedAccount,
  askedDocument,
  askedDocumentNumber,
  askedId,
  askedMrz,
  askedName,
  askedVehicle,
} from '../../processing-log/asked.ts'
import { type LogKeys, logKeys } from '../../processing-log/chain/keys.ts'
import { readSubjects, readTimes, readWho, type SearchValues } from '../../processing-log/command/search-options.ts'
import type { LogEntry } from '../../processing-log/entry.ts'
import { openLogReader } from '../../processing-log/reading/open-reader.ts'
import { searchLog } from '../../processing-log/reading/search.ts'
import { logCommand, openLog } from '../support/processing-log.ts'
import { folder } from '../support/program.ts'

const IBAN = 'DE89 3704 0044 0532 0130 00'
const ZONE = `${'P<D<<MUSTERMANN<<ERIKA'.padEnd(44, '<')}\nC01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4`
const dataDir = join(folder, 'searched')
let keys: LogKeys
const START = Date.parse('2026-03-01T12:00:00.000Z')

interface Written extends Partial<Omit<LogEntry, 'asked'>> {
  of?: Asked[]
}
/** Each an hour after the one before. */
const entries: Written[] = [
  { user: 'anna', of: askedName('Jürgen Candilón'), given: { persons: ['Person/p-1', 'Person/p-2'] } },
  { user: 'ben', of: [...askedName('kandilon'), ...askedName('Juergen')], organisation: '=cmd|calc', given: {} },
  { user: 'ben', of: [...askedName('Candilon'), ...askedName('Maria')], country: 'DEU' },
  { user: 'cara', of: askedDocument({ number: 'c01x00t47', issuedBy: 'D' }), purpose: 'CRIMINAL_INVESTIGATION' },
  { user: 'cara', of: askedDocumentNumber('C01X00T47'), given: { 'stolen-documents': ['TravelDocument/d-1'] } },
  { user: 'cara', of: askedMrz(ZONE) },
  { user: 'dora', of: askedVehicle({ vin: 'WVWZZZ1JZXW000001', plate: { number: 'B AB 1234', country: 'D' } }) },
  { user: 'dora', of: askedAccount({ scheme: 'IBAN', value: IBAN }), outcome: 'PARTIAL', code: 'SOURCE_TIMEOUT' },
  { user: 'dora', of: askedId('p-1'), given: {} },
  { user: 'anna', organisation: 'Police', outcome: 'SUBSCRIBED', subscription: 's-1', given: {} },
  { user: 'ben', organisation: 'Customs', outcome: 'SUBSCRIBED', subscription: 's-2', given: {} },
  {
    ...{ user: undefined, organisation: undefined, outcome: 'DELIVERED', receivers: ['s-1', 's-2'] },
    given: { 'financial-alerts': ['FinancialAlert/a-1'] },
  },
  { user: 'anna', outcome: 'BEGUN', of: askedId('a-1') },
  { user: 'anna', of: askedId('a-1'), given: { 'financial-alerts': ['FinancialAlert/a-1'] } },
  { outcome: 'REFUSED', code: 'RATE_LIMITED', times: 40, user: 'eve', country: 'BRA', given: undefined },
]

const search = (...args: string[]) => logCommand('searched', 'search', ...args)
const exported = (...args: string[]) => logCommand('searched', 'export', ...args)

/** The numbers of the entries that are found by the options. */
async function found(values: SearchValues): Promise<number[]> {
  const numbers: number[] = []
  const filter = { ...readWho(values), subjects: readSubjects(values, keys.hashesOf) }
  const range = { ...readTimes(values), newestFirst: true }
  const reader = await openLogReader(join(dataDir, 'log'))
  for await (const { entry } of searchLog(reader, filter, range)) numbers.push(Number(entry.requestId))
  return numbers
}

/** HMAC-SHA256 in base64url, by a library. */
function hmac(text: string): string {
  const key = Buffer.from(readFileSync(join(dataDir, 'processing-log-key'), 'utf8'), 'hex')
  return createHmac('sha256', key).update(text).digest('base64url')
}

function askedBefore(of: readonly Asked[]): LogEntry['asked'] {
  const asked: Record<string, string[]> = {}
  for (const { kind, canonical } of of) {
    asked[kind] = [...(asked[kind] ?? []), hmac(`${kind}\n${canonical}`).slice(0, 22)]
  }
  return asked
}

beforeAll(async () => {
  keys = logKeys(dataDir)
  let now = START
  const log = await openLog(join(dataDir, 'log'), { keys, now: () => now, segmentBytes: 3000 })
  for (const [number, { of = [], ...more }] of entries.entries()) {
    now = START + number * 3_600_000
    const who = { country: 'FRA', organisation: 'Police', purpose: 'BORDER_CONTROL', outcome: 'ANSWERED' as const }
    // Every other one is of a log that was written before hashes were made in another way.
    const asked = number % 2 === 1 ? { asked: askedBefore(of) } : log.asked(of)
    await log.append({ requestId: String(number), ...who, ...asked, ...more })
  }
  await log.close()
})

it('what was asked is hashed with a key, and what was hashed before has its hash beside it', () => {
  const secret = createHash('sha256').update(hmac('\n\nhashes of what was asked, 2')).digest('hex')
  for (const canonical of ['FRA|12AB34567', '', 'ü'.repeat(500), 'a\nb']) {
    const now = createHash('sha256').update(`${secret}account\n${canonical}`).digest('base64url').slice(0, 22)
    expect(keys.hashOf('account', canonical)).toBe(now)
    expect(keys.hashesOf('account', canonical)).toEqual([now, hmac(`account\n${canonical}`).slice(0, 22)])
  }
})

describe('search finds who asked', { timeout: 60_000 }, () => {
  it.each([
    ['a person, by all words in any spelling and order', { person: ['CANDILON Juergen'] }, [0]],
    ['by a word alone', { person: ['candilón'] }, [2, 0]],
    ['a document, by number and issuer, by its number alone, in a zone', { document: ['P/DEU/C01X00T47'] }, [5, 4, 3]],
    ['and not one of another issuer', { document: ['FRA/C01X00T47'] }, [4]],
    ['a vehicle by its VIN', { vehicle: ['WVWZZZ1JZXW000001'] }, [6]],
    ['a vehicle by its plate', { vehicle: ['DEU/B-AB1234'] }, [6]],
    ['an account', { account: [IBAN] }, [7]],
    ['a record that was given, or asked for', { record: ['p-1'] }, [8, 0]],
    ['a record by its type, too; and in deliveries', { record: ['FinancialAlert/a-1'] }, [13, 12, 11]],
    ['by user, and what was delivered to that user', { user: 'ben' }, [11, 10, 2, 1]],
    ['by organisation', { organisation: 'Customs' }, [11, 10]],
    ['by country and purpose', { country: 'de', purpose: 'BORDER_CONTROL' }, [2]],
    ['by the code of an error', { code: 'SOURCE_TIMEOUT' }, [7]],
    ['in a time', { from: '2026-03-01T13:00:00Z', to: '2026-03-01T15:00:00+01:00' }, [1]],
    ['up to the end of a day', { from: '2026-03-01', to: '2026-03-01', user: 'cara' }, [5, 4, 3]],
    ['all of it together', { person: ['Candilon'], user: 'ben', country: 'DEU' }, [2]],
  ])('%s', async (_what, values, expected) => {
    expect(await found(values)).toEqual(expected)
  })

  it('the newest so many, and says that there are more', async () => {
    const { code, out, err } = await search('--limit', '2')
    expect(out.split('\n').map((line) => JSON.parse(line).requestId)).toEqual(['14', '13'])
    expect({ code, err }).toEqual({ code: 0, err: '2 entries, the newest first. There are more: see --limit.' })
  })

  it('and tells of a delivery to whom it went', async () => {
    const { out } = await search('--record', 'a-1', '--user', 'ben', '--from', '2026-03-01T23:00:00Z')
    expect(JSON.parse(out)).toMatchObject({
      at: '2026-03-01T23:00:00.000Z',
      receivedBy: [{ subscription: 's-2', country: 'FRA', organisation: 'Customs', user: 'ben' }],
    })
  })

  it.each<[SearchValues, string]>([
    [{ document: ['12AB34567'] }, 'a document is written FRA/12AB34567'],
    [{ person: ['123'] }, 'it has no letters'],
    [{ account: ['x'] }, 'it is no IBAN'],
    [{ vehicle: ['?'] }, 'it is no number of a vehicle'],
    [{ country: 'Atlantis' }, 'it is no country'],
    [{ purpose: 'FUN' }, 'there are CRIMINAL_INVESTIGATION'],
    [{ from: '2026-02-30' }, 'a time is written'],
  ])('and says what is wrong with %j', async (values, problem) => {
    await expect(found(values)).rejects.toThrow(problem)
  })

  it('and what is wrong with the command', async () => {
    const wrong = async (...args: string[]) => expect(await search(...args)).toMatchObject({ code: 2, out: '' })
    await wrong('--limit', '0')
    await wrong('--statistics')
    await wrong('p-1')
  })
})

describe('export tells a data subject', { timeout: 60_000 }, () => {
  it('who asked, why and when, and what records were given, of anything that names them', async () => {
    const { code, out } = await exported(
      '--person',
      'Jürgen Candilón',
      '--document',
      'DEU/C01X00T47',
      '--to',
      '2026-03-01T16:00:00Z',
    )
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual([
      {
        ...{ time: '2026-03-01T12:00:00.000Z', outcome: 'ANSWERED', country: 'FRA', organisations: ['Police'] },
        ...{ purpose: 'BORDER_CONTROL', records: ['Person/p-1', 'Person/p-2'] },
      },
      {
        ...{ time: '2026-03-01T15:00:00.000Z', outcome: 'ANSWERED', country: 'FRA', organisations: ['Police'] },
        ...{ purpose: 'CRIMINAL_INVESTIGATION', records: [] },
      },
    ])
  })

  it('of a record, no others, and all organisations that it was delivered to', async () => {
    expect(JSON.parse((await exported('--record', 'p-2')).out)).toMatchObject([{ records: ['Person/p-2'] }])
    expect(JSON.parse((await exported('--record', 'a-1')).out)).toMatchObject([
      { outcome: 'DELIVERED', organisations: ['Police', 'Customs'], records: ['FinancialAlert/a-1'] },
      { outcome: 'BEGUN' },
      { outcome: 'ANSWERED' },
    ])
  })

  it('as CSV that no spreadsheet takes for formulas', async () => {
    const { out } = await exported('--person', 'Juergen', '--user', 'ben', '--format', 'csv')
    expect(out.split('\r\n')).toEqual([
      'time,outcome,country,organisations,purpose,records',
      `"2026-03-01T13:00:00.000Z","ANSWERED","FRA","'=cmd|calc","BORDER_CONTROL",""`,
    ])
  })

  it('nothing, where nobody asked', async () => {
    expect(JSON.parse((await exported('--record', 'none')).out)).toEqual([])
    expect(await exported()).toMatchObject({ code: 2, err: expect.stringContaining('Say whom or what') })
  })

  it('and the public how often each country asks for each purpose', async () => {
    const { out } = await exported('--statistics')
    const purpose = 'BORDER_CONTROL'
    expect(JSON.parse(out)).toEqual([
      { country: 'BRA', purpose, operations: 0, refused: 40, deliveries: 0, records: 0 },
      { country: 'DEU', purpose, operations: 1, refused: 0, deliveries: 0, records: 0 },
      { country: 'FRA', purpose, operations: 10, refused: 0, deliveries: 1, records: 5 },
      { country: 'FRA', purpose: 'CRIMINAL_INVESTIGATION', operations: 1, refused: 0, deliveries: 0, records: 0 },
    ])
    const csv = await exported('--statistics', '--country', 'BRA', '--format', 'csv')
    expect(csv.out.split('\r\n')[1]).toBe('"BRA","BORDER_CONTROL","0","40","0","0"')
  })
})
