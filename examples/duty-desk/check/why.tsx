import { useTexts } from '../texts/texts.ts'

export interface Feature {
  name: string
  weight: number
  score: number
  detail: string | null
}

/** What each feature gave to the score, or took from it: a bar to the right speaks for, one to the left against. */
export function WhyItMatches({ features }: { features: readonly Feature[] }) {
  const { t } = useTexts()
  const bars = features.map(({ name, weight, score, detail }) => {
    const given = weight * (weight < 0 ? 1 - score : score)
    const [side, kind, sign] = given < 0 ? (['right', 'against', '−'] as const) : (['left', 'for', '+'] as const)
    const bar = { width: `${Math.min(50, Math.abs(given) * 50)}%`, [side]: '50%' }
    return (
      <li key={name} title={detail ?? undefined}>
        <span>{t.features[name] ?? name}</span> <b>{`${sign}${Math.abs(given).toFixed(2)}`}</b>
        <span className="bar" aria-hidden="true">
          <i className={kind} style={bar} />
        </span>
        {detail && (
          <span className="small" lang="en">
            {detail}
          </span>
        )}
      </li>
    )
  })
  return (
    <details className="why" open>
      <summary>{t.why}</summary>
      <ul>{bars}</ul>
    </details>
  )
}
