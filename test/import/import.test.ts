import { existsSync, readdirSync, readFileSync, watch } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { failure } from '../../schema/errors.ts'
import { type Entry, Stop } from '../../subgraphs/import/entries.ts'
import { type Importer, Tally } from '../../subgraphs/import/importer.ts'
import { openReport } from '../../subgraphs/import/report.ts'
import { runImport } from '../../subgraphs/import/run.ts'
import { stateFile } from '../../subgraphs/import/state.ts'
import { openPersonsStore } from '../../subgraphs/persons/store.ts'
import { openDocumentStore } from '../../subgraphs/stolen-documents/store.ts'
import { openSql } from '../../subgraphs/stores/sql.ts'
import { documentDrivers, sqlDrivers } from '../support/drivers.ts'
import { aFolder, type Folder, importFile, refusedIn, startImport } from '../support/import-files.ts'

let folder: Folder
beforeEach(() => {
  folder = aFolder()
})
afterEach(() => folder.remove())

const DOCUMENTS = 'id,number,type,issuedBy,fraud\n'
const document = (n: number) => `${n},N${String(n).padStart(6, '0')},PASSPORT,FRA,${n % 2 ? 'STOLEN' : 'LOST'}\n`
/** Every 1000th line is refused. */
const documents = (count: number) =>
  DOCUMENTS +
  Array.from({ length: count }, (_, n) => (n % 1000 === 7 ? `${n},,PASSPORT,FRA,LOST\n` : document(n))).join('')

