import { expect } from 'vitest'
import type { Answer } from '../../schema/identity.ts'

/** The one error of a mutation that changed nothing. */
export function refusedBy(answer: Answer): { code: string; message: string; argument?: unknown; problem?: unknown } {
  expect(answer.errors).toHaveLength(1)
  expect(Object.values(answer.data ?? {}).filter((field) => field !== null)).toEqual([])
  const [error] = answer.errors ?? []
  const { code, argument, problem } = error?.extensions ?? { code: '' }
  return {
    code,
    message: error?.message ?? '',
    ...(argument !== undefined && { argument }),
    ...(problem !== undefined && { problem }),
  }
}

/** How many of some answers stand for each code; those without an error for OK. */
export function codesOf(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { errors } of answers) {
    const code = errors?.[0]?.extensions.code ?? 'OK'
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}
