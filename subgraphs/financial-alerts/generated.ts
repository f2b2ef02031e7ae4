import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PageInfo as PageOfList } from '../connection.ts';
import type { Alert, TimelineStep, AlertAccount } from './alert.ts';
import type { Check } from './checks.ts';
import type { Account as CanonicalAccount } from '../../schema/identifiers/account.ts';
import type { TravelDocument } from '../../schema/identifiers/travel-document.ts';
import type { VehicleIdentity as CanonicalVehicle } from '../../schema/identifiers/vehicle.ts';
import type { AlertConnection, AlertEdge } from './lists.ts';
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
  /** A country or issuing organisation. Accepted: ISO 3166-1 alpha-2 or alpha-3 and the codes of ICAO 9303 part 3 (`D`, `XXA`, `UNO`). Answered: the three letters of ICAO 9303, Germany as `DEU`. */
  CountryCode: { input: string; output: string; }
  /** Where an item stands in its list, for `after`. Opaque and encrypted: it tells nothing of the items that you may not see. Valid for the list that gave it only. */
  Cursor: { input: string; output: string; }
  /** A calendar date, RFC 3339 full-date: `2026-11-24`. */
  Date: { input: string; output: string; }
  /** An instant, RFC 3339. Any offset is accepted; the answer is UTC with milliseconds: `2026-11-24T08:00:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number as a string, never a float: `42300.00`. At most 20 digits before and 8 after the point. */
  Decimal: { input: string; output: string; }
  /** A date as precise as it is known: `1974`, `1974-08` or `1974-08-12`. What is not known is left out, never 0. */
  PartialDate: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** An account as an alert describes it; what all alerts and notices know of it is under `identity`. */
export type Account = {
  /** The bank's BIC (ISO 9362), 8 or 11 characters. */
  bic: Maybe<Scalars['String']['output']>;
  /** The country where it is kept; null for a wallet of one's own. */
  country: Maybe<Country>;
  /** The holder's name as the alert has it. */
  holderName: Maybe<Scalars['String']['output']>;
  /** The account itself, for all that is known of it. */
  identity: AccountIdentity;
  /** The bank, exchange or other institution that keeps it. */
  institution: Maybe<Scalars['String']['output']>;
  /** What kind of account `value` names. */
  scheme: AccountScheme;
  /** The canonical IBAN, `KOR/<bank code>/<number>` or wallet address. */
  value: Scalars['String']['output'];
};

/** The answer for one account or wallet. */
export type AccountCheck = {
  /** The account itself, for all that is known of it; null where it was not looked up. */
  account: Maybe<AccountIdentity>;
  /** The open alerts that name it as beneficiary or intermediary, the last reported first, at most 20; page through all of them with `account { openAlerts }`. */
  alerts: Array<FinancialAlert>;
  /** What was looked up. */
  asked: AskedAccount;
  /** Why it was not looked up; null where it was. */
  problem: Maybe<InputProblem>;
  /** The answer. An account that alerts name as `origin` only is the victim's own and no hit. */
  verdict: AccountVerdict;
};

/** An account or wallet, whoever knows of it. */
export type AccountIdentity = {
  /** Open alerts that name it in any role, as the victim's own account too, the last reported first. */
  openAlerts: Maybe<FinancialAlertConnection>;
  /** What kind of account it is. */
  scheme: AccountScheme;
  /** The canonical IBAN, `KOR/<bank code>/<number>` or wallet address. */
  value: Scalars['String']['output'];
};


/** An account or wallet, whoever knows of it. */
export type AccountIdentityOpenAlertsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: Scalars['Int']['input'];
};

/** One account or wallet. */
export type AccountInput = {
  /** DOMESTIC only: the bank's code in its country. */
  bank?: InputMaybe<Scalars['String']['input']>;
  /** DOMESTIC only: the country of the bank. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** What kind of account `value` names. */
  scheme: AccountScheme;
  /** The IBAN, the domestic account number or the wallet's address. */
  value: Scalars['String']['input'];
};

/** What kind of account holds money. */
export type AccountScheme =
  /** A bank account where there is no IBAN: `KOR/<bank code>/<number>`. */
  | 'DOMESTIC'
  /** International bank account number (ISO 13616). */
  | 'IBAN'
  /** Address of a crypto wallet: Base58Check, Bech32, Bech32m or EIP-55. */
  | 'WALLET';

/** The answer to a check of an account or wallet. */
export type AccountVerdict =
  /** It was not looked up: see `problem`. Never to be read as NO_RECORD. */
  | 'NOT_CHECKED'
  /** No open alert that you may see names it as one that received the money or passed it on. */
  | 'NO_RECORD'
  /** At least one open alert names it as beneficiary or intermediary. */
  | 'REPORTED';

