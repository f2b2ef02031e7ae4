import type { Answer, Call } from '../../schema/identity.ts'
import type { Subgraph } from '../../subgraphs/subgraph.ts'
import { createSubgraph } from '../../subgraphs/subgraph.ts'
import type { VehicleStore } from '../../subgraphs/vehicles/store.ts'
import { vehicles } from '../../subgraphs/vehicles/subgraph.ts'
import type { NewVehicle } from '../../subgraphs/vehicles/vehicle.ts'
import { askOnce, callAs, silent } from './call.ts'
import { type Counting, counting } from './counting.ts'
import type { FreshDatabase } from './drivers.ts'

/** A record of Germany, shared with all, to be changed by `facts`. */
export function vehicle(id: string, facts: Partial<NewVehicle> = {}): NewVehicle {
  return {
    _id: id,
    kind: 'CAR',
    status: 'STOLEN',
    vin: null,
    chassisNumber: null,
    plates: [],
    engineNumber: null,
    hin: null,
    imo: null,
    make: null,
    model: null,
    year: null,
    colour: null,
    theft: null,
    recoveredAt: null,
    recoveredIn: null,
    nationalReference: null,
    recordedBy: 'DEU',
    recordedAt: '2026-05-01T10:00:00.000Z',
    updatedAt: '2026-05-01T10:00:00.000Z',
    reviewBy: '2036-01-01',
    handling: { code: 'H1', conditions: [] },
    sharing: { mode: 'ALL', countries: [] },
    ...facts,
  }
}

/** The subgraph over a store of its own, that counts what it is asked. */
export interface VehicleBench {
  store: VehicleStore
  counted: Counting<VehicleStore>
  subgraph: Subgraph
  /** Answers an operation as an officer of `country` gets it. */
  ask(
    country: string,
    query: string,
    variables?: Record<string, unknown>,
    call?: Partial<Omit<Call, 'identity'>>,
  ): Promise<Answer>
  /** The same, its data alone; throws where there are errors. `any`, since a test reads what it has just asked for. */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  data(country: string, query: string, variables?: Record<string, unknown>): Promise<any>
  close(): Promise<void>
}

/** Opens the subgraph over a fresh database that holds `records`. */
export async function openBench(fresh: FreshDatabase, records: readonly NewVehicle[]): Promise<VehicleBench> {
  const store = await vehicles.openStore(fresh.url)
  await store.save(records)
  const counted = counting(store)
  const subgraph = createSubgraph(vehicles, counted.store, silent)
  const ask: VehicleBench['ask'] = (country, query, variables = {}) =>
    askOnce(subgraph, { query, variables }, callAs(country))
  return {
    store,
    counted,
    subgraph,
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
