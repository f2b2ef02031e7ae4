import { rowOf, type Scenario } from '../scenario.ts'

const items = [
  { id: '1', cents: 1000 },
  { id: '2', cents: 50 },
]
type Item = { id: string; price?: number; name?: string }

export default {
  subgraphs: {
    items: {
      sdl: `
        enum Currency { EUR USD }
        input Format { upper: Boolean = false suffix: String }
        type Query { item(id: ID!): Item items: [[Item]!]! }
        type Mutation { change(id: ID!): Item }
        type Item @key(fields: "id") { id: ID! price(in: Currency! = USD, times: Int): Int name(as: Format): String }`,
      resolvers: {
        Query: { item: (_: unknown, { id }: { id: string }) => rowOf(items)({ id }), items: () => [items, [null]] },
        Mutation: { change: (_: unknown, { id }: { id: string }) => rowOf(items)({ id }) },
        Item: {
          __resolveReference: rowOf(items),
          price: ({ cents }: { cents: number }, args: { in: string; times?: number }) => {
            if (args.times === 0) throw new Error('No price of nothing.')
            return cents * (args.in === 'EUR' ? 2 : 1) * (args.times ?? 1)
          },
          name: (_: unknown, { as }: { as?: { upper: boolean; suffix?: string } }) =>
            `${as?.upper ? 'ITEM' : 'item'}${as?.suffix ?? ''}`,
        },
      },
    },
    tags: {
      sdl: `
        enum Currency { EUR USD }
        input Format { upper: Boolean = false suffix: String }
        type Item @key(fields: "id") {
          id: ID!
          price(in: Currency! = USD, times: Int): Int @external
          name(as: Format): String @external
          euroTag: String @requires(fields: "price(in: EUR)")
          dollarTag: String @requires(fields: "price(in: USD, times: 3)")
          shout(twice: Boolean): String @requires(fields: "name(as: { upper: true, suffix: \\"!\\" })")
        }`,
      resolvers: {
        Item: {
          __resolveReference: (item: Item) => item,
          euroTag: ({ price }: Item) => `${price} EUR`,
          dollarTag: ({ price }: Item) => `${price} USD`,
          shout: ({ name }: Item, { twice }: { twice?: boolean }) => (twice ? `${name} ${name}` : name),
        },
      },
    },
    labels: {
      sdl: `
        enum Currency { EUR USD }
        type Item @key(fields: "id") {
          id: ID!
          price(in: Currency! = USD, times: Int): Int @external
          label(of: String): String @requires(fields: "price(in: EUR, times: 5)")
          plainLabel: String @requires(fields: "price")
          noLabel: String @requires(fields: "price(times: 0)")
        }`,
      resolvers: {
        Item: {
          __resolveReference: (item: Item) => item,
          label: ({ price }: Item, { of }: { of?: string }) => `${of ?? 'label'} ${price}`,
          plainLabel: ({ price }: Item) => `plain ${price}`,
          noLabel: ({ price }: Item) => `${price}`,
        },
      },
    },
  },
  cases: [
    {
      it: 'asks for a required field with the arguments that the requirement gives',
      query: '{ item(id: "1") { euroTag shout } }',
      data: { item: { euroTag: '2000 EUR', shout: 'ITEM!' } },
    },
    {
      it: 'keeps apart the client’s arguments and those of the requirement',
      query: '{ item(id: "1") { price euroTag } }',
      data: { item: { price: 1000, euroTag: '2000 EUR' } },
      stockDiffers: 'its planner merges fields of one name whatever their arguments',
    },
    {
      it: 'keeps apart two requirements of one field with different arguments',
      query: '{ item(id: "1") { dollarTag price(times: 5) euroTag twice: price(times: 2) } }',
      data: { item: { dollarTag: '3000 USD', price: 5000, euroTag: '2000 EUR', twice: 2000 } },
      stockDiffers: 'its planner merges fields of one name whatever their arguments',
    },
    {
      it: 'gives arguments and variables to a field that requires another one',
      query:
        'query ($twice: Boolean, $times: Int = 4) { item(id: "1") { once: shout twice: shout(twice: $twice) price(times: $times) } }',
      variables: { twice: true },
      data: { item: { once: 'ITEM!', twice: 'ITEM! ITEM!', price: 4000 } },
    },
    {
      it: 'keeps apart the requirements of two subgraphs, in lists of lists',
      query: '{ items { label dollarTag } }',
      data: {
        items: [
          [
            { label: 'label 10000', dollarTag: '3000 USD' },
            { label: 'label 500', dollarTag: '150 USD' },
          ],
          [null],
        ],
      },
      requests: { items: 1, tags: 1, labels: 1 },
      stockDiffers: 'its planner merges fields of one name whatever their arguments',
    },
    {
      it: 'keeps apart a requirement with arguments and one without, in one request',
      query:
        'query ($of: String, $times: Int) { item(id: "1") { plainLabel label(of: $of) price price5: price(times: $times) } }',
      variables: { of: 'big', times: 5 },
      data: { item: { plainLabel: 'plain 1000', label: 'big 10000', price: 1000, price5: 5000 } },
      requests: { items: 1, labels: 1 },
      representations: { labels: 2 },
      stockDiffers: 'its planner merges fields of one name whatever their arguments',
    },
    {
      it: 'fetches required fields with arguments after a mutation',
      query: 'mutation { one: change(id: "1") { euroTag dollarTag } two: change(id: "2") { label } }',
      data: { one: { euroTag: '2000 EUR', dollarTag: '3000 USD' }, two: { label: 'label 500' } },
      stockDiffers: 'its planner merges fields of one name whatever their arguments',
    },
    {
      it: 'asks only for what is not skipped of the fields that require one field with different arguments',
      query:
        'query ($euro: Boolean!) { item(id: "1") { dollarTag euroTag @include(if: $euro) ... @skip(if: $euro) { label } } }',
      variables: { euro: false },
      data: { item: { dollarTag: '3000 USD', label: 'label 10000' } },
      stockDiffers: 'its planner merges fields of one name whatever their arguments',
    },
    {
      it: 'tells the error of a required field with arguments at the field that requires it',
      query: '{ item(id: "1") { euroTag noLabel } }',
      data: { item: { euroTag: '2000 EUR', noLabel: null } },
      errors: [{ path: ['item', 'noLabel'], source: 'items' }],
      stockDiffers: 'its planner merges fields of one name whatever their arguments',
    },
    {
      it: 'leaves to the client a name that looks like one of the plan’s',
      query: '{ item(id: "1") { _required0_price: id euroTag _as_price: id } }',
      data: { item: { _required0_price: '1', euroTag: '2000 EUR', _as_price: '1' } },
    },
  ],
} satisfies Scenario