/** Which alerts. Several fields: all must hold. Several values of one field: one of them; an empty list asks nothing. */
export type AlertFilter = {
  /** An account or wallet that they name, in any role. */
  account?: InputMaybe<AccountInput>;
  /** Countries concerned: of the victim, of the beneficiary, of transit, or of a recipient. */
  countries?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** Only those of your own country. */
  own?: Scalars['Boolean']['input'];
  /** Reported at this instant or later. */
  reportedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** At least so pressing. */
  severityAtLeast?: InputMaybe<AlertSeverity>;
  /** Where they stand. */
  statuses?: InputMaybe<Array<AlertStatus>>;
  /** Kinds of fraud. */
  typologies?: InputMaybe<Array<FraudTypology>>;
};

/** The order of a list of alerts, by `reportedAt`. */
export type AlertOrder =
  /** The last reported first. */
  | 'NEWEST'
  /** The first reported first. */
  | 'OLDEST';

/** Why a step was taken: codes of ISO 20022 camt.029. */
export type AlertReasonCode =
  /** The account is closed. */
  | 'AC04'
  /** The funds do not suffice. */
  | 'AM04'
  /** Already returned. */
  | 'ARDT'
  /** Legal grounds. */
  | 'LEGL'
  /** No answer of the beneficiary. */
  | 'NOAS'
  /** Passed on to the next agent. */
  | 'PTNA'
  /** Authority to debit was requested. */
  | 'RQDA';

/** How pressing an alert is. Derived at each step, from the amount in euro (rounded reference rates), the hours between transfer and report, the typologies and whether an account or wallet was named before; it does not change with the clock. */
export type AlertSeverity =
  /** 4 points and more; always with TERRORISM_FINANCING. */
  | 'CRITICAL'
  /** 3 points. */
  | 'HIGH'
  /** 0 or 1 point. */
  | 'LOW'
  /** 2 points. */
  | 'MEDIUM';

/** Where an alert stands. Open: any but CLOSED and WITHDRAWN, which are final. */
export type AlertStatus =
  /** The NCB that is asked has begun. */
  | 'ACKNOWLEDGED'
  /** Ended by the NCB that raised it. Final. */
  | 'CLOSED'
  /** Passed on to another NCB, which is now the one that is asked. */
  | 'FORWARDED'
  /** All that was claimed is frozen. */
  | 'FROZEN'
  /** The money had left the account; the step gives the reason. */
  | 'FUNDS_GONE'
  /** A part of what was claimed is frozen; more may follow. */
  | 'PARTIALLY_FROZEN'
  /** The NCB that is asked cannot or may not act; the step gives its reason. */
  | 'REFUSED'
  /** The freeze was lifted, the money left to the holder of the account. */
  | 'RELEASED'
  /** Recorded by the NCB of the victim; nothing is asked yet. */
  | 'REPORTED'
  /** Money went back to the victim; more may follow. */
  | 'RETURNED'
  /** Seized by an authority. */
  | 'SEIZED'
  /** The NCB of the beneficiary is asked to have the payment stopped. */
  | 'STOP_PAYMENT_REQUESTED'
  /** Taken back by the NCB that raised it. Final; from then on nobody else can read the alert. */
  | 'WITHDRAWN';

/** One step in the life of an alert. */
export type AlertStep = {
  /** When it was taken. */
  at: Scalars['DateTime']['output'];
  /** The National Central Bureau that took the step. */
  by: Country;
  /** The National Central Bureau that is asked from now on; with FORWARDED only. */
  forwardedTo: Maybe<Country>;
  /** The status before; null at the first step. */
  from: Maybe<AlertStatus>;
  /** The total that was frozen by then, where the step states it. */
  frozen: Maybe<Money>;
  /** What the bureau adds, in words. */
  note: Maybe<Scalars['String']['output']>;
  /** The reason, where the step states one. */
  reason: Maybe<AlertReasonCode>;
  /** The total that was returned by then, where the step states it. */
  returned: Maybe<Money>;
  /** The severity from this step on. */
  severity: AlertSeverity;
  /** The status after. */
  to: AlertStatus;
};

/** What an alert says of a person. The record itself, `person`, comes from the persons. */
export type AlertSubject = {
  /** The name as the alert has it; null where it names none. */
  name: Maybe<Scalars['String']['output']>;
  /** The person on record that the alert links, if any. Not for clients: whoever may not see the person must not learn that one is linked. */
  personId: Maybe<Scalars['ID']['output']>;
  /** What the person is in the alert. */
  role: SubjectRole;
};

/** What was looked up. */
export type AskedAccount = {
  /** The kind of account, as given. */
  scheme: AccountScheme;
  /** The canonical value; as given where it was not looked up. */
  value: Scalars['String']['output'];
};

