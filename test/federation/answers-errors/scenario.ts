import type { Scenario } from '../scenario.ts'

const rows = [{ id: '1' }, { id: '2' }]
const facts = (text: string) => ({ facts: () => text })
const items = (text: string) => ({ items: () => text })

export default {
  subgraphs: {
    items: {
      sdl: 'type Query { items: [Item!] n: Int m: Int } type Item @key(fields: "id") { id: ID! }',
      resolvers: { Query: { items: () => rows, n: () => 1, m: () => 2 } },
    },
    facts: {
      sdl: 'type Item @key(fields: "id") { id: ID! size: Int note: String must: Int! }',
      resolvers: {
        Item: { __resolveReference: (item: object) => item, size: () => 1, note: () => 'n', must: () => 1 },
      },
    },
  },
  cases: [
    {
      it: 'takes data that stands beside errors that are null, or none',
      query: '{ n m items { id size } }',
      instead: {
        ...items('{"errors":null,"data":{"n":1,"m":2,"items":[{"__typename":"Item","id":"1"}]}}'),
        ...facts('{"errors":[],"data":{"_entities":[{"size":1}]}}'),
      },
      data: { n: 1, m: 2, items: [{ id: '1', size: 1 }] },
    },
    {
      it: 'masks an error without a code, and one whose code is none',
      query: '{ n m }',
      instead: items(
        '{"data":{"n":null,"m":null},"errors":[{"message":"password hunter2","path":["n"]},{"message":"password","path":["m"],"extensions":{"code":"constructor"}}]}',
      ),
      data: { n: null, m: null },
      errors: [
        { path: ['n'], code: 'INTERNAL_SERVER_ERROR' },
        { path: ['m'], code: 'INTERNAL_SERVER_ERROR' },
      ],
    },
    {
      it: 'keeps data beside an error that cannot be read',
      query: '{ n m }',
      instead: items('{"data":{"n":1,"m":null},"errors":[null,"no",{"path":["m"]}]}'),
      data: { n: 1, m: null },
      errors: [{ path: ['m'], code: 'INTERNAL_SERVER_ERROR' }, { code: 'INTERNAL_SERVER_ERROR' }],
    },
    {
      it: 'tells an error whose path leads nowhere at the place of what was fetched',
      query: '{ n items { id size } }',
      instead: facts(
        '{"data":{"_entities":[{"size":1},{"size":2}]},"errors":[{"message":"Some of it.","path":["_entities",1,"nothing"],"extensions":{"code":"CONFLICT"}}]}',
      ),
      data: {
        n: 1,
        items: [
          { id: '1', size: 1 },
          { id: '2', size: 2 },
        ],
      },
      errors: [{ path: ['items', 1], code: 'CONFLICT', source: 'facts' }],
    },
    {
      it: 'tells an error of an entity that was not asked for at the place of the first',
      query: '{ items { id size } }',
      instead: facts(
        '{"data":{"_entities":[{"size":1},{"size":2}]},"errors":[{"message":"Some of it.","path":["_entities",7],"extensions":{"code":"CONFLICT"}}]}',
      ),
      data: {
        items: [
          { id: '1', size: 1 },
          { id: '2', size: 2 },
        ],
      },
      errors: [{ path: ['items', 0], code: 'CONFLICT', source: 'facts' }],
    },
    {
      it: 'tells an error of a root field that was not asked for',
      query: '{ n }',
      instead: items('{"data":{"n":1},"errors":[{"message":"No.","path":["m"],"extensions":{"code":"CONFLICT"}}]}'),
      data: { n: 1 },
      errors: [{ path: ['m'], code: 'CONFLICT', source: 'items' }],
    },
    {
      it: 'tells an error without a path, of what is missing or of the whole',
      query: '{ n items { id size note } }',
      instead: {
        ...items(
          '{"data":{"n":1,"items":[{"__typename":"Item","id":"1"}]},"errors":[{"message":"Slow.","extensions":{"code":"SOURCE_TIMEOUT"}}]}',
        ),
        ...facts('{"data":{"_entities":[{"size":1}]},"errors":[{"message":"Half.","extensions":{"code":"CONFLICT"}}]}'),
      },
      data: { n: 1, items: [{ id: '1', size: 1, note: null }] },
      errors: [
        { path: ['items', 0, 'note'], code: 'CONFLICT', source: 'facts' },
        { code: 'SOURCE_TIMEOUT', source: 'items' },
      ],
    },
    {
      it: 'tells an error of the whole list of entities at all that was asked of them',
      query: '{ items { id size } }',
      instead: facts(
        '{"data":null,"errors":[{"message":"No.","path":["_entities"],"extensions":{"code":"NOT_FOUND"}}]}',
      ),
      data: {
        items: [
          { id: '1', size: null },
          { id: '2', size: null },
        ],
      },
      errors: [0, 1].map((index) => ({ path: ['items', index, 'size'], code: 'NOT_FOUND', source: 'facts' })),
    },
    {
      it: 'tells where a null that took an entity away came from',
      query: '{ items { id note must } }',
      instead: facts(
        '{"data":{"_entities":[{"note":"n","must":1},null]},"errors":[{"message":"No.","path":["_entities",1,"must"],"extensions":{"code":"NOT_FOUND"}}]}',
      ),
      data: { items: null },
      errors: [{ path: ['items', 1, 'must'], code: 'NOT_FOUND', source: 'facts' }],
    },
    {
      it: 'tells an error of each field that is null by an entity that was taken away',
      query: '{ items { id note size } }',
      instead: facts(
        '{"data":{"_entities":[{"note":"n","size":1},null]},"errors":[{"message":"No.","path":["_entities",1,"size"],"extensions":{"code":"NOT_FOUND"}}]}',
      ),
      data: {
        items: [
          { id: '1', note: 'n', size: 1 },
          { id: '2', note: null, size: null },
        ],
      },
      errors: [
        { path: ['items', 1, 'note'], code: 'NOT_FOUND', source: 'facts' },
        { path: ['items', 1, 'size'], code: 'NOT_FOUND', source: 'facts' },
      ],
    },
    {
      it: 'tells a hundred times the same of one place once',
      query: '{ n m }',
      instead: items(
        `{"data":{"n":null,"m":2},"errors":[${Array.from({ length: 300 }, () => '{"message":"No.","path":["n"],"extensions":{"code":"CONFLICT"}}')}]}`,
      ),
      data: { n: null, m: 2 },
      errors: [{ path: ['n'], code: 'CONFLICT', source: 'items' }],
    },
  ],
} satisfies Scenario
