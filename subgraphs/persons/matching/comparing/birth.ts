/** What a date of birth gives to a score. */
export interface BirthFeature {
  name: 'dateOfBirth' | 'yearOfBirth' | 'dayOfBirth'
  weight: number
  score: number
  detail: string
}

/** What an agreeing date adds at most, the more precise the more; the first of January stands for many days not known. */
export const AGREES = { day: 0.3, newYear: 0.1, month: 0.06, year: 0.02 }
/** For another day or month, and for another year: the penalty of one that is far off. */
export const PENALTY = { dayOfBirth: -0.25, yearOfBirth: -0.4 }
/** How well years agree that are so far apart: a slip, a guess at an age, then another person. */
const YEARS_APART = [1, 0.6, 0.45, 0.3, 0.2, 0.1]
/** Who is born on the same day of another year, not decades off, may be the same. */
const SAME_DAY = [1, 0.7, 0.5]
const SAME_DAY_FARTHER = 0.35
/** Years that may lie between two dates of one person, unless digits were swapped. */
export const MOST_APART = 10
const ONE_SLIP = 0.4
const NEXT_DAY = 0.85
const SWAPPED = 0.8
const ONE_DIGIT = 0.6
const SAME_PART = 0.4

/**
 * Compares dates at their common precision: 1974-08 contradicts neither 1974 nor 1974-08-12. `room`: what the name has left
 * of 1, which an agreeing date can add.
 */
export function birthFeatures(asked: string | null | undefined, recorded: string | null, room: number): BirthFeature[] {
  if (!asked || !recorded) return []
  const [askedYear = '', ...askedDay] = asked.split('-')
  const [year = '', ...day] = recorded.split('-')
  const common = Math.min(askedDay.length, day.length)
  const [one, other] = [askedDay.slice(0, common).join('-'), day.slice(0, common).join('-')]
  const isNeighbour = common === 2 && daysApart(asked, recorded) === 1
  const years = isNeighbour ? 1 : yearsAgree(askedYear, year, common === 2 && one === other)
  const features: BirthFeature[] = []
  if (askedYear === year && one === other) {
    const most =
      common === 2 ? (one === '01-01' ? AGREES.newYear : AGREES.day) : common === 1 ? AGREES.month : AGREES.year
    const weight = Math.min(most, room)
    if (weight > 0) features.push({ name: 'dateOfBirth', weight, score: 1, detail: `${asked} against ${recorded}` })
  }
  features.push(penalty('yearOfBirth', years, `${askedYear} against ${year}`))
  if (common > 0) {
    const [agreement, how] =
      one === other ? [1, ''] : isNeighbour ? [NEXT_DAY, ': the next day'] : daysAgree(askedDay, day, common)
    features.push(penalty('dayOfBirth', agreement, `${one} against ${other}${how}`))
  }
  return features
}

/** Whether two days of birth are the same, or one after the other: few persons have that in common by chance. */
export function isSameBirth(asked: string | null | undefined, recorded: string | null): boolean {
  if (asked?.length !== DAY || recorded?.length !== DAY) return false
  return !asked.endsWith('-01-01') && daysApart(asked, recorded) <= 1
}

const DAY = 'YYYY-MM-DD'.length

function yearsAgree(one: string, other: string, isSameDay: boolean): number {
  const apart = Math.abs(Number(one) - Number(other))
  const least = isSameDay && apart <= MOST_APART ? (SAME_DAY[apart] ?? SAME_DAY_FARTHER) : 0
  const near = Math.max(YEARS_APART[apart] ?? 0, least)
  return hasOneSlip(one, other) ? Math.max(near, ONE_SLIP) : near
}

/** The last digit is another, or two neighbours are swapped. A decade or a century off is no slip. */
function hasOneSlip(one: string, other: string): boolean {
  const differing = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]))
  const [first = 0, second = 0] = differing
  if (differing.length === 1) return first === 3
  return differing.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]
}

function daysAgree(one: readonly string[], other: readonly string[], common: number): [number, string] {
  if (common < 2) return [0, '']
  const [month, day] = one
  const [otherMonth, otherDay] = other
  if (month === otherDay && day === otherMonth) return [SWAPPED, ': day and month swapped']
  if (month === otherMonth) return hasOneOf(day, otherDay) ? [ONE_DIGIT, ': one digit'] : [SAME_PART, '']
  if (day === otherDay) return [SAME_PART, '']
  return [0, '']
}

/** Whether two numbers of two digits have one in its place. */
function hasOneOf(one = '', other = ''): boolean {
  return one[0] === other[0] || one[1] === other[1]
}

function daysApart(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000
}

function penalty(name: keyof typeof PENALTY, score: number, detail: string): BirthFeature {
  return { name, weight: PENALTY[name], score, detail }
}
