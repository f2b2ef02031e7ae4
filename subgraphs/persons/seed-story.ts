import { type Account, accountKey } from '../../schema/identifiers/account.ts'
import { documentKey } from '../../schema/identifiers/travel-document.ts'
import { vehicleIdentities, vehicleKey } from '../../schema/identifiers/vehicle.ts'
import { REVIEW_BY, ring } from '../seed/story.ts'
import type { NewNotice, NewPerson } from './records.ts'

// The voice-phishing ring of seed/story.ts. Nobody in here exists.

const car = vehicleIdentities(ring.car).identities.map(vehicleKey)
const accounts: readonly Account[] = [ring.accounts.mule, ring.accounts.collector, ring.accounts.wallet]
const headOnly = { mode: 'ALLOW', countries: ['FRA', 'DEU'] } satisfies NewPerson['sharing']
const everyone = { mode: 'ALL', countries: [] } satisfies NewPerson['sharing']

/** The ring's head, his two helpers, and one of their victims. */
export const storyPersons: readonly NewPerson[] = [
  {
    _id: ring.head.id,
    ...owned('KOR', '2026-09-18T01:10:00.000Z', headOnly),
    handling: { code: 'H2', conditions: ['Do not tell the subject, and do not approach him: report where he is.'] },
    name: { full: 'Baekdu Haewon', family: 'Baekdu', given: 'Haewon', script: 'Latn', kind: 'PRIMARY' },
    aliases: [
      { full: '백두 해원', family: '백두', given: '해원', script: 'Hang', kind: 'ORIGINAL_SCRIPT' },
      { full: 'Viktor Baek', family: 'Baek', given: 'Viktor', script: 'Latn', kind: 'ALIAS' },
      { full: 'Виктор Бэк', family: 'Бэк', given: 'Виктор', script: 'Cyrl', kind: 'ALIAS' },
      { full: 'Director Hae', family: null, given: null, script: 'Latn', kind: 'WEAK_ALIAS' },
    ],
    sex: 'M',
    dateOfBirth: '1974-08-12',
    placeOfBirth: 'Incheon',
    countryOfBirth: 'KOR',
    nationalities: ['KOR'],
    languages: ['kor', 'eng', 'rus'],
    description: {
      heightCm: 176,
      weightKg: 81,
      eyes: ['BRO'],
      hair: ['BLK', 'GRY'],
      marks: 'scar across the left palm',
    },
    status: 'WANTED',
    identityDocumentKeys: [documentKey(ring.passports.head)],
    vehicleKeys: [],
  },
  {
    _id: ring.caller.id,
    ...owned('BGR', '2026-09-20T09:30:00.000Z', everyone),
    handling: { code: 'H1', conditions: ['Ask NCB Sofia before an arrest.'] },
    name: { full: 'Radoslav Dimchevski', family: 'Dimchevski', given: 'Radoslav', script: 'Latn', kind: 'PRIMARY' },
    aliases: [
      { full: 'Радослав Димчевски', family: 'Димчевски', given: 'Радослав', script: 'Cyrl', kind: 'ORIGINAL_SCRIPT' },
      { full: 'Commissaire Lambertin', family: 'Lambertin', given: null, script: 'Latn', kind: 'ALIAS' },
    ],
    sex: 'M',
    dateOfBirth: '1989-03',
    placeOfBirth: 'Pleven',
    countryOfBirth: 'BGR',
    nationalities: ['BGR'],
    languages: ['bul', 'fra', 'deu'],
    description: { heightCm: 183, weightKg: null, eyes: ['GRN'], hair: ['BRO'], marks: null },
    status: 'WANTED',
    identityDocumentKeys: [documentKey(ring.passports.caller)],
    vehicleKeys: car,
  },
  {
    _id: ring.courier.id,
    ...owned('DEU', '2026-09-21T15:05:00.000Z', everyone),
    handling: { code: 'H0', conditions: [] },
    name: { full: 'Jamil Qandiloun', family: 'Qandiloun', given: 'Jamil', script: 'Latn', kind: 'PRIMARY' },
    aliases: [
      { full: 'جميل قنديلون', family: 'قنديلون', given: 'جميل', script: 'Arab', kind: 'ORIGINAL_SCRIPT' },
      { full: 'Jürgen Kandilohn', family: 'Kandilohn', given: 'Jürgen', script: 'Latn', kind: 'ALIAS' },
      { full: 'Jimmy', family: null, given: 'Jimmy', script: 'Latn', kind: 'WEAK_ALIAS' },
    ],
    sex: 'M',
    dateOfBirth: '1997-11-02',
    placeOfBirth: 'Bremen',
    countryOfBirth: 'DEU',
    nationalities: ['DEU', 'MAR'],
    languages: ['deu', 'ara'],
    description: { heightCm: 171, weightKg: 68, eyes: ['BRO'], hair: ['BLK'], marks: 'swallow tattooed on the neck' },
    status: 'WANTED',
    identityDocumentKeys: [documentKey(ring.passports.courier)],
    vehicleKeys: car,
  },
  {
    _id: ring.victim.id,
    ...owned('FRA', '2026-09-15T07:45:00.000Z', everyone),
    handling: { code: 'H3', conditions: ['A victim: for the investigation of the fraud only.'] },
    name: {
      full: 'Odile Marchaud-Lenormand',
      family: 'Marchaud-Lenormand',
      given: 'Odile',
      script: 'Latn',
      kind: 'PRIMARY',
    },
    aliases: [{ full: 'Odile Marchaud', family: 'Marchaud', given: 'Odile', script: 'Latn', kind: 'MAIDEN' }],
    sex: 'F',
    dateOfBirth: '1951-05-30',
    placeOfBirth: 'Limoges',
    countryOfBirth: 'FRA',
    nationalities: ['FRA'],
    languages: ['fra'],
    description: null,
    status: 'VICTIM',
    identityDocumentKeys: [],
    vehicleKeys: [],
  },
]

