import { createRequire } from 'node:module'
// The package's main file reads 80 languages when imported; its index reads none.
import countries from 'i18n-iso-countries/index.js'

export type CountryLanguage = 'EN' | 'FR' | 'ES' | 'AR'

/** ICAO 9303 part 3, section 5, parts B to D: issuers and nationalities that ISO 3166-1 does not have. */
const ICAO_ONLY: Record<string, Record<CountryLanguage, string>> = {
  GBD: {
    EN: 'British Overseas Territories citizen',
    FR: 'Citoyen des territoires britanniques d’outre-mer',
    ES: 'Ciudadano de los territorios británicos de ultramar',
    AR: 'مواطن أقاليم ما وراء البحار البريطانية',
  },
  GBN: {
    EN: 'British National (overseas)',
    FR: 'Ressortissant britannique (outre-mer)',
    ES: 'Nacional británico (ultramar)',
    AR: 'وطني بريطاني (ما وراء البحار)',
  },
  GBO: {
    EN: 'British Overseas citizen',
    FR: 'Citoyen britannique d’outre-mer',
    ES: 'Ciudadano británico de ultramar',
    AR: 'مواطن بريطاني لما وراء البحار',
  },
  GBP: {
    EN: 'British protected person',
    FR: 'Personne protégée britannique',
    ES: 'Persona bajo protección británica',
    AR: 'شخص مشمول بالحماية البريطانية',
  },
  GBS: { EN: 'British subject', FR: 'Sujet britannique', ES: 'Súbdito británico', AR: 'رعية بريطانية' },
  RKS: { EN: 'Kosovo', FR: 'Kosovo', ES: 'Kosovo', AR: 'كوسوفو' },
  EUE: { EN: 'European Union', FR: 'Union européenne', ES: 'Unión Europea', AR: 'الاتحاد الأوروبي' },
  UNO: {
    EN: 'United Nations Organization',
    FR: 'Organisation des Nations Unies',
    ES: 'Organización de las Naciones Unidas',
    AR: 'منظمة الأمم المتحدة',
  },
  UNA: {
    EN: 'United Nations specialized agency',
    FR: 'Institution spécialisée des Nations Unies',
    ES: 'Organismo especializado de las Naciones Unidas',
    AR: 'وكالة متخصصة تابعة للأمم المتحدة',
  },
  UNK: {
    EN: 'United Nations Interim Administration Mission in Kosovo',
    FR: 'Mission d’administration intérimaire des Nations Unies au Kosovo',
    ES: 'Misión de Administración Provisional de las Naciones Unidas en Kosovo',
    AR: 'بعثة الأمم المتحدة للإدارة المؤقتة في كوسوفو',
  },
  XBA: {
    EN: 'African Development Bank',
    FR: 'Banque africaine de développement',
    ES: 'Banco Africano de Desarrollo',
    AR: 'البنك الأفريقي للتنمية',
  },
  XIM: {
    EN: 'African Export-Import Bank',
    FR: 'Banque africaine d’import-export',
    ES: 'Banco Africano de Exportación e Importación',
    AR: 'البنك الأفريقي للتصدير والاستيراد',
  },
  XCC: {
    EN: 'Caribbean Community',
    FR: 'Communauté des Caraïbes',
    ES: 'Comunidad del Caribe',
    AR: 'الجماعة الكاريبية',
  },
  XCE: { EN: 'Council of Europe', FR: 'Conseil de l’Europe', ES: 'Consejo de Europa', AR: 'مجلس أوروبا' },
  XCO: {
    EN: 'Common Market for Eastern and Southern Africa',
    FR: 'Marché commun de l’Afrique orientale et australe',
    ES: 'Mercado Común del África Oriental y Meridional',
    AR: 'السوق المشتركة لشرق أفريقيا والجنوب الأفريقي',
  },
  XDC: {
    EN: 'Southern African Development Community',
    FR: 'Communauté de développement de l’Afrique australe',
    ES: 'Comunidad de África Meridional para el Desarrollo',
    AR: 'الجماعة الإنمائية للجنوب الأفريقي',
  },
  XEC: {
    EN: 'Economic Community of West African States',
    FR: 'Communauté économique des États de l’Afrique de l’Ouest',
    ES: 'Comunidad Económica de los Estados de África Occidental',
    AR: 'الجماعة الاقتصادية لدول غرب أفريقيا',
  },
  XES: {
    EN: 'Organisation of Eastern Caribbean States',
    FR: 'Organisation des États des Caraïbes orientales',
    ES: 'Organización de Estados del Caribe Oriental',
    AR: 'منظمة دول شرق الكاريبي',
  },
  XMP: {
    EN: 'Parliamentary Assembly of the Mediterranean',
    FR: 'Assemblée parlementaire de la Méditerranée',
    ES: 'Asamblea Parlamentaria del Mediterráneo',
    AR: 'الجمعية البرلمانية للبحر الأبيض المتوسط',
  },
  XOM: {
    EN: 'Sovereign Military Order of Malta',
    FR: 'Ordre souverain militaire de Malte',
    ES: 'Soberana Orden Militar de Malta',
    AR: 'منظمة فرسان مالطة ذات السيادة',
  },
  XPO: {
    EN: 'International Criminal Police Organization (INTERPOL)',
    FR: 'Organisation internationale de police criminelle (INTERPOL)',
    ES: 'Organización Internacional de Policía Criminal (INTERPOL)',
    AR: 'المنظمة الدولية للشرطة الجنائية (الإنتربول)',
  },
  XXA: {
    EN: 'Stateless person (1954 Convention)',
    FR: 'Apatride (Convention de 1954)',
    ES: 'Apátrida (Convención de 1954)',
    AR: 'عديم الجنسية (اتفاقية عام 1954)',
  },
  XXB: {
    EN: 'Refugee (1951 Convention)',
    FR: 'Réfugié (Convention de 1951)',
    ES: 'Refugiado (Convención de 1951)',
    AR: 'لاجئ (اتفاقية عام 1951)',
  },
  XXC: { EN: 'Refugee, other', FR: 'Réfugié, autre', ES: 'Refugiado, otros', AR: 'لاجئ، فئة أخرى' },
  XXX: {
    EN: 'Unspecified nationality',
    FR: 'Nationalité non précisée',
    ES: 'Nacionalidad no especificada',
    AR: 'جنسية غير محددة',
  },
  UTO: {
    EN: 'Utopia (specimen State)',
    FR: 'Utopie (État fictif des spécimens)',
    ES: 'Utopía (Estado ficticio de los modelos)',
    AR: 'يوتوبيا (دولة النماذج)',
  },
}

