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

/** How well two dates of birth agree, at their common precision: 1974-08 contradicts neither 1974 nor 1974-08-12. */
export interface BirthAgreement {
  /** What they add at most; 0 where they do not agree. */
  adds: number
  /** How well the years agree, 0 to 1, and month and day; null: not both are known. */
  years: number
  days: number | null
  /** How the days differ. */
  how: string
}

/** Compares two `dayNumber`s. Null: one of them is not known. */
export function compareBirth(asked: number, recorded: number): BirthAgreement | null {
  if (asked === 0 || recorded === 0) return null
  const [year, otherYear] = [yearOf(asked), yearOf(recorded)]
  const common = Math.min(precisionOf(asked), precisionOf(recorded))
  const [day, otherDay] = [atPrecision(asked, common), atPrecision(recorded, common)]
  const isNeighbour = common === 2 && areNeighbours(asked, recorded)
  const years = isNeighbour ? 1 : yearsAgree(year, otherYear, common === 2 && day === otherDay)
  const adds = year === otherYear && day === otherDay ? addedBy(day, common) : 0
  if (common === 0) return { adds, years, days: null, how: '' }
  if (day === otherDay) return { adds, years, days: 1, how: '' }
  if (isNeighbour) return { adds, years, days: NEXT_DAY, how: ': the next day' }
  if (common === 1) return { adds, years, days: 0, how: '' }
  return { adds, years, ...daysAgree(day, otherDay) }
}

/** What is told of an agreement. `room`: what the name has left of 1, which an agreeing date can add. */
export function birthFeatures(
  agreement: BirthAgreement | null,
  room: number,
  asked: string,
  recorded: string,
): BirthFeature[] {
  if (!agreement) return []
  const { adds, years, days, how } = agreement
  const features: BirthFeature[] = []
  const weight = Math.min(adds, room)
  if (weight > 0) features.push({ name: 'dateOfBirth', weight, score: 1, detail: `${asked} against ${recorded}` })
  features.push(penalty('yearOfBirth', years, `${asked.slice(0, YEAR)} against ${recorded.slice(0, YEAR)}`))
  if (days !== null) {
    const length = Math.min(asked.length, recorded.length)
    const [one, other] = [asked.slice(YEAR + 1, length), recorded.slice(YEAR + 1, length)]
    features.push(penalty('dayOfBirth', days, `${one} against ${other}${how}`))
  }
  return features
}

const YEAR = 'YYYY'.length

/** Whether two days of birth are the same, or one after the other: few persons have that in common by chance. */
export function isSameBirth(asked: number, recorded: number): boolean {
  if (precisionOf(asked) < 2 || precisionOf(recorded) < 2 || asked % 10_000 === NEW_YEAR) return false
  return asked === recorded || areNeighbours(asked, recorded)
}

const NEW_YEAR = 101

function yearOf(date: number): number {
  return Math.floor(date / 10_000)
}

/** How much of a date is known: its year, its month too, or its day. */
function precisionOf(date: number): number {
  return date % 100 > 0 ? 2 : date % 10_000 > 0 ? 1 : 0
}

/** Month and day, without what is more precise. */
function atPrecision(date: number, precision: number): number {
  const day = date % 10_000
  return precision === 2 ? day : precision === 1 ? day - (day % 100) : 0
}

function addedBy(day: number, precision: number): number {
  if (precision < 2) return precision === 1 ? AGREES.month : AGREES.year
  return day === NEW_YEAR ? AGREES.newYear : AGREES.day
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
    const low = Math.floor(one / unit) % 10
    const high = Math.floor(one / (10 * unit)) % 10
    if (one + 9 * unit * (low - high) === other) return true
  }
  return false
}

function daysAgree(one: number, other: number): { days: number; how: string } {
  const [month, day] = [Math.floor(one / 100), one % 100]
  const [otherMonth, otherDay] = [Math.floor(other / 100), other % 100]
  if (month === otherDay && day === otherMonth) return { days: SWAPPED, how: ': day and month swapped' }
  if (month === otherMonth)
    return hasOneOf(day, otherDay) ? { days: ONE_DIGIT, how: ': one digit' } : { days: SAME_PART, how: '' }
  return { days: day === otherDay ? SAME_PART : 0, how: '' }
}

/** Whether two numbers of two digits have one in its place. */
function hasOneOf(one: number, other: number): boolean {
  return Math.floor(one / 10) === Math.floor(other / 10) || one % 10 === other % 10
}

const A_DAY = 86_400_000

function areNeighbours(one: number, other: number): boolean {
  return Math.abs(yearOf(one) - yearOf(other)) <= 1 && Math.abs(timeOf(one) - timeOf(other)) === A_DAY
}

function timeOf(date: number): number {
  return Date.UTC(yearOf(date), Math.floor((date % 10_000) / 100) - 1, date % 100)
}

function penalty(name: keyof typeof PENALTY, score: number, detail: string): BirthFeature {
  return { name, weight: PENALTY[name], score, detail }
}
