import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import { failure } from '../schema/errors.ts'

/** The position of a row in its list: the values that the list is sorted by, ending with the id. */
export type Position = readonly (string | number)[]

/** Makes and reads the cursors of one store's lists. */
export interface Cursors {
  /** `list` names the list and everything that its positions depend on (its order, a search's query). */
  encrypt(list: string, position: Position): string
  /** Throws BAD_CURSOR for anything that `encrypt` did not make for this list of this store. */
  decrypt(list: string, cursor: string): Position
}

const IV_BYTES = 12
const TAG_BYTES = 16
/** Plain texts are padded to a multiple of this, so that the length of a cursor reveals nothing about the numbers inside. */
const BLOCK = 32

/**
 * Cursors are encrypted (AES-256-GCM, the list's name authenticated): readable positions would reveal how many hidden rows
 * lie between them. The nonce is an HMAC of the content, so that a row has the same cursor on every replica and for every
 * viewer. `secret`: 32 bytes that belong to the store.
 */
export function createCursors(secret: Uint8Array): Cursors {
  const key = createHmac('sha256', secret).update('cursor encryption').digest()
  const nonceKey = createHmac('sha256', secret).update('cursor nonce').digest()
  return {
    encrypt(list, position) {
      const json = JSON.stringify(position)
      const plain = json.padEnd(json.length + ((BLOCK - (Buffer.byteLength(json) % BLOCK)) % BLOCK))
      const iv = createHmac('sha256', nonceKey).update(list).update('\0').update(plain).digest().subarray(0, IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(list))
      return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
        'base64url',
      )
    },
    decrypt(list, cursor) {
      try {
        const bytes = Buffer.from(cursor, 'base64url')
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
        decipher.setAAD(Buffer.from(list)).setAuthTag(bytes.subarray(-TAG_BYTES))
        const plain = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()])
        return JSON.parse(plain.toString('utf8')) // authenticated: only `encrypt` can have written it
      } catch (cause) {
        throw failure(
          'BAD_CURSOR',
          'This cursor was not given out for this list. Start again without `after`.',
          {},
          { cause },
        )
      }
    },
  }
}
