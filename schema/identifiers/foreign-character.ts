import { latinLookalike } from './lookalike.ts'
import { shown } from './problem.ts'

/**
 * The first character of a text that does not belong there, as a part of a sentence: `character 5 is "А" (U+0410,
 * Cyrillic), type A`. Positions count characters from 1. Null if there is none.
 */
export function foreignCharacter(text: string, belongs: RegExp): string | null {
  let place = 0
  for (const character of text) {
    place++
    if (!belongs.test(character)) return `character ${place} is ${described(character)}`
  }
  return null
}

/** Why a number with anything but letters A-Z and digits is refused, as a sentence. `text`: the number without separators. */
export function lettersAndDigits(subject: string, text: string, raw: string): string {
  const foreign = foreignCharacter(text, /[A-Za-z0-9]/)
  return `${subject} has letters A-Z and digits only; ${foreign === null ? '' : `${foreign}; `}got ${shown(raw)}.`
}

function described(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const name = INVISIBLE[code]
  if (name !== undefined) return `an invisible ${name} (U+${code})`
  if (/[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character)) {
    return /\p{Zs}/u.test(character) ? `a space (U+${code})` : `a character that cannot be seen alone (U+${code})`
  }
  if (/[\x21-\x7e]/.test(character)) return `"${character}"`
  const latin = latinLookalike(character.toUpperCase())
  const script = SCRIPTS.find((one) => one.holds.test(character))?.name
  const where = script === undefined ? `U+${code}` : `U+${code}, ${script}`
  return `"${character}" (${where})${latin === null ? '' : `, type ${latin}`}`
}

const INVISIBLE: Readonly<Record<string, string>> = {
  '00A0': 'no-break space',
  '00AD': 'soft hyphen',
  '034F': 'joiner',
  '200B': 'zero-width space',
  '200C': 'zero-width non-joiner',
  '200D': 'zero-width joiner',
  '200E': 'left-to-right mark',
  '200F': 'right-to-left mark',
  '202A': 'direction mark',
  '202B': 'direction mark',
  '202C': 'direction mark',
  '202D': 'direction mark',
  '202E': 'direction mark',
  '2060': 'word joiner',
  '3164': 'Hangul filler',
  FEFF: 'byte order mark',
}

const SCRIPTS = [
  { name: 'Cyrillic', holds: /\p{Script=Cyrillic}/u },
  { name: 'Greek', holds: /\p{Script=Greek}/u },
  { name: 'Armenian', holds: /\p{Script=Armenian}/u },
  { name: 'Georgian', holds: /\p{Script=Georgian}/u },
  { name: 'Hebrew', holds: /\p{Script=Hebrew}/u },
  { name: 'Arabic', holds: /\p{Script=Arabic}/u },
  { name: 'Devanagari', holds: /\p{Script=Devanagari}/u },
  { name: 'Thai', holds: /\p{Script=Thai}/u },
  { name: 'Hangul', holds: /\p{Script=Hangul}/u },
  { name: 'Han', holds: /\p{Script=Han}/u },
  { name: 'Kana', holds: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { name: 'full width', holds: /[\uff01-\uff5e]/ },
]
