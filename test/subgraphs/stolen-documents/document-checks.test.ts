import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentSeries, seriesHolds } from '../../../schema/identifiers/document-series.ts'
import { bySeriousness } from '../../../subgraphs/stolen-documents/document.ts'
import { matchesOf } from '../../../subgraphs/stolen-documents/matches.ts'
import { blockOf, blocksOf } from '../../../subgraphs/stolen-documents/series-blocks.ts'
import { aDocument, aSeries, type DocumentsUnderTest, openDocuments } from '../../support/document-records.ts'
import { sqlDrivers } from '../../support/drivers.ts'

interface Check {
  asked: { number: string | null; type: string | null; issuedBy: string | null; mrz: string | null }
  verdict: string
  problem: { code: string; field: string; message: string } | null
  records: { id: string }[]
  document: { number: string; type: string; issuedBy: string } | null
}
const CHECK = `{ asked { number type issuedBy mrz } verdict problem { code field message } records { id }
  document { number type issuedBy } }`
const BULK = `query ($documents: [TravelDocumentInput!]!) { checkTravelDocuments(documents: $documents) ${CHECK} }`
const passport = (number: string, issuedBy = 'FRA') => ({ number, type: 'PASSPORT', issuedBy })
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

// The specimens of ICAO 9303.
const TD3 = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'
const TD1 = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'
const LONG_TD1 = 'I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<'
const MRV_A = 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<'

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`checks of travel documents on ${driver.name}`, () => {
    const stolen = aDocument({ number: 'C01X00T47' })
    const refugee = aDocument({ number: 'L898902C3', type: 'REFUGEE_TRAVEL_DOCUMENT', issuedBy: 'UTO', fraud: 'LOST' })
    const card = aDocument({ number: 'D23145890734', type: 'IDENTITY_CARD', issuedBy: 'UTO', fraud: 'REVOKED' })
    const visa = aDocument({ number: 'L8988901C', type: 'VISA', issuedBy: 'UTO', fraud: 'INVALID' })
    const laissezPasser = aDocument({ number: '77123', type: 'LAISSEZ_PASSER', issuedBy: 'UNO', fraud: 'LOST' })
    const series = [
      aSeries('AB', '0000100', '0000900'),
      aSeries('AB', '0000500', '0001500'),
      aSeries('AB', '0000000', '0099999'),
      aSeries('AB00005', '40', '60'), // its prefix ends with digits
      aSeries('AB', '0000550', '0000550'),
      aSeries('AB', '0000550', '0000560', { issuedBy: 'DEU' }),
      aSeries('AB', '0000550', '0000560', { type: 'VISA' }),
      aSeries('AB', '00005', '00006'), // shorter numbers
      aSeries('Q', '09999', '10002'), // over the border of two blocks
      aSeries('', '5', '7'),
      aSeries('', '00000000000000009998', '00000000000000010001'),
      aSeries('M', '1000000', '9999999'),
    ]
    let documents: DocumentsUnderTest
    beforeAll(async () => {
      documents = await openDocuments(driver, [stolen, refugee, card, visa, laissezPasser, ...series])
    })
    afterAll(() => documents.close())

    async function check(...asked: object[]): Promise<Check[]> {
      documents.store.reset()
      documents.lookedUp.length = 0
      const data = await documents.ask<{ checkTravelDocuments: Check[] }>('KEN', BULK, { documents: asked })
      return data.checkTravelDocuments
    }

    test('a document on record is a hit, in whatever form its number is given', async () => {
      const [hit] = await check(passport(' c01x-00 t47', 'fr'))
      expect(hit).toEqual({
        asked: { ...passport('C01X00T47'), mrz: null },
        verdict: 'STOLEN',
        problem: null,
        records: [{ id: stolen.id }],
        document: passport('C01X00T47'),
      })
    })

    test('all three parts name a document: another type, issuer or number is no record', async () => {
      const answers = await check(
        { ...passport('C01X00T47'), type: 'VISA' },
        passport('C01X00T47', 'DEU'),
        passport('C01X00T4'),
        passport('CO1X00T47'),
      )
      expect(answers.map(({ verdict }) => verdict)).toEqual(['NO_RECORD', 'NO_RECORD', 'NO_RECORD', 'NO_RECORD'])
      expect(answers[0]).toMatchObject({ records: [], problem: null, document: { type: 'VISA' } })
    })

    test('without a class the documents of every class are looked up, and the most serious decides', async () => {
      const [lost, stolen, invalid, german] = [
        aDocument({ number: 'ANY1', fraud: 'LOST', recordedAt: '2025-01-01T02:00:00.000Z' }),
        aDocument({ number: 'ANY1', type: 'VISA', fraud: 'STOLEN', recordedAt: '2025-01-01T01:00:00.000Z' }),
        aDocument({ number: 'ANY1', type: 'OTHER', fraud: 'INVALID', recordedAt: '2025-01-01T03:00:00.000Z' }),
        aDocument({ number: 'ANY1', issuedBy: 'DEU', fraud: 'STOLEN' }),
      ]
      await documents.store.store.write([lost, stolen, invalid, german])
      const any = { number: 'any-1', issuedBy: 'FR' }
      const [left, isNull, visa, of, none, series, mixed] = await check(
        any,
        { ...any, type: null },
        { ...any, type: 'VISA' },
        { ...any, issuedBy: 'DEU' },
        { ...any, number: 'ANY2' },
        { number: 'AB0000555', issuedBy: 'FRA' },
        { number: 'AB0000550', issuedBy: 'FRA' },
      )
      expect(documents.store.names()).toEqual(['matches'])
      expect(left).toEqual({
        asked: { number: 'ANY1', type: null, issuedBy: 'FRA', mrz: null },
        verdict: 'STOLEN',
        problem: null,
        records: [invalid, lost, stolen].map(({ id }) => ({ id })),
        document: null, // which of the three it is, nobody knows
      })
      expect(isNull).toEqual(left)
      expect(visa).toMatchObject({ verdict: 'STOLEN', records: [{ id: stolen.id }], document: { type: 'VISA' } })
      expect(of).toMatchObject({ records: [{ id: german.id }], document: passport('ANY1', 'DEU') })
      expect(none).toMatchObject({ verdict: 'NO_RECORD', records: [], problem: null, document: null })
      expect(series).toMatchObject({ verdict: 'STOLEN_BLANK', document: null })
      const [passports, visas] = await check(passport('AB0000550'), { ...passport('AB0000550'), type: 'VISA' })
      expect(mixed?.records.toSorted(byId)).toEqual(
        [...(passports?.records ?? []), ...(visas?.records ?? [])].toSorted(byId),
      )
      expect(visas?.records).toHaveLength(1)
      // What is wrong with the other parts is told as ever.
      expect(await check({ number: '?', issuedBy: 'FRA' }, { number: 'ANY1', issuedBy: 'QQ' })).toMatchObject([
        { verdict: 'NOT_CHECKED', problem: { field: 'number' }, asked: { type: null, issuedBy: 'FRA' } },
        { verdict: 'NOT_CHECKED', problem: { field: 'issuedBy' }, asked: { number: 'ANY1', type: null } },
      ])
    })

    test('a class that is written wrongly is a problem, and not none', async () => {
      for (const type of ['', 'passport']) {
        expect(await check({ ...passport('C01X00T47'), type })).toMatchObject([
          { verdict: 'NOT_CHECKED', problem: { field: 'type' } },
        ])
      }
    })

    test('500 documents without a class are one look-up of 500 keys, and screened likewise', async () => {
      const asked = Array.from({ length: 500 }, (_, n) => ({
        number: n === 250 ? 'C01X00T47' : `K${n}`,
        issuedBy: 'FRA',
      }))
      const answers = await check(...asked)
      expect(documents.store.names()).toEqual(['matches'])
      expect(documents.lookedUp.map((keys) => keys.length)).toEqual([500])
      expect(answers.filter(({ verdict }) => verdict !== 'NO_RECORD').map(({ records }) => records)).toEqual([
        [{ id: stolen.id }],
      ])
      documents.store.reset()
      const { screen } = await documents.ask<{ screen: { documents: Check[] } }>(
        'KEN',
        `query ($subject: ScreeningInput!) { screen(subject: $subject) { documents ${CHECK} } }`,
        { subject: { documents: asked } },
      )
      expect(screen.documents).toEqual(answers)
      expect(documents.store.names()).toEqual(['matches'])
    })

    test('a partner is told that there is a record, and not what', async () => {
      const told = async (document: object) => {
        const query =
          'query ($document: TravelDocumentInput!) { checkTravelDocument(document: $document) { verdict partnerVerdict } }'
        const data = await documents.ask<{ checkTravelDocument: { verdict: string; partnerVerdict: string } }>(
          'KEN',
          query,
          { document },
        )
        return data.checkTravelDocument
      }
      for (const fraud of bySeriousness) {
        const number = `PART${fraud.slice(-3)}`
        await documents.store.store.write([aDocument({ number, fraud })])
        const expected = { verdict: fraud, partnerVerdict: 'REFER_TO_POLICE' }
        expect(await told({ number, issuedBy: 'FRA' })).toEqual(expected)
        expect(await told(passport(number))).toEqual(expected)
      }
      const none = { verdict: 'NO_RECORD', partnerVerdict: 'NO_RECORD' }
      expect(await told({ number: 'PARTNONE', issuedBy: 'FRA' })).toEqual(none)
      const unread = { verdict: 'NOT_CHECKED', partnerVerdict: 'NOT_CHECKED' }
      expect(await told({ number: 'PART?', issuedBy: 'FRA' })).toEqual(unread)
    })

    test('the issuer may be an organisation', async () => {
      expect(await check({ ...passport('77123', 'UNO'), type: 'LAISSEZ_PASSER' })).toMatchObject([{ verdict: 'LOST' }])
    })

    test('checkTravelDocument answers as the bulk does', async () => {
      const query = `query ($document: TravelDocumentInput!) { checkTravelDocument(document: $document) ${CHECK} }`
      for (const document of [passport('C01X00T47'), passport('AB0000550'), passport('nothing'), passport('Ä')]) {
        const one = await documents.ask<{ checkTravelDocument: Check }>('KEN', query, { document })
        expect([one.checkTravelDocument]).toEqual(await check(document))
      }
    })

    test('a number that is none is not checked, and does not disturb the others', async () => {
      const answers = await check(passport('C01X00T4Ä'), passport('C01X00T47'), passport('A'.repeat(21)), passport(' '))
      expect(answers).toMatchObject([
        { verdict: 'NOT_CHECKED', problem: { code: 'MALFORMED', field: 'number' }, records: [], document: null },
        { verdict: 'STOLEN', problem: null },
        { verdict: 'NOT_CHECKED', problem: { code: 'WRONG_LENGTH', field: 'number' }, document: null },
        { verdict: 'NOT_CHECKED', problem: { code: 'MALFORMED' } },
      ])
      expect(answers[0]?.asked.number).toBe('C01X00T4Ä')
    })

    test('an issuer or class that is none is a problem of its document, and does not disturb the others', async () => {
      const known = passport('C01X00T47')
      const bad: [object, string, string][] = [
        [{ ...known, issuedBy: 'ZZZ' }, 'issuedBy', '"ZZZ"'],
        [{ ...known, issuedBy: '' }, 'issuedBy', 'The country is empty'],
        [{ ...known, issuedBy: 'CS' }, 'issuedBy', 'type CSK for Czechoslovakia, SCG for Serbia and Montenegro'],
        [{ ...known, issuedBy: 'France' }, 'issuedBy', 'type FRA for France'],
        [{ ...known, type: 'passport' }, 'type', '"passport" is no class of documents: write PASSPORT.'],
        [{ ...known, type: 'Identity card' }, 'type', 'write IDENTITY_CARD.'],
        [{ ...known, type: '' }, 'type', 'write PASSPORT, IDENTITY_CARD, VISA'],
        [{ ...known, type: 'P' }, 'type', 'write PASSPORT, IDENTITY_CARD, VISA'],
        [{ number: '', type: 'x', issuedBy: 'y' }, 'number', 'letters A-Z and digits only'],
      ]
      const answers = await check(known, ...bad.map(([document]) => document), known)
      expect(documents.store.names()).toEqual(['matches'])
      expect(answers[0]?.verdict).toBe('STOLEN')
      expect(answers.at(-1)).toEqual(answers[0])
      for (const [index, [document, field, message]] of bad.entries()) {
        expect(answers[index + 1], JSON.stringify(document)).toMatchObject({
          verdict: 'NOT_CHECKED',
          problem: { code: 'MALFORMED', field, message: expect.stringContaining(message) },
          records: [],
          document: null,
        })
      }
      // What could be read of them is told; what could not is null.
      expect(answers[1]?.asked).toEqual({ number: 'C01X00T47', type: 'PASSPORT', issuedBy: null, mrz: null })
      expect(answers[5]?.asked).toEqual({ number: 'C01X00T47', type: null, issuedBy: 'FRA', mrz: null })
      const inText = await documents.ask<{ checkTravelDocuments: Check[] }>(
        'KEN',
        `{ checkTravelDocuments(documents: [{ number: "C01X00T47", type: PASSPORT, issuedBy: "ZZ" },
          { number: "C01X00T47", type: passport, issuedBy: "FR" }, { number: "C01X00T47", type: "PASSPORT", issuedBy: "fr" }]) ${CHECK} }`,
      )
      expect(inText.checkTravelDocuments.map(({ verdict }) => verdict)).toEqual([
        ...['NOT_CHECKED', 'NOT_CHECKED', 'STOLEN'],
      ])
    })

    test('an issuer is read in every way that police type it', async () => {
      await documents.store.store.write([
        aDocument({ number: 'TYPED1', issuedBy: 'GBR' }),
        aDocument({ number: 'TYPED1', issuedBy: 'DEU' }),
        aDocument({ number: 'TYPED1', issuedBy: 'ROU' }),
        aDocument({ number: 'TYPED1', issuedBy: 'YUG' }),
        aDocument({ number: 'TYPED1', issuedBy: 'RKS' }),
      ])
      const typed = ['UK', 'D<<', ' de', 'ROM', 'YUG', 'yu', 'XXK', 'XK']
      const answers = await check(...typed.map((issuedBy) => passport('TYPED1', issuedBy)))
      expect(answers.map(({ verdict }) => verdict)).toEqual(typed.map(() => 'STOLEN'))
      expect(answers.map(({ asked }) => asked.issuedBy)).toEqual([
        ...['GBR', 'DEU', 'DEU', 'ROU', 'YUG', 'YUG', 'RKS', 'RKS'],
      ])
    })

    test('every series that holds a number is found, and no other', async () => {
      const held = (number: string, issuedBy = 'FRA', type = 'PASSPORT') =>
        series.filter((record) => {
          if (!record.series || record.issuedBy !== issuedBy || record.type !== type) return false
          const run = documentSeries(record.series)
          return run.ok && seriesHolds(run.value, number)
        })
      const numbers = [
        ...['AB0000099', 'AB0000100', 'AB0000500', 'AB0000550', 'AB0000560', 'AB0000561', 'AB0000900', 'AB0000901'],
        ...['AB0001500', 'AB0001501', 'AB0099999', 'AB0100000', 'AB00005', 'AB00006', 'AB00007', 'AB000055A'],
        ...['Q09998', 'Q09999', 'Q10000', 'Q10002', 'Q10003', '4', '5', '7', '8', '07', 'M1000000', 'M5555555'],
        ...['00000000000000009997', '00000000000000009998', '00000000000000010001', '00000000000000010002', 'M0999999'],
      ]
      const answers = await check(...numbers.map((number) => passport(number)))
      for (const [index, answer] of answers.entries()) {
        const expected = held(numbers[index] ?? '').map(({ id }) => ({ id }))
        expect(answer.records.sort(byId), numbers[index]).toEqual(expected.sort(byId))
        expect(answer.verdict).toBe(expected.length > 0 ? 'STOLEN_BLANK' : 'NO_RECORD')
      }
      expect(documents.store.names()).toEqual(['matches'])
      expect(answers.find(({ asked }) => asked.number === 'AB0000550')?.records).toHaveLength(5)
      // In one call: what another issuer or type is on record for must not be mixed up.
      const same = [passport('AB0000550'), passport('AB0000550', 'DEU'), { ...passport('AB0000550'), type: 'VISA' }]
      const [french, german, visas] = await check(...same)
      expect(french?.records).toHaveLength(5)
      expect(german?.records).toEqual(held('AB0000550', 'DEU').map(({ id }) => ({ id })))
      expect(visas?.records).toEqual(held('AB0000550', 'FRA', 'VISA').map(({ id }) => ({ id })))
    })

    test('where several records match, the most serious gives the verdict, and all stand there, newest first', async () => {
      const at = (hour: number) => `2025-01-01T${String(hour).padStart(2, '0')}:00:00.000Z`
      for (const [index, fraud] of bySeriousness.entries()) {
        // The least serious is the newest, so that neither the first nor the last record decides by its place.
        const number = `SER${index}X`
        const records = bySeriousness
          .slice(index)
          .map((other, hour) => aDocument({ number, fraud: other, recordedAt: at(hour) }))
        await documents.store.store.write(records)
        const [answer] = await check(passport(number))
        expect(answer?.verdict).toBe(fraud)
        expect(answer?.records).toEqual(records.reverse().map(({ id }) => ({ id })))
      }
    })

    test('an own number and a series answer together', async () => {
      const own = aDocument({ number: 'AB0000120', fraud: 'LOST', recordedAt: '2026-01-01T00:00:00.000Z' })
      await documents.store.store.write([own])
      const [answer] = await check(passport('AB0000120'))
      expect(answer?.verdict).toBe('STOLEN_BLANK')
      expect(answer?.records).toHaveLength(3)
      expect(answer?.records[0]).toEqual({ id: own.id })
    })

    test('500 documents are one lookup, each asked once, answered in the order given', async () => {
      const distinct = Array.from({ length: 248 }, (_, n) => passport(`N${n}`))
      const asked = [
        ...distinct,
        passport('C01X00T47'),
        passport('AB0001400'),
        ...distinct,
        ...['c01x00t47', '!'].map((number) => passport(number)),
      ]
      expect(asked).toHaveLength(500)
      const answers = await check(...asked)
      expect(documents.store.names()).toEqual(['matches'])
      expect(documents.lookedUp.map((keys) => keys.length)).toEqual([250])
      expect(answers.map(({ asked: { number } }) => number)).toEqual(asked.map(({ number }) => number.toUpperCase()))
      expect(answers.flatMap(({ verdict }, index) => (verdict === 'NO_RECORD' ? [] : [[index, verdict]]))).toEqual([
        [248, 'STOLEN'],
        [249, 'STOLEN_BLANK'],
        [498, 'STOLEN'],
        [499, 'NOT_CHECKED'],
      ])
    })

    test('no documents and more than 500 are refused', async () => {
      for (const [length, code] of [
        [0, 'BAD_USER_INPUT'],
        [501, 'TOO_MANY_ITEMS'],
      ] as const) {
        const asked = Array.from({ length }, (_, n) => passport(`N${n}`))
        const { data, errors } = await documents.answer('KEN', BULK, { documents: asked })
        expect(data).toEqual({ checkTravelDocuments: null })
        expect(errors).toMatchObject([{ path: ['checkTravelDocuments'], extensions: { code } }])
      }
    })

    test('all checks of an operation are one lookup', async () => {
      documents.store.reset()
      await documents.ask(
        'KEN',
        `query ($a: TravelDocumentInput!, $b: [TravelDocumentInput!]!, $mrz: String!, $entities: [_Any!]!) {
          a: checkTravelDocument(document: $a) { verdict records { document { check { verdict } } } }
          b: checkTravelDocuments(documents: $b) { verdict document { check { verdict } } }
          c: checkMrz(mrz: $mrz) { travelDocument { verdict } }
          screen(subject: { documents: $b, mrz: $mrz }) { documents { verdict } }
          _entities(representations: $entities) { ... on IdentityDocument { check { verdict } } }
        }`,
        {
          a: passport('C01X00T47'),
          b: [passport('AB0000550'), passport('X1')],
          mrz: TD3,
          entities: [{ __typename: 'IdentityDocument', ...passport('X2') }],
        },
      )
      expect(documents.store.names()).toEqual(['matches'])
    })

    describe('of machine-readable zones', () => {
      const MRZ = `query ($mrz: String!) { checkMrz(mrz: $mrz) {
        format valid checkDigits { field digit expected valid } documentCode number issuedBy familyName givenNames
        nationality dateOfBirth sex expiresOn travelDocument ${CHECK} holder { mrz } } }`
      const read = (mrz: string) => documents.answer('KEN', MRZ, { mrz })

      test('a passport is read and looked up in every class that its code may stand for', async () => {
        const { data, errors } = await read(TD3.toLowerCase())
        expect(errors).toBeUndefined()
        expect(data).toEqual({
          checkMrz: {
            format: 'TD3',
            valid: true,
            checkDigits: ['number', 'dateOfBirth', 'expiresOn', 'optionalData', 'composite'].map((field, index) => {
              const digit = '62910'.charAt(index)
              return { field, digit, expected: digit, valid: true }
            }),
            documentCode: 'P',
            number: 'L898902C3',
            issuedBy: 'UTO',
            familyName: 'ERIKSSON',
            givenNames: 'ANNA MARIA',
            nationality: 'UTO',
            dateOfBirth: '1974-08-12',
            sex: 'F',
            expiresOn: '2012-04-15',
            travelDocument: {
              asked: { ...passport('L898902C3', 'UTO'), mrz: TD3 },
              verdict: 'LOST',
              problem: null,
              records: [{ id: refugee.id }],
              document: { number: 'L898902C3', type: 'REFUGEE_TRAVEL_DOCUMENT', issuedBy: 'UTO' },
            },
            holder: { mrz: TD3 },
          },
        })
      })

      test("a visa, a card with a long number, and a card that is on nobody's record", async () => {
        const verdictOf = async (mrz: string) => (await read(mrz)).data?.checkMrz
        expect(await verdictOf(MRV_A)).toMatchObject({
          format: 'MRV_A',
          travelDocument: { verdict: 'INVALID', records: [{ id: visa.id }], document: { type: 'VISA' } },
        })
        expect(await verdictOf(LONG_TD1)).toMatchObject({
          format: 'TD1',
          travelDocument: { verdict: 'REVOKED', asked: { number: 'D23145890734', type: 'IDENTITY_CARD' } },
        })
        expect(await verdictOf(TD1)).toMatchObject({
          travelDocument: { verdict: 'NO_RECORD', records: [], document: { type: 'IDENTITY_CARD' } },
        })
      })

      test('a wrong check digit of the number means that it was not looked up', async () => {
        const misread = TD3.replace('L898902C36', 'L898902C37')
        documents.store.reset()
        expect((await read(misread)).data).toMatchObject({
          checkMrz: {
            valid: false,
            number: 'L898902C3',
            travelDocument: {
              asked: { number: 'L898902C3', type: 'PASSPORT', issuedBy: 'UTO', mrz: misread },
              verdict: 'NOT_CHECKED',
              problem: { code: 'CHECK_DIGIT' },
              records: [],
              document: null,
            },
            holder: { mrz: misread },
          },
        })
        expect(documents.store.calls()).toBe(0)
      })

      test('another wrong check digit is told, and the document looked up', async () => {
        const misread = TD3.replace('7408122F', '7408121F')
        expect((await read(misread)).data).toMatchObject({
          checkMrz: { valid: false, travelDocument: { verdict: 'LOST' } },
        })
      })

      test('an issuer that does not exist is told, not guessed', async () => {
        const zone = TD3.replace('P<UTO', 'P<QQQ')
        expect((await read(zone)).data).toMatchObject({
          checkMrz: {
            issuedBy: null,
            travelDocument: { asked: { issuedBy: null }, verdict: 'NOT_CHECKED', problem: { code: 'MALFORMED' } },
          },
        })
      })

      test('a text that is no zone is refused with what is expected', async () => {
        for (const text of ['', 'P<UTO', `${TD3}<`, TD3.replace('P', '?')]) {
          const { data, errors } = await read(text)
          expect(data).toEqual({ checkMrz: null })
          expect(errors).toMatchObject([
            {
              message: expect.stringContaining('machine readable zone'),
              path: ['checkMrz'],
              extensions: { code: 'BAD_USER_INPUT' },
            },
          ])
        }
      })

      test('what is not selected is not looked up', async () => {
        documents.store.reset()
        await documents.ask('KEN', 'query ($mrz: String!) { checkMrz(mrz: $mrz) { valid } }', { mrz: TD3 })
        expect(documents.store.calls()).toBe(0)
      })
    })

    describe('in a screening', () => {
      const SCREEN = `query ($subject: ScreeningInput!) { screen(subject: $subject) { documents ${CHECK} } }`
      const screen = async (subject: object) =>
        (await documents.ask<{ screen: { documents: Check[] } }>('KEN', SCREEN, { subject })).screen.documents

      test('the documents are answered in their order, the zone last', async () => {
        const answers = await screen({ documents: [passport('X1'), passport('C01X00T47')], mrz: TD3 })
        expect(answers.map(({ verdict }) => verdict)).toEqual(['NO_RECORD', 'STOLEN', 'LOST'])
        expect(answers[2]?.asked.mrz).toBe(TD3)
      })

      test('a zone that cannot be read is an answer of its own, never silence', async () => {
        expect(await screen({ mrz: 'P<UTO' })).toMatchObject([
          {
            asked: { number: null, type: null, issuedBy: null, mrz: 'P<UTO' },
            verdict: 'NOT_CHECKED',
            problem: { code: 'WRONG_LENGTH', field: 'mrz' },
          },
        ])
        expect(await screen({ mrz: '' })).toMatchObject([{ verdict: 'NOT_CHECKED' }])
      })

      test('one document with a bad issuer or class refuses none of the others', async () => {
        const answers = await screen({
          documents: [passport('C01X00T47', 'ZZ'), passport('C01X00T47'), { ...passport('X1'), type: 'visa' }],
          mrz: TD3,
        })
        expect(answers.map(({ verdict }) => verdict)).toEqual(['NOT_CHECKED', 'STOLEN', 'NOT_CHECKED', 'LOST'])
        expect(answers.map(({ problem }) => problem?.field)).toEqual(['issuedBy', undefined, 'type', undefined])
      })

      test('where neither documents nor a zone are given the list is empty', async () => {
        documents.store.reset()
        expect(await screen({ name: 'Anna Eriksson' })).toEqual([])
        expect(documents.store.calls()).toBe(0)
      })

      test('more than 500 documents are refused', async () => {
        const asked = Array.from({ length: 501 }, (_, n) => passport(`N${n}`))
        const { data, errors } = await documents.answer('KEN', SCREEN, { subject: { documents: asked } })
        expect(data).toEqual({ screen: { documents: null } })
        expect(errors).toMatchObject([{ path: ['screen', 'documents'], extensions: { code: 'TOO_MANY_ITEMS' } }])
      })
    })
  })
}

