/**
 * The key by which the persons subgraph completes a subject of an alert. Every subject has a unique one, even without a
 * linked person: so neither the number of keys nor their places reveal who is linked. `subject`: its index in the alert.
 */
export function subjectLink(alertId: string, subject: number, personId: string | null): string {
  return `${subject}|${encodeURIComponent(alertId)}|${personId ?? ''}`
}

/** The id of the person linked to a subject; null if there is none. */
export function linkedPerson(link: string): string | null {
  const [, personId = ''] = /^[0-9]+\|[^|]*\|(.*)$/s.exec(link) ?? []
  return personId === '' ? null : personId
}
