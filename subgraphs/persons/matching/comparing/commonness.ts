import type { Word } from '../names.ts'
import { isHonorific } from '../reading/classes.ts'
import { NAMES } from './known-names.ts'

/** A family name says more than a given name, and what may be left out says less. */
const BY_KIND: Partial<Record<Word['kind'], number>> = { FAMILY: 1.2, PATRONYMIC: 0.7, INITIAL: 0.5, NICKNAME: 0.3 }
const IN_FAMILY_PLACE = 1.15
/** Few people have a name that is in no list. By how many of `PERSONS` have it at least. */
const BY_BEARERS: readonly (readonly [least: number, weight: number])[] = [
  [50, 0.85],
  [12, 0.95],
  [2, 1],
  [0, 1.1],
]

const HONORIFIC = 0.6

/** The persons among whom names were counted. */
const PERSONS = 50_000
const bearers = new Map<string, number>()
for (const [count, names] of Object.entries(NAMES))
  for (const name of names.split(/\s/)) bearers.set(name, Number(count))

/** How much it says that a word agrees: 1 on the whole. */
export function weightOf({ kind, stems }: Word, isFamily: boolean): number {
  const own = BY_KIND[kind] ?? (isFamily ? IN_FAMILY_PLACE : 1)
  if (isHonorific(stems[0])) return own * HONORIFIC
  const count = bearersOf(stems[0])
  const [, weight = 1] = BY_BEARERS.find(([least]) => count >= least) ?? []
  return own * weight
}

/** How many of 50,000 persons have a name at least; 0: it is in no list. */
export function bearersOf(spelling: string): number {
  return bearers.get(spelling) ?? 0
}

/** Of 50,000 persons, how many have both of two names by chance. */
export function bearersOfBoth(one: number, other: number): number {
  return (one * other) / PERSONS
}

/** Whether people have this name: a word that is not known may be a known one that was misspelt. */
export function isKnownName(spelling: string): boolean {
  return bearers.has(spelling)
}
