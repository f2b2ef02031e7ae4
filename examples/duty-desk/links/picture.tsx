import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { linkTo } from '../route.ts'
import { useTexts } from '../texts/texts.ts'
import type { Links, Node, NodeKind } from './nodes.ts'

const HEIGHT = 46
const GAP = 14
const WIDE = 640

/** A shape for each kind, 20 pixels square. */
const shapes: Record<NodeKind, string> = {
  alert: 'M10 1l9 17H1zM10 7v5M10 14.5v1',
  person: 'M10 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8M2 19c0-9 16-9 16 0z',
  document: 'M4 1h9l4 4v14H4zM7 9h7M7 13h7',
  vehicle: 'M1 14v-4l3-1 2-4h8l2 4 3 1v4zM4 14v3M16 14v3',
  account: 'M1 7l9-5 9 5zM3 8v8M8 8v8M12 8v8M17 8v8M1 18h18',
  notice: 'M3 2h14v16l-7-4-7 4z',
}

/** Something in the middle, and around it what it is linked to: each a link that brings it into the middle. */
export function Picture({ centre, around }: Links) {
  const { t } = useTexts()
  const box = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const sized = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    if (box.current) sized.observe(box.current)
    return () => sized.disconnect()
  }, [])
  const { places, middle, height } = layOut(around.length, width)
  const move = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    const links = [...(box.current?.querySelectorAll('a') ?? [])]
    if (!by || links.length === 0) return
    event.preventDefault()
    const at = links.indexOf(document.activeElement as HTMLAnchorElement)
    links[(at + by + links.length) % links.length]?.focus()
  }
  const edges = places.map((place) => <path key={`${place.x} ${place.y}`} d={edge(middle, place)} />)
  return (
    <>
      <p className="small">{t.linksHint}</p>
      <nav ref={box} className="picture" aria-label={t.links} style={{ height }} onKeyDown={move}>
        <svg width={width} height={height} aria-hidden="true">
          {edges}
        </svg>
        <Box node={centre} place={middle} isCentre />
        {around.map((node, at) => (
          <Box key={`${node.kind} ${node.id} ${node.label} ${node.detail}`} node={node} place={places[at] ?? middle} />
        ))}
      </nav>
    </>
  )
}

interface Place {
  x: number
  y: number
  width: number
}

/** Where all stand: to the left and right of the middle, or, where that is too narrow, below it. */
function layOut(count: number, width: number): { places: Place[]; middle: Place; height: number } {
  const row = HEIGHT + GAP
  if (width < WIDE) {
    const places = Array.from({ length: count }, (_, at) => ({ x: 28, y: (at + 1) * row, width: width - 28 }))
    return { places, middle: { x: 0, y: 0, width }, height: (count + 1) * row }
  }
  const third = Math.floor(width / 3.6)
  const rows = Math.ceil(count / 2)
  const height = Math.max(1, rows) * row
  const places = Array.from({ length: count }, (_, at) => ({
    ...{ x: at % 2 === 0 ? 0 : width - third, y: Math.floor(at / 2) * row, width: third },
  }))
  return { places, middle: { x: (width - third) / 2, y: (height - row) / 2, width: third }, height }
}

/** A line from the middle to a place beside or below it. */
function edge(middle: Place, { x, y, width }: Place): string {
  const to = y + HEIGHT / 2
  if (x > 0 && x < middle.x + middle.width / 2) return `M14 ${middle.y + HEIGHT}V${to - 10}q0 10 14 10` // a tree
  const isLeft = x + width <= middle.x
  const [from, end] = isLeft ? [middle.x, x + width] : [middle.x + middle.width, x]
  const bend = (from + end) / 2
  return `M${from} ${middle.y + HEIGHT / 2}C${bend} ${middle.y + HEIGHT / 2} ${bend} ${to} ${end} ${to}`
}

function Box({ node, place, isCentre = false }: { node: Node; place: Place; isCentre?: boolean }) {
  const { t } = useTexts()
  const { kind, id, label, detail } = node
  const drawn = (
    <>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={shapes[kind]} />
      </svg>
      <span className="unseen">{t.isOf[kind]}: </span>
      <b>{label}</b> <span>{detail}</span>
    </>
  )
  const style = { left: place.x, top: place.y, width: place.width, height: HEIGHT }
  const href = kind === 'alert' ? linkTo('alert', id) : linkTo('links', kind, id)
  const look = isCentre ? 'node centre' : 'node'
  if (isCentre || id === '')
    return (
      <div className={look} style={style}>
        {drawn}
      </div>
    )
  return (
    <a className={look} style={style} href={href}>
      {drawn}
    </a>
  )
}
