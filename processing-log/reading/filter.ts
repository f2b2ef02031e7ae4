import type { KeptEntry } from '../entry.ts'
import { isAbout, mayBeAbout, type Subject } from './subject.ts'

/** The conditions of a search: an entry must meet all of them. */
export interface LogFilter {
  /** The entry is about all of these. */
  subjects?: readonly Subject[] | undefined
  /** The entry is about any of these. */
  anySubject?: readonly Subject[] | undefined
  country?: string | undefined
  organisation?: string | undefined
  user?: string | undefined
  purpose?: string | undefined
  outcome?: string | undefined
  /** The entry begins this subscription, or is a delivery to it. */
  subscription?: string | undefined
  code?: string | undefined
}

/** The receiver of a delivery, as the first entry of the subscription names it. */
export interface Receiver {
  subscription: string
  country?: string | undefined
  organisation?: string | undefined
  user?: string | undefined
}

/** Whether an entry with these texts may match: the others need not be parsed. */
export function mayMatch(texts: readonly string[], { subjects = [], anySubject }: LogFilter): boolean {
  if (!subjects.every((subject) => mayBeAbout(texts, subject))) return false
  return !anySubject || anySubject.some((subject) => mayBeAbout(texts, subject))
}

/**
 * Whether an entry meets the conditions, except those on user and organisation: `isBy` checks them, for a delivery on
 * each receiver.
 */
export function matches(entry: KeptEntry, filter: LogFilter): boolean {
  const { subjects = [], anySubject, subscription } = filter
  for (const name of ['country', 'purpose', 'outcome', 'code'] as const) {
    if (filter[name] !== undefined && entry[name] !== filter[name]) return false
  }
  if (subscription !== undefined && !isOf(entry, subscription)) return false
  if (!subjects.every((subject) => isAbout(entry, subject))) return false
  return !anySubject || anySubject.some((subject) => isAbout(entry, subject))
}

function isOf(entry: KeptEntry, subscription: string): boolean {
  return entry.subscription === subscription || (entry.receivers?.includes(subscription) ?? false)
}

/** Whether the user and the organisation meet the conditions. */
export function isBy(who: Pick<Receiver, 'organisation' | 'user'>, { organisation, user }: LogFilter): boolean {
  return (user === undefined || who.user === user) && (organisation === undefined || who.organisation === organisation)
}
