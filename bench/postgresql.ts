import pg from 'pg'

/** Drops and creates a database on the server of `url`; answers the new one's URL. */
export async function recreateDatabase(url: string, name: string): Promise<string> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const database = new URL(url)
  database.pathname = `/${name}`
  return database.href
}
