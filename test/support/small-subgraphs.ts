import type { Viewer } from '../../schema/identity.ts'
import { type SubgraphName, subgraphNames } from '../../schema/sdl.ts'
import { createSubgraph, type Store, type Subgraph, type SubgraphDefinition } from '../../subgraphs/subgraph.ts'
import { silent } from './call.ts'

/** How the small subgraphs behave; a test changes it as it goes. */
export interface Behaviour {
  /** Runs before a field is answered, with `subgraph.Type.field`: it may throw, or take its time. */
  before(field: string, viewer: Viewer): Promise<void> | void
  /** What happens when the store is pinged. */
  ping(subgraph: SubgraphName): Promise<void>
  /** What happens when the store is asked whether it would take changes. */
  checkChanges(subgraph: SubgraphName): Promise<void>
  /** The subgraphs that were closed, in order. */
  closed: SubgraphName[]
}

export function behaviour(): Behaviour {
  return { before: () => {}, ping: async () => {}, checkChanges: async () => {}, closed: [] }
}

const country = 'FRA'
const owner = {
  recordedBy: country,
  recordedAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  reviewBy: '2036-01-01',
  handling: { code: 'H0', conditions: [], confirmationRequired: true, contact: country },
}
const people = new Map(
  ['p1', 'p2', 'p3'].map((id) => [
    id,
    { ...owner, id, name: { full: `Person ${id}`, kind: 'PRIMARY' }, aliases: [], sex: 'U', status: 'SUSPECT' },
  ]),
)
const documents = ['D1', 'D2'].map((number) => ({ number, type: 'PASSPORT', issuedBy: 'FRA' }))
const vehicles = ['V1', 'V2'].map((value) => ({ identifierType: 'VIN', value }))
const accounts = [{ scheme: 'IBAN', value: 'DE89370400440532013000' }]
/** Its assets alternate between two types, of which another subgraph knows one. */
const notice = {
  ...owner,
  id: 'n1',
  reference: '2026/1',
  colour: 'RED',
  assets: [
    { __typename: 'AccountIdentity', ...accounts[0] },
    { __typename: 'VehicleIdentity', ...vehicles[0] },
    { __typename: 'AccountIdentity', ...accounts[0] },
    { __typename: 'VehicleIdentity', ...vehicles[1] },
  ],
}
const alert = {
  ...owner,
  id: 'a1',
  reference: 'FRA-2026-1',
  subjects: [
    { link: 'p1', role: 'SUSPECT', name: 'First' },
    { link: 'nobody', role: 'VICTIM', name: 'Second' },
    { link: 'p2', role: 'WITNESS', name: 'Third' },
  ],
  documents,
  vehicles,
}

type Answers = Partial<Record<SubgraphName, Record<string, Record<string, Resolver>>>>

/**
 * A few records behind the real SDL of each subgraph: what a gateway's test needs to see a plan, and to break it.
 * `others`: answers in place of all of a subgraph's.
 */
export function smallSubgraphs(how: Behaviour, log = silent, others: Answers = {}): Subgraph[] {
  return subgraphNames.map((name) => small(name, { how, log }, others[name] ?? answers[name] ?? {}))
}

const answers: Answers = {
  persons: {
    Query: {
      person: (_: unknown, { id }: { id: string }) => people.get(id),
      notice: () => notice,
      notices: () => ({ edges: [], pageInfo: {} }),
      screen: () => ({}),
      recordsToReviewCount: () => 12,
    },
    Person: {
      __resolveReference: ({ id }: { id: string }) => people.get(id),
      identityDocuments: () => documents,
      vehicles: () => vehicles,
      notices: () => [],
    },
    AlertSubject: { person: ({ link }: { link: string }) => people.get(link) },
    IdentityDocument: { holders: () => [people.get('p3')] },
    VehicleIdentity: { seenWith: () => [people.get('p1'), people.get('p2')] },
    Screening: { persons: () => ({ edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } }) },
  },
  'stolen-documents': {
    Query: {
      checkTravelDocuments: (_: unknown, args: { documents: { number: string }[] }) => args.documents.map(verdict),
      recordsToReviewCount: () => 3,
      checkTravelDocument: (_: unknown, args: { document: { number: string } }) => verdict(args.document),
      travelDocuments: () => ({ edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } }),
      screen: (_: unknown, args: { subject: { documents: { number: string }[] } }) => ({
        documents: args.subject.documents.map(verdict),
      }),
    },
    IdentityDocument: { check: (document: { number: string }) => verdict(document) },
    Screening: { documents: (parent: { documents: unknown }) => parent.documents },
  },
  vehicles: {
    Query: { screen: () => ({}), recordsToReviewCount: () => 7 },
    VehicleIdentity: { check: (asked: object) => ({ asked, verdict: 'STOLEN', records: [] }) },
    Screening: { vehicles: () => [{ verdict: 'NO_RECORD', records: [] }] },
  },
  'financial-alerts': {
    Query: { alert: (_: unknown, { id }: { id: string }) => (id === 'a1' ? alert : null), screen: () => ({}) },
    Person: { alerts: () => ({ edges: [{ node: alert, cursor: 'x' }] }) },
    Screening: { accounts: () => [] },
  },
}

function verdict(asked: { number: string }) {
  const isStolen = asked.number === 'D1'
  return {
    asked,
    verdict: isStolen ? 'STOLEN' : 'NO_RECORD',
    partnerVerdict: isStolen ? 'REFER_TO_POLICE' : 'NO_RECORD',
    records: [],
    document: asked,
  }
}

type Resolver = (parent: never, args: never, context: { viewer: Viewer }) => unknown

function small(
  name: SubgraphName,
  { how, log }: { how: Behaviour; log: typeof silent },
  resolvers: Record<string, Record<string, Resolver>>,
): Subgraph {
  const watched = Object.entries(resolvers).map(([type, fields]) => {
    const entries = Object.entries(fields).map(([field, resolve]) => [
      field,
      watch(`${name}.${type}.${field}`, resolve),
    ])
    return [type, Object.fromEntries(entries)]
  })
  function watch(field: string, resolve: Resolver): Resolver {
    if (field.endsWith('__resolveReference')) {
      return async (parent, context) => {
        await how.before(field, (context as { viewer: Viewer }).viewer) // of a reference, the second argument
        return resolve(parent, context, context)
      }
    }
    return async (parent, args, context) => {
      await how.before(field, context.viewer)
      return resolve(parent, args, context)
    }
  }
  const store: Store = {
    within: () => store,
    ping: () => how.ping(name),
    checkChanges: () => how.checkChanges(name),
    close: async () => {
      how.closed.push(name)
    },
  }
  const definition: SubgraphDefinition<Store, object> = {
    name,
    resolvers: Object.fromEntries(watched),
    openStore: async () => store,
    createLoaders: () => ({}),
    seed: async () => {},
  }
  return createSubgraph(definition, store, log)
}
