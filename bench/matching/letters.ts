import type { SyntheticPerson } from '../../subgraphs/persons/synthetic-persons.ts'

export const pick = (count: number, random: () => number) => Math.floor(random() * count)
export const letter = (random: () => number) => 'abcdefghiklmnoprstuvz'[pick(21, random)] ?? 'a'
export const wordsOf = (person: SyntheticPerson) => person.name.full.split(' ')
export const lettersOf = (person: SyntheticPerson) => [...person.name.full]

/** Letters that are written for each other, in both directions. */
const SOUNDS =
  'ph=f c=k ck=k y=i ie=y ee=i oo=u ou=u v=w sh=sch ch=tsch th=t ll=l nn=n tt=t ss=s mm=m ae=e x=ks j=y z=s ai=ei ey=ei dj=j kh=h'
    .split(' ')
    .map((pair) => pair.split('='))

/** The word with one or two groups of letters that sound the same. */
export function spelledOtherwise(word: string, random: () => number): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '')
  const options = SOUNDS.flatMap(([one = '', other = '']) => [
    ...(plain.slice(1).includes(one) ? [[one, other]] : []),
    ...(plain.slice(1).includes(other) ? [[other, one]] : []),
  ])
  const [from = '', to = ''] = options[pick(options.length, random)] ?? []
  return from === '' ? word : plain[0] + plain.slice(1).replace(from, to)
}
