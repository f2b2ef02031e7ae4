import type { Settings } from '../process/settings.ts'
import { isRole, type Role, roles } from '../schema/roles.ts'

/** The claim that has the roles of a token, and the mapping of its names to roles. */
export interface TokenRoles {
  /** The path to the claim, as names of nested objects. */
  claim: readonly string[]
  /** The roles for each name that the issuer uses; undefined: the names are roles. */
  map: ReadonlyMap<string, readonly Role[]> | undefined
}

export const defaultTokenRoles: TokenRoles = { claim: ['roles'], map: undefined }

/**
 * The roles of a token, followed by its names that are not roles here: these grant nothing, and are for the log. Empty
 * if the claim is missing; undefined if the claim is neither a list of strings nor a string of names with spaces
 * between them.
 */
export function rolesOf(claims: Readonly<Record<string, unknown>>, { claim, map }: TokenRoles): string[] | undefined {
  let value: unknown = claims
  for (const name of claim) {
    const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    value = isObject ? (value as Record<string, unknown>)[name] : undefined // checked above
  }
  const names = typeof value === 'string' ? value.split(' ').filter(Boolean) : (value ?? [])
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) return undefined
  const granted = names.flatMap((name) => (map ? (map.get(name) ?? []) : isRole(name) ? [name] : []))
  return [...new Set([...granted, ...names.filter((name) => !isRole(name))])]
}

/** Reads TOKEN_ROLES_CLAIM and TOKEN_ROLES_MAP; `settings` collects the mistakes. */
export function readTokenRoles(settings: Settings): TokenRoles {
  const claim = settings.text('TOKEN_ROLES_CLAIM')
  const map = settings.text('TOKEN_ROLES_MAP')
  return {
    claim: claim === undefined ? defaultTokenRoles.claim : readPath(settings, claim),
    map: map === undefined ? undefined : readMap(settings, map),
  }
}

/** Reads `realm_access.roles`, or a JSON pointer (RFC 6901), for claims that have dots in their names. */
function readPath(settings: Settings, text: string): readonly string[] {
  const isPointer = text.startsWith('/')
  const names = isPointer ? text.slice(1).split('/') : text.split('.')
  if (names.includes('') || (isPointer && /~(?![01])/.test(text))) {
    settings.mistake(
      'TOKEN_ROLES_CLAIM',
      `is "${text}": name a claim (roles), the way to it (realm_access.roles), or a JSON pointer (/https:~1~1example.org~1roles).`,
    )
  }
  return isPointer ? names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~')) : names
}

/** Reads `police-officer=officer,8f3c=border`. A name with `,`, `=` or `%` is percent-encoded. */
function readMap(settings: Settings, text: string): ReadonlyMap<string, readonly Role[]> {
  const map = new Map<string, readonly Role[]>()
  for (const entry of text.split(',')) {
    const [, encoded = '', role] = /^\s*([^=]+?)\s*=\s*([^=]*?)\s*$/.exec(entry) ?? []
    const name = decoded(encoded)
    if (!name || !isRole(role)) {
      settings.mistake(
        'TOKEN_ROLES_MAP',
        `has "${entry.trim()}": give name=role pairs, parted by commas. Roles are ${roles.join(', ')}; \`,\`, \`=\` and \`%\` in a name are written %2C, %3D and %25.`,
      )
    } else map.set(name, [...(map.get(name) ?? []), role])
  }
  return map
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
