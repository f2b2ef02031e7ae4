import { PGlite } from '@electric-sql/pglite'

/** The options of an engine. */
export interface EngineOptions {
  /** The folder of an existing database. */
  dataDir: string
  sharedBuffers: string
  /** PostgreSQL settings, such as `jit=off`. */
  settings: readonly string[]
}

/** Answers batches of frontend messages in the order of the calls. Once `exec` has failed, the engine is dead. */
export interface Engine {
  parameters: Record<string, string>
  exec(batch: Uint8Array): Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}

/** The error of `exec` when the engine has died: its message is the engine's last output. */
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

/** Starts the engine in this thread; if it was killed before, recovers the database from its log. */
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
      // Not execProtocolRaw, which also parses every message, and never frees the result.
      await db.execProtocolRawStream(batch, { syncToFs: false, onRawData: (bytes) => parts.push(bytes.slice()) })
      return parts.length === 1 && parts[0] ? parts[0] : joined(parts)
    },
    close: () => db.close(),
  }
}

/** In a buffer of its own, which can be transferred to another thread. */
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
 * spin forever. Only status 100 (an SQL error) is handled outside of its try: the guard leaves the loop that way.
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
