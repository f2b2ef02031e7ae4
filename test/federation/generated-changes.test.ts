import fc from 'fast-check'
import {
  type DocumentNode,
  execute,
  type FragmentDefinitionNode,
  GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { expect, it } from 'vitest'
import { withoutConditions, withoutFragments } from '../../gateway/executor/planning/flatten.ts'
import { READER, Rights, someRoles } from './generated-roles.ts'
import { type GeneratedWorld, generateWorld, type Row } from './generated-world.ts'
import { type GeneratedOperation, operations } from './operations.ts'
import { onStock, type Supergraph, startSupergraph } from './runner.ts'
import type { Subgraph } from './scenario.ts'

/** As many as take some seconds; by hand, `TEST_SUPERGRAPHS=1000` and another `TEST_SEED`. */
const SUPERGRAPHS = Number(process.env.TEST_SUPERGRAPHS ?? 5)
const SEED = Number(process.env.TEST_SEED ?? 1)
const OPERATIONS = 20

it.skipIf(onStock)(
  'any change of which a part is denied is refused whole, and nobody is asked; any other is carried out',
  { timeout: 24 * 3_600_000 },
  async () => {
    const came = { refused: 0, carriedOut: 0 }
    let composed = 0
    for (let seed = SEED; composed < SUPERGRAPHS; seed++) {
      const [world] = fc.sample(fc.gen().map(generateWorld), { seed, numRuns: 1 })
      const subgraphs = world && withChanges(world.subgraphs)
      const plain = subgraphs && (await startSupergraph(subgraphs).catch(() => undefined))
      if (!plain) continue
      composed++
      const { apiSchema } = plain
      const [roles] = fc.sample(
        fc.gen().map((generate) => someRoles(generate, apiSchema)),
        { seed, numRuns: 1 },
      )
      await plain.stop()
      const supergraph = await startSupergraph(subgraphs, roles)
      const rights = new Rights(apiSchema, roles ?? new Map())
      // What begins at `Mutation` is written as a query is.
      const changes = new GraphQLSchema({ ...apiSchema.toConfig(), query: apiSchema.getMutationType() })
      const generated = operations(changes, {}, ['a', 'b', 'id', 'f0', 'n'])
      for (const { query, variables } of fc.sample(generated, { seed, numRuns: OPERATIONS })) {
        const operation = { query: asMutation(query), variables }
        const outcome = await expectAllOrNothing(supergraph, world, rights, operation).catch((error: Error) => {
          throw new Error(
            `seed ${seed}: ${operation.query}\n${JSON.stringify([variables, [...(roles ?? [])]])}\n${error.message}`,
            { cause: error },
          )
        })
        came[outcome]++
      }
      await supergraph.stop()
    }
    expect(Math.min(came.refused, came.carriedOut)).toBeGreaterThan(SUPERGRAPHS)
  },
)

/** The same subgraphs, where what a query begins with is begun with by a mutation, too. */
function withChanges(subgraphs: Record<string, Subgraph>): Record<string, Subgraph> {
  const changed = Object.entries(subgraphs).map(([name, { sdl, resolvers }]): [string, Subgraph] => {
    const [, fields = ''] = /^type Query \{(.*)\}$/m.exec(sdl) ?? []
    const { Query = {} } = resolvers
    return [
      name,
      {
        sdl: `${sdl}\ntype Mutation {${fields.replace(`no_${name}`, `none_${name}`)}}`,
        resolvers: { ...resolvers, Mutation: Query },
      },
    ]
  })
  return Object.fromEntries(changed)
}

function asMutation(query: string): string {
  return print(
    visit(parse(query), {
      OperationDefinition: (node) => ({ ...node, operation: 'mutation' }),
    }),
  )
}

async function expectAllOrNothing(
  supergraph: Supergraph,
  world: GeneratedWorld,
  rights: Rights,
  operation: GeneratedOperation,
): Promise<'refused' | 'carriedOut'> {
  const { apiSchema } = supergraph
  const document = parse(operation.query)
  const denied = deniedIn(document, operation, rights, apiSchema)
  let met = ''
  const expected = await execute({
    schema: apiSchema,
    document,
    variableValues: operation.variables,
    rootValue: {},
    fieldResolver: (row: Row, _, __, { parentType, fieldName }) => {
      if (rights.denies(parentType, fieldName)) met ||= `${parentType.name}.${fieldName}`
      return world.resolve(parentType.name === 'Mutation' ? 'Query' : parentType.name, fieldName, row)
    },
  })
  const outcome = await supergraph.run(operation, undefined, undefined, { roles: READER })
  const isRefused = outcome.errors.some(({ extensions }) => extensions.code === 'FORBIDDEN')
  if (!isRefused) {
    expect([met, denied]).toEqual(['', expect.not.stringMatching('surely')])
    expect(outcome.text).toBe(JSON.stringify(expected.data ?? null))
    return 'carriedOut'
  }
  expect(denied).not.toBe('nothing')
  expect(outcome.requests).toEqual([])
  for (const [key, value] of Object.entries(outcome.data ?? {})) {
    expect([key, value]).toEqual([key, value === 'Mutation' ? value : null]) // `__typename` tells nothing
  }
  for (const { extensions } of outcome.errors) expect(extensions).toMatchObject({ code: 'FORBIDDEN' })
  return 'refused'
}

/**
 * Whether a part of it is denied, by its text: `surely`, or `perhaps` where it is in a fragment that may be of no object
 * here, or of some types of its object only.
 */
function deniedIn(
  document: DocumentNode,
  { variables }: GeneratedOperation,
  rights: Rights,
  schema: GraphQLSchema,
): 'surely' | 'perhaps' | 'nothing' {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  if (!operation) throw new Error('there is no operation')
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  const byName = new Map<string, FragmentDefinitionNode>(fragments.map((node) => [node.name.value, node]))
  const whole: OperationDefinitionNode = withoutFragments(operation, byName)
  const info = new TypeInfo(schema)
  let found: 'surely' | 'perhaps' | 'nothing' = 'nothing'
  let inFragments = 0
  visit(
    withoutConditions(whole, variables),
    visitWithTypeInfo(info, {
      InlineFragment: {
        enter() {
          inFragments++
        },
        leave() {
          inFragments--
        },
      },
      Field({ name }) {
        const parent = info.getParentType()
        const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : isObjectType(parent) ? [parent] : []
        const denied = types.filter((type) => rights.denies(type, name.value))
        if (denied.length === 0 || found === 'surely') return
        found = isObjectType(parent) && inFragments === 0 ? 'surely' : 'perhaps'
      },
    }),
  )
  return found
}
