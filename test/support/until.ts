/** Resolves when the condition holds, looked at in each turn; rejects, with `what` there is, where that never comes. */
export async function until(condition: () => boolean, what: () => unknown = () => ''): Promise<void> {
  const patience = Date.now() + 20_000
  while (!condition()) {
    if (Date.now() > patience) throw new Error(`it never came: ${JSON.stringify(what())}`)
    await new Promise(setImmediate)
  }
}