/** A country, or an organisation that issues documents. */
export type Country = {
  /** ISO 3166-1 alpha-2; null for codes that are no country, such as `UNO` or `XXA`. */
  alpha2: Maybe<Scalars['String']['output']>;
  /** The three letters of ICAO 9303 part 3, Germany as `DEU`. */
  code: Scalars['CountryCode']['output'];
  /** The name for people. */
  name: Scalars['String']['output'];
};


/** A country, or an organisation that issues documents. */
export type CountryNameArgs = {
  language?: InputMaybe<Language>;
};

/** A request among police to stop a payment and get the money back (in the manner of I-GRIP). */
export type FinancialAlert = OwnedRecord & {
  /** The account that the money was sent to. */
  beneficiary: Account;
  /** The country of the account that received the money. */
  beneficiaryCountry: Country;
  /** What the victim sent and wants back. */
  claimed: Money;
  /** Travel and identity documents that it names. */
  documents: Array<IdentityDocument>;
  /** What is frozen in total, in the currency of the claim; 0 until something is. */
  frozen: Money;
  /** How it may be used, and whom to ask before acting. */
  handling: Handling;
  /** Until when the freeze holds, by the law of the country that froze; null where nothing is frozen, or without limit. */
  holdExpiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Unique within this database. */
  id: Scalars['ID']['output'];
  /** Accounts and wallets that it went through or on to, in order. */
  intermediaries: Array<Account>;
  /** What happened, in the owner's words. */
  narrative: Maybe<Scalars['String']['output']>;
  /** The account that the money left: the victim's. */
  origin: Account;
  /** National Central Bureaus that it is addressed to, those that it was forwarded to included. */
  recipients: Array<Country>;
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** The National Central Bureau that raised the alert and owns it. Only it may change, share or withdraw it. */
  recordedBy: Country;
  /** The owner's reference, unique: `FRA-2026-00041`. */
  reference: Scalars['String']['output'];
  /** Other alerts that you may see and that name an account, wallet, document or vehicle of this one, the last reported first. Persons do not relate alerts here, since a link to a person whom you may not see would show: ask `subjects { person { alerts } }`. */
  related: Maybe<FinancialAlertConnection>;
  /** When the victim reported it. Lists are sorted by it. */
  reportedAt: Scalars['DateTime']['output'];
  /** What went back to the victim in total, in the currency of the claim; 0 until something did. */
  returned: Money;
  /** From 00:00 UTC of this day on the alert is hidden from everyone but its owner, until the owner has reviewed it. */
  reviewBy: Scalars['Date']['output'];
  /** How pressing it is, derived at its last step. */
  severity: AlertSeverity;
  /** Who may see it; null for everyone but its owner. */
  sharing: Maybe<Sharing>;
  /** Where it stands. */
  status: AlertStatus;
  /** Persons that it speaks of. */
  subjects: Array<AlertSubject>;
  /** All steps, the first one first. */
  timeline: Array<AlertStep>;
  /** When the money was sent; null: not known. */
  transferredAt: Maybe<Scalars['DateTime']['output']>;
  /** Countries that the money passed through. */
  transitCountries: Array<Country>;
  /** The kinds of fraud, at least one. */
  typologies: Array<FraudTypology>;
  /** The unique end-to-end transaction reference of the payment (UETR: UUID version 4, lower case, ISO 20022). */
  uetr: Maybe<Scalars['String']['output']>;
  /** When it was last changed, a step included. */
  updatedAt: Scalars['DateTime']['output'];
  /** Vehicles that it names. */
  vehicles: Array<VehicleIdentity>;
  /** The country of the victim. */
  victimCountry: Country;
};


/** A request among police to stop a payment and get the money back (in the manner of I-GRIP). */
export type FinancialAlertRelatedArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of alerts. */
export type FinancialAlertConnection = {
  /** The alerts of this page. */
  edges: Array<FinancialAlertEdge>;
  /** Where the page stands in its list. */
  pageInfo: PageInfo;
  /** How many alerts that you may see there are on all pages. Given where one index tells it: for the alerts of one account, person, document or vehicle, for `alerts` with `filter.account`, and for `alerts` with `filter.own` alone or with `reportedSince`. Else null: it would have to read all that you may see. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** An alert in its list. */
export type FinancialAlertEdge = {
  /** Where it stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The alert. */
  node: FinancialAlert;
};

/** The kind of fraud. */
export type FraudTypology =
  /** A fee in advance of a benefit that never comes. */
  | 'ADVANCE_PAYMENT'
  /** Forged orders of a superior or a supplier to pay. */
  | 'BUSINESS_EMAIL_COMPROMISE'
  /** Goods that are never sent. */
  | 'E_COMMERCE_FRAUD'
  /** Gambling without a licence. */
  | 'ILLEGAL_GAMBLING'
  /** Investments that do not exist, or not as promised. */
  | 'INVESTMENT_FRAUD'
  /** An account lent to pass the proceeds of crime on. */
  | 'MONEY_MULE'
  /** Any other. */
  | 'OTHER'
  /** A feigned love affair. */
  | 'ROMANCE_SCAM'
  /** Extortion with intimate pictures. */
  | 'SEXTORTION'
  /** Funds for acts of terrorism. */
  | 'TERRORISM_FINANCING'
  /** Calls in the name of a bank, the police or a relative. */
  | 'VOICE_PHISHING';

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

/** A travel or identity document, whoever knows of it. */
export type IdentityDocument = {
  /** Alerts that name the document, in any status, the last reported first. */
  alerts: Maybe<FinancialAlertConnection>;
  /** The country or organisation that issued it. */
  issuedBy: Scalars['CountryCode']['output'];
  /** The canonical number: A-Z and 0-9. */
  number: Scalars['String']['output'];
  /** The coarse class of the document. */
  type: TravelDocumentType;
};


/** A travel or identity document, whoever knows of it. */
export type IdentityDocumentAlertsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: Scalars['Int']['input'];
};

