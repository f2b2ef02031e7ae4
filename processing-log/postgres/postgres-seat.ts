import { randomBytes } from 'node:crypto'
import { StartError } from '../../process/start-error.ts'
import { beginning, type ChainRecord, readRecord } from '../chain/chain.ts'
import { type HeadState, type KeptHead, readSealedHead } from '../chain/kept-head.ts'
import type { LogKeys } from '../chain/keys.ts'
import { type ChainEnd, emptyChain, type Item } from '../chain/records.ts'
import { damagedEnd } from '../files/start.ts'
import type { LogConnection, LogStatement } from './postgres.ts'

/**
 * One of the chains in a database. A process takes a chain that no other process writes to, or makes one: there are
 * never more chains than gateways ran at once. The lock belongs to the session, and is released with the connection.
 */
export interface Seat {
  number: number
  writer: string
  /** Its head as stored in the database: a writer must know it to replace it. */
  head: string
}

/** A chain that was taken, and its end. */
export interface FoundSeat {
  seat: Seat
  end: ChainEnd
  notes: Item[]
}

const SEATS = 'SELECT number, writer, head FROM processing_log_writers ORDER BY number'
const LOCK: LogStatement = {
  name: 'lock',
  text: `SELECT pg_try_advisory_lock(('processing_log_writers'::regclass::oid::int8 & 2147483647)::int4, $1) AS locked`,
}
const HEAD: LogStatement = { name: 'head', text: 'SELECT head FROM processing_log_writers WHERE number = $1' }
const LAST: LogStatement = {
  name: 'last',
  text: 'SELECT seq, line FROM processing_log WHERE writer = $1 ORDER BY seq DESC LIMIT 1',
}

/** Throws a StartError if the log in the database was written with another hash key. */
export async function refuseOtherKey(connection: LogConnection, keys: LogKeys): Promise<void> {
  const { rows } = await connection.query(
    {
      text: 'SELECT 1 FROM processing_log_writers WHERE hash_key <> $1 LIMIT 1',
    },
    [keys.hashKeyId],
  )
  if (rows.length === 0) return
  throw new StartError(
    'the processing log in this database is written with another key: what it holds would not be found any more. ' +
      'Set PROCESSING_LOG_KEY to the key of the other gateways.',
  )
}

/** Takes a free chain, or makes a new one. */
export async function takeSeat(connection: LogConnection, keys: LogKeys): Promise<FoundSeat> {
  const { rows } = await connection.query<Seat & { [column: string]: unknown }>({ text: SEATS })
  for (const { number, writer } of rows) {
    const seat = await lockSeat(connection, { number, writer })
    if (seat) return findEnd(connection, seat, keys)
  }
  for (;;) {
    const writer = randomBytes(9).toString('base64url')
    const made = await connection.query<{ number: number }>(
      { text: `INSERT INTO processing_log_writers (writer, hash_key, head) VALUES ($1, $2, '') RETURNING number` },
      [writer, keys.hashKeyId],
    )
    const seat = await lockSeat(connection, { number: made.rows[0]?.number ?? 0, writer })
    if (seat) return { seat, end: emptyChain, notes: [] } // otherwise another process was faster
  }
}

/** Locks a chain and reads its head; undefined if another process writes to it. */
export async function lockSeat(
  connection: LogConnection,
  { number, writer }: Omit<Seat, 'head'>,
): Promise<Seat | undefined> {
  const { rows } = await connection.query<{ locked: boolean }>(LOCK, [number])
  if (!rows[0]?.locked) return undefined
  const head = await connection.query<{ head: string }>(HEAD, [number])
  return head.rows[0] && { number, writer, head: head.rows[0].head }
}

async function findEnd(connection: LogConnection, seat: Seat, keys: LogKeys): Promise<FoundSeat> {
  const { rows } = await connection.query<{ seq: string; line: string }>(LAST, [seat.writer])
  const [row] = rows
  if (seat.head === '' && !row) return { seat, end: emptyChain, notes: [] }
  const head = headOf(seat, keys)
  const kept = head.state === 'there' ? head.kept : undefined
  // Retention may have removed all its records; the verification shows whether it did.
  if (!row && kept) return { seat, end: endOf(kept), notes: [] }
  const record = row && readRecord(Buffer.from(row.line))
  const end = record ? recordEnd(record) : { link: { ...beginning, seq: Number(row?.seq ?? 0) }, at: 0 }
  const what = whatIsWrong(record, kept)
  return what === undefined ? { seat, end, notes: [] } : { seat, ...damagedEnd(end, head, what) }
}

function whatIsWrong(record: ChainRecord | undefined, kept: KeptHead | undefined): string | undefined {
  if (!record) return 'the last row is not as it was written'
  if (!kept) return 'the head is not as it was written'
  if (kept.head.seq > record.seq) return 'the end is missing'
  // One transaction writes both.
  return kept.head.hash === record.hash ? undefined : 'the end is another one than the head says'
}

function headOf({ head, writer }: Seat, keys: LogKeys): HeadState {
  const read = head === '' ? ({ state: 'missing' } as const) : readSealedHead(head, keys)
  // A valid head of another chain is wrong here.
  return read.state === 'there' && read.kept.head.writer !== writer ? { state: 'damaged' } : read
}

function endOf({ head: { seq, hash, at } }: KeptHead): ChainEnd {
  return { link: { seq, hash }, at: Date.parse(at) }
}

function recordEnd({ seq, hash, at }: ChainRecord): ChainEnd {
  return { link: { seq, hash }, at: Date.parse(at) }
}
