export type NodeKind = 'alert' | 'person' | 'document' | 'vehicle' | 'account' | 'notice'

/** Something on record, or named by a record. `id`: what `#/links/KIND/ID` asks for; empty: it leads nowhere. */
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

type Say = (value: string) => string

/** Every field that tells what something is, whatever its type; the operations ask for those of each. */
interface Fields {
  id: string
  reference: string
  status: string
  colour: string
  name: { full: string } | string | null
  dateOfBirth?: string | null
  role: string
  person?: Fields | null
  number: string
  type: string
  issuedBy: string
  identifierType: string
  scheme: string
  value: string
  holderName?: string | null
}

const kinds: Record<string, (fields: Fields, say: Say) => Node> = {
  Person: ({ id, name, status, dateOfBirth }, say) => ({
    ...{ kind: 'person', id, label: typeof name === 'string' ? name : (name?.full ?? '?') },
    detail: [say(status), dateOfBirth].filter(Boolean).join(', '),
  }),
  // Whoever is not on record, or has not come yet, leads nowhere.
  AlertSubject: ({ role, name, person }, say) => {
    const known = person && kinds.Person?.(person, say)
    const detail = [...new Set([say(role), known?.detail].filter(Boolean))].join(', ')
    return { ...(known ?? { kind: 'person', id: '', label: typeof name === 'string' ? name : '?' }), detail }
  },
  Notice: ({ reference, colour }, say) => ({ kind: 'notice', id: reference, label: reference, detail: say(colour) }),
  FinancialAlert: ({ id, reference, status }, say) => ({ kind: 'alert', id, label: reference, detail: say(status) }),
  IdentityDocument: ({ number, type, issuedBy }, say) => ({
    ...{ kind: 'document', id: `${issuedBy}/${type}/${number}`, label: number, detail: `${say(type)}, ${issuedBy}` },
  }),
  VehicleIdentity: ({ identifierType, value }, say) => ({
    ...{ kind: 'vehicle', id: `${identifierType}/${value}`, label: value, detail: say(identifierType) },
  }),
  AccountIdentity: ({ scheme, value, holderName }, say) => ({
    ...{ kind: 'account', id: `${scheme}/${value}`, label: value, detail: holderName ?? say(scheme) },
  }),
}
kinds.Account = (fields, say) => (kinds.AccountIdentity as (typeof kinds)[string])(fields, say)

/** All that an answer names, by the types of its objects. */
function nodesIn(value: unknown, say: Say): Node[] {
  if (Array.isArray(value)) return value.flatMap((item) => nodesIn(item, say))
  if (typeof value !== 'object' || value === null) return []
  const { __typename = '' } = value as { __typename?: string }
  const node = kinds[__typename]?.(value as Fields, say) // the operations ask for what its type needs
  if (__typename === 'AlertSubject') return node ? [node] : []
  const below = Object.values(value).flatMap((field) => nodesIn(field, say))
  return node ? [node, ...below] : below
}

/** What an answer names, around the one that was asked for. `verdict`: what the check of that one says. */
export function linksOf(
  answer: unknown,
  asked: { kind: NodeKind; id: string; verdict?: string | undefined },
  say: Say,
): Links {
  const { kind, id, verdict } = asked
  const nodes = new Map(nodesIn(answer, say).map((node) => [`${node.kind} ${node.id || node.label}`, node]))
  const known = nodes.get(`${kind} ${id}`) ?? { kind, id, label: id.split('/').at(-1) ?? id, detail: '' }
  nodes.delete(`${kind} ${id}`)
  const detail = [known.detail, verdict && say(verdict)].filter(Boolean).join(': ')
  return { centre: { ...known, detail }, around: [...nodes.values()] }
}
