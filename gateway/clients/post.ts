import type { Dispatcher } from 'undici'

/** The outcome of a request. `responseStarted`: the answer had begun before its connection failed. */
export type PostOutcome = { status: number; body: string } | { error: Error; responseStarted: boolean }

/**
 * Posts a body and reads the whole answer, without a stream and its events: these are half of the cost of `pool.request`.
 * Calls `onOutcome` once, unless the returned function, which gives up, is called first.
 */
export function post(
  pool: Dispatcher,
  request: { path: string; headers: string[]; body: string },
  onOutcome: (outcome: PostOutcome) => void,
): () => void {
  let controller: Dispatcher.DispatchController | undefined
  let ended = false
  let status = 0
  let chunks: Buffer[] = []
  const end = (outcome: PostOutcome) => {
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
    onResponseError: (_, error) => end({ error, responseStarted: status !== 0 }),
  }
  pool.dispatch({ ...request, method: 'POST' }, handler)
  return () => {
    ended = true
    controller?.abort(new Error('given up'))
  }
}
