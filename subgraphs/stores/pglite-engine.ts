import { PGlite } from '@electric-sql/pglite'

/** Answers batches of frontend messages, in the order of the calls. Once `exec` has failed, the engine is dead. */
export interface Engine {
  parameters: Record<string, string>
  exec(batch: Buffer): Promise<Buffer>
  close(): Promise<void>
}

/** What `exec` fails with when the engine has died: its message is the engine's last word. */
export class EngineCrash extends Error {
  override name = 'EngineCrash'
}

/** The two internals of PGlite (0.5.16) that its message loop calls. */
interface Loop {
  _PostgresMainLoopOnce(): void
  _PostgresMainLongJmp(): void
}

const PARAMETERS = [
  'server_version',
  'server_encoding',
  'client_encoding',
  'DateStyle',
  'TimeZone',
  'integer_datetimes',
  'standard_conforming_strings',
]

/**
 * Starts the engine on the folder of a database that exists, and recovers it from its log where it was killed.
 * `settings`: such as `jit=off`.
 */
export async function openEngine(dataDir: string, sharedBuffers: string, settings: readonly string[]): Promise<Engine> {
  const db = await PGlite.create({
    dataDir,
    startParams: [
      ...PGlite.defaultStartParams,
      ...[`shared_buffers=${sharedBuffers}`, ...settings].flatMap((setting) => ['-c', setting]),
    ],
  })
  guard(db.Module)
  const { rows } = await db.query<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings WHERE name = ANY ($1)',
    [PARAMETERS],
  )
  let lastTurn = 0
  return {
    parameters: Object.fromEntries(rows.map((row) => [row.name, row.setting])),
    async exec(batch) {
      const parts: Buffer[] = []
      // Not execProtocolRaw: that one also parses every message, and never drops what it has parsed.
      await db.execProtocolRawStream(batch, { syncToFs: false, onRawData: (bytes) => parts.push(Buffer.from(bytes)) })
      // The engine works synchronously: without this a client that queries in a loop is one endless chain of
      // microtasks, in which no timer fires and no socket is read.
      if (performance.now() - lastTurn > 2) {
        await new Promise<void>((resolve) => setImmediate(resolve))
        lastTurn = performance.now()
      }
      return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
    },
    close: () => db.close(),
  }
}

/**
 * PGlite's loop swallows every exception and tries again, even when the engine has exited or trapped: the process would
 * spin for ever. Status 100 (an SQL error) is the one exception that it handles, outside of its try: leave through there.
 */
function guard(loop: Loop): void {
  const { _PostgresMainLoopOnce: once, _PostgresMainLongJmp: handleSqlError } = loop
  let death: EngineCrash | undefined
  loop._PostgresMainLoopOnce = () => {
    try {
      once()
    } catch (error) {
      if (!isSqlError(error)) {
        death = new EngineCrash(error instanceof Error ? error.message : String(error), { cause: error })
      }
      throw { status: 100 }
    }
  }
  loop._PostgresMainLongJmp = () => {
    if (death) throw death
    handleSqlError()
  }
}

function isSqlError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 100
}
