import { numbered, volume } from '../subgraphs/seed/story.ts'
import type { BenchOperation } from './load.ts'

/** A document that nobody has reported: more than 99.9 % of all checks miss. */
const miss = (n: number) => ({ number: `Z${n}X${n % 97}`, type: 'PASSPORT', issuedBy: 'DEU' })
/** One hit in a thousand. */
const document = (n: number) => (n % 1000 === 999 ? numbered.passport((n % 100) * 10) : miss(n))

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
    variables: (n) => ({ id: `alert-${String(n % 400).padStart(4, '0')}` }),
    sound: (data) => 'alert' in data,
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
}
