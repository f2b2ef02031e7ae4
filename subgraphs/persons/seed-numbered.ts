import { accountKey } from '../../schema/identifiers/account.ts'
import { documentKey } from '../../schema/identifiers/travel-document.ts'
import { vehicleKey } from '../../schema/identifiers/vehicle.ts'
import { numbered, ownerOf, REVIEW_BY, randomOf, SEEDED_AT, volume } from '../seed/story.ts'
import type { NoticeColour, NoticeStatus, PersonStatus } from './generated/schema.ts'
import type { NewNotice, NewPerson, RecordedName } from './records.ts'
import { storyPersons } from './seed-story.ts'
import { type SyntheticPerson, syntheticPersons } from './synthetic-persons.ts'

const COUNT = volume.persons - storyPersons.length
const HOUR = 3_600_000
/** Recorded in the nine months before the story: 2026-01-02 to 2026-09-14. */
const FIRST = Date.parse('2026-01-02T06:00:00.000Z')
const HOURS = 24 * 255

const NICKNAMES = ['The Heron', 'Doc', 'Sparrow', 'Old Tom', 'Kuzya', 'El Flaco', 'Left Hand', 'Nana']
const LANGUAGES = ['eng', 'fra', 'spa', 'ara', 'por', 'rus', 'deu', 'hin', 'kor', 'zho'] as const
const EYES = ['BRO', 'BLU', 'GRN', 'HAZ', 'GRY', 'BLK'] as const
const HAIR = ['BLK', 'BRO', 'BLN', 'GRY', 'RED', 'BAL'] as const
const MARKS = ['scar on the chin', 'tattoo on the right arm', 'limps', 'wears a hearing aid'] as const
const STATES: readonly PersonStatus[] = ['SUSPECT', 'CONVICTED', 'WITNESS', 'SUSPECT', 'VICTIM', 'CONVICTED']

/** Every fourth numbered person is on a notice; its colour, the person's status, and the request. */
const COLOURS: readonly { colour: NoticeColour; status: PersonStatus; summary: string }[] = [
  { colour: 'RED', status: 'WANTED', summary: 'Wanted for prosecution: locate and arrest.' },
  { colour: 'BLUE', status: 'SUSPECT', summary: 'Where the person lives and travels is asked for.' },
  { colour: 'YELLOW', status: 'MISSING', summary: 'Left home and has not been heard of.' },
  { colour: 'RED', status: 'CONVICTED', summary: 'Convicted in absence: locate and arrest to serve the sentence.' },
  { colour: 'GREEN', status: 'POSSIBLE_THREAT', summary: 'Likely to offend again in other countries.' },
  { colour: 'SILVER', status: 'SUSPECT', summary: 'Locate and monitor what the person owns.' },
  { colour: 'BLACK', status: 'DECEASED', summary: 'Found dead: the identity is to be confirmed.' },
  { colour: 'ORANGE', status: 'POSSIBLE_THREAT', summary: 'May be on the way with explosives.' },
  { colour: 'PURPLE', status: 'SUSPECT', summary: 'Opens rental cars with a copied radio key.' },
  { colour: 'UN_SPECIAL', status: 'SUSPECT', summary: 'Assets frozen, travel and arms banned.' },
]
const CHARGES = [
  { text: 'Vol avec arme', translation: 'Armed robbery' },
  { text: 'Betrug', translation: 'Fraud' },
  { text: 'Money laundering', translation: null },
  { text: '마약류관리법 위반', translation: 'Drug trafficking' },
  { text: 'Tráfico de pessoas', translation: 'Trafficking in human beings' },
] as const

/** The numbered persons of seed/story.ts, with the names of the first lines of persons-synthetic.csv. */
export async function numberedPersons(): Promise<NewPerson[]> {
  const random = randomOf(20_261_101)
  return (await syntheticPersons(COUNT)).map((person, n) => numberedPerson(n, person, random))
}

