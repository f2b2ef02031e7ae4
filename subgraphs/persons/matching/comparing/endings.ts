/** Endings that many family names of a language have: what stands before them says which. */
const ENDINGS =
  /(?:shvili|schwili|adze|idze|dottir|s+on|s+en|ov(?:sk(?:[iy]+|[iy]j|aya|a))?|ev(?:sk(?:[iy]+|[iy]j|aya|a))?|[oe]w(?:sk(?:i|y|a))?|in(?:sk(?:[iy]+|aya|a))|ova|eva|owa|enko|chuk|[oe]vi(?:ch|c|cz)|ewicz|owicz|opoulos|opulos|akis|idis|escu|yan|ian|zadeh?|zada|pour|nejad|oglu|uddin|ullah|ullah?|berg|stein|mann|feld|bach|hauser|inger|ishvili|auskas|iauskas|aitis|eitis|onis|unas)$/

/** How many letters of a word stand before its ending; all, where too little would be left. */
export function stemLength(word: string): number {
  const ending = ENDINGS.exec(word)
  return ending && ending.index > 2 ? ending.index : word.length
}

/** What makes of a family name that of another family: Kuzminykh are no Kuzmins. */
const OTHER_FAMILY = /^(?:[iy]k?h|[eo]va?|sk(?:[iy]+|[iy]j|aya|a)|[iy]ch|enko|(?:ch)?uk)$/

/** Whether the endings, or the beginnings before one ending, of two words make two families of them. */
export function isOtherFamily(one: string, other: string): boolean {
  if (/^h?[aeiou]/.test(one) && (one[0] === 'h') !== (other[0] === 'h')) return IS_SON.test(one) && IS_SON.test(other)
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const stem = short.replace(/a$/, '')
  return stem.length > 3 && long.startsWith(stem) && OTHER_FAMILY.test(long.slice(stem.length))
}

/** Hendersson is no Andersson. */
const IS_SON = /s[oe]n$/

/** The given names that a family name may say to be its father's: Eriks and Erik of "Eriksson". */
export function fathersIn(word: string): string[] {
  return SON_OF.flatMap((ending) => (word.endsWith(ending) ? [word.slice(0, -ending.length)] : []))
}

const SON_OF = ['son', 'sson', 'sen', 'ssen', 'dottir', 'sdottir', 'datter', 'sdatter', 'sdotter']

/** Petrovskaya is the name of a woman of the family Petrovsky. */
export function inMasculine(word: string): string {
  return word.endsWith('skaya') ? `${word.slice(0, -3)}i` : word
}
