import { failure } from '../../schema/errors.ts'
import { type DocumentSeries, documentSeries } from '../../schema/identifiers/document-series.ts'
import type { Result } from '../../schema/identifiers/problem.ts'
import { documentNumber } from '../../schema/identifiers/travel-document.ts'
import type { Viewer } from '../../schema/identity.ts'
import { refusal, refuseFuture, refuseProblem } from '../inputs.ts'
import type { OwnerFields } from '../record.ts'
import { LONGEST_NAME, readReference, readText } from '../text-input.ts'
import type { DocumentRecord } from './document.ts'
import type { ReportTravelDocumentInput } from './generated/schema.ts'
import { refuseLongSeries } from './series-blocks.ts'

/** What an issuer states about a document, made canonical. */
export type DocumentFacts = Omit<DocumentRecord, keyof OwnerFields | 'id'>

/**
 * The facts of a report, if the viewer may report it. FORBIDDEN if another country issued the document; BAD_USER_INPUT if
 * no check could find it, or if it contradicts itself. `at`: the path of the input, `input` or `input.3`.
 */
export function readFacts(viewer: Viewer, input: ReportTravelDocumentInput, at: string): DocumentFacts {
  const { type, issuedBy, fraud, issuedOn = null, expiresOn = null } = input
  if (issuedBy !== viewer.country) {
    const message = `Only the issuer records a document: the NCB of ${issuedBy} does, and you act for ${viewer.country}.`
    throw failure('FORBIDDEN', message, { argument: `${at}.issuedBy` })
  }
  if (issuedOn && expiresOn && issuedOn > expiresOn) {
    throw refusal('DATES', `${at}.expiresOn`, `\`expiresOn\` (${expiresOn}) is before \`issuedOn\` (${issuedOn}).`)
  }
  return {
    type,
    issuedBy,
    fraud,
    ...readNumbers(input, at),
    subtype: readText(input.subtype, `${at}.subtype`, LONGEST_NAME),
    theft: readTheft(input.theft, at),
    issuedOn,
    expiresOn,
    note: readText(input.note, `${at}.note`),
    nationalReference: readReference(input.record, `${at}.record`),
  }
}

function readNumbers(
  { number, series }: ReportTravelDocumentInput,
  at: string,
): Pick<DocumentRecord, 'number' | 'series'> {
  if ((number == null) === (series == null)) {
    throw refusal('NUMBER_OR_SERIES', at, 'Give `number` for one document or `series` for blanks: one of the two.')
  }
  if (series == null) return { number: canonical(documentNumber(number ?? ''), at), series: null }
  const run = canonical(documentSeries(series), `${at}.series`)
  refuseLongSeries(run, `${at}.series`)
  return { number: null, series: rangeOf(run) }
}

function rangeOf({ low, high, prefixLength }: DocumentSeries): NonNullable<DocumentRecord['series']> {
  return { prefix: low.slice(0, prefixLength), from: low.slice(prefixLength), to: high.slice(prefixLength) }
}

function readTheft(theft: ReportTravelDocumentInput['theft'], at: string): DocumentRecord['theft'] {
  const { country = null, on = null } = theft ?? {}
  refuseFuture(on, `${at}.theft.on`)
  const place = readText(theft?.place, `${at}.theft.place`, LONGEST_NAME)
  return country || place || on ? { country, place, on } : null
}

/** The canonical value; refuses a value without one, since no check would find it. */
function canonical<Value>(result: Result<Value>, at: string): Value {
  return result.ok ? result.value : refuseProblem(result.problem, `${at}.${result.problem.field}`)
}
