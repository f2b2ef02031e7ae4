/** So many updates may be under way: a server that takes longer is not asked for more, and falls behind its rate. */
const MAX_UNDER_WAY = 64

/**
 * Calls `act` with `first` and the numbers after it, `rate` times a second whether earlier ones have ended or not;
 * resolves when all have, with how many seconds it took.
 */
export async function pace(
  rate: number,
  count: number,
  first: number,
  act: (n: number) => Promise<void>,
): Promise<number> {
  const start = performance.now()
  const underWay = new Set<Promise<void>>()
  for (let n = 0; n < count; n++) {
    const wait = start + (n * 1000) / rate - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    while (underWay.size >= MAX_UNDER_WAY) await Promise.race(underWay)
    const acting: Promise<void> = act(first + n).finally(() => underWay.delete(acting))
    underWay.add(acting)
  }
  await Promise.all(underWay)
  return (performance.now() - start) / 1000
}
