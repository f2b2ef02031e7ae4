import type { Call, Identity, Purpose } from '../../schema/identity.ts'
import { allows, type Rule } from '../../schema/rights.ts'

/**
 * The rules that deny something to callers with certain roles and a certain purpose. Callers with equal rights share
 * one object.
 */
export class Grants {
  /** Whether each rule denies, by its number. */
  readonly #denies: readonly boolean[]

  constructor(denies: readonly boolean[]) {
    this.#denies = denies
  }

  /** Those of `rules` that deny, in the same order. */
  deniedOf(rules: readonly number[]): number[] {
    return rules.filter((rule) => this.#denies[rule])
  }
}

/** The caller and the purpose whose rights are checked. */
export type Asker = Pick<Call, 'identity' | 'purpose'>

/** Finds the grants of each identity and purpose once. Roles that no rule names grant nothing. */
export function createGrants(rules: readonly Rule[]): (asker: Asker) => Grants {
  const known = new WeakMap<Identity, Map<Purpose, Grants>>()
  /** By the rules that deny: there are only as many grants as the rules can tell apart. */
  const all = new Map<string, Grants>()

  function find({ identity: { roles }, purpose }: Asker): Grants {
    const denies = rules.map(
      (rule) =>
        !allows(rule.roles, (role) => roles.includes(role)) || !allows(rule.purposes, (name) => name === purpose),
    )
    const key = denies.map(Number).join('')
    const grants = all.get(key) ?? new Grants(denies)
    all.set(key, grants)
    return grants
  }

  return (asker) => {
    const ofIdentity = known.get(asker.identity) ?? new Map<Purpose, Grants>()
    known.set(asker.identity, ofIdentity)
    const grants = ofIdentity.get(asker.purpose) ?? find(asker)
    ofIdentity.set(asker.purpose, grants)
    return grants
  }
}
