import { describe, expect, it } from 'vitest'
import { GroupCommit } from '../../processing-log/group-commit.ts'

const limits = { batchBytes: 1000, batchItems: 10, waitingBytes: 3000, waitingItems: 25 }

/** A queue whose commits end when they are told to. */
function held(more: Partial<typeof limits> = {}) {
  const batches: number[][] = []
  const ends: { resolve(): void; reject(error: Error): void }[] = []
  let told = () => {}
  const queue = new GroupCommit<number>(
    (items) =>
      new Promise<void>((resolve, reject) => {
        batches.push([...items])
        ends.push({ resolve, reject })
        told()
      }),
    { ...limits, ...more },
  )
  return {
    queue,
    batches,
    /** Ends the commit that is under way, once there is one. */
    async end(error?: Error) {
      while (ends.length === 0)
        await new Promise<void>((resolve) => {
          told = resolve
        })
      const end = ends.shift()
      if (error) end?.reject(error)
      else end?.resolve()
    },
  }
}

const numbers = (count: number) => Array.from({ length: count }, (_none, number) => number)
const settled = async (all: Promise<void>[]) => (await Promise.allSettled(all)).map(({ status }) => status)

describe('what waits to be written', () => {
  it('is committed in order, so many items and bytes at once', async () => {
    const { queue, batches, end } = held()
    const all = numbers(23).map((number) => queue.add(number, 10))
    const large = [23, 24].map((number) => queue.add(number, 700))
    for (const _batch of numbers(4)) await end()
    await Promise.all([...all, ...large])
    expect(batches.map(({ length }) => length)).toEqual([10, 10, 4, 1])
    expect(batches.flat()).toEqual(numbers(25))
  })

  it('has a bound in items, beyond which it is refused at once, and room again after a commit', async () => {
    const { queue, end } = held()
    const all = numbers(25).map((number) => queue.add(number, 1))
    await expect(queue.add(25, 1)).rejects.toMatchObject({
      message: expect.stringContaining('too much waits to be written'),
      extensions: { code: 'SOURCE_UNAVAILABLE', source: 'processing-log' },
    })
    await end()
    await Promise.all(all.slice(0, 10))
    const more = queue.add(26, 1)
    for (const _batch of numbers(2)) await end()
    await Promise.all([...all, more])
    expect(queue.waiting).toBe(0)
  })

  it('has a bound in bytes, though one item that is larger than all has its turn', async () => {
    const { queue, batches, end } = held()
    const large = queue.add(1, 5000)
    await expect(queue.add(2, 1)).rejects.toThrow('too much waits')
    await end()
    await large
    const all = [queue.add(3, 1500), queue.add(4, 1500)]
    await expect(queue.add(5, 1)).rejects.toThrow('too much waits')
    await end()
    await end()
    await Promise.all(all)
    expect(batches).toEqual([[1], [3], [4]])
  })

  it('is refused together where a commit fails, and nobody else is', async () => {
    const { queue, end } = held()
    const all = numbers(15).map((number) => queue.add(number, 1))
    await Promise.all([end(new Error('no')), settled(all.slice(0, 10))])
    await end()
    expect(await settled(all)).toEqual(numbers(15).map((number) => (number < 10 ? 'rejected' : 'fulfilled')))
  })

  it('is committed before it closes, and then nothing is taken', async () => {
    const { queue, batches, end } = held()
    const all = numbers(12).map((number) => queue.add(number, 1))
    const closed = queue.close()
    await expect(queue.add(13, 1)).rejects.toThrow('it is closed')
    await end()
    await end()
    await closed
    await Promise.all(all)
    expect(batches.flat()).toEqual(numbers(12))
  })
})
