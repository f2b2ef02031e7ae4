import { splitNumber } from '../../schema/identifiers/document-series.ts'
import { type DocumentRecord, numberKey, runOf } from './document.ts'

/** A record, of any class, that contains the number of a key (`numberKey`). */
export interface Match {
  key: string
  record: DocumentRecord
}

/** Which of the keys each record contains, as its number or in its series: in O(n log n), plus the number of matches. */
export function matchesOf(records: readonly DocumentRecord[], keys: readonly string[]): Match[] {
  let numbers: Map<string, string[]> | undefined
  return records.flatMap((record) => {
    const { issuedBy, number, series } = record
    if (number !== null) return [{ key: numberKey({ issuedBy, number }), record }]
    if (series === null) return []
    numbers ??= sortedNumbers(keys)
    const issue = numberKey({ issuedBy, number: '' })
    const { low, high } = runOf(series)
    const alike = numbers.get(kindOf(issue, low)) ?? []
    const found: Match[] = []
    for (let at = firstFrom(alike, low); ; at++) {
      const held = alike[at]
      if (held === undefined || held > high) return found
      found.push({ key: issue + held, record })
    }
  })
}

/**
 * What the numbers of a series share with all numbers of the same length between its ends: everything up to the last
 * letter. Numbers that share it sort as text as they do as numbers (`seriesHolds`).
 */
function kindOf(issue: string, number: string): string {
  return `${issue}${splitNumber(number).prefix}|${number.length}`
}

function sortedNumbers(keys: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const key of keys) {
    const numberAt = key.lastIndexOf('|') + 1
    const number = key.slice(numberAt)
    const kind = kindOf(key.slice(0, numberAt), number)
    const known = groups.get(kind)
    if (known) known.push(number)
    else groups.set(kind, [number])
  }
  for (const numbers of groups.values()) numbers.sort()
  return groups
}

/** The index of the first element that is not before `number`. */
function firstFrom(sorted: readonly string[], number: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < number) low = middle + 1
    else high = middle
  }
  return low
}
