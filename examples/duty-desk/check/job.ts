import type { ApolloClient } from '@apollo/client'
import { ask, type Result } from './bulk.ts'
import { csvLine, parseCsv } from './csv.ts'
import { guess, kinds, type Subject } from './guess.ts'

const CHUNK = 25
const MOST = 5000

export interface Job {
  file: string
  subjects: readonly Subject[]
  /** In the order of the subjects; null: not asked yet. */
  results: readonly (Result | null)[]
}

/** A job of a CSV file: its columns are value, and if you like kind and country. */
export function jobOf(file: string, text: string): Job | 'noCsv' | 'brokenCsv' | 'tooLong' {
  const records = parseCsv(text)
  if (!records) return 'brokenCsv'
  const [head = [], ...lines] = records
  const names = head.map((name) => name.trim().toLowerCase())
  const cell = (line: readonly string[], name: string) => line[names.indexOf(name)]?.trim() ?? ''
  if (!names.includes('value')) return 'noCsv'
  if (lines.length > MOST) return 'tooLong'
  const subjects = lines.map((line) => {
    const value = cell(line, 'value')
    const guessed = guess(value)
    const kind = kinds.find((one) => one === cell(line, 'kind').toUpperCase()) ?? guessed.kind
    const subject = kind === guessed.kind ? guessed : { ...guessed, value, kind }
    return { ...subject, country: cell(line, 'country') || subject.country }
  })
  return { file, subjects, results: subjects.map(() => null) }
}

/** What has no result yet, or none that says anything. */
export function openOf({ results }: Job): number[] {
  return results.flatMap((result, at) => (result === null || result.verdict === 'NOT_ANSWERED' ? at : []))
}

/** What has a result, as CSV. */
export function resultsFile({ subjects, results }: Job): string {
  const lines = subjects.map(({ value, kind, country }, at) => {
    const result = results[at]
    return result ? csvLine([value, kind, country, result.verdict, result.detail]) : ''
  })
  return csvLine(['value', 'kind', 'country', 'verdict', 'detail']) + lines.join('')
}

const KEY = 'desk batch'

/** The job that this tab has begun: it survives a reload, and not the tab. */
export function keptJob(): Job | undefined {
  const text = sessionStorage.getItem(KEY)
  return text === null ? undefined : JSON.parse(text)
}

export function keepJob(job: Job | undefined): void {
  sessionStorage.removeItem(KEY)
  try {
    if (job) sessionStorage.setItem(KEY, JSON.stringify(job))
  } catch {
    // Larger than the browser keeps: it goes on, and would not survive a reload.
  }
}

/** Asks for what is open, some at a time, and tells the job after each call. Throws where the server is not reached. */
export async function run(
  client: ApolloClient,
  job: Job,
  tell: (job: Job) => void,
  signal: AbortSignal,
): Promise<void> {
  const results = [...job.results]
  const open = openOf(job)
  for (let from = 0; from < open.length && !signal.aborted; from += CHUNK) {
    const rows = open.slice(from, from + CHUNK).flatMap((at) => {
      const subject = job.subjects[at]
      return subject ? [{ at, subject }] : []
    })
    for (const [at, result] of await ask(client, rows)) results[at] = result
    tell({ ...job, results: [...results] })
  }
}
