import type { DeskAlertQuery } from '../gql/graphql.ts'

export type NodeKind = 'alert' | 'person' | 'document' | 'vehicle' | 'account' | 'notice'

/** Something on record, or named by a record. `id`: what `#/links/KIND/ID` asks for. */
export interface Node {
  kind: NodeKind
  id: string
  label: string
  /** What is known of it, in a few words; what an alert says of whom it names. */
  detail: string
}

/** One thing, and all that it is linked to. */
export interface Links {
  centre: Node
  around: readonly Node[]
}

/** The person comes later than the rest. */
interface Subject {
  role: string
  name: string | null
  person?: Parameters<typeof personNode>[0] | null
}

type Say = (value: string) => string

export const personNode = (
  person: { id: string; status: string; name: { full: string } },
  say: Say,
  role = '',
): Node => ({
  ...{ kind: 'person', id: person.id, label: person.name.full },
  detail: [...new Set([role, say(person.status)].filter(Boolean))].join(', '),
})

export const documentNode = (
  { number, type, issuedBy }: { number: string; type: string; issuedBy: string },
  say: Say,
): Node => ({
  ...{ kind: 'document', id: `${issuedBy}/${type}/${number}`, label: number, detail: `${say(type)}, ${issuedBy}` },
})

export const vehicleNode = ({ identifierType, value }: { identifierType: string; value: string }, say: Say): Node => ({
  ...{ kind: 'vehicle', id: `${identifierType}/${value}`, label: value, detail: say(identifierType) },
})

export const accountNode = ({ scheme, value }: { scheme: string; value: string }, detail: string): Node => ({
  ...{ kind: 'account', id: `${scheme}/${value}`, label: value, detail },
})

export const alertNode = (
  { id, reference, status }: { id: string; reference: string; status: string },
  say: Say,
): Node => ({
  ...{ kind: 'alert', id, label: reference, detail: say(status) },
})

export const noticeNode = ({ reference, colour }: { reference: string; colour: string }, say: Say): Node => ({
  ...{ kind: 'notice', id: reference, label: reference, detail: say(colour) },
})

/** What an alert names. Somebody whom it names, and who is not on record or has not come yet, leads nowhere. */
export function linksOfAlert(alert: NonNullable<DeskAlertQuery['alert']>, say: Say): Links {
  const subjects: readonly Subject[] = alert.subjects
  const persons = subjects.map(
    ({ role, name, person }): Node =>
      person ? personNode(person, say, say(role)) : { kind: 'person', id: '', label: name ?? '?', detail: say(role) },
  )
  const { beneficiary } = alert
  return {
    centre: alertNode(alert, say),
    around: [
      ...persons,
      ...alert.documents.map((document) => documentNode(document, say)),
      ...alert.vehicles.map((vehicle) => vehicleNode(vehicle, say)),
      accountNode(beneficiary, beneficiary.holderName ?? say(beneficiary.scheme)),
      ...(alert.related?.edges ?? []).map(({ node }) => alertNode(node, say)),
    ],
  }
}
