import { plate } from '../../schema/identifiers/plate.ts'
import type { Documents } from '../stores/collection.ts'
import { type NoticeRecord, type PersonRecord, withLookups } from './records.ts'

/** Arabic tatweel and the Japanese length mark: plate keys once kept them as letters; now they are dropped as dashes. */
const DASHES = '\u0640\u30fc'
// As characters: MongoDB does not read JavaScript's escapes.
const DASHED = new RegExp(`^PLATE\\|.*[${DASHES}]`)
const CHANGED = new RegExp(`^(DOMESTIC|IBAN)\\||${DASHED.source}`)

/** Brings stored keys to the form in which they are looked up today. Running it twice changes nothing more. */
export async function rekey(documents: Documents): Promise<void> {
  const persons = documents.collection<PersonRecord>('persons')
  for (const { _id, vehicleKeys } of await persons.find({ vehicleKeys: { $regex: DASHED } })) {
    await persons.updateOne({ _id }, { $set: { vehicleKeys: withoutDashes(vehicleKeys) } })
  }
  const notices = documents.collection<NoticeRecord>('notices')
  for (const { _id, assetKeys } of await notices.find(
    { assetKeys: { $regex: CHANGED } },
    { projection: ['assetKeys'] },
  )) {
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
