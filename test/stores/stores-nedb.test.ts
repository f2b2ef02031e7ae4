import nedbModule from '@seald-io/nedb'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asFailure } from '../../schema/errors.ts'
import type { Documents, Filter, Sort } from '../../subgraphs/stores/collection.ts'
import { candidatesOf } from '../../subgraphs/stores/nedb-candidates.ts'
import { openDocuments } from '../../subgraphs/stores/open-documents.ts'
import { documentDrivers, type FreshDatabase } from '../support/drivers.ts'
import { nedbQuery } from '../support/nedb-query.ts'
import { inShortSlices } from '../support/turns.ts'

// Its types declare a default export inside of what is, in Node, the class itself.
const Nedb = nedbModule as unknown as typeof nedbModule.default

interface Doc {
  _id: string
  name?: string | null
  size?: number
  keys?: string[]
  sharing?: { mode: string; countries: string[] }
}

const word = fc.constantFrom('a', 'b', 'c', 'd', 'é', '')
const arbitraryDocs = fc.uniqueArray(
  fc.record(
    {
      _id: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('0', '1', '2', 'a', 'b') }),
      name: fc.option(word),
      size: fc.integer({ min: -2, max: 4 }),
      keys: fc.array(word, { maxLength: 3 }),
      sharing: fc.record({ mode: word, countries: fc.array(word, { maxLength: 3 }) }),
    },
    { requiredKeys: ['_id'] },
  ),
  { selector: ({ _id }) => _id, maxLength: 40 },
)
const onText = fc.oneof(
  word,
  fc.constant(null),
  fc.record({ $in: fc.array(fc.option(word, { freq: 5 }), { maxLength: 4 }) }),
  fc.record({ $nin: fc.array(word, { maxLength: 4 }) }),
  fc.record({ $ne: fc.option(word) }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $not: fc.record({ $in: fc.array(word) }) }),
  fc.record({ $regex: fc.constantFrom(/^[ab]/, /./) }),
)
const onNumber = fc.oneof(
  fc.integer({ min: -2, max: 4 }),
  fc.record(
    { $gte: fc.integer({ min: -3, max: 3 }), $lt: fc.integer({ min: -1, max: 5 }), $ne: fc.integer() },
    { requiredKeys: [] },
  ),
  fc.record({ $gt: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ $lte: fc.integer({ min: -3, max: 3 }) }),
)
const conditions = {
  _id: fc.oneof(fc.constantFrom('a', 'b', '0'), fc.record({ $in: fc.array(fc.constantFrom('a', 'b', '0', '10')) })),
  name: fc.oneof(onText, fc.record({ $gte: word, $lt: word })),
  size: onNumber,
  keys: onText.filter((condition) => condition !== null && !('$exists' in Object(condition))),
  'sharing.mode': onText,
  'sharing.countries': onText.filter((condition) => condition !== null && !('$exists' in Object(condition))),
}
const partsOf = (filter: fc.Arbitrary<object>) => fc.array(filter, { minLength: 1, maxLength: 3 })
const within = (parts: fc.Arbitrary<object>) =>
  fc.record({ ...conditions, $or: partsOf(parts), $and: partsOf(parts) }, { requiredKeys: [] })
const arbitraryFilter = within(within(fc.record(conditions, { requiredKeys: [] })))
const direction = fc.constantFrom(1 as const, -1 as const)
// By number first, of which none is null: NeDB tells what is null from what is missing.
const arbitrarySort = fc.option(fc.record({ size: direction, _id: direction }), { nil: undefined })
const indexes = ['name', 'size', 'keys', 'sharing.countries', 'name,size']

