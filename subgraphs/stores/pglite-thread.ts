/** What runs in the thread of an embedded SQL store: answers each batch of messages, in the order of their coming. */
import { parentPort, workerData } from 'node:worker_threads'
import { type EngineOptions, openEngine } from './pglite-engine.ts'

/** What the thread says: that it is open, what a batch is answered, or its last word. */
export type EngineReply =
  | { parameters: Record<string, string> }
  | { answer: Uint8Array<ArrayBuffer> }
  | { died: string }
  | 'closed'

const port = parentPort
if (!port) throw new Error('this module runs in a thread of its own')
const say = (reply: EngineReply, transfer: ArrayBuffer[] = []) => port.postMessage(reply, transfer)

const options: EngineOptions = workerData // as `pglite-worker.ts` gives it
openEngine(options).then((engine) => {
  port.on('message', (batch: Uint8Array | 'close') => {
    if (batch === 'close') engine.close().then(() => say('closed'), die)
    else engine.exec(Buffer.from(batch.buffer)).then((answer) => say({ answer }, [answer.buffer]), die)
  })
  say({ parameters: engine.parameters })
}, die)

function die(error: unknown): void {
  say({ died: error instanceof Error ? error.message : String(error) })
}
