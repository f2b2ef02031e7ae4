import type { Tally } from './importer.ts'
import { lookUp, textsOf } from './lenient-values.ts'

// Maps codes of the public notices service to ours. Codes without a counterpart are counted.

/** Colours that the service abbreviates differently; a fourth letter is a shade. */
const COLOURS: Record<string, string> = { BLA: 'BLK', BLO: 'BLN', GRE: 'GRN', OTH: 'XXX' }
export const EYES = ['BLK', 'BLU', 'BRO', 'GRN', 'GRY', 'HAZ', 'MAR', 'MUL', 'PNK', 'XXX']
export const HAIR = ['BAL', 'BLK', 'BLN', 'BLU', 'BRO', 'GRN', 'GRY', 'ONG', 'PLE', 'PNK', 'RED', 'SDY', 'WHI', 'XXX']

/** ISO 639-2 has two codes for these languages: the bibliographic one, and the terminological one, which is ours. */
const LANGUAGES: Record<string, string> = {
  ALB: 'sqi',
  ARM: 'hye',
  BAQ: 'eus',
  BUR: 'mya',
  CHI: 'zho',
  CZE: 'ces',
  DUT: 'nld',
  FRE: 'fra',
  GEO: 'kat',
  GER: 'deu',
  GRE: 'ell',
  ICE: 'isl',
  MAC: 'mkd',
  MAO: 'mri',
  MAY: 'msa',
  PER: 'fas',
  RUM: 'ron',
  SLO: 'slk',
  TIB: 'bod',
  WEL: 'cym',
}

/** Maps `sex_id`. */
export function sexOf(code: string, unmapped: Tally): string {
  const sex = lookUp({ M: 'M', F: 'F', U: 'U' }, code.toUpperCase())
  if (sex === undefined) unmapped.add(`sex_id "${code}"`)
  return sex ?? 'U'
}

/** Maps `languages_spoken_ids`. */
export function languageOf(code: string, unmapped: Tally): string[] {
  if (/^[a-z]{3}$/i.test(code)) return [lookUp(LANGUAGES, code.toUpperCase()) ?? code]
  unmapped.add('languages_spoken_ids')
  return []
}

/** Maps `eyes_colors_id` and `hairs_id`. */
export function coloursOf(value: unknown, known: readonly string[], unmapped: Tally): string[] {
  return textsOf(value).flatMap((text) => {
    const letters = text.slice(0, 3).toUpperCase()
    const code = lookUp(COLOURS, letters) ?? letters
    if (known.includes(code)) return [code]
    unmapped.add(`colour "${text.slice(0, 40)}"`)
    return []
  })
}
