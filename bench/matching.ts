/**
 * `npm run bench -- matching [--json] [--questions N]`: how well persons are told apart. Generated pairs of names, by class,
 * of the half that nothing was tuned on; innocents among 50,000 persons; pairs a second. Confusions are written as a page.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { prepare } from '../subgraphs/persons/matching/comparing/prepared.ts'
import { askedName, compareNames } from '../subgraphs/persons/matching/name-agreement.ts'
import { readName } from '../subgraphs/persons/matching/names.ts'
import { confusionsPage } from './matching/confusions-page.ts'
import { innocentHits } from './matching/innocents.ts'
import type { Half } from './matching/labelled-pair.ts'
import { areaUnderCurve, byKind, byThreshold, type ScoredPair } from './matching/measures.ts'
import { generatePairs } from './matching/pairs.ts'
import { pairsPerSecond } from './matching/speed.ts'

export interface MatchingOptions {
  json: boolean
  /** Innocents who are asked for, and pairs of each kind are a fortieth of it. */
  questions: number
}

const THRESHOLDS = [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]
/** Pairs to a kind, and innocents, at the usual 10,000 questions. */
const EACH = 1 / 50
const INNOCENTS = 1 / 10
const FOLDER = new URL('../.cache/', import.meta.url)

export async function matching({ json, questions }: MatchingOptions): Promise<void> {
  const tuned = await score('tuned', Math.round(questions * EACH))
  const apart = await score('held apart', Math.round(questions * EACH))
  const count = Math.round(questions * INNOCENTS)
  const { byName, withYear } = await innocentHits(count)
  const innocents = THRESHOLDS.map((threshold) => ({
    threshold,
    'by name, of 1,000': perThousand(byName, threshold, count),
    'with the year, of 1,000': perThousand(withYear, threshold, count),
  }))
  const speed = await pairsPerSecond()
  const page = new URL('matching-confusions.html', FOLDER)
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(page, confusionsPage([...tuned, ...apart], byName))
  const curve = { tuned: areaUnderCurve(tuned), 'held apart': areaUnderCurve(apart) }
  if (json) {
    const measured = { kinds: byKind(apart), thresholds: byThreshold(apart, THRESHOLDS), curve, innocents, speed }
    console.log(JSON.stringify(measured))
    return
  }
  console.table(byKind(apart))
  console.table(byThreshold(apart, THRESHOLDS))
  console.table(innocents)
  console.log(`area under the curve: ${curve['held apart']} held apart, ${curve.tuned} tuned; ${speed} pairs a second`)
  console.log('confusions: .cache/matching-confusions.html')
}

async function score(half: Half, each: number): Promise<ScoredPair[]> {
  return (await generatePairs(half, each)).map((pair) => {
    const compared = compareNames(askedName(readName({ full: pair.asked })), prepare(readName(pair.recorded)))
    return { ...pair, half, score: compared.agreement, why: compared.explain() }
  })
}

function perThousand(hits: readonly { score: number }[], threshold: number, count: number): number {
  return Math.round((hits.filter(({ score }) => score >= threshold).length / count) * 10_000) / 10
}
