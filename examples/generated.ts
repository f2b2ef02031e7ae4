/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** How urgently an open request asks, by the clock of its database: nobody has to do anything for that. */
export type HitConfirmationStage =
  /** Its deadline (`dueAt`) lies ahead. */
  | 'FIRST_REQUEST'
  /** Its deadline has passed, and it counts as asked again. */
  | 'SECOND_REQUEST'
  /** As much time again has passed (`escalatesAt`): it is a matter for supervisors. */
  | 'ESCALATED';

/** Whose turn it is in an open request. */
export type HitConfirmationTurn =
  /** That of your NCB: it was addressed to you, and is not answered yet. */
  | 'MINE'
  /** That of the other NCB: you have asked, and it has not answered yet. */
  | 'THEIRS';

/** Which requests. Several fields: all must hold. An empty list asks nothing. */
export type HitConfirmationFilter = {
  /** Open ones, by whose turn it is. */
  turn?: HitConfirmationTurn | null | undefined;
  /** Whether they are open and their deadline has passed. */
  overdue?: boolean | null | undefined;
  /** Whether they are open and a matter for supervisors. */
  escalated?: boolean | null | undefined;
  /** Those about one record. */
  record?: RecordReferenceInput | null | undefined;
  /** How soon the owner is to answer. */
  priority?: HitConfirmationPriority | null | undefined;
  /** Where they stand: one of these. */
  statuses?: Array<HitConfirmationStatus> | null | undefined;
};

