import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { asFailure } from '../../schema/errors.ts'
import type { Collection, Documents, Filter } from '../../subgraphs/stores/collection.ts'
import { isDuplicateKey } from '../../subgraphs/stores/duplicate-key.ts'
import { newClient } from '../../subgraphs/stores/mongodb.ts'
import { openDocuments } from '../../subgraphs/stores/open-documents.ts'
import { Outcome } from '../../subgraphs/stores/outcome.ts'
import { startChild } from '../support/child-process.ts'
import { documentDrivers } from '../support/drivers.ts'
import { openProxy } from '../support/proxy.ts'

interface Doc {
  _id: string
  name?: string | null
  size?: number
  keys?: string[]
  sharing?: { scope: string; countries?: string[] }
  marks?: { kind: string; note?: string | null }[]
}

for (const driver of documentDrivers) {
  describe.skipIf(!driver.available)(`documents in ${driver.name}`, () => {
    let documents: Documents
    let count = 0
    const fresh = () => documents.collection<Doc>(`c${++count}`)
    beforeAll(async () => {
      documents = await driver.open()
    })
    afterAll(() => documents.close())

    const ids = async (collection: Collection<Doc>, filter: Filter<Doc>) =>
      (await collection.find(filter, { sort: { _id: 1 } })).map(({ _id }) => _id)

    describe('a filter', () => {
      let filled: Collection<Doc>
      beforeAll(async () => {
        filled = fresh()
        await filled.insertMany([
          {
            _id: 'all',
            name: 'Á',
            size: 1,
            keys: ['P|DEU|1', 'P|DEU|2'],
            sharing: { scope: 'ALL', countries: ['DEU', 'FRA'] },
          },
          { _id: 'null', name: null, size: 2, keys: [], sharing: { scope: 'ONLY', countries: [] } },
          {
            _id: 'none',
            size: 3,
            sharing: { scope: 'ONLY', countries: ['FRA'] },
            marks: [{ kind: 'SCAR', note: null }],
          },
          {
            _id: 'bare',
            name: 'a',
            size: 10,
            keys: ['P|FRA|1'],
            marks: [{ kind: 'SCAR' }, { kind: 'TATTOO', note: 'x' }],
          },
        ])
      })

      const cases: [string, Filter<Doc>, string[]][] = [
        ['of nothing matches everything', {}, ['all', 'bare', 'none', 'null']],
        ['by a value', { name: 'a' }, ['bare']],
        ['by null matches what is null or missing', { name: null }, ['none', 'null']],
        ['by other than null matches what has a value', { name: { $ne: null } }, ['all', 'bare']],
        ['by other than a value matches what is missing', { name: { $ne: 'a' } }, ['all', 'none', 'null']],
        ['by $in', { name: { $in: ['a', 'Á', 'b'] } }, ['all', 'bare']],
        ['by $in with null matches what is missing', { name: { $in: ['a', null] } }, ['bare', 'none', 'null']],
        ['by $nin matches what is missing', { name: { $nin: ['a', 'b'] } }, ['all', 'none', 'null']],
        ['by $nin with null matches neither null nor missing', { name: { $nin: ['a', null] } }, ['all']],
        ['by an empty $in matches nothing', { name: { $in: [] } }, []],
        ['by a value looks into an array', { keys: 'P|DEU|2' }, ['all']],
        ['by $in looks into an array', { keys: { $in: ['P|DEU|2', 'P|FRA|1', 'P|FRA|9'] } }, ['all', 'bare']],
        ['by several values of one array finds its document once', { keys: { $in: ['P|DEU|1', 'P|DEU|2'] } }, ['all']],
        ['by $ne wants an array without the value', { keys: { $ne: 'P|DEU|2' } }, ['bare', 'none', 'null']],
        ['by $nin wants an array without the values', { keys: { $nin: ['P|DEU|2', 'P|FRA|1'] } }, ['none', 'null']],
        ['by null does not match an empty array', { keys: null }, ['none']],
        ['by a path', { 'sharing.scope': 'ONLY' }, ['none', 'null']],
        ['by a path into an array', { 'sharing.countries': 'FRA' }, ['all', 'none']],
        ['by $ne of a path into an array', { 'sharing.countries': { $ne: 'DEU' } }, ['bare', 'none', 'null']],
        [
          'by $nin of a path into an array',
          { 'sharing.countries': { $nin: ['DEU', 'GBR'] } },
          ['bare', 'none', 'null'],
        ],
        ['by a path that is missing', { 'sharing.scope': null }, ['bare']],
        ['by a path through an array of objects', { 'marks.kind': 'TATTOO' }, ['bare']],
        ['by a range of numbers', { size: { $gte: 2, $lt: 10 } }, ['none', 'null']],
        ['by a range of strings does not match null', { name: { $gte: '' } }, ['all', 'bare']],
        ['by a range and another operator', { size: { $gt: 1, $ne: 3 } }, ['bare', 'null']],
        ['by $exists takes null for a value', { name: { $exists: true } }, ['all', 'bare', 'null']],
        ['by $exists takes an empty array for a value', { keys: { $exists: true } }, ['all', 'bare', 'null']],
        ['by $exists false', { name: { $exists: false } }, ['none']],
        ['by $regex', { name: { $regex: /^A/i } }, ['bare']],
        ['by $regex looks into an array', { keys: { $regex: /^P\|DEU\|/ } }, ['all']],
        [
          'by $not of $regex matches what is missing',
          { keys: { $not: { $regex: /^P\|DEU/ } } },
          ['bare', 'none', 'null'],
        ],
        ['by $not of a range matches what is missing', { name: { $not: { $gte: 'a' } } }, ['none', 'null']],
        ['by $or', { $or: [{ name: 'a' }, { size: 3 }] }, ['bare', 'none']],
        ['by $or with another condition', { size: { $lt: 3 }, $or: [{ name: 'a' }, { size: 1 }] }, ['all']],
        ['by $and', { $and: [{ keys: 'P|DEU|1' }, { keys: 'P|DEU|2' }] }, ['all']],
        [
          'by a sharing rule',
          {
            size: { $gt: 0 },
            $or: [{ 'sharing.scope': 'ALL' }, { 'sharing.scope': null }, { 'sharing.countries': 'FRA' }],
          },
          ['all', 'bare', 'none'],
        ],
        [
          'by a sharing rule that excludes',
          { $and: [{ 'sharing.scope': { $ne: null } }, { 'sharing.countries': { $nin: ['DEU'] } }] },
          ['none', 'null'],
        ],
      ]
      test.each(cases)('%s', async (_, filter, expected) => {
        expect(await ids(filled, filter)).toEqual(expected)
        expect(await filled.count(filter)).toBe(expected.length)
      })

      test('gives the same answers from indexes', async () => {
        for (const field of [
          'name',
          'size',
          'keys',
          'sharing.countries',
          'sharing.scope',
          'marks.kind',
          'marks.note',
        ]) {
          await filled.ensureIndex(field)
        }
        await filled.ensureIndex(['size', 'keys'])
        for (const [name, filter, expected] of cases)
          expect([name, await ids(filled, filter)]).toEqual([name, expected])
      })

      test('of undefined is refused, for it would match all or nothing', async () => {
        await expect(filled.find({ name: undefined })).rejects.toThrow('name is undefined')
        await expect(filled.count({ $or: [{ name: undefined }] })).rejects.toThrow('name is undefined')
        await expect(filled.deleteMany({ name: { $ne: undefined } })).rejects.toThrow('$ne is undefined')
        await expect(filled.updateOne({ _id: 'all' }, { $set: { name: undefined } })).rejects.toThrow(
          'name is undefined',
        )
        expect(await filled.count({})).toBe(4)
      })
    })

    test('sorts by code unit, missing before values, by several fields, and limits', async () => {
      const collection = fresh()
      const names = ['b', 'a', 'B', 'é', 'z', 'aa', '中', '']
      await collection.insertMany(names.map((name, index) => ({ _id: `${index}`, name, size: index % 2 })))
      await collection.insertMany([{ _id: 'x' }])
      const sorted = await collection.find({}, { sort: { name: 1 } })
      expect(sorted.map(({ name }) => name)).toEqual([undefined, '', 'B', 'a', 'aa', 'b', 'z', 'é', '中'])
      const top = await collection.find({ size: { $gte: 0 } }, { sort: { size: -1, name: -1 }, limit: 3 })
      expect(top.map(({ name }) => name)).toEqual(['é', 'aa', 'a'])
      expect(await collection.find({}, { limit: 0 })).toEqual([])
      expect(await collection.find({}, { limit: 2 })).toHaveLength(2)
    })

    test('gives only the fields that are asked for, and _id', async () => {
      const collection = fresh()
      await collection.insertMany([{ _id: '1', name: 'n', size: 1, sharing: { scope: 'ALL' } }])
      expect(await collection.find({}, { projection: ['sharing', 'keys'] })).toEqual([
        { _id: '1', sharing: { scope: 'ALL' } },
      ])
      expect(await collection.find({}, { projection: [] })).toEqual([{ _id: '1' }])
      expect(await collection.find({}, { projection: ['_id'] })).toEqual([{ _id: '1' }])
    })

    test('shares nothing that it returns or takes', async () => {
      const collection = fresh()
      const given = { _id: '1', keys: ['a'] }
      await collection.insertMany([given])
      given.keys.push('b')
      const found = await collection.findOne({ _id: '1' })
      found?.keys?.push('c')
      expect(await collection.findOne({ _id: '1' })).toEqual({ _id: '1', keys: ['a'] })
      expect(await collection.findOne({ _id: '2' })).toBeNull()
    })

    test('refuses a second document of a unique key, and says so', async () => {
      const collection = fresh()
      await collection.ensureIndex('name', { unique: true, sparse: true })
      await collection.insertMany([{ _id: '1', name: 'n' }, { _id: '2' }, { _id: '3' }])
      const refusal = (docs: Doc[]) => collection.insertMany(docs).catch((error) => error)
      expect(isDuplicateKey(await refusal([{ _id: '4', name: 'n' }]))).toBe(true)
      expect(isDuplicateKey(await refusal([{ _id: '1', name: 'm' }]))).toBe(true)
      expect(await collection.count({})).toBe(3)
      expect(isDuplicateKey(new Error('another'))).toBe(false)
    })

    test('has unique indexes over several fields', async () => {
      const collection = fresh()
      await collection.ensureIndex(['name', 'size'], { unique: true })
      await collection.insertMany([
        { _id: '1', name: 'n', size: 1 },
        { _id: '2', name: 'n', size: 2 },
      ])
      const refused = await collection.insertMany([{ _id: '3', name: 'n', size: 2 }]).catch((error) => error)
      expect(isDuplicateKey(refused)).toBe(true)
      expect(await ids(collection, { name: 'n', size: 2 })).toEqual(['2'])
      expect(await ids(collection, { name: 'n' })).toEqual(['1', '2'])
    })

    test('upserts replace by _id, the last of equal ones counts', async () => {
      const collection = fresh()
      await collection.insertMany([{ _id: '1', name: 'old', size: 1 }])
      await collection.upsertMany([
        { _id: '1', name: 'new' },
        { _id: '2', name: 'a' },
        { _id: '2', name: 'b' },
      ])
      await collection.upsertMany([])
      expect(await collection.find({}, { sort: { _id: 1 } })).toEqual([
        { _id: '1', name: 'new' },
        { _id: '2', name: 'b' },
      ])
    })

    test('upserts replace what they may, and name what they leave as it is', async () => {
      const collection = fresh()
      await collection.ensureIndex('name', { unique: true, sparse: true })
      await collection.insertMany([
        { _id: '1', size: 1 },
        { _id: '2', size: 2 },
        { _id: '3', size: 3 },
      ])
      const docs = ['1', '2', '3', '4'].map((_id) => ({ _id, size: 10 }))
      const replaceable = ({ _id }: Doc) => (_id === '3' ? null : { size: 1 })
      expect((await collection.upsertMany(docs, replaceable)).toSorted()).toEqual(['2', '3'])
      expect((await collection.find({}, { sort: { _id: 1 } })).map(({ size }) => size)).toEqual([10, 2, 3, 10])
      await collection.upsertMany([{ _id: '5', name: 'n' }])
      const refused = await collection.upsertMany([{ _id: '6', name: 'n' }], replaceable).catch((error) => error)
      expect(isDuplicateKey(refused)).toBe(true)
      expect(await ids(collection, {})).toEqual(['1', '2', '3', '4', '5'])
    })

    test('upserts of several writers at once leave one document of each _id', async () => {
      const collection = fresh()
      const docs = (size: number) => Array.from({ length: 50 }, (_, n) => ({ _id: `${n}`, size }))
      await Promise.all([1, 2, 3, 4].map((size) => collection.upsertMany(docs(size))))
      expect(await collection.count({})).toBe(50)
    })

    test('upserts refuse a second document of a unique key, and say so', async () => {
      const collection = fresh()
      await collection.ensureIndex('name', { unique: true })
      await collection.insertMany([{ _id: '1', name: 'n' }])
      expect(isDuplicateKey(await collection.upsertMany([{ _id: '2', name: 'n' }]).catch((error) => error))).toBe(true)
      expect(await ids(collection, { name: 'n' })).toEqual(['1'])
    })

    test('updates one document', async () => {
      const collection = fresh()
      await collection.insertMany([{ _id: '1', size: 1, keys: ['a'] }])
      const changed = await collection.updateOne(
        { _id: '1', size: 1 },
        { $set: { name: 'n', 'sharing.scope': 'ALL' }, $inc: { size: 2 }, $addToSet: { keys: 'a' } },
      )
      expect(changed).toBe(true)
      await collection.updateOne({ _id: '1' }, { $push: { keys: 'b' }, $unset: { name: true } })
      expect(await collection.findOne({ _id: '1' })).toEqual({
        _id: '1',
        size: 3,
        keys: ['a', 'b'],
        sharing: { scope: 'ALL' },
      })
      expect(await collection.updateOne({ _id: '1', size: 1 }, { $set: { name: 'x' } })).toBe(false)
    })

    test('deletes what matches', async () => {
      const collection = fresh()
      await collection.insertMany([1, 2, 3].map((size) => ({ _id: `${size}`, size })))
      expect(await collection.deleteMany({ size: { $gte: 2 } })).toBe(2)
      expect(await collection.count({})).toBe(1)
    })

    test('begins nothing that nobody waits for, and knows what it has written', async () => {
      const all = fresh()
      const limitsOf = (deadline: number, signal = new AbortController().signal) => ({
        deadline,
        signal,
        outcome: new Outcome(),
      })
      const calls = (collection: Collection<Doc>) => [
        collection.find({}),
        collection.findOne({ _id: '1' }),
        collection.count({}),
        collection.insertMany([{ _id: '1' }]),
        collection.upsertMany([{ _id: '1' }]),
        collection.updateOne({ _id: '1' }, { $set: { name: 'n' } }),
        collection.deleteMany({ _id: '1' }),
      ]
      const codes = (collection: Collection<Doc>) =>
        Promise.all(
          calls(collection).map((call) =>
            call.then(
              () => 'OK',
              (error) => asFailure(error)?.extensions.code,
            ),
          ),
        )
      const late = limitsOf(Date.now() - 1)
      const gone = limitsOf(Date.now() + 60_000, AbortSignal.abort())
      expect(new Set(await codes(all.within(late)))).toEqual(new Set(['SOURCE_TIMEOUT']))
      expect(new Set(await codes(all.within(gone)))).toEqual(new Set(['SOURCE_UNAVAILABLE']))
      expect([late.outcome.carriedOut, gone.outcome.carriedOut]).toEqual([false, false])
      expect(await all.find({})).toEqual([])

      const outcomeOf = async (work: (collection: Collection<Doc>) => Promise<unknown>) => {
        const limits = limitsOf(Date.now() + 60_000)
        await work(all.within(limits)).catch(() => undefined)
        return limits.outcome.carriedOut
      }
      expect(await outcomeOf((collection) => collection.find({}))).toBe(false)
      expect(await outcomeOf((collection) => collection.insertMany([{ _id: '1' }]))).toBe(true)
      expect(await outcomeOf((collection) => collection.insertMany([{ _id: '1' }]))).toBe(false) // its key is taken
      const update = { $set: { name: 'n' } }
      expect(await outcomeOf((collection) => collection.updateOne({ _id: '1' }, update))).toBe(true)
      expect(await outcomeOf((collection) => collection.updateOne({ _id: '2' }, update))).toBe(false)
      expect(await outcomeOf((collection) => collection.deleteMany({ _id: '2' }))).toBe(false)
      expect(await outcomeOf((collection) => collection.deleteMany({ _id: '1' }))).toBe(true)
    })

    test('refuses a document without a usable _id', async () => {
      await expect(fresh().insertMany([{ _id: '' }])).rejects.toThrow('_id')
    })

    test('removes an index, for good, and minds none that is not there', async () => {
      const { url, dispose } = await driver.freshUrl()
      const first = await openDocuments(url)
      const collection = first.collection<Doc>('indexed')
      await collection.dropIndex('name')
      await collection.ensureIndex(['name', 'size'], { unique: true })
      await collection.ensureIndex('size')
      await collection.insertMany([{ _id: '1', name: 'a', size: 1 }])
      await collection.dropIndex(['name', 'size'], { unique: true })
      await collection.dropIndex('keys')
      await collection.insertMany([{ _id: '2', name: 'a', size: 1 }])
      await first.close()
      const second = await openDocuments(url)
      const again = second.collection<Doc>('indexed')
      await again.insertMany([{ _id: '3', name: 'a', size: 1 }])
      expect(await ids(again, { size: 1 })).toEqual(['1', '2', '3'])
      await second.close()
      await dispose()
    })

    test('explains index use where the database has a planner', async () => {
      const collection = fresh()
      await collection.insertMany([{ _id: '1', name: 'n' }])
      const stages = await collection.explain?.({ _id: '1' })
      if (driver.name === 'NeDB') expect(stages).toBeUndefined()
      else expect(stages).toBeInstanceOf(Array)
    })

    test('keeps what it was given, characters that end lines included, when it is opened again', async () => {
      const { url, dispose } = await driver.freshUrl()
      const name = 'a\u2028b\u2029c\u0085d\ne\rf\u000bg"\\'
      const first = await openDocuments(url)
      await first.collection<Doc>('kept').ensureIndex('name', { unique: true })
      await first.collection<Doc>('kept').insertMany([
        { _id: '1', name },
        { _id: '2', name: 'n', keys: undefined },
      ])
      await first.collection<Doc>('kept').deleteMany({ _id: '2' })
      await first.close()
      const second = await openDocuments(url)
      const kept = second.collection<Doc>('kept')
      expect(await kept.find({})).toEqual([{ _id: '1', name }])
      expect(isDuplicateKey(await kept.insertMany([{ _id: '3', name }]).catch((error) => error))).toBe(true)
      await second.close()
      await dispose()
    })
  })
}

