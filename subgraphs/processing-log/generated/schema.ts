export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date, RFC 3339 full-date: `2026-11-24`. */
  Date: { input: string; output: string; }
  /** An instant, RFC 3339. Any offset is accepted; the answer is UTC with milliseconds: `2026-11-24T08:00:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** A date as precise as it is known: `1974`, `1974-08` or `1974-08-12`. What is not known is left out, never 0. */
  PartialDate: { input: string; output: string; }
  /** A country or issuing organisation. Accepted, in any case: ISO 3166-1 alpha-2 or alpha-3, the codes of ICAO 9303 part 3 (`D`, `XXA`, `UNO`), `UK`, `EL` and `XK`, and those of ISO 3166-3 for States that have ended. Answered: three letters, Germany as `DEU`, Romania as `ROU` though `ROM` was given; States that were divided or joined with others keep theirs (`SUN`, `YUG`, `CSK`, `DDR`). */
  CountryCode: { input: string; output: string; }
  /** Where an item stands in its list, for `after`. Opaque and encrypted: it tells nothing of the items that you may not see. Valid for the list that gave it only. */
  Cursor: { input: string; output: string; }
  /** The name of a value of the enum that the field speaks of: `PASSPORT`, or `"PASSPORT"` as a text. A name that the enum does not have is a `problem` of its item, and refuses none of the others. */
  EnumValue: { input: string; output: string; }
};

/** Languages that names of countries come in: the official languages of INTERPOL. */
export type Language =
  /** English */
  | 'EN'
  /** French */
  | 'FR'
  /** Spanish */
  | 'ES'
  /** Arabic */
  | 'AR';

/** A country, or an organisation that issues documents. */
export type Country = {
  /** The three letters of ICAO 9303 part 3, Germany as `DEU`. */
  code: Scalars['CountryCode']['output'];
  /** ISO 3166-1 alpha-2; null for codes that are no country of today, such as `UNO`, `XXA` or `SUN`. */
  alpha2: Maybe<Scalars['String']['output']>;
  /** The name for people. */
  name: Scalars['String']['output'];
};


/** A country, or an organisation that issues documents. */
export type CountryNameArgs = {
  language?: InputMaybe<Language>;
};

/** How a record may be used (after Europol's handling codes). */
export type HandlingCode =
  /** May be used as evidence, without asking. */
  | 'H0'
  /** Not to be disclosed in proceedings without the owner's permission. */
  | 'H1'
  /** Not to be passed on without the owner's permission. */
  | 'H2'
  /** Other restrictions: see the conditions. */
  | 'H3';

/** What the owner asks of everyone who acts on its record. */
export type Handling = {
  /** The handling code. */
  code: HandlingCode;
  /** Conditions in the owner's words. */
  conditions: Array<Scalars['String']['output']>;
  /** True: no ground for action until the owner has confirmed it (RPD, articles 104 to 106). False for the owner itself. */
  confirmationRequired: Scalars['Boolean']['output'];
  /** The National Central Bureau to ask. */
  contact: Country;
};

/** Whom an owner shares a record with. */
export type SharingMode =
  /** Every member country. */
  | 'ALL'
  /** Only the countries listed. */
  | 'ALLOW'
  /** Everyone but the countries listed. */
  | 'DENY';

/** Who may see a record. Only its owner reads this; null for everyone else. */
export type Sharing = {
  /** How `countries` is to be read. */
  mode: SharingMode;
  /** The countries that `mode` speaks of. */
  countries: Array<Country>;
};

/** What every record says of itself. For fragments: no field returns it. (Not `Record`: that name is taken in the TypeScript that clients generate.) */
export type OwnedRecord = {
  /** Unique within its database. */
  id: Scalars['ID']['output'];
  /** The National Central Bureau that owns the record. Only it may change, share or withdraw it. */
  recordedBy: Country;
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** From 00:00 UTC of this day on the record is hidden from everyone but its owner, until the owner has reviewed it. */
  reviewBy: Scalars['Date']['output'];
  /** How it may be used, and whom to ask before acting. */
  handling: Handling;
  /** Who may see it; null for everyone but its owner. */
  sharing: Maybe<Sharing>;
};

