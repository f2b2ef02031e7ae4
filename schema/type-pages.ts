import type { Supergraph } from '@apollo/federation-internals'
import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  print,
} from 'graphql'
import { purposes } from './identity.ts'
import { allows, type Rule, readRules } from './rights.ts'
import { roles } from './roles.ts'

/** What the pages tell besides the schema. */
export interface TypePageParts {
  /** What a field costs, in words; empty: no more than its value. */
  costOf(type: string, field: string): string
  /** Operations that show a type, by its name. */
  examples: ReadonlyMap<string, string>
}

const kinds: readonly [heading: string, is: (type: GraphQLNamedType) => boolean][] = [
  ['Where to begin', (type) => ['Query', 'Mutation', 'Subscription'].includes(type.name)],
  ['Objects', isObjectType],
  ['Interfaces and unions', isAbstractType],
  ['Inputs', isInputObjectType],
  ['Enums', isEnumType],
  ['Scalars', isScalarType],
]

/** The pages of a schema, by file name: one for each type, and `README.md`, which leads to them. */
export function typePages(supergraph: Supergraph, schema: GraphQLSchema, parts: TypePageParts): Map<string, string> {
  const rules = readRules(supergraph.schema)
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  const uses = usesOf(types)
  const pages = new Map([['README.md', indexOf(types)]])
  for (const type of types) pages.set(`${type.name}.md`, pageOf(type, { schema, rules, uses, parts }))
  return pages
}

function indexOf(types: readonly GraphQLNamedType[]): string {
  const left = new Set(types)
  const sections = kinds.map(([heading, is]) => {
    const these = [...left].filter(is)
    for (const type of these) left.delete(type)
    return `## ${heading}\n\n${these.map((type) => `* ${linked(type)}: ${firstSentence(type.description)}`).join('\n')}`
  })
  return `# The schema, type by type

Written by \`npm run codegen\` from the schema, each page with what it costs, who may ask, where it is used, and an example that
a test runs. What changed: [changelog](changelog.md). All in one file: \`schema/api.graphql\`.

${sections.join('\n\n')}
`
}

interface About {
  schema: GraphQLSchema
  rules: ReadonlyMap<string, Rule>
  uses: ReadonlyMap<string, readonly string[]>
  parts: TypePageParts
}

function pageOf(type: GraphQLNamedType, { schema, rules, uses, parts }: About): string {
  const used = uses.get(type.name) ?? []
  const example = parts.examples.get(type.name)
  const sections = [
    `# ${type.name}`,
    'Written by `npm run codegen`. [All types](README.md)',
    type.description ?? '',
    isObjectType(type) && type.getInterfaces().length > 0
      ? `Implements ${type.getInterfaces().map(linked).join(', ')}.`
      : '',
    isAbstractType(type) ? `One of ${schema.getPossibleTypes(type).map(linked).join(', ')}.` : '',
    whoMay(rules.get(type.name), 'Read by'),
    membersOf(type, rules, parts),
    used.length > 0 ? `## Where it is used\n\n${used.join(', ')}` : '',
    example ? `## Example\n\n\`\`\`graphql\n${example}\n\`\`\`` : '',
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function membersOf(type: GraphQLNamedType, rules: About['rules'], parts: TypePageParts): string {
  if (isEnumType(type)) {
    const values = type.getValues().map(({ name, description }) => `* \`${name}\`: ${oneLine(description)}`)
    return `## Values\n\n${values.join('\n')}`
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return ''
  const fields = Object.values(type.getFields()).map((field) => {
    const told = [
      oneLine(field.description),
      parts.costOf(type.name, field.name),
      whoMay(rules.get(`${type.name}.${field.name}`), 'Asked by'),
    ]
    const given = isInputField(field) ? [] : field.args
    const own = isInputField(field) ? defaultOf(field) : ''
    const lines = [
      `* \`${field.name}\`: ${typeLink(field.type)}${own}. ${told.filter((part) => part !== '').join(' ')}`,
    ]
    for (const argument of given)
      lines.push(
        `  * \`${argument.name}\`: ${typeLink(argument.type)}${defaultOf(argument)}. ${oneLine(argument.description)}`,
      )
    return lines.join('\n')
  })
  return `## Fields\n\n${fields.join('\n')}`
}

function defaultOf({ type, defaultValue }: { type: GraphQLInputType; defaultValue?: unknown }): string {
  const value = defaultValue === undefined ? undefined : astFromValue(defaultValue, type)
  return value ? ` = \`${print(value)}\`` : ''
}

function isInputField(field: GraphQLInputField | GraphQLField<unknown, unknown>): field is GraphQLInputField {
  return !('args' in field)
}

function whoMay(rule: Rule | undefined, verb: string): string {
  if (!rule || (rule.roles.length === 0 && rule.purposes.length === 0)) return ''
  const these = roles.filter((role) => allows(rule.roles, (name) => name === role))
  const those = purposes.filter((purpose) => allows(rule.purposes, (name) => name === purpose))
  const asked = those.length === purposes.length ? 'any purpose' : those.map((name) => `\`${name}\``).join(', ')
  return `${verb} ${these.map((name) => `\`${name}\``).join(', ')}, for ${asked} ([rights](../rights.md)).`
}

/** Where each type is the type of something: links, by name. */
function usesOf(types: readonly GraphQLNamedType[]): Map<string, string[]> {
  const uses = new Map<string, string[]>()
  const note = (of: { toString(): string }, at: string) => {
    const name = String(of).replace(/[[\]!]/g, '')
    const known = uses.get(name) ?? []
    uses.set(name, known)
    if (!known.includes(at)) known.push(at)
  }
  for (const type of types) {
    if (isUnionType(type)) for (const one of type.getTypes()) note(one, linked(type))
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const at = `[${type.name}.${field.name}](${type.name}.md)`
      note(field.type, at)
      if ('args' in field) for (const argument of field.args) note(argument.type, at)
    }
  }
  return uses
}

function linked({ name }: { name: string }): string {
  return `[${name}](${name}.md)`
}

/** `[Person!]!`, in which `Person` is a link. */
function typeLink(written: GraphQLArgument['type'] | { toString(): string }): string {
  const name = String(written).replace(/[[\]!]/g, '')
  const specified = ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name)
  const escaped = String(written).replace(/[[\]]/g, '\\$&')
  return specified ? escaped : escaped.replace(name, `[${name}](${name}.md)`)
}

function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

function firstSentence(text: string | null | undefined): string {
  return /^.*?[.:](?= |$)/.exec(oneLine(text))?.[0].replace(/:$/, '.') ?? oneLine(text)
}
