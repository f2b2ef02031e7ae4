import { failure } from '../schema/errors.ts'
import type { CertificateMode } from './client-certificate.ts'
import { type Authenticate, purposeOf } from './identity.ts'

/**
 * Identifies callers by their client certificates: see `CertificateMode`. `byToken` verifies tokens; undefined: tokens
 * are refused.
 */
export function certificateAuthenticator(mode: CertificateMode, byToken: Authenticate | undefined): Authenticate {
  return async (headers, certificate) => {
    if (certificate === undefined) {
      if (mode === 'accepted' && byToken) return byToken(headers)
      throw refused('Connect with a client certificate.')
    }
    if ('problem' in certificate) throw refused(certificate.problem)
    if (certificate.expiresAt <= Date.now())
      throw refused('The client certificate has expired. Connect with a new one.')
    if (headers.authorization === undefined && mode !== 'with-token') {
      return { ...certificate, purpose: purposeOf(headers) }
    }
    if (!byToken) throw refused('No tokens are taken here: the client certificate says who asks. Send none.')
    const caller = await byToken(headers)
    if (caller.identity.country !== certificate.identity.country) {
      throw refused('The token and the client certificate name different countries.')
    }
    return { ...caller, expiresAt: Math.min(caller.expiresAt ?? certificate.expiresAt, certificate.expiresAt) }
  }
}

function refused(sentence: string) {
  return failure('UNAUTHENTICATED', sentence)
}
