import { PGlite } from '@electric-sql/pglite'

/** What an engine is opened with. */
export interface EngineOptions {
  /** The folder of a database that exists. */
  dataDir: string
  sharedBuffers: string
  /** Such as `jit=off`. */
  settings: readonly string[]
}

/** Answers batches of frontend messages, in the order of the calls. Once `exec` has failed, the engine is dead. */
export interface Engine {
  parameters: Record<string, string>
  exec(batch: Uint8Array): Promise<Uint8Array<ArrayBuffer>>
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

/** Starts the engine, in this thread, and recovers the database from its log where it was killed. */
export async function openEngine({ dataDir, sharedBuffers, settings }: EngineOptions): Promise<Engine> {
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
  return {
    parameters: Object.fromEntries(rows.map((row) => [row.name, row.setting])),
    async exec(batch) {
      const parts: Uint8Array<ArrayBuffer>[] = []
      // Not execProtocolRaw: that one also parses every message, and never drops what it has parsed.
      await db.execProtocolRawStream(batch, { syncToFs: false, onRawData: (bytes) => parts.push(bytes.slice()) })
      return parts.length === 1 && parts[0] ? parts[0] : joined(parts)
    },
    close: () => db.close(),
  }
}

/** In a buffer of its own, which can be given to another thread. */
function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
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
