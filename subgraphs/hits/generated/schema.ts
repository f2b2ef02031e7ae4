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
  /** One request for confirmation; null where there is none between your NCB and another. It stays readable to both sides whatever becomes of the record. */
  hitConfirmation: Maybe<HitConfirmation>;
  /** The requests that your NCB has made, and those that were addressed to it, newest first. `filter: { turn: MINE }` is what waits for you, `filter: { turn: MINE, escalated: true }` the list of a supervisor. */
  hitConfirmations: Maybe<HitConfirmationConnection>;
  /** How soon hits were confirmed, of requests made from `from` on and before `to`: at most 10,000 of them, else TOO_MANY_ITEMS. Costs 1,000 units. */
  hitConfirmationStatistics: Maybe<HitConfirmationStatistics>;
  /** For gateways, which tell it operators: how many requests, of all NCBs together, are overdue. 10,000 at most are counted. */
  overdueHitConfirmationsCount: Maybe<Scalars['Int']['output']>;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryHitConfirmationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryHitConfirmationsArgs = {
  filter?: InputMaybe<HitConfirmationFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryHitConfirmationStatisticsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type Mutation = {
  /** Asks the owner of a record to confirm a hit on it (RPD, articles 104 to 106): the NCB of its `handling.contact`, which learns that yours has met the record. You have to see the record: one that you may not see is NOT_FOUND, as one that does not exist. Nobody asks for a record of its own. `HUMANITARIAN` asks for persons and notices only. */
  requestHitConfirmation: Maybe<RequestHitConfirmationPayload>;
  /** Answers a request that was addressed to your NCB. Which answers are legal, and what they have to state: see HitConfirmationStatus. What is not is answered with ILLEGAL_STEP: `extensions.legal` lists the legal steps, each with `to`, `by` (`asking`: the NCB that asks; `owner`: the one that answers), the NCB whose `turnOf` it is, and what it `needs`. Of two answers at the same time one is taken, the other is answered with CONFLICT. */
  answerHitConfirmation: Maybe<AnswerHitConfirmationPayload>;
  /** Takes a request of your NCB back, which nobody has to answer then. */
  withdrawHitConfirmation: Maybe<WithdrawHitConfirmationPayload>;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationRequestHitConfirmationArgs = {
  input: RequestHitConfirmationInput;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationAnswerHitConfirmationArgs = {
  input: AnswerHitConfirmationInput;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationWithdrawHitConfirmationArgs = {
  input: WithdrawHitConfirmationInput;
};

/** The owner of a record was asked. */
export type RequestHitConfirmationPayload = {
  /** The request. */
  confirmation: HitConfirmation;
};

/** A request was answered. */
export type AnswerHitConfirmationPayload = {
  /** The request as it stands now. */
  confirmation: HitConfirmation;
  /** Of NO_LONGER_VALID: the record of yours that is now to be withdrawn or corrected, and by which mutations. Null of other answers. */
  upkeep: Maybe<RecordUpkeep>;
};

/** A request was taken back. */
export type WithdrawHitConfirmationPayload = {
  /** The request as it stands now. */
  confirmation: HitConfirmation;
};

/** A record that its owner has said to be no longer valid. Nothing of it was changed. */
export type RecordUpkeep = {
  /** The record. */
  record: RecordReference;
  /** The mutation that takes it back: `withdrawVehicle`. */
  withdrawBy: Scalars['String']['output'];
  /** The mutation that corrects it: `updateVehicle`. */
  correctBy: Scalars['String']['output'];
};

/** The kinds of records that NCBs own. */
export type RecordKind =
  /** A person. */
  | 'PERSON'
  /** A notice or diffusion. */
  | 'NOTICE'
  /** A stolen, lost, revoked or invalid travel document. */
  | 'TRAVEL_DOCUMENT'
  /** A stolen vehicle or vessel. */
  | 'VEHICLE'
  /** A financial alert. */
  | 'FINANCIAL_ALERT';

/** Which record, and nothing of what it says: ask for it by its kind and id. */
export type RecordReference = {
  /** Its kind. */
  kind: RecordKind;
  /** Its id, unique within its kind. */
  id: Scalars['ID']['output'];
};

/** How soon the owner is to answer. */
export type HitConfirmationPriority =
  /** Somebody or something is being held: within 10 minutes, unless the server is set otherwise. */
  | 'URGENT'
  /** Within an hour, unless the server is set otherwise. */
  | 'ROUTINE';

/**
 * Where a request stands. Its life, each step by the NCB that asks (asking) or that of the record (owner):
 *
 * | from | to | by | needs |
 * |---|---|---|---|
 * | - | REQUESTED | asking | circumstances |
 * | REQUESTED | MORE_TIME | owner | until |
 * | REQUESTED, MORE_TIME | CONFIRMED | owner | instructions |
 * | REQUESTED, MORE_TIME | NOT_IDENTICAL, NO_LONGER_VALID, CANNOT_DISCLOSE | owner | |
 * | REQUESTED, MORE_TIME | WITHDRAWN | asking | note |
 */
export type HitConfirmationStatus =
  /** The owner is asked. */
  | 'REQUESTED'
  /** The owner needs more time, once, and says until when. */
  | 'MORE_TIME'
  /** It is the person or thing on record, and the record holds: the owner says what is to be done. */
  | 'CONFIRMED'
  /** It is another person or thing than the one on record. */
  | 'NOT_IDENTICAL'
  /** The record does not hold any more: no ground for action. */
  | 'NO_LONGER_VALID'
  /** The owner may not say. */
  | 'CANNOT_DISCLOSE'
  /** Whoever asked has taken it back. */
  | 'WITHDRAWN';

/** What an owner may answer. See HitConfirmationStatus. */
export type HitConfirmationAnswer =
  /** It is the person or thing on record, and the record holds. Needs `instructions`. */
  | 'CONFIRMED'
  /** It is another person or thing than the one on record. */
  | 'NOT_IDENTICAL'
  /** The record does not hold any more. What is to be done with it then: `upkeep` of the payload. */
  | 'NO_LONGER_VALID'
  /** More time is needed, once. Needs `until`, at most 7 days ahead: it is the new deadline. */
  | 'MORE_TIME'
  /** It may not be said. */
  | 'CANNOT_DISCLOSE';

/** How urgently an open request asks, by the clock of its database: nobody has to do anything for that. */
export type HitConfirmationStage =
  /** Its deadline (`dueAt`) lies ahead. */
  | 'FIRST_REQUEST'
  /** Its deadline has passed, and it counts as asked again. */
  | 'SECOND_REQUEST'
  /** As much time again has passed (`escalatesAt`): it is a matter for supervisors. */
  | 'ESCALATED';

/** What one NCB asks another, and both read. The processing log says who got it. For fragments: no field returns it. */
export type Correspondence = {
  /** Unique within its database. */
  id: Scalars['ID']['output'];
  /** The NCB that asks. */
  askedBy: Country;
  /** The NCB that is asked. */
  addressedTo: Country;
};

/** A request to the owner of a record to confirm a hit on it. The two NCBs read it, and nobody else. It names the record, and says nothing of it but what the two have written. */
export type HitConfirmation = Correspondence & {
  /** Unique within this database. */
  id: Scalars['ID']['output'];
  /** The NCB that asks. */
  askedBy: Country;
  /** The NCB that is asked: that of the record's `handling.contact` when it was asked. */
  addressedTo: Country;
  /** The record that was hit. Whether you may see it still is a question of its own. */
  record: RecordReference;
  /** How soon the owner is to answer. */
  priority: HitConfirmationPriority;
  /** How and by whom the person or thing was met, in the words of whoever asks. */
  circumstances: Scalars['String']['output'];
  /** Where it was met, in words. */
  place: Maybe<Scalars['String']['output']>;
  /** What was seen and held against the record: numbers, marks, names. */
  identifiersSeen: Array<Scalars['String']['output']>;
  /** Where it stands. */
  status: HitConfirmationStatus;
  /** When it was asked. */
  requestedAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** By when the owner is to answer: its own `until` where it asked for more time. */
  dueAt: Scalars['DateTime']['output'];
  /** When it becomes a matter for supervisors, if it is still open. */
  escalatesAt: Scalars['DateTime']['output'];
  /** Whether it is open and its deadline has passed. */
  overdue: Scalars['Boolean']['output'];
  /** How urgently it asks now; null where it is open no more. */
  stage: Maybe<HitConfirmationStage>;
  /** What was said, in order: at most three steps. */
  steps: Array<HitConfirmationStep>;
};

/** One step of a request. */
export type HitConfirmationStep = {
  /** Where it led. */
  status: HitConfirmationStatus;
  /** The NCB that took it. */
  by: Country;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Of CONFIRMED: what is to be done. */
  instructions: Maybe<Scalars['String']['output']>;
  /** Of MORE_TIME: until when. */
  until: Maybe<Scalars['DateTime']['output']>;
  /** What was added, in words. */
  note: Maybe<Scalars['String']['output']>;
};

/** A page of requests. */
export type HitConfirmationConnection = {
  /** The requests of this page. */
  edges: Array<HitConfirmationEdge>;
  /** Where the page stands in its list. */
  pageInfo: PageInfo;
};

/** A request in its list. */
export type HitConfirmationEdge = {
  /** The request. */
  node: HitConfirmation;
  /** Where it stands in the list. */
  cursor: Scalars['Cursor']['output'];
};

/** How soon hits were confirmed. */
export type HitConfirmationStatistics = {
  /** Requests of your NCB, by the NCB that was asked and by priority. */
  asked: Array<HitConfirmationFigures>;
  /** Requests to your NCB, by the NCB that asked and by priority. */
  answered: Array<HitConfirmationFigures>;
};

/** Figures of the requests between your NCB and another, of one priority. */
export type HitConfirmationFigures = {
  /** The other NCB. */
  ncb: Country;
  /** Their priority. */
  priority: HitConfirmationPriority;
  /** How many there are. */
  count: Scalars['Int']['output'];
  /** How many of them were answered. MORE_TIME is no answer. */
  answered: Scalars['Int']['output'];
  /** The share of the answers that were CONFIRMED, 0 to 1; null where there is none. */
  confirmedShare: Maybe<Scalars['Float']['output']>;
  /** The median of the time to the answer, in seconds; null where there is none. */
  medianSeconds: Maybe<Scalars['Float']['output']>;
  /** The time within which nine of ten answers came, in seconds; null where there is none. */
  p90Seconds: Maybe<Scalars['Float']['output']>;
  /** How many are open, and their deadline has passed. */
  overdue: Scalars['Int']['output'];
};

/** A person on record. */
export type Person = {
  /** Unique within this database. */
  id: Scalars['ID']['output'];
  /** Requests to confirm a hit on this record: those of your NCB, and as its owner those that are addressed to you. Of others' nobody is told. Newest first. */
  confirmations: Maybe<HitConfirmationConnection>;
};


/** A person on record. */
export type PersonConfirmationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** A notice or diffusion. */
export type Notice = {
  /** Unique within this database. */
  id: Scalars['ID']['output'];
  /** Requests to confirm a hit on this record: those of your NCB, and as its owner those that are addressed to you. Of others' nobody is told. Newest first. */
  confirmations: Maybe<HitConfirmationConnection>;
};


/** A notice or diffusion. */
export type NoticeConfirmationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** A record of a travel document. */
export type TravelDocument = {
  /** Unique within this database. */
  id: Scalars['ID']['output'];
  /** Requests to confirm a hit on this record: those of your NCB, and as its owner those that are addressed to you. Of others' nobody is told. Newest first. */
  confirmations: Maybe<HitConfirmationConnection>;
};


/** A record of a travel document. */
export type TravelDocumentConfirmationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** A record of a vehicle or vessel. */
export type Vehicle = {
  /** Unique within this database. */
  id: Scalars['ID']['output'];
  /** Requests to confirm a hit on this record: those of your NCB, and as its owner those that are addressed to you. Of others' nobody is told. Newest first. */
  confirmations: Maybe<HitConfirmationConnection>;
};


/** A record of a vehicle or vessel. */
export type VehicleConfirmationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** A financial alert. */
export type FinancialAlert = {
  /** Unique within this database. */
  id: Scalars['ID']['output'];
  /** Requests to confirm a hit on this record: those of your NCB, and as its owner those that are addressed to you. Of others' nobody is told. Newest first. */
  confirmations: Maybe<HitConfirmationConnection>;
};


/** A financial alert. */
export type FinancialAlertConfirmationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** Whose turn it is in an open request. */
export type HitConfirmationTurn =
  /** That of your NCB: it was addressed to you, and is not answered yet. */
  | 'MINE'
  /** That of the other NCB: you have asked, and it has not answered yet. */
  | 'THEIRS';

/** Which requests. Several fields: all must hold. An empty list asks nothing. */
export type HitConfirmationFilter = {
  /** Open ones, by whose turn it is. */
  turn?: InputMaybe<HitConfirmationTurn>;
  /** Whether they are open and their deadline has passed. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether they are open and a matter for supervisors. */
  escalated?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those about one record. */
  record?: InputMaybe<RecordReferenceInput>;
  /** How soon the owner is to answer. */
  priority?: InputMaybe<HitConfirmationPriority>;
  /** Where they stand: one of these. */
  statuses?: InputMaybe<Array<HitConfirmationStatus>>;
};

/** Which record. */
export type RecordReferenceInput = {
  /** Its kind. */
  kind: RecordKind;
  /** Its id. */
  id: Scalars['ID']['input'];
};

/** What to ask the owner of a record. No text has more than 10,000 characters. */
export type RequestHitConfirmationInput = {
  /** Makes the call safe to repeat: 1 to 128 characters, such as a UUID. The same key with the same input asks nothing more and answers the request as it stands; with another input: IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** The record that was hit. */
  record: RecordReferenceInput;
  /** How soon the owner is to answer. */
  priority: HitConfirmationPriority;
  /** How and by whom the person or thing was met. */
  circumstances: Scalars['String']['input'];
  /** Where, in at most 200 characters. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** What was seen and held against the record: at most 200, of at most 200 characters each. */
  identifiersSeen: Array<Scalars['String']['input']>;
};

/** What an owner answers. No text has more than 10,000 characters. */
export type AnswerHitConfirmationInput = {
  /** Makes the call safe to repeat: 1 to 128 characters, such as a UUID. The same key with the same input answers nothing more and gives the request as it stands; with another input: IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** The id of the request. */
  id: Scalars['ID']['input'];
  /** When the request was last changed, as you read it: if it has been changed since then, nothing is changed and the answer is CONFLICT. */
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The answer. */
  answer: HitConfirmationAnswer;
  /** With CONFIRMED: what is to be done. */
  instructions?: InputMaybe<Scalars['String']['input']>;
  /** With MORE_TIME: until when, at most 7 days ahead by the clock of the database. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
  /** What you add, in words. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** Which request to take back, and why. */
export type WithdrawHitConfirmationInput = {
  /** Makes the call safe to repeat: 1 to 128 characters, such as a UUID. The same key with the same input does nothing more and gives the request as it stands; with another input: IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** The id of the request. */
  id: Scalars['ID']['input'];
  /** When the request was last changed, as you read it: if it has been changed since then, nothing is changed and the answer is CONFLICT. */
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 10,000 characters. The other NCB reads it. */
  note: Scalars['String']['input'];
};
