/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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
  number: string;
  /** The coarse class of the document: a value of TravelDocumentType. In a check it may be left out: then every class is looked up. To record a document it is needed. */
  type?: string | null | undefined;
  /** The country or organisation that issued it, in any way that CountryCode reads. In a check, one that is unknown is a `problem` of this document. */
  issuedBy: string;
};

/** A registration plate. */
export type PlateInput = {
  /** The plate as seen; spaces, hyphens and case do not matter. */
  number: string;
  /** The country of registration, in any way that CountryCode reads, or by the sign beside the plate: `F`, `I`, `SLO`. In a check, one that is unknown is a `problem` of this vehicle. */
  country: string;
};

/** At least one identifier; several are of the same vehicle. */
export type VehicleInput = {
  /** Vehicle identification number, 17 characters. O and Q are read as 0, I as 1. */
  vin?: string | null | undefined;
  /** Chassis number of an older vehicle. */
  chassisNumber?: string | null | undefined;
  /** Registration plate. */
  plate?: PlateInput | null | undefined;
  /** Engine number. */
  engineNumber?: string | null | undefined;
  /** Hull identification number. */
  hin?: string | null | undefined;
  /** IMO ship number, with or without the letters IMO. */
  imo?: string | null | undefined;
};

/** One account or wallet. */
export type AccountInput = {
  /** What kind of account `value` names: a value of AccountScheme. */
  scheme: string;
  /** The IBAN, the domestic account number or the wallet's address. A domestic number may have its bank in front, or country and bank: `088/110427730915`, `KR/088/110427730915`. Where bank and number make an IBAN, both find each other; where a country has IBANs and they do not tell it, a check that finds nothing is NOT_CHECKED and asks for the IBAN. */
  value: string;
  /** DOMESTIC only: the bank's code in its country; in Britain and Ireland the sort code. */
  bank?: string | null | undefined;
  /** DOMESTIC only: the country of the bank, in any way that CountryCode reads. In a check, one that is unknown is a `problem` of this account. */
  country?: string | null | undefined;
};

