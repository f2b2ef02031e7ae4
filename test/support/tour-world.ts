import { expect } from 'vitest'
import { documentKey } from '../../schema/identifiers/travel-document.ts'
import { vehicleIdentities, vehicleKey } from '../../schema/identifiers/vehicle.ts'
import type { Purpose } from '../../schema/identity.ts'
import type { Role } from '../../schema/roles.ts'
import { type SubgraphName, subgraphNames } from '../../schema/sdl.ts'
import type { AlertRecord } from '../../subgraphs/financial-alerts/alert.ts'
import { seedAlerts } from '../../subgraphs/financial-alerts/seed/seed.ts'
import { definitionOf } from '../../subgraphs/main.ts'
import { Peers } from '../../subgraphs/peers.ts'
import type { NewNotice, NewPerson } from '../../subgraphs/persons/records.ts'
import { numberedNotices, numberedPersons } from '../../subgraphs/persons/seed-numbered.ts'
import { storyNotices, storyPersons } from '../../subgraphs/persons/seed-story.ts'
import { persons } from '../../subgraphs/persons/subgraph.ts'
import { type OwnerFields, today } from '../../subgraphs/record.ts'
import { REVIEW_BY, ring } from '../../subgraphs/seed/story.ts'
import { seedDocuments } from '../../subgraphs/stolen-documents/seed.ts'
import { createSubgraph, type Subgraph } from '../../subgraphs/subgraph.ts'
import { seedVehicles } from '../../subgraphs/vehicles/seed.ts'
import { vehicles as vehiclesSubgraph } from '../../subgraphs/vehicles/subgraph.ts'
import type { NewVehicle } from '../../subgraphs/vehicles/vehicle.ts'
import { silent } from './call.ts'
import { documentDriver, idleLogKeys, sqlDriver } from './drivers.ts'
import { type Asker, startTestGateway } from './gateway-harness.ts'
import { mongodbPlans } from './mongodb-planner.ts'
import { freshSeeded } from './seeded.ts'
import { putUnderReview, type Records } from './tour-reviews.ts'

/** The databases of this run, and what was written to them. */
export interface World extends Records {
  name: string
  subgraphs: Subgraph[]
  /** Whether the documents' server has no indexes (FerretDB): then there are few documents. */
  scans: boolean
  /** Closes and removes them. */
  dispose(): Promise<void>
}

/**
 * Not of the seed, where nobody whom only some may see was seen with a vehicle: KOR shares him with FRA and DEU. He was
 * seen with the ring's car, holds the courier's passport too, and has a notice that everyone may see.
 */
export const driver: NewPerson = {
  _id: 'person-tour-driver',
  recordedBy: 'KOR',
  recordedAt: '2026-09-22T10:00:00.000Z',
  updatedAt: '2026-09-22T10:00:00.000Z',
  reviewBy: REVIEW_BY,
  handling: { code: 'H2', conditions: [] },
  sharing: { mode: 'ALLOW', countries: ['FRA', 'DEU'] },
  name: { full: 'Tavi Okselgrund', family: 'Okselgrund', given: 'Tavi', script: 'Latn', kind: 'PRIMARY' },
  aliases: [],
  sex: 'M',
  dateOfBirth: '1990-01-20',
  placeOfBirth: null,
  countryOfBirth: null,
  nationalities: ['EST'],
  languages: [],
  description: null,
  status: 'SUSPECT',
  identityDocumentKeys: [documentKey(ring.passports.courier)],
  vehicleKeys: vehicleIdentities(ring.car).identities.map(vehicleKey),
}

/** How many of the numbered records are written where every query reads all documents. */
const FEW = { persons: 60, notices: 15, vehicles: 50, sharedVehicles: 10 }

function thoseKeptFromSomeFirst(one: NewVehicle, other: NewVehicle): number {
  const rank = ({ _id, sharing }: NewVehicle) => (_id === ring.car.id ? 0 : sharing.mode === 'ALL' ? 2 : 1)
  return rank(one) - rank(other)
}

/** Opens all subgraphs on fresh databases of this run, with the synthetic data and `driver`. */
export async function openWorld(): Promise<World> {
  const scans = documentDriver.name === 'MongoDB' && !(await mongodbPlans())
  const few = <Item>(items: Item[], count: number) => (scans ? items.slice(0, count) : items)
  const vehicles = seedVehicles().sort(thoseKeptFromSomeFirst)
  const world = {
    persons: [...storyPersons, ...few(await numberedPersons(), FEW.persons), driver],
    notices: [...storyNotices, ...few(numberedNotices(), FEW.notices)],
    vehicles: scans ? [...vehicles.slice(0, FEW.vehicles), ...vehicles.slice(-FEW.sharedVehicles)] : vehicles,
    documents: seedDocuments(),
    alerts: seedAlerts(),
  }
  /** Those that get something else than their synthetic data. */
  const special: Partial<Record<SubgraphName, (url: string) => Promise<Subgraph>>> = {
    async persons(url) {
      const store = await persons.openStore(url)
      if (scans) await store.savePersons(world.persons).then(() => store.saveNotices(world.notices))
      else await persons.seed(store).then(() => store.savePersons([driver]))
      return createSubgraph(persons, store, silent)
    },
    async vehicles(url) {
      const store = await vehiclesSubgraph.openStore(url)
      await (scans ? store.save(world.vehicles) : vehiclesSubgraph.seed(store))
      return createSubgraph(vehiclesSubgraph, store, silent)
    },
  }
  const peers = new Peers()
  async function opened(name: SubgraphName, url: string): Promise<Subgraph> {
    const open = special[name]
    if (open) return open(url)
    const definition = await definitionOf(name)
    const store = await definition.openStore(url, { logKeys: () => idleLogKeys, peers })
    await definition.seed(store)
    return createSubgraph(definition, store, silent)
  }
  const databases = await Promise.all(subgraphNames.map(freshSeeded))
  const subgraphs = await Promise.all(subgraphNames.map((name, at) => opened(name, databases[at]?.url ?? '')))
  peers.add(...subgraphs)
  return {
    name: `${documentDriver.name} and ${sqlDriver.name}`,
    subgraphs,
    ...world,
    scans,
    async dispose() {
      for (const subgraph of subgraphs) await subgraph.close()
      for (const database of databases) await database.dispose()
    },
  }
}

