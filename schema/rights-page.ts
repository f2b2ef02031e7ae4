import type { Supergraph } from '@apollo/federation-internals'
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  OperationTypeNode,
} from 'graphql'
import { type Purpose, purposes } from './identity.ts'
import { allows, type Rule, readRules } from './rights.ts'
import { type Role, roleMeanings, roles } from './roles.ts'

/** The meaning of each purpose, in words. */
const purposeMeanings: Readonly<Record<Purpose, string>> = {
  CRIMINAL_INVESTIGATION: 'everything',
  BORDER_CONTROL: 'checks, screens, vehicles that look alike, and the records that these lead to',
  SECURITY_CHECK: 'checks, screens, searches, lists of notices and alerts',
  HUMANITARIAN: 'missing persons and unidentified bodies: yellow and black notices, persons who are missing or dead',
  ADMINISTRATIVE:
    "an NCB's own records, and no others: documents and vehicles, and of all kinds what is to be reviewed, and its changes; no searches, look-ups of persons, notices or alerts, and no checks",
}

/** Who may ask something, as a row of a table. */
interface Row {
  roles: readonly Role[]
  purposes: readonly Purpose[]
}

/** The page `docs/rights.md`: who may ask which field for what purpose, by the supergraph. */
export function rightsPage(supergraph: Supergraph): string {
  const rules = readRules(supergraph.schema)
  const schema = supergraph.apiSchema().toGraphQLJSSchema()
  const rowOf = (coordinates: readonly string[]): Row => {
    const held = coordinates.flatMap((coordinate) => rules.get(coordinate) ?? [])
    return {
      roles: roles.filter((role) => held.every((rule) => allows(rule.roles, (name) => name === role))),
      purposes: purposes.filter((purpose) => held.every((rule) => allows(rule.purposes, (name) => name === purpose))),
    }
  }
  const roots = Object.values(OperationTypeNode).flatMap((kind) => schema.getRootType(kind) ?? [])
  const types = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !roots.includes(type) && !type.name.startsWith('__'))
  const isOpen = (rule: Rule | undefined) => !rule || (rule.roles.length === 0 && rule.purposes.length === 0)
  const fieldRows = (of: readonly GraphQLObjectType[]) =>
    of.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => !isOpen(rules.get(`${type.name}.${field.name}`)))
        .map((field): [string, Row] => [`${type.name}.${field.name}`, rowOf(coordinatesOf(type, field, schema))]),
    )
  const ruled = types.filter((type) => !isOpen(rules.get(type.name)))
  const open = types.filter((type) => isOpen(rules.get(type.name)))
  return `# Who may ask what

Written by \`npm run codegen\` from the schema: change the directives there (\`@requiresScopes\`: roles, \`@policy\`: purposes), not this page.

A caller has the roles that its token says ([operators](operators.md#who-asks)), one or several, and names one purpose with each request (\`x-purpose\`).
A field is answered where one of the roles and the purpose are marked. Else it is null, with the error \`FORBIDDEN\` at its path, and no database is asked
for it; a change is refused as a whole, and so is a subscription. What a record's owner allows comes on top: that hides the record, as if there were none.

| role | |
|---|---|
${roles.map((role) => `| \`${role}\` | ${roleMeanings[role]} |`).join('\n')}

| purpose | |
|---|---|
${purposes.map((purpose) => `| \`${purpose}\` | ${purposeMeanings[purpose]} |`).join('\n')}

## Where to begin

${roots.map((root) => `### ${root.name}\n\n${table(fieldRows([root]), root.name)}`).join('\n\n')}

## What is reached from there

A field that gives one of these types needs the type's marks besides its own: \`person\` of an alert is null for whoever may not read \`Person\`.

${table(ruled.map((type) => [type.name, rowOf([type.name])]))}

Fields of their own, within types that more may read:

${table(fieldRows(types))}

Whoever has come to one of these reads it: ${open.map(({ name }) => `\`${name}\``).join(', ')}.
`
}

/** The coordinates whose rules apply to a field: its own, and that of its object type, if there is only one. */
function coordinatesOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  schema: GraphQLSchema,
): string[] {
  const given = getNamedType(field.type)
  const possible = isAbstractType(given) ? schema.getPossibleTypes(given) : []
  return [type.name, `${type.name}.${field.name}`, ...(possible.length > 0 ? [] : [given.name])]
}

/** Merges equal rows; `within`: the type whose name is left out. */
function table(rows: readonly [string, Row][], within?: string): string {
  const groups = new Map<string, string[]>()
  for (const [name, { roles: may, purposes: why }] of rows) {
    const marks = [...roles.map((role) => may.includes(role)), ...purposes.map((purpose) => why.includes(purpose))]
    const cells = marks.map((is) => (is ? 'x' : '')).join(' | ')
    const known = groups.get(cells) ?? []
    groups.set(cells, known)
    known.push(`\`${within === undefined ? name : name.slice(within.length + 1)}\``)
  }
  const heads = [...roles, ...purposes.map((purpose) => purpose.toLowerCase().replace('_', ' '))]
  return [
    `| | ${heads.join(' | ')} |`,
    `|---|${heads.map(() => ':-:|').join('')}`,
    ...[...groups].map(([cells, names]) => `| ${names.join(', ')} | ${cells} |`),
  ].join('\n')
}
