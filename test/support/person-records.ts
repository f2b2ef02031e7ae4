import type { Answer } from '../../schema/identity.ts'
import type { NewNotice, NewPerson, RecordedName } from '../../subgraphs/persons/records.ts'
import type { PersonsStore } from '../../subgraphs/persons/store.ts'
import { persons } from '../../subgraphs/persons/subgraph.ts'
import type { OwnerFields } from '../../subgraphs/record.ts'
import { createSubgraph } from '../../subgraphs/subgraph.ts'
import { askOnce, callAs, silent } from './call.ts'
import { type Counting, counting } from './counting.ts'
import type { FreshDatabase } from './drivers.ts'

const owner: OwnerFields = {
  recordedBy: 'DEU',
  recordedAt: '2026-05-01T10:00:00.000Z',
  updatedAt: '2026-05-01T10:00:00.000Z',
  reviewBy: '2036-01-01',
  handling: { code: 'H1', conditions: [] },
  sharing: { mode: 'ALL', countries: [] },
}

/** "Anna de Vries" has the family name of its last word; nothing else is known of a name. */
export function name(full: string, facts: Partial<RecordedName> = {}): RecordedName {
  const words = full.split(' ')
  const family = words.at(-1) ?? null
  return { full, family, given: words.slice(0, -1).join(' ') || null, script: null, kind: 'PRIMARY', ...facts }
}

/** A person of Germany, shared with all, to be changed by `facts`. */
export function person(id: string, facts: Partial<NewPerson> = {}): NewPerson {
  return {
    _id: id,
    ...structuredClone(owner),
    name: name('Nobody Special'),
    aliases: [],
    sex: 'U',
    dateOfBirth: null,
    placeOfBirth: null,
    countryOfBirth: null,
    nationalities: [],
    languages: [],
    description: null,
    status: 'SUSPECT',
    identityDocumentKeys: [],
    vehicleKeys: [],
    ...facts,
  }
}

/** A published Blue notice of Germany about nobody, shared with all, to be changed by `facts`. */
export function notice(id: string, reference: string, facts: Partial<NewNotice> = {}): NewNotice {
  return {
    _id: id,
    reference,
    ...structuredClone(owner),
    kind: 'NOTICE',
    colour: 'BLUE',
    status: 'PUBLISHED',
    subjectId: null,
    publishedAt: '2026-05-02T10:00:00.000Z',
    charges: [],
    arrestWarrants: [],
    summary: null,
    assetKeys: [],
    recipients: [],
    ...facts,
  }
}

/** The subgraph over a store of its own, that counts what it is asked. */
export interface PersonsBench {
  store: PersonsStore
  counted: Counting<PersonsStore>
  /** Answers an operation as an officer of `country` gets it. */
  ask(country: string, query: string, variables?: Record<string, unknown>): Promise<Answer>
  /** The same, its data alone; throws where there are errors. `any`, since a test reads what it has just asked for. */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  data(country: string, query: string, variables?: Record<string, unknown>): Promise<any>
  close(): Promise<void>
}

/** Opens the subgraph over a fresh database that holds the records. */
export async function openBench(
  fresh: FreshDatabase,
  records: { persons?: readonly NewPerson[]; notices?: readonly NewNotice[] },
): Promise<PersonsBench> {
  const store = await persons.openStore(fresh.url)
  await store.savePersons(records.persons ?? [])
  await store.saveNotices(records.notices ?? [])
  const counted = counting(store)
  const subgraph = createSubgraph(persons, counted.store, silent)
  const ask: PersonsBench['ask'] = (country, query, variables = {}) =>
    askOnce(subgraph, { query, variables }, callAs(country))
  return {
    store,
    counted,
    ask,
    async data(country, query, variables) {
      const { data, errors } = await ask(country, query, variables)
      if (errors) throw new Error(JSON.stringify(errors))
      return data
    },
    async close() {
      await subgraph.close()
      await fresh.dispose()
    },
  }
}
