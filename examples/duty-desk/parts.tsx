/** What more than one view shows. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { errorsOf, isNotForYou, isSourceMissing } from './ncb.ts'
import { useTexts } from './texts/texts.ts'

/** Why something was not answered, in the officer's language, and what the server says of it. */
export function Why({ error }: { error: unknown }) {
  const { t } = useTexts()
  const [first] = errorsOf(error)
  return (
    <>
      <p>
        {isNotForYou(error) ? t.notForYou : isSourceMissing(error) ? t.missing : first ? t.notAnswered : t.notReached}
      </p>
      {first && (
        <p className="small" lang="en">
          {first.message}
        </p>
      )}
    </>
  )
}

/** In the place of what was not answered. */
export function NotAnswered({ error, again }: { error: unknown; again?: () => unknown }) {
  const { t } = useTexts()
  return (
    <div className="unasked" role="alert">
      <Icon of="unasked" />
      <Why error={error} />
      {again && (
        <button type="button" onClick={() => again()}>
          {t.again}
        </button>
      )}
    </div>
  )
}

export function Loading() {
  const { t } = useTexts()
  return (
    <p className="waiting" role="status">
      <Icon of="waiting" /> {t.loading}
    </p>
  )
}

const shapes = {
  hit: <path d="M8 1h8l7 7v8l-7 7H8l-7-7V8zM12 6v8M12 17v1.5" />,
  none: <path d="M12 2a10 10 0 1 0 .01 0M7 12.5l3.5 3.5L17 9" />,
  unasked: <path d="M4 12h4M16 12h4M10 7l1 4-3 2 3 4M14 7l1 4-2 2 2 4" strokeDasharray="none" />,
  unchecked: <path d="M16 3l5 5L8 21H3v-5zM13 6l5 5" />,
  forbidden: <path d="M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4" />,
  idle: <path d="M6 12h12" />,
  waiting: <path d="M12 3a9 9 0 1 1-9 9" />,
}

/** A shape for each state, so that nobody has to tell colours apart. */
export function Icon({ of }: { of: keyof typeof shapes }) {
  return (
    <svg className={`icon icon-${of}`} viewBox="0 0 24 24" aria-hidden="true">
      {shapes[of]}
    </svg>
  )
}

/** A field with its label; `Countries` completes what is written in one of a country. */
export function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className="field">
      <span>{label}</span>
      {children}
    </label>
  )
}

/** Every country that the browser knows, for `<input list="countries">`. */
export function Countries() {
  const { language } = useTexts()
  const [codes, setCodes] = useState<[code: string, name: string][]>([])
  // Not before the page can be used: nobody needs them at once.
  useEffect(() => {
    const timer = setTimeout(() => setCodes(countries(language)), 500)
    return () => clearTimeout(timer)
  }, [language])
  return (
    <datalist id="countries">
      {codes.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </datalist>
  )
}

function countries(language: string): [code: string, name: string][] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((one) => letters.map((other) => one + other))
  return codes.flatMap((code): [string, string][] => {
    const name = names.of(code)
    return name === undefined || name === code ? [] : [[code, name]]
  })
}

/** Reads on when the end of a list comes into sight, or by its button. */
export function More({ hasMore, isLoading, load }: { hasMore: boolean; isLoading: boolean; load: () => unknown }) {
  const { t } = useTexts()
  const end = useRef<HTMLDivElement>(null)
  const onward = useRef(load)
  onward.current = load
  useEffect(() => {
    if (!hasMore || isLoading || !end.current) return undefined
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && onward.current())
    seen.observe(end.current)
    return () => seen.disconnect()
  }, [hasMore, isLoading])
  return (
    <div ref={end} className="more">
      {isLoading ? (
        <Loading />
      ) : hasMore ? (
        <button type="button" onClick={() => load()}>
          {t.more}
        </button>
      ) : (
        <p className="small">{t.end}</p>
      )}
    </div>
  )
}
