import { operationFromDocument, type Supergraph } from '@apollo/federation-internals'
import { prettyFormatQueryPlan, type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import { type DocumentNode, GraphQLError } from 'graphql'
import { failure } from '../../schema/errors.ts'
import { requiredArguments } from './required-arguments.ts'
import { withoutStandIns } from './required-plan.ts'

export type { QueryPlan }

/** Turns operations into plans: the one place that knows who plans. */
export interface Planner {
  /** `document`: one operation, validated, and its fragments. Throws OPERATION_TOO_COMPLEX. */
  plan(document: DocumentNode): QueryPlan
}

/** More plans than this are not compared with each other: the best so far is taken. */
const MAX_EVALUATED_PLANS = 1000
/** More ways than this to reach one field are not followed. */
const MAX_PATHS = 1000

/** Apollo's query planner for a supergraph. */
export function apolloPlanner(composed: Supergraph): Planner {
  const required = requiredArguments(composed)
  const supergraph = required?.supergraph ?? composed
  const planner = new QueryPlanner(supergraph, {
    reuseQueryFragments: false, // texts of fetches that have no fragments can be merged
    debug: { maxEvaluatedPlans: MAX_EVALUATED_PLANS, pathsLimit: MAX_PATHS },
  })
  const schema = supergraph.apiSchema()
  const labels = overrideLabels(supergraph)
  return {
    plan(document) {
      try {
        const plan = planner.buildQueryPlan(operationFromDocument(schema, document, { validate: false }), {
          overrideConditions: new Map(labels.map((label) => [label, isTakenOver(label)])),
        })
        return required ? withoutStandIns(plan, required) : plan
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

/** The labels of fields that another subgraph takes over step by step: `@override(from: "a", label: "percent(5)")`. */
function overrideLabels({ schema }: Supergraph): string[] {
  const labels = schema.directive('join__field')?.applications() ?? new Set()
  return [...labels].flatMap((application) => {
    const { overrideLabel } = application.arguments()
    return typeof overrideLabel === 'string' ? [overrideLabel] : []
  })
}

/** So many of a hundred operations go to the subgraph that takes over; each for as long as its plan is kept. */
function isTakenOver(label: string): boolean {
  const percent = /^percent\(([0-9.]+)\)$/.exec(label)?.[1]
  return percent !== undefined && Math.random() * 100 < Number(percent)
}

/** The planner's own limits are told by sentences alone. */
function isLimit(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof GraphQLError) return false
  return /Too many options|recursive selections|non-local selections|Maximum call stack/.test(error.message)
}

/** A plan as people read it. */
export function planText(plan: QueryPlan): string {
  return prettyFormatQueryPlan(plan)
}
