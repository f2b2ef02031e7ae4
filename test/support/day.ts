/**
 * The day in UTC, so many days from now. What must still lie ahead at the end of a run lies two days ahead: the tests that
 * look at it may run past midnight.
 */
export function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
}
