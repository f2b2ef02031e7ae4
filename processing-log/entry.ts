/** The log entry of one operation, or of one delivery to subscriptions. Unknown fields are left out. */
export interface LogEntry {
  requestId: string
  /** The caller; missing if the request was refused before the caller was known. */
  country?: string | undefined
  organisation?: string | undefined
  user?: string | undefined
  roles?: readonly string[] | undefined
  purpose?: string | undefined
  client?: { name?: string | undefined; version?: string | undefined } | undefined
  /** `hash`: the SHA-256 of the operation's text. */
  operation?:
    | { kind?: 'query' | 'mutation' | 'subscription' | undefined; name?: string | undefined; hash: string }
    | undefined
  /** Keyed hashes of what the caller asked for, by kind: see asked.ts. */
  asked?: Readonly<Record<string, readonly string[]>> | undefined
  /** The same in clear, sealed to the auditor's public key. */
  sealed?: readonly string[] | undefined
  /** The ids of the records in the answer, by source. */
  given?: Readonly<Record<string, readonly string[]>> | undefined
  /** The NCBs to inform. */
  concerned?: readonly string[] | undefined
  /**
   * `BEGUN`: a mutation before it runs; the next entry with its `requestId` has the outcome. `SUBSCRIBED`: a
   * subscription begins; each of its deliveries is `DELIVERED`.
   */
  outcome: 'ANSWERED' | 'PARTIAL' | 'REFUSED' | 'BEGUN' | 'SUBSCRIBED' | 'DELIVERED'
  /** Whether this is a later part of an answer that is told in parts (`@defer`); the first has the same `requestId`. */
  deferred?: true | undefined
  /** The number of refusals, if the entry stands for several. */
  times?: number | undefined
  /** The id by which later entries name this subscription. */
  subscription?: string | undefined
  /** The subscriptions that get the delivery. */
  receivers?: readonly string[] | undefined
  /** The code of the error, if the answer is not complete. */
  code?: string | undefined
  /** In units of cost. */
  cost?: number | undefined
}

/** An entry in the log. */
export interface KeptEntry extends LogEntry {
  /** When it was written, by its writer's clock. */
  at: string
  /** An entry with long lists has several parts, one after the other. */
  part?: { number: number; of: number }
}

/** The length of the lists in one part, in characters; the rest goes into the next part. */
const PART_LENGTH = 32_768
/** Longer texts that callers choose, such as names, are cut; the hash still identifies the operation. */
const LONGEST_NAME = 200

/** The entry as JSON, in as many parts as its lists need. */
export function entryTexts(entry: LogEntry): string[] {
  const short = shortNames(entry)
  const { asked, sealed, given, ...rest } = short
  if (lengthOf(asked) + lengthOf(given) + lengthOf({ sealed }) <= PART_LENGTH) return [JSON.stringify(short)]
  const parts = inParts({ asked, sealed, given })
  return parts.map((lists, at) => JSON.stringify({ ...rest, part: { number: at + 1, of: parts.length }, ...lists }))
}

/** Returns almost every entry unchanged: copying it costs as much as writing it. */
function shortNames(entry: LogEntry): LogEntry {
  const { requestId, client, operation } = entry
  if (![requestId, client?.name, client?.version, operation?.name].some(isLong)) return entry
  return {
    ...entry,
    requestId: shortened(requestId),
    ...(client && { client: { name: shortened(client.name), version: shortened(client.version) } }),
    ...(operation && { operation: { ...operation, name: shortened(operation.name) } }),
  }
}

const PART = /"part":\{"number":([0-9]{1,9}),"of":([0-9]{1,9})\}/

/**
 * Which part of an entry a text is; undefined if it is the whole entry. Callers cannot fake it: their quotes are
 * escaped.
 */
export function partOf(text: string): KeptEntry['part'] {
  const [, number, of] = PART.exec(text) ?? []
  return number === undefined ? undefined : { number: Number(number), of: Number(of) }
}

/** Restores the entry from the texts of `entryTexts`. */
export function entryOfTexts(at: string, texts: readonly string[]): KeptEntry {
  const [first, ...others] = texts.map((text): KeptEntry => ({ at, ...JSON.parse(text) })) // its record's hash is right
  if (!first) throw new RangeError('an entry has a text')
  if (others.length === 0) return first
  const parts = [first, ...others]
  const { part: _part, ...entry } = first
  const sealed = parts.flatMap((one) => one.sealed ?? [])
  return {
    ...entry,
    ...mergedUnder('asked', parts),
    ...(sealed.length > 0 && { sealed }),
    ...mergedUnder('given', parts),
  }
}

function mergedUnder(field: 'asked' | 'given', parts: readonly KeptEntry[]): Part {
  const all = new Map<string, string[]>()
  for (const part of parts) {
    for (const [name, list] of Object.entries(part[field] ?? {})) {
      const known = all.get(name)
      if (known) for (const text of list) known.push(text)
      else all.set(name, [...list])
    }
  }
  return all.size > 0 ? { [field]: Object.fromEntries(all) } : {}
}

function isLong(text: string | undefined): boolean {
  return text !== undefined && text.length > LONGEST_NAME
}

function shortened<Text extends string | undefined>(text: Text): Text | string {
  return isLong(text) ? `${text?.slice(0, LONGEST_NAME)}…` : text
}

type Lists = Readonly<Record<string, readonly string[] | undefined>>

function lengthOf(lists: Lists | undefined): number {
  let length = 0
  for (const name in lists) {
    const list = lists[name]
    if (list) for (const text of list) length += text.length + 3
  }
  return length
}

type Part = Pick<LogEntry, 'asked' | 'sealed' | 'given'>

interface Listed {
  field: 'asked' | 'given' | 'sealed'
  name: string
  text: string
}

function inParts({ asked, sealed, given }: Part): Part[] {
  const all = [...listed('asked', asked), ...listed('given', given), ...listed('sealed', { sealed })]
  const parts: Listed[][] = []
  let length = PART_LENGTH
  for (const one of all) {
    if (length + one.text.length > PART_LENGTH) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(one)
    length += one.text.length + 3
  }
  return parts.map(listsOf)
}

function listed(field: Listed['field'], lists: Lists | undefined): Listed[] {
  return Object.entries(lists ?? {}).flatMap(([name, list = []]) => list.map((text) => ({ field, name, text })))
}

function listsOf(all: readonly Listed[]): Part {
  const of = {
    asked: new Map<string, string[]>(),
    given: new Map<string, string[]>(),
    sealed: new Map<string, string[]>(),
  }
  for (const { field, name, text } of all) {
    const texts = of[field].get(name)
    if (texts) texts.push(text)
    else of[field].set(name, [text])
  }
  return {
    ...(of.asked.size > 0 && { asked: Object.fromEntries(of.asked) }),
    ...(of.given.size > 0 && { given: Object.fromEntries(of.given) }),
    ...(of.sealed.size > 0 && { sealed: [...of.sealed.values()].flat() }),
  }
}
