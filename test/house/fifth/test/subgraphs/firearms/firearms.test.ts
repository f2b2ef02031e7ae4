import { afterAll, beforeAll, expect, test } from 'vitest'
import { ring } from '../../../subgraphs/seed/story.ts'
import { startTestGateway, type TestGateway } from '../../support/gateway-harness.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({ overHttp: true })
})
afterAll(() => gateway?.stop())

const QUERY = `query ($id: ID!) { person(id: $id) { name { full } firearms { make serialNumber recordedBy { code } } }
  firearm(id: "firearm-ring-pistol") { make handling { contact { code } } sharing { mode } } }`
const ask = (country: string) => gateway.ask(QUERY, { id: ring.courier.id }, { country })

test('a person whom one database knows has the firearms of another', async () => {
  const { data, errors } = await ask('FRA')
  expect(errors).toBeUndefined()
  const recordedBy = { code: 'KOR' }
  expect(data).toEqual({
    person: {
      name: { full: 'Jamil Qandiloun' },
      firearms: [
        { make: 'Beretta 92', serialNumber: 'SYN004217', recordedBy },
        { make: 'CZ 557', serialNumber: 'SYN004218', recordedBy },
      ],
    },
    firearm: { make: 'Beretta 92', handling: { contact: recordedBy }, sharing: null },
  })
})

test('firearms that are not shared do not exist', async () => {
  const { data, errors } = await ask('BRA')
  expect(errors).toBeUndefined()
  expect(data).toEqual({ person: { name: { full: 'Jamil Qandiloun' }, firearms: [] }, firearm: null })
})
