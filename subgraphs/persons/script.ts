/** ISO 15924, with what tells a script in Unicode where that is not its own code. */
const SCRIPTS: Record<string, string> = { Jpan: '\\p{sc=Hira}|\\p{sc=Kana}', Hani: '\\p{sc=Han}' }
const OTHERS =
  'Hang Deva Arab Cyrl Thai Hebr Grek Armn Geor Beng Guru Gujr Taml Telu Knda Mlym Sinh Thaa Khmr Laoo Mymr Tibt Mong Ethi Latn'
for (const code of OTHERS.split(' ')) SCRIPTS[code] = `\\p{sc=${code}}`

/** By the first that a text has a letter of: Japanese mixes its own with Han, and anyone mixes in Latin. */
const LETTERS = Object.entries(SCRIPTS).map(([code, letter]) => ({ code, letter: new RegExp(letter, 'u') }))

/** The script that a text is written in; null where none of its letters tells. */
export function scriptOf(text: string): string | null {
  return LETTERS.find(({ letter }) => letter.test(text))?.code ?? null
}
