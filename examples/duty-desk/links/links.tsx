import { useQuery } from '@apollo/client/react'
import { graphql } from '../gql/gql.ts'
import type { DeskLinksQuery } from '../gql/graphql.ts'
import { Loading, NotAnswered } from '../parts.tsx'
import { useTexts } from '../texts/texts.ts'
import {
  accountNode,
  alertNode,
  documentNode,
  type Links,
  type Node,
  noticeNode,
  personNode,
  vehicleNode,
} from './nodes.ts'
import { Picture } from './picture.tsx'

/** Whatever is in the middle, and what each database links to it. */
const LINKS = graphql(`
  query DeskLinks(
    $person: ID!
    $isPerson: Boolean!
    $reference: String!
    $isNotice: Boolean!
    $document: TravelDocumentInput!
    $isDocument: Boolean!
    $vehicle: VehicleInput!
    $isVehicle: Boolean!
    $account: AccountInput!
    $isAccount: Boolean!
  ) {
    person(id: $person) @include(if: $isPerson) {
      ...DeskLinkedPerson
      dateOfBirth
      notices { ...DeskLinkedNotice }
      identityDocuments { number type issuedBy }
      vehicles { identifierType value }
      alerts(first: 10) { edges { node { ...DeskLinkedAlert } } }
    }
    notice(reference: $reference) @include(if: $isNotice) {
      ...DeskLinkedNotice
      summary
      subject { ...DeskLinkedPerson }
      assets {
        __typename
        ... on VehicleIdentity { identifierType value }
        ... on AccountIdentity { scheme value }
      }
    }
    checkTravelDocument(document: $document) @include(if: $isDocument) {
      verdict
      document { holders { ...DeskLinkedPerson } alerts(first: 10) { edges { node { ...DeskLinkedAlert } } } }
    }
    checkVehicle(vehicle: $vehicle) @include(if: $isVehicle) {
      verdict
      identities {
        seenWith { ...DeskLinkedPerson }
        notices { ...DeskLinkedNotice }
        alerts(first: 10) { edges { node { ...DeskLinkedAlert } } }
      }
    }
    checkAccounts(accounts: [$account]) @include(if: $isAccount) {
      verdict
      account { notices { ...DeskLinkedNotice } openAlerts(first: 10) { edges { node { ...DeskLinkedAlert } } } }
    }
  }
  fragment DeskLinkedPerson on Person { id status name { full } }
  fragment DeskLinkedNotice on Notice { id reference colour }
  fragment DeskLinkedAlert on FinancialAlert { id reference status }
`)

/** What `#/links/KIND/ID` asks for. What is not asked for has a value all the same, which is not used. */
function variablesOf(kind: string, id: string) {
  const [first = '', ...others] = id.split('/')
  const rest = others.join('/')
  return {
    ...{ person: id, isPerson: kind === 'person', reference: id, isNotice: kind === 'notice' },
    document: { issuedBy: first, type: others[0] ?? null, number: others.slice(1).join('/') },
    isDocument: kind === 'document',
    vehicle: vehicleInput(first, rest),
    isVehicle: kind === 'vehicle',
    ...{ account: { scheme: first, value: rest }, isAccount: kind === 'account' },
  }
}

function vehicleInput(type: string, value: string) {
  const [country = '', ...number] = value.split('/')
  if (type === 'PLATE') return { plate: { country, number: number.join('/') } }
  return {
    [{ VIN: 'vin', CHASSIS: 'chassisNumber', ENGINE: 'engineNumber', HIN: 'hin', IMO: 'imo' }[type] ?? 'vin']: value,
  }
}

/** Anything on record in the middle, to walk on from. */
export function LinksView({ kind, id }: { kind: string; id: string }) {
  const { t, say } = useTexts()
  const variables = variablesOf(kind, id)
  const { data, error, loading, refetch } = useQuery(LINKS, {
    variables,
    errorPolicy: 'all',
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: true,
  })
  if (loading) return <Loading />
  const links = data && linksOf(data, variables, say)
  return (
    <>
      {error && <NotAnswered error={error} again={refetch} />}
      {links ? <Picture {...links} /> : !error && <p>{t.gone}</p>}
    </>
  )
}

interface AlertList {
  edges: readonly { node: { id: string; reference: string; status: string } }[]
}

/** What has come of an answer: a part that is null was not answered, and the error above the picture says so. */
function linksOf(
  data: DeskLinksQuery,
  { document, vehicle, account }: ReturnType<typeof variablesOf>,
  say: (value: string) => string,
): Links | undefined {
  const { person, notice, checkTravelDocument, checkVehicle, checkAccounts } = data
  const alerts = (list: AlertList | null | undefined) => (list?.edges ?? []).map(({ node }) => alertNode(node, say))
  const persons = (list: Parameters<typeof personNode>[0][] | null | undefined) =>
    (list ?? []).map((one) => personNode(one, say))
  const notices = (list: Parameters<typeof noticeNode>[0][] | null | undefined) =>
    (list ?? []).map((one) => noticeNode(one, say))
  if (person) {
    const { notices: named, identityDocuments, vehicles } = person
    const around = [
      ...notices(named),
      ...identityDocuments.map((one) => documentNode(one, say)),
      ...vehicles.map((one) => vehicleNode(one, say)),
    ]
    const centre = personNode(person, say)
    return {
      centre: { ...centre, detail: [centre.detail, person.dateOfBirth].filter(Boolean).join(', ') },
      around: [...around, ...alerts(person.alerts)],
    }
  }
  if (notice) {
    const assets = notice.assets.map((asset) =>
      asset.__typename === 'VehicleIdentity' ? vehicleNode(asset, say) : accountNode(asset, say(asset.scheme)),
    )
    return { centre: noticeNode(notice, say), around: [...persons(notice.subject && [notice.subject]), ...assets] }
  }
  if (checkTravelDocument) {
    const { verdict, document: known } = checkTravelDocument
    const centre = documentNode({ ...document, type: document.type ?? '' }, say)
    return {
      centre: { ...centre, detail: `${centre.detail}: ${say(verdict)}` },
      around: [...persons(known?.holders), ...alerts(known?.alerts)],
    }
  }
  if (checkVehicle) {
    const [[identifierType = '', value] = []] = Object.entries(vehicle)
    const label = typeof value === 'string' ? value : `${value?.country}/${value?.number}`
    const all = checkVehicle.identities.flatMap(({ seenWith, notices: named, alerts: list }) => [
      ...persons(seenWith),
      ...notices(named),
      ...alerts(list),
    ])
    return {
      centre: { ...vehicleNode({ identifierType, value: label }, say), detail: say(checkVehicle.verdict) },
      around: distinct(all),
    }
  }
  const [check] = checkAccounts ?? []
  if (!check) return undefined
  return {
    centre: accountNode(account, say(check.verdict)),
    around: [...notices(check.account?.notices), ...alerts(check.account?.openAlerts)],
  }
}

function distinct(nodes: readonly Node[]): Node[] {
  return [...new Map(nodes.map((node) => [`${node.kind} ${node.id}`, node])).values()]
}
