import { mapInSlices } from '../../../process/time-slices.ts'
import { type Name, type ReadName, readName } from './names.ts'
import { soundsOf } from './sounds.ts'

/**
 * What a name can be found by: groups of tokens, rare ones first. A group is looked up by itself, with a limit, so that
 * the many who share "JN" do not crowd out the few who share "PKT".
 * 1. pairs of words as they sound, in whichever order: "HN~PKT";
 * 2. each word with the year of birth, where that is known: "1974~PKT";
 * 3. each word: "PKT", and the name without spaces.
 */
export function tokenGroups({ words, joined }: ReadName, dateOfBirth: string | null): (readonly string[])[] {
  const sounds = words.map((word) => word.sounds)
  const pairs = sounds.flatMap((one, at) => sounds.slice(at + 1).flatMap((other) => pairsOf(one, other)))
  const year = dateOfBirth?.slice(0, 4)
  const years = year ? sounds.map((word) => pairsOf(word, [year])) : []
  return [pairs, ...years, ...sounds, soundsOf(joined)].filter((group) => group.length > 0)
}

/** The tokens of all names of a person, worked out in slices, for the array field in which candidates are looked up. */
export async function searchTokens(names: readonly Name[], dateOfBirth: string | null): Promise<string[]> {
  const groups = await mapInSlices(names, (name) => tokenGroups(readName(name), dateOfBirth).flat())
  return [...new Set(groups.flat())]
}

function pairsOf(some: readonly string[], others: readonly string[]): string[] {
  return some.flatMap((one) => others.map((other) => (one < other ? `${one}~${other}` : `${other}~${one}`)))
}
