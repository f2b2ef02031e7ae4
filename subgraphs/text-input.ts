import { failure } from '../schema/errors.ts'
import type { OwnersWill } from './changes.ts'

/** Characters (UTF-16 code units) of a free text, and of a name or short label. */
export const LONGEST_TEXT = 10_000
export const LONGEST_NAME = 200
/** Elements of a list inside an input: countries, aliases, ... */
export const LONGEST_LIST = 200

/**
 * A text as it is stored: trimmed, null if nothing is left. BAD_USER_INPUT if it is too long, or has characters that not
 * every database can store. `argument`: its path, such as `input.note`.
 */
export function readText(text: string | null | undefined, argument: string, longest = LONGEST_TEXT): string | null {
  if (text === null || text === undefined) return null
  if (text.length > longest) {
    throw refusal('TEXT_LENGTH', argument, `\`${argument}\` has ${text.length} characters: at most ${longest}.`)
  }
  if (UNKEPT.test(text)) {
    throw refusal('CHARACTERS', argument, `\`${argument}\` has a NUL, or half of a character. Send it without.`)
  }
  return text.trim() || null
}

/** `readText` for a required text, such as the reason of a withdrawal. */
export function readNeededText(text: string, argument: string, longest = LONGEST_TEXT): string {
  const read = readText(text, argument, longest)
  if (read === null) throw refusal('TEXT_LENGTH', argument, `\`${argument}\` is empty: say something.`)
  return read
}

/** Refuses a list that is too long with TOO_MANY_ITEMS. */
export function refuseLongList(list: readonly unknown[], argument: string): void {
  if (list.length <= LONGEST_LIST) return
  const message = `\`${argument}\` has ${list.length} elements: at most ${LONGEST_LIST}.`
  throw failure('TOO_MANY_ITEMS', message, { rule: 'LIST_SIZE', argument })
}

/** Refuses texts and lists of a `RecordInput` that are too long; returns the owner's own reference, or null. */
export function readReference(
  record: (OwnersWill & { nationalReference?: string | null | undefined }) | null | undefined,
  argument: string,
): string | null {
  refuseLongList(record?.sharing?.countries ?? [], `${argument}.sharing.countries`)
  const conditions = record?.handling?.conditions ?? []
  refuseLongList(conditions, `${argument}.handling.conditions`)
  for (const [at, condition] of conditions.entries()) {
    readNeededText(condition, `${argument}.handling.conditions.${at}`)
  }
  return readText(record?.nationalReference, `${argument}.nationalReference`, LONGEST_NAME)
}

/** A NUL, which PostgreSQL cannot store, and a lone surrogate, which is no character. */
const UNKEPT = /\0|\p{Cs}/u

function refusal(rule: string, argument: string, message: string) {
  return failure('BAD_USER_INPUT', message, { rule, argument })
}
