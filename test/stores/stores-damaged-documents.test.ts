import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isDuplicateKey } from '../../subgraphs/stores/duplicate-key.ts'
import { openDocuments } from '../../subgraphs/stores/open-documents.ts'

interface Doc {
  _id: string
  name?: string
  size?: number
}

const home = mkdtempSync(join(tmpdir(), 'ncb-damaged-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** As a stop leaves it, and as a process that was killed does. */
const stopped = join(home, 'stopped')
const killed = join(home, 'killed')
const tried = join(home, 'tried')
let lost: string

beforeAll(async () => {
  const documents = await openDocuments(stopped)
  const persons = documents.collection<Doc>('persons')
  await persons.ensureIndex('name', { unique: true, sparse: true })
  await persons.insertMany(Array.from({ length: 20 }, (_, n) => ({ _id: `p${n}`, name: `Zoë ${n} \u2028`, size: n })))
  await persons.updateOne({ _id: 'p3' }, { $set: { size: 33 } })
  await persons.deleteMany({ _id: 'p4' })
  const notices = documents.collection<Doc>('notices')
  await notices.insertMany([{ _id: 'n1', name: 'one' }])
  await notices.insertMany([{ _id: 'n2', name: 'two' }])
  await documents.collection<Doc>('empty').insertMany([{ _id: 'gone' }])
  await documents.collection<Doc>('empty').deleteMany({ _id: 'gone' })
  cpSync(stopped, killed, { recursive: true })
  rmSync(join(killed, 'lock'))
  await documents.close()
  lost = await contentOf(stopped)
})

/** All documents of a folder. */
async function contentOf(folder: string): Promise<string> {
  const documents = await openDocuments(folder)
  try {
    const all = ['persons', 'notices', 'empty'].map((name) =>
      documents.collection<Doc>(name).find({}, { sort: { _id: 1 } }),
    )
    return JSON.stringify(await Promise.all(all))
  } finally {
    await documents.close()
  }
}

/** What a copy of the folder gives where one of its files is another: its documents, or why it is refused. */
async function opened(folder: string, file: string, change: (bytes: Buffer) => Buffer | undefined): Promise<string> {
  rmSync(tried, { recursive: true, force: true })
  cpSync(folder, tried, { recursive: true })
  const changed = change(readFileSync(join(tried, file)))
  if (changed) writeFileSync(join(tried, file), changed)
  else rmSync(join(tried, file))
  return contentOf(tried).catch((error) => {
    if (error.name !== 'StartError') throw error
    return error.message
  })
}

const lines = (bytes: Buffer) => bytes.toString().split(/(?<=\n)/)
const filesOf = (folder: string) => readdirSync(folder).filter((file) => file !== 'lock')

describe.each([
  ['was stopped', stopped],
  ['was killed', killed],
])('a folder whose process %s', { timeout: 120_000 }, (_, folder) => {
  test('is the same where nothing has happened to it', async () => {
    expect(await opened(folder, 'persons.db', (bytes) => bytes)).toBe(lost)
  })

  test('gives what was in it, or is refused with the name of the file, whatever byte is changed, lost or added', async () => {
    const damage = fc.record({
      file: fc.constantFrom('persons.db', 'notices.db', 'empty.db', 'collections.json'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      // As often as all others together: what line ends and torn lines are told by.
      byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0x0a, 0x0d, 0, 0x20, 0x7b)),
      kind: fc.constantFrom('changed', 'lost', 'added', 'bit'),
    })
    let refused = 0
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, at, byte, kind }) => {
        const result = await opened(folder, file, (bytes) => {
          const place = Math.min(bytes.length - 1, Math.floor(at * bytes.length))
          const [before, after] = [bytes.subarray(0, place), bytes.subarray(place + 1)]
          if (kind === 'lost') return Buffer.concat([before, after])
          if (kind === 'added') return Buffer.concat([before, Buffer.from([byte]), bytes.subarray(place)])
          const there = bytes[place] ?? 0
          return Buffer.concat([before, Buffer.from([kind === 'bit' ? there ^ (1 << (byte % 8)) : byte]), after])
        })
        if (result === lost) return
        refused += 1
        expect(result).toMatch(/^\S+\/(\w+\.db|collections\.json) is (damaged|missing)/)
        expect(result).toContain(': restore its folder from a backup, or move the folder away and import')
      }),
      { numRuns: 250 },
    )
    expect(refused).toBeGreaterThan(120)
  })

  test('gives what was in it, or is refused, whatever becomes of the last bytes of a file', async () => {
    for (const file of filesOf(folder)) {
      const { length } = readFileSync(join(folder, file))
      for (let at = Math.max(0, length - 12); at < length; at++) {
        for (const byte of [0, 0x0a, 0x0d, 0x7d]) {
          const result = await opened(folder, file, (bytes) => {
            bytes[at] = byte
            return bytes
          })
          if (result !== lost) expect(result).toMatch(/ is damaged| is missing/)
        }
      }
    }
  })

  test('is refused with the number of the line where one is lost, doubled, or in another place', async () => {
    const refused = (line: number) => new RegExp(`^${tried}/persons\\.db is damaged in line ${line}: `)
    const change = (edit: (lines: string[]) => string[]) =>
      opened(folder, 'persons.db', (bytes) => Buffer.from(edit(lines(bytes)).join('')))
    expect(await change((all) => all.toSpliced(5, 1))).toMatch(refused(6))
    expect(await change((all) => all.toSpliced(5, 0, all[5] ?? ''))).toMatch(refused(7))
    expect(await change((all) => all.toSpliced(5, 2, all[6] ?? '', all[5] ?? ''))).toMatch(refused(6))
    expect(await change((all) => all.slice(1))).toMatch(refused(1))
  })

  test('is refused where a file is lost, or empty', async () => {
    for (const file of ['persons.db', 'notices.db', 'empty.db']) {
      expect(await opened(folder, file, () => undefined)).toMatch(`/${file} is missing: restore`)
      expect(await opened(folder, file, () => Buffer.alloc(0))).toMatch(`/${file} is damaged in line 1: restore`)
    }
    expect(await opened(folder, 'collections.json', () => Buffer.alloc(0))).toMatch('/collections.json is damaged: ')
    expect(await opened(folder, 'collections.json', () => undefined)).toBe(lost) // it is made anew from the files
  })
})

