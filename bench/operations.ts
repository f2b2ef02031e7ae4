import { numbered, volume } from '../subgraphs/seed/story.ts'
import type { BenchOperation } from './load.ts'

/** A document that nobody has reported: more than 99.9 % of all checks miss. */
const miss = (n: number) => ({ number: `Z${n}X${n % 97}`, type: 'PASSPORT', issuedBy: 'DEU' })
/** One hit in a thousand. */
const document = (n: number) => (n % 1000 === 999 ? numbered.passport((n % 100) * 10) : miss(n))

/** Seeded alerts that the asking NCB may see; `prepare` finds them. */
let visibleAlerts: string[] = []
async function findVisibleAlerts(origin: string): Promise<void> {
  const query =
    'query ($after: Cursor) { alerts(first: 200, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } } }'
  const found: string[] = []
  for (let after: string | null = null, more = true; more; ) {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { after } }),
    })
    const { data }: { data: AlertIds } = JSON.parse(await response.text())
    found.push(...data.alerts.edges.map(({ node }) => node.id))
    after = data.alerts.pageInfo.endCursor
    more = data.alerts.pageInfo.hasNextPage
  }
  visibleAlerts = found.filter((id) => /^alert-[0-9]{4}$/.test(id)).sort()
  if (visibleAlerts.length < 100) throw new Error(`only ${visibleAlerts.length} seeded alerts are visible`)
}
interface AlertIds {
  alerts: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }
}

/** Tells the keys of this run from those of others. */
const run = Date.now()

/** What a border gate, a case system and a frontend ask. Variables differ from request to request. */
export const operations: Record<string, BenchOperation> = {
  check: {
    query:
      'query Check($document: TravelDocumentInput!) { checkTravelDocument(document: $document) { verdict problem { code } records { id } } }',
    variables: (n) => ({ document: document(n) }),
    sound: (data) => data.checkTravelDocument !== null,
  },
  join: {
    query: `query Join($id: ID!) { alert(id: $id) { reference status claimed { amount currency }
      subjects { role person { id name { full } status notices { reference colour } identityDocuments { number check { verdict } } } }
      documents { number check { verdict } holders { name { full } } } vehicles { vin check { verdict } }
      beneficiary { value identity { openAlerts(first: 5) { edges { node { reference } } } } } } }`,
    prepare: findVisibleAlerts,
    variables: (n) => ({ id: visibleAlerts[n % visibleAlerts.length] }),
    sound: (data) => data.alert !== null,
  },
  list: {
    query: `query List($colours: [NoticeColour!]) { notices(filter: { colours: $colours }, first: 50) { edges { cursor node { reference colour publishedAt
      subject { name { full } nationalities { code } identityDocuments { number check { verdict } } } } } pageInfo { hasNextPage endCursor } } }`,
    variables: (n) => ({ colours: [['RED', 'BLUE', 'YELLOW', 'GREEN'][n % 4]] }),
    sound: (data) => data.notices !== null,
  },
  bulk: {
    query:
      'query Bulk($documents: [TravelDocumentInput!]!) { checkTravelDocuments(documents: $documents) { verdict records { id } document { holders { id } } } }',
    variables: (n) => ({ documents: Array.from({ length: 100 }, (_, i) => document(n * 100 + i)) }),
    sound: (data) => Array.isArray(data.checkTravelDocuments) && data.checkTravelDocuments.length === 100,
  },
  screen: {
    query: `query Screen($subject: ScreeningInput!) { screen(subject: $subject) { documents { verdict } vehicles { verdict } accounts { verdict }
      persons(first: 5) { edges { node { score person { id name { full } } } } } } }`,
    variables: (n) => ({
      subject: {
        name: `Katarina Lindqvist ${String.fromCharCode(65 + (n % 26))}`,
        dateOfBirth: '1988-03',
        documents: [document(n)],
        vehicles: [{ vin: numbered.vin(n % volume.persons) }],
        accounts: [{ scheme: 'IBAN', value: numbered.iban(n % 1000) }],
      },
    }),
    sound: (data) => data.screen !== null,
  },
  raise: {
    query: `mutation Raise($input: RaiseAlertInput!) { raiseAlert(input: $input) { alert { id reference status severity
      claimed { amount currency } timeline { to by { code } } } } }`,
    variables: (n) => ({
      input: {
        idempotencyKey: `bench-${run}-${n}`,
        typologies: ['INVESTMENT_FRAUD'],
        claimed: { amount: `${1000 + (n % 9000)}.00`, currency: 'EUR' },
        victimCountry: 'FRA',
        beneficiaryCountry: 'DEU',
        origin: { scheme: 'IBAN', value: numbered.iban(20_000_000 + n) },
        beneficiary: { scheme: 'IBAN', value: numbered.iban(40_000_000 + n) },
      },
    }),
    sound: (data) => data.raiseAlert !== null,
  },
  // The oldest hundred kept: the same page however much `raise` has added.
  poll: {
    query: `query Poll { alertUpdates(first: 100) { cursor hasMore events { __typename
      ... on AlertUpdate { cursor at kind by { code } previousStatus status alertId alert { reference severity claimed { amount currency } } } } } }`,
    variables: () => ({}),
    sound: (data) => (data.alertUpdates as { events: unknown[] } | null)?.events.length === 100, // as Poll selects it
  },
}
