import fc from 'fast-check'
import { buildSchema, OverlappingFieldsCanBeMergedRule, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { OverlappingFieldsRule } from '../../process/graphql/overlapping-fields.ts'

const schema = buildSchema(`
  interface Named { name(of: In, in: Int): String! list: [Named!] other: Named size: Int }
  interface Sized { size: Int other: Named twin: Sized }
  type A implements Named & Sized { name(of: In, in: Int): String! list: [Named!] other: Named size: Int twin: Sized only: [Int] b: B }
  type B implements Named & Sized { name(of: In, in: Int): String! list: [Named!] other: Named size: Int twin: Sized only: [Int!] a: A }
  type C { name: Int other: C only: [Int] any: Any }
  union Any = A | B | C
  input In { one: Int two: [Int] }
  type Query { named: Named sized: Sized a: A b: B c: C any: Any }`)

/** The fields of each type, with what they lead to. */
const fields: Record<string, Record<string, string | null>> = {
  Query: { named: 'Named', sized: 'Sized', a: 'A', b: 'B', c: 'C', any: 'Any' },
  Named: { name: null, list: 'Named', other: 'Named', size: null, __typename: null },
  Sized: { size: null, other: 'Named', twin: 'Sized', __typename: null },
  A: { name: null, list: 'Named', other: 'Named', size: null, twin: 'Sized', only: null, b: 'B', unknown: null },
  B: { name: null, list: 'Named', other: 'Named', size: null, twin: 'Sized', only: null, a: 'A' },
  C: { name: null, other: 'C', only: null, any: 'Any' },
  Any: { __typename: null },
}
const types = ['Named', 'Sized', 'A', 'B', 'C', 'Any']
const values = ['1', '2', '$v', '$w', 'null']
const objects = ['{ one: 1, two: [1, 2] }', '{ two: [1, 2], one: 1 }', '{ one: $v }', '{ two: [2, 1], one: 1 }']

/** Documents whose fields share few response keys; fragments use those behind them. */
const documents = fc.gen().map((generate) => {
  const upTo = (max: number) => generate(fc.nat, { max })
  const oneOf = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T // never asked of an empty list
  const count = upTo(4)
  let left = 25
  const names = Array.from({ length: count }, (_, index) => ({ name: `F${index}`, on: oneOf(types) }))

  const given = (name: string) =>
    name !== 'name' || upTo(2) > 0
      ? ''
      : oneOf([
          '()',
          `(in: ${oneOf(values)})`,
          `(of: ${oneOf(objects)})`,
          `(in: ${oneOf(values)}, of: ${oneOf(objects)})`,
          `(of: ${oneOf(objects)}, in: ${oneOf(values)})`,
        ]).replace('()', '')

  function set(type: string, depth: number, from: number): string {
    const length = 1 + upTo(left > 0 ? 3 : 0)
    return `{ ${Array.from({ length }, () => selection(type, depth, from)).join(' ')} }`
  }
  function selection(type: string, depth: number, from: number): string {
    left--
    const dice = left > 0 ? upTo(9) : 9
    if (dice < 2) {
      const on = oneOf([type, ...types])
      return `... ${upTo(3) === 0 ? '' : `on ${on}`} ${set(upTo(3) === 0 ? type : on, depth, from)}`.replace(
        /\.\.\. {2}\{/,
        '... {',
      )
    }
    const behind = names.slice(from)
    if (dice < 4 && behind.length > 0) return `...${oneOf(behind).name}`
    const known = Object.entries(fields[type] ?? {}).filter(([, to]) => to === null || depth > 0)
    const [name, to] = oneOf(known.length > 0 ? known : [['__typename', null] as const])
    const alias = upTo(2) === 0 ? `${oneOf(['x', 'name', 'other'])}: ` : ''
    return `${alias}${name}${given(name)}${to === null ? '' : ` ${set(to, depth - 1, from)}`}`
  }
  const operation = `query ($v: Int, $w: Int) ${set('Query', 4, 0)}`
  const fragments = names.map(({ name, on }, index) => `fragment ${name} on ${on} ${set(on, 3, index + 1)}`)
  return [operation, ...fragments].join('\n')
})

const errorsOf = (text: string, rule: typeof OverlappingFieldsRule) =>
  validate(schema, parse(text), [rule]).map(({ message }) => message)

describe('fields that are merged', () => {
  it('are refused where graphql-js refuses them, and nowhere else', () => {
    let refused = 0
    fc.assert(
      fc.property(documents, (text) => {
        const theirs = errorsOf(text, OverlappingFieldsCanBeMergedRule)
        if (theirs.length > 0) refused++
        expect(errorsOf(text, OverlappingFieldsRule).length > 0, text).toBe(theirs.length > 0)
      }),
      { numRuns: 2000 },
    )
    expect(refused).toBeGreaterThan(200)
  })

  it.each([
    '{ a { x: name x: size } }',
    '{ a { name name(in: 1) } }',
    '{ a { name(in: 1) name(in: 2) } }',
    '{ a { size } a: b { size } }',
    '{ any { ... on A { only } ... on B { only } } }',
    '{ any { ... on A { x: name } ... on C { x: other { name } } } }',
    '{ named { other { x: name } } named { other { x: size } } }',
    '{ named { ...F ...G } } fragment F on A { x: size } fragment G on A { x: name }',
    '{ named { ... on Named { x: size } ... on A { x: name } } }',
  ])('are told of in the words of graphql-js: %s', (text) => {
    const theirs = errorsOf(text, OverlappingFieldsCanBeMergedRule)
    expect(theirs).toHaveLength(1)
    expect(errorsOf(text, OverlappingFieldsRule)).toEqual(theirs)
  })

  it('are told at the places of both', () => {
    const [error] = validate(schema, parse('{ a { x: name } a { x: size } }'), [OverlappingFieldsRule])
    expect(error?.locations?.map(({ column }) => column)).toEqual([3, 7, 17, 21])
  })

  it('are looked at type by type only where they differ, and no further than is worth it', () => {
    const both = (...selections: string[]) => `{ named { ${selections.join(' ')} } }`
    const ofTypes = ['... on A { other { x: size } }', '... on B { other { x: name(in: 1) } }']
    expect(errorsOf(both(...ofTypes), OverlappingFieldsRule)).toHaveLength(1) // their shapes conflict whatever they are of
    const apart = ['... on A { other { x: twin { size } } }', '... on B { other { x: other { size } } }']
    expect(errorsOf(both(...apart, 'other { size }'), OverlappingFieldsRule)).toEqual([])
    expect(errorsOf(both(...apart, 'other { x: other { size } }'), OverlappingFieldsRule)).toHaveLength(1)

    // At each of so many levels it matters whether an object is an A or a B.
    const levels = 16
    const fragments = Array.from({ length: levels }, (_, level) => [
      `fragment S${level + 1} on Named { other { ...S${level} } ... on A { other { ...T${level}_0 } } ... on B { other { ...U${level}_0 } } }`,
      ...Array.from({ length: levels - level }, (_, since) =>
        level === 0
          ? `fragment T0_${since} on Sized { x${since}: twin { size } } fragment U0_${since} on Named { x${since}: other { size } }`
          : `fragment T${level}_${since} on Named { other { ...T${level - 1}_${since + 1} } } fragment U${level}_${since} on Named { other { ...U${level - 1}_${since + 1} } }`,
      ),
    ]).flat()
    const hostile = [`{ named { ...S${levels} } } fragment S0 on Named { size }`, ...fragments].join('\n')
    expect(() => errorsOf(hostile, OverlappingFieldsRule)).toThrow('merged')
  })
})
