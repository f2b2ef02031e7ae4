import anyAscii from 'any-ascii'

/**
 * The words of a name in any script for comparison, a-z only, each in every spelling: "Jürgen O’Brien-Łódź" is [["jurgen",
 * "juergen"], ["obrien"], ["lodz"]]. The second spelling is that of a machine readable zone.
 */
export function nameWords(name: string): [string, ...string[]][] {
  return name
    .normalize('NFKD')
    .replace(OPTIONAL_SIGNS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{Cf}'’ʼ`´]/gu, '') // joiners and direction marks; O'Brien is one word
    .split(/[^\p{L}\p{M}]+/u)
    .flatMap((word): [string, ...string[]][] => {
      const plain = transliterate(word)
      if (plain === '') return []
      const spelled = word.replace(/[äåöøü]/g, (letter) => ZONE_SPELLING[letter] ?? letter)
      return spelled === word ? [[plain]] : [[plain, transliterate(spelled)]]
    })
}

/** Vowel points, hamza and madda of Arabic and Hebrew, which are optional in names. */
const OPTIONAL_SIGNS = /[\u0591-\u05c7\u064b-\u065f\u0670]/g

/** Letters that ICAO 9303 part 3, section 6, writes as two, and that others write without the mark. */
const ZONE_SPELLING: Record<string, string> = { ä: 'ae', å: 'aa', ö: 'oe', ø: 'oe', ü: 'ue' }

/** Transliterates letters of any script to a-z, character by character: "백두" is "baegdu". */
function transliterate(word: string): string {
  return anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}
