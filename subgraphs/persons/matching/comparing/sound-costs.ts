import { HOW_MANY, SOUNDS } from './sounds-of-letters.ts'

/** What it costs to take one sound for another, or to leave one out: 0 (the same name in another spelling) to 1. */

/** Any other pair. */
const OTHER = 1
/** Any other sound that is left out, or too many. */
const LEFT_OUT = 0.9

const PAIRS =
  // vowels
  'a/e .3 a/o .4 a/i .55 a/u .5 e/i .2 e/o .5 e/u .55 i/o .65 i/u .55 o/u .15 y/i .04 y/e .25 y/u .35 y/j .05 j/i .12 w/u .2 w/o .3 w/v .08 y/a .55 y/o .5 ' +
  'EO/o .12 EO/u .12 EO/e .3 EO/y .6 EO/i .5 EU/u .12 EU/e .2 EU/o .3 EU/y .5 EO/EU .3 EO/a .5 ' +
  // consonants
  'c/k .08 c/s .25 c/ts .15 c/ch .2 q/k .04 q/c .12 q/g .25 q/gh .2 q/kh .3 g/k .45 g/gh .08 g/j .3 g/dj .3 g/h .5 g/zh .35 gh/k .4 gh/h .4 gh/r .5 gh/kh .4 ' +
  'kh/h .12 kh/k .15 kh/ch .2 kh/g .5 h/ch .45 h/k .6 h/gh .4 k/ch .35 c/kh .2 ' +
  's/z .25 s/sh .35 s/ch .5 s/ts .3 s/sz .1 s/th .3 z/ts .25 z/zh .25 z/dh .2 z/d .55 z/j .3 z/sz .3 z/dj .35 z/sh .6 z/th .5 z/c .45 ' +
  'sh/ch .15 sh/zh .3 sh/sz .08 sh/shch .15 sh/ts .5 sh/j .5 sh/c .35 ch/ts .3 ch/j .35 ch/dj .3 ch/shch .2 ch/zh .35 ch/t .55 ch/sz .3 ch/g .5 ch/z .45 zh/j .12 zh/dj .2 zh/sz .4 zh/ch .35 j/dj .1 j/h .5 dj/dh .5 dj/d .4 dj/y .5 ' +
  't/th .08 t/d .4 t/ts .45 d/dh .08 d/th .4 dh/th .3 b/p .4 b/v .4 p/f .5 f/v .25 w/f .4 v/u .4 b/w .6 l/r .6 m/n .55 n/l .8 r/n .9 i/l .6 ' +
  // letters of abjads, and what they are read as
  'ALIF/a 0 ALIF/e .08 ALIF/o .2 ALIF/i .3 ALIF/u .3 ALIF/y .4 AYIN/a 0 AYIN/e .05 AYIN/o .1 AYIN/i .08 AYIN/u .1 AYIN/ALIF .1 AYIN/y .4 ' +
  'WAW/w 0 WAW/u 0 WAW/o .04 WAW/v .04 WAW/EO .2 WAW/EU .2 WAW/a .6 WAW/y .6 WAW/f .3 WAW/e .5 YA/y 0 YA/i 0 YA/e .12 YA/j .05 YA/a .45 YA/EU .5 HE/a 0 HE/e 0 HE/h 0 HE/t .25 HE/i .4 HE/o .3 HE/ALIF .1 ' +
  'BET/b 0 BET/v 0 BET/w .05 KAF/k 0 KAF/kh 0 KAF/ch .03 KAF/c .05 KAF/h .1 KAF/q .1 PE/p 0 PE/f 0 HET/h 0 HET/ch .02 HET/kh .02 JIM/j 0 JIM/dj 0 JIM/g .08 JIM/zh .05 JIM/ch .25 JIM/y .4 ' +
  'QAF/q 0 QAF/k .03 QAF/g .12 QAF/gh .06 QAF/c .08 QAF/kh .2 DHAL/z 0 DHAL/dh 0 DHAL/d .08 DHAL/th .1 DHAL/s .3 DAD/d 0 DAD/z .05 DAD/dh .05 THA/th 0 THA/s .04 THA/t .08 KHA/kh 0 KHA/h .08 KHA/k .12 KHA/ch .1 ' +
  'GAF/g 0 GAF/gh .1 GAF/k .35 GAF/j .4 KHA/HET .2 QAF/GAF .2 KAF/GAF .3'

/** Sounds that may be left out: a vowel in passing, an h that nobody hears. */
const OPTIONAL =
  'a .42 e .38 i .42 o .45 u .45 y .22 j .3 w .4 h .3 EO .6 EU .6 AYIN .1 ALIF .3 YA .5 WAW .5 HE .1 gh .7'
/** Against a word of an abjad, which has no short vowels. */
const SHORT_VOWELS = 'a .02 e .03 i .04 o .06 u .05 y .25 h .3 EO .3 EU .4 w .5 ALIF .45 AYIN .03 YA .45 WAW .5'

/** By sound x HOW_MANY + the other. */
export const SUBSTITUTION = new Float64Array(HOW_MANY * HOW_MANY).fill(OTHER)
export const OMISSION = new Float64Array(HOW_MANY).fill(LEFT_OUT)
/** The same beside an abjad. */
export const OMISSION_BESIDE_ABJAD = new Float64Array(HOW_MANY).fill(LEFT_OUT)

for (let sound = 0; sound < HOW_MANY; sound++) SUBSTITUTION[sound * HOW_MANY + sound] = 0
for (const [pair, cost] of costs(PAIRS)) {
  const [one = 0, other = 0] = pair.split('/').map(numberOf)
  SUBSTITUTION[one * HOW_MANY + other] = cost
  SUBSTITUTION[other * HOW_MANY + one] = cost
}
for (const [sound, cost] of costs(OPTIONAL)) OMISSION[numberOf(sound)] = cost
OMISSION_BESIDE_ABJAD.set(OMISSION)
for (const [sound, cost] of costs(SHORT_VOWELS)) OMISSION_BESIDE_ABJAD[numberOf(sound)] = cost

function costs(text: string): [string, number][] {
  const words = text.split(' ')
  return words.flatMap((word, at): [string, number][] => (at % 2 === 0 ? [[word, Number(words[at + 1])]] : []))
}

function numberOf(name: string): number {
  const sound = SOUNDS[name]
  if (sound === undefined) throw new Error(`no sound ${name}`)
  return sound
}
