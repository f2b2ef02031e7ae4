import type { ServerResponse } from 'node:http'
import { startWaiting, stopWaiting } from '../../process/deadline.ts'
import type { Log } from '../../process/log.ts'
import type { Call } from '../../schema/identity.ts'
import type { Pending } from '../executor/deferred/execute.ts'
import { extensionsOf, type Federation, type OperationContext } from '../federation.ts'
import type { RecordedRequest, Recorder } from '../processing-log/recorder.ts'
import { readable } from '../refusal.ts'
import type { ReadRequest } from '../requests.ts'
import { streamHeaders } from '../subscriptions/http/http-stream.ts'
import { type IncrementalFormat, openingOf, type WrittenPart } from './incremental-format.ts'

/** An operation of which something is deferred, and who is answered. */
export interface AskedInParts {
  ready: ReadRequest
  context: OperationContext
  recorded: RecordedRequest
  response: ServerResponse
  headers: Readonly<Record<string, string>>
}

export interface AnswerInPartsOptions {
  federation: Federation
  recorder: Recorder
  log: Log
}

/**
 * Answers in parts, each as soon as the databases have answered it and the processing log has its entry. Rejects with
 * nothing sent if there is no first part; whatever fails later is told for what is still to come.
 */
export async function answerInParts(
  format: IncrementalFormat,
  { ready, context, recorded, response, headers }: AskedInParts,
  { federation, recorder, log }: AnswerInPartsOptions,
): Promise<void> {
  const { call } = context
  const open = new Map<string, Pending>()
  const write = async (part: WrittenPart) => {
    if (!response.headersSent) begin(response, format, headers)
    const hasRoom = response.write(`${format.before}${format.part(part)}${format.after(!part.hasNext)}`)
    if (!hasRoom && !response.destroyed) await drained(response, call)
  }
  try {
    for await (const part of federation.runInParts(ready, context)) {
      const { errors, contents, given, requests } = part
      const all = [...errors, ...contents.flatMap((content) => content.errors)]
      await recorder.answeredInPart(recorded, { isFirst: part.data !== undefined, errors: all, given })
      if (response.destroyed) return // its reader has gone: what was read for it is in the log
      for (const one of part.pending) open.set(one.id, one)
      for (const { id } of contents) open.delete(id)
      const isTold = !part.hasNext || part.data !== undefined
      const extensions = isTold ? extensionsOf({ requests }, context) : undefined
      await write({ ...part, extensions })
    }
  } catch (error) {
    if (!response.headersSent) throw error
    const errors = [readable(error, call.requestId, log)]
    const contents = [...open.values()].map((pending) => ({ ...pending, data: null, errors }))
    await write({ data: undefined, errors: contents.length > 0 ? [] : errors, pending: [], contents, hasNext: false })
  } finally {
    if (response.headersSent) response.end()
  }
}

function begin(response: ServerResponse, format: IncrementalFormat, headers: Readonly<Record<string, string>>): void {
  response.writeHead(200, {
    ...headers,
    ...streamHeaders,
    'content-type': format.type,
    'x-content-type-options': 'nosniff',
  })
  const opening = openingOf(format)
  if (opening) response.write(opening)
}

/** Waits until the client has read what was written; cuts the connection of one that has not by the deadline. */
function drained(response: ServerResponse, { deadline, signal }: Pick<Call, 'deadline' | 'signal'>): Promise<void> {
  return new Promise((resolve) => {
    const waiting = startWaiting({ deadline, signal }, () => {
      response.destroy()
      done()
    })
    const done = () => {
      stopWaiting(waiting)
      response.off('drain', done).off('close', done)
      resolve()
    }
    response.once('drain', done).once('close', done)
  })
}
