import { expect, test } from 'vitest'
import { createLoaders } from '../../subgraphs/persons/loaders.ts'
import { publishNotice } from '../../subgraphs/persons/notice-mutations.ts'
import { updatePerson, withdrawPerson } from '../../subgraphs/persons/person-mutations.ts'
import { openPersonsStore } from '../../subgraphs/persons/store.ts'
import { importFile, startImport, withFolderAndStore } from '../support/import-files.ts'
import { personsNamed } from '../support/import-persons.ts'

const viewer = { country: 'FRA', organisation: '', user: '', roles: [], purpose: 'ADMINISTRATIVE' } as const

const own = withFolderAndStore()

const person = (id: string, name: string, more: object = {}) => ({
  id,
  schema: 'Person',
  properties: { name: [name], ...more },
})
const delta = (op: string, entity: object) => ({ op, entity })
const importLines = (lines: object[], options: Parameters<typeof importFile>[3] = {}) =>
  importFile(
    'persons',
    own.folder.write('lines.json', lines.map((line) => JSON.stringify(line)).join('\n')),
    own.url,
    options,
  )

/** What mutations are given, while nobody else has the store open. */
async function asOwner<Result>(
  work: (context: Parameters<typeof updatePerson>[1]) => Promise<Result>,
): Promise<Result> {
  const store = await openPersonsStore(own.url)
  try {
    return await work({ viewer, store, loaders: createLoaders(store, viewer) })
  } finally {
    await store.close()
  }
}
async function theOne(name: string) {
  const [found, ...others] = await personsNamed(own.url, name)
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} are called ${name}`)
  return found
}

test('a delta adds, changes and withdraws; told again, it does nothing', async () => {
  await importLines([
    person('p1', 'Zelda Quorvex', { birthDate: ['1974'] }),
    person('p2', 'Petra Orvindel'),
    { id: 'd1', schema: 'Passport', properties: { holder: ['p1'], number: ['C01X00T47'], country: ['de'] } },
  ])
  const before = await theOne('Zelda Quorvex')
  const lines = [
    delta('ADD', person('p3', 'Testa Brellikon')),
    delta('MOD', person('p1', 'Zelda Quorvex', { birthDate: ['1974-08-12'], nationality: ['fr'] })),
    delta('MOD', person('p4', 'Nova Marchaud')),
    delta('DEL', { id: 'p2' }),
    delta('DEL', { id: 'of a company, perhaps' }),
    delta('ADD', { id: 'c1', schema: 'Company', properties: { name: ['Quorvex Ltd'] } }),
  ]
  const { counts, refused, unmapped } = await importLines(lines)
  expect(refused).toEqual([])
  expect(counts).toEqual({
    ...{ read: 6, written: 2, changed: 1, withdrawn: 1, absent: 1, unchanged: 0, refused: 0, passed: 1 },
  })
  expect(unmapped).toEqual({ 'Company entities': 1 })
  const after = await theOne('Zelda Quorvex')
  expect(after).toMatchObject({
    _id: before._id,
    dateOfBirth: '1974-08-12',
    nationalities: ['FRA'],
    laterNationalities: ['FRA'],
    recordedAt: before.recordedAt,
    // It stands in an entity of its own, which the delta does not repeat.
    identityDocumentKeys: ['PASSPORT|DEU|C01X00T47'],
  })
  expect(after.updatedAt > before.updatedAt).toBe(true)
  expect(await personsNamed(own.url, 'Petra Orvindel')).toEqual([])
  expect(await personsNamed(own.url, 'Nova Marchaud')).toHaveLength(1)

  const again = await importLines(lines)
  expect(again.counts).toEqual({ read: 6, written: 0, absent: 2, unchanged: 3, refused: 0, passed: 1 })
  expect(await theOne('Zelda Quorvex')).toEqual(after)
})

test('changes follow one another in the order of the file, also back and forth', async () => {
  const { counts } = await importLines([
    delta('ADD', person('p1', 'Zelda Quorvex', { birthDate: ['1974'] })),
    delta('MOD', person('p1', 'Zelda Quorvex', { birthDate: ['1975'] })),
    delta('MOD', person('p1', 'Zelda Quorvex', { birthDate: ['1974'] })),
    delta('MOD', person('p1', 'Zelda Quorvex', { birthDate: ['1975'] })),
    delta('ADD', person('p2', 'Petra Orvindel')),
    delta('DEL', { id: 'p2' }),
    delta('ADD', person('p2', 'Petra Orvindel')),
  ])
  expect(counts).toMatchObject({ written: 2, changed: 3, withdrawn: 1, refused: 1 })
  expect(await theOne('Zelda Quorvex')).toMatchObject({ dateOfBirth: '1975' })
  expect(await personsNamed(own.url, 'Petra Orvindel')).toEqual([])
})

test('what another owner, another source or a mutation has recorded is not touched', async () => {
  await importLines([person('p1', 'Zelda Quorvex')])
  const change = [delta('MOD', person('p1', 'Petra Orvindel')), delta('DEL', { id: 'p1' })]
  const otherOwner = await importLines([delta('DEL', { id: 'p1' })], { owner: 'DEU' })
  expect(otherOwner.counts).toMatchObject({ absent: 1, refused: 0 })
  const otherSource = await importLines([delta('DEL', { id: 'p1' })], { source: 'other' })
  expect(otherSource.counts).toMatchObject({ absent: 1, refused: 0 })

  const { _id: id, updatedAt } = await theOne('Zelda Quorvex')
  await asOwner((context) =>
    updatePerson(
      {
        id,
        ifUpdatedAt: updatedAt,
        input: {
          ...{ name: { full: 'Zelda Quorvex' }, status: 'VICTIM', sex: 'F', aliases: [], nationalities: [] },
          ...{ languages: [], identityDocuments: [], vehicles: [] },
        },
      },
      context,
    ),
  )
  const { counts, refused } = await importLines(change)
  expect(counts).toEqual({ read: 2, written: 0, unchanged: 0, refused: 2, passed: 0 })
  expect(refused.map(({ reason }) => reason)).toEqual(
    Array(2).fill('Its owner has changed this record since it was imported: change or withdraw it by a mutation.'),
  )
  expect(await theOne('Zelda Quorvex')).toMatchObject({ status: 'VICTIM' })
})

test('a change by an import is not one by the owner, but the owner comes first also after it', async () => {
  await importLines([person('p1', 'Zelda Quorvex'), person('p2', 'Petra Orvindel')])
  await importLines([
    delta('MOD', person('p1', 'Zelda Quorvex', { gender: ['female'] })),
    delta('MOD', person('p2', 'Petra Orvindel', { gender: ['female'] })),
  ])
  const { _id: id } = await theOne('Petra Orvindel')
  await asOwner((context) => withdrawPerson({ id, ifUpdatedAt: null, reason: 'Recorded in error.' }, context))
  const { counts, refused } = await importLines([
    delta('MOD', person('p1', 'Zelda Quorvex', { gender: ['other'] })),
    delta('MOD', person('p2', 'Petra Orvindel', { gender: ['other'] })),
    delta('DEL', { id: 'p2' }),
  ])
  expect(counts).toMatchObject({ changed: 1, refused: 1, absent: 1 })
  expect(refused[0]?.reason).toBe('Its owner has withdrawn this record.')
})

test('a person on a notice is not withdrawn', async () => {
  await importLines([person('p1', 'Zelda Quorvex')])
  const { _id: subjectId } = await theOne('Zelda Quorvex')
  await asOwner((context) =>
    publishNotice(
      {
        input: {
          ...{ kind: 'NOTICE', colour: 'YELLOW', subjectId, charges: [], arrestWarrants: [] },
          ...{ vehicles: [], accounts: [], recipients: [] },
        },
      },
      context,
    ),
  )
  const { refused } = await importLines([delta('DEL', { id: 'p1' })])
  expect(refused[0]?.reason).toMatch(/^The person is the subject of your notices [0-9/]+: withdraw these first\.$/)
  expect(await personsNamed(own.url, 'Zelda Quorvex')).toHaveLength(1)
})

test('a line that is none of a delta is refused, with what is wrong', async () => {
  const { refused } = await importLines([
    delta('ADD', person('p1', 'Zelda Quorvex')),
    delta('PUT', person('p2', 'Petra Orvindel')),
    delta('DEL', { name: 'nobody' }),
    delta('MOD', { id: 'p3' }),
    delta('add', person('p4', 'Nova Marchaud')),
  ])
  expect(refused).toEqual([
    { line: 2, reason: '`op` is none of ADD, MOD and DEL.' },
    { line: 3, reason: 'It has no `entity.id`, so nobody knows what DEL is about.' },
    { line: 4, reason: 'It has no `schema`, so it is no entity of FollowTheMoney.' },
  ])
  expect(await personsNamed(own.url, 'Nova Marchaud')).toHaveLength(1)
})

test('the command says what was changed and withdrawn, and whose', async () => {
  await importLines([person('p1', 'Zelda Quorvex'), person('p2', 'Petra Orvindel')], { source: 'ftm' })
  const path = own.folder.write(
    'delta.json',
    [
      delta('DEL', { id: 'p1' }),
      delta('DEL', { id: 'p9' }),
      delta('MOD', person('p2', 'Petra Orvindel', { gender: ['female'] })),
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  )
  const { code, stdout } = await startImport('persons', path, '--url', own.url, '--owner', 'FRA').ended
  expect(stdout).toContain(
    '3 read, 0 written, 1 changed, 1 withdrawn, 1 to be withdrawn and not on record, 0 on record already, 0 refused',
  )
  expect(stdout).toContain('is only what FRA has imported from the source ftm, and nobody has changed here.')
  expect(code).toBe(0)
})
