import { ownedBy } from '../changes.ts'
import { readReference } from '../text-input.ts'
import type { ReportVehicleInput } from '../vehicles/generated/schema.ts'
import { RETENTION_YEARS, readVehicle } from '../vehicles/mutations.ts'
import { vehicleRecord } from '../vehicles/record.ts'
import { openVehicleStore } from '../vehicles/store.ts'
import type { NewVehicle } from '../vehicles/vehicle.ts'
import { contentId, importerOf, recordId } from './identity.ts'
import { type ImportContext, type Importer, saveNew, says } from './importer.ts'
import { valueReader } from './schema-values.ts'

/** Reads vehicles. */
export const vehicleReader = () => valueReader<ReportVehicleInput>('vehicles', 'ReportVehicleInput')

/** Imports stolen vehicles. */
export async function vehicleImporter({ url, owner, source }: ImportContext): Promise<Importer<Vehicle>> {
  const reader = vehicleReader()
  const viewer = importerOf(owner ?? '')
  const store = await openVehicleStore(url)
  return {
    batch: 1000,
    parallel: 1,
    read(value) {
      const { sourceId, input } = reader.read(value)
      const id = recordId(viewer.country, source, 'vehicle', sourceId ?? contentId(value))
      const vehicle: NewVehicle = {
        _id: id,
        ...readVehicle(input),
        nationalReference: readReference(input.record, 'input.record'),
        ...ownedBy(viewer, input.record, RETENTION_YEARS),
        status: 'STOLEN',
        recoveredAt: null,
        recoveredIn: null,
      }
      return { id, vehicle }
    },
    write: (drafts) =>
      saveNew(
        drafts,
        (ids) => store.byIds(viewer, ids),
        (fresh) => store.save(fresh.map(({ vehicle }) => vehicle)),
        (stored, { vehicle }) => says(stored, stated(vehicle)),
      ),
    agrees: (first, again) => says(stated(first.vehicle), stated(again.vehicle)),
    close: () => store.close(),
  }
}

/** The file's content as a record has it: without whether the vehicle was found. */
function stated(vehicle: NewVehicle) {
  const { status, recoveredAt, recoveredIn, ...facts } = vehicleRecord(vehicle)
  return facts
}

interface Vehicle {
  id: string
  vehicle: NewVehicle
}