/** Where a page stands in its list (Relay). */
export type PageInfo = {
  /** Whether there is more behind this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether the page was asked with `after`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item; null on an empty page. */
  startCursor: Maybe<Scalars['Cursor']['output']>;
  /** The cursor of the last item: give it as `after` for the next page; null on an empty page. */
  endCursor: Maybe<Scalars['Cursor']['output']>;
};

/** What is known of a theft or loss. */
export type Theft = {
  /** The country where it happened. */
  country: Maybe<Country>;
  /** The place, in words. */
  place: Maybe<Scalars['String']['output']>;
  /** The day, as precisely as it is known. */
  on: Maybe<Scalars['PartialDate']['output']>;
};

/** One thing that was compared, and what it gave to the score. */
export type MatchFeature = {
  /** What was compared: `name`, `dateOfBirth`, `vin`, `plate`, ... */
  name: Scalars['String']['output'];
  /** How much it counts; negative: a penalty. */
  weight: Scalars['Float']['output'];
  /** How well it agreed, 0 to 1. */
  score: Scalars['Float']['output'];
  /** What was held against what, in words. */
  detail: Maybe<Scalars['String']['output']>;
};

/** What is wrong with one input of a list. */
export type InputProblemCode =
  /** It has characters or a form that no such value has. */
  | 'MALFORMED'
  /** Its check digit is wrong: most likely it was misread. */
  | 'CHECK_DIGIT'
  /** It is too short or too long. */
  | 'WRONG_LENGTH'
  /** Its kind, country or format is not known here. */
  | 'UNSUPPORTED';

/** Why this one input was not looked up; the others of the list were. */
export type InputProblem = {
  /** What is wrong. */
  code: InputProblemCode;
  /** The field of the input, such as `number` or `plate.number`. */
  field: Scalars['String']['output'];
  /** What to correct. */
  message: Scalars['String']['output'];
};

/** All that a partner outside of the police (an airline, a bank) learns of a check. */
export type PartnerVerdict =
  /** There is a record: refer the matter to the police, who can read it. */
  | 'REFER_TO_POLICE'
  /** It was looked up, and there is no record that you may see. */
  | 'NO_RECORD'
  /** It was not looked up, see `problem`. This is never the same as NO_RECORD. */
  | 'NOT_CHECKED';

/** Kinds of travel documents. The coarse class only, so that the key built from a machine-readable zone (`P<`) and the key on record are the same. */
export type TravelDocumentType =
  /** Passport, MRZ code P. */
  | 'PASSPORT'
  /** Identity card, MRZ codes I, A and C. */
  | 'IDENTITY_CARD'
  /** Visa, MRZ code V. */
  | 'VISA'
  /** Residence permit. */
  | 'RESIDENCE_PERMIT'
  /** Travel document for refugees (convention of 1951) or stateless persons (1954). */
  | 'REFUGEE_TRAVEL_DOCUMENT'
  /** Laissez-passer of an international organisation. */
  | 'LAISSEZ_PASSER'
  /** Crew member certificate, MRZ code AC. */
  | 'CREW_CERTIFICATE'
  /** Any other. */
  | 'OTHER';

/** What identifies a vehicle or vessel. */
export type VehicleIdentifierType =
  /** Vehicle identification number, 17 characters (ISO 3779). */
  | 'VIN'
  /** Chassis number of a vehicle older than the VIN. */
  | 'CHASSIS'
  /** Engine number. */
  | 'ENGINE'
  /** Registration plate with its country: `DEU/BAB1234`, since a plate is unique only within its country. */
  | 'PLATE'
  /** Hull identification number of a boat (ISO 10087). */
  | 'HIN'
  /** IMO ship identification number, 7 digits. */
  | 'IMO';

/** What kind of account holds money. */
export type AccountScheme =
  /** International bank account number (ISO 13616). */
  | 'IBAN'
  /** A bank account by the numbers of its country: `KOR/<bank code>/<number>`. */
  | 'DOMESTIC'
  /** Address of a crypto wallet whose checksum can be verified: EIP-55, Base58Check and its like (Tron, XRP, Monero, Polkadot), Bech32 and Bech32m (Cardano, Cosmos), CashAddr, Stellar, Algorand, TON. Others, such as Solana's, are UNSUPPORTED. A link (`bitcoin:...`) is read for its address. */
  | 'WALLET';

