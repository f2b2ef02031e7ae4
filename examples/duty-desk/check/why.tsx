import { useTexts } from '../texts/texts.ts'

export interface Feature {
  name: string
  weight: number
  score: number
  detail: string | null
}

/** What each feature gave to the score, or took from it, as a bar: to the right what speaks for, to the left what speaks against. */
export function WhyItMatches({ features }: { features: readonly Feature[] }) {
  const { t } = useTexts()
  return (
    <details className="why">
      <summary>{t.why}</summary>
      <ul>
        {features.map(({ name, weight, score, detail }) => {
          const given = weight >= 0 ? weight * score : weight * (1 - score)
          const width = `${Math.min(50, Math.abs(given) * 50)}%`
          return (
            <li key={name}>
              <span>{t.features[name] ?? name}</span>{' '}
              <b>
                {given < 0 ? '−' : '+'}
                {Math.abs(given).toFixed(2)}
              </b>
              <span className="bar" aria-hidden="true">
                <i className={given < 0 ? 'against' : 'for'} style={{ width, [given < 0 ? 'right' : 'left']: '50%' }} />
              </span>
              {detail && (
                <span className="small" lang="en">
                  {detail}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
