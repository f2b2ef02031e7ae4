import { Supergraph as ComposedSupergraph, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES } from '@apollo/federation-internals'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { callerBounds } from '../../process/request-bounds.ts'
import { withDefer } from '../../schema/defer.ts'
import { failure } from '../../schema/errors.ts'
import { readRules } from '../../schema/rights.ts'
import { compileCost } from '../cost/compile.ts'
import { readCostDirectives } from '../cost/directives.ts'
import { createCostModel } from '../cost/model.ts'
import { refuseTooComplexOrCostly } from '../cost/refuse.ts'
import { operationKey, planOperation } from '../executor/compile.ts'
import { introspects } from '../executor/introspection.ts'
import { conditionVariables, withoutConditions, withoutFragments } from '../executor/planning/flatten.ts'
import { parameterizeLiterals } from '../executor/planning/parameterize-literals.ts'
import { apolloPlanner } from '../executor/planning/planner.ts'
import { plannedNames } from '../executor/response-keys.ts'
import { argumentsOfVariables, installGatewayScalars } from '../inputs.ts'
import { askedArguments } from '../processing-log/asked-arguments.ts'
import { createRights } from '../rights/rights.ts'
import { rulesOf } from '../rights/selection.ts'
import { validateDocument } from '../validation/document.ts'
import { coded } from './graphql-errors.ts'
import {
  type Conditions,
  deniedKey,
  keyOfText,
  type OperationLeft,
  type OperationText,
  type PlannedOperation,
  type Validated,
} from './planning.ts'

/** Does the work of `Planning`, synchronously in the calling thread. */
export interface OperationPlanner {
  /** Throws OPERATION_TOO_COMPLEX, OPERATION_RESOLUTION_FAILURE and other errors that refuse the whole request. */
  validate(operation: OperationText): Validated
  leftOf(operation: OperationText, conditions: Conditions): OperationLeft
  plan(operation: OperationText, conditions: Conditions, denied?: readonly number[]): PlannedOperation
}

/** How many parsed texts and plans are kept: a client plans what it has just sent, and others may send the same. */
const KEPT_TEXTS = 200
const KEPT_PLANS = 50
/** The total length of the kept texts. */
const KEPT_SIZE = 4_000_000

const parseOptions = { maxTokens: callerBounds.tokens }

/** What operations are planned against. Plain data. */
export interface PlannerOptions {
  supergraphSdl: string
  /** The cost limit of an operation: if its fields alone cost more, reading stops. */
  maxCost?: number
  /** Whether errors suggest names that are close to a wrong one. */
  suggestsNames?: boolean
}

/** Prepares Apollo's planner for a supergraph, which takes about half a second. */
export function createOperationPlanner({
  supergraphSdl,
  maxCost,
  suggestsNames = false,
}: PlannerOptions): OperationPlanner {
  const supergraph = ComposedSupergraph.build(supergraphSdl, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  })
  const apiSchema = withDefer(supergraph.apiSchema().toGraphQLJSSchema())
  installGatewayScalars(apiSchema)
  const costs = createCostModel(apiSchema, readCostDirectives(supergraph))
  const rights = createRights(apiSchema, readRules(supergraph.schema))
  const options = { apiSchema, planner: apolloPlanner(supergraph), plannedNames: plannedNames(supergraphSdl) }
  const operations = new LRUCache<string, OperationDefinitionNode>({ max: KEPT_TEXTS, maxSize: KEPT_SIZE })
  const plans = new LRUCache<string, PlannedOperation>({ max: KEPT_PLANS })

  /** The operation without fragments and literals; its text must be valid. */
  function read({ text, operationName }: OperationText) {
    const document = parse(text, { ...parseOptions, noLocation: true })
    const written = selectOperation(apiSchema, document, operationName)
    const parameterized = parameterizeLiterals(apiSchema, withoutFragments(written, fragmentsOf(document)))
    operations.set(keyOfText({ text, operationName }), parameterized.operation, { size: text.length + 1 })
    return { written, parameterized }
  }

  function operationLeft(asked: OperationText, conditions: Conditions): OperationDefinitionNode {
    const known = operations.get(keyOfText(asked)) ?? read(asked).parameterized.operation
    return withoutConditions(known, conditions)
  }

  return {
    validate(asked) {
      let document: DocumentNode
      try {
        document = parse(asked.text, parseOptions)
      } catch (error) {
        return { errors: [coded(error, 'GRAPHQL_PARSE_FAILED')] }
      }
      refuseTooComplexOrCostly(document, maxCost)
      const errors = validateDocument(apiSchema, document, suggestsNames)
      if (errors.length > 0) return { errors }
      const { written, parameterized } = read(asked)
      const withPositions = selectOperation(apiSchema, document, asked.operationName).variableDefinitions ?? []
      const whole = withoutFragments(written, fragmentsOf(document))
      const definitions = written.variableDefinitions ?? []
      return {
        name: written.name?.value,
        kind: written.operation,
        variableDefinitions: definitions,
        positions: withPositions.map(({ loc }) => loc?.start ?? 0),
        argumentOf: argumentsOf(whole),
        conditions: [...conditionVariables(whole)],
        introspects: introspects(whole),
        cost: compileCost(parameterized.operation, costs),
        asked: askedArguments(parameterized.operation, apiSchema),
        literals: parameterized.values,
        operations: document.definitions.flatMap((node) =>
          node.kind === Kind.OPERATION_DEFINITION ? [{ name: node.name?.value, kind: node.operation }] : [],
        ),
      }
    },
    leftOf(asked, conditions) {
      const left = operationLeft(asked, conditions)
      return { key: operationKey(left), rules: rulesOf(left, apiSchema, rights) }
    },
    plan(asked, conditions, denied = []) {
      const left = operationLeft(asked, conditions)
      const key = deniedKey(operationKey(left), denied)
      const planned =
        plans.get(key) ?? planOperation(left, options, denied.length > 0 ? rights.denial(denied) : undefined)
      plans.set(key, planned)
      return planned
    },
  }
}

/** The argument that each variable is first used in; the variable itself if there is none. */
function argumentsOf(operation: OperationDefinitionNode): Record<string, string> {
  const found = argumentsOfVariables({ kind: Kind.DOCUMENT, definitions: [operation] })
  const names = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
  return Object.fromEntries(names.map((name) => [name, found.get(name) ?? `$${name}`]))
}

function selectOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName)
  if (!operation) {
    throw failure(
      'OPERATION_RESOLUTION_FAILURE',
      operationName
        ? `The query has no operation ${operationName}.`
        : 'Name one operation of the query in `operationName`.',
    )
  }
  if (!schema.getRootType(operation.operation)) {
    throw failure('GRAPHQL_VALIDATION_FAILED', `There is no ${operation.operation} in this schema.`)
  }
  return operation
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  }
  return fragments
}