const mongo = documentDrivers.find(({ name }) => name === 'MongoDB')

describe.skipIf(!mongo?.available)('a MongoDB server', () => {
  test('is waited for at the start, and asked again by itself when a line that was cut is mended', async () => {
    const { url, dispose } = (await mongo?.freshUrl()) ?? { url: '', dispose: async () => undefined }
    const server = new URL(url)
    const proxy = await openProxy({ host: server.hostname, port: Number(server.port || 27017) })
    server.port = String(proxy.port)
    server.searchParams.set('directConnection', 'true')
    await proxy.cut()
    const told: string[] = []
    const onWait = (sentence: string) => {
      told.push(sentence)
      proxy.mend()
    }
    const documents = await openDocuments(server.href, { onWait })
    expect(told).toEqual([expect.stringMatching(/^mongodb:.* cannot be reached \(.*\), trying again for 30 seconds$/)])
    const collection = documents.collection<Doc>('c')
    await collection.insertMany([{ _id: '1' }])
    await proxy.cut()
    const asked = [
      documents.ping(),
      collection.find({}),
      collection.count({}),
      collection.insertMany([{ _id: '2' }]),
      collection.upsertMany([{ _id: '1' }]),
      collection.updateOne({ _id: '1' }, { $set: { name: 'n' } }),
    ]
    const lost = await Promise.all(asked.map((answer) => answer.catch((error) => error)))
    expect(lost.map((error) => asFailure(error)?.extensions.code)).toEqual(asked.map(() => 'SOURCE_UNAVAILABLE'))
    await proxy.mend()
    expect(await collection.find({})).toEqual([{ _id: '1' }])
    await documents.close()
    await proxy.close()
    await dispose()
  })
})

