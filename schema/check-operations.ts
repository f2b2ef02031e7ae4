/** `npm run check-operations -- DIR`: which operations of a team the schema of this version would refuse. */
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  buildSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getLocation,
  Kind,
  type OperationDefinitionNode,
  parse,
  type Source,
  validate,
  visit,
} from 'graphql'
import { OperationFilesError, readOperationFiles } from './operation-files.ts'
import { schemaFile } from './sdl.ts'

/** What was found in the documents of a team. */
export interface CheckedOperations {
  /** How many operations there are. */
  operations: number
  /** A line for each thing that is refused: `file:line Name: why`. */
  problems: string[]
}

/** Directives that clients act on and never send. */
const OF_CLIENTS = ['connection', 'nonreactive', 'unmask', 'raw_response_type']

/** Validates each operation with the fragments that it uses, wherever these stand. */
export function checkOperations(schema: GraphQLSchema, sources: readonly Source[]): CheckedOperations {
  const problems = new Set<string>()
  const operations: OperationDefinitionNode[] = []
  const fragments = new Map<string, FragmentDefinitionNode[]>()
  for (const source of sources) {
    for (const definition of definitionsOf(source, problems)) {
      if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        const { value } = definition.name
        fragments.set(value, [...(fragments.get(value) ?? []), definition])
      }
    }
  }
  for (const operation of operations) {
    const document: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [operation, ...fragmentsOf(operation, fragments)],
    }
    const errors = validate(schema, sentPart(document), undefined, { maxErrors: 100 })
    for (const error of errors) problems.add(lineOf(error, operation))
  }
  return { operations: operations.length, problems: [...problems] }
}

function definitionsOf(source: Source, problems: Set<string>): DocumentNode['definitions'] {
  if (source.body.trim() === '') return []
  try {
    return parse(source).definitions
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    problems.add(lineOf(error))
    return []
  }
}

/** The fragments that an operation uses, also through others. Of several of one name, that of the operation's own file. */
function fragmentsOf(
  operation: OperationDefinitionNode,
  known: ReadonlyMap<string, readonly FragmentDefinitionNode[]>,
): FragmentDefinitionNode[] {
  const file = operation.loc?.source.name
  const used = new Map<string, FragmentDefinitionNode>()
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode) => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const [first, ...others] = known.get(value) ?? []
        const fragment = [first, ...others].find((one) => one?.loc?.source.name === file) ?? first
        if (!fragment || used.has(value)) return
        used.set(value, fragment)
        follow(fragment)
      },
    })
  }
  follow(operation)
  return [...used.values()]
}

/** A document without what a client keeps to itself. */
function sentPart(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field: ({ directives }) => (directives?.some(({ name }) => name.value === 'client') ? null : undefined),
    Directive: ({ name }) => (OF_CLIENTS.includes(name.value) ? null : undefined),
  })
}

function lineOf({ message, source, positions, nodes }: GraphQLError, operation?: OperationDefinitionNode): string {
  const at = source ?? nodes?.[0]?.loc?.source ?? operation?.loc?.source
  const line = at ? getLocation(at, positions?.[0] ?? 0).line + at.locationOffset.line - 1 : 0
  const name = operation ? ` ${operation.name?.value ?? 'an operation without a name'}:` : ''
  return `${at?.name}:${line}${name} ${message.replaceAll('\n', ' ')}`
}

/** Runs the program; gives its exit code: 0, 1 where something is refused, 2 where there is nothing to look at. */
function main(paths: readonly string[]): number {
  const complain = (sentence: string) => {
    process.stderr.write(`${sentence}\n`)
    return 2
  }
  if (paths.length === 0 || paths.some((path) => path.startsWith('-')))
    return complain('Name folders or files: npm run check-operations -- DIR')
  try {
    const sources = paths.flatMap(readOperationFiles)
    const { operations, problems } = checkOperations(buildSchema(schemaFile('api.graphql')), sources)
    for (const problem of problems) process.stdout.write(`${problem}\n`)
    if (operations === 0 && problems.length === 0) return complain(`There are no operations in ${paths.join(', ')}.`)
    if (problems.length > 0) return 1
    process.stdout.write(`operations: the schema answers all ${operations}\n`)
    return 0
  } catch (error) {
    if (error instanceof OperationFilesError) return complain(error.message)
    throw error
  }
}

// A copy of `isProgram` in process/: nothing is imported from there.
if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2))
