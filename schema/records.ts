/** The interface of all records: a type that implements it belongs to an NCB, and the processing log says who got it. */
export const RECORD = 'OwnedRecord'

/** Interfaces whose types the processing log names by their ids: records, and what NCBs write to each other. */
export const LOGGED: readonly string[] = [RECORD, 'Correspondence']

/**
 * Types that are no records but reveal some, with the field that has the records: a verdict or a score also says something
 * about a record.
 */
export const recordsBehind: Readonly<Record<string, string>> = {
  TravelDocumentCheck: 'records',
  VehicleCheck: 'records',
  AccountCheck: 'alerts',
  PersonMatch: 'person',
  VehicleMatch: 'vehicle',
  AlertUpdate: 'alert',
}
