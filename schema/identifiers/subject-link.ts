/**
 * The key by which the persons complete a subject of an alert. Every subject has one of its own, also where it links
 * nobody: how many keys are asked for, and where, tells nothing of who is linked. `subject`: its place in the alert.
 */
export function subjectLink(alertId: string, subject: number, personId: string | null): string {
  return `${subject}|${encodeURIComponent(alertId)}|${personId ?? ''}`
}

/** The id of the person that a subject links; null where it links none. */
export function linkedPerson(link: string): string | null {
  const [, personId = ''] = /^[0-9]+\|[^|]*\|(.*)$/s.exec(link) ?? []
  return personId === '' ? null : personId
}
