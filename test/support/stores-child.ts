/** The other process of the store suites: `stores-child.ts ROLE URL [...]`. Each line that it writes is acknowledged work. */
import { writeSync } from 'node:fs'
import { asFailure } from '../../schema/errors.ts'
import { migrateDocuments, migrateSql, onceDocuments, onceSql } from '../../subgraphs/stores/migrations.ts'
import { openDocuments } from '../../subgraphs/stores/open-documents.ts'
import { Outcome } from '../../subgraphs/stores/outcome.ts'
import { openSql } from '../../subgraphs/stores/sql.ts'

const [role, url = '', extra = ''] = process.argv.slice(2)

/** Out before the next step, whatever happens to this process. */
function say(line: string | number): void {
  writeSync(1, `${line}\n`)
}

const roles: Record<string, () => Promise<void>> = {
  async 'insert rows'() {
    const sql = await openSql(url)
    await sql.query({ name: '', text: 'CREATE TABLE IF NOT EXISTS acknowledged (id int PRIMARY KEY, filler text)' })
    const [top] = await sql.query<{ max: number | null }>({ name: '', text: 'SELECT max(id) FROM acknowledged' })
    const text = 'INSERT INTO acknowledged VALUES ($1, $2)'
    for (let id = (top?.max ?? 0) + 1; ; id++) {
      await sql.query({ name: 'insert', text }, [id, 'x'.repeat(200)])
      say(id)
    }
  },
  async 'insert documents'() {
    const collection = (await openDocuments(url)).collection<{ _id: string; filler: string }>('acknowledged')
    for (let id = (await collection.count({})) + 1; ; id++) {
      await collection.insertMany([{ _id: `${id}`, filler: 'x'.repeat(200) }])
      say(id)
    }
  },
  /** What becomes of writes, and of reading, where a file cannot grow any more. */
  async 'fill documents'() {
    const documents = await openDocuments(url)
    const collection = documents.collection<{ _id: string; filler: string; size?: number }>('filled')
    const tried = async (write: Promise<unknown>) => {
      const error = await write.then(
        () => undefined,
        (error) => asFailure(error),
      )
      return error ? `${error.extensions.code}: ${error.message}` : 'written'
    }
    let id = 0
    while ((await tried(collection.insertMany([{ _id: `${++id}`, filler: 'x'.repeat(1000) }]))) === 'written') say(id)
    const many = Array.from({ length: 20 }, (_, n) => ({ _id: `many ${n}`, filler: 'x'.repeat(1000) }))
    const gone = new AbortController()
    const outcome = new Outcome()
    const counted = collection.within({ deadline: Date.now() + 60_000, signal: gone.signal, outcome })
    say(`insert: ${await tried(counted.insertMany(many))}, carried out: ${outcome.carriedOut}`)
    say(`upsert: ${await tried(collection.upsertMany([{ _id: '1', filler: 'y'.repeat(5000) }, ...many]))}`)
    const large = 'z'.repeat(5000)
    say(`update: ${await tried(collection.updateOne({ _id: '1' }, { $set: { filler: large } }))}`)
    for (let n = 1; n < id; n++) if ((await tried(collection.deleteMany({ _id: `${n}` }))) !== 'written') break
    const found = await collection.find({}, { sort: { _id: 1 } })
    say(`found: ${found.map(({ _id, filler }) => `${_id}${filler[0]}`).join(' ')}`)
    await documents.close().catch(() => undefined)
    const again = await openDocuments(url)
    const left = await again.collection<{ _id: string; filler: string }>('filled').find({}, { sort: { _id: 1 } })
    say(`left: ${left.map(({ _id, filler }) => `${_id}${filler[0]}`).join(' ')}`)
    await again.close()
  },
  async 'fill rows'() {
    const sql = await openSql(url)
    await sql.query({ name: '', text: 'CREATE TABLE filled (id int PRIMARY KEY, filler text)' })
    const text = "INSERT INTO filled SELECT $1, string_agg(md5(random()::text), '') FROM generate_series(1, 16000)"
    const refused = (id: number) => sql.query({ name: 'fill', text }, [id]).then(() => undefined, asFailure)
    let id = 1
    for (let failed = await refused(id); ; failed = await refused(id)) {
      if (failed) say(`refused: ${failed.extensions.code}: ${failed.message}`)
      if (failed) break
      say(id++)
    }
    for (let n = 0; n < 2; n++) {
      const rows = await sql.query<{ n: number }>({ name: 'count', text: 'SELECT count(*)::int AS n FROM filled' })
      say(`found: ${rows[0]?.n}`)
      say(`again: ${(await refused(1000 + n))?.extensions.code}`)
    }
    await sql.close()
  },
  async 'open rows'() {
    const sql = await openSql(url, { waitMs: 1000 }).catch((error) => error)
    say(sql instanceof Error ? `refused: ${sql.message}` : 'open')
    await new Promise(() => setInterval(() => undefined, 60_000)) // holds it until it is killed
  },
  async 'open documents'() {
    const documents = await openDocuments(url, { waitMs: 1000 }).catch((error) => error)
    say(documents instanceof Error ? `refused: ${documents.message}` : 'open')
    await new Promise(() => setInterval(() => undefined, 60_000))
  },
  async 'migrate rows'() {
    const sql = await openSql(url)
    const count = 'CREATE TABLE counted (what text)'
    await migrateSql(sql, extra, [
      { version: 1, name: 'first', statements: [count.replace('counted', `counted_${extra}`)] },
      { version: 2, name: 'second', statements: [`INSERT INTO counted_${extra} VALUES ('migration')`] },
    ])
    const ran = await onceSql(sql, extra, 'seed', async (tx) => {
      await tx.query({ name: '', text: `INSERT INTO counted_${extra} VALUES ('seed')` })
    })
    say(`migrated, ${ran ? 'seeded' : 'was seeded'}`)
    await sql.close()
  },
  async 'migrate documents'() {
    const documents = await openDocuments(url)
    const counted = documents.collection<{ _id: string; runs: number }>('counted')
    await migrateDocuments(documents, extra, [
      { version: 1, name: 'first', run: () => counted.insertMany([{ _id: extra, runs: 0 }]) },
      {
        version: 2,
        name: 'second',
        async run() {
          await counted.updateOne({ _id: extra }, { $inc: { runs: 1 } })
        },
      },
    ])
    const ran = await onceDocuments(documents, extra, 'seed', async () => {
      await counted.updateOne({ _id: extra }, { $inc: { runs: 10 } })
    })
    say(`migrated, ${ran ? 'seeded' : 'was seeded'}`)
    await documents.close()
  },
}

await roles[role ?? '']?.()
