import { sizeOfJson } from '../../../process/json-size.ts'
import { callerBounds } from '../../../process/request-bounds.ts'
import type { CallerHeaders } from '../../identity.ts'
import { type GraphqlRequest, readRequest } from '../../requests.ts'
import { badMessage } from './violation.ts'

/** A message of a client (graphql-transport-ws). */
export type ClientMessage =
  | { type: 'connection_init' | 'ping'; credentials: Partial<CallerHeaders> }
  | { type: 'pong' }
  /** `readingCost`: the cost of reading the message, in units. */
  | { type: 'subscribe'; id: string; request: GraphqlRequest; readingCost: number }
  | { type: 'complete'; id: string }

/**
 * Reads a message. Throws a Violation if it is not part of the protocol. `maxId`: the longest id of an operation, in
 * characters.
 */
export function readMessage(text: string, maxId: number): ClientMessage {
  let message: unknown
  const { cost, excess } = sizeOfJson(text, callerBounds)
  if (excess) throw badMessage(`A message ${excess}.`)
  try {
    message = JSON.parse(text)
  } catch {
    throw badMessage('A message is not JSON.')
  }
  if (!isObject(message)) throw badMessage('A message is no JSON object.')
  const { type, id, payload } = message
  if (type === 'connection_init' || type === 'ping' || type === 'pong') {
    if (payload !== undefined && payload !== null && !isObject(payload)) {
      throw badMessage(`The payload of ${type} is no object.`)
    }
    if (type === 'pong') return { type }
    return { type, credentials: readCredentials(payload ?? {}) }
  }
  if (type !== 'subscribe' && type !== 'complete') throw badMessage('The type of a message is unknown.')
  if (typeof id !== 'string' || id === '') throw badMessage(`The id of ${type} is no text, or empty.`)
  if (id.length > maxId) throw badMessage(`The id of ${type} has more than ${maxId} characters.`)
  if (type === 'complete') return { type, id }
  const request = readRequest(payload)
  if (!request) throw badMessage('The payload of subscribe is no GraphQL request.')
  return { type, id, request, readingCost: cost }
}

/** The credentials in a payload: named like headers, in upper or lower case. */
function readCredentials(payload: object): Partial<CallerHeaders> {
  const credentials: Partial<CallerHeaders> = {}
  for (const [name, value] of Object.entries(payload)) {
    const header = name.toLowerCase()
    if (header !== 'authorization' && header !== 'x-purpose') continue
    if (value === null || value === undefined) continue
    if (typeof value !== 'string') throw badMessage(`${header} is no text.`)
    if (credentials[header] !== undefined) throw badMessage(`Say ${header} once.`)
    credentials[header] = value
  }
  return credentials
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
