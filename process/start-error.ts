/**
 * An error for the operator who starts the process: print the message, never the stack. It contains settings, but no
 * records.
 */
export class StartError extends Error {
  override name = 'StartError'
}
