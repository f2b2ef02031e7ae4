import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PageInfo as PageOfList, Edge } from '../connection.ts';
import type { VehicleRecord } from './store.ts';
import type { VehicleIdentity as Identity } from '../../schema/identifiers/vehicle.ts';
import type { OwnVehicles } from './own-vehicles.ts';
import type { VehicleMatches } from './search.ts';
import type { Match } from './matching.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
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
  _FieldSet: { input: string; output: string; }
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

/** One travel document: all three parts name it. */
export type TravelDocumentInput = {
  /** The number as printed; spaces, hyphens and case do not matter. */
  number: Scalars['String']['input'];
  /** The coarse class of the document: a value of TravelDocumentType. */
  type: Scalars['EnumValue']['input'];
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

/** The result of a look-up. It speaks of the records that you may see. */
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

/** The answer to one look-up. */
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
  /** How many records the whole list has. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One record and its place. */
export type VehicleEdge = {
  /** The record. */
  node: Vehicle;
  /** Its place, for `after`. */
  cursor: Scalars['Cursor']['output'];
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



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Vehicle: Vehicle;
  VehicleIdentity: VehicleIdentity;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Vehicle:
    ( { __typename: 'Vehicle' }
    & GraphQLRecursivePick<FederationTypes['Vehicle'], {"id":true}> );
  VehicleIdentity:
    ( { __typename: 'VehicleIdentity' }
    & GraphQLRecursivePick<FederationTypes['VehicleIdentity'], {"identifierType":true,"value":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  OwnedRecord: ( VehicleRecord );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  EnumValue: ResolverTypeWrapper<Scalars['EnumValue']['output']>;
  Language: Language;
  Country: ResolverTypeWrapper<string>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  HandlingCode: HandlingCode;
  Handling: ResolverTypeWrapper<Omit<Handling, 'contact'> & { contact: ResolversTypes['Country'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  SharingMode: SharingMode;
  Sharing: ResolverTypeWrapper<Omit<Sharing, 'countries'> & { countries: Array<ResolversTypes['Country']> }>;
  OwnedRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['OwnedRecord']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PageInfo: ResolverTypeWrapper<PageOfList>;
  Theft: ResolverTypeWrapper<Omit<Theft, 'country'> & { country?: Maybe<ResolversTypes['Country']> }>;
  MatchFeature: ResolverTypeWrapper<MatchFeature>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  InputProblemCode: InputProblemCode;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  TravelDocumentType: TravelDocumentType;
  VehicleIdentifierType: VehicleIdentifierType;
  AccountScheme: AccountScheme;
  TravelDocumentInput: TravelDocumentInput;
  PlateInput: PlateInput;
  VehicleInput: VehicleInput;
  AccountInput: AccountInput;
  ScreeningInput: ScreeningInput;
  Sex: Sex;
  SharingInput: SharingInput;
  HandlingInput: HandlingInput;
  RecordInput: RecordInput;
  TheftInput: TheftInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReportVehiclePayload: ResolverTypeWrapper<Omit<ReportVehiclePayload, 'vehicle'> & { vehicle: ResolversTypes['Vehicle'] }>;
  UpdateVehiclePayload: ResolverTypeWrapper<Omit<UpdateVehiclePayload, 'vehicle'> & { vehicle: ResolversTypes['Vehicle'] }>;
  RecoverVehiclePayload: ResolverTypeWrapper<Omit<RecoverVehiclePayload, 'vehicle'> & { vehicle: ResolversTypes['Vehicle'] }>;
  WithdrawVehiclePayload: ResolverTypeWrapper<WithdrawVehiclePayload>;
  VehicleKind: VehicleKind;
  VehicleStatus: VehicleStatus;
  VehicleVerdict: VehicleVerdict;
  Plate: ResolverTypeWrapper<Omit<Plate, 'country'> & { country: ResolversTypes['Country'] }>;
  AskedVehicle: ResolverTypeWrapper<Omit<AskedVehicle, 'plate'> & { plate?: Maybe<ResolversTypes['Plate']> }>;
  VehicleCheck: ResolverTypeWrapper<Omit<VehicleCheck, 'asked' | 'records' | 'identities'> & { asked: ResolversTypes['AskedVehicle'], records: Array<ResolversTypes['Vehicle']>, identities: Array<ResolversTypes['VehicleIdentity']> }>;
  Vehicle: ResolverTypeWrapper<VehicleRecord>;
  VehicleIdentity: ResolverTypeWrapper<Identity>;
  VehicleMatch: ResolverTypeWrapper<Match>;
  VehicleMatchConnection: ResolverTypeWrapper<VehicleMatches>;
  VehicleMatchEdge: ResolverTypeWrapper<Edge<Match>>;
  VehicleConnection: ResolverTypeWrapper<OwnVehicles>;
  VehicleEdge: ResolverTypeWrapper<Edge<VehicleRecord>>;
  Screening: ResolverTypeWrapper<ScreeningInput>;
  VehicleQuery: VehicleQuery;
  VehicleFilter: VehicleFilter;
  ReportVehicleInput: ReportVehicleInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  PartialDate: Scalars['PartialDate']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  Cursor: Scalars['Cursor']['output'];
  EnumValue: Scalars['EnumValue']['output'];
  Country: string;
  String: Scalars['String']['output'];
  Handling: Omit<Handling, 'contact'> & { contact: ResolversParentTypes['Country'] };
  Boolean: Scalars['Boolean']['output'];
  Sharing: Omit<Sharing, 'countries'> & { countries: Array<ResolversParentTypes['Country']> };
  OwnedRecord: ResolversInterfaceTypes<ResolversParentTypes>['OwnedRecord'];
  ID: Scalars['ID']['output'];
  PageInfo: PageOfList;
  Theft: Omit<Theft, 'country'> & { country?: Maybe<ResolversParentTypes['Country']> };
  MatchFeature: MatchFeature;
  Float: Scalars['Float']['output'];
  InputProblem: InputProblem;
  TravelDocumentInput: TravelDocumentInput;
  PlateInput: PlateInput;
  VehicleInput: VehicleInput;
  AccountInput: AccountInput;
  ScreeningInput: ScreeningInput;
  SharingInput: SharingInput;
  HandlingInput: HandlingInput;
  RecordInput: RecordInput;
  TheftInput: TheftInput;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  ReportVehiclePayload: Omit<ReportVehiclePayload, 'vehicle'> & { vehicle: ResolversParentTypes['Vehicle'] };
  UpdateVehiclePayload: Omit<UpdateVehiclePayload, 'vehicle'> & { vehicle: ResolversParentTypes['Vehicle'] };
  RecoverVehiclePayload: Omit<RecoverVehiclePayload, 'vehicle'> & { vehicle: ResolversParentTypes['Vehicle'] };
  WithdrawVehiclePayload: WithdrawVehiclePayload;
  Plate: Omit<Plate, 'country'> & { country: ResolversParentTypes['Country'] };
  AskedVehicle: Omit<AskedVehicle, 'plate'> & { plate?: Maybe<ResolversParentTypes['Plate']> };
  VehicleCheck: Omit<VehicleCheck, 'asked' | 'records' | 'identities'> & { asked: ResolversParentTypes['AskedVehicle'], records: Array<ResolversParentTypes['Vehicle']>, identities: Array<ResolversParentTypes['VehicleIdentity']> };
  Vehicle: VehicleRecord;
  VehicleIdentity: Identity;
  VehicleMatch: Match;
  VehicleMatchConnection: VehicleMatches;
  VehicleMatchEdge: Edge<Match>;
  VehicleConnection: OwnVehicles;
  VehicleEdge: Edge<VehicleRecord>;
  Screening: ScreeningInput;
  VehicleQuery: VehicleQuery;
  VehicleFilter: VehicleFilter;
  ReportVehicleInput: ReportVehicleInput;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export interface EnumValueScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EnumValue'], any> {
  name: 'EnumValue';
}

export type CountryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  code?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  alpha2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<CountryNameArgs, 'language'>>;
};

export type HandlingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Handling'] = ResolversParentTypes['Handling']> = {
  code?: Resolver<ResolversTypes['HandlingCode'], ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  confirmationRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contact?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
};

export type SharingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Sharing'] = ResolversParentTypes['Sharing']> = {
  mode?: Resolver<ResolversTypes['SharingMode'], ParentType, ContextType>;
  countries?: Resolver<Array<ResolversTypes['Country']>, ParentType, ContextType>;
};

export type OwnedRecordResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnedRecord'] = ResolversParentTypes['OwnedRecord']> = {
  __resolveType: TypeResolveFn<'Vehicle', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
};

export type TheftResolvers<ContextType = any, ParentType extends ResolversParentTypes['Theft'] = ResolversParentTypes['Theft']> = {
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type MatchFeatureResolvers<ContextType = any, ParentType extends ResolversParentTypes['MatchFeature'] = ResolversParentTypes['MatchFeature']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  code?: Resolver<ResolversTypes['InputProblemCode'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType, RequireFields<QueryVehicleArgs, 'id'>>;
  checkVehicle?: Resolver<Maybe<ResolversTypes['VehicleCheck']>, ParentType, ContextType, RequireFields<QueryCheckVehicleArgs, 'vehicle'>>;
  checkVehicles?: Resolver<Maybe<Array<ResolversTypes['VehicleCheck']>>, ParentType, ContextType, RequireFields<QueryCheckVehiclesArgs, 'vehicles'>>;
  searchVehicles?: Resolver<Maybe<ResolversTypes['VehicleMatchConnection']>, ParentType, ContextType, RequireFields<QuerySearchVehiclesArgs, 'query' | 'first'>>;
  vehicles?: Resolver<Maybe<ResolversTypes['VehicleConnection']>, ParentType, ContextType, RequireFields<QueryVehiclesArgs, 'first'>>;
  screen?: Resolver<Maybe<ResolversTypes['Screening']>, ParentType, ContextType, RequireFields<QueryScreenArgs, 'subject'>>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  reportVehicle?: Resolver<Maybe<ResolversTypes['ReportVehiclePayload']>, ParentType, ContextType, RequireFields<MutationReportVehicleArgs, 'input'>>;
  updateVehicle?: Resolver<Maybe<ResolversTypes['UpdateVehiclePayload']>, ParentType, ContextType, RequireFields<MutationUpdateVehicleArgs, 'id' | 'input'>>;
  recoverVehicle?: Resolver<Maybe<ResolversTypes['RecoverVehiclePayload']>, ParentType, ContextType, RequireFields<MutationRecoverVehicleArgs, 'id' | 'at'>>;
  withdrawVehicle?: Resolver<Maybe<ResolversTypes['WithdrawVehiclePayload']>, ParentType, ContextType, RequireFields<MutationWithdrawVehicleArgs, 'id' | 'reason'>>;
};

export type ReportVehiclePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReportVehiclePayload'] = ResolversParentTypes['ReportVehiclePayload']> = {
  vehicle?: Resolver<ResolversTypes['Vehicle'], ParentType, ContextType>;
};

export type UpdateVehiclePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateVehiclePayload'] = ResolversParentTypes['UpdateVehiclePayload']> = {
  vehicle?: Resolver<ResolversTypes['Vehicle'], ParentType, ContextType>;
};

