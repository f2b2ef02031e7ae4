import { parseCountry } from './countries.ts'

/**
 * INTERPOL's 196 member countries, each with a National Central Bureau. Without one, though in ISO 3166-1: territories, for
 * which the NCB of their State acts (HKG: that of CHN), and ESH, PRK, TUV and TWN. Members that are no States: ABW, CUW,
 * SXM. Codes that only ICAO 9303 has are no members (XXX, UTO, GBD, EUE).
 */
const MEMBERS: ReadonlySet<string> = new Set(
  `ABW AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA
  CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CUW CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH
  FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM
  JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD
  MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRT PRY
  PSE QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCD TGO THA TJK
  TKM TLS TON TTO TUN TUR TZA UGA UKR URY USA UZB VAT VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE`.split(/\s+/),
)

/** The codes of all NCBs. */
export const ncbs: readonly string[] = [...MEMBERS]

/** Whether a canonical country code is that of an NCB, which may ask, own records, and have records shared with it. */
export function isNcb(code: string): boolean {
  return MEMBERS.has(code)
}

/** Reads the country of an NCB, like `parseCountry`; null if it is no country, or has no NCB. */
export function parseNcb(input: string): string | null {
  const code = parseCountry(input)
  return code !== null && isNcb(code) ? code : null
}
