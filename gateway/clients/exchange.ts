import type { Dispatcher } from 'undici'

/** What became of a request. `begun`: the answer had begun before its connection failed. */
export type Outcome = { status: number; body: string } | { error: Error; begun: boolean }

/**
 * Posts a body and reads the whole answer, without a stream and its events in between: these are half of what
 * `pool.request` costs. `onOutcome` is called once, unless the function that it gives, which gives up, is called first.
 */
export function exchange(
  pool: Dispatcher,
  request: { path: string; headers: string[]; body: string },
  onOutcome: (outcome: Outcome) => void,
): () => void {
  let controller: Dispatcher.DispatchController | undefined
  let ended = false
  let status = 0
  let chunks: Buffer[] = []
  const end = (outcome: Outcome) => {
    if (ended) return
    ended = true
    onOutcome(outcome)
  }
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(started) {
      controller = started
      if (ended) started.abort(new Error('given up'))
    },
    onResponseStart(_, statusCode) {
      status = statusCode
    },
    onResponseData(_, chunk) {
      chunks.push(chunk)
    },
    onResponseEnd() {
      const [first] = chunks
      const body = first === undefined ? '' : (chunks.length === 1 ? first : Buffer.concat(chunks)).toString()
      chunks = []
      end({ status, body })
    },
    onResponseError: (_, error) => end({ error, begun: status !== 0 }),
  }
  pool.dispatch({ ...request, method: 'POST' }, handler)
  return () => {
    ended = true
    controller?.abort(new Error('given up'))
  }
}
