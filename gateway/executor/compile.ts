import { createHash } from 'node:crypto'
import type { FetchNode, PlanNode } from '@apollo/query-planner'
import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, print } from 'graphql'
import { askForSomething } from './flatten.ts'
import { compileIntrospection, type Introspect, withoutIntrospection } from './introspection.ts'
import { type CompiledPlan, compilePlan } from './plan.ts'
import type { Planner, QueryPlan } from './planner.ts'
import type { Prepare } from './request.ts'
import { renameResponseKeys } from './response-keys.ts'
import { compileShape, type Shape } from './shape.ts'

/** An operation that is ready to run, whatever its variables are. */
export interface CompiledOperation {
  kind: 'query' | 'mutation' | 'subscription'
  /** What the planner made of it, for people; undefined where no subgraph is asked. */
  plan: QueryPlan | undefined
  fetches: CompiledPlan
  /** The fetch that a subscription's events come from. */
  source: FetchNode | undefined
  introspect: Introspect | null
  shape: Shape
}

/** What operations are compiled against. */
export interface CompileOptions {
  /** What clients see, and what the subgraphs have together. */
  apiSchema: GraphQLSchema
  supergraphSchema: GraphQLSchema
  planner: Planner
  prepare: Prepare
  /** The names that plans select beside the client's fields. */
  plannedNames: ReadonlySet<string>
}

/** Compiles one operation, which is valid and has neither fragments nor conditions. Throws OPERATION_TOO_COMPLEX. */
export function compileOperation(
  operation: OperationDefinitionNode,
  { apiSchema, supergraphSchema, planner, prepare, plannedNames }: CompileOptions,
): CompiledOperation {
  const renamed = renameResponseKeys(operation, plannedNames)
  const shape = compileShape(apiSchema, renamed)
  const asked = withoutIntrospection(renamed)
  const plan = asked && planner.plan(documentOf(askForSomething(asked, apiSchema)))
  const node = plan?.node
  const rest: PlanNode | undefined = node?.kind === 'Subscription' ? node.rest : node
  return {
    kind: operation.operation,
    plan,
    fetches: compilePlan(rest, { schema: supergraphSchema, prepare, changes: operation.operation === 'mutation' }),
    source: node?.kind === 'Subscription' ? node.primary : undefined,
    introspect: compileIntrospection(apiSchema, operation),
    shape,
  }
}

/** A key of an operation that white space, comments and its name do not change. */
export function operationKey(operation: OperationDefinitionNode): string {
  return createHash('sha256')
    .update(print({ ...operation, name: undefined }))
    .digest('base64')
}

/** A document of one operation. */
export function documentOf(operation: OperationDefinitionNode): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [operation] }
}