describe.skipIf(!mongo?.available)('a call to MongoDB', () => {
  test('tells the server how long somebody waits, and ends when nobody does; what was written then is not known', async () => {
    const { url, dispose } = (await mongo?.freshUrl()) ?? { url: '', dispose: async () => undefined }
    const server = new URL(url)
    let sent = Buffer.alloc(0)
    const proxy = await openProxy({ host: server.hostname, port: Number(server.port || 27017) }, (data) => {
      sent = Buffer.concat([sent, data])
    })
    server.port = String(proxy.port)
    server.searchParams.set('directConnection', 'true')
    const documents = await openDocuments(server.href)
    const collection = documents.collection<Doc>('c')
    const gone = new AbortController()
    const outcome = new Outcome()
    const limited = collection.within({ deadline: Date.now() + 3000, signal: gone.signal, outcome })
    sent = Buffer.alloc(0)
    await limited.find({})
    await limited.count({})
    // BSON: an integer of 32 bits stands behind the name.
    const told = [...sent.toString('latin1').matchAll(/maxTimeMS./gs)].map(({ index, 0: name }) =>
      sent.readInt32LE(index + name.length),
    )
    expect(told).toHaveLength(2)
    for (const ms of told) expect(ms).toBeLessThanOrEqual(3000)
    const code = (call: Promise<unknown>) => call.catch((error) => asFailure(error)?.extensions.code)
    proxy.stall()
    const reading = code(limited.find({}))
    const writing = code(limited.insertMany([{ _id: '1' }]))
    setImmediate(() => gone.abort())
    expect(await reading).toBe('SOURCE_UNAVAILABLE')
    expect(outcome.carriedOut).toBe(null)
    await proxy.cut()
    expect(await writing).toBe('SOURCE_UNAVAILABLE')
    expect(outcome.carriedOut).toBe(null)
    await documents.close()
    await proxy.close()
    await dispose()
  })
})

