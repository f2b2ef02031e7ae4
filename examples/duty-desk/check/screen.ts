import { graphql } from '../gql/gql.ts'

/**
 * One question to four databases, each answer a part of its own: what a database says of the thing that was given, and
 * what the others say of whom or what that leads to. Of what was not given nothing is asked.
 */
export const SCREEN = graphql(`
  query DeskScreen(
    $subject: ScreeningInput!
    $language: Language!
    $person: Boolean!
    $document: Boolean!
    $vehicle: Boolean!
    $account: Boolean!
  ) {
    screen(subject: $subject) {
      ... @include(if: $person) {
        ... @defer(label: "persons") {
          persons(first: 5) {
            truncated
            edges { node { score matchedName features { name weight score detail } person { ...DeskPerson } } }
          }
        }
        ... @defer(label: "alerts of persons") {
          persons(first: 5) { edges { node { person { alerts(first: 3) { edges { node { ...DeskAlertOf } } } } } } }
        }
        ... @defer(label: "documents of persons") {
          persons(first: 5) {
            edges { node { person { identityDocuments { number type issuedBy check { ...DeskDocumentCheck } } } } }
          }
        }
        ... @defer(label: "vehicles of persons") {
          persons(first: 5) {
            edges { node { person { vehicles { identifierType value check { ...DeskVehicleCheck } } } } }
          }
        }
      }
      ... @include(if: $document) {
        ... @defer(label: "documents") { documents { ...DeskDocumentCheck } }
        ... @defer(label: "holders") { documents { document { holders { ...DeskPerson } } } }
        ... @defer(label: "alerts of documents") {
          documents { document { alerts(first: 5) { edges { node { ...DeskAlertOf } } } } }
        }
      }
      ... @include(if: $vehicle) {
        ... @defer(label: "vehicles") { vehicles { ...DeskVehicleCheck } }
        ... @defer(label: "seen with") { vehicles { identities { seenWith { ...DeskPerson } } } }
        ... @defer(label: "alerts of vehicles") {
          vehicles { identities { alerts(first: 5) { edges { node { ...DeskAlertOf } } } } }
        }
      }
      ... @include(if: $account) {
        ... @defer(label: "accounts") { accounts { verdict problem { message } records: alerts { ...DeskAlertOf } } }
        ... @defer(label: "notices of accounts") {
          accounts { account { notices { id reference colour subject { ...DeskPerson } } } }
        }
      }
    }
  }

  fragment DeskHandling on OwnedRecord {
    handling { conditions confirmationRequired contact { code name(language: $language) } }
  }
  fragment DeskPerson on Person {
    id
    status
    dateOfBirth
    name { full }
    notices { id reference colour }
    ...DeskHandling
  }
  fragment DeskAlertOf on FinancialAlert { id reference status severity ...DeskHandling }
  fragment DeskDocumentCheck on TravelDocumentCheck {
    verdict
    problem { message }
    records { id number type fraud issuedBy { code } theft { on place } series { prefix from to } ...DeskHandling }
  }
  fragment DeskVehicleCheck on VehicleCheck {
    verdict
    problem { message }
    warnings
    records { id status make model year colour vin theft { on place } ...DeskHandling }
  }
`)
