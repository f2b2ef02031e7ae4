/** The program of a planning thread: answers each `Task` with a `Reply`. */
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { describeError } from '../../process/log-error.ts'
import { asFailure } from '../../schema/errors.ts'
import { toPlain } from './graphql-errors.ts'
import { createOperationPlanner, type PlannerOptions } from './operation-planner.ts'
import type { Reply, Task } from './thread-messages.ts'

/** From -20 to 19; higher is less urgent. */
const NICE = 5

const planner = createOperationPlanner(workerData as PlannerOptions) // set by `threads.ts`
// On Linux, priority is per thread: answering comes before planning.
if (process.platform === 'linux') setPriority(NICE)

function work({ what, operation, conditions, denied }: Task): Reply {
  try {
    if (what === 'leftOf') return { value: planner.leftOf(operation, conditions) }
    if (what === 'plan') return { value: planner.plan(operation, conditions, denied) }
    const validated = planner.validate(operation)
    return 'errors' in validated ? { errors: validated.errors.map(toPlain) } : { value: validated }
  } catch (error) {
    const known = asFailure(error)
    if (known) return { errors: [toPlain(known)] }
    return { fault: describeError(error) }
  }
}

parentPort?.on('message', (task: Task) => parentPort?.postMessage(work(task)))
parentPort?.postMessage('started')
