/** Who may see an alert, as its owner says. */
export interface Sharing {
  mode: 'ALL' | 'ALLOW' | 'DENY'
  countries: readonly string[]
}

/** A sharing that was in force from some moment after `sent` until the next one replaced it (performance.now()). */
export interface Shared {
  sharing: Sharing
  /** Which of the alert's changes said so. */
  change: number
  sent: number
  /** When it was known to be in force. */
  acknowledged: number
}

/** Whether it lets `country` see the alert; its owner always does. */
export function admits({ mode, countries }: Sharing, country: string): boolean {
  if (mode === 'ALL') return true
  return countries.includes(country) === (mode === 'ALLOW')
}

/** A sharing at random: `always` see the alert whatever it says, each of `sometimes` in one case of two. */
export function someSharing(random: () => number, always: readonly string[], sometimes: readonly string[]): Sharing {
  if (random() < 0.3) return { mode: 'ALL', countries: [] }
  const some = sometimes.filter((country) => !always.includes(country) && random() < 0.5)
  if (random() < 0.5 || some.length === 0) return { mode: 'ALLOW', countries: [...new Set([...always, ...some])] }
  return { mode: 'DENY', countries: some }
}
