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
  /** One person by id; null where there is none, or none that you may see. */
  person: Maybe<Person>;
  /** One notice by its reference; null where there is none, or none that you may see. */
  notice: Maybe<Notice>;
  /** Persons who may be meant: names are compared in any order and script, each match explains its score. Best score first, then by id. Costs 400 units. */
  searchPersons: Maybe<PersonMatchConnection>;
  /** 1 to 100 searches in one call, each answered as `searchPersons` does it, in the order asked; what is wrong with one disturbs none of the others. */
  searchPersonsBatch: Maybe<Array<PersonSearch>>;
  /** Notices and diffusions, newest publication first (a draft stands where it was recorded), then by id. */
  notices: Maybe<NoticeConnection>;
  /** Screens a person, documents, vehicles and accounts in all databases at once. Each gives what it can say of its part. */
  screen: Maybe<Screening>;
  /** Records of your own NCB that are to be reviewed: whose review date (`reviewBy`) falls before a day, those that are overdue first. Each database gives its part; from its review date on nobody but you sees a record. */
  recordsToReview: Maybe<RecordsToReview>;
  /** For gateways, which tell it operators: how many records, of all owners together, are overdue or to be reviewed within 30 days. 10,000 at most are counted. */
  recordsToReviewCount: Maybe<Scalars['Int']['output']>;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryNoticeArgs = {
  reference: Scalars['String']['input'];
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QuerySearchPersonsArgs = {
  query: PersonQuery;
  threshold: Scalars['Float']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QuerySearchPersonsBatchArgs = {
  queries: Array<PersonQuery>;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryNoticesArgs = {
  filter?: InputMaybe<NoticeFilter>;
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
  /** Records a person. You own the record. */
  recordPerson: Maybe<RecordPersonPayload>;
  /** Replaces what a record says of the person. A field that is left out becomes empty; `record` keeps what it leaves out. Of two changes at the same time one is made, the other is answered with CONFLICT. */
  updatePerson: Maybe<UpdatePersonPayload>;
  /** Takes a record back: nobody sees it any more, not even you, and no search finds it. Notices of others about the person stay, without a subject; your own you withdraw first, else the answer is ILLEGAL_STEP. Once more is answered with NOT_FOUND. */
  withdrawPerson: Maybe<WithdrawPersonPayload>;
  /** Puts a person's record under compliance review, or ends its review; gives the record as it stands now. While it is under review it is a hit for nobody: no search, document or vehicle leads to it. For everyone but you there is no such record, and notices and alerts about the person are without it; you read it by its id, and change it as before. */
  setPersonComplianceReview: Maybe<Person>;
  /** Publishes a notice or diffusion, at once: those whom it goes to see it from now on. It gets a reference of its own. */
  publishNotice: Maybe<PublishNoticePayload>;
  /** Replaces what a notice says. A field that is left out becomes empty; `record` keeps what it leaves out; `kind` must be what it is, and its status stays: a suspended notice is not published again by it (publish a new one). Of two changes at the same time one is made, the other is answered with CONFLICT. */
  updateNotice: Maybe<UpdateNoticePayload>;
  /** Takes a PUBLISHED notice out of force: from now on you alone see it. One that is not published is answered with ILLEGAL_STEP. */
  suspendNotice: Maybe<SuspendNoticePayload>;
  /** Takes a notice back: nobody sees it any more, not even you. Its reference is never given again. Once more is answered with NOT_FOUND. */
  withdrawNotice: Maybe<WithdrawNoticePayload>;
  /** Puts a notice under compliance review, or ends its review; gives the notice as it stands now. While it is under review it is a hit for nobody: no person, vehicle or account leads to it. For everyone but you there is no such notice; you read it by its reference and in `notices`, and change it as before. */
  setNoticeComplianceReview: Maybe<Notice>;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationRecordPersonArgs = {
  input: PersonInput;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationUpdatePersonArgs = {
  id: Scalars['ID']['input'];
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  input: PersonInput;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationWithdrawPersonArgs = {
  id: Scalars['ID']['input'];
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  reason: Scalars['String']['input'];
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationSetPersonComplianceReviewArgs = {
  input: SetComplianceReviewInput;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationPublishNoticeArgs = {
  input: NoticeInput;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationUpdateNoticeArgs = {
  id: Scalars['ID']['input'];
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  input: NoticeInput;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationSuspendNoticeArgs = {
  id: Scalars['ID']['input'];
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  reason: Scalars['String']['input'];
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationWithdrawNoticeArgs = {
  id: Scalars['ID']['input'];
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  reason: Scalars['String']['input'];
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationSetNoticeComplianceReviewArgs = {
  input: SetComplianceReviewInput;
};

/** A person was recorded. */
export type RecordPersonPayload = {
  /** The record. */
  person: Person;
};

/** A person's record was changed. */
export type UpdatePersonPayload = {
  /** The record as it stands now. */
  person: Person;
};

/** A person's record was taken back. */
export type WithdrawPersonPayload = {
  /** The id that it had. It is never given to another record. */
  id: Scalars['ID']['output'];
};

/** A notice was published. */
export type PublishNoticePayload = {
  /** The notice. */
  notice: Notice;
};

/** A notice was changed. */
export type UpdateNoticePayload = {
  /** The notice as it stands now. */
  notice: Notice;
};

/** A notice was taken out of force. */
export type SuspendNoticePayload = {
  /** The notice as it stands now. */
  notice: Notice;
};

/** A notice was taken back. */
export type WithdrawNoticePayload = {
  /** The id that it had. It is never given to another notice. */
  id: Scalars['ID']['output'];
};

/** What a name of a person is. */
export type NameKind =
  /** The name that the person is recorded under. */
  | 'PRIMARY'
  /** Another name that the person uses or is known by. */
  | 'ALIAS'
  /** A nickname, or an alias that others may have as well: counts less in a match. */
  | 'WEAK_ALIAS'
  /** A family name before marriage. */
  | 'MAIDEN'
  /** The primary name as written in its own script. */
  | 'ORIGINAL_SCRIPT';

/** One name of a person. */
export type PersonName = {
  /** The whole name, in the order in which it is written. */
  full: Scalars['String']['output'];
  /** The family name, where it is known which part that is. */
  family: Maybe<Scalars['String']['output']>;
  /** The given names, where it is known which part they are. */
  given: Maybe<Scalars['String']['output']>;
  /** The script, four letters of ISO 15924: `Latn`, `Cyrl`, `Arab`, `Hang`, ... */
  script: Maybe<Scalars['String']['output']>;
  /** What the name is. */
  kind: NameKind;
};

/** Why a person is recorded. Always stated. */
export type PersonStatus =
  /** Wanted for prosecution or to serve a sentence. */
  | 'WANTED'
  /** Convicted of a crime. */
  | 'CONVICTED'
  /** Suspected of a crime. */
  | 'SUSPECT'
  /** Can give information on a crime. */
  | 'WITNESS'
  /** Missing. */
  | 'MISSING'
  /** Victim of a crime. */
  | 'VICTIM'
  /** Dead, or a body to identify. */
  | 'DECEASED'
  /** May be a threat to public safety. */
  | 'POSSIBLE_THREAT';

/** Colour of the eyes, codes of the notices. */
export type EyeColour =
  /** Black */
  | 'BLK'
  /** Blue */
  | 'BLU'
  /** Brown */
  | 'BRO'
  /** Green */
  | 'GRN'
  /** Grey */
  | 'GRY'
  /** Hazel */
  | 'HAZ'
  /** Maroon */
  | 'MAR'
  /** Multicoloured */
  | 'MUL'
  /** Pink */
  | 'PNK'
  /** Unknown */
  | 'XXX';

/** Colour of the hair, codes of the notices. */
export type HairColour =
  /** Bald */
  | 'BAL'
  /** Black */
  | 'BLK'
  /** Blond */
  | 'BLN'
  /** Blue */
  | 'BLU'
  /** Brown */
  | 'BRO'
  /** Green */
  | 'GRN'
  /** Grey */
  | 'GRY'
  /** Orange */
  | 'ONG'
  /** Purple */
  | 'PLE'
  /** Pink */
  | 'PNK'
  /** Red */
  | 'RED'
  /** Sandy */
  | 'SDY'
  /** White */
  | 'WHI'
  /** Unknown */
  | 'XXX';

/** How a person looks. */
export type PhysicalDescription = {
  /** Height in centimetres; null where unknown. */
  heightCm: Maybe<Scalars['Int']['output']>;
  /** Weight in kilograms; null where unknown. */
  weightKg: Maybe<Scalars['Int']['output']>;
  /** Colours of the eyes, several where they differ; empty where unknown. */
  eyes: Array<EyeColour>;
  /** Colours of the hair, several where it changed; empty where unknown. */
  hair: Array<HairColour>;
  /** Scars, tattoos and other distinguishing marks, in words. */
  marks: Maybe<Scalars['String']['output']>;
};

/** A person on record. */
export type Person = OwnedRecord & {
  /** Unique among persons. */
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
  /** Whether its owner reviews if it may be on record at all: then it is a hit for nobody, and nobody but its owner sees it. Null for everyone but its owner. */
  underComplianceReview: Maybe<Scalars['Boolean']['output']>;
  /** The primary name. */
  name: PersonName;
  /** Every other name, also in other scripts. */
  aliases: Array<PersonName>;
  /** The sex; U where unknown. */
  sex: Sex;
  /** The date of birth, as precisely as it is known; null where unknown. */
  dateOfBirth: Maybe<Scalars['PartialDate']['output']>;
  /** The place of birth, in words. */
  placeOfBirth: Maybe<Scalars['String']['output']>;
  /** The country of birth. */
  countryOfBirth: Maybe<Country>;
  /** The nationalities; empty where unknown. */
  nationalities: Array<Country>;
  /** Languages spoken, codes of three letters of ISO 639-2/T or 639-3 such as `fra`. */
  languages: Array<Scalars['String']['output']>;
  /** How the person looks; null where nothing is known. */
  description: Maybe<PhysicalDescription>;
  /** Why the person is recorded. */
  status: PersonStatus;
  /** The notices about this person that you may see, newest first. */
  notices: Array<Notice>;
  /** The person's identity documents. */
  identityDocuments: Array<IdentityDocument>;
  /** Vehicles that the person was seen with or owns. */
  vehicles: Array<VehicleIdentity>;
  /** The owner's own reference. */
  nationalReference: Maybe<Scalars['String']['output']>;
};

/** The colour of a notice says what is asked for. */
export type NoticeColour =
  /** Locate and arrest a wanted person. */
  | 'RED'
  /** Find a missing person, or identify one who cannot say who they are. */
  | 'YELLOW'
  /** Locate, identify or obtain information on a person. */
  | 'BLUE'
  /** Identify a dead body. */
  | 'BLACK'
  /** Warning of a person's criminal activities. */
  | 'GREEN'
  /** Warning of an imminent threat to public safety. */
  | 'ORANGE'
  /** How criminals work: modus operandi, objects, devices, hiding places. */
  | 'PURPLE'
  /** Locate, identify and monitor criminal assets (since January 2025). */
  | 'SILVER'
  /** A person or entity under sanctions of the United Nations Security Council. */
  | 'UN_SPECIAL';

/** To whom a notice goes. */
export type NoticeKind =
  /** To every member country. */
  | 'NOTICE'
  /** To chosen countries only: its recipients and its owner see it, to everyone else it does not exist. */
  | 'DIFFUSION';

/** Where a notice stands in its life. Everyone but its owner sees published ones only. */
export type NoticeStatus =
  /** Written, its review pending. */
  | 'DRAFT'
  /** In force. */
  | 'PUBLISHED'
  /** Out of force for now. */
  | 'SUSPENDED'
  /** Taken back by its owner, says the system that it was imported from. One that is withdrawn here is seen by nobody. */
  | 'WITHDRAWN'
  /** Its time is over. */
  | 'EXPIRED';

/** What a person is charged with. */
export type Charge = {
  /** As the court or prosecutor wrote it, in their language. */
  text: Scalars['String']['output'];
  /** In English, where `text` is not. */
  translation: Maybe<Scalars['String']['output']>;
};

/** A warrant for an arrest. */
export type ArrestWarrant = {
  /** The country that issued it. */
  issuedBy: Country;
  /** The day of issue, as precisely as it is known. */
  issuedOn: Maybe<Scalars['PartialDate']['output']>;
  /** The number that the issuer gave it. */
  reference: Maybe<Scalars['String']['output']>;
  /** What the person is charged with. */
  charge: Charge;
};

/** A notice or diffusion: a request of one country to others, or a warning. */
export type Notice = OwnedRecord & {
  /** Unique among notices. */
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
  /** Whether its owner reviews if it may be on record at all: then it is a hit for nobody, and nobody but its owner sees it. Null for everyone but its owner. */
  underComplianceReview: Maybe<Scalars['Boolean']['output']>;
  /** Year and number: `2026/12345`, six digits in a year that has many. Unique. Numbers are given in no order, so that they do not tell how many there are. */
  reference: Scalars['String']['output'];
  /** Whether it goes to all or to chosen countries. */
  kind: NoticeKind;
  /** What is asked for. */
  colour: NoticeColour;
  /** Where it stands in its life. */
  status: NoticeStatus;
  /** The person it is about; null where it is about none (modus operandi, unidentified body), or about one that you may not see. */
  subject: Maybe<Person>;
  /** When it was published; null for one that never was. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Charges outside of a warrant. */
  charges: Array<Charge>;
  /** Arrest warrants behind a Red notice. */
  arrestWarrants: Array<ArrestWarrant>;
  /** What it is about, in words. */
  summary: Maybe<Scalars['String']['output']>;
  /** Vehicles and accounts to locate, identify or monitor. */
  assets: Array<Asset>;
  /** The countries that a diffusion goes to; empty for a notice. */
  recipients: Array<Country>;
  /** The owner's own reference. */
  nationalReference: Maybe<Scalars['String']['output']>;
};

/** What a notice may ask to locate, identify or monitor besides a person. */
export type Asset = VehicleIdentity | AccountIdentity;

/** One travel document, whether on record or not. */
export type IdentityDocument = {
  /** The number, canonical: A-Z and 0-9 only. */
  number: Scalars['String']['output'];
  /** The coarse class of the document. */
  type: TravelDocumentType;
  /** The country or organisation that issued it. */
  issuedBy: Scalars['CountryCode']['output'];
  /** Persons on record who hold it, by id. */
  holders: Maybe<Array<Person>>;
};

/** One identifier of a vehicle or vessel, whether on record or not. */
export type VehicleIdentity = {
  /** What `value` is. */
  identifierType: VehicleIdentifierType;
  /** The identifier, canonical: A-Z and 0-9, a plate with its country in front (`DEU/BAB1234`). */
  value: Scalars['String']['output'];
  /** The vehicle identification number, where the identifier is one; else null. */
  vin: Maybe<Scalars['String']['output']>;
  /** Persons on record who were seen with it, by id. */
  seenWith: Maybe<Array<Person>>;
  /** Notices that name it as an asset, newest first. */
  notices: Maybe<Array<Notice>>;
};

/** One account or wallet, whether on record or not. */
export type AccountIdentity = {
  /** What kind of account `value` names. */
  scheme: AccountScheme;
  /** The account, canonical. */
  value: Scalars['String']['output'];
  /** Notices that name it as an asset, newest first. */
  notices: Maybe<Array<Notice>>;
};

/** Who a machine-readable zone says its holder is. Persons match it. */
export type MrzHolder = {
  /** The lines of the zone, upper case, joined by a newline. */
  mrz: Scalars['String']['output'];
  /** Persons who may be the holder, by the zone's name, date of birth, sex and nationality; best score first, then by id. Costs 400 units. */
  matches: Maybe<PersonMatchConnection>;
};


/** Who a machine-readable zone says its holder is. Persons match it. */
export type MrzHolderMatchesArgs = {
  threshold: Scalars['Float']['input'];
  first: Scalars['Int']['input'];
};

/** A person that an alert is about. */
export type AlertSubject = {
  /** What the alert has of a person on record, also where it names none. */
  link: Scalars['ID']['output'];
  /** The person on record; null where none is linked, or one that you may not see. */
  person: Maybe<Person>;
};

/** A person who may be the one looked for. A score is a measure of agreement, not of identity: confirm it with the owner. */
export type PersonMatch = {
  /** The person. */
  person: Person;
  /** 0 to 1: the sum over `features` of weight x score, for a penalty (negative weight) of weight x (1 - score); never below 0 or above 1, rounded to four decimals. From about .70 likely the same person, from .85 very likely. */
  score: Scalars['Float']['output'];
  /** The name of the person that agreed best. */
  matchedName: Scalars['String']['output'];
  /** What was compared: `name` always, its `detail` tells each pair of words and why they agree (`spelling`, `script`, `short form`, `initial`, `joined`); `yearOfBirth`, `dayOfBirth`, `sex` and `nationality` where both sides state them, as precisely as both do; `dateOfBirth` where an agreeing date adds to a name that agrees in part. */
  features: Array<MatchFeature>;
};

/** Matches of a search, best first. */
export type PersonMatchConnection = {
  /** The matches. */
  edges: Array<PersonMatchEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** True: not all who may reach the threshold were compared: more than 400 (100 in a batch, fewer where the name has more than four words) share as much of it, they have too many names, or the time was up. Those who share most, and the rarest words, were. Ask with more of the name or the date of birth. */
  truncated: Scalars['Boolean']['output'];
};

/** One search of a batch. */
export type PersonSearch = {
  /** Why nobody was looked for; null where somebody was. */
  problem: Maybe<InputProblem>;
  /** Persons who may be meant, best score first, then by id. Null where `problem` says why nobody was looked for; that is not an empty list. Costs 30 units. */
  matches: Maybe<PersonMatchConnection>;
};


/** One search of a batch. */
export type PersonSearchMatchesArgs = {
  threshold: Scalars['Float']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** One match in its list. */
export type PersonMatchEdge = {
  /** The match. */
  node: PersonMatch;
  /** Its place, for `after` of `searchPersons` with the same query and threshold. */
  cursor: Scalars['Cursor']['output'];
};

/** A page of notices. */
export type NoticeConnection = {
  /** The notices. */
  edges: Array<NoticeEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages; null with a filter by nationality, where no index counts them. Of `recordsToReview` 1,000 at most are counted. Costs 500 units. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One notice in its list. */
export type NoticeEdge = {
  /** The notice. */
  node: Notice;
  /** Its place, for `after`. */
  cursor: Scalars['Cursor']['output'];
};

/** Records of your own NCB that are to be reviewed. */
export type RecordsToReview = {
  /** Persons, by review date, then by id. */
  persons: Maybe<PersonConnection>;
  /** Notices and diffusions, of any status, by review date, then by id. */
  notices: Maybe<NoticeConnection>;
};


/** Records of your own NCB that are to be reviewed. */
export type RecordsToReviewPersonsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** Records of your own NCB that are to be reviewed. */
export type RecordsToReviewNoticesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** A page of persons. */
export type PersonConnection = {
  /** The persons. */
  edges: Array<PersonEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages; 1,000 at most are counted. Costs 100 units. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One person in its list. */
export type PersonEdge = {
  /** The person. */
  node: Person;
  /** Its place, for `after`. */
  cursor: Scalars['Cursor']['output'];
};

/** What the databases say of the subject screened. */
export type Screening = {
  /** Persons who may be meant, best score first, then by id. A machine-readable zone fills in what the subject does not state; one that cannot be read keeps nobody from being screened by name, and `documents` says what is wrong with it. Null where neither gives a name. Costs 400 units. */
  persons: Maybe<PersonMatchConnection>;
};


/** What the databases say of the subject screened. */
export type ScreeningPersonsArgs = {
  threshold: Scalars['Float']['input'];
  first: Scalars['Int']['input'];
};

/** Whom to search. What is left out contradicts nothing. */
export type PersonQuery = {
  /** The name, in any order and script: initials, short forms, titles and a middle name too many or too few do little harm. */
  name: Scalars['String']['input'];
  /** The date of birth, as precisely as it is known. An agreeing one adds, the more precise the more; another one is a penalty, little for a slip (the next day, day and month swapped, one digit), and much for decades. */
  dateOfBirth?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The sex. Another one is a penalty; U and X contradict nothing. */
  sex?: InputMaybe<Sex>;
  /** A nationality. Being recorded with others only is a penalty. */
  nationality?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Only persons of one of these states; any where it is left out or empty. */
  status?: InputMaybe<Array<PersonStatus>>;
};

/** Which notices to list. Every condition must hold; an empty list is no condition. */
export type NoticeFilter = {
  /** Of one of these colours. */
  colours?: InputMaybe<Array<NoticeColour>>;
  /** Of one of these kinds. */
  kinds?: InputMaybe<Array<NoticeKind>>;
  /** Of one of these states. Other than PUBLISHED only of your own. */
  statuses?: InputMaybe<Array<NoticeStatus>>;
  /** Owned by one of these countries. */
  recordedBy?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** About a person of this nationality whom you may see. */
  nationality?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Published at this instant or later. */
  publishedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** True: only what your own country has recorded. */
  own: Scalars['Boolean']['input'];
};

/** One name of a person: `full`, or at least one of `family` and `given`. */
export type PersonNameInput = {
  /** The whole name, in the order in which it is written; at most 200 characters. Left out: `given`, then `family`. */
  full?: InputMaybe<Scalars['String']['input']>;
  /** The family name, where it is known which part that is; at most 200 characters. */
  family?: InputMaybe<Scalars['String']['input']>;
  /** The given names, where it is known which part they are; at most 200 characters. */
  given?: InputMaybe<Scalars['String']['input']>;
  /** The script, four letters of ISO 15924: `Latn`, `Cyrl`, ... Left out: that of the letters. */
  script?: InputMaybe<Scalars['String']['input']>;
  /** What the name is. Left out: PRIMARY for `name`, ALIAS for an alias; the primary name is `name`, and no alias. */
  kind?: InputMaybe<NameKind>;
};

/** How a person looks. */
export type PhysicalDescriptionInput = {
  /** Height in centimetres, 30 to 280; left out where unknown, never 0. */
  heightCm?: InputMaybe<Scalars['Int']['input']>;
  /** Weight in kilograms, 1 to 650; left out where unknown, never 0. */
  weightKg?: InputMaybe<Scalars['Int']['input']>;
  /** Colours of the eyes, several where they differ. */
  eyes: Array<EyeColour>;
  /** Colours of the hair, several where it changed. */
  hair: Array<HairColour>;
  /** Scars, tattoos and other distinguishing marks, in words; at most 10,000 characters. */
  marks?: InputMaybe<Scalars['String']['input']>;
};

/** What an owner says of a person. Lists have at most 200 elements. A name without letters, or an identity document or vehicle whose identifier is malformed, is refused: nobody could find the person by it. */
export type PersonInput = {
  /** Makes the call safe to repeat: 1 to 128 characters, such as a UUID. The same key with the same input does nothing more and answers the same record as it stands; with another input: IDEMPOTENCY_CONFLICT. Kept for 7 days at least. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The primary name. */
  name: PersonNameInput;
  /** Every other name, also in other scripts. */
  aliases: Array<PersonNameInput>;
  /** The sex. */
  sex: Sex;
  /** The date of birth, as precisely as it is known; not in the future. */
  dateOfBirth?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The place of birth, in words; at most 200 characters. */
  placeOfBirth?: InputMaybe<Scalars['String']['input']>;
  /** The country of birth. */
  countryOfBirth?: InputMaybe<Scalars['CountryCode']['input']>;
  /** The nationalities. */
  nationalities: Array<Scalars['CountryCode']['input']>;
  /** Languages spoken: three letters each, ISO 639-2/T or 639-3, such as `fra`. */
  languages: Array<Scalars['String']['input']>;
  /** How the person looks. */
  description?: InputMaybe<PhysicalDescriptionInput>;
  /** Why the person is recorded. */
  status: PersonStatus;
  /** The person's identity documents. */
  identityDocuments: Array<TravelDocumentInput>;
  /** Vehicles that the person was seen with or owns; every identifier of each counts. */
  vehicles: Array<VehicleInput>;
  /** What the owner says of the record. Left out of a new one: shared with all, H1, to be reviewed in 5 years. Left out of a change: as it is. */
  record?: InputMaybe<RecordInput>;
};

/** What a person is charged with. */
export type ChargeInput = {
  /** As the court or prosecutor wrote it, in their language; at most 10,000 characters. */
  text: Scalars['String']['input'];
  /** In English, where `text` is not; at most 10,000 characters. */
  translation?: InputMaybe<Scalars['String']['input']>;
};

/** A warrant for an arrest. */
export type ArrestWarrantInput = {
  /** The country that issued it. */
  issuedBy: Scalars['CountryCode']['input'];
  /** The day of issue, as precisely as it is known; not in the future. */
  issuedOn?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The number that the issuer gave it; at most 200 characters. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** What the person is charged with. */
  charge: ChargeInput;
};

/** What an owner says in a notice. A RED one needs a subject and an arrest warrant; a SILVER one a subject and an asset; YELLOW, BLUE and GREEN ones a subject; BLACK, ORANGE, PURPLE and UN_SPECIAL ones a subject or a summary. Lists have at most 200 elements. */
export type NoticeInput = {
  /** Makes the call safe to repeat: 1 to 128 characters, such as a UUID. The same key with the same input does nothing more and answers the same record as it stands; with another input: IDEMPOTENCY_CONFLICT. Kept for 7 days at least. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** To all, or to chosen countries. It never changes. */
  kind: NoticeKind;
  /** What is asked for. */
  colour: NoticeColour;
  /** The person it is about: one on record whom you may see. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Charges outside of a warrant. */
  charges: Array<ChargeInput>;
  /** Arrest warrants behind a Red notice. */
  arrestWarrants: Array<ArrestWarrantInput>;
  /** What it is about, in words; at most 10,000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** Vehicles to locate, identify or monitor; every identifier of each counts. */
  vehicles: Array<VehicleInput>;
  /** Accounts and wallets to locate, identify or monitor. */
  accounts: Array<AccountInput>;
  /** The countries that a diffusion goes to, at least one besides your own; none for a notice. */
  recipients: Array<Scalars['CountryCode']['input']>;
  /** What the owner says of the record. Left out of a new one: shared with all, H1, to be reviewed in 5 years. Left out of a change: as it is. */
  record?: InputMaybe<RecordInput>;
};
