import { MongoClient } from 'mongodb'

/**
 * Whether TEST_MONGODB_URL names a server that plans its queries. FerretDB, which stands in for MongoDB in tests, scans:
 * nothing can be said of indexes there.
 */
export async function mongodbPlans(): Promise<boolean> {
  const url = process.env.TEST_MONGODB_URL
  if (url === undefined) return false
  const client = new MongoClient(url)
  try {
    return !('ferretdbVersion' in (await client.db('admin').command({ buildInfo: 1 })))
  } finally {
    await client.close()
  }
}
