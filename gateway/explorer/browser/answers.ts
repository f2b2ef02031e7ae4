/// <reference lib="dom" />
import { jsonLanguage } from '@codemirror/lang-json'
import { classHighlighter, highlightCode } from '@lezer/highlight'

/** How many answers are kept: a feed may run for days. */
export const MAX_ANSWERS = 100
/** Longer texts have no colours, which would take seconds. */
const MAX_COLOURED = 200_000

/** The list of answers, newest first. */
export interface Answers {
  /** Adds an answer, open; the one before it is closed. `name`: of its operation. */
  add(name: string, text: string): void
  clear(): void
}

/** Fills a list of the page with answers. `told` gets a sentence on how many there are. */
export function answersIn(list: HTMLElement, told: (sentence: string) => void): Answers {
  let count = 0
  return {
    add(name, text) {
      count += 1
      const entry = entryOf(`${count}. ${new Date().toLocaleTimeString()} ${name}`, text)
      list.querySelector('details[open]')?.removeAttribute('open')
      list.prepend(entry)
      if (list.childElementCount > MAX_ANSWERS) list.lastElementChild?.remove()
      told(count > MAX_ANSWERS ? `${count} answers, of which the newest ${MAX_ANSWERS} are kept` : answers(count))
    },
    clear() {
      count = 0
      list.replaceChildren()
      told('')
    },
  }
}

function answers(count: number): string {
  return count === 1 ? '1 answer' : `${count} answers`
}

function entryOf(title: string, text: string): HTMLElement {
  const { shown, gist, isFaulty } = read(text)
  const entry = document.createElement('li')
  const details = document.createElement('details')
  const summary = document.createElement('summary')
  const body = document.createElement('pre')
  details.open = true
  summary.textContent = `${title}${gist && ` · ${gist}`}`
  summary.classList.toggle('faulty', isFaulty)
  body.tabIndex = 0 // what is scrolled must be reached by keys
  body.setAttribute('aria-label', title)
  colour(body, shown)
  details.append(summary, body)
  entry.append(details)
  return entry
}

/** An answer as it is shown, and what stands above it when it is closed. */
function read(text: string): { shown: string; gist: string; isFaulty: boolean } {
  try {
    const answer = JSON.parse(text)
    const errors = Array.isArray(answer.errors) ? answer.errors.length : 0
    const problem = errors === 1 ? '1 error' : `${errors} errors`
    return {
      shown: JSON.stringify(answer, null, 2),
      gist: [gistOf(answer.data), errors > 0 ? problem : ''].filter((part) => part !== '').join(' · '),
      isFaulty: errors > 0,
    }
  } catch {
    return { shown: text, gist: 'no JSON', isFaulty: true }
  }
}

/** Of an event its type, kind and status, where it has them. */
function gistOf(data: unknown): string {
  const [event, ...others] = Object.values(data ?? {})
  if (others.length > 0 || typeof event !== 'object' || event === null) return ''
  const { __typename: type, kind, status } = event
  return [type, kind, status].filter((part) => typeof part === 'string').join(' ')
}

function colour(body: HTMLElement, text: string): void {
  if (text.length > MAX_COLOURED) {
    body.textContent = text
    return
  }
  const put = (part: string, classes: string) => {
    const span = document.createElement('span')
    span.className = classes
    span.textContent = part
    body.append(classes ? span : part)
  }
  highlightCode(text, jsonLanguage.parser.parse(text), classHighlighter, put, () => body.append('\n'))
}
