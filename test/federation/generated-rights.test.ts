import fc from 'fast-check'
import {
  execute,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { expect, it } from 'vitest'
import { READER, Rights, someRoles } from './generated-roles.ts'
import { type GeneratedWorld, generateWorld, type Row } from './generated-world.ts'
import { type GeneratedOperation, operations } from './operations.ts'
import { onStock, type Request, type Supergraph, startSupergraph } from './runner.ts'
import { nullsOf } from './told-nulls.ts'

/** As many as take some seconds; by hand, `TEST_SUPERGRAPHS=1000` and another `TEST_SEED`. */
const SUPERGRAPHS = Number(process.env.TEST_SUPERGRAPHS ?? 6)
const SEED = Number(process.env.TEST_SEED ?? 1)
const OPERATIONS = 20

it.skipIf(onStock)(
  'any query is answered as if what is denied were there and could not be had, and nobody is asked for it',
  { timeout: 24 * 3_600_000 },
  async () => {
    let composed = 0
    let denials = 0
    for (let seed = SEED; composed < SUPERGRAPHS; seed++) {
      const [world] = fc.sample(fc.gen().map(generateWorld), { seed, numRuns: 1 })
      const plain = world && (await startSupergraph(world.subgraphs).catch(() => undefined))
      if (!plain) continue
      composed++
      const [roles] = fc.sample(
        fc.gen().map((generate) => someRoles(generate, plain.apiSchema)),
        { seed, numRuns: 1 },
      )
      await plain.stop()
      const supergraph = await startSupergraph(world.subgraphs, roles)
      const rights = new Rights(supergraph.apiSchema, roles ?? new Map())
      const generated = operations(supergraph.apiSchema, {}, ['a', 'b', 'id', 'f0', 'n'])
      for (const operation of fc.sample(generated, { seed, numRuns: OPERATIONS })) {
        const found = await expectDenied(supergraph, world, rights, operation).catch((error: Error) => {
          throw new Error(
            `seed ${seed}: ${operation.query}\n${JSON.stringify([operation.variables, [...(roles ?? [])]])}\n${sdlOf(world)}\n${error.message}`,
            { cause: error },
          )
        })
        denials += found
      }
      await supergraph.stop()
    }
    expect(denials).toBeGreaterThan(SUPERGRAPHS * 10)
  },
)

const forbidden = () => new GraphQLError('denied', { extensions: { code: 'FORBIDDEN' } })

/** The same data, and the same nulls for the same reasons, as of one schema that throws where something is denied. */
async function expectDenied(
  supergraph: Supergraph,
  world: GeneratedWorld,
  rights: Rights,
  operation: GeneratedOperation,
): Promise<number> {
  /** Objects of denied types are errors among others. */
  const without = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(without)
    const isRow = typeof value === 'object' && value !== null && '__typename' in value
    return isRow && rights.deniesType(String(value.__typename)) ? forbidden() : value
  }
  const expected = await execute({
    schema: supergraph.apiSchema,
    document: parse(operation.query),
    variableValues: operation.variables,
    rootValue: {},
    fieldResolver: (row: Row, _, __, { parentType, fieldName }) => {
      if (rights.denies(parentType, fieldName)) throw forbidden()
      return without(world.resolve(parentType.name, fieldName, row))
    },
  })
  const outcome = await supergraph.run(operation, undefined, undefined, { roles: READER })
  expect(outcome.text).toBe(JSON.stringify(expected.data ?? null))
  const isDenied = ({ extensions }: { extensions?: { readonly [name: string]: unknown } }) =>
    extensions?.code === 'FORBIDDEN'
  const errors = expected.errors ?? []
  if (outcome.errors.some(({ extensions }) => extensions.omitted)) return 0
  expect(nullsOf(outcome.data, outcome.errors)).toEqual(nullsOf(expected.data, errors))
  const denied = nullsOf(expected.data, errors.filter(isDenied))
  const told = nullsOf(outcome.data, outcome.errors.filter(isDenied))
  // Of several reasons for one null any may be told.
  const others = nullsOf(
    expected.data,
    errors.filter((error) => !isDenied(error)),
  )
  expect(told).toEqual(expect.arrayContaining(denied.filter((path) => !others.includes(path))))
  expect(denied).toEqual(expect.arrayContaining(told))
  for (const request of outcome.requests) expectUnasked(request, supergraph, world, rights)
  return denied.length
}

/** No request names a field of an object that is denied, unless somebody requires it, or it is a key. */
function expectUnasked({ query }: Request, { apiSchema }: Supergraph, { subgraphs }: GeneratedWorld, rights: Rights) {
  const texts = Object.values(subgraphs).flatMap(({ sdl }) => [
    ...sdl.matchAll(/@(?:key|requires|provides)\(fields: "([^"]*)"/g),
  ])
  const ours = new Set(texts.flatMap(([, fields = '']) => fields.match(/\w+/g) ?? []))
  const info = new TypeInfo(apiSchema)
  visit(
    parse(query),
    visitWithTypeInfo(info, {
      Field({ name }) {
        const parent = info.getParentType()
        if (!parent || !isCompositeType(parent) || ours.has(name.value)) return
        const types = isObjectType(parent)
          ? [parent]
          : isInterfaceType(parent)
            ? apiSchema.getPossibleTypes(parent)
            : []
        const isAskable = types.length === 0 || types.some((type) => !rights.denies(type, name.value))
        expect(isAskable, `${parent.name}.${name.value} in ${query}`).toBe(true)
      },
    }),
  )
}

function sdlOf({ subgraphs }: GeneratedWorld): string {
  return Object.entries(subgraphs)
    .map(([name, { sdl }]) => `--- ${name}\n${sdl}`)
    .join('\n')
}
