import { type IncomingMessage, request } from 'node:http'
import { expect } from 'vitest'
import { PATIENCE } from './subscription-clients.ts'

/** A stream over HTTP as its bytes come. */
export interface StreamReader {
  response: IncomingMessage
  /** All that has come. */
  text: string
  /** Waits until what has come matches. */
  has(pattern: RegExp): Promise<void>
  /** Waits until it has ended. */
  ended: Promise<void>
  leave(): void
}

/** Asks over a socket of its own; a body is sent as JSON. */
export async function openStream(
  url: string,
  { method = 'POST', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: object },
): Promise<StreamReader> {
  const asked = request(url, {
    method,
    agent: false,
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
  })
  asked.end(body && JSON.stringify(body))
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.once('response', resolve).once('error', reject)
  })
  const reader = {
    response,
    text: '',
    has: (pattern: RegExp) => expect.poll(() => reader.text, PATIENCE).toMatch(pattern),
    ended: new Promise<void>((resolve) => response.once('close', resolve)),
    leave: () => asked.destroy(),
  }
  response.on('error', () => undefined) // it is left, or cut
  response.setEncoding('utf8').on('data', (chunk) => {
    reader.text += chunk
  })
  return reader
}