/** Whom or what to screen, in all databases at once. Each gives what it can say of its part. */
export type ScreeningInput = {
  /** The person's name, in any order and script. */
  name?: string | null | undefined;
  /** The person's date of birth, as precisely as it is known. */
  dateOfBirth?: string | null | undefined;
  /** The person's sex. */
  sex?: Sex | null | undefined;
  /** A nationality of the person. */
  nationality?: string | null | undefined;
  /** Travel documents, at most 500. */
  documents?: Array<TravelDocumentInput>;
  /** The machine-readable zone of a document: its holder is matched and the document checked. */
  mrz?: string | null | undefined;
  /** Vehicles, at most 500. */
  vehicles?: Array<VehicleInput>;
  /** Accounts and wallets, at most 500. */
  accounts?: Array<AccountInput>;
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

/** The answer to a check of an account or wallet. */
export type AccountVerdict =
  /** No open alert that you may see names it as one that received the money or passed it on. */
  | 'NO_RECORD'
  /** At least one open alert names it as beneficiary or intermediary. */
  | 'REPORTED'
  /** It was not looked up: see `problem`. Never to be read as NO_RECORD. */
  | 'NOT_CHECKED';

/** Which alerts. Several fields: all must hold. Several values of one field: one of them; an empty list asks nothing. */
export type AlertFilter = {
  /** Where they stand. */
  statuses?: Array<AlertStatus> | null | undefined;
  /** Kinds of fraud. */
  typologies?: Array<FraudTypology> | null | undefined;
  /** Countries concerned: of the victim, of the beneficiary, of transit, or of a recipient. */
  countries?: Array<string> | null | undefined;
  /** An account or wallet that they name, in any role. */
  account?: AccountInput | null | undefined;
  /** At least so pressing. */
  severityAtLeast?: AlertSeverity | null | undefined;
  /** Reported at this instant or later. */
  reportedSince?: string | null | undefined;
  /** Only those of your own country. */
  own?: boolean;
};

/** An amount of money. */
export type MoneyInput = {
  /** The amount, with at most as many decimals as ISO 4217 gives the currency. */
  amount: string;
  /** The currency, ISO 4217: `EUR`. */
  currency: string;
};

/** One step of an alert. What it has to state depends on `from` and `to`: see AlertStatus. */
export type AdvanceAlertInput = {
  /** Makes the call safe to repeat: 1 to 128 characters, such as a UUID. The same key with the same input takes no second step and answers the alert as it stands; with another input: IDEMPOTENCY_CONFLICT. */
  idempotencyKey: string;
  /** The id of the alert. */
  id: string;
  /** Where the alert stands, as you read it: if it does not any more, nothing is changed and the answer is CONFLICT. */
  from: AlertStatus;
  /** Where it goes. */
  to: AlertStatus;
  /** The total that is frozen now, in the currency of the claim: never less than before. FROZEN: all that is claimed; PARTIALLY_FROZEN: less. */
  frozen?: MoneyInput | null | undefined;
  /** The total that went back to the victim, in the currency of the claim: never less than before, at most what is frozen. */
  returned?: MoneyInput | null | undefined;
  /** With FORWARDED: the country whose NCB is asked from now on. It must be one that the owner shares the alert with. */
  forwardedTo?: string | null | undefined;
  /** Why. */
  reason?: AlertReasonCode | null | undefined;
  /** Until when the freeze holds, by your law: an instant that lies ahead. */
  holdExpiresAt?: string | null | undefined;
  /** What you add, in words; at most 10,000 characters. */
  note?: string | null | undefined;
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

/** Whom to search. What is left out contradicts nothing. */
export type PersonQuery = {
  /** The name, in any order and script: initials, short forms, titles and a middle name too many or too few do little harm. */
  name: string;
  /** The date of birth, as precisely as it is known. An agreeing one adds, the more precise the more; another one is a penalty, little for a slip (the next day, day and month swapped, one digit), and much for decades. */
  dateOfBirth?: string | null | undefined;
  /** The sex. Another one is a penalty; U and X contradict nothing. */
  sex?: Sex | null | undefined;
  /** A nationality. Being recorded with others only is a penalty. */
  nationality?: string | null | undefined;
  /** Only persons of one of these states; any where it is left out or empty. */
  status?: Array<PersonStatus> | null | undefined;
};

/** Which notices to list. Every condition must hold; an empty list is no condition. */
export type NoticeFilter = {
  /** Of one of these colours. */
  colours?: Array<NoticeColour> | null | undefined;
  /** Of one of these kinds. */
  kinds?: Array<NoticeKind> | null | undefined;
  /** Of one of these states. Other than PUBLISHED only of your own. */
  statuses?: Array<NoticeStatus> | null | undefined;
  /** Owned by one of these countries. */
  recordedBy?: Array<string> | null | undefined;
  /** About a person of this nationality whom you may see. */
  nationality?: string | null | undefined;
  /** Published at this instant or later. */
  publishedSince?: string | null | undefined;
  /** True: only what your own country has recorded. */
  own?: boolean;
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

export type DeskAdvanceMutationVariables = Exact<{
  input: AdvanceAlertInput;
}>;


export type DeskAdvanceMutation = { advanceAlert: { alert: { id: string, reference: string, status: AlertStatus, severity: AlertSeverity, typologies: Array<FraudTypology>, reportedAt: string, updatedAt: string, recordedBy: { code: string }, beneficiaryCountry: { code: string }, claimed: { amount: string, currency: string }, frozen: { amount: string, currency: string }, returned: { amount: string, currency: string } } } | null };

export type DeskOwnQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskOwnQuery = { alerts: { edges: Array<{ node: { id: string, recordedBy: { code: string } } }> } | null };

export type DeskAlertQueryVariables = Exact<{
  id: string;
}>;


export type DeskAlertQuery = { alert: { narrative: string | null, holdExpiresAt: string | null, id: string, reference: string, status: AlertStatus, severity: AlertSeverity, typologies: Array<FraudTypology>, reportedAt: string, updatedAt: string, timeline: Array<{ to: AlertStatus, at: string, reason: AlertReasonCode | null, note: string | null, by: { code: string }, frozen: { amount: string, currency: string } | null, returned: { amount: string, currency: string } | null, forwardedTo: { code: string } | null }>, subjects: Array<{ role: SubjectRole, name: string | null }>, documents: Array<{ number: string, type: TravelDocumentType, issuedBy: string }>, vehicles: Array<{ identifierType: VehicleIdentifierType, value: string }>, beneficiary: { scheme: AccountScheme, value: string, holderName: string | null }, related: { edges: Array<{ node: { id: string, reference: string, status: AlertStatus } }> } | null, recordedBy: { code: string }, beneficiaryCountry: { code: string }, claimed: { amount: string, currency: string }, frozen: { amount: string, currency: string }, returned: { amount: string, currency: string } } & ({ subjects: Array<{ person: { id: string, status: PersonStatus, name: { full: string } } | null }> } | { subjects?: never }) | null };

export type DeskAlertsQueryVariables = Exact<{
  filter?: AlertFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskAlertsQuery = { alerts: { edges: Array<{ node: { id: string, reference: string, status: AlertStatus, severity: AlertSeverity, typologies: Array<FraudTypology>, reportedAt: string, updatedAt: string, recordedBy: { code: string }, beneficiaryCountry: { code: string }, claimed: { amount: string, currency: string }, frozen: { amount: string, currency: string }, returned: { amount: string, currency: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DeskFeedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type DeskFeedSubscription = { alertUpdates:
    | { __typename: 'AlertUpdate', kind: AlertUpdateKind, at: string, alertId: string, alert: { id: string, reference: string, status: AlertStatus, severity: AlertSeverity, typologies: Array<FraudTypology>, reportedAt: string, updatedAt: string, recordedBy: { code: string }, beneficiaryCountry: { code: string }, claimed: { amount: string, currency: string }, frozen: { amount: string, currency: string }, returned: { amount: string, currency: string } } | null }
    | { __typename: 'AlertFeedGap' }
    | { __typename: 'AlertFeedCheckpoint' }
   };

export type DeskAlertRowFragment = { id: string, reference: string, status: AlertStatus, severity: AlertSeverity, typologies: Array<FraudTypology>, reportedAt: string, updatedAt: string, recordedBy: { code: string }, beneficiaryCountry: { code: string }, claimed: { amount: string, currency: string }, frozen: { amount: string, currency: string }, returned: { amount: string, currency: string } };

export type DeskBatchQueryVariables = Exact<{
  names: Array<PersonQuery> | PersonQuery;
  withNames: boolean;
  documents: Array<TravelDocumentInput> | TravelDocumentInput;
  withDocuments: boolean;
  vehicles: Array<VehicleInput> | VehicleInput;
  withVehicles: boolean;
  accounts: Array<AccountInput> | AccountInput;
  withAccounts: boolean;
}>;


export type DeskBatchQuery = { names?: Array<{ problem: { message: string } | null, matches: { edges: Array<{ node: { score: number, matchedName: string, person: { id: string, status: PersonStatus } } }> } | null }> | null, documents?: Array<{ verdict: TravelDocumentVerdict, problem: { message: string } | null, records: Array<{ handling: { contact: { code: string } } }> }> | null, vehicles?: Array<{ verdict: VehicleVerdict, problem: { message: string } | null, records: Array<{ handling: { contact: { code: string } } }> }> | null, accounts?: Array<{ verdict: AccountVerdict, problem: { message: string } | null, records: Array<{ handling: { contact: { code: string } } }> }> | null };

export type DeskBatchZoneQueryVariables = Exact<{
  mrz: string;
}>;


export type DeskBatchZoneQuery = { checkMrz: { travelDocument: { verdict: TravelDocumentVerdict, problem: { message: string } | null, records: Array<{ handling: { contact: { code: string } } }> } | null } | null };

export type DeskScreenQueryVariables = Exact<{
  subject: ScreeningInput;
  language: Language;
  person: boolean;
  document: boolean;
  vehicle: boolean;
  account: boolean;
}>;


export type DeskScreenQuery = { screen:
    | ({ persons: { truncated: boolean, edges: Array<{ node: { score: number, matchedName: string, features: Array<{ name: string, weight: number, score: number, detail: string | null }>, person: { id: string, status: PersonStatus, dateOfBirth: string | null, name: { full: string }, notices: Array<{ id: string, reference: string, colour: NoticeColour }>, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } } } }> } | null } | { persons?: never }) & ({ persons: { edges: Array<{ node: { person: { alerts: { edges: Array<{ node: { id: string, reference: string, status: AlertStatus, severity: AlertSeverity, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } } }> } | null } } }> } | null } | { persons?: never }) & ({ persons: { edges: Array<{ node: { person: { identityDocuments: Array<{ number: string, type: TravelDocumentType, issuedBy: string, check: { verdict: TravelDocumentVerdict, problem: { message: string } | null, records: Array<{ id: string, number: string | null, type: TravelDocumentType, fraud: TravelDocumentFraud, issuedBy: { code: string }, theft: { on: string | null, place: string | null } | null, series: { prefix: string, from: string, to: string } | null, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } }> } | null }> } } }> } | null } | { persons?: never }) & ({ persons: { edges: Array<{ node: { person: { vehicles: Array<{ identifierType: VehicleIdentifierType, value: string, check: { verdict: VehicleVerdict, warnings: Array<string>, problem: { message: string } | null, records: Array<{ id: string, status: VehicleStatus, make: string | null, model: string | null, year: number | null, colour: string | null, vin: string | null, theft: { on: string | null, place: string | null } | null, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } }> } | null }> } } }> } | null } | { persons?: never }) & ({ documents: Array<{ verdict: TravelDocumentVerdict, problem: { message: string } | null, records: Array<{ id: string, number: string | null, type: TravelDocumentType, fraud: TravelDocumentFraud, issuedBy: { code: string }, theft: { on: string | null, place: string | null } | null, series: { prefix: string, from: string, to: string } | null, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } }> }> | null } | { documents?: never }) & ({ documents: Array<{ document: { holders: Array<{ id: string, status: PersonStatus, dateOfBirth: string | null, name: { full: string }, notices: Array<{ id: string, reference: string, colour: NoticeColour }>, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } }> | null } | null }> | null } | { documents?: never }) & ({ documents: Array<{ document: { alerts: { edges: Array<{ node: { id: string, reference: string, status: AlertStatus, severity: AlertSeverity, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } } }> } | null } | null }> | null } | { documents?: never }) & ({ vehicles: Array<{ verdict: VehicleVerdict, warnings: Array<string>, problem: { message: string } | null, records: Array<{ id: string, status: VehicleStatus, make: string | null, model: string | null, year: number | null, colour: string | null, vin: string | null, theft: { on: string | null, place: string | null } | null, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } }> }> | null } | { vehicles?: never }) & ({ vehicles: Array<{ identities: Array<{ seenWith: Array<{ id: string, status: PersonStatus, dateOfBirth: string | null, name: { full: string }, notices: Array<{ id: string, reference: string, colour: NoticeColour }>, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } }> | null }> }> | null } | { vehicles?: never }) & ({ vehicles: Array<{ identities: Array<{ alerts: { edges: Array<{ node: { id: string, reference: string, status: AlertStatus, severity: AlertSeverity, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } } }> } | null }> }> | null } | { vehicles?: never }) & ({ accounts: Array<{ verdict: AccountVerdict, problem: { message: string } | null, records: Array<{ id: string, reference: string, status: AlertStatus, severity: AlertSeverity, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } }> }> | null } | { accounts?: never }) & ({ accounts: Array<{ account: { notices: Array<{ id: string, reference: string, colour: NoticeColour, subject: { id: string, status: PersonStatus, dateOfBirth: string | null, name: { full: string }, notices: Array<{ id: string, reference: string, colour: NoticeColour }>, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } } | null }> | null } | null }> | null } | { accounts?: never })
    | Record<PropertyKey, never>
   | null };

