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
import { failure } from '../../schema/errors.ts'
import { compileCost } from '../cost/compile.ts'
import { readCostDirectives } from '../cost/directives.ts'
import { createCostModel } from '../cost/model.ts'
import { operationKey, planOperation } from '../executor/compile.ts'
import { conditionVariables, withoutConditions, withoutFragments } from '../executor/planning/flatten.ts'
import { hoistLiterals } from '../executor/planning/hoist-literals.ts'
import { apolloPlanner } from '../executor/planning/planner.ts'
import { plannedNames } from '../executor/response-keys.ts'
import { argumentsOfVariables, installGatewayScalars } from '../inputs.ts'
import { parseOptions, refuseTooComplex } from '../limits.ts'
import { validateDocument } from '../validation/document.ts'
import { coded } from './graphql-errors.ts'
import { type Conditions, keyOfText, type OperationText, type PlannedOperation, type Validated } from './planning.ts'

/** What does the work of `Planning`, at once and in the thread that calls it. */
export interface OperationPlanner {
  /** Throws OPERATION_TOO_COMPLEX, OPERATION_RESOLUTION_FAILURE and what else is refused as a whole. */
  validate(operation: OperationText): Validated
  keyOf(operation: OperationText, conditions: Conditions): string
  plan(operation: OperationText, conditions: Conditions): PlannedOperation
}

/** A client plans what it has just sent: the newest texts are kept parsed, the newest plans for those who come after it. */
const KEPT_TEXTS = 200
const KEPT_PLANS = 50
/** Characters of the texts kept. */
const KEPT_SIZE = 4_000_000

/** Of what operations are planned. Plain data. */
export interface PlannerOptions {
  supergraphSdl: string
  /** What an operation may cost: one whose fields alone cost more is not looked at any further. */
  maxCost?: number
}

/** Readies Apollo's planner for a supergraph, which takes about half a second. */
export function createOperationPlanner({ supergraphSdl, maxCost }: PlannerOptions): OperationPlanner {
  const supergraph = ComposedSupergraph.build(supergraphSdl, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  })
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema()
  installGatewayScalars(apiSchema)
  const costs = createCostModel(apiSchema, readCostDirectives(supergraph))
  const options = { apiSchema, planner: apolloPlanner(supergraph), plannedNames: plannedNames(supergraphSdl) }
  const operations = new LRUCache<string, OperationDefinitionNode>({ max: KEPT_TEXTS, maxSize: KEPT_SIZE })
  const plans = new LRUCache<string, PlannedOperation>({ max: KEPT_PLANS })

  /** The operation without fragments and literals; its text is valid. */
  function read({ text, operationName }: OperationText) {
    const document = parse(text, { ...parseOptions, noLocation: true })
    const written = selectOperation(apiSchema, document, operationName)
    const hoisted = hoistLiterals(apiSchema, withoutFragments(written, fragmentsOf(document)))
    operations.set(keyOfText({ text, operationName }), hoisted.operation, { size: text.length + 1 })
    return { written, hoisted }
  }

  function leftOf(asked: OperationText, conditions: Conditions): OperationDefinitionNode {
    const known = operations.get(keyOfText(asked)) ?? read(asked).hoisted.operation
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
      refuseTooComplex(document, maxCost)
      const errors = validateDocument(apiSchema, document)
      if (errors.length > 0) return { errors }
      const { written, hoisted } = read(asked)
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
        cost: compileCost(hoisted.operation, costs),
        literals: hoisted.values,
        operations: document.definitions.flatMap((node) =>
          node.kind === Kind.OPERATION_DEFINITION ? [{ name: node.name?.value, kind: node.operation }] : [],
        ),
      }
    },
    keyOf: (asked, conditions) => operationKey(leftOf(asked, conditions)),
    plan(asked, conditions) {
      const left = leftOf(asked, conditions)
      const key = operationKey(left)
      const planned = plans.get(key) ?? planOperation(left, options)
      plans.set(key, planned)
      return planned
    },
  }
}

/** The argument that each variable is first used for; the variable itself where there is none. */
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
