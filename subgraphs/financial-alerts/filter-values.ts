import { failure } from '../../schema/errors.ts'
import { account } from '../../schema/identifiers/account.ts'
import { accountLookup } from '../../schema/identifiers/account-lookup.ts'
import type { AccountInput } from './generated/schema.ts'

/** The key of an account in a filter. BAD_USER_INPUT if it is not valid: a filter cannot answer with a problem. */
export function readAccount(input: AccountInput, argument: string): string {
  const read = account(input)
  if (read.ok) return accountLookup(read.value)
  const { code, field, message } = read.problem
  throw failure('BAD_USER_INPUT', `\`${argument}.${field}\`: ${message}`, { rule: code })
}

/** Each value once, so that repeated values cost nothing; null, no condition, for an empty list. */
export function asked<Value>(values: readonly Value[] | null | undefined): Value[] | null {
  return values && values.length > 0 ? [...new Set(values)] : null
}
