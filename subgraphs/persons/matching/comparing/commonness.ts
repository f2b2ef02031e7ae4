import type { Word } from '../names.ts'
import { isHonorific } from '../reading/classes.ts'
import { COMMON, KNOWN, VERY_COMMON } from './known-names.ts'

/** A family name says more than a given name, and what may be left out says less. */
const BY_KIND: Partial<Record<Word['kind'], number>> = { FAMILY: 1.2, PATRONYMIC: 0.7, INITIAL: 0.5, NICKNAME: 0.3 }
const IN_FAMILY_PLACE = 1.15
/** Few people have a name that is in no list. */
const BY_GROUP = { veryCommon: 0.85, common: 0.95, known: 1, unknown: 1.1 }

const HONORIFIC = 0.6

const groups = new Map<string, keyof typeof BY_GROUP>()
for (const [group, names] of Object.entries({ known: KNOWN, common: COMMON, veryCommon: VERY_COMMON })) {
  for (const name of names.split(/\s/)) groups.set(name, group as keyof typeof BY_GROUP) // its own keys
}

/** How much it says that a word agrees: 1 on the whole. */
export function weightOf({ kind, stems }: Word, isFamily: boolean): number {
  const own = BY_KIND[kind] ?? (isFamily ? IN_FAMILY_PLACE : 1)
  return own * (isHonorific(stems[0]) ? HONORIFIC : BY_GROUP[groups.get(stems[0]) ?? 'unknown'])
}

/** Whether people have this name: a word that is not known may be a known one that was misspelt. */
export function isKnownName(spelling: string): boolean {
  return groups.has(spelling)
}