/** One travel document: all three parts name it. A check needs number and issuer alone. */
export type TravelDocumentInput = {
  /** The number as printed; spaces, hyphens and case do not matter. */
  number: Scalars['String']['input'];
  /** The coarse class of the document: a value of TravelDocumentType. In a check it may be left out: then every class is looked up. To record a document it is needed. */
  type?: InputMaybe<Scalars['EnumValue']['input']>;
  /** The country or organisation that issued it, in any way that CountryCode reads. In a check, one that is unknown is a `problem` of this document. */
  issuedBy: Scalars['String']['input'];
};

/** A registration plate. */
export type PlateInput = {
  /** The plate as seen; spaces, hyphens and case do not matter. */
  number: Scalars['String']['input'];
  /** The country of registration, in any way that CountryCode reads, or by the sign beside the plate: `F`, `I`, `SLO`. In a check, one that is unknown is a `problem` of this vehicle. */
  country: Scalars['String']['input'];
};

/** At least one identifier; several are of the same vehicle. */
export type VehicleInput = {
  /** Vehicle identification number, 17 characters. O and Q are read as 0, I as 1. */
  vin?: InputMaybe<Scalars['String']['input']>;
  /** Chassis number of an older vehicle. */
  chassisNumber?: InputMaybe<Scalars['String']['input']>;
  /** Registration plate. */
  plate?: InputMaybe<PlateInput>;
  /** Engine number. */
  engineNumber?: InputMaybe<Scalars['String']['input']>;
  /** Hull identification number. */
  hin?: InputMaybe<Scalars['String']['input']>;
  /** IMO ship number, with or without the letters IMO. */
  imo?: InputMaybe<Scalars['String']['input']>;
};

/** One account or wallet. */
export type AccountInput = {
  /** What kind of account `value` names: a value of AccountScheme. */
  scheme: Scalars['EnumValue']['input'];
  /** The IBAN, the domestic account number or the wallet's address. A domestic number may have its bank in front, or country and bank: `088/110427730915`, `KR/088/110427730915`. Where bank and number make an IBAN, both find each other; where a country has IBANs and they do not tell it, a check that finds nothing is NOT_CHECKED and asks for the IBAN. */
  value: Scalars['String']['input'];
  /** DOMESTIC only: the bank's code in its country; in Britain and Ireland the sort code. */
  bank?: InputMaybe<Scalars['String']['input']>;
  /** DOMESTIC only: the country of the bank, in any way that CountryCode reads. In a check, one that is unknown is a `problem` of this account. */
  country?: InputMaybe<Scalars['String']['input']>;
};

/** Whom or what to screen, in all databases at once. Each gives what it can say of its part. */
export type ScreeningInput = {
  /** The person's name, in any order and script. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The person's date of birth, as precisely as it is known. */
  dateOfBirth?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The person's sex. */
  sex?: InputMaybe<Sex>;
  /** A nationality of the person. */
  nationality?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Travel documents, at most 500. */
  documents: Array<TravelDocumentInput>;
  /** The machine-readable zone of a document: its holder is matched and the document checked. */
  mrz?: InputMaybe<Scalars['String']['input']>;
  /** Vehicles, at most 500. */
  vehicles: Array<VehicleInput>;
  /** Accounts and wallets, at most 500. */
  accounts: Array<AccountInput>;
};

/** Sex, as ICAO 9303 and the notices write it. */
export type Sex =
  /** Female */
  | 'F'
  /** Male */
  | 'M'
  /** Neither, or not stated on purpose. */
  | 'X'
  /** Unknown */
  | 'U';

/** Whom an owner shares a record with. */
export type SharingInput = {
  /** How `countries` is to be read. */
  mode: SharingMode;
  /** The countries that `mode` speaks of, each one that has an NCB; none with ALL. */
  countries: Array<Scalars['CountryCode']['input']>;
};

/** What an owner asks of everyone who acts on a record. */
export type HandlingInput = {
  /** The handling code. */
  code: HandlingCode;
  /** Conditions in the owner's words. */
  conditions: Array<Scalars['String']['input']>;
};

