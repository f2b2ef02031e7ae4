import { Kind, type ObjectTypeDefinitionNode, parse, print } from 'graphql'

/** The roles that whoever asks needs, by coordinate: `E0`, `E0.f1`. */
export type Roles = ReadonlyMap<string, string>

const DEFINITIONS = `
  extend schema @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)
  directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  scalar requiresScopes__Scope`

/**
 * A supergraph with rules that its subgraphs do not have: anywhere, also where composition asks that who may see a field
 * may see what it requires.
 */
export function withRules(supergraphSdl: string, roles: Roles): string {
  const ruleOf = (coordinate: string) => {
    const role = roles.get(coordinate)
    const [type] = parse(`type T @requiresScopes(scopes: [["${role}"]])`, { noLocation: true }).definitions
    return role === undefined ? [] : ((type as ObjectTypeDefinitionNode).directives ?? []) // as it was just written
  }
  const document = parse(supergraphSdl, { noLocation: true })
  const definitions = document.definitions.map((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return node
    const directives = [...(node.directives ?? []), ...ruleOf(node.name.value)]
    const fields = node.fields?.map((field) => {
      return {
        ...field,
        directives: [...(field.directives ?? []), ...ruleOf(`${node.name.value}.${field.name.value}`)],
      }
    })
    return { ...node, directives, fields }
  })
  return `${print({ ...document, definitions })}\n${DEFINITIONS}`
}
