/** The formats of machine readable zones: ICAO 9303 parts 5 (TD1), 6 (TD2), 4 (TD3) and 7 (visas, MRV-A and MRV-B). */
export const MRZ_FORMATS = ['TD1', 'TD2', 'TD3', 'MRV_A', 'MRV_B'] as const
export type MrzFormat = (typeof MRZ_FORMATS)[number]

/** The position of a field: its first character and the one after its last, with all lines joined. */
export type Span = readonly [start: number, end: number]

export type MrzLayout = {
  /** Characters of one line. */
  width: number
  names: Span
  number: Span
  numberCheck: number
  nationality: Span
  birth: Span
  birthCheck: number
  sex: number
  expiry: Span
  expiryCheck: number
  optional: Span
  /** TD3 only: the check digit of the optional data, a personal number there. */
  optionalCheck?: number
  /** Visas have no composite check digit. */
  compositeCheck?: number
  composite: readonly Span[]
  /** In TD1 and TD2 a number of more than 9 characters continues at the start of the optional data. */
  longNumbers: boolean
}

export const MRZ_LAYOUTS: Record<MrzFormat, MrzLayout> = {
  TD1: {
    width: 30,
    number: [5, 14],
    numberCheck: 14,
    optional: [15, 30],
    birth: [30, 36],
    birthCheck: 36,
    sex: 37,
    expiry: [38, 44],
    expiryCheck: 44,
    nationality: [45, 48],
    compositeCheck: 59,
    composite: [
      [5, 30],
      [30, 37],
      [38, 45],
      [48, 59],
    ],
    names: [60, 90],
    longNumbers: true,
  },
  TD2: {
    ...twoLines(36),
    longNumbers: true,
    optional: [64, 71],
    compositeCheck: 71,
    composite: [
      [36, 46],
      [49, 56],
      [57, 71],
    ],
  },
  TD3: {
    ...twoLines(44),
    optional: [72, 86],
    optionalCheck: 86,
    compositeCheck: 87,
    composite: [
      [44, 54],
      [57, 64],
      [65, 87],
    ],
  },
  MRV_A: twoLines(44),
  MRV_B: twoLines(36),
}

/** What the second line of every two-line format has in the same place; the first line has document, issuer and names. */
function twoLines(width: number): MrzLayout {
  return {
    width,
    names: [5, width],
    number: [width, width + 9],
    numberCheck: width + 9,
    nationality: [width + 10, width + 13],
    birth: [width + 13, width + 19],
    birthCheck: width + 19,
    sex: width + 20,
    expiry: [width + 21, width + 27],
    expiryCheck: width + 27,
    optional: [width + 28, 2 * width],
    composite: [],
    longNumbers: false,
  }
}
