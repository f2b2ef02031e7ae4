import { expect } from 'vitest'

export type Path = readonly (string | number)[]

/**
 * The nulls that errors tell of. Which of several fields is named that a null has taken away together is open: a subgraph
 * may be asked for them in another order.
 */
export function nullsOf(
  data: unknown,
  errors: readonly { path?: Path | undefined; extensions?: { readonly [name: string]: unknown } }[],
): string[] {
  const placed = errors.filter(({ extensions = {} }) => !('omitted' in extensions))
  return [...new Set(placed.map(({ path = [] }) => JSON.stringify(nullOf(data, path))))].sort()
}

/** The part of a path that leads to a null. */
function nullOf(data: unknown, path: Path): Path {
  let value = data
  for (const [index, key] of path.entries()) {
    if (typeof value !== 'object' || value === null) return path.slice(0, index)
    value = (value as Record<string | number, unknown>)[key]
  }
  return path
}

/** The nulls of `now` where `before` has something. Throws where anything else differs. */
export function lostPaths(before: unknown, now: unknown, at: Path): Path[] {
  if (now === null) return before === null ? [] : [at]
  if (typeof now !== 'object' || typeof before !== 'object' || before === null) {
    expect(now, at.join('.')).toBe(before)
    return []
  }
  expect(Object.keys(now), at.join('.')).toEqual(Object.keys(before))
  return Object.entries(now).flatMap(([key, value]) =>
    lostPaths((before as Record<string, unknown>)[key], value, [...at, Array.isArray(now) ? Number(key) : key]),
  )
}
