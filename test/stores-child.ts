/** The other process of the store suites: `stores-child.ts ROLE URL [...]`. Each line that it writes is acknowledged work. */
import { writeSync } from 'node:fs'
import { openDocuments } from '../subgraphs/stores/collection.ts'
import { migrateDocuments, migrateSql, onceDocuments, onceSql } from '../subgraphs/stores/migrations.ts'
import { openSql } from '../subgraphs/stores/sql.ts'

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
