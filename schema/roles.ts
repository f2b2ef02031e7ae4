/**
 * The roles of callers, by the claims of their tokens: the scopes that `@requiresScopes` names. A caller may have several.
 */
const meanings = {
  officer: 'investigates: reads everything, searches, records and corrects',
  supervisor: 'what an officer may, takes records back, and changes whom a record is shared with',
  integrator: 'a machine of an NCB: checks in bulk, lists, follows alerts',
  border: 'at a border: checks and screens',
  liaison: 'works with banks and other NCBs: reads alerts and notices, checks accounts, follows and advances alerts',
  auditor: 'reads the log of what was processed, and no record',
  administrator: 'runs the server, and reads no record',
  partner: 'an airline, a bank: is told whether to refer to the police, and no more',
} as const
export type Role = keyof typeof meanings

/** The roles, and what each is for, in words. */
export const roleMeanings: Readonly<Record<Role, string>> = meanings
export const roles = Object.keys(meanings) as readonly Role[] // it has no other keys

/** The roles of an NCB's own people and machines: the default of `npm run token`. */
export const staffRoles: Role[] = roles.filter((role) => role !== 'partner')

/** Whether `value` is one of the roles. */
export function isRole(value: unknown): value is Role {
  return (roles as readonly unknown[]).includes(value) // widened only to ask
}