/**
 * The owner's rule in the test's own words: its owner always, others until the review date where the owner shares it, and
 * not while it is under compliance review.
 */
export function sees(
  country: string,
  { recordedBy, reviewBy, sharing, underComplianceReview = false }: OwnerFields,
): boolean {
  if (recordedBy === country) return true
  if (underComplianceReview || reviewBy <= today()) return false
  const listed = sharing.countries.includes(country)
  return sharing.mode === 'ALL' || (sharing.mode === 'ALLOW' ? listed : !listed)
}

/** Which notices a country sees: of others the published ones, a diffusion where it is addressed to it. */
export function seesNotice(country: string, notice: NewNotice): boolean {
  if (notice.recordedBy === country) return true
  const addressed = notice.kind === 'NOTICE' || notice.recipients.includes(country)
  return sees(country, notice) && notice.status === 'PUBLISHED' && addressed
}

/** Which alerts a country sees: one that was withdrawn is its owner's alone. */
export function seesAlert(country: string, { alert }: AlertRecord): boolean {
  return alert.recordedBy === country || (sees(country, alert) && alert.status !== 'WITHDRAWN')
}

export const countries = ['FRA', 'BRA', 'KOR']
export const knowsRing = (country: string) => country !== 'BRA'
export const knowsRefused = (country: string) => country !== 'KOR'

export const references = (...some: string[]) => some.map((reference) => ({ reference }))
export const ids = (...some: string[]) => some.map((id) => ({ id }))
export const nodes = (...some: object[]) => ({ edges: some.map((node) => ({ node })) })

/** What whoever may not know of a record never reads, whatever is asked. Numbers of documents are the asker's own words. */
const secrets: Record<string, RegExp> = {
  BRA: /Baekdu|Haewon|백두|해원|Viktor|Виктор|Director Hae|ring-head|2026\/41001|Okselgrund|tour-driver/,
  KOR: /BGR-2026-00007|alert-ring-3|Ilieva/,
}

/** All roles, and CRIMINAL_INVESTIGATION, unless told. */
export interface Rights {
  roles?: readonly Role[]
  purpose?: Purpose
}

/** Two gateways over one world: one has the subgraphs in its process, the other asks them over HTTP. */
export interface Tour {
  world: World
  /** Those that are under compliance review since then. */
  reviewed: Records
  /** The answer to one question, the same bytes from both gateways, without errors and without the asker's secrets. */
  ask<Data = Record<string, unknown>>(country: string, query: string, variables?: object, asker?: Rights): Promise<Data>
  /** The same with its errors, of whom not everything is answered: the text. */
  text(country: string, query: string, variables: object, asker: Rights): Promise<string>
  stop(): Promise<void>
}

/**
 * Opens the world and both gateways. FRA sees everything in the story; BRA neither the ring's head nor the driver; KOR,
 * who owns both, not the alert that Bulgaria keeps from it.
 */
export async function openTour(): Promise<Tour> {
  const world = await openWorld()
  const shared = world.subgraphs.map((subgraph) => ({ ...subgraph, close: async () => undefined }))
  const operationMaxCost = 10_000 // one operation asks all that there is to ask
  const local = await startTestGateway({ subgraphs: shared, operationMaxCost })
  const overHttp = await startTestGateway({ subgraphs: shared, operationMaxCost, overHttp: true })
  const reviewed = await putUnderReview(world, local)
  async function asked<Data>(country: string, query: string, variables: object, { roles, purpose }: Rights) {
    const asker: Asker = { country, ...(roles && { identity: { roles } }), ...(purpose && { purpose }) }
    const answer = await local.ask<Data>(query, { ...variables }, asker)
    expect(answer.status).toBe(200)
    const secret = secrets[country]
    if (secret) expect(answer.text).not.toMatch(secret)
    const there = await overHttp.ask(query, { ...variables }, asker)
    expect(there.text).toBe(answer.text)
    return answer
  }
  return {
    world,
    reviewed,
    async ask<Data>(country: string, query: string, variables = {}, asker: Rights = {}) {
      const { errors, data } = await asked<Data>(country, query, variables, asker)
      expect(errors).toBeUndefined()
      return data
    },
    text: async (country, query, variables, asker) => (await asked(country, query, variables, asker)).text,
    async stop() {
      await local.stop()
      await overHttp.stop()
      await world.dispose()
    },
  }
}
