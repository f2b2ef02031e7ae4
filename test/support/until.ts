import { setTimeout as pause } from 'node:timers/promises'

/** The turns of the event loop in which a condition is looked at before there are pauses between them. */
const TURNS = 200

/** Resolves when the condition holds; rejects, with `what` there is, where that never comes. */
export async function until(condition: () => boolean, what: () => unknown = () => ''): Promise<void> {
  const patience = Date.now() + 60_000
  for (let turn = 0; !condition(); turn++) {
    if (Date.now() > patience) throw new Error(`it never came: ${JSON.stringify(what())}`)
    // Not for ever without a pause: what is waited for needs the processor.
    await (turn < TURNS ? new Promise(setImmediate) : pause(1))
  }
}
