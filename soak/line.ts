import { developmentTokens } from '../gateway/identity.ts'
import { developmentToken } from '../gateway/token.ts'
import { keptKey } from '../process/settings.ts'
import { roles } from '../schema/roles.ts'

export interface SoakError {
  message: string
  path?: (string | number)[]
  extensions: { code: string; from?: string }
}
export interface SoakAnswer {
  data: Record<string, unknown> | null
  errors?: SoakError[]
  /** How often it was sent until an answer came. */
  tries: number
}

/** The way to a product that dies and comes back at another port. */
export interface Line {
  up(origin: string): void
  down(): void
  /** A bearer token of an NCB. */
  token(country: string): Promise<string>
  /** Asks as an NCB until there is an answer, over as many lives of the product as it takes. */
  ask(country: string, query: string, variables?: Record<string, unknown>): Promise<SoakAnswer>
}

/** A product that answers nobody so often in a row is broken, and not being killed. */
const MOST_TRIES = 200
/** What says that nothing is known of the outcome: whoever is told it asks again. */
const unknownOutcomes = ['SOURCE_UNAVAILABLE', 'SOURCE_TIMEOUT']

/** The tokens are those of `npm run token` for the product's folder. */
export function createLine(folder: string): Line {
  let tell: (origin: string) => void = () => {}
  let address = Promise.resolve('')
  const down = () => {
    address = new Promise((resolve) => {
      tell = resolve
    })
  }
  down()
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (country: string) => {
    const identity = { country, organisation: 'National Central Bureau', user: 'soak', roles }
    const kept = tokens.get(country) ?? developmentToken(keptKey(developmentTokens.keyFile(folder)), identity, 24)
    tokens.set(country, kept)
    return kept
  }
  return {
    up: (origin) => tell(origin),
    down,
    token: tokenOf,
    async ask(country, query, variables = {}) {
      for (let tries = 1; tries <= MOST_TRIES; tries++) {
        const origin = await address
        const answer = await send(origin, await tokenOf(country), { query, variables }).catch(() => undefined)
        const known = answer && !answer.errors?.some(({ extensions }) => unknownOutcomes.includes(extensions.code))
        if (known) return { ...answer, tries }
        await new Promise((resolve) => setTimeout(resolve, Math.min(20 * tries, 200)))
      }
      throw new Error(`no answer after ${MOST_TRIES} tries: ${query.slice(0, 100)}`)
    },
  }
}

/** Rejects where no whole answer came. */
async function send(origin: string, token: string, body: object): Promise<Omit<SoakAnswer, 'tries'>> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  const { data = null, errors }: Omit<SoakAnswer, 'tries'> = JSON.parse(await response.text())
  return { data, ...(errors && { errors }) }
}
