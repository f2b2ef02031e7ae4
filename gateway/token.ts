/** `npm run token -- --country DEU`: makes a bearer token for another viewer, for development mode on this machine. */
import { parseArgs } from 'node:util'
import { SignJWT } from 'jose'
import { environment } from '../process/environment.ts'
import { isProgram } from '../process/is-program.ts'
import { createSettings, keptKey, processSettings } from '../process/settings.ts'
import type { Identity } from '../schema/identity.ts'
import { parseNcb } from '../schema/ncbs.ts'
import { isRole, roles, staffRoles } from '../schema/roles.ts'
import { developmentTokens } from './identity.ts'

/** Signs a token that a gateway in development mode accepts if it has the same key. */
export function developmentToken(key: Uint8Array, identity: Identity, hours: number): Promise<string> {
  const { issuer, audience, algorithm } = developmentTokens
  const { country, organisation, user, roles } = identity
  return new SignJWT({ country, organisation, roles })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(user)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000 + hours * 3600))
    .sign(key)
}

async function main(): Promise<string> {
  const { values } = parseArgs({
    options: {
      country: { type: 'string' },
      user: { type: 'string', default: 'developer' },
      organisation: { type: 'string', default: 'development' },
      role: { type: 'string', multiple: true, default: staffRoles },
      hours: { type: 'string', default: '8' },
    },
  })
  const country = parseNcb(values.country ?? '')
  if (country === null) throw new Error('Give the country of the viewer, one that has an NCB, such as --country DEU.')
  const hours = Number(values.hours)
  const { maxHours } = developmentTokens
  if (!(hours > 0 && hours <= maxHours)) throw new Error(`--hours must be a number above 0, at most ${maxHours}.`)
  const settings = createSettings(environment())
  const { dataDir } = processSettings(settings)
  settings.refuseMistakes()
  const { user, organisation, role: given } = values
  const unknown = given.filter((role) => !isRole(role))
  if (unknown.length > 0) throw new Error(`--role ${unknown[0]} is not known: there are ${roles.join(', ')}.`)
  return developmentToken(
    keptKey(developmentTokens.keyFile(dataDir)),
    { country, organisation, user, roles: given },
    hours,
  )
}

if (isProgram(import.meta.url)) {
  try {
    console.log(await main())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