type DeskHandling_FinancialAlert_Fragment = { handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } };

type DeskHandling_Person_Fragment = { handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } };

type DeskHandling_Notice_Fragment = { handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } };

type DeskHandling_TravelDocument_Fragment = { handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } };

type DeskHandling_Vehicle_Fragment = { handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } };

export type DeskHandlingFragment =
  | DeskHandling_FinancialAlert_Fragment
  | DeskHandling_Person_Fragment
  | DeskHandling_Notice_Fragment
  | DeskHandling_TravelDocument_Fragment
  | DeskHandling_Vehicle_Fragment
;

export type DeskPersonFragment = { id: string, status: PersonStatus, dateOfBirth: string | null, name: { full: string }, notices: Array<{ id: string, reference: string, colour: NoticeColour }>, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } };

export type DeskAlertOfFragment = { id: string, reference: string, status: AlertStatus, severity: AlertSeverity, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } };

export type DeskDocumentCheckFragment = { verdict: TravelDocumentVerdict, problem: { message: string } | null, records: Array<{ id: string, number: string | null, type: TravelDocumentType, fraud: TravelDocumentFraud, issuedBy: { code: string }, theft: { on: string | null, place: string | null } | null, series: { prefix: string, from: string, to: string } | null, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } }> };

