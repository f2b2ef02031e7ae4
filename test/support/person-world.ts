import { expect } from 'vitest'
import type { NewNotice, NewPerson } from '../../subgraphs/persons/records.ts'
import type { OwnerFields } from '../../subgraphs/record.ts'
import { day } from './day.ts'
import { name, notice, type PersonsBench, person } from './person-records.ts'

// Persons and notices that the suites of this subgraph look at, and how they ask for them.

export const PASSPORT = { number: 'AK4711', type: 'PASSPORT', issuedBy: 'KEN' }
export const VIN = 'WVWZZZ1KZAW000001'
export const IBAN = 'DE89370400440532013000'
export const ASSETS = [`VIN|${VIN}`, `IBAN|${IBAN}`]

/** What an owner, Kenya, may ask of a record's visibility; FRA and KOR are the two countries in question. */
const sharings: Record<string, Partial<OwnerFields>> = {
  all: {},
  allow: { sharing: { mode: 'ALLOW', countries: ['FRA', 'KOR'] } },
  deny: { sharing: { mode: 'DENY', countries: ['FRA', 'KOR'] } },
  'review-past': { reviewBy: '2020-01-01' },
  'review-today': { reviewBy: day(0) },
  'review-upcoming': { reviewBy: day(2) },
}
export const kenyans = Object.keys(sharings)
export const seenPersons: Record<string, string[]> = {
  KEN: kenyans,
  FRA: ['all', 'allow', 'review-upcoming'],
  ESP: ['all', 'deny', 'review-upcoming'],
}

/** What decides on a notice besides. */
const noticeRules: Record<string, Partial<NewNotice>> = {
  ...sharings,
  diffusion: { kind: 'DIFFUSION', recipients: ['FRA', 'ESP'] },
  'diffusion-denied': { kind: 'DIFFUSION', recipients: ['FRA'], sharing: { mode: 'DENY', countries: ['FRA'] } },
  'diffusion-draft': { kind: 'DIFFUSION', recipients: ['FRA'], status: 'DRAFT', publishedAt: null },
  draft: { status: 'DRAFT', publishedAt: null },
  expired: { status: 'EXPIRED' },
  suspended: { status: 'SUSPENDED' },
  withdrawn: { status: 'WITHDRAWN' },
}
export const kenyanNotices = Object.keys(noticeRules).map((id) => `kn-${id}`)
export const seenNotices: Record<string, string[]> = {
  KEN: kenyanNotices,
  FRA: ['kn-all', 'kn-allow', 'kn-diffusion', 'kn-review-upcoming'],
  ESP: ['kn-all', 'kn-deny', 'kn-diffusion', 'kn-review-upcoming'],
  BRA: ['kn-all', 'kn-deny', 'kn-review-upcoming'],
}
export const referenceOf = (id: string) => `2026/${10_000 + [...kenyans, ...kenyanNotices].indexOf(id)}`

export const MANY = 200
export const people: NewPerson[] = [
  ...Object.entries(sharings).map(([id, facts]) =>
    person(id, {
      recordedBy: 'KEN',
      name: name('Wanjala Kiprotich'),
      nationalities: ['KEN'],
      identityDocumentKeys: ['PASSPORT|KEN|AK4711'],
      vehicleKeys: [`VIN|${VIN}`],
      ...facts,
    }),
  ),
  person('full', {
    name: name('Ánna Lind', { script: 'Latn' }),
    aliases: [name('Анна Линд', { script: 'Cyrl', kind: 'ORIGINAL_SCRIPT' })],
    sex: 'F',
    dateOfBirth: '1974-08',
    placeOfBirth: 'Kiel',
    countryOfBirth: 'DEU',
    nationalities: ['DEU', 'RKS'],
    languages: ['deu'],
    description: { heightCm: 171, weightKg: null, eyes: ['BLU', 'GRN'], hair: ['BLN'], marks: 'a scar' },
    status: 'MISSING',
    identityDocumentKeys: ['PASSPORT|DEU|C01X00T47', 'IDENTITY_CARD|DEU|L01X00T47'],
    vehicleKeys: [`VIN|${VIN}`, 'PLATE|DEU/BAB123'],
    handling: { code: 'H2', conditions: ['Ask first.'] },
  }),
  ...Array.from({ length: MANY }, (_, n) =>
    person(`many-${n}`, {
      recordedBy: 'BRA',
      name: name(`Numero ${n}`),
      nationalities: ['BRA'],
      identityDocumentKeys: [`PASSPORT|BRA|MANY${n}`],
      vehicleKeys: [`VIN|SYNZZZ9AZNB${300_000 + n}`],
      sharing: { mode: 'DENY', countries: ['POL'] },
    }),
  ),
  person('rare', { recordedBy: 'BRA', nationalities: ['ITA', 'BRA'] }),
]