/** Why this one input was not looked up; the others of the list were. */
export type InputProblem = {
  /** What is wrong. */
  code: InputProblemCode;
  /** The field of the input, such as `number` or `plate.number`. */
  field: Scalars['String']['output'];
  /** What to correct. */
  message: Scalars['String']['output'];
};

/** What is wrong with one input of a list. */
export type InputProblemCode =
  /** Its check digit is wrong: most likely it was misread. */
  | 'CHECK_DIGIT'
  /** It has characters or a form that no such value has. */
  | 'MALFORMED'
  /** Its kind, country or format is not known here. */
  | 'UNSUPPORTED'
  /** It is too short or too long. */
  | 'WRONG_LENGTH';

/** Languages that names of countries come in: the official languages of INTERPOL. */
export type Language =
  /** Arabic */
  | 'AR'
  /** English */
  | 'EN'
  /** Spanish */
  | 'ES'
  /** French */
  | 'FR';

/** One thing that was compared, and what it gave to the score. */
export type MatchFeature = {
  /** What was held against what, in words. */
  detail: Maybe<Scalars['String']['output']>;
  /** What was compared: `name`, `dateOfBirth`, `vin`, `plate`, ... */
  name: Scalars['String']['output'];
  /** How well it agreed, 0 to 1. */
  score: Scalars['Float']['output'];
  /** How much it counts; negative: a penalty. */
  weight: Scalars['Float']['output'];
};

/** An amount of money. */
export type Money = {
  /** The amount, with as many decimals as ISO 4217 gives the currency: `42300.00` EUR, `42300` JPY. */
  amount: Scalars['Decimal']['output'];
  /** The currency, ISO 4217: `EUR`. */
  currency: Scalars['String']['output'];
};

/** What every record says of itself. For fragments: no field returns it. (Not `Record`: that name is taken in the TypeScript that clients generate.) */
export type OwnedRecord = {
  /** How it may be used, and whom to ask before acting. */
  handling: Handling;
  /** Unique within its database. */
  id: Scalars['ID']['output'];
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** The National Central Bureau that owns the record. Only it may change, share or withdraw it. */
  recordedBy: Country;
  /** From 00:00 UTC of this day on the record is hidden from everyone but its owner, until the owner has reviewed it. */
  reviewBy: Scalars['Date']['output'];
  /** Who may see it; null for everyone but its owner. */
  sharing: Maybe<Sharing>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Where a page stands in its list (Relay). */
export type PageInfo = {
  /** The cursor of the last item: give it as `after` for the next page; null on an empty page. */
  endCursor: Maybe<Scalars['Cursor']['output']>;
  /** Whether there is more behind this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether the page was asked with `after`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item; null on an empty page. */
  startCursor: Maybe<Scalars['Cursor']['output']>;
};

/** A person on record. */
export type Person = {
  /** Alerts that name the person, in any role and status, the last reported first. */
  alerts: Maybe<FinancialAlertConnection>;
  /** The id of the person's record. */
  id: Scalars['ID']['output'];
};


/** A person on record. */
export type PersonAlertsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: Scalars['Int']['input'];
};

/** A registration plate. */
export type PlateInput = {
  /** The country of registration. */
  country: Scalars['CountryCode']['input'];
  /** The plate as seen; spaces, hyphens and case do not matter. */
  number: Scalars['String']['input'];
};

export type Query = {
  /** One alert; null where there is none that you may see. */
  alert: Maybe<FinancialAlert>;
  /** The alert of a reference; null where there is none that you may see. */
  alertByReference: Maybe<FinancialAlert>;
  /** The alerts that you may see, by the time of their report. */
  alerts: Maybe<FinancialAlertConnection>;
  /** Asks of many accounts and wallets at once whether an open alert names them. The answers stand in the order of the list; one that cannot be looked up does not disturb the others. */
  checkAccounts: Maybe<Array<AccountCheck>>;
  /** Screens a person with documents, vehicles and accounts in all databases at once; this one gives `accounts`. */
  screen: Maybe<Screening>;
};