export type DeskVehicleCheckFragment = { verdict: VehicleVerdict, warnings: Array<string>, problem: { message: string } | null, records: Array<{ id: string, status: VehicleStatus, make: string | null, model: string | null, year: number | null, colour: string | null, vin: string | null, theft: { on: string | null, place: string | null } | null, handling: { conditions: Array<string>, confirmationRequired: boolean, contact: { code: string, name: string } } }> };

export type DeskLinksQueryVariables = Exact<{
  person: string;
  isPerson: boolean;
  reference: string;
  isNotice: boolean;
  document: TravelDocumentInput;
  isDocument: boolean;
  vehicle: VehicleInput;
  isVehicle: boolean;
  account: AccountInput;
  isAccount: boolean;
}>;


export type DeskLinksQuery = { person?: { id: string, status: PersonStatus, dateOfBirth: string | null, notices: Array<{ id: string, reference: string, colour: NoticeColour }>, identityDocuments: Array<{ number: string, type: TravelDocumentType, issuedBy: string }>, vehicles: Array<{ identifierType: VehicleIdentifierType, value: string }>, alerts: { edges: Array<{ node: { id: string, reference: string, status: AlertStatus } }> } | null, name: { full: string } } | null, notice?: { summary: string | null, id: string, reference: string, colour: NoticeColour, subject: { id: string, status: PersonStatus, dateOfBirth: string | null, name: { full: string } } | null, assets: Array<
      | { __typename: 'VehicleIdentity', identifierType: VehicleIdentifierType, value: string }
      | { __typename: 'AccountIdentity', scheme: AccountScheme, value: string }
    > } | null, checkTravelDocument?: { verdict: TravelDocumentVerdict, document: { number: string, type: TravelDocumentType, issuedBy: string, holders: Array<{ id: string, status: PersonStatus, dateOfBirth: string | null, name: { full: string } }> | null, alerts: { edges: Array<{ node: { id: string, reference: string, status: AlertStatus } }> } | null } | null } | null, checkVehicle?: { verdict: VehicleVerdict, identities: Array<{ identifierType: VehicleIdentifierType, value: string, seenWith: Array<{ id: string, status: PersonStatus, dateOfBirth: string | null, name: { full: string } }> | null, notices: Array<{ id: string, reference: string, colour: NoticeColour }> | null, alerts: { edges: Array<{ node: { id: string, reference: string, status: AlertStatus } }> } | null }> } | null, checkAccounts?: Array<{ verdict: AccountVerdict, account: { scheme: AccountScheme, value: string, notices: Array<{ id: string, reference: string, colour: NoticeColour }> | null, openAlerts: { edges: Array<{ node: { id: string, reference: string, status: AlertStatus } }> } | null } | null }> | null };

