import { parseCountry } from './countries.ts'

/**
 * Distinguishing signs of vehicles in international traffic (conventions of 1949 and 1968) that are no code of ISO 3166 or
 * ICAO 9303: "sign code", with the code that we write. A sign that is also the code of another State (ES is Spain, and was
 * the sign of El Salvador) is read as the code.
 */
const SIGNS = `A AUT, B BEL, C CUB, E ESP, F FRA, G GAB, H HUN, I ITA, J JPN, K KHM, L LUX, M MLT, N NOR, P PRT, Q QAT,
  S SWE, T THA, V VAT, Z ZMB, BDS BRB, BRU BRN, BVI VGB, CAM CMR, CDN CAN, CGO COD, EAK KEN, EAT TZA, EAU UGA, EAZ TZA,
  FL LIE, GBA GGY, GBG GGY, GBJ JEY, GBM IMN, GBZ GIB, GCA GTM, HKJ JOR, JA JAM, KS KGZ, KSA SAU, LAR LBY, MAL MYS,
  MGL MNG, MOC MOZ, NAU NRU, NEP NPL, NMK MKD, RA ARG, RB BWA, RC TWN, RCA CAF, RCB COG, RCH CHL, RG GIN, RI IDN,
  RIM MRT, RL LBN, RM MDG, RMM MLI, RN NER, ROK KOR, RP PHL, RPB BEN, RSM SMR, RT TGO, SCN KNA, SF FIN, SLO SVN,
  SME SUR, SMOM XOM, SUD SDN, TCH TCD, UAE ARE, WAG GMB, WAL SLE, WAN NGA, WD DMA, WG GRD, WL LCA, WV VCT,
  YAR YEM, YV VEN`
let bySign: Map<string, string> | undefined

/** The code of the State whose vehicles have this sign; null if it is no sign, or also a code. */
export function signCountry(sign: string): string | null {
  bySign ??= new Map(SIGNS.split(/,\s+/).map((pair) => pair.split(' ') as [string, string])) // the text above
  return /^[A-Za-z]{1,4}$/.test(sign) ? (bySign.get(sign.toUpperCase()) ?? null) : null
}

/** The country of a registration plate: from a code of any kind, or from the sign next to the plate. */
export function parsePlateCountry(input: string): string | null {
  return parseCountry(input) ?? (input.length > 20 ? null : signCountry(input.trim()))
}
