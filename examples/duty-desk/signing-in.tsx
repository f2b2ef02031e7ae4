import type { FormEvent } from 'react'
import { Button, Text } from './controls.tsx'
import { officerOf, signIn, signOut, useSession } from './session.ts'
import { useTexts } from './texts/texts.ts'

/** Who asks: without a token, the viewer of a server in development mode. */
export function Officer() {
  const { t } = useTexts()
  const session = useSession()
  const { name, country } = officerOf(session)
  return (
    <details className="officer">
      <summary>
        {t.officer}: {name ? `${name} (${country})` : t.nobody}
      </summary>
      <SignIn />
      {session.token && <Button onClick={signOut} says={t.signOut} />}
    </details>
  )
}

export function SignIn() {
  const { t } = useTexts()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const token = `${new FormData(event.currentTarget).get('token')}`.trim()
    if (token) signIn(token)
    event.currentTarget.reset()
  }
  return (
    <form className="row" onSubmit={submit}>
      <Text label={t.token} name="token" type="password" autoComplete="off" />
      <button type="submit">{t.signIn}</button>
      <p className="small">{t.tokenHint}</p>
    </form>
  )
}
