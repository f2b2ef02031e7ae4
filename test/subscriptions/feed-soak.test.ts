import { expect, it } from 'vitest'
import { feed } from '../../soak/feed.ts'
import { placeAllPglite } from '../support/drivers.ts'
import { programOf } from '../support/programs.ts'

it('kill -9 of gateway, alerts subgraph and PostgreSQL, and connections cut in a frame: followers handle what they may see, once and in order', async () => {
  const seed = Date.now() % 1_000_000
  const { journal, followers, killed, log, cuts } = await feed({
    rounds: 2,
    secondsPerKill: 1,
    seed,
    prepare: placeAllPglite,
    product: { program: programOf('gateway/main.ts'), seed: 'never' },
  })
  expect(journal.violations, `seed ${seed}`).toEqual([])
  // It was worth it: everything was killed in each round, connections were cut, and everybody was told something.
  expect(killed).toHaveLength(2 * new Set(killed).size)
  expect(cuts).toBeGreaterThan(0)
  expect(log).toBe([...journal.alerts.values()].reduce((sum, { changes }) => sum + changes.length, 0))
  for (const { handled, connections } of followers) {
    expect(handled.length).toBeGreaterThan(0)
    expect(connections).toBeGreaterThan(1)
  }
  const [witness, other] = followers
  expect(witness?.handled.length).toBe(log)
  // Alerts were hidden from others.
  expect(other?.handled.length).toBeLessThan(log)
}, 600_000)
