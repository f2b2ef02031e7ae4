import type { X509Certificate } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { UNKNOWN } from '../process/tls-server.ts'
import type { Identity } from '../schema/identity.ts'
import { parseNcb } from '../schema/ncbs.ts'
import { defaultTokenRoles, rolesOf } from './token-roles.ts'

/**
 * Who needs a client certificate. `required`: every caller; the certificate identifies the caller unless the request
 * has a token. `with-token`: every caller, together with a token, which identifies the caller. `accepted`: every caller
 * without a token.
 */
export const certificateModes = ['required', 'with-token', 'accepted'] as const
export type CertificateMode = (typeof certificateModes)[number]

/** The identity in a client certificate, and when the certificate expires; or why it is refused. */
export type ClientCertificate = { identity: Identity; expiresAt: number } | { problem: string }

/** The certificate of each connection: it cannot change while the connection is open. */
const known = new WeakMap<TLSSocket, ClientCertificate | null>()

/** The client's certificate; undefined if it has none, or the server did not ask for one. */
export function certificateOf(socket: Duplex): ClientCertificate | undefined {
  if (!(socket instanceof TLSSocket)) return undefined
  const read = known.get(socket) ?? null
  if (read !== null || known.has(socket)) return read ?? undefined
  // `authorized` is not enough: Node also sets it for a resumed session without a certificate.
  const certificate = socket.getPeerX509Certificate()
  const found = certificate ? readCertificate(certificate, socket) : null
  known.set(socket, found)
  return found ?? undefined
}

function readCertificate(certificate: X509Certificate, { authorized, authorizationError }: TLSSocket) {
  if (!authorized) {
    return { problem: problemOf(String(authorizationError)) } // a code, whatever its type says
  }
  // The types are wrong: a name has one value or a list of values.
  const subject = certificate.toLegacyObject().subject as unknown as Readonly<Record<string, unknown>>
  const [country, organisation, user] = [subject.C, subject.O, subject.CN]
  const code = typeof country === 'string' ? parseNcb(country) : null
  if (code === null) return { problem: 'The client certificate names no country (C) that has an NCB, or several.' }
  if (!isText(organisation)) return { problem: 'The client certificate names no organisation (O), or several.' }
  if (!isText(user)) return { problem: 'The client certificate names no user (CN), or several.' }
  const roles = rolesOf({ roles: [subject.OU ?? []].flat().filter(isText) }, defaultTokenRoles) ?? []
  return { identity: { country: code, organisation, user, roles }, expiresAt: Date.parse(certificate.validTo) }
}

function problemOf(code: string): string {
  if (code === 'CERT_HAS_EXPIRED') return 'The client certificate has expired.'
  if (code === 'CERT_REVOKED') return 'The client certificate was revoked.'
  if (UNKNOWN.test(code)) return 'It is not known whether the client certificate was revoked. Ask the operator.'
  return 'The client certificate is not valid here.'
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
