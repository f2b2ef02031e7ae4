import { plate } from '../../schema/identifiers/plate.ts'
import type { Documents } from '../stores/collection.ts'
import { type NoticeRecord, type PersonRecord, withLookups } from './records.ts'

/** Plates with a mark that was kept as a letter once, and is dropped now as the dash that it is. */
const DASHED = /^PLATE\|.*[\u0640\u30fc]/

/** Brings keys on record to the form in which they are looked up today. Does nothing twice. */
export async function rekey(documents: Documents): Promise<void> {
  const persons = documents.collection<PersonRecord>('persons')
  for (const { _id, vehicleKeys } of await persons.find({ vehicleKeys: { $regex: DASHED } })) {
    await persons.updateOne({ _id }, { $set: { vehicleKeys: withoutDashes(vehicleKeys) } })
  }
  const notices = documents.collection<NoticeRecord>('notices')
  const changed = { assetKeys: { $regex: /^(DOMESTIC|IBAN)\||^PLATE\|.*[\u0640\u30fc]/ } }
  for (const { _id, assetKeys } of await notices.find(changed, { projection: ['assetKeys'] })) {
    const keys = withLookups(withoutDashes(assetKeys))
    if (keys.join() !== assetKeys.join()) await notices.updateOne({ _id }, { $set: { assetKeys: keys } })
  }
}

function withoutDashes(keys: readonly string[]): string[] {
  const plain = keys.map((key) => {
    if (!DASHED.test(key)) return key
    const [country = '', number = ''] = key.slice('PLATE|'.length).split('/')
    const read = plate({ country, number })
    return read.ok ? `PLATE|${read.value}` : key
  })
  return [...new Set(plain)]
}
