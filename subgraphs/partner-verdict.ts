/**
 * What partners outside the police learn of a check: only whether there is a record. A verdict that is added later means
 * REFER_TO_POLICE until this function says otherwise.
 */
export function partnerVerdict({ verdict }: { verdict: string }): 'REFER_TO_POLICE' | 'NO_RECORD' | 'NOT_CHECKED' {
  return verdict === 'NO_RECORD' || verdict === 'NOT_CHECKED' ? verdict : 'REFER_TO_POLICE'
}