describe('the engine of imports', () => {
  interface Draft {
    id: string
  }
  /** An importer into memory, which says what it was given. */
  function intoMemory({ batch = 10, parallel = 2, failAt = -1 } = {}) {
    const written: string[] = []
    let underWay = 0
    let mostUnderWay = 0
    let batches = 0
    const importer: Importer<Draft> = {
      batch,
      parallel,
      read: (value) => ({ id: String(value) }),
      async write(drafts) {
        if (batches++ === failAt) throw new Error('no more')
        mostUnderWay = Math.max(mostUnderWay, ++underWay)
        await new Promise((resolve) => setImmediate(resolve))
        underWay--
        written.push(...drafts.map(({ id }) => id))
        return drafts.map(() => 'written')
      },
      agrees: () => true,
      close: async () => undefined,
    }
    return { importer, written, mostUnderWay: () => mostUnderWay }
  }
  function job(importer: Importer<Draft>, entries: () => AsyncGenerator<Entry>) {
    const path = folder.path('file.csv')
    if (!existsSync(path)) folder.write('file.csv', 'x')
    const progress = stateFile(path, {})
    const state = progress.load()
    const report = openReport(folder.path('report.csv'), state.reportBytes)
    return { source: { entries }, importer, stateFile: progress, state, report, unmapped: new Tally() }
  }
  async function* numbers(count: number, onRead: (n: number) => void = () => undefined): AsyncGenerator<Entry> {
    for (let n = 0; n < count; n++) {
      onRead(n)
      yield { file: 'file.csv', line: n + 2, value: n }
    }
  }

  test('holds as many batches as are under way and one more, however long the file', async () => {
    const { importer, written, mostUnderWay } = intoMemory({ batch: 10, parallel: 3 })
    let mostAhead = 0
    const counts = await runImport(
      job(importer, () =>
        numbers(5000, (n) => {
          mostAhead = Math.max(mostAhead, n - written.length)
        }),
      ),
    )
    expect(counts).toEqual({ read: 5000, written: 5000, unchanged: 0, refused: 0, passed: 0 })
    expect(written).toHaveLength(5000)
    expect(mostUnderWay()).toBe(3)
    expect(mostAhead).toBeLessThanOrEqual(10 * 4)
  })

  test('remembers no more than what was committed, and goes on behind it', async () => {
    const first = intoMemory({ failAt: 7 })
    await expect(runImport(job(first.importer, () => numbers(200)))).rejects.toThrow('no more')
    const { state } = job(first.importer, () => numbers(0))
    expect(state.position).toBeGreaterThan(0)
    const committed = new Set(first.written)
    for (let n = 0; n < state.position; n++) expect(committed).toContain(String(n))
    const second = intoMemory()
    const counts = await runImport(job(second.importer, () => numbers(200)))
    expect(second.written).toEqual(Array.from({ length: 200 - state.position }, (_, n) => String(state.position + n)))
    expect(counts).toMatchObject({ read: 200, written: 200 })
    expect(existsSync(folder.path('file.csv.progress'))).toBe(false)
  })

  test('refuses what is the fault of a line, and stops at what is not', async () => {
    const failing = (code: 'SOURCE_UNAVAILABLE' | 'BAD_USER_INPUT') => ({
      ...intoMemory().importer,
      read(): { id: string } {
        throw failure(code, '`input.number`: wrong')
      },
    })
    const stopped = runImport(job(failing('SOURCE_UNAVAILABLE'), () => numbers(3)))
    await expect(stopped).rejects.toThrow(/^a fault of ours, met at line 2 of/)
    const refused = await runImport(job(failing('BAD_USER_INPUT'), () => numbers(3)))
    expect(refused).toMatchObject({ read: 3, refused: 3 })
    expect(refusedIn(folder.path('report.csv'))[0]).toEqual({ line: 2, reason: '`number`: wrong' })
  })

  test('begins anew where the file was changed since', async () => {
    const { importer } = intoMemory({ failAt: 3 })
    await expect(runImport(job(importer, () => numbers(200)))).rejects.toThrow()
    const path = folder.write('file.csv', 'something longer')
    expect(stateFile(path, {}).load().position).toBe(0)
  })

  test('records what stands before a place where the file cannot be read', async () => {
    const { importer, written } = intoMemory()
    async function* broken(): AsyncGenerator<Entry> {
      yield* numbers(25)
      throw new Stop('line 27: a quote is never closed')
    }
    await expect(runImport(job(importer, broken))).rejects.toThrow('line 27')
    expect(written).toHaveLength(25)
    expect(job(importer, broken).state.position).toBe(25)
  })

  test('a report goes on behind what the state knows of, and holds no formulas', () => {
    const file = folder.path('report.csv')
    const at = (line: number) => ({ entry: { file: '=file.csv', line } })
    const first = openReport(file, 0)
    first.add([{ ...at(2), reason: 'A "quoted" one,\nof two lines' }])
    const known = first.bytes()
    first.add([{ ...at(3), reason: 'not remembered' }])
    openReport(file, known).add([{ ...at(4), reason: '@later' }])
    expect(refusedIn(file)).toEqual([
      { line: 2, reason: 'A "quoted" one, of two lines' },
      { line: 4, reason: "'@later" },
    ])
    expect(readFileSync(file, 'utf8')).toContain(`"'=file.csv",4,`)
    openReport(file, 0)
    expect(existsSync(file)).toBe(false)
  })

  test('an id that comes again is the same record, and refused where it says something else', async () => {
    const { importer, written } = intoMemory({ batch: 5, parallel: 1 })
    async function* twice(): AsyncGenerator<Entry> {
      for (const [at, value] of ['a', 'b', 'a', 'c', 'b'].entries()) yield { file: 'f', line: at + 1, value }
    }
    const agreeing = job({ ...importer, agrees: ({ id }) => id === 'a' }, twice)
    expect(await runImport(agreeing)).toMatchObject({ written: 3, unchanged: 1, refused: 1 })
    expect(written).toEqual(['a', 'b', 'c'])
    expect(refusedIn(folder.path('report.csv'))).toMatchObject([{ line: 5 }])
  })
})

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`an import of travel documents into ${driver.name}`, () => {
    test('records each line, refuses those that are wrong with a reason, and changes nothing when it is run again', async () => {
      const { url, dispose } = await driver.freshUrl()
      const lines = [
        'id,number,type,issuedBy,fraud,theft.country,theft.on,series.prefix,series.from,series.to,record.sharing.mode,record.sharing.countries,record.nationalReference,note',
        'a,c01-x00t47,PASSPORT,DE,STOLEN,FR,2024-05,,,,DENY,"BRA; KEN",R-1,"With ""quotes"", and\na line end"',
        'b,,PASSPORT,DEU,STOLEN_BLANK,,,BL,0001,0300,,,,',
        'c,C01X00T47,PASSPORT,DEU,STOLEN,,,,,,,,,',
        'd,X1,PASSPORT,DEU,EATEN,,,,,,,,,',
        'e,X1,PASSPORT,Atlantis,LOST,,,,,,,,,',
        'f,Ä,PASSPORT,DEU,LOST,,,,,,,,,',
        'g,X2,PASSPORT,DEU,LOST,,2999,,,,,,,',
        'h,X3,PASSPORT,DEU',
        'a,OTHER,PASSPORT,DEU,LOST,,,,,,,,,',
        ',X4,VISA,UNO,LOST,,,,,,,,,',
        ',X4,VISA,UNO,LOST,,,,,,,,,',
        ',X4,VISA,UNO,LOST,,,,,,,,,again',
      ]
      const path = folder.write('documents.csv', `\ufeff${lines.join('\r\n')}\r\n\r\n`)
      const { counts, refused } = await importFile('travel-documents', path, url, { owner: null })
      expect(refused.map(({ line }) => line)).toEqual([5, 6, 7, 8, 9, 10, 11, 14])
      const reasons = refused.map(({ reason }) => reason)
      expect(reasons[0]).toMatch(/same document with the same `fraud` is on record/)
      expect(reasons[1]).toBe('`fraud`: "EATEN" is none of STOLEN, LOST, STOLEN_BLANK, REVOKED, INVALID.')
      expect(reasons[2]).toMatch(/`issuedBy`: A country is .*"Atlantis"/)
      expect(reasons[3]).toMatch(/`number`: A document number has letters A-Z/)
      expect(reasons[4]).toMatch(/`theft.on` is 2999/)
      expect(reasons[5]).toMatch(/4 cells, and the first line names 14 columns/)
      expect(reasons[6]).toMatch(/^On record under this id with other content, from line 2: /)
      expect(reasons[7]).toMatch(/^On record under this id with other content, from line 12: /)
      expect(counts).toEqual({ read: 12, written: 3, unchanged: 1, refused: 8, passed: 0 })

      const viewer = { country: 'DEU', organisation: '', user: '', roles: [], purpose: 'BORDER_CONTROL' } as const
      const look = async () => {
        const store = await openDocumentStore(url)
        const keys = ['DEU|C01X00T47', 'DEU|BL0123', 'UNO|X4', 'DEU|OTHER']
        const found = await store.matches(viewer, keys)
        await store.close()
        return found.sort((a, b) => (a.key < b.key ? -1 : 1))
      }
      const found = await look()
      expect(found.map(({ key, record }) => [key, record.recordedBy])).toEqual([
        ['DEU|BL0123', 'DEU'],
        ['DEU|C01X00T47', 'DEU'],
        ['UNO|X4', 'UNO'],
      ])
      expect(found[1]?.record).toMatchObject({
        number: 'C01X00T47',
        theft: { country: 'FRA', place: null, on: '2024-05' },
        sharing: { mode: 'DENY', countries: ['BRA', 'KEN'] },
        nationalReference: 'R-1',
        note: 'With "quotes", and\na line end',
        handling: { code: 'H1', conditions: [] },
      })

      const again = await importFile('travel-documents', path, url, { owner: null })
      expect(again.counts).toEqual({ read: 12, written: 0, unchanged: 4, refused: 8, passed: 0 })
      expect(await look()).toEqual(found)
      const foreign = await importFile('travel-documents', path, url, { owner: 'FRA' })
      expect(foreign.counts).toMatchObject({ written: 0, refused: 12 })
      expect(foreign.refused[0]?.reason).toContain('Only the issuer records a document')
      await dispose()
    })

    test('leaves alone what its owner has changed or withdrawn since', async () => {
      const { url, dispose } = await driver.freshUrl()
      const path = folder.write('documents.csv', DOCUMENTS + [1, 2, 3].map(document).join(''))
      await importFile('travel-documents', path, url)
      const viewer = { country: 'FRA', organisation: '', user: '', roles: [], purpose: 'BORDER_CONTROL' } as const
      const store = await openDocumentStore(url)
      const key = (n: number) => `FRA|N00000${n}`
      const [one, two] = await store.matches(viewer, [key(1), key(2)])
      if (!one || !two) throw new Error('not imported')
      await store.replace(
        one.record,
        { ...one.record, note: 'corrected', updatedAt: '2030-01-01T00:00:00.000Z' },
        undefined,
      )
      await store.withdraw(two.record, 'found')
      await store.close()
      const again = await importFile('travel-documents', path, url)
      expect(again.counts).toMatchObject({ written: 0, unchanged: 1, refused: 2 })
      expect(again.refused).toEqual([
        { line: 2, reason: expect.stringContaining('its owner has changed it') },
        { line: 3, reason: 'Its owner has withdrawn this record.' },
      ])
      const after = await openDocumentStore(url)
      const found = await after.matches(viewer, [key(1), key(2), key(3)])
      expect(found.map(({ record }) => [record.number, record.note])).toEqual(
        expect.arrayContaining([
          [one.record.number, 'corrected'],
          ['N000003', null],
        ]),
      )
      expect(found).toHaveLength(2)
      await after.close()
      await dispose()
    })

    test.skipIf(driver.name !== 'PostgreSQL')('shows no password of its server', async () => {
      const { url, dispose } = await driver.freshUrl()
      const server = new URL(url)
      server.password ||= 'secret' // which a server that trusts us does not ask for
      const path = folder.write('documents.csv', documents(10))
      const { code, stdout, stderr } = await startImport('travel-documents', path, '--url', server.href).ended
      expect(code).toBe(3)
      expect(stdout).toContain(`@${server.host}${server.pathname}${server.search}: 10 read, 9 written`)
      expect(stdout + stderr + readFileSync(`${path}.refused.csv`, 'utf8')).not.toContain(`:${server.password}@`)
      await dispose()
    })

    test('has its file and its report for itself: another process is refused, and none after it was killed', async () => {
      const [one, other] = [await driver.freshUrl(), await driver.freshUrl()]
      const path = folder.write('documents.csv', documents(16_000))
      const first = startImport('travel-documents', path, '--url', one.url)
      await stateBehind(path, 1000)
      process.kill(first.pid, 'SIGSTOP') // it would end too soon
      const holder = `is in use by process ${first.pid} since `
      const second = await startImport('travel-documents', path, '--url', other.url).ended
      expect([second.code, second.stderr]).toEqual([1, expect.stringContaining(`${path}.progress ${holder}`)])
      expect(second.stderr).toMatch(/\. Stop that process, or wait until it has ended\.\n$/)
      const report = `${path}.refused.csv`
      const small = folder.write('small.csv', documents(10))
      const third = await startImport('travel-documents', small, '--url', other.url, '--report', report).ended
      expect([third.code, third.stderr]).toEqual([1, expect.stringContaining(`${report} ${holder}`)])
      first.kill()
      await first.ended
      const next = await startImport('travel-documents', path, '--url', one.url).ended
      expect(next.stderr).toMatch(/^Going on behind /)
      expect(next.code).toBe(3)
      expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.lock'))).toEqual([])
      await Promise.all([one.dispose(), other.dispose()])
    }, 240_000)

    test('that is killed goes on where it stopped, and ends as if nothing had happened', async () => {
      const { url, dispose } = await driver.freshUrl()
      const path = folder.write('documents.csv', documents(16_000))
      const args = ['travel-documents', path, '--url', url, '--source', 'test']
      const first = startImport(...args)
      await stateBehind(path, 4000)
      first.kill()
      expect((await first.ended).code).toBeNull()
      const { state } = JSON.parse(readFileSync(`${path}.progress`, 'utf8'))
      const sql = await openSql(url)
      const count = { name: '', text: 'SELECT count(*) AS count FROM travel_documents' }
      const [before] = await sql.query<{ count: number }>(count)
      await sql.close()
      expect(before?.count).toBeGreaterThanOrEqual(state.counts.written)
      expect(before?.count).toBeLessThan(15_984)
      const second = await startImport(...args).ended
      expect(second.stderr).toMatch(new RegExp(`^Going on behind ${state.position.toLocaleString('en-US')} that`))
      expect(second.code).toBe(3)
      // What was committed and not yet remembered is found on record.
      const [, written, unchanged] = /16,000 read, ([0-9,]+) written, ([0-9,]+) on record/.exec(second.stdout) ?? []
      expect(Number(written?.replace(',', '')) + Number(unchanged?.replace(',', ''))).toBe(15_984)
      expect(refusedIn(`${path}.refused.csv`).map(({ line }) => line)).toEqual(
        Array.from({ length: 16 }, (_, n) => n * 1000 + 9),
      )
      expect(existsSync(`${path}.progress`)).toBe(false)
      const after = await openSql(url)
      expect(await after.query(count)).toEqual([{ count: 15_984 }])
      await after.close()
      await dispose()
    }, 240_000)
  })
}