describe('the blocks of a series', () => {
  const runs = fc
    .tuple(
      fc.stringMatching(/^[A-Z0-9]{0,6}$/),
      fc.integer({ min: 1, max: 14 }),
      fc.nat({ max: 30_000 }),
      fc.nat(),
      fc.nat({ max: 40_000 }),
    )
    .map(([prefix, width, length, start, inside]) => {
      const last = 10 ** width - 1
      const from = start % (last + 1)
      const to = Math.min(last, from + length)
      const text = (n: number) => String(n).padStart(width, '0')
      const run = documentSeries({ prefix, from: text(from), to: text(to) })
      if (!run.ok) throw new Error(run.problem.message)
      return { run: run.value, number: prefix + text(from + (inside % (to - from + 1))) }
    })

  test('hold the block of every number of the series', () => {
    fc.assert(
      fc.property(runs, ({ run, number }) => {
        expect(seriesHolds(run, number)).toBe(true)
        expect(blocksOf('FRA', run)).toContain(blockOf(`FRA|${number}`))
      }),
    )
  })

  test('lead to the keys that a series holds, and to no other', () => {
    const others = fc.array(fc.stringMatching(/^[AB]{0,2}[0-9]{1,4}[AB0-9]{0,2}$/), { maxLength: 20 })
    const issues = fc.constantFrom('FRA|', 'DEU|', 'FRAA|')
    fc.assert(
      fc.property(fc.array(runs, { maxLength: 5 }), others, fc.array(issues, { minLength: 1 }), (asked, more, of) => {
        const numbers = [...asked.flatMap(({ run, number }) => [number, run.low, run.high]), ...more]
        const keys = [...new Set(numbers.map((number, at) => `${of[at % of.length]}${number}`))]
        const series = asked.map(({ run }, at) =>
          aSeries(
            run.low.slice(0, run.prefixLength),
            run.low.slice(run.prefixLength),
            run.high.slice(run.prefixLength),
            {
              id: `series-${at}`,
            },
          ),
        )
        const held = series.flatMap(({ id }, at) => {
          const run = asked[at]?.run
          const inside = (key: string) => run && key.startsWith('FRA|') && seriesHolds(run, key.slice(4))
          return keys.filter(inside).map((key) => `${id} ${key}`)
        })
        const found = matchesOf(series, keys).map(({ key, record }) => `${record.id} ${key}`)
        expect(found.toSorted()).toEqual(held.toSorted())
      }),
    )
  })

  test('are as few as the series is long', () => {
    const blocks = (from: string, to: string) => {
      const run = documentSeries({ prefix: 'C', from, to })
      return run.ok ? blocksOf('FRA', run.value) : []
    }
    expect(blocks('10', '47')).toEqual(['FRA|C**'])
    expect(blocks('009999', '010000')).toEqual(['FRA|C00****', 'FRA|C01****'])
    expect(blocks('00000000', '09999999')).toHaveLength(1000)
    expect(() => blocks('00000000', '10000000')).toThrow('at most 10,000,000 numbers')
  })

  test('a number that ends with a letter lies in none', () => {
    expect(blockOf('FRA|C01X00T')).toBeNull()
    expect(blockOf('FRA|C01X00T47')).toBe('FRA|C01X00T**')
    expect(blockOf('FRA|0123456789')).toBe('FRA|012345****')
  })
})