export type QueryAlertArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAlertByReferenceArgs = {
  reference: Scalars['String']['input'];
};


export type QueryAlertsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: AlertOrder;
};


export type QueryCheckAccountsArgs = {
  accounts: Array<AccountInput>;
};


export type QueryScreenArgs = {
  subject: ScreeningInput;
};

/** What the databases say of the subject screened. */
export type Screening = {
  /** One answer for each of `accounts`, in their order; empty where none was given. */
  accounts: Maybe<Array<AccountCheck>>;
};

/** Whom or what to screen, in all databases at once. Each gives what it can say of its part. */
export type ScreeningInput = {
  /** Accounts and wallets, at most 500. */
  accounts?: Array<AccountInput>;
  /** The person's date of birth, as precisely as it is known. */
  dateOfBirth?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Travel documents, at most 500. */
  documents?: Array<TravelDocumentInput>;
  /** The machine-readable zone of a document: its holder is matched and the document checked. */
  mrz?: InputMaybe<Scalars['String']['input']>;
  /** The person's name, in any order and script. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** A nationality of the person. */
  nationality?: InputMaybe<Scalars['CountryCode']['input']>;
  /** The person's sex. */
  sex?: InputMaybe<Sex>;
  /** Vehicles, at most 500. */
  vehicles?: Array<VehicleInput>;
};

/** Sex, as ICAO 9303 and the notices write it. */
export type Sex =
  /** Female */
  | 'F'
  /** Male */
  | 'M'
  /** Unknown */
  | 'U'
  /** Neither, or not stated on purpose. */
  | 'X';

/** Who may see a record. Only its owner reads this; null for everyone else. */
export type Sharing = {
  /** The countries that `mode` speaks of. */
  countries: Array<Country>;
  /** How `countries` is to be read. */
  mode: SharingMode;
};

/** Whom an owner shares a record with. */
export type SharingMode =
  /** Every member country. */
  | 'ALL'
  /** Only the countries listed. */
  | 'ALLOW'
  /** Everyone but the countries listed. */
  | 'DENY';

/** What a person is in an alert. */
export type SubjectRole =
  /** Holds the account that received it. */
  | 'BENEFICIARY'
  /** Passes the money on. */
  | 'MONEY_MULE'
  /** Suspected of the fraud. */
  | 'SUSPECT'
  /** Whose money it is. */
  | 'VICTIM'
  /** Witness. */
  | 'WITNESS';

/** What is known of a theft or loss. */
export type Theft = {
  /** The country where it happened. */
  country: Maybe<Country>;
  /** The day, as precisely as it is known. */
  on: Maybe<Scalars['PartialDate']['output']>;
  /** The place, in words. */
  place: Maybe<Scalars['String']['output']>;
};

/** One travel document: all three parts name it. */
export type TravelDocumentInput = {
  /** The country or organisation that issued it. */
  issuedBy: Scalars['CountryCode']['input'];
  /** The number as printed; spaces, hyphens and case do not matter. */
  number: Scalars['String']['input'];
  /** The coarse class of the document. */
  type: TravelDocumentType;
};

/** Kinds of travel documents. The coarse class only, so that the key built from a machine-readable zone (`P<`) and the key on record are the same. */
export type TravelDocumentType =
  /** Crew member certificate, MRZ code AC. */
  | 'CREW_CERTIFICATE'
  /** Identity card, MRZ codes I, A and C. */
  | 'IDENTITY_CARD'
  /** Laissez-passer of an international organisation. */
  | 'LAISSEZ_PASSER'
  /** Any other. */
  | 'OTHER'
  /** Passport, MRZ code P. */
  | 'PASSPORT'
  /** Travel document for refugees (convention of 1951) or stateless persons (1954). */
  | 'REFUGEE_TRAVEL_DOCUMENT'
  /** Residence permit. */
  | 'RESIDENCE_PERMIT'
  /** Visa, MRZ code V. */
  | 'VISA';

/** What identifies a vehicle or vessel. */
export type VehicleIdentifierType =
  /** Chassis number of a vehicle older than the VIN. */
  | 'CHASSIS'
  /** Engine number. */
  | 'ENGINE'
  /** Hull identification number of a boat (ISO 10087). */
  | 'HIN'
  /** IMO ship identification number, 7 digits. */
  | 'IMO'
  /** Registration plate with its country: `DEU/BAB1234`, since a plate is unique only within its country. */
  | 'PLATE'
  /** Vehicle identification number, 17 characters (ISO 3779). */
  | 'VIN';