/** Resolves as soon as the state of an import is behind so many entries. */
function stateBehind(path: string, position: number): Promise<void> {
  const file = `${path}.progress`
  return new Promise((resolve, reject) => {
    const watcher = watch(dirname(path), () => {
      try {
        if (JSON.parse(readFileSync(file, 'utf8')).state.position < position) return
      } catch {
        return // not there yet
      }
      watcher.close()
      resolve()
    })
    watcher.once('error', reject)
  })
}

for (const driver of documentDrivers) {
  describe.skipIf(!driver.available)(`an import of persons into ${driver.name}`, () => {
    const HEAD = 'full_name,first_name,middle_name,last_name,gender,date_of_birth,place_of_birth,nationality\n'
    const person = (n: number) => `Name ${letters(n)} Test,Name,${letters(n)},Test,female,1980-01-02,Lyon,France\n`

    // A wire server for tests is too slow to be killed in time.
    test.skipIf(driver.name !== 'NeDB')(
      'that is killed goes on where it stopped',
      async () => {
        const { url, dispose } = await driver.freshUrl()
        const path = folder.write('persons.csv', HEAD + Array.from({ length: 6000 }, (_, n) => person(n)).join(''))
        const first = startImport('persons', path, '--url', url)
        await stateBehind(path, 1000)
        first.kill()
        await first.ended
        const second = await startImport('persons', path, '--url', url).ended
        expect(second.code).toBe(0)
        expect(second.stdout).toContain('6,000 read')
        expect(second.stdout).toContain('are recorded as WITNESS')
        const third = await startImport('persons', path, '--url', url).ended
        expect(third.stdout).toContain('6,000 read, 0 written, 6,000 on record already, 0 refused')
        await dispose()
      },
      60_000,
    )

    // A server serves many.
    test.skipIf(driver.name !== 'NeDB')('into a folder that is in use says by which process', async () => {
      const { url, dispose } = await driver.freshUrl()
      const path = folder.write('persons.csv', HEAD + person(1))
      const store = await openPersonsStore(url)
      const { code, stderr } = await startImport('persons', path, '--url', url).ended
      expect(code).toBe(1)
      expect(stderr).toContain(`in use by process ${process.pid}`)
      expect(stderr).not.toContain('    at ')
      await store.close()
      await dispose()
    })
  })
}

