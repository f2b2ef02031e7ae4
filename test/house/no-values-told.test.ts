import { describe, expect, it, vi } from 'vitest'

/** A search of its own: that of this file would fail it. */
async function fresh() {
  vi.resetModules()
  return import('../support/told.ts')
}
const line = (fields: object) =>
  `${JSON.stringify({ level: 30, time: 1, pid: 1, hostname: 'x', ...fields, msg: 'refused' })}\n`

describe('what every test file is searched for', () => {
  it('is a value of a variable, of a literal and of a token in a line of a log', async () => {
    const { noteSent, noteOutput, foundTold } = await fresh()
    const claims = Buffer.from(JSON.stringify({ sub: 'k.halloran' })).toString('base64url')
    noteSent(
      JSON.stringify({
        query: '{ person(id: "GM7710042") { id } }',
        variables: { name: { full: 'Jean Quillfeather' } },
      }),
    )
    noteSent({ authorization: `Bearer e30.${claims}.c2ln` })
    expect(await foundTold()).toEqual([])
    noteOutput(line({ event: 'refused', detail: 'of K.HALLORAN' }))
    noteOutput(line({ event: 'refused', requestId: 'GM7710042' }))
    noteOutput(line({ event: 'refused', error: { class: 'Error', at: ['jean/quillfeather.ts:1:1'] } }))
    expect((await foundTold()).map(({ sent }) => sent)).toEqual(['GM7710042', 'Jean Quillfeather', 'k.halloran'])
  })

  it('is no word of the schema, nor what is made at random or counted', async () => {
    const { noteSent, noteOutput, foundTold } = await fresh()
    const requestId = '27e19d96-17b3-41b3-a59f-8e034e001881'
    noteSent({ a: 'stolen-documents', b: 'CRIMINAL_INVESTIGATION', c: requestId, d: '1234567' })
    noteOutput(line({ event: 'refused', subgraph: 'stolen-documents', requestId, ms: 1234567 }))
    expect(await foundTold()).toEqual([])
  })
})
