import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals'
import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { compileCost } from '../../gateway/cost/compile.ts'
import { type Cost, costOf } from '../../gateway/cost/cost.ts'
import { type CostDirectives, readCostDirectives } from '../../gateway/cost/directives.ts'
import { type CostModel, createCostModel } from '../../gateway/cost/model.ts'
import type { CostProgram } from '../../gateway/cost/program.ts'
import { conditionVariables, withoutFragments } from '../../gateway/executor/planning/flatten.ts'
import { parameterizeLiterals } from '../../gateway/executor/planning/parameterize-literals.ts'
import { installGatewayScalars } from '../../gateway/inputs.ts'
import { compileVariables } from '../../gateway/variables.ts'
import { schemaFile } from '../../schema/sdl.ts'

/** A text may have lost a field, and with it the use of a variable. */
const rules = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule)

/** An operation's cost program, and the variables of one request as the gateway reads them. */
export interface Costed {
  program: CostProgram
  variables: Record<string, unknown>
}

/** What operations against one supergraph cost. */
export interface Costs {
  schema: GraphQLSchema
  directives: CostDirectives
  model: CostModel
  /** The program of a valid text as it stands. */
  program(text: string): CostProgram
  /** A program, and the variables of one request, as the gateway readies them; `parameterize`: whether literals become variables. */
  ready(text: string, variables?: object, parameterize?: boolean): Costed
  cost(text: string, variables?: object, parameterize?: boolean): Cost
}

/** The costs of a supergraph: the product's, unless another one is given. */
export function costsOf(supergraph = schemaFile('supergraph.graphql')): Costs {
  const composed = Supergraph.build(supergraph, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
  const schema = composed.apiSchema().toGraphQLJSSchema()
  installGatewayScalars(schema)
  const directives = readCostDirectives(composed)
  const model = createCostModel(schema, directives)
  function operationOf(text: string) {
    const document = parse(text)
    const [problem] = validate(schema, document, rules)
    if (problem) throw problem
    const fragments = new Map<string, FragmentDefinitionNode>()
    for (const node of document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
    }
    const operation = getOperationAST(document)
    if (!operation) throw new Error(`no single operation in ${text}`)
    return withoutFragments(operation, fragments)
  }
  function ready(text: string, variables: object = {}, parameterize = true): Costed {
    const operation = operationOf(text)
    const defined = {
      variableDefinitions: operation.variableDefinitions ?? [],
      positions: [],
      argumentOf: {},
      conditions: [...conditionVariables(operation)],
    }
    const read = compileVariables(schema, text, defined, true)({ ...variables })
    if ('errors' in read) throw read.errors[0]
    const parameterized = parameterize ? parameterizeLiterals(schema, operation) : { operation, values: {} }
    return {
      program: compileCost(parameterized.operation, model),
      variables: Object.assign(read.values, parameterized.values),
    }
  }
  return {
    schema,
    directives,
    model,
    ready,
    program: (text) => compileCost(operationOf(text), model),
    cost(...parameters) {
      const { program, variables } = ready(...parameters)
      return costOf(program, variables)
    },
  }
}
