import type { GraphQLError } from 'graphql'
import { failure } from '../../schema/errors.ts'
import type { Identity } from '../../schema/identity.ts'

/** Who may explore the schema: every caller, nobody, or callers with one of these roles. */
export type Explorer = 'on' | 'off' | { roles: readonly string[] }

/** Whether a caller may introspect (`__schema`, `__type`). */
export function mayIntrospect(explorer: Explorer, { roles }: Identity): boolean {
  if (typeof explorer === 'string') return explorer === 'on'
  return explorer.roles.some((role) => roles.includes(role))
}

/**
 * Whether errors suggest names that are close to a wrong one ("Did you mean"). Errors are made before the caller's
 * rights are checked, so only if every caller may read the schema.
 */
export function suggestsNames(explorer: Explorer): boolean {
  return explorer === 'on'
}

/** The error for a caller who may not introspect, the same for every reason. */
export function introspectionRefusal(): GraphQLError {
  return failure(
    'INTROSPECTION_DISABLED',
    'The schema is not told here: leave `__schema` and `__type` out. Nothing of the operation was carried out. ' +
      "The schema is in the file schema/api.graphql of the server's release.",
  )
}