/** What an owner says of a record. Left out of a new record: shared with all, H1, to be reviewed at the end of the retention period. Left out of a change: it stays as it is. */
export type RecordInput = {
  /** Who may see the record. */
  sharing?: InputMaybe<SharingInput>;
  /** How it may be used. */
  handling?: InputMaybe<HandlingInput>;
  /** From this day on nobody but the owner sees it, until the owner has reviewed it. It must lie ahead. */
  reviewBy?: InputMaybe<Scalars['Date']['input']>;
  /** The owner's own reference. */
  nationalReference?: InputMaybe<Scalars['String']['input']>;
};

/** Which record, and whether it is under compliance review: while its owner looks into whether it may be on record at all. */
export type SetComplianceReviewInput = {
  /** Makes the call safe to repeat: 1 to 128 characters, such as a UUID. The same key with the same input does nothing more and answers the record as it stands; with another input: IDEMPOTENCY_CONFLICT. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The id of the record. */
  id: Scalars['ID']['input'];
  /** When the record was last changed, as you read it: if it has been changed since then, nothing is changed and the answer is CONFLICT. */
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** True: it is under review from now on. False: its review has ended, and those who may see it see it again. */
  underReview: Scalars['Boolean']['input'];
  /** Why, at most 10,000 characters. The last one is kept until the record is withdrawn, and shown to nobody. */
  reason: Scalars['String']['input'];
};

