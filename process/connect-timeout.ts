import { StartError } from './start-error.ts'
import { withoutPassword } from './wait-for-server.ts'

const DEFAULT_S = 2
const MAX_S = 600

/** How long to wait for a connection to PostgreSQL, in milliseconds: `connect_timeout` of its URL, in seconds, as libpq has it. */
export function connectTimeoutOf(url: string): number {
  const [, query] = url.split(/\?(.*)/s)
  const given = new URLSearchParams(query).get('connect_timeout')
  if (given === null) return DEFAULT_S * 1000
  const seconds = /^[0-9]{1,3}$/.test(given) ? Number(given) : 0
  if (seconds >= 1 && seconds <= MAX_S) return seconds * 1000
  throw new StartError(`connect_timeout of ${withoutPassword(url)} has to be seconds, 1 to ${MAX_S}.`)
}
