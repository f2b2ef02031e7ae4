import { type Account, type AccountScheme, account, accountScheme } from '../../schema/identifiers/account.ts'
import { accountIdentity, accountLookup, ibanNeeded } from '../../schema/identifiers/account-lookup.ts'
import type { InputProblem } from '../../schema/identifiers/problem.ts'
import { checkInBulk } from '../bulk-checks.ts'
import type { Alert } from './alert.ts'
import type { AccountInput, AccountVerdict } from './generated/schema.ts'
import type { AlertContext } from './lists.ts'

/** How many alerts a check lists; the rest is under `account { openAlerts }`. */
const LISTED = 20

/** The answer for one account. */
export interface Check {
  asked: { scheme: AccountScheme | null; value: string }
  verdict: AccountVerdict
  problem: InputProblem | null
  alerts: Alert[]
  account: Account | null
}

/** Checks 1 to 500 accounts in one round trip, each distinct account once; the answers keep the order. */
export function checkAccounts(accounts: readonly AccountInput[], context: AlertContext): Promise<Check[]> {
  return checkInBulk(accounts, 'accounts', (input) => checkAccount(input, context), context.limits)
}

/** `Screening.accounts`: for a subject without accounts, the alerts are not asked. */
export function screenAccounts({ accounts = [] }: { accounts?: readonly AccountInput[] }, context: AlertContext) {
  return accounts.length === 0 ? [] : checkAccounts(accounts, context)
}

async function checkAccount(input: AccountInput, { loaders }: AlertContext): Promise<Check> {
  const read = account(input)
  if (!read.ok) {
    const scheme = accountScheme(input.scheme)
    const asked = { scheme: scheme.ok ? scheme.value : null, value: input.value }
    return { asked, verdict: 'NOT_CHECKED', problem: read.problem, alerts: [], account: null }
  }
  const key = accountLookup(read.value)
  // A page has one row more than its limit if there are more.
  const alerts = (await loaders.reporting.load({ key, page: { limit: LISTED, after: null } })).slice(0, LISTED)
  // A hit is a hit under any name; a miss says little if records use another name. A caller that gives exactly the key that
  // answers contain asks for records with that key.
  const isKey = input.value === read.value.value
  const problem = alerts.length > 0 || isKey ? null : ibanNeeded(read.value)
  if (problem) return { asked: read.value, verdict: 'NOT_CHECKED', problem, alerts, account: null }
  const verdict = alerts.length > 0 ? 'REPORTED' : 'NO_RECORD'
  return { asked: read.value, verdict, problem: null, alerts, account: accountIdentity(read.value) }
}
