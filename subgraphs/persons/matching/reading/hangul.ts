/** Hangul in the ways in which Koreans spell their names, which few do by the official rules. */

/** Syllables are numbered: 21 vowels to an initial, 28 finals (none is one) to a vowel. */
const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3
const VOWELS = 21
const FINALS = 28

interface Letters {
  initials: readonly string[]
  vowels: readonly string[]
}
const finals = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')
const lettersOf = (initials: string, vowels: string): Letters => ({
  initials: initials.split(' ').map((letters) => letters.replace('-', '')),
  vowels: vowels.split(' '),
})
const SPELLINGS: readonly Letters[] = [
  // Revised Romanisation of 2000
  lettersOf(
    'g kk n d tt r m b pp s ss - j jj ch k t p h',
    'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i',
  ),
  // as most people spell themselves
  lettersOf(
    'k kk n d tt r m b pp s ss - j jj ch k t p h',
    'a ae ya yae u e yu ye o wa wae oe yo oo won we wi yoo eu ui i',
  ),
  lettersOf(
    'k kk n d tt r m b pp s ss - j jj ch k t p h',
    'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui ee',
  ),
  // McCune-Reischauer without its signs, as in the north
  lettersOf(
    'k kk n t tt r m p pp s ss - ch tch ch k t p h',
    'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i',
  ),
]
/** Before ng: "Young", "Kyung". */
const YEONG: Record<string, string> = { yung: 'young' }

/** Family names that have spellings of their own, the common ones first. */
const FAMILIES = new Map(
  (
    '김 kim gim|이 lee yi rhee i ri|리 ri lee rhee|박 park pak bak|최 choi choe choy|정 jung jeong chung cheong chong|강 kang gang|' +
    '조 cho jo|윤 yoon yun|장 jang chang|임 lim im yim|림 rim lim|한 han hahn|오 oh o|서 seo suh so|신 shin sin|권 kwon gwon|황 hwang|' +
    '안 ahn an|송 song|류 ryu yu yoo|유 yoo yu ryu|홍 hong|전 jeon jun chun chon|고 ko go koh|문 moon mun|양 yang|손 son sohn|배 bae pae|' +
    '백 baek paek paik baik|허 heo hur huh ho|남 nam|심 shim sim|노 noh roh no|로 ro roh|하 ha|곽 kwak gwak|성 sung seong song|차 cha|' +
    '주 joo ju chu|우 woo u wu|구 koo ku gu|나 na ra|민 min|진 jin chin|지 ji jee chi|엄 um eom|채 chae|원 won|천 chun cheon chon|방 bang pang|' +
    '공 kong gong|현 hyun hyeon|함 ham hahm|변 byun byeon pyon|염 yeom yum|여 yeo yuh|추 choo chu|도 do doh to|소 so|석 seok suk sok|선 sun seon|' +
    '설 seol sul|마 ma|길 gil kil|연 yeon yun|위 wi|표 pyo|명 myung myeong|기 ki gi|반 ban pan|왕 wang|금 keum geum|옥 ok|육 yuk yook|인 in|' +
    '맹 maeng|제 je|모 mo|탁 tak|국 kook guk kuk|어 eo|은 eun|편 pyeon|용 yong|예 ye|경 kyung|봉 bong|사 sa|부 boo bu|가 ka|복 bok|태 tae|목 mok|' +
    '남궁 namgung namkoong|황보 hwangbo|제갈 jegal|사공 sagong|선우 sunwoo seonu|서문 seomun|독고 dokgo dokko'
  )
    .split('|')
    .map((line): [string, string[]] => {
      const [family = '', ...spellings] = line.split(' ')
      return [family, spellings]
    }),
)

/** The family name that a name without spaces begins with; null if it is of one syllable, or no family name. */
export function koreanFamily(text: string): string | null {
  if (text.length < 2 || text.length > 5) return null
  const two = text.slice(0, 2)
  if (text.length > 3 && FAMILIES.has(two)) return two
  return FAMILIES.has(text.slice(0, 1)) ? text.slice(0, 1) : null
}

/** The spellings of a Korean family name, none if it is no known one. */
export function koreanFamilySpellings(text: string): readonly string[] {
  return FAMILIES.get(text) ?? []
}

/** The spellings of a word of Hangul. */
export function hangulSpellings(text: string): string[] {
  return SPELLINGS.map((letters) => [...text].map((syllable) => spelled(syllable, letters)).join(''))
}

function spelled(syllable: string, { initials, vowels }: Letters): string {
  const code = syllable.charCodeAt(0)
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return ''
  const number = code - FIRST_SYLLABLE
  const vowel = vowels[Math.floor(number / FINALS) % VOWELS] ?? ''
  const end = vowel + (finals[number % FINALS] ?? '')
  const plain = end === 'wonn' ? 'won' : vowel === 'won' ? end.replace('won', 'wo') : end
  return (initials[Math.floor(number / FINALS / VOWELS)] ?? '') + (YEONG[plain] ?? plain)
}

/** Family names that only Koreans spell so. */
const KOREAN =
  /\b(?:kim|gim|park|pak|bak|choi|choe|jung|jeong|kang|yoon|yun|jang|lim|rim|shin|kwon|hwang|ahn|ryu|yoo|hong|jeon|moon|mun|bae|baek|paek|paik|noh|seo|suh|heo|hur|nam|shim|cho|rhee|ri|han|chung|chong|pyon|kwak|lee|song)\b/i

/** Whether a name in Latin letters may be Korean: a family name and one or two syllables. */
export function looksKorean(words: readonly string[], full: string): boolean {
  return words.length > 1 && words.length < 4 && KOREAN.test(full)
}

/** The same word by the official rules where it is spelled as in the north, and the other way round: "Kun-hye", "Geun-hye". */
export function koreanSpellings(word: string): string[] {
  const [first = '', second = ''] = word
  const other = first === 'c' && second === 'h' ? 'j' : TURNED[first]
  if (other === undefined || second === first) return []
  return [other + word.slice(first === 'c' ? 2 : 1)]
}

const TURNED: Record<string, string> = { g: 'k', k: 'g', d: 't', t: 'd', b: 'p', p: 'b', j: 'ch' }
