import type { KeptEntry } from '../../processing-log/entry.ts'

/**
 * What an auditor of a country may see of an entry; undefined: nothing. Of its own callers' entries, everything. If a
 * foreign partner's question met a record of the auditor's NCB: that fact, who asked, why, when and with which outcome, but
 * not what was asked for, or whose other records it met.
 */
export function visibleTo(country: string, entry: KeptEntry): KeptEntry | undefined {
  if (entry.country === country) return entry
  if (entry.country === undefined || !entry.concerned?.includes(country)) return undefined
  const { at, requestId, organisation, purpose, outcome } = entry
  return { at, requestId, country: entry.country, organisation, purpose, outcome, concerned: [country] }
}

/** Whether an entry with these texts may be visible: others need not be parsed. */
export function mayBeVisibleTo(country: string, texts: readonly string[]): boolean {
  return texts.some((text) => text.includes(`"${country}"`))
}