describe.skipIf(!mongo?.available)('an acknowledged write to MongoDB', () => {
  test.each([
    ['', ['majority', 'j']],
    ['?w=1', ['j']],
    ['?journal=false&w=1', []],
  ])('waits for a majority and its journal, unless the URL says otherwise: "%s"', async (query, expected) => {
    const { url, dispose } = (await mongo?.freshUrl()) ?? { url: '', dispose: async () => undefined }
    const server = new URL(url)
    let sent = ''
    const proxy = await openProxy({ host: server.hostname, port: Number(server.port || 27017) }, (data) => {
      sent += data.toString('latin1')
    })
    server.port = String(proxy.port)
    server.search = query
    server.searchParams.set('directConnection', 'true')
    const documents = await openDocuments(server.href)
    const collection = documents.collection<Doc>('c')
    await collection.insertMany([{ _id: '1' }])
    await collection.upsertMany([{ _id: '1', size: 1 }])
    await collection.updateOne({ _id: '1' }, { $set: { name: 'n' } })
    await collection.deleteMany({ _id: '1' })
    // BSON: a text's value stands behind its length, a true boolean is 1 behind its name.
    const concerns = sent.split('writeConcern\0').slice(1)
    const told = concerns.map((bytes) => [
      ...(bytes.slice(0, 60).includes('majority\0') ? ['majority'] : []),
      ...(bytes.slice(0, 60).includes('j\0\x01') ? ['j'] : []),
    ])
    expect(told.length).toBeGreaterThanOrEqual(4)
    expect(new Set(told.map(String))).toEqual(new Set([String(expected)]))
    await documents.close()
    await proxy.close()
    await dispose()
  })
})

