import { onTestFinished, vi } from 'vitest'

/**
 * Lets so much time pass at once for all in this process who wait until a deadline. So a test need not wait itself, and
 * what is in time is so however busy the machine is: time passes when what it is to find has come.
 */
export function passTime(ms: number): void {
  const now = Date.now.bind(Date)
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + ms)
  onTestFinished(() => clock.mockRestore())
}
