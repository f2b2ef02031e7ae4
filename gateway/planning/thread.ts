/** What runs in a planning thread: answers each `Task` with a `Reply`. */
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { GraphQLError } from 'graphql'
import { asFailure } from '../../schema/errors.ts'
import { toPlain } from './graphql-errors.ts'
import { createOperationPlanner, type PlannerOptions } from './operation-planner.ts'
import type { Reply, Task } from './thread-messages.ts'

/** Of -20 to 19. */
const NICE = 5

const planner = createOperationPlanner(workerData as PlannerOptions) // as `threads.ts` gives it
// On Linux a priority is the thread's own: answers come first, new operations second.
if (process.platform === 'linux') setPriority(NICE)

function work({ what, operation, conditions }: Task): Reply {
  try {
    if (what === 'keyOf') return { value: planner.keyOf(operation, conditions) }
    if (what === 'plan') return { value: planner.plan(operation, conditions) }
    const validated = planner.validate(operation)
    return 'errors' in validated ? { errors: validated.errors.map(toPlain) } : { value: validated }
  } catch (error) {
    const known = asFailure(error)
    if (known) return { errors: [toPlain(known)] }
    return { fault: error instanceof GraphQLError ? `${error.message} ${error.stack}` : String(error) }
  }
}

parentPort?.on('message', (task: Task) => parentPort?.postMessage(work(task)))
parentPort?.postMessage('started')
