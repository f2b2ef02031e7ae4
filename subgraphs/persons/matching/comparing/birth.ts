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

/** A PartialDate as a number that orders as it does: 19740812, 19740800, 19740000; 0 if there is none. */
export function dayNumber(date: string | null | undefined): number {
  if (!date) return 0
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return year * 10_000 + month * 100 + day
}

/** A date of birth in its parts; `month` and `day` are 0 where they are not known. */
interface Birth {
  year: number
  month: number
  day: number
}

function birthOf(number: number): Birth {
  return { year: Math.floor(number / 10_000), month: Math.floor(number / 100) % 100, day: number % 100 }
}

/**
 * Compares two `dayNumber`s at their common precision: 1974-08 contradicts neither 1974 nor 1974-08-12. `room`: what the
 * name has left of 1, which an agreeing date can add.
 */
export function birthFeatures(asked: number, recorded: number, room: number): BirthFeature[] {
  if (asked === 0 || recorded === 0) return []
  const [one, other] = [birthOf(asked), birthOf(recorded)]
  const common = Math.min(precisionOf(one), precisionOf(other))
  const isSame = (common < 1 || one.month === other.month) && (common < 2 || one.day === other.day)
  const isNeighbour = common === 2 && areNeighbours(one, other)
  const years = isNeighbour ? 1 : yearsAgree(one.year, other.year, common === 2 && isSame)
  const features: BirthFeature[] = []
  if (one.year === other.year && isSame) {
    const most =
      common === 2 ? (isNewYear(one) ? AGREES.newYear : AGREES.day) : common === 1 ? AGREES.month : AGREES.year
    const weight = Math.min(most, room)
    if (weight > 0)
      features.push(feature('dateOfBirth', weight, 1, () => `${dateText(one)} against ${dateText(other)}`))
  }
  features.push(feature('yearOfBirth', PENALTY.yearOfBirth, years, () => `${yearText(one)} against ${yearText(other)}`))
  if (common > 0) {
    const [agreement, how] = isSame ? SAME : isNeighbour ? NEIGHBOUR : daysAgree(one, other, common)
    const detail = () => `${dayText(one, common)} against ${dayText(other, common)}${how}`
    features.push(feature('dayOfBirth', PENALTY.dayOfBirth, agreement, detail))
  }
  return features
}

type Days = readonly [agreement: number, how: string]
const SAME: Days = [1, '']
const NEIGHBOUR: Days = [NEXT_DAY, ': the next day']

/** Whether two days of birth are the same, or one after the other: few persons have that in common by chance. */
export function isSameBirth(asked: number, recorded: number): boolean {
  if (asked % 100 === 0 || recorded % 100 === 0) return false
  const one = birthOf(asked)
  return !isNewYear(one) && (asked === recorded || areNeighbours(one, birthOf(recorded)))
}

/** How much of a date is known: its year, its month too, or its day. */
function precisionOf({ month, day }: Birth): number {
  return month === 0 ? 0 : day === 0 ? 1 : 2
}

function isNewYear({ month, day }: Birth): boolean {
  return month === 1 && day === 1
}

function yearsAgree(one: number, other: number, isSameDay: boolean): number {
  const apart = Math.abs(one - other)
  const least = isSameDay && apart <= MOST_APART ? (SAME_DAY[apart] ?? SAME_DAY_FARTHER) : 0
  const near = Math.max(YEARS_APART[apart] ?? 0, least)
  return hasOneSlip(one, other) ? Math.max(near, ONE_SLIP) : near
}

/** The last digit is another, or two neighbours are swapped. A decade or a century off is no slip. */
function hasOneSlip(one: number, other: number): boolean {
  if (one === other) return false
  if (Math.floor(one / 10) === Math.floor(other / 10)) return true
  // Swapped digits make a multiple of nine.
  if ((one - other) % 9 !== 0) return false
  for (let unit = 1; unit < 1000; unit *= 10) {
    const [low, high] = [Math.floor(one / unit) % 10, Math.floor(one / unit / 10) % 10]
    if (one - low * unit - high * unit * 10 + high * unit + low * unit * 10 === other) return true
  }
  return false
}

function daysAgree(one: Birth, other: Birth, common: number): Days {
  if (common < 2) return [0, '']
  if (one.month === other.day && one.day === other.month) return [SWAPPED, ': day and month swapped']
  if (one.month === other.month) return hasOneOf(one.day, other.day) ? [ONE_DIGIT, ': one digit'] : [SAME_PART, '']
  if (one.day === other.day) return [SAME_PART, '']
  return [0, '']
}

/** Whether two numbers of two digits have one in its place. */
function hasOneOf(one: number, other: number): boolean {
  return Math.floor(one / 10) === Math.floor(other / 10) || one % 10 === other % 10
}

const A_DAY = 86_400_000

function areNeighbours(one: Birth, other: Birth): boolean {
  if (Math.abs(one.year - other.year) > 1) return false
  return Math.abs(timeOf(one) - timeOf(other)) === A_DAY
}

function timeOf({ year, month, day }: Birth): number {
  return Date.UTC(year, month - 1, day)
}

function yearText({ year }: Birth): string {
  return String(year).padStart(4, '0')
}

function dayText({ month, day }: Birth, precision: number): string {
  return [month, day]
    .slice(0, precision)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

function dateText(birth: Birth): string {
  const day = dayText(birth, precisionOf(birth))
  return day === '' ? yearText(birth) : `${yearText(birth)}-${day}`
}

/** Its detail is written when it is read: most persons compared are not answered. */
function feature(name: BirthFeature['name'], weight: number, score: number, detail: () => string): BirthFeature {
  return {
    name,
    weight,
    score,
    get detail() {
      return detail()
    },
  }
}
