import { constants } from 'node:crypto'
import type { Server } from 'node:http'
import { createServer, type ServerOptions } from 'node:https'
import type { TLSSocket } from 'node:tls'
import type { Log } from './log.ts'
import type { Settings } from './settings.ts'
import { type Tls, type TlsFiles, tlsFiles } from './tls.ts'

/** How often the log says that a client could not begin TLS, in milliseconds. */
const SAY_MS = 1000

/** Why nobody can say whether a certificate was revoked: the list of its authority is missing, too old, or not its own. */
export const UNKNOWN = /CRL/

/** How a server speaks TLS. */
export interface ServerTls {
  tls: Tls
  /** Whether clients are asked for a certificate; and whether one without a valid one gets nowhere. */
  clientCertificates: 'none' | 'asked' | 'required'
  /**
   * Within which time connections end that began before other certificates were revoked, in milliseconds; a minute unless
   * told. Idle ones end at once.
   */
  staleMs?: number
}

/** Reads TLS_CERT_FILE, TLS_KEY_FILE, TLS_CLIENT_CA_FILE, the authority of clients, and TLS_CLIENT_CRL_FILE. */
export function serverTlsFiles(settings: Settings): TlsFiles | undefined {
  const files = tlsFiles(settings, 'TLS_', 'TLS_CLIENT_')
  if (files?.ca && !files.cert && !files.key) settings.mistake(files.ca.setting, 'is set without TLS_CERT_FILE.')
  return files
}

/**
 * A server that speaks TLS 1.2 or newer, with the files as they are when a client connects. Where clients are asked who
 * they are, no session is taken up again: what was valid then may no longer be, and Node takes such a session for valid
 * even if its client had no certificate.
 */
export function tlsServer({ tls, clientCertificates }: ServerTls, options: ServerOptions, log: Log): Server {
  const requestCert = clientCertificates !== 'none'
  const secureOptions = requestCert ? { secureOptions: constants.SSL_OP_NO_TICKET } : {}
  const rejectUnauthorized = clientCertificates === 'required'
  const server = createServer({ ...options, ...tls.options, ...secureOptions, requestCert, rejectUnauthorized })
  tls.onChange(() => server.setSecureContext({ ...tls.options, ...secureOptions }))
  let saidAt = Number.NEGATIVE_INFINITY
  const isTime = () => {
    const now = performance.now()
    if (now - saidAt < SAY_MS) return false
    saidAt = now
    return true
  }
  server.on('secureConnection', ({ authorizationError }: TLSSocket) => {
    const code = String(authorizationError ?? '') // a code, whatever its type says
    if (UNKNOWN.test(code) && isTime())
      log.tell('revocations-unknown', { error: Object.assign(new Error(code), { code }) })
  })
  // Node's own listener would have it answered as if it were broken HTTP.
  server
    .removeAllListeners('tlsClientError')
    .on('tlsClientError', (error: NodeJS.ErrnoException, socket: TLSSocket) => {
      socket.destroy()
      const reason = String(socket.authorizationError ?? error.code) // a code, whatever its type says
      // Who only looks whether somebody listens says nothing, and goes.
      if (reason === 'ECONNRESET' || !isTime()) return
      log.tell('tls-client-refused', { error: Object.assign(error, { code: reason }) })
    })
  return server
}
