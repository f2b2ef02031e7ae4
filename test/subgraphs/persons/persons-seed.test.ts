import { describe, expect, test } from 'vitest'
import { parseAccountKey } from '../../../schema/identifiers/account.ts'
import { openPersonsStore } from '../../../subgraphs/persons/store.ts'
import { persons } from '../../../subgraphs/persons/subgraph.ts'
import { numbered, ring, volume } from '../../../subgraphs/seed/story.ts'
import { createSubgraph } from '../../../subgraphs/subgraph.ts'
import { askOnce, callAs, silent } from '../../support/call.ts'
import { documentDrivers } from '../../support/drivers.ts'

interface Edge {
  cursor: string
  node: { id: string; reference: string; colour: string; status: string; kind: string }
}

// The server that stands in for MongoDB in tests scans its documents: thousands of them would take minutes.
const embedded = documentDrivers.filter(({ name }) => name === 'NeDB')

describe.each(embedded)('the synthetic persons on $name', (driver) => {
  test('tell one story, the same after every start and to each country its part', async () => {
    const { url, dispose } = await driver.freshUrl()
    const store = await persons.openStore(url)
    await persons.seed(store)
    const first = createSubgraph(persons, store, silent)
    const query = `query ($zone: [_Any!]!) {
      head: person(id: "${ring.head.id}") { name { full } aliases { script } identityDocuments { number } notices { reference colour } }
      caller: person(id: "${ring.caller.id}") { name { full } notices { reference kind } vehicles { value } }
      victim: person(id: "${ring.victim.id}") { status notices { id } }
      last: person(id: "${numbered.personId(volume.persons - 5)}") { identityDocuments { number issuedBy } vehicles { vin } }
      beyond: person(id: "${numbered.personId(volume.persons - 4)}") { id }
      notices(first: 3) { edges { cursor node { reference subject { name { full } } } } }
      _entities(representations: $zone) {
        ... on IdentityDocument { holders { id } } ... on VehicleIdentity { seenWith { id } notices { reference } }
        ... on AccountIdentity { notices { reference } } } }`
    const { passports, car, accounts } = ring
    const zone = [
      { __typename: 'IdentityDocument', ...passports.caller },
      { __typename: 'IdentityDocument', ...numbered.passport(0) },
      { __typename: 'VehicleIdentity', identifierType: 'VIN', value: car.vin },
      { __typename: 'VehicleIdentity', identifierType: 'VIN', value: numbered.vin(5) },
      { __typename: 'AccountIdentity', ...accounts.wallet },
    ]
    const france = await askOnce(first, { query, variables: { zone } }, callAs('FRA'))
    expect(france.errors).toBeUndefined()
    expect(france.data).toMatchObject({
      head: {
        name: { full: 'Baekdu Haewon' },
        aliases: [{ script: 'Hang' }, { script: 'Latn' }, { script: 'Cyrl' }, { script: 'Latn' }],
        identityDocuments: [{ number: passports.head.number }],
        notices: [
          { reference: ring.assetNotice.reference, colour: 'SILVER' },
          { reference: ring.head.reference, colour: 'RED' },
        ],
      },
      caller: {
        notices: [{ kind: 'DIFFUSION' }, { reference: ring.caller.reference }],
        vehicles: [{ value: car.vin }, { value: 'DEU/BNG4217' }],
      },
      victim: { status: 'VICTIM', notices: [] },
      last: {
        identityDocuments: [numbered.passport(volume.persons - 5)].map(({ number, issuedBy }) => ({
          number,
          issuedBy,
        })),
      },
      beyond: null,
      _entities: [
        { holders: [{ id: ring.caller.id }] },
        { holders: [{ id: numbered.personId(0) }] },
        {
          seenWith: [{ id: ring.caller.id }, { id: ring.courier.id }],
          notices: [{ reference: ring.assetNotice.reference }],
        },
        { seenWith: [{ id: numbered.personId(5) }] },
        { notices: [{ reference: ring.assetNotice.reference }] },
      ],
    })
    const brazil = await askOnce(first, { query, variables: { zone } }, callAs('BRA'))
    expect(brazil.data).toMatchObject({
      head: null,
      caller: { notices: [{ reference: ring.caller.reference }] },
      notices: { edges: [{ node: { reference: ring.assetNotice.reference, subject: null } }, {}, {}] },
    })
    await first.close()
    const again = await persons.openStore(url)
    await persons.seed(again)
    const second = createSubgraph(persons, again, silent)
    expect(await askOnce(second, { query, variables: { zone } }, callAs('FRA'))).toEqual(france) // its cursors, too
    await second.close()
    await dispose()
  })
})

test('there are as many as promised, of every kind, each notice with a reference of its own', async () => {
  const fresh = await embedded[0]?.freshUrl()
  if (!fresh) throw new Error('no embedded database')
  const store = await openPersonsStore(fresh.url)
  const saved: { _id: string; assetKeys?: string[] }[] = []
  await persons.seed({
    ...store,
    savePersons: async (some) => {
      saved.push(...some)
      return store.savePersons(some)
    },
    saveNotices: async (some) => {
      saved.push(...some)
      return store.saveNotices(some)
    },
  })
  expect(saved.filter((record) => !('reference' in record))).toHaveLength(volume.persons)
  expect(new Set(saved.map(({ _id }) => _id)).size).toBe(saved.length)
  for (const key of saved.flatMap(({ assetKeys }) => assetKeys ?? []).filter((key) => key.startsWith('IBAN')))
    expect(parseAccountKey(key).ok).toBe(true)
  // Poland owns some and is shut out from others: what it sees is a part of all.
  const subgraph = createSubgraph(persons, store, silent)
  const query = `query ($after: Cursor) { notices(first: 200, after: $after) { totalCount
    edges { cursor node { id reference colour status kind } } } }`
  const seen: Edge[] = []
  for (let after: string | undefined; seen.length === 0 || after; ) {
    const { data } = await askOnce(subgraph, { query, variables: { after } }, callAs('POL'))
    if (!data) throw new Error('no answer')
    const { edges } = data.notices as { edges: Edge[] } // as it was just asked
    seen.push(...edges)
    after = edges.length === 200 ? edges.at(-1)?.cursor : undefined
  }
  const values = (field: keyof Edge['node']) => [...new Set(seen.map(({ node }) => node[field]))].sort()
  const expected = saved.length - volume.persons
  expect(expected).toBeGreaterThan(volume.persons / 5)
  expect(seen.length).toBeGreaterThan(expected * 0.6)
  expect(seen.length).toBeLessThan(expected)
  expect(new Set(values('reference')).size).toBe(seen.length)
  for (const reference of values('reference')) expect(reference).toMatch(/^2026\/[0-9]{5}$/)
  expect(values('colour')).toEqual([
    'BLACK',
    'BLUE',
    'GREEN',
    'ORANGE',
    'PURPLE',
    'RED',
    'SILVER',
    'UN_SPECIAL',
    'YELLOW',
  ])
  expect(values('kind')).toEqual(['DIFFUSION', 'NOTICE'])
  expect(values('status')).toContain('PUBLISHED')
  await subgraph.close()
  await fresh.dispose()
})
