import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentRecord } from '../../../subgraphs/stolen-documents/document.ts'
import { day } from '../../support/day.ts'
import { aDocument, aSeries, type DocumentsUnderTest, openDocuments } from '../../support/document-records.ts'
import { sqlDrivers } from '../../support/drivers.ts'

/** Every way to a record that this subgraph has. */
const EVERY_WAY = `query ($id: ID!, $document: TravelDocumentInput!, $number: String!, $representations: [_Any!]!) {
  travelDocument(id: $id) { id }
  checkTravelDocument(document: $document) { verdict records { id } }
  checkTravelDocuments(documents: [$document]) { verdict records { id } }
  ofAnyClass: checkTravelDocuments(documents: [{ number: $number, issuedBy: "FRA" }]) { verdict records { id } }
  screen(subject: { documents: [$document] }) { documents { verdict records { id } } }
  travelDocuments(first: 200) { totalCount edges { node { id } } }
  ofNumber: travelDocuments(filter: { number: $number }) { totalCount edges { node { id } } }
  recordsToReview(before: "2040-01-01") { travelDocuments(first: 200) { totalCount edges { node { id } } } }
  _entities(representations: $representations) {
    ... on TravelDocument { id }
    ... on IdentityDocument { check { verdict records { id } } }
  }
}`
interface Check {
  verdict: string
  records: { id: string }[]
}
interface List {
  totalCount: number
  edges: { node: { id: string } }[]
}
interface Ways {
  travelDocument: { id: string } | null
  checkTravelDocument: Check
  checkTravelDocuments: [Check]
  ofAnyClass: [Check]
  screen: { documents: [Check] }
  travelDocuments: List
  ofNumber: List
  recordsToReview: { travelDocuments: List }
  _entities: [{ id: string } | null, { check: Check }]
}

