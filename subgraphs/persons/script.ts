/** ISO 15924 codes whose script has another name in Unicode. */
const SCRIPTS: Record<string, string> = { Jpan: '\\p{sc=Hira}|\\p{sc=Kana}', Hani: '\\p{sc=Han}' }
const OTHERS =
  'Hang Deva Arab Cyrl Thai Hebr Grek Armn Geor Beng Guru Gujr Taml Telu Knda Mlym Sinh Thaa Khmr Laoo Mymr Tibt Mong Ethi Latn'
for (const code of OTHERS.split(' ')) SCRIPTS[code] = `\\p{sc=${code}}`

/** The first script in this order with a letter in the text: Japanese mixes its own with Han, and everyone mixes in Latin. */
const LETTERS = Object.entries(SCRIPTS).map(([code, letter]) => ({ code, letter: new RegExp(letter, 'u') }))

/** The script of a text; null if none of its letters tells. */
export function scriptOf(text: string): string | null {
  return LETTERS.find(({ letter }) => letter.test(text))?.code ?? null
}
