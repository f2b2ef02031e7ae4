/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** Which updates. Several fields: all must hold. Several values of one field: one of them; an empty list asks nothing. Countries, accounts, typologies and severity count as they were then; of a correction what the alert said before counts too, so that whoever was told of it learns that it changed. */
export type AlertUpdateFilter = {
  /** What happened. */
  kinds?: Array<AlertUpdateKind> | null | undefined;
  /** Countries concerned: of the victim, of the beneficiary, of transit, or of a recipient. */
  countries?: Array<string> | null | undefined;
  /** Accounts or wallets that the alert names, in any role; at most 200. */
  accounts?: Array<AccountInput> | null | undefined;
  /** Kinds of fraud. */
  typologies?: Array<FraudTypology> | null | undefined;
  /** The status after. */
  statuses?: Array<AlertStatus> | null | undefined;
  /** At least so pressing. */
  severityAtLeast?: AlertSeverity | null | undefined;
  /** Only alerts of your own country. */
  own?: boolean;
};

export type FollowSubscriptionVariables = Exact<{
  filter?: AlertUpdateFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type FollowSubscription = { alertUpdates:
    | { __typename: 'AlertUpdate', cursor: string, at: string, kind: AlertUpdateKind, previousStatus: AlertStatus | null, status: AlertStatus, alertId: string, by: { code: string }, alert: { reference: string, severity: AlertSeverity, subjects: Array<{ role: SubjectRole, name: string | null, person: { name: { full: string } } | null }> } | null }
    | { __typename: 'AlertFeedGap', cursor: string, lostBefore: string }
    | { __typename: 'AlertFeedCheckpoint', cursor: string, at: string, live: boolean }
   };

export type ReadAnewQueryVariables = Exact<{
  own: boolean;
  after?: string | null | undefined;
}>;


export type ReadAnewQuery = { alerts: { edges: Array<{ node: { id: string, reference: string, status: AlertStatus, severity: AlertSeverity } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };
