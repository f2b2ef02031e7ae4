export type CountryLanguage = 'EN' | 'FR' | 'ES' | 'AR'
export type CountryNames = Record<CountryLanguage, string>

/** ICAO 9303 part 3, section 5, parts B to D: issuers and nationalities that ISO 3166-1 does not have. */
export const ICAO_ONLY: Readonly<Record<string, CountryNames>> = {
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

/** A State or territory of ISO 3166-3 that has ended, and the successors of its documents, people and places. */
export interface FormerCountry {
  /** Its two letters, if they have had no other meaning since. */
  alpha2?: string
  names: CountryNames
  successors: readonly string[]
}

/** States and territories with documents or nationals of their own that were divided, or joined with another State. */
export const FORMER: Readonly<Record<string, FormerCountry>> = {
  SUN: {
    alpha2: 'SU',
    names: {
      EN: 'Union of Soviet Socialist Republics',
      FR: 'Union des républiques socialistes soviétiques',
      ES: 'Unión de Repúblicas Socialistas Soviéticas',
      AR: 'اتحاد الجمهوريات الاشتراكية السوفيتية',
    },
    successors: 'RUS ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA TJK TKM UKR UZB'.split(' '),
  },
  YUG: {
    alpha2: 'YU',
    names: { EN: 'Yugoslavia', FR: 'Yougoslavie', ES: 'Yugoslavia', AR: 'يوغوسلافيا' },
    successors: 'SRB BIH HRV MKD MNE RKS SVN'.split(' '),
  },
  SCG: {
    names: {
      EN: 'Serbia and Montenegro',
      FR: 'Serbie-et-Monténégro',
      ES: 'Serbia y Montenegro',
      AR: 'صربيا والجبل الأسود',
    },
    successors: ['SRB', 'MNE', 'RKS'],
  },
  CSK: {
    names: { EN: 'Czechoslovakia', FR: 'Tchécoslovaquie', ES: 'Checoslovaquia', AR: 'تشيكوسلوفاكيا' },
    successors: ['CZE', 'SVK'],
  },
  DDR: {
    alpha2: 'DD',
    names: {
      EN: 'German Democratic Republic',
      FR: 'République démocratique allemande',
      ES: 'República Democrática Alemana',
      AR: 'جمهورية ألمانيا الديمقراطية',
    },
    successors: ['DEU'],
  },
  ANT: {
    alpha2: 'AN',
    names: {
      EN: 'Netherlands Antilles',
      FR: 'Antilles néerlandaises',
      ES: 'Antillas Neerlandesas',
      AR: 'جزر الأنتيل الهولندية',
    },
    successors: ['CUW', 'SXM', 'BES', 'ABW', 'NLD'],
  },
  YMD: {
    alpha2: 'YD',
    names: { EN: 'Democratic Yemen', FR: 'Yémen démocratique', ES: 'Yemen Democrático', AR: 'اليمن الديمقراطية' },
    successors: ['YEM'],
  },
  VDR: {
    alpha2: 'VD',
    names: {
      EN: 'Democratic Republic of Viet-Nam',
      FR: 'République démocratique du Viêt Nam',
      ES: 'República Democrática de Vietnam',
      AR: 'جمهورية فيتنام الديمقراطية',
    },
    successors: ['VNM'],
  },
  NTZ: {
    alpha2: 'NT',
    names: { EN: 'Neutral Zone', FR: 'Zone neutre', ES: 'Zona Neutral', AR: 'المنطقة المحايدة' },
    successors: ['SAU', 'IRQ'],
  },
  PCI: {
    alpha2: 'PC',
    names: {
      EN: 'Trust Territory of the Pacific Islands',
      FR: 'Territoire sous tutelle des îles du Pacifique',
      ES: 'Territorio en Fideicomiso de las Islas del Pacífico',
      AR: 'إقليم جزر المحيط الهادئ المشمول بالوصاية',
    },
    successors: ['FSM', 'MHL', 'MNP', 'PLW'],
  },
  GEL: {
    names: {
      EN: 'Gilbert and Ellice Islands',
      FR: 'Îles Gilbert et Ellice',
      ES: 'Islas Gilbert y Ellice',
      AR: 'جزر جيلبرت وإليس',
    },
    successors: ['KIR', 'TUV'],
  },
}
