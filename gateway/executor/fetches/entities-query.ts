import { type DocumentNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql'

/** The variable that the planner puts representations into. */
export const REPRESENTATIONS = 'representations'

/** The alias of one text in a merged query. */
export function aliasOf(part: number): string {
  return `_${part}`
}

/** The variable with the representations of one text in a merged query. */
export function representationsOf(part: number): string {
  return `${REPRESENTATIONS}_${part}`
}

/**
 * Merges several queries that each select only `_entities(representations: $representations)`: each gets an alias and
 * representations of its own. All other variables belong to the operation and mean the same in all of them.
 */
export function mergeEntitiesQueries(texts: readonly string[]): string {
  const operations = texts.map((text, part) => renamed(parse(text, { noLocation: true }), part))
  const [first] = operations
  if (!first) throw new Error('There is no query to merge.')
  const variables = new Map(
    operations.flatMap(({ variableDefinitions = [] }) =>
      variableDefinitions.map((definition) => [definition.variable.name.value, definition]),
    ),
  )
  const merged: OperationDefinitionNode = {
    ...first,
    name: undefined,
    variableDefinitions: [...variables.values()],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: operations.flatMap(({ selectionSet }) => selectionSet.selections),
    },
  }
  return print(merged)
}

function renamed(document: DocumentNode, part: number): OperationDefinitionNode {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  if (!operation) throw new Error('A fetch of the plan has no operation.')
  const own: OperationDefinitionNode = visit(operation, {
    Variable: (node) =>
      node.name.value === REPRESENTATIONS
        ? { ...node, name: { kind: Kind.NAME, value: representationsOf(part) } }
        : undefined,
  })
  const selections = own.selectionSet.selections.map((field) =>
    field.kind === Kind.FIELD ? { ...field, alias: { kind: Kind.NAME as const, value: aliasOf(part) } } : field,
  )
  return { ...own, selectionSet: { kind: Kind.SELECTION_SET, selections } }
}
