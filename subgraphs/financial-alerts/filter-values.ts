import { failure } from '../../schema/errors.ts'
import { account } from '../../schema/identifiers/account.ts'
import { accountLookup } from '../../schema/identifiers/account-lookup.ts'
import type { AccountInput } from './generated/schema.ts'

/** What an account that a filter asks for is found by. BAD_USER_INPUT where it is none: a filter has no place for its problem. */
export function readAccount(input: AccountInput, argument: string): string {
  const read = account(input)
  if (read.ok) return accountLookup(read.value)
  const { code, field, message } = read.problem
  throw failure('BAD_USER_INPUT', `\`${argument}.${field}\`: ${message}`, { rule: code })
}

/** Each value once, so that a list cannot ask the same a thousand times; an empty list asks nothing. */
export function asked<Value>(values: readonly Value[] | null | undefined): Value[] | null {
  return values && values.length > 0 ? [...new Set(values)] : null
}