export type RecoverVehiclePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecoverVehiclePayload'] = ResolversParentTypes['RecoverVehiclePayload']> = {
  vehicle?: Resolver<ResolversTypes['Vehicle'], ParentType, ContextType>;
};

export type WithdrawVehiclePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['WithdrawVehiclePayload'] = ResolversParentTypes['WithdrawVehiclePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PlateResolvers<ContextType = any, ParentType extends ResolversParentTypes['Plate'] = ResolversParentTypes['Plate']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
};

export type AskedVehicleResolvers<ContextType = any, ParentType extends ResolversParentTypes['AskedVehicle'] = ResolversParentTypes['AskedVehicle']> = {
  vin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chassisNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['Plate']>, ParentType, ContextType>;
  engineNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VehicleCheckResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleCheck'] = ResolversParentTypes['VehicleCheck']> = {
  asked?: Resolver<ResolversTypes['AskedVehicle'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['VehicleVerdict'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  records?: Resolver<Array<ResolversTypes['Vehicle']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['VehicleIdentity']>, ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reviewBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['Handling'], ParentType, ContextType>;
  sharing?: Resolver<Maybe<ResolversTypes['Sharing']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VehicleKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['VehicleStatus'], ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chassisNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plates?: Resolver<Array<ResolversTypes['Plate']>, ParentType, ContextType>;
  engineNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  make?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  colour?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  theft?: Resolver<Maybe<ResolversTypes['Theft']>, ParentType, ContextType>;
  recoveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recoveredIn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nationalReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['VehicleIdentity']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VehicleIdentityResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleIdentity'] = ResolversParentTypes['VehicleIdentity'], FederationReferenceType extends FederationReferenceTypes['VehicleIdentity'] = FederationReferenceTypes['VehicleIdentity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VehicleIdentity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  identifierType?: Resolver<ResolversTypes['VehicleIdentifierType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  check?: Resolver<Maybe<ResolversTypes['VehicleCheck']>, ParentType, ContextType>;
};

export type VehicleMatchResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleMatch'] = ResolversParentTypes['VehicleMatch']> = {
  vehicle?: Resolver<ResolversTypes['Vehicle'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  features?: Resolver<Array<ResolversTypes['MatchFeature']>, ParentType, ContextType>;
};

export type VehicleMatchConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleMatchConnection'] = ResolversParentTypes['VehicleMatchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['VehicleMatchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type VehicleMatchEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleMatchEdge'] = ResolversParentTypes['VehicleMatchEdge']> = {
  node?: Resolver<ResolversTypes['VehicleMatch'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type VehicleConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleConnection'] = ResolversParentTypes['VehicleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['VehicleEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VehicleEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleEdge'] = ResolversParentTypes['VehicleEdge']> = {
  node?: Resolver<ResolversTypes['Vehicle'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type ScreeningResolvers<ContextType = any, ParentType extends ResolversParentTypes['Screening'] = ResolversParentTypes['Screening']> = {
  vehicles?: Resolver<Maybe<Array<ResolversTypes['VehicleCheck']>>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  PartialDate?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  Cursor?: GraphQLScalarType;
  EnumValue?: GraphQLScalarType;
  Country?: CountryResolvers<ContextType>;
  Handling?: HandlingResolvers<ContextType>;
  Sharing?: SharingResolvers<ContextType>;
  OwnedRecord?: OwnedRecordResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Theft?: TheftResolvers<ContextType>;
  MatchFeature?: MatchFeatureResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  ReportVehiclePayload?: ReportVehiclePayloadResolvers<ContextType>;
  UpdateVehiclePayload?: UpdateVehiclePayloadResolvers<ContextType>;
  RecoverVehiclePayload?: RecoverVehiclePayloadResolvers<ContextType>;
  WithdrawVehiclePayload?: WithdrawVehiclePayloadResolvers<ContextType>;
  Plate?: PlateResolvers<ContextType>;
  AskedVehicle?: AskedVehicleResolvers<ContextType>;
  VehicleCheck?: VehicleCheckResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  VehicleIdentity?: VehicleIdentityResolvers<ContextType>;
  VehicleMatch?: VehicleMatchResolvers<ContextType>;
  VehicleMatchConnection?: VehicleMatchConnectionResolvers<ContextType>;
  VehicleMatchEdge?: VehicleMatchEdgeResolvers<ContextType>;
  VehicleConnection?: VehicleConnectionResolvers<ContextType>;
  VehicleEdge?: VehicleEdgeResolvers<ContextType>;
  Screening?: ScreeningResolvers<ContextType>;
};