describe('reading documents of NeDB', () => {
  let fresh: FreshDatabase
  let documents: Documents
  let count = 0
  beforeAll(async () => {
    const nedb = documentDrivers.find(({ name }) => name === 'NeDB')
    if (!nedb) throw new Error('NeDB is always there')
    fresh = await nedb.freshUrl()
    documents = await openDocuments(fresh.url)
  })
  afterAll(async () => {
    await documents.close()
    await fresh.dispose()
  })

  test('gives what its own `find` gives, from any index, sorted and limited, in slices or in one go', async () => {
    const question = fc.record({
      filter: arbitraryFilter,
      sort: arbitrarySort,
      limit: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
      sliced: fc.boolean(),
    })
    const questions = fc.array(question, { minLength: 10, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(arbitraryDocs, fc.subarray(indexes), questions, async (docs, indexed, asked) => {
        const own = new Nedb<Doc>({ inMemoryOnly: true })
        const collection = documents.collection<Doc>(`c${++count}`)
        for (const fieldName of indexed.filter((name) => !name.includes(','))) await own.ensureIndexAsync({ fieldName })
        for (const name of indexed) await collection.ensureIndex(name.split(','), { pair: name.includes(',') })
        await own.insertAsync(docs as Doc[])
        await collection.insertMany(docs as Doc[])
        for (const { sort, limit, sliced, ...one } of asked) {
          const filter = one.filter as Filter<Doc>
          const cursor = own.findAsync<Doc>(nedbQuery(filter))
          if (sort) cursor.sort(sort)
          if (sort && limit) cursor.limit(limit)
          const expected = await cursor.execAsync()
          const options = { ...(sort && { sort: sort as Sort<Doc> }), ...(limit !== undefined && { limit }) }
          const find = () => collection.find(filter, options)
          const found = sliced ? (await inShortSlices(find)).result : await find()
          expect(await collection.count(filter)).toBe(await own.countAsync(nedbQuery(filter)))
          if (sort) expect(found).toEqual(expected)
          else {
            expect(found).toHaveLength(Math.min(expected.length, limit ?? expected.length))
            expect(expected).toEqual(expect.arrayContaining(found))
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  /** 1,000 documents, found by `even` or `odd`. */
  async function filled() {
    const collection = documents.collection<Doc>(`c${++count}`)
    await collection.ensureIndex('keys')
    await collection.ensureIndex('size')
    const docs = Array.from({ length: 1000 }, (_, n) => ({
      _id: String(n).padStart(4, '0'),
      name: 'before',
      size: n,
      keys: [n % 2 === 0 ? 'even' : 'odd'],
    }))
    await collection.insertMany(docs)
    return collection
  }

  test.each<[string, Filter<Doc>, Sort<Doc>]>([
    ['an equality', { keys: 'even' }, { _id: 1 }],
    ['a list', { keys: { $in: ['even', 'none'] } }, { _id: 1 }],
    ['a range', { size: { $gte: 0 }, name: 'before' }, { _id: -1 }],
    ['the order of an index', { name: 'before' }, { size: -1, _id: 1 }],
    ['no index', { name: 'before' }, { name: 1, _id: 1 }],
  ])('of %s lets others work in between, and gives all as it stood when it was asked', async (_, filter, sort) => {
    const collection = await filled()
    const before = await collection.find(filter, { sort })
    const writers: Promise<unknown>[] = []
    const { result, turns } = await inShortSlices(async () => {
      const found = collection.find(filter, { sort })
      // Others take documents away, change what finds them, and put new ones there.
      for (let n = 0; n < 100; n++) {
        const _id = String(n * 7).padStart(4, '0')
        writers.push(collection.updateOne({ _id }, { $set: { name: 'after', keys: ['none'], size: 2000 - n } }))
        writers.push(collection.insertMany([{ _id: `new${n}`, name: 'before', size: n, keys: ['even'] }]))
        writers.push(collection.deleteMany({ _id: String(n * 7 + 1).padStart(4, '0') }))
      }
      return found
    })
    expect(result).toEqual(before)
    expect(turns).toBeGreaterThanOrEqual(30)
    await Promise.all(writers)
    expect(await collection.count({})).toBe(1000)
    expect(await collection.count({ keys: 'none' })).toBeGreaterThan(80)
  })

  test('sorted by an index reads no more than it gives', async () => {
    const collection = await filled()
    const asked = (sort: Sort<Doc>) => inShortSlices(() => collection.find({ name: 'before' }, { sort, limit: 3 }))
    const first = await asked({ size: 1, _id: 1 })
    expect(first.result.map(({ size }) => size)).toEqual([0, 1, 2])
    const last = await asked({ size: -1, _id: 1 })
    expect(last.result.map(({ size }) => size)).toEqual([999, 998, 997])
    const unindexed = await asked({ name: 1, _id: 1 })
    expect(Math.max(first.turns, last.turns)).toBeLessThan(10)
    expect(unindexed.turns).toBeGreaterThan(50)
  })

  test('ends where nobody waits any more, and begins nothing then', async () => {
    const collection = await filled()
    const gone = new AbortController()
    const limits = { deadline: Date.now() + 60_000, signal: gone.signal }
    const reading = inShortSlices(() => {
      const found = collection.within(limits).find({ name: 'before' })
      setImmediate(() => gone.abort())
      return found
    })
    const code = (work: Promise<unknown>) =>
      work.then(
        () => 'OK',
        (error) => asFailure(error)?.extensions.code,
      )
    expect(await code(reading)).toBe('SOURCE_UNAVAILABLE')
    const late = collection.within({ deadline: Date.now() - 1, signal: new AbortController().signal })
    expect(await code(inShortSlices(() => late.count({ name: 'before' })))).toBe('SOURCE_TIMEOUT')
    const changed = [
      late.insertMany([{ _id: 'new' }]),
      late.upsertMany([{ _id: 'new' }]),
      late.updateOne({ _id: '0001' }, { $set: { name: 'after' } }),
      late.deleteMany({ _id: '0002' }),
    ]
    expect(await Promise.all(changed.map(code))).toEqual(changed.map(() => 'SOURCE_TIMEOUT'))
    expect(await collection.count({ name: 'before' })).toBe(1000)
    expect(await collection.count({})).toBe(1000)
  })

  test('writes its file anew in slices, while reading goes on', async () => {
    const collection = await filled()
    await collection.deleteMany({ _id: '0000' })
    const { result, turns } = await inShortSlices(async () => {
      for (let n = 0; n < 3; n++) {
        await collection.upsertMany(
          Array.from({ length: 700 }, (_, at) => ({ _id: `n${at}`, name: `${n}`, keys: ['even'] })),
        )
      }
      return collection.count({ name: '2' })
    })
    expect(result).toBe(700)
    expect(turns).toBeGreaterThan(1000)
  })

  test('of a pair reads what lies within the range of the second, and nothing else', async () => {
    const own = new Nedb<Doc>({ inMemoryOnly: true })
    // Its types know one field.
    await own.ensureIndexAsync({ fieldName: ['name', 'size'] as unknown as string })
    const docs = Array.from({ length: 600 }, (_, n) => ({
      _id: `${n}`,
      name: 'abc'[n % 3] ?? '',
      ...(n < 500 && { size: n }),
    }))
    await own.insertAsync(docs as Doc[])
    const read = (filter: object, sort?: object) => {
      const candidates = candidatesOf(own, filter, sort)
      const ids: string[] = []
      for (let doc = candidates.next(); doc; doc = candidates.next()) ids.push(doc._id)
      return { ids, ordered: candidates.ordered }
    }
    const due = { name: 'b', size: { $lt: 10 } }
    expect(read(due, { size: 1, _id: 1 })).toEqual({ ids: ['1', '4', '7'], ordered: true })
    expect(read(due, { size: -1, _id: 1 })).toEqual({ ids: ['7', '4', '1'], ordered: true })
    expect(read({ ...due, size: { $gte: 4, $lt: 10 } }, { size: 1 }).ids).toEqual(['4', '7'])
    expect(read({ ...due, name: { $in: ['z', 'c', 'a'] } }, { size: 1 })).toEqual({
      ids: ['2', '5', '8', '0', '3', '6', '9'],
      ordered: false,
    })
    expect(read({ ...due, name: 'd' }).ids).toEqual([])
  })
})
