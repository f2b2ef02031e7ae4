import type { CompiledOperation } from '../../gateway/executor/compile.ts'
import type { Operations, PreparedOperation } from '../../gateway/operations.ts'
import { callAs } from './call.ts'

/** Readies an operation that is right. */
export async function preparedOf({ prepare }: Operations, text: string, name?: string): Promise<PreparedOperation> {
  const prepared = await prepare(text, name, callAs('FRA'))
  if ('errors' in prepared) throw prepared.errors[0]
  return prepared
}

/** The same, planned for these variables. */
export async function compiledOf(operations: Operations, text: string, variables = {}): Promise<CompiledOperation> {
  return (await preparedOf(operations, text)).compiledFor(variables, callAs('FRA'))
}
