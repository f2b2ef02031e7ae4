import { useApolloClient } from '@apollo/client/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button, Field } from '../controls.tsx'
import { NotAnswered } from '../parts.tsx'
import { useTexts } from '../texts/texts.ts'
import { type Job, jobOf, keepJob, keptJob, openOf, resultsFile, run } from './job.ts'

/** How many of the last results are shown; the file has all. */
const SHOWN = 50

/** A CSV file, checked line by line: it can be stopped, goes on after a reload, and gives a file of results. */
export function Batch() {
  const { t } = useTexts()
  const client = useApolloClient()
  const [job, setJob] = useState(keptJob)
  const [isRunning, setRunning] = useState(false)
  const [fault, setFault] = useState('')
  const [error, setError] = useState<unknown>()
  const stop = useRef(new AbortController())
  useEffect(() => () => stop.current.abort(), [])
  const address = useMemo(() => job && URL.createObjectURL(new Blob([resultsFile(job)], { type: 'text/csv' })), [job])
  useEffect(() => () => URL.revokeObjectURL(address ?? ''), [address])

  const tell = (next: Job | undefined) => {
    keepJob(next)
    setJob(next)
  }
  const choose = async (file: File | undefined) => {
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
  const hasBegun = done + unanswered > 0
  const input = { type: 'file', accept: '.csv,text/csv', disabled: isRunning }
  return (
    <>
      <p>{t.batchHint}</p>
      <div className="row">
        <Field label={t.file}>
          <input {...input} onChange={({ target }) => void choose(target.files?.[0])} />
        </Field>
        {!isRunning && open > 0 && <Button className="first" onClick={start} says={hasBegun ? t.resume : t.start} />}
        {isRunning && <Button onClick={() => stop.current.abort()} says={t.stop} />}
        {hasBegun && (
          <a className="button" href={address} download={`results-${job?.file}`}>
            {t.download}
          </a>
        )}
        {job && !isRunning && <Button onClick={() => tell(undefined)} says={t.discard} />}
      </div>
      <p className="fault" role="alert">
        {fault}
      </p>
      {job && <progress max={subjects.length} value={done} aria-label={job.file} />}
      <p role="status">
        {job && `${job.file}: ${t.progress(done, subjects.length)}`}
        {unanswered > 0 && ` · ${t.unanswered(unanswered)}`}
      </p>
      {error !== undefined && <NotAnswered error={error} again={start} />}
      {job && hasBegun && <Results job={job} />}
    </>
  )
}

/** Whatever is none of these is a hit. */
const looks: Record<string, string> = { NO_RECORD: 'none', NOT_CHECKED: 'unchecked', NOT_ANSWERED: 'unasked' }

function Results({ job: { subjects, results } }: { job: Job }) {
  const { t, say } = useTexts()
  const answered = results.flatMap((result, at) => {
    const subject = subjects[at]
    return result && subject ? [{ ...result, ...subject, at }] : []
  })
  const rows = answered.slice(-SHOWN).reverse()
  return (
    <table>
      <thead>
        <tr>
          {Object.entries(t.columns).map(([name, title]) => (
            <th key={name} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ at, value, country, kind, verdict, detail }) => (
          <tr key={at} className={looks[verdict] ?? 'hit'}>
            <td>{at + 2}</td>
            <td>{`${value} ${country}`}</td>
            <td>{t.kinds[kind]}</td>
            <td className="verdict-cell">{say(verdict)}</td>
            <td className="small">{detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
