import { describe, expect, it } from 'vitest'
import {
  askedAccount,
  askedDocument,
  askedDocumentNumber,
  askedMrz,
  askedName,
  askedText,
  askedVehicle,
} from '../../processing-log/asked.ts'

describe('what is asked for is the same however it is written', () => {
  it('documents, by number and issuer', () => {
    const asked = [{ kind: 'travelDocument', canonical: 'FRA|12AB34567' }]
    expect(askedDocument({ number: '12ab-34567', issuedBy: 'fr' })).toEqual(asked)
    expect(askedDocument({ number: ' 12 AB 34567<', issuedBy: 'FRA' })).toEqual(asked)
    expect(askedDocument({ number: '12AB34567', issuedBy: 'nowhere' })).toEqual(askedDocumentNumber('12AB34567'))
    expect(askedDocument({ number: '12??', issuedBy: 'FRA' })).toEqual([{ kind: 'text', canonical: '12??' }])
  })

  it('a zone, by its document and its holder', () => {
    const zone = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'
    const asked = askedMrz(zone)
    expect(asked).toContainEqual({ kind: 'person.name', canonical: 'anna eriksson maria' })
    expect(asked).toEqual(expect.arrayContaining(askedName('Anna Maria Eriksson')))
    expect(asked[0]).toEqual({ kind: 'travelDocument', canonical: 'UTO|L898902C3' })
    expect(askedMrz('no  ZONE')).toEqual([{ kind: 'text', canonical: 'no zone' }])
  })

  it('vehicles, by each identifier; what cannot be read is kept as text', () => {
    expect(
      askedVehicle({
        vin: '1hgcm82633a0O4352',
        plate: { number: 'b-ab 1234', country: 'D' },
        imo: 'IMO 1234568',
        engineNumber: 'a*b',
      }),
    ).toEqual([
      { kind: 'vehicle.vin', canonical: '1HGCM82633A004352' },
      { kind: 'vehicle.plate', canonical: 'DEU/BAB1234' },
      { kind: 'text', canonical: 'a*b' },
      { kind: 'text', canonical: 'imo 1234568' },
    ])
    expect(askedVehicle({ plate: { number: 'AB 1', country: '??' } })).toEqual([{ kind: 'text', canonical: 'ab 1' }])
    expect(askedVehicle({})).toEqual([])
  })

  it('accounts, by what look-ups find them by', () => {
    const iban = askedAccount({ scheme: 'IBAN', value: 'DE89 3704 0044 0532 0130 00' })
    expect(iban).toEqual([{ kind: 'account', canonical: 'IBAN|DE89370400440532013000' }])
    expect(askedAccount({ scheme: 'DOMESTIC', value: '532013000', bank: '37040044', country: 'DE' })).toEqual(iban)
    expect(askedAccount({ scheme: 'IBAN', value: 'DE88 3704' })).toEqual([{ kind: 'text', canonical: 'de88 3704' }])
  })

  it('names, in any order, script and spelling', () => {
    const asked = askedName('Jürgen MÜLLER')
    expect(asked).toEqual([
      { kind: 'person.name', canonical: 'jurgen muller' },
      ...['jurgen', 'juergen', 'muller', 'mueller'].map((canonical) => ({ kind: 'person.word', canonical })),
    ])
    expect(askedName('Muller,  Jurgen')[0]).toEqual(asked[0])
    expect(askedName('Мюллер')[0]?.kind).toBe('person.name')
    expect(askedName('123')).toEqual([{ kind: 'text', canonical: '123' }])
    expect(askedName(null)).toEqual([])
  })

  it('other texts', () => {
    expect(askedText('  Blue\n ＧＯＬＦ ')).toEqual([{ kind: 'text', canonical: 'blue golf' }])
    expect(askedText('')).toEqual([])
  })
})
