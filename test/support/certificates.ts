import 'reflect-metadata' // which @peculiar/x509 needs

import { webcrypto, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  type JsonName,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  X509CrlGenerator,
} from '@peculiar/x509'
import { openTls, type Tls, type TlsFiles } from '../../process/tls.ts'
import type { ServerTls } from '../../process/tls-server.ts'
import { silent } from './call.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const DAY_MS = 86_400_000

/** A certificate and its key, in PEM. */
export interface Certificate {
  cert: string
  key: string
}

/** What a certificate is made for. */
export interface Wanted {
  /** The values of C, O, OU and CN; each may have several. */
  subject: Readonly<Record<string, readonly string[]>>
  usage: 'server' | 'client'
  /** From now, in milliseconds; a day unless told. */
  lifeMs?: number
}

/** An authority that issues certificates. */
export interface Authority {
  /** Its own certificate, in PEM. */
  cert: string
  issue(wanted: Wanted): Promise<Certificate>
  /** One for an address: 127.0.0.1 unless told. */
  server(address?: string): Promise<Certificate>
  /** Its list of revoked certificates, in PEM; the next one is due in a day unless told, in milliseconds. */
  revoke(certificates: readonly Certificate[], lifeMs?: number): Promise<string>
}

let serial = 0

function namesOf(subject: Wanted['subject']): JsonName {
  return Object.entries(subject).flatMap(([name, values]) => values.map((value) => ({ [name]: [value] })))
}

/** A new authority, with a key of its own. */
export async function createAuthority(name = 'Test authority'): Promise<Authority> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const issuer = `CN=${name}`
  const make = (
    subject: string | JsonName,
    publicKey: CryptoKeyPair['publicKey'],
    extensions: Extension[],
    lifeMs = DAY_MS,
  ) =>
    X509CertificateGenerator.create({
      serialNumber: (++serial).toString(16).padStart(8, '0'),
      subject,
      issuer,
      notBefore: new Date(Date.now() - DAY_MS),
      notAfter: new Date(Date.now() + lifeMs),
      publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: algorithm,
      extensions,
    })
  const own = await make(issuer, keys.publicKey, [new BasicConstraintsExtension(true, undefined, true)])

  async function issue({ subject, usage, lifeMs }: Wanted): Promise<Certificate> {
    const pair = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
    const extensions: Extension[] = [new ExtendedKeyUsageExtension([ExtendedKeyUsage[`${usage}Auth`]])]
    const [address] = subject.CN ?? []
    if (usage === 'server' && address !== undefined && isIP(address)) {
      extensions.push(new SubjectAlternativeNameExtension([{ type: 'ip', value: address }]))
    }
    const certificate = await make(namesOf(subject), pair.publicKey, extensions, lifeMs)
    const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey)).toString('base64')
    return {
      cert: certificate.toString('pem'),
      key: `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`,
    }
  }
  return {
    cert: `${own.toString('pem')}\n`,
    issue,
    async revoke(certificates, lifeMs = DAY_MS) {
      const list = await X509CrlGenerator.create({
        issuer,
        thisUpdate: new Date(Date.now() - DAY_MS),
        nextUpdate: new Date(Date.now() + lifeMs),
        entries: certificates.map(({ cert }) => ({
          serialNumber: new X509Certificate(cert).serialNumber,
          revocationDate: new Date(Date.now() - 1000),
        })),
        signingKey: keys.privateKey,
        signingAlgorithm: algorithm,
      })
      return `${list.toString('pem').replaceAll(' CRL-', ' X509 CRL-')}\n` // as RFC 7468 calls it
    },
    server: (address = '127.0.0.1') => issue({ subject: { CN: [address] }, usage: 'server' }),
  }
}

/** Files of a test, which are gone after `close`. */
export function tlsFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-tls-'))
  const opened: Tls[] = []
  const write = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  /** Writes the files of one end over those of the same name. */
  function files(name: string, own: Certificate | undefined, ca: string | undefined, crl?: string): TlsFiles {
    const at = (kind: string, text: string) => ({ setting: `TLS_${kind}_FILE`, path: write(`${name}-${kind}`, text) })
    return {
      ...(own && { key: at('KEY', own.key), cert: at('CERT', own.cert) }),
      ...(ca !== undefined && { ca: at('CA', ca) }),
      ...(crl !== undefined && { crl: at('CRL', crl) }),
    }
  }
  return {
    write,
    files,
    open(name: string, own: Certificate | undefined, ca: string | undefined, crl?: string): Tls {
      const tls = openTls(files(name, own, ca, crl), silent)
      opened.push(tls)
      return tls
    },
    close() {
      for (const tls of opened) tls.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The two ends of connections between a gateway and a subgraph that know each other by certificates. */
export interface MutualTls {
  server: ServerTls
  client: Tls
  close(): void
}

export async function mutualTls(): Promise<MutualTls> {
  const authority = await createAuthority()
  const folder = tlsFolder()
  const gateway = await authority.issue({ subject: { CN: ['gateway'] }, usage: 'client' })
  return {
    server: {
      tls: folder.open('server', await authority.server(), authority.cert),
      clientCertificates: 'required',
    },
    client: folder.open('client', gateway, authority.cert),
    close: folder.close,
  }
}