/** What is read as another code: Germany's one letter in documents, and the user-assigned codes of Kosovo. */
const READ_AS: Record<string, string> = { D: 'DEU', XK: 'RKS', XKK: 'RKS', XKX: 'RKS' }

/** Every accepted code in upper case to the code that we write, built at the first use. */
let written: Map<string, string> | undefined
const names = new Map<CountryLanguage, Map<string, string>>()

/**
 * The ICAO 9303 three-letter code for an ISO 3166-1 alpha-2 or alpha-3 or an ICAO code, in any case; null if unknown.
 * Germany is DEU ("D" is read), Kosovo RKS. UTO, the State of specimen documents, is a code like any other, so that
 * a specimen can be checked and answered; withdrawn codes and "UK" are not known.
 */
export function parseCountry(input: string): string | null {
  written ??= readCodes()
  const code = written.get(input)
  if (code !== undefined) return code
  // Letters only: `toUpperCase` makes SS, South Sudan, of "ß".
  return /^[A-Za-z]{1,3}$/.test(input) ? (written.get(input.toUpperCase()) ?? null) : null
}

/** ISO 3166-1 alpha-2 of a canonical code; XK, which is user-assigned, for Kosovo; null for what ISO does not have. */
export function alpha2(code: string): string | null {
  if (code === 'RKS') return 'XK'
  return countries.alpha3ToAlpha2(code) ?? null
}

/** The name of a canonical code. Throws on a code that `parseCountry` cannot have returned. */
export function countryName(code: string, language: CountryLanguage): string {
  let known = names.get(language)
  if (known === undefined) {
    known = readNames(language)
    names.set(language, known)
  }
  const name = known.get(code)
  if (name === undefined) throw new TypeError(`No country has the code ${code}`)
  return name
}

function readCodes(): Map<string, string> {
  const codes = new Map<string, string>()
  for (const [alpha3Code, alpha2Code] of Object.entries(countries.getAlpha3Codes())) {
    codes.set(alpha3Code, alpha3Code)
    codes.set(alpha2Code, alpha3Code)
  }
  for (const code of Object.keys(ICAO_ONLY)) codes.set(code, code)
  for (const [code, meant] of Object.entries(READ_AS)) codes.set(code, meant)
  return codes
}

function readNames(language: CountryLanguage): Map<string, string> {
  const locale = language.toLowerCase()
  countries.registerLocale(createRequire(import.meta.url)(`i18n-iso-countries/langs/${locale}.json`))
  const known = new Map<string, string>()
  for (const [alpha2Code, name] of Object.entries(countries.getNames(locale, { select: 'official' }))) {
    const code = parseCountry(alpha2Code)
    if (code !== null) known.set(code, name)
  }
  for (const [code, translations] of Object.entries(ICAO_ONLY)) known.set(code, translations[language])
  return known
}
