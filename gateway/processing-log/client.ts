import type { IncomingMessage } from 'node:http'
import type { LogEntry } from '../../processing-log/entry.ts'
import { headerOf } from '../http/http-request.ts'

/** The client's name and version, from the headers that Apollo's clients send; undefined if both are missing. */
export function clientOf(request: IncomingMessage): LogEntry['client'] {
  const name = headerOf(request, 'apollographql-client-name')
  const version = headerOf(request, 'apollographql-client-version')
  return name === undefined && version === undefined ? undefined : { name, version }
}