const sharings: { sharing: DocumentRecord['sharing']; seenBy: string[] }[] = [
  { sharing: { mode: 'ALL', countries: [] }, seenBy: ['KEN', 'BRA', 'DEU'] },
  { sharing: { mode: 'ALLOW', countries: ['BRA', 'DEU'] }, seenBy: ['BRA', 'DEU'] },
  { sharing: { mode: 'ALLOW', countries: [] }, seenBy: [] },
  { sharing: { mode: 'DENY', countries: ['BRA'] }, seenBy: ['KEN', 'DEU'] },
  { sharing: { mode: 'DENY', countries: ['BRA', 'KEN', 'DEU'] }, seenBy: [] },
]
const others = ['KEN', 'BRA', 'DEU']
const nobody = { asHit: false, byId: false, inList: false }

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`who sees a travel document on ${driver.name}`, () => {
    let documents: DocumentsUnderTest
    let made = 0
    beforeAll(async () => {
      documents = await openDocuments(driver)
    })
    afterAll(() => documents.close())

    /** A record of France's, of one document or of a series, and how to ask for it. */
    function secret(facts: Partial<DocumentRecord>, ofSeries: boolean) {
      const number = `V${++made}000`
      const record = ofSeries
        ? aSeries('', '', '', { ...facts, series: { prefix: `V${made}`, from: '000', to: '009' } })
        : aDocument({ ...facts, number })
      return { record, number }
    }

    /** How a viewer gets to a record: all ways of a kind must agree. */
    async function waysTo({ record, number }: { record: DocumentRecord; number: string }, country: string) {
      const document = { number, type: record.type, issuedBy: record.issuedBy }
      const ways = await documents.ask<Ways>(country, EVERY_WAY, {
        id: record.id,
        document,
        number,
        representations: [
          { __typename: 'TravelDocument', id: record.id },
          { __typename: 'IdentityDocument', ...document },
        ],
      })
      const [entity, identity] = ways._entities
      const lookUps = [ways.checkTravelDocument, ways.checkTravelDocuments[0], ways.ofAnyClass[0]]
      const checks = [...lookUps, ways.screen.documents[0], identity.check]
      const asHit = checks.map(({ records }) => records.some(({ id }) => id === record.id))
      for (const [index, check] of checks.entries()) {
        expect(check.verdict).toBe(asHit[index] ? record.fraud : 'NO_RECORD')
      }
      const lists = [ways.travelDocuments, ways.ofNumber, ways.recordsToReview.travelDocuments]
      const inList = lists.map(({ edges }) => edges.some(({ node }) => node.id === record.id))
      for (const list of lists) expect(list.totalCount).toBe(list.edges.length)
      const byId = [ways.travelDocument !== null, entity !== null]
      const one = (answers: boolean[]) => {
        expect(new Set(answers).size, JSON.stringify(answers)).toBe(1)
        return answers[0]
      }
      return { asHit: one(asHit), byId: one(byId), inList: one(inList) }
    }

    async function written(facts: Partial<DocumentRecord>, ofSeries: boolean) {
      const made = secret(facts, ofSeries)
      await documents.store.store.write([made.record])
      return made
    }

    for (const ofSeries of [false, true]) {
      const what = ofSeries ? 'a series' : 'a document'

      test.each(sharings)(
        `${what} shared as $sharing is seen by its owner and by $seenBy`,
        async ({ sharing, seenBy }) => {
          const made = await written({ sharing }, ofSeries)
          expect(await waysTo(made, 'FRA')).toEqual({ asHit: true, byId: true, inList: true })
          for (const country of others) {
            const sees = seenBy.includes(country)
            expect(await waysTo(made, country), country).toEqual({ asHit: sees, byId: sees, inList: false })
          }
        },
      )

      test(`${what} to be reviewed by today is hidden from all but its owner, one to be reviewed by tomorrow is not`, async () => {
        const due = await written({ reviewBy: day(0) }, ofSeries)
        expect(await waysTo(due, 'FRA')).toEqual({ asHit: true, byId: true, inList: true })
        expect(await waysTo(due, 'KEN')).toEqual(nobody)
        const allowed = { mode: 'ALLOW' as const, countries: ['KEN'] }
        expect(await waysTo(await written({ reviewBy: day(-1), sharing: allowed }, ofSeries), 'KEN')).toEqual(nobody)
        const ahead = await written({ reviewBy: day(2) }, ofSeries)
        expect(await waysTo(ahead, 'KEN')).toEqual({ asHit: true, byId: true, inList: false })
      })

      test(`${what} under compliance review is a hit for nobody; only its owner sees it`, async () => {
        const made = await written({ underComplianceReview: true }, ofSeries)
        expect(await waysTo(made, 'FRA')).toEqual({ asHit: false, byId: true, inList: true })
        expect(await waysTo(made, 'KEN')).toEqual(nobody)
      })

      test(`${what} is hidden when its owner puts it under compliance review, and comes back when that ends`, async () => {
        const made = await written({ sharing: { mode: 'ALLOW', countries: ['KEN'] } }, ofSeries)
        const set = async (underReview: boolean) =>
          documents.ask(
            'FRA',
            `mutation ($input: SetComplianceReviewInput!) { setComplianceReview(input: $input) {
              id underComplianceReview document { check { records { id } } } } }`,
            { input: { id: made.record.id, underReview, reason: 'Asked by its holder.' } },
          )
        const answer = (underComplianceReview: boolean, hits: object[]) => ({
          setComplianceReview: {
            ...{ id: made.record.id, underComplianceReview },
            document: ofSeries ? null : { check: { records: hits } },
          },
        })
        for (const _ of ['first', 'again']) {
          expect(await set(true)).toEqual(answer(true, []))
          expect(await waysTo(made, 'FRA')).toEqual({ asHit: false, byId: true, inList: true })
          for (const country of others) expect(await waysTo(made, country), country).toEqual(nobody)
          expect(await set(false)).toEqual(answer(false, [{ id: made.record.id }]))
          expect(await waysTo(made, 'FRA')).toEqual({ asHit: true, byId: true, inList: true })
          expect(await waysTo(made, 'KEN')).toEqual({ asHit: true, byId: true, inList: false })
          expect(await waysTo(made, 'BRA')).toEqual(nobody)
        }
      })
    }

    test('a hidden record does not decide the verdict of a document that has another', async () => {
      const number = 'HID001'
      await documents.store.store.write([
        aDocument({ number, fraud: 'STOLEN', sharing: { mode: 'ALLOW', countries: ['BRA'] } }),
        aDocument({ number, fraud: 'LOST' }),
        aDocument({ number, fraud: 'STOLEN', underComplianceReview: true }),
      ])
      const query = `{ checkTravelDocument(document: { number: "${number}", type: PASSPORT, issuedBy: "FRA" }) {
        verdict records { fraud } } }`
      const seen = (country: string) => documents.ask(country, query)
      expect(await seen('BRA')).toEqual({
        checkTravelDocument: { verdict: 'STOLEN', records: [{ fraud: 'LOST' }, { fraud: 'STOLEN' }] },
      })
      expect(await seen('KEN')).toEqual({ checkTravelDocument: { verdict: 'LOST', records: [{ fraud: 'LOST' }] } })
    })

    test('the owner reads its sharing and needs no confirmation; another country reads neither', async () => {
      const sharing = { mode: 'DENY' as const, countries: ['BRA'] }
      const { record } = await written({ sharing, handling: { code: 'H2', conditions: ['Ask first.'] } }, false)
      const query = `{ travelDocument(id: "${record.id}") { recordedBy { code } sharing { mode countries { code } }
        handling { code conditions confirmationRequired contact { code } } } }`
      const handling = { code: 'H2', conditions: ['Ask first.'], contact: { code: 'FRA' } }
      expect(await documents.ask('FRA', query)).toEqual({
        travelDocument: {
          recordedBy: { code: 'FRA' },
          sharing: { mode: 'DENY', countries: [{ code: 'BRA' }] },
          handling: { ...handling, confirmationRequired: false },
        },
      })
      expect(await documents.ask('KEN', query)).toEqual({
        travelDocument: {
          recordedBy: { code: 'FRA' },
          sharing: null,
          handling: { ...handling, confirmationRequired: true },
        },
      })
    })
  })
}