/** A word for a number: "baa", "bab", ... */
function letters(n: number): string {
  return [...String(n).padStart(5, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('')
}

describe('the command', () => {
  test('helps', async () => {
    const all = await startImport('--help').ended
    expect(all.code).toBe(0)
    for (const word of ['persons', 'travel-documents', 'vehicles', 'alerts', '--owner', 'notices', 'Ends with 0']) {
      expect(all.stdout).toContain(word)
    }
    const one = await startImport('vehicles', '--help').ended
    expect(one.stdout).toContain('plates.0.number')
    expect(one.stdout).not.toContain('idempotencyKey')
  })

  test.each([
    [[], 'Say what to import'],
    [['cars', 'x.csv'], 'Say what to import'],
    [['vehicles'], 'Give one file'],
    [['vehicles', 'a', 'b'], 'Give one file'],
    [['vehicles', 'package.json', '--format', 'ftm'], '--format of vehicles is one of csv, jsonl.'],
    [['persons', 'package.json', '--owner', 'Atlantis'], '--owner is "Atlantis"'],
    [
      ['persons', 'package.json', '--owner', 'UTO'],
      '--owner is "UTO": it must be the code of a country that has an NCB',
    ],
    [['persons', 'package.json', '--status', 'GUILTY'], '--status is one of WANTED'],
    [['vehicles', 'package.json', '--url', 'postgres://user:secret@host/db'], '--url has a wrong scheme: mongodb://'],
    [['persons', 'package.json', '--wrong'], "Unknown option '--wrong'"],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await startImport(...args).ended
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('secret')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  test('stops at what it cannot read, and says where', async () => {
    const missing = await startImport('vehicles', folder.path('nowhere.csv')).ended
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('nowhere.csv does not exist') })
    const path = folder.write('vehicles.csv', 'vin,price\n1M8GDM9AXKP042788,1\n')
    const unknown = await startImport('vehicles', path, '--url', folder.path('store')).ended
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('The column "price" is not known') })
    expect(unknown.stderr).toContain('plates.0.number')
  })

  test('ends with 0 where all is on record, and keeps no report; with 3 where something was refused', async () => {
    const args = (path: string) => ['vehicles', path, '--url', folder.path('store')]
    const path = folder.write('vehicles.csv', 'kind,vin\nCAR,1M8GDM9AXKP042788\n')
    const { code, stdout } = await startImport(...args(path)).ended
    expect(code).toBe(0)
    expect(stdout).toMatch(/: 1 read, 1 written, 0 on record already, 0 refused; [0-9.]+ s, [0-9,]+ a second\.\n$/)
    expect(existsSync(`${path}.refused.csv`)).toBe(false)
    const report = folder.path('elsewhere.csv')
    folder.write('vehicles.csv', 'kind,vin\nCAR,\n')
    const bad = await startImport(...args(path), '--report', report).ended
    expect(bad.code).toBe(3)
    expect(bad.stdout).toContain(report)
    expect(refusedIn(report)).toEqual([{ line: 2, reason: expect.stringContaining('Give at least one of vin') }])
  })
})
