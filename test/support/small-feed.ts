import { composeServices } from '@apollo/composition'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { execute, type GraphQLSchema, parse } from 'graphql'
import type { SubgraphClient } from '../../gateway/clients/subgraph-client.ts'
import type { Answer, Call, SourceError } from '../../schema/identity.ts'

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@requiresScopes"])'
const sdl = {
  rings: `${LINK}
    type Query {
      rungRange(bell: String, after: Cursor, position: String, first: Int!, checkpoint: Boolean!): LogRange @inaccessible
    }
    type Subscription { rung(bell: String, after: Cursor): Event! @requiresScopes(scopes: [["officer"], ["integrator"]]) rungMoved: Boolean! @inaccessible }
    scalar Cursor
    union Event = Ring | Gap | Checkpoint
    type LogRange @inaccessible { end: String! live: Boolean! events: [PositionedEvent!]! }
    type PositionedEvent @inaccessible { position: String! cursor: Cursor! event: Event! }
    type Ring { cursor: Cursor! number: Int! bell: Bell }
    type Gap { cursor: Cursor! }
    type Checkpoint { cursor: Cursor! live: Boolean! }
    type Bell @key(fields: "id") { id: ID! }`,
  bells: `${LINK} type Query { bells: Int } type Bell @key(fields: "id") { id: ID! tone: String @requiresScopes(scopes: [["officer"]]) }`,
}
/** The supergraph of a log of bells that rang, for officers and integrators, and of what officers know of bells. */
export const { supergraphSdl: smallFeedSdl = '' } = composeServices(
  Object.entries(sdl).map(([name, text]) => ({ name, url: name, typeDefs: parse(text) })),
)

/** A ring of a bell; only those of `hiddenFrom` may not hear of it. */
export interface Ring {
  number: number
  bell: string
  hiddenFrom: Set<string>
}

/** A log in memory behind the convention that gateways follow, and a second subgraph that completes its events. */
export interface SmallFeed {
  clients: SubgraphClient[]
  rings: Ring[]
  /** Rings up to this number are no longer kept. */
  prunedTo: number
  /** Tells those who follow that there is more, or breaks their links. */
  move(): void
  breakLinks(): void
  /** What a subgraph answers instead. */
  failing: { rings?: SourceError | undefined; bells?: SourceError | undefined }
  /** Lets ranges of the log be read one by one from now on; where a subscription begins is told at once. */
  readOneByOne(): OneByOne
  /** How often each was asked, and for how many bells. */
  asked: { rings: number; bells: number; keys: number }
}

/** Reads that wait until they are let through. */
export interface OneByOne {
  /** Those that wait. */
  waiting: (() => void)[]
  /** Lets all through, those to come too. */
  open(): void
}

/** Events of a range at most, whatever is asked for, so that a few rings make many ranges. */
const MOST = 3

export function smallFeed(): SmallFeed {
  const links = new Set<{ tell(): void; break(): void }>()
  let oneByOne: OneByOne | undefined
  const feed: SmallFeed = {
    clients: [],
    rings: [],
    prunedTo: 0,
    failing: {},
    asked: { rings: 0, bells: 0, keys: 0 },
    move: () => {
      for (const link of links) link.tell()
    },
    breakLinks: () => {
      for (const link of links) link.break()
    },
    readOneByOne() {
      const waiting: (() => void)[] = []
      const open = () => {
        oneByOne = undefined
        for (const go of waiting.splice(0)) go()
      }
      oneByOne = { waiting, open }
      return oneByOne
    },
  }
  const positioned = (sequence: number, event: object) => {
    const cursor = `cursor-${sequence}`
    return { position: `${sequence}@0`, cursor, event: { cursor, ...event } }
  }
  interface Asked {
    bell?: string
    after?: string
    position?: string
    first: number
    checkpoint: boolean
  }
  const range = async (asked: Asked, { identity: { country } }: Call) => {
    if (asked.position) await new Promise<void>((go) => (oneByOne ? oneByOne.waiting.push(go) : go()))
    const { rings, prunedTo } = feed
    const isStart = !asked.position
    const given = asked.position
      ? Number.parseInt(asked.position, 10)
      : asked.after
        ? Number(asked.after.slice(7))
        : undefined
    if (Number.isNaN(given)) throw new Error('a cursor that is none')
    const from = Math.max(Math.min(given ?? rings.length, rings.length), prunedTo)
    const isGap = given !== undefined && given !== from
    const behind = rings.filter(({ number }) => number > from && !isStart).slice(0, Math.min(asked.first, MOST))
    const end = behind.at(-1)?.number ?? from
    const seen = behind.filter(
      ({ bell, hiddenFrom }) => !hiddenFrom.has(country) && (!asked.bell || asked.bell === bell),
    )
    const live = end >= rings.length
    return {
      end: `${end}@0`,
      live,
      events: [
        ...(isGap ? [positioned(from, { __typename: 'Gap' })] : []),
        ...seen.map(({ number, bell }) => positioned(number, { __typename: 'Ring', number, bell: { id: bell } })),
        ...(asked.checkpoint ? [positioned(end, { __typename: 'Checkpoint', live })] : []),
      ],
    }
  }
  const client = (name: keyof typeof sdl, schema: GraphQLSchema): SubgraphClient => ({
    name,
    prepare({ query }) {
      const document = parse(query)
      return async (variableValues, call) => {
        feed.asked[name] += 1
        await new Promise(setImmediate) // as a database would
        if (name === 'bells') feed.asked.keys += (variableValues.representations as unknown[]).length
        const error = feed.failing[name]
        if (error) return { data: null, errors: [error] }
        const result = await execute({ schema, document, variableValues, contextValue: call })
        const errors = result.errors?.map(({ message, path }) => ({
          message,
          ...(path && { path }),
          extensions: { code: 'BAD_CURSOR' },
        }))
        return { data: JSON.parse(JSON.stringify(result.data ?? null)), ...(errors && { errors }) } as Answer
      }
    },
    follow: () =>
      async function* follow(_, { signal }): AsyncGenerator<Answer> {
        let tell = () => {}
        let isBroken = false
        const told = () =>
          new Promise<void>((resolve) => {
            tell = resolve
          })
        const link = {
          tell: () => tell(),
          break: () => {
            isBroken = true
            tell()
          },
        }
        links.add(link)
        signal.addEventListener('abort', () => link.break(), { once: true })
        try {
          for (let next = told(); ; ) {
            yield { data: { rungMoved: true } }
            await next
            next = told()
            if (signal.aborted) return
            if (isBroken) throw new Error('the link is broken')
          }
        } finally {
          links.delete(link)
        }
      },
    ping: async () => {},
    close: async () => {},
  })
  const resolvers = {
    rings: { Query: { rungRange: (_: unknown, asked: Asked, call: Call) => range(asked, call) } },
    bells: { Bell: { __resolveReference: ({ id }: { id: string }) => ({ id, tone: `tone of ${id}` }) } },
  }
  feed.clients = (['rings', 'bells'] as const).map(
    (name) => client(name, buildSubgraphSchema({ typeDefs: parse(sdl[name]), resolvers: resolvers[name] as never })), // two of different types
  )
  return feed
}
