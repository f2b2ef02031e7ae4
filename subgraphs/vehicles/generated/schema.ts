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
  vehicle: Maybe<Vehicle>;
  /** Looks one vehicle up, in all the ways that it can be named at once. */
  checkVehicle: Maybe<VehicleCheck>;
  /** Looks many vehicles up at once. The answers stand in the order of the list; one that cannot be looked up does not disturb the others. */
  checkVehicles: Maybe<Array<VehicleCheck>>;
  /** Finds vehicles by parts and by what was seen of them, best match first. A match is a reason to look closer, not a hit. Needs `vin`, `plate` or `make`. Costs 500 units. */
  searchVehicles: Maybe<VehicleMatchConnection>;
  /** The records of your own country, newest first. */
  vehicles: Maybe<VehicleConnection>;
  /** Screens a person, documents, vehicles and accounts in all databases at once. Each gives what it can say of its part. */
  screen: Maybe<Screening>;
  /** Records of your own NCB that are to be reviewed: whose review date (`reviewBy`) falls before a day, those that are overdue first. Each database gives its part; from its review date on nobody but you sees a record. */
  recordsToReview: Maybe<RecordsToReview>;
  /** For gateways, which tell it operators: how many records, of all owners together, are overdue or to be reviewed within 30 days. 10,000 at most are counted. */
  recordsToReviewCount: Maybe<Scalars['Int']['output']>;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryVehicleArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryCheckVehicleArgs = {
  vehicle: VehicleInput;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryCheckVehiclesArgs = {
  vehicles: Array<VehicleInput>;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QuerySearchVehiclesArgs = {
  query: VehicleQuery;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryVehiclesArgs = {
  filter?: InputMaybe<VehicleFilter>;
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
  /** Records a stolen vehicle, vessel, engine or part. You own the record. */
  reportVehicle: Maybe<ReportVehiclePayload>;
  /** Replaces what a record says of the vehicle. A field that is left out becomes empty; `record` keeps what it leaves out; whether, when and where it was found again stays. Of two changes at the same time one is made, the other is answered with CONFLICT. */
  updateVehicle: Maybe<UpdateVehiclePayload>;
  /** Records that a vehicle was found again. Said once more, it corrects when and where. The record stays, as RECOVERED, until you withdraw it; a vehicle that is stolen again is reported again. */
  recoverVehicle: Maybe<RecoverVehiclePayload>;
  /** Takes a record back: nobody sees it any more, not even you, and no check finds it. Once more is answered with NOT_FOUND. */
  withdrawVehicle: Maybe<WithdrawVehiclePayload>;
  /** Puts a record under compliance review, or ends its review; gives the record as it stands now. While it is under review it is a hit for nobody, and for everyone but its owner there is no such record; its owner reads it and changes it as before. */
  setVehicleComplianceReview: Maybe<Vehicle>;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationReportVehicleArgs = {
  input: ReportVehicleInput;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationUpdateVehicleArgs = {
  id: Scalars['ID']['input'];
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  input: ReportVehicleInput;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationRecoverVehicleArgs = {
  id: Scalars['ID']['input'];
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  at: Scalars['DateTime']['input'];
  place?: InputMaybe<Scalars['String']['input']>;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationWithdrawVehicleArgs = {
  id: Scalars['ID']['input'];
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  reason: Scalars['String']['input'];
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationSetVehicleComplianceReviewArgs = {
  input: SetComplianceReviewInput;
};

/** A vehicle was recorded. */
export type ReportVehiclePayload = {
  /** The record. */
  vehicle: Vehicle;
};

/** A record was changed. */
export type UpdateVehiclePayload = {
  /** The record as it stands now. */
  vehicle: Vehicle;
};

/** It was recorded that a vehicle was found again. */
export type RecoverVehiclePayload = {
  /** The record as it stands now. */
  vehicle: Vehicle;
};

/** A record was taken back. */
export type WithdrawVehiclePayload = {
  /** The id that it had. It is never given to another record. */
  id: Scalars['ID']['output'];
};

/** Kinds of vehicles, vessels and parts. */
export type VehicleKind =
  /** Car. */
  | 'CAR'
  /** Truck or lorry. */
  | 'TRUCK'
  /** Trailer. */
  | 'TRAILER'
  /** Caravan. */
  | 'CARAVAN'
  /** Bus or coach. */
  | 'BUS'
  /** Motorcycle, moped or scooter. */
  | 'MOTORCYCLE'
  /** Machine for building, farming or mining. */
  | 'HEAVY_MACHINERY'
  /** Boat or ship. */
  | 'VESSEL'
  /** Engine of a boat or ship. */
  | 'VESSEL_ENGINE'
  /** A part with a number of its own, such as an engine or a gearbox. */
  | 'IDENTIFIABLE_PART';

/** What has become of a vehicle. */
export type VehicleStatus =
  /** Stolen, and not found again. */
  | 'STOLEN'
  /** Found again; the record stays until its owner withdraws it. */
  | 'RECOVERED';

/** The result of a lookup. It speaks of the records that you may see. */
export type VehicleVerdict =
  /** Every identifier given was looked up, and no record has any of them. It does not say that the vehicle is in order. */
  | 'NO_RECORD'
  /** At least one record of the vehicle says that it is stolen. */
  | 'STOLEN'
  /** The vehicle was stolen and has been found again; no record says that it is stolen now. */
  | 'RECOVERED'
  /** Not, or not wholly, looked up: see `problem`. This is not `NO_RECORD`. */
  | 'NOT_CHECKED';

/** A registration plate. */
export type Plate = {
  /** The number: upper case, without spaces and hyphens. Where a check could not read it: as given. */
  number: Scalars['String']['output'];
  /** The country of registration: a plate is unique only within it. */
  country: Country;
};

/** What was asked: in canonical form, or as given where there is none. */
export type AskedVehicle = {
  /** Vehicle identification number, with O and Q read as 0, I as 1. */
  vin: Maybe<Scalars['String']['output']>;
  /** Chassis number of an older vehicle. */
  chassisNumber: Maybe<Scalars['String']['output']>;
  /** Registration plate; null too where its country could not be read: then `problem` shows it. */
  plate: Maybe<Plate>;
  /** Engine number. */
  engineNumber: Maybe<Scalars['String']['output']>;
  /** Hull identification number. */
  hin: Maybe<Scalars['String']['output']>;
  /** IMO ship number. */
  imo: Maybe<Scalars['String']['output']>;
};

/** The answer to one lookup. */
export type VehicleCheck = {
  /** What was looked up. */
  asked: AskedVehicle;
  /** The result. */
  verdict: VehicleVerdict;
  /** Why an identifier was not looked up; the first, where there are several. Beside a hit it says that one of the identifiers is wrong all the same. */
  problem: Maybe<InputProblem>;
  /** The records that have any of the identifiers, newest first. `plates`, `vin` and so on of each tell which. */
  records: Array<Vehicle>;
  /** Doubts that did not keep a value from being looked up. A plate that is not on record while one that looks like it is: accents are read in many ways (`MÜ` as `MU` or `MUE`, `Ø` as `O`), and cameras confuse 0ODQ, 1I, 2Z, 5S, 8B, 6G; `searchVehicles` finds its record. A VIN made for North America (its first character is 1 to 5, or it begins 7F to 70) whose check digit is wrong (49 CFR 565.15). Elsewhere that place holds what the maker likes. */
  warnings: Array<Scalars['String']['output']>;
  /** The identifiers that were looked up. They lead to persons, notices and alerts. */
  identities: Array<VehicleIdentity>;
};

/** A record of a stolen vehicle, vessel, engine or part. It holds no personal data. */
export type Vehicle = OwnedRecord & {
  /** Unique within this database. */
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
  /** What it is. */
  kind: VehicleKind;
  /** What has become of it. */
  status: VehicleStatus;
  /** Vehicle identification number, 17 characters (ISO 3779), with O and Q written 0, I written 1. */
  vin: Maybe<Scalars['String']['output']>;
  /** Chassis number, where the vehicle is older than the VIN. */
  chassisNumber: Maybe<Scalars['String']['output']>;
  /** Registration plates that it bore. */
  plates: Array<Plate>;
  /** Engine number. */
  engineNumber: Maybe<Scalars['String']['output']>;
  /** Hull identification number of a boat (ISO 10087). */
  hin: Maybe<Scalars['String']['output']>;
  /** IMO ship identification number, 7 digits. */
  imo: Maybe<Scalars['String']['output']>;
  /** Maker, in words: `Volkswagen`. */
  make: Maybe<Scalars['String']['output']>;
  /** Model, in words: `Golf`. */
  model: Maybe<Scalars['String']['output']>;
  /** Model year, four digits. */
  year: Maybe<Scalars['Int']['output']>;
  /** Colour, in words: `dark blue`. */
  colour: Maybe<Scalars['String']['output']>;
  /** What is known of the theft. */
  theft: Maybe<Theft>;
  /** When it was found again; null while it is stolen. */
  recoveredAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it was found again, in words. */
  recoveredIn: Maybe<Scalars['String']['output']>;
  /** The owner's own reference. */
  nationalReference: Maybe<Scalars['String']['output']>;
  /** Every identifier on record. They lead to persons, notices and alerts. */
  identities: Array<VehicleIdentity>;
};

/** A vehicle by one of its identifiers, whether or not there is a record of it. All databases know it by the same two fields. */
export type VehicleIdentity = {
  /** Which identifier. */
  identifierType: VehicleIdentifierType;
  /** The identifier in canonical form, a plate as `DEU/BAB1234`. */
  value: Scalars['String']['output'];
  /** The value, where it is a VIN; else null. */
  vin: Maybe<Scalars['String']['output']>;
  /** Whether it is reported stolen. */
  check: Maybe<VehicleCheck>;
};

/** One match of a search. */
export type VehicleMatch = {
  /** The record. */
  vehicle: Vehicle;
  /** How well it fits, 0 to 1: the sum of weight times score of `features`, to 4 decimal places. It compares matches of one query; it is no probability. */
  score: Scalars['Float']['output'];
  /** What was compared: `vin`, `plate`, `make`, `model`, `colour`, as far as asked. The weights of a match add up to 1. What is not on record scores 0. */
  features: Array<MatchFeature>;
};

/** Matches of a search, best first. */
export type VehicleMatchConnection = {
  /** The matches. */
  edges: Array<VehicleMatchEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** True: more records share the end of the VIN, the plate or the make than are ranked (the newest 500 of each combination asked). Ask more narrowly. */
  truncated: Scalars['Boolean']['output'];
};

/** One match and its place. */
export type VehicleMatchEdge = {
  /** The match. */
  node: VehicleMatch;
  /** Its place, for `after`. */
  cursor: Scalars['Cursor']['output'];
};

/** A page of records. */
export type VehicleConnection = {
  /** The records. */
  edges: Array<VehicleEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many records the whole list has; of `recordsToReview` 1,000 at most are counted. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One record and its place. */
export type VehicleEdge = {
  /** The record. */
  node: Vehicle;
  /** Its place, for `after`. */
  cursor: Scalars['Cursor']['output'];
};

/** Records of your own NCB that are to be reviewed. */
export type RecordsToReview = {
  /** Vehicles, those that were found again too, by review date, then by id. */
  vehicles: Maybe<VehicleConnection>;
};


/** Records of your own NCB that are to be reviewed. */
export type RecordsToReviewVehiclesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** What the databases say of whom or what was screened. */
export type Screening = {
  /** The vehicles, in the order given. */
  vehicles: Maybe<Array<VehicleCheck>>;
};

/** What is known of a vehicle. `vin` and `plate` find records, or `make` where neither is given; the other features raise or lower the score. */
export type VehicleQuery = {
  /** The end of a VIN or of an older chassis number: the last 6 to 17 characters, or more of a longer chassis number. Police practice is the last 8. One of the last 6 may be misread. */
  vin?: InputMaybe<Scalars['String']['input']>;
  /** A whole plate. Characters that cameras confuse (0ODQ, 1I, 2Z, 5S, 8B, 6G) find each other, and so do letters with and without accent (`Ü`, `U` and `UE`; `Å`, `A` and `AA`; `Š` and `S`, `Ł` and `L`), at a lower score. */
  plate?: InputMaybe<Scalars['String']['input']>;
  /** The country of `plate`: plates of other countries do not match then. Null: any, at a lower score. */
  plateCountry?: InputMaybe<Scalars['CountryCode']['input']>;
  /** The maker, whole. Case, accents, spaces and hyphens do not matter; `VW` and a few more short forms are known. */
  make?: InputMaybe<Scalars['String']['input']>;
  /** The model; one common word (`Golf`, `Golf Plus`) is a partial match. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** The colour, in English; one common word (`blue`, `dark blue`) is a partial match. */
  colour?: InputMaybe<Scalars['String']['input']>;
  /** No vehicle of an earlier model year. Records without a year are kept. */
  yearFrom?: InputMaybe<Scalars['Int']['input']>;
  /** No vehicle of a later model year. Records without a year are kept. */
  yearTo?: InputMaybe<Scalars['Int']['input']>;
  /** Only these kinds; null or empty: all. */
  kinds?: InputMaybe<Array<VehicleKind>>;
};

/** Which of your own records. */
export type VehicleFilter = {
  /** Only of these states; null or empty: all. */
  statuses?: InputMaybe<Array<VehicleStatus>>;
  /** Only these kinds; null or empty: all. */
  kinds?: InputMaybe<Array<VehicleKind>>;
  /** Only what was recorded at or after this moment. */
  recordedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What an owner says of a stolen vehicle, vessel, engine or part: at least one identifier, and no personal data. An identifier that is malformed is refused, since nobody could find the record by it; a wrong check digit of a VIN is not (see `VehicleCheck.warnings`). */
export type ReportVehicleInput = {
  /** Makes the call safe to repeat: 1 to 128 characters, such as a UUID. The same key with the same input does nothing more and answers the same record as it stands; with another input: IDEMPOTENCY_CONFLICT. Kept for 7 days at least. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is. */
  kind: VehicleKind;
  /** Vehicle identification number, 17 characters. O and Q are read as 0, I as 1. */
  vin?: InputMaybe<Scalars['String']['input']>;
  /** Chassis number, where the vehicle is older than the VIN: 3 to 20 of A-Z and 0-9. */
  chassisNumber?: InputMaybe<Scalars['String']['input']>;
  /** Registration plates that it bore, at most 200. */
  plates: Array<PlateInput>;
  /** Engine number: 3 to 20 of A-Z and 0-9. */
  engineNumber?: InputMaybe<Scalars['String']['input']>;
  /** Hull identification number of a boat (ISO 10087), 14 characters, or 12 without its country. */
  hin?: InputMaybe<Scalars['String']['input']>;
  /** IMO ship number, 7 digits, with or without the letters IMO. */
  imo?: InputMaybe<Scalars['String']['input']>;
  /** Maker, in words: `Volkswagen`; at most 200 characters. */
  make?: InputMaybe<Scalars['String']['input']>;
  /** Model, in words: `Golf`; at most 200 characters. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** Model year, 1885 to next year. */
  year?: InputMaybe<Scalars['Int']['input']>;
  /** Colour, in English words: `dark blue`; at most 200 characters. */
  colour?: InputMaybe<Scalars['String']['input']>;
  /** What is known of the theft; `on` is not in the future, `place` has at most 200 characters. */
  theft?: InputMaybe<TheftInput>;
  /** What the owner says of the record. Left out of a new one: shared with all, H1, to be reviewed in 5 years. Left out of a change: as it is. */
  record?: InputMaybe<RecordInput>;
};