export const notices: NewNotice[] = [
  // Germany's, about persons of Kenya: everyone sees the notice, not everyone its subject.
  ...kenyans.map((id) => notice(`about-${id}`, referenceOf(id), { subjectId: id })),
  ...Object.entries(noticeRules).map(([id, facts]) =>
    notice(`kn-${id}`, referenceOf(`kn-${id}`), { recordedBy: 'KEN', subjectId: 'full', assetKeys: ASSETS, ...facts }),
  ),
  notice('red', '2026/77', {
    colour: 'RED',
    subjectId: 'full',
    charges: [{ text: 'Betrug', translation: 'Fraud' }],
    arrestWarrants: [
      { issuedBy: 'DEU', issuedOn: '2026-04', reference: 'W1', charge: { text: 'Fraud', translation: null } },
    ],
    summary: 'Wanted.',
    publishedAt: '2026-05-09T12:00:00.000Z',
  }),
  // Three share one moment, so that a page may end between them; the draft stands where it was recorded.
  ...[1, 2, 3, 4, 5, 6, 7].map((n) =>
    notice(`own-${n}`, `2026/${200 + n}`, {
      recordedBy: 'MEX',
      recordedAt: `2026-03-0${n}T00:00:00.000Z`,
      publishedAt: n === 5 ? null : `2026-03-0${n < 5 && n > 1 ? 2 : n}T00:00:00.000Z`,
      status: n === 5 ? 'DRAFT' : n === 6 ? 'EXPIRED' : 'PUBLISHED',
      colour: n % 2 ? 'GREEN' : 'YELLOW',
      kind: n === 7 ? 'DIFFUSION' : 'NOTICE',
    }),
  ),
  ...Array.from({ length: MANY }, (_, n) =>
    notice(`many-${n}`, `2025/${n}`, {
      recordedBy: 'BRA',
      subjectId: `many-${n}`,
      assetKeys: [`VIN|SYNZZZ9AZNB${300_000 + n}`, `PLATE|BRA/M${n}`],
      publishedAt: '2025-04-01T00:00:00.000Z',
    }),
  ),
  ...[1, 2, 3].map((n) =>
    notice(`rare-${n}`, `2024/${n}`, {
      recordedBy: 'BRA',
      subjectId: 'rare',
      publishedAt: `2024-01-0${n}T00:00:00.000Z`,
    }),
  ),
]

export const LIST = `query ($first: Int! = 200, $after: Cursor, $filter: NoticeFilter) { notices(first: $first, after: $after, filter: $filter) {
  totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
export const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Person { id } ... on Notice { id subject { id } } ... on AlertSubject { person { id } }
  ... on IdentityDocument { number type issuedBy holders { id } }
  ... on VehicleIdentity { identifierType value vin seenWith { id } vehicleNotices: notices { id } }
  ... on AccountIdentity { scheme value accountNotices: notices { id } }
  ... on MrzHolder { matches { edges { node { person { id } } } } } } }`
export const MRZ = 'P<KENKIPROTICH<<WANJALA<<<<<<<<<<<<<<<<<<<<<\nAK4711<<<<KEN7408122F1204159<<<<<<<<<<<<<<<4'
export const entities = {
  document: { __typename: 'IdentityDocument', ...PASSPORT },
  vehicle: { __typename: 'VehicleIdentity', identifierType: 'VIN', value: VIN },
  account: { __typename: 'AccountIdentity', scheme: 'IBAN', value: IBAN },
  holder: { __typename: 'MrzHolder', mrz: MRZ },
}

export interface Page {
  totalCount: number | null
  edges: { cursor: string; node: { id: string } }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

export const idsOf = (list: { id: string }[]) => list.map(({ id }) => id)
export const nodesOf = <Node>({ edges }: { edges: { node: Node }[] }) => edges.map(({ node }) => node)

/** The ids of all notices that a country meets by pages of `first`, each page checked by itself. */
export async function walk(
  bench: PersonsBench,
  country: string,
  first: number,
  filter: object = {},
): Promise<string[]> {
  const met: string[] = []
  let after: string | null = null
  for (let more = true; more; ) {
    const page: Page = (await bench.data(country, LIST, { first, after, filter })).notices
    const { edges, pageInfo } = page
    expect(edges.length).toBeLessThanOrEqual(first)
    expect(pageInfo.hasPreviousPage).toBe(after !== null)
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
      edges.at(0)?.cursor ?? null,
      edges.at(-1)?.cursor ?? null,
    ])
    met.push(...edges.map(({ node }) => node.id))
    after = pageInfo.endCursor
    more = pageInfo.hasNextPage && met.length < 2000 // a walk that goes round must end
  }
  return met
}
