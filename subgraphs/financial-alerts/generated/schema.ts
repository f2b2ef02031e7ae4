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
  /** An exact decimal number as a string, never a float: `42300.00`. At most 20 digits before and 8 after the point. */
  Decimal: { input: string; output: string; }
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
  /** One alert; null where there is none that you may see. */
  alert: Maybe<FinancialAlert>;
  /** The alert of a reference; null where there is none that you may see. */
  alertByReference: Maybe<FinancialAlert>;
  /** The alerts that you may see, by the time of their report. */
  alerts: Maybe<FinancialAlertConnection>;
  /** Asks of many accounts and wallets at once whether an open alert names them. The answers stand in the order of the list; one that cannot be looked up does not disturb the others. */
  checkAccounts: Maybe<Array<AccountCheck>>;
  /** What happened to alerts that you may see, in order: every change is told once. To follow them, ask again from the `cursor` of the last page, at once while `hasMore`, else after some seconds. */
  alertUpdates: Maybe<AlertUpdatePage>;
  /** For gateways, which follow the log for many subscribers: one range of it, as the subscription `alertUpdates` tells it. Without `position` only where it would begin: events are then at most the gap that `after` leads to. */
  alertUpdatesRange: Maybe<AlertUpdatesRange>;
  /** Screens a person, documents, vehicles and accounts in all databases at once. Each gives what it can say of its part. */
  screen: Maybe<Screening>;
  /** Records of your own NCB that are to be reviewed: whose review date (`reviewBy`) falls before a day, those that are overdue first. Each database gives its part; from its review date on nobody but you sees a record. */
  recordsToReview: Maybe<RecordsToReview>;
  /** For gateways, which tell it operators: how many records, of all owners together, are overdue or to be reviewed within 30 days. 10,000 at most are counted. */
  recordsToReviewCount: Maybe<Scalars['Int']['output']>;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryAlertArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryAlertByReferenceArgs = {
  reference: Scalars['String']['input'];
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryAlertsArgs = {
  filter?: InputMaybe<AlertFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  orderBy: AlertOrder;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryCheckAccountsArgs = {
  accounts: Array<AccountInput>;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryAlertUpdatesArgs = {
  filter?: InputMaybe<AlertUpdateFilter>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryAlertUpdatesRangeArgs = {
  filter?: InputMaybe<AlertUpdateFilter>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
  position?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  checkpoint: Scalars['Boolean']['input'];
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryScreenArgs = {
  subject: ScreeningInput;
};


/** What can be read. A root field is null where its database could not be asked: then `errors` names it. */
export type QueryRecordsToReviewArgs = {
  before?: InputMaybe<Scalars['Date']['input']>;
};

/** What can be followed, over WebSocket (graphql-transport-ws), SSE (text/event-stream) or multipart HTTP. */
export type Subscription = {
  /** What happens to alerts that you may see: first what has happened behind `after`, then live, without a gap or a repeat at the seam, and in order. Keep the `cursor` of each event once it is handled, and give it as `after` when you come back. Over SSE it is also the id of the event, and `Last-Event-ID` is taken for `after`. Source control counts as of the moment of delivery. Null with an error SOURCE_*: the log cannot be read at the moment; the subscription goes on, and nothing is lost. */
  alertUpdates: AlertFeedEvent;
  /** For gateways, which then ask `alertUpdatesRange`: tells that the log has moved, at once when it is asked, and never more than fifty times a second. */
  alertUpdatesMoved: Scalars['Boolean']['output'];
};


/** What can be followed, over WebSocket (graphql-transport-ws), SSE (text/event-stream) or multipart HTTP. */
export type SubscriptionAlertUpdatesArgs = {
  filter?: InputMaybe<AlertUpdateFilter>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** A range of the log, with what tells where it stands in clear: for gateways only, and never for a client. */
export type AlertUpdatesRange = {
  /** Up to where everything was considered. Positions are `SEQUENCE@MILLISECONDS`, in the order of their sequence. */
  end: Scalars['String']['output'];
  /** Whether the log ended there. */
  live: Scalars['Boolean']['output'];
  /** What happened, in order. An AlertFeedGap comes first, if any. */
  events: Array<PositionedAlertFeedEvent>;
};

/** An event, and where it stands. */
export type PositionedAlertFeedEvent = {
  /** Its position in the log. */
  position: Scalars['String']['output'];
  /** Its cursor, whatever is selected of it. */
  cursor: Scalars['Cursor']['output'];
  /** The event as a subscriber is told it. */
  event: AlertFeedEvent;
};

/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type Mutation = {
  /** Raises an alert. You own it; the NCB of `beneficiaryCountry` is the one that will be asked. Nothing is asked yet: that is the step to STOP_PAYMENT_REQUESTED. */
  raiseAlert: Maybe<RaiseAlertPayload>;
  /** Corrects an alert of yours: replaces what it says. A field that is left out becomes empty; `reportedAt` and `record` keep what they leave out. What is frozen by then binds `claimed`, and whoever is at work stays the one that is asked. Of a CLOSED or WITHDRAWN alert only `record` can be changed. Of two changes at the same time one is made, the other is answered with CONFLICT. */
  updateAlert: Maybe<UpdateAlertPayload>;
  /** Takes an alert one step on. Which steps are legal, by whom, and what they have to state: see AlertStatus. What is not is answered with ILLEGAL_STEP: `extensions.legal` lists the legal steps, each with `to`, `by` (`own`: the NCB that raised the alert; `asked`: the one that is asked), the NCB whose `turnOf` it is, and what it `needs`; `extensions.turnOf` names the NCBs that can go on. */
  advanceAlert: Maybe<AdvanceAlertPayload>;
  /** Takes an alert of yours back, from any status but CLOSED: nobody else can read it any more. Those who could are told so by the update WITHDRAWN. */
  withdrawAlert: Maybe<WithdrawAlertPayload>;
  /** Puts an alert of yours under compliance review, or ends its review; gives the alert as it stands now. While it is under review it is a hit for nobody, and for everyone but you there is no such alert, nor any update of it; you read it, change it and take its steps as before, but ask nobody. Others are told as if you stopped sharing it and shared it again: nothing meanwhile, and CORRECTED afterwards. Withdrawing it ends the review. Of a WITHDRAWN alert: ILLEGAL_STEP. */
  setAlertComplianceReview: Maybe<FinancialAlert>;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationRaiseAlertArgs = {
  input: RaiseAlertInput;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationUpdateAlertArgs = {
  id: Scalars['ID']['input'];
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  input: RaiseAlertInput;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationAdvanceAlertArgs = {
  input: AdvanceAlertInput;
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationWithdrawAlertArgs = {
  id: Scalars['ID']['input'];
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  reason: Scalars['String']['input'];
};


/** What an NCB may change. Only the owner of a record changes it; a record that you may not see is answered as one that does not exist. A root field is null where nothing was changed: then `errors` says why. */
export type MutationSetAlertComplianceReviewArgs = {
  input: SetComplianceReviewInput;
};

/** An alert was raised. */
export type RaiseAlertPayload = {
  /** The alert. */
  alert: FinancialAlert;
};

/** An alert was corrected. */
export type UpdateAlertPayload = {
  /** The alert as it stands now. */
  alert: FinancialAlert;
};

/** An alert took a step. */
export type AdvanceAlertPayload = {
  /** The alert as it stands now. */
  alert: FinancialAlert;
};

/** An alert was taken back. */
export type WithdrawAlertPayload = {
  /** The id that it has. */
  id: Scalars['ID']['output'];
};

/** One thing that a page of the log tells. */
export type AlertFeedEvent = AlertUpdate | AlertFeedGap | AlertFeedCheckpoint;

/** What happened to an alert. */
export type AlertUpdateKind =
  /** It was raised. */
  | 'RAISED'
  /** It took a step. */
  | 'ADVANCED'
  /** Its owner changed what it says, or who may see it. */
  | 'CORRECTED'
  /** Its owner took it back: nobody may act on it any more. */
  | 'WITHDRAWN';

/** One change of an alert. `previousStatus`, `status` and `step` are as they were then, `alert` as it stands now. */
export type AlertUpdate = {
  /** Where it stands in the log: the same for everybody. */
  cursor: Scalars['Cursor']['output'];
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** What happened. */
  kind: AlertUpdateKind;
  /** The National Central Bureau that did it. */
  by: Country;
  /** The status before; null with RAISED. */
  previousStatus: Maybe<AlertStatus>;
  /** The status after. */
  status: AlertStatus;
  /** The step that was taken; null with CORRECTED, and for everyone but the owner where the alert has been withdrawn by now. */
  step: Maybe<AlertStep>;
  /** The alert that it happened to. */
  alertId: Scalars['ID']['output'];
  /** The alert as it stands now; null for everyone but the owner where it has been withdrawn by now. */
  alert: Maybe<FinancialAlert>;
};

/** The updates behind the cursor that was given are not all kept any more. Read anew what you follow (`alerts`, `checkAccounts`), then go on: the oldest updates kept come next. */
export type AlertFeedGap = {
  /** Where the log begins now. */
  cursor: Scalars['Cursor']['output'];
  /** Updates from before this instant are no longer kept. */
  lostBefore: Scalars['DateTime']['output'];
};

/** Nothing for you up to here. It comes with the clock and not with events that you may not see; keep its cursor, so that it stays younger than the log. */
export type AlertFeedCheckpoint = {
  /** Up to where everything was considered. */
  cursor: Scalars['Cursor']['output'];
  /** The time of the log. */
  at: Scalars['DateTime']['output'];
  /** True: this is all that there is; a subscription goes on live. False: the log is long, and not looked through yet; a poller asks again at once. */
  live: Scalars['Boolean']['output'];
};

/** A page of the log. */
export type AlertUpdatePage = {
  /** What happened, in order. An AlertFeedGap comes first, if any; an AlertFeedCheckpoint stands where there is no update to tell. */
  events: Array<AlertFeedEvent>;
  /** Up to where everything was considered, what you may not see and what the filter leaves out included. Give it as `after` for the next page. */
  cursor: Scalars['Cursor']['output'];
  /** Whether to ask again at once. */
  hasMore: Scalars['Boolean']['output'];
};

/** Where an alert stands. Open: any but CLOSED and WITHDRAWN, which are final. What may follow stands with each status: `own` is the NCB that raised the alert, `asked` that of the beneficiary, or the one that it was forwarded to last. */
export type AlertStatus =
  /** Recorded by the NCB of the victim; nothing is asked yet. own: STOP_PAYMENT_REQUESTED, CLOSED. */
  | 'REPORTED'
  /** The NCB of the beneficiary is asked to have the payment stopped. asked: ACKNOWLEDGED, FROZEN, PARTIALLY_FROZEN (both with `frozen` and `holdExpiresAt`), REFUSED, FUNDS_GONE (both with `reason`), FORWARDED (with `forwardedTo` and the reason PTNA). */
  | 'STOP_PAYMENT_REQUESTED'
  /** The NCB that is asked has begun. asked: as from STOP_PAYMENT_REQUESTED. */
  | 'ACKNOWLEDGED'
  /** All that was claimed is frozen. asked: RELEASED, SEIZED, RETURNED (with `returned`). */
  | 'FROZEN'
  /** A part of what was claimed is frozen; more may follow. asked: PARTIALLY_FROZEN or FROZEN (with the new total `frozen`), FORWARDED, RELEASED, SEIZED, RETURNED. */
  | 'PARTIALLY_FROZEN'
  /** The NCB that is asked cannot or may not act; the step gives its reason. own: STOP_PAYMENT_REQUESTED (with a `note` on what is new), CLOSED. */
  | 'REFUSED'
  /** The money had left the account; the step gives the reason. own: as from REFUSED; asked: FORWARDED. */
  | 'FUNDS_GONE'
  /** Passed on to another NCB, which is now the one that is asked. asked: as from STOP_PAYMENT_REQUESTED. */
  | 'FORWARDED'
  /** The freeze was lifted, the money left to the holder of the account. own: CLOSED. */
  | 'RELEASED'
  /** Money went back to the victim; more may follow. asked: RETURNED (with the new total `returned`); own: CLOSED. */
  | 'RETURNED'
  /** Seized by an authority. asked: RETURNED; own: CLOSED. */
  | 'SEIZED'
  /** Ended by the NCB that raised it. Final. */
  | 'CLOSED'
  /** Taken back by the NCB that raised it, from any status but CLOSED (with a `note`). Final; from then on nobody else can read the alert. */
  | 'WITHDRAWN';

/** How pressing an alert is. Derived at each step, from the amount in euro (rounded reference rates), the hours between transfer and report, the typologies and whether another alert that is shared with all names an account or wallet that received the money; it does not change with the clock. */
export type AlertSeverity =
  /** 0 or 1 point. */
  | 'LOW'
  /** 2 points. */
  | 'MEDIUM'
  /** 3 points. */
  | 'HIGH'
  /** 4 points and more; always with TERRORISM_FINANCING. */
  | 'CRITICAL';

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

/** The order of a list of alerts, by `reportedAt`. */
export type AlertOrder =
  /** The last reported first. */
  | 'NEWEST'
  /** The first reported first. */
  | 'OLDEST';

/** The kind of fraud. */
export type FraudTypology =
  /** Calls in the name of a bank, the police or a relative. */
  | 'VOICE_PHISHING'
  /** A feigned love affair. */
  | 'ROMANCE_SCAM'
  /** Extortion with intimate pictures. */
  | 'SEXTORTION'
  /** Investments that do not exist, or not as promised. */
  | 'INVESTMENT_FRAUD'
  /** Gambling without a licence. */
  | 'ILLEGAL_GAMBLING'
  /** Forged orders of a superior or a supplier to pay. */
  | 'BUSINESS_EMAIL_COMPROMISE'
  /** Goods that are never sent. */
  | 'E_COMMERCE_FRAUD'
  /** A fee in advance of a benefit that never comes. */
  | 'ADVANCE_PAYMENT'
  /** An account lent to pass the proceeds of crime on. */
  | 'MONEY_MULE'
  /** Funds for acts of terrorism. */
  | 'TERRORISM_FINANCING'
  /** Any other. */
  | 'OTHER';

/** What a person is in an alert. */
export type SubjectRole =
  /** Whose money it is. */
  | 'VICTIM'
  /** Suspected of the fraud. */
  | 'SUSPECT'
  /** Passes the money on. */
  | 'MONEY_MULE'
  /** Holds the account that received it. */
  | 'BENEFICIARY'
  /** Witness. */
  | 'WITNESS';

/** An amount of money. */
export type Money = {
  /** The amount, with as many decimals as ISO 4217 gives the currency: `42300.00` EUR, `42300` JPY. */
  amount: Scalars['Decimal']['output'];
  /** The currency, ISO 4217: `EUR`. */
  currency: Scalars['String']['output'];
};

/** What an alert says of a person. The record itself, `person`, comes from the persons. */
export type AlertSubject = {
  /** Leads to the person on record that the alert links, if any. Not for clients: whoever may not see the person must not learn that one is linked. */
  link: Scalars['ID']['output'];
  /** What the person is in the alert. */
  role: SubjectRole;
  /** The name as the alert has it; null where it names none. */
  name: Maybe<Scalars['String']['output']>;
};

/** One step in the life of an alert. */
export type AlertStep = {
  /** The status before; null at the first step. */
  from: Maybe<AlertStatus>;
  /** The status after. */
  to: AlertStatus;
  /** The National Central Bureau that took the step. */
  by: Country;
  /** When it was taken. */
  at: Scalars['DateTime']['output'];
  /** The total that was frozen by then, where the step states it. */
  frozen: Maybe<Money>;
  /** The total that was returned by then, where the step states it. */
  returned: Maybe<Money>;
  /** The reason, where the step states one. */
  reason: Maybe<AlertReasonCode>;
  /** The National Central Bureau that is asked from now on; with FORWARDED only. */
  forwardedTo: Maybe<Country>;
  /** The severity from this step on. */
  severity: AlertSeverity;
  /** What the bureau adds, in words. */
  note: Maybe<Scalars['String']['output']>;
};

/** A request among police to stop a payment and get the money back (in the manner of I-GRIP). */
export type FinancialAlert = OwnedRecord & {
  /** Unique within this database. */
  id: Scalars['ID']['output'];
  /** The National Central Bureau that raised the alert and owns it. Only it may change, share or withdraw it. */
  recordedBy: Country;
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** When it was last changed, a step included. */
  updatedAt: Scalars['DateTime']['output'];
  /** From 00:00 UTC of this day on the alert is hidden from everyone but its owner, until the owner has reviewed it. */
  reviewBy: Scalars['Date']['output'];
  /** How it may be used, and whom to ask before acting. */
  handling: Handling;
  /** Who may see it; null for everyone but its owner. */
  sharing: Maybe<Sharing>;
  /** Whether its owner reviews if it may be on record at all: then it is a hit for nobody, and nobody but its owner sees it. Null for everyone but its owner. */
  underComplianceReview: Maybe<Scalars['Boolean']['output']>;
  /** Its reference, unique: owner, year and a number, `FRA-2026-00041`. Numbers are not counted: they tell neither an order nor how many alerts there are. */
  reference: Scalars['String']['output'];
  /** The owner's own reference. */
  nationalReference: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  status: AlertStatus;
  /** How pressing it is, derived at its last step or correction. */
  severity: AlertSeverity;
  /** The kinds of fraud, at least one. */
  typologies: Array<FraudTypology>;
  /** What the victim sent and wants back. */
  claimed: Money;
  /** What is frozen in total, in the currency of the claim; 0 until something is. */
  frozen: Money;
  /** What went back to the victim in total, in the currency of the claim; 0 until something did. */
  returned: Money;
  /** When the money was sent; null: not known. */
  transferredAt: Maybe<Scalars['DateTime']['output']>;
  /** When the victim reported it. Lists are sorted by it. */
  reportedAt: Scalars['DateTime']['output'];
  /** Until when the freeze holds, by the law of the country that froze; null where nothing is frozen, or without limit. */
  holdExpiresAt: Maybe<Scalars['DateTime']['output']>;
  /** The unique end-to-end transaction reference of the payment (UETR: UUID version 4, lower case, ISO 20022). */
  uetr: Maybe<Scalars['String']['output']>;
  /** The country of the victim. */
  victimCountry: Country;
  /** The country of the account that received the money. */
  beneficiaryCountry: Country;
  /** Countries that the money passed through. */
  transitCountries: Array<Country>;
  /** National Central Bureaus that it is addressed to, those that it was forwarded to included. */
  recipients: Array<Country>;
  /** The account that the money left: the victim's. */
  origin: Account;
  /** The account that the money was sent to. */
  beneficiary: Account;
  /** Accounts and wallets that it went through or on to, in order. */
  intermediaries: Array<Account>;
  /** Persons that it speaks of. */
  subjects: Array<AlertSubject>;
  /** Travel and identity documents that it names. */
  documents: Array<IdentityDocument>;
  /** Vehicles that it names. */
  vehicles: Array<VehicleIdentity>;
  /** All steps, the first one first. */
  timeline: Array<AlertStep>;
  /** What happened, in the owner's words. */
  narrative: Maybe<Scalars['String']['output']>;
  /** Other alerts that you may see and that name an account, wallet, document or vehicle of this one, the last reported first. Persons do not relate alerts here, since a link to a person whom you may not see would show: ask `subjects { person { alerts } }`. */
  related: Maybe<FinancialAlertConnection>;
};


/** A request among police to stop a payment and get the money back (in the manner of I-GRIP). */
export type FinancialAlertRelatedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** An account as an alert describes it; what all alerts and notices know of it is under `identity`. */
export type Account = {
  /** What kind of account `value` names. */
  scheme: AccountScheme;
  /** The canonical IBAN, `KOR/<bank code>/<number>` or wallet address. */
  value: Scalars['String']['output'];
  /** The bank's BIC (ISO 9362), 8 or 11 characters. */
  bic: Maybe<Scalars['String']['output']>;
  /** The holder's name as the alert has it. */
  holderName: Maybe<Scalars['String']['output']>;
  /** The bank, exchange or other institution that keeps it. */
  institution: Maybe<Scalars['String']['output']>;
  /** The country where it is kept; null for a wallet of one's own. */
  country: Maybe<Country>;
  /** The account itself, for all that is known of it. */
  identity: AccountIdentity;
};

/** The answer to a check of an account or wallet. */
export type AccountVerdict =
  /** No open alert that you may see names it as one that received the money or passed it on. */
  | 'NO_RECORD'
  /** At least one open alert names it as beneficiary or intermediary. */
  | 'REPORTED'
  /** It was not looked up: see `problem`. Never to be read as NO_RECORD. */
  | 'NOT_CHECKED';

/** What was looked up. */
export type AskedAccount = {
  /** The kind of account, as given; null where it was given as none of AccountScheme. */
  scheme: Maybe<AccountScheme>;
  /** The canonical value; as given where it was not looked up. */
  value: Scalars['String']['output'];
};

/** The answer for one account or wallet. */
export type AccountCheck = {
  /** What was looked up. */
  asked: AskedAccount;
  /** The answer. An account that alerts name as `origin` only is the victim's own and no hit. */
  verdict: AccountVerdict;
  /** The answer as a partner outside of the police is told it: REFER_TO_POLICE where the verdict is REPORTED. */
  partnerVerdict: PartnerVerdict;
  /** Why it was not looked up; null where it was. */
  problem: Maybe<InputProblem>;
  /** The open alerts that name it as beneficiary or intermediary, the last reported first, at most 20; page through all of them with `account { openAlerts }`. */
  alerts: Array<FinancialAlert>;
  /** The account itself, for all that is known of it, by its IBAN where it has one that can be told; null where it was not looked up. */
  account: Maybe<AccountIdentity>;
};

/** An account or wallet, whoever knows of it. */
export type AccountIdentity = {
  /** What kind of account it is. */
  scheme: AccountScheme;
  /** The canonical IBAN, `KOR/<bank code>/<number>` or wallet address. */
  value: Scalars['String']['output'];
  /** Open alerts that name it in any role, as the victim's own account too, the last reported first. */
  openAlerts: Maybe<FinancialAlertConnection>;
};


/** An account or wallet, whoever knows of it. */
export type AccountIdentityOpenAlertsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** A person on record. */
export type Person = {
  /** The id of the person's record. */
  id: Scalars['ID']['output'];
  /** Alerts that name the person, in any role and status, the last reported first. */
  alerts: Maybe<FinancialAlertConnection>;
};


/** A person on record. */
export type PersonAlertsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** A travel or identity document, whoever knows of it. */
export type IdentityDocument = {
  /** The canonical number: A-Z and 0-9. */
  number: Scalars['String']['output'];
  /** The coarse class of the document. */
  type: TravelDocumentType;
  /** The country or organisation that issued it. */
  issuedBy: Scalars['CountryCode']['output'];
  /** Alerts that name the document, in any status, the last reported first. */
  alerts: Maybe<FinancialAlertConnection>;
};


/** A travel or identity document, whoever knows of it. */
export type IdentityDocumentAlertsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** One identifier of a vehicle or vessel, whoever knows of it. */
export type VehicleIdentity = {
  /** What kind of identifier it is. */
  identifierType: VehicleIdentifierType;
  /** The canonical identifier; a plate begins with its country: `DEU/BAB1234`. */
  value: Scalars['String']['output'];
  /** The identifier, where it is a VIN. */
  vin: Maybe<Scalars['String']['output']>;
  /** Alerts that name the vehicle by this identifier, in any status, the last reported first. */
  alerts: Maybe<FinancialAlertConnection>;
};


/** One identifier of a vehicle or vessel, whoever knows of it. */
export type VehicleIdentityAlertsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** A page of alerts. */
export type FinancialAlertConnection = {
  /** The alerts of this page. */
  edges: Array<FinancialAlertEdge>;
  /** Where the page stands in its list. */
  pageInfo: PageInfo;
  /** How many alerts that you may see there are on all pages. Given where one index tells it: for the alerts of one account, person, document or vehicle, for `alerts` with `filter.account`, and for `alerts` with `filter.own` alone or with `reportedSince`; of `recordsToReview` 1,000 at most are counted. Else null: it would have to read all that you may see. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** An alert in its list. */
export type FinancialAlertEdge = {
  /** The alert. */
  node: FinancialAlert;
  /** Where it stands in the list. */
  cursor: Scalars['Cursor']['output'];
};

/** Records of your own NCB that are to be reviewed. */
export type RecordsToReview = {
  /** Alerts of any status, by review date, then by id. */
  alerts: Maybe<FinancialAlertConnection>;
};


/** Records of your own NCB that are to be reviewed. */
export type RecordsToReviewAlertsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
};

/** What the databases say of the subject screened. */
export type Screening = {
  /** One answer for each of `accounts`, in their order; empty where none was given. */
  accounts: Maybe<Array<AccountCheck>>;
};

/** Which alerts. Several fields: all must hold. Several values of one field: one of them; an empty list asks nothing. */
export type AlertFilter = {
  /** Where they stand. */
  statuses?: InputMaybe<Array<AlertStatus>>;
  /** Kinds of fraud. */
  typologies?: InputMaybe<Array<FraudTypology>>;
  /** Countries concerned: of the victim, of the beneficiary, of transit, or of a recipient. */
  countries?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** An account or wallet that they name, in any role. */
  account?: InputMaybe<AccountInput>;
  /** At least so pressing. */
  severityAtLeast?: InputMaybe<AlertSeverity>;
  /** Reported at this instant or later. */
  reportedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those of your own country. */
  own: Scalars['Boolean']['input'];
};

/** Which updates. Several fields: all must hold. Several values of one field: one of them; an empty list asks nothing. Countries, accounts, typologies and severity count as they were then; of a correction what the alert said before counts too, so that whoever was told of it learns that it changed. */
export type AlertUpdateFilter = {
  /** What happened. */
  kinds?: InputMaybe<Array<AlertUpdateKind>>;
  /** Countries concerned: of the victim, of the beneficiary, of transit, or of a recipient. */
  countries?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** Accounts or wallets that the alert names, in any role; at most 200. */
  accounts?: InputMaybe<Array<AccountInput>>;
  /** Kinds of fraud. */
  typologies?: InputMaybe<Array<FraudTypology>>;
  /** The status after. */
  statuses?: InputMaybe<Array<AlertStatus>>;
  /** At least so pressing. */
  severityAtLeast?: InputMaybe<AlertSeverity>;
  /** Only alerts of your own country. */
  own: Scalars['Boolean']['input'];
};

/** An amount of money. */
export type MoneyInput = {
  /** The amount, with at most as many decimals as ISO 4217 gives the currency. */
  amount: Scalars['Decimal']['input'];
  /** The currency, ISO 4217: `EUR`. */
  currency: Scalars['String']['input'];
};

/** An account or wallet that an alert names. It must be sound: nobody would find the alert by another. */
export type AlertAccountInput = {
  /** What kind of account `value` names. */
  scheme: AccountScheme;
  /** The IBAN, the domestic account number or the wallet's address. */
  value: Scalars['String']['input'];
  /** DOMESTIC only: the bank's code in its country. */
  bank?: InputMaybe<Scalars['String']['input']>;
  /** The bank's BIC (ISO 9362). */
  bic?: InputMaybe<Scalars['String']['input']>;
  /** The holder's name, at most 200 characters. */
  holderName?: InputMaybe<Scalars['String']['input']>;
  /** The bank, exchange or other institution that keeps it, at most 200 characters. */
  institution?: InputMaybe<Scalars['String']['input']>;
  /** The country where it is kept; needed with DOMESTIC, unless `value` names it. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
};

/** What an alert says of a person. */
export type AlertSubjectInput = {
  /** What the person is in the alert. */
  role: SubjectRole;
  /** The name as it was told, at most 200 characters. Whoever sees the alert reads it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The id of the person's record, if there is one. Whoever may not see that record does not learn that it is linked. */
  personId?: InputMaybe<Scalars['ID']['input']>;
};

/** What an alert says. No list has more than 200 elements. */
export type RaiseAlertInput = {
  /** Makes the call safe to repeat: 1 to 128 characters, such as a UUID. The same key with the same input does nothing more and answers the same alert as it stands; with another input: IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** The kinds of fraud, at least one. */
  typologies: Array<FraudTypology>;
  /** What the victim sent and wants back: more than nothing. */
  claimed: MoneyInput;
  /** When the money was sent, not after the report; null: not known. */
  transferredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the victim reported it, not in the future. Left out of a new alert: now; of a correction: as it is. */
  reportedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The unique end-to-end transaction reference of the payment: a UUID of version 4. */
  uetr?: InputMaybe<Scalars['String']['input']>;
  /** The country of the victim. */
  victimCountry: Scalars['CountryCode']['input'];
  /** The country of the account that received the money. Its NCB is the one that will be asked. */
  beneficiaryCountry: Scalars['CountryCode']['input'];
  /** Countries that the money passed through. */
  transitCountries: Array<Scalars['CountryCode']['input']>;
  /** National Central Bureaus that it is addressed to. Those that it is forwarded to are added, and stay. */
  recipients: Array<Scalars['CountryCode']['input']>;
  /** The account that the money left: the victim's. */
  origin: AlertAccountInput;
  /** The account that the money was sent to. */
  beneficiary: AlertAccountInput;
  /** Accounts and wallets that it went through or on to, in order. */
  intermediaries: Array<AlertAccountInput>;
  /** Persons that it speaks of. */
  subjects: Array<AlertSubjectInput>;
  /** Travel and identity documents that it names. */
  documents: Array<TravelDocumentInput>;
  /** Vehicles that it names. */
  vehicles: Array<VehicleInput>;
  /** What happened, in your words; at most 10,000 characters. */
  narrative?: InputMaybe<Scalars['String']['input']>;
  /** What you say of the record. Left out of a new one: shared with all, H1, to be reviewed in 5 years. Left out of a change: as it is. */
  record?: InputMaybe<RecordInput>;
};

/** One step of an alert. What it has to state depends on `from` and `to`: see AlertStatus. */
export type AdvanceAlertInput = {
  /** Makes the call safe to repeat: 1 to 128 characters, such as a UUID. The same key with the same input takes no second step and answers the alert as it stands; with another input: IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** The id of the alert. */
  id: Scalars['ID']['input'];
  /** Where the alert stands, as you read it: if it does not any more, nothing is changed and the answer is CONFLICT. */
  from: AlertStatus;
  /** Where it goes. */
  to: AlertStatus;
  /** The total that is frozen now, in the currency of the claim: never less than before. FROZEN: all that is claimed; PARTIALLY_FROZEN: less. */
  frozen?: InputMaybe<MoneyInput>;
  /** The total that went back to the victim, in the currency of the claim: never less than before, at most what is frozen. */
  returned?: InputMaybe<MoneyInput>;
  /** With FORWARDED: the country whose NCB is asked from now on. It must be one that the owner shares the alert with. */
  forwardedTo?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Why. */
  reason?: InputMaybe<AlertReasonCode>;
  /** Until when the freeze holds, by your law: an instant that lies ahead. */
  holdExpiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What you add, in words; at most 10,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};