test('a MongoDB server that cannot be reached fails the start with a sentence, without the password', async () => {
  const proxy = await openProxy({ host: '127.0.0.1', port: 1 })
  await proxy.close()
  const url = `mongodb://user:p%40ss@127.0.0.1:${proxy.port}/db`
  const refused = await openDocuments(url, { waitMs: 0 }).catch((error) => error)
  expect(refused.name).toBe('StartError')
  expect(refused.message).toMatch(/^mongodb:\/\/user@127\.0\.0\.1:\d+\/db could not be reached within 0 seconds: /)
  await expect(openDocuments('mongodb://user:secret@')).rejects.toThrow(/^mongodb:\/\/user@ is no address of MongoDB/)
})

describe('NeDB', () => {
  const nedb = documentDrivers.find(({ name }) => name === 'NeDB')
  const freshFolder = () => nedb?.freshUrl() ?? Promise.reject(new Error('NeDB is always there'))

  test('loses no acknowledged document when its process is killed', async () => {
    const { url, dispose } = await freshFolder()
    for (let round = 1; round <= 3; round++) {
      const child = startChild('stores-child.ts', 'insert documents', url)
      await child.atLeast(200)
      child.process.kill('SIGKILL')
      await child.ended
      const documents = await openDocuments(url)
      const found = await documents.collection('acknowledged').find({}, { projection: ['_id'] })
      const there = new Set(found.map(({ _id }) => _id))
      expect(child.lines.filter((id) => !there.has(id))).toEqual([])
      await documents.close()
    }
    await dispose()
  })

  test('keeps what was erased in its file for ten minutes at most, or until it is closed', async () => {
    const { url, dispose } = await freshFolder()
    const documents = await openDocuments(url)
    const collection = documents.collection<Doc>('c')
    const file = () => readFileSync(join(url, 'c.db'), 'utf8')
    await collection.insertMany([
      { _id: '1', name: 'first secret', size: 1 },
      { _id: '2', name: 'second secret' },
      { _id: '3', name: 'third secret' },
    ])
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      await collection.updateOne({ _id: '1' }, { $unset: { name: true } })
      await collection.deleteMany({ _id: '2' })
      expect(file()).toMatch(/first secret.*second secret/s)
      vi.advanceTimersByTime(600_000)
    } finally {
      vi.useRealTimers()
    }
    await collection.updateOne({ _id: '3' }, { $set: { size: 3 } }) // comes behind it
    expect(file()).not.toMatch(/first|second/)
    await collection.deleteMany({ _id: '3' })
    await documents.close()
    expect(file()).toMatch(/^ncb-graph documents 1 [^\n]*\n[^\n]* {"_id":"1","size":1}\n$/)
    await dispose()
  })

  test('tells a follower every document, then every change before it is told to who made it', async () => {
    const { url, dispose } = await freshFolder()
    const documents = await openDocuments(url)
    const collection = documents.collection<Doc>('c')
    await collection.insertMany([{ _id: '1', size: 1 }, { _id: '2' }])
    const told: unknown[] = []
    const follow = collection.inMemory?.follow(async (change) => {
      await Promise.resolve()
      told.push(structuredClone(change))
    })
    const meanwhile = collection.insertMany([{ _id: '3' }]) // has to wait until the follower has had the others
    await follow
    expect(told).toEqual([{ _id: '1', size: 1 }, { _id: '2' }])
    await meanwhile
    expect(told.splice(0)).toHaveLength(3)
    await collection.updateOne({ _id: '1' }, { $set: { size: 2 } })
    await collection.upsertMany([{ _id: '2', name: 'b' }, { _id: '4' }])
    await collection.upsertMany([{ _id: '4', name: 'left as it is' }], () => null)
    await collection.deleteMany({ _id: '3' })
    await collection.insertMany([{ _id: '4' }]).catch(() => undefined) // is taken: nothing was changed
    const expected = [{ _id: '1', size: 2 }, { _id: '2', name: 'b' }, { _id: '4' }, { _id: '3', $$deleted: true }]
    expect(told).toHaveLength(expected.length)
    expect(told).toEqual(expect.arrayContaining(expected)) // of one change in any order
    await documents.close()
    await dispose()
  })

  test('writes its file anew when most of it is old versions', async () => {
    const { url, dispose } = await freshFolder()
    const documents = await openDocuments(url)
    const collection = documents.collection<Doc>('c')
    const docs = Array.from({ length: 500 }, (_, index) => ({ _id: `${index}`, size: 1 }))
    for (let round = 0; round < 4; round++) await collection.upsertMany(docs)
    expect(readFileSync(join(url, 'c.db'), 'utf8').split('\n').length).toBeLessThan(1000)
    expect(await collection.count({})).toBe(500)
    await documents.close()
    await dispose()
  })
})

test('what the URL of a MongoDB says of times wins over what is set otherwise', async () => {
  const timesOf = async (parameters: string) => {
    const client = newClient(`mongodb://user:p%3Fx@127.0.0.1/db${parameters}`)
    const { connectTimeoutMS, serverSelectionTimeoutMS, socketTimeoutMS, appName } = client.options
    await client.close()
    return { connectTimeoutMS, serverSelectionTimeoutMS, socketTimeoutMS, appName }
  }
  const usual = { connectTimeoutMS: 2000, serverSelectionTimeoutMS: 2000, socketTimeoutMS: 7000, appName: 'ncb-graph' }
  expect(await timesOf('')).toEqual(usual)
  expect(await timesOf('?w=1&CONNECTTIMEOUTMS=10000')).toEqual({ ...usual, connectTimeoutMS: 10_000 })
  expect(await timesOf('?serverSelectionTimeoutMS=9000&appName=bureau')).toEqual({
    ...usual,
    ...{ serverSelectionTimeoutMS: 9000, appName: 'bureau' },
  })
})
