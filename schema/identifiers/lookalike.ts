/** Cyrillic and Greek capitals that look like Latin ones. States choose plate letters by this likeness. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ...zip('АВЕКМНОРСТУХІЅЈ', 'ABEKMHOPCTYXISJ'),
  ...zip('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
])

/** The Latin capital that a Cyrillic or Greek capital looks like; null if there is none. */
export function latinLookalike(capital: string): string | null {
  return ALIKE.get(capital) ?? null
}

function zip(from: string, to: string): [string, string][] {
  return Array.from(from, (character, index) => [character, to.charAt(index)])
}
