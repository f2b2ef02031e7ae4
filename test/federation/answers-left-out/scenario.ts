import type { Scenario } from '../scenario.ts'

const item = { id: '1' }
const instead = (text: string) => ({ facts: () => text })
const entity = (text: string) => instead(`{"data":{"_entities":[${text}]}}`)
const QUERY = '{ item { id note part { size parts { size } } must } }'
const missing = (path: (string | number)[]) => ({
  path: ['item', ...path],
  code: 'SOURCE_INVALID_RESPONSE',
  source: 'facts',
})

export default {
  subgraphs: {
    items: {
      sdl: 'type Query { item: Item items: [Item] } type Item @key(fields: "id") { id: ID! }',
      resolvers: { Query: { item: () => item, items: () => [item, { id: '2' }] } },
    },
    facts: {
      sdl: `
        type Query { fact: String facts: [Part] }
        type Item @key(fields: "id") { id: ID! note: String part: Part must: Int! kind: Kind }
        type Part { size: Int parts: [Part] }
        enum Kind { A B }`,
      resolvers: {
        Query: { fact: () => 'so', facts: () => [] },
        Item: {
          __resolveReference: (item: object) => item,
          note: () => 'n',
          part: () => ({ size: 1, parts: [] }),
          must: () => 1,
          kind: () => 'A',
        },
      },
    },
  },
  cases: [
    {
      it: 'tells of a nullable field that a subgraph leaves out',
      query: QUERY,
      instead: entity('{"must":1,"part":{"size":2,"parts":[{"size":3},{}]}}'),
      data: { item: { id: '1', note: null, part: { size: 2, parts: [{ size: 3 }, { size: null }] }, must: 1 } },
      errors: [missing(['note']), missing(['part', 'parts', 1, 'size'])],
    },
    {
      it: 'tells of an object that it leaves out, and not of all in it',
      query: QUERY,
      instead: entity('{"must":1,"note":"n"}'),
      data: { item: { id: '1', note: 'n', part: null, must: 1 } },
      errors: [missing(['part'])],
    },
    {
      it: 'tells once what the whole object is lost by',
      query: QUERY,
      instead: entity('{}'),
      data: { item: null },
      errors: [missing(['must'])],
    },
    {
      it: 'tells of a text, a number and a list where an object belongs, and of an object where there is none',
      query: '{ item { note part { size parts { size } } } items { part { size } } }',
      instead: {
        facts: (right) =>
          right
            .replaceAll('"part":{"size":1,"parts":[]}', '"part":"none"')
            .replaceAll('"part":{"size":1}', '"part":["none"]'),
      },
      data: { item: { note: 'n', part: null }, items: [{ part: null }, { part: null }] },
      errors: [missing(['part']), { path: ['items', 0, 'part'] }, { path: ['items', 1, 'part'] }],
    },
    {
      it: 'tells of a text where a list belongs',
      query: '{ facts { size } fact }',
      instead: instead('{"data":{"facts":"none","fact":{"so":1}}}'),
      data: { facts: null, fact: null },
      errors: [{ path: ['facts'], code: 'SOURCE_INVALID_RESPONSE', source: 'facts' }, { path: ['fact'] }],
    },
    {
      it: 'tells of an entity that is a text',
      query: '{ item { id note } }',
      instead: entity('"none"'),
      data: { item: { id: '1', note: null } },
      errors: [missing(['note'])],
    },
    {
      it: 'tells of entities of another number than was asked for, and of none',
      query: '{ item { id note } }',
      instead: instead('{"data":{"_entities":[]}}'),
      data: { item: { id: '1', note: null } },
      errors: [missing(['note'])],
    },
    {
      it: 'tells of data without the field that was asked for',
      query: '{ fact facts { size } }',
      instead: instead('{"data":{}}'),
      data: { fact: null, facts: null },
      errors: [
        { path: ['fact'], source: 'facts' },
        { path: ['facts'], source: 'facts' },
      ],
    },
    {
      it: 'tells of data that is a text, and of an answer that is none',
      query: '{ fact }',
      instead: instead('{"data":"so"}'),
      data: { fact: null },
      errors: [{ path: ['fact'], code: 'SOURCE_INVALID_RESPONSE', source: 'facts' }],
    },
    {
      it: 'tells of a value that an enum has not',
      query: '{ item { kind } }',
      instead: entity('{"kind":"C"}'),
      data: { item: { kind: null } },
      errors: [missing(['kind'])],
    },
    {
      it: 'tells of an answer that is nested without end',
      query: '{ item { id note } items { id } }',
      instead: entity(`{"note":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
      data: { item: { id: '1', note: null }, items: [{ id: '1' }, { id: '2' }] },
      errors: [missing(['note'])],
    },
    {
      it: 'answers null without an error for an entity that is not known, and for a null',
      query: '{ item { id note part { size } } }',
      instead: entity('{"note":null,"part":{"size":null}}'),
      data: { item: { id: '1', note: null, part: { size: null } } },
    },
    {
      it: 'answers null without an error for what is asked of an entity that the subgraph does not know',
      query: '{ item { id note part { size } } }',
      instead: entity('null'),
      data: { item: { id: '1', note: null, part: null } },
    },
  ],
} satisfies Scenario
