/** One request of an abuser: `n` numbers them, so that no text is sent twice where that is the point. */
export type MakeRequest = (n: number) => { query: string; variables?: Record<string, unknown> }

const COMMON = 'Maria Jose Ali Mohamed Anna John David Ahmed'
const aliases = (count: number, field: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field(index)}`).join(' ')
const documents = Array.from({ length: 500 }, (_, n) => ({
  number: `Q${n}Z${n % 7}`,
  type: 'PASSPORT',
  issuedBy: 'DEU',
}))
const checks = (count: number, selection: string) => ({
  query: `query ($d: [TravelDocumentInput!]!) { ${aliases(count, () => `checkTravelDocuments(documents: $d) ${selection}`)} }`,
  variables: { d: documents },
})
const searches = (count: number) => ({
  query: `{ ${aliases(count, () => `searchPersons(query: { name: "${COMMON}" }, threshold: 0.1) { edges { node { score } } }`)} }`,
})
/** A number in letters. */
const letters = (n: number): string =>
  (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26))

/** Series of blanks, each new. `numbers`: how many one has. */
const series = (count: number, numbers: number) => (n: number) => ({
  query:
    'mutation ($input: [ReportTravelDocumentInput!]!) { reportTravelDocuments(input: $input) { travelDocuments { id } } }',
  variables: {
    input: Array.from({ length: count }, (_, index) => ({
      series: {
        prefix: `${letters(n)}X${letters(index)}Y`,
        from: '00000000',
        to: String(numbers - 1).padStart(8, '0'),
      },
      type: 'PASSPORT',
      issuedBy: 'FRA',
      fraud: 'STOLEN_BLANK',
    })),
  },
})

/** An operation of about 40 fields that is like no other. */
const newShape: MakeRequest = (n) => ({
  query: `query Shape${n} { n${n}: alert(id: "alert-ring-1") { a${n}: id reference status severity narrative
    subjects { b${n}: role name person { id status sex name { full } notices { reference colour kind status } } }
    documents { number type check { verdict records { id fraud } } holders { c${n}: id name { full } } }
    vehicles { value check { verdict records { id status } } seenWith { id d${n}: status } }
    beneficiary { value identity { openAlerts(first: 5) { edges { node { reference e${n}: status } } } } } } }`,
})

/** Fragments that double at each of twelve levels. */
const bomb: MakeRequest = (n) => ({
  query: `query B${n} { ...f0 } ${Array.from({ length: 12 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f12 on Query { __typename }`,
})

const wide: MakeRequest = (n) => ({
  query: `{ alert(id: "alert-ring-1") { subjects { person { ${aliases(4900, (index) => `status w${n}_${index}: id`)} } } } }`,
})

const unknownKeys = { variables: { d: Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`key${n}`, n])) } }

/** What abusers send, each again and again. Those of `allowed` stay just below every limit. */
export const requests: Record<string, MakeRequest> = {
  'documents x 160 with holders': () => checks(160, '{ verdict document { holders { id } } }'),
  'documents x 3 with holders, allowed': () => checks(3, '{ verdict document { holders { id } } }'),
  'documents x 400': () => checks(400, '{ verdict }'),
  'documents x 7, allowed': () => checks(7, '{ verdict }'),
  'values x 50,000, allowed': () => checks(1, `{ ${aliases(100, () => 'verdict')} }`),
  'searches x 100': () => searches(100),
  'searches x 9, allowed': () => searches(9),
  'series x 500 of 10 million': series(500, 10_000_000),
  'series of 10 million, allowed': series(1, 10_000_000),
  'unknown keys': () => ({
    query: 'query ($d: TravelDocumentInput!) { checkTravelDocument(document: $d) { verdict } }',
    ...unknownKeys,
  }),
  'aliases x 2,400, each text new': (n) => ({
    query: `{ ${aliases(2400, (i) => `person(id: "p${n}_${i}") { id }`)} }`,
  }),
  'aliases x 1,200, each text new, allowed': (n) => ({
    query: `query N${n} { ${aliases(1200, (i) => `person(id: "p${n}_${i}") { id }`)} }`,
  }),
  'conflicts x 1,600': (n) => ({
    query: `{ ${Array.from({ length: 1600 }, (_, i) => `a: person(id: "p${n}_${i}") { id }`).join(' ')} }`,
  }),
  'fragments doubled 12 times': bomb,
  'join of 4,900 fields': wide,
  'new shapes': newShape,
  'cheap checks': (n) => ({
    query: 'query ($d: TravelDocumentInput!) { checkTravelDocument(document: $d) { verdict } }',
    variables: { d: documents[n % documents.length] },
  }),
  'checks of a slow source': (n) => ({
    query: 'query ($v: VehicleInput!) { checkVehicle(vehicle: $v) { verdict } }',
    variables: { v: { vin: `WVWZZZ3CZEE${String(n % 1_000_000).padStart(6, '0')}` } },
  }),
}