export type DeskLinkedPersonFragment = { id: string, status: PersonStatus, dateOfBirth: string | null, name: { full: string } };

export type DeskLinkedNoticeFragment = { id: string, reference: string, colour: NoticeColour };

export type DeskLinkedDocumentFragment = { number: string, type: TravelDocumentType, issuedBy: string };

export type DeskLinkedVehicleFragment = { identifierType: VehicleIdentifierType, value: string };

export type DeskLinkedAccountFragment = { scheme: AccountScheme, value: string };

export type DeskLinkedAlertFragment = { id: string, reference: string, status: AlertStatus };

export type DeskNoticesQueryVariables = Exact<{
  filter: NoticeFilter;
  after?: string | null | undefined;
  language: Language;
}>;


export type DeskNoticesQuery = { notices: { totalCount: number | null, edges: Array<{ node: { id: string, reference: string, colour: NoticeColour, kind: NoticeKind, publishedAt: string | null, recordedBy: { code: string, name: string }, subject: { id: string, dateOfBirth: string | null, name: { full: string }, nationalities: Array<{ code: string }> } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export const DeskAlertRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskAlertRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"typologies"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beneficiaryCountry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frozen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<DeskAlertRowFragment, unknown>;
export const DeskHandlingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskHandling"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnedRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conditions"}},{"kind":"Field","name":{"kind":"Name","value":"confirmationRequired"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<DeskHandlingFragment, unknown>;
export const DeskPersonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskHandling"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskHandling"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnedRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conditions"}},{"kind":"Field","name":{"kind":"Name","value":"confirmationRequired"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<DeskPersonFragment, unknown>;
export const DeskAlertOfFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskAlertOf"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskHandling"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskHandling"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnedRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conditions"}},{"kind":"Field","name":{"kind":"Name","value":"confirmationRequired"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<DeskAlertOfFragment, unknown>;
export const DeskDocumentCheckFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskDocumentCheck"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TravelDocumentCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"fraud"}},{"kind":"Field","name":{"kind":"Name","value":"issuedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"place"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskHandling"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskHandling"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnedRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conditions"}},{"kind":"Field","name":{"kind":"Name","value":"confirmationRequired"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<DeskDocumentCheckFragment, unknown>;
export const DeskVehicleCheckFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskVehicleCheck"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VehicleCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"make"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"vin"}},{"kind":"Field","name":{"kind":"Name","value":"theft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"place"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskHandling"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskHandling"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnedRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conditions"}},{"kind":"Field","name":{"kind":"Name","value":"confirmationRequired"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<DeskVehicleCheckFragment, unknown>;
export const DeskLinkedPersonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinkedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}}]} as unknown as DocumentNode<DeskLinkedPersonFragment, unknown>;
export const DeskLinkedNoticeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinkedNotice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}}]}}]} as unknown as DocumentNode<DeskLinkedNoticeFragment, unknown>;
export const DeskLinkedDocumentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinkedDocument"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityDocument"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"issuedBy"}}]}}]} as unknown as DocumentNode<DeskLinkedDocumentFragment, unknown>;
export const DeskLinkedVehicleFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinkedVehicle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VehicleIdentity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identifierType"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]} as unknown as DocumentNode<DeskLinkedVehicleFragment, unknown>;
export const DeskLinkedAccountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinkedAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountIdentity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]} as unknown as DocumentNode<DeskLinkedAccountFragment, unknown>;
export const DeskLinkedAlertFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinkedAlert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]} as unknown as DocumentNode<DeskLinkedAlertFragment, unknown>;
export const DeskAdvanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskAdvance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdvanceAlertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advanceAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskAlertRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskAlertRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"typologies"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beneficiaryCountry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frozen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<DeskAdvanceMutation, DeskAdvanceMutationVariables>;
export const DeskOwnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskOwn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"own"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskOwnQuery, DeskOwnQueryVariables>;
export const DeskAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskAlertRow"}},{"kind":"Field","name":{"kind":"Name","value":"narrative"}},{"kind":"Field","name":{"kind":"Name","value":"holdExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frozen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"forwardedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"issuedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identifierType"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"related"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}},{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"defer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"persons","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskAlertRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"typologies"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beneficiaryCountry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frozen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<DeskAlertQuery, DeskAlertQueryVariables>;
export const DeskAlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskAlerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AlertFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"NEWEST"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskAlertRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskAlertRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"typologies"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beneficiaryCountry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frozen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<DeskAlertsQuery, DeskAlertsQueryVariables>;
export const DeskFeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DeskFeed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertUpdates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertUpdate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"alertId"}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskAlertRow"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskAlertRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"typologies"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beneficiaryCountry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frozen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<DeskFeedSubscription, DeskFeedSubscriptionVariables>;
export const DeskBatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskBatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"names"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonQuery"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withNames"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"documents"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TravelDocumentInput"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withDocuments"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"vehicles"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VehicleInput"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withVehicles"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accounts"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountInput"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withAccounts"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"names"},"name":{"kind":"Name","value":"searchPersonsBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"queries"},"value":{"kind":"Variable","name":{"kind":"Name","value":"names"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withNames"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"matchedName"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"documents"},"name":{"kind":"Name","value":"checkTravelDocuments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"documents"},"value":{"kind":"Variable","name":{"kind":"Name","value":"documents"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withDocuments"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"vehicles"},"name":{"kind":"Name","value":"checkVehicles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"vehicles"},"value":{"kind":"Variable","name":{"kind":"Name","value":"vehicles"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withVehicles"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"accounts"},"name":{"kind":"Name","value":"checkAccounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"accounts"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accounts"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withAccounts"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"records"},"name":{"kind":"Name","value":"alerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskBatchQuery, DeskBatchQueryVariables>;
export const DeskBatchZoneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskBatchZone"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mrz"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkMrz"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"mrz"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mrz"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"travelDocument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskBatchZoneQuery, DeskBatchZoneQueryVariables>;
export const DeskScreenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskScreen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"subject"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScreeningInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"person"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"document"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"vehicle"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"screen"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"subject"},"value":{"kind":"Variable","name":{"kind":"Name","value":"subject"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"person"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"defer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"persons","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"persons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"matchedName"}},{"kind":"Field","name":{"kind":"Name","value":"features"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPerson"}}]}}]}}]}}]}}]}},{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"defer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"alerts of persons","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"persons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskAlertOf"}}]}}]}}]}}]}}]}}]}}]}}]}},{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"defer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"documents of persons","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"persons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identityDocuments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"issuedBy"}},{"kind":"Field","name":{"kind":"Name","value":"check"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskDocumentCheck"}}]}}]}}]}}]}}]}}]}}]}},{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"defer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"vehicles of persons","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"persons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identifierType"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"check"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskVehicleCheck"}}]}}]}}]}}]}}]}}]}}]}}]}},{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"document"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"defer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"documents","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskDocumentCheck"}}]}}]}},{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"defer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"holders","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPerson"}}]}}]}}]}}]}},{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"defer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"alerts of documents","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskAlertOf"}}]}}]}}]}}]}}]}}]}}]}},{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"vehicle"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"defer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"vehicles","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskVehicleCheck"}}]}}]}},{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"defer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"seen with","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seenWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPerson"}}]}}]}}]}}]}},{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"defer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"alerts of vehicles","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskAlertOf"}}]}}]}}]}}]}}]}}]}}]}},{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"defer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"accounts","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"records"},"name":{"kind":"Name","value":"alerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskAlertOf"}}]}}]}}]}},{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"defer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"notices of accounts","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPerson"}}]}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskHandling"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnedRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conditions"}},{"kind":"Field","name":{"kind":"Name","value":"confirmationRequired"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskHandling"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskAlertOf"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskHandling"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskDocumentCheck"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TravelDocumentCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"fraud"}},{"kind":"Field","name":{"kind":"Name","value":"issuedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"place"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskHandling"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskVehicleCheck"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VehicleCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"make"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"vin"}},{"kind":"Field","name":{"kind":"Name","value":"theft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"place"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskHandling"}}]}}]}}]} as unknown as DocumentNode<DeskScreenQuery, DeskScreenQueryVariables>;
export const DeskLinksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskLinks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"person"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isPerson"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reference"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isNotice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"document"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TravelDocumentInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isDocument"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"vehicle"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VehicleInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isVehicle"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isAccount"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"person"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isPerson"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedPerson"}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedNotice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identityDocuments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedDocument"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedVehicle"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedAlert"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reference"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isNotice"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedNotice"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedPerson"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedVehicle"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedAccount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"checkTravelDocument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"document"},"value":{"kind":"Variable","name":{"kind":"Name","value":"document"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isDocument"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedDocument"}},{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedPerson"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedAlert"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"checkVehicle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"vehicle"},"value":{"kind":"Variable","name":{"kind":"Name","value":"vehicle"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isVehicle"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"identities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedVehicle"}},{"kind":"Field","name":{"kind":"Name","value":"seenWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedPerson"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedNotice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedAlert"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"checkAccounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"accounts"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"account"}}]}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isAccount"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedAccount"}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedNotice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openAlerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinkedAlert"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinkedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinkedNotice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinkedDocument"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityDocument"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"issuedBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinkedVehicle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VehicleIdentity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identifierType"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinkedAlert"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinkedAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountIdentity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]} as unknown as DocumentNode<DeskLinksQuery, DeskLinksQueryVariables>;
export const DeskNoticesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskNotices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoticeFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nationalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<DeskNoticesQuery, DeskNoticesQueryVariables>;