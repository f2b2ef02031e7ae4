import { type Acknowledged, type AlertLife, type Journal, wordOf } from './journal.ts'
import type { Line } from './line.ts'
import type { Told } from './poller.ts'
import { writingCountries } from './writer.ts'

/** How many identifiers a check takes at most, and how many pages a list may have until something is wrong. */
const AT_ONCE = 500
const MOST_PAGES = 5000

/** What the log has to be: what was there before, then one row for each change, in the order of each alert. */
export function verifyLog(
  journal: Journal,
  before: readonly Told[],
  log: readonly Told[],
  seen: readonly Told[],
): void {
  const { violations, alerts } = journal
  const wordsOf = (told: readonly Told[]) => told.map((event) => `${event.cursor} ${event.alertId} ${toldWord(event)}`)
  const [all, polled, old] = [wordsOf(log), wordsOf(seen), wordsOf(before)]
  const differs = (one: readonly string[], other: readonly string[]) => one.findIndex((word, at) => word !== other[at])
  if (differs(old, all) >= 0) violations.push(`the log does not begin as it did: at ${differs(old, all)}`)
  if (all.length !== polled.length || differs(all, polled) >= 0) {
    violations.push(`the poller saw ${polled.length} of ${all.length} events, another one at ${differs(all, polled)}`)
  }
  if (new Set(all).size !== all.length) violations.push('the log tells an event twice')
  const told = grouped(log.slice(before.length), ({ alertId }) => alertId)
  for (const [id, events] of told) {
    if (!alerts.has(id))
      violations.push(`the log tells of ${id}, which nobody was told to exist: ${events.map(toldWord)}`)
  }
  for (const { id, changes } of alerts.values()) {
    const words = (told.get(id) ?? []).map(toldWord).join(' ')
    const expected = changes.map(wordOf).join(' ')
    if (words !== expected) violations.push(`the log of ${id} is ${words}, acknowledged were ${expected}`)
  }
}

function toldWord({ kind, by, previousStatus, status }: Told): string {
  return wordOf({ kind: kind as AlertLife['changes'][number]['kind'], by: by.code, from: previousStatus, to: status }) // compared, not branched on
}

/** Whether every record that was acknowledged is there, as it was acknowledged, and once. */
export async function verifyRecords(line: Line, journal: Journal): Promise<void> {
  await verifyAlerts(line, journal)
  const { documents, persons, vehicles } = journal
  const documentOf = ({ key, owner }: Acknowledged) => ({ number: key, type: 'PASSPORT', issuedBy: owner })
  const check = 'checkTravelDocuments'
  const ofDocuments = `query ($of: [TravelDocumentInput!]!) { ${check}(documents: $of) { records { id } } }`
  await verifyOnce(line, journal, documents, ofDocuments, documentOf, (answer: { records: Id[] }) => answer.records)
  const ofPersons = `query ($of: [TravelDocumentInput!]!) { ${check}(documents: $of) { document { holders { id } } } }`
  const holdersOf = (answer: { document: { holders: Id[] } }) => answer.document.holders
  await verifyOnce(line, journal, persons, ofPersons, documentOf, holdersOf)
  const ofVehicles = 'query ($of: [VehicleInput!]!) { checkVehicles(vehicles: $of) { records { id } } }'
  const vehicleOf = ({ key }: Acknowledged) => ({ vin: key })
  await verifyOnce(line, journal, vehicles, ofVehicles, vehicleOf, (answer: { records: Id[] }) => answer.records)
}

type Id = { id: string }

async function verifyOnce<Answer>(
  line: Line,
  { violations }: Journal,
  records: readonly Acknowledged[],
  query: string,
  input: (record: Acknowledged) => object,
  found: (answer: Answer) => Id[],
): Promise<void> {
  for (let start = 0; start < records.length; start += AT_ONCE) {
    const some = records.slice(start, start + AT_ONCE)
    const data = await read(line, 'NLD', query, { of: some.map(input) })
    const answers = Object.values(data)[0] as Answer[] // as `query` selects them
    for (const [index, record] of some.entries()) {
      const ids = found(answers[index] as Answer).map(({ id }) => id) // one answer for each
      if (ids.join() !== record.id) violations.push(`${record.id} (${record.key}) is on record as [${ids.join(', ')}]`)
    }
  }
}

interface Stored {
  id: string
  reference: string
  status: string
  narrative: string
  frozen: { amount: string }
  returned: { amount: string }
  timeline: { to: string }[]
}
interface AlertPage {
  alerts: { edges: { node: Stored }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }
}

const OWN = `query ($after: Cursor) { alerts(filter: { own: true }, first: 200, after: $after) { pageInfo { endCursor hasNextPage }
  edges { node { id reference status narrative frozen { amount } returned { amount } timeline { to } } } } }`

async function verifyAlerts(line: Line, { alerts, violations }: Journal): Promise<void> {
  const stored: Stored[] = []
  for (const country of writingCountries) {
    let after: string | null = null
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const page: AlertPage['alerts'] = (await read<AlertPage>(line, country, OWN, { after })).alerts
      stored.push(...page.edges.map(({ node }) => node))
      after = page.pageInfo.endCursor
      if (!page.pageInfo.hasNextPage) break
    }
  }
  if (new Set(stored.map(({ reference }) => reference)).size !== stored.length) {
    violations.push('two alerts have one reference')
  }
  const byId = grouped(stored, ({ id }) => id)
  for (const life of alerts.values()) {
    const [found, second] = byId.get(life.id) ?? []
    const expected = stateOf({ ...life, steps: life.changes.filter(({ kind }) => kind !== 'CORRECTED') })
    const state = found
      ? stateOf({ ...found, frozen: found.frozen.amount, returned: found.returned.amount, steps: found.timeline })
      : 'nowhere'
    if (second) violations.push(`${life.id} is in its owner's list twice`)
    if (state !== expected) violations.push(`${life.id} is ${state}, acknowledged was ${expected}`)
  }
}

function stateOf(
  alert: Omit<Stored, 'frozen' | 'returned' | 'timeline'> & Amounts & { steps: { to: string }[] },
): string {
  const { reference, status, narrative, frozen, returned, steps } = alert
  return [reference, status, narrative, frozen, returned, ...steps.map(({ to }) => to)].join(' ')
}
type Amounts = { frozen: string; returned: string }

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

async function read<Data = Record<string, unknown>>(
  line: Line,
  country: string,
  query: string,
  variables: Record<string, unknown>,
): Promise<Data> {
  const { data, errors } = await line.ask(country, query, variables)
  if (errors || !data) throw new Error(`${query.slice(0, 80)} was refused: ${JSON.stringify(errors)}`)
  return data as Data // as `query` selects it
}
