import {
  AUTHENTICATED_VERSIONS,
  AuthenticatedSpecDefinition,
  type DirectiveDefinition,
  POLICY_VERSIONS,
  PolicySpecDefinition,
  REQUIRES_SCOPES_VERSIONS,
  RequiresScopesSpecDefinition,
  type Schema,
} from '@apollo/federation-internals'

/** Alternatives: all names of one of these sets are needed. Empty: no condition. */
export type Alternatives = readonly (readonly string[])[]

/** Who may ask something: callers with these roles and these purposes. */
export interface Rule {
  roles: Alternatives
  purposes: Alternatives
}

/**
 * The rules of a supergraph, by coordinate (`Person`, `Query.person`), under whatever names its subgraphs import the
 * directives: `@authenticated` (everybody with a token), `@requiresScopes` (roles) and `@policy` (purposes). Composition
 * combines the rules of several subgraphs: all must hold.
 */
export function readRules(schema: Schema): ReadonlyMap<string, Rule> {
  const rules = new Map<string, Rule>()
  const note = (coordinate: string, rule: Partial<Rule>) =>
    rules.set(coordinate, { ...(rules.get(coordinate) ?? { roles: [], purposes: [] }), ...rule })
  const feature = (identity: string) => schema.coreFeatures?.getByIdentity(identity)?.url.version
  const authenticated = feature(AuthenticatedSpecDefinition.identity)
  const requiresScopes = feature(RequiresScopesSpecDefinition.identity)
  const policy = feature(PolicySpecDefinition.identity)
  for (const [coordinate] of applications(
    authenticated && AUTHENTICATED_VERSIONS.find(authenticated)?.authenticatedDirective(schema),
  )) {
    note(coordinate, {})
  }
  for (const [coordinate, { scopes }] of applications(
    requiresScopes && REQUIRES_SCOPES_VERSIONS.find(requiresScopes)?.requiresScopesDirective(schema),
  )) {
    note(coordinate, { roles: scopes })
  }
  for (const [coordinate, { policies }] of applications(
    policy && POLICY_VERSIONS.find(policy)?.policyDirective(schema),
  )) {
    note(coordinate, { purposes: policies })
  }
  return rules
}

function applications<Arguments extends object>(
  definition: DirectiveDefinition<Arguments> | undefined,
): [string, Arguments][] {
  return [...(definition?.applications() ?? [])].flatMap((application): [string, Arguments][] => {
    const { parent } = application
    const isNamed = 'coordinate' in parent && typeof parent.coordinate === 'string'
    return isNamed ? [[parent.coordinate as string, application.arguments()]] : [] // checked above
  })
}

/** Whether one of the alternatives has only names that `has` accepts. */
export function allows(alternatives: Alternatives, has: (name: string) => boolean): boolean {
  return alternatives.length === 0 || alternatives.some((all) => all.every(has))
}
