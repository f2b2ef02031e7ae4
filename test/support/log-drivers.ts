import pg from 'pg'
import { afterAll } from 'vitest'
import type { SignedHead } from '../../processing-log/chain/keys.ts'
import {
  openProcessingLog,
  type ProcessingLog,
  type ProcessingLogOptions,
} from '../../processing-log/processing-log.ts'
import type { Findings } from '../../processing-log/verification/findings.ts'
import { verifyLog } from '../../processing-log/verification/verify.ts'
import { sqlDriver } from './drivers.ts'
import { freshFolder, keys, linesIn, silent } from './processing-log.ts'

type Line = ReturnType<typeof linesIn>[number]

/** Where a log is kept; nothing is in it at first. */
export interface LogPlace {
  url: string
  open(options?: Partial<ProcessingLogOptions>): Promise<ProcessingLog>
  verify(anchors?: readonly SignedHead[]): Promise<Findings>
  /** All lines, one chain after the other. */
  lines(): Promise<Line[]>
}

/** A kind of place: `describe.skipIf(!driver.available)(driver.name, ...)`. */
export interface LogDriver {
  name: string
  available: boolean
  fresh(): Promise<LogPlace>
}

/** Files; and PostgreSQL where this run is about a server of that. */
export const logDrivers: readonly LogDriver[] = [
  {
    name: 'files',
    available: true,
    fresh: async () => {
      const folder = freshFolder()
      return place(folder, async () => linesIn(folder))
    },
  },
  {
    name: 'PostgreSQL',
    available: sqlDriver.name === 'PostgreSQL',
    fresh: async () => {
      const url = await freshDatabase()
      return place(url, () => linesOf(url))
    },
  },
]

function place(url: string, lines: () => Promise<Line[]>): LogPlace {
  return {
    url,
    lines,
    open: (options = {}) => openProcessingLog({ url, keys, log: silent, ...options }),
    verify: (anchors = []) =>
      verifyLog(url, keys, {
        trusted: [keys.signing],
        anchors: anchors.map((head, at) => ({ head, where: `anchors, line ${at + 1}` })),
      }),
  }
}

const databases: { dispose(): Promise<void> }[] = []
afterAll(async () => {
  for (const database of databases.splice(0)) await database.dispose()
})

/** An empty database on the server of this run; it is removed at the end. */
export async function freshDatabase(): Promise<string> {
  const database = await sqlDriver.freshUrl()
  databases.push(database)
  return database.url
}

/** What a statement gives, on a connection of its own. */
export async function onDatabase<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

async function linesOf(url: string): Promise<Line[]> {
  const rows = await onDatabase<{ line: string }>(url, 'SELECT line FROM processing_log ORDER BY writer, seq')
  return rows.map(({ line }) => JSON.parse(line))
}
