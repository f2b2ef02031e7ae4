import { useEffect, useState } from 'react'
import { useSession } from './session.ts'

/** Every country that the browser knows, for `<input list="countries">`; not before the page can be used. */
export function Countries() {
  const { language } = useSession()
  const [named, setNamed] = useState<[code: string, name: string][]>([])
  useEffect(() => {
    const timer = setTimeout(() => setNamed(countries(language)), 500)
    return () => clearTimeout(timer)
  }, [language])
  const options = named.map(([code, name]) => <option key={code} value={code} label={name} />)
  return <datalist id="countries">{options}</datalist>
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
