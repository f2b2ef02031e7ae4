import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { startWaiting, stopWaiting, type Waiting, whyNotWait } from '../../process/deadline.ts'
import type { Log } from '../../process/log.ts'
import { DescribedFault } from '../../process/log-error.ts'
import { startThread } from '../../process/worker-thread.ts'
import { failure } from '../../schema/errors.ts'
import { fromPlain } from './graphql-errors.ts'
import type { PlannerOptions } from './operation-planner.ts'
import type { Planning, PlanningCall } from './planning.ts'
import type { Reply, Task } from './thread-messages.ts'

export interface PlanningThreadsOptions extends PlannerOptions {
  /** The number of threads; by default one less than the processors, and at most 4. */
  threads?: number
  /** Tasks of one caller that may wait. */
  waitingPerCaller?: number
  /** A task that takes longer, in milliseconds, is ended together with its thread. */
  maxTaskMs?: number
  log: Log
}

/** The delay before a thread that could not start, or died, is replaced. */
const RESTART_MS = 500
/** Megabytes of a thread's heap: a plan that takes more ends together with its thread. */
const MAX_HEAP_MB = 512

/** A task on its way. */
interface Job {
  task: Task
  caller: string
  waiting: Waiting | undefined
  resolve(reply: Reply): void
  reject(error: Error): void
}

/**
 * Plans in separate threads, and serves callers in turn: heavy users wait behind themselves. Resolves when one thread has
 * started; rejects if none can.
 */
export async function planInThreads({
  supergraphSdl,
  maxCost,
  suggestsNames,
  threads = Math.max(1, Math.min(4, availableParallelism() - 1)),
  waitingPerCaller = 16,
  maxTaskMs = 10_000,
  log,
}: PlanningThreadsOptions): Promise<Planning> {
  const planner: PlannerOptions = {
    supergraphSdl,
    ...(maxCost !== undefined && { maxCost }),
    ...(suggestsNames !== undefined && { suggestsNames }),
  }
  /** By caller, in the order in which they are served. */
  const queues = new Map<string, Job[]>()
  const idle: PlanningThread[] = []
  const all: PlanningThread[] = []
  let closed = false

  function next(): Job | undefined {
    const [turn] = queues
    if (!turn) return undefined
    const [caller, jobs] = turn
    queues.delete(caller)
    const job = jobs.shift()
    if (jobs.length > 0) queues.set(caller, jobs) // behind the other callers
    return job
  }

  function work(): void {
    while (idle.length > 0) {
      const job = next()
      if (!job) return
      if (!job.waiting || !stopWaiting(job.waiting)) continue // it has been given up
      if (whyNotWait(job.waiting.limits)) job.reject(tooLate())
      else idle.pop()?.run(job)
    }
  }

  function enqueue(job: Job): void {
    const jobs = queues.get(job.caller) ?? []
    if (jobs.length >= waitingPerCaller) {
      job.reject(
        failure('RATE_LIMITED', `You have ${waitingPerCaller} new operations waiting to be planned. Wait for them.`),
      )
      return
    }
    jobs.push(job)
    queues.set(job.caller, jobs)
    work()
  }

  function ask(task: Task, call: PlanningCall): Promise<Reply> {
    if (closed || whyNotWait(call)) return Promise.reject(tooLate())
    return new Promise((resolve, reject) => {
      const job: Job = { task, caller: callerOf(call), waiting: undefined, resolve, reject }
      job.waiting = startWaiting(call, () => reject(tooLate()))
      enqueue(job)
    })
  }

  async function value<Value>(task: Task, call: PlanningCall): Promise<Value> {
    const reply = await ask(task, call)
    if ('value' in reply) return reply.value as Value // what this task is answered with
    if ('fault' in reply) throw new DescribedFault(reply.fault)
    const [error] = reply.errors.map(fromPlain)
    throw error ?? new Error('a planning thread refused an operation without saying why')
  }

  const first = new Promise<void>((resolve, reject) => {
    for (let index = 0; index < threads; index++) {
      const onIdle = () => {
        resolve()
        idle.push(thread)
        work()
      }
      const thread = new PlanningThread({ planner, maxTaskMs, log, onIdle, onFailure: reject })
      all.push(thread)
    }
  })
  const close = async () => {
    closed = true
    for (const jobs of queues.values()) for (const job of jobs) job.reject(tooLate())
    queues.clear()
    await Promise.all(all.map((thread) => thread.close()))
  }
  await first.catch(async (error) => {
    await close()
    throw error
  })
  return {
    async validate(operation, call) {
      const reply = await ask({ what: 'validate', operation, conditions: {}, denied: [] }, call)
      if ('fault' in reply) throw new DescribedFault(reply.fault)
      if ('errors' in reply) return { errors: reply.errors.map(fromPlain) }
      return reply.value as never // what this task is answered with
    },
    leftOf: (operation, conditions, call) => value({ what: 'leftOf', operation, conditions, denied: [] }, call),
    plan: (operation, conditions, call, denied = []) => value({ what: 'plan', operation, conditions, denied }, call),
    close,
  }
}

interface PlanningThreadOptions {
  planner: PlannerOptions
  maxTaskMs: number
  log: Log
  /** Called when the thread can take a task, first after its start. */
  onIdle(): void
  onFailure(error: Error): void
}

/** One thread, replaced when it dies. */
class PlanningThread {
  readonly #options: PlanningThreadOptions
  #worker: Worker | undefined
  #job: Job | undefined
  #limit: NodeJS.Timeout | undefined
  #restart: NodeJS.Timeout | undefined
  #closed = false

  constructor(options: PlanningThreadOptions) {
    this.#options = options
    this.#start()
  }

  run(job: Job): void {
    this.#job = job
    this.#limit = setTimeout(() => this.#end(), this.#options.maxTaskMs)
    this.#worker?.postMessage(job.task)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#limit)
    clearTimeout(this.#restart)
    this.#job?.reject(tooLate())
    await this.#worker?.terminate()
  }

  #start(): void {
    const worker = startThread(new URL('./thread', import.meta.url), {
      workerData: this.#options.planner,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    })
    worker.unref() // it keeps no process alive
    worker.on('message', (reply: Reply | 'started') => {
      if (reply !== 'started') this.#finish((job) => job.resolve(reply))
      this.#options.onIdle()
    })
    worker.on('error', (error) => {
      this.#options.log.tell('planning-thread-failed', { error })
      this.#options.onFailure(error)
    })
    worker.once('exit', () => this.#lost())
    this.#worker = worker
  }

  #finish(how: (job: Job) => void): void {
    clearTimeout(this.#limit)
    const job = this.#job
    this.#job = undefined
    if (job) how(job)
  }

  /** Ends the thread: nothing else would stop a task that takes too long. */
  #end(): void {
    this.#options.log.tell('planning-overdue', { characters: this.#job?.task.operation.text.length ?? 0 })
    this.#worker?.terminate()
  }

  #lost(): void {
    this.#finish((job) =>
      job.reject(
        failure('OPERATION_TOO_COMPLEX', 'The operation takes too long to be planned. Ask for less, or split it.'),
      ),
    )
    if (this.#closed) return
    this.#restart = setTimeout(() => this.#start(), RESTART_MS).unref()
  }
}

function callerOf({ identity: { country, organisation, user } }: PlanningCall): string {
  return JSON.stringify([country, organisation, user])
}

function tooLate(): Error {
  return failure('OVERLOADED', 'The operation could not be planned in time. Nothing was carried out. Ask again later.')
}
