import { type GraphQLSchema, getNamedType, isAbstractType, isInterfaceType, isObjectType } from 'graphql'
import { type Alternatives, allows, type Rule } from '../../schema/rights.ts'
import { type Asker, createGrants, type Grants } from './grants.ts'

/** What is denied. Each function returns the reason as a sentence; undefined if it is allowed. */
export interface Denial {
  /** For a field of an object type; for a field of an interface, if it is denied on any of its object types. */
  ofField(type: string, field: string): string | undefined
  /** For objects of one type, in a field that may return several types. */
  ofObject(type: string): string | undefined
}

/**
 * Who may select which fields of a supergraph. The rules of a field, of its object type and of the type that it returns
 * must all allow it; if it may return several types, each of them has its own rule.
 */
export interface Rights {
  /** The numbers of all rules that may deny a field, or objects in it. */
  rulesOf(type: string, field: string): readonly number[]
  grantsOf(asker: Asker): Grants
  /** What these rules deny. */
  denial(rules: readonly number[]): Denial
}

/** The rights for the schema that clients see; `rules`: by coordinate, see `readRules`. */
export function createRights(schema: GraphQLSchema, rules: ReadonlyMap<string, Rule>): Rights {
  const distinct: Rule[] = []
  const numbers = new Map<string, number>()
  const byKey = new Map<string, number>()
  for (const [coordinate, rule] of rules) {
    if (allows(rule.roles, () => false) && allows(rule.purposes, () => false)) continue // it denies nothing
    const key = JSON.stringify([rule.roles, rule.purposes])
    const number = byKey.get(key) ?? distinct.push(rule) - 1
    byKey.set(key, number)
    numbers.set(coordinate, number)
  }
  const ofFields = new Map<string, readonly number[]>()

  /** The object types that a field may return; for any other field, the type of its values. */
  function typesGiven(type: string, field: string): readonly string[] {
    const owner = schema.getType(type)
    const given = isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[field]?.type : undefined
    const named = given && getNamedType(given)
    return isAbstractType(named) ? schema.getPossibleTypes(named).map(({ name }) => name) : named ? [named.name] : []
  }

  function findRules(type: string, field: string): readonly number[] {
    const coordinates = [type, `${type}.${field}`, ...typesGiven(type, field)]
    return [...new Set(coordinates.flatMap((coordinate) => numbers.get(coordinate) ?? []))]
  }

  function denial(denied: readonly number[]): Denial {
    /** Why the rule of a coordinate denies it, as a clause. */
    function why(coordinate: string, name: string): string | undefined {
      const number = numbers.get(coordinate)
      const rule = number !== undefined && denied.includes(number) ? distinct[number] : undefined
      return rule && `${name} is for ${ruleText(rule)}`
    }
    function ofField(type: string, field: string): string | undefined {
      if (field.startsWith('__')) return undefined
      const owner = schema.getType(type)
      if (isInterfaceType(owner)) {
        for (const { name } of schema.getPossibleTypes(owner)) {
          const reason = ofField(name, field)
          if (reason !== undefined) return reason
        }
        return undefined
      }
      const coordinate = `${type}.${field}`
      const given = typesGiven(type, field)
      const reasons = given.map((name) => why(name, `\`${name}\``))
      const reason =
        why(coordinate, 'it') ?? why(type, `\`${type}\``) ?? (reasons.every((one) => one) ? reasons[0] : undefined)
      return reason && `You may not ask \`${coordinate}\`: ${reason}.`
    }
    return {
      ofField,
      ofObject(type) {
        const reason = why(type, 'it')
        return reason && `You may not ask \`${type}\`: ${reason}.`
      },
    }
  }

  return {
    rulesOf(type, field) {
      const coordinate = `${type}.${field}`
      const known = ofFields.get(coordinate) ?? findRules(type, field)
      ofFields.set(coordinate, known)
      return known
    },
    grantsOf: createGrants(distinct),
    denial,
  }
}

function ruleText({ roles, purposes }: Rule): string {
  const parts = [
    roles.length > 0 && `the ${roles.length > 1 ? 'roles' : 'role'} ${alternativesText(roles)}`,
    purposes.length > 0 && `the ${purposes.length > 1 ? 'purposes' : 'purpose'} ${alternativesText(purposes)}`,
  ]
  return parts.filter(Boolean).join(', and for ')
}

/** Alternatives as `a, b or c`; names that are needed together as `a with b`. */
function alternativesText(alternatives: Alternatives): string {
  const texts = alternatives.map((all) => all.join(' with '))
  const last = texts.pop() ?? ''
  return texts.length > 0 ? `${texts.join(', ')} or ${last}` : last
}
