import fc from 'fast-check'
import {
  buildSchema,
  type FieldNode,
  isCompositeType,
  Kind,
  parse,
  print,
  type SelectionNode,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { costOf } from '../../gateway/cost/cost.ts'
import { countCost } from '../../gateway/cost/count.ts'
import { schemaFile } from '../../schema/sdl.ts'
import { answerTo, type CostOperation, costOperations } from '../support/cost-operations.ts'
import { costsOf } from '../support/costs.ts'

const costs = costsOf()
/** What clients see, with scalars that take anything. */
const schema = buildSchema(schemaFile('api.graphql'))
const operations = costOperations(schema)

const cost = ({ query, variables }: CostOperation) => costOf(costs.program(query), variables).cost

/** The operation with one of its nodes changed, chosen by a number; null removes it. */
function changed(query: string, at: number, change: (node: FieldNode) => SelectionNode | null): string {
  let count = 0
  visit(parse(query), { Field: () => void count++ })
  let seen = 0
  return print(
    visit(parse(query), {
      Field(node) {
        return seen++ === at % count ? change(node) : undefined
      },
    }),
  )
}

const alias = (node: FieldNode): FieldNode => ({ ...node, alias: { kind: Kind.NAME, value: 'another' } })
const inFragment = (...selections: SelectionNode[]): SelectionNode => ({
  kind: Kind.INLINE_FRAGMENT,
  selectionSet: { kind: Kind.SELECTION_SET, selections },
})

describe('a cost', () => {
  it('is that of an operation that is valid: the generator makes no others', () => {
    fc.assert(
      fc.property(operations, ({ query }) => {
        expect(validate(schema, parse(query)).map(String)).toEqual([])
      }),
    )
  })

  it('never decreases when a field is asked once more, under another name', () => {
    fc.assert(
      fc.property(operations, fc.nat(), (operation, at) => {
        fc.pre(!operation.query.startsWith('subscription'))
        const query = changed(operation.query, at, (node) => inFragment(node, alias(node)))
        expect(cost({ ...operation, query })).toBeGreaterThan(cost(operation))
      }),
    )
  })

  it('never increases when a field is left out', () => {
    fc.assert(
      fc.property(operations, fc.nat(), (operation, at) => {
        fc.pre(!operation.query.startsWith('subscription'))
        const typename = { kind: Kind.FIELD as const, name: { kind: Kind.NAME as const, value: '__typename' } }
        const query = changed(operation.query, at, ({ directives }) => ({
          ...typename,
          ...(directives && { directives }),
        }))
        expect(cost({ ...operation, query })).toBeLessThanOrEqual(cost(operation))
      }),
    )
  })

  it('never decreases when a list that is given has one more item, or `first` is larger', () => {
    const larger = (value: unknown): unknown => {
      if (typeof value === 'number') return value + 1
      if (Array.isArray(value)) return [...value, ...value.slice(0, 1)].map(larger)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, larger(one)]))
    }
    fc.assert(
      fc.property(operations, (operation) => {
        const variables = Object.fromEntries(
          Object.entries(operation.variables).map(([name, value]) => [name, larger(value)]),
        )
        expect(cost({ ...operation, variables })).toBeGreaterThanOrEqual(cost(operation))
      }),
    )
  })

  it('is the same whether the text stands in named fragments or not', () => {
    fc.assert(
      fc.property(operations, (operation) => {
        const inFragments = withNamedFragments(operation.query)
        fc.pre(validate(schema, parse(inFragments)).length === 0)
        expect(costOf(costs.program(inFragments), operation.variables)).toEqual(
          costOf(costs.program(operation.query), operation.variables),
        )
      }),
    )
  })

  it('is the same where conditions are decided in the text, but for the names of variables', () => {
    fc.assert(
      fc.property(operations, (operation) => {
        const decided = print(
          visit(parse(operation.query), {
            Directive(node) {
              const [condition] = node.arguments ?? []
              if (condition?.value.kind !== Kind.VARIABLE) return undefined
              const value = operation.variables[condition.value.name.value] === true
              return { ...node, arguments: [{ ...condition, value: { kind: Kind.BOOLEAN as const, value } }] }
            },
          }),
        )
        expect(cost({ ...operation, query: decided })).toBe(cost(operation))
      }),
    )
  })

  it('is that of plain data, and no larger than its text makes it', () => {
    fc.assert(
      fc.property(operations, ({ query, variables }) => {
        const program = costs.program(query)
        expect(costOf(JSON.parse(JSON.stringify(program)), variables)).toEqual(costOf(program, variables))
        expect(costOf(structuredClone(program), variables)).toEqual(costOf(program, variables))
        const fields = program.fields + Object.keys(variables).length
        expect(JSON.stringify(program).length).toBeLessThan(1000 + 500 * fields)
      }),
    )
  })
})

/** Of dearer operations no answers are made: they would have a million objects. */
const MOST = 5000

describe('what an answer has cost', () => {
  it('is never more than was estimated, where no list is longer than it is assumed to be', () => {
    fc.assert(
      fc.property(operations, fc.gen(), (operation, generate) => {
        fc.pre(cost(operation) < MOST)
        const answer = answerTo(operation, schema, costs.directives, (max) => generate(fc.nat, { max }), true)
        const program = costs.program(operation.query)
        expect(countCost(program, operation.variables, answer)).toBeLessThanOrEqual(cost(operation))
      }),
    )
  })

  it('is what was estimated, where all lists are as long as they may be and all objects are of one type', () => {
    fc.assert(
      fc.property(costOperations(schema, { abstract: false }), (operation) => {
        fc.pre(cost(operation) < MOST)
        const answer = answerTo(operation, schema, costs.directives, () => 0, false)
        fc.pre(answer !== undefined && answer !== null)
        const program = costs.program(operation.query)
        expect(countCost(program, operation.variables, answer)).toBe(cost(operation))
      }),
    )
  })
})

/** Every selection set of a type that has fields stands in a fragment of its own. */
function withNamedFragments(query: string): string {
  const info = new TypeInfo(schema)
  const fragments: string[] = []
  const document = visit(
    parse(query),
    visitWithTypeInfo(info, {
      SelectionSet: {
        leave(set) {
          const type = info.getParentType()
          if (!isCompositeType(type)) return undefined
          const name = `F${fragments.length}`
          fragments.push(`fragment ${name} on ${type.name} ${print(set)}`)
          return {
            ...set,
            selections: [{ kind: Kind.FRAGMENT_SPREAD as const, name: { kind: Kind.NAME as const, value: name } }],
          }
        },
      },
    }),
  )
  return [print(document), ...fragments].join('\n')
}
