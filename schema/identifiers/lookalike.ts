/** Cyrillic and Greek capitals that look like Latin ones, and those. States choose plate letters by this likeness. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ...zip('АВЕКМНОРСТУХІЅЈ', 'ABEKMHOPCTYXISJ'),
  ...zip('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
])

/** The Latin capital that a Cyrillic or Greek letter looks like; null where it looks like none. */
export function latinLookalike(letter: string): string | null {
  return ALIKE.get(letter) ?? ALIKE.get(letter.toUpperCase()) ?? null
}

function zip(from: string, to: string): [string, string][] {
  return Array.from(from, (character, index) => [character, to.charAt(index)])
}
