import type { GraphQLError } from 'graphql'
import type { AnswerPart, DeferredContent, Pending } from '../executor/deferred/execute.ts'
import { formatted } from '../prepared-answer.ts'
import { type MediaRange, mediaRanges, takesJson } from './accept.ts'

/** How the parts of an answer are written. */
export interface IncrementalFormat {
  /** The content type. */
  type: string
  /** What stands before the JSON of a part, and after it. */
  before: string
  after(isLast: boolean): string
  /** The JSON of a part. `extensions`: JSON. */
  part(part: WrittenPart): string
}

/** A part as it is written. */
export type WrittenPart = Pick<AnswerPart, 'data' | 'errors' | 'pending' | 'contents' | 'hasNext'> & {
  extensions?: Record<string, unknown> | undefined
}

type WritePart = IncrementalFormat['part']

/** The form of Apollo's clients and routers, `deferSpec=20220824`, which urql and Relay read as well. */
const deferSpec: WritePart = ({ data, errors, contents, hasNext, extensions }) => {
  if (data !== undefined) return object([...failures(errors), ['data', data], ...said(extensions), ['hasNext', 'true']])
  const written = contents.filter((content) => content.data !== undefined)
  const incremental = written.map((content, at) => {
    const all = at === written.length - 1 ? [...content.errors, ...errors] : content.errors
    return object([
      ...failures(all),
      ['data', content.data],
      ['path', JSON.stringify(content.path)],
      ...labelOf(content),
    ])
  })
  if (written.length === 0 && errors.length > 0) incremental.push(object([...failures(errors), ['path', '[]']]))
  return object([
    ...(incremental.length > 0 ? [['incremental', `[${incremental}]`] as const] : []),
    ...said(extensions),
    ['hasNext', String(hasNext)],
  ])
}

/** The form of graphql-js 17, `incrementalSpec=v0.2`: what is to come is announced, and has an id. */
const incrementalSpec: WritePart = ({ data, errors, pending, contents, hasNext, extensions }) => {
  const announced = pending.map((one) =>
    object([['id', JSON.stringify(one.id)], ['path', JSON.stringify(one.path)], ...labelOf(one)]),
  )
  const written = contents.filter((content) => typeof content.data === 'string')
  const incremental = written.map((content) =>
    object([...failures(content.errors), ['data', content.data], ['id', JSON.stringify(content.id)]]),
  )
  const completed = contents.map((content, at) => {
    const own = content.data === null ? content.errors : []
    const all = data === undefined && at === contents.length - 1 ? [...own, ...errors] : own
    return object([['id', JSON.stringify(content.id)], ...failures(all)])
  })
  return object([
    ...(contents.length === 0 ? failures(errors) : []),
    ['data', data],
    ...list('pending', announced),
    ...list('incremental', incremental),
    ...list('completed', completed),
    ...said(extensions),
    ['hasNext', String(hasNext)],
  ])
}

const multipart = (spec: string, part: WritePart): IncrementalFormat => ({
  type: `multipart/mixed; boundary="-"; ${spec}`,
  before: '\r\ncontent-type: application/json; charset=utf-8\r\n\r\n',
  after: (isLast) => (isLast ? '\r\n-----\r\n' : '\r\n---'),
  part,
})

/** As in graphql-sse's distinct connections mode. */
const sse = (part: WritePart): IncrementalFormat => ({
  type: 'text/event-stream; charset=utf-8',
  before: 'event: next\ndata: ',
  after: (isLast) => (isLast ? '\n\nevent: complete\ndata:\n\n' : '\n\n'),
  part,
})

const formats = {
  'multipart/mixed': {
    'deferspec=20220824': multipart('deferSpec=20220824', deferSpec),
    'incrementalspec=v0.2': multipart('incrementalSpec=v0.2', incrementalSpec),
  },
  'text/event-stream': { 'deferspec=20220824': sse(deferSpec), 'incrementalspec=v0.2': sse(incrementalSpec) },
} as const

/** What a multipart body begins with; it ends each part with the next delimiter, so that nobody waits for it. */
export function openingOf({ type }: IncrementalFormat): string {
  return type.startsWith('multipart') ? '\r\n---' : ''
}

/** The form in which the client takes an answer in parts; undefined: it takes whole answers only. */
export function acceptedParts(accept: string | undefined): IncrementalFormat | undefined {
  if (accept === undefined || !(accept.includes('multipart') || accept.includes('event-stream'))) return undefined
  const ranges = mediaRanges(accept)
  const named = ranges.map(formatOf).find(Boolean)
  if (named) return named
  if (ranges.some(({ type, parameters }) => type === 'multipart/mixed' && !parameters.some(isSpec))) {
    return formats['multipart/mixed']['deferspec=20220824']
  }
  const takesEvents = ranges.some(({ type }) => type === 'text/event-stream') && !takesJson(ranges)
  return takesEvents ? formats['text/event-stream']['deferspec=20220824'] : undefined
}

function formatOf({ type, parameters }: MediaRange): IncrementalFormat | undefined {
  if (type !== 'multipart/mixed' && type !== 'text/event-stream') return undefined
  const known: Readonly<Record<string, IncrementalFormat>> = formats[type]
  const spec = parameters.find((parameter) => Object.hasOwn(known, parameter))
  return spec === undefined ? undefined : known[spec]
}

/** Whether a parameter names a form of its own, such as that of subscriptions. */
function isSpec(parameter: string): boolean {
  return /spec=/.test(parameter)
}

type Members = readonly (readonly [name: string, json: string | null | undefined])[]

function object(members: Members): string {
  return `{${members.flatMap(([name, json]) => (json === undefined ? [] : [`"${name}":${json}`])).join()}}`
}

function list(name: string, texts: readonly string[]): Members {
  return texts.length > 0 ? [[name, `[${texts}]`]] : []
}

function failures(errors: readonly GraphQLError[]): Members {
  return errors.length > 0 ? [['errors', JSON.stringify(errors.map(formatted))]] : []
}

function said(extensions: Record<string, unknown> | undefined): Members {
  return extensions ? [['extensions', JSON.stringify(extensions)]] : []
}

function labelOf({ label }: Pick<Pending | DeferredContent, 'label'>): Members {
  return label === undefined ? [] : [['label', JSON.stringify(label)]]
}
