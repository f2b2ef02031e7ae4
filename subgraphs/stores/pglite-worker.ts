import type { Worker } from 'node:worker_threads'
import { startThread } from '../../process/worker-thread.ts'
import { type Engine, EngineCrash, type EngineOptions } from './pglite-engine.ts'
import type { EngineReply } from './pglite-thread.ts'

interface Waiting {
  resolve(answer: Uint8Array<ArrayBuffer>): void
  reject(error: Error): void
}

/**
 * Opens an engine in a thread of its own, since the engine blocks its thread: a long statement, commit or checkpoint then
 * holds up no other work. Resolves once the database is open.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const worker = startThread(new URL('./pglite-thread', import.meta.url), { workerData: options })
  const thread = new EngineThread(worker)
  const parameters = await thread.started
  return { parameters, exec: (batch) => thread.exec(batch), close: () => thread.close() }
}

class EngineThread {
  readonly started: Promise<Record<string, string>>
  readonly #worker: Worker
  /** The unanswered batches, in order. */
  readonly #waiting: Waiting[] = []
  readonly #ended: Promise<void>
  #death: EngineCrash | undefined

  constructor(worker: Worker) {
    this.#worker = worker
    this.#ended = new Promise((resolve) => worker.once('exit', () => resolve()))
    this.started = new Promise((resolve, reject) => {
      worker.on('message', (reply: EngineReply) => {
        if (reply === 'closed') worker.terminate()
        else if ('answer' in reply) this.#waiting.shift()?.resolve(reply.answer)
        else if ('parameters' in reply) resolve(reply.parameters)
        else this.#die(reply.died, reject)
      })
      worker.on('error', (error) => this.#die(error.message, reject))
      worker.once('exit', () => this.#die('its thread has ended', reject))
    })
  }

  exec(batch: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    return new Promise((resolve, reject) => {
      if (this.#death) return reject(this.#death)
      this.#waiting.push({ resolve, reject })
      const own = new Uint8Array(batch) // a transferred buffer must not be part of a shared one
      this.#worker.postMessage(own, [own.buffer])
    })
  }

  async close(): Promise<void> {
    if (!this.#death) this.#worker.postMessage('close')
    await this.#ended
  }

  /** Once the thread has ended, fails all that wait: the next engine may then open the folder. */
  async #die(reason: string, tell: (error: Error) => void): Promise<void> {
    if (this.#death) return
    const death = new EngineCrash(reason)
    this.#death = death
    await this.#worker.terminate()
    tell(death)
    for (const { reject } of this.#waiting.splice(0)) reject(death)
  }
}