function numberedPerson(n: number, person: SyntheticPerson, random: () => number): NewPerson {
  const { name, nationality } = person
  const one = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value // never empty
  const aliases: RecordedName[] = []
  if (person.shortName && n % 3 === 0) aliases.push(person.shortName)
  if (n % 10 === 3) aliases.push(nickname(one(NICKNAMES)))
  const description = {
    heightCm: n % 9 === 0 ? null : 150 + Math.floor(random() * 50),
    weightKg: n % 7 === 0 ? null : 45 + Math.floor(random() * 70),
    eyes: [one(EYES)],
    hair: [one(HAIR)],
    marks: n % 5 === 0 ? one(MARKS) : null,
  }
  return {
    _id: numbered.personId(n),
    ...owned(n, n, random),
    name,
    aliases,
    sex: person.sex,
    dateOfBirth: person.dateOfBirth.slice(0, n % 20 === 4 ? 4 : n % 20 === 5 ? 7 : 10),
    placeOfBirth: person.placeOfBirth,
    countryOfBirth: n % 2 === 0 ? nationality : null,
    nationalities: n % 9 === 2 && ownerOf(n) !== nationality ? [nationality, ownerOf(n)] : [nationality],
    languages: n % 4 === 3 ? [] : [one(LANGUAGES)],
    description: n % 6 === 5 ? null : description,
    status: colourOf(n)?.status ?? one(STATES),
    identityDocumentKeys: [documentKey(numbered.passport(n))],
    vehicleKeys: n % 5 === 0 ? [vehicleKey({ identifierType: 'VIN', value: numbered.vin(n) })] : [],
  }
}

/** One notice for every fourth numbered person. Those about modus operandi and unidentified bodies have no subject. */
export function numberedNotices(): NewNotice[] {
  const random = randomOf(20_261_102)
  const notices: NewNotice[] = []
  for (let n = 1; n < COUNT; n += 4) notices.push(numberedNotice(n, notices.length, random))
  return notices
}

function numberedNotice(n: number, at: number, random: () => number): NewNotice {
  const { colour, summary } = colourOf(n) ?? { colour: 'BLUE', summary: null }
  const record = owned(n, at, random)
  const charge = CHARGES[at % CHARGES.length] ?? CHARGES[0]
  const status: NoticeStatus = (at % 25 === 4 && 'DRAFT') || (at % 25 === 9 && 'SUSPENDED') || lastDays(at)
  const isDiffusion = at % 8 === 3
  const assets = [accountKey({ scheme: 'IBAN', value: numbered.iban(n) })]
  if (n % 5 === 0) assets.push(vehicleKey({ identifierType: 'VIN', value: numbered.vin(n) }))
  return {
    _id: `notice-${String(n).padStart(4, '0')}`,
    reference: `2026/${10_000 + n}`,
    ...record,
    kind: isDiffusion ? 'DIFFUSION' : 'NOTICE',
    colour,
    status,
    subjectId: colour === 'PURPLE' || colour === 'BLACK' ? null : numbered.personId(n),
    publishedAt: status === 'DRAFT' ? null : record.recordedAt,
    charges: colour === 'BLUE' ? [{ ...charge }] : [],
    arrestWarrants:
      colour === 'RED'
        ? [
            {
              issuedBy: record.recordedBy,
              issuedOn: record.recordedAt.slice(0, 7),
              reference: `W-${n}`,
              charge: { ...charge },
            },
          ]
        : [],
    summary,
    assetKeys: colour === 'SILVER' ? assets : [],
    recipients: isDiffusion ? [1, 2, 3].map((next) => ownerOf(n + next)) : [],
  }
}

function lastDays(at: number): NoticeStatus {
  return at % 50 === 14 ? 'WITHDRAWN' : at % 50 === 39 ? 'EXPIRED' : 'PUBLISHED'
}

function colourOf(n: number) {
  return n % 4 === 1 ? COLOURS[((n - 1) / 4) % COLOURS.length] : undefined
}

/** The owner's fields of a numbered record; `at` spreads special values over all owners. */
function owned(n: number, at: number, random: () => number) {
  const recordedAt = new Date(FIRST + Math.floor(random() * HOURS) * HOUR).toISOString()
  const [next, nextButOne] = [ownerOf(n + 1), ownerOf(n + 2)]
  const sharing: NewPerson['sharing'] =
    at % 40 === 7
      ? { mode: 'ALLOW', countries: [next, nextButOne] }
      : at % 40 === 27
        ? { mode: 'DENY', countries: [next] }
        : { mode: 'ALL', countries: [] }
  const handling: NewPerson['handling'] =
    at % 11 === 0 ? { code: 'H2', conditions: ['Not to be passed on.'] } : { code: 'H0', conditions: [] }
  return {
    recordedBy: ownerOf(n),
    recordedAt,
    updatedAt: at % 3 === 0 ? SEEDED_AT : recordedAt,
    reviewBy: at % 250 === 99 ? '2026-09-20' : REVIEW_BY,
    handling,
    sharing,
  }
}

function nickname(full: string): RecordedName {
  return { full, family: null, given: null, script: 'Latn', kind: 'WEAK_ALIAS' }
}
