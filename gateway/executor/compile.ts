import { createHash } from 'node:crypto'
import type { FetchNode, PlanNode } from '@apollo/query-planner'
import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, print } from 'graphql'
import { withCarriedOut } from '../../schema/carried-out.ts'
import type { PlannedOperation } from '../planning/planning.ts'
import type { Denial } from '../rights/rights.ts'
import { firstDenied, withoutDenied } from '../rights/selection.ts'
import { compileShape, type Shape } from './answer/shape.ts'
import { compileDeferral, type Deferral } from './deferred/compile.ts'
import { withoutDefer } from './deferred/directive.ts'
import { deferredFragments } from './deferred/parts.ts'
import { type CompiledPlan, compilePlan } from './fetches/compile-plan.ts'
import type { Prepare } from './fetches/request.ts'
import { compileIntrospection, type Introspect, onlyIntrospection, withoutIntrospection } from './introspection.ts'
import { askForSomething } from './planning/flatten.ts'
import type { Planner, QueryPlan } from './planning/planner.ts'
import { withRecordIds } from './planning/record-ids.ts'
import { renameResponseKeys } from './response-keys.ts'

/** An operation that is ready to run, whatever its variables are. */
export interface CompiledOperation {
  kind: PlannedOperation['kind']
  /** The planner's plan, for people to read; undefined if no subgraph is asked. */
  plan: QueryPlan | undefined
  compiledPlan: CompiledPlan
  /** The fetch that a subscription's events come from. */
  source: FetchNode | undefined
  introspect: Introspect | null
  shape: Shape
  /** What is answered later; undefined if nothing is. */
  deferral: Deferral | undefined
  /** Why the caller may not subscribe, as a sentence. */
  forbidden: string | undefined
}

/** What operations are planned against. */
export interface PlanOptions {
  /** The schema that clients see. */
  apiSchema: GraphQLSchema
  planner: Planner
  /** The names that plans select besides the client's fields. */
  plannedNames: ReadonlySet<string>
}

/** What plans are compiled against. */
export interface CompileOptions {
  /** The schema that clients see, and the supergraph's. */
  apiSchema: GraphQLSchema
  supergraphSchema: GraphQLSchema
  prepare: Prepare
}

/**
 * Plans one valid operation without fragments and conditions. No subgraph is asked for denied fields; if any field of a
 * mutation is denied, none is asked at all. Throws OPERATION_TOO_COMPLEX.
 */
export function planOperation(
  operation: OperationDefinitionNode,
  { apiSchema, planner, plannedNames }: PlanOptions,
  denial?: Denial,
): PlannedOperation {
  const selected = renameResponseKeys(operation, plannedNames)
  const allowed = denial ? withoutDenied(selected, apiSchema, ofOperation(selected, apiSchema, denial)) : selected
  const asked = withoutIntrospection(withoutDefer(allowed))
  return {
    kind: operation.operation,
    plan: asked && planner.plan(documentOf(withRecordIds(askForSomething(asked, apiSchema), apiSchema))),
    selected,
    introspection: onlyIntrospection(operation),
  }
}

/** Compiles a planned operation, with the same `denial`. Throws OPERATION_TOO_COMPLEX. */
export function compileOperation(
  { kind, plan, selected, introspection }: PlannedOperation,
  { apiSchema, supergraphSchema, prepare }: CompileOptions,
  denial?: Denial,
): CompiledOperation {
  const node = plan?.node
  const rest: PlanNode | undefined = node?.kind === 'Subscription' ? node.rest : node
  const fragments = deferredFragments(selected)
  const compiledPlan = compilePlan(rest, {
    schema: supergraphSchema,
    prepare,
    changes: kind === 'mutation',
    watched: fragments.length > 0,
  })
  const denialOfAll = denial && ofOperation(selected, apiSchema, denial)
  return {
    kind,
    plan,
    compiledPlan,
    deferral:
      fragments.length > 0
        ? compileDeferral(fragments, {
            schema: apiSchema,
            selected,
            fetches: compiledPlan.fetches,
            denial: denialOfAll,
          })
        : undefined,
    source: node?.kind === 'Subscription' ? node.primary : undefined,
    introspect: compileIntrospection(apiSchema, introspection),
    shape: compileShape(apiSchema, selected, denialOfAll),
    forbidden: kind === 'subscription' && denial && !plan ? firstDenied(selected, apiSchema, denial) : undefined,
  }
}

/** What is denied of an operation: all of a mutation if any part of it is denied. */
function ofOperation(operation: OperationDefinitionNode, schema: GraphQLSchema, denial: Denial): Denial {
  const root = schema.getRootType(operation.operation)?.name
  const reason = operation.operation === 'mutation' ? firstDenied(operation, schema, denial) : undefined
  if (root === undefined || reason === undefined) return denial
  const { message } = withCarriedOut({ message: reason, extensions: {} }, false)
  return {
    ...denial,
    ofField: (type, field) => (type === root && !field.startsWith('__') ? message : denial.ofField(type, field)),
  }
}

/** A key that does not depend on the operation's name, white space and comments. */
export function operationKey(operation: OperationDefinitionNode): string {
  return createHash('sha256')
    .update(print({ ...operation, name: undefined }))
    .digest('hex')
}

/** A document with one operation. */
export function documentOf(operation: OperationDefinitionNode): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [operation] }
}
