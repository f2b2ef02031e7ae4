import { failure } from '../../../schema/errors.ts'
import { rowOf, type Scenario } from '../scenario.ts'

const tasks = [
  { id: '1', title: 'Dig', owner: { id: 'u1' } },
  { id: '2', title: 'Fill', owner: { id: 'u2' } },
  { id: '3', title: 'Rest', owner: { id: 'u1' } },
]
const refuse = (): never => {
  throw failure('NOT_FOUND', 'There is none.')
}
const unless = (id: string, value: unknown) => (row: { id: string }) => (row.id === id ? refuse() : value)

export default {
  subgraphs: {
    tasks: {
      sdl: `
        type Query { tasks: [Task]! strict: [Task!] lost: Task mustNot: Task! teams: [Team] }
        type Task @key(fields: "id") { id: ID! title: String! note: String due: Int! owner: User broken: String }
        type User @key(fields: "id") { id: ID! }
        type Team @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Query: {
          tasks: () => tasks,
          strict: () => tasks,
          lost: refuse,
          mustNot: refuse,
          teams: () => [{ id: 't1', name: 'A' }, { id: 't2' }],
        },
        Task: {
          __resolveReference: rowOf(tasks),
          note: unless('2', 'noted'),
          due: unless('2', 5),
          broken: () => {
            throw new Error('connect to 10.1.2.3 with password hunter2')
          },
        },
      },
    },
    users: {
      sdl: `
        type User @key(fields: "id") { id: ID! name: String cards: [Card] phones: [[Phone]!] rank: Int! }
        type Card { no: String! pin: String }
        type Phone { no: String }
        type Task @key(fields: "id") { id: ID! votes: Int }
        type Team @key(fields: "id") { id: ID! size: Int lead: User }`,
      resolvers: {
        User: {
          __resolveReference: ({ id }: { id: string }) => (id === 'u9' ? refuse() : { id }),
          name: unless('u2', 'Ada'),
          rank: unless('u2', 1),
          cards: () => [{ no: 'c1' }, { no: 'c2' }],
          phones: () => [[{ no: 'p1' }], [], [null, { no: 'p2' }]],
        },
        Card: { pin: ({ no }: { no: string }) => (no === 'c2' ? refuse() : 'x') },
        Phone: { no: ({ no }: { no: string }) => (no === 'p2' ? refuse() : no) },
        Task: {
          __resolveReference: async ({ id }: { id: string }) => (id === '3' ? refuse() : { id }),
          votes: unless('1', 4),
        },
        Team: { __resolveReference: refuse, size: () => 3 },
      },
    },
  },
  cases: [
    {
      it: 'passes on the error of a root field with its code, and names the subgraph',
      query: '{ it: lost { title } tasks { id } }',
      data: { it: null, tasks: [{ id: '1' }, { id: '2' }, { id: '3' }] },
      errors: [{ path: ['it'], code: 'NOT_FOUND', source: 'tasks' }],
    },
    {
      it: 'nulls the whole answer where the root field must not be null',
      query: '{ tasks { id } mustNot { id } }',
      data: null,
      errors: [{ path: ['mustNot'], code: 'NOT_FOUND', source: 'tasks' }],
    },
    {
      it: 'tells an error in an element of a list at its index',
      query: '{ tasks { note } }',
      data: { tasks: [{ note: 'noted' }, { note: null }, { note: 'noted' }] },
      errors: [{ path: ['tasks', 1, 'note'], code: 'NOT_FOUND', source: 'tasks' }],
    },
    {
      it: 'nulls the element that an error of a field takes away, or the list',
      query: '{ tasks { id due } strict { due } }',
      data: { tasks: [{ id: '1', due: 5 }, null, { id: '3', due: 5 }], strict: null },
      errors: [
        { path: ['tasks', 1, 'due'], code: 'NOT_FOUND' },
        { path: ['strict', 1, 'due'], code: 'NOT_FOUND' },
      ],
    },
    {
      it: 'joins the elements that are left',
      query: '{ tasks { due owner { name } } }',
      data: { tasks: [{ due: 5, owner: { name: 'Ada' } }, null, { due: 5, owner: { name: 'Ada' } }] },
      errors: [{ path: ['tasks', 1, 'due'], code: 'NOT_FOUND', source: 'tasks' }],
    },
    {
      it: 'tells an error of an entity’s field at the entity’s place',
      query: '{ tasks { who: owner { called: name } } }',
      data: { tasks: [{ who: { called: 'Ada' } }, { who: { called: null } }, { who: { called: 'Ada' } }] },
      errors: [{ path: ['tasks', 1, 'who', 'called'], code: 'NOT_FOUND', source: 'users' }],
    },
    {
      it: 'tells an error of an entity that stands in several places at each of them',
      query: '{ tasks { owner { cards { pin } } } }',
      data: {
        tasks: [1, 2, 3].map(() => ({ owner: { cards: [{ pin: 'x' }, { pin: null }] } })),
      },
      errors: [0, 1, 2].map((index) => ({
        path: ['tasks', index, 'owner', 'cards', 1, 'pin'],
        code: 'NOT_FOUND',
        source: 'users',
      })),
    },
    {
      it: 'tells an error in a list of lists of an entity',
      query: '{ tasks { id owner { phones { no } } } }',
      data: {
        tasks: ['1', '2', '3'].map((id) => ({ id, owner: { phones: [[{ no: 'p1' }], [], [null, { no: null }]] } })),
      },
      errors: [0, 1, 2].map((index) => ({ path: ['tasks', index, 'owner', 'phones', 2, 1, 'no'], code: 'NOT_FOUND' })),
    },
    {
      it: 'tells an error of a reference that cannot be resolved as one of what was asked of it',
      query: '{ tasks { id votes } }',
      data: {
        tasks: [
          { id: '1', votes: null },
          { id: '2', votes: 4 },
          { id: '3', votes: null },
        ],
      },
      errors: [
        { path: ['tasks', 0, 'votes'], code: 'NOT_FOUND', source: 'users' },
        { path: ['tasks', 2, 'votes'], code: 'NOT_FOUND', source: 'users' },
      ],
      stockDiffers: 'its error is one of the entity, which is not null',
    },
    {
      it: 'tells an error of the whole question as one of all that was asked in it',
      query: '{ teams { id name size boss: lead { id } } }',
      data: {
        teams: [
          { id: 't1', name: 'A', size: null, boss: null },
          { id: 't2', name: null, size: null, boss: null },
        ],
      },
      errors: [0, 1].flatMap((index) =>
        ['size', 'boss'].map((field) => ({ path: ['teams', index, field], code: 'NOT_FOUND', source: 'users' })),
      ),
      stockDiffers: 'its error has a path of the subgraph',
    },
    {
      it: 'nulls the entity whose field must not be null and fails',
      query: '{ tasks { owner { rank } } }',
      data: { tasks: [{ owner: { rank: 1 } }, { owner: null }, { owner: { rank: 1 } }] },
      errors: [{ path: ['tasks', 1, 'owner', 'rank'], code: 'NOT_FOUND', source: 'users' }],
    },
    {
      it: 'keeps to itself what an unexpected error says',
      query: '{ tasks { broken } }',
      data: { tasks: [{ broken: null }, { broken: null }, { broken: null }] },
      errors: [0, 1, 2].map((index) => ({ path: ['tasks', index, 'broken'], code: 'INTERNAL_SERVER_ERROR' })),
    },
    {
      it: 'tells the errors of two subgraphs in one answer',
      query: '{ tasks { note owner { name } } lost { id } }',
      data: {
        tasks: [
          { note: 'noted', owner: { name: 'Ada' } },
          { note: null, owner: { name: null } },
          { note: 'noted', owner: { name: 'Ada' } },
        ],
        lost: null,
      },
      errors: [
        { path: ['lost'], source: 'tasks' },
        { path: ['tasks', 1, 'note'], source: 'tasks' },
        { path: ['tasks', 1, 'owner', 'name'], source: 'users' },
      ],
    },
  ],
} satisfies Scenario
