import type { Head, LogKeys, SignedHead } from './keys.ts'

/** The head that is stored beside a chain. A chain that ends before it has lost its end. */
export interface KeptHead {
  head: Head
  /** The newest signed head, for those who have only the public key. */
  signed?: SignedHead
}

export type HeadState = { state: 'there'; kept: KeptHead } | { state: 'missing' | 'damaged' }

/** The kept head as text, with a seal that only the log's key can make. */
export function sealedHead(kept: KeptHead, keys: Pick<LogKeys, 'seal'>): string {
  const json = JSON.stringify(kept)
  return `${json}\n${keys.seal(json)}`
}

/** Reads a kept head; `damaged` if this key did not seal it. */
export function readSealedHead(text: string, keys: Pick<LogKeys, 'seal'>): HeadState {
  const [json = '', seal] = text.split('\n')
  return seal === keys.seal(json) ? { state: 'there', kept: JSON.parse(json) } : { state: 'damaged' }
}