/** What is known of a theft or loss. */
export type TheftInput = {
  /** The country where it happened. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** The place, in words. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** The day, as precisely as it is known. */
  on?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type Query = {
  /** Who asked for what, when and why, newest first: callers of your own country, and partners (airlines, banks) whose questions met a record of yours. Needs the role `auditor`; else FORBIDDEN. Where the log is off there is nothing in it. A page looks through so much of the log and no more: it may have fewer than `first` entries, or none, with `hasNextPage` true; go on from `endCursor`, which then stands behind the last entry of the page. Costs 800 units. */
  processingLog: Maybe<ProcessingLogConnection>;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryProcessingLogArgs = {
  filter?: InputMaybe<ProcessingLogFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** Why somebody asks (RPD, article 10). */
export type Purpose =
  /** To investigate a crime. */
  | 'CRIMINAL_INVESTIGATION'
  /** To check who or what crosses a border. */
  | 'BORDER_CONTROL'
  /** To check who is let into an office, a place or an event. */
  | 'SECURITY_CHECK'
  /** To find the missing, and to identify the unknown and the dead. */
  | 'HUMANITARIAN'
  /** To run the office: statistics, upkeep of one's own records. */
  | 'ADMINISTRATIVE';

/** What has become of an operation. */
export type ProcessingOutcome =
  /** It was answered whole. */
  | 'ANSWERED'
  /** It was answered, and `code` says what of it failed first. */
  | 'PARTIAL'
  /** It was refused, and `code` says why. `times` tells how many refusals it stands for. */
  | 'REFUSED'
  /** A mutation, before it was carried out: what became of it is another entry with the same `requestId`. */
  | 'BEGUN'
  /** A subscription was begun; `subscription` is what its deliveries name it by. */
  | 'SUBSCRIBED'
  /** Something was delivered to all of `receivers`. */
  | 'DELIVERED';

/** One operation, or one delivery of a subscription. */
export type ProcessingLogEntry = {
  /** When it was written down, which is before the answer left. */
  at: Scalars['DateTime']['output'];
  /** Names the request, in answers and in the server's own log. */
  requestId: Scalars['ID']['output'];
  /** The NCB whose user asked. */
  country: Country;
  /** The organisation of the user; null of a delivery: see the SUBSCRIBED entries of its `receivers`. */
  organisation: Maybe<Scalars['String']['output']>;
  /** Who asked; null of a delivery, and of a partner of another country. */
  user: Maybe<Scalars['String']['output']>;
  /** The roles that the user had. */
  roles: Array<Scalars['String']['output']>;
  /** Why it was asked. */
  purpose: Maybe<Purpose>;
  /** The program that asked, as it calls itself. */
  client: Maybe<ProcessingLogClient>;
  /** What was asked with; null where it was none that could be read. */
  operation: Maybe<ProcessingLogOperation>;
  /** What was asked for, as keyed hashes. To find somebody give `filter` the name or number itself. */
  asked: Array<ProcessingLogAsked>;
  /** The same in clear, sealed to the auditor's key: `npm run log -- open` opens it where the key is. Empty where the server has none. */
  sealed: Array<Scalars['String']['output']>;
  /** The records that were given, whatever of them was selected. */
  given: Array<ProcessingLogGiven>;
  /** NCBs whose records a partner's question met; of a partner of another country, your own only. */
  concerned: Array<Country>;
  /** What became of it. */
  outcome: ProcessingOutcome;
  /** How many refusals it stands for; else 1. */
  times: Scalars['Int']['output'];
  /** Of SUBSCRIBED: what deliveries name it by. */
  subscription: Maybe<Scalars['ID']['output']>;
  /** Of DELIVERED: the subscriptions. */
  receivers: Array<Scalars['ID']['output']>;
  /** The code of the error, where it was not answered whole. */
  code: Maybe<Scalars['String']['output']>;
  /** What it was reckoned to cost, in units. */
  cost: Maybe<Scalars['Float']['output']>;
};

/** A program that asked. */
export type ProcessingLogClient = {
  /** As it calls itself. */
  name: Maybe<Scalars['String']['output']>;
  /** Its version, as it says. */
  version: Maybe<Scalars['String']['output']>;
};

/** What was asked with. */
export type ProcessingLogOperation = {
  /** `query`, `mutation` or `subscription`; null where it was refused unread. */
  kind: Maybe<Scalars['String']['output']>;
  /** The name that its client gave it. */
  name: Maybe<Scalars['String']['output']>;
  /** SHA-256 of its text, in hexadecimal digits. */
  hash: Scalars['String']['output'];
};

/** What was asked for, of one kind. */
export type ProcessingLogAsked = {
  /** `travelDocument`, `documentNumber`, `vehicle.vin` and its like, `account`, `person.name`, `person.word`, `id`, or `text` for all else. */
  kind: Scalars['String']['output'];
  /** Keyed hashes: equal ones are of the same thing. */
  hashes: Array<Scalars['String']['output']>;
};

/** Records that were given, of one database. */
export type ProcessingLogGiven = {
  /** The database: `persons`, `stolen-documents`, `vehicles`, `financial-alerts` or `hits`. */
  source: Scalars['String']['output'];
  /** Type and id of each: `TravelDocument/17`. */
  records: Array<Scalars['String']['output']>;
};

/** A page of the log. */
export type ProcessingLogConnection = {
  /** The entries. */
  edges: Array<ProcessingLogEdge>;
  /** Where the page stands. `endCursor` is where to go on, also behind a page without entries. */
  pageInfo: PageInfo;
};

/** One entry and its place. */
export type ProcessingLogEdge = {
  /** The entry. */
  node: ProcessingLogEntry;
  /** Its place, for `after`. */
  cursor: Scalars['Cursor']['output'];
};

/** Which entries: those that all of it is true of. */
export type ProcessingLogFilter = {
  /** They asked for these words of a name, in any order, script or spelling; others may have been asked for along with them. */
  person?: InputMaybe<Scalars['String']['input']>;
  /** They asked for this document, by number and issuer or by its number alone. `type` plays no part. */
  document?: InputMaybe<TravelDocumentInput>;
  /** They asked for this vehicle, by any of these identifiers. */
  vehicle?: InputMaybe<VehicleInput>;
  /** They asked for this account or wallet. */
  account?: InputMaybe<AccountInput>;
  /** They were given this record, or asked for it: its id, or type and id, as `given` has them. */
  record?: InputMaybe<Scalars['ID']['input']>;
  /** The beginning and the deliveries of this subscription. */
  subscription?: InputMaybe<Scalars['ID']['input']>;
  /** The organisation that asked. Deliveries have none. */
  organisation?: InputMaybe<Scalars['String']['input']>;
  /** The user who asked. Deliveries have none. */
  user?: InputMaybe<Scalars['String']['input']>;
  /** Why it was asked. */
  purpose?: InputMaybe<Purpose>;
  /** What became of it. */
  outcome?: InputMaybe<ProcessingOutcome>;
  /** The code of the error. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Only what was written down at or after this moment. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only what was written down before this moment. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};
