import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

/** Converts the keys of one curve to and from their 32 bytes. */
export interface RawKeys {
  publicKey(bytes: Uint8Array): KeyObject
  privateKey(bytes: Uint8Array): KeyObject
  bytesOfPublic(key: KeyObject): Buffer
  bytesOfPrivate(key: KeyObject): Buffer
}

export const ed25519 = rawKeys('70')
export const x25519 = rawKeys('6e')

/** `curve`: the last byte of the curve's object identifier; the rest is the same for both curves (RFC 8410). */
function rawKeys(curve: '70' | '6e'): RawKeys {
  // The bytes before the key in PKCS #8 and in SubjectPublicKeyInfo.
  const pkcs8 = Buffer.from(`302e020100300506032b65${curve}04220420`, 'hex')
  const spki = Buffer.from(`302a300506032b65${curve}032100`, 'hex')
  return {
    publicKey: (bytes) => createPublicKey({ key: Buffer.concat([spki, bytes]), format: 'der', type: 'spki' }),
    privateKey: (bytes) => createPrivateKey({ key: Buffer.concat([pkcs8, bytes]), format: 'der', type: 'pkcs8' }),
    bytesOfPublic: (key) => key.export({ format: 'der', type: 'spki' }).subarray(spki.length),
    bytesOfPrivate: (key) => key.export({ format: 'der', type: 'pkcs8' }).subarray(pkcs8.length),
  }
}
