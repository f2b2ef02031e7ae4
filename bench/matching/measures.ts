import type { Half, LabelledPair } from './labelled-pair.ts'

export interface ScoredPair extends LabelledPair {
  half: Half
  score: number
  why: string
}

/** How many of each kind reach the thresholds that say "likely" and "very likely"; of other persons none should. */
export function byKind(pairs: readonly ScoredPair[]) {
  const kinds = [...new Set(pairs.map(({ same, kind }) => `${same ? '=' : '/'} ${kind}`))]
  return kinds.map((kind) => {
    const own = pairs.filter((pair) => `${pair.same ? '=' : '/'} ${pair.kind}` === kind)
    const share = (threshold: number) => round(own.filter(({ score }) => score >= threshold).length / own.length)
    return { kind, pairs: own.length, 'at .70': share(0.7), 'at .85': share(0.85) }
  })
}

/** Precision is told for as many pairs of one person as of two. */
export function byThreshold(pairs: readonly ScoredPair[], thresholds: readonly number[]) {
  const [same, other] = [pairs.filter((pair) => pair.same), pairs.filter((pair) => !pair.same)]
  return thresholds.map((threshold) => {
    const reach = (some: readonly ScoredPair[]) => some.filter(({ score }) => score >= threshold).length / some.length
    const [recall, wrong] = [reach(same), reach(other)]
    const precision = recall / (recall + wrong)
    return {
      threshold,
      precision: round(precision),
      recall: round(recall),
      F1: round((2 * precision * recall) / (precision + recall)),
    }
  })
}

/** How often a pair of one person scores more than a pair of two. */
export function areaUnderCurve(pairs: readonly ScoredPair[]): number {
  const ranked = [...pairs].sort((one, other) => one.score - other.score)
  let ranks = 0
  for (let at = 0; at < ranked.length; ) {
    let end = at
    while (end < ranked.length && ranked[end]?.score === ranked[at]?.score) end++
    const rank = (at + 1 + end) / 2
    ranks += rank * ranked.slice(at, end).filter(({ same }) => same).length
    at = end
  }
  const same = pairs.filter((pair) => pair.same).length
  const other = pairs.length - same
  return round((ranks - (same * (same + 1)) / 2) / (same * other))
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