test('a folder whose process was stopped is refused where the end of a file is lost', {
  timeout: 120_000,
}, async () => {
  for (const file of filesOf(stopped)) {
    const { length } = readFileSync(join(stopped, file))
    for (let left = 0; left < length; left += left > length - 60 ? 1 : 7) {
      const result = await opened(stopped, file, (bytes) => bytes.subarray(0, left))
      if (result !== lost) expect(result).toMatch(/ is damaged/)
      else expect(left).toBe(length - 1) // the end of the last line
    }
  }
})

test('what a killed process has not written to its end is cut off, wherever that ends, and nothing else is lost', {
  timeout: 120_000,
}, async () => {
  const folder = join(home, 'torn')
  const documents = await openDocuments(folder)
  const notices = documents.collection<Doc>('notices')
  await notices.insertMany([{ _id: 'n1', name: 'one' }])
  const { length } = readFileSync(join(folder, 'notices.db'))
  await notices.insertMany([
    { _id: 'n2', name: 'two' },
    { _id: 'n3', name: 'three' },
  ])
  const bytes = readFileSync(join(folder, 'notices.db'))
  const live = join(home, 'torn-live')
  cpSync(folder, live, { recursive: true })
  rmSync(join(live, 'lock'))
  await documents.close()
  for (let left = length; left <= bytes.length; left++) {
    rmSync(tried, { recursive: true, force: true })
    cpSync(live, tried, { recursive: true })
    writeFileSync(join(tried, 'notices.db'), bytes.subarray(0, left))
    const first = await openDocuments(tried)
    await first.collection<Doc>('notices').insertMany([{ _id: 'n4' }])
    await first.close()
    const again = await openDocuments(tried)
    const found = await again.collection<Doc>('notices').find({}, { sort: { _id: 1 } })
    await again.close()
    const whole = lines(bytes.subarray(0, left)).filter((line) => line.endsWith('}\n') || line.endsWith('}')).length
    expect(found.map(({ _id }) => _id)).toEqual([...['n1', 'n2', 'n3'].slice(0, whole), 'n4'])
  }
})

describe('a folder of an earlier version, without checksums', () => {
  const folder = join(home, 'earlier')
  const old = [
    '{"_id":"p1","name":"one"}',
    '{"_id":"p2","name":"two"}',
    '{"$$indexCreated":{"fieldName":"name","unique":true,"sparse":true}}',
    '{"_id":"p1","name":"first"}',
    '{"$$deleted":true,"_id":"p2"}',
    '{"_id":"p3","name":"three\\u2028"}',
    '',
  ].join('\n')

  test('is opened, and has them from then on', async () => {
    cpSync(stopped, folder, { recursive: true })
    for (const file of filesOf(folder)) rmSync(join(folder, file))
    writeFileSync(join(folder, 'persons.db'), `${old}{"_id":"p4","na`)
    writeFileSync(join(folder, 'locks.db'), '')
    for (let round = 1; round <= 2; round++) {
      const documents = await openDocuments(folder)
      const persons = documents.collection<Doc>('persons')
      expect(await persons.find({}, { sort: { _id: 1 } })).toEqual([
        { _id: 'p1', name: 'first' },
        { _id: 'p3', name: 'three\u2028' },
      ])
      const taken = await persons.insertMany([{ _id: 'p5', name: 'first' }]).catch((error) => error)
      expect(isDuplicateKey(taken)).toBe(true)
      await documents.close()
      for (const file of ['persons.db', 'locks.db'])
        expect(readFileSync(join(folder, file), 'utf8')).toMatch(/^ncb-graph documents 1 /)
    }
  })

  test('is refused where a line is no document', async () => {
    for (const line of ['{"_id":"p9"', '{"name":"nobody"}', 'null', '7']) {
      rmSync(folder, { recursive: true })
      cpSync(stopped, folder, { recursive: true })
      for (const file of filesOf(folder)) rmSync(join(folder, file))
      writeFileSync(join(folder, 'persons.db'), `{"_id":"p1"}\n${line}\n{"_id":"p2"}\n`)
      await expect(openDocuments(folder)).rejects.toThrow(`${folder}/persons.db is damaged`)
      expect(readFileSync(join(folder, 'persons.db'), 'utf8')).toContain(line)
    }
  })
})

test('a file that somebody else has changed or taken away while it is open is not written to', async () => {
  const folder = join(home, 'changed')
  const documents = await openDocuments(folder)
  const [cut, gone] = [documents.collection<Doc>('cut'), documents.collection<Doc>('gone')]
  for (const one of [cut, gone]) await one.insertMany([{ _id: '1' }])
  writeFileSync(join(folder, 'cut.db'), '')
  rmSync(join(folder, 'gone.db'))
  for (const one of [cut, gone]) {
    await expect(one.insertMany([{ _id: '2' }])).rejects.toMatchObject({ extensions: { code: 'SOURCE_UNAVAILABLE' } })
    expect(await one.find({})).toEqual([{ _id: '1' }])
  }
  await documents.close().catch(() => undefined)
})
