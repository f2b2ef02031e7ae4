/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** The answer to a check of an account or wallet. */
export type AccountVerdict =
  /** No open alert that you may see names it as one that received the money or passed it on. */
  | 'NO_RECORD'
  /** At least one open alert names it as beneficiary or intermediary. */
  | 'REPORTED'
  /** It was not looked up: see `problem`. Never to be read as NO_RECORD. */
  | 'NOT_CHECKED';

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

export type BulkCheckQueryVariables = Exact<{
  documents: Array<TravelDocumentInput> | TravelDocumentInput;
  vehicles: Array<VehicleInput> | VehicleInput;
  accounts: Array<AccountInput> | AccountInput;
  withDocuments: boolean;
  withVehicles: boolean;
  withAccounts: boolean;
}>;


export type BulkCheckQuery = { checkTravelDocuments?: Array<{ verdict: TravelDocumentVerdict, problem: { message: string } | null, records: Array<{ handling: { confirmationRequired: boolean, contact: { code: string } } }> }> | null, checkVehicles?: Array<{ verdict: VehicleVerdict, warnings: Array<string>, problem: { message: string } | null, records: Array<{ handling: { confirmationRequired: boolean, contact: { code: string } } }> }> | null, checkAccounts?: Array<{ verdict: AccountVerdict, problem: { message: string } | null, alerts: Array<{ handling: { confirmationRequired: boolean, contact: { code: string } } }> }> | null };

type Handling_FinancialAlert_Fragment = { handling: { confirmationRequired: boolean, contact: { code: string } } };

type Handling_Person_Fragment = { handling: { confirmationRequired: boolean, contact: { code: string } } };

type Handling_Notice_Fragment = { handling: { confirmationRequired: boolean, contact: { code: string } } };

type Handling_TravelDocument_Fragment = { handling: { confirmationRequired: boolean, contact: { code: string } } };

type Handling_Vehicle_Fragment = { handling: { confirmationRequired: boolean, contact: { code: string } } };

export type HandlingFragment =
  | Handling_FinancialAlert_Fragment
  | Handling_Person_Fragment
  | Handling_Notice_Fragment
  | Handling_TravelDocument_Fragment
  | Handling_Vehicle_Fragment
;
