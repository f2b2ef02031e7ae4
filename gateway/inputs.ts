import {
  type ArgumentNode,
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  isScalarType,
  Kind,
  type ObjectFieldNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql'
import { asFailure, failure, shortened } from '../schema/errors.ts'
import { installScalars, scalars } from '../schema/scalars.ts'

/**
 * Installs our scalars in a gateway's schema: the gateway refuses a bad value once, before any subgraph gets it. Errors
 * about a literal have its position in the query text.
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
        throw refusedValue(error, {}, node)
      }
    }
  }
}

/** Adds `extensions.argument`, such as `documents.3.issuedBy`, to the errors of scalars about the query text. */
export function nameArguments(errors: readonly Error[], document: DocumentNode): void {
  const refused = new Map<ASTNode, GraphQLError[]>()
  for (const error of errors) {
    const node = error instanceof GraphQLError && asFailure(error) ? error.nodes?.[0] : undefined
    if (!node || !(error instanceof GraphQLError)) continue
    const others = refused.get(node)
    if (others) others.push(error)
    else refused.set(node, [error])
  }
  if (refused.size === 0) return
  visit(document, {
    enter(node, _key, _parent, path) {
      for (const error of refused.get(node) ?? []) error.extensions.argument = inputPath(document, path)
    },
  })
}

/**
 * The error for a refused value: our own failure, or an error of graphql-js with our code. `nodes`: the node of the
 * query text, if there is one.
 */
export function refusedValue(
  error: unknown,
  extensions: Readonly<Record<string, unknown>>,
  nodes: ASTNode | null = null,
): GraphQLError {
  const known = asFailure(error) ?? failure('BAD_USER_INPUT', error instanceof Error ? error.message : String(error))
  return new GraphQLError(known.message, {
    nodes,
    extensions: { ...known.extensions, ...extensions },
    originalError: known,
  })
}

/** The argument that each variable is first used in, such as `documents.3.issuedBy`. */
export function argumentsOfVariables(document: DocumentNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  visit(document, {
    Variable({ name }, _key, _parent, path) {
      if (found.has(name.value) || !path.includes('arguments')) return
      found.set(name.value, inputPath(document, path))
    },
  })
  return found
}

/** The path from the argument (or variable definition) to the node at the end of a visitor's path. */
function inputPath(document: DocumentNode, path: readonly (string | number)[]): string {
  let node: unknown = document
  const names: (string | number)[] = []
  for (const [index, key] of path.entries()) {
    node = child(node, key)
    if (path[index - 1] === 'values') names.push(key)
    else names.push(...nameOf(node))
  }
  return shortened(names.join('.'))
}

function child(parent: unknown, key: string | number): unknown {
  return (parent as Record<string | number, unknown>)[key] // the visitor has visited it
}

function nameOf(value: unknown): string[] {
  const node = value as Partial<ArgumentNode | ObjectFieldNode | VariableDefinitionNode> // or any other node, or a list
  if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return [node.name?.value ?? '']
  return node.kind === Kind.VARIABLE_DEFINITION ? [`$${node.variable?.name.value}`] : []
}