const fraud = { text: 'Escroquerie en bande organisée', translation: 'Fraud committed by an organised gang' }

/** Red notices for all three, a Silver one for what they took, and a diffusion among those who work on the case. */
export const storyNotices: readonly NewNotice[] = [
  {
    ...notice(ring.head, 'KOR', '2026-09-29T02:00:00.000Z', headOnly),
    colour: 'RED',
    subjectId: ring.head.id,
    charges: [],
    arrestWarrants: [
      {
        issuedBy: 'KOR',
        issuedOn: '2026-09-16',
        reference: '2026-영장-0417',
        charge: { text: '전기통신금융사기', translation: 'Fraud by means of telecommunication' },
      },
      { issuedBy: 'FRA', issuedOn: '2026-09', reference: null, charge: fraud },
    ],
    summary: 'Leads a voice-phishing ring that calls elderly people in the name of the police.',
  },
  {
    ...notice(ring.caller, 'BGR', '2026-09-29T10:00:00.000Z', everyone),
    colour: 'RED',
    subjectId: ring.caller.id,
    charges: [{ text: 'Измама', translation: 'Fraud' }],
    arrestWarrants: [{ issuedBy: 'FRA', issuedOn: '2026-09-22', reference: 'TJ-LIM-2026-881', charge: fraud }],
    summary: 'Calls victims as “Commissaire Lambertin”.',
  },
  {
    ...notice(ring.courier, 'DEU', '2026-09-29T16:00:00.000Z', everyone),
    colour: 'RED',
    subjectId: ring.courier.id,
    charges: [],
    arrestWarrants: [
      {
        issuedBy: 'DEU',
        issuedOn: '2026-09-25',
        reference: '351 Gs 2266/26',
        charge: {
          text: 'Gewerbsmäßiger Bandenbetrug',
          translation: 'Fraud as a member of a gang, on a commercial scale',
        },
      },
    ],
    summary: 'Collects cash and cards from victims.',
  },
  {
    ...notice(ring.assetNotice, 'KOR', '2026-09-30T03:00:00.000Z', everyone),
    colour: 'SILVER',
    subjectId: ring.head.id,
    charges: [],
    arrestWarrants: [],
    summary: 'Proceeds of voice phishing: locate and monitor the accounts and the car.',
    assetKeys: [...car, ...accounts.map(accountKey)],
  },
  {
    ...notice(
      { noticeId: 'notice-ring-diffusion', reference: '2026/41005' },
      'FRA',
      '2026-09-30T06:30:00.000Z',
      everyone,
    ),
    kind: 'DIFFUSION',
    colour: 'BLUE',
    subjectId: ring.caller.id,
    charges: [],
    arrestWarrants: [],
    summary: 'Where does he call from? Numbers and times of the calls are wanted.',
    recipients: ['BGR', 'DEU', 'KOR'],
  },
]

function owned(recordedBy: string, at: string, sharing: NewPerson['sharing']) {
  return { recordedBy, recordedAt: at, updatedAt: at, reviewBy: REVIEW_BY, sharing }
}

function notice(
  { noticeId, reference }: { noticeId: string; reference: string },
  recordedBy: string,
  publishedAt: string,
  sharing: NewNotice['sharing'],
) {
  return {
    _id: noticeId,
    reference,
    ...owned(recordedBy, publishedAt, sharing),
    handling: { code: 'H1', conditions: ['Confirm with the owner before acting.'] },
    kind: 'NOTICE',
    status: 'PUBLISHED',
    publishedAt,
    assetKeys: [],
    recipients: [],
  } satisfies Partial<NewNotice>
}
