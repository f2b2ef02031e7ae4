import { parseCountry } from '../../schema/countries.ts'
import { failure } from '../../schema/errors.ts'
import { type Mrz, mrzKey, parseMrz } from '../../schema/identifiers/mrz.ts'
import type { InputProblem } from '../../schema/identifiers/problem.ts'
import {
  documentNumber,
  documentType,
  parseDocumentKey,
  soughtDocument,
  type TravelDocument,
  type TravelDocumentType,
} from '../../schema/identifiers/travel-document.ts'
import { checkInBulk } from '../bulk-checks.ts'
import { bySeriousness, type DocumentRecord, newestFirst, numberKey } from './document.ts'
import type { ScreeningInput, TravelDocumentInput, TravelDocumentVerdict } from './generated/schema.ts'
import type { DocumentContext, DocumentLoaders } from './loaders.ts'

/** What is on record about one document. */
export interface Check {
  asked: { number: string | null; type: TravelDocument['type'] | null; issuedBy: string | null; mrz: string | null }
  verdict: TravelDocumentVerdict
  problem: InputProblem | null
  records: DocumentRecord[]
  document: TravelDocument | null
}

/** Looks up 1 to 500 documents, in the given order, in one query. Throws BAD_USER_INPUT, TOO_MANY_ITEMS. */
export function checkDocuments(
  documents: readonly TravelDocumentInput[],
  { loaders, limits }: Pick<DocumentContext, 'loaders' | 'limits'>,
): Promise<Check[]> {
  return checkInBulk(documents, 'documents', (document) => checkDocument(document, loaders), limits)
}

/** Looks up one document, in every class if none is given; NOT_CHECKED if one of its parts is invalid. */
export async function checkDocument(given: TravelDocumentInput, loaders: DocumentLoaders): Promise<Check> {
  const canonical = soughtDocument(given)
  if (!canonical.ok) return notChecked(askedOf(given), canonical.problem)
  const { type } = canonical.value
  return look(canonical.value, type && [type], { ...canonical.value, mrz: null }, loaders)
}

/** The readable parts of a document that was not looked up. */
function askedOf(given: TravelDocumentInput): Check['asked'] {
  const number = documentNumber(given.number)
  const type = given.type == null ? undefined : documentType(given.type)
  return {
    number: number.ok ? number.value : given.number,
    type: type?.ok ? type.value : null,
    issuedBy: parseCountry(given.issuedBy),
    mrz: null,
  }
}

/** Reads a machine-readable zone. Throws BAD_USER_INPUT for any other text: there is nothing to answer. */
export function readMrz(text: string): Mrz {
  const read = parseMrz(text)
  if (read.ok) return read.value
  throw failure('BAD_USER_INPUT', read.problem.message, { rule: read.problem.code })
}

/** Looks up the document of a zone, in every class that it may be on record under. */
export async function checkDocumentOf(mrz: Mrz, loaders: DocumentLoaders): Promise<Check> {
  const asked = { number: mrz.number, type: mrz.documentType, issuedBy: mrz.issuedBy, mrz: mrz.mrz }
  const key = mrzKey(mrz.mrz)
  if (!key.ok) return notChecked(asked, key.problem)
  const document = parseDocumentKey(key.value)
  if (!document.ok) return notChecked(asked, document.problem)
  return look(document.value, mrz.documentTypes, asked, loaders)
}

/** The documents and the zone of a screening, with one check for each. Throws TOO_MANY_ITEMS. */
export async function screenDocuments(
  { documents = [], mrz }: ScreeningInput,
  context: Pick<DocumentContext, 'loaders' | 'limits'>,
): Promise<Check[]> {
  const checks = documents.length === 0 ? [] : checkDocuments(documents, context)
  if (mrz == null) return checks
  return (await Promise.all([checks, checkMrzText(mrz, context.loaders)])).flat()
}

async function checkMrzText(text: string, loaders: DocumentLoaders): Promise<Check> {
  const read = parseMrz(text)
  if (read.ok) return checkDocumentOf(read.value, loaders)
  return notChecked({ number: null, type: null, issuedBy: null, mrz: text }, read.problem)
}

/** `types`: the classes that it may be on record under, the likeliest first; null: any. */
async function look(
  { number, issuedBy }: Omit<TravelDocument, 'type'>,
  types: readonly TravelDocumentType[] | null,
  asked: Check['asked'],
  loaders: DocumentLoaders,
): Promise<Check> {
  const found = await loaders.records.load(numberKey({ issuedBy, number }))
  const records = found.map(({ record }) => record).filter(({ type }) => types === null || types.includes(type))
  records.sort(newestFirst)
  const fraud = bySeriousness.find((fraud) => records.some((record) => record.fraud === fraud))
  const type = classOf(records, types)
  const document = type && { number, type, issuedBy }
  return { asked, verdict: fraud ?? 'NO_RECORD', problem: null, records, document }
}

/** The class of the document: the likeliest one with records; if any class is possible, the only one with records. */
function classOf(
  records: readonly DocumentRecord[],
  types: readonly TravelDocumentType[] | null,
): TravelDocumentType | null {
  const found = new Set(records.map(({ type }) => type))
  if (types !== null) return types.find((type) => found.has(type)) ?? types[0] ?? null
  const [only, another] = found
  return only !== undefined && another === undefined ? only : null
}

function notChecked(asked: Check['asked'], problem: InputProblem): Check {
  return { asked, verdict: 'NOT_CHECKED', problem, records: [], document: null }
}
