import type { Hit } from './innocents.ts'
import type { ScoredPair } from './measures.ts'

const LIKELY = 0.7

/** A page of what was taken for the wrong thing at .70, to look at. */
export function confusionsPage(pairs: readonly ScoredPair[], innocents: readonly Hit[]): string {
  const wrong = pairs.filter(({ same, score }) => score >= LIKELY !== same)
  const kinds = [...new Set(wrong.map(({ kind }) => kind))]
  const sections = kinds.map((kind) => {
    const own = wrong.filter((pair) => pair.kind === kind)
    const rows = own.map(({ same, half, score, asked, recorded, why }) =>
      row([same ? 'one person' : 'two persons', half, score.toFixed(2), asked, recorded.full, why]),
    )
    return `<h2>${escaped(kind)}: ${own.length}</h2><table>${rows.join('\n')}</table>`
  })
  const hits = innocents
    .filter(({ score }) => score >= LIKELY)
    .sort((one, other) => other.score - one.score)
    .map(({ score, asked, recorded }) => row([score.toFixed(2), asked, recorded]))
  return `<!doctype html><meta charset="utf-8"><title>Confusions</title>
<style>body{font:14px sans-serif;margin:2em}td{padding:2px 10px;border-bottom:1px solid #ddd}</style>
<h1>Taken for the wrong thing at .70</h1>${sections.join('\n')}
<h2>Innocents who hit: ${hits.length}</h2><table>${hits.join('\n')}</table>\n`
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
