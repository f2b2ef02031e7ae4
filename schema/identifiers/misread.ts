import { foreignCharacter } from './foreign-character.ts'

/**
 * The first character that an alphabet does not have, with what was probably meant: `character 5 is "0", perhaps "o"`. Null
 * if there is none. `place`: the position of the first character.
 */
export function misreadCharacter(
  text: string,
  belongs: RegExp,
  meant: Readonly<Record<string, string>>,
  place = 1,
): string | null {
  const characters = Array.from(text)
  const at = characters.findIndex((character) => !belongs.test(character))
  const character = characters[at]
  if (character === undefined) return null
  const perhaps = Object.hasOwn(meant, character) ? `, perhaps "${meant[character]}"` : ''
  const told = foreignCharacter(character, belongs)?.replace('character 1 ', `character ${at + place} `)
  return `${told}${perhaps}`
}
