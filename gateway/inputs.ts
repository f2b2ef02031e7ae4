import {
  type ArgumentNode,
  type ASTNode,
  BREAK,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  isScalarType,
  Kind,
  type ObjectFieldNode,
  type Source,
  type VariableDefinitionNode,
  visit,
} from 'graphql'
import { asFailure, failure } from '../schema/errors.ts'
import { installScalars, scalars } from '../schema/scalars.ts'

/**
 * Gives our scalars to a gateway's schema, so that a bad value is refused here and once, and not by each subgraph that
 * gets to see it. What they refuse in a query's text knows its place there.
 */
export function installGatewayScalars(schema: GraphQLSchema): void {
  installScalars(schema)
  for (const name of Object.keys(scalars)) {
    const scalar = schema.getType(name)
    if (!isScalarType(scalar)) continue
    const { parseLiteral } = scalar
    scalar.parseLiteral = (node, variables) => {
      try {
        return parseLiteral(node, variables)
      } catch (error) {
        throw refusedValue(error, { nodes: node }, {})
      }
    }
  }
}

/** Adds `extensions.argument`, such as `documents.3.issuedBy`, to what scalars have refused in the query's text. */
export function nameArguments(errors: readonly Error[], document: DocumentNode): void {
  for (const error of errors) {
    if (!(error instanceof GraphQLError) || !asFailure(error)) continue
    const node = error.nodes?.[0]
    if (node) error.extensions.argument = inputPath(document, (at) => at === node).join('.')
  }
}

/** A refusal of ours as it is, or of graphql-js with our code, at its place in the query's text. */
export function refusedValue(
  error: unknown,
  place: { nodes: ASTNode } | { source: Source; positions: readonly number[] },
  extensions: Record<string, unknown>,
): GraphQLError {
  const message = error instanceof Error ? error.message : String(error)
  const known = asFailure(error) ?? failure('BAD_USER_INPUT', message)
  return new GraphQLError(message, {
    ...place,
    extensions: { ...known.extensions, ...extensions },
    originalError: known,
  })
}

/** The argument that a variable is first used for; the variable itself where there is none. */
export function argumentOf(document: DocumentNode, variable: string): string {
  const path = inputPath(
    document,
    (node, inArgument) => inArgument && node.kind === Kind.VARIABLE && node.name.value === variable,
  )
  return path.length > 0 ? path.join('.') : `$${variable}`
}

/** The way from its argument (or variable definition) to the first node that `isTarget` accepts. */
function inputPath(
  document: DocumentNode,
  isTarget: (node: ASTNode, inArgument: boolean) => boolean,
): (string | number)[] {
  let found: (string | number)[] = []
  visit(document, {
    enter(node, _key, _parent, path) {
      if (!isTarget(node, path.includes('arguments'))) return
      found = path.flatMap((key, index) => {
        if (path[index - 1] === 'values') return [key]
        return nameOf(path.slice(0, index + 1).reduce(child, document))
      })
      return BREAK
    },
  })
  return found
}

function child(parent: unknown, key: string | number): unknown {
  return (parent as Record<string | number, unknown>)[key] // the visitor came this way
}

function nameOf(value: unknown): string[] {
  const node = value as Partial<ArgumentNode | ObjectFieldNode | VariableDefinitionNode> // or any other node, or a list
  if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return [node.name?.value ?? '']
  return node.kind === Kind.VARIABLE_DEFINITION ? [`$${node.variable?.name.value}`] : []
}
