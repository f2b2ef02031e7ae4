import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import GithubSlugger from 'github-slugger'
import { marked, type Token, type Tokens } from 'marked'

/** A page of ours, as whoever reads it meets it. */
export interface Page {
  file: string
  text: string
  blocks: Block[]
  /** Where links go to. */
  links: string[]
  /** What a link may name behind `#`. */
  anchors: ReadonlySet<string>
  /** Code within sentences and tables. */
  codes: string[]
  tables: Table[]
}

/** Text between fences. */
export interface Block {
  /** File and line. */
  at: string
  language: string
  text: string
  /** Why nobody can run it, or why nobody gave this answer here. */
  notRun: string | undefined
  /** What is printed below it as its answer. */
  answer: string | undefined
}

export interface Table {
  header: string[]
  rows: string[][]
}

const NOT_RUN = /^<!-- not run: (.+) -->\s*$/
const answers = ['json', 'text']

/** README.md, SECURITY.md and all that is in docs/. */
export function readPages(): Page[] {
  const below = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
  return ['README.md', 'SECURITY.md', ...below.sort().map((file) => join('docs', file))].map(readPage)
}

function readPage(file: string): Page {
  const text = readFileSync(file, 'utf8')
  const tokens = marked.lexer(text)
  const slugger = new GithubSlugger()
  const page: Omit<Page, 'anchors' | 'blocks'> & { anchors: Set<string> } = {
    ...{ file, text, links: [], codes: [], tables: [] },
    anchors: new Set(),
  }
  marked.walkTokens(tokens, (token) => {
    if (token.type === 'link') page.links.push(token.href)
    if (token.type === 'codespan') page.codes.push(token.text)
    if (token.type === 'heading') page.anchors.add(slugger.slug(token.text))
    if (token.type === 'table') page.tables.push(tableOf(token as Tokens.Table)) // by its type
  })
  return { ...page, blocks: blocksOf(file, tokens) }
}

function tableOf({ header, rows }: Tokens.Table): Table {
  return { header: header.map(({ text }) => text), rows: rows.map((row) => row.map(({ text }) => text)) }
}

/** Every block that is not the answer of the one above it. */
function blocksOf(file: string, tokens: readonly Token[]): Block[] {
  const blocks: Block[] = []
  let line = 1
  let before: Token | undefined
  for (const token of tokens) {
    if (token.type === 'code') {
      const { lang = '', text } = token as Tokens.Code // by its type
      const notRun = before?.type === 'html' ? NOT_RUN.exec(before.raw)?.[1] : undefined
      const last = blocks.at(-1)
      if (answers.includes(lang) && before?.type === 'code' && last?.answer === undefined && last) last.answer = text
      else blocks.push({ at: `${file}:${line}`, language: lang, text, notRun, answer: undefined })
    }
    line += token.raw.split('\n').length - 1
    if (token.type !== 'space') before = token
  }
  return blocks
}
