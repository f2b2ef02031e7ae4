import { useQuery } from '@apollo/client/react'
import { graphql } from '../gql/gql.ts'
import { Loading, NotAnswered } from '../parts.tsx'
import { useTexts } from '../texts/texts.ts'
import { linksOf, type NodeKind } from './nodes.ts'
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
      notices { ...DeskLinkedNotice }
      identityDocuments { ...DeskLinkedDocument }
      vehicles { ...DeskLinkedVehicle }
      alerts(first: 10) { edges { node { ...DeskLinkedAlert } } }
    }
    notice(reference: $reference) @include(if: $isNotice) {
      ...DeskLinkedNotice
      summary
      subject { ...DeskLinkedPerson }
      assets {
        __typename
        ...DeskLinkedVehicle
        ...DeskLinkedAccount
      }
    }
    checkTravelDocument(document: $document) @include(if: $isDocument) {
      verdict
      document { ...DeskLinkedDocument holders { ...DeskLinkedPerson } alerts(first: 10) { edges { node { ...DeskLinkedAlert } } } }
    }
    checkVehicle(vehicle: $vehicle) @include(if: $isVehicle) {
      verdict
      identities {
        ...DeskLinkedVehicle
        seenWith { ...DeskLinkedPerson }
        notices { ...DeskLinkedNotice }
        alerts(first: 10) { edges { node { ...DeskLinkedAlert } } }
      }
    }
    checkAccounts(accounts: [$account]) @include(if: $isAccount) {
      verdict
      account { ...DeskLinkedAccount notices { ...DeskLinkedNotice } openAlerts(first: 10) { edges { node { ...DeskLinkedAlert } } } }
    }
  }
  fragment DeskLinkedPerson on Person { id status dateOfBirth name { full } }
  fragment DeskLinkedNotice on Notice { id reference colour }
  fragment DeskLinkedDocument on IdentityDocument { number type issuedBy }
  fragment DeskLinkedVehicle on VehicleIdentity { identifierType value }
  fragment DeskLinkedAccount on AccountIdentity { scheme value }
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
  const { data, error, loading, refetch } = useQuery(LINKS, {
    ...{ variables: variablesOf(kind, id), errorPolicy: 'all', fetchPolicy: 'no-cache' },
    notifyOnNetworkStatusChange: true,
  })
  if (loading) return <Loading />
  const { person, notice, checkTravelDocument, checkVehicle, checkAccounts } = data ?? {}
  const check = checkTravelDocument ?? checkVehicle ?? checkAccounts?.[0]
  const isThere = person || notice || check
  return (
    <>
      {error && <NotAnswered error={error} again={refetch} />}
      {isThere && <Picture {...linksOf(data, { kind: kind as NodeKind, id, verdict: check?.verdict }, say)} />}
      {!isThere && !error && <p>{t.gone}</p>}
    </>
  )
}
