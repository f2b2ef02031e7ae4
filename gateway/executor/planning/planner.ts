import { operationFromDocument, type Supergraph } from '@apollo/federation-internals'
import { type FetchNode, prettyFormatQueryPlan, type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { failure } from '../../../schema/errors.ts'
import { OWN_TYPENAME } from '../response-keys.ts'
import { mapPlan } from './map-plan.ts'
import { plannerSupergraph } from './planner-supergraph.ts'
import { requiredArguments } from './required-arguments.ts'
import { withoutStandIns } from './required-plan.ts'

export type { QueryPlan }

/** Turns operations into plans: the only interface to the query planner. */
export interface Planner {
  /** `document`: one valid operation and its fragments. Throws OPERATION_TOO_COMPLEX. */
  plan(document: DocumentNode): QueryPlan
}

/** The planner compares at most so many plans, and takes the best. */
const MAX_EVALUATED_PLANS = 1000
/** The planner follows at most so many ways to one field. */
const MAX_PATHS = 1000

/** Apollo's query planner for a supergraph. */
export function apolloPlanner(composed: Supergraph): Planner {
  const ready = plannerSupergraph(composed)
  const required = requiredArguments(ready.supergraph)
  const supergraph = required?.supergraph ?? ready.supergraph
  const planner = new QueryPlanner(supergraph, {
    reuseQueryFragments: false, // fetches without fragments can be merged
    debug: { maxEvaluatedPlans: MAX_EVALUATED_PLANS, pathsLimit: MAX_PATHS },
  })
  const schema = supergraph.apiSchema()
  const withTypes = ready.hollow.size > 0 ? hollowTypes(schema.toGraphQLJSSchema(), ready.hollow) : undefined
  const labels = overrideLabels(supergraph)
  return {
    plan(asked) {
      const document = withTypes?.(asked) ?? asked
      try {
        const plan = planner.buildQueryPlan(operationFromDocument(schema, document, { validate: false }), {
          overrideConditions: new Map(labels.map((label) => [label, isTakenOver(label)])),
        })
        return withSources(required ? withoutStandIns(plan, required) : plan, ready.sourceOf)
      } catch (error) {
        if (isLimit(error)) {
          throw failure(
            'OPERATION_TOO_COMPLEX',
            'There are too many ways to answer this operation. Ask for less, or split it.',
            {},
            { cause: error },
          )
        }
        throw error
      }
    },
  }
}

/**
 * Selects `__typename` on every object whose interface has no objects in some subgraph: otherwise the planner does not ask
 * that subgraph for fields that nobody can have, and nobody learns whether the object is null or its field fails.
 */
function hollowTypes(schema: GraphQLSchema, hollow: ReadonlySet<string>): (document: DocumentNode) => DocumentNode {
  return (document) => {
    const info = new TypeInfo(schema)
    return visit(
      document,
      visitWithTypeInfo(info, {
        SelectionSet(set): SelectionSetNode | undefined {
          const type = info.getType()
          return type && hollow.has(getNamedType(type).name) ? withTypename(set) : undefined
        },
      }),
    )
  }
}

/** Selects `__typename` twice: the planner merges the first one with the fields beside it, and drops it with them. */
function withTypename({ selections, ...set }: SelectionSetNode): SelectionSetNode {
  return {
    ...set,
    selections: [TYPENAME, { ...TYPENAME, alias: { kind: Kind.NAME, value: OWN_TYPENAME } }, ...selections],
  }
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/** A plan whose fetches name real subgraphs. */
function withSources(plan: QueryPlan, sourceOf: (name: string) => string): QueryPlan {
  const named = (fetch: FetchNode): FetchNode => ({ ...fetch, serviceName: sourceOf(fetch.serviceName) })
  return mapPlan(plan, named, named)
}

/** The labels of fields that move to another subgraph step by step: `@override(from: "a", label: "percent(5)")`. */
function overrideLabels({ schema }: Supergraph): string[] {
  const labels = schema.directive('join__field')?.applications() ?? new Set()
  return [...labels].flatMap((application) => {
    const { overrideLabel } = application.arguments()
    return typeof overrideLabel === 'string' ? [overrideLabel] : []
  })
}

/**
 * Draws whether an operation goes to the new subgraph, by the label's percentage; the choice lasts as long as its plan is
 * kept.
 */
function isTakenOver(label: string): boolean {
  const percent = /^percent\(([0-9.]+)\)$/.exec(label)?.[1]
  return percent !== undefined && Math.random() * 100 < Number(percent)
}

/** The planner reports its own limits only by their messages. */
function isLimit(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof GraphQLError) return false
  return /Too many options|recursive selections|non-local selections|Maximum call stack/.test(error.message)
}

/** A plan as text for people. */
export function planText(plan: QueryPlan): string {
  return prettyFormatQueryPlan(plan)
}
