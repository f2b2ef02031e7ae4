/** What more than one view shows. */
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './controls.tsx'
import { errorsOf, isNotForYou, isSourceMissing } from './ncb.ts'
import { useTexts } from './texts/texts.ts'

/** A sentence of the server's, which speaks English, or of a record. */
export function Told({ children }: { children: ReactNode }) {
  return (
    <p className="told small" lang="en">
      {children}
    </p>
  )
}

/** Why something was not answered, in the officer's language, and what the server says of it. */
export function Why({ error }: { error: unknown }) {
  const { t } = useTexts()
  const [first] = errorsOf(error)
  const why = isNotForYou(error)
    ? t.notForYou
    : isSourceMissing(error)
      ? t.missing
      : first
        ? t.notAnswered
        : t.notReached
  return (
    <>
      <p>{why}</p>
      {first && <Told>{first.message}</Told>}
    </>
  )
}

/** In the place of what was not answered. */
export function NotAnswered({ error, again }: { error: unknown; again: () => unknown }) {
  const { t } = useTexts()
  return (
    <div className="unasked" role="alert">
      <Icon of="unasked" />
      <Why error={error} />
      <Button onClick={() => again()} says={t.again} />
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
  hit: 'M8 1h8l7 7v8l-7 7H8l-7-7V8zM12 6v8M12 17v1.5',
  none: 'M12 2a10 10 0 1 0 .01 0M7 12.5l3.5 3.5L17 9',
  unasked: 'M4 12h4M16 12h4M10 7l1 4-3 2 3 4M14 7l1 4-2 2 2 4',
  unchecked: 'M16 3l5 5L8 21H3v-5zM13 6l5 5',
  forbidden: 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4',
  idle: 'M6 12h12',
  waiting: 'M12 3a9 9 0 1 1-9 9',
}

/** A shape for each state, so that nobody has to tell colours apart. */
export function Icon({ of }: { of: keyof typeof shapes }) {
  return (
    <svg className={`icon icon-${of}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[of]} />
    </svg>
  )
}

interface PagedProps {
  query: { error?: unknown; loading: boolean; refetch: () => unknown; fetchMore: (page: Page) => unknown }
  pageInfo: { hasNextPage: boolean; endCursor: string | null } | undefined
  /** Its elements; none: nothing was found, or nothing has come yet. */
  children: readonly ReactNode[]
}
interface Page {
  variables: { after: string | null }
}

/** A list in pages: it reads on when its end comes into sight, or by its button. */
export function Paged({ query: { error, loading, refetch, fetchMore }, pageInfo, children }: PagedProps) {
  const { t } = useTexts()
  const end = useRef<HTMLDivElement>(null)
  const more = () => fetchMore({ variables: { after: pageInfo?.endCursor ?? null } })
  const onward = useRef(more)
  onward.current = more
  const hasMore = !loading && !error && pageInfo?.hasNextPage === true
  useEffect(() => {
    if (!hasMore || !end.current) return undefined
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && onward.current())
    seen.observe(end.current)
    return () => seen.disconnect()
  }, [hasMore])
  if (loading && children.length === 0) return <Loading />
  return (
    <>
      {!loading && error ? <NotAnswered error={error} again={refetch} /> : null}
      <ul className="list">{children}</ul>
      <div ref={end} className="more">
        {loading && <Loading />}
        {hasMore && <Button onClick={more} says={t.more} />}
        {!loading && !error && !hasMore && <p>{children.length > 0 ? t.end : t.nothing}</p>}
      </div>
    </>
  )
}
