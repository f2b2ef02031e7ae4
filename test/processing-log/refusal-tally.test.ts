import { expect, it } from 'vitest'
import { createRefusalTally } from '../../gateway/processing-log/refusal-tally.ts'
import type { LogEntry } from '../../processing-log/entry.ts'

it('many refusals of one caller have one entry together, which counts them, and those of others their own', async () => {
  const written: LogEntry[] = []
  const tally = createRefusalTally(async (entry) => {
    written.push(entry)
  })
  const refuse = (user: string, code: string) =>
    tally.add(user, code, () => ({ requestId: 'r', user, code, outcome: 'REFUSED', asked: { id: ['x'] } }))
  const codes = [...Array(30).fill('RATE_LIMITED'), ...Array(40).fill('BAD_REQUEST')]
  const told = codes.map((code) => refuse('flood', code))
  await refuse('other', 'BAD_REQUEST')
  await tally.flush()
  await Promise.all(told)
  const ofFlood = written.filter(({ user }) => user === 'flood')
  const summed = ofFlood.filter(({ times }) => times !== undefined)
  expect(ofFlood.length - summed.length).toBe(20)
  expect(summed.map(({ code, times, asked }) => [code, times, asked])).toEqual([
    ['RATE_LIMITED', 10, undefined],
    ['BAD_REQUEST', 40, undefined],
  ])
  expect(written.filter(({ user }) => user === 'other')).toMatchObject([{ asked: { id: ['x'] } }])
})

it('refusals that share an entry learn where it could not be written', async () => {
  let fails = false
  const tally = createRefusalTally(async () => {
    if (fails) throw new Error('no disk')
  })
  const all = Array.from({ length: 25 }, () =>
    tally.add('', 'UNAUTHENTICATED', () => ({ requestId: 'r', outcome: 'REFUSED' })),
  )
  fails = true
  const ends = Promise.allSettled(all)
  await tally.flush()
  expect((await ends).filter(({ status }) => status === 'rejected')).toHaveLength(5)
})
