import { expect, it } from 'vitest'
import { crash } from '../../soak/crash.ts'
import { placeAllPglite } from '../support/drivers.ts'
import { programOf } from '../support/programs.ts'

it('kill -9 under 8 writers loses nothing that was acknowledged, makes nothing twice, and a poller sees all in order', async () => {
  const seed = Date.now() % 1_000_000
  const { rounds, journal, log, before } = await crash({
    rounds: 2,
    secondsPerRound: 1,
    seed,
    prepare: placeAllPglite,
    product: { program: programOf('gateway/main.ts'), seed: 'never' },
  })
  expect(journal.violations, `seed ${seed}`).toEqual([])
  expect(rounds).toHaveLength(2)
  // It was worth it: every kind of change was made, some were cut off, and each round got on.
  for (const mutation of ['raiseAlert', 'advanceAlert', 'updateAlert', 'reportTravelDocument', 'reportVehicle']) {
    expect(journal.acknowledged[mutation], mutation).toBeGreaterThan(0)
  }
  expect(journal.sentAgain).toBeGreaterThan(0)
  expect(rounds.map(({ acknowledged }) => acknowledged).every((count, at, all) => count > (all[at - 1] ?? 0))).toBe(
    true,
  )
  expect(log - before).toBe([...journal.alerts.values()].reduce((sum, { changes }) => sum + changes.length, 0))
}, 600_000) // four starts of the product: seconds on an idle machine, a minute each on a busy one
