import { LRUCache } from 'lru-cache'
import { isArticle } from './classes.ts'
import type { WrittenWord } from './split.ts'

/** What many Arabic names have in common: servants of God ("Abd al-Rahman", "Abderrahmane"), honours ("Kamal al-Din"). */
export type Common = 'abdul' | 'uddin' | 'ullah'

/** A word; of a compound `text` is only the part that says who it is. */
export interface JoinedWord extends WrittenWord {
  common: Common | null
}

const SERVANT = /^[ae]bd(?:[aeou]{1,2}(?:l+|([rszdntj])(?=\1)|(?=sh|ch))?|(?=[rszdntj]{2})[rszdntj]|)(.{3,})$/
const HONOUR = /^(.{3,}?)(?:[aeou]{1,2}(?:dd?|l-?d)|i?dd)(?:in|een|ine|yn|eine|ien)e?$/
const OF_GOD = /^(.{3,}?)[uaeo]{1,2}llah?$/
const DIN = /^(?:[aeu]d)?d(?:in|een|ine|yn)e?$/
const SERVANT_ALONE = /^[ae]bd(?:[aeou]{1,2}[lrszdnt]?)?$/
const ALLAH = /^[aeiou]*l?l?ah?$/

const ARABIC_SERVANT = /^عبد(?:ال)?(.{3,})$/
const ARABIC_HONOUR = /^(.{2,}?)ال(?:دین|دين)$/

/** "Servant of God" is a name of its own. */
const ABDULLAH = 'abdullah'

function isAllah(text: string): boolean {
  return /^[au]?ll?ah?$|^(?:ا?لله|اله)$/.test(text)
}

/** Joins what is one name in several words, takes articles that are written on to words off, and splits compounds. */
export function joinCompounds(words: readonly WrittenWord[]): JoinedWord[] {
  const joined: JoinedWord[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    const article = isArticle(words[at + 1]?.text ?? '') && words[at + 2] !== undefined ? 1 : 0
    const next = words[at + 1 + article]
    const common = next && commonOf(word.text, next.text, article > 0)
    if (next && isAllah(next.text) && (word.text === 'عبد' || SERVANT_ALONE.test(word.text))) {
      joined.push({ ...word, text: ABDULLAH, script: 'Latn', common: null })
      at += 1 + article
      continue
    }
    if (common) {
      joined.push({ ...word, text: common === 'abdul' ? bare(next.text) : word.text, script: word.script, common })
      at += 1 + article
    } else joined.push(split(withoutEndArticle(word, words[at + 1])))
  }
  return joined
}

/** "Ziaur Rahman" is Zia ur-Rahman. */
function withoutEndArticle(word: WrittenWord, next: WrittenWord | undefined): WrittenWord {
  const [, stem, , letter] = /^(.{3,})(u([rszdn]))$/.exec(word.text) ?? []
  return stem !== undefined && letter !== undefined && word.text !== 'arthur' && next?.text.startsWith(letter)
    ? { ...word, text: stem }
    : word
}

/** What two words, with an article between them or not, are together. */
function commonOf(one: string, other: string, hasArticle: boolean): Common | null {
  if (one === 'عبد' || SERVANT_ALONE.test(one)) return other.length > 2 && !isAllah(other) ? 'abdul' : null
  if (one.length < 3) return null
  if (/^ال(?:دین|دين)$/.test(other) || (DIN.test(other) && (hasArticle || other.length > 4 || other === 'deen')))
    return 'uddin'
  return null
}

type Parts = Pick<JoinedWord, 'text' | 'script' | 'common'>
/** Most words are those of many names. */
const kept = new LRUCache<string, Parts>({ max: 20_000 })

/** Takes from a compound what many have in common. */
function split(word: WrittenWord): JoinedWord {
  const { text, script } = word
  if (script !== 'Arab' && (script !== 'Latn' || text.length < 7)) return { ...word, common: null }
  const known = kept.get(text) ?? parted(text, script)
  kept.set(text, known)
  return { ...word, ...known }
}

function parted(text: string, script: string): Parts {
  const word = { text, script }
  if (script === 'Arab') {
    if (/^عبد(?:ا?لله|اله)$/.test(text)) return { ...word, text: ABDULLAH, script: 'Latn', common: null }
    const servant = ARABIC_SERVANT.exec(text)
    if (servant?.[1] !== undefined) return { ...word, text: servant[1], common: 'abdul' }
    const honour = ARABIC_HONOUR.exec(text)
    if (honour?.[1] !== undefined) return { ...word, text: honour[1], common: 'uddin' }
    return { ...word, text: bare(text), common: null }
  }
  const servant = SERVANT.exec(text)?.[2]
  if (servant !== undefined && !ALLAH.test(servant)) return { ...word, text: servant, common: 'abdul' }
  const honour = HONOUR.exec(text)?.[1]
  if (honour !== undefined) return { ...word, text: honour, common: 'uddin' }
  const ofGod = /^[ae]bd/.test(text) ? undefined : OF_GOD.exec(text)?.[1]
  return ofGod === undefined ? { ...word, common: null } : { ...word, text: ofGod, common: 'ullah' }
}

/** Without the article that is written on to it. */
function bare(text: string): string {
  return WITHOUT_ARTICLE.test(text) ? text : text.replace(/^ال(?=.{3})/, '')
}

/** Ilyas, Ilham, Elnaz, Elina, Elmira, Elaheh, Albert, Alexander and Elizabeth have no article. */
const WITHOUT_ARTICLE = /^ال(?:یاس|هام|ناز|ین|میرا|هه|برت|کس|یز|فرد|سا$)/

/** The spelling of a compound, from that of the part that says who it is. */
export function withCommon(common: Common | null, stem: string): string {
  return common === null ? stem : common === 'abdul' ? `abdul${stem}` : stem + common
}
