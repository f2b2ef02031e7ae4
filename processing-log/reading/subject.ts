import { nameWords } from '../../schema/identifiers/name-words.ts'
import { type Asked, askedAccount, askedDocument, askedDocumentNumber, askedId, askedVehicle } from '../asked.ts'
import type { KeptEntry } from '../entry.ts'

/** A trace in an entry: a keyed hash of what the caller asked for, or a record that the caller got. */
type Trace = { kind: string; hash: string } | { record: string }

/** What a search is about. An entry is about it if it has at least one trace from each list. */
export type Subject = readonly (readonly Trace[])[]

type HashesOf = (kind: string, canonical: string) => readonly string[]

/**
 * A person by name. The caller must have asked for all its words, in any order, script and spelling, and may have asked
 * for more. Undefined if the name has no words.
 */
export function personSubject(name: string, hashesOf: HashesOf): Subject | undefined {
  const words = nameWords(name)
  if (words.length === 0) return undefined
  return words.map((spellings) =>
    tracesOf(
      spellings.map((canonical) => ({ kind: 'person.word', canonical })),
      hashesOf,
    ),
  )
}

/** A document, with or without its issuer in the request. Undefined if it is no document. */
export function documentSubject(
  document: { number: string; issuedBy: string },
  hashesOf: HashesOf,
): Subject | undefined {
  return oneOf([...askedDocument(document), ...askedDocumentNumber(document.number)], hashesOf)
}

/** A vehicle by any of its identifiers. Undefined if none can be read. */
export function vehicleSubject(vehicle: Parameters<typeof askedVehicle>[0], hashesOf: HashesOf): Subject | undefined {
  return oneOf(askedVehicle(vehicle), hashesOf)
}

/** An account or wallet. Undefined where it is none. */
export function accountSubject(account: Parameters<typeof askedAccount>[0], hashesOf: HashesOf): Subject | undefined {
  return oneOf(askedAccount(account), hashesOf)
}

/** A record by its id, or by type and id as entries name it: it was given, or asked for. */
export function recordSubject(id: string, hashesOf: HashesOf): Subject {
  return [[{ record: id }, ...tracesOf(askedId(id.replace(/^[A-Z]\w*\//, '')), hashesOf)]]
}

/** Whether a record of an entry, such as `Person/17`, has this id; the id may include the type. */
export function isRecord(given: string, id: string): boolean {
  return given === id || given.slice(given.indexOf('/') + 1) === id
}

/**
 * Whether an entry with these texts may be about the subject: they contain a trace from each list, even if in another
 * field.
 */
export function mayBeAbout(texts: readonly string[], subject: Subject): boolean {
  return subject.every((traces) =>
    traces.some((trace) => {
      const text = 'hash' in trace ? trace.hash : JSON.stringify(trace.record).slice(1, -1)
      return texts.some((each) => each.includes(text))
    }),
  )
}

/** Whether an entry is about a subject. */
export function isAbout(entry: KeptEntry, subject: Subject): boolean {
  return subject.every((traces) => traces.some((trace) => hasTrace(entry, trace)))
}

function hasTrace({ asked, given }: KeptEntry, trace: Trace): boolean {
  if ('hash' in trace) return asked?.[trace.kind]?.includes(trace.hash) ?? false
  return Object.values(given ?? {}).some((ids) => ids.some((id) => isRecord(id, trace.record)))
}

/** `text` is what could not be read as what it was given as. */
function oneOf(asked: readonly Asked[], hashesOf: HashesOf): Subject | undefined {
  const read = asked.filter(({ kind }) => kind !== 'text')
  return read.length > 0 ? [tracesOf(read, hashesOf)] : undefined
}

function tracesOf(asked: readonly Asked[], hashesOf: HashesOf): Trace[] {
  return asked.flatMap(({ kind, canonical }) => hashesOf(kind, canonical).map((hash) => ({ kind, hash })))
}
