/**
 * The Mann-Whitney U test of two samples, by the normal approximation, with the variance corrected for ties: it assumes
 * nothing of how latencies are distributed, and is not moved by a few that took a hundred times as long.
 */
export function mannWhitneyZ(these: readonly number[], others: readonly number[]): number {
  const all = [...these.map((value) => ({ value, ours: true })), ...others.map((value) => ({ value, ours: false }))]
  all.sort((one, other) => one.value - other.value)
  let rankSum = 0
  let ties = 0
  for (let from = 0; from < all.length; ) {
    let to = from
    while (to < all.length && all[to]?.value === all[from]?.value) to++
    const [tied, rank] = [to - from, (from + 1 + to) / 2]
    for (let at = from; at < to; at++) if (all[at]?.ours) rankSum += rank
    ties += tied ** 3 - tied
    from = to
  }
  const [n, m, total] = [these.length, others.length, all.length]
  const u = rankSum - (n * (n + 1)) / 2
  const variance = ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)))
  return variance === 0 ? 0 : (u - (n * m) / 2) / Math.sqrt(variance)
}
