/**
 * The live feed as the stock parts have it: `feed-server.js --port P`. PubSub of graphql-subscriptions, `useServer` of
 * graphql-ws, graphql-js for each subscriber and event. Records are in memory. Over IPC it is told to publish, and
 * answers how many subscriptions there are.
 */
import { EventEmitter } from 'node:events'
import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import DataLoader from 'dataloader'
import { buildSchema, execute, subscribe } from 'graphql'
import { PubSub } from 'graphql-subscriptions'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'

const { values } = parseArgs({ options: { port: { type: 'string' } } })
const ALERTS = 200
const PERSONS = 600
const TOPIC = 'alerts'

const persons = new Map()
for (let n = 0; n < PERSONS; n++) persons.set(`person-${n}`, { name: { full: `Katarina Lindqvist ${n}` } })
const alerts = Array.from({ length: ALERTS }, (_, n) => ({
  reference: `FRA-2026-${String(n).padStart(5, '0')}`,
  severity: 'MEDIUM',
  personIds: [n, n + 200, n + 400].map((id) => `person-${id}`),
}))

const schema = buildSchema(`
  type Query { alive: Boolean }
  type Subscription { alertUpdates(after: String): AlertFeedEvent! }
  union AlertFeedEvent = AlertUpdate | AlertFeedCheckpoint
  type AlertUpdate { cursor: String! at: String! kind: String! status: String! alert: FinancialAlert }
  type AlertFeedCheckpoint { cursor: String! }
  type FinancialAlert { reference: String! severity: String! subjects: [AlertSubject!]! }
  type AlertSubject { person: Person }
  type Person { name: PersonName! }
  type PersonName { full: String! }
`)

const eventEmitter = new EventEmitter().setMaxListeners(0)
const pubsub = new PubSub({ eventEmitter })

const loadPersons = () => new DataLoader(async (ids) => ids.map((id) => persons.get(id) ?? null))
const { alertUpdates } = schema.getSubscriptionType().getFields()
alertUpdates.subscribe = () => pubsub.asyncIterableIterator(TOPIC)
// A loader for each event, as a gateway has one for each operation: its answers are those of the moment.
alertUpdates.resolve = (update) => ({ __typename: 'AlertUpdate', ...update, loader: loadPersons() })
schema.getType('AlertUpdate').getFields().alert.resolve = ({ alertNumber, loader }) => ({
  ...alerts[alertNumber],
  loader,
})
schema.getType('FinancialAlert').getFields().subjects.resolve = ({ personIds, loader }) =>
  personIds.map((personId) => ({ personId, loader }))
schema.getType('AlertSubject').getFields().person.resolve = ({ personId, loader }) => loader.load(personId)

const server = createServer((_, response) => response.writeHead(404).end())
useServer({ schema, execute, subscribe }, new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false }))
server.listen({ port: Number(values.port), host: '127.0.0.1', backlog: 4096 }, () => process.send({ subscriptions: 0 }))

process.on('message', ({ publish, ask }) => {
  if (ask === 'subscriptions') process.send({ subscriptions: eventEmitter.listenerCount(TOPIC) })
  if (publish === undefined) return
  const cursor = String(publish).padStart(80, 'c') // as long as one of ours
  const alertNumber = publish % ALERTS
  pubsub.publish(TOPIC, { cursor, at: new Date().toISOString(), kind: 'CORRECTED', status: 'REPORTED', alertNumber })
})
process.on('SIGTERM', () => process.exit(0))