/** One identifier of a vehicle or vessel, whoever knows of it. */
export type VehicleIdentity = {
  /** Alerts that name the vehicle by this identifier, in any status, the last reported first. */
  alerts: Maybe<FinancialAlertConnection>;
  /** What kind of identifier it is. */
  identifierType: VehicleIdentifierType;
  /** The canonical identifier; a plate begins with its country: `DEU/BAB1234`. */
  value: Scalars['String']['output'];
  /** The identifier, where it is a VIN. */
  vin: Maybe<Scalars['String']['output']>;
};


/** One identifier of a vehicle or vessel, whoever knows of it. */
export type VehicleIdentityAlertsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: Scalars['Int']['input'];
};

/** At least one identifier; several are of the same vehicle. */
export type VehicleInput = {
  /** Chassis number of an older vehicle. */
  chassisNumber?: InputMaybe<Scalars['String']['input']>;
  /** Engine number. */
  engineNumber?: InputMaybe<Scalars['String']['input']>;
  /** Hull identification number. */
  hin?: InputMaybe<Scalars['String']['input']>;
  /** IMO ship number, with or without the letters IMO. */
  imo?: InputMaybe<Scalars['String']['input']>;
  /** Registration plate. */
  plate?: InputMaybe<PlateInput>;
  /** Vehicle identification number, 17 characters. O and Q are read as 0, I as 1. */
  vin?: InputMaybe<Scalars['String']['input']>;
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
  AccountIdentity: AccountIdentity;
  FinancialAlert: FinancialAlert;
  IdentityDocument: IdentityDocument;
  Person: Person;
  VehicleIdentity: VehicleIdentity;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AccountIdentity:
    ( { __typename: 'AccountIdentity' }
    & GraphQLRecursivePick<FederationTypes['AccountIdentity'], {"scheme":true,"value":true}> );
  FinancialAlert:
    ( { __typename: 'FinancialAlert' }
    & GraphQLRecursivePick<FederationTypes['FinancialAlert'], {"id":true}> );
  IdentityDocument:
    ( { __typename: 'IdentityDocument' }
    & GraphQLRecursivePick<FederationTypes['IdentityDocument'], {"number":true,"type":true,"issuedBy":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  VehicleIdentity:
    ( { __typename: 'VehicleIdentity' }
    & GraphQLRecursivePick<FederationTypes['VehicleIdentity'], {"identifierType":true,"value":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  OwnedRecord: ( Alert );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<AlertAccount>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AccountCheck: ResolverTypeWrapper<Check>;
  AccountIdentity: ResolverTypeWrapper<CanonicalAccount>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AccountInput: AccountInput;
  AccountScheme: AccountScheme;
  AccountVerdict: AccountVerdict;
  AlertFilter: AlertFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AlertOrder: AlertOrder;
  AlertReasonCode: AlertReasonCode;
  AlertSeverity: AlertSeverity;
  AlertStatus: AlertStatus;
  AlertStep: ResolverTypeWrapper<TimelineStep>;
  AlertSubject: ResolverTypeWrapper<AlertSubject>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AskedAccount: ResolverTypeWrapper<AskedAccount>;
  Country: ResolverTypeWrapper<string>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  FinancialAlert: ResolverTypeWrapper<Alert>;
  FinancialAlertConnection: ResolverTypeWrapper<AlertConnection>;
  FinancialAlertEdge: ResolverTypeWrapper<AlertEdge>;
  FraudTypology: FraudTypology;
  Handling: ResolverTypeWrapper<Omit<Handling, 'contact'> & { contact: ResolversTypes['Country'] }>;
  HandlingCode: HandlingCode;
  IdentityDocument: ResolverTypeWrapper<TravelDocument>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InputProblemCode: InputProblemCode;
  Language: Language;
  MatchFeature: ResolverTypeWrapper<MatchFeature>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Money: ResolverTypeWrapper<Money>;
  OwnedRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['OwnedRecord']>;
  PageInfo: ResolverTypeWrapper<PageOfList>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Person: ResolverTypeWrapper<Omit<Person, 'alerts'> & { alerts?: Maybe<ResolversTypes['FinancialAlertConnection']> }>;
  PlateInput: PlateInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Screening: ResolverTypeWrapper<ScreeningInput>;
  ScreeningInput: ScreeningInput;
  Sex: Sex;
  Sharing: ResolverTypeWrapper<Omit<Sharing, 'countries'> & { countries: Array<ResolversTypes['Country']> }>;
  SharingMode: SharingMode;
  SubjectRole: SubjectRole;
  Theft: ResolverTypeWrapper<Omit<Theft, 'country'> & { country?: Maybe<ResolversTypes['Country']> }>;
  TravelDocumentInput: TravelDocumentInput;
  TravelDocumentType: TravelDocumentType;
  VehicleIdentifierType: VehicleIdentifierType;
  VehicleIdentity: ResolverTypeWrapper<CanonicalVehicle>;
  VehicleInput: VehicleInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: AlertAccount;
  String: Scalars['String']['output'];
  AccountCheck: Check;
  AccountIdentity: CanonicalAccount;
  Int: Scalars['Int']['output'];
  AccountInput: AccountInput;
  AlertFilter: AlertFilter;
  Boolean: Scalars['Boolean']['output'];
  AlertStep: TimelineStep;
  AlertSubject: AlertSubject;
  ID: Scalars['ID']['output'];
  AskedAccount: AskedAccount;
  Country: string;
  CountryCode: Scalars['CountryCode']['output'];
  Cursor: Scalars['Cursor']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  FinancialAlert: Alert;
  FinancialAlertConnection: AlertConnection;
  FinancialAlertEdge: AlertEdge;
  Handling: Omit<Handling, 'contact'> & { contact: ResolversParentTypes['Country'] };
  IdentityDocument: TravelDocument;
  InputProblem: InputProblem;
  MatchFeature: MatchFeature;
  Float: Scalars['Float']['output'];
  Money: Money;
  OwnedRecord: ResolversInterfaceTypes<ResolversParentTypes>['OwnedRecord'];
  PageInfo: PageOfList;
  PartialDate: Scalars['PartialDate']['output'];
  Person: Omit<Person, 'alerts'> & { alerts?: Maybe<ResolversParentTypes['FinancialAlertConnection']> } | FederationReferenceTypes['Person'];
  PlateInput: PlateInput;
  Query: Record<PropertyKey, never>;
  Screening: ScreeningInput;
  ScreeningInput: ScreeningInput;
  Sharing: Omit<Sharing, 'countries'> & { countries: Array<ResolversParentTypes['Country']> };
  Theft: Omit<Theft, 'country'> & { country?: Maybe<ResolversParentTypes['Country']> };
  TravelDocumentInput: TravelDocumentInput;
  VehicleIdentity: CanonicalVehicle;
  VehicleInput: VehicleInput;
};

export type AccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  bic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  holderName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['AccountIdentity'], ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['AccountScheme'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccountCheckResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccountCheck'] = ResolversParentTypes['AccountCheck']> = {
  account?: Resolver<Maybe<ResolversTypes['AccountIdentity']>, ParentType, ContextType>;
  alerts?: Resolver<Array<ResolversTypes['FinancialAlert']>, ParentType, ContextType>;
  asked?: Resolver<ResolversTypes['AskedAccount'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['AccountVerdict'], ParentType, ContextType>;
};

export type AccountIdentityResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccountIdentity'] = ResolversParentTypes['AccountIdentity'], FederationReferenceType extends FederationReferenceTypes['AccountIdentity'] = FederationReferenceTypes['AccountIdentity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AccountIdentity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  openAlerts?: Resolver<Maybe<ResolversTypes['FinancialAlertConnection']>, ParentType, ContextType, RequireFields<AccountIdentityOpenAlertsArgs, 'first'>>;
  scheme?: Resolver<ResolversTypes['AccountScheme'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertStepResolvers<ContextType = any, ParentType extends ResolversParentTypes['AlertStep'] = ResolversParentTypes['AlertStep']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  forwardedTo?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['AlertStatus']>, ParentType, ContextType>;
  frozen?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['AlertReasonCode']>, ParentType, ContextType>;
  returned?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['AlertStatus'], ParentType, ContextType>;
};

export type AlertSubjectResolvers<ContextType = any, ParentType extends ResolversParentTypes['AlertSubject'] = ResolversParentTypes['AlertSubject']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['SubjectRole'], ParentType, ContextType>;
};

export type AskedAccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['AskedAccount'] = ResolversParentTypes['AskedAccount']> = {
  scheme?: Resolver<ResolversTypes['AccountScheme'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CountryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  alpha2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<CountryNameArgs, 'language'>>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type FinancialAlertResolvers<ContextType = any, ParentType extends ResolversParentTypes['FinancialAlert'] = ResolversParentTypes['FinancialAlert'], FederationReferenceType extends FederationReferenceTypes['FinancialAlert'] = FederationReferenceTypes['FinancialAlert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FinancialAlert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  beneficiary?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  beneficiaryCountry?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  claimed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['IdentityDocument']>, ParentType, ContextType>;
  frozen?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['Handling'], ParentType, ContextType>;
  holdExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intermediaries?: Resolver<Array<ResolversTypes['Account']>, ParentType, ContextType>;
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['Country']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  related?: Resolver<Maybe<ResolversTypes['FinancialAlertConnection']>, ParentType, ContextType, RequireFields<FinancialAlertRelatedArgs, 'first'>>;
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reviewBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  sharing?: Resolver<Maybe<ResolversTypes['Sharing']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AlertStatus'], ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['AlertSubject']>, ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['AlertStep']>, ParentType, ContextType>;
  transferredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  transitCountries?: Resolver<Array<ResolversTypes['Country']>, ParentType, ContextType>;
  typologies?: Resolver<Array<ResolversTypes['FraudTypology']>, ParentType, ContextType>;
  uetr?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vehicles?: Resolver<Array<ResolversTypes['VehicleIdentity']>, ParentType, ContextType>;
  victimCountry?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FinancialAlertConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['FinancialAlertConnection'] = ResolversParentTypes['FinancialAlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FinancialAlertEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FinancialAlertEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['FinancialAlertEdge'] = ResolversParentTypes['FinancialAlertEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FinancialAlert'], ParentType, ContextType>;
};

export type HandlingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Handling'] = ResolversParentTypes['Handling']> = {
  code?: Resolver<ResolversTypes['HandlingCode'], ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  confirmationRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contact?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
};

export type IdentityDocumentResolvers<ContextType = any, ParentType extends ResolversParentTypes['IdentityDocument'] = ResolversParentTypes['IdentityDocument'], FederationReferenceType extends FederationReferenceTypes['IdentityDocument'] = FederationReferenceTypes['IdentityDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IdentityDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['FinancialAlertConnection']>, ParentType, ContextType, RequireFields<IdentityDocumentAlertsArgs, 'first'>>;
  issuedBy?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TravelDocumentType'], ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  code?: Resolver<ResolversTypes['InputProblemCode'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MatchFeatureResolvers<ContextType = any, ParentType extends ResolversParentTypes['MatchFeature'] = ResolversParentTypes['MatchFeature']> = {
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OwnedRecordResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnedRecord'] = ResolversParentTypes['OwnedRecord']> = {
  __resolveType: TypeResolveFn<'FinancialAlert', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
};

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export type PersonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['FinancialAlertConnection']>, ParentType, ContextType, RequireFields<PersonAlertsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  alert?: Resolver<Maybe<ResolversTypes['FinancialAlert']>, ParentType, ContextType, RequireFields<QueryAlertArgs, 'id'>>;
  alertByReference?: Resolver<Maybe<ResolversTypes['FinancialAlert']>, ParentType, ContextType, RequireFields<QueryAlertByReferenceArgs, 'reference'>>;
  alerts?: Resolver<Maybe<ResolversTypes['FinancialAlertConnection']>, ParentType, ContextType, RequireFields<QueryAlertsArgs, 'first' | 'orderBy'>>;
  checkAccounts?: Resolver<Maybe<Array<ResolversTypes['AccountCheck']>>, ParentType, ContextType, RequireFields<QueryCheckAccountsArgs, 'accounts'>>;
  screen?: Resolver<Maybe<ResolversTypes['Screening']>, ParentType, ContextType, RequireFields<QueryScreenArgs, 'subject'>>;
};

export type ScreeningResolvers<ContextType = any, ParentType extends ResolversParentTypes['Screening'] = ResolversParentTypes['Screening']> = {
  accounts?: Resolver<Maybe<Array<ResolversTypes['AccountCheck']>>, ParentType, ContextType>;
};

export type SharingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Sharing'] = ResolversParentTypes['Sharing']> = {
  countries?: Resolver<Array<ResolversTypes['Country']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['SharingMode'], ParentType, ContextType>;
};

export type TheftResolvers<ContextType = any, ParentType extends ResolversParentTypes['Theft'] = ResolversParentTypes['Theft']> = {
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VehicleIdentityResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleIdentity'] = ResolversParentTypes['VehicleIdentity'], FederationReferenceType extends FederationReferenceTypes['VehicleIdentity'] = FederationReferenceTypes['VehicleIdentity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VehicleIdentity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['FinancialAlertConnection']>, ParentType, ContextType, RequireFields<VehicleIdentityAlertsArgs, 'first'>>;
  identifierType?: Resolver<ResolversTypes['VehicleIdentifierType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  Account?: AccountResolvers<ContextType>;
  AccountCheck?: AccountCheckResolvers<ContextType>;
  AccountIdentity?: AccountIdentityResolvers<ContextType>;
  AlertStep?: AlertStepResolvers<ContextType>;
  AlertSubject?: AlertSubjectResolvers<ContextType>;
  AskedAccount?: AskedAccountResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  Cursor?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  FinancialAlert?: FinancialAlertResolvers<ContextType>;
  FinancialAlertConnection?: FinancialAlertConnectionResolvers<ContextType>;
  FinancialAlertEdge?: FinancialAlertEdgeResolvers<ContextType>;
  Handling?: HandlingResolvers<ContextType>;
  IdentityDocument?: IdentityDocumentResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  MatchFeature?: MatchFeatureResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  OwnedRecord?: OwnedRecordResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Person?: PersonResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Screening?: ScreeningResolvers<ContextType>;
  Sharing?: SharingResolvers<ContextType>;
  Theft?: TheftResolvers<ContextType>;
  VehicleIdentity?: VehicleIdentityResolvers<ContextType>;
};

