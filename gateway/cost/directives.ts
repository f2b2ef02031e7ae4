import { COST_VERSIONS, costIdentity, type DirectiveDefinition, type Supergraph } from '@apollo/federation-internals'

/** An application of `@listSize`. */
export interface ListSize {
  assumedSize?: number
  slicingArguments?: readonly string[]
  sizedFields?: readonly string[]
}

/** The cost directives of a supergraph, by coordinate: `Person`, `Query.person`, `Query.person(id:)`, `PersonQuery.name`. */
export interface CostDirectives {
  weights: ReadonlyMap<string, number>
  listSizes: ReadonlyMap<string, ListSize>
}

/**
 * Reads `@cost` and `@listSize` (https://specs.apollo.dev/cost/v0.1, after IBM's GraphQL Cost Directives), under the names
 * that the supergraph imports them by. For shared fields, composition has kept the largest weight and size of any subgraph.
 */
export function readCostDirectives({ schema }: Supergraph): CostDirectives {
  const feature = schema.coreFeatures?.getByIdentity(costIdentity)
  const spec = feature && COST_VERSIONS.find(feature.url.version)
  const weights = applications(spec?.costDirective(schema))
  return {
    weights: new Map([...weights].map(([coordinate, { weight }]) => [coordinate, weight])),
    listSizes: applications(spec?.listSizeDirective(schema)),
  }
}

function applications<Arguments extends object>(
  definition: DirectiveDefinition<Arguments> | undefined,
): Map<string, Arguments> {
  const found = new Map<string, Arguments>()
  for (const application of definition?.applications() ?? []) {
    const { parent } = application
    if ('coordinate' in parent && typeof parent.coordinate === 'string')
      found.set(parent.coordinate, application.arguments())
  }
  return found
}
