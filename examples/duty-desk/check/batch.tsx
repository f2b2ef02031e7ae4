import { useApolloClient } from '@apollo/client/react'
import { type ChangeEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Field, NotAnswered } from '../parts.tsx'
import { useTexts } from '../texts/texts.ts'
import { csvLine } from './csv.ts'
import { type Job, jobOf, keepJob, keptJob, openOf, run } from './job.ts'

/** How many of the last results are shown; the file has all. */
const SHOWN = 50

/** A CSV file, checked line by line: it can be stopped, goes on after a reload, and gives a file of results. */
export function Batch() {
  const { t, say } = useTexts()
  const client = useApolloClient()
  const [job, setJob] = useState(keptJob)
  const [isRunning, setRunning] = useState(false)
  const [fault, setFault] = useState('')
  const [error, setError] = useState<unknown>()
  const stop = useRef(new AbortController())
  useEffect(() => () => stop.current.abort(), [])

  const tell = (next: Job | undefined) => {
    keepJob(next)
    setJob(next)
  }
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (!file) return
    const made = jobOf(file.name, await file.text())
    setFault(typeof made === 'string' ? t[made] : '')
    setError(undefined)
    if (typeof made !== 'string') tell(made)
  }
  const start = async () => {
    if (!job) return
    stop.current = new AbortController()
    setRunning(true)
    setError(undefined)
    await run(client, job, tell, stop.current.signal).catch((reason: unknown) => setError(reason ?? new Error()))
    setRunning(false)
  }
  const { subjects = [], results = [] } = job ?? {}
  const open = job ? openOf(job).length : 0
  const unanswered = results.filter((result) => result?.verdict === 'NOT_ANSWERED').length
  const done = subjects.length - open
  const file = useMemo(() => {
    const { subjects: asked = [], results: given = [] } = job ?? {}
    const lines = given.flatMap((result, at) => {
      const { value = '', kind = '', country = '' } = asked[at] ?? {}
      return result ? csvLine([value, kind, country, result.verdict, result.detail]) : []
    })
    return URL.createObjectURL(
      new Blob([csvLine(['value', 'kind', 'country', 'verdict', 'detail']), ...lines], { type: 'text/csv' }),
    )
  }, [job])
  useEffect(() => () => URL.revokeObjectURL(file), [file])
  return (
    <>
      <p>{t.batchHint}</p>
      <div className="row">
        <Field label={t.file}>
          <input type="file" accept=".csv,text/csv" disabled={isRunning} onChange={choose} />
        </Field>
        {job && !isRunning && open > 0 && (
          <button type="button" className="first" onClick={start}>
            {done + unanswered === 0 ? t.start : t.resume}
          </button>
        )}
        {isRunning && (
          <button type="button" onClick={() => stop.current.abort()}>
            {t.stop}
          </button>
        )}
        {job && done + unanswered > 0 && (
          <a className="button" href={file} download={`results-${job.file}`}>
            {t.download}
          </a>
        )}
        {job && !isRunning && (
          <button type="button" onClick={() => tell(undefined)}>
            {t.discard}
          </button>
        )}
      </div>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      {job && (
        <>
          <progress max={subjects.length} value={done} aria-label={job.file} />
          <p role="status">
            {job.file}: {t.progress(done, subjects.length)}
            {unanswered > 0 && ` · ${t.unanswered(unanswered)}`}
          </p>
        </>
      )}
      {error !== undefined && <NotAnswered error={error} again={start} />}
      {job && done + unanswered > 0 && (
        <div className="scroll">
          <table>
            <thead>
              <tr>
                {Object.values(t.columns).map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {results
                .flatMap((result, at) => (result ? [{ result, at, subject: subjects[at] }] : []))
                .slice(-SHOWN)
                .reverse()
                .map(({ result, at, subject }) => (
                  <tr key={at} className={looks[result.verdict] ?? 'hit'}>
                    <td>{at + 2}</td>
                    <td>
                      {subject?.value} {subject?.country}
                    </td>
                    <td>{subject && t.kinds[subject.kind]}</td>
                    <td>
                      <b>{say(result.verdict)}</b>
                    </td>
                    <td className="small">{result.detail}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

/** Whatever is none of these is a hit. */
const looks: Record<string, string> = { NO_RECORD: 'none', NOT_CHECKED: 'unchecked', NOT_ANSWERED: 'unasked' }
