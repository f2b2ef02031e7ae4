import { parseCountry } from '../../schema/countries.ts'
import { failure } from '../../schema/errors.ts'
import { type Mrz, mrzKey, parseMrz } from '../../schema/identifiers/mrz.ts'
import type { InputProblem } from '../../schema/identifiers/problem.ts'
import {
  documentKey,
  documentNumber,
  documentType,
  parseDocumentKey,
  type TravelDocument,
  travelDocument,
} from '../../schema/identifiers/travel-document.ts'
import { checkInBulk } from '../bulk-checks.ts'
import { bySeriousness, type DocumentRecord, newestFirst } from './document.ts'
import type { ScreeningInput, TravelDocumentInput, TravelDocumentVerdict } from './generated/schema.ts'
import type { DocumentContext, DocumentLoaders } from './loaders.ts'

/** What is on record of one document. */
export interface Check {
  asked: { number: string | null; type: TravelDocument['type'] | null; issuedBy: string | null; mrz: string | null }
  verdict: TravelDocumentVerdict
  problem: InputProblem | null
  records: DocumentRecord[]
  document: TravelDocument | null
}

/** Looks 1 to 500 documents up, in the order given, in one query. Throws BAD_USER_INPUT, TOO_MANY_ITEMS. */
export function checkDocuments(
  documents: readonly TravelDocumentInput[],
  { loaders, limits }: Pick<DocumentContext, 'loaders' | 'limits'>,
): Promise<Check[]> {
  return checkInBulk(documents, 'documents', (document) => checkDocument(document, loaders), limits)
}

/** Looks one document up; one of which a part is none is NOT_CHECKED. */
export async function checkDocument(given: TravelDocumentInput, loaders: DocumentLoaders): Promise<Check> {
  const canonical = travelDocument(given)
  return canonical.ok
    ? look([canonical.value], { ...canonical.value, mrz: null }, loaders)
    : notChecked(askedOf(given), canonical.problem)
}

/** What can be read of a document that was not looked up. */
function askedOf(given: TravelDocumentInput): Check['asked'] {
  const number = documentNumber(given.number)
  const type = documentType(given.type)
  return {
    number: number.ok ? number.value : given.number,
    type: type.ok ? type.value : null,
    issuedBy: parseCountry(given.issuedBy),
    mrz: null,
  }
}

/** Reads a machine-readable zone. Throws BAD_USER_INPUT at a text that is none: there is no answer to give on it. */
export function readMrz(text: string): Mrz {
  const read = parseMrz(text)
  if (read.ok) return read.value
  throw failure('BAD_USER_INPUT', read.problem.message, { rule: read.problem.code })
}

/** Looks the document of a zone up, in every class under which it may be on record. */
export async function checkDocumentOf(mrz: Mrz, loaders: DocumentLoaders): Promise<Check> {
  const asked = { number: mrz.number, type: mrz.documentType, issuedBy: mrz.issuedBy, mrz: mrz.mrz }
  const key = mrzKey(mrz.mrz)
  if (!key.ok) return notChecked(asked, key.problem)
  const document = parseDocumentKey(key.value)
  if (!document.ok) return notChecked(asked, document.problem)
  const classes = mrz.documentTypes.map((type) => ({ ...document.value, type }))
  return look(classes, asked, loaders)
}

/** The documents and the zone of a screening: one check for each, none left out. Throws TOO_MANY_ITEMS. */
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

/** `documents`: the same one in each class that it may be on record under, the likeliest first. */
async function look(
  documents: readonly TravelDocument[],
  asked: Check['asked'],
  loaders: DocumentLoaders,
): Promise<Check> {
  const found = await Promise.all(documents.map((document) => loaders.records.load(documentKey(document))))
  const records = found.flat().map(({ record }) => record)
  records.sort(newestFirst)
  const fraud = bySeriousness.find((fraud) => records.some((record) => record.fraud === fraud))
  const document = documents.find((_, index) => found[index]?.length) ?? documents[0] ?? null
  return { asked, verdict: fraud ?? 'NO_RECORD', problem: null, records, document }
}

function notChecked(asked: Check['asked'], problem: InputProblem): Check {
  return { asked, verdict: 'NOT_CHECKED', problem, records: [], document: null }
}