/** Which record. */
export type RecordReferenceInput = {
  /** Its kind. */
  kind: RecordKind;
  /** Its id. */
  id: string;
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

/** Which entries: those that all of it is true of. */
export type ProcessingLogFilter = {
  /** They asked for these words of a name, in any order, script or spelling; others may have been asked for along with them. */
  person?: string | null | undefined;
  /** They asked for this document, by number and issuer or by its number alone. `type` plays no part. */
  document?: TravelDocumentInput | null | undefined;
  /** They asked for this vehicle, by any of these identifiers. */
  vehicle?: VehicleInput | null | undefined;
  /** They asked for this account or wallet. */
  account?: AccountInput | null | undefined;
  /** They were given this record, or asked for it: its id, or type and id, as `given` has them. */
  record?: string | null | undefined;
  /** The beginning and the deliveries of this subscription. */
  subscription?: string | null | undefined;
  /** The organisation that asked. Deliveries have none. */
  organisation?: string | null | undefined;
  /** The user who asked. Deliveries have none. */
  user?: string | null | undefined;
  /** Why it was asked. */
  purpose?: Purpose | null | undefined;
  /** What became of it. */
  outcome?: ProcessingOutcome | null | undefined;
  /** The code of the error. */
  code?: string | null | undefined;
  /** Only what was written down at or after this moment. */
  from?: string | null | undefined;
  /** Only what was written down before this moment. */
  to?: string | null | undefined;
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

/** What is known of a vehicle. `vin` and `plate` find records, or `make` where neither is given; the other features raise or lower the score. */
export type VehicleQuery = {
  /** The end of a VIN or of an older chassis number: the last 6 to 17 characters, or more of a longer chassis number. Police practice is the last 8. One of the last 6 may be misread. */
  vin?: string | null | undefined;
  /** A whole plate. Characters that cameras confuse (0ODQ, 1I, 2Z, 5S, 8B, 6G) find each other, and so do letters with and without accent (`Ü`, `U` and `UE`; `Å`, `A` and `AA`; `Š` and `S`, `Ł` and `L`), at a lower score. */
  plate?: string | null | undefined;
  /** The country of `plate`: plates of other countries do not match then. Null: any, at a lower score. */
  plateCountry?: string | null | undefined;
  /** The maker, whole. Case, accents, spaces and hyphens do not matter; `VW` and a few more short forms are known. */
  make?: string | null | undefined;
  /** The model; one common word (`Golf`, `Golf Plus`) is a partial match. */
  model?: string | null | undefined;
  /** The colour, in English; one common word (`blue`, `dark blue`) is a partial match. */
  colour?: string | null | undefined;
  /** No vehicle of an earlier model year. Records without a year are kept. */
  yearFrom?: number | null | undefined;
  /** No vehicle of a later model year. Records without a year are kept. */
  yearTo?: number | null | undefined;
  /** Only these kinds; null or empty: all. */
  kinds?: Array<VehicleKind> | null | undefined;
};

export type AlertQueryVariables = Exact<{
  id?: string;
}>;


export type AlertQuery = { alert: { reference: string, status: AlertStatus, severity: AlertSeverity, claimed: { amount: string, currency: string }, frozen: { amount: string, currency: string }, subjects: Array<{ role: SubjectRole, name: string | null, person: { status: PersonStatus, name: { full: string }, notices: Array<{ reference: string, colour: NoticeColour }> } | null }>, documents: Array<{ number: string, type: TravelDocumentType, issuedBy: string, check: { verdict: TravelDocumentVerdict, records: Array<{ handling: { confirmationRequired: boolean, contact: { name: string } } }> } | null, holders: Array<{ name: { full: string } }> | null }>, vehicles: Array<{ identifierType: VehicleIdentifierType, value: string, check: { verdict: VehicleVerdict } | null, seenWith: Array<{ name: { full: string } }> | null }>, beneficiary: { holderName: string | null, identity: { openAlerts: { totalCount: number | null, edges: Array<{ node: { reference: string, status: AlertStatus } }> } | null, notices: Array<{ reference: string, colour: NoticeColour }> | null } } } | null };

export type CheckDocumentsQueryVariables = Exact<{
  documents?: Array<TravelDocumentInput> | TravelDocumentInput;
}>;


export type CheckDocumentsQuery = { checkTravelDocuments: Array<{ verdict: TravelDocumentVerdict, asked: { number: string | null, issuedBy: string | null }, problem: { code: InputProblemCode, field: string, message: string } | null, records: Array<{ fraud: TravelDocumentFraud, theft: { place: string | null, on: string | null } | null, handling: { conditions: Array<string>, contact: { name: string } } }>, document: { holders: Array<{ status: PersonStatus, name: { full: string }, alerts: { edges: Array<{ node: { reference: string } }> } | null }> | null } | null }> | null };

export type ScreenQueryVariables = Exact<{
  subject?: ScreeningInput;
}>;


export type ScreenQuery = { screen: { persons: { edges: Array<{ node: { score: number, matchedName: string, person: { status: PersonStatus, name: { full: string } } } }> } | null, documents: Array<{ verdict: TravelDocumentVerdict }> | null, vehicles: Array<{ verdict: VehicleVerdict, records: Array<{ make: string | null, model: string | null, handling: { conditions: Array<string> } }> }> | null, accounts: Array<{ verdict: AccountVerdict, alerts: Array<{ reference: string, status: AlertStatus }> }> | null } | null };

export type PassportReaderQueryVariables = Exact<{
  mrz?: string;
}>;


export type PassportReaderQuery = { checkMrz: { format: MrzFormat, valid: boolean, familyName: string | null, givenNames: string | null, dateOfBirth: string | null, checkDigits: Array<{ field: string, digit: string, valid: boolean }>, travelDocument: { verdict: TravelDocumentVerdict } | null, holder: { matches: { edges: Array<{ node: { score: number, features: Array<{ name: string, score: number, detail: string | null }>, person: { name: { full: string }, notices: Array<{ reference: string, colour: NoticeColour }> } } }> } | null } | null } | null };

export type NoticesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type NoticesQuery = { notices: { totalCount: number | null, edges: Array<{ node: { reference: string, publishedAt: string | null, recordedBy: { name: string }, subject: { name: { full: string }, nationalities: Array<{ code: string }>, identityDocuments: Array<{ number: string, check: { verdict: TravelDocumentVerdict } | null }>, vehicles: Array<{ value: string, check: { verdict: VehicleVerdict } | null }>, alerts: { edges: Array<{ node: { reference: string, status: AlertStatus } }> } | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AssetsQueryVariables = Exact<{
  reference?: string;
}>;


export type AssetsQuery = { notice: { colour: NoticeColour, summary: string | null, subject: { name: { full: string } } | null, assets: Array<
      | { __typename: 'VehicleIdentity', identifierType: VehicleIdentifierType, value: string, check: { verdict: VehicleVerdict, records: Array<{ make: string | null, model: string | null, colour: string | null }> } | null, seenWith: Array<{ name: { full: string } }> | null }
      | { __typename: 'AccountIdentity', scheme: AccountScheme, value: string, openAlerts: { edges: Array<{ node: { reference: string, claimed: { amount: string, currency: string } } }> } | null }
    > } | null };

export type SearchPersonsQueryVariables = Exact<{
  query?: PersonQuery;
}>;


export type SearchPersonsQuery = { searchPersons: { edges: Array<{ node: { score: number, matchedName: string, features: Array<{ name: string, weight: number, score: number, detail: string | null }>, person: { dateOfBirth: string | null, status: PersonStatus, name: { full: string }, aliases: Array<{ full: string, script: string | null, kind: NameKind }> } } }> } | null };

export type CheckVehiclesQueryVariables = Exact<{
  vehicles?: Array<VehicleInput> | VehicleInput;
}>;


export type CheckVehiclesQuery = { checkVehicles: Array<{ verdict: VehicleVerdict, warnings: Array<string>, problem: { code: InputProblemCode, field: string, message: string } | null, records: Array<{ make: string | null, model: string | null, year: number | null, colour: string | null, theft: { place: string | null, on: string | null } | null, handling: { code: HandlingCode, conditions: Array<string>, contact: { name: string } } }>, identities: Array<{ identifierType: VehicleIdentifierType, value: string, alerts: { edges: Array<{ node: { reference: string } }> } | null }> }> | null };

export type SearchVehiclesQueryVariables = Exact<{
  query?: VehicleQuery;
}>;


export type SearchVehiclesQuery = { searchVehicles: { edges: Array<{ node: { score: number, features: Array<{ name: string, score: number, detail: string | null }>, vehicle: { status: VehicleStatus, make: string | null, model: string | null, year: number | null, plates: Array<{ number: string, country: { code: string } }> } } }> } | null };

export type CheckAccountsQueryVariables = Exact<{
  accounts?: Array<AccountInput> | AccountInput;
}>;


export type CheckAccountsQuery = { checkAccounts: Array<{ verdict: AccountVerdict, asked: { scheme: AccountScheme | null, value: string }, problem: { code: InputProblemCode, message: string } | null, alerts: Array<{ reference: string, status: AlertStatus, severity: AlertSeverity, subjects: Array<{ role: SubjectRole, person: { name: { full: string } } | null }> }>, account: { notices: Array<{ reference: string }> | null } | null }> | null };

export type DocumentSeriesQueryVariables = Exact<{
  document?: TravelDocumentInput;
}>;


export type DocumentSeriesQuery = { checkTravelDocument: { verdict: TravelDocumentVerdict, records: Array<{ note: string | null, series: { prefix: string, from: string, to: string } | null, recordedBy: { name: string }, theft: { on: string | null } | null }> } | null };

export type HiddenRecordQueryVariables = Exact<{
  id?: string;
  reference?: string;
  alert?: string;
}>;


export type HiddenRecordQuery = { person: { name: { full: string }, handling: { code: HandlingCode, conditions: Array<string> } } | null, notice: { colour: NoticeColour } | null, alert: { subjects: Array<{ role: SubjectRole, person: { name: { full: string } } | null }> } | null };

export type AlertsQueryVariables = Exact<{
  country?: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type AlertsQuery = { alerts: { edges: Array<{ node: { reference: string, status: AlertStatus, severity: AlertSeverity, typologies: Array<FraudTypology>, holdExpiresAt: string | null, claimed: { amount: string, currency: string }, timeline: Array<{ to: AlertStatus, at: string, note: string | null, by: { code: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AlertUpdatesSubscriptionVariables = Exact<{
  severityAtLeast?: AlertSeverity;
  after?: string | null | undefined;
}>;


export type AlertUpdatesSubscription = { alertUpdates:
    | { __typename: 'AlertUpdate', cursor: string, at: string, kind: AlertUpdateKind, previousStatus: AlertStatus | null, status: AlertStatus, by: { code: string }, step: { reason: AlertReasonCode | null, note: string | null } | null, alert: { reference: string, severity: AlertSeverity, claimed: { amount: string, currency: string }, subjects: Array<{ role: SubjectRole, person: { name: { full: string }, notices: Array<{ reference: string, colour: NoticeColour }> } | null }>, documents: Array<{ number: string, check: { verdict: TravelDocumentVerdict } | null }>, vehicles: Array<{ value: string, check: { verdict: VehicleVerdict } | null }> } | null }
    | { __typename: 'AlertFeedGap', cursor: string, lostBefore: string }
    | { __typename: 'AlertFeedCheckpoint', cursor: string, at: string, live: boolean }
   };

export type PartnerChecksQueryVariables = Exact<{
  documents?: Array<TravelDocumentInput> | TravelDocumentInput;
  accounts?: Array<AccountInput> | AccountInput;
}>;


export type PartnerChecksQuery = { checkTravelDocuments: Array<{ partnerVerdict: PartnerVerdict, problem: { message: string } | null }> | null, checkAccounts: Array<{ partnerVerdict: PartnerVerdict, problem: { message: string } | null }> | null };

export type ProcessingLogQueryVariables = Exact<{
  filter?: ProcessingLogFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ProcessingLogQuery = { processingLog: { edges: Array<{ node: { at: string, organisation: string | null, user: string | null, purpose: Purpose | null, outcome: ProcessingOutcome, operation: { name: string | null } | null, given: Array<{ source: string, records: Array<string> }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RecordsToReviewQueryVariables = Exact<{
  before?: string | null | undefined;
  first?: number;
}>;


export type RecordsToReviewQuery = { recordsToReview: { persons: { totalCount: number | null, edges: Array<{ node: { id: string, reviewBy: string, status: PersonStatus } }> } | null, notices: { totalCount: number | null, edges: Array<{ node: { reference: string, reviewBy: string } }> } | null, travelDocuments: { totalCount: number | null, edges: Array<{ node: { id: string, reviewBy: string, fraud: TravelDocumentFraud } }> } | null, vehicles: { totalCount: number | null, edges: Array<{ node: { id: string, reviewBy: string, status: VehicleStatus } }> } | null, alerts: { totalCount: number | null, edges: Array<{ node: { reference: string, reviewBy: string } }> } | null } | null };

export type SearchPersonsBatchQueryVariables = Exact<{
  queries?: Array<PersonQuery> | PersonQuery;
}>;


export type SearchPersonsBatchQuery = { searchPersonsBatch: Array<{ problem: { message: string } | null, matches: { truncated: boolean, edges: Array<{ node: { score: number, matchedName: string, person: { id: string, status: PersonStatus } } }> } | null }> | null };

export type HitConfirmationsQueryVariables = Exact<{
  filter?: HitConfirmationFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type HitConfirmationsQuery = { hitConfirmations: { edges: Array<{ node: { id: string, priority: HitConfirmationPriority, circumstances: string, status: HitConfirmationStatus, stage: HitConfirmationStage | null, overdue: boolean, dueAt: string, askedBy: { code: string }, addressedTo: { code: string }, record: { kind: RecordKind, id: string }, steps: Array<{ status: HitConfirmationStatus, at: string, instructions: string | null, note: string | null, by: { code: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ConfirmedHitQueryVariables = Exact<{
  vehicle?: VehicleInput;
  first?: number;
}>;


export type ConfirmedHitQuery = { checkVehicle: { verdict: VehicleVerdict, records: Array<{ id: string, handling: { confirmationRequired: boolean, contact: { code: string, name: string } }, confirmations: { edges: Array<{ node: { priority: HitConfirmationPriority, status: HitConfirmationStatus, requestedAt: string, steps: Array<{ status: HitConfirmationStatus, at: string, instructions: string | null }> } }> } | null }> } | null };

export type HitStatisticsQueryVariables = Exact<{
  from?: string;
  to?: string;
}>;


export type HitStatisticsQuery = { hitConfirmationStatistics: { asked: Array<{ priority: HitConfirmationPriority, count: number, answered: number, confirmedShare: number | null, medianSeconds: number | null, p90Seconds: number | null, overdue: number, ncb: { code: string } }>, answered: Array<{ priority: HitConfirmationPriority, count: number, answered: number, confirmedShare: number | null, medianSeconds: number | null, p90Seconds: number | null, overdue: number, ncb: { code: string } }> } | null };
