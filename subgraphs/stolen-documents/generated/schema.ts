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
  /** One record; null where there is none that you may see. */
  travelDocument: Maybe<TravelDocument>;
  /** Looks one document up: by its own number, and in every series of stolen blanks. */
  checkTravelDocument: Maybe<TravelDocumentCheck>;
  /** Looks many documents up at once. The answers stand in the order of the list; one that cannot be looked up does not disturb the others. */
  checkTravelDocuments: Maybe<Array<TravelDocumentCheck>>;
  /** Reads a machine-readable zone, verifies its check digits and looks its document up. A text that is no such zone is refused. */
  checkMrz: Maybe<MrzCheck>;
  /** The records of your own country, newest first. */
  travelDocuments: Maybe<TravelDocumentConnection>;
  /** Screens a person, documents, vehicles and accounts in all databases at once. Each gives what it can say of its part. */
  screen: Maybe<Screening>;
  /** Records of your own NCB that are to be reviewed: whose review date (`reviewBy`) falls before a day, those that are overdue first. Each database gives its part; from its review date on nobody but you sees a record. */
  recordsToReview: Maybe<RecordsToReview>;
  /** For gateways, which tell it operators: how many records, of all owners together, are overdue or to be reviewed within 30 days. 10,000 at most are counted. */
  recordsToReviewCount: Maybe<Scalars['Int']['output']>;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryTravelDocumentArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryCheckTravelDocumentArgs = {
  document: TravelDocumentInput;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryCheckTravelDocumentsArgs = {
  documents: Array<TravelDocumentInput>;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryCheckMrzArgs = {
  mrz: Scalars['String']['input'];
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryTravelDocumentsArgs = {
  filter?: InputMaybe<TravelDocumentFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryScreenArgs = {
  subject: ScreeningInput;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryRecordsToReviewArgs = {
  before?: InputMaybe<Scalars['Date']['input']>;
};

/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type Mutation = {
  /** Records a stolen, lost, revoked or invalid document, or a series of stolen blanks. Only the country or organisation that issued it may. A document is on record once for each `fraud`. */
  reportTravelDocument: Maybe<ReportTravelDocumentPayload>;
  /** Records many documents at once: all or none. Where one is refused, `extensions.items` of the error names each that is, with its `index` in the list, `code` and `reason`. An `idempotencyKey` means the same here and in `reportTravelDocument`: what it has recorded is answered again, the others of the list are recorded. */
  reportTravelDocuments: Maybe<ReportTravelDocumentsPayload>;
  /** Replaces what you have on record of a document, its number too. A field that is left out becomes empty; `record` keeps what it leaves out. Of two changes at the same time one is made, the other is answered with CONFLICT. */
  updateTravelDocument: Maybe<UpdateTravelDocumentPayload>;
  /** Takes a record back: nobody sees it any more, not even you, and no check finds it. */
  withdrawTravelDocument: Maybe<WithdrawTravelDocumentPayload>;
  /** Puts a record under compliance review, or ends its review; gives the record as it stands now. While it is under review it is a hit for nobody, and for everyone but its owner there is no such record; its owner reads it and changes it as before. */
  setComplianceReview: Maybe<TravelDocument>;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationReportTravelDocumentArgs = {
  input: ReportTravelDocumentInput;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationReportTravelDocumentsArgs = {
  input: Array<ReportTravelDocumentInput>;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationUpdateTravelDocumentArgs = {
  id: Scalars['ID']['input'];
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  input: ReportTravelDocumentInput;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationWithdrawTravelDocumentArgs = {
  id: Scalars['ID']['input'];
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  reason: Scalars['String']['input'];
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationSetComplianceReviewArgs = {
  input: SetComplianceReviewInput;
};

/** A document was recorded. */
export type ReportTravelDocumentPayload = {
  /** The record. */
  travelDocument: TravelDocument;
};

/** Documents were recorded. */
export type ReportTravelDocumentsPayload = {
  /** The records, in the order of the list. */
  travelDocuments: Array<TravelDocument>;
};

/** A record was changed. */
export type UpdateTravelDocumentPayload = {
  /** The record as it stands now. */
  travelDocument: TravelDocument;
};

/** A record was taken back. */
export type WithdrawTravelDocumentPayload = {
  /** The id that it had. It is never given to another record. */
  id: Scalars['ID']['output'];
};

/** What a record says of its document. */
export type TravelDocumentFraud =
  /** Stolen from its holder. */
  | 'STOLEN'
  /** Lost by its holder. */
  | 'LOST'
  /** Stolen before it was issued: whoever shows it, it was never made out to anybody. */
  | 'STOLEN_BLANK'
  /** Withdrawn by the authority that issued it. */
  | 'REVOKED'
  /** Not valid for another reason. */
  | 'INVALID';

/** The answer to a check. Where several records match, the most serious one decides, in the order STOLEN_BLANK, STOLEN, LOST, REVOKED, INVALID. */
export type TravelDocumentVerdict =
  /** It was looked up, and there is no record that you may see. */
  | 'NO_RECORD'
  /** Reported stolen from its holder. */
  | 'STOLEN'
  /** Reported lost by its holder. */
  | 'LOST'
  /** Of a stolen blank, so false by itself. */
  | 'STOLEN_BLANK'
  /** Withdrawn by the authority that issued it. */
  | 'REVOKED'
  /** Not valid for another reason. */
  | 'INVALID'
  /** It was not looked up, see `problem`. This is never the same as NO_RECORD. */
  | 'NOT_CHECKED';

/** What was looked up. A part is null where it was not given, or a machine-readable zone does not tell it, or where it could not be read: then `problem` shows it. */
export type AskedTravelDocument = {
  /** The number in the form it was looked up in (A-Z and 0-9); as given where it has no such form. */
  number: Maybe<Scalars['String']['output']>;
  /** The class of the document; of a machine-readable zone, what its document code says. Null where none was given: every class was looked up. */
  type: Maybe<TravelDocumentType>;
  /** Who issued it. */
  issuedBy: Maybe<Scalars['CountryCode']['output']>;
  /** The machine-readable zone, where one was given: lines parted by a line feed; as given where it cannot be read. */
  mrz: Maybe<Scalars['String']['output']>;
};

/** What is on record of one document. A hit says that the document is not valid; of its holder it says nothing. */
export type TravelDocumentCheck = {
  /** What was looked up. */
  asked: AskedTravelDocument;
  /** The answer. */
  verdict: TravelDocumentVerdict;
  /** The answer as a partner outside of the police is told it: REFER_TO_POLICE where there is any record. */
  partnerVerdict: PartnerVerdict;
  /** Why it was not looked up; null otherwise. */
  problem: Maybe<InputProblem>;
  /** The records that hold the document, by its number or in a series, newest first; of every class where none was given. */
  records: Array<TravelDocument>;
  /** The document itself, which leads to its holders; null where it was not looked up. Null also where no class was given, unless its records are all of one: then give the class to be told of holders. */
  document: Maybe<IdentityDocument>;
};

/** A record of one document (`number`) or of a series of stolen blanks (`series`): exactly one of the two. Only the country or organisation that issued a document records it. Bearers are not recorded here. */
export type TravelDocument = OwnedRecord & {
  /** Unique within this database. */
  id: Scalars['ID']['output'];
  /** The National Central Bureau that owns the record; the one of the issuer. */
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
  /** Whether its owner reviews if it may be on record at all: then it is a hit for nobody, and nobody but its owner sees it. Null for everyone but its owner. */
  underComplianceReview: Maybe<Scalars['Boolean']['output']>;
  /** The number, A-Z and 0-9 only; null for a series. */
  number: Maybe<Scalars['String']['output']>;
  /** The numbers of a series; null for one document. */
  series: Maybe<NumberRange>;
  /** The coarse class of the document. */
  type: TravelDocumentType;
  /** The kind within its class in the issuer's words, such as `diplomatic`. */
  subtype: Maybe<Scalars['String']['output']>;
  /** Who issued it. */
  issuedBy: Country;
  /** What happened to it. */
  fraud: TravelDocumentFraud;
  /** What is known of the theft or loss. */
  theft: Maybe<Theft>;
  /** The day of issue. */
  issuedOn: Maybe<Scalars['Date']['output']>;
  /** The day of expiry. */
  expiresOn: Maybe<Scalars['Date']['output']>;
  /** The issuer's own reference of the case. */
  nationalReference: Maybe<Scalars['String']['output']>;
  /** Free text without names. */
  note: Maybe<Scalars['String']['output']>;
  /** The document itself, which leads to its holders; null for a series. */
  document: Maybe<IdentityDocument>;
};

/** A run of numbers: `prefix` in front of every number from `from` to `to`, both included. */
export type NumberRange = {
  /** What all numbers begin with, A-Z and 0-9; may be empty. */
  prefix: Scalars['String']['output'];
  /** The digits of the first number, leading zeros included. */
  from: Scalars['String']['output'];
  /** The digits of the last number, as many as `from` has. */
  to: Scalars['String']['output'];
};

/** A travel document as all databases name it. It holds nothing but its key. */
export type IdentityDocument = {
  /** The number, A-Z and 0-9 only. */
  number: Scalars['String']['output'];
  /** The coarse class of the document. */
  type: TravelDocumentType;
  /** Who issued it. */
  issuedBy: Scalars['CountryCode']['output'];
  /** What is on record of it. */
  check: Maybe<TravelDocumentCheck>;
};

/** Formats of machine-readable zones. */
export type MrzFormat =
  /** Cards, 3 lines of 30 (ICAO 9303 part 5). */
  | 'TD1'
  /** Documents of the size ID-2, 2 lines of 36 (ICAO 9303 part 6). */
  | 'TD2'
  /** Passports, 2 lines of 44 (ICAO 9303 part 4). */
  | 'TD3'
  /** Visas of full size, 2 lines of 44 (ICAO 9303 part 7). */
  | 'MRV_A'
  /** Visas of small size, 2 lines of 36 (ICAO 9303 part 7). */
  | 'MRV_B';

/** One check digit of a machine-readable zone (ICAO 9303 part 3, 4.9). */
export type MrzCheckDigit = {
  /** What it covers: `number`, `dateOfBirth`, `expiresOn`, `optionalData` or `composite`. */
  field: Scalars['String']['output'];
  /** What stands in the zone. */
  digit: Scalars['String']['output'];
  /** What should stand there. */
  expected: Scalars['String']['output'];
  /** Whether the two agree. */
  valid: Scalars['Boolean']['output'];
};

/** What a machine-readable zone says, and what is on record of its document. A field that is blank or unreadable is null; nothing is corrected. */
export type MrzCheck = {
  /** The format of the zone. */
  format: MrzFormat;
  /** Whether all check digits are right. Names, sex and countries are covered by none. */
  valid: Scalars['Boolean']['output'];
  /** Each check digit. */
  checkDigits: Array<MrzCheckDigit>;
  /** The document code without fillers: `P`, `V`, `I`, `AC`, ... */
  documentCode: Scalars['String']['output'];
  /** The document number, A-Z and 0-9 only. */
  number: Maybe<Scalars['String']['output']>;
  /** The State or organisation that issued it. */
  issuedBy: Maybe<Scalars['CountryCode']['output']>;
  /** The primary identifier, as transliterated by the issuer. */
  familyName: Maybe<Scalars['String']['output']>;
  /** The secondary identifiers, as transliterated by the issuer. */
  givenNames: Maybe<Scalars['String']['output']>;
  /** The nationality of the holder. */
  nationality: Maybe<Scalars['CountryCode']['output']>;
  /** The date of birth; unknown parts are left out. The century is inferred: it is not in the future. */
  dateOfBirth: Maybe<Scalars['PartialDate']['output']>;
  /** The sex; U where the zone leaves it blank. */
  sex: Maybe<Sex>;
  /** The day of expiry; the century is inferred. */
  expiresOn: Maybe<Scalars['Date']['output']>;
  /** What is on record of the document. NOT_CHECKED where the check digit of its number is wrong: it was most likely misread. */
  travelDocument: Maybe<TravelDocumentCheck>;
  /** The holder, to be matched with persons. */
  holder: Maybe<MrzHolder>;
};

/** Whom a machine-readable zone says its holder is. */
export type MrzHolder = {
  /** The zone, its lines parted by a line feed. */
  mrz: Scalars['String']['output'];
};

/** A page of records. */
export type TravelDocumentConnection = {
  /** The records with their cursors. */
  edges: Array<TravelDocumentEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many records the whole list has; of `recordsToReview` 1,000 at most are counted. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A record in its list. */
export type TravelDocumentEdge = {
  /** The record. */
  node: TravelDocument;
  /** Where it stands. */
  cursor: Scalars['Cursor']['output'];
};

/** Records of your own NCB that are to be reviewed. */
export type RecordsToReview = {
  /** Travel documents, by review date, then by id. */
  travelDocuments: Maybe<TravelDocumentConnection>;
};


/** Records of your own NCB that are to be reviewed. */
export type RecordsToReviewTravelDocumentsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** What the databases say of whom or what was screened. */
export type Screening = {
  /** One answer for each of `documents`, in their order, then one for `mrz` if it was given; empty where neither was. */
  documents: Maybe<Array<TravelDocumentCheck>>;
};

/** Which records. Several fields: all must hold. Several values of one field: one of them; an empty list asks nothing. */
export type TravelDocumentFilter = {
  /** What happened to the documents. */
  frauds?: InputMaybe<Array<TravelDocumentFraud>>;
  /** Classes of documents. */
  types?: InputMaybe<Array<TravelDocumentType>>;
  /** Records of this number, and series that hold it; spaces, hyphens and case do not matter. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Recorded then or later. */
  recordedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A run of numbers: `prefix` in front of every number from `from` to `to`, both included; at most 10,000,000. */
export type NumberRangeInput = {
  /** What all numbers begin with, A-Z and 0-9; spaces, hyphens and case do not matter. */
  prefix: Scalars['String']['input'];
  /** The digits of the first number, leading zeros included. */
  from: Scalars['String']['input'];
  /** The digits of the last number, as many as `from` has. */
  to: Scalars['String']['input'];
};

/** What an issuer says of a document (`number`) or of a series of blanks (`series`): exactly one of the two. */
export type ReportTravelDocumentInput = {
  /** Makes the call safe to repeat: 1 to 128 characters, such as a UUID. The same key with the same input does nothing more and answers the same record as it stands; with another input: IDEMPOTENCY_CONFLICT. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The number of the document, 1 to 20 of A-Z and 0-9; spaces, hyphens and case do not matter. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** The numbers of a series. */
  series?: InputMaybe<NumberRangeInput>;
  /** The coarse class of the document. */
  type: TravelDocumentType;
  /** The kind within its class in the issuer's words, such as `diplomatic`; at most 200 characters. */
  subtype?: InputMaybe<Scalars['String']['input']>;
  /** Who issued it: your own country or organisation. */
  issuedBy: Scalars['CountryCode']['input'];
  /** What happened to it. */
  fraud: TravelDocumentFraud;
  /** What is known of the theft or loss; `on` is not in the future. */
  theft?: InputMaybe<TheftInput>;
  /** The day of issue. */
  issuedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The day of expiry, not before the day of issue. */
  expiresOn?: InputMaybe<Scalars['Date']['input']>;
  /** Free text without names; at most 10,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** What the owner says of the record. Left out of a new one: shared with all, H1, to be reviewed in 10 years. Left out of a change: as it is. */
  record?: InputMaybe<RecordInput>;
};
