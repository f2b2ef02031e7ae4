import { createHash } from 'node:crypto'
import type { FetchNode, PlanNode } from '@apollo/query-planner'
import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, print } from 'graphql'
import type { PlannedOperation } from '../planning/planning.ts'
import { compileShape, type Shape } from './answer/shape.ts'
import { type CompiledPlan, compilePlan } from './fetches/compile-plan.ts'
import type { Prepare } from './fetches/request.ts'
import { compileIntrospection, type Introspect, onlyIntrospection, withoutIntrospection } from './introspection.ts'
import { askForSomething } from './planning/flatten.ts'
import type { Planner, QueryPlan } from './planning/planner.ts'
import { renameResponseKeys } from './response-keys.ts'

/** An operation that is ready to run, whatever its variables are. */
export interface CompiledOperation {
  kind: PlannedOperation['kind']
  /** What the planner made of it, for people; undefined where no subgraph is asked. */
  plan: QueryPlan | undefined
  fetches: CompiledPlan
  /** The fetch that a subscription's events come from. */
  source: FetchNode | undefined
  introspect: Introspect | null
  shape: Shape
}

/** What operations are planned against. */
export interface PlanOptions {
  /** What clients see. */
  apiSchema: GraphQLSchema
  planner: Planner
  /** The names that plans select beside the client's fields. */
  plannedNames: ReadonlySet<string>
}

/** What plans are compiled against. */
export interface CompileOptions {
  /** What clients see, and what the subgraphs have together. */
  apiSchema: GraphQLSchema
  supergraphSchema: GraphQLSchema
  prepare: Prepare
}

/** Plans one operation, which is valid and has neither fragments nor conditions. Throws OPERATION_TOO_COMPLEX. */
export function planOperation(
  operation: OperationDefinitionNode,
  { apiSchema, planner, plannedNames }: PlanOptions,
): PlannedOperation {
  const selected = renameResponseKeys(operation, plannedNames)
  const asked = withoutIntrospection(selected)
  return {
    kind: operation.operation,
    plan: asked && planner.plan(documentOf(askForSomething(asked, apiSchema))),
    selected,
    introspection: onlyIntrospection(operation),
  }
}

/** Compiles what has been planned. Throws OPERATION_TOO_COMPLEX. */
export function compileOperation(
  { kind, plan, selected, introspection }: PlannedOperation,
  { apiSchema, supergraphSchema, prepare }: CompileOptions,
): CompiledOperation {
  const node = plan?.node
  const rest: PlanNode | undefined = node?.kind === 'Subscription' ? node.rest : node
  return {
    kind,
    plan,
    fetches: compilePlan(rest, { schema: supergraphSchema, prepare, changes: kind === 'mutation' }),
    source: node?.kind === 'Subscription' ? node.primary : undefined,
    introspect: compileIntrospection(apiSchema, introspection),
    shape: compileShape(apiSchema, selected),
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
